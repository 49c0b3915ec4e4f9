//! What a text is speaking of: its current treaty, its current State, the last date.

use std::collections::HashMap;

use depositary_corpus::{Corpus, fold};
use depositary_law::ParticipantId;

use crate::TreatyRef;
use crate::date::TextDate;
use crate::mention::{By, Mention, Named};

/// The nouns by which a treaty of the record can be called back: `convention`, `treaty`, `statute`.
#[derive(Debug)]
pub struct TreatyNouns {
    ids: Vec<String>,
    strict: Vec<String>,
    by_treaty: Vec<Vec<String>>,
}

impl TreatyNouns {
    /// From the titles and aliases of the record; `strict` nouns mean only treaties that bear them.
    pub fn new(corpus: &Corpus, strict: Vec<String>) -> TreatyNouns {
        let nouns = |identity: &depositary_corpus::Identity| {
            let names = std::iter::once(&identity.title).chain(&identity.aliases);
            let mut words: Vec<String> =
                names.flat_map(|name| fold(name).split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        let identities = corpus.identities();
        TreatyNouns {
            ids: identities.iter().map(|identity| identity.id.clone()).collect(),
            strict,
            by_treaty: identities.iter().map(nouns).collect(),
        }
    }

    /// The id of a treaty of the record.
    pub fn id(&self, place: usize) -> Option<&str> {
        self.ids.get(place).map(String::as_str)
    }

    /// Whether a noun can mean a treaty: `convention` only one that bears it in a name, `treaty` and `pact` any.
    pub fn can_mean(&self, noun: &str, treaty: &TreatyRef) -> bool {
        if !self.strict.iter().any(|strict| strict == noun) {
            return true;
        }
        match treaty {
            TreatyRef::Record(place) => {
                let bears = |words: &Vec<String>| words.binary_search_by(|word| word.as_str().cmp(noun)).is_ok();
                self.by_treaty.get(*place).is_some_and(bears)
            }
            // An abbreviation tells nothing of its noun.
            TreatyRef::Outside(name) => {
                let name = fold(name);
                name.split(' ').any(|word| word == noun) || !name.contains(' ')
            }
        }
    }
}

/// The state of a text while it is read.
#[derive(Debug, Default)]
pub struct Discourse {
    /// Treaties in the order in which they were last named, the latest last.
    treaties: Vec<TreatyRef>,
    /// The States that sentences were about, the latest last.
    heard: Vec<ParticipantId>,
    /// The State that the last sentences are about.
    pub state: Option<ParticipantId>,
    /// Who did the last act of a claim.
    pub actor: Vec<ParticipantId>,
    /// The State of which the whole text speaks most.
    pub protagonist: Option<ParticipantId>,
    /// Whether the text speaks of that State far more than of any other.
    one_sided: bool,
    /// The last date.
    pub event: Option<TextDate>,
}

impl Discourse {
    /// The beginning of a text of which all mentions are known: what its title names comes first.
    pub fn of(mentions: &[Mention]) -> Discourse {
        let mut weights: HashMap<ParticipantId, (usize, usize)> = HashMap::new();
        for (place, mention) in mentions.iter().enumerate().take(400) {
            if let Named::Participant(who, _) = mention.named {
                let weight = weights.entry(who).or_insert((0, place));
                weight.0 += if place < 3 { 3 } else { 1 };
            }
        }
        let whole: usize = weights.values().map(|(weight, _)| weight).sum();
        let protagonist = weights.into_iter().max_by_key(|(_, (weight, first))| (*weight, usize::MAX - first));
        let first = mentions.iter().find_map(|mention| match &mention.named {
            Named::Treaty(treaty) => Some(treaty.clone()),
            _ => None,
        });
        Discourse {
            treaties: first.into_iter().collect(),
            protagonist: protagonist.map(|(who, _)| who),
            one_sided: protagonist.is_some_and(|(_, (weight, _))| weight * 5 >= whole * 2),
            ..Discourse::default()
        }
    }

    /// A new paragraph begins: in a text about one State, `it` is that State again.
    pub fn begin_paragraph(&mut self) {
        if self.one_sided {
            self.state = None;
        }
    }

    /// Treaties were named in a sentence. A list of many is an aside: the text goes on about the one before.
    pub fn name_treaties<'a>(&mut self, named: impl Iterator<Item = &'a TreatyRef> + Clone) {
        if named.clone().count() < 3 {
            named.for_each(|treaty| self.name_treaty(treaty));
        }
    }

    fn name_treaty(&mut self, treaty: &TreatyRef) {
        self.treaties.retain(|other| other != treaty);
        self.treaties.push(treaty.clone());
        if self.treaties.len() > 16 {
            self.treaties.remove(0);
        }
    }

    /// The treaty that a noun calls back, or the current one.
    pub fn treaty(&self, noun: Option<&str>, nouns: &TreatyNouns) -> Option<TreatyRef> {
        self.treaties(noun, nouns).next().cloned()
    }

    /// The treaties that a noun can call back, the last named first.
    pub fn treaties<'a>(
        &'a self,
        noun: Option<&'a str>,
        nouns: &'a TreatyNouns,
    ) -> impl Iterator<Item = &'a TreatyRef> {
        let fits = move |treaty: &&TreatyRef| noun.is_none_or(|noun| nouns.can_mean(noun, treaty));
        self.treaties.iter().rev().filter(fits)
    }

    /// The States spoken of last, the nearest first, then the one of which the whole text speaks.
    pub fn recent(&self) -> impl Iterator<Item = ParticipantId> {
        self.heard.iter().rev().copied().chain(self.protagonist)
    }

    /// The State that `it` or `the country` means.
    pub fn country(&self) -> Option<ParticipantId> {
        self.state.or(self.protagonist)
    }

    /// Notes whom a sentence is about: the first participant in it, unless it only stands in a possessive chain
    /// behind another.
    pub fn hear(&mut self, mentions: &[Mention]) {
        let subject = mentions.iter().find_map(|mention| match mention.named {
            Named::Participant(who, by) if by != By::Capital => Some(who),
            _ => None,
        });
        if let Some(subject) = subject {
            self.state = Some(subject);
            self.heard.retain(|other| *other != subject);
            self.heard.push(subject);
            if self.heard.len() > 4 {
                self.heard.remove(0);
            }
        }
    }
}
