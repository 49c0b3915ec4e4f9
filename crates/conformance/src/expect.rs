//! What an answer must hold. Every field is optional; what is not given is not compared.
//!
//! TOML has no null: where the published JSON has one, a case writes the word that says what is meant,
//! `bound = "unknown"`, `since = "always"`, `until = "open"`.

mod classify;
mod duties;
mod leaving;
mod may;
mod observations;

pub use classify::ExpectClassify;
pub use duties::{ExpectAudit, ExpectObligation, ExpectObligations, ExpectPrinted};
pub use leaving::{
    ExpectCounts, ExpectDeparture, ExpectDepartures, ExpectDifference, ExpectEntry, ExpectGroup, ExpectHistory,
    ExpectLeg, ExpectScenario, ExpectTreaty, ExpectWithdraw,
};
pub use may::{ExpectMay, ExpectMayAnswer};
pub use observations::{ExpectObserved, ObservedQuestion};

use serde::Deserialize;

use crate::case::Ask;

/// What an answer must hold, by the kind of question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Of a status question.
    Status(ExpectStatus),
    /// Of a timeline question.
    Timeline(ExpectTimeline),
    /// Of a counting question.
    Parties(ExpectParties),
    /// Of a question for changes.
    Diff(ExpectDiff),
    /// Of a supposed withdrawal.
    Withdraw(Box<ExpectWithdraw>),
    /// Of a scenario.
    Scenario(ExpectScenario),
    /// Of a question for exits.
    Departures(ExpectDepartures),
    /// Of a history.
    History(ExpectHistory),
    /// Of a question for duties.
    Obligations(ExpectObligations),
    /// Of an audit of what others print.
    Audit(ExpectAudit),
    /// Of a classification.
    Classify(Box<ExpectClassify>),
    /// Of a question about an activity.
    May(ExpectMay),
    /// Of a question about what was observed.
    Observed(Box<ExpectObserved>),
    /// Of a question that must be refused.
    Refusal(ExpectRefusal),
}

/// Of a status answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectStatus {
    /// The status.
    pub status: Option<String>,
    /// `true`, `false` or `"unknown"`.
    pub bound: Option<Bound>,
    /// The first day of this status, or `"always"`.
    pub since: Option<String>,
    /// The first day on which it no longer holds, or `"open"`.
    pub until: Option<String>,
    /// All qualifiers, in any order.
    pub qualifiers: Option<Vec<String>>,
    /// Articles that the proof must cite.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Facts that the answer must show, by id.
    #[serde(default)]
    pub facts: Vec<String>,
    /// Facts that it must not show.
    #[serde(default)]
    pub without_facts: Vec<String>,
    /// All findings beside it, by code; `[]` says that there is none.
    pub findings: Option<Vec<String>>,
    /// Words that must occur somewhere in it.
    #[serde(default)]
    pub says: Vec<String>,
    /// Words that must occur neither in its sentence nor in its proof.
    #[serde(default)]
    pub does_not_say: Vec<String>,
    /// The readings of a contested point that it must name, by id.
    #[serde(default)]
    pub readings: Vec<String>,
}

/// `true`, `false` or `"unknown"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "toml::Value")]
pub enum Bound {
    /// Bound.
    Yes,
    /// Not bound.
    No,
    /// Not decidable from what is known; the JSON has `null`.
    Unknown,
}

impl Bound {
    /// The word of a case.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Bound::Yes => "true",
            Bound::No => "false",
            Bound::Unknown => "unknown",
        }
    }
}

impl TryFrom<toml::Value> for Bound {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        match value {
            toml::Value::Boolean(true) => Ok(Bound::Yes),
            toml::Value::Boolean(false) => Ok(Bound::No),
            toml::Value::String(word) if word == "unknown" => Ok(Bound::Unknown),
            other => Err(format!("`bound` is true, false or \"unknown\", not {other}")),
        }
    }
}

/// Of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectTimeline {
    /// All intervals in order.
    pub intervals: Option<Vec<ExpectInterval>>,
    /// An interval that must begin so.
    pub starts: Option<ExpectStart>,
}

/// Of one interval.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectInterval {
    /// The status.
    pub status: String,
    /// The first day, or `"always"`.
    pub from: Option<String>,
    /// The first day on which it no longer holds, or `"open"`.
    pub until: Option<String>,
    /// All qualifiers, in any order.
    pub qualifiers: Option<Vec<String>>,
    /// The article by which it begins.
    pub article: Option<String>,
}

/// The first day of a status.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectStart {
    /// The status.
    pub status: String,
    /// Its first day.
    pub on: String,
}

/// Of a count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectParties {
    /// How many.
    pub count: Option<usize>,
    /// The counting rule that the answer names.
    pub rule: Option<String>,
    /// Participants among those who count, by code.
    #[serde(default)]
    pub includes: Vec<String>,
    /// Participants who do not count.
    #[serde(default)]
    pub excludes: Vec<String>,
    /// All of whom it cannot be said, in any order.
    pub undetermined: Option<Vec<String>>,
}

/// Of changes between two days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectDiff {
    /// How many.
    pub count: Option<usize>,
    /// Changes that must be among them.
    #[serde(default)]
    pub changes: Vec<ExpectChange>,
}

/// Of one change.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectChange {
    /// Who.
    pub participant: String,
    /// The first day of the new status.
    pub on: Option<String>,
    /// The status before.
    pub from_status: Option<String>,
    /// The status from that day.
    pub to_status: Option<String>,
    /// The article.
    pub article: Option<String>,
}

/// Of a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectRefusal {
    /// What the message must offer or mention.
    #[serde(default)]
    pub suggests: Vec<String>,
}

impl Expect {
    /// Reads what the answer to a question must hold; refuses unknown keys, and a table that holds nothing.
    ///
    /// # Errors
    /// What is wrong with the table.
    pub fn read(ask: &Ask, table: toml::Table) -> Result<Self, String> {
        if table.is_empty() {
            return Err("expects nothing; say what the answer must hold".to_owned());
        }
        let expect = match ask {
            Ask::Status { .. } => table.try_into().map(Expect::Status),
            Ask::Timeline { .. } => table.try_into().map(Expect::Timeline),
            Ask::Parties { .. } => table.try_into().map(Expect::Parties),
            Ask::Diff { .. } => table.try_into().map(Expect::Diff),
            Ask::Withdraw { .. } => table.try_into().map(|expect| Expect::Withdraw(Box::new(expect))),
            Ask::Scenario { .. } => table.try_into().map(Expect::Scenario),
            Ask::Departures { .. } => table.try_into().map(Expect::Departures),
            Ask::History { .. } => table.try_into().map(Expect::History),
            Ask::Obligations { .. } => table.try_into().map(Expect::Obligations),
            Ask::Audit { .. } => table.try_into().map(Expect::Audit),
            Ask::Classify { .. } => table.try_into().map(|expect| Expect::Classify(Box::new(expect))),
            Ask::May { .. } => table.try_into().map(Expect::May),
            Ask::Observed(_) => table.try_into().map(|expect| Expect::Observed(Box::new(expect))),
            Ask::NotFound { .. } => table.try_into().map(Expect::Refusal),
        };
        expect.map_err(|error| format!("expect: {}", error.message()))
    }
}
