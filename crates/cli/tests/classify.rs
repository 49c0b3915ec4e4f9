//! Definitions as people meet them: texts, the questions asked one by one, and what is refused.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use std::io::Write;
use std::process::Stdio;

use common::{Ran, command, run};

/// Runs the command with a text on standard input.
fn told(arguments: &[&str], input: &str) -> Ran {
    let piped = command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = piped.unwrap();
    // Whoever does not read to the end closes the pipe; that is not this test's concern.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[track_caller]
fn seen(name: &str, arguments: &[&str], input: Option<&str>) {
    let ran = input.map_or_else(|| run(arguments), |input| told(arguments, input));
    let given = input.map_or_else(String::new, |input| format!(" <<< {input:?}"));
    let errors = if ran.err.is_empty() { String::new() } else { format!("--- standard error\n{}", ran.err) };
    let text = format!("$ depositary {}{given}\n{}{errors}--- exit code {}\n", arguments.join(" "), ran.out, ran.code);
    assert!(!text.contains('\u{1b}'), "colour where there is no terminal");
    let wide = ran.out.lines().find(|line| line.chars().count() > 100);
    assert!(wide.is_none() || arguments.contains(&"--format"), "wider than 100 columns: {wide:?}");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn descriptions_that_come_with_the_record() {
    seen("classify-flares-and-smoke", &["classify", "ccm", "flares-and-smoke"], None);
    seen("classify-one-feature-unknown", &["classify", "ccm", "one-feature-unknown"], None);
    seen("classify-mixed-weights", &["classify", "ccm", "mixed-weights"], None);
    seen("classify-mine-dispenser", &["classify", "ccm", "mine-dispenser"], None);
    seen("classify-vehicle-mine", &["classify", "Ottawa Treaty", "vehicle-mine"], None);
    seen("classify-mine-dispenser-csv", &["classify", "ccm", "mine-dispenser", "--format", "csv"], None);
    seen("classify-mine-dispenser-json", &["classify", "ccm", "mine-dispenser", "--format", "json"], None);
}

#[test]
fn questions_are_asked_one_by_one() {
    let answers = "y\nn\nperhaps\ny\nn\nback\nn\n\nn\nn\n4.1, 5 kg\ny\n9\ny\ny\n?\n";
    seen("classify-asked", &["classify", "ccm"], Some(answers));
}

#[test]
fn what_cannot_matter_is_not_asked() {
    let ran = told(&["classify", "apmbc"], "n\n");
    assert_eq!(ran.code, 0);
    assert_eq!(ran.err.matches("Question").count(), 1, "{}", ran.err);
    let ran = told(&["classify", "ccm"], "y\nn\nn\ny\ny\n");
    assert!(ran.out.contains("not-covered"), "{}", ran.out);
    assert_eq!(ran.err.matches("Question").count(), 5, "a self-propelled one is no bomblet: {}", ran.err);
}

#[test]
fn the_end_of_the_input_is_dont_know_for_the_rest() {
    let ran = told(&["classify", "ccm"], "y\nn");
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("what was not answered is unknown"), "{}", ran.err);
    assert!(ran.out.contains("conventional = true\nmines = false\n"), "{}", ran.out);
    assert_eq!(run(&["classify", "ccm"]).code, 4);
}

#[test]
fn what_was_understood_can_be_asked_again() {
    let first = told(&["classify", "ccm"], "y\nn\ny\nn\nn\nn\n4.1\ny\n9\ny\ny\ny\n?\n");
    let (_, kept) = first.out.split_once("ask again.\n").unwrap();
    let again = told(&["classify", "ccm", "-"], kept);
    assert_eq!((again.code, again.err.as_str()), (0, ""));
    assert!(first.out.starts_with(again.out.split("\n\n").next().unwrap()), "{}\n{}", first.out, again.out);
    let json = told(&["classify", "ccm", "--format", "json"], "n\n");
    assert!(serde_json::from_str::<serde_json::Value>(&json.out).is_ok());
    assert!(json.err.contains("conventional = false"), "{}", json.err);
}

#[test]
fn refusals() {
    seen("classify-refused-no-definition", &["classify", "bwc", "flares-and-smoke"], None);
    seen("classify-refused-no-file", &["classify", "ccm", "flares"], None);
    seen("classify-refused-other-treaty", &["classify", "apmbc", "flares-and-smoke"], None);
    let mistakes =
        "[facts]\nconventionl = true\nsubmunitions = \"nine\"\nsubmunition_weight = 4.1\nbomblet_weight = \"2,5 kg\"\n";
    seen("classify-refused-facts", &["classify", "ccm", "-"], Some(mistakes));
    seen("classify-refused-toml", &["classify", "ccm", "-"], Some("[facts]\nmines = maybe\n"));
    let both = "[facts]\nonly_flares_smoke_pyrotechnics_or_chaff = true\nexplosive_submunitions = true\n";
    seen("classify-refused-incompatible", &["classify", "ccm", "-"], Some(both));
}
