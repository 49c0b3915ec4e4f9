//! Compares answers about leaving with their cases.

use serde_json::Value;

use super::{Differences, array, everywhere, list, short, word, words};
use crate::expect::{
    ExpectDeparture, ExpectDepartures, ExpectDifference, ExpectEntry, ExpectHistory, ExpectLeg, ExpectScenario,
    ExpectWithdraw,
};

pub(super) fn withdraw(expect: &ExpectWithdraw, answer: &Value, found: &mut Differences) {
    found.same("simulation", Some("true"), &word(&answer["simulation"], "null"));
    found.same("outcome", expect.outcome.as_deref(), &word(&answer["outcome"], "null"));
    found.same("expires_on", expect.expires_on.as_deref(), &word(&answer["expires_on"], "unknown"));
    found.same("takes_effect_on", expect.takes_effect_on.as_deref(), &word(&answer["takes_effect_on"], "unknown"));
    found.same("last_day_bound", expect.last_day_bound.as_deref(), &word(&answer["last_day_bound"], "unknown"));
    let flags = words(&answer["flags"]).into_iter().collect();
    found.contains("flag", &expect.flags, &flags);
    found.lacks("flag", &expect.without_flags, &flags);
    found.contains(
        "article of the checklist",
        &expect.checklist_articles,
        &everywhere(&answer["checklist"], "article"),
    );
    found.contains("article of survival", &expect.survives_articles, &everywhere(&answer["survives"], "article"));
    let ends: Vec<String> = everywhere(&answer["ends_with_it"], "treaty").into_iter().collect();
    found.same_set("what ends with it", expect.ends_with_it.as_deref(), &ends);
    if let Some(counts) = expect.counts {
        let (before, after) = (counts.before.to_string(), counts.after.to_string());
        found.same("the count before", Some(&before), &word(&answer["counts"]["before"], "null"));
        found.same("the count after", Some(&after), &word(&answer["counts"]["after"], "null"));
    }
    evidence(expect, answer, found);
    found.contains("article", &expect.articles, &everywhere(&answer["proof"], "article"));
    let facts = everywhere(answer, "fact");
    found.contains("fact", &expect.facts, &facts);
    found.lacks("fact", &expect.without_facts, &facts);
    found.says(&expect.says, answer);
    found.does_not_say(&expect.does_not_say, answer);
}

fn evidence(expect: &ExpectWithdraw, answer: &Value, found: &mut Differences) {
    found.contains("evidence of the role", &expect.evidence_roles, &everywhere(&answer["evidence"], "role"));
    let covering = array(&answer["evidence"]).iter().filter(|piece| piece["covers_tested_day"] == true);
    let roles: Vec<String> = covering.map(|piece| word(&piece["role"], "null")).collect();
    found.same_set("the roles on the tested day", expect.roles_on_tested_day.as_deref(), &roles);
}

pub(super) fn scenario(expect: &ExpectScenario, answer: &Value, found: &mut Differences) {
    found.same("hypothetical", Some("true"), &word(&answer["hypothetical"], "null"));
    found.same("on", expect.on.as_deref(), &word(&answer["on"], "null"));
    let differences = array(&answer["differences"]);
    let count = expect.count.map(|count| count.to_string());
    found.same("the number of differences", count.as_deref(), &differences.len().to_string());
    for treaty in &expect.counts {
        let name = &treaty.treaty;
        let Some(actual) = array(&answer["treaties"]).iter().find(|actual| actual["treaty"] == name.as_str()) else {
            found.say(format!("the treaty `{name}` must be concerned, but is not"));
            continue;
        };
        bound(name, (treaty.record, treaty.scenario), actual, found);
        let falls_below = treaty.falls_below.map(|falls| falls.to_string());
        found.same(&format!("{name}: falls_below"), falls_below.as_deref(), &word(&actual["falls_below"], "null"));
    }
    for group in &expect.groups {
        match array(&answer["groups"]).iter().find(|actual| actual["group"] == group.group.as_str()) {
            Some(actual) => bound(&group.group, (group.record, group.scenario), actual, found),
            None => found.say(format!("the group `{}` must be in the answer, but is not", group.group)),
        }
    }
    for expected in expect.differs.iter().filter(|expected| !differences.iter().any(|a| differs(expected, a))) {
        let own = of_participant(differences, &expected.participant);
        found.say(format!("{expected:?} must be among the differences, but of this participant there is {own}"));
    }
    let left = array(&answer["groups"]).iter().filter(|g| g["bound_in_scenario"] == 0 && g["bound_in_record"] != 0);
    let left = left.map(|group| word(&group["group"], "null")).collect();
    found.contains("group without a party", &expect.groups_without_party, &left);
    found.says(&expect.says, answer);
}

fn bound(whose: &str, (record, scenario): (Option<usize>, Option<usize>), actual: &Value, found: &mut Differences) {
    for (key, expected) in [("bound_in_record", record), ("bound_in_scenario", scenario)] {
        let expected = expected.map(|count| count.to_string());
        found.same(&format!("{whose}: {key}"), expected.as_deref(), &word(&actual[key], "null"));
    }
}

fn differs(expect: &ExpectDifference, actual: &Value) -> bool {
    let fields = [
        ("participant", Some(expect.participant.as_str())),
        ("treaty", expect.treaty.as_deref()),
        ("record_status", expect.record.as_deref()),
        ("scenario_status", expect.scenario.as_deref()),
        ("differs_from", expect.from.as_deref()),
        ("article", expect.article.as_deref()),
    ];
    let sorted = |mut words: Vec<String>| {
        words.sort_unstable();
        words
    };
    let beside = sorted(words(&actual["scenario_qualifiers"]));
    fits(&fields, actual) && expect.qualifiers.as_ref().is_none_or(|expected| sorted(expected.clone()) == beside)
}

pub(super) fn departures(expect: &ExpectDepartures, answer: &Value, found: &mut Differences) {
    let actual = array(&answer["departures"]);
    for expected in expect.contains.iter().filter(|expected| !actual.iter().any(|a| departs(expected, a))) {
        let own = of_participant(actual, &expected.participant);
        found.say(format!("{expected:?} must be among the exits, but of this participant there is {own}"));
    }
    for expected in expect.lacks.iter().filter(|expected| actual.iter().any(|a| departs(expected, a))) {
        found.say(format!("{expected:?} must not be among the exits, but is"));
    }
    let effective = actual.iter().filter(|departure| departure["outcome"] == "effective").count().to_string();
    let expected = expect.effective.map(|count| count.to_string());
    found.same("the number of effective exits", expected.as_deref(), &effective);
    if let Some(outcomes) = &expect.outcomes {
        let expected = serde_json::to_string(outcomes).unwrap_or_default();
        found.same("the outcomes", Some(&expected), &answer["statistics"]["outcomes"].to_string());
    }
}

fn departs(expect: &ExpectDeparture, actual: &Value) -> bool {
    let fields = [
        ("participant", Some(expect.participant.as_str())),
        ("treaty", expect.treaty.as_deref()),
        ("act", expect.act.as_deref()),
        ("on", expect.on.as_deref()),
        ("outcome", expect.outcome.as_deref()),
        ("effect", expect.effect.as_deref()),
        ("article", expect.article.as_deref()),
    ];
    fits(&fields, actual)
}

pub(super) fn history(expect: &ExpectHistory, answer: &Value, found: &mut Differences) {
    let entries = array(&answer["entries"]);
    for expected in expect.contains.iter().filter(|expected| !entries.iter().any(|entry| is_entry(expected, entry))) {
        let same_day = entries.iter().filter(|e| expected.date.as_deref().is_none_or(|date| e["date"] == date));
        let same_day: Vec<String> = same_day.map(short).collect();
        found.say(format!("{expected:?} must be in the history, but on this date there is {}", list(&same_day)));
    }
    for expected in expect.lacks.iter().filter(|expected| entries.iter().any(|entry| is_entry(expected, entry))) {
        found.say(format!("{expected:?} must not be in the history, but is"));
    }
    for entry in entries.iter().filter(|entry| entry["kind"] != "legal" && entry["starts_clock"] != false) {
        found.say(format!("nothing but an act under the treaty starts the clock, but this does: {}", short(entry)));
    }
    found.same("clock_step", expect.clock_step.as_deref(), &word(&answer["clock"]["step"], "none"));
    found.same("clock_date", expect.clock_date.as_deref(), &word(&answer["clock"]["date"], "none"));
    let contradictions = array(&answer["contradictions"]).len();
    if expect.contradictions.is_some_and(|least| contradictions < least || (least == 0 && contradictions > 0)) {
        found.say(format!("there must be {:?} contradictions, but there are {contradictions}", expect.contradictions));
    }
    for expected in expect.days.iter().filter(|expected| !is_leg(expected, answer)) {
        found.say(format!("{expected:?} must be among the durations, but is not"));
    }
    found.says(&expect.says, answer);
}

fn is_entry(expect: &ExpectEntry, actual: &Value) -> bool {
    let fields = [
        ("date", expect.date.as_deref()),
        ("step", expect.step.as_deref()),
        ("kind", expect.kind.as_deref()),
        ("article", expect.article.as_deref()),
    ];
    let counted = expect.votes.as_ref().is_none_or(|votes| {
        let keys = ["in_favour", "against", "abstaining"];
        keys.iter().enumerate().all(|(place, key)| {
            votes.get(place).map_or(Value::Null, |votes| Value::from(*votes)) == actual["counts"][key]
        })
    });
    let said = expect.source.as_ref().is_none_or(|source| words(&actual["sources"]).contains(source));
    fits(&fields, actual) && counted && said
}

fn is_leg(expect: &ExpectLeg, answer: &Value) -> bool {
    let own = word(&answer["participant"], "null");
    let participant = expect.participant.as_deref().unwrap_or(&own);
    let mut legs = array(&answer["durations"]).iter().chain(array(&answer["compared"]));
    let fields = [("participant", Some(participant)), ("to_step", Some(expect.to_step.as_str()))];
    legs.any(|leg| fits(&fields, leg) && leg["days"] == expect.days)
}

/// Whether every field that is given is as given; `"unknown"` stands for `null`.
fn fits(fields: &[(&str, Option<&str>)], actual: &Value) -> bool {
    fields.iter().all(|(key, expected)| expected.is_none_or(|expected| word(&actual[key], "unknown") == expected))
}

fn of_participant(rows: &[Value], participant: &str) -> String {
    let own: Vec<String> = rows.iter().filter(|row| row["participant"] == participant).map(short).collect();
    list(&own)
}
