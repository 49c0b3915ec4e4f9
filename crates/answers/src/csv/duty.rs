//! Duties as a table.

use super::{Table, or_blank};
use crate::v1;

impl Table for Vec<v1::Obligation> {
    fn header(&self) -> &'static [&'static str] {
        &[
            "participant",
            "treaty",
            "obligation",
            "covers",
            "article",
            "on",
            "assessed_on",
            "known_at",
            "state",
            "due",
            "nominal_due",
            "late_since",
            "days_late",
            "in_time",
            "as_reported",
            "extensions",
            "reliability",
            "sentence",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |duty: &v1::Obligation| {
            let text = |value: Option<String>| value.unwrap_or_default();
            vec![
                duty.participant.clone(),
                duty.treaty.clone(),
                duty.obligation.clone(),
                text(duty.covers.map(|year| year.to_string())),
                duty.article.clone(),
                duty.on.clone(),
                duty.assessed_on.clone(),
                duty.known_at.clone(),
                duty.state.to_owned(),
                or_blank(&duty.due),
                or_blank(&duty.nominal_due),
                or_blank(&duty.late_since),
                text(duty.days_late.map(|days| days.to_string())),
                text(duty.in_time.map(|in_time| in_time.to_string())),
                or_blank(&duty.as_reported),
                duty.extensions.iter().map(extension).collect::<Vec<_>>().join(" "),
                duty.reliability.to_owned(),
                duty.sentence.clone(),
            ]
        };
        self.iter().map(row).collect()
    }
}

/// A grant in one word: `2022-09-01`, with `?` where it does not count.
fn extension(extension: &v1::Extension) -> String {
    let to = extension.to.as_deref().unwrap_or("undated");
    if extension.counts { to.to_owned() } else { format!("{to}?") }
}
