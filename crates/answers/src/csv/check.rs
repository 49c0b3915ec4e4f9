//! Checked texts as a table: one row a claim.

use super::{Table, or_blank};
use crate::v1;

impl Table for v1::Check {
    fn header(&self) -> &'static [&'static str] {
        &[
            "document",
            "published",
            "claim",
            "start",
            "end",
            "start_byte",
            "end_byte",
            "quote",
            "kind",
            "subkind",
            "states",
            "treaty",
            "date",
            "date_precision",
            "value",
            "attributed_to",
            "label",
            "cause",
            "correct",
            "facts",
            "sources",
            "articles",
            "rules",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.documents.iter().flat_map(|text| text.claims.iter().map(|claim| row(text, claim))).collect()
    }
}

fn row(text: &v1::CheckedText, claim: &v1::CheckedClaim) -> Vec<String> {
    let joined = |part: fn(&v1::CheckEvidence) -> &str| {
        let mut parts: Vec<&str> = claim.evidence.iter().map(part).filter(|part| !part.is_empty()).collect();
        parts.dedup();
        parts.join(" ")
    };
    vec![
        text.id.clone(),
        or_blank(&text.published),
        claim.id.clone(),
        claim.start.to_string(),
        claim.end.to_string(),
        claim.start_byte.to_string(),
        claim.end_byte.to_string(),
        claim.quote.clone(),
        claim.kind.to_owned(),
        or_blank(&claim.subkind),
        claim.states.join(" "),
        or_blank(&claim.treaty),
        or_blank(&claim.date),
        claim.date_precision.unwrap_or_default().to_owned(),
        claim.value.as_ref().map_or_else(String::new, ToString::to_string),
        or_blank(&claim.attributed_to),
        claim.label.to_owned(),
        claim.cause.unwrap_or_default().to_owned(),
        or_blank(&claim.correct),
        joined(|evidence| &evidence.fact),
        joined(|evidence| &evidence.source),
        joined(|evidence| &evidence.article),
        claim.rules.join(" "),
    ]
}
