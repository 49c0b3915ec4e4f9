//! The names that sentences need, taken from the record, and the wording of a language.

use depositary_corpus::{Corpus, Identity, Language, Problems, Treaty, Wording};
use depositary_law::prose::{Phrase, Voice, Words};
use depositary_law::{ClauseId, Date, DepositaryId, ParticipantId, Reliability, Rule, SourceId};

use crate::say::{Catalogue, fill};

/// The mark of a published reliability, which stands after a date or a value; nothing for official facts.
#[must_use]
pub fn mark(reliability: &str) -> &'static str {
    Reliability::from_word(reliability).map_or("", Reliability::mark)
}

/// The names for one treaty's sentences, and the wording of one language.
pub struct TreatyWords<'a> {
    corpus: &'a Corpus,
    treaty: &'a Treaty,
    identity: &'a Identity,
    catalogue: &'static Catalogue,
    wording: Option<&'a Wording>,
    title: String,
}

impl<'a> TreatyWords<'a> {
    /// The English words for a treaty of the record.
    #[must_use]
    pub fn new(corpus: &'a Corpus, identity: &'a Identity, treaty: &'a Treaty) -> Self {
        let catalogue = Catalogue::of(Language::English);
        TreatyWords { corpus, treaty, identity, catalogue, wording: None, title: format!("the {}", identity.called) }
    }

    /// The words of a language for a treaty of the record, by its place.
    ///
    /// # Errors
    /// When the treaty's files, or those of its sentences, have errors.
    pub fn of(corpus: &'a Corpus, place: usize, language: Language) -> Result<Self, Problems> {
        let english = TreatyWords::new(corpus, &corpus.identities()[place], corpus.treaty(place)?);
        let wording = corpus.wording(place, language)?;
        let called = wording.map(|wording| wording.called.clone()).filter(|called| !called.is_empty());
        let title = called.unwrap_or_else(|| english.title.clone());
        Ok(TreatyWords { catalogue: Catalogue::of(language), wording, title, ..english })
    }

    /// The record.
    pub(crate) const fn corpus(&self) -> &'a Corpus {
        self.corpus
    }

    /// A phrase of the treaty's files in the language; as it is where it is not said in it.
    pub(crate) fn told<'t>(&'t self, english: &'t str) -> &'t str {
        self.wording.and_then(|wording| wording.phrases.get(english)).map_or(english, String::as_str)
    }

    /// A participant as one that holds a view is named: in English as the record writes it.
    pub(crate) fn holder<'t>(&'t self, who: ParticipantId, english: &'t str) -> &'t str {
        if self.catalogue.language() == Language::English { english } else { self.name(who) }
    }

    /// The names of the treaty's depositaries.
    pub(crate) fn depositaries(&self) -> Vec<&'a str> {
        let said = |place: usize| self.wording.and_then(|wording| wording.depositaries.get(place)?.as_deref());
        let named = self.identity.depositaries.iter().enumerate();
        named.map(|(place, depositary)| said(place).unwrap_or(&depositary.name)).collect()
    }

    /// Which treaty it is.
    pub(crate) const fn identity(&self) -> &'a Identity {
        self.identity
    }

    /// The id of one of the treaty's depositaries.
    pub(crate) fn depositary(&self, id: DepositaryId) -> Option<&str> {
        self.identity.depositaries.get(usize::from(id.0)).map(|depositary| depositary.id.as_str())
    }

    /// A participant's short name, without an article.
    pub(crate) fn name(&self, id: ParticipantId) -> &'a str {
        self.corpus.short_name(id, self.catalogue.language())
    }

    /// What a clause says, its places not yet filled.
    pub(crate) fn clause_text(&self, id: ClauseId) -> &'a str {
        let said = self.wording.and_then(|wording| wording.clauses.get(usize::from(id.0))?.says.as_deref());
        said.unwrap_or(&self.treaty.rulebook.clause(id).says)
    }

    /// What a rule says survives a withdrawal.
    pub(crate) fn survives(&self, id: ClauseId) -> &'a [String] {
        let said = self.wording.and_then(|wording| wording.clauses.get(usize::from(id.0))?.survives.as_deref());
        said.unwrap_or(match &self.treaty.rulebook.clause(id).rule {
            Rule::WithdrawalSurvival { survives } => survives,
            _ => &[],
        })
    }

    /// What a reading of a contested point says, and who holds it.
    pub(crate) fn reading_said(&self, point: usize, reading: usize) -> Option<(&'a str, &'a [String])> {
        let said = self.wording.and_then(|wording| wording.points.get(point)?.readings.get(reading)?.as_ref());
        match said {
            Some((says, held_by)) => Some((says, held_by)),
            None => {
                let told = self.treaty.points.get(point)?.readings.get(reading)?;
                Some((&told.says, &told.held_by))
            }
        }
    }

    /// The question of a contested point.
    pub(crate) fn question(&self, point: usize) -> &str {
        let said = self.wording.and_then(|wording| wording.points.get(point)?.question.as_deref());
        said.or_else(|| Some(self.treaty.points.get(point)?.question.as_str())).unwrap_or_default()
    }

    /// How far the conflict evidence reaches, in words, and who says so.
    pub(crate) fn conflict_coverage(&self) -> Option<(&'a str, SourceId)> {
        let (says, source) = self.corpus.conflict_coverage()?;
        let said = self.wording.and_then(|wording| wording.conflict_coverage.as_deref());
        Some((said.unwrap_or(says), source))
    }
}

impl Voice for TreatyWords<'_> {
    fn say(&self, key: &str, places: &[(&str, &str)]) -> String {
        self.catalogue.say(key, places)
    }

    fn day(&self, date: Date) -> String {
        self.catalogue.day(date)
    }
}

impl Words for TreatyWords<'_> {
    fn participant(&self, id: ParticipantId) -> &str {
        self.corpus.in_sentence_of(id, self.catalogue.language())
    }

    fn treaty(&self) -> &str {
        &self.title
    }

    fn reading(&self, point: usize, reading: usize) -> String {
        self.reading_said(point, reading).map_or_else(String::new, |(says, held_by)| match held_by {
            [] => says.to_owned(),
            held_by => self.say("fact-reading", &[("says", says), ("holders", &held_by.join(", "))]),
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
        let until = evidence.until.map_or_else(|| "none".to_owned(), |until| self.day(until));
        let source = &self.corpus.source(record.source).id;
        let from = self.day(evidence.from);
        self.say("fact-conflict", &[("name", &record.name), ("from", &from), ("until", &until), ("source", source)])
    }

    fn conflict_data(&self) -> String {
        let last = self.corpus.world().conflicts_until.map_or_else(|| "none".to_owned(), |last| self.day(last));
        self.say("fact-conflict-data", &[("last", &last)])
    }

    fn clause(&self, clause: ClauseId, places: &[(&str, &str)]) -> String {
        fill(self.catalogue.language(), self.clause_text(clause), places)
    }

    fn phrase(&self, clause: ClauseId, phrase: Phrase) -> &str {
        let said = self.wording.and_then(|wording| wording.clauses.get(usize::from(clause.0))?.phrase(phrase));
        said.or_else(|| phrase.of(&self.treaty.rulebook.clause(clause).rule)).unwrap_or_default()
    }
}
