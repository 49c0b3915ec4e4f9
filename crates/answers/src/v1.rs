//! The published shapes, version 1. They change only by addition; snapshots hold them.

mod audit;
mod beside;
mod check;
mod classify;
mod definition;
mod duty;
mod figures;
mod history;
mod leave;
mod may;
mod observed;
mod participant;
mod scenario;

pub use audit::{Audit, Printed};
pub use beside::{Brief, ComparedRow, ComparedSide, Comparison, Growth, GrowthStep};
pub use check::{
    Check, CheckEvidence, CheckRelation, CheckedClaim, CheckedNow, CheckedText, CheckedValue, LabelCounts,
};
pub use classify::{
    Classification, ContestedDefinition, CriterionAnswer, DefinitionReading, Described, Need, StatedFact, StatedValue,
};
pub use definition::{Definition, DefinitionCriterion, DefinitionInput};
pub use duty::{ComplianceFact, Extension, Obligation};
pub use figures::{
    Explained, ExplainedPair, ExplainedValue, Figure, FigureComparison, FigureGroup, FigureSeries, Figures, Narrower,
    Number, Remark,
};
pub use history::{Approval, Clock, Contradiction, Duration, History, HistoryEntry, Votes};
pub use leave::{ChecklistItem, Counts, DutyBeforeExit, EndsWithIt, Evidence, Survives, Withdraw};
pub use may::{May, MayClause, MayDispute, MayException, MayHolder, MayReading};
pub use observed::{
    Ballot, BallotGroup, Ballots, Meeting, Meetings, Position, Positions, PrintedDays, UseReport, UseReports,
};
pub use participant::{Group, Name, Participant, ParticipantRow, Succession};
pub use scenario::{
    Departure, Departures, Difference, GroupEffect, GroupOutside, ScenarioAnswer, ScenarioRow, Statistics, TreatyEffect,
};
use serde::Serialize;

/// The answer to: who is bound by what on a day, as known on a day, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Status {
    /// The participant's code.
    pub participant: String,
    /// The treaty's id.
    pub treaty: String,
    /// The day in law.
    pub as_of: String,
    /// The day up to which facts were known.
    pub known_at: String,
    /// `outside`, `signatory`, `contracting`, `party`, `former-party` or `undetermined`.
    pub status: &'static str,
    /// `true` for a party and only then; `null` where what is known leaves it open.
    pub bound: Option<bool>,
    /// The first day of this status; `null`: since ever.
    pub since: Option<String>,
    /// The first day on which it no longer holds; `null`: no end is known.
    pub until: Option<String>,
    /// What must be said beside the status.
    pub qualifiers: Vec<&'static str>,
    /// The answer in words.
    pub sentence: String,
    /// Disagreements and weak points of the facts it rests on.
    pub findings: Vec<Finding>,
    /// What each reading of a contested point would answer; empty where nothing is contested.
    pub readings: Vec<ReadingAnswer>,
    /// The settings that were applied.
    pub settings: Settings,
    /// Why.
    pub proof: Node,
}

/// What one reading of a contested point would answer to the same question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadingAnswer {
    /// The contested point.
    pub point: String,
    /// The reading.
    pub reading: String,
    /// What it says.
    pub says: String,
    /// Who holds it.
    pub held_by: Vec<String>,
    /// Whether the answer follows it.
    pub followed: bool,
    /// The status under it.
    pub status: &'static str,
    /// Since when.
    pub since: Option<String>,
    /// Until when.
    pub until: Option<String>,
    /// What must be said beside it.
    pub qualifiers: Vec<&'static str>,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// The settings that an answer depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Settings {
    /// How evidence of armed conflict is read: `strict` or `no-hold`.
    pub conflict: &'static str,
    /// The readings of contested points that were followed, as `point: reading`.
    pub readings: Vec<String>,
}

/// A disagreement, or a weak point of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finding {
    /// Its stable code.
    pub code: &'static str,
    /// What was found.
    pub message: String,
    /// The fact it is about, if it is about one.
    pub fact: Option<String>,
}

/// A step of a proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Node {
    /// Its number; the text numbers its steps alike.
    pub step: usize,
    /// What follows, in words.
    pub conclusion: String,
    /// By which article.
    pub article: String,
    /// The kind of rule.
    pub rule: &'static str,
    /// A few words of the article, where the record quotes it.
    pub quote: String,
    /// The document that was read for it.
    pub source: String,
    /// What it rests on.
    pub from: Vec<Premise>,
}

/// What a step rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Premise {
    /// Another step.
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    Step(Node),
    /// A step that was told before.
    SeeStep {
        /// Its number.
        see_step: usize,
    },
    /// A recorded act.
    Fact(Fact),
    /// A recorded fact about the fulfilment of a duty.
    Compliance(ComplianceFact),
    /// Something else that the record states or lacks.
    Other(Other),
}

/// A recorded act as a leaf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fact {
    /// Its permanent id.
    pub fact: String,
    /// Who acted.
    pub participant: String,
    /// What was done.
    pub action: &'static str,
    /// When, as precisely as it is known.
    pub date: String,
    /// When it became known.
    pub known: String,
    /// The effect that a source states.
    pub effect: Option<String>,
    /// With which depositary, where there are several.
    pub depositary: Option<String>,
    /// How far the date can be trusted.
    pub reliability: &'static str,
    /// The best source of the date.
    pub source: String,
    /// All sources.
    pub sources: Vec<String>,
    /// Who states the effect.
    pub effect_sources: Vec<String>,
    /// A note for people.
    pub note: Option<String>,
}

/// A leaf that is not an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Other {
    /// `stated-trigger`, `stated-entry-into-force`, `existence`, `conflict`, `no-conflict`, `none-known` or `reading`.
    pub fact: &'static str,
    /// In words.
    pub says: String,
    /// The day it is about, if it is about one.
    pub date: Option<String>,
    /// Who says so; empty for what is *not* in the record.
    pub source: String,
}

/// A participant's timeline: all days, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Timeline {
    /// The participant's code.
    pub participant: String,
    /// The treaty's id.
    pub treaty: String,
    /// The day up to which facts were known.
    pub known_at: String,
    /// Half-open intervals; the first `from` and the last `until` are `null`.
    pub intervals: Vec<Interval>,
}

/// A stretch of days with one status and one set of qualifiers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Interval {
    /// The status.
    pub status: &'static str,
    /// The first day; `null`: since ever.
    pub from: Option<String>,
    /// The first day on which it no longer holds; `null`: no end is known.
    pub until: Option<String>,
    /// What must be said beside the status.
    pub qualifiers: Vec<&'static str>,
    /// The article by which it begins.
    pub article: Option<String>,
}

/// Who counts on a day, under a named rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Parties {
    /// The treaty's id.
    pub treaty: String,
    /// The day in law.
    pub on: String,
    /// The day up to which facts were known.
    pub known_at: String,
    /// `bound`, `deposited` or `signed`.
    pub rule: &'static str,
    /// How many.
    pub count: usize,
    /// Those of whom it cannot be said; they are not in the count.
    pub undetermined: Vec<String>,
    /// Who.
    pub participants: Vec<PartyRow>,
}

/// One of those who count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartyRow {
    /// The participant's code.
    pub participant: String,
    /// Its short name.
    pub name: String,
    /// Since when it counts.
    pub since: Option<String>,
    /// Its status on the day.
    pub status: &'static str,
    /// What must be said beside it.
    pub qualifiers: Vec<&'static str>,
}

/// What changed between two days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Diff {
    /// The treaty's id.
    pub treaty: String,
    /// The earlier day.
    pub from: String,
    /// The later day.
    pub to: String,
    /// The day up to which facts were known.
    pub known_at: String,
    /// Every change of status after `from`, up to and on `to`.
    pub changes: Vec<Change>,
}

/// A change of status.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Change {
    /// The participant's code.
    pub participant: String,
    /// The first day of the new status.
    pub on: String,
    /// The status before.
    pub from_status: &'static str,
    /// The status from that day.
    pub to_status: &'static str,
    /// The article by which it changed.
    pub article: Option<String>,
}

/// A treaty in the list of treaties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TreatyRow {
    /// Its id.
    pub treaty: String,
    /// Its abbreviation.
    pub short: String,
    /// How sentences call it.
    pub called: String,
    /// Its title.
    pub title: String,
    /// When it was adopted.
    pub adopted: Option<String>,
    /// When it was opened for signature.
    pub opened: Option<String>,
    /// When it entered into force; `null`: it has not, or not certainly.
    pub in_force_since: Option<String>,
    /// How many are bound on the day.
    pub bound: usize,
    /// Of how many it cannot be said.
    pub undetermined: usize,
    /// Its depositaries.
    pub depositaries: Vec<String>,
    /// The treaty to which it is a protocol or amendment.
    pub parent: Option<String>,
}

/// A treaty with its clauses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Treaty {
    /// As in the list.
    #[serde(flatten)]
    pub row: TreatyRow,
    /// Other names that people use.
    pub aliases: Vec<String>,
    /// Its title in other languages.
    pub names: std::collections::BTreeMap<String, String>,
    /// Where it can be read.
    pub links: Vec<String>,
    /// Its clauses.
    pub clauses: Vec<Clause>,
    /// Its contested points.
    pub contested: Vec<Contested>,
}

/// A clause of a treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Clause {
    /// Its name in the rulebook.
    pub clause: String,
    /// Where it stands.
    pub article: String,
    /// The kind of rule.
    pub rule: &'static str,
    /// A few words of the text.
    pub quote: String,
    /// Its sentence.
    pub says: String,
    /// The document that was read.
    pub source: String,
}

/// A contested point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contested {
    /// Its id.
    pub point: String,
    /// Whose status depends on it.
    pub participant: String,
    /// The article.
    pub article: String,
    /// The question.
    pub question: String,
    /// The reading that answers follow; `null`: none.
    pub default: Option<String>,
    /// Why this default, or why none.
    pub why: String,
    /// The readings.
    pub readings: Vec<Reading>,
}

/// A reading of a contested point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reading {
    /// Its id.
    pub reading: String,
    /// What it says.
    pub says: String,
    /// Who holds it.
    pub held_by: Vec<String>,
    /// How far that is known.
    pub reliability: &'static str,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Source {
    /// Its id.
    pub source: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: String,
    /// What kind of document.
    pub kind: String,
    /// How far it can be trusted.
    pub reliability: &'static str,
    /// Where it stands.
    pub address: String,
    /// The credit that its licence asks for.
    pub attribution: String,
}
