//! Compares an answer with its case.

mod classify;
mod duties;
mod leaving;
mod may;
mod observations;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::case::Case;
use crate::expect::{
    Bound, Expect, ExpectChange, ExpectDiff, ExpectInterval, ExpectParties, ExpectRefusal, ExpectStatus, ExpectTimeline,
};

/// The differences between an answer and what its case expects, in words; none if all is well.
#[must_use]
pub fn check(case: &Case, answer: &Result<Value, String>) -> Vec<String> {
    let mut found = Differences::default();
    match (&case.expect, answer) {
        (Expect::Refusal(expect), Err(message)) => refusal(expect, message, &mut found),
        (Expect::Refusal(_), Ok(answer)) => found.say(format!("must be refused, but was answered: {}", short(answer))),
        (_, Err(message)) => found.say(format!("was refused: {}", message.trim())),
        (Expect::Status(expect), Ok(answer)) => status(expect, answer, &mut found),
        (Expect::Timeline(expect), Ok(answer)) => timeline(expect, answer, &mut found),
        (Expect::Parties(expect), Ok(answer)) => parties(expect, answer, &mut found),
        (Expect::Diff(expect), Ok(answer)) => diff(expect, answer, &mut found),
        (Expect::Withdraw(expect), Ok(answer)) => leaving::withdraw(expect, answer, &mut found),
        (Expect::Scenario(expect), Ok(answer)) => leaving::scenario(expect, answer, &mut found),
        (Expect::Departures(expect), Ok(answer)) => leaving::departures(expect, answer, &mut found),
        (Expect::Obligations(expect), Ok(answer)) => duties::obligations(expect, answer, &mut found),
        (Expect::Audit(expect), Ok(answer)) => duties::audit(expect, answer, &mut found),
        (Expect::History(expect), Ok(answer)) => leaving::history(expect, answer, &mut found),
        (Expect::Observed(expect), Ok(answer)) => observations::observed(expect, answer, &mut found),
        (Expect::May(expect), Ok(answer)) => may::may(expect, answer, &mut found),
        (Expect::Classify(expect), Ok(answer)) => classify::classify(expect, answer, &mut found),
    }
    found.0
}

#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn say(&mut self, difference: String) {
        self.0.push(difference);
    }

    fn same(&mut self, what: &str, expected: Option<&str>, actual: &str) {
        if let Some(expected) = expected.filter(|expected| *expected != actual) {
            self.say(format!("{what} must be `{expected}`, but is `{actual}`"));
        }
    }

    fn same_set(&mut self, what: &str, expected: Option<&[String]>, actual: &[String]) {
        let Some(expected) = expected else { return };
        let sorted = |words: &[String]| words.iter().cloned().collect::<BTreeSet<_>>();
        if sorted(expected) != sorted(actual) {
            self.say(format!("{what} must be {}, but are {}", list(expected), list(actual)));
        }
    }

    fn contains(&mut self, what: &str, expected: &[String], actual: &BTreeSet<String>) {
        for missing in expected.iter().filter(|one| !actual.contains(*one)) {
            self.say(format!("{what} `{missing}` must be in the answer, but is not"));
        }
    }

    /// These words occur somewhere in the answer.
    fn says(&mut self, expected: &[String], answer: &Value) {
        let text = all_text(answer);
        for missing in expected.iter().filter(|one| !text.contains(*one)) {
            let sentence = word(&answer["sentence"], "");
            self.say(format!("“{missing}” must be said, but is not; the sentence is: {sentence}"));
        }
    }

    /// These words occur neither in its sentence nor in its proof.
    fn does_not_say(&mut self, unwanted: &[String], answer: &Value) {
        let reasons = all_text(&answer["sentence"]) + &all_text(&answer["proof"]);
        for there in unwanted.iter().filter(|one| reasons.contains(*one)) {
            self.say(format!("“{there}” must not be among the reasons, but is"));
        }
    }

    fn lacks(&mut self, what: &str, unwanted: &[String], actual: &BTreeSet<String>) {
        for there in unwanted.iter().filter(|one| actual.contains(*one)) {
            self.say(format!("{what} `{there}` must not be in the answer, but is"));
        }
    }
}

fn status(expect: &ExpectStatus, answer: &Value, found: &mut Differences) {
    found.same("status", expect.status.as_deref(), &word(&answer["status"], "null"));
    found.same("bound", expect.bound.map(Bound::word), &word(&answer["bound"], "unknown"));
    found.same("since", expect.since.as_deref(), &word(&answer["since"], "always"));
    found.same("until", expect.until.as_deref(), &word(&answer["until"], "open"));
    found.same_set("qualifiers", expect.qualifiers.as_deref(), &words(&answer["qualifiers"]));
    found.contains("article", &expect.articles, &everywhere(answer, "article"));
    let facts = everywhere(answer, "fact");
    found.contains("fact", &expect.facts, &facts);
    found.lacks("fact", &expect.without_facts, &facts);
    let codes: Vec<String> = everywhere(&answer["findings"], "code").into_iter().collect();
    found.same_set("findings", expect.findings.as_deref(), &codes);
    found.contains("reading", &expect.readings, &everywhere(&answer["readings"], "reading"));
    found.says(&expect.says, answer);
    found.does_not_say(&expect.does_not_say, answer);
}

fn timeline(expect: &ExpectTimeline, answer: &Value, found: &mut Differences) {
    let actual = array(&answer["intervals"]);
    if let Some(start) = &expect.starts {
        let starts: Vec<String> = actual
            .iter()
            .filter(|interval| interval["status"] == start.status.as_str())
            .map(|interval| word(&interval["from"], "always"))
            .collect();
        if !starts.contains(&start.on) {
            found.say(format!("`{}` must begin on {}, but begins on {}", start.status, start.on, list(&starts)));
        }
    }
    let Some(intervals) = &expect.intervals else { return };
    if intervals.len() != actual.len() {
        let told: Vec<String> = actual
            .iter()
            .map(|i| format!("{} from {}", word(&i["status"], "null"), word(&i["from"], "always")))
            .collect();
        found.say(format!(
            "there must be {} intervals, but there are {}: {}",
            intervals.len(),
            actual.len(),
            list(&told)
        ));
        return;
    }
    for (place, (interval, actual)) in intervals.iter().zip(actual).enumerate() {
        one_interval(place + 1, interval, actual, found);
    }
}

fn one_interval(number: usize, expect: &ExpectInterval, actual: &Value, found: &mut Differences) {
    found.same(&format!("interval {number}: status"), Some(&expect.status), &word(&actual["status"], "null"));
    found.same(&format!("interval {number}: from"), expect.from.as_deref(), &word(&actual["from"], "always"));
    found.same(&format!("interval {number}: until"), expect.until.as_deref(), &word(&actual["until"], "open"));
    found.same(&format!("interval {number}: article"), expect.article.as_deref(), &word(&actual["article"], "none"));
    found.same_set(
        &format!("interval {number}: qualifiers"),
        expect.qualifiers.as_deref(),
        &words(&actual["qualifiers"]),
    );
}

fn parties(expect: &ExpectParties, answer: &Value, found: &mut Differences) {
    let count = expect.count.map(|count| count.to_string());
    found.same("count", count.as_deref(), &word(&answer["count"], "null"));
    found.same("rule", expect.rule.as_deref(), &word(&answer["rule"], "null"));
    let codes = everywhere(&answer["participants"], "participant");
    found.contains("participant", &expect.includes, &codes);
    found.lacks("participant", &expect.excludes, &codes);
    found.same_set("undetermined", expect.undetermined.as_deref(), &words(&answer["undetermined"]));
    let rows = array(&answer["participants"]).len().to_string();
    found.same("the number of rows", Some(&word(&answer["count"], "null")), &rows);
}

fn diff(expect: &ExpectDiff, answer: &Value, found: &mut Differences) {
    let actual = array(&answer["changes"]);
    let count = expect.count.map(|count| count.to_string());
    found.same("the number of changes", count.as_deref(), &actual.len().to_string());
    let is = |change: &ExpectChange, actual: &Value| {
        let same = |expected: Option<&str>, key: &str| expected.is_none_or(|expected| actual[key] == expected);
        same(Some(&change.participant), "participant")
            && same(change.on.as_deref(), "on")
            && same(change.from_status.as_deref(), "from_status")
            && same(change.to_status.as_deref(), "to_status")
            && same(change.article.as_deref(), "article")
    };
    for change in expect.changes.iter().filter(|change| !actual.iter().any(|actual| is(change, actual))) {
        let own: Vec<String> =
            actual.iter().filter(|a| a["participant"] == change.participant.as_str()).map(short).collect();
        found.say(format!("the change {change:?} must be there, but of this participant there is {}", list(&own)));
    }
}

fn refusal(expect: &ExpectRefusal, message: &str, found: &mut Differences) {
    for missing in expect.suggests.iter().filter(|one| !message.contains(*one)) {
        found.say(format!("the refusal must suggest `{missing}`, but says: {}", message.trim()));
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A scalar as a word; `null` as the word that is meant by it.
fn word(value: &Value, null: &str) -> String {
    match value {
        Value::Null => null.to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn words(value: &Value) -> Vec<String> {
    array(value).iter().map(|one| word(one, "null")).collect()
}

/// Every string that stands under a key, at any depth.
fn everywhere(value: &Value, key: &str) -> BTreeSet<String> {
    fn collect(value: &Value, key: &str, into: &mut BTreeSet<String>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| collect(value, key, into)),
            Value::Object(fields) => fields.iter().for_each(|(name, value)| match value {
                Value::String(text) if name == key => _ = into.insert(text.clone()),
                _ => collect(value, key, into),
            }),
            _ => {}
        }
    }
    let mut into = BTreeSet::new();
    collect(value, key, &mut into);
    into
}

/// Every string of an answer, one a line.
fn all_text(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text}\n"),
        Value::Array(values) => values.iter().map(all_text).collect(),
        Value::Object(fields) => fields.values().map(all_text).collect(),
        _ => String::new(),
    }
}

fn short(value: &Value) -> String {
    let text = value.to_string();
    text.chars().take(200).collect()
}

fn list(words: &[String]) -> String {
    format!("[{}]", words.join(", "))
}
