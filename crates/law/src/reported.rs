//! Dates as sources report them: a day, or only an interval in which the day must lie.

use std::fmt;
use std::str::FromStr;

use crate::calendar::Date;

/// A date as precisely as it is known: the day lies between `earliest` and `latest`, both included.
///
/// INVARIANT: `earliest ≤ latest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportedDate {
    earliest: Date,
    latest: Date,
}

impl ReportedDate {
    /// A date known to the day.
    #[must_use]
    pub const fn exact(day: Date) -> Self {
        ReportedDate { earliest: day, latest: day }
    }

    /// A date known only as an interval; `None` when it would be empty.
    ///
    /// ```
    /// use depositary_law::{calendar::date, ReportedDate};
    /// assert!(ReportedDate::between(date(2020, 1, 2), date(2020, 1, 1)).is_none());
    /// ```
    #[must_use]
    pub fn between(earliest: Date, latest: Date) -> Option<Self> {
        (earliest <= latest).then_some(ReportedDate { earliest, latest })
    }

    /// The first day that it can be.
    #[must_use]
    pub const fn earliest(self) -> Date {
        self.earliest
    }

    /// The last day that it can be.
    #[must_use]
    pub const fn latest(self) -> Date {
        self.latest
    }

    /// Whether the day itself is known.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.earliest == self.latest
    }
}

/// Reads `2024-09-06`, `2024-09`, `2024` and `2013-06-03/2018-07-10` (EDTF, ISO 8601-2).
///
/// ```
/// use depositary_law::ReportedDate;
/// let month: ReportedDate = "2024-02".parse().unwrap();
/// assert_eq!(month.latest().to_string(), "2024-02-29");
/// assert!("2024-02-30".parse::<ReportedDate>().is_err());
/// ```
impl FromStr for ReportedDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let refuse = || NotADate(text.to_owned());
        match text.split_once('/') {
            None => one_date(text).ok_or_else(refuse),
            Some((from, to)) => {
                let (from, to) = (one_date(from).ok_or_else(refuse)?, one_date(to).ok_or_else(refuse)?);
                ReportedDate::between(from.earliest, to.latest).ok_or_else(refuse)
            }
        }
    }
}

/// Prints the shortest of the forms that [`ReportedDate::from_str`] reads.
impl fmt::Display for ReportedDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.earliest, self.latest);
        if from == to {
            write!(f, "{from}")
        } else if from == from.first_of_month() && to == from.last_of_month() {
            write!(f, "{:04}-{:02}", from.year(), from.month())
        } else if from == from.first_of_year() && to == from.last_of_year() {
            write!(f, "{:04}", from.year())
        } else {
            write!(f, "{from}/{to}")
        }
    }
}

/// A text that is not a date in one of the forms of the record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date; write `2024-09-06`, or what is known of it: `2024-09`, `2024`, `2024-09-01/2024-09-30`")]
pub struct NotADate(String);

fn one_date(text: &str) -> Option<ReportedDate> {
    let mut parts = text.split('-');
    let year: i16 = digits(parts.next()?, 4)?;
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let Some(month) = month else {
        let start = Date::new(year, 1, 1).ok()?;
        return ReportedDate::between(start, start.last_of_year());
    };
    let month: i8 = digits(month, 2)?;
    let Some(day) = day else {
        let start = Date::new(year, month, 1).ok()?;
        return ReportedDate::between(start, start.last_of_month());
    };
    Date::new(year, month, digits(day, 2)?).ok().map(ReportedDate::exact)
}

fn digits<T: FromStr>(text: &str, length: usize) -> Option<T> {
    let plain = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}
