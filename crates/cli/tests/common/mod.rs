//! Runs the command as a person's script would: no terminal, nothing taken from the surroundings.
#![allow(clippy::expect_used, reason = "tests may fail loudly: that is their way of speaking")]
#![allow(dead_code, reason = "each test file uses its own part of this module")]

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use depositary_conformance::{Ask, Stated, TODAY, description_text};

/// The command, with 22 November 2026 as today.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_depositary"));
    command.args(arguments).stdin(Stdio::null());
    for name in ["DEPOSITARY_DATA", "DEPOSITARY_LANGUAGE", "CLICOLOR_FORCE", "COLUMNS", "LINES", "RUST_BACKTRACE"] {
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
        Ask::Obligations { participant, treaty, duty, state, next: _, on, known_at, reading } => {
            words.push("obligations");
            let options = [("--participant", participant), ("--treaty", treaty), ("--duty", duty), ("--on", on)];
            words.extend(options.iter().filter_map(|(name, value)| Some([*name, value.as_deref()?])).flatten());
            words.extend(state.iter().flat_map(|state| ["--state", state.as_str()]));
            words.extend(reading.iter().flat_map(|reading| ["--reading", reading.as_str()]));
            known = known_at.as_deref();
        }
        Ask::Audit { participant, treaty, what, all, known_at } => {
            words.push("audit");
            words.extend(participant.iter().flat_map(|who| ["--participant", who.as_str()]));
            words.extend(treaty.iter().flat_map(|treaty| ["--treaty", treaty.as_str()]));
            words.extend(what.iter().flat_map(|what| ["--what", what.as_str()]));
            words.extend(all.then_some("--all"));
            known = known_at.as_deref();
        }
        Ask::Classify { treaty, description, .. } => {
            words.extend(["classify", treaty]);
            words.extend(description.iter().map(String::as_str));
        }
        Ask::May { participant, activity, with, on, known_at, treaty } => {
            words.extend(["may", participant, activity, "--on", on]);
            words.extend(with.iter().flat_map(|ally| ["--with", ally.as_str()]));
            words.extend(treaty.iter().flat_map(|treaty| ["--treaty", treaty.as_str()]));
            known = known_at.as_deref();
        }
        Ask::Observed(_) => {}
        Ask::NotFound { participant, treaty, on } => {
            words.extend(["status", participant, treaty]);
            words.extend(on.iter().flat_map(|on| ["--on", on.as_str()]));
        }
    }
    words.extend(known.iter().flat_map(|known| ["--known-at", known]));
    words.extend(["--format", "json", "--today", TODAY]);
    let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    if let Ask::Observed(question) = ask {
        words.splice(0..0, question.arguments());
    }
    if let Ask::Classify { description: None, facts, .. } = ask {
        words.push(described(facts));
    }
    if let Ask::Obligations { next: Some(months), .. } = ask {
        words.extend(["--next".to_owned(), months.to_string()]);
    }
    words
}

/// A file that states the facts of a case; the same facts, the same file.
fn described(facts: &BTreeMap<String, Stated>) -> String {
    let text = description_text(facts);
    let mut hash = DefaultHasher::new();
    text.hash(&mut hash);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("described-{:016x}.toml", hash.finish()));
    if !path.exists() {
        // Whoever is first puts a whole file there; another run may be reading it.
        let own = path.with_extension(format!("{}-{:?}", std::process::id(), std::thread::current().id()));
        std::fs::write(&own, text).expect("the description cannot be written");
        std::fs::rename(&own, &path).expect("the description cannot be put in place");
    }
    path.to_string_lossy().into_owned()
}
