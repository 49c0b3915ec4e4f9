//! The law engine of Depositary.
//!
//! Given a treaty's clauses as rules ([`Rulebook`]) and what is known of its actions ([`Facts`]),
//! [`derive()`] computes every participant's status on every day, each with its [`Proof`], which
//! [`verify`] checks again with arithmetic of its own.
//!
//! This crate knows no file, no clock, no network and no format: the world is an argument.

pub mod calendar;
pub mod conduct;
pub mod definition;
mod derive;
pub mod duty;
mod finding;
mod general;
mod model;
mod proof;
pub mod prose;
mod reported;
mod rulebook;
mod settings;
mod status;
pub mod verify;

pub use calendar::{Counted, Date, Period};
pub use derive::{Derivation, derive};
pub use finding::Finding;
pub use model::{
    Action, ActionId, ActionKind, Conflict, ConflictRole, ContestedPoint, DepositaryId, EndedWith, Facts, Participant,
    ParticipantId, Reading, Reliability, SourceId, StatedDate, SuccessionOfStates, Treatment, World,
};
pub use proof::{Conclusion, HoldOutcome, Premise, Proof, Step, StepId};
pub use reported::{NotADate, ReportedDate};
pub use rulebook::{
    Clause, ClauseId, ConsentRule, EntryIntoForceRule, GeneralRule, HoldRule, HoldTested, HoldUntil, Originals,
    OthersFrom, ParticipantRule, Rule, Rulebook, RulebookError, SignatureCloses, SignatureRule, WindowFrom, WindowRule,
    WithdrawalClock, WithdrawalEffectRule,
};
pub use settings::{ConflictReading, FirstYearly, Settings};
pub use status::{Answer, Qualifier, Qualifiers, Segment, Status};
