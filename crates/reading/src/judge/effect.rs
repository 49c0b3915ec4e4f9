//! When a withdrawal takes effect, and what its period runs from.

use crate::wording::day;
use depositary_law::{Period, ReportedDate};

use super::leave::{apart, contested, effect_article, exit_rows, exit_told, exits, step_on, step_told};
use super::record::{Exit, Fit, Known, fit};
use super::{Judge, When, force, leave, of_each, say};
use crate::date::TextDate;
use crate::text::Zone;
use crate::{Act, Cause, Claim, Clock, ClockStart, Modality, Value, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    match claim.says.act {
        Some(Act::Extend) => return say::outside(),
        Some(Act::EnterIntoForce | Act::Join | Act::Ratify | Act::Accede) => {
            return force::verdict(judge, claim, words, when);
        }
        Some(Act::Suspend) => {
            return of_each(&claim.states, |who| {
                leave::suspended(&known, claim, who, when).asking(who, known.place, when.on)
            });
        }
        _ => {}
    }
    if let Some(flaw) = wrong_clock(&known, claim, when) {
        return flaw;
    }
    if claim.states.is_empty() {
        return of_anybody(&known, claim, when);
    }
    of_each(&claim.states, |who| {
        let exits = exits(&known, who, when.on);
        let verdict = match exits.first() {
            Some(_) => of_exits(&known, claim, &exits, when),
            None => not_yet(judge, &known, claim, who, when),
        };
        verdict.asking(who, known.place, when.on)
    })
}

/// How a period of a text compares with the treaty's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// The same, or the same in other units: a year and twelve months.
    Same,
    /// A rounding: three months for ninety days.
    Near,
    /// Another one.
    Other,
}

/// Compares a period of a text with one of a treaty.
pub(super) fn compare(text: Period, treaty: Period) -> Length {
    let months = |period: Period| match period {
        Period::Months(n) | Period::FirstDayOfMonth(n) => Some(i32::from(n)),
        Period::Years(n) => Some(i32::from(n) * 12),
        _ => None,
    };
    let days = |period: Period| match period {
        Period::Days(n) | Period::FirstDayOfMonthAfterDays(n) => i32::from(n),
        Period::SameDay => 0,
        other => months(other).unwrap_or_default() * 30 + months(other).unwrap_or_default() * 5 / 12,
    };
    if let (Some(a), Some(b)) = (months(text), months(treaty)) {
        return if a == b { Length::Same } else { Length::Other };
    }
    let (a, b) = (days(text), days(treaty));
    match (a - b).abs() {
        0 => Length::Same,
        apart if apart * 20 <= b.max(1) => Length::Near,
        _ => Length::Other,
    }
}

/// A period of another length than the treaty's, or one hung on the wrong event.
fn wrong_clock(known: &Known<'_>, claim: &Claim, when: When) -> Option<Verdict> {
    let clock = match (claim.says.clock, &claim.value) {
        (Some(clock), _) => clock,
        (None, Some(Value::Period(period))) => Clock { period: *period, start: ClockStart::Unsaid },
        _ => return None,
    };
    let (period, clause) = known.withdrawal_period()?;
    let exit = claim.states.iter().find_map(|who| exits(known, *who, when.on).into_iter().next());
    let wrong_start = matches!(
        clock.start,
        ClockStart::DomesticStep | ClockStart::Signature | ClockStart::EntryIntoForce | ClockStart::Adoption
    );
    let wrong_length = compare(clock.period, period) == Length::Other;
    // A period without a start may be the time to something else; the date then decides.
    let wrong_length = wrong_length && (claim.says.clock.is_some() || claim.date.is_none());
    if !wrong_start && !wrong_length {
        return None;
    }
    let rule = format!(
        "A withdrawal from {} takes effect {period} after {} (Article {}).",
        known.name(),
        start_told(clause),
        clause.article
    );
    let told = exit.map(|exit| format!(" {}", exit_told(known, exit, when.on))).unwrap_or_default();
    let home = claim
        .date
        .zip(claim.states.first())
        .and_then(|(date, who)| step_on(known, *who, date))
        .map(|step| format!(" {}", step_told(known, &step.id)))
        .unwrap_or_default();
    let mut rows = exit.map(|exit| exit_rows(known, exit)).unwrap_or_default();
    rows.push(known.clause_row(clause));
    let verdict = say::contradicts(Cause::WrongClock, format!("{rule}{told}{home}"), rows);
    Some(match claim.states.first() {
        Some(who) => verdict.asking(*who, known.place, when.on),
        None => verdict,
    })
}

/// From what the treaty's period runs.
pub(super) fn start_told(clause: &depositary_law::Clause) -> &'static str {
    use depositary_law::{Rule, WithdrawalClock};
    match &clause.rule {
        Rule::WithdrawalEffect(rule) if rule.clock == WithdrawalClock::ReceiptByEachAddressee => {
            "its notice has been received"
        }
        _ => "the depositary has received the notice",
    }
}

/// Without a State: any withdrawal from the treaty may be meant.
fn of_anybody(known: &Known<'_>, claim: &Claim, when: When) -> Verdict {
    if let Some(date) = claim.date {
        let meets = |exit: &&Exit| exit.effect.is_some_and(|day| fit(date, ReportedDate::exact(day)) == Fit::Meets);
        let received = |exit: &&Exit| exit.received.earliest() <= when.on;
        if let Some(exit) = known.exits.iter().filter(received).find(meets) {
            return say::agrees(exit_told(known, exit, when.on), exit_rows(known, exit));
        }
        return say::not_held(rule_told(known));
    }
    match known.withdrawal_period() {
        Some((_, clause)) if claim.says.clock.is_some() => {
            say::agrees(rule_told(known), vec![known.clause_row(clause)])
        }
        _ => say::not_held(rule_told(known)),
    }
}

fn rule_told(known: &Known<'_>) -> String {
    match known.withdrawal_period() {
        Some((period, clause)) => format!(
            "A withdrawal from {} takes effect {period} after {} (Article {}).",
            known.name(),
            start_told(clause),
            clause.article
        ),
        None => format!("{} has no clause on when a withdrawal takes effect.", say::sentence(&known.name())),
    }
}

fn of_exits(known: &Known<'_>, claim: &Claim, exits: &[&Exit], when: When) -> Verdict {
    let Some(date) = claim.date else { return undated(known, claim, exits[0], when) };
    for exit in exits.iter().filter(|exit| !exit.contested) {
        let correct = || exit_told(known, exit, when.on);
        let Some(effect) = exit.effect else { continue };
        if fit(date, ReportedDate::exact(effect)) == Fit::Meets {
            return say::agrees(correct(), exit_rows(known, exit));
        }
        // “Six months after it gave notice on …”: the date is that of the notice.
        let from_notice = claim.says.clock.is_some_and(|clock| clock.start == ClockStart::Notice);
        if from_notice && fit(date, exit.received) == Fit::Meets {
            return say::agrees(correct(), exit_rows(known, exit));
        }
        if is_neighbour(date, effect) {
            let readings = vec![
                "the last day bound, or the day on which it ended".to_owned(),
                format!("the first day no longer bound is {}", day(effect)),
            ];
            return say::ambiguous(Cause::Imprecise, correct(), exit_rows(known, exit), readings);
        }
    }
    if let Some(exit) = exits.iter().find(|exit| exit.contested) {
        return contested(known, exit, claim.date, when.on);
    }
    let exit = exits[0];
    if exit.revoked.is_some() && exit.sure {
        let correct = exit_told(known, exit, when.on);
        return say::contradicts(Cause::WrongStatus, correct, exit_rows(known, exit));
    }
    apart(known, claim, date, exit, when)
}

/// Whether a day of the text is the one before or after the day of effect.
fn is_neighbour(date: TextDate, effect: depositary_law::Date) -> bool {
    use depositary_law::calendar::days_between;
    date.precision == crate::date::Precision::Day && days_between(date.from, effect).abs() == 1
}

fn undated(known: &Known<'_>, claim: &Claim, exit: &Exit, when: When) -> Verdict {
    if exit.contested {
        return contested(known, exit, None, when.on);
    }
    let (correct, rows) = (exit_told(known, exit, when.on), exit_rows(known, exit));
    match exit.effect {
        Some(effect) if effect <= when.on => say::agrees(correct, rows),
        Some(_)
            if claim.says.modality != Modality::Fact || claim.says.clock.is_some() || claim.zone == Zone::Headline =>
        {
            say::agrees(correct, rows)
        }
        Some(_) => {
            let readings = vec!["it has given notice".to_owned(), "it is still a party".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, rows, readings)
        }
        None if !exit.sure => say::not_held(correct),
        None => say::contradicts(Cause::WrongStatus, correct, rows),
    }
}

/// No notice was received by then.
fn not_yet(
    judge: &Judge<'_>,
    known: &Known<'_>,
    claim: &Claim,
    who: depositary_law::ParticipantId,
    when: When,
) -> Verdict {
    // “It took effect in 2010”, with a State named nearby: the treaty’s own entry into force.
    let entry = known.derivation.entry_into_force().map(ReportedDate::exact);
    if claim.date.zip(entry).is_some_and(|(date, entry)| fit(date, entry) == Fit::Meets) {
        return force::verdict(judge, claim, "", when);
    }
    let to_come = claim.date.is_some_and(|date| date.from > when.on);
    if claim.date.is_none() && claim.says.clock.is_some() && known.withdrawal_period().is_some() {
        let rows = known.withdrawal_period().map(|(_, clause)| known.clause_row(clause)).into_iter().collect();
        return say::agrees(rule_told(known), rows);
    }
    if to_come || claim.says.modality != Modality::Fact {
        let article = effect_article(known);
        return say::not_held(format!(
            "No notice had been received by then, from which the period of Article {article} could run."
        ));
    }
    leave::left(judge, known, claim, who, when)
}
