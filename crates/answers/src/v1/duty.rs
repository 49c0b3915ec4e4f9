//! The published shapes of duties.

use serde::Serialize;

use super::{Finding, Node};

/// How a duty of a participant stands on a day, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Obligation {
    /// The participant's code.
    pub participant: String,
    /// The treaty's id.
    pub treaty: String,
    /// The duty: the id of the clause that lays it down.
    pub obligation: String,
    /// The duty in a few words.
    pub title: String,
    /// For a yearly duty, the calendar year that is covered.
    pub covers: Option<i16>,
    /// The article that lays it down.
    pub article: String,
    /// The day asked about.
    pub on: String,
    /// The day on which the duty is looked at: the day asked about; of a participant that left, its last
    /// day bound; of one that is not bound yet, its first.
    pub assessed_on: String,
    /// The day up to which facts were known.
    pub known_at: String,
    /// The deadline in effect on that day; `null`: none, not certain, or not known to be owed.
    pub due: Option<String>,
    /// The deadline that the clause gives, before any extension.
    pub nominal_due: Option<String>,
    /// `not-applicable`, `unknown`, `due`, `met`, `met-late`, `extended`, `overdue` or `nominal`.
    pub state: &'static str,
    /// The first day after the deadline, where it is or was late.
    pub late_since: Option<String>,
    /// How many days late: to that day where it is overdue, to the fulfilment where it was met late.
    pub days_late: Option<i32>,
    /// The same as people count it: `4 years, 4 months and 21 days`.
    pub late_by: Option<String>,
    /// Whether it was met in time; `null`: not met, or not certain.
    pub in_time: Option<bool>,
    /// Where the answer carries on what was last reported: the date of that report.
    pub as_reported: Option<String>,
    /// Each grant of a later deadline, in order.
    pub extensions: Vec<Extension>,
    /// Whether the clause allows an extension at all.
    pub extendable: bool,
    /// That of the weakest fact the answer rests on.
    pub reliability: &'static str,
    /// The day on which the last fact that the answer rests on became known.
    pub known: String,
    /// The answer in words.
    pub sentence: String,
    /// What must be said beside it: what is unverified, where sources disagree.
    pub findings: Vec<Finding>,
    /// Why. Where no one participant was asked about, the status it rests on is stated and not proved again.
    pub proof: Node,
}

/// A grant of a later deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Extension {
    /// The deadline before, in the chain as it is recorded.
    pub from: Option<String>,
    /// The new one; `null`: not stated.
    pub to: Option<String>,
    /// When it was decided, as precisely as it is known.
    pub decided_on: String,
    /// By which meeting, or how.
    pub decided_by: String,
    /// Whether it counts: an unverified grant, or one perhaps decided later, moves nothing.
    pub counts: bool,
    /// The fact's permanent id.
    pub fact: String,
    /// How far it can be trusted.
    pub reliability: &'static str,
    /// Who says so.
    pub sources: Vec<String>,
}

/// A recorded fact about the fulfilment of a duty, as a leaf of a proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplianceFact {
    /// Its permanent id.
    pub fact: String,
    /// Whose duty.
    pub participant: String,
    /// Which duty.
    pub obligation: String,
    /// `applies`, `declared-none`, `completed`, `report-submitted`, `outstanding`, `extension-granted`, …
    pub event: &'static str,
    /// When, as precisely as it is known.
    pub date: String,
    /// The deadline asked for, or granted.
    pub new_due: Option<String>,
    /// When it became known.
    pub known: String,
    /// The meeting that decided.
    pub decided_by: Option<String>,
    /// How much was destroyed, retained or left.
    pub quantities: Option<String>,
    /// How far it can be trusted.
    pub reliability: &'static str,
    /// Who says so.
    pub sources: Vec<String>,
    /// A note for people.
    pub note: Option<String>,
}
