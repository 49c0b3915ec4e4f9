//! What cannot be answered is refused in words, with the right exit code, and quickly.
#![allow(clippy::unwrap_used, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use std::process::Stdio;
use std::time::{Duration, Instant};

use common::{Ran, command, run};

#[track_caller]
fn refused(arguments: &[&str], code: i32, says: &[&str]) -> Ran {
    let began = Instant::now();
    let ran = run(arguments);
    assert_eq!(ran.code, code, "{}", ran.err);
    assert_eq!(ran.out, "", "a refusal prints no data");
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
    for words in says {
        assert!(ran.err.contains(words), "`{words}` is not in: {}", ran.err);
    }
    assert!(began.elapsed() < Duration::from_secs(10), "took {:?}", began.elapsed());
    ran
}

#[test]
fn empty_names() {
    refused(&["status", "", "ccm"], 2, &["participant"]);
    refused(&["status", "LTU", ""], 2, &["treaty"]);
    refused(&["status", "   ", "ccm"], 2, &["participant"]);
}

#[test]
fn a_name_of_ten_thousand_characters() {
    let ran = refused(&["status", &"x".repeat(10_000), "ccm"], 2, &["participant"]);
    assert!(ran.err.len() < 2_000, "the message repeats {} characters", ran.err.len());
}

#[test]
fn a_name_that_is_no_text_for_people() {
    let ran = refused(&["status", "\u{202e}\u{7}Xyzzy\u{1b}[2J\n\u{0301}", "ccm"], 2, &["participant", "Xyzzy"]);
    assert!(
        !ran.err.contains(['\u{7}', '\u{1b}', '\u{202e}']),
        "control characters are shown, not sent on: {:?}",
        ran.err
    );
}

#[test]
fn days_that_do_not_exist() {
    refused(&["status", "LTU", "ccm", "--on", "30 Feb 2025"], 2, &["30 Feb 2025", "2025-03-06"]);
    refused(&["status", "LTU", "ccm", "--on", "29 Feb 2025"], 2, &["29 Feb 2025"]);
    refused(&["status", "LTU", "ccm", "--on", ""], 2, &["day"]);
    refused(&["status", "LTU", "ccm", "--known-at", "2025-02-30"], 2, &["2025-02-30"]);
    refused(&["status", "LTU", "ccm", "--on", "99999999999999999999-01-01"], 2, &["day"]);
    assert_eq!(run(&["status", "LTU", "ccm", "--on", "29 Feb 2024"]).code, 0);
}

#[test]
fn from_after_to() {
    refused(&["diff", "ccm", "--from", "2026-01-02", "--to", "2026-01-01"], 2, &["2026-01-02", "2026-01-01"]);
    assert_eq!(run(&["diff", "ccm", "--from", "2026-01-01", "--to", "2026-01-01"]).code, 0);
}

#[test]
fn a_folder_that_is_not_there() {
    refused(&["status", "LTU", "ccm", "--data", "no-such-folder"], 1, &["no-such-folder"]);
}

#[test]
fn a_reading_that_is_not_there() {
    refused(
        &["status", "DPRK", "npt", "--reading", "npt-prk-withdrawal=maybe"],
        2,
        &["immediate", "three-months", "still-a-party"],
    );
    refused(&["status", "DPRK", "npt", "--reading", "no-such-point=x"], 2, &["npt-prk-withdrawal"]);
    refused(&["status", "LTU", "ccm", "--reading", "nothing"], 2, &["nothing"]);
}

#[test]
fn a_verb_that_is_not_there() {
    refused(&["statuses", "LTU", "ccm"], 2, &["statuses"]);
    refused(&["parties", "ccm", "--count", "all"], 2, &["bound", "deposited", "signed"]);
    refused(&[], 2, &["Usage"]);
}

#[test]
fn the_first_and_the_last_day_of_the_calendar() {
    for day in ["0001-01-01", "9999-12-31"] {
        let ran = run(&["status", "LTU", "ccm", "--on", day, "--known-at", day]);
        assert_eq!(ran.code, 0, "{day}: {}", ran.err);
        assert!(!ran.err.contains("panicked"), "{day}: {}", ran.err);
    }
}

#[test]
fn a_reader_that_goes_away() {
    let mut child = command(&["parties", "apmbc"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(err, "", "a closed pipe is no error");
}
