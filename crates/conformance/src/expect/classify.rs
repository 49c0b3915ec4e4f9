//! What a classification must hold.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Of a classification.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectClassify {
    /// `covered`, `not-covered` or `undetermined`.
    pub verdict: Option<String>,
    /// The sub-paragraph that decides, or `"none"`.
    pub article: Option<String>,
    /// Whether criteria hold, by their ids: `yes`, `no` or `unknown`.
    #[serde(default)]
    pub holds: BTreeMap<String, String>,
    /// All criteria that decide, in any order.
    pub decides: Option<Vec<String>>,
    /// All facts that are not stated and could change the verdict, in any order; `[]`: none could.
    pub needs: Option<Vec<String>>,
    /// All contested points on which the verdict depends, in any order.
    pub contested: Option<Vec<String>>,
    /// What readings come to, as `point/reading = verdict`.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// All treaties to which it points, in any order.
    pub see: Option<Vec<String>>,
    /// Words that must occur somewhere in it.
    #[serde(default)]
    pub says: Vec<String>,
}
