//! The time that an observation covers; unlike a reported date it is a stretch of time, not one uncertain day.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use depositary_law::{Date, ReportedDate};

/// A stretch of time as a source covers it, both ends included; an end may be open.
///
/// INVARIANT: at least one end is given, and the first is not after the last.
#[derive(Clone, Copy, Debug)]
pub struct Covered {
    first: Option<Date>,
    last: Option<Date>,
    /// How precisely each end was written.
    grains: (Grain, Grain),
}

/// How precisely an end is written.
#[derive(Clone, Copy, Debug)]
enum Grain {
    Day,
    Month,
    Year,
}

/// What kind of stretch it is: figures of different kinds are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// One calendar year.
    Year,
    /// Another stretch with a beginning: some years, or a part of one.
    Period,
    /// Everything up to a day.
    AllTime,
}

impl Span {
    /// The word of commands, JSON and CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Span::Year => "year",
            Span::Period => "period",
            Span::AllTime => "all-time",
        }
    }
}

impl Covered {
    /// The first day; `None`: since ever.
    #[must_use]
    pub const fn first(self) -> Option<Date> {
        self.first
    }

    /// The last day, included; `None`: no end is known.
    #[must_use]
    pub const fn last(self) -> Option<Date> {
        self.last
    }

    /// What kind of stretch it is.
    #[must_use]
    pub fn span(self) -> Span {
        match (self.first, self.last) {
            (None, _) => Span::AllTime,
            (Some(first), Some(last)) if first == first.first_of_year() && last == first.last_of_year() => Span::Year,
            _ => Span::Period,
        }
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(self, day: Date) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let before = |one: Self, two: Self| matches!((one.last, two.first), (Some(last), Some(first)) if last < first);
        !before(self, other) && !before(other, self)
    }
}

/// Reads `2022`, `2022-02/2024-07`, `2012-07/..` and `../2014-12-31` (EDTF, ISO 8601-2).
///
/// ```
/// use depositary_corpus::{Covered, Span};
/// let all_time: Covered = "../2021".parse().unwrap();
/// assert_eq!(all_time.span(), Span::AllTime);
/// assert_eq!("2022".parse::<Covered>().unwrap().span(), Span::Year);
/// assert!("../..".parse::<Covered>().is_err());
/// ```
impl FromStr for Covered {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let refuse = |_| NotATime(text.to_owned());
        let end = |part: &str| -> Result<Option<ReportedDate>, NotATime> {
            if part == ".." { Ok(None) } else { part.parse().map(Some).map_err(refuse) }
        };
        let (one, two) = text.split_once('/').unwrap_or((text, text));
        let (from, to) = (end(one)?, end(two)?);
        let grain = |part: &str| match part.len() {
            10 => Grain::Day,
            7 => Grain::Month,
            _ => Grain::Year,
        };
        let covered = Covered {
            first: from.map(ReportedDate::earliest),
            last: to.map(ReportedDate::latest),
            grains: (grain(one), grain(two)),
        };
        let sound = match (covered.first, covered.last) {
            (Some(first), Some(last)) => first <= last,
            (None, None) => false,
            _ => true,
        };
        if sound { Ok(covered) } else { Err(NotATime(text.to_owned())) }
    }
}

/// Prints it as precisely as it was written.
impl fmt::Display for Covered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |day: Option<Date>, grain: Grain| match (day, grain) {
            (None, _) => "..".to_owned(),
            (Some(day), Grain::Day) => day.to_string(),
            (Some(day), Grain::Month) => format!("{:04}-{:02}", day.year(), day.month()),
            (Some(day), Grain::Year) => format!("{:04}", day.year()),
        };
        let (first, last) = (end(self.first, self.grains.0), end(self.last, self.grains.1));
        if first == last { f.write_str(&first) } else { write!(f, "{first}/{last}") }
    }
}

impl PartialEq for Covered {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Covered {}

impl PartialOrd for Covered {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By the days alone: `../2014` and `../2014-12-31` are the same time.
impl Ord for Covered {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first, self.last).cmp(&(other.first, other.last))
    }
}

/// A text that is not a stretch of time in one of the forms of the record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a stretch of time; write `2022`, `2022-02/2024-07`, `2012-07/..` or `../2014-12-31`")]
pub struct NotATime(String);
