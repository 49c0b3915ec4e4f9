//! The year of a date that names none: as a reader of the day of publication would take it.

use depositary_law::Date;

use super::scan::Tense;
use super::span::{days_away, month_of};

/// The year of a day of a month.
pub(super) fn year_of_day(around: Date, month: i8, day: i8, tense: Tense) -> Option<i16> {
    let on = |year: i16| Date::new(year, month, day).ok();
    // The last such day up to today, and the next one; 29 February may be years away.
    let past = (0..8).filter_map(|back| on(around.year() - back)).find(|date| *date <= around)?;
    let future = (0..8).filter_map(|ahead| on(around.year() + ahead)).find(|date| *date > around)?;
    if past == around {
        return Some(past.year());
    }
    let within = |from: Date, days: i32, to: Date| days_away(from, days).is_some_and(|limit| to <= limit);
    let ahead = match tense {
        Tense::Deadline => within(around, 355, future),
        Tense::Future => within(around, 330, future),
        Tense::Past => !within(past, 300, around) && within(around, 65, future),
        Tense::Unsaid => !within(past, 270, around),
    };
    Some(if ahead { future.year() } else { past.year() })
}

/// The year of a month.
pub(super) fn year_of_month(around: Date, month: i8, tense: Tense) -> i16 {
    let back = (i32::from(around.month()) - i32::from(month)).rem_euclid(12);
    let ahead = match tense {
        _ if back == 0 => false,
        Tense::Deadline | Tense::Future => back >= 2,
        Tense::Past => back >= 11,
        Tense::Unsaid => back >= 9,
    };
    let index = month_of(around) - back + if ahead { 12 } else { 0 };
    i16::try_from(index.div_euclid(12)).unwrap_or(around.year())
}
