//! Comparisons and growth as CSV.

use super::{Table, or_blank};
use crate::v1;

impl Table for v1::Comparison {
    fn header(&self) -> &'static [&'static str] {
        &[
            "treaty",
            "differs",
            "one",
            "one_on",
            "one_status",
            "one_since",
            "one_qualifiers",
            "other",
            "other_on",
            "other_status",
            "other_since",
            "other_qualifiers",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let side = |side: &v1::ComparedSide, brief: &v1::Brief| {
            [
                side.participant.clone(),
                side.on.clone(),
                brief.status.to_owned(),
                or_blank(&brief.since),
                brief.qualifiers.join(" "),
            ]
        };
        let row = |row: &v1::ComparedRow| {
            let mut cells = vec![row.treaty.clone(), row.differs.to_string()];
            cells.extend(side(&self.one, &row.one));
            cells.extend(side(&self.other, &row.other));
            cells
        };
        self.treaties.iter().map(row).collect()
    }
}

impl Table for v1::Growth {
    fn header(&self) -> &'static [&'static str] {
        &["treaty", "on", "bound", "deposited", "signed", "undetermined"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |step: &v1::GrowthStep| {
            vec![
                self.treaty.clone(),
                step.on.clone(),
                step.bound.to_string(),
                step.deposited.to_string(),
                step.signed.to_string(),
                step.undetermined.to_string(),
            ]
        };
        self.steps.iter().map(row).collect()
    }
}
