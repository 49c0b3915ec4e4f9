//! The record that is shipped has no problem that is not known.

use depositary_corpus::{Files, check, format};

#[test]
fn the_shipped_record_has_no_errors() {
    let report = check(Files::embedded());
    let errors: Vec<String> = report
        .problems
        .iter()
        .filter(|p| p.severity == depositary_corpus::Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{} errors\n{}", errors.len(), errors.join("\n"));
}

#[test]
fn every_problem_of_the_shipped_record_is_known() {
    let report = check(Files::embedded());
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn the_shipped_record_is_in_canonical_form() {
    let paths: Vec<String> = format(&Files::embedded()).into_iter().map(|file| file.path).collect();
    assert_eq!(paths, Vec::<String>::new(), "run `depositary data fmt`");
}
