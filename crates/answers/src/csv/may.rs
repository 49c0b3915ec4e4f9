//! Prohibitions as CSV.

use super::{Table, or_blank};
use crate::v1;

impl Table for Vec<v1::May> {
    fn header(&self) -> &'static [&'static str] {
        &[
            "participant",
            "activity",
            "with",
            "on",
            "known_at",
            "treaty",
            "weapon",
            "answer",
            "ground",
            "article",
            "status",
            "with_status",
            "exceptions",
            "readings",
            "because",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |may: &v1::May| {
            let exceptions =
                may.exceptions.iter().map(|exception| format!("{} {}", exception.article, exception.opening));
            let readings = may.readings.iter().map(|reading| format!("{} {}", reading.reading, reading.answer));
            vec![
                may.participant.clone(),
                may.activity.to_owned(),
                or_blank(&may.with),
                may.on.clone(),
                may.known_at.clone(),
                may.treaty.clone(),
                may.weapon.clone(),
                may.answer.to_owned(),
                may.ground.to_owned(),
                or_blank(&may.article),
                may.status.to_owned(),
                may.with_status.unwrap_or_default().to_owned(),
                exceptions.collect::<Vec<_>>().join("; "),
                readings.collect::<Vec<_>>().join("; "),
                may.because.clone(),
            ]
        };
        self.iter().map(row).collect()
    }
}
