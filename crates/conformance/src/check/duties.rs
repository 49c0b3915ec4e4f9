//! Compares answers about duties with their cases.

use serde_json::Value;

use super::{Differences, array, everywhere, list, word};
use crate::expect::{ExpectAudit, ExpectObligation, ExpectObligations, ExpectPrinted};

pub(super) fn obligations(expect: &ExpectObligations, answer: &Value, found: &mut Differences) {
    let duties = array(answer);
    let count = expect.count.map(|count| count.to_string());
    found.same("the number of duties", count.as_deref(), &duties.len().to_string());
    let mut states: Vec<String> = duties.iter().map(|duty| word(&duty["state"], "null")).collect();
    states.sort();
    states.dedup();
    found.same_set("the states", expect.states.as_deref(), &states);
    let codes = duties.iter().map(|duty| word(&duty["participant"], "null")).collect();
    found.contains("participant", &expect.includes, &codes);
    found.lacks("participant", &expect.excludes, &codes);
    for expected in &expect.duties {
        let is = |duty: &&Value| {
            duty["obligation"] == expected.obligation.as_str()
                && expected.participant.as_ref().is_none_or(|who| duty["participant"] == who.as_str())
                && expected.covers.is_none_or(|year| duty["covers"] == year)
        };
        match duties.iter().find(is) {
            Some(duty) => obligation(expected, duty, found),
            None => {
                let there: Vec<String> = duties.iter().map(|duty| word(&duty["obligation"], "null")).collect();
                found.say(format!("the duty `{}` must be there, but there are {}", expected.obligation, list(&there)));
            }
        }
    }
}

fn obligation(expect: &ExpectObligation, duty: &Value, found: &mut Differences) {
    found.same("state", expect.state.as_deref(), &word(&duty["state"], "null"));
    found.same("due", expect.due.as_deref(), &word(&duty["due"], "none"));
    found.same("nominal_due", expect.nominal_due.as_deref(), &word(&duty["nominal_due"], "none"));
    let days_late = expect.days_late.map(|days| days.to_string());
    found.same("days_late", days_late.as_deref(), &word(&duty["days_late"], "none"));
    found.same("late_by", expect.late_by.as_deref(), &word(&duty["late_by"], "none"));
    found.same("late_since", expect.late_since.as_deref(), &word(&duty["late_since"], "none"));
    found.same("in_time", expect.in_time.as_deref(), &word(&duty["in_time"], "unknown"));
    found.same("as_reported", expect.as_reported.as_deref(), &word(&duty["as_reported"], "none"));
    if let Some(extensions) = &expect.extensions {
        let links = array(&duty["extensions"]).iter().map(|link| {
            let mark = if link["counts"] == true { "" } else { "?" };
            word(&link["to"], "undated") + mark
        });
        found.same("extensions", Some(&list(extensions)), &list(&links.collect::<Vec<_>>()));
    }
    let extendable = expect.extendable.map(|extendable| extendable.to_string());
    found.same("extendable", extendable.as_deref(), &word(&duty["extendable"], "null"));
    found.same("reliability", expect.reliability.as_deref(), &word(&duty["reliability"], "null"));
    let findings: Vec<String> = array(&duty["findings"]).iter().map(|one| word(&one["code"], "null")).collect();
    found.same_set("findings", expect.findings.as_deref(), &findings);
    found.contains("article", &expect.articles, &everywhere(&duty["proof"], "article"));
    let facts = everywhere(&duty["proof"], "fact");
    found.contains("fact", &expect.facts, &facts);
    found.lacks("fact", &expect.without_facts, &facts);
    found.says(&expect.says, duty);
    found.does_not_say(&expect.does_not_say, duty);
}

pub(super) fn audit(expect: &ExpectAudit, answer: &Value, found: &mut Differences) {
    let count = |number: Option<usize>| number.map(|number| number.to_string());
    found.same("compared", count(expect.compared).as_deref(), &word(&answer["compared"], "null"));
    found.same("agree", count(expect.agree).as_deref(), &word(&answer["agree"], "null"));
    let listed = array(&answer["printed"]);
    let ids = listed.iter().map(|printed| word(&printed["id"], "null")).collect();
    found.lacks("figure", &expect.without, &ids);
    for expected in &expect.printed {
        match listed.iter().find(|printed| printed["id"] == expected.id.as_str()) {
            Some(actual) => printed(expected, actual, found),
            None => found.say(format!("the figure `{}` must be listed, but is not", expected.id)),
        }
    }
}

fn printed(expect: &ExpectPrinted, actual: &Value, found: &mut Differences) {
    found.same("printed", expect.printed.as_deref(), &word(&actual["printed"], "null"));
    if let Some(computed) = &expect.computed {
        let ours: Vec<String> = array(&actual["computed"]).iter().map(|one| word(one, "null")).collect();
        found.same("computed", Some(&list(computed)), &list(&ours));
    }
    let agrees = expect.agrees.map(|agrees| agrees.to_string());
    found.same("agrees", agrees.as_deref(), &word(&actual["agrees"], "null"));
    let days_apart = expect.days_apart.map(|days| days.to_string());
    found.same("days_apart", days_apart.as_deref(), &word(&actual["days_apart"], "none"));
    found.contains("article", &expect.articles, &everywhere(&actual["proof"], "article"));
    found.says(&expect.says, actual);
}
