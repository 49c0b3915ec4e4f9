//! Reads the files of the suite.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::case::{Ask, Case};
use crate::expect::Expect;

/// A case and the file in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The file's name.
    pub file: String,
    /// The case.
    pub case: Case,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRow {
    case: Vec<CaseRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseRow {
    name: String,
    why: String,
    ask: Ask,
    expect: toml::Table,
}

/// Every case of the suite, by file name and in the order in which the file has them.
///
/// # Errors
/// Every problem found, each with its file.
pub fn cases() -> Result<Vec<Located>, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance");
    let unreadable = |error| vec![format!("the folder `conformance` cannot be read: {error}")];
    let entries: Vec<_> = fs::read_dir(&folder).and_then(Iterator::collect).map_err(unreadable)?;
    let mut paths: Vec<_> =
        entries.iter().map(fs::DirEntry::path).filter(|path| path.extension().is_some_and(|e| e == "toml")).collect();
    paths.sort();
    let mut located = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let read = fs::read_to_string(&path)
            .map_err(|error| vec![format!("{file}: {error}")])
            .and_then(|text| cases_in(&file, &text));
        match read {
            Ok(cases) => located.extend(cases),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(located) } else { Err(problems) }
}

/// The cases of one file.
///
/// # Errors
/// Every problem found in it.
pub fn cases_in(file: &str, text: &str) -> Result<Vec<Located>, Vec<String>> {
    let rows: FileRow = toml::from_str(text).map_err(|error| vec![format!("{file}: {error}")])?;
    let mut names = BTreeSet::new();
    let mut located = Vec::new();
    let mut problems = Vec::new();
    for CaseRow { name, why, ask, expect } in rows.case {
        let mut problem = |what: String| problems.push(format!("{file}, “{name}”: {what}"));
        if why.trim().is_empty() {
            problem("gives no reason in `why`".to_owned());
        }
        if !names.insert(name.clone()) {
            problem("another case of this file has this name".to_owned());
        }
        match Expect::read(&ask, expect) {
            Ok(expect) => located.push(Located { file: file.to_owned(), case: Case { name, why, ask, expect } }),
            Err(what) => problem(what),
        }
    }
    if problems.is_empty() { Ok(located) } else { Err(problems) }
}
