//! The readings that answers follow instead of the defaults, as people ask for them.

use depositary_corpus::{Corpus, Problems};
use depositary_law::{ConflictReading, FirstYearly, Settings};

/// The readings to follow instead of the defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// How evidence of armed conflict is read.
    pub conflict: ConflictReading,
    /// Which yearly report is a party's first.
    pub first_yearly: FirstYearly,
    /// For contested points: (treaty, point, reading), each by its place.
    points: Vec<(usize, usize, usize)>,
}

/// Why a reading cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadingError {
    /// There is no such point, or it has no such reading.
    #[error("{0}")]
    Unknown(String),
    /// The treaty's files have errors.
    #[error(transparent)]
    Record(#[from] Problems),
}

impl Readings {
    /// Follows one more reading, given as `conflict=strict`, `conflict=no-hold`, `first-yearly=practice`,
    /// `first-yearly=text` or `POINT=READING`;
    /// the point is one of the treaty `within`, or of any.
    ///
    /// # Errors
    /// When there is no such point or reading; the error says which there are.
    pub fn follow(&mut self, corpus: &Corpus, within: Option<usize>, asked: &str) -> Result<(), ReadingError> {
        match asked {
            "conflict=strict" => self.conflict = ConflictReading::Strict,
            "conflict=no-hold" => self.conflict = ConflictReading::NoHold,
            "first-yearly=practice" => self.first_yearly = FirstYearly::Practice,
            "first-yearly=text" => self.first_yearly = FirstYearly::Text,
            _ => {
                let found = find(corpus, within, asked)?;
                self.points.retain(|(treaty, point, _)| (*treaty, *point) != (found.0, found.1));
                self.points.push(found);
            }
        }
        Ok(())
    }

    /// The engine's settings for one treaty.
    #[must_use]
    pub fn settings(&self, treaty: usize) -> Settings {
        let mine = self.points.iter().filter(|(place, ..)| *place == treaty);
        Settings {
            conflict: self.conflict,
            first_yearly: self.first_yearly,
            readings: mine.map(|(_, point, reading)| (*point, *reading)).collect(),
        }
    }
}

fn find(corpus: &Corpus, within: Option<usize>, asked: &str) -> Result<(usize, usize, usize), ReadingError> {
    let (point_id, reading_id) = asked.split_once('=').unwrap_or((asked, ""));
    let mut known = Vec::new();
    let places = within.map_or(0..corpus.identities().len(), |place| place..place + 1);
    for place in places {
        let treaty = corpus.treaty(place)?;
        for (number, point) in treaty.points.iter().enumerate() {
            if point.id != point_id {
                known.push(point.id.as_str());
                continue;
            }
            let readings: Vec<&str> = point.readings.iter().map(|reading| reading.id.as_str()).collect();
            let reading = readings.iter().position(|reading| *reading == reading_id);
            let there = readings.join(", ");
            let message =
                || ReadingError::Unknown(format!("`{point_id}` has no reading `{reading_id}`; there are: {there}"));
            return reading.map(|reading| (place, number, reading)).ok_or_else(message);
        }
    }
    let known =
        if known.is_empty() { "this treaty has none".to_owned() } else { format!("there are: {}", known.join(", ")) };
    Err(ReadingError::Unknown(format!("no contested point is called `{point_id}`; {known}")))
}
