//! Whether the answer follows: what is told of the participant, what is passed over, what is left open.

use super::count;
use super::flaw::Flaw;
use super::record::{Context, Standing};
use super::steps::{Checker, Consent, Force, Notice};
use crate::calendar::Date;
use crate::model::{Action, ActionId, ActionKind, ConflictRole, Treatment};
use crate::proof::{Conclusion, HoldOutcome, Premise};
use crate::rulebook::{GeneralRule, HoldTested, Rule};
use crate::status::{Answer, Qualifier, Qualifiers, Status};

/// A status with its qualifiers.
type Outcome = (Status, Qualifiers);

/// How the days of uncertain acts are meant by what is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Placing {
    /// Every placing gives this status, so what could have happened by then must be told.
    Any,
    /// One placing among others: only what must have happened by then must be told.
    OneOfSeveral,
}

/// One account of the participant's course, under one set of readings.
struct Account<'c> {
    step: usize,
    status: Status,
    context: &'c [(usize, usize)],
    placing: Placing,
}

/// What an account rests on, by subject.
#[derive(Default)]
struct Told {
    signed: Option<Date>,
    interim_ended: Option<Date>,
    interim_obligation: bool,
    consent: Option<Consent>,
    force: Option<Force>,
    treaty: Option<Standing>,
    taken_back: Vec<(Consent, ActionId, Date)>,
    provisional: Option<Date>,
    notices: Vec<NoticeTold>,
    suspended: Option<Date>,
    extinct: Option<Date>,
    none_known: Vec<ActionKind>,
    idle: Vec<ActionId>,
    uncertain: Option<usize>,
    contested: Option<usize>,
}

struct NoticeTold {
    notice: Notice,
    hold: Option<HoldOutcome>,
    /// The first day out, as far as it can be foreseen.
    effect: Option<Date>,
}

impl Told {
    fn consent(&self) -> Option<&Consent> {
        self.force
            .as_ref()
            .map(|force| &force.consent)
            .or(self.consent.as_ref())
    }

    fn mentions(&self, id: ActionId) -> bool {
        let noticed = |told: &NoticeTold| {
            told.notice.action == id || told.notice.revoked.is_some_and(|(by, _)| by == id)
        };
        self.idle.contains(&id) || self.notices.iter().any(noticed)
    }

    /// Every day on which the status can have changed by what is told.
    fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = [self.signed, self.extinct].into_iter().flatten().collect();
        days.extend(self.consent().map(|consent| consent.counts_from));
        days.extend(self.force.as_ref().map(|force| force.on));
        days.extend(self.taken_back.iter().map(|(_, _, on)| *on));
        days.extend(self.notices.iter().filter_map(|told| told.effect));
        days
    }
}

impl Checker<'_> {
    /// Checks the last step, and with it every account that it rests on.
    pub fn check_answer(&self, step: usize, answer: Answer) -> Result<(), Flaw> {
        let told = self.gather(step)?;
        let (context, followed) = self.readings_followed();
        match told.contested {
            Some(contested) => {
                let done = self.check_contested(contested, answer, followed.then_some(&context))?;
                if done {
                    return self.check_interval(answer, None, step);
                }
            }
            None => self.check_agreement(step, answer)?,
        }
        let beside = |qualifiers: Qualifiers| {
            qualifiers.with_if(told.contested.is_some(), Qualifier::Contested)
        };
        if let Some(uncertain) = told.uncertain {
            let (status, qualifiers) = self.unite(uncertain, &context)?;
            self.compare(
                step,
                (answer.status, answer.qualifiers),
                (status, beside(qualifiers)),
            )?;
            return self.check_interval(answer, None, step);
        }
        let account = Account {
            step,
            status: answer.status,
            context: &context,
            placing: Placing::Any,
        };
        let possible = self.check_account(&account, &told)?;
        let possible: Vec<Qualifiers> = possible.into_iter().map(beside).collect();
        one_of(step, answer.qualifiers, &possible)?;
        let settled = told.contested.is_none();
        self.check_interval(answer, settled.then_some(&told), step)
    }

    /// The readings that the answer follows, and whether it may: the settings' before the defaults.
    fn readings_followed(&self) -> (Context, bool) {
        let mut followed = true;
        let mut context = Vec::new();
        for (place, point) in self.record.points() {
            let mut asked = self.record.settings.readings.iter();
            let asked = asked
                .find(|(of, _)| *of == place)
                .map(|(_, reading)| *reading);
            let chosen = asked.or(point.default);
            followed &= chosen.is_some();
            context.push((place, chosen));
        }
        // Without a reading to follow, only agreement can answer; then any combination serves.
        let context = context
            .into_iter()
            .map(|(place, chosen)| (place, chosen.filter(|_| followed).unwrap_or(0)))
            .collect();
        (context, followed)
    }

    /// How many combinations of readings there are.
    fn combinations(&self) -> usize {
        self.record.points().fold(1, |all: usize, (_, point)| {
            all.saturating_mul(point.readings.len().max(1))
        })
    }

    /// Readings that differ: all are told, at least two differ, and one is followed or none can be.
    /// Returns whether nothing more need be told.
    fn check_contested(
        &self,
        step: usize,
        answer: Answer,
        follows: Option<&Context>,
    ) -> Result<bool, Flaw> {
        let told = (answer.status, answer.qualifiers);
        let rivals: Vec<usize> = self.substeps(step).collect();
        let outcomes = self.every_reading(step, &rivals)?;
        if outcomes.windows(2).all(|pair| pair[0].1 == pair[1].1) {
            return Err(Flaw::NoAlternatives { step });
        }
        let followed = matches!(
            self.conclusion(step),
            Conclusion::Contested { followed: true }
        );
        let Some(context) = follows.filter(|_| followed) else {
            if follows.is_some() || followed {
                return Err(Flaw::NotTheReading { step });
            }
            self.compare(step, told, common_ground(&outcomes))?;
            return Ok(true);
        };
        let Some((_, (status, qualifiers))) = outcomes.iter().find(|(of, _)| of == context) else {
            return Err(Flaw::NotTheReading { step });
        };
        let with = qualifiers.with(Qualifier::Contested);
        self.compare(step, told, (*status, with))?;
        Ok(false)
    }

    /// Without a step that says so, nothing may be contested: every reading must give the answer.
    fn check_agreement(&self, step: usize, answer: Answer) -> Result<(), Flaw> {
        if self.combinations() <= 1 {
            return Ok(());
        }
        let reads = |premise: &Premise| matches!(premise, Premise::Reading(..));
        let by_reading = |step: &usize| {
            matches!(self.conclusion(*step), Conclusion::Possible { .. })
                && self.premises(*step).iter().any(reads)
        };
        let rivals: Vec<usize> = (0..step).filter(by_reading).collect();
        for (_, outcome) in self.every_reading(step, &rivals)? {
            self.compare(step, (answer.status, answer.qualifiers), outcome)?;
        }
        Ok(())
    }

    /// The outcome under every combination of readings, each of which must be told once.
    fn every_reading(
        &self,
        step: usize,
        rivals: &[usize],
    ) -> Result<Vec<(Context, Outcome)>, Flaw> {
        let mut outcomes: Vec<(Context, Outcome)> = Vec::with_capacity(rivals.len());
        for &rival in rivals {
            let context = self.readings_of(rival)?;
            if outcomes.iter().any(|(other, _)| *other == context) {
                return Err(Flaw::ReadingsIncomplete { step });
            }
            let outcome = self.check_possible(rival, &context, Placing::Any)?;
            outcomes.push((context, outcome));
        }
        if outcomes.len() != self.combinations() {
            return Err(Flaw::ReadingsIncomplete { step });
        }
        Ok(outcomes)
    }

    /// The readings that a step names: one of each point about the participant.
    fn readings_of(&self, step: usize) -> Result<Context, Flaw> {
        let mut context = Vec::new();
        for premise in self.premises(step) {
            if let Premise::Reading(point, reading) = premise {
                let (point, reading) = (usize::from(*point), usize::from(*reading));
                self.check_reading(step, point, reading)?;
                context.push((point, reading));
            }
        }
        context.sort_unstable();
        let mine = self.record.points();
        if mine
            .map(|(place, _)| place)
            .eq(context.iter().map(|(point, _)| *point))
        {
            Ok(context)
        } else {
            Err(Flaw::ReadingsIncomplete { step })
        }
    }

    /// The status that several placings of uncertain dates leave, if they leave one.
    fn unite(&self, step: usize, context: &[(usize, usize)]) -> Result<Outcome, Flaw> {
        let exact = |id: ActionId| self.record.facts.actions[id.index()].on.is_exact();
        if let Some(action) = self.actions(step).find(|id| exact(*id)) {
            let on = self.record.facts.actions[action.index()].on.earliest();
            return Err(Flaw::WrongDate { step, action, on });
        }
        let [first, last] = self.record.standings();
        if self.actions(step).next().is_none() && first == last {
            return Err(Flaw::NoAlternatives { step });
        }
        let mut outcomes: Vec<Outcome> = Vec::new();
        for below in self.substeps(step) {
            let outcome = self.check_possible(below, context, Placing::OneOfSeveral)?;
            outcomes.push(outcome);
        }
        let Some(&(status, _)) = outcomes.first() else {
            return Err(Flaw::NoAlternatives { step });
        };
        if outcomes.windows(2).all(|pair| pair[0] == pair[1]) {
            return Err(Flaw::NoAlternatives { step });
        }
        if outcomes.iter().any(|(other, _)| *other != status) {
            return Ok((Status::Undetermined, Qualifiers::NONE));
        }
        let all = outcomes
            .iter()
            .fold(Qualifiers::NONE, |all, (_, one)| all.union(*one));
        Ok((status, all))
    }

    /// One possible answer; beneath a reading it may itself be left open by uncertain dates.
    fn check_possible(
        &self,
        step: usize,
        context: &[(usize, usize)],
        placing: Placing,
    ) -> Result<Outcome, Flaw> {
        let Conclusion::Possible { status, qualifiers } = self.conclusion(step) else {
            return Err(Flaw::MissingPremise {
                step,
                needed: "possible answer",
            });
        };
        let told = self.gather(step)?;
        if told.contested.is_some() {
            return Err(Flaw::StrayPremise { step });
        }
        match told.uncertain {
            Some(_) if placing == Placing::OneOfSeveral => Err(Flaw::StrayPremise { step }),
            Some(uncertain) => {
                let united = self.unite(uncertain, context)?;
                self.compare(step, (status, qualifiers), united)?;
                Ok((status, qualifiers))
            }
            None => {
                let account = Account {
                    step,
                    status,
                    context,
                    placing,
                };
                let possible = self.check_account(&account, &told)?;
                one_of(step, qualifiers, &possible)?;
                Ok((status, qualifiers))
            }
        }
    }

    fn compare(&self, step: usize, told: Outcome, right: Outcome) -> Result<(), Flaw> {
        if told.0 != right.0 {
            return Err(Flaw::StatusDoesNotFollow {
                step,
                status: told.0,
            });
        }
        one_of(step, told.1, &[right.1])
    }

    /// Sorts what an answer rests on by subject.
    fn gather(&self, step: usize) -> Result<Told, Flaw> {
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

    fn gather_step(&self, step: usize, below: usize, told: &mut Told) -> Result<(), Flaw> {
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
            | Conclusion::InForceBySuccession { .. } => {
                told.force = Some(self.unstated_force(below)?)
            }
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
                told.none_known
                    .extend([ActionKind::Signature, ActionKind::Consent]);
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

    fn gather_stated(&self, step: usize, told: &mut Told) -> Result<(), Flaw> {
        let below = self
            .substeps(step)
            .next()
            .map(|below| self.conclusion(below));
        match below {
            Some(Conclusion::TreatyInForce { .. } | Conclusion::TreatyNotInForce { .. }) => {
                told.treaty = Some(self.treaty(step)?);
            }
            Some(Conclusion::PeriodExpires { .. }) => {
                told.notices.push(noticed(self.notice(step)?))
            }
            _ => told.force = Some(self.force(step)?),
        }
        Ok(())
    }

    /// An entry into force told without a stated date: right only where none is stated.
    fn unstated_force(&self, step: usize) -> Result<Force, Flaw> {
        let force = self.force(step)?;
        match self.act(step, force.consent.action)?.effect {
            Some(stated) => Err(Flaw::StatedIgnored { step, stated }),
            None => Ok(force),
        }
    }

    fn unstated_notice(&self, step: usize) -> Result<NoticeTold, Flaw> {
        let notice = self.notice(step)?;
        let counted = matches!(self.conclusion(step), Conclusion::PeriodExpires { .. });
        match self.act(step, notice.action)?.effect {
            Some(stated) if counted => Err(Flaw::StatedIgnored { step, stated }),
            _ => Ok(noticed(notice)),
        }
    }

    /// The armed-conflict test belongs to the notice told just before it.
    fn gather_hold(&self, step: usize, told: &mut Told) -> Result<(), Flaw> {
        let needed = "notice before the test of armed conflict";
        let last = told
            .notices
            .last_mut()
            .ok_or(Flaw::MissingPremise { step, needed })?;
        let outcome = self.check_hold(step, &last.notice)?;
        last.hold = Some(outcome);
        last.effect = held(last.notice.expires, outcome);
        Ok(())
    }

    fn check_hold(&self, step: usize, notice: &Notice) -> Result<HoldOutcome, Flaw> {
        let wrong = || Flaw::WrongHold { step };
        let (Conclusion::HoldTested { on, outcome }, Some(rule)) =
            (self.conclusion(step), self.record.hold_rule())
        else {
            return Err(wrong());
        };
        let tested = match rule.tested {
            HoldTested::AtExpiry => notice.expires,
            HoldTested::AtNotification => Some(notice.received),
        };
        let stated = self.act(step, notice.action)?.effect.is_some();
        let right = self.record.hold(rule, self.proof.participant, on, stated);
        let shown = self
            .premises(step)
            .iter()
            .any(|premise| self.shows(*premise, on, outcome));
        if tested == Some(on) && outcome == right && shown {
            Ok(outcome)
        } else {
            Err(wrong())
        }
    }

    /// Whether a piece of evidence is the one that an outcome of the test names.
    fn shows(&self, premise: Premise, on: Date, outcome: HoldOutcome) -> bool {
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
        let evidence = usize::try_from(place)
            .ok()
            .and_then(|place| self.record.engaged(place, who, on));
        evidence.is_some_and(|conflict| {
            conflict.role == role && self.record.latest_end(who, role, on) == Some(conflict.until)
        })
    }

    /// Checks one account; returns the sets of qualifiers that would be right beside its status.
    fn check_account(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        self.check_notices(account, told)?;
        for &id in &told.idle {
            if !self.is_without_effect(account, told, id)? {
                return Err(Flaw::NotWithoutEffect {
                    step: account.step,
                    action: id,
                });
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

    fn check_outside(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let none = vec![Qualifiers::NONE];
        if let Some(extinct) = told.extinct.filter(|on| *on <= self.proof.as_of) {
            return if self.was_party_before(account, extinct) {
                Err(unfollowed(account))
            } else {
                Ok(none)
            };
        }
        let searched = |kind| told.none_known.contains(&kind);
        let both = searched(ActionKind::Signature) && searched(ActionKind::Consent);
        if !both && told.taken_back.is_empty() {
            return Err(Flaw::MissingPremise {
                step: account.step,
                needed: "scan for signature and consent",
            });
        }
        self.check_none(account, told, |kind| kind == ActionKind::Signature)?;
        self.check_none(account, told, ActionKind::is_consent)?;
        Ok(none)
    }

    fn check_signatory(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let as_of = self.proof.as_of;
        if told.signed.is_none_or(|on| on > as_of) {
            return Err(unfollowed(account));
        }
        let searched = told.none_known.contains(&ActionKind::Consent);
        if !searched && told.taken_back.is_empty() {
            return Err(Flaw::MissingPremise {
                step: account.step,
                needed: "scan for a consent",
            });
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
            self.check_none(account, told, |kind| {
                kind == ActionKind::IntentionNotToBecomeParty
            })?;
        }
        let provisional =
            self.check_provisional(account, told, self.record.provisional() == Some(true))?;
        Ok(vec![
            provisional.with_if(ended, Qualifier::InterimObligationEnded),
        ])
    }

    fn check_contracting(
        &self,
        account: &Account<'_>,
        told: &Told,
    ) -> Result<Vec<Qualifiers>, Flaw> {
        let (step, as_of) = (account.step, self.proof.as_of);
        let consent = self.check_consent(account, told)?;
        let action = self.act(step, consent.action)?;
        let treaty = told
            .force
            .as_ref()
            .map(|force| force.treaty)
            .or(told.treaty);
        let treaty = treaty.ok_or(Flaw::MissingPremise {
            step,
            needed: "entry into force of the treaty",
        })?;
        // An instrument that is taken back later never comes into force; here it must not have yet.
        let own = || self.record.in_force_for(action, consent.deposited, treaty);
        let in_force = told.force.as_ref().map(|force| force.on).or_else(own);
        if in_force.is_some_and(|on| on <= as_of) {
            return Err(unfollowed(account));
        }
        self.check_every_placing(account, consent, |in_force| {
            in_force.is_none_or(|on| on > as_of)
        })?;
        let provisional =
            self.check_provisional(account, told, self.record.provisional().is_some())?;
        Ok(vec![provisional])
    }

    fn check_party(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let as_of = self.proof.as_of;
        let consent = self.check_consent(account, told)?;
        let force = told
            .force
            .as_ref()
            .filter(|force| force.on <= as_of)
            .ok_or(unfollowed(account))?;
        self.check_party_clause(account, force)?;
        self.check_every_placing(account, consent, |in_force| {
            in_force.is_some_and(|on| on <= as_of)
        })?;
        if told.notices.is_empty() && !told.none_known.contains(&ActionKind::WithdrawalNotice) {
            return Err(Flaw::MissingPremise {
                step: account.step,
                needed: "scan for a notice of withdrawal",
            });
        }
        self.check_later_acts(account, told, consent)?;
        let unrevoked = |told: &&NoticeTold| told.notice.revoked.is_none();
        if told
            .notices
            .iter()
            .filter(unrevoked)
            .any(|n| n.effect.is_some_and(|on| on <= as_of))
        {
            return Err(unfollowed(account));
        }
        let suspended = told.suspended.is_some_and(|on| on <= as_of);
        let base = Qualifiers::NONE.with_if(suspended, Qualifier::Suspended);
        let pending: Vec<Qualifiers> = told
            .notices
            .iter()
            .filter(unrevoked)
            .map(|n| base.union(beside_notice(n, as_of)))
            .collect();
        Ok(if pending.is_empty() {
            vec![base]
        } else {
            pending
        })
    }

    fn check_former(&self, account: &Account<'_>, told: &Told) -> Result<Vec<Qualifiers>, Flaw> {
        let as_of = self.proof.as_of;
        let consent = self.check_consent(account, told)?;
        let ends = told
            .notices
            .iter()
            .filter(|n| n.notice.revoked.is_none())
            .filter_map(|n| n.effect);
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
    fn check_party_clause(&self, account: &Account<'_>, force: &Force) -> Result<(), Flaw> {
        let rule = &self.rule(account.step);
        let fits = match rule {
            Rule::EntryIntoForce(_) => force.as_original,
            Rule::EntryIntoForceForParticipant(_) => !force.as_original && !force.by_succession,
            Rule::General(GeneralRule::Succession) => force.by_succession,
            _ => true,
        };
        if fits {
            Ok(())
        } else {
            Err(Flaw::WrongClause {
                step: account.step,
                kind: rule.kind(),
            })
        }
    }

    /// The consent that counts: given by then, not taken back, and none before it still standing.
    fn check_consent<'t>(
        &self,
        account: &Account<'_>,
        told: &'t Told,
    ) -> Result<&'t Consent, Flaw> {
        let step = account.step;
        let consent = told.consent().ok_or(Flaw::MissingPremise {
            step,
            needed: "consent",
        })?;
        if consent.counts_from > self.proof.as_of
            || self.record.set_aside(account.context, consent.action)
        {
            return Err(unfollowed(account));
        }
        for (id, action) in self.mine(account.context) {
            if !action.kind.is_consent() || id == consent.action || consent.others.contains(&id) {
                continue;
            }
            if action.on.latest() < consent.deposited
                && !self.ended_by(account, id, action, consent.deposited)
            {
                return Err(Flaw::PassedOver { step, action: id });
            }
        }
        self.check_not_taken_back(account, told, consent)?;
        Ok(consent)
    }

    fn check_not_taken_back(
        &self,
        account: &Account<'_>,
        told: &Told,
        consent: &Consent,
    ) -> Result<(), Flaw> {
        for (id, action) in self.mine(account.context) {
            let names = action.refers_to.is_none_or(|named| named == consent.action);
            let late = action.on.earliest() >= consent.deposited && self.by_then(account, action);
            let told_of = told.idle.contains(&id);
            if action.kind == ActionKind::WithdrawalOfInstrument && names && late && !told_of {
                return Err(Flaw::PassedOver {
                    step: account.step,
                    action: id,
                });
            }
        }
        Ok(())
    }

    /// Whether an earlier consent may have come to an end by then: taken back, or a notice given.
    fn ended_by(
        &self,
        account: &Account<'_>,
        consent: ActionId,
        action: &Action,
        then: Date,
    ) -> bool {
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

    /// Notices and revocations that follow the consent must all be told, with effect or without.
    fn check_later_acts(
        &self,
        account: &Account<'_>,
        told: &Told,
        consent: &Consent,
    ) -> Result<(), Flaw> {
        for (id, action) in self.mine(account.context) {
            let weighs = matches!(
                action.kind,
                ActionKind::WithdrawalNotice | ActionKind::RevocationOfWithdrawal
            );
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

    /// A former party has not consented anew since, or has taken that back.
    fn check_no_return(&self, account: &Account<'_>, end: Date) -> Result<(), Flaw> {
        for (id, action) in self.mine(account.context) {
            let anew = action.kind.is_consent()
                && action.on.earliest() >= end
                && self.by_then(account, action);
            if anew && !self.after_extinction(action) && !self.is_taken_back(account, id) {
                return Err(Flaw::PassedOver {
                    step: account.step,
                    action: id,
                });
            }
        }
        Ok(())
    }

    /// An act dated after its author's end changes nothing any more.
    fn after_extinction(&self, action: &Action) -> bool {
        let extinct = self.record.extinct(self.proof.participant);
        extinct.is_some_and(|extinct| extinct <= action.on.earliest())
    }

    fn is_taken_back(&self, account: &Account<'_>, consent: ActionId) -> bool {
        self.mine(account.context).any(|(_, action)| {
            action.kind == ActionKind::WithdrawalOfInstrument
                && action.refers_to.is_none_or(|named| named == consent)
                && action.on.earliest() <= self.proof.as_of
        })
    }

    /// Where every placing of uncertain dates is to give one status, both ends must give it.
    fn check_every_placing(
        &self,
        account: &Account<'_>,
        consent: &Consent,
        gives: impl Fn(Option<Date>) -> bool,
    ) -> Result<(), Flaw> {
        let others = self.mine(account.context).filter(|(id, action)| {
            *id != consent.action
                && (action.kind.is_consent() || action.kind == ActionKind::WithdrawalOfInstrument)
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

    /// A scan: no act of a kind by then, except instruments told to be taken back.
    fn check_none(
        &self,
        account: &Account<'_>,
        told: &Told,
        kind: impl Fn(ActionKind) -> bool,
    ) -> Result<(), Flaw> {
        for (id, action) in self.mine(account.context) {
            let taken_back = told.taken_back.iter().any(|(consent, _, on)| {
                (consent.action == id
                    || consent.others.contains(&id) && self.is_taken_back(account, id))
                    && *on <= self.proof.as_of
            });
            if kind(action.kind) && self.by_then(account, action) && !taken_back {
                return Err(Flaw::KnownAfterAll {
                    step: account.step,
                    action: id,
                });
            }
        }
        Ok(())
    }

    /// Provisional application is told where declared and provided for, and only there.
    fn check_provisional(
        &self,
        account: &Account<'_>,
        told: &Told,
        provided: bool,
    ) -> Result<Qualifiers, Flaw> {
        let applied = told.provisional.is_some_and(|on| on <= self.proof.as_of);
        if applied && !provided {
            return Err(Flaw::QualifierDoesNotFollow {
                step: account.step,
                qualifier: Qualifier::ProvisionalApplication,
            });
        }
        if !applied && provided {
            self.check_none(account, told, |kind| {
                kind == ActionKind::ProvisionalApplication
            })?;
        }
        Ok(Qualifiers::NONE.with_if(applied, Qualifier::ProvisionalApplication))
    }

    /// Suspension only by a reading that says so, and then it must be told.
    fn check_suspension(&self, account: &Account<'_>, told: &Told) -> Result<(), Flaw> {
        let mut days = Vec::new();
        for (id, _) in self.own_acts() {
            if let Treatment::SuspendedFrom(from) = self.record.treatment(account.context, id) {
                days.push(from);
            }
        }
        let right = match told.suspended {
            Some(on) => days.contains(&on),
            None => {
                account.status != Status::Party || days.iter().all(|from| *from > self.proof.as_of)
            }
        };
        if right {
            Ok(())
        } else {
            Err(Flaw::NotTheReading { step: account.step })
        }
    }

    /// Each notice told: as the reading treats it, with its armed-conflict test, revoked in time.
    fn check_notices(&self, account: &Account<'_>, told: &Told) -> Result<(), Flaw> {
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
                None if notice.by_reading != fixed.is_some()
                    || notice.by_reading && notice.expires != fixed =>
                {
                    return Err(Flaw::NotTheReading { step });
                }
                None => {
                    let tested = !notice.by_reading
                        && notice.expires.is_some()
                        && self.record.hold_rule().is_some();
                    if tested != hold.is_some() {
                        return Err(Flaw::MissingPremise {
                            step,
                            needed: "test of armed conflict",
                        });
                    }
                }
            }
        }
        Ok(())
    }

    /// When a notice takes effect at the latest if it is not revoked; `None`: not foreseeable.
    fn runs_until(&self, notice: &Action) -> Option<Date> {
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

    /// Whether an act told to change nothing indeed changes nothing in this account.
    fn is_without_effect(
        &self,
        account: &Account<'_>,
        told: &Told,
        id: ActionId,
    ) -> Result<bool, Flaw> {
        let action = self.act(account.step, id)?;
        if self.record.set_aside(account.context, id) {
            return Ok(true);
        }
        Ok(match action.kind {
            ActionKind::Declaration | ActionKind::Objection => true,
            ActionKind::Signature => self
                .mine(account.context)
                .any(|(other, act)| other != id && act.kind == ActionKind::Signature),
            ActionKind::ProvisionalApplication => self.record.provisional().is_none(),
            ActionKind::WithdrawalNotice => !self.leaves_something(account, told, id, action),
            ActionKind::RevocationOfWithdrawal => !told.notices.iter().any(|n| {
                let names = action
                    .refers_to
                    .is_none_or(|named| named == n.notice.action);
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
                let in_time = action.on.earliest() >= consent.deposited
                    && in_force.is_none_or(|on| action.on.latest() < on);
                let alone = self.own_acts().filter(|(_, other)| names(other)).count() == 1;
                names(action) && in_time && alone
            }),
            _ => false,
        })
    }

    /// Whether, when a notice came, the consent told of stood and no earlier notice was ending it.
    fn leaves_something(&self, account: &Account<'_>, told: &Told, notice: ActionId, action: &Action) -> bool {
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
            let between = other.on.latest() >= consent.deposited
                && other.on.earliest() <= action.on.latest();
            other.kind == ActionKind::WithdrawalNotice
                && id != notice
                && between
                && !revoked(id, other)
        });
        !ending
    }

    /// Whether the treaty had certainly come into force for the participant before a day.
    fn was_party_before(&self, account: &Account<'_>, day: Date) -> bool {
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
    fn own_consents(&self) -> usize {
        self.own_acts().filter(|(_, action)| action.kind.is_consent()).count()
    }

    /// The participant's own known acts.
    fn own_acts(&self) -> impl Iterator<Item = (ActionId, &Action)> {
        self.record.own()
    }

    /// Those that the readings leave in the ordinary course.
    fn mine(&self, context: &[(usize, usize)]) -> impl Iterator<Item = (ActionId, &Action)> {
        self.own_acts()
            .filter(|(id, _)| !self.record.set_aside(context, *id))
    }

    /// Whether an act counts by the day asked about.
    fn by_then(&self, account: &Account<'_>, action: &Action) -> bool {
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

    /// The interval holds the day; where nothing is open, it begins and ends with something told.
    fn check_interval(&self, answer: Answer, told: Option<&Told>, step: usize) -> Result<(), Flaw> {
        let Answer { since, until, .. } = answer;
        let as_of = self.proof.as_of;
        let wrong = Flaw::WrongInterval { since, until };
        if since.is_some_and(|since| since > as_of) || until.is_some_and(|until| until <= as_of) {
            return Err(wrong);
        }
        let Some(told) = told.filter(|_| self.is_settled()) else {
            return Ok(());
        };
        let dated = !matches!(answer.status, Status::Outside);
        // Whoever was outside when it ceased to exist has been so since another day, or ever.
        let begins = since.map_or(!dated, |since| told.days().contains(&since))
            || !dated && told.extinct.is_some();
        let ends = self.must_end_by(answer.status, told, step)?;
        let in_time = ends.is_none_or(|by| until.is_some_and(|until| until <= by));
        if begins && in_time {
            Ok(())
        } else {
            Err(wrong)
        }
    }

    /// Whether the participant's days are all exact and its stay in the treaty is its only one.
    fn is_settled(&self) -> bool {
        let [first, last] = self.record.standings();
        let contested = self.record.points().next().is_some();
        first == last
            && self.own_consents() <= 1
            && !contested
            && self.own_acts().all(|(_, action)| action.on.is_exact())
    }

    /// The day by which the status ends at the latest, as far as what is told foresees it.
    fn must_end_by(&self, status: Status, told: &Told, step: usize) -> Result<Option<Date>, Flaw> {
        let extinct = self.record.extinct(self.proof.participant);
        Ok(match status {
            Status::Contracting => told
                .force
                .as_ref()
                .map(|force| force.on)
                .into_iter()
                .chain(extinct)
                .min(),
            Status::Party => {
                let mut ends = Vec::new();
                for n in told.notices.iter().filter(|n| n.notice.revoked.is_none()) {
                    let revocable = self
                        .own_acts()
                        .any(|(_, action)| action.kind == ActionKind::RevocationOfWithdrawal);
                    if self.act(step, n.notice.action).is_ok() && !revocable {
                        ends.extend(n.effect);
                    }
                }
                ends.into_iter().chain(extinct).min()
            }
            _ => None,
        })
    }
}

/// What all readings share where none is followed: the status if it is one, and all that any says.
fn common_ground(outcomes: &[(Context, Outcome)]) -> Outcome {
    let contested = Qualifiers::NONE.with(Qualifier::Contested);
    match outcomes {
        [(_, (status, _)), rest @ ..] if rest.iter().all(|(_, other)| other.0 == *status) => {
            let all = outcomes.iter().fold(contested, |all, (_, one)| all.union(one.1));
            (*status, all)
        }
        _ => (Status::Undetermined, contested),
    }
}

/// A notice whose armed-conflict test is not told, or not yet.
fn noticed(notice: Notice) -> NoticeTold {
    let effect = notice.expires;
    NoticeTold {
        notice,
        hold: None,
        effect,
    }
}

/// The first day out: the end of the period, or of the conflict that outlasts it.
fn held(expires: Option<Date>, outcome: HoldOutcome) -> Option<Date> {
    match outcome {
        HoldOutcome::Held(until) => Some(until?.max(expires?)),
        _ => expires,
    }
}

/// What a notice that has not taken effect puts beside the status.
fn beside_notice(told: &NoticeTold, as_of: Date) -> Qualifiers {
    let expired = told.notice.expires.is_some_and(|on| on <= as_of);
    let word = if expired {
        Qualifier::WithdrawalHeld
    } else {
        Qualifier::NoticePending
    };
    Qualifiers::NONE
        .with(word)
        .with_if(told.notice.expires.is_none(), Qualifier::Contested)
}

fn unfollowed(account: &Account<'_>) -> Flaw {
    Flaw::StatusDoesNotFollow {
        step: account.step,
        status: account.status,
    }
}

fn one_of(step: usize, told: Qualifiers, right: &[Qualifiers]) -> Result<(), Flaw> {
    if right.contains(&told) {
        return Ok(());
    }
    let expected = right.first().copied().unwrap_or(Qualifiers::NONE);
    let differs = |q: &Qualifier| told.has(*q) != expected.has(*q);
    let qualifier = Qualifier::ALL
        .into_iter()
        .find(differs)
        .unwrap_or(Qualifier::Contested);
    Err(Flaw::QualifierDoesNotFollow { step, qualifier })
}
