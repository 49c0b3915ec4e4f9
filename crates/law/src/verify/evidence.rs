//! The armed-conflict test, made anew from the evidence.

use super::record::Record;
use crate::calendar::Date;
use crate::model::{Conflict, ConflictRole};
use crate::proof::{HoldOutcome, Premise};
use crate::rulebook::{HoldRule, HoldUntil};
use crate::settings::ConflictReading;

impl Record<'_> {
    /// The outcome of the test on a day, from the evidence and the settings.
    pub fn hold(&self, rule: &HoldRule, on: Date, stated: bool) -> HoldOutcome {
        if let Some(end) = self.latest_end(ConflictRole::Primary, on) {
            // What the depositary states to have taken effect, no evidence of ours undoes.
            if stated || self.settings.conflict == ConflictReading::NoHold {
                return HoldOutcome::NotHeld;
            }
            return HoldOutcome::Held(match rule.until {
                HoldUntil::EndOfThatConflict => end,
                HoldUntil::EndOfAnyConflict => self.end_of_all(end),
                // No data tell when what follows a conflict is over.
                HoldUntil::EndOfConflictAndItsConsequences => None,
            });
        }
        if self.latest_end(ConflictRole::Secondary, on).is_some() {
            return HoldOutcome::SecondaryOnly;
        }
        let reached = self.world.conflicts_until.is_some_and(|last| on <= last);
        if reached { HoldOutcome::NothingFound } else { HoldOutcome::NoData }
    }

    /// Whether a piece of evidence is the one that an outcome of the test rests on.
    pub fn shows(&self, premise: Premise, on: Date, outcome: HoldOutcome) -> bool {
        let role = match outcome {
            HoldOutcome::NothingFound | HoldOutcome::NoData => return premise == Premise::NoConflict,
            HoldOutcome::SecondaryOnly => ConflictRole::Secondary,
            HoldOutcome::NotHeld | HoldOutcome::Held(_) => ConflictRole::Primary,
        };
        let Premise::Conflict(place) = premise else { return false };
        let evidence = usize::try_from(place).ok().and_then(|place| self.world.conflicts.get(place));
        evidence.is_some_and(|c| self.engaged(c, role, on) && self.latest_end(role, on) == Some(c.until))
    }

    fn engaged(&self, conflict: &Conflict, role: ConflictRole, on: Date) -> bool {
        let runs = conflict.from <= on && conflict.until.is_none_or(|until| on < until);
        conflict.participant == self.who && conflict.role == role && runs
    }

    /// The end of the longest engagement that covers a day; `None` inside: no end is known.
    fn latest_end(&self, role: ConflictRole, on: Date) -> Option<Option<Date>> {
        let engagements = self.world.conflicts.iter().filter(|c| self.engaged(c, role, on));
        engagements.map(|c| c.until).reduce(|a, b| Some(a?.max(b?)))
    }

    /// The first day free of any conflict, walking through those that follow without a gap.
    fn end_of_all(&self, end: Option<Date>) -> Option<Date> {
        let mut end = end?;
        let mine = |c: &&Conflict| c.participant == self.who && c.role == ConflictRole::Primary;
        let mut conflicts: Vec<&Conflict> = self.world.conflicts.iter().filter(mine).collect();
        conflicts.sort_by_key(|conflict| conflict.from);
        for conflict in conflicts {
            if conflict.from <= end {
                end = end.max(conflict.until?);
            }
        }
        Some(end)
    }
}
