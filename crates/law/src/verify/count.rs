//! The checker's own calendar: days are numbered, months are numbered, nothing is borrowed.

use crate::calendar::{Counted, Date, Period};

/// Counts a period anew, by day numbers and month numbers (the units are those of [`Period`]).
///
/// ```
/// use depositary_law::{Period, calendar::date, verify::count};
/// // No 31st in February: the last day of the month, and the count says so.
/// let six_months = count(Period::Months(6), date(2026, 8, 31));
/// assert_eq!((six_months.to, six_months.clamped), (date(2027, 2, 28), true));
/// ```
#[must_use]
pub fn count(period: Period, from: Date) -> Counted {
    let (to, clamped) = match period {
        Period::SameDay => (Some(from), false),
        Period::Days(n) => (date_of(number_of(from) + i64::from(n)), false),
        Period::Months(n) => same_day_of(month_of(from) + i64::from(n), from),
        Period::Years(n) => same_day_of(month_of(from) + 12 * i64::from(n), from),
        Period::FirstDayOfMonth(n) => (first_day(month_of(from) + i64::from(n)), false),
        Period::FirstDayOfMonthAfterDays(n) => {
            let day = date_of(number_of(from) + i64::from(n));
            (day.and_then(|day| first_day(month_of(day) + 1)), false)
        }
    };
    // What lies beyond the calendar stops at its last day, which is then no month's end by rounding.
    Counted { from, to: to.unwrap_or(Date::MAX), clamped: clamped && to.is_some() }
}

/// Months since January of the year 0.
fn month_of(day: Date) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month()) - 1
}

fn first_day(month: i64) -> Option<Date> {
    civil(month.div_euclid(12), month.rem_euclid(12) + 1, 1)
}

/// The day with the same number in another month, or the last one there is.
fn same_day_of(month: i64, like: Date) -> (Option<Date>, bool) {
    let wanted = i64::from(like.day());
    let there_are = length_of(month);
    let day = civil(month.div_euclid(12), month.rem_euclid(12) + 1, wanted.min(there_are));
    (day, wanted > there_are)
}

fn length_of(month: i64) -> i64 {
    let start = |month: i64| days_from_civil(month.div_euclid(12), month.rem_euclid(12) + 1, 1);
    start(month + 1) - start(month)
}

fn number_of(day: Date) -> i64 {
    days_from_civil(i64::from(day.year()), i64::from(day.month()), i64::from(day.day()))
}

/// How many days lie between two days; negative when the second is the earlier one.
pub(super) fn days_from_to(from: Date, to: Date) -> i32 {
    i32::try_from(number_of(to) - number_of(from)).unwrap_or_default() // the calendar has fewer days than that
}

fn date_of(number: i64) -> Option<Date> {
    let (year, month, day) = civil_from_days(number);
    civil(year, month, day)
}

fn civil(year: i64, month: i64, day: i64) -> Option<Date> {
    let (year, month, day) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok()
}

/// Days since 1 March of the year 0. A year that begins in March has its leap day at the end,
/// so the months before a day have a fixed length: 153 days for every five of them.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
}

fn civil_from_days(number: i64) -> (i64, i64, i64) {
    let (era, day_of_era) = (number.div_euclid(146_097), number.rem_euclid(146_097));
    let leap_days = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
    let year_of_era = (day_of_era - leap_days) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = (from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

/// The same length `n` times over.
pub(super) fn repeated(period: Period, n: u16) -> Period {
    let long = |length: u16| u16::try_from(u32::from(length) * u32::from(n)).unwrap_or(u16::MAX);
    match period {
        Period::SameDay => Period::SameDay,
        Period::Days(length) => Period::Days(long(length)),
        Period::Months(length) => Period::Months(long(length)),
        Period::Years(length) => Period::Years(long(length)),
        Period::FirstDayOfMonth(length) => Period::FirstDayOfMonth(long(length)),
        Period::FirstDayOfMonthAfterDays(length) => Period::FirstDayOfMonthAfterDays(long(length)),
    }
}
