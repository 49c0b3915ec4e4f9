//! Periods that a text is said to set: how long, and from what.

use depositary_law::duty::{DutyDue, DutyFrom};
use depositary_law::{Clause, Period, Rule, WithdrawalClock};

use super::record::Known;
use super::say;
use super::table::words_of;
use crate::{Cause, Claim, ClockStart, Value, Verdict};

/// How the length of a period in a sentence stands to that of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    Same,
    Near,
    Other,
}

/// Twelve months are a year; ninety days are about three months, and not the same.
fn compare(given: Period, held: Period) -> Length {
    let months = |period: Period| match period {
        Period::Months(n) | Period::FirstDayOfMonth(n) => Some(n),
        Period::Years(n) => Some(n * 12),
        _ => None,
    };
    let days = |period: Period| match period {
        Period::Days(n) | Period::FirstDayOfMonthAfterDays(n) => Some(u32::from(n)),
        Period::SameDay => Some(0),
        _ => months(period).map(|n| u32::from(n) * 365 / 12),
    };
    if given == held || (months(given).is_some() && months(given) == months(held)) {
        return Length::Same;
    }
    if let (Period::Days(a), Period::FirstDayOfMonthAfterDays(b)) = (given, held) {
        return if a == b { Length::Same } else { Length::Other };
    }
    if months(given).is_some() && months(held).is_some() {
        return Length::Other;
    }
    match (days(given), days(held)) {
        (Some(a), Some(b)) if a.abs_diff(b) <= 4 => Length::Near,
        _ => Length::Other,
    }
}

fn given(claim: &Claim) -> Option<(Period, ClockStart)> {
    match (claim.says.clock, &claim.value) {
        (Some(clock), _) => Some((clock.period, clock.start)),
        (None, Some(Value::Period(period))) => Some((*period, ClockStart::Unsaid)),
        _ => None,
    }
}

/// The period between a notice of withdrawal and its effect.
pub(super) fn withdrawal(known: &Known<'_>, claim: &Claim, _words: &str) -> Verdict {
    let Some((held, clause)) = known.withdrawal_period() else { return say::outside() };
    let Some((period, start)) = given(claim) else { return say::outside() };
    let from = match &clause.rule {
        Rule::WithdrawalEffect(rule) if rule.clock == WithdrawalClock::ReceiptByDepositary => {
            "the receipt of the notice by the depositary"
        }
        _ => "notice to all addressees",
    };
    let correct = format!("{}, Article {}: {held} from {from}.", say::sentence(&known.name()), clause.article);
    let evidence = vec![known.clause_row(clause)];
    match (compare(period, held), start) {
        (Length::Other, _) => say::contradicts(Cause::WrongCount, correct, evidence),
        (Length::Same, ClockStart::Notice | ClockStart::Unsaid) => say::agrees(correct, evidence),
        (Length::Near, ClockStart::Notice | ClockStart::Unsaid) => {
            let readings = vec!["the period is rounded".to_owned(), "the text counts in another unit".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, evidence, readings)
        }
        _ => say::contradicts(Cause::WrongClock, correct, evidence),
    }
}

/// A duty with a deadline; `parts` are parts of the ids of its clauses, the likeliest first.
pub(super) fn duty(known: &Known<'_>, claim: &Claim, parts: &[&str]) -> Verdict {
    let Some((period, start)) = given(claim) else { return say::outside() };
    let dated = |clause: &&Clause| {
        let Rule::Obligation(rule) = &clause.rule else { return false };
        matches!(rule.due, DutyDue::Within(_)) && parts.iter().any(|part| clause.id.contains(part))
    };
    let clauses: Vec<&Clause> = known.treaty.rulebook.clauses().iter().filter(dated).collect();
    // Where a text has several such deadlines, the one that fits is meant; else the plainest.
    let fits = |clause: &&&Clause| due(clause).is_some_and(|(held, _)| compare(period, held) == Length::Same);
    let whole = |clause: &&&Clause| parts.contains(&clause.id.as_str());
    let found = clauses.iter().find(fits).or_else(|| clauses.iter().find(whole)).or(clauses.first());
    let Some(clause) = found else { return say::outside() };
    let (Some((held, from)), Rule::Obligation(rule)) = (due(clause), &clause.rule) else { return say::outside() };
    let from_words = match from {
        DutyFrom::EntryIntoForceForParticipant => "the entry into force for that party",
        DutyFrom::EntryIntoForce => "the entry into force of the treaty itself",
        DutyFrom::EndOfHostilities => "the end of the hostilities",
        DutyFrom::CalendarYear => "the end of the year",
        DutyFrom::Event => "the event",
    };
    let correct = format!(
        "{}, Article {}: {} within {held} from {from_words}.",
        say::sentence(&known.name()),
        clause.article,
        rule.title
    );
    let evidence = vec![known.clause_row(clause)];
    match (compare(period, held), start) {
        (_, ClockStart::Signature | ClockStart::Adoption | ClockStart::DomesticStep | ClockStart::Notice) => {
            say::contradicts(Cause::WrongClock, correct, evidence)
        }
        (Length::Other, _) => say::contradicts(Cause::WrongCount, correct, evidence),
        (Length::Same, ClockStart::EntryIntoForce | ClockStart::Unsaid) => say::agrees(correct, evidence),
        _ => {
            let readings =
                vec!["the word stands loosely for it".to_owned(), "the period runs from another day".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, evidence, readings)
        }
    }
}

fn due(clause: &Clause) -> Option<(Period, DutyFrom)> {
    match &clause.rule {
        Rule::Obligation(rule) => match rule.due {
            DutyDue::Within(period) => Some((period, rule.from)),
            _ => None,
        },
        _ => None,
    }
}

/// The number in a period: 90 in `90 days`.
const fn number_of(period: Period) -> u16 {
    match period {
        Period::SameDay => 0,
        Period::Days(n)
        | Period::Months(n)
        | Period::Years(n)
        | Period::FirstDayOfMonth(n)
        | Period::FirstDayOfMonthAfterDays(n) => n,
    }
}

/// How many instruments a treaty needs, and how long after.
pub(super) fn entry_into_force(known: &Known<'_>, claim: &Claim, words: &str) -> Verdict {
    let Some(clause) = known.clause("entry-into-force") else { return say::outside() };
    let Rule::EntryIntoForce(rule) = &clause.rule else { return say::outside() };
    let required = if rule.required.is_empty() { "" } else { ", some of them by name" };
    let after = match rule.period {
        Period::SameDay => "on the day".to_owned(),
        Period::FirstDayOfMonth(n) => format!("on the first day of month {n} after the month"),
        Period::FirstDayOfMonthAfterDays(n) => format!("on the first day of the month after {n} days"),
        period => format!("{period} after the day"),
    };
    let correct = format!(
        "{}, Article {}: it enters into force {after} on which {} States{required} have deposited their instruments.",
        say::sentence(&known.name()),
        clause.article,
        rule.instruments
    );
    let evidence = vec![known.clause_row(clause)];
    let number = match claim.value {
        Some(Value::Number(n) | Value::AtLeast(n) | Value::About(n)) => Some(n),
        _ => None,
    };
    let period = claim.says.clock.map(|clock| clock.period);
    // Where the value is the period, the number of instruments stands in the words.
    let number = number.or_else(|| {
        let digits = words_of(words).into_iter().map(|word| word.trim_end_matches(char::is_alphabetic).to_owned());
        let length = period.map(number_of);
        digits.filter_map(|word| word.parse::<u16>().ok()).find(|n| Some(*n) != length && *n < 200).map(f64::from)
    });
    let count = number.map(|n| (n - f64::from(rule.instruments)).abs() < 0.5);
    let named = u16::try_from(rule.required.len()).unwrap_or(u16::MAX);
    let beside = number.map(|n| (n - f64::from(rule.instruments.saturating_sub(named))).abs() < 0.5);
    match (count, period.map(|period| compare(period, rule.period))) {
        (Some(false), _) if beside == Some(true) => {
            let readings =
                vec!["those beside the ones required by name".to_owned(), "the whole number is greater".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, evidence, readings)
        }
        (Some(false), _) | (_, Some(Length::Other)) => say::contradicts(Cause::WrongCount, correct, evidence),
        (None, None) => say::not_held(correct),
        (_, Some(Length::Near)) => {
            let readings = vec!["the period is rounded".to_owned(), "the text counts in another unit".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, evidence, readings)
        }
        _ => say::agrees(correct, evidence),
    }
}
