//! The words of the pages: one catalogue a language, in Fluent, so that a language can be added without touching a page.
//!
//! Most texts are plain and are looked up as they stand. Those with places or with a plural are read once into
//! pieces and put together for each page.

use std::collections::HashMap;
use std::sync::LazyLock;

use depositary_answers::Language;
use depositary_law::Date;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;

use crate::map::Words;

/// The catalogues.
const CATALOGUES: [(Language, &str); 3] = [
    (Language::English, include_str!("../assets/words.en.ftl")),
    (Language::French, include_str!("../assets/words.fr.ftl")),
    (Language::Spanish, include_str!("../assets/words.es.ftl")),
];

static ALL: LazyLock<Vec<Messages>> =
    LazyLock::new(|| CATALOGUES.iter().map(|(language, catalogue)| Messages::read(*language, catalogue)).collect());

/// The words of one language.
#[derive(Clone, Debug)]
pub struct Messages {
    language: Language,
    texts: HashMap<&'static str, Text>,
    map: Words<'static>,
}

#[derive(Clone, Debug)]
enum Text {
    /// Without places.
    Plain(&'static str),
    /// With places to fill.
    Made(Vec<Piece>),
}

/// A piece of a text.
#[derive(Clone, Debug)]
enum Piece {
    /// As it stands.
    Text(&'static str),
    /// What is given under this name.
    Place(&'static str),
    /// One of several, by what is given under a name: its number, or the plural category of its number.
    Choice(&'static str, Vec<(Option<&'static str>, Vec<Piece>)>),
}

impl Messages {
    /// The words of a language.
    ///
    /// ```
    /// use depositary_answers::Language;
    /// use depositary_web::Messages;
    /// let words = Messages::of(Language::French);
    /// assert_eq!(words.get("yes"), "oui");
    /// assert_eq!(words.day("2025-03-01"), "1er\u{a0}mars\u{a0}2025");
    /// ```
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        // English is the first, and is always there.
        ALL.iter().find(|messages| messages.language == language).unwrap_or(&ALL[0])
    }

    fn read(language: Language, catalogue: &'static str) -> Self {
        // What cannot be read is left out; a test holds that there is none.
        let resource = match parse(catalogue) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let texts = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, text(&message.value?))),
            _ => None,
        });
        let mut messages = Messages { language, texts: texts.collect(), map: Words::default() };
        messages.map = Words::of(&messages);
        messages
    }

    /// The code of the language, for the `lang` of a page.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        self.language.code()
    }

    /// Whether a speaker has reviewed these words.
    #[must_use]
    pub const fn reviewed(&self) -> bool {
        self.language.reviewed()
    }

    /// The words of the map.
    #[must_use]
    pub const fn map(&self) -> &Words<'static> {
        &self.map
    }

    /// A text; the key itself where the catalogue has none, which a test forbids.
    #[must_use]
    pub fn get(&self, key: &'static str) -> &'static str {
        self.find(key).unwrap_or(key)
    }

    /// A text if the catalogue has it: for codes that come from an answer.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&'static str> {
        match self.texts.get(key) {
            Some(Text::Plain(text)) => Some(text),
            Some(Text::Made(_)) | None => None,
        }
    }

    /// A word of a closed list of the record; without one in the catalogue, the word with spaces for its dashes.
    #[must_use]
    pub fn term(&self, word: &str) -> String {
        self.find(&format!("term-{word}")).map_or_else(|| word.replace('-', " "), str::to_owned)
    }

    /// A text with its places filled. A `count` of five digits and more is grouped as the language does.
    #[must_use]
    pub fn with(&self, key: &'static str, places: &[(&str, &str)]) -> String {
        let mut made = String::new();
        match self.texts.get(key) {
            Some(Text::Made(pieces)) => self.put(&mut made, pieces, places),
            Some(Text::Plain(text)) => made += text,
            None => made += key,
        }
        made
    }

    fn put(&self, made: &mut String, pieces: &[Piece], places: &[(&str, &str)]) {
        let given = |name: &str| places.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| *value);
        for piece in pieces {
            match piece {
                Piece::Text(text) => *made += text,
                Piece::Place("count") => *made += &self.number(given("count")),
                Piece::Place(name) => *made += given(name),
                Piece::Choice(name, cases) => {
                    let (value, category) = (given(name), self.category(given(name)));
                    let fits = |wanted: &str| cases.iter().find(|(case, _)| *case == Some(wanted));
                    let other = || cases.iter().find(|(case, _)| case.is_none());
                    if let Some((_, pieces)) = fits(value).or_else(|| fits(category)).or_else(other) {
                        self.put(made, pieces, places);
                    }
                }
            }
        }
    }

    /// The plural category of a whole number.
    fn category(&self, value: &str) -> &'static str {
        match (self.language, value) {
            (_, "1") | (Language::French, "0") => "one",
            _ => "other",
        }
    }

    /// A whole number as the language writes it: grouped from five digits on.
    fn number(&self, digits: &str) -> String {
        if digits.len() < 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return digits.to_owned();
        }
        let between = if self.language == Language::English { ',' } else { '\u{202f}' };
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(between);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A day in words, in one piece: `6 March 2025`, `1er mars 2025`, `6 de marzo de 2025`. What is no day stays as it is.
    #[must_use]
    pub fn day(&self, iso: &str) -> String {
        iso.parse::<Date>().map_or_else(|_| iso.to_owned(), |date| self.date(date))
    }

    /// The same of a date.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let month = self.find(&format!("month-{}", date.month())).unwrap_or_default();
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.with("day-in-words", &[("day", &day), ("month", month), ("year", &year)]).replace(' ', "\u{a0}")
    }

    /// A month in words, from its first days: `March 2025` of `2025-03`.
    #[must_use]
    pub fn month(&self, iso: &str) -> String {
        let Ok(date) = format!("{iso}-01").parse::<Date>() else { return iso.to_owned() };
        let month = self.find(&format!("month-{}", date.month())).unwrap_or_default();
        self.with("month-in-words", &[("month", month), ("year", &date.year().to_string())]).replace(' ', "\u{a0}")
    }
}

/// A text as the catalogue has it.
fn text(pattern: &Pattern<&'static str>) -> Text {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => Text::Plain(value),
        _ => Text::Made(pieces(pattern)),
    }
}

fn pieces(pattern: &Pattern<&'static str>) -> Vec<Piece> {
    let piece = |element: &PatternElement<&'static str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text(value)),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::VariableReference { id } => Some(Piece::Place(id.name)),
            InlineExpression::StringLiteral { value } => Some(Piece::Text(value)),
            _ => None,
        },
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            let InlineExpression::VariableReference { id } = selector else { return None };
            let cases = variants.iter().map(|variant| {
                let (VariantKey::Identifier { name: case } | VariantKey::NumberLiteral { value: case }) = &variant.key;
                ((!variant.default).then_some(*case), pieces(&variant.value))
            });
            Some(Piece::Choice(id.name, cases.collect()))
        }
    };
    pattern.elements.iter().filter_map(piece).collect()
}

#[cfg(test)]
mod tests;
