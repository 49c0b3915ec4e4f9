//! Names as people type them: any of six languages, former names, codes, with or without accents.
//! An exact name decides; similar ones are only suggested.

use std::collections::BTreeMap;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Brings a name to the form in which names are compared: no case, no accents, no punctuation.
///
/// ```
/// use depositary_corpus::fold;
/// assert_eq!(fold("Côte d’Ivoire"), fold("cote d'ivoire"));
/// assert_eq!(fold("the Netherlands"), fold("NETHERLANDS"));
/// ```
#[must_use]
pub fn fold(name: &str) -> String {
    let plain = |c: char| match c {
        'ß' => "ss".to_owned(),
        'ı' => "i".to_owned(),
        'ø' => "o".to_owned(),
        'ł' => "l".to_owned(),
        c if c.is_alphanumeric() => c.to_string(),
        '\'' | '’' | '‘' | '`' | '.' => String::new(),
        _ => " ".to_owned(),
    };
    let folded: String =
        name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).map(plain).collect();
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words.join(" ")
}

/// Names and what they name.
#[derive(Clone, Debug)]
pub struct NameIndex<T> {
    exact: BTreeMap<String, (T, String)>,
}

impl<T> Default for NameIndex<T> {
    fn default() -> Self {
        NameIndex { exact: BTreeMap::new() }
    }
}

impl<T: Clone + PartialEq> NameIndex<T> {
    /// Adds a name; gives back what else it already names, if it is ambiguous.
    pub fn add(&mut self, name: &str, what: T) -> Option<T> {
        let folded = fold(name);
        if folded.is_empty() {
            return None;
        }
        match self.exact.get(&folded) {
            Some((other, _)) if *other != what => Some(other.clone()),
            Some(_) => None,
            None => {
                self.exact.insert(folded, (what, name.to_owned()));
                None
            }
        }
    }

    /// What a name names.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.exact.get(&fold(name)).map(|(what, _)| what)
    }

    /// Up to three known names that resemble a mistyped one, best first, each naming something else.
    #[must_use]
    pub fn similar(&self, name: &str) -> Vec<(String, T)> {
        let wanted = fold(name);
        let score = |known: &str| {
            let likeness = strsim::normalized_damerau_levenshtein(known, &wanted);
            let begins = wanted.chars().count() >= 3 && known.starts_with(&wanted);
            if begins { likeness.max(0.8) } else { likeness }
        };
        let mut ranked: Vec<(f64, &String, &(T, String))> = self
            .exact
            .iter()
            .map(|(known, what)| (score(known), known, what))
            .filter(|(score, ..)| *score >= 0.6)
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let mut best: Vec<(String, T)> = Vec::new();
        for (_, _, (what, name)) in ranked {
            if best.len() < 3 && best.iter().all(|(_, other)| other != what) {
                best.push((name.clone(), what.clone()));
            }
        }
        best
    }
}
