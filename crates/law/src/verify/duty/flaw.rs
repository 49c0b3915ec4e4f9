//! What can be wrong with the proof of a duty, in words for whoever reads the report.

use crate::calendar::Date;
use crate::duty::{ComplianceId, Fulfilment};
use crate::verify::Flaw;

/// The first thing found wrong with the proof of a duty. A `step` is a place in
/// [`DutyProof::steps`](crate::duty::DutyProof::steps); messages count steps and facts from 1, as people do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DutyFlaw {
    /// The clause that is to lay down the duty lays down none.
    #[error("clause no. {} lays down no duty", .clause + 1)]
    NotADuty {
        /// The clause's place.
        clause: usize,
    },
    /// A proof must conclude something.
    #[error("the proof has no steps")]
    Empty,
    /// The last step is not the answer, or an earlier one is.
    #[error("step {}: an answer stands at the end of a proof and nowhere else", .step + 1)]
    AnswerMisplaced {
        /// The step.
        step: usize,
    },
    /// A step points at premises that the proof does not hold.
    #[error("step {}: the proof does not hold its premises", .step + 1)]
    PremisesMissing {
        /// The step.
        step: usize,
    },
    /// A step rests on itself or on a later one, so that the proof would go round in a circle.
    #[error("step {}: rests on step {}, which does not come before it", .step + 1, .to + 1)]
    ForwardReference {
        /// The step.
        step: usize,
        /// What it rests on.
        to: usize,
    },
    /// A step names a clause that the rulebook does not have.
    #[error("step {}: the rulebook has no clause no. {}", .step + 1, .clause + 1)]
    UnknownClause {
        /// The step.
        step: usize,
        /// The clause's place.
        clause: usize,
    },
    /// A step's clause is not the duty's own, or not the rule of general law that is needed.
    #[error("step {}: a clause of kind `{kind}` does not give this conclusion here", .step + 1)]
    WrongClause {
        /// The step.
        step: usize,
        /// The kind of the rule that the clause holds.
        kind: &'static str,
    },
    /// The proof of the participant's status has a flaw of its own.
    #[error("the proof of the status: {0}")]
    Status(#[from] Flaw),
    /// The proof of the status is another participant's, or as known on another day.
    #[error("the proof of the status is not of this participant, as known on this day")]
    AnotherStatus,
    /// The duty is to be looked at on another day than that of the proof of the status.
    #[error("the proof of the status is of {told}; the duty is to be looked at on {right}")]
    WrongDayOfStatus {
        /// The day of the proof of the status.
        told: Date,
        /// The day asked about, else the last one bound before it, else the first one bound after it.
        right: Date,
    },
    /// A fact that the record does not hold.
    #[error("step {}: the record has no compliance fact no. {}", .step + 1, .fact.0 + 1)]
    UnknownFact {
        /// The step.
        step: usize,
        /// The fact.
        fact: ComplianceId,
    },
    /// A fact that became known after the day of knowledge.
    #[error("step {}: compliance fact no. {} became known only on {known}", .step + 1, .fact.0 + 1)]
    NotYetKnown {
        /// The step.
        step: usize,
        /// The fact.
        fact: ComplianceId,
        /// When it became known.
        known: Date,
    },
    /// A fact whose row a later row had corrected by the day of knowledge.
    #[error("step {}: compliance fact no. {} had been corrected by then", .step + 1, .fact.0 + 1)]
    Corrected {
        /// The step.
        step: usize,
        /// The fact.
        fact: ComplianceId,
    },
    /// A fact about another participant, another duty or another year.
    #[error("step {}: compliance fact no. {} is about something else", .step + 1, .fact.0 + 1)]
    AboutSomethingElse {
        /// The step.
        step: usize,
        /// The fact.
        fact: ComplianceId,
    },
    /// A deadline that the checker's own count does not give.
    #[error("step {}: the deadline is {}", .step + 1, shown(.right))]
    WrongDeadline {
        /// The step.
        step: usize,
        /// The deadline; `None`: there is none that could be counted.
        right: Option<Date>,
    },
    /// A grant that counted is told with another deadline before or after it, or otherwise than the clause allows.
    #[error("step {}: compliance fact no. {} does not move the deadline so", .step + 1, .fact.0 + 1)]
    WrongGrant {
        /// The step.
        step: usize,
        /// The fact.
        fact: ComplianceId,
    },
    /// Grants must be told in the order in which they were decided.
    #[error("step {}: grants are told in the order in which they were decided", .step + 1)]
    WrongOrder {
        /// The step.
        step: usize,
    },
    /// A step that does not follow from the record, or rests on something else than it needs.
    #[error("step {}: that {what} does not follow from what it rests on", .step + 1)]
    DoesNotFollow {
        /// The step.
        step: usize,
        /// What it concludes.
        what: &'static str,
    },
    /// Something that bears on the answer is not told.
    #[error("it is not told that {what}{}", named(.fact))]
    PassedOver {
        /// What is passed over.
        what: &'static str,
        /// The fact that shows it, where there is one.
        fact: Option<ComplianceId>,
    },
    /// The answer rests on all steps that lead to it, and on nothing else.
    #[error("the answer does not rest on each step before it, once")]
    AnswerRestsOnOtherSteps,
    /// The state does not follow.
    #[error("the state `{}` does not follow; the record gives `{}`", .told.word(), .right.word())]
    WrongState {
        /// The state told.
        told: Fulfilment,
        /// The state that follows.
        right: Fulfilment,
    },
    /// Another part of the answer does not follow.
    #[error("in the answer, {field} does not follow")]
    WrongAnswer {
        /// Which part.
        field: &'static str,
    },
}

fn shown(day: &Option<Date>) -> String {
    day.map_or_else(|| "not known".to_owned(), |day| format!("{day}, and not rounded otherwise"))
}

fn named(fact: &Option<ComplianceId>) -> String {
    fact.map_or_else(String::new, |fact| format!(" (compliance fact no. {})", fact.0 + 1))
}
