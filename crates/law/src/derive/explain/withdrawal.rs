//! Notices of withdrawal, told: receipt, period, hold, revocation.

use super::{Book, reading_premise};
use crate::calendar::Date;
use crate::derive::course::{Course, Hold, Notice};
use crate::derive::{Derivation, Possibility, merge};
use crate::model::{Conflict, ConflictRole};
use crate::proof::{Conclusion, HoldOutcome, Premise};
use crate::rulebook::{GeneralRule, HoldUntil};

impl Book<'_, '_> {
    /// Tells the notices of a spell that were received by then; whether there was one.
    pub(super) fn tell_notices(
        &mut self,
        course: &Course,
        spell: usize,
        possibility: Possibility,
        premises: &mut Vec<Premise>,
    ) -> bool {
        let as_of = self.as_of;
        let mut notices = course.notices.iter().filter(|n| n.spell == spell && n.received <= as_of).peekable();
        let any = notices.peek().is_some();
        for notice in notices {
            self.tell_notice(notice, possibility, premises);
        }
        any
    }

    fn tell_notice(&mut self, notice: &Notice, possibility: Possibility, premises: &mut Vec<Premise>) {
        let general = self.general(GeneralRule::NoticeOnReceipt);
        let clause = self.derivation.rulebook.terms.notice.unwrap_or(general);
        let received =
            self.step(Conclusion::NoticeReceived { on: notice.received }, clause, &[Premise::Action(notice.action)]);
        if let Some((action, on)) = notice.revoked.filter(|(_, on)| *on <= self.as_of) {
            let clause = self.general(GeneralRule::Revocation);
            premises.push(self.step(Conclusion::Revoked { on }, clause, &[Premise::Action(action), received]));
            return;
        }
        let expires = match (notice.counted, self.derivation.rulebook.terms.effect) {
            (Some(counted), Some((clause, _))) => {
                let computed = self.step(Conclusion::PeriodExpires { counted }, clause, &[received]);
                match notice.expires {
                    Some(on) if notice.stated => {
                        let conclusion = Conclusion::Stated { on, computed: (on != counted.to).then_some(counted.to) };
                        self.step(
                            conclusion,
                            self.general(GeneralRule::StatedDate),
                            &[computed, Premise::Action(notice.action)],
                        )
                    }
                    _ => computed,
                }
            }
            _ => match notice.expires {
                Some(on) => {
                    let readings = merge::readings(self.derivation, self.who, possibility.reading);
                    let mut from: Vec<Premise> =
                        readings.map(|(point, reading)| reading_premise(point, reading)).collect();
                    from.push(received);
                    self.step(Conclusion::EffectByReading { on }, self.general(GeneralRule::Contested), &from)
                }
                None => self.step(
                    Conclusion::NoWithdrawalClause,
                    self.general(GeneralRule::NoWithdrawalClause),
                    &[received],
                ),
            },
        };
        premises.push(expires);
        premises.extend(self.tell_hold(notice.hold));
    }

    fn tell_hold(&mut self, hold: Hold) -> Option<Premise> {
        let clause = self.derivation.rulebook.terms.hold?.0;
        let evidence = |place: usize| Premise::Conflict(u32::try_from(place).unwrap_or(u32::MAX));
        if let Hold::Held { tested, evidence: place, until } = hold {
            let all = holding(self.derivation, place, tested, until).map(evidence);
            let premises: Vec<Premise> = all.collect();
            return Some(self.step(
                Conclusion::HoldTested { on: tested, outcome: HoldOutcome::Held(until) },
                clause,
                &premises,
            ));
        }
        let (on, outcome, premise) = match hold {
            Hold::NotTested | Hold::Held { .. } => return None,
            Hold::NothingFound { tested } => (tested, HoldOutcome::NothingFound, Premise::NoConflict),
            Hold::NoData { tested } => (tested, HoldOutcome::NoData, Premise::NoConflict),
            Hold::SecondaryOnly { tested, evidence: place } => (tested, HoldOutcome::SecondaryOnly, evidence(place)),
            Hold::NotHeldByReading { tested, evidence: place } => (tested, HoldOutcome::NotHeld, evidence(place)),
        };
        Some(self.step(Conclusion::HoldTested { on, outcome }, clause, &[premise]))
    }
}

/// The evidence that holds: that of the tested day, and where any conflict holds on, what follows it.
fn holding(
    derivation: &Derivation<'_>,
    first: usize,
    tested: Date,
    until: Option<Date>,
) -> impl Iterator<Item = usize> {
    let any = derivation.rulebook.terms.hold.is_some_and(|(_, rule)| rule.until == HoldUntil::EndOfAnyConflict);
    let conflicts = &derivation.world.conflicts;
    let who = conflicts[first].participant;
    let follows = move |(place, conflict): &(usize, &Conflict)| {
        let mine = conflict.participant == who && conflict.role == ConflictRole::Primary;
        let within = conflict.until.is_none_or(|end| end > tested) && until.is_none_or(|until| conflict.from < until);
        *place != first && any && mine && within
    };
    std::iter::once(first).chain(conflicts.iter().enumerate().filter(follows).map(|(place, _)| place))
}
