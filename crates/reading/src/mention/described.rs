//! Treaties described by their subject: `convention banning cluster munitions`.

use depositary_corpus::Corpus;

use super::dictionary::Treaties;
use super::words::{self, Phrases};

/// How many words a clause may run before it names its subject.
const CLAUSE: usize = 16;

/// The words that describe treaties.
#[derive(Debug)]
pub(super) struct Described {
    about: Phrases,
    banning: Phrases,
    clause: Phrases,
    fillers: Phrases,
    subjects: Vec<(usize, Phrases)>,
    banned: Vec<(usize, Phrases)>,
}

impl Described {
    pub(super) fn new(corpus: &Corpus, words: &Treaties) -> Described {
        let place = |id: &str| corpus.identities().iter().position(|treaty| treaty.id == id);
        let rows = || words.record.iter().filter_map(|(id, row)| place(id).map(|place| (place, row)));
        Described {
            about: Phrases::new(&words.described.about),
            banning: Phrases::new(&words.described.banning),
            clause: Phrases::new(&words.described.clause),
            fillers: Phrases::new(&words.described.fillers),
            subjects: rows().map(|(place, row)| (place, Phrases::new(&row.subjects))).collect(),
            banned: rows().map(|(place, row)| (place, Phrases::new(&row.banned))).collect(),
        }
    }

    /// The treaty described after a place, with the end of the description.
    pub(super) fn after(&self, text: &str, place: usize) -> Option<(usize, usize)> {
        let from = next(text, place)?;
        let (end, bans) = match (self.banning.at(text, from), self.about.at(text, from)) {
            (Some(banning), Some(about)) if about > banning => (about, false),
            (Some(banning), _) => (banning, true),
            (None, Some(about)) => (about, false),
            (None, None) => return None,
        };
        let mut at = end;
        for _ in 0..CLAUSE {
            let from = next(text, at)?;
            if let Some(found) = self.subject(text, from, bans) {
                return Some(found);
            }
            at = self.fillers.at(text, from)?;
            if text[at..].starts_with(',') {
                at += 1;
            }
        }
        None
    }

    /// The treaty whose subject a relative clause after a place names: `that prohibited its forces from using …`.
    pub(super) fn in_clause_after(&self, text: &str, place: usize) -> Option<usize> {
        let mut at = place;
        if text[at..].starts_with(',') {
            at += 1;
        }
        at = self.clause.at(text, next(text, at)?)?;
        for _ in 0..CLAUSE {
            let from = next(text, at)?;
            if let Some((treaty, _)) = self.subject(text, from, true) {
                return Some(treaty);
            }
            at = from + words::word_at(text, from)?.len();
            if text[at..].starts_with(',') {
                at += 1;
            }
        }
        None
    }

    fn subject(&self, text: &str, from: usize, bans: bool) -> Option<(usize, usize)> {
        let banned = self.banned.iter().filter(|_| bans);
        let found = self.subjects.iter().chain(banned);
        found
            .filter_map(|(treaty, phrases)| phrases.at(text, from).map(|end| (*treaty, end)))
            .max_by_key(|(_, end)| *end)
    }
}

/// The place after one space.
fn next(text: &str, place: usize) -> Option<usize> {
    (text.as_bytes().get(place) == Some(&b' ')).then_some(place + 1)
}
