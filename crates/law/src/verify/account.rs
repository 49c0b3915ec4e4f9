//! One account of the participant's course: whether all it tells is so, and all that bears is told.

use super::claims::{Checker, Claim, Consent, Force, How};
use super::flaw::Flaw;
use super::history::{Dated, History, Notice, Stay, tested_on};
use super::record::Standing;
use crate::calendar::Date;
use crate::model::{ActionId, ActionKind};
use crate::proof::{HoldOutcome, Premise};
use crate::rulebook::{GeneralRule, Rule};
use crate::status::Status;

/// What an account rests on, by subject.
#[derive(Default)]
pub(super) struct Account {
    pub step: usize,
    pub uncertain: Option<usize>,
    pub contested: Option<usize>,
    signed: Option<Dated>,
    interim_obligation: bool,
    interim_ended: Option<Dated>,
    consent: Option<Consent>,
    force: Option<Force>,
    treaty: Option<Standing>,
    taken_back: Vec<(Consent, Dated)>,
    provisional: Option<Dated>,
    notices: Vec<Notice>,
    suspended: Option<Dated>,
    extinct: Option<Date>,
    ended_with: Option<Date>,
    searched: Vec<ActionKind>,
    idle: Vec<ActionId>,
}

impl Checker<'_> {
    /// Sorts what an answer rests on by subject.
    pub fn account(&self, step: usize) -> Result<Account, Flaw> {
        let mut account = Account { step, ..Account::default() };
        for premise in self.premises(step) {
            match premise {
                Premise::Step(below) => self.add(&mut account, below.index())?,
                Premise::NoneKnown(kind) => account.searched.push(*kind),
                Premise::Reading(..) => {}
                _ => return Err(Flaw::StrayPremise { step }),
            }
        }
        Ok(account)
    }

    fn add(&self, account: &mut Account, below: usize) -> Result<(), Flaw> {
        let step = account.step;
        match self.told(below)? {
            Claim::Signed(signed) => account.signed = Some(signed),
            Claim::InterimObligation => account.interim_obligation = true,
            Claim::InterimEnded(ended) => account.interim_ended = Some(ended),
            Claim::Consent(consent) => account.consent = Some(consent),
            Claim::Treaty(treaty) => account.treaty = Some(treaty),
            Claim::Force(force) => {
                account.consent = Some(force.consent.clone());
                account.treaty = Some(force.treaty);
                account.force = Some(force);
            }
            Claim::Provisional(declared) => account.provisional = Some(declared),
            Claim::Notice(notice) => account.notices.push(notice),
            Claim::Hold(on, outcome) => {
                let needed = "notice before the test of armed conflict";
                let last = account.notices.last_mut().ok_or(Flaw::MissingPremise { step, needed })?;
                self.check_hold(below, last, on, outcome)?;
                last.hold = Some(outcome);
            }
            Claim::TakenBack(consent, by) => account.taken_back.push((consent, by)),
            Claim::Extinct(on) => account.extinct = Some(on),
            Claim::EndedWith(on) => account.ended_with = Some(on),
            Claim::WithoutEffect(acts) => account.idle.extend(acts),
            Claim::Suspended(suspended) => account.suspended = Some(suspended),
            Claim::NothingKnown => account.searched.extend([ActionKind::Signature, ActionKind::Consent]),
            Claim::Uncertain => account.uncertain = Some(below),
            Claim::Contested => account.contested = Some(below),
            Claim::OtherDeposits(_) | Claim::Received(_) | Claim::Answer => return Err(Flaw::StrayPremise { step }),
        }
        Ok(())
    }

    fn check_hold(&self, step: usize, notice: &Notice, on: Date, outcome: HoldOutcome) -> Result<(), Flaw> {
        let stated = self.act(step, notice.action)?.effect.is_some();
        let fits = self.record.rules.hold.zip(notice.expires).is_some_and(|(rule, expires)| {
            tested_on(rule.tested, notice.received, expires) == on && self.record.hold(rule, on, stated) == outcome
        });
        let shown = self.premises(step).iter().any(|premise| self.record.shows(*premise, on, outcome));
        if fits && shown { Ok(()) } else { Err(Flaw::WrongHold { step }) }
    }

    /// Whether an account tells one history up to the day asked about: nothing else, and nothing less.
    pub fn follows(&self, account: &Account, status: Status, history: &History) -> Result<(), Flaw> {
        let (right, stay) = history.standing(self.proof.as_of);
        self.check_scans(account, history)?;
        self.check_idle(account, history)?;
        self.check_taken_back(account, status, history)?;
        if let (Some(stay), Some(consent)) = (stay, &account.consent) {
            self.check_stay(account, consent, history, stay)?;
        }
        if right != status {
            return Err(Flaw::StatusDoesNotFollow { step: account.step, status });
        }
        self.check_told(account, history, status, stay)
    }

    /// The dated act, if its day has come.
    fn by_then(&self, dated: Option<Dated>) -> Option<Dated> {
        dated.filter(|(_, on)| *on <= self.proof.as_of)
    }

    /// What an account says to have searched for in vain must not be there.
    fn check_scans(&self, account: &Account, history: &History) -> Result<(), Flaw> {
        let as_of = self.proof.as_of;
        let counts = |stay: &&Stay| stay.counts_from <= as_of && self.by_then(stay.taken_back).is_none();
        for kind in &account.searched {
            let found = match kind {
                ActionKind::Signature => self.by_then(history.signed).map(|(id, _)| id),
                ActionKind::Consent => history.stays.iter().find(counts).map(|stay| stay.consent),
                ActionKind::WithdrawalNotice => {
                    let notices = history.standing(as_of).1.map(|stay| history.notices(stay, as_of));
                    notices.and_then(|notices| notices.first().map(|notice| notice.action))
                }
                _ => None,
            };
            if let Some(action) = found {
                return Err(Flaw::KnownAfterAll { step: account.step, action });
            }
        }
        Ok(())
    }

    /// The acts that change nothing, all of them and no others.
    fn check_idle(&self, account: &Account, history: &History) -> Result<(), Flaw> {
        let step = account.step;
        let objects = |id: &ActionId| self.record.facts.action(*id).kind == ActionKind::Objection;
        let idle: Vec<ActionId> =
            history.idle.iter().filter(|(_, on)| *on <= self.proof.as_of).map(|(id, _)| *id).collect();
        if let Some(action) = account.idle.iter().copied().find(|id| !idle.contains(id)) {
            return Err(Flaw::NotWithoutEffect { step, action });
        }
        match idle.into_iter().find(|id| !objects(id) && !account.idle.contains(id)) {
            Some(action) => Err(Flaw::PassedOver { step, action }),
            None => Ok(()),
        }
    }

    /// Instruments taken back; whoever is then left without any must be told of each.
    fn check_taken_back(&self, account: &Account, status: Status, history: &History) -> Result<(), Flaw> {
        let step = account.step;
        let told: Vec<(ActionId, Date, Dated)> =
            account.taken_back.iter().map(|(consent, by)| (consent.action, consent.deposited, *by)).collect();
        let by_then = |stay: &Stay| Some((stay.consent, stay.deposited, self.by_then(stay.taken_back)?));
        let right: Vec<(ActionId, Date, Dated)> = history.stays.iter().filter_map(by_then).collect();
        if let Some((_, _, (action, _))) = told.iter().find(|told| !right.contains(told)) {
            return Err(Flaw::TakesNothingBack { step, action: *action });
        }
        let left_without = matches!(status, Status::Outside | Status::Signatory) && account.extinct.is_none();
        match right.iter().find(|right| left_without && !told.contains(right)) {
            Some((_, _, (action, _))) => Err(Flaw::PassedOver { step, action: *action }),
            None => Ok(()),
        }
    }

    /// The consent that counts, from when it binds, and every notice to end it.
    fn check_stay(&self, account: &Account, told: &Consent, history: &History, stay: &Stay) -> Result<(), Flaw> {
        let (step, as_of) = (account.step, self.proof.as_of);
        if told.action != stay.consent {
            return Err(Flaw::PassedOver { step, action: stay.consent });
        }
        if (told.deposited, told.counts_from) != (stay.deposited, stay.counts_from) {
            return Err(Flaw::WrongDate { step, action: told.action, on: told.counts_from });
        }
        let further = history.further.iter().filter(|(_, on)| stay.deposited <= *on && *on <= as_of);
        let further: Vec<ActionId> = further.map(|(id, _)| *id).collect();
        if let Some(action) = told.others.iter().copied().find(|id| !further.contains(id)) {
            return Err(Flaw::NotWithoutEffect { step, action });
        }
        if let Some(action) = further.into_iter().find(|id| !told.others.contains(id)) {
            return Err(Flaw::PassedOver { step, action });
        }
        if let Some(force) = account.force.as_ref().filter(|force| Some(force.on) != stay.force) {
            return Err(Flaw::WrongDay { step, on: force.on });
        }
        if account.treaty.is_some_and(|treaty| treaty != history.treaty) {
            return Err(Flaw::MissingPremise { step, needed: "entry into force of the treaty in this placing" });
        }
        let right = history.notices(stay, as_of);
        for told in &account.notices {
            self.check_notice(step, told, right.iter().find(|right| right.action == told.action))?;
        }
        let told = |right: &&Notice| account.notices.iter().any(|told| told.action == right.action);
        match right.iter().find(|right| !told(right)) {
            Some(right) => Err(Flaw::PassedOver { step, action: right.action }),
            None => Ok(()),
        }
    }

    fn check_notice(&self, step: usize, told: &Notice, right: Option<&Notice>) -> Result<(), Flaw> {
        let action = told.action;
        let right = right.ok_or(Flaw::NotTheReading { step })?;
        match (told.revoked, right.revoked) {
            _ if told == right => Ok(()),
            _ if told.received != right.received => Err(Flaw::WrongDate { step, action, on: told.received }),
            (None, Some((revocation, _))) => Err(Flaw::PassedOver { step, action: revocation }),
            (Some((revocation, _)), _) => Err(Flaw::TakesNothingBack { step, action: revocation }),
            _ if told.hold != right.hold && told.by_reading == right.by_reading => {
                Err(Flaw::MissingPremise { step, needed: "test of armed conflict" })
            }
            _ => Err(Flaw::NotTheReading { step }),
        }
    }

    /// What an answer of this status must tell.
    fn check_told(&self, told: &Account, history: &History, status: Status, stay: Option<&Stay>) -> Result<(), Flaw> {
        let step = told.step;
        let need = |there: bool, needed| if there { Ok(()) } else { Err(Flaw::MissingPremise { step, needed }) };
        let searched = |kind| told.searched.contains(&kind);
        let without_consent = searched(ActionKind::Consent) || !told.taken_back.is_empty();
        let provisional = history.provisional(self.proof.as_of);
        match status {
            Status::Outside => {
                let gone = history.extinct.filter(|on| *on <= self.proof.as_of);
                need(told.extinct == gone, "end of the participant")?;
                let never = searched(ActionKind::Signature) || !told.taken_back.is_empty();
                need(gone.is_some() || without_consent && never, "scan for signature and consent")
            }
            Status::Signatory => {
                let applied = provisional.filter(|_| self.record.rules.provisional == Some(true));
                let ended = self.by_then(history.interim_end);
                need(told.signed == history.signed, "signature")?;
                need(told.interim_ended == ended && told.interim_obligation == ended.is_none(), "interim obligation")?;
                need(told.provisional == applied, "provisional application")?;
                need(without_consent, "scan for a consent")
            }
            Status::Contracting => {
                need(told.consent.is_some() && told.treaty.is_some(), "consent and entry into force of the treaty")?;
                need(told.provisional == provisional, "provisional application")
            }
            Status::Party => {
                let clause = self.rule(step);
                let force = told.force.as_ref();
                need(force.is_some(), "entry into force for the participant")?;
                let fits = force.is_some_and(|force| fits(clause, force.how));
                if !fits {
                    return Err(self.wrong_clause(step));
                }
                let notices = !told.notices.is_empty() || searched(ActionKind::WithdrawalNotice);
                need(notices, "scan for a notice of withdrawal")?;
                need(told.suspended == self.by_then(history.suspended), "suspension by a reading")
            }
            Status::FormerParty => {
                need(told.force.is_some(), "entry into force for the participant")?;
                let end = stay.and_then(|stay| stay.end);
                let gone = history.extinct.filter(|on| *on <= self.proof.as_of && end.is_none_or(|end| *on < end));
                need(told.extinct == gone, "end of the participant")?;
                let ended_with = stay.and_then(|stay| stay.ended_with).filter(|on| Some(*on) == end);
                need(told.ended_with == ended_with, "end under the treaty with which this one ends")?;
                let by_extinction = matches!(self.rule(step), Rule::General(GeneralRule::Extinction));
                let by_parent = matches!(self.rule(step), Rule::EndsWith { .. });
                let fits = by_extinction == gone.is_some() && (by_extinction || by_parent == ended_with.is_some());
                if fits { Ok(()) } else { Err(self.wrong_clause(step)) }
            }
            Status::Undetermined => Err(Flaw::StatusDoesNotFollow { step, status }),
        }
    }
}

/// The clause of a party's answer is the one by which the treaty came into force for it.
fn fits(clause: &Rule, how: How) -> bool {
    match clause {
        Rule::EntryIntoForce(_) => how == How::Original,
        Rule::EntryIntoForceForParticipant(_) => how == How::Later,
        _ => how == How::Succession,
    }
}
