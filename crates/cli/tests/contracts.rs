//! The published shapes: exact keys, and what holds between them. A change here is a change of the contract.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use std::collections::BTreeSet;

use common::run;
use serde_json::Value;

fn answer(arguments: &[&str]) -> Value {
    let mut words = arguments.to_vec();
    words.extend(["--format", "json"]);
    let ran = run(&words);
    assert!(matches!(ran.code, 0 | 4), "{arguments:?}: exit code {}, {}", ran.code, ran.err);
    assert_eq!(ran.err, "", "{arguments:?}: an answer leaves standard error alone");
    serde_json::from_str(&ran.out).unwrap()
}

#[track_caller]
fn has_exactly(value: &Value, keys: &str) {
    let actual: BTreeSet<&str> =
        value.as_object().unwrap_or_else(|| panic!("not an object: {value}")).keys().map(String::as_str).collect();
    assert_eq!(actual, keys.split_whitespace().collect());
}

#[test]
fn status() {
    let status = answer(&["status", "Lithuania", "ccm", "--on", "2025-03-06", "--known-at", "2026-11-21"]);
    has_exactly(
        &status,
        "participant treaty as_of known_at status bound since until qualifiers sentence findings readings settings proof",
    );
    assert_eq!(status["participant"], "LTU");
    assert_eq!(status["treaty"], "ccm");
    assert_eq!(status["as_of"], "2025-03-06");
    assert_eq!(status["known_at"], "2026-11-21");
    assert_eq!(status["status"], "former-party");
    assert_eq!(status["bound"], false);
    assert_eq!(status["since"], "2025-03-06");
    assert_eq!(status["until"], Value::Null);
    assert_eq!(status["qualifiers"], Value::Array(Vec::new()));
    has_exactly(&status["settings"], "conflict readings");
    has_exactly(&status["proof"], "step conclusion article rule quote source from");
    assert_eq!(status["proof"]["article"], "20(3)");
    assert_eq!(status["proof"]["conclusion"], status["sentence"]);
}

#[test]
fn undetermined_is_null_and_not_false() {
    let status = answer(&["status", "Hungary", "rome", "--on", "2026-06-02"]);
    assert_eq!(status["status"], "undetermined");
    assert_eq!(status["bound"], Value::Null);
    has_exactly(&status["readings"][0], "point reading says held_by followed status since until qualifiers sources");
}

#[test]
fn findings_and_leaves_of_a_proof() {
    let status = answer(&["status", "Guatemala", "ccw-p4", "--on", "2003-02-28"]);
    has_exactly(&status["findings"][0], "code message fact");
    let mut leaves = 0;
    each_leaf(&status["proof"], &mut |leaf| {
        leaves += 1;
        if leaf.get("participant").is_some() {
            has_exactly(
                leaf,
                "fact participant action date known effect depositary reliability source sources effect_sources note",
            );
            assert_ne!(leaf["source"], "", "an act without a source: {leaf}");
        } else {
            has_exactly(leaf, "fact says date source");
        }
    });
    assert!(leaves > 20, "only {leaves} leaves");
}

fn each_leaf(node: &Value, look: &mut impl FnMut(&Value)) {
    has_exactly(node, "step conclusion article rule quote source from");
    for premise in node["from"].as_array().unwrap() {
        if premise.get("from").is_some() {
            each_leaf(premise, look);
        } else if premise.get("see_step").is_some() {
            has_exactly(premise, "see_step");
        } else {
            look(premise);
        }
    }
}

#[test]
fn timeline() {
    let timeline = answer(&["timeline", "Lithuania", "ccm"]);
    has_exactly(&timeline, "participant treaty known_at intervals");
    let intervals = timeline["intervals"].as_array().unwrap();
    for interval in intervals {
        has_exactly(interval, "status from until qualifiers article");
    }
    assert_eq!(intervals.first().unwrap()["from"], Value::Null);
    assert_eq!(intervals.last().unwrap()["until"], Value::Null);
    for pair in intervals.windows(2) {
        assert_eq!(pair[0]["until"], pair[1]["from"], "half-open, without a gap");
    }
}

#[test]
fn timelines_of_all_treaties_are_a_list() {
    let timelines = answer(&["timeline", "Montenegro"]);
    let treaties: Vec<&Value> = timelines.as_array().unwrap().iter().map(|timeline| &timeline["treaty"]).collect();
    assert!(treaties.contains(&&Value::from("cwc")), "{treaties:?}");
}

#[test]
fn parties() {
    let parties = answer(&["parties", "ccm", "--on", "2026-03-01"]);
    has_exactly(&parties, "treaty on known_at rule count undetermined participants");
    assert_eq!(parties["rule"], "bound", "`bound` is the default, and is named");
    let rows = parties["participants"].as_array().unwrap();
    assert_eq!(parties["count"], rows.len());
    for row in rows {
        has_exactly(row, "participant name since status qualifiers");
        assert_eq!(row["status"], "party");
    }
    let codes: Vec<&str> = rows.iter().map(|row| row["participant"].as_str().unwrap()).collect();
    assert!(codes.is_sorted(), "the order never depends on anything else");
}

#[test]
fn diff() {
    let diff = answer(&["diff", "apmbc", "--from", "2025-12-26", "--to", "2026-02-20"]);
    has_exactly(&diff, "treaty from to known_at changes");
    let changes = diff["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 5);
    for change in changes {
        has_exactly(change, "participant on from_status to_status article");
    }
}

#[test]
fn equal_questions_give_equal_bytes() {
    let ask = ["status", "DPRK", "npt", "--format", "json"];
    assert_eq!(run(&ask).out, run(&ask).out);
    let by_code = run(&["status", "PRK", "npt", "--format", "json"]).out;
    assert_eq!(run(&ask).out, by_code, "the name that was typed leaves no trace");
}

#[test]
fn csv_has_the_same_columns_in_every_row() {
    for ask in [
        &["status", "LTU", "ccm"][..],
        &["timeline", "LTU", "ccm"],
        &["diff", "ccm", "--from", "2025-03-05", "--to", "2026-03-01"],
    ] {
        let mut words = ask.to_vec();
        words.extend(["--format", "csv"]);
        let ran = run(&words);
        assert_eq!(ran.code, 0);
        assert!(ran.out.lines().count() >= 2, "{}", ran.out);
        assert!(ran.out.lines().next().unwrap().contains("treaty,"), "{}", ran.out);
    }
}

#[test]
fn may() {
    let answers = answer(&["may", "LTU", "transit", "--with", "USA", "--on", "2024-01-01"]);
    let ccm = answers.as_array().unwrap().iter().find(|one| one["treaty"] == "ccm").unwrap();
    has_exactly(
        ccm,
        "treaty article answer because readings participant activity weapon with on known_at ground status status_says \
         with_status with_says prohibitions exceptions disputes findings settings proof",
    );
    assert_eq!(ccm["answer"], "contested");
    assert_eq!(ccm["with_status"], "outside");
    has_exactly(&ccm["readings"][0], "dispute reading says answer held_by holders conditions reliability sources");
    has_exactly(&ccm["readings"][0]["holders"][0], "name participant reliability");
    has_exactly(&ccm["disputes"][0], "dispute article question why decides");
    let stockpile = answer(&["may", "DEU", "stockpile", "--treaty", "ccm"]);
    has_exactly(&stockpile[0]["prohibitions"][0], "article quote says scope only_if source reliability");
    has_exactly(&stockpile[0]["exceptions"][0], "article quote says conditions opening source");
}
