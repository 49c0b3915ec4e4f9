//! Compares answers about activities with their cases.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Differences, array, everywhere, list, word};
use crate::expect::{ExpectMay, ExpectMayAnswer};

pub(super) fn may(expect: &ExpectMay, answer: &Value, found: &mut Differences) {
    let answers = array(answer);
    let there: Vec<String> = answers.iter().map(|one| word(&one["treaty"], "null")).collect();
    found.same_set("treaties", expect.treaties.as_deref(), &there);
    for expected in &expect.answers {
        match answers.iter().find(|one| one["treaty"] == expected.treaty.as_str()) {
            Some(one) => one_treaty(expected, one, found),
            None => found.say(format!("`{}` must be answered for, but there are {}", expected.treaty, list(&there))),
        }
    }
}

fn one_treaty(expect: &ExpectMayAnswer, answer: &Value, found: &mut Differences) {
    let what = |field: &str| format!("{}: {field}", expect.treaty);
    let same = |found: &mut Differences, field: &str, expected: &Option<String>| {
        found.same(&what(field), expected.as_deref(), &word(&answer[field], "none"));
    };
    same(found, "answer", &expect.answer);
    same(found, "article", &expect.article);
    same(found, "ground", &expect.ground);
    same(found, "status", &expect.status);
    same(found, "with_status", &expect.with_status);
    let pairs = |field: &str, first: &str, second: &str| -> Vec<String> {
        let pair = |one: &Value| format!("{} {}", word(&one[first], "null"), word(&one[second], "null"));
        array(&answer[field]).iter().map(pair).collect()
    };
    found.same_set(&what("exceptions"), expect.exceptions.as_deref(), &pairs("exceptions", "article", "opening"));
    found.same_set(&what("readings"), expect.readings.as_deref(), &pairs("readings", "reading", "answer"));
    let holders = array(&answer["readings"]).iter().flat_map(|reading| array(&reading["holders"]));
    let unverified = holders.filter(|holder| holder["reliability"] == "unverified");
    let unverified: BTreeSet<String> = unverified.map(|holder| word(&holder["name"], "null")).collect();
    found.contains("unverified holder", &expect.unverified_holders, &unverified);
    found.contains("article", &expect.articles, &everywhere(&answer["proof"], "article"));
    found.contains("fact", &expect.facts, &everywhere(&answer["proof"], "fact"));
    let codes: Vec<String> = everywhere(&answer["findings"], "code").into_iter().collect();
    found.same_set(&what("findings"), expect.findings.as_deref(), &codes);
    found.says(&expect.says, answer);
    let because = word(&answer["because"], "");
    for there in expect.does_not_say.iter().filter(|one| because.contains(*one)) {
        found.say(format!("{}: “{there}” must not be among the reasons, but is", expect.treaty));
    }
}
