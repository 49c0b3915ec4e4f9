//! Verdicts and their sentences.

use depositary_law::{Date, ParticipantId, ReportedDate};

use crate::{Cause, Evidence, Label, Verdict};

pub(crate) use crate::wording::reported;

/// The record does not hold such a thing.
pub(crate) fn outside() -> Verdict {
    Verdict::plain(Label::NotInRecord, Some(Cause::OutsideRecord))
}

/// The record holds such things, but not this one.
pub(crate) fn not_held(correct: String) -> Verdict {
    Verdict { correct: Some(correct), ..Verdict::plain(Label::NotInRecord, None) }
}

/// The record says the same.
pub(crate) fn agrees(correct: String, evidence: Vec<Evidence>) -> Verdict {
    Verdict { correct: Some(correct), evidence, ..Verdict::plain(Label::Agrees, None) }
}

/// The record says otherwise.
pub(crate) fn contradicts(cause: Cause, correct: String, evidence: Vec<Evidence>) -> Verdict {
    Verdict { correct: Some(correct), evidence, ..Verdict::plain(Label::Contradicts, Some(cause)) }
}

/// Right in one reading, wrong in another.
pub(crate) fn ambiguous(cause: Cause, correct: String, evidence: Vec<Evidence>, readings: Vec<String>) -> Verdict {
    Verdict { correct: Some(correct), evidence, readings, ..Verdict::plain(Label::Ambiguous, Some(cause)) }
}

impl Verdict {
    /// With the status question whose proof decides.
    #[must_use]
    pub(crate) fn asking(mut self, who: ParticipantId, place: usize, on: Date) -> Verdict {
        self.question = Some((who, place, on));
        self
    }
}

/// A sentence's first letter as a capital.
pub(crate) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Names in a row: `Estonia, Latvia and Lithuania`.
pub(crate) fn row<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// A reported date without its preposition: `6 September 2024`, `July 2025`.
pub(crate) fn bare(on: ReportedDate) -> String {
    let said = reported(on);
    said.strip_prefix("on ").or_else(|| said.strip_prefix("in ")).unwrap_or(&said).to_owned()
}
