//! Dates as people write them: `last July`, `early autumn`, `six months later`, `on Thursday`.

mod absolute;
mod length;
mod nearest;
mod relative;
mod scan;
mod span;
mod token;
mod words;

use depositary_law::{Date, Period};

use self::scan::Scan;
use self::words::Words;
use crate::Span;
use crate::mention::DictionaryError;

/// How exactly a text gives a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Any other stretch: `mid-2023`, `last summer`, `within the next few months`.
    Interval,
}

impl Precision {
    /// The word of JSON and CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Precision::Day => "day",
            Precision::Month => "month",
            Precision::Year => "year",
            Precision::Interval => "interval",
        }
    }
}

/// A date of a text: a stretch of days, half-open, as a reader understands it on the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextDate {
    /// The first day.
    pub from: Date,
    /// The first day after it.
    pub until: Date,
    /// How exactly it is given.
    pub precision: Precision,
}

/// What relative dates are read against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The day of publication, if it is known.
    pub published: Option<Date>,
    /// The date last spoken of in the text before this place: for `six months later`, `the same day`.
    pub event: Option<TextDate>,
}

/// A date found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateFound {
    /// Where its words stand, without a preposition before it (`on`, `in`, `since`).
    pub span: Span,
    /// What it means; `None` where it needs an anchor that is not known (`last July` in an undated text).
    pub date: Option<TextDate>,
}

/// A period found in a text: `six months`, `six-month`, `180 days`, `a year`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeriodFound {
    /// Where its words stand.
    pub span: Span,
    /// How long.
    pub period: Period,
}

/// Reads dates in one language.
///
/// ```
/// use depositary_law::Date;
/// use depositary_reading::date::{Anchor, DateReader};
///
/// let anchor = Anchor { published: Date::new(2025, 3, 6).ok(), event: None };
/// let sentence = "Parliament approved the withdrawal last summer.";
/// let found = DateReader::english().dates(sentence, anchor);
/// assert_eq!(found.first().and_then(|found| found.date).map(|date| date.to_string()).as_deref(), Some("2024-06/2024-08"));
/// ```
#[derive(Debug, Default)]
pub struct DateReader {
    words: Words,
}

impl DateReader {
    /// The reader of English dates. A test of this crate holds that its file reads without a mistake.
    #[must_use]
    pub fn english() -> DateReader {
        DateReader::from_toml("languages/en/dates.toml", include_str!("../../languages/en/dates.toml"))
            .unwrap_or_default()
    }

    /// A reader of the dates of the language whose words a file holds.
    ///
    /// # Errors
    /// When the file is wrong: which entry, what to do.
    pub fn from_toml(file: &'static str, text: &str) -> Result<DateReader, DictionaryError> {
        Ok(DateReader { words: Words::from_toml(file, text)? })
    }

    /// The dates in a sentence, in order, not overlapping; spans count from the sentence's beginning.
    ///
    /// A date whose words can be read in two ways (`06/03/2025`), or whose anchor is not known, is found with no
    /// meaning. Dates in a sentence count as spoken of for the dates after them.
    #[must_use]
    pub fn dates(&self, sentence: &str, anchor: Anchor) -> Vec<DateFound> {
        if !token::worth_reading(sentence, &self.words) {
            return Vec::new();
        }
        let tokens = token::tokens(sentence, &self.words);
        Scan::new(&tokens, anchor).run()
    }

    /// The periods in a sentence that are lengths of time rather than dates (`six months` but not `six months later`).
    #[must_use]
    pub fn periods(&self, sentence: &str) -> Vec<PeriodFound> {
        if !token::worth_reading(sentence, &self.words) {
            return Vec::new();
        }
        let tokens = token::tokens(sentence, &self.words);
        Scan::new(&tokens, Anchor::default()).periods()
    }
}
