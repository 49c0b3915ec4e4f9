//! What the repository does to itself: `cargo xtask ci`, `tidy`, `bless`, `map`, `browser`.

mod browser;
mod map;
mod tidy;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

const HELP: &str = "\
cargo xtask ci      every check, in the order in which faults show soonest
cargo xtask tidy    dependency arrows, the engine's purity, file length, words that must not stand here
cargo xtask bless   accept new snapshots, after you have read them line by line
cargo xtask map F   the world map, drawn anew from the unpacked package in folder F (see the README beside the map)
cargo xtask browser the pages in a real browser: node 20, npm and Chromium (see crates/web/tests/browser/README.md)
";

fn main() -> ExitCode {
    let done = match env::args().nth(1).as_deref() {
        Some("ci") => ci(),
        Some("tidy") => tidy::run(&root()),
        Some("bless") => bless(),
        Some("map") => map::run(&root(), env::args().nth(2)),
        Some("browser") => browser::run(&root()),
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The repository's root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_owned)
}

fn ci() -> bool {
    let formatted = optional("fmt", &["fmt", "--all", "--check"]);
    let linted = || optional("clippy", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]);
    let tidied = || announced("tidy", || tidy::run(&root()));
    let tested = || step("test", &["test", "--workspace", "--locked"]);
    let record = || step("data check", &["run", "--quiet", "--locked", "--", "data", "check", "data"]);
    let canonical = || step("data fmt", &["run", "--quiet", "--locked", "--", "data", "fmt", "--check", "data"]);
    let documented = || step("doc", &["doc", "--workspace", "--no-deps", "--locked"]);
    let calendars = || outside("calendars", "icalendar", "calendar.py");
    let fuzzed = || outside("API, fuzzed", "schemathesis", "fuzz.py");
    let seen = || browser::run(&root());
    let checked = formatted && tidied() && linted() && tested() && record() && canonical();
    checked && documented() && calendars() && fuzzed() && seen()
}

/// A script in `xtask/outside` that puts the built command before somebody else's reader, where Python has
/// that reader's package: our calendars before a strict parser, our API before a fuzzer.
fn outside(name: &str, package: &str, script: &str) -> bool {
    let python = env::var_os("DEPOSITARY_PYTHON").unwrap_or_else(|| "python3".into());
    let there = Command::new(&python).args(["-c", &format!("import {package}")]).output();
    if !there.is_ok_and(|output| output.status.success()) {
        eprintln!("── {name}: skipped, Python has no package {package}");
        return true;
    }
    announced(name, || {
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
        let command = target.join("debug/depositary");
        let built = Command::new("cargo").args(["build", "--quiet", "--locked"]).current_dir(root()).status();
        let mut reader = Command::new(&python);
        reader.arg(root().join("xtask/outside").join(script)).arg(command);
        built.is_ok_and(|status| status.success()) && reader.status().is_ok_and(|status| status.success())
    })
}

/// A step whose tool may be missing on a bare machine; then it says so and passes.
fn optional(tool: &str, arguments: &[&str]) -> bool {
    let there = Command::new("cargo").args([tool, "--version"]).output().is_ok_and(|output| output.status.success());
    if there {
        return step(tool, arguments);
    }
    eprintln!("── {tool}: skipped, cargo {tool} is not installed");
    true
}

fn step(name: &str, arguments: &[&str]) -> bool {
    announced(name, || {
        let mut cargo = Command::new("cargo");
        cargo.args(arguments).current_dir(root());
        if name == "doc" {
            cargo.env("RUSTDOCFLAGS", "-D warnings");
        }
        cargo.status().is_ok_and(|status| status.success())
    })
}

fn announced(name: &str, work: impl FnOnce() -> bool) -> bool {
    eprintln!("── {name}");
    let start = Instant::now();
    let done = work();
    eprintln!("── {name}: {} in {:.0} s", if done { "passed" } else { "FAILED" }, start.elapsed().as_secs_f32());
    done
}

fn bless() -> bool {
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--workspace", "--locked"]).env("INSTA_UPDATE", "always").current_dir(root());
    let done = cargo.status().is_ok_and(|status| status.success());
    eprintln!("now read `git diff` line by line before you commit");
    done
}
