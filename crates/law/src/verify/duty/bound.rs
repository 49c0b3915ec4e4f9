//! When the treaty bound the participant, read anew from its acts; and on which day its duty is looked at.

use crate::calendar::Date;
use crate::status::Status;
use crate::verify::answer::Readings;

/// Whether the treaty binds the participant on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    Yes,
    No,
    /// It does under one reading, or one placing of an uncertain date, and not under another.
    Perhaps,
}

/// A stretch of days on which it is bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spell {
    /// The first day on which it is surely bound.
    pub from: Date,
    /// Whether it is surely not bound the day before.
    pub from_is_certain: bool,
    /// The first day on which it no longer surely is.
    pub until: Option<Date>,
}

/// How the participant stands to the treaty on the day asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Bound on that day.
    Bound(Spell),
    /// No longer; bound last in this spell, until the day beside it.
    Left(Spell, Date),
    /// Not yet; it will be in this spell.
    NotYet(Spell),
    /// Never, by what is known.
    Never,
    /// Not certain on that day; with the spell before it in which it surely was, if there is one.
    Uncertain(Option<Spell>),
}

impl Standing {
    /// Reads how the participant stands on a day: that day first, then what lies before it, then what comes.
    pub fn of(readings: &Readings, on: Date) -> Standing {
        let mut stretches: Vec<(Date, Bound)> = Vec::new();
        let mut days = readings.days();
        days.push(Date::MIN);
        days.sort_unstable();
        for day in days {
            let bound = bound(readings, day);
            if stretches.last().is_none_or(|(_, last)| *last != bound) {
                stretches.push((day, bound));
            }
        }
        let spells = spells(&stretches);
        let here = stretches.iter().rfind(|(from, _)| *from <= on).map_or(Bound::No, |(_, bound)| *bound);
        let before = spells.iter().rfind(|spell| spell.from <= on).copied();
        match (here, before) {
            (Bound::Perhaps, before) => Standing::Uncertain(before),
            (Bound::Yes, Some(spell)) => Standing::Bound(spell),
            (Bound::No, Some(Spell { until: Some(until), .. })) if until <= on => {
                before.map_or(Standing::Never, |spell| Standing::Left(spell, until))
            }
            _ => spells.first().map_or(Standing::Never, |spell| Standing::NotYet(*spell)),
        }
    }

    /// The day on which the duty is looked at.
    pub fn day(&self, on: Date) -> Date {
        match self {
            Standing::Left(_, until) => until.yesterday().unwrap_or(*until),
            Standing::NotYet(spell) => spell.from,
            Standing::Bound(_) | Standing::Never | Standing::Uncertain(_) => on,
        }
    }

    /// The spell in which the duty is looked at.
    pub fn spell(&self) -> Option<Spell> {
        match self {
            Standing::Bound(spell)
            | Standing::Left(spell, _)
            | Standing::NotYet(spell)
            | Standing::Uncertain(Some(spell)) => Some(*spell),
            Standing::Never | Standing::Uncertain(None) => None,
        }
    }
}

/// The spells in which it is bound. Days on which that is not certain end one only where it is then not bound;
/// the spell ends with the last sure day before them.
fn spells(stretches: &[(Date, Bound)]) -> Vec<Spell> {
    let mut spells: Vec<Spell> = Vec::new();
    let mut open = false;
    for (place, (from, bound)) in stretches.iter().enumerate() {
        match (bound, spells.last_mut()) {
            (Bound::Yes, Some(last)) if open => last.until = None,
            (Bound::Yes, _) => {
                let before = place.checked_sub(1).map(|before| stretches[before].1);
                let from_is_certain = before != Some(Bound::Perhaps);
                spells.push(Spell { from: *from, from_is_certain, until: None });
            }
            (_, Some(last)) if open && last.until.is_none() => last.until = Some(*from),
            _ => {}
        }
        open = *bound == Bound::Yes || open && *bound == Bound::Perhaps;
    }
    spells
}

/// A participant whose status is open may still be surely not bound: a signatory, or one whose consent waits.
fn bound(readings: &Readings, day: Date) -> Bound {
    match readings.answer(day).0 {
        Status::Party => Bound::Yes,
        Status::Undetermined if readings.possible(day).contains(&Status::Party) => Bound::Perhaps,
        _ => Bound::No,
    }
}
