//! Runs the command as a person's script would: no terminal, nothing taken from the surroundings.
#![allow(clippy::expect_used, reason = "tests may fail loudly: that is their way of speaking")]
#![allow(dead_code, reason = "each test file uses its own part of this module")]

use std::process::{Command, Output, Stdio};

use depositary_conformance::{Ask, TODAY};

/// The command, with 22 November 2026 as today.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_depositary"));
    command.args(arguments).stdin(Stdio::null());
    for name in ["DEPOSITARY_DATA", "CLICOLOR_FORCE", "COLUMNS", "LINES", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    command.env("NO_COLOR", "1").env("DEPOSITARY_TODAY", TODAY);
    command
}

/// What a run gave.
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// Runs the command to its end.
pub fn run(arguments: &[&str]) -> Ran {
    let Output { status, stdout, stderr } = command(arguments).output().expect("the command cannot be started");
    let text = |bytes| String::from_utf8(bytes).expect("the command prints UTF-8");
    Ran { code: status.code().expect("the command was ended by a signal"), out: text(stdout), err: text(stderr) }
}

/// The arguments that put a question of the suite, with JSON as the answer's form.
pub fn arguments(ask: &Ask) -> Vec<String> {
    let mut words: Vec<&str> = Vec::new();
    let mut known: Option<&str> = None;
    match ask {
        Ask::Status { participant, treaty, on, known_at, reading } => {
            words.extend(["status", participant, treaty, "--on", on]);
            words.extend(reading.iter().flat_map(|reading| ["--reading", reading.as_str()]));
            known = known_at.as_deref();
        }
        Ask::Timeline { participant, treaty, known_at } => {
            words.extend(["timeline", participant, treaty]);
            known = known_at.as_deref();
        }
        Ask::Parties { treaty, on, known_at, count } => {
            words.extend(["parties", treaty, "--on", on, "--count", count.word()]);
            known = known_at.as_deref();
        }
        Ask::Diff { treaty, from, to, known_at } => {
            words.extend(["diff", treaty, "--from", from, "--to", to]);
            known = known_at.as_deref();
        }
        Ask::Withdraw { participant, treaty, notice, known_at, armed_conflict, revoke, reading } => {
            words.extend(["withdraw", participant, treaty, "--notice", notice]);
            words.extend(armed_conflict.iter().flat_map(|span| ["--armed-conflict", span.as_str()]));
            words.extend(revoke.iter().flat_map(|on| ["--revoke", on.as_str()]));
            words.extend(reading.iter().flat_map(|reading| ["--reading", reading.as_str()]));
            known = known_at.as_deref();
        }
        Ask::Scenario { file, on, known_at } => {
            words.extend(["scenario", file]);
            words.extend(on.iter().flat_map(|on| ["--on", on.as_str()]));
            known = known_at.as_deref();
        }
        Ask::Departures { since, known_at } => {
            words.push("departures");
            words.extend(since.iter().flat_map(|since| ["--since", since.as_str()]));
            known = known_at.as_deref();
        }
        Ask::History { participant, treaty, known_at } => {
            words.extend(["history", participant, treaty]);
            known = known_at.as_deref();
        }
        Ask::NotFound { participant, treaty, on } => {
            words.extend(["status", participant, treaty]);
            words.extend(on.iter().flat_map(|on| ["--on", on.as_str()]));
        }
    }
    words.extend(known.iter().flat_map(|known| ["--known-at", known]));
    words.extend(["--format", "json", "--today", TODAY]);
    words.into_iter().map(str::to_owned).collect()
}
