//! Reads a catalogue from its text, strictly: what is not used in catalogues is refused, with its place.

use std::collections::HashMap;

use depositary_corpus::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::{Catalogue, Part};

impl Catalogue {
    /// Reads a catalogue, and says what is wrong with it; messages that can be read stay.
    ///
    /// ```
    /// use depositary_answers::{Catalogue, Language};
    /// let (words, problems) = Catalogue::read(Language::English, "twice = one\ntwice = two\nfar = { -term }\n");
    /// assert_eq!(words.keys(), ["twice"]);
    /// assert_eq!(problems, ["`twice` stands twice", "`far`: only places, literals and choices by a place are known"]);
    /// ```
    #[must_use]
    pub fn read(language: Language, text: &str) -> (Self, Vec<String>) {
        let (resource, mut problems) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => {
                let line = |at: usize| text.get(..at).map_or(0, |before| before.lines().count().max(1));
                let told = errors.iter().map(|error| format!("line {}: {}", line(error.pos.start), error.kind));
                (resource, told.collect())
            }
        };
        let mut messages = HashMap::new();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name;
                    match message.value.as_ref().and_then(parts) {
                        Some(_) if messages.contains_key(key) => problems.push(format!("`{key}` stands twice")),
                        Some(parts) => {
                            messages.insert(key.to_owned(), parts);
                        }
                        None => {
                            problems.push(format!("`{key}`: only places, literals and choices by a place are known"));
                        }
                    }
                    if !message.attributes.is_empty() {
                        problems.push(format!("`{key}` has attributes, which no message has"));
                    }
                }
                Entry::Term(term) => problems.push(format!("`-{}` is a term, which no catalogue has", term.id.name)),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
        (Catalogue { language, messages }, problems)
    }
}

/// The pieces of a pattern, neighbouring texts as one; nothing where it uses what catalogues do not use.
fn parts(pattern: &Pattern<&str>) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    for element in &pattern.elements {
        let part = match element {
            PatternElement::TextElement { value } => Part::Text((*value).to_owned()),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => Part::Place(id.name.to_owned()),
                Expression::Inline(InlineExpression::StringLiteral { value }) => Part::Text((*value).to_owned()),
                Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                    let default = variants.iter().position(|variant| variant.default)?;
                    let variants = variants.iter().map(|variant| {
                        let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                            &variant.key;
                        Some(((*key).to_owned(), self::parts(&variant.value)?))
                    });
                    Part::Choice { place: id.name.to_owned(), variants: variants.collect::<Option<_>>()?, default }
                }
                _ => return None,
            },
        };
        match (parts.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => parts.push(part),
        }
    }
    Some(parts)
}
