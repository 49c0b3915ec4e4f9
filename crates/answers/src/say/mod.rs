//! What is said, in each language: catalogues of messages in Fluent's format, parsed once and kept.
//!
//! Of Fluent, a catalogue uses texts, places (`{ $who }`), literals (`{ "" }`) and choices by a place:
//! by its very value (`[none]`), or by the plural of a number (`[one]`). What it does not use is refused
//! when the catalogue is read. Values are put in with [`seam`]: "de" and "le Canada" make "du Canada".

mod own;
mod parse;
mod seam;

use std::collections::HashMap;

use depositary_corpus::Language;

pub(crate) use seam::fill;

/// The messages of one language.
#[derive(Clone, Debug)]
pub struct Catalogue {
    language: Language,
    messages: HashMap<String, Vec<Part>>,
}

/// A piece of a message.
#[derive(Clone, Debug)]
enum Part {
    Text(String),
    Place(String),
    Choice { place: String, variants: Vec<(String, Vec<Part>)>, default: usize },
}

impl Catalogue {
    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message with its places filled; the key itself where there is no such message.
    ///
    /// ```
    /// use depositary_answers::{Catalogue, Language};
    /// let (words, problems) = Catalogue::read(Language::French, "left = Le retrait de { $who } prend effet.\n");
    /// assert!(problems.is_empty());
    /// assert_eq!(words.say("left", &[("who", "le Canada")]), "Le retrait du Canada prend effet.");
    /// assert_eq!(words.say("left", &[("who", "Israël")]), "Le retrait d'Israël prend effet.");
    /// ```
    #[must_use]
    pub fn say(&self, key: &str, places: &[(&str, &str)]) -> String {
        let Some(parts) = self.messages.get(key) else { return key.to_owned() };
        let mut said = String::with_capacity(128);
        self.write(parts, places, &mut said);
        said
    }

    /// A message that has no places, or whose places may stay empty; `None` where there is none.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.messages.contains_key(key).then(|| self.say(key, &[]))
    }

    /// The keys of all messages, sorted.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = self.messages.keys().map(String::as_str).collect();
        keys.sort_unstable();
        keys
    }

    /// The places that a message has, sorted; empty where there is no such message.
    #[must_use]
    pub fn places(&self, key: &str) -> Vec<&str> {
        let mut places = Vec::new();
        gather(self.messages.get(key).map_or(&[], Vec::as_slice), &mut places);
        places.sort_unstable();
        places.dedup();
        places
    }

    fn write(&self, parts: &[Part], places: &[(&str, &str)], said: &mut String) {
        for part in parts {
            match part {
                Part::Text(text) => said.push_str(text),
                Part::Place(place) => seam::put(self.language, said, seam::value(places, place)),
                Part::Choice { place, variants, default } => {
                    let value = seam::value(places, place);
                    let exact = variants.iter().find(|(key, _)| key == value);
                    let plural = || variants.iter().find(|(key, _)| Some(key.as_str()) == self.plural(value));
                    if let Some((_, parts)) = exact.or_else(plural).or_else(|| variants.get(*default)) {
                        self.write(parts, places, said);
                    }
                }
            }
        }
    }

    /// `one` for a number that takes the singular.
    fn plural(&self, value: &str) -> Option<&'static str> {
        let number: u64 = value.parse().ok()?;
        let one = match self.language {
            Language::French => number < 2,
            Language::English | Language::Spanish => number == 1,
        };
        one.then_some("one")
    }
}

fn gather<'a>(parts: &'a [Part], places: &mut Vec<&'a str>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Place(place) => places.push(place),
            Part::Choice { place, variants, .. } => {
                places.push(place);
                variants.iter().for_each(|(_, parts)| gather(parts, places));
            }
        }
    }
}
