//! Proofs of duties in their published form: one tree with the proof of the status that they rest on.

use depositary_corpus::{Corpus, Treaty};
use depositary_law::StepId;
use depositary_law::duty::{ComplianceId, DutyPremise, DutyProof, DutyStep};
use depositary_law::prose::{DutyTelling, Voice};

use crate::proof::{Numbered, numbered};
use crate::v1;
use crate::words::TreatyWords;

/// A duty's proof whose steps are numbered after those of the status it rests on.
pub struct NumberedDuty<'a> {
    corpus: &'a Corpus,
    treaty: &'a Treaty,
    telling: DutyTelling<'a, TreatyWords<'a>>,
    status: Numbered<'a>,
    brief: bool,
}

/// What has been told already: a step told twice is told once and referred to.
struct Told {
    status: bool,
    steps: Vec<bool>,
}

impl<'a> NumberedDuty<'a> {
    /// Prepares a proof for publication.
    pub const fn new(corpus: &'a Corpus, treaty: &'a Treaty, proof: &'a DutyProof, words: &'a TreatyWords<'a>) -> Self {
        let telling = DutyTelling { proof, rulebook: &treaty.rulebook, facts: &treaty.facts, words };
        NumberedDuty { corpus, treaty, telling, status: numbered(corpus, treaty, &proof.status, words), brief: false }
    }

    /// The same with the status stated and not proved: a list of hundreds of duties would prove the treaty's
    /// entry into force hundreds of times.
    pub fn brief(self) -> Self {
        NumberedDuty { brief: true, ..self }
    }

    /// The answer in words.
    pub fn sentence(&self) -> String {
        self.telling.answer()
    }

    /// A step in words.
    pub fn says(&self, step: &DutyStep) -> String {
        self.telling.step(step)
    }

    /// The proof as a tree.
    pub fn tree(&self) -> v1::Node {
        let steps = self.telling.proof.steps.len();
        let mut told = Told { status: false, steps: vec![false; steps] };
        match steps.checked_sub(1) {
            Some(last) => self.node(last, &mut told),
            None => self.status.tree(),
        }
    }

    fn node(&self, place: usize, told: &mut Told) -> v1::Node {
        told.steps[place] = true;
        let proof = self.telling.proof;
        let step = &proof.steps[place];
        let clause = self.treaty.rulebook.clause(step.clause);
        v1::Node {
            step: self.number(place),
            conclusion: self.says(step),
            article: clause.article.clone(),
            rule: clause.rule.kind(),
            quote: clause.quote.clone(),
            source: self.corpus.source(clause.source).id.clone(),
            from: proof.premises(step).iter().map(|premise| self.premise(*premise, told)).collect(),
        }
    }

    /// Steps of the duty are numbered after those of the status.
    fn number(&self, place: usize) -> usize {
        self.status_steps() + place + 1
    }

    fn status_steps(&self) -> usize {
        if self.brief { 0 } else { self.telling.proof.status.steps.len() }
    }

    fn premise(&self, premise: DutyPremise, told: &mut Told) -> v1::Premise {
        match premise {
            DutyPremise::Status if self.brief => v1::Premise::Other(v1::Other {
                fact: "status",
                says: self.status.sentence(),
                date: Some(self.telling.proof.status.as_of.to_string()),
                source: String::new(),
            }),
            DutyPremise::Status if told.status => v1::Premise::SeeStep { see_step: self.status_steps() },
            DutyPremise::Status => {
                told.status = true;
                v1::Premise::Step(self.status.tree())
            }
            DutyPremise::Step(id) if told.steps[StepId::index(id)] => {
                v1::Premise::SeeStep { see_step: self.number(id.index()) }
            }
            DutyPremise::Step(id) => v1::Premise::Step(self.node(id.index(), told)),
            DutyPremise::Fact(id) => v1::Premise::Compliance(self.fact(id)),
            DutyPremise::TreatyInForce(on) => {
                let stated = self.treaty.facts.stated_entry_into_force.filter(|stated| stated.on == on);
                v1::Premise::Other(v1::Other {
                    fact: "treaty-in-force",
                    says: self.telling.words.say("fact-treaty-in-force", &[("on", &self.telling.words.day(on))]),
                    date: Some(on.to_string()),
                    source: stated.map_or_else(String::new, |stated| self.corpus.source(stated.source).id.clone()),
                })
            }
            DutyPremise::NoneRecorded => v1::Premise::Other(v1::Other {
                fact: "none-recorded",
                says: {
                    let known = self.telling.words.day(self.telling.proof.known_at);
                    self.telling.words.say("fact-none-recorded", &[("known", &known)])
                },
                date: None,
                source: String::new(),
            }),
        }
    }

    /// A recorded fact as a leaf.
    fn fact(&self, id: ComplianceId) -> v1::ComplianceFact {
        let fact = &self.treaty.facts.compliance[id.0 as usize];
        let record = &self.treaty.compliance[id.0 as usize];
        let unless_blank = |text: &String| (!text.is_empty()).then(|| text.clone());
        v1::ComplianceFact {
            fact: record.id.clone(),
            participant: self.corpus.participant(fact.participant).code.clone(),
            obligation: self.treaty.rulebook.clause(fact.duty).id.clone(),
            event: fact.kind.word(),
            date: fact.on.to_string(),
            new_due: fact.new_due.map(|day| day.to_string()),
            known: fact.known.to_string(),
            decided_by: unless_blank(&record.decided_by),
            quantities: unless_blank(&record.quantities),
            reliability: fact.reliability.word(),
            sources: record.sources.iter().map(|source| self.corpus.source(*source).id.clone()).collect(),
            note: unless_blank(&record.note),
        }
    }
}
