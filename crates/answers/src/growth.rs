//! How a treaty grew and shrank: every day on which a count changed, under each counting rule.

use std::collections::{BTreeMap, BTreeSet};

use depositary_corpus::{Problems, Treaty};
use depositary_law::{Date, Derivation, ParticipantId, Rule};

use crate::register::{CountRule, Register, signed_on};
use crate::v1;

/// A change of the three counts, in the order of [`v1::GrowthStep`].
type Change = [i64; 4];

impl Register<'_> {
    /// The counts of a treaty on each day on which one of them changed. Who is undetermined is counted
    /// by no rule that leaves it open, as in [`Register::parties`].
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn growth(&self, place: usize, known_at: Date) -> Result<v1::Growth, Problems> {
        let mut changes: BTreeMap<Date, Change> = BTreeMap::new();
        let (treaty, derivation) = self.derivation(place, known_at)?;
        for who in self.corpus().participant_ids() {
            let mut before = [false; 4];
            // A signature counts from its own day also where the status is undetermined and does not change.
            let acts = derivation.acts_of(who).iter().map(|id| treaty.facts.action(*id));
            let mut days: BTreeSet<Date> = acts.map(|act| act.effect.unwrap_or(act.on.earliest())).collect();
            days.extend(derivation.timeline(who).iter().map(|segment| segment.from));
            days.extend(uncertain_days(treaty, &derivation, who));
            for day in days {
                let [bound, deposited, signed] = [CountRule::Bound, CountRule::Deposited, CountRule::Signed]
                    .map(|rule| counted(treaty, &derivation, who, rule, day));
                let now = [bound, deposited, signed, open(&derivation, who, day)];
                let change = changes.entry(day).or_default();
                for (number, (now, before)) in now.into_iter().zip(before).enumerate() {
                    change[number] += i64::from(now) - i64::from(before);
                }
                before = now;
            }
        }
        let mut counts: Change = [0; 4];
        let mut steps = Vec::new();
        for (on, change) in changes.into_iter().filter(|(_, change)| *change != [0; 4]) {
            for (count, change) in counts.iter_mut().zip(change) {
                *count += change;
            }
            let [bound, deposited, signed, undetermined] =
                counts.map(|count| usize::try_from(count).unwrap_or_default());
            steps.push(v1::GrowthStep { on: on.to_string(), bound, deposited, signed, undetermined });
        }
        Ok(v1::Growth {
            treaty: self.corpus().identities()[place].id.clone(),
            known_at: known_at.to_string(),
            in_force_since: derivation.entry_into_force().map(|day| day.to_string()),
            steps,
        })
    }
}

/// The days on which what is possible can change while the status stays undetermined: both ends of each
/// uncertain deposit, and of the period that runs from it.
fn uncertain_days(treaty: &Treaty, derivation: &Derivation<'_>, who: ParticipantId) -> Vec<Date> {
    let period = treaty.rulebook.clauses().iter().find_map(|clause| match &clause.rule {
        Rule::EntryIntoForceForParticipant(rule) => Some(rule.period),
        _ => None,
    });
    let acts = derivation.acts_of(who).iter().map(|id| treaty.facts.action(*id)).filter(|act| !act.on.is_exact());
    let ends = acts.flat_map(|act| [act.on.earliest(), act.on.latest()]);
    ends.flat_map(|day| [Some(day), period.map(|period| period.count_from(day).to)]).flatten().collect()
}

/// Whether a participant counts on a day: under every status that is possible.
fn counted(treaty: &Treaty, derivation: &Derivation<'_>, who: ParticipantId, rule: CountRule, on: Date) -> bool {
    derivation.possible(who, on).iter().all(|status| rule.counts(*status))
        && (rule != CountRule::Signed || signed_on(treaty, derivation, who, on).is_some())
}

/// Whether what is known leaves it open that a participant is bound on a day.
fn open(derivation: &Derivation<'_>, who: ParticipantId, on: Date) -> bool {
    let possible = derivation.possible(who, on);
    let bound = possible.iter().filter(|status| CountRule::Bound.counts(**status)).count();
    bound > 0 && bound < possible.len()
}

#[cfg(test)]
mod tests {
    use depositary_corpus::{Corpus, Files};
    use depositary_law::calendar::date;

    use super::*;
    use crate::{Readings, WhenKnown};

    #[test]
    fn the_steps_agree_with_the_counts_of_any_day() {
        let corpus = Corpus::open(Files::embedded()).unwrap();
        let register = Register::new(&corpus, Readings::default());
        let known_at = date(2026, 11, 22);
        for place in 0..corpus.identities().len() {
            let growth = register.growth(place, known_at).unwrap();
            for year in (1970..2027).step_by(4) {
                let on = date(year, 3, 6);
                let last = growth.steps.iter().rev().find(|step| step.on <= on.to_string());
                let steps = last.map_or([0; 4], |step| [step.bound, step.deposited, step.signed, step.undetermined]);
                let [bound, deposited, signed] = [CountRule::Bound, CountRule::Deposited, CountRule::Signed]
                    .map(|rule| register.parties(place, rule, WhenKnown { on, known_at }).unwrap());
                let counted = [bound.count, deposited.count, signed.count, bound.undetermined.len()];
                assert_eq!(steps, counted, "{} on {on}", growth.treaty);
            }
        }
    }
}
