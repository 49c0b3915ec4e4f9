//! The same questions in each language: sentences and proofs change, words of the format do not.
//! `cargo xtask bless` accepts new texts; read the difference first, as a speaker would.

mod common;

use common::{command, run};

/// Every status, contested and uncertain ones, and every state of a duty.
const QUESTIONS: [&[&str]; 19] = [
    &["status", "LTU", "ccm", "--on", "2025-03-05"],
    &["status", "LTU", "ccm", "--on", "2025-03-06", "--why"],
    &["status", "LTU", "ccm", "--on", "2011-08-01"],
    &["status", "LTU", "ccm", "--on", "2009-01-01"],
    &["status", "RUS", "ccm"],
    &["status", "USA", "ccm"],
    &["status", "PRK", "npt"],
    &["status", "UKR", "apmbc", "--why"],
    &["status", "HUN", "rome"],
    &["status", "MWI", "att", "--on", "2023-12-01"],
    &["status", "DDR", "npt", "--on", "1995-01-01"],
    &["status", "USA", "ctbt"],
    &["obligations", "-p", "BIH", "-t", "ccm", "--duty", "clearance", "--why"],
    &["obligations", "-p", "GRC", "-t", "apmbc", "--duty", "stockpile-destruction", "--why"],
    &["obligations", "-p", "AFG", "-t", "ccm", "--duty", "clearance"],
    &["obligations", "-p", "LTU", "-t", "ccm", "--on", "2020-01-01"],
    &["withdraw", "CAN", "ccm", "--notice", "2026-12-01", "--armed-conflict", "2026-12-01"],
    &["withdraw", "NLD", "npt", "--notice", "2026-12-01", "--why"],
    &["may", "GBR", "joint-operations", "--with", "USA"],
];

#[track_caller]
fn told(language: &str) {
    let mut text = String::new();
    for question in QUESTIONS {
        let ran = run(&[question, &["--language", language]].concat());
        text += &format!("$ depositary {} --language {language}\n{}\n", question.join(" "), ran.out);
        assert_eq!(ran.err.contains("machine-made wording"), language != "en", "{}", ran.err);
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("languages-{language}"), text);
    });
}

#[test]
fn in_french() {
    told("fr");
}

#[test]
fn in_spanish() {
    told("es");
}

/// Where there is no wording yet, English is said, and that it is.
#[test]
fn what_is_not_translated_says_so() {
    let ran = run(&["votes", "--treaty", "ccm", "--language", "fr"]);
    assert!(ran.err.contains("no wording in that language yet"), "{}", ran.err);
}

/// English is what is said where no language is asked for.
#[test]
fn english_is_the_default() {
    for question in QUESTIONS {
        assert_eq!(run(question).out, run(&[question, &["--language", "en"]].concat()).out);
    }
}

#[test]
fn a_language_that_there_is_not_is_refused() {
    let ran = run(&["status", "LTU", "ccm", "--language", "de"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("write one of en, fr, es"), "{}", ran.err);
}

#[test]
fn the_surroundings_can_choose() {
    let output = command(&["status", "LTU", "ccm"]).env("DEPOSITARY_LANGUAGE", "fr").output();
    assert!(output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).starts_with("Au 22 novembre 2026")));
}
