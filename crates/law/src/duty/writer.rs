//! Writes the steps of a duty's proof down, and its answer with the reliability that follows from them.

use super::assess::DutyQuestion;
use super::proof::{DutyAnswer, DutyConclusion, DutyPremise, DutyProof, DutyStep, Fulfilment};
use crate::calendar::Date;
use crate::derive::Derivation;
use crate::model::Reliability;
use crate::proof::{Proof, StepId};
use crate::rulebook::{ClauseId, GeneralRule};

/// The dates of an answer.
#[derive(Clone, Copy, Default)]
pub(super) struct Dates {
    pub nominal: Option<Date>,
    pub due: Option<Date>,
    pub days_late: Option<i32>,
    pub in_time: Option<bool>,
    pub as_reported: Option<Date>,
}

/// Writes the steps down.
pub(super) struct Writer<'d, 'a> {
    pub derivation: &'d Derivation<'a>,
    pub question: DutyQuestion,
    proof: DutyProof,
}

impl<'d, 'a> Writer<'d, 'a> {
    pub fn new(derivation: &'d Derivation<'a>, question: DutyQuestion, status: Proof) -> Self {
        let proof = DutyProof {
            participant: question.participant,
            duty: question.instance.duty,
            covers: question.instance.covers,
            as_of: question.on,
            known_at: derivation.known_at(),
            status,
            steps: Vec::new(),
            premises: Vec::new(),
        };
        Writer { derivation, question, proof }
    }

    fn step(&mut self, clause: ClauseId, conclusion: DutyConclusion, premises: &[DutyPremise]) {
        let from = u32::try_from(self.proof.premises.len()).unwrap_or(u32::MAX);
        self.proof.premises.extend_from_slice(premises);
        let to = u32::try_from(self.proof.premises.len()).unwrap_or(u32::MAX);
        self.proof.steps.push(DutyStep { conclusion, clause, from, to });
    }

    /// A step by the clause that lays the duty down.
    pub fn own(&mut self, conclusion: DutyConclusion, premises: &[DutyPremise]) {
        self.step(self.question.instance.duty, conclusion, premises);
    }

    /// A step by a rule of general law.
    pub fn general(&mut self, rule: GeneralRule, conclusion: DutyConclusion, premises: &[DutyPremise]) {
        self.step(self.derivation.rulebook().general(rule), conclusion, premises);
    }

    pub fn not_bound(mut self) -> DutyProof {
        self.general(GeneralRule::Outside, DutyConclusion::NotBound, &[DutyPremise::Status]);
        self.answer(Fulfilment::NotApplicable, Dates::default())
    }

    pub fn answer(mut self, state: Fulfilment, dates: Dates) -> DutyProof {
        self.take_answer(state, dates)
    }

    /// Writes the answer, which rests on every step told, and hands the proof out.
    pub fn take_answer(&mut self, state: Fulfilment, dates: Dates) -> DutyProof {
        let Dates { nominal, due, days_late, in_time, as_reported } = dates;
        let reliability = self.weakest().max(as_reported.map_or(Reliability::Official, |_| Reliability::Inferred));
        let answer = DutyAnswer { state, nominal_due: nominal, due, days_late, in_time, as_reported, reliability };
        let told = u16::try_from(self.proof.steps.len()).unwrap_or(u16::MAX);
        let premises: Vec<DutyPremise> = (0..told).map(|place| DutyPremise::Step(StepId(place))).collect();
        self.own(DutyConclusion::Answer(answer), &premises);
        self.proof.clone()
    }

    /// The reliability of the weakest fact that decided something.
    fn weakest(&self) -> Reliability {
        let facts = self.derivation.facts();
        let acts = self.proof.status.actions().into_iter().map(|id| facts.action(id).reliability);
        let decided = self.proof.premises.iter().filter_map(|premise| match premise {
            DutyPremise::Fact(id) => facts.compliance.get(id.0 as usize),
            _ => None,
        });
        let decided = decided.filter(|fact| fact.counts()).map(|fact| fact.reliability);
        acts.chain(decided).max().unwrap_or_default()
    }
}

impl DutyProof {
    /// The same with the statutory deadline in its answer.
    pub(super) fn with_nominal(mut self, nominal: Date) -> Self {
        if let Some(DutyStep { conclusion: DutyConclusion::Answer(answer), .. }) = self.steps.last_mut() {
            answer.nominal_due = Some(nominal);
        }
        self
    }
}
