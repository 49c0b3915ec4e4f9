//! Counting of treaty periods. The unit decides the date, so each [`Period`] names its unit,
//! and a result says when the end of a month had to be rounded.

use std::fmt;
use std::str::FromStr;

pub use jiff::civil::Date;

/// The last day the calendar can name; a count that would pass it stops here.
pub const LAST_DAY: Date = Date::MAX;

/// A length of time as a treaty states it, with the way in which it is counted.
///
/// The four units of treaty practice are all here: first day of a month, date to date,
/// day count, same day; and the compound of the Rome Statute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// The day of the act itself (BWC XIV(4), NPT IX(4)).
    SameDay,
    /// `n` days; the day of the act is day 0 (ATT 22(2), TPNW 15(2), CWC XXI(2)).
    Days(u16),
    /// `n` months, date to date; a missing day becomes the last day of the month (CCW 5(2), CCM 20(3)).
    Months(u16),
    /// `n` years, date to date, with the same rounding (CCW 9(2), Rome 127(1)).
    Years(u16),
    /// The first day of month `n`, the month of the act being month 0 (CCM 17, APMBC 17).
    FirstDayOfMonth(u16),
    /// The first day of the month *after* the month of day `n` (Rome 126).
    FirstDayOfMonthAfterDays(u16),
}

/// The outcome of counting a [`Period`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Counted {
    /// The day of the act from which the period ran.
    pub from: Date,
    /// The day on which the period ends.
    pub to: Date,
    /// Whether `to` is a month's last day only because the month lacks the wanted day.
    pub clamped: bool,
}

impl Period {
    /// Counts the period from the day of an act. Total: a result beyond the calendar is [`LAST_DAY`].
    ///
    /// ```
    /// use depositary_law::calendar::{date, Period};
    /// // 31 August has no twin in February: the count is rounded, and says so.
    /// let six_months = Period::Months(6).count_from(date(2026, 8, 31));
    /// assert_eq!(six_months.to, date(2027, 2, 28));
    /// assert!(six_months.clamped);
    /// // A deposit on the first of a month belongs to that month like any other (APMBC, Botswana).
    /// assert_eq!(Period::FirstDayOfMonth(6).count_from(date(2000, 3, 1)).to, date(2000, 9, 1));
    /// // Day 60 may itself be a first of a month; the Rome Statute asks for the one after (Albania).
    /// let rome = Period::FirstDayOfMonthAfterDays(60);
    /// assert_eq!(rome.count_from(date(2003, 1, 31)).to, date(2003, 5, 1));
    /// ```
    #[must_use]
    pub fn count_from(self, from: Date) -> Counted {
        let (to, clamped) = match self {
            Period::SameDay => (from, false),
            Period::Days(n) => (plus_days(from, n), false),
            Period::Months(n) => date_to_date(from, i32::from(n)),
            Period::Years(n) => date_to_date(from, i32::from(n) * 12),
            Period::FirstDayOfMonth(n) => (first_of_month(from, i32::from(n)), false),
            Period::FirstDayOfMonthAfterDays(n) => (first_of_month(plus_days(from, n), 1), false),
        };
        Counted { from, to, clamped }
    }
}

impl Period {
    /// The same length several times over; a unit without a length stays as it is.
    ///
    /// ```
    /// use depositary_law::Period;
    /// assert_eq!(Period::Years(10).times(3), Period::Years(30));
    /// ```
    #[must_use]
    pub const fn times(self, n: u16) -> Self {
        match self {
            Period::SameDay => Period::SameDay,
            Period::Days(days) => Period::Days(days.saturating_mul(n)),
            Period::Months(months) => Period::Months(months.saturating_mul(n)),
            Period::Years(years) => Period::Years(years.saturating_mul(n)),
            Period::FirstDayOfMonth(months) => Period::FirstDayOfMonth(months.saturating_mul(n)),
            Period::FirstDayOfMonthAfterDays(days) => Period::FirstDayOfMonthAfterDays(days.saturating_mul(n)),
        }
    }
}

/// Reads the wording of rulebooks: `same day`, `90 days`, `6 months`, `1 year`,
/// `first day of month 6`, `first day of month after 60 days`.
impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let refuse = || NotAPeriod(text.to_owned());
        let number = |word: &str| word.parse::<u16>().map_err(|_| refuse());
        match *text.split_whitespace().collect::<Vec<_>>().as_slice() {
            ["same", "day"] => Ok(Period::SameDay),
            [n, "day" | "days"] => Ok(Period::Days(number(n)?)),
            [n, "month" | "months"] => Ok(Period::Months(number(n)?)),
            [n, "year" | "years"] => Ok(Period::Years(number(n)?)),
            ["first", "day", "of", "month", "after", n, "days"] => Ok(Period::FirstDayOfMonthAfterDays(number(n)?)),
            ["first", "day", "of", "month", n] => Ok(Period::FirstDayOfMonth(number(n)?)),
            _ => Err(refuse()),
        }
    }
}

/// Prints the wording that [`Period::from_str`] reads.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |n: &u16| if *n == 1 { "" } else { "s" };
        match self {
            Period::SameDay => write!(f, "same day"),
            Period::Days(n) => write!(f, "{n} day{}", plural(n)),
            Period::Months(n) => write!(f, "{n} month{}", plural(n)),
            Period::Years(n) => write!(f, "{n} year{}", plural(n)),
            Period::FirstDayOfMonth(n) => write!(f, "first day of month {n}"),
            Period::FirstDayOfMonthAfterDays(n) => write!(f, "first day of month after {n} days"),
        }
    }
}

/// A text that is not one of the six wordings of a period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a period; write `same day`, `90 days`, `6 months`, `1 year`, \
     `first day of month 6` or `first day of month after 60 days`"
)]
pub struct NotAPeriod(String);

/// A calendar day known to exist, for tests and examples.
///
/// # Panics
/// When there is no such day.
#[must_use]
pub const fn date(year: i16, month: i8, day: i8) -> Date {
    jiff::civil::date(year, month, day)
}

/// The day before; the only place outside the counting where a day is subtracted.
///
/// ```
/// use depositary_law::calendar::{date, day_before};
/// assert_eq!(day_before(date(2025, 3, 1)), date(2025, 2, 28));
/// ```
#[must_use]
pub fn day_before(day: Date) -> Date {
    day.yesterday().unwrap_or(Date::MIN)
}

/// The day after; [`LAST_DAY`] stays where it is.
///
/// ```
/// use depositary_law::calendar::{date, day_after};
/// assert_eq!(day_after(date(2024, 2, 28)), date(2024, 2, 29));
/// ```
#[must_use]
pub fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(LAST_DAY)
}

/// How many days lie between two days; negative when the second is the earlier one.
///
/// ```
/// use depositary_law::calendar::{date, days_between};
/// // From the receipt of Lithuania's notice to its effect (CCM 20(3)): six months are not a number of days.
/// assert_eq!(days_between(date(2024, 9, 6), date(2025, 3, 6)), 181);
/// assert_eq!(days_between(date(2024, 3, 1), date(2024, 2, 28)), -2);
/// ```
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days()) // two days of the calendar always have a distance
}

/// The time between two days as people count it: whole years, then whole months, then days.
///
/// ```
/// use depositary_law::calendar::{date, years_months_days};
/// // Niger's first report under CCM 7(1) on the day of a list of the reports that were still missing.
/// assert_eq!(years_months_days(date(2011, 1, 28), date(2015, 6, 18)), (4, 4, 21));
/// assert_eq!(years_months_days(date(2024, 1, 31), date(2024, 2, 29)), (0, 0, 29));
/// ```
#[must_use]
pub fn years_months_days(from: Date, to: Date) -> (i16, i32, i32) {
    let span = from.until((jiff::Unit::Year, to)).unwrap_or_default(); // two days of the calendar always have a distance
    (span.get_years(), span.get_months(), span.get_days())
}

fn plus_days(from: Date, days: u16) -> Date {
    from.checked_add(jiff::Span::new().days(i32::from(days))).unwrap_or(LAST_DAY)
}

fn date_to_date(from: Date, months: i32) -> (Date, bool) {
    let first = first_of_month(from, months);
    if first == LAST_DAY {
        return (LAST_DAY, false);
    }
    let day = from.day().min(first.days_in_month());
    let to = Date::new(first.year(), first.month(), day).unwrap_or(LAST_DAY);
    (to, day != from.day())
}

fn first_of_month(from: Date, months_later: i32) -> Date {
    let months = i32::from(from.year()) * 12 + i32::from(from.month()) - 1 + months_later;
    let (Ok(year), Ok(month)) = (i16::try_from(months.div_euclid(12)), i8::try_from(months.rem_euclid(12) + 1)) else {
        return LAST_DAY;
    };
    Date::new(year, month, 1).unwrap_or(LAST_DAY)
}
