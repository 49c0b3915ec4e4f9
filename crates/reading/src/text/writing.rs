//! How a language is written: its abbreviations, months and the words around a date of publication.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::mention::DictionaryError;

/// The file of English.
const ENGLISH: &str = include_str!("../../languages/en/text.toml");

/// What the splitter of sentences and the reader of publication days know of a language.
#[derive(Clone, Debug, Default)]
pub struct Writing {
    abbreviations: HashMap<String, Abbreviation>,
    openers: HashSet<String>,
    lettered: HashSet<String>,
    months: HashMap<String, i8>,
    short_months: HashSet<String>,
    days: HashSet<String>,
    words: HashMap<&'static str, Vec<String>>,
}

/// What a full stop after an abbreviation can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Never the end of a sentence: `Mr.`
    Within,
    /// Not the end where a number follows: `Art. 20`.
    BeforeNumbers,
    /// The end only where a word follows that opens sentences: `the U.S. The`.
    BeforeNames,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    abbreviations: Abbreviations,
    days: Names<String>,
    months: Names<Vec<String>>,
    published: Published,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Abbreviations {
    within: Vec<String>,
    before_numbers: Vec<String>,
    before_names: Vec<String>,
    lettered: Vec<String>,
    openers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names<T> {
    names: Vec<T>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    words: Vec<String>,
    changed: Vec<String>,
    bylines: Vec<String>,
    prepositions: Vec<String>,
    beside: Vec<String>,
    captions: Vec<String>,
}

impl Writing {
    /// English, read once.
    #[must_use]
    pub fn english() -> &'static Writing {
        static READ: LazyLock<Writing> = LazyLock::new(|| Writing::read("en/text.toml", ENGLISH).unwrap_or_default());
        &READ
    }

    /// Reads the `text.toml` of a language.
    ///
    /// # Errors
    /// When the file is not as it should be; says where.
    pub fn read(file: &'static str, text: &str) -> Result<Writing, DictionaryError> {
        let wrong = |what: String| DictionaryError { file, what };
        let read: File = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        if read.months.names.len() != 12 {
            return Err(wrong(format!("months.names has {} months, not 12", read.months.names.len())));
        }
        let mut months = HashMap::new();
        let mut short_months = HashSet::new();
        for (month, names) in (1..).zip(read.months.names) {
            short_months.extend(names.iter().skip(1).cloned());
            months.extend(names.into_iter().map(|name| (name, month)));
        }
        let mut abbreviations = HashMap::new();
        let lists = [
            (read.abbreviations.before_names, Abbreviation::BeforeNames),
            (read.abbreviations.before_numbers, Abbreviation::BeforeNumbers),
            (read.abbreviations.within, Abbreviation::Within),
        ];
        for (list, class) in lists {
            abbreviations.extend(list.into_iter().map(|word| (word, class)));
        }
        let words = HashMap::from([
            ("words", read.published.words),
            ("changed", read.published.changed),
            ("bylines", read.published.bylines),
            ("prepositions", read.published.prepositions),
            ("beside", read.published.beside),
            ("captions", read.published.captions),
        ]);
        Ok(Writing {
            abbreviations,
            openers: read.abbreviations.openers.into_iter().collect(),
            lettered: read.abbreviations.lettered.into_iter().collect(),
            months,
            short_months,
            days: read.days.names.into_iter().collect(),
            words,
        })
    }

    /// What an abbreviation (in lower case, without its last full stop) is, if it is one.
    pub(crate) fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        self.abbreviations.get(word).copied()
    }

    /// Whether a word (in lower case) opens sentences.
    pub(crate) fn opens(&self, word: &str) -> bool {
        self.openers.contains(word)
    }

    /// Whether a letter may stand for a part after this word: `Protocol V`.
    pub(crate) fn lettered(&self, word: &str) -> bool {
        self.lettered.contains(word)
    }

    /// The month, 1 to 12, that a word (in lower case) names.
    pub(crate) fn month(&self, word: &str) -> Option<i8> {
        self.months.get(word).copied()
    }

    /// Whether a word (in lower case, without its full stop) is the short form of a month: `aug`.
    pub(crate) fn is_short_month(&self, word: &str) -> bool {
        self.short_months.contains(word)
    }

    /// Whether a word (in lower case) is a day of the week.
    pub(crate) fn is_weekday(&self, word: &str) -> bool {
        self.days.contains(word)
    }

    /// Whether one of the lists about publication (`words`, `changed`, `beside`, …) holds a word in lower case.
    pub(crate) fn says(&self, list: &'static str, word: &str) -> bool {
        self.words.get(list).is_some_and(|words| words.iter().any(|known| known == word))
    }

    /// Whether a line (in lower case) begins as one that names its author.
    pub(crate) fn is_byline(&self, line: &str) -> bool {
        self.words.get("bylines").is_some_and(|all| {
            all.iter().any(|start| {
                line.strip_prefix(start.as_str()).is_some_and(|rest| rest.starts_with([' ', ':', '\u{a0}']))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_file_reads() {
        let writing = Writing::read("en/text.toml", ENGLISH).unwrap();
        assert_eq!(writing.month("sept"), Some(9));
        assert_eq!(writing.abbreviation("mr"), Some(Abbreviation::Within));
        assert!(writing.is_byline("by defence industry europe"));
        assert!(!writing.is_byline("bynum said"));
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let wrong = Writing::read("en/text.toml", &format!("{ENGLISH}\nmore = 1\n")).unwrap_err();
        assert!(wrong.to_string().starts_with("en/text.toml"), "{wrong}");
    }
}
