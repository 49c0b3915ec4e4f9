//! Disagreements that are understood: `known-findings.toml`.

use crate::corpus::Corpus;
use crate::problem::{Problem, Severity};
use crate::reading::{Desk, Ids};
use crate::rows::{KnownFile, KnownRow};

const FILE: &str = "known-findings.toml";

/// Sets aside the warnings whose reason is known. Errors cannot be excused.
pub(super) fn excuse(corpus: &Corpus, problems: Vec<Problem>) -> (Vec<Problem>, Vec<(Problem, String)>) {
    let mut remarks = Vec::new();
    let entries = read(corpus, &mut remarks);
    let mut used = vec![false; entries.len()];
    let (mut open, mut known) = (Vec::new(), Vec::new());
    for problem in problems {
        let fits = |(_, row): &(u32, KnownRow)| row.code == problem.code && row.about == problem.about;
        match entries.iter().position(fits).filter(|_| problem.severity == Severity::Warning) {
            Some(place) => {
                used[place] = true;
                known.push((problem, entries[place].1.why.clone()));
            }
            None => open.push(problem),
        }
    }
    // Behind an error, findings may be hidden that are still there.
    let whole = !open.iter().chain(&remarks).any(super::is_error);
    let gone = entries.iter().zip(used).filter(|(_, used)| whole && !used).map(|((line, row), _)| gone(*line, row));
    open.extend(remarks);
    open.extend(gone);
    open.sort();
    (open, known)
}

fn read(corpus: &Corpus, problems: &mut Vec<Problem>) -> Vec<(u32, KnownRow)> {
    let Some(text) = corpus.files().text(FILE) else { return Vec::new() };
    let nothing = Ids::default();
    let mut desk = Desk { file: FILE, text, sources: &nothing, participants: &nothing, problems };
    let Some(file) = desk.toml::<KnownFile>() else { return Vec::new() };
    let mut entries = Vec::new();
    for row in file.known {
        let line = desk.line_at(row.span().start);
        if row.get_ref().why.trim().is_empty() {
            let message = format!("the known finding about `{}` gives no reason", row.get_ref().about);
            desk.error_with_hint(
                line,
                "known-finding-without-reason",
                message,
                Some("say in `why` what was found out".to_owned()),
            );
        }
        entries.push((line, row.into_inner()));
    }
    entries
}

fn gone(line: u32, row: &KnownRow) -> Problem {
    let message = format!("nothing is found any more with the code `{}` about `{}`", row.code, row.about);
    Problem::warning(FILE, line, "known-finding-gone", message).about(&row.about).hint("delete this entry")
}

/// Why printed figures differ, by their ids, where that was looked into.
pub(crate) fn reasons(corpus: &Corpus) -> Vec<(String, String)> {
    let entries = read(corpus, &mut Vec::new()).into_iter().map(|(_, row)| row);
    entries.filter(|row| row.code == "published-differs").map(|row| (row.about, row.why)).collect()
}
