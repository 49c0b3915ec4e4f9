//! Shapes of prohibitions: what each treaty says of an activity by a participant on a day.

use serde::Serialize;

use super::{Finding, Node, Settings};

/// What one treaty says of an activity. Information on the text and its readings; never a finding about conduct.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct May {
    /// The treaty's id.
    pub treaty: String,
    /// The article that the answer goes by; `null` where the text does not name the activity.
    pub article: Option<String>,
    /// `prohibited`, `permitted`, `contested`, `not-regulated` or `undetermined`.
    pub answer: &'static str,
    /// Why, in words.
    pub because: String,
    /// What readings of disputed clauses answer; empty where none is in question.
    pub readings: Vec<MayReading>,
    /// The participant's code.
    pub participant: String,
    /// The activity's word.
    pub activity: &'static str,
    /// What the treaty is about: the activity is about these.
    pub weapon: String,
    /// The ally's code.
    pub with: Option<String>,
    /// The day in law.
    pub on: String,
    /// The day up to which facts were known.
    pub known_at: String,
    /// What the answer rests on: `named`, `allowed`, `disputed`, `circumstances`, `silent`, `others-only`,
    /// `both-bound`, `not-bound`, `status-open`, `ally-open` or `not-recorded`.
    pub ground: &'static str,
    /// The participant's status under the treaty that day.
    pub status: &'static str,
    /// That status in words.
    pub status_says: String,
    /// The ally's status that day.
    pub with_status: Option<&'static str>,
    /// That status in words.
    pub with_says: Option<String>,
    /// The prohibitions that name the activity and speak to the participant; also where the treaty does not bind it
    /// that day, which `answer` says.
    pub prohibitions: Vec<MayClause>,
    /// The permissions that name it; none where the treaty does not bind the participant.
    pub exceptions: Vec<MayException>,
    /// The disputes whose readings are given.
    pub disputes: Vec<MayDispute>,
    /// Disagreements and weak points of the facts and clauses that it rests on.
    pub findings: Vec<Finding>,
    /// The settings that were applied.
    pub settings: Settings,
    /// Why, as steps.
    pub proof: Node,
}

/// A prohibition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MayClause {
    /// Where it stands.
    pub article: String,
    /// A few words of it, where the record quotes it.
    pub quote: String,
    /// Its sentence.
    pub says: String,
    /// The words that give its reach.
    pub scope: Vec<String>,
    /// It forbids only where one of these is given; empty: always.
    pub only_if: Vec<String>,
    /// The document that was read.
    pub source: String,
    /// How far that can be trusted.
    pub reliability: &'static str,
}

/// A permission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MayException {
    /// Where it stands.
    pub article: String,
    /// A few words of it.
    pub quote: String,
    /// Its sentence.
    pub says: String,
    /// What it asks.
    pub conditions: Vec<String>,
    /// `open`, `closed`, `if-recipient-is-party`, `if-partner-is-not-party` or `while-period-runs`.
    pub opening: &'static str,
    /// The document that was read.
    pub source: String,
}

/// A disputed question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MayDispute {
    /// Its id.
    pub dispute: String,
    /// The articles about which readings differ.
    pub article: String,
    /// The question.
    pub question: String,
    /// Why the text leaves it open.
    pub why: String,
    /// Whether the answer depends on it here; else it is only told.
    pub decides: bool,
}

/// A reading of a disputed question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MayReading {
    /// The disputed question.
    pub dispute: String,
    /// The reading.
    pub reading: String,
    /// What it says.
    pub says: String,
    /// `prohibited` or `permitted`.
    pub answer: &'static str,
    /// Who holds it, by name.
    pub held_by: Vec<String>,
    /// The same, each with how far that is known.
    pub holders: Vec<MayHolder>,
    /// Under which conditions it allows the activity, or limits the prohibition.
    pub conditions: Vec<String>,
    /// How far the reading itself can be trusted to be held.
    pub reliability: &'static str,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// Who holds a reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MayHolder {
    /// Who, in words.
    pub name: String,
    /// Its code, where it is a participant of the record.
    pub participant: Option<String>,
    /// How far it is known that it holds it; `unverified`: recalled, and to be checked before use.
    pub reliability: &'static str,
}
