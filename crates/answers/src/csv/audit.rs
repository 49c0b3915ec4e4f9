//! The audit as a table.

use super::{Table, or_blank};
use crate::v1;

impl Table for v1::Audit {
    fn header(&self) -> &'static [&'static str] {
        &[
            "id",
            "treaty",
            "participant",
            "what",
            "on",
            "printed",
            "printed_in",
            "computed",
            "agrees",
            "days_apart",
            "why",
            "note",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |printed: &v1::Printed| {
            vec![
                printed.id.clone(),
                printed.treaty.clone(),
                or_blank(&printed.participant),
                printed.what.clone(),
                printed.on.clone(),
                printed.printed.clone(),
                printed.printed_in.join(" "),
                printed.computed.join(" "),
                printed.agrees.to_string(),
                printed.days_apart.map_or_else(String::new, |days| days.to_string()),
                or_blank(&printed.why),
                or_blank(&printed.note),
            ]
        };
        self.printed.iter().map(row).collect()
    }
}
