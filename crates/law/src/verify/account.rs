//! One account of a participant's course: whether its status and qualifiers follow from what is told.

use super::flaw::Flaw;
use super::steps::{Checker, Consent, Force};
use super::told::{NoticeTold, Told};
use crate::calendar::Date;
use crate::model::{ActionKind, Treatment};
use crate::rulebook::{GeneralRule, Rule};
use crate::status::{Qualifier, Qualifiers, Status};

/// How the days of uncertain acts are meant by what is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Placing {
    /// Every placing gives this status, so what could have happened by then must be told.
    Any,
    /// One placing among others: only what must have happened by then must be told.
    OneOfSeveral,
}

/// One account of the participant's course, under one set of readings.
pub(super) struct Account<'c> {
    pub step: usize,
    pub status: Status,
    pub context: &'c [(usize, usize)],
    pub placing: Placing,
}

impl Checker<'_> {
    /// Checks one account; returns the sets of qualifiers that would be right beside its status.
    pub fn check_account(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        self.check_notices(account, told)?;
        for &id in &told.idle {
            if !self.is_without_effect(account, told, id)? {
                return Err(Flaw::NotWithoutEffect { step: account.step, action: id });
            }
        }
        self.check_suspension(account, told)?;
        if account.status != Status::FormerParty
            && account.status != Status::Outside
            && let Some(on) = self.record.extinct(self.proof.participant)
            && on <= self.proof.as_of
        {
            return Err(unfollowed(account));
        }
        match account.status {
            Status::Outside => self.check_outside(account, told),
            Status::Signatory => self.check_signatory(account, told),
            Status::Contracting => self.check_contracting(account, told),
            Status::Party => self.check_party(account, told),
            Status::FormerParty => self.check_former(account, told),
            Status::Undetermined => Err(unfollowed(account)),
        }
    }

    pub fn check_outside(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let none = vec![Qualifiers::NONE];
        if let Some(extinct) = told.extinct.filter(|on| *on <= self.proof.as_of) {
            return if self.was_party_before(account, extinct) { Err(unfollowed(account)) } else { Ok(none) };
        }
        let searched = |kind| told.none_known.contains(&kind);
        let both = searched(ActionKind::Signature) && searched(ActionKind::Consent);
        if !both && told.taken_back.is_empty() {
            return Err(Flaw::MissingPremise { step: account.step, needed: "scan for signature and consent" });
        }
        self.check_none(account, told, |kind| kind == ActionKind::Signature)?;
        self.check_none(account, told, ActionKind::is_consent)?;
        Ok(none)
    }

    pub fn check_signatory(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let as_of = self.proof.as_of;
        if told.signed.is_none_or(|on| on > as_of) {
            return Err(unfollowed(account));
        }
        let searched = told.none_known.contains(&ActionKind::Consent);
        if !searched && told.taken_back.is_empty() {
            return Err(Flaw::MissingPremise { step: account.step, needed: "scan for a consent" });
        }
        self.check_none(account, told, ActionKind::is_consent)?;
        let ended = told.interim_ended.is_some_and(|on| on <= as_of);
        if ended == told.interim_obligation {
            return Err(Flaw::QualifierDoesNotFollow {
                step: account.step,
                qualifier: Qualifier::InterimObligationEnded,
            });
        }
        if !ended {
            self.check_none(account, told, |kind| kind == ActionKind::IntentionNotToBecomeParty)?;
        }
        let provisional = self.check_provisional(account, told, self.record.provisional() == Some(true))?;
        Ok(vec![provisional.with_if(ended, Qualifier::InterimObligationEnded)])
    }

    pub fn check_contracting(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let (step, as_of) = (account.step, self.proof.as_of);
        let consent = self.check_consent(account, told)?;
        let action = self.act(step, consent.action)?;
        let treaty = told.force.as_ref().map(|force| force.treaty).or(told.treaty);
        let treaty = treaty.ok_or(Flaw::MissingPremise { step, needed: "entry into force of the treaty" })?;
        // An instrument that is taken back later never comes into force; here it must not have yet.
        let own = || self.record.in_force_for(action, consent.deposited, treaty);
        let in_force = told.force.as_ref().map(|force| force.on).or_else(own);
        if in_force.is_some_and(|on| on <= as_of) {
            return Err(unfollowed(account));
        }
        self.check_every_placing(account, consent, |in_force| in_force.is_none_or(|on| on > as_of))?;
        let provisional = self.check_provisional(account, told, self.record.provisional().is_some())?;
        Ok(vec![provisional])
    }

    pub fn check_party(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let as_of = self.proof.as_of;
        let consent = self.check_consent(account, told)?;
        let force = told.force.as_ref().filter(|force| force.on <= as_of).ok_or(unfollowed(account))?;
        self.check_party_clause(account, force)?;
        self.check_every_placing(account, consent, |in_force| in_force.is_some_and(|on| on <= as_of))?;
        if told.notices.is_empty() && !told.none_known.contains(&ActionKind::WithdrawalNotice) {
            return Err(Flaw::MissingPremise { step: account.step, needed: "scan for a notice of withdrawal" });
        }
        self.check_later_acts(account, told, consent)?;
        let unrevoked = |told: &&NoticeTold| told.notice.revoked.is_none();
        if told.notices.iter().filter(unrevoked).any(|n| n.effect.is_some_and(|on| on <= as_of)) {
            return Err(unfollowed(account));
        }
        let suspended = told.suspended.is_some_and(|on| on <= as_of);
        let base = Qualifiers::NONE.with_if(suspended, Qualifier::Suspended);
        let pending: Vec<Qualifiers> =
            told.notices.iter().filter(unrevoked).map(|n| base.union(beside_notice(n, as_of))).collect();
        Ok(if pending.is_empty() { vec![base] } else { pending })
    }

    pub fn check_former(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let as_of = self.proof.as_of;
        let consent = self.check_consent(account, told)?;
        let ends = told.notices.iter().filter(|n| n.notice.revoked.is_none()).filter_map(|n| n.effect);
        let end = ends.chain(told.extinct).filter(|end| *end <= as_of).min();
        let (Some(end), Some(force)) = (end, &told.force) else {
            return Err(unfollowed(account));
        };
        // Whoever leaves before the treaty is in force for it was never a party (VCLT 2(1)(g), 70).
        if force.on >= end {
            return Err(unfollowed(account));
        }
        self.check_later_acts(account, told, consent)?;
        self.check_no_return(account, end)?;
        Ok(vec![Qualifiers::NONE])
    }

    /// The clause of a party's answer is the one by which the treaty came into force for it.
    pub fn check_party_clause(&self, account: &Account<'_>, force: &Force) -> Result<(), Flaw> {
        let rule = &self.rule(account.step);
        let fits = match rule {
            Rule::EntryIntoForce(_) => force.as_original,
            Rule::EntryIntoForceForParticipant(_) => !force.as_original && !force.by_succession,
            Rule::General(GeneralRule::Succession) => force.by_succession,
            _ => true,
        };
        if fits { Ok(()) } else { Err(Flaw::WrongClause { step: account.step, kind: rule.kind() }) }
    }

    /// The consent that counts: given by then, not taken back, and none before it still standing.
    pub fn check_consent<'t>(&self, account: &Account<'_>, told: &'t Told) -> Result<&'t Consent, Flaw> {
        let step = account.step;
        let consent = told.consent().ok_or(Flaw::MissingPremise { step, needed: "consent" })?;
        if consent.counts_from > self.proof.as_of || self.record.set_aside(account.context, consent.action) {
            return Err(unfollowed(account));
        }
        for (id, action) in self.mine(account.context) {
            if !action.kind.is_consent() || id == consent.action || consent.others.contains(&id) {
                continue;
            }
            if action.on.latest() < consent.deposited && !self.ended_by(account, id, action, consent.deposited) {
                return Err(Flaw::PassedOver { step, action: id });
            }
        }
        self.check_not_taken_back(account, told, consent)?;
        Ok(consent)
    }

    /// Where every placing of uncertain dates is to give one status, both ends must give it.
    pub fn check_every_placing(
        &self,
        account: &Account<'_>,
        consent: &Consent,
        gives: impl Fn(Option<Date>) -> bool,
    ) -> Result<(), Flaw> {
        let others = self.mine(account.context).filter(|(id, action)| {
            *id != consent.action && (action.kind.is_consent() || action.kind == ActionKind::WithdrawalOfInstrument)
        });
        // With a second instrument about, another one may bind in another placing.
        if account.placing == Placing::OneOfSeveral || others.count() > 0 {
            return Ok(());
        }
        let action = self.act(account.step, consent.action)?;
        for deposit in [action.on.earliest(), action.on.latest()] {
            for treaty in self.record.standings() {
                if !gives(self.record.in_force_for(action, deposit, treaty)) {
                    return Err(unfollowed(account));
                }
            }
        }
        Ok(())
    }

    /// Provisional application is told where declared and provided for, and only there.
    pub fn check_provisional(&self, account: &Account<'_>, told: &Told, provided: bool) -> Result<Qualifiers, Flaw> {
        let applied = told.provisional.is_some_and(|on| on <= self.proof.as_of);
        if applied && !provided {
            return Err(Flaw::QualifierDoesNotFollow {
                step: account.step,
                qualifier: Qualifier::ProvisionalApplication,
            });
        }
        if !applied && provided {
            self.check_none(account, told, |kind| kind == ActionKind::ProvisionalApplication)?;
        }
        Ok(Qualifiers::NONE.with_if(applied, Qualifier::ProvisionalApplication))
    }

    /// Suspension only by a reading that says so, and then it must be told.
    pub fn check_suspension(&self, account: &Account<'_>, told: &Told) -> Result<(), Flaw> {
        let mut days = Vec::new();
        for (id, _) in self.own_acts() {
            if let Treatment::SuspendedFrom(from) = self.record.treatment(account.context, id) {
                days.push(from);
            }
        }
        let right = match told.suspended {
            Some(on) => days.contains(&on),
            None => account.status != Status::Party || days.iter().all(|from| *from > self.proof.as_of),
        };
        if right { Ok(()) } else { Err(Flaw::NotTheReading { step: account.step }) }
    }

    /// Each notice told: as the reading treats it, with its armed-conflict test, revoked in time.
    pub fn check_notices(&self, account: &Account<'_>, told: &Told) -> Result<(), Flaw> {
        let step = account.step;
        for NoticeTold { notice, hold, .. } in &told.notices {
            let fixed = match self.record.treatment(account.context, notice.action) {
                Treatment::AsTheRuleSays => None,
                Treatment::EffectOn(day) => Some(day),
                Treatment::WithoutEffect | Treatment::SuspendedFrom(_) => {
                    return Err(Flaw::NotTheReading { step });
                }
            };
            match notice.revoked {
                Some((act, on)) => {
                    let effect = fixed.or(self.runs_until(self.act(step, notice.action)?));
                    if on > self.proof.as_of
                        || effect.is_some_and(|effect| on >= effect)
                        || self.record.set_aside(account.context, act)
                    {
                        return Err(Flaw::TakesNothingBack { step, action: act });
                    }
                }
                None if notice.by_reading != fixed.is_some() || notice.by_reading && notice.expires != fixed => {
                    return Err(Flaw::NotTheReading { step });
                }
                None => {
                    let tested = !notice.by_reading && notice.expires.is_some() && self.record.hold_rule().is_some();
                    if tested != hold.is_some() {
                        return Err(Flaw::MissingPremise { step, needed: "test of armed conflict" });
                    }
                }
            }
        }
        Ok(())
    }
}

/// What a notice that has not taken effect puts beside the status.
fn beside_notice(told: &NoticeTold, as_of: Date) -> Qualifiers {
    let expired = told.notice.expires.is_some_and(|on| on <= as_of);
    let word = if expired { Qualifier::WithdrawalHeld } else { Qualifier::NoticePending };
    Qualifiers::NONE.with(word).with_if(told.notice.expires.is_none(), Qualifier::Contested)
}

fn unfollowed(account: &Account<'_>) -> Flaw {
    Flaw::StatusDoesNotFollow { step: account.step, status: account.status }
}
