//! What others print, compared with what the record derives. What they print is never believed.

use std::collections::BTreeSet;

use super::Checked;
use crate::audit::{Audited, Outcome, audit};
use crate::problem::Problem;

/// Ensure that no two published figures have the same id.
pub(super) fn published_ids_are_unique(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let mut seen = BTreeSet::new();
        for published in &treaty.treaty.published {
            if !seen.insert(&published.id) {
                let message = format!("two published figures have the id `{}`", published.id);
                let problem = Problem::error(&treaty.file("published.csv"), published.line, "duplicate-id", message);
                out.push(problem.about(&published.id).hint("an id names one fact for ever; give the second `-2`"));
            }
        }
    }
}

/// Ensure that published figures agree with what the record derives.
pub(super) fn published_figures_agree(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let Some(derivation) = &treaty.derivation else { continue };
        let file = treaty.file("published.csv");
        for audited in audit(cx.corpus, treaty.treaty, derivation, &cx.observations.meetings) {
            match &audited.outcome {
                Outcome::Agrees => {}
                Outcome::Differs(ours) => out.push(differs(cx, &file, &audited, ours)),
                Outcome::Unreadable(why) => out.push(unreadable(&file, &audited, why)),
            }
        }
    }
}

fn differs(cx: &Checked<'_>, file: &str, audited: &Audited<'_>, ours: &str) -> Problem {
    let Audited { published, about, .. } = audited;
    let ids: Vec<String> = published.sources.iter().map(|id| format!("`{}`", cx.corpus.source(*id).id)).collect();
    let publisher = if ids.is_empty() { "somebody".to_owned() } else { ids.join(" and ") };
    let message = format!("{publisher} prints {} as {about}; the record gives {ours}", published.value);
    let hint = "the record is not bent to it: look for the cause, and give it in known-findings.toml";
    Problem::warning(file, published.line, "published-differs", message).about(&published.id).hint(hint)
}

fn unreadable(file: &str, audited: &Audited<'_>, why: &str) -> Problem {
    let published = audited.published;
    let message = format!("`{}` cannot be compared: {why}", published.id);
    let hint = "a count is a number `on` a day, a meeting an interval with its id as `note`; everything else is a date";
    Problem::error(file, published.line, "bad-published", message).about(&published.id).hint(hint)
}
