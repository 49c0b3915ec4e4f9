//! What answers about duties must hold: how each stands on a day, and what others print of them.

use serde::Deserialize;

/// Of a question for duties.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectObligations {
    /// How many there are.
    pub count: Option<usize>,
    /// The states in which they are, each once, in any order.
    pub states: Option<Vec<String>>,
    /// Participants that must be among them, by code.
    #[serde(default)]
    pub includes: Vec<String>,
    /// Participants that must not.
    #[serde(default)]
    pub excludes: Vec<String>,
    /// Duties that must be among them, with what each must hold.
    #[serde(default)]
    pub duties: Vec<ExpectObligation>,
}

/// Of one duty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectObligation {
    /// Whose; anybody's if it is not given.
    pub participant: Option<String>,
    /// Which: the id of its clause.
    pub obligation: String,
    /// For a yearly one, of which year.
    pub covers: Option<u16>,
    /// How it stands.
    pub state: Option<String>,
    /// The deadline in effect, or `"none"`.
    pub due: Option<String>,
    /// The deadline by the clause, or `"none"`.
    pub nominal_due: Option<String>,
    /// How many days late.
    pub days_late: Option<i64>,
    /// The same in words, or `"none"`.
    pub late_by: Option<String>,
    /// The first day after the deadline, or `"none"`.
    pub late_since: Option<String>,
    /// `"true"`, `"false"` or `"unknown"`.
    pub in_time: Option<String>,
    /// The day of the last report, where it is carried on, or `"none"`.
    pub as_reported: Option<String>,
    /// The new deadline of each grant, in order; one that does not count ends with `?`.
    pub extensions: Option<Vec<String>>,
    /// Whether the clause allows an extension at all.
    pub extendable: Option<bool>,
    /// How far the answer can be trusted.
    pub reliability: Option<String>,
    /// All findings beside it, by code; `[]` says that there is none.
    pub findings: Option<Vec<String>>,
    /// Articles that the proof must cite.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Facts that the proof must show, by id.
    #[serde(default)]
    pub facts: Vec<String>,
    /// Facts that it must not show.
    #[serde(default)]
    pub without_facts: Vec<String>,
    /// Words that must occur somewhere in it.
    #[serde(default)]
    pub says: Vec<String>,
    /// Words that must occur neither in its sentence nor in its proof.
    #[serde(default)]
    pub does_not_say: Vec<String>,
}

/// Of an audit of what others print.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectAudit {
    /// How many printed figures were compared.
    pub compared: Option<usize>,
    /// How many of them agree.
    pub agree: Option<usize>,
    /// Figures that must be listed, with what each must hold.
    #[serde(default)]
    pub printed: Vec<ExpectPrinted>,
    /// Figures that must not be listed, by id.
    #[serde(default)]
    pub without: Vec<String>,
}

/// Of one printed figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectPrinted {
    /// Its id.
    pub id: String,
    /// What is printed.
    pub printed: Option<String>,
    /// What the record gives, every possibility.
    pub computed: Option<Vec<String>>,
    /// Whether they agree.
    pub agrees: Option<bool>,
    /// How many days the printed day lies after ours.
    pub days_apart: Option<i64>,
    /// Articles that our proof must cite.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Words that must occur somewhere in it.
    #[serde(default)]
    pub says: Vec<String>,
}
