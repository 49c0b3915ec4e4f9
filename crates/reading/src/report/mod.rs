//! Checked texts in the forms in which people and programs take them: lines, pages, reviews.

mod lines;
mod page;
mod pieces;
mod review;

pub use lines::lines;
pub use page::{from_words, page};
pub use pieces::{Piece, pieces, shown};
pub use review::{Publisher, reviews};

use depositary_answers::v1::{CheckedClaim, LabelCounts};

/// A label in words: `the record says otherwise`.
#[must_use]
pub fn label_words(label: &str) -> &'static str {
    match label {
        "agrees" => "the record says the same",
        "contradicts" => "the record says otherwise",
        "ambiguous" => "right in one reading, wrong in another",
        _ => "not in the record",
    }
}

/// A label as one sign: `✓`, `✗`, `?`, `–`.
#[must_use]
pub fn label_sign(label: &str) -> &'static str {
    match label {
        "agrees" => "✓",
        "contradicts" => "✗",
        "ambiguous" => "?",
        _ => "–",
    }
}

/// A cause in words: `another date`.
#[must_use]
pub fn cause_words(cause: &str) -> &'static str {
    match cause {
        "wrong-date" => "another date",
        "wrong-actor" => "somebody else",
        "wrong-status" => "another status or act",
        "wrong-count" => "another number",
        "wrong-basis" => "right only on another base",
        "stale" => "no longer so on that day",
        "wrong-clock" => "the period runs from another event",
        "wrong-article" => "the treaty does not say so",
        "contested" => "readings differ",
        "imprecise" => "loosely worded",
        _ => "the record does not hold such things",
    }
}

/// A kind in words: `date of effect`.
#[must_use]
pub fn kind_words(kind: &str) -> &'static str {
    match kind {
        "effective_date" => "date of effect",
        "notice_date" => "date of notice",
        "entry_into_force" => "entry into force",
        "party_count" => "number of parties",
        "signatory_count" => "number of signatories",
        "treaty_action" => "act",
        "status" => "status",
        "domestic_step" => "step at home",
        "non_party_list" => "States outside",
        "provision_summary" => "what the treaty says",
        "statistic" => "figure",
        "quote_position" => "words of somebody",
        _ => "other",
    }
}

/// A relation between two claims in words: `contradicts`.
#[must_use]
pub fn relation_words(relation: &str) -> &'static str {
    match relation {
        "agrees" => "agrees with",
        "contradicts" => "contradicts",
        _ => "stands on another basis than",
    }
}

/// What a claim is about in one line: `date of effect · LTU · ccm · 2025-03-06`.
#[must_use]
pub fn about(claim: &CheckedClaim) -> String {
    let mut parts = vec![kind_words(claim.kind).to_owned()];
    if let Some(subkind) = &claim.subkind {
        parts.push(subkind.replace('_', " "));
    }
    if !claim.states.is_empty() {
        parts.push(claim.states.join(" "));
    }
    parts.extend(claim.treaty.iter().chain(&claim.treaties).cloned());
    parts.extend(claim.date.clone());
    parts.extend(claim.value.as_ref().map(ToString::to_string));
    parts.extend(claim.attributed_to.as_ref().map(|who| format!("said by {who}")));
    parts.join(" · ")
}

/// How many claims have which label, in words: `5 claims: 3 agree, 1 contradicts, 1 not in the record`.
#[must_use]
pub fn counts_words(counts: LabelCounts) -> String {
    let all = counts.all();
    let head = match all {
        0 => return "no claims about treaties found".to_owned(),
        1 => "1 claim".to_owned(),
        _ => format!("{all} claims"),
    };
    let verb = |count: usize, one: &str, many: &str| {
        (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { many }))
    };
    let parts = [
        verb(counts.agrees, "agrees", "agree"),
        verb(counts.contradicts, "contradicts", "contradict"),
        verb(counts.ambiguous, "ambiguous", "ambiguous"),
        verb(counts.not_in_record, "not in the record", "not in the record"),
    ];
    format!("{head}: {}", parts.into_iter().flatten().collect::<Vec<String>>().join(", "))
}

#[cfg(test)]
mod tests;
