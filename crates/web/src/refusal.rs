//! Why a question cannot be answered, and what exists instead.

use depositary_answers::{NotADay, NotASpan, NotFound, ReadingError};
use depositary_corpus::Problems;

/// A question that cannot be answered. No door's types: the API tells it as a problem document, a page as a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A name names nothing in the record.
    Unknown {
        /// `participant`, `treaty`, `scenario` or `source`.
        what: &'static str,
        /// What was asked for, safe to show.
        name: String,
        /// What resembles it, best first: name, then code or id.
        similar: Vec<(String, String)>,
    },
    /// The question itself is not well put.
    Question(String),
    /// There is nothing at this address.
    NoSuchPage(String),
    /// The address answers to other methods only.
    Method,
    /// None of the forms that the asker accepts is there.
    NotAcceptable(String),
    /// The record has errors.
    Record(Problems),
    /// Too many are asking for long work.
    Busy,
    /// The work took too long.
    Late,
    /// What was sent is of a kind that this address does not take; it takes these.
    MediaType(&'static str),
    /// What was sent is too large.
    TooLarge,
    /// A defect of ours.
    Defect,
}

impl Refusal {
    /// The status code of HTTP.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Refusal::Question(_) => 400,
            Refusal::Unknown { .. } | Refusal::NoSuchPage(_) => 404,
            Refusal::Method => 405,
            Refusal::NotAcceptable(_) => 406,
            Refusal::TooLarge => 413,
            Refusal::MediaType(_) => 415,
            Refusal::Record(_) | Refusal::Defect => 500,
            Refusal::Busy | Refusal::Late => 503,
        }
    }

    /// Its stable code; the reader's page of the API explains each.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Refusal::Unknown { .. } => "unknown-name",
            Refusal::Question(_) => "bad-question",
            Refusal::NoSuchPage(_) => "no-such-page",
            Refusal::Method => "method-not-allowed",
            Refusal::NotAcceptable(_) => "not-acceptable",
            Refusal::Record(_) => "record-has-errors",
            Refusal::Busy => "busy",
            Refusal::Late => "took-too-long",
            Refusal::TooLarge => "too-large",
            Refusal::MediaType(_) => "unsupported-media-type",
            Refusal::Defect => "defect",
        }
    }

    /// What is wrong, in a few words that are the same each time.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        match self {
            Refusal::Unknown { .. } => "Nothing is called so",
            Refusal::Question(_) => "The question cannot be read",
            Refusal::NoSuchPage(_) => "There is nothing here",
            Refusal::Method => "This address is for reading",
            Refusal::NotAcceptable(_) => "Not in this form",
            Refusal::Record(_) => "The record has errors",
            Refusal::Busy => "Too many long questions at once",
            Refusal::Late => "That took too long",
            Refusal::TooLarge => "That is too large",
            Refusal::MediaType(_) => "Not from this kind of body",
            Refusal::Defect => "Something is wrong with the program",
        }
    }

    /// What is wrong with this question, and what exists.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Refusal::Unknown { what, name, similar } => {
                let suggestions: Vec<String> = similar.iter().map(suggestion).collect();
                let hint = match suggestions.as_slice() {
                    [] => String::new(),
                    [only] => format!("; did you mean {only}?"),
                    [first @ .., last] => format!("; did you mean {} or {last}?", first.join(", ")),
                };
                format!("no {what} is called `{name}`{hint}")
            }
            Refusal::Question(detail) => detail.clone(),
            Refusal::NoSuchPage(path) => format!("nothing is published at `{path}`"),
            Refusal::Method => {
                "only GET, HEAD and, for the API, OPTIONS are answered, and POST for texts to check; the register is read-only"
                    .into()
            }
            Refusal::NotAcceptable(there) => format!("this address has {there}; none of it is accepted by the request"),
            Refusal::Record(problems) => {
                format!("the record has errors; `depositary data check` lists them\n{problems}")
            }
            Refusal::Busy => "the register is busy with long questions; ask again in a moment".into(),
            Refusal::Late => "the answer was not ready in time; ask again, or ask for less".into(),
            Refusal::TooLarge => "texts to check have at most 2 MB together; nothing else takes a body".into(),
            Refusal::MediaType(taken) => format!("this address takes {taken}"),
            Refusal::Defect => "the program met a state that its authors thought impossible; please report it".into(),
        }
    }

    /// What resembles the name asked for: name, then code or id.
    #[must_use]
    pub fn similar(&self) -> &[(String, String)] {
        if let Refusal::Unknown { similar, .. } = self { similar } else { &[] }
    }
}

fn suggestion((name, id): &(String, String)) -> String {
    if name == id { format!("`{name}`") } else { format!("`{name}` ({id})") }
}

impl From<NotFound> for Refusal {
    fn from(NotFound { what, name, similar }: NotFound) -> Self {
        Refusal::Unknown { what, name, similar }
    }
}

impl From<NotADay> for Refusal {
    fn from(error: NotADay) -> Self {
        Refusal::Question(error.to_string())
    }
}

impl From<NotASpan> for Refusal {
    fn from(error: NotASpan) -> Self {
        Refusal::Question(error.to_string())
    }
}

impl From<Problems> for Refusal {
    fn from(problems: Problems) -> Self {
        Refusal::Record(problems)
    }
}

impl From<ReadingError> for Refusal {
    fn from(error: ReadingError) -> Self {
        match error {
            ReadingError::Unknown(message) => Refusal::Question(message),
            ReadingError::Record(problems) => Refusal::Record(problems),
        }
    }
}
