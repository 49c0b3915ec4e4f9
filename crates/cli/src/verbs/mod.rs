//! One file a verb.

pub mod audit;
pub mod check;
pub mod classify;
pub mod completions;
pub mod data;
pub mod departures;
pub mod diff;
pub mod figures;
pub mod history;
pub mod may;
pub mod meetings;
pub mod obligations;
pub mod participants;
pub mod parties;
pub mod positions;
pub mod scenario;
pub mod serve;
pub mod sources;
pub mod status;
pub mod timeline;
pub mod treaties;
pub mod use_reports;
pub mod votes;
pub mod withdraw;

use depositary_answers::{Readings, WhenKnown, parse_day};
use depositary_corpus::{Corpus, Files};
use depositary_law::Date;

use crate::args::{Common, When};
use crate::failure::Failure;

/// The record that the command is about.
pub fn open(common: &Common) -> Result<Corpus, Failure> {
    let files = match &common.data {
        Some(folder) => Files::in_folder(folder)?,
        None => Files::embedded(),
    };
    Ok(Corpus::open(files)?)
}

/// The clock's day in universal time.
pub fn clock() -> Date {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// Today: the clock's day, unless the caller says otherwise.
pub fn today(common: &Common) -> Result<Date, Failure> {
    Ok(match &common.today {
        Some(day) => parse_day(day, clock())?,
        None => clock(),
    })
}

/// A day as typed; today if none was.
pub fn day_or_today(common: &Common, typed: Option<&str>) -> Result<Date, Failure> {
    let today = today(common)?;
    Ok(match typed {
        Some(day) => parse_day(day, today)?,
        None => today,
    })
}

/// The two times of a question as typed.
pub fn when(common: &Common, typed: &When) -> Result<WhenKnown, Failure> {
    Ok(WhenKnown {
        on: day_or_today(common, typed.on.as_deref())?,
        known_at: day_or_today(common, typed.known_at.as_deref())?,
    })
}

/// The readings that `--reading …` asks for, of one treaty.
pub fn readings(corpus: &Corpus, treaty: usize, asked: &[String]) -> Result<Readings, Failure> {
    let mut readings = Readings::default();
    for text in asked {
        readings.follow(corpus, Some(treaty), text)?;
    }
    Ok(readings)
}
