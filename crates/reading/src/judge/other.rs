//! When and where a treaty was adopted and opened for signature.

use crate::wording::day;
use depositary_corpus::PlacedDate;
use depositary_law::{Date, ReportedDate};

use super::record::{Fit, Known, fit};
use super::{Judge, When, say};
use crate::{Act, Cause, Claim, Evidence, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, _words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let adopted = known.identity.adopted.as_ref();
    let opened = known.identity.opened.as_ref();
    let is_adoption = claim.subkind.as_deref() == Some("adopted") || claim.says.act == Some(Act::Adopt);
    let (meant, other) = if is_adoption { (adopted, opened) } else { (opened, adopted) };
    let correct = told(&known);
    let rows = rows(&known);
    let Some(meant) = meant else {
        return match other {
            Some(other) if matches(claim, other) == Some(true) => mixed_up(correct, rows),
            _ => say::not_held(correct),
        };
    };
    match (matches(claim, meant), other.and_then(|other| matches(claim, other))) {
        (Some(true), _) => say::agrees(correct, rows),
        (None, _) => say::not_held(correct),
        // The right pair of place and date, and the other verb.
        (_, Some(true)) => mixed_up(correct, rows),
        _ if nearly(claim, meant) => {
            let readings = vec!["the days on which it was signed by most".to_owned(), "another day".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, rows, readings)
        }
        _ => say::contradicts(Cause::WrongDate, correct, rows),
    }
}

fn mixed_up(correct: String, rows: Vec<Evidence>) -> Verdict {
    let readings =
        vec!["the verb stands loosely for the other act".to_owned(), "adoption and signature are two acts".to_owned()];
    say::ambiguous(Cause::Imprecise, correct, rows, readings)
}

/// Whether date and place of a claim are those of the record; `None` where it gives neither, or only a place that
/// the record does not give.
fn matches(claim: &Claim, with: &PlacedDate) -> Option<bool> {
    let date = claim.date.map(|date| fit(date, ReportedDate::exact(with.on)) != Fit::Apart);
    let place = claim.says.place.as_deref().and_then(|place| same_place(place, &with.place));
    match (date, place) {
        (None, None) => None,
        (date, place) => Some(date.unwrap_or(true) && place.unwrap_or(true)),
    }
}

/// A ceremony that went on for days: Ottawa 3 and 4 December, Paris 13 to 15 January.
fn nearly(claim: &Claim, with: &PlacedDate) -> bool {
    let place = claim.says.place.as_deref().and_then(|place| same_place(place, &with.place));
    let days = claim.date.map(|date| depositary_law::calendar::days_between(with.on, date.from));
    place != Some(false) && days.is_some_and(|days| (1..=3).contains(&days))
}

/// Whether two places are the same; `None` where the record gives none.
fn same_place(text: &str, record: &str) -> Option<bool> {
    if record.is_empty() || text.trim().is_empty() {
        return None;
    }
    let (text, record) = (depositary_corpus::fold(text), depositary_corpus::fold(record));
    let words = |words: &str| {
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_owned).collect::<Vec<_>>()
    };
    let record_words = words(&record);
    Some(
        text.contains(&record) || record.contains(&text) || words(&text).iter().any(|word| record_words.contains(word)),
    )
}

/// What is wrong with the place of a signature done on the day of opening; `None` where nothing is, or it cannot be
/// told.
pub(super) fn wrong_place(known: &Known<'_>, claim: &Claim, signed: Date) -> Option<String> {
    let opened = known.identity.opened.as_ref().filter(|opened| opened.on == signed)?;
    let place = claim.says.place.as_deref()?;
    if same_place(place, &opened.place)? {
        return None;
    }
    Some(told(known))
}

/// When and where the treaty was adopted and opened, in a sentence.
pub(super) fn told(known: &Known<'_>) -> String {
    let at = |placed: &PlacedDate| {
        let place = if placed.place.is_empty() { String::new() } else { format!(" at {}", placed.place) };
        format!("{place} on {}", day(placed.on))
    };
    let name = say::sentence(&known.name());
    match (&known.identity.adopted, &known.identity.opened) {
        (Some(adopted), Some(opened)) => {
            format!("{name} was adopted{} and opened for signature{}.", at(adopted), at(opened))
        }
        (Some(adopted), None) => format!("{name} was adopted{}.", at(adopted)),
        (None, Some(opened)) => format!("{name} was opened for signature{}.", at(opened)),
        (None, None) => format!("The record has neither day nor place of the adoption of {}.", known.name()),
    }
}

fn rows(known: &Known<'_>) -> Vec<Evidence> {
    let placed = [("adopted", &known.identity.adopted), ("opened", &known.identity.opened)];
    placed
        .into_iter()
        .filter_map(|(what, placed)| placed.as_ref().map(|placed| (what, placed)))
        .flat_map(|(what, placed)| known.rows(&format!("{}:{what}", known.identity.id), &[placed.source], ""))
        .collect()
}
