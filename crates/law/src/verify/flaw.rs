//! What can be wrong with a proof, in words for whoever reads the report.

use crate::calendar::Date;
use crate::model::{ActionId, ActionKind};
use crate::status::{Qualifier, Status};

/// The first thing found wrong with a proof. A `step` is a place in [`crate::Proof::steps`];
/// messages count steps and actions from 1, as people do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
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
    /// A step's clause holds a rule of another kind than the conclusion needs.
    #[error("step {}: a clause of kind `{kind}` does not give this conclusion", .step + 1)]
    WrongClause {
        /// The step.
        step: usize,
        /// The kind of the rule that the clause holds.
        kind: &'static str,
    },
    /// A conclusion lacks what it must rest on.
    #[error("step {}: rests on no {needed}", .step + 1)]
    MissingPremise {
        /// The step.
        step: usize,
        /// What is missing.
        needed: &'static str,
    },
    /// A conclusion rests on something that cannot support it.
    #[error("step {}: rests on something that has no place there", .step + 1)]
    StrayPremise {
        /// The step.
        step: usize,
    },
    /// An act that the facts do not hold.
    #[error("step {}: the record has no action no. {}", .step + 1, .action.index() + 1)]
    UnknownAct {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
    },
    /// An act that became known after the day of knowledge.
    #[error("step {}: action no. {} became known only on {known}", .step + 1, .action.index() + 1)]
    NotYetKnown {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
        /// When it became known.
        known: Date,
    },
    /// An act whose row a later row had corrected by the day of knowledge.
    #[error("step {}: action no. {} had been corrected by then", .step + 1, .action.index() + 1)]
    Corrected {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
    },
    /// An act of another participant.
    #[error("step {}: action no. {} is not the participant's own", .step + 1, .action.index() + 1)]
    AnotherParticipant {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
    },
    /// An act of a kind that does not support the conclusion.
    #[error("step {}: action no. {} is of kind `{}`", .step + 1, .action.index() + 1, .kind.word())]
    WrongKind {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
        /// What it is.
        kind: ActionKind,
    },
    /// A conclusion dates an act to a day on which the record cannot place it.
    #[error("step {}: action no. {} is not of {on}", .step + 1, .action.index() + 1)]
    WrongDate {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
        /// The day concluded.
        on: Date,
    },
    /// A period that ends on another day, or is rounded otherwise, than the checker's own count.
    #[error("step {}: the period from {from} ends on {right}{}", .step + 1, if *.clamped { ", rounded to the end of the month" } else { ", without rounding" })]
    WrongCount {
        /// The step.
        step: usize,
        /// Where the period begins.
        from: Date,
        /// Where it ends.
        right: Date,
        /// Whether that is a month's last day by rounding.
        clamped: bool,
    },
    /// A day that does not follow from the step's premises.
    #[error("step {}: {on} does not follow", .step + 1)]
    WrongDay {
        /// The step.
        step: usize,
        /// The day concluded.
        on: Date,
    },
    /// The instruments needed were on deposit on another day, or on none.
    #[error("step {}: the instruments needed were not first on deposit on {on}", .step + 1)]
    WrongTrigger {
        /// The step.
        step: usize,
        /// The trigger day concluded.
        on: Date,
    },
    /// The treaty is said not to be in force, but the instruments needed are on deposit.
    #[error("step {}: the instruments needed are on deposit since {since}", .step + 1)]
    EnoughOnDeposit {
        /// The step.
        step: usize,
        /// The trigger day.
        since: Date,
    },
    /// The instruments listed are not exactly one for each participant with one on deposit.
    #[error("step {}: the instruments listed are not one for each depositor of that day", .step + 1)]
    WrongInstruments {
        /// The step.
        step: usize,
    },
    /// Fewer or more instruments are said to be on deposit, or to be needed, than are.
    #[error("step {}: {on_deposit} instruments are on deposit and {needed} are needed", .step + 1)]
    WrongNumber {
        /// The step.
        step: usize,
        /// How many are on deposit.
        on_deposit: usize,
        /// How many the clause asks for.
        needed: u16,
    },
    /// A depositor is taken for one who enters with the treaty and is not, or the other way round.
    #[error("step {}: a deposit of {deposit} falls under the other rule of entry into force", .step + 1)]
    WrongEntrant {
        /// The step.
        step: usize,
        /// The day of deposit.
        deposit: Date,
    },
    /// A date is given as stated that no source states, or none that was known by then.
    #[error("step {}: {on} was not a stated date by then", .step + 1)]
    NotStated {
        /// The step.
        step: usize,
        /// The day.
        on: Date,
    },
    /// A stated date was known and is passed over.
    #[error("step {}: the stated date {stated} is passed over", .step + 1)]
    StatedIgnored {
        /// The step.
        step: usize,
        /// What is stated.
        stated: Date,
    },
    /// The armed-conflict test has another day, evidence or outcome.
    #[error("step {}: the evidence of armed conflict does not give this outcome", .step + 1)]
    WrongHold {
        /// The step.
        step: usize,
    },
    /// The record of the participant's existence says otherwise.
    #[error("step {}: the participant did not cease to exist on {on}", .step + 1)]
    NotExtinct {
        /// The step.
        step: usize,
        /// The day concluded.
        on: Date,
    },
    /// A reading that the record does not hold, or not about this participant.
    #[error("step {}: the participant's contested point no. {} has no reading no. {}", .step + 1, .point + 1, .reading + 1)]
    UnknownReading {
        /// The step.
        step: usize,
        /// The point's place.
        point: usize,
        /// The reading's place.
        reading: usize,
    },
    /// A conclusion rests on a reading that does not say so.
    #[error("step {}: the reading says otherwise", .step + 1)]
    NotTheReading {
        /// The step.
        step: usize,
    },
    /// Not every combination of readings is told once.
    #[error("step {}: not every reading is told, each once", .step + 1)]
    ReadingsIncomplete {
        /// The step.
        step: usize,
    },
    /// Not every outcome of the uncertain dates is told once.
    #[error("step {}: not every outcome of the uncertain dates is told, each once", .step + 1)]
    PlacingsIncomplete {
        /// The step.
        step: usize,
    },
    /// Said to be unknown, but the record holds it.
    #[error("step {}: action no. {} is known after all", .step + 1, .action.index() + 1)]
    KnownAfterAll {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
    },
    /// An act that bears on the conclusion and is not told.
    #[error("step {}: action no. {} bears on it and is passed over", .step + 1, .action.index() + 1)]
    PassedOver {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
    },
    /// An act said to change nothing changes something.
    #[error("step {}: action no. {} is not without effect", .step + 1, .action.index() + 1)]
    NotWithoutEffect {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
    },
    /// A revocation or taking back that names another act, or comes too early or too late (VCLT 68).
    #[error("step {}: action no. {} takes nothing back", .step + 1, .action.index() + 1)]
    TakesNothingBack {
        /// The step.
        step: usize,
        /// The act.
        action: ActionId,
    },
    /// Alternatives that do not differ, or nothing that leaves them open.
    #[error("step {}: there are not two different answers to choose from", .step + 1)]
    NoAlternatives {
        /// The step.
        step: usize,
    },
    /// The status does not follow from what is told.
    #[error("step {}: the status `{status}` does not follow", .step + 1)]
    StatusDoesNotFollow {
        /// The step.
        step: usize,
        /// The status.
        status: Status,
    },
    /// A qualifier is there without its reason, or missing in spite of one.
    #[error("step {}: the qualifier `{}` is there without its reason, or missing in spite of one", .step + 1, .qualifier.word())]
    QualifierDoesNotFollow {
        /// The step.
        step: usize,
        /// The qualifier.
        qualifier: Qualifier,
    },
    /// The interval of the answer does not hold the day, or begins or ends where nothing does.
    #[error("the status cannot hold from {} until {}", shown(.since), shown(.until))]
    WrongInterval {
        /// Its beginning.
        since: Option<Date>,
        /// Its end.
        until: Option<Date>,
    },
}

fn shown(day: &Option<Date>) -> String {
    day.map_or_else(|| "(open)".to_owned(), |day| day.to_string())
}
