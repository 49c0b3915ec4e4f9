//! Classifying a stated description by a treaty's definition, and telling it.
//!
//! It explains what is stated and names what is missing. It never says what would have to be otherwise.

use std::collections::BTreeSet;

use depositary_corpus::{Corpus, DefinitionRecord, DescriptionRecord, Problems};
use depositary_law::Reliability;
use depositary_law::definition::{Classification, Contest, InputId, InputKind, Reached, Value, Verdict, Weight};

use crate::register::Register;
use crate::v1;

/// Why nothing can be classified.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClassifyError {
    /// The record has no definition of this treaty.
    #[error("no definition of the {treaty} is on record; there is one of: {}", .known.join(", "))]
    NoDefinition {
        /// How sentences call the treaty.
        treaty: String,
        /// The ids of the treaties that have one.
        known: Vec<String>,
    },
    /// The treaty's files have errors.
    #[error(transparent)]
    Record(#[from] Problems),
}

impl<'a> Register<'a> {
    /// A treaty's definition.
    ///
    /// # Errors
    /// When the record has none, or the treaty's files have errors.
    pub fn definition(&self, place: usize) -> Result<&'a DefinitionRecord, ClassifyError> {
        let corpus = self.corpus();
        let has_one = |id: &str| corpus.files().text(&format!("treaties/{id}/definitions.toml")).is_some();
        corpus.treaty(place)?.definition.as_ref().ok_or_else(|| ClassifyError::NoDefinition {
            treaty: corpus.identities()[place].called.clone(),
            known: corpus.identities().iter().map(|other| other.id.clone()).filter(|id| has_one(id)).collect(),
        })
    }

    /// What a description comes to by a treaty's definition.
    ///
    /// # Errors
    /// When the record has no definition of it, or the treaty's files have errors.
    pub fn classify(&self, place: usize, description: &DescriptionRecord) -> Result<v1::Classification, ClassifyError> {
        let record = self.definition(place)?;
        let found = record.definition.classify(&description.facts);
        let identity = &self.corpus().identities()[place];
        let told = Told { corpus: self.corpus(), record, found: &found };
        let because: Vec<v1::CriterionAnswer> = found.reached.iter().map(|reached| told.criterion(*reached)).collect();
        let contested: Vec<v1::ContestedDefinition> =
            found.contested.iter().map(|contest| told.contested(contest)).collect();
        let cited = because.iter().map(|criterion| &criterion.source);
        let read = contested.iter().flat_map(|point| &point.readings).flat_map(|reading| &reading.sources);
        Ok(v1::Classification {
            treaty: identity.id.clone(),
            verdict: found.verdict.word(),
            article: found.decided_by.map(|decision| record.outcomes[decision.outcome].article.clone()),
            articles: told.articles(),
            sentence: told.sentence(&identity.called),
            needs: found.needs.iter().map(|input| need(record, *input)).collect(),
            see: told.see(),
            described: described(record, description),
            sources: cited.chain(read).cloned().collect::<BTreeSet<_>>().into_iter().collect(),
            because,
            contested,
        })
    }
}

/// A classification, about to be told in the words of the record.
struct Told<'t> {
    corpus: &'t Corpus,
    record: &'t DefinitionRecord,
    found: &'t Classification,
}

impl Told<'_> {
    fn criterion(&self, reached: Reached) -> v1::CriterionAnswer {
        let criterion = &self.record.criteria[reached.criterion.0];
        v1::CriterionAnswer {
            criterion: criterion.id.clone(),
            article: criterion.article.clone(),
            holds: reached.holds.word(),
            says: criterion.says.clone(),
            presumed: reached.presumed,
            decides: reached.decides,
            matters: reached.matters,
            quote: criterion.quote.clone(),
            source: self.corpus.source(criterion.source).id.clone(),
        }
    }

    fn contested(&self, contest: &Contest) -> v1::ContestedDefinition {
        let point = &self.record.points[contest.point];
        let followed = self.record.definition.table().points[contest.point].default;
        let readings = point.readings.iter().zip(&contest.verdicts).map(|(reading, verdict)| {
            let sources = reading.sources.iter().map(|source| self.corpus.source(*source).id.clone());
            v1::DefinitionReading {
                reading: reading.id.clone(),
                says: reading.says.clone(),
                verdict: verdict.word(),
                held_by: reading.held_by.clone(),
                reliability: Reliability::word(reading.reliability),
                sources: sources.collect(),
            }
        });
        v1::ContestedDefinition {
            point: point.id.clone(),
            article: point.article.clone(),
            question: point.question.clone(),
            followed: followed.map(|reading| point.readings[reading].id.clone()),
            why: point.why.clone(),
            readings: readings.collect(),
        }
    }

    /// The articles of every outcome that is still possible, each once.
    fn articles(&self) -> Vec<String> {
        let mut articles: Vec<String> = Vec::new();
        for outcome in &self.found.possible {
            let article = &self.record.outcomes[*outcome].article;
            if !articles.contains(article) {
                articles.push(article.clone());
            }
        }
        articles
    }

    /// The treaties to which the outcomes point, once the thing is known not to be covered.
    fn see(&self) -> Vec<String> {
        if self.found.verdict != Verdict::NotCovered {
            return Vec::new();
        }
        let outcomes = match self.found.decided_by {
            Some(decision) => vec![decision.outcome],
            None => self.found.possible.clone(),
        };
        let mut see: Vec<String> = Vec::new();
        for id in outcomes.iter().flat_map(|outcome| &self.record.outcomes[*outcome].see) {
            if !see.contains(id) {
                see.push(id.clone());
            }
        }
        see
    }

    fn sentence(&self, called: &str) -> String {
        let contested = self.beside();
        let of = format!("of the {called}");
        match (self.found.verdict, self.found.decided_by) {
            (Verdict::Covered, Some(decision)) => {
                let outcome = &self.record.outcomes[decision.outcome];
                format!(
                    "What is described is covered by Article {} {of}: {}{contested}.",
                    outcome.article, outcome.says
                )
            }
            (Verdict::NotCovered, Some(decision)) => {
                let outcome = &self.record.outcomes[decision.outcome];
                format!(
                    "What is described is not covered by the definition {of}, by its Article {}: {}{contested}.",
                    outcome.article, outcome.says
                )
            }
            (Verdict::Covered, None) => format!(
                "What is described is covered by the definition {of}, whichever of these applies: Article {}{contested}.",
                self.articles().join(", ")
            ),
            (Verdict::NotCovered, None) => format!(
                "What is described is not covered by the definition {of}, whichever of these applies: Article {}{contested}.",
                self.articles().join(", ")
            ),
            (Verdict::Undetermined, _) => {
                format!(
                    "Whether what is described is {} in the sense {of} cannot be said: {}.",
                    self.record.is,
                    self.open()
                )
            }
        }
    }

    /// What must be said beside a verdict on which the readings of a contested point do not agree.
    fn beside(&self) -> &'static str {
        let mut others = self.found.contested.iter().flat_map(|contest| &contest.verdicts);
        match others.any(|verdict| *verdict != self.found.verdict && *verdict != Verdict::Undetermined) {
            true => "; readings differ on it",
            false if self.found.contested.is_empty() => "",
            false => "; by another reading it would stay open",
        }
    }

    /// What keeps the verdict open.
    fn open(&self) -> String {
        let none_followed =
            self.found.contested.iter().any(|c| self.record.definition.table().points[c.point].default.is_none());
        let facts = match self.found.needs.len() {
            0 => String::new(),
            1 => format!("`{}` is not stated", self.record.inputs[self.found.needs[0].0].id),
            several => format!("{several} facts on which it depends are not stated"),
        };
        match (facts.is_empty(), none_followed) {
            (true, _) => "readings of the definition differ, and none is followed here".to_owned(),
            (false, true) => format!("{facts}, and readings of the definition differ"),
            (false, false) => facts,
        }
    }
}

fn need(record: &DefinitionRecord, input: InputId) -> v1::Need {
    let input = &record.inputs[input.0];
    v1::Need {
        input: input.id.clone(),
        kind: input.kind.word(),
        article: input.article.clone(),
        question: input.question.clone(),
    }
}

fn described(record: &DefinitionRecord, description: &DescriptionRecord) -> v1::Described {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let facts = record.inputs.iter().enumerate().filter_map(|(place, input)| {
        let value = match description.facts.of(InputId(place))? {
            Value::Answer(yes) => v1::StatedValue::Answer(*yes),
            Value::Amounts(amounts) if input.kind == InputKind::Number => {
                v1::StatedValue::Number(amounts.first().copied()?)
            }
            Value::Amounts(amounts) => {
                v1::StatedValue::Weights(amounts.iter().map(|amount| Weight(*amount).to_string()).collect())
            }
        };
        Some(v1::StatedFact { input: input.id.clone(), value })
    });
    v1::Described { name: text(&description.name), source: text(&description.source), facts: facts.collect() }
}
