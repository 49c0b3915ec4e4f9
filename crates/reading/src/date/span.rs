//! Stretches of days: months, years, seasons and their parts, and the form in which the codebook writes them.

use std::fmt;

use depositary_law::Date;

use super::words::Part;
use super::{Precision, TextDate};

/// A month by its number since year 0: the unit of counting.
pub(super) type MonthIndex = i32;

/// The month of a day.
pub(super) fn month_of(day: Date) -> MonthIndex {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

/// The month of a year; months from 1.
pub(super) fn month_at(year: i16, month: i8) -> MonthIndex {
    i32::from(year) * 12 + i32::from(month) - 1
}

/// The first day of a month; `None` beyond the calendar.
pub(super) fn first_day(month: MonthIndex) -> Option<Date> {
    let year = i16::try_from(month.div_euclid(12)).ok()?;
    let month = i8::try_from(month.rem_euclid(12)).ok()?.checked_add(1)?;
    Date::new(year, month, 1).ok()
}

/// A day some days away.
pub(super) fn days_away(day: Date, days: i32) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// The Monday of a day's week.
pub(super) fn monday(day: Date) -> Option<Date> {
    days_away(day, -i32::from(day.weekday().to_monday_zero_offset()))
}

impl TextDate {
    /// One day.
    #[must_use]
    pub fn day(day: Date) -> Option<TextDate> {
        Some(TextDate { from: day, until: days_away(day, 1)?, precision: Precision::Day })
    }

    /// One month, from 1 for January.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Option<TextDate> {
        Self::one_month(month_at(year, month))
    }

    /// One year.
    #[must_use]
    pub fn year(year: i16) -> Option<TextDate> {
        Some(TextDate {
            from: Date::new(year, 1, 1).ok()?,
            until: Date::new(year.checked_add(1)?, 1, 1).ok()?,
            precision: Precision::Year,
        })
    }

    /// The days from one to another, the first day after them being `until`.
    #[must_use]
    pub fn between(from: Date, until: Date) -> Option<TextDate> {
        (from < until).then_some(TextDate { from, until, precision: Precision::Interval })
    }

    pub(super) fn one_month(month: MonthIndex) -> Option<TextDate> {
        Some(TextDate { from: first_day(month)?, until: first_day(month + 1)?, precision: Precision::Month })
    }

    /// The months from `first` to `last`, both whole; a month where they are one.
    pub(super) fn months(first: MonthIndex, last: MonthIndex) -> Option<TextDate> {
        if first == last {
            return Self::one_month(first);
        }
        Self::between(first_day(first)?, first_day(last + 1)?)
    }

    /// The week of a day, Monday to Sunday.
    pub(super) fn week(day: Date) -> Option<TextDate> {
        let monday = monday(day)?;
        Self::between(monday, days_away(monday, 7)?)
    }

    /// Early, mid, late: a third of a stretch; beginning and end of a year are two months each. A part of three
    /// months is one of them.
    pub(super) fn part(self, part: Part) -> Option<TextDate> {
        let (first, last) = (month_of(self.from), month_of(self.until.yesterday().ok()?));
        match (last - first + 1, part) {
            (1, _) => {
                let (from, until) = match part {
                    Part::Early | Part::Beginning => (self.from, days_away(self.from, 10)?),
                    Part::Mid => (days_away(self.from, 10)?, days_away(self.from, 20)?),
                    Part::Late | Part::End => (days_away(self.from, 20)?, self.until),
                };
                Self::between(from, until)
            }
            (3, Part::Early | Part::Beginning) => Self::one_month(first),
            (3, Part::Mid) => Self::one_month(first + 1),
            (3, Part::Late | Part::End) => Self::one_month(last),
            (12, Part::Early) => Self::months(first, first + 3),
            (12, Part::Beginning) => Self::months(first, first + 1),
            (12, Part::Mid) => Self::months(first + 4, first + 7),
            (12, Part::Late) => Self::months(first + 8, last),
            (12, Part::End) => Self::months(last - 1, last),
            (120, Part::Early | Part::Beginning) => Self::months(first, first + 47),
            (120, Part::Mid) => Self::months(first + 36, first + 83),
            (120, Part::Late | Part::End) => Self::months(first + 72, last),
            _ => None,
        }
    }
}

impl fmt::Display for TextDate {
    /// The codebook's form: `2025-03-06`, `2025-03`, `2025`, `2023-05/2023-08`, `2024-09-10/2024-09-13`; the last
    /// named day, month or year belongs to the stretch.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.until.yesterday().unwrap_or(self.until);
        match self.precision {
            Precision::Day => write!(f, "{}", self.from),
            Precision::Month => write!(f, "{:04}-{:02}", self.from.year(), self.from.month()),
            Precision::Year => write!(f, "{:04}", self.from.year()),
            Precision::Interval if self.from.day() != 1 || self.until.day() != 1 => write!(f, "{}/{last}", self.from),
            Precision::Interval
                if self.from.month() == 1 && self.until.month() == 1 && last.year() != self.from.year() =>
            {
                write!(f, "{:04}/{:04}", self.from.year(), last.year())
            }
            Precision::Interval => {
                write!(f, "{:04}-{:02}/{:04}-{:02}", self.from.year(), self.from.month(), last.year(), last.month())
            }
        }
    }
}
