//! Meetings of the parties: which, where, when.

use depositary_corpus::{Meeting, fold};
use depositary_law::Reliability;

use super::record::{Fit, fit};
use super::table::words_of;
use super::{Judge, When, say};
use crate::{Cause, Claim, Value, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let Ok(observations) = known.corpus.observations() else { return say::outside() };
    let Some(Value::Number(number)) = claim.value else { return say::outside() };
    let listed = words_of(words);
    let kind = if listed.iter().any(|word| word == "review" || word == "revcon") { "RC" } else { "MSP" };
    let name = format!("{number}{kind}");
    let is_it = |meeting: &&Meeting| {
        meeting.treaty == known.place && (meeting.name == name || meeting.name.starts_with(&format!("{name} ")))
    };
    let meetings: Vec<&Meeting> = observations.meetings.iter().filter(is_it).collect();
    let Some(first) = meetings.first() else { return say::outside() };
    let evidence = meetings.iter().flat_map(|meeting| known.rows(&meeting.id, &meeting.origin.sources, "")).collect();
    let told: Vec<String> = meetings.iter().map(|meeting| told(meeting)).collect();
    let correct = format!("{}.", told.join("; "));
    let dated = |meeting: &&Meeting| {
        let Some(date) = claim.date else { return true };
        // Any day of the meeting will do.
        let within = meeting.until.is_some_and(|until| date.from < until && meeting.from.earliest() < date.until);
        within || fit(date, meeting.from) != Fit::Apart
    };
    let sure = |meeting: &Meeting| meeting.days_reliability != Reliability::Unverified;
    let place = claim.says.place.as_deref().map(fold);
    let placed = |meeting: &&Meeting| match &place {
        Some(place) if !meeting.place.is_empty() && place.chars().count() > 3 => {
            let held = fold(&meeting.place);
            // `at the United Nations in Geneva` and `in Switzerland` name no other town.
            held.contains(place.as_str()) || listed.iter().any(|word| held.contains(word.as_str()) && word.len() > 3)
        }
        _ => true,
    };
    if meetings.iter().any(|meeting| dated(meeting) && placed(meeting)) {
        return say::agrees(correct, evidence);
    }
    let wrong_day = !meetings.iter().any(dated);
    if wrong_day && sure(first) && first.origin.reliability != Reliability::Unverified {
        return say::contradicts(Cause::WrongDate, correct, evidence);
    }
    say::not_held(correct)
}

fn told(meeting: &Meeting) -> String {
    let place = if meeting.place.is_empty() { String::new() } else { format!(", {}", meeting.place) };
    format!("{}{place}, from {}", meeting.name, say::bare(meeting.from))
}
