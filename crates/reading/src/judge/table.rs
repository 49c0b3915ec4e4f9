//! What the texts of treaties say beyond their rulebooks, and the words by which sentences name activities, weapons
//! and duties: `languages/en/statements.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::{Cause, Label};

const FILE: &str = include_str!("../../languages/en/statements.toml");

/// The table, read once. Its tests read it strictly; a file that cannot be read leaves it empty.
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    /// Activities of the rulebook, with the beginnings of words that name them.
    pub activities: BTreeMap<String, Vec<String>>,
    /// Acts that a text forbids and that are no activity of the rulebook.
    pub named: Vec<Named>,
    /// The beginnings of words that name the weapons of a treaty.
    pub weapons: BTreeMap<String, Vec<String>>,
    /// The beginnings of words that name a duty, by a part of the ids of its clauses.
    pub duties: BTreeMap<String, Vec<String>>,
    /// The beginnings of words that take a stance.
    pub stances: BTreeMap<String, Vec<String>>,
    statement: Vec<Statement>,
}

/// An act that a text forbids by name and that is no activity of the rulebook.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    #[serde(rename = "act")]
    _act: String,
    /// The beginnings of words that name it.
    pub words: Vec<String>,
    /// The treaty's id.
    pub treaty: String,
    /// The article.
    pub article: String,
    /// What the text says, in our words.
    pub says: String,
    /// The id of the source.
    pub source: String,
}

/// How a kind of sentence stands to the text of a treaty.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    matter: String,
    treaty: String,
    /// The article.
    pub article: String,
    /// The id of the clause, where the rulebook has one.
    pub clause: Option<String>,
    label: String,
    cause: Option<String>,
    /// A number that the sentence must give, if it gives one.
    pub number: Option<f64>,
    /// What the text says, in our words.
    pub says: String,
    /// For what is ambiguous: the readings, the most charitable first.
    #[serde(default)]
    pub reading: Vec<String>,
}

impl Statement {
    /// The label of a sentence of this kind.
    pub fn label(&self) -> Label {
        let found = Label::ALL.into_iter().find(|label| label.word() == self.label);
        found.unwrap_or(Label::NotInRecord)
    }

    /// Why it does not simply agree.
    pub fn cause(&self) -> Option<Cause> {
        let causes = [Cause::Imprecise, Cause::WrongArticle, Cause::Contested];
        causes.into_iter().find(|cause| Some(cause.word()) == self.cause.as_deref())
    }
}

impl Table {
    /// The statement on a matter of a treaty.
    pub fn statement(&self, matter: &str, treaty: &str) -> Option<&Statement> {
        self.statement.iter().find(|statement| statement.matter == matter && statement.treaty == treaty)
    }
}

/// Whether one of some words begins like one of some beginnings.
pub(super) fn begins(words: &[&str], beginnings: &[String]) -> bool {
    words.iter().any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning.as_str())))
}

/// The words of a stretch of text, in lower case; hyphenated words stay one.
pub(super) fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_strict_and_each_label_is_one() {
        let table: Table = toml::from_str(FILE).unwrap();
        assert!(table.activities.keys().all(|word| depositary_law::conduct::Activity::from_word(word).is_some()));
        for statement in &table.statement {
            assert!(Label::ALL.iter().any(|label| label.word() == statement.label), "{}", statement.matter);
            assert_eq!(statement.cause.is_some(), statement.cause().is_some(), "{}", statement.matter);
            assert_eq!(statement.label == "ambiguous", statement.reading.len() == 2, "{}", statement.matter);
        }
    }
}
