//! The small words of a language that the engine itself needs: numbers, ranks, and where a clause ends.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use crate::Modality;
use crate::mention::DictionaryError;

/// The file as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    numbers: HashMap<String, u32>,
    ranks: HashMap<String, u32>,
    rank_endings: Vec<String>,
    breaks: Vec<String>,
    joins: Vec<String>,
    openers: Vec<String>,
    carriers: Vec<String>,
    it: Vec<String>,
    more_than: Vec<String>,
    at_least: Vec<String>,
    less_than: Vec<String>,
    about: Vec<String>,
    planned: Vec<String>,
    scheduled: Vec<String>,
    supposed: Vec<String>,
    attributing: Vec<String>,
    none: Vec<String>,
    one: Vec<String>,
    strict_nouns: Vec<String>,
    treaty_words: Vec<String>,
    yearly: Vec<String>,
    groups: HashMap<String, String>,
}

/// The small words of one language.
#[derive(Debug)]
pub struct Words {
    numbers: HashMap<String, u32>,
    ranks: HashMap<String, u32>,
    rank_endings: HashSet<String>,
    breaks: HashSet<String>,
    joins: HashSet<String>,
    openers: HashSet<String>,
    carriers: HashSet<String>,
    it: HashSet<String>,
    /// Phrases before a number: more than it.
    pub more_than: Vec<String>,
    /// At least it.
    pub at_least: Vec<String>,
    /// Less than it.
    pub less_than: Vec<String>,
    /// About it.
    pub about: Vec<String>,
    /// Phrases before a verb, each between blanks: intended,
    planned: Vec<String>,
    /// certain to come,
    scheduled: Vec<String>,
    /// on a condition.
    supposed: Vec<String>,
    /// Verbs of saying.
    attributing: HashSet<String>,
    none: HashSet<String>,
    one: HashSet<String>,
    /// Nouns that mean only treaties which bear them: `convention`, `statute`.
    pub strict_nouns: Vec<String>,
    treaty_words: HashSet<String>,
    yearly: HashSet<String>,
    groups: HashMap<String, String>,
}

impl Words {
    /// Reads a language's small words.
    ///
    /// # Errors
    /// When the file is not as it should be.
    pub fn read(file: &'static str, text: &str) -> Result<Words, DictionaryError> {
        let read: File = toml::from_str(text).map_err(|error| DictionaryError { file, what: error.to_string() })?;
        let set = |words: Vec<String>| words.into_iter().collect::<HashSet<_>>();
        let apart = |phrases: Vec<String>| phrases.iter().map(|phrase| format!(" {phrase} ")).collect::<Vec<_>>();
        Ok(Words {
            numbers: read.numbers,
            ranks: read.ranks,
            rank_endings: set(read.rank_endings),
            breaks: set(read.breaks),
            joins: set(read.joins),
            openers: set(read.openers),
            carriers: set(read.carriers),
            it: set(read.it),
            more_than: read.more_than,
            at_least: read.at_least,
            less_than: read.less_than,
            about: read.about,
            planned: apart(read.planned),
            scheduled: apart(read.scheduled),
            supposed: apart(read.supposed),
            attributing: set(read.attributing),
            none: set(read.none),
            one: set(read.one),
            strict_nouns: read.strict_nouns,
            treaty_words: set(read.treaty_words),
            yearly: set(read.yearly),
            groups: read.groups,
        })
    }

    /// The number that a word is.
    pub fn number(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// The rank that a word is: `third` is 3; `forty-second` is put together.
    pub fn rank(&self, word: &str) -> Option<u32> {
        self.ranks.get(word).copied().or_else(|| {
            let (tens, units) = word.split_once('-')?;
            Some(self.numbers.get(tens)? + self.ranks.get(units)?)
        })
    }

    /// Whether `th` and the like end a rank in digits.
    pub fn is_rank_ending(&self, ending: &str) -> bool {
        self.rank_endings.contains(ending)
    }

    /// Whether a clause ends before this word: `which`, `while`, `citing`.
    pub fn breaks(&self, word: &str) -> bool {
        self.breaks.contains(word)
    }

    /// `and`, `or`, `but`.
    pub fn joins(&self, word: &str) -> bool {
        self.joins.contains(word)
    }

    /// Whether a word may stand before the first thing of a phrase: `the`, `several`, `neighbouring`.
    pub fn opens(&self, word: &str) -> bool {
        self.openers.contains(word)
    }

    /// Whether a word carries a phrase on behind a verb: `from`, `on`, `to`.
    pub fn carries(&self, word: &str) -> bool {
        self.carriers.contains(word)
    }

    /// Whether a word stands for a State named before: `it`, `its`.
    pub fn is_it(&self, word: &str) -> bool {
        self.it.contains(word)
    }

    /// Whether a word is a verb of saying.
    pub fn attributes(&self, word: &str) -> bool {
        self.attributing.contains(word)
    }

    /// Whether a word counts nobody: `no`, `none`, `zero`.
    pub fn is_none(&self, word: &str) -> bool {
        self.none.contains(word)
    }

    /// Whether a word counts one, where a count is expected.
    pub fn is_one(&self, word: &str) -> bool {
        self.one.contains(word)
    }

    /// Whether an organisation is a yearly report, which counts the year before its own.
    pub fn is_yearly(&self, name: &str) -> bool {
        self.yearly.contains(name)
    }

    /// How firmly words of a shadow, with the blanks around them, say what they say.
    pub fn modality(&self, said: &str) -> Modality {
        let holds = |phrases: &[String]| phrases.iter().any(|phrase| said.contains(phrase.as_str()));
        if holds(&self.supposed) {
            Modality::Hypothetical
        } else if holds(&self.planned) {
            Modality::Intended
        } else if holds(&self.scheduled) {
            Modality::Scheduled
        } else {
            Modality::Fact
        }
    }

    /// The group among which a word ranks: `African` is `africa`.
    pub fn group(&self, word: &str) -> Option<&str> {
        self.groups.get(word).map(String::as_str)
    }

    /// Whether a word that names no treaty calls one back: `the court` the statute that made it.
    pub fn is_treaty_word(&self, word: &str) -> bool {
        self.treaty_words.contains(word)
    }
}
