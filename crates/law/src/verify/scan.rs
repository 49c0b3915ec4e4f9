//! What a proof passes over: scans of the participant's own acts for what should have been told.

use super::account::{Account, Placing};
use super::count;
use super::flaw::Flaw;
use super::steps::{Checker, Consent};
use super::told::{Told, held};
use crate::calendar::Date;
use crate::model::{Action, ActionId, ActionKind};
use crate::rulebook::HoldTested;

impl Checker<'_> {
    /// Whether an earlier consent may have come to an end by then: taken back, or a notice given.
    pub fn ended_by(&self, account: &Account<'_>, consent: ActionId, action: &Action, then: Date) -> bool {
        self.mine(account.context).any(|(_, other)| {
            let follows = other.on.latest() >= action.on.earliest();
            let names = other.refers_to.is_none_or(|named| named == consent);
            other.on.earliest() <= then
                && match other.kind {
                    // What is deposited while a notice runs is overtaken by its effect.
                    ActionKind::WithdrawalNotice => {
                        follows || self.runs_until(other).is_none_or(|end| end > action.on.earliest())
                    }
                    ActionKind::WithdrawalOfInstrument => follows && names,
                    _ => false,
                }
        })
    }

    pub fn check_not_taken_back(&self, account: &Account<'_>, told: &Told, consent: &Consent) -> Result<(), Flaw> {
        for (id, action) in self.mine(account.context) {
            let names = action.refers_to.is_none_or(|named| named == consent.action);
            let late = action.on.earliest() >= consent.deposited && self.by_then(account, action);
            let told_of = told.idle.contains(&id);
            if action.kind == ActionKind::WithdrawalOfInstrument && names && late && !told_of {
                return Err(Flaw::PassedOver { step: account.step, action: id });
            }
        }
        Ok(())
    }

    /// Notices and revocations that follow the consent must all be told, with effect or without.
    pub fn check_later_acts(&self, account: &Account<'_>, told: &Told, consent: &Consent) -> Result<(), Flaw> {
        for (id, action) in self.mine(account.context) {
            let weighs = matches!(action.kind, ActionKind::WithdrawalNotice | ActionKind::RevocationOfWithdrawal);
            let follows = action.on.earliest() >= consent.deposited
                && self.by_then(account, action)
                && !self.after_extinction(action);
            if !weighs || !follows || told.mentions(id) {
                continue;
            }
            let searched = told.none_known.contains(&action.kind);
            let (step, action) = (account.step, id);
            return Err(if searched {
                Flaw::KnownAfterAll { step, action }
            } else {
                Flaw::PassedOver { step, action }
            });
        }
        Ok(())
    }

    /// An act dated after its author's end changes nothing any more.
    pub fn after_extinction(&self, action: &Action) -> bool {
        let extinct = self.record.extinct(self.proof.participant);
        extinct.is_some_and(|extinct| extinct <= action.on.earliest())
    }

    pub fn is_taken_back(&self, account: &Account<'_>, consent: ActionId) -> bool {
        self.mine(account.context).any(|(_, action)| {
            action.kind == ActionKind::WithdrawalOfInstrument
                && action.refers_to.is_none_or(|named| named == consent)
                && action.on.earliest() <= self.proof.as_of
        })
    }

    /// A former party has not consented anew since, or has taken that back.
    pub fn check_no_return(&self, account: &Account<'_>, end: Date) -> Result<(), Flaw> {
        for (id, action) in self.mine(account.context) {
            let anew = action.kind.is_consent() && action.on.earliest() >= end && self.by_then(account, action);
            if anew && !self.after_extinction(action) && !self.is_taken_back(account, id) {
                return Err(Flaw::PassedOver { step: account.step, action: id });
            }
        }
        Ok(())
    }

    /// A scan: no act of a kind by then, except instruments told to be taken back.
    pub fn check_none(
        &self,
        account: &Account<'_>,
        told: &Told,
        kind: impl Fn(ActionKind) -> bool,
    ) -> Result<(), Flaw> {
        for (id, action) in self.mine(account.context) {
            let taken_back = told.taken_back.iter().any(|(consent, _, on)| {
                (consent.action == id || consent.others.contains(&id) && self.is_taken_back(account, id))
                    && *on <= self.proof.as_of
            });
            if kind(action.kind) && self.by_then(account, action) && !taken_back {
                return Err(Flaw::KnownAfterAll { step: account.step, action: id });
            }
        }
        Ok(())
    }

    /// Whether an act told to change nothing indeed changes nothing in this account.
    pub fn is_without_effect(&self, account: &Account<'_>, told: &Told, id: ActionId) -> Result<bool, Flaw> {
        let action = self.act(account.step, id)?;
        if self.record.set_aside(account.context, id) {
            return Ok(true);
        }
        Ok(match action.kind {
            ActionKind::Declaration | ActionKind::Objection => true,
            ActionKind::Signature => {
                self.mine(account.context).any(|(other, act)| other != id && act.kind == ActionKind::Signature)
            }
            ActionKind::ProvisionalApplication => self.record.provisional().is_none(),
            ActionKind::WithdrawalNotice => !self.leaves_something(account, told, id, action),
            ActionKind::RevocationOfWithdrawal => !told.notices.iter().any(|n| {
                let names = action.refers_to.is_none_or(|named| named == n.notice.action);
                let in_time = action.on.earliest() >= n.notice.received
                    && n.effect.is_none_or(|effect| action.on.latest() < effect);
                names && in_time && n.notice.revoked.is_none()
            }),
            ActionKind::WithdrawalOfInstrument => !told.consent().is_some_and(|consent| {
                let names = |other: &Action| {
                    other.kind == ActionKind::WithdrawalOfInstrument
                        && other.refers_to.is_none_or(|named| named == consent.action)
                };
                let in_force = told.force.as_ref().map(|force| force.on);
                let in_time =
                    action.on.earliest() >= consent.deposited && in_force.is_none_or(|on| action.on.latest() < on);
                let alone = self.own_acts().filter(|(_, other)| names(other)).count() == 1;
                names(action) && in_time && alone
            }),
            _ => false,
        })
    }

    /// Whether, when a notice came, the consent told of stood and no earlier notice was ending it.
    pub fn leaves_something(&self, account: &Account<'_>, told: &Told, notice: ActionId, action: &Action) -> bool {
        let Some(consent) = told.consent().filter(|consent| consent.deposited <= action.on.earliest()) else {
            return false;
        };
        let revoked = |id: ActionId, notice: &Action| {
            let end = self.runs_until(notice);
            self.mine(account.context).any(|(_, other)| {
                other.kind == ActionKind::RevocationOfWithdrawal
                    && other.refers_to.is_none_or(|named| named == id)
                    && other.on.earliest() >= notice.on.latest()
                    && end.is_none_or(|end| other.on.latest() < end)
            })
        };
        let ending = self.mine(account.context).any(|(id, other)| {
            let between = other.on.latest() >= consent.deposited && other.on.earliest() <= action.on.latest();
            other.kind == ActionKind::WithdrawalNotice && id != notice && between && !revoked(id, other)
        });
        !ending
    }

    /// Whether the treaty had certainly come into force for the participant before a day.
    pub fn was_party_before(&self, account: &Account<'_>, day: Date) -> bool {
        self.mine(account.context).any(|(id, action)| {
            let before = |treaty| {
                let on = self.record.in_force_for(action, action.on.latest(), treaty);
                on.is_some_and(|on| on < day) && action.on.latest() < day
            };
            action.kind.is_consent()
                && self.own_consents() == 1
                && !self.is_taken_back(account, id)
                && self.record.standings().into_iter().all(before)
        })
    }

    /// How many consents of the participant the record holds, whatever became of them.
    pub fn own_consents(&self) -> usize {
        self.own_acts().filter(|(_, action)| action.kind.is_consent()).count()
    }

    /// The participant's own known acts.
    pub fn own_acts(&self) -> impl Iterator<Item = (ActionId, &Action)> {
        self.record.own()
    }

    /// Those that the readings leave in the ordinary course.
    pub fn mine(&self, context: &[(usize, usize)]) -> impl Iterator<Item = (ActionId, &Action)> {
        self.own_acts().filter(|(id, _)| !self.record.set_aside(context, *id))
    }

    /// Whether an act counts by the day asked about.
    pub fn by_then(&self, account: &Account<'_>, action: &Action) -> bool {
        let day = match account.placing {
            Placing::Any => action.on.earliest(),
            Placing::OneOfSeveral => action.on.latest(),
        };
        let day = match action.kind {
            ActionKind::Signature => action.effect.unwrap_or(day),
            // A succession notified beside another consent may add nothing to it.
            ActionKind::Succession if self.own_consents() == 1 => {
                let since = action.effect.or(self.record.succession(action.participant));
                since.map_or(day, |since| since.min(day))
            }
            _ => day,
        };
        day <= self.proof.as_of
    }

    /// When a notice takes effect at the latest if it is not revoked; `None`: not foreseeable.
    pub fn runs_until(&self, notice: &Action) -> Option<Date> {
        let received = notice.on.latest();
        let counted = count(self.record.effect_rule()?.period, received).to;
        let expires = notice.effect.unwrap_or(counted);
        let Some(rule) = self.record.hold_rule() else {
            return Some(expires);
        };
        let tested = match rule.tested {
            HoldTested::AtExpiry => expires,
            HoldTested::AtNotification => received,
        };
        let stated = notice.effect.is_some();
        held(Some(expires), self.record.hold(rule, notice.participant, tested, stated))
    }
}
