//! Since when and until when a participant is bound, as its duties need to know it.

use crate::calendar::{Date, day_before};
use crate::derive::Derivation;
use crate::model::ParticipantId;
use crate::status::Status;

/// How a participant stands under the treaty on a day, seen from its duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Never bound, by what is known.
    Never,
    /// Not certain; with the stretch before it in which it certainly was bound, if there is one.
    Uncertain(Option<Spell>),
    /// Not yet bound, but it will be.
    Later(Spell),
    /// Bound.
    Bound(Spell),
    /// No longer bound.
    Ended(Spell, Date),
}

/// A stretch in which a participant is bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spell {
    /// The first day; `None`: not certain.
    pub from: Option<Date>,
    /// The first day on which it certainly is.
    pub surely_from: Date,
    /// The first day on which it is not.
    pub until: Option<Date>,
}

impl Standing {
    pub fn of(derivation: &Derivation<'_>, who: ParticipantId, on: Date) -> Self {
        let spells = spells(derivation, who);
        if perhaps_bound(derivation, who, on) {
            let before = spells.iter().rfind(|spell| spell.surely_from <= on);
            return Standing::Uncertain(before.copied());
        }
        match spells.iter().rfind(|spell| spell.surely_from <= on) {
            Some(spell) => match spell.until {
                Some(until) if until <= on => Standing::Ended(*spell, until),
                _ => Standing::Bound(*spell),
            },
            None => spells.first().map_or(Standing::Never, |spell| Standing::Later(*spell)),
        }
    }

    /// The stretch that its duties are about.
    pub const fn spell(self) -> Option<Spell> {
        match self {
            Standing::Later(spell)
            | Standing::Bound(spell)
            | Standing::Ended(spell, _)
            | Standing::Uncertain(Some(spell)) => Some(spell),
            Standing::Never | Standing::Uncertain(None) => None,
        }
    }

    /// The day on which a duty asked about on `on` is looked at.
    pub fn day(self, on: Date) -> Date {
        match self {
            Standing::Ended(_, until) => day_before(until),
            Standing::Later(spell) => spell.surely_from,
            _ => on,
        }
    }
}

/// The stretches in which a participant is bound, in order.
fn spells(derivation: &Derivation<'_>, who: ParticipantId) -> Vec<Spell> {
    let timeline = derivation.timeline(who);
    let mut spells: Vec<Spell> = Vec::new();
    let mut open = false;
    for (place, segment) in timeline.iter().enumerate() {
        let bound = segment.status == Status::Party;
        if bound && !open {
            let uncertain = place > 0 && perhaps_bound(derivation, who, day_before(segment.from));
            let from = (!uncertain).then_some(segment.from);
            spells.push(Spell { from, surely_from: segment.from, until: None });
        } else if let Some(last) = spells.last_mut().filter(|_| open) {
            // Days on which that is not certain end the stretch only where it is then not bound.
            last.until = if bound { None } else { last.until.or(Some(segment.from)) };
        }
        open = bound || (open && perhaps_bound(derivation, who, segment.from));
    }
    spells
}

/// Whether the participant may be bound on a day on which its status is open: it may also be surely not bound,
/// and only the day of its consent uncertain.
fn perhaps_bound(derivation: &Derivation<'_>, who: ParticipantId, day: Date) -> bool {
    derivation.status(who, day).status == Status::Undetermined && derivation.possible(who, day).contains(&Status::Party)
}
