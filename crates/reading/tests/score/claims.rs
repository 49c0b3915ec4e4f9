//! Gold claims and predictions as they stand in their files: one JSON object a line.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What goes wrong with a file, in words.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// A claim as an annotator marked it.
#[derive(Clone, Debug, Deserialize)]
pub struct Gold {
    /// Its permanent id: the text's, and a number.
    pub id: String,
    /// The text.
    pub article: String,
    /// The file that it was read from, where that is not the text's name.
    #[serde(default)]
    pub file: Option<String>,
    /// The first character.
    pub start: usize,
    /// The first character after it.
    pub end: usize,
    /// Its words.
    pub quote: String,
    /// `headline` or `body`.
    pub zone: String,
    /// The codebook's kind.
    pub kind: String,
    /// The States concerned.
    pub states: Vec<String>,
    /// The treaty.
    pub treaty: Option<String>,
    /// The date, as exact as the text gives it.
    pub date: Option<String>,
    /// The number or period.
    pub value: Option<Value>,
    /// `true`, `false`, `imprecise` or `unverifiable`.
    pub verdict: String,
    /// The label that is expected.
    pub label: String,
    /// The labels that do as well.
    pub label_lenient: Vec<String>,
    /// `register`, `extended` or `out`.
    pub scope: String,
    /// The fact as it is.
    pub correct: Option<String>,
}

/// A claim as a program found it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Prediction {
    /// The text.
    pub article: String,
    /// The first character.
    pub start: usize,
    /// The first character after it.
    pub end: usize,
    /// The codebook's kind.
    pub kind: String,
    /// The States concerned.
    #[serde(default)]
    pub states: Vec<String>,
    /// The treaty.
    #[serde(default)]
    pub treaty: Option<String>,
    /// The date.
    #[serde(default)]
    pub date: Option<String>,
    /// The number or period.
    #[serde(default)]
    pub value: Option<Value>,
    /// What the record says of it.
    #[serde(default)]
    pub label: Option<String>,
    /// The rules that made it, for those who mend them.
    #[serde(default)]
    pub rules: Vec<String>,
    /// What the record says, in words.
    #[serde(default)]
    pub correct: Option<String>,
}

/// A claim of either side, for matching.
pub trait Stands {
    /// The text.
    fn article(&self) -> &str;
    /// The characters, half-open.
    fn characters(&self) -> (usize, usize);
    /// The kind.
    fn kind(&self) -> &str;
}

impl Stands for Gold {
    fn article(&self) -> &str {
        &self.article
    }
    fn characters(&self) -> (usize, usize) {
        (self.start, self.end)
    }
    fn kind(&self) -> &str {
        &self.kind
    }
}

impl Stands for Prediction {
    fn article(&self) -> &str {
        &self.article
    }
    fn characters(&self) -> (usize, usize) {
        (self.start, self.end)
    }
    fn kind(&self) -> &str {
        &self.kind
    }
}

/// Reads a file of gold claims or predictions.
pub fn read<T: for<'a> Deserialize<'a>>(path: &Path) -> Result<Vec<T>, Trouble> {
    let text = fs::read_to_string(path).map_err(|cause| format!("{}: {cause}", path.display()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|cause| format!("{}:{}: {cause}", path.display(), at + 1).into())
        })
        .collect()
}

/// A value as it is compared: `112`, `>112`, `P6M`.
#[must_use]
pub fn written(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The first character of each text that counts: after its three lines of heading where the text is there, else
/// after the last gold claim of its headline.
#[must_use]
pub fn bodies(gold: &[Gold], predictions: &[Prediction], texts: &HashMap<String, String>) -> HashMap<String, usize> {
    let articles = gold.iter().map(|claim| &claim.article).chain(predictions.iter().map(|claim| &claim.article));
    let last = |article: &str| {
        let headlines = gold.iter().filter(|claim| claim.article == article && claim.zone == "headline");
        headlines.map(|claim| claim.end).max().unwrap_or(0)
    };
    let heading = |text: &String| text.split('\n').take(3).map(|line| line.chars().count()).sum::<usize>() + 2;
    articles.map(|article| (article.clone(), texts.get(article).map_or_else(|| last(article), heading))).collect()
}

/// Leaves out what stands in headlines, on both sides.
pub fn without_headlines(gold: &mut Vec<Gold>, predictions: &mut Vec<Prediction>, texts: &HashMap<String, String>) {
    let bodies = bodies(gold, predictions, texts);
    predictions.retain(|claim| bodies.get(&claim.article).is_none_or(|body| claim.start >= *body));
    gold.retain(|claim| claim.zone != "headline");
}
