//! Policy that can be checked by reading the files: each rule gives its reason.

use std::fs;
use std::path::{Path, PathBuf};

/// Who may lean on whom. A crate is a wall; these are its doors.
const ARROWS: [(&str, &[&str]); 7] = [
    ("law", &[]),
    ("corpus", &["law"]),
    ("answers", &["law", "corpus"]),
    ("conformance", &["law", "corpus", "answers"]),
    ("reading", &["law", "corpus", "answers"]),
    ("web", &["law", "corpus", "answers", "reading"]),
    ("cli", &["law", "corpus", "answers", "reading", "web"]),
];

/// A file longer than this has more than one subject.
const LINES: usize = 500;

/// What the proof verifier may not touch, or it would no longer be independent of the engine.
const NOT_IN_VERIFIER: [&str; 9] = [
    "crate::derive",
    "conduct::assess",
    "duty::assess",
    "duty::instances",
    "count_from",
    "first_of_month",
    "day_after(",
    "days_between(",
    "in_year(",
];

/// Words that say where or how the work was done instead of what the project is.
const NOT_IN_PROJECT: [&str; 2] = ["/work/", "../shared"];

/// Checks everything and says what is wrong.
pub fn run(root: &Path) -> bool {
    let mut faults = Vec::new();
    let files = files(root);
    arrows(root, &mut faults);
    for file in &files {
        let Ok(text) = fs::read_to_string(file) else { continue };
        let name = file.strip_prefix(root).unwrap_or(file).to_string_lossy().replace('\\', "/");
        length(&name, &text, &mut faults);
        verifier(&name, &text, &mut faults);
        places(&name, &text, &mut faults);
        module_sentence(&name, &text, &mut faults);
    }
    changelog(root, &mut faults);
    for fault in &faults {
        eprintln!("{fault}");
    }
    faults.is_empty()
}

/// Every text file of ours.
fn files(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && !["target", "node_modules"].contains(&name.as_str()) && !name.starts_with('.') {
                folders.push(path);
            } else if [".rs", ".toml", ".md", ".csv", ".snap"].iter().any(|ending| name.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Ensure that crates lean only on those they may.
fn arrows(root: &Path, faults: &mut Vec<String>) {
    for (crate_name, allowed) in ARROWS {
        let manifest = root.join("crates").join(crate_name).join("Cargo.toml");
        let Ok(text) = fs::read_to_string(&manifest) else {
            faults.push(format!("crates/{crate_name}: no Cargo.toml"));
            continue;
        };
        let Ok(table) = text.parse::<toml::Table>() else { continue };
        let dependencies = table.get("dependencies").and_then(toml::Value::as_table);
        for name in dependencies.into_iter().flat_map(toml::Table::keys) {
            if let Some(other) = name.strip_prefix("depositary-").filter(|other| !allowed.contains(other)) {
                faults.push(format!(
                    "crates/{crate_name}/Cargo.toml: {crate_name} may not lean on {other} (ARCHITECTURE.md)"
                ));
            }
        }
    }
    for entry in fs::read_dir(root.join("crates")).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if ARROWS.iter().all(|(known, _)| *known != name) {
            faults
                .push(format!("crates/{name}: a new crate needs its arrows in xtask/src/tidy.rs and ARCHITECTURE.md"));
        }
    }
}

/// Ensure that no source file has outgrown one subject.
fn length(name: &str, text: &str, faults: &mut Vec<String>) {
    let lines = text.lines().count();
    if name.ends_with(".rs") && lines > LINES {
        faults.push(format!("{name}: {lines} lines; past {LINES} a file has more than one subject: split it"));
    }
}

/// Ensure that the proof verifier shares no code with the engine.
fn verifier(name: &str, text: &str, faults: &mut Vec<String>) {
    if !name.starts_with("crates/law/src/verify") {
        return;
    }
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        for word in NOT_IN_VERIFIER.iter().filter(|word| line.contains(**word)) {
            faults.push(format!("{name}:{}: the verifier uses `{word}` of the engine that it checks", number + 1));
        }
    }
}

/// Ensure that no file says where or how the work was done.
fn places(name: &str, text: &str, faults: &mut Vec<String>) {
    if name == "xtask/src/tidy.rs" || name.contains("/tests/") {
        return;
    }
    for (number, line) in text.lines().enumerate() {
        for word in NOT_IN_PROJECT.iter().filter(|word| line.contains(**word)) {
            faults.push(format!("{name}:{}: `{word}` does not belong in the project", number + 1));
        }
    }
}

/// Ensure that each source file begins with the sentence of its subject.
fn module_sentence(name: &str, text: &str, faults: &mut Vec<String>) {
    if name.ends_with(".rs") && !text.starts_with("//!") {
        faults.push(format!("{name}: begin the file with a `//!` sentence that says its one subject"));
    }
}

/// Ensure that there is a change log.
fn changelog(root: &Path, faults: &mut Vec<String>) {
    if !root.join("CHANGELOG.md").is_file() {
        faults.push("CHANGELOG.md: missing; the line in it is part of each change".to_owned());
    }
}
