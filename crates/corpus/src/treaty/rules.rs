//! The treaty's rulebook and its worked examples.

use depositary_law::{Rulebook, RulebookError};

use super::{Example, Identity, desk};
use crate::clause;
use crate::corpus::Corpus;
use crate::problem::Problem;
use crate::reading::Desk;
use crate::rows::{ExampleRow, RulebookFile};

pub(super) fn read_rulebook(
    corpus: &Corpus,
    identity: &Identity,
    problems: &mut Vec<Problem>,
) -> Option<(Rulebook, Vec<u32>, Vec<Example>)> {
    let path = format!("treaties/{}/rulebook.toml", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else {
        let problem = Problem::error(&path, 0, "missing-file", format!("the treaty `{}` has no rulebook", identity.id));
        problems.push(problem.hint("docs/rulebook.md is its reference by example"));
        return None;
    };
    let file: RulebookFile = desk.toml()?;
    if *file.format.get_ref() != 1 {
        let line = desk.line_at(file.format.span().start);
        desk.error(
            line,
            "unknown-format",
            format!("rulebook format {} is not known; this program reads format 1", file.format.get_ref()),
        );
    }
    if *file.treaty.get_ref() != identity.id {
        let line = desk.line_at(file.treaty.span().start);
        let message =
            format!("this is the rulebook of `{}`, in the folder of `{}`", file.treaty.get_ref(), identity.id);
        desk.error_with_hint(line, "wrong-folder", message, Some("rename one of them".to_owned()));
    }
    let mut clauses = Vec::new();
    let mut lines = Vec::new();
    let mut whole = true;
    for row in file.clause {
        let line = desk.line_at(row.span().start);
        let id = row.get_ref().id.clone();
        if clauses.iter().any(|other: &depositary_law::Clause| other.id == id) {
            desk.error(line, "duplicate-id", format!("two clauses have the id `{id}`"));
        }
        match clause::clause(&mut desk, line, row.into_inner()) {
            Some(clause) => {
                clauses.push(clause);
                lines.push(line);
            }
            None => whole = false,
        }
    }
    let examples = file.example.into_iter().filter_map(|row| {
        let line = desk.line_at(row.span().start);
        example(&mut desk, line, row.into_inner())
    });
    let examples = examples.collect();
    if !whole {
        return None; // a clause that could not be read would only be missed again
    }
    match Rulebook::new(clauses, corpus.general()) {
        Ok(rulebook) => Some((rulebook, lines, examples)),
        Err(error) => {
            let line = match &error {
                RulebookError::Twice { clause, .. } => lines.get(*clause).copied().unwrap_or(0),
                _ => 0,
            };
            if matches!(error, RulebookError::MissingGeneral(_)) {
                desk.file = "general.toml"; // said once for all treaties: the report drops repetitions
            }
            let hint = match &error {
                RulebookError::Twice { .. } => "keep the clause that applies; carry the other as a rule of kind `text`",
                RulebookError::Missing(_) => "docs/rulebook.md lists the kinds of rule",
                RulebookError::MissingGeneral(_) => "add it to general.toml",
            };
            desk.error_with_hint(line, "incomplete-rulebook", error.to_string(), Some(hint.to_owned()));
            None
        }
    }
}

fn example(desk: &mut Desk<'_>, line: u32, row: ExampleRow) -> Option<Example> {
    desk.source(line, &row.source);
    let (act, expected, is_notice) = match (row.deposit, row.in_force, row.notice, row.expires) {
        (Some(deposit), Some(in_force), None, None) => (deposit, in_force, false),
        (None, None, Some(notice), Some(expires)) => (notice, expires, true),
        _ => {
            let hint = "write `deposit` and `in_force`, or `notice` and `expires`".to_owned();
            desk.error_with_hint(
                line,
                "bad-example",
                format!("the example `{}` is not complete", row.name),
                Some(hint),
            );
            return None;
        }
    };
    let (act, expected) = (desk.day(line, &act), desk.day(line, &expected));
    Some(Example { name: row.name, act: act?, expected: expected?, is_notice, line })
}
