//! The words of the pages: one catalogue, so that a language can be added without touching a page.
//!
//! The catalogue is written in the plain part of Fluent (`key = text with { $place }`), so that a library
//! for Fluent can read it when there are more languages than one.

use std::collections::BTreeMap;

/// The words of one language.
#[derive(Clone, Debug)]
pub struct Messages {
    language: &'static str,
    texts: BTreeMap<&'static str, &'static str>,
}

impl Messages {
    /// The English words.
    #[must_use]
    pub fn english() -> Self {
        Messages { language: "en", texts: read(include_str!("../assets/words.en.ftl")) }
    }

    /// The language, for the `lang` of a page.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// A text; the key itself where the catalogue has none, which a test forbids.
    #[must_use]
    pub fn get(&self, key: &'static str) -> &'static str {
        self.texts.get(key).copied().unwrap_or(key)
    }

    /// A text if the catalogue has it: for codes that come from an answer.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&'static str> {
        self.texts.get(key).copied()
    }

    /// A text with its places filled.
    #[must_use]
    pub fn with(&self, key: &'static str, places: &[(&str, &str)]) -> String {
        let fill = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{ ${name} }}"), value);
        places.iter().fold(self.get(key).to_owned(), fill)
    }
}

fn read(catalogue: &'static str) -> BTreeMap<&'static str, &'static str> {
    let lines = catalogue.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).map(|(key, text)| (key.trim(), text.trim())).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Every key that the sources name is in the catalogue, and every key of the catalogue is named.
    #[test]
    fn the_catalogue_is_whole() {
        let messages = Messages::english();
        let mut sources = String::new();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    sources += &fs::read_to_string(path).unwrap();
                }
            }
        }
        let missing: Vec<&str> = ["get(\"", "with(\""]
            .iter()
            .flat_map(|call| sources.split(call).skip(1))
            .filter_map(|rest| rest.split('"').next())
            .filter(|key| key.contains('-') && !key.contains(' ') && messages.find(key).is_none())
            .collect();
        assert!(missing.is_empty(), "not in the catalogue: {missing:?}");
        let families = [
            "status-",
            "qualifier-",
            "rule-",
            "outcome-",
            "kind-",
            "group-",
            "what-",
            "reliability-",
            "act-",
            "event-",
            "duty-state-",
            "answer-",
            "activity-",
            "opening-",
            "check-label-",
            "check-cause-",
            "check-kind-",
            "check-from-",
            "check-relation-",
        ];
        let idle = |key: &&&str| {
            !families.iter().any(|family| key.starts_with(family)) && !sources.contains(&format!("\"{key}\""))
        };
        let idle: Vec<_> = messages.texts.keys().filter(idle).collect();
        assert!(idle.is_empty(), "in the catalogue, but nowhere used: {idle:?}");
    }
}
