//! From files to answers: the whole record derived, and the command from its start to its first answer.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot start should say so loudly")]
#![allow(clippy::print_stderr, reason = "what was left out is said beside the table, not in it")]

use std::path::PathBuf;
use std::process::{Command, Output};

use depositary_corpus::{Corpus, Files};
use depositary_law::{Date, Settings, derive};
use divan::Bencher;

fn main() {
    divan::main();
}

/// Reads every file of the embedded record and derives every treaty from it.
#[divan::bench]
fn whole_record_derived_from_files() -> usize {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let settings = Settings::default();
    let segments = (0..corpus.identities().len()).map(|place| {
        let treaty = corpus.treaty(place).unwrap();
        let derivation = derive(&treaty.rulebook, &treaty.facts, corpus.world(), &settings, Date::MAX);
        corpus.participant_ids().map(|who| derivation.timeline(who).len()).sum::<usize>()
    });
    segments.sum()
}

/// Starts the command, asks it one question and waits for it to end.
#[divan::bench]
fn cold_start_to_first_answer(bencher: Bencher<'_, '_>) {
    let Some(program) = built_command() else {
        eprintln!("\nskipped: build the command first, `cargo build --release`");
        return;
    };
    let answer = ask(&program);
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    bencher.bench_local(|| ask(&program));
}

fn ask(program: &PathBuf) -> Output {
    Command::new(program).args(["status", "Lithuania", "ccm", "--on", "2025-03-06"]).output().unwrap()
}

/// The command that `cargo build --release` left beside this benchmark.
fn built_command() -> Option<PathBuf> {
    let benchmark = std::env::current_exe().ok()?;
    let program = benchmark.parent()?.parent()?.join("depositary").with_extension(std::env::consts::EXE_EXTENSION);
    program.is_file().then_some(program)
}
