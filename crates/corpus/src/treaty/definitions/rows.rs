//! The shape of `definitions.toml`: strict, and nothing but what stands in it.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// `definitions.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefinitionsFile {
    pub format: Spanned<u32>,
    pub treaty: Spanned<String>,
    pub term: String,
    pub is: String,
    #[serde(default)]
    pub input: Vec<Spanned<InputRow>>,
    #[serde(default)]
    pub criterion: Vec<Spanned<CriterionRow>>,
    #[serde(default)]
    pub test: Vec<Spanned<TestRow>>,
    #[serde(default)]
    pub outcome: Vec<Spanned<OutcomeRow>>,
    #[serde(default)]
    pub incompatible: Vec<Spanned<IncompatibleRow>>,
    #[serde(default)]
    pub point: Vec<Spanned<PointRow>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputRow {
    pub id: String,
    pub kind: String,
    pub article: String,
    pub question: String,
    #[serde(default)]
    pub help: String,
    #[serde(default)]
    pub presumed: Option<bool>,
    #[serde(default)]
    pub counted_by: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionRow {
    pub id: String,
    pub article: String,
    #[serde(default)]
    pub quote: String,
    pub source: String,
    pub holds: String,
    pub says: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestRow {
    pub id: String,
    #[serde(rename = "if")]
    pub asks: String,
    pub yes: String,
    pub no: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRow {
    pub id: String,
    pub verdict: String,
    pub article: String,
    pub says: String,
    #[serde(default)]
    pub see: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncompatibleRow {
    #[serde(rename = "if")]
    pub holds: String,
    pub says: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointRow {
    pub id: String,
    pub article: String,
    pub question: String,
    #[serde(default)]
    pub default: Option<String>,
    pub why: String,
    #[serde(default)]
    pub reading: Vec<Spanned<ReadingRow>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingRow {
    pub id: String,
    pub says: String,
    pub held_by: Vec<String>,
    pub source: String,
    #[serde(default)]
    pub reliability: String,
    #[serde(default)]
    pub instead: BTreeMap<String, String>,
}
