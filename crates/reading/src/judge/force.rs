//! When a treaty enters into force, as a whole or for one State.

use crate::wording::day;
use depositary_law::{Date, ParticipantId, ReportedDate, Rule};

use super::act::{standing_now, told};
use super::effect::{Length, compare};
use super::record::{Fit, Known, Standing, fit};
use super::{Judge, When, of_each, say};
use crate::date::{Precision, TextDate};
use crate::{Cause, Claim, ClockStart, Evidence, Modality, Value, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, _words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    if claim.states.is_empty() {
        return whole(judge, &known, claim, when);
    }
    // A State that is named beside the treaty’s own entry into force.
    let entry = known.derivation.entry_into_force().map(ReportedDate::exact);
    let is_its_own = |date| entry.is_some_and(|entry| fit(date, entry) == Fit::Meets);
    if !claim.says.negated && claim.date.is_some_and(is_its_own) {
        return whole(judge, &known, claim, when);
    }
    of_each(&claim.states, |who| for_one(&known, claim, who, when).asking(who, known.place, when.on))
}

fn whole(judge: &Judge<'_>, known: &Known<'_>, claim: &Claim, when: When) -> Verdict {
    let entry = known.derivation.entry_into_force();
    let correct = whole_told(known, entry, when.on);
    let rows = whole_rows(known);
    if let Some(flaw) = flaw(known, claim, &correct, &rows) {
        return flaw;
    }
    let Some(entry) = entry else {
        let later = judge.known(known.place, judge.today()).and_then(|later| later.derivation.entry_into_force());
        return match (claim.says.negated, claim.date) {
            (true, _) => say::agrees(correct, rows),
            (false, Some(date)) if date.from > when.on || later.is_some() => say::not_held(correct),
            (false, None) if claim.says.modality != Modality::Fact => say::not_held(correct),
            _ => say::contradicts(Cause::WrongStatus, correct, rows),
        };
    };
    let Some(date) = claim.date else {
        let is_in_force = entry <= when.on;
        let right =
            if claim.says.negated { !is_in_force } else { is_in_force || claim.says.modality != Modality::Fact };
        return match right {
            true => say::agrees(correct, rows),
            false if claim.says.clock.is_some() => say::agrees(correct, rows),
            false if !claim.says.negated => {
                let readings =
                    vec!["it is certain to enter into force".to_owned(), "it is not in force yet".to_owned()];
                say::ambiguous(Cause::Imprecise, correct, rows, readings)
            }
            false => say::contradicts(Cause::WrongStatus, correct, rows),
        };
    };
    dated(known, claim, date, entry, correct, rows)
}

fn dated(
    known: &Known<'_>,
    claim: &Claim,
    date: TextDate,
    entry: Date,
    correct: String,
    rows: Vec<Evidence>,
) -> Verdict {
    let meets = |day: Date| fit(date, ReportedDate::exact(day)) == Fit::Meets;
    if claim.says.negated {
        // “Was not yet in force in 2009”.
        return if date.from < entry {
            say::agrees(correct, rows)
        } else {
            say::contradicts(Cause::WrongDate, correct, rows)
        };
    }
    if meets(entry) {
        return say::agrees(correct, rows);
    }
    // “Ninety days after the fiftieth ratification on …”: the date is that from which the period runs.
    let trigger = known.treaty.facts.stated_trigger.map(|stated| stated.on);
    let by_deposit =
        claim.says.clock.is_some_and(|clock| matches!(clock.start, ClockStart::Deposit | ClockStart::Unsaid));
    if by_deposit && trigger.is_some_and(meets) {
        return say::agrees(correct, rows);
    }
    if fit(date, ReportedDate::exact(entry)) == Fit::Nearly {
        let readings = vec!["a vague date, not far off".to_owned(), "another time".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    say::contradicts(Cause::WrongDate, correct, rows)
}

/// A period, or a number of instruments, that is not the treaty's.
fn flaw(known: &Known<'_>, claim: &Claim, correct: &str, rows: &[Evidence]) -> Option<Verdict> {
    let clause = known.clause("entry-into-force")?;
    let Rule::EntryIntoForce(rule) = &clause.rule else { return None };
    let mut rows = rows.to_vec();
    rows.push(known.clause_row(clause));
    if let Some(clock) = claim.says.clock {
        let wrong_start =
            matches!(clock.start, ClockStart::Signature | ClockStart::Adoption | ClockStart::DomesticStep);
        if wrong_start || compare(clock.period, rule.period) == Length::Other {
            let says = format!(
                "By Article {} it enters into force {} after enough instruments were deposited.",
                clause.article, rule.period
            );
            return Some(say::contradicts(Cause::WrongClock, format!("{correct} {says}"), rows));
        }
    }
    if let Some(Value::Number(n)) = claim.value {
        let needed =
            f64::from(rule.instruments) + if rule.required.is_empty() { 0.0 } else { rule.required.len() as f64 };
        let right = [f64::from(rule.instruments), needed, rule.required.len() as f64]
            .iter()
            .any(|number| (number - n).abs() < 0.5);
        if !right && n >= 2.0 {
            let says = format!("Article {} asks for {} instruments.", clause.article, rule.instruments);
            return Some(say::contradicts(Cause::WrongCount, format!("{correct} {says}"), rows));
        }
    }
    None
}

fn for_one(known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    let standing = known.standing(who, when.on);
    let consents = known.consents(who, when.on);
    let told_consent = consents.first().map(|row| told(known, row, who)).unwrap_or_default();
    let rows: Vec<Evidence> =
        consents.first().map(|row| known.evidence(*row, super::act::article(known, row))).unwrap_or_default();
    let on = claim.date.map_or(when.on, |date| date.from);
    let Some(entry) = known.in_force_for(who, on) else {
        let correct = standing_now(known, who, when.on);
        if standing == Standing::Open || known.is_unsure(who) {
            return say::not_held(correct);
        }
        return match claim.says.negated {
            true => say::agrees(correct, rows),
            false if claim.says.modality != Modality::Fact || known.is_late(claim.date, when) => say::not_held(correct),
            false => say::contradicts(Cause::WrongStatus, correct, rows),
        };
    };
    let correct = format!("{told_consent} {}", super::act::since(known, who, entry));
    if known.is_unsure(who) {
        return say::not_held(correct);
    }
    let Some(date) = claim.date else {
        let is_in_force = entry <= when.on && standing != Standing::Former;
        let right = is_in_force != claim.says.negated || claim.says.modality != Modality::Fact;
        return if right { say::agrees(correct, rows) } else { say::contradicts(Cause::WrongStatus, correct, rows) };
    };
    if claim.says.negated {
        return if date.from < entry {
            say::agrees(correct, rows)
        } else {
            say::contradicts(Cause::WrongDate, correct, rows)
        };
    }
    if fit(date, ReportedDate::exact(entry)) == Fit::Meets {
        return say::agrees(correct, rows);
    }
    let open = standing == Standing::Open;
    let deposited = consents.iter().any(|row| fit(date, row.action.on) == Fit::Meets);
    if open || fit(date, ReportedDate::exact(entry)) == Fit::Nearly || (deposited && date.precision != Precision::Day) {
        let readings = vec![
            "the consent is of that time".to_owned(),
            "the treaty entered into force for it at another".to_owned(),
        ];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    say::contradicts(Cause::WrongDate, correct, rows)
}

fn whole_told(known: &Known<'_>, entry: Option<Date>, on: Date) -> String {
    let name = say::sentence(&known.name());
    let article =
        known.clause("entry-into-force").map(|clause| format!(" (Article {})", clause.article)).unwrap_or_default();
    match entry {
        Some(entry) if entry <= on => format!("{name} entered into force on {}{article}.", day(entry)),
        Some(entry) => format!("{name} enters into force on {}{article}.", day(entry)),
        None => format!("{name} was not in force on {}{article}.", day(on)),
    }
}

fn whole_rows(known: &Known<'_>) -> Vec<Evidence> {
    let article = known.clause("entry-into-force").map_or("", |clause| clause.article.as_str());
    let stated = known.treaty.facts.stated_entry_into_force;
    let row = |source| known.rows(&format!("{}:stated-entry-into-force", known.identity.id), &[source], article);
    stated.map(|stated| row(stated.source)).unwrap_or_default()
}
