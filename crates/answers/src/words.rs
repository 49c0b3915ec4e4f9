//! The names that sentences need, taken from the record.

use depositary_corpus::{Corpus, Identity, Treaty};
use depositary_law::prose::{Words, day};
use depositary_law::{DepositaryId, ParticipantId, Reliability};

/// The mark of a published reliability, which stands after a date or a value; nothing for official facts.
#[must_use]
pub fn mark(reliability: &str) -> &'static str {
    Reliability::from_word(reliability).map_or("", Reliability::mark)
}

/// The names for one treaty's sentences.
pub struct TreatyWords<'a> {
    corpus: &'a Corpus,
    treaty: &'a Treaty,
    identity: &'a Identity,
    title: String,
}

impl<'a> TreatyWords<'a> {
    /// The names for a treaty of the record.
    #[must_use]
    pub fn new(corpus: &'a Corpus, identity: &'a Identity, treaty: &'a Treaty) -> Self {
        TreatyWords { corpus, treaty, identity, title: format!("the {}", identity.called) }
    }
}

impl TreatyWords<'_> {
    /// The id of one of the treaty's depositaries.
    pub(crate) fn depositary(&self, id: DepositaryId) -> Option<&str> {
        self.identity.depositaries.get(usize::from(id.0)).map(|depositary| depositary.id.as_str())
    }
}

impl Words for TreatyWords<'_> {
    fn participant(&self, id: ParticipantId) -> &str {
        self.corpus.in_sentence(id)
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

    fn reading_name(&self, point: usize, reading: usize) -> &str {
        let told = self.treaty.points.get(point).and_then(|point| point.readings.get(reading));
        told.map_or("", |told| told.id.as_str())
    }

    fn conflict(&self, place: usize) -> String {
        let (Some(evidence), Some(record)) =
            (self.corpus.world().conflicts.get(place), self.corpus.conflicts().get(place))
        else {
            return String::new();
        };
        let until = evidence
            .until
            .map_or_else(|| "still active at the end of the data".to_owned(), |until| format!("until {}", day(until)));
        format!("{}, from {} {until} [{}]", record.name, day(evidence.from), self.corpus.source(record.source).id)
    }

    fn conflict_data(&self) -> String {
        match self.corpus.world().conflicts_until {
            Some(last) => format!("the data reach {}", day(last)),
            None => "no data were loaded".to_owned(),
        }
    }
}
