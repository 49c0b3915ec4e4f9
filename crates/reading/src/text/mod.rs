//! A text: its sentences, and where each byte stands among its characters.

mod lines;
mod offsets;
mod split;
mod writing;

pub use writing::Writing;

pub(crate) use lines::{ends_sentence, is_blank};

use crate::Span;
use offsets::Offsets;

/// Where in a document a sentence stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zone {
    /// The title, the byline, a line between paragraphs without a full stop.
    Headline,
    /// Running text, captions, list items.
    #[default]
    Body,
}

/// One sentence (or heading, caption, list item).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without surrounding blanks.
    pub span: Span,
    /// Headline or body.
    pub zone: Zone,
    /// The number of its paragraph (line), from 0.
    pub paragraph: usize,
}

/// A text with its sentences.
#[derive(Clone, Debug)]
pub struct Text {
    raw: String,
    sentences: Vec<Sentence>,
    offsets: Offsets,
}

impl Text {
    /// Splits an English text into sentences.
    ///
    /// ```
    /// use depositary_reading::text::Text;
    ///
    /// let text = Text::new("It met Art. 20 on Aug. 1, 2010. “We stay.” It did.".to_owned());
    /// let sentences: Vec<&str> = text.sentences().iter().map(|sentence| text.at(sentence.span)).collect();
    /// assert_eq!(sentences, ["It met Art. 20 on Aug. 1, 2010.", "“We stay.”", "It did."]);
    /// ```
    #[must_use]
    pub fn new(raw: String) -> Text {
        Text::written(raw, Writing::english())
    }

    /// Splits a text of a language into sentences, in time proportional to its length.
    ///
    /// A sentence never crosses a line, unless the lines were broken by hand.
    #[must_use]
    pub fn written(raw: String, writing: &Writing) -> Text {
        let mut sentences = Vec::new();
        let mut number = 0;
        lines::paragraphs(&raw, writing, &mut |found| {
            let words = raw.get(found.start..found.end).unwrap_or_default();
            split::sentences(words, writing, &mut |start, end| {
                let span = Span { start: found.start + start, end: found.start + end };
                sentences.push(Sentence { span, zone: found.zone, paragraph: number });
            });
            number += 1;
        });
        let offsets = Offsets::of(&raw);
        Text { raw, sentences, offsets }
    }

    /// The whole text.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The text of a stretch; empty where it does not fall on characters.
    #[must_use]
    pub fn at(&self, span: Span) -> &str {
        self.raw.get(span.start..span.end).unwrap_or_default()
    }

    /// The sentences, in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// How many Unicode code points begin before a byte, in constant time.
    #[must_use]
    pub fn characters_before(&self, byte: usize) -> usize {
        self.offsets.characters_before(&self.raw, byte)
    }
}

#[cfg(test)]
mod tests;
