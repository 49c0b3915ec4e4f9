//! The cases through the command line: the same answers as the library's, byte for byte, and the exit codes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::{Ran, arguments};
use depositary_conformance::{Ask, Door, Library, Located, cases};
use depositary_corpus::{Corpus, Files};
use serde_json::Value;

const ANSWERED: i32 = 0;
const BAD_USAGE: i32 = 2;
const FINDINGS: i32 = 3;
const UNDETERMINED: i32 = 4;
/// How many commands run at a time.
const WORKERS: usize = 4;

/// The command line as a door.
struct CommandLine;

impl Door for CommandLine {
    fn ask(&mut self, ask: &Ask) -> Result<Value, String> {
        let ran = ran(ask);
        match ran.code {
            ANSWERED | FINDINGS | UNDETERMINED => {
                serde_json::from_str(&ran.out).map_err(|error| format!("not JSON ({error}): {}", ran.out))
            }
            _ => Err(ran.err.clone()),
        }
    }
}

/// The run that puts a question; every question of the suite is put once, whatever the tests ask of it.
fn ran(ask: &Ask) -> &'static Ran {
    static RUNS: OnceLock<HashMap<Vec<String>, Ran>> = OnceLock::new();
    let runs = RUNS.get_or_init(|| {
        let questions: BTreeSet<Vec<String>> =
            cases().unwrap().iter().map(|located| arguments(&located.case.ask)).collect();
        let questions: Vec<Vec<String>> = questions.into_iter().collect();
        let next = AtomicUsize::new(0);
        // Whoever is free takes the next question: some take much longer than others.
        let put = || {
            let mut mine = Vec::new();
            while let Some(words) = questions.get(next.fetch_add(1, Ordering::Relaxed)) {
                mine.push((words.clone(), common::run(&words.iter().map(String::as_str).collect::<Vec<_>>())));
            }
            mine
        };
        thread::scope(|scope| {
            let workers: Vec<_> = (0..WORKERS).map(|_| scope.spawn(put)).collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
        })
    });
    &runs[&arguments(ask)]
}

#[test]
fn every_case_holds_on_the_command_line() {
    depositary_conformance::run(&mut CommandLine).unwrap_or_else(|failures| panic!("{failures}"));
}

#[test]
fn the_command_line_prints_what_the_library_answers() {
    let corpus =
        Corpus::open(Files::embedded()).unwrap_or_else(|problems| panic!("the shipped record has errors\n{problems}"));
    let located = cases().unwrap();
    let compare = &|part: &[Located]| -> Vec<String> {
        let library = Library::new(&corpus);
        part.iter().filter_map(|located| differs(&library, located)).collect()
    };
    // In order, whichever part is ready first.
    let differences: Vec<String> = thread::scope(|scope| {
        let parts = located.chunks(located.len().div_ceil(WORKERS));
        let workers: Vec<_> = parts.map(|part| scope.spawn(move || compare(part))).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// How a run differs from the library's answer, if it does.
fn differs(library: &Library<'_>, located: &Located) -> Option<String> {
    let ran = ran(&located.case.ask);
    let (out, err) = match library.printed(&located.case.ask) {
        Ok(printed) => (printed, String::new()),
        Err(message) => (String::new(), format!("error: {message}")),
    };
    let first = |expected: &str, actual: &str| {
        let place = expected.lines().zip(actual.lines()).take_while(|(one, other)| one == other).count();
        let line = |text: &str| text.lines().nth(place).unwrap_or("(nothing)").to_owned();
        format!(
            "{}, “{}”: line {}: the library has {}, the command line {}",
            located.file,
            located.case.name,
            place + 1,
            line(expected),
            line(actual)
        )
    };
    if ran.out != out {
        return Some(first(&out, &ran.out));
    }
    (!err.is_empty() && ran.err.trim_end() != err).then(|| first(&err, &ran.err))
}

#[test]
fn exit_codes_say_how_it_went() {
    let mut wrong = Vec::new();
    for located in cases().unwrap() {
        let ran = ran(&located.case.ask);
        let answer: Value = serde_json::from_str(&ran.out).unwrap_or_default();
        let expected = match located.case.ask {
            Ask::NotFound { .. } => BAD_USAGE,
            Ask::Observed(_) if answer["refused"] == true || answer["comparable"] == false => FINDINGS,
            Ask::May { .. } => {
                let answers = answer.as_array().cloned().unwrap_or_default();
                let all_open = !answers.is_empty() && answers.iter().all(|one| one["answer"] == "undetermined");
                if all_open { UNDETERMINED } else { ANSWERED }
            }
            Ask::Audit { .. } if answer["agree"] != answer["compared"] => FINDINGS,
            Ask::Status { .. } if answer["status"] == "undetermined" => UNDETERMINED,
            Ask::Classify { .. } if answer["verdict"] == "undetermined" => UNDETERMINED,
            Ask::Withdraw { .. } => match answer["outcome"].as_str() {
                Some("not-a-party" | "no-clause") => FINDINGS,
                Some("contested" | "undetermined") => UNDETERMINED,
                _ => ANSWERED,
            },
            _ => ANSWERED,
        };
        if ran.code != expected {
            wrong.push(format!("{}, “{}”: {} instead of {expected}", located.file, located.case.name, ran.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
