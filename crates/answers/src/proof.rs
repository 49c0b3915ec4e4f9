//! Proofs in their published form: a tree whose steps are numbered as the text numbers them.

use depositary_corpus::{Corpus, Treaty};
use depositary_law::prose::{Telling, Voice, Words};
use depositary_law::{ActionId, Date, Premise, Proof, Step, StepId};

use crate::v1;
use crate::words::TreatyWords;

/// A proof with its steps in the order in which they are told: the answer's premises first.
pub struct Numbered<'a> {
    corpus: &'a Corpus,
    treaty: &'a Treaty,
    telling: Telling<'a, TreatyWords<'a>>,
    words: &'a TreatyWords<'a>,
}

/// Prepares a proof for publication.
#[must_use]
pub const fn numbered<'a>(
    corpus: &'a Corpus,
    treaty: &'a Treaty,
    proof: &'a Proof,
    words: &'a TreatyWords<'a>,
) -> Numbered<'a> {
    let telling = Telling { proof, rulebook: &treaty.rulebook, facts: &treaty.facts, words };
    Numbered { corpus, treaty, telling, words }
}

impl<'a> Numbered<'a> {
    /// The answer in words.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.telling.answer()
    }

    /// The steps in order, the answer last, each with its number from 1.
    pub fn steps(&self) -> impl Iterator<Item = (usize, &'a Step)> {
        self.telling.proof.steps.iter().enumerate().map(|(place, step)| (place + 1, step))
    }

    /// A step in words.
    #[must_use]
    pub fn says(&self, step: &Step) -> String {
        self.telling.step(step)
    }

    /// A step's premises.
    #[must_use]
    pub fn premises(&self, step: &Step) -> &'a [Premise] {
        self.telling.proof.premises(step)
    }

    /// A step's clause.
    #[must_use]
    pub fn clause(&self, step: &Step) -> &'a depositary_law::Clause {
        self.treaty.rulebook.clause(step.clause)
    }

    /// The proof as a tree; a step told twice is told once and referred to.
    #[must_use]
    pub fn tree(&self) -> v1::Node {
        let mut told = vec![false; self.telling.proof.steps.len()];
        match self.telling.proof.steps.len().checked_sub(1) {
            Some(last) => self.node(last, &mut told),
            None => v1::Node {
                step: 0,
                conclusion: String::new(),
                article: String::new(),
                rule: "",
                quote: String::new(),
                source: String::new(),
                from: Vec::new(),
            },
        }
    }

    fn node(&self, place: usize, told: &mut [bool]) -> v1::Node {
        told[place] = true;
        let step = &self.telling.proof.steps[place];
        let clause = self.clause(step);
        v1::Node {
            step: place + 1,
            conclusion: self.says(step),
            article: clause.article.clone(),
            rule: clause.rule.kind(),
            quote: clause.quote.clone(),
            source: self.corpus.source(clause.source).id.clone(),
            from: self.premises(step).iter().map(|premise| self.premise(*premise, told)).collect(),
        }
    }

    fn premise(&self, premise: Premise, told: &mut [bool]) -> v1::Premise {
        match premise {
            Premise::Step(id) if told[StepId::index(id)] => v1::Premise::SeeStep { see_step: id.index() + 1 },
            Premise::Step(id) => v1::Premise::Step(self.node(id.index(), told)),
            Premise::Action(id) => v1::Premise::Fact(self.fact(id)),
            other => v1::Premise::Other(self.other(other)),
        }
    }

    /// A leaf that is not an act, in words.
    #[must_use]
    pub fn other(&self, premise: Premise) -> v1::Other {
        let facts = &self.treaty.facts;
        let stated = |fact, stated: Option<depositary_law::StatedDate>| v1::Other {
            fact,
            says: stated.map_or_else(String::new, |s| self.say(fact, &[("on", &self.day(s.on))])),
            date: stated.map(|s| s.on.to_string()),
            source: stated.map_or_else(String::new, |s| self.corpus.source(s.source).id.clone()),
        };
        let proof = self.telling.proof;
        match premise {
            Premise::StatedTrigger => stated("stated-trigger", facts.stated_trigger),
            Premise::StatedEntryIntoForce => stated("stated-entry-into-force", facts.stated_entry_into_force),
            Premise::Existence => self.existence(),
            Premise::Conflict(place) => v1::Other {
                fact: "conflict",
                says: self.words.conflict(place as usize),
                date: self.corpus.world().conflicts.get(place as usize).map(|c| c.from.to_string()),
                source: self
                    .corpus
                    .conflicts()
                    .get(place as usize)
                    .map_or_else(String::new, |c| self.corpus.source(c.source).id.clone()),
            },
            Premise::NoConflict => {
                let (says, source) =
                    self.words.conflict_coverage().map_or((String::new(), String::new()), |(says, source)| {
                        let says = self.say("no-conflict", &[("data", &self.words.conflict_data()), ("says", says)]);
                        (says, self.corpus.source(source).id.clone())
                    });
                v1::Other { fact: "no-conflict", says, date: None, source }
            }
            Premise::NoneKnown(kind) => v1::Other {
                fact: "none-known",
                says: self.say(
                    "none-known",
                    &[("known", &self.day(proof.known_at)), ("act", kind.word()), ("on", &self.day(proof.as_of))],
                ),
                date: Some(proof.as_of.to_string()),
                source: String::new(),
            },
            Premise::Reading(point, reading) => v1::Other {
                fact: "reading",
                says: self.words.reading(usize::from(point), usize::from(reading)),
                date: None,
                source: self.reading_source(usize::from(point), usize::from(reading)),
            },
            Premise::EndedWith(place) => {
                let ended = facts.ended_with.get(place as usize);
                v1::Other {
                    fact: "ended-with",
                    says: ended
                        .map_or_else(String::new, |ended| self.say("ended-with", &[("on", &self.day(ended.on))])),
                    date: ended.map(|ended| ended.on.to_string()),
                    source: ended.map_or_else(String::new, |ended| self.corpus.source(ended.source).id.clone()),
                }
            }
            Premise::Action(_) | Premise::Step(_) => {
                v1::Other { fact: "", says: String::new(), date: None, source: String::new() }
            }
        }
    }

    /// A leaf in words.
    fn say(&self, fact: &str, places: &[(&str, &str)]) -> String {
        self.words.say(&format!("fact-{fact}"), places)
    }

    fn day(&self, date: Date) -> String {
        self.words.day(date)
    }

    fn existence(&self) -> v1::Other {
        let who = self.telling.proof.participant;
        let record = self.corpus.participant(who);
        let name = self.words.name(who);
        let succession = self.corpus.successions().iter().find(|s| s.successor == who);
        let says = match (succession, record.until) {
            (_, Some(until)) => self.say("ceased", &[("name", name), ("on", &self.day(until))]),
            (Some(s), None) => {
                let predecessor = self.words.name(s.predecessor);
                self.say("succeeded", &[("name", name), ("predecessor", predecessor), ("on", &self.day(s.on))])
            }
            (None, None) => record
                .from
                .map_or_else(|| name.to_owned(), |from| self.say("exists", &[("name", name), ("on", &self.day(from))])),
        };
        let date = record.until.or(succession.map(|s| s.on)).or(record.from);
        let source = record.sources.first().map_or_else(String::new, |id| self.corpus.source(*id).id.clone());
        v1::Other { fact: "existence", says, date: date.map(|date| date.to_string()), source }
    }

    fn reading_source(&self, point: usize, reading: usize) -> String {
        let told = self.treaty.points.get(point).and_then(|point| point.readings.get(reading));
        told.and_then(|told| told.sources.first()).map_or_else(String::new, |id| self.corpus.source(*id).id.clone())
    }

    /// A recorded act as a leaf.
    pub(crate) fn fact(&self, id: ActionId) -> v1::Fact {
        let action = self.treaty.facts.action(id);
        let record = self.treaty.action(id);
        let depositary = action.depositary.and_then(|depositary| self.words.depositary(depositary));
        v1::Fact {
            fact: record.id.clone(),
            participant: self.corpus.participant(action.participant).code.clone(),
            action: action.kind.word(),
            date: action.on.to_string(),
            known: action.known.to_string(),
            effect: action.effect.map(|effect| effect.to_string()),
            depositary: depositary.map(str::to_owned),
            reliability: action.reliability.word(),
            source: self.corpus.source(action.source).id.clone(),
            sources: record.sources.iter().map(|source| self.corpus.source(*source).id.clone()).collect(),
            effect_sources: record.effect_sources.iter().map(|source| self.corpus.source(*source).id.clone()).collect(),
            note: (!record.note.is_empty()).then(|| record.note.clone()),
        }
    }
}
