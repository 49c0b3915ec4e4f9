//! What an answer rests on, sorted by subject; and the armed-conflict test of each notice.

use super::flaw::Flaw;
use super::record::Standing;
use super::steps::{Checker, Consent, Force, Notice};
use crate::calendar::Date;
use crate::model::{ActionId, ActionKind, ConflictRole};
use crate::proof::{Conclusion, HoldOutcome, Premise};
use crate::rulebook::HoldTested;

/// What an account rests on, by subject.
#[derive(Default)]
pub(super) struct Told {
    pub signed: Option<Date>,
    pub interim_ended: Option<Date>,
    pub interim_obligation: bool,
    pub consent: Option<Consent>,
    pub force: Option<Force>,
    pub treaty: Option<Standing>,
    pub taken_back: Vec<(Consent, ActionId, Date)>,
    pub provisional: Option<Date>,
    pub notices: Vec<NoticeTold>,
    pub suspended: Option<Date>,
    pub extinct: Option<Date>,
    pub none_known: Vec<ActionKind>,
    pub idle: Vec<ActionId>,
    pub uncertain: Option<usize>,
    pub contested: Option<usize>,
}

/// A notice with the armed-conflict test told after it.
pub(super) struct NoticeTold {
    pub notice: Notice,
    pub hold: Option<HoldOutcome>,
    /// The first day out, as far as it can be foreseen.
    pub effect: Option<Date>,
}

impl Told {
    pub fn consent(&self) -> Option<&Consent> {
        self.force.as_ref().map(|force| &force.consent).or(self.consent.as_ref())
    }

    pub fn mentions(&self, id: ActionId) -> bool {
        let noticed =
            |told: &NoticeTold| told.notice.action == id || told.notice.revoked.is_some_and(|(by, _)| by == id);
        self.idle.contains(&id) || self.notices.iter().any(noticed)
    }

    /// Every day on which the status can have changed by what is told.
    pub fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = [self.signed, self.extinct].into_iter().flatten().collect();
        days.extend(self.consent().map(|consent| consent.counts_from));
        days.extend(self.force.as_ref().map(|force| force.on));
        days.extend(self.taken_back.iter().map(|(_, _, on)| *on));
        days.extend(self.notices.iter().filter_map(|told| told.effect));
        days
    }
}

impl Checker<'_> {
    /// Sorts what an answer rests on by subject.
    pub fn gather(&self, step: usize) -> Result<Told, Flaw> {
        let mut told = Told::default();
        for premise in self.premises(step) {
            match premise {
                Premise::Step(below) => self.gather_step(step, below.index(), &mut told)?,
                Premise::NoneKnown(kind) => told.none_known.push(*kind),
                Premise::Reading(..) => {}
                _ => return Err(Flaw::StrayPremise { step }),
            }
        }
        Ok(told)
    }

    pub fn gather_step(&self, step: usize, below: usize, told: &mut Told) -> Result<(), Flaw> {
        match self.conclusion(below) {
            Conclusion::Signed { on } => told.signed = Some(on),
            Conclusion::InterimObligation => told.interim_obligation = true,
            Conclusion::InterimObligationEnded { on } => told.interim_ended = Some(on),
            Conclusion::Consented { .. } | Conclusion::Succeeded { .. } => {
                told.consent = Some(self.consent(below)?);
            }
            Conclusion::TreatyInForce { .. } | Conclusion::TreatyNotInForce { .. } => {
                told.treaty = Some(self.treaty(below)?);
            }
            Conclusion::Stated { .. } => self.gather_stated(below, told)?,
            Conclusion::InForceAsOriginal { .. }
            | Conclusion::InForceAfterDeposit { .. }
            | Conclusion::InForceBySuccession { .. } => told.force = Some(self.unstated_force(below)?),
            Conclusion::ProvisionallyApplied { on } => told.provisional = Some(on),
            Conclusion::PeriodExpires { .. }
            | Conclusion::EffectByReading { .. }
            | Conclusion::NoWithdrawalClause
            | Conclusion::Revoked { .. } => told.notices.push(self.unstated_notice(below)?),
            Conclusion::HoldTested { .. } => self.gather_hold(below, told)?,
            Conclusion::TakenBack { .. } => told.taken_back.push(self.taken_back(below)?),
            Conclusion::Extinct { on } => told.extinct = Some(on),
            Conclusion::WithoutEffect => told.idle.extend(self.actions(below)),
            Conclusion::SuspendedByReading { on } => told.suspended = Some(on),
            Conclusion::NothingKnown => {
                told.none_known.extend([ActionKind::Signature, ActionKind::Consent]);
            }
            Conclusion::Uncertain => told.uncertain = Some(below),
            Conclusion::Contested { .. } => told.contested = Some(below),
            Conclusion::Status(_)
            | Conclusion::Possible { .. }
            | Conclusion::EarliestDepositBinds
            | Conclusion::NoticeReceived { .. } => return Err(Flaw::StrayPremise { step }),
        }
        Ok(())
    }

    pub fn gather_stated(&self, step: usize, told: &mut Told) -> Result<(), Flaw> {
        let below = self.substeps(step).next().map(|below| self.conclusion(below));
        match below {
            Some(Conclusion::TreatyInForce { .. } | Conclusion::TreatyNotInForce { .. }) => {
                told.treaty = Some(self.treaty(step)?);
            }
            Some(Conclusion::PeriodExpires { .. }) => told.notices.push(noticed(self.notice(step)?)),
            _ => told.force = Some(self.force(step)?),
        }
        Ok(())
    }

    /// An entry into force told without a stated date: right only where none is stated.
    pub fn unstated_force(&self, step: usize) -> Result<Force, Flaw> {
        let force = self.force(step)?;
        match self.act(step, force.consent.action)?.effect {
            Some(stated) => Err(Flaw::StatedIgnored { step, stated }),
            None => Ok(force),
        }
    }

    pub fn unstated_notice(&self, step: usize) -> Result<NoticeTold, Flaw> {
        let notice = self.notice(step)?;
        let counted = matches!(self.conclusion(step), Conclusion::PeriodExpires { .. });
        match self.act(step, notice.action)?.effect {
            Some(stated) if counted => Err(Flaw::StatedIgnored { step, stated }),
            _ => Ok(noticed(notice)),
        }
    }

    /// The armed-conflict test belongs to the notice told just before it.
    pub fn gather_hold(&self, step: usize, told: &mut Told) -> Result<(), Flaw> {
        let needed = "notice before the test of armed conflict";
        let last = told.notices.last_mut().ok_or(Flaw::MissingPremise { step, needed })?;
        let outcome = self.check_hold(step, &last.notice)?;
        last.hold = Some(outcome);
        last.effect = held(last.notice.expires, outcome);
        Ok(())
    }

    pub fn check_hold(&self, step: usize, notice: &Notice) -> Result<HoldOutcome, Flaw> {
        let wrong = || Flaw::WrongHold { step };
        let (Conclusion::HoldTested { on, outcome }, Some(rule)) = (self.conclusion(step), self.record.hold_rule())
        else {
            return Err(wrong());
        };
        let tested = match rule.tested {
            HoldTested::AtExpiry => notice.expires,
            HoldTested::AtNotification => Some(notice.received),
        };
        let stated = self.act(step, notice.action)?.effect.is_some();
        let right = self.record.hold(rule, self.proof.participant, on, stated);
        let shown = self.premises(step).iter().any(|premise| self.shows(*premise, on, outcome));
        if tested == Some(on) && outcome == right && shown { Ok(outcome) } else { Err(wrong()) }
    }

    /// Whether a piece of evidence is the one that an outcome of the test names.
    pub fn shows(&self, premise: Premise, on: Date, outcome: HoldOutcome) -> bool {
        let who = self.proof.participant;
        let role = match outcome {
            HoldOutcome::NothingFound | HoldOutcome::NoData => {
                return premise == Premise::NoConflict;
            }
            HoldOutcome::SecondaryOnly => ConflictRole::Secondary,
            HoldOutcome::NotHeld | HoldOutcome::Held(_) => ConflictRole::Primary,
        };
        let Premise::Conflict(place) = premise else {
            return false;
        };
        let evidence = usize::try_from(place).ok().and_then(|place| self.record.engaged(place, who, on));
        evidence.is_some_and(|conflict| {
            conflict.role == role && self.record.latest_end(who, role, on) == Some(conflict.until)
        })
    }
}

/// A notice whose armed-conflict test is not told, or not yet.
fn noticed(notice: Notice) -> NoticeTold {
    let effect = notice.expires;
    NoticeTold { notice, hold: None, effect }
}

/// The first day out: the end of the period, or of the conflict that outlasts it.
pub(super) fn held(expires: Option<Date>, outcome: HoldOutcome) -> Option<Date> {
    match outcome {
        HoldOutcome::Held(until) => Some(until?.max(expires?)),
        _ => expires,
    }
}
