//! A case: one question, and what its answer must hold.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::described::Stated;
use crate::expect::{Expect, ObservedQuestion};

/// The day that counts as today in every case, and the default of `known_at`.
pub const TODAY: &str = "2026-11-22";

/// One question with the answer that the law gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What it is about, in a few words; unique in its file.
    pub name: String,
    /// Why the answer must be so: article, date, source.
    pub why: String,
    /// The question.
    pub ask: Ask,
    /// What the answer must hold.
    pub expect: Expect,
}

/// A question to the register.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "question", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Ask {
    /// Is this participant bound by this treaty on this day?
    Status {
        /// Who, by any name.
        participant: String,
        /// By which treaty, by any name.
        treaty: String,
        /// The day in law, as people type it.
        on: String,
        /// The day up to which facts were known; [`TODAY`] if it is not given.
        known_at: Option<String>,
        /// Readings to follow instead of the defaults, as `point=reading`.
        #[serde(default)]
        reading: Vec<String>,
    },
    /// All statuses of a participant.
    Timeline {
        /// Who.
        participant: String,
        /// Under which treaty.
        treaty: String,
        /// The day up to which facts were known.
        known_at: Option<String>,
    },
    /// Who counts on a day?
    Parties {
        /// Of which treaty.
        treaty: String,
        /// The day in law.
        on: String,
        /// The day up to which facts were known.
        known_at: Option<String>,
        /// The counting rule.
        count: CountRule,
    },
    /// Who changed status between two days?
    Diff {
        /// In which treaty.
        treaty: String,
        /// The earlier day; its own changes are not listed.
        from: String,
        /// The later day; its own changes are listed.
        to: String,
        /// The day up to which facts were known.
        known_at: Option<String>,
    },
    /// What would a notice of withdrawal do?
    Withdraw {
        /// Who leaves.
        participant: String,
        /// Which treaty.
        treaty: String,
        /// The supposed day on which the notice is received.
        notice: String,
        /// The day up to which recorded facts were known.
        known_at: Option<String>,
        /// Supposed armed conflicts, as `FROM` or `FROM..LAST`.
        #[serde(default)]
        armed_conflict: Vec<String>,
        /// The supposed day on which the notice is taken back.
        revoke: Option<String>,
        /// Readings to follow instead of the defaults.
        #[serde(default)]
        reading: Vec<String>,
    },
    /// What differs from the record in a scenario that comes with it?
    Scenario {
        /// Its name: the file's, without folder and ending.
        file: String,
        /// The day on which to compare; the day of its last change if it is not given.
        on: Option<String>,
        /// The day up to which recorded facts were known.
        known_at: Option<String>,
    },
    /// Which exits are on record, and which attempts at one?
    Departures {
        /// Only those from this day on.
        since: Option<String>,
        /// The day up to which facts were known.
        known_at: Option<String>,
    },
    /// What was done, in law and at home, under a treaty?
    History {
        /// Who.
        participant: String,
        /// Under which treaty.
        treaty: String,
        /// The day up to which facts were known.
        known_at: Option<String>,
    },
    /// Who owes what by when, and how does it stand?
    Obligations {
        /// Whose; everybody's if it is not given.
        participant: Option<String>,
        /// Under which treaty; under all if it is not given.
        treaty: Option<String>,
        /// Which duty, by its id or article.
        duty: Option<String>,
        /// In which states.
        #[serde(default)]
        state: Vec<String>,
        /// Only what falls due within so many months.
        next: Option<u16>,
        /// The day in law; [`TODAY`] if it is not given.
        on: Option<String>,
        /// The day up to which facts were known.
        known_at: Option<String>,
        /// Readings to follow instead of the defaults.
        #[serde(default)]
        reading: Vec<String>,
    },
    /// What do others print that differs from the record?
    Audit {
        /// About whom.
        participant: Option<String>,
        /// About which treaty.
        treaty: Option<String>,
        /// Of which kind.
        what: Option<String>,
        /// Also what agrees.
        #[serde(default)]
        all: bool,
        /// The day up to which facts were known.
        known_at: Option<String>,
    },
    /// What is this by a treaty's definition?
    Classify {
        /// Whose definition is asked.
        treaty: String,
        /// A description that comes with the record, by its name; then no facts are given here.
        description: Option<String>,
        /// What is stated of the thing.
        #[serde(default)]
        facts: BTreeMap<String, Stated>,
    },
    /// What do treaties say of an activity?
    May {
        /// Who.
        participant: String,
        /// What, in any spelling.
        activity: String,
        /// With whom.
        with: Option<String>,
        /// The day in law.
        on: String,
        /// The day up to which facts were known.
        known_at: Option<String>,
        /// Only this treaty.
        treaty: Option<String>,
    },
    /// What was observed: figures, reports, positions, meetings, votes?
    Observed(Box<ObservedQuestion>),
    /// A status question with a name or a day that must be refused.
    NotFound {
        /// Who.
        participant: String,
        /// By which treaty.
        treaty: String,
        /// The day in law; [`TODAY`] if it is not given.
        on: Option<String>,
    },
}

/// How parties are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountRule {
    /// Those for whom the treaty is in force.
    Bound,
    /// Those whose consent is on deposit and has not ended.
    Deposited,
    /// Those that signed and have not left.
    Signed,
}

impl CountRule {
    /// The word of commands and addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            CountRule::Bound => "bound",
            CountRule::Deposited => "deposited",
            CountRule::Signed => "signed",
        }
    }
}
