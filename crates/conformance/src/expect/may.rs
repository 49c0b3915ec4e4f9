//! What answers about activities must hold.

use serde::Deserialize;

/// Of a question whether a participant may do something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectMay {
    /// Answers that must be there, each by its treaty.
    #[serde(default)]
    pub answers: Vec<ExpectMayAnswer>,
    /// All treaties answered for, in any order.
    pub treaties: Option<Vec<String>>,
}

/// Of one treaty's answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectMayAnswer {
    /// The treaty's id.
    pub treaty: String,
    /// `prohibited`, `permitted`, `contested`, `not-regulated` or `undetermined`.
    pub answer: Option<String>,
    /// The article, or `"none"`.
    pub article: Option<String>,
    /// What the answer rests on.
    pub ground: Option<String>,
    /// The participant's status.
    pub status: Option<String>,
    /// The ally's status, or `"none"`.
    pub with_status: Option<String>,
    /// All exceptions as `ARTICLE OPENING`, in any order; `[]`: there is none.
    pub exceptions: Option<Vec<String>>,
    /// All readings as `READING ANSWER`, in any order; `[]`: there is none.
    pub readings: Option<Vec<String>>,
    /// Holders of a reading who must be marked as unverified.
    #[serde(default)]
    pub unverified_holders: Vec<String>,
    /// Articles that the proof must cite.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Facts that the proof must rest on, by id.
    #[serde(default)]
    pub facts: Vec<String>,
    /// All findings beside it, by code; `[]`: there is none.
    pub findings: Option<Vec<String>>,
    /// Words that must occur somewhere in it.
    #[serde(default)]
    pub says: Vec<String>,
    /// Words that must not occur in its reason.
    #[serde(default)]
    pub does_not_say: Vec<String>,
}
