//! Duties: what a treaty lays on its parties, by when, and what the record shows of it.
//!
//! A clause of kind [`Rule::Obligation`](crate::Rule::Obligation) is the rule; a [`ComplianceFact`] is what a
//! source says of one participant; [`assess`] puts both together on a day and returns the answer with
//! its [`DutyProof`]. What a source does not say is not known: a deadline that has passed makes nobody late.

mod assess;
mod chain;
mod fact;
mod instance;
mod proof;
mod rule;
mod standing;
mod writer;

pub use assess::{DutyQuestion, assess};
pub use fact::{ComplianceFact, ComplianceId, ComplianceKind};
pub use instance::{Instance, instances};
pub use proof::{DutyAnswer, DutyConclusion, DutyPremise, DutyProof, DutyStep, Fulfilment};
pub use rule::{DutyDue, DutyFrom, ExtensionRule, ObligationRule, Pace, Yearly};
