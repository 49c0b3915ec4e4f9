//! The names that sentences need, taken from the record.

use depositary_corpus::{Corpus, Identity, Treaty};
use depositary_law::prose::{Words, day};
use depositary_law::ParticipantId;

/// The names for one treaty's sentences.
pub struct TreatyWords<'a> {
    corpus: &'a Corpus,
    treaty: &'a Treaty,
    title: String,
}

impl<'a> TreatyWords<'a> {
    /// The names for a treaty of the record.
    #[must_use]
    pub fn new(corpus: &'a Corpus, identity: &Identity, treaty: &'a Treaty) -> Self {
        TreatyWords { corpus, treaty, title: spoken_title(identity) }
    }
}

/// The treaty as a sentence names it: by its title, or where that is longer than a line, by its abbreviation.
pub(crate) fn spoken_title(identity: &Identity) -> String {
    const ONE_LINE: usize = 75;
    let name = if identity.title.chars().count() > ONE_LINE { &identity.short } else { &identity.title };
    format!("the {name}")
}

impl Words for TreatyWords<'_> {
    fn participant(&self, id: ParticipantId) -> &str {
        &self.corpus.participant(id).name
    }

    fn treaty(&self) -> &str {
        &self.title
    }

    fn reading(&self, point: usize, reading: usize) -> String {
        let told = self.treaty.points.get(point).and_then(|point| point.readings.get(reading));
        told.map_or_else(String::new, |told| match told.held_by.as_slice() {
            [] => told.says.clone(),
            held_by => format!("{} (held by {})", told.says, held_by.join(", ")),
        })
    }

    fn conflict(&self, place: usize) -> String {
        let (Some(evidence), Some(record)) = (self.corpus.world().conflicts.get(place), self.corpus.conflicts().get(place)) else {
            return String::new();
        };
        let until = evidence.until.map_or_else(|| "still active at the end of the data".to_owned(), |until| format!("until {}", day(until)));
        format!("{}, from {} {until} [{}]", record.name, day(evidence.from), self.corpus.source(record.source).id)
    }

    fn conflict_data(&self) -> String {
        match self.corpus.world().conflicts_until {
            Some(last) => format!("the data reach {}", day(last)),
            None => "no data were loaded".to_owned(),
        }
    }
}
