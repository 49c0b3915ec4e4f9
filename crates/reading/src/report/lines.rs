//! One line of JSON a claim, as scorers read them.

use depositary_answers::v1::{Check, CheckedValue};
use serde::Serialize;

/// The treaties that have an id of their own in such lines.
const OWN: [&str; 9] = ["ccm", "apmbc", "bwc", "cwc", "tpnw", "att", "rome", "npt", "ctbt"];

#[derive(Serialize)]
struct Line<'c> {
    article: &'c str,
    start: usize,
    end: usize,
    kind: &'c str,
    states: &'c [String],
    treaty: Option<String>,
    date: Option<&'c str>,
    value: Option<&'c CheckedValue>,
    label: &'c str,
}

/// Every claim as a line; `article` is the name of its text.
#[must_use]
pub fn lines(check: &Check) -> String {
    let mut text = String::new();
    for document in &check.documents {
        for claim in &document.claims {
            let line = Line {
                article: &document.id,
                start: claim.start,
                end: claim.end,
                kind: claim.kind,
                states: &claim.states,
                treaty: claim.treaty.as_deref().map(treaty),
                date: claim.date.as_deref(),
                value: claim.value.as_ref(),
                label: claim.label,
            };
            // Text and numbers: writing them to memory cannot fail.
            text += &serde_json::to_string(&line).unwrap_or_default();
            text.push('\n');
        }
    }
    text
}

/// A treaty's name in a line: `ccm`, `other:CCW`, `other:CCW Protocol V`, `other:INF Treaty`.
pub(super) fn treaty(id: &str) -> String {
    if OWN.contains(&id) || id.starts_with("other:") {
        return id.to_owned();
    }
    let Some(part) = id.strip_prefix("ccw-") else { return format!("other:{}", id.to_uppercase()) };
    let name = match part {
        "p1" => "CCW Protocol I",
        "p2" => "CCW Protocol II",
        "ap2" => "CCW Amended Protocol II",
        "p3" => "CCW Protocol III",
        "p4" => "CCW Protocol IV",
        "p5" => "CCW Protocol V",
        // The amendment of Article 1 is the Convention's own text.
        _ => "CCW",
    };
    format!("other:{name}")
}
