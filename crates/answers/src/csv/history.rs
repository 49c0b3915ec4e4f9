//! A history as a table: one row an entry.

use super::{Table, or_blank};
use crate::v1;

impl Table for v1::History {
    fn header(&self) -> &'static [&'static str] {
        &[
            "participant",
            "treaty",
            "date",
            "kind",
            "step",
            "says",
            "in_favour",
            "against",
            "abstaining",
            "starts_clock",
            "article",
            "fact",
            "sources",
            "reliability",
            "contradicts",
            "note",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let votes = |entry: &v1::HistoryEntry, pick: fn(&v1::Votes) -> Option<u32>| {
            entry.counts.as_ref().and_then(pick).map_or_else(String::new, |number| number.to_string())
        };
        let row = |entry: &v1::HistoryEntry| {
            vec![
                self.participant.clone(),
                self.treaty.clone(),
                entry.date.clone(),
                entry.kind.to_owned(),
                entry.step.to_owned(),
                entry.says.clone(),
                votes(entry, |votes| votes.in_favour),
                votes(entry, |votes| votes.against),
                votes(entry, |votes| votes.abstaining),
                entry.starts_clock.to_string(),
                or_blank(&entry.article),
                or_blank(&entry.fact),
                entry.sources.join("; "),
                entry.reliability.to_owned(),
                entry.contradicts.join("; "),
                or_blank(&entry.note),
            ]
        };
        self.entries.iter().map(row).collect()
    }
}
