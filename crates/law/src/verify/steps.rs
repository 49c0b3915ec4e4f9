//! Each step by itself: its clause, its premises, its arithmetic.

use super::clauses::clause_fits;
use super::count;
use super::flaw::Flaw;
use super::record::{Record, Standing};
use crate::calendar::{Counted, Date};
use crate::model::{Action, ActionId, ActionKind, Treatment};
use crate::proof::{Conclusion, Premise, Proof};
use crate::rulebook::{GeneralRule, Rule};

/// A proof beside the record that it must agree with.
pub(super) struct Checker<'a> {
    pub proof: &'a Proof,
    pub record: Record<'a>,
}

/// An expression of consent, as told.
#[derive(Clone, Debug)]
pub(super) struct Consent {
    pub action: ActionId,
    pub deposited: Date,
    /// For a succession, the date of the succession of States; else the deposit.
    pub counts_from: Date,
    /// Other instruments told beside it.
    pub others: Vec<ActionId>,
}

/// The treaty's entry into force for the participant, as told.
#[derive(Clone, Debug)]
pub(super) struct Force {
    pub consent: Consent,
    pub on: Date,
    pub treaty: Standing,
    pub by_succession: bool,
    pub as_original: bool,
}

/// A notice of withdrawal, as told.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    pub action: ActionId,
    pub received: Date,
    /// The end of the period, or the day that a reading fixes.
    pub expires: Option<Date>,
    pub by_reading: bool,
    /// The day of the revocation, and the act.
    pub revoked: Option<(ActionId, Date)>,
}

impl Checker<'_> {
    pub fn conclusion(&self, step: usize) -> Conclusion {
        self.proof.steps[step].conclusion
    }

    pub fn premises(&self, step: usize) -> &[Premise] {
        self.proof.premises(&self.proof.steps[step])
    }

    pub fn rule(&self, step: usize) -> &Rule {
        &self.record.rulebook.clause(self.proof.steps[step].clause).rule
    }

    pub fn actions(&self, step: usize) -> impl Iterator<Item = ActionId> {
        self.premises(step).iter().filter_map(|premise| match premise {
            Premise::Action(id) => Some(*id),
            _ => None,
        })
    }

    pub fn substeps(&self, step: usize) -> impl Iterator<Item = usize> {
        self.premises(step).iter().filter_map(|premise| match premise {
            Premise::Step(id) => Some(id.index()),
            _ => None,
        })
    }

    fn first_action(&self, step: usize) -> Result<ActionId, Flaw> {
        let needed = "recorded act";
        self.actions(step).next().ok_or(Flaw::MissingPremise { step, needed })
    }

    fn require(&self, step: usize, premise: Premise, needed: &'static str) -> Result<(), Flaw> {
        let there = self.premises(step).contains(&premise);
        if there { Ok(()) } else { Err(Flaw::MissingPremise { step, needed }) }
    }

    /// The act, if the record held it uncorrected on the day of knowledge.
    pub fn act(&self, step: usize, id: ActionId) -> Result<&Action, Flaw> {
        let acts = &self.record.facts.actions;
        let action = acts.get(id.index()).ok_or(Flaw::UnknownAct { step, action: id })?;
        if action.known > self.proof.known_at {
            return Err(Flaw::NotYetKnown { step, action: id, known: action.known });
        }
        if self.record.is_corrected(id) {
            return Err(Flaw::Corrected { step, action: id });
        }
        Ok(action)
    }

    /// The act, if it is also the participant's own and of a fitting kind.
    fn own(&self, step: usize, id: ActionId, fits: impl Fn(ActionKind) -> bool) -> Result<&Action, Flaw> {
        let action = self.act(step, id)?;
        if action.participant != self.proof.participant {
            return Err(Flaw::AnotherParticipant { step, action: id });
        }
        if !fits(action.kind) {
            return Err(Flaw::WrongKind { step, action: id, kind: action.kind });
        }
        Ok(action)
    }

    /// The one act that a conclusion dates: own, of that kind, and possibly of that day.
    fn dated(&self, step: usize, kind: ActionKind, on: Date) -> Result<ActionId, Flaw> {
        let id = self.first_action(step)?;
        let action = self.own(step, id, |other| other == kind)?;
        if self.actions(step).count() != 1 {
            return Err(Flaw::StrayPremise { step });
        }
        // A signature takes effect on its stated day where a source gives one.
        let stated = action.effect.filter(|_| kind == ActionKind::Signature);
        let fits = match stated {
            Some(stated) => on == stated,
            None => (action.on.earliest()..=action.on.latest()).contains(&on),
        };
        if fits { Ok(id) } else { Err(Flaw::WrongDate { step, action: id, on }) }
    }

    /// Checks a step of any kind as far as it can be checked without its context.
    pub fn check_step(&self, step: usize) -> Result<(), Flaw> {
        if !clause_fits(self.rule(step), &self.conclusion(step)) {
            return Err(Flaw::WrongClause { step, kind: self.rule(step).kind() });
        }
        for id in self.actions(step) {
            self.act(step, id)?;
        }
        match self.conclusion(step) {
            Conclusion::Signed { on } => self.dated(step, ActionKind::Signature, on).map(drop),
            Conclusion::InterimObligationEnded { on } => {
                self.dated(step, ActionKind::IntentionNotToBecomeParty, on).map(drop)
            }
            Conclusion::ProvisionallyApplied { on } => {
                self.dated(step, ActionKind::ProvisionalApplication, on).map(drop)
            }
            Conclusion::Consented { .. } | Conclusion::Succeeded { .. } => self.consent(step).map(drop),
            Conclusion::EarliestDepositBinds => self.check_other_deposits(step),
            Conclusion::TreatyInForce { .. } | Conclusion::TreatyNotInForce { .. } => {
                self.computed_treaty(step).map(drop)
            }
            Conclusion::Stated { .. } => self.check_stated(step),
            Conclusion::InForceAsOriginal { .. }
            | Conclusion::InForceAfterDeposit { .. }
            | Conclusion::InForceBySuccession { .. } => self.force(step).map(drop),
            Conclusion::NoticeReceived { on } => self.check_notice_received(step, on),
            Conclusion::PeriodExpires { .. }
            | Conclusion::EffectByReading { .. }
            | Conclusion::NoWithdrawalClause
            | Conclusion::Revoked { .. } => self.notice(step).map(drop),
            Conclusion::TakenBack { .. } => self.taken_back(step).map(drop),
            Conclusion::Extinct { on } => self.check_extinct(step, on),
            Conclusion::WithoutEffect => self.check_without_effect(step),
            Conclusion::NothingKnown => {
                self.require(step, Premise::NoneKnown(ActionKind::Signature), "scan for a signature")?;
                self.require(step, Premise::NoneKnown(ActionKind::Consent), "scan for a consent")
            }
            Conclusion::SuspendedByReading { .. } => {
                let id = self.first_action(step)?;
                self.own(step, id, |_| true).map(drop)
            }
            // These depend on the answer they stand under and are checked with it.
            Conclusion::Status(_)
            | Conclusion::Possible { .. }
            | Conclusion::InterimObligation
            | Conclusion::HoldTested { .. }
            | Conclusion::Uncertain
            | Conclusion::Contested { .. } => Ok(()),
        }
    }

    /// The consent that a step tells of, with the notification under a succession.
    pub fn consent(&self, step: usize) -> Result<Consent, Flaw> {
        match self.conclusion(step) {
            Conclusion::Consented { on } => self.deposit(step, on),
            Conclusion::Succeeded { on } => self.succession(step, on),
            _ => Err(Flaw::MissingPremise { step, needed: "consent" }),
        }
    }

    fn deposit(&self, step: usize, on: Date) -> Result<Consent, Flaw> {
        let id = self.first_action(step)?;
        let action = self.own(step, id, ActionKind::is_consent)?;
        if !(action.on.earliest()..=action.on.latest()).contains(&on) {
            return Err(Flaw::WrongDate { step, action: id, on });
        }
        let by_succession = matches!(self.rule(step), Rule::General(GeneralRule::Succession));
        if by_succession != (action.kind == ActionKind::Succession) {
            return Err(Flaw::WrongClause { step, kind: self.rule(step).kind() });
        }
        let mut others = Vec::new();
        for below in self.substeps(step) {
            match self.conclusion(below) {
                Conclusion::EarliestDepositBinds => others.extend(self.actions(below)),
                Conclusion::Signed { .. } | Conclusion::WithoutEffect => {}
                _ => return Err(Flaw::StrayPremise { step }),
            }
        }
        for &other in &others {
            if self.act(step, other)?.on.latest() < on {
                return Err(Flaw::PassedOver { step, action: other });
            }
        }
        Ok(Consent { action: id, deposited: on, counts_from: on, others })
    }

    /// A succession counts from the succession of States, never from after its notification.
    fn succession(&self, step: usize, on: Date) -> Result<Consent, Flaw> {
        let below = self.substeps(step).next().ok_or(Flaw::MissingPremise { step, needed: "notification" })?;
        if !matches!(self.conclusion(below), Conclusion::Consented { .. }) {
            return Err(Flaw::StrayPremise { step });
        }
        let consent = self.consent(below)?;
        let action = self.own(step, consent.action, |kind| kind == ActionKind::Succession)?;
        let since = action.effect.or(self.record.succession(action.participant));
        if !earlier_of(since, action).contains(&on) {
            return Err(Flaw::WrongDay { step, on });
        }
        Ok(Consent { counts_from: on, ..consent })
    }

    fn check_other_deposits(&self, step: usize) -> Result<(), Flaw> {
        self.actions(step).try_for_each(|id| self.own(step, id, ActionKind::is_consent).map(drop))
    }

    /// The treaty's entry into force that a step tells of: stated, else recounted from the facts.
    pub fn treaty(&self, step: usize) -> Result<Standing, Flaw> {
        let Conclusion::Stated { on, computed } = self.conclusion(step) else {
            let told = self.computed_treaty(step)?;
            return match self.record.stated() {
                Some(stated) => Err(Flaw::StatedIgnored { step, stated }),
                None => Ok(told),
            };
        };
        self.require(step, Premise::StatedEntryIntoForce, "stated entry into force")?;
        if self.record.stated() != Some(on) {
            return Err(Flaw::NotStated { step, on });
        }
        let told = self.computed_treaty(self.below_stated(step)?)?;
        if computed != told.in_force.filter(|other| *other != on) {
            return Err(Flaw::WrongDay { step, on });
        }
        let trigger = self.record.facts.stated_trigger.map(|t| t.on);
        if trigger.is_some() {
            self.require(step, Premise::StatedTrigger, "stated trigger")?;
        }
        Ok(Standing { trigger: trigger.or(told.trigger), in_force: Some(on) })
    }

    fn computed_treaty(&self, step: usize) -> Result<Standing, Flaw> {
        match self.conclusion(step) {
            Conclusion::TreatyInForce { counted, on } => self.treaty_in_force(step, counted, on),
            Conclusion::TreatyNotInForce { on_deposit, needed } => self.treaty_not_in_force(step, on_deposit, needed),
            _ => Err(Flaw::MissingPremise { step, needed: "entry into force of the treaty" }),
        }
    }

    /// What a stated date stands above.
    fn below_stated(&self, step: usize) -> Result<usize, Flaw> {
        let needed = "computed date beside the stated one";
        self.substeps(step).next().ok_or(Flaw::MissingPremise { step, needed })
    }

    fn treaty_in_force(&self, step: usize, counted: Counted, on: Date) -> Result<Standing, Flaw> {
        let Some(rule) = self.record.entry_rule() else {
            return Err(Flaw::WrongClause { step, kind: self.rule(step).kind() });
        };
        agree(step, counted, count(rule.period, counted.from))?;
        let fits = |end: &&super::record::Recount| end.trigger == Some(counted.from);
        let recounts: Vec<_> = self.record.ends.iter().filter(fits).collect();
        if recounts.is_empty() {
            return Err(Flaw::WrongTrigger { step, on: counted.from });
        }
        if !recounts.iter().any(|recount| self.lists(step, recount)) {
            return Err(Flaw::WrongInstruments { step });
        }
        if recounts.iter().all(|recount| recount.in_force != Some(on)) {
            return Err(Flaw::WrongDay { step, on });
        }
        Ok(Standing { trigger: Some(counted.from), in_force: Some(on) })
    }

    fn treaty_not_in_force(&self, step: usize, on_deposit: u16, needed: u16) -> Result<Standing, Flaw> {
        let lacking = |end: &&super::record::Recount| end.trigger.is_none();
        let recounts: Vec<_> = self.record.ends.iter().filter(lacking).collect();
        let Some(last) = recounts.last() else {
            let since = self.record.ends[0].trigger.unwrap_or(Date::MIN);
            return Err(Flaw::EnoughOnDeposit { step, since });
        };
        let instruments = self.record.entry_rule().map_or(0, |rule| rule.instruments);
        let right = recounts.iter().any(|recount| recount.on_deposit.len() == usize::from(on_deposit));
        if !right || needed != instruments {
            return Err(Flaw::WrongNumber { step, on_deposit: last.on_deposit.len(), needed: instruments });
        }
        if !recounts.iter().any(|recount| self.lists(step, recount)) {
            return Err(Flaw::WrongInstruments { step });
        }
        Ok(Standing { trigger: None, in_force: None })
    }

    /// Whether a step lists exactly one instrument of each depositor.
    fn lists(&self, step: usize, recount: &super::record::Recount) -> bool {
        let listed: Vec<ActionId> = self.actions(step).collect();
        let one_of = |instruments: &Vec<ActionId>| listed.iter().filter(|id| instruments.contains(id)).count() == 1;
        listed.len() == recount.on_deposit.len() && recount.on_deposit.values().all(one_of)
    }

    /// The entry into force for the participant, with a stated date above it if there is one.
    pub fn force(&self, step: usize) -> Result<Force, Flaw> {
        let Conclusion::Stated { on, computed } = self.conclusion(step) else {
            return self.computed_force(step);
        };
        let force = self.computed_force(self.below_stated(step)?)?;
        self.stated_for(step, force.consent.action, on, computed, force.on)?;
        Ok(Force { on, ..force })
    }

    /// A date of effect that a source states for an act, beside the computed one where they differ.
    fn stated_for(&self, step: usize, id: ActionId, on: Date, told: Option<Date>, computed: Date) -> Result<(), Flaw> {
        self.require(step, Premise::Action(id), "act whose effect is stated")?;
        if self.act(step, id)?.effect != Some(on) {
            return Err(Flaw::NotStated { step, on });
        }
        if told != Some(computed).filter(|computed| *computed != on) {
            return Err(Flaw::WrongDay { step, on: computed });
        }
        Ok(())
    }

    fn computed_force(&self, step: usize) -> Result<Force, Flaw> {
        let mut below = self.substeps(step);
        let (Some(consent), Some(treaty), None) = (below.next(), below.next(), below.next()) else {
            return Err(Flaw::MissingPremise { step, needed: "consent and entry into force of the treaty" });
        };
        let (consent, treaty) = (self.consent(consent)?, self.treaty(treaty)?);
        let action = self.act(step, consent.action)?;
        let Some(general) = treaty.in_force else {
            return Err(Flaw::MissingPremise { step, needed: "entry into force of the treaty" });
        };
        let by_succession = action.kind == ActionKind::Succession;
        let original = self.record.is_original(consent.deposited, treaty);
        let (on, right, as_original) = match self.conclusion(step) {
            Conclusion::InForceBySuccession { on } => {
                let days = earlier_of(self.record.succession(action.participant), action);
                let fits = by_succession && (*days.start().max(&general)..=*days.end().max(&general)).contains(&on);
                (on, fits, false)
            }
            Conclusion::InForceAsOriginal { deposit, on } => {
                if !original || by_succession {
                    return Err(Flaw::WrongEntrant { step, deposit });
                }
                (on, deposit == consent.deposited && on == general, true)
            }
            Conclusion::InForceAfterDeposit { counted, on } => {
                if original || by_succession {
                    return Err(Flaw::WrongEntrant { step, deposit: counted.from });
                }
                if let Some(rule) = self.record.participant_rule() {
                    agree(step, counted, count(rule.period, counted.from))?;
                }
                (on, counted.from == consent.deposited && on == counted.to.max(general), false)
            }
            _ => {
                return Err(Flaw::MissingPremise { step, needed: "entry into force for the participant" });
            }
        };
        if right {
            Ok(Force { consent, on, treaty, by_succession, as_original })
        } else {
            Err(Flaw::WrongDay { step, on })
        }
    }

    fn check_notice_received(&self, step: usize, on: Date) -> Result<(), Flaw> {
        self.dated(step, ActionKind::WithdrawalNotice, on)?;
        let own_clause = self.record.rule(|rule| matches!(rule, Rule::WithdrawalNotice { .. }).then_some(()));
        // General law stands in only where the treaty is silent.
        if own_clause.is_some() && matches!(self.rule(step), Rule::General(_)) {
            return Err(Flaw::WrongClause { step, kind: self.rule(step).kind() });
        }
        Ok(())
    }

    fn received(&self, step: usize) -> Result<(ActionId, Date), Flaw> {
        for below in self.substeps(step) {
            if let Conclusion::NoticeReceived { on } = self.conclusion(below) {
                return Ok((self.first_action(below)?, on));
            }
        }
        Err(Flaw::MissingPremise { step, needed: "receipt of a notice" })
    }

    /// The notice that a step tells of, and what became of it.
    pub fn notice(&self, step: usize) -> Result<Notice, Flaw> {
        if let Conclusion::Stated { on, computed } = self.conclusion(step) {
            let below = self.below_stated(step)?;
            let Conclusion::PeriodExpires { counted } = self.conclusion(below) else {
                return Err(Flaw::MissingPremise { step, needed: "end of a notice's period" });
            };
            let notice = self.notice(below)?;
            self.stated_for(step, notice.action, on, computed, counted.to)?;
            return Ok(Notice { expires: Some(on), ..notice });
        }
        let (action, received) = self.received(step)?;
        let notice = Notice { action, received, expires: None, by_reading: false, revoked: None };
        match self.conclusion(step) {
            Conclusion::PeriodExpires { counted } => {
                let Some(rule) = self.record.effect_rule() else {
                    return Err(Flaw::WrongClause { step, kind: self.rule(step).kind() });
                };
                agree(step, counted, count(rule.period, counted.from))?;
                if counted.from != received {
                    return Err(Flaw::WrongDay { step, on: counted.from });
                }
                Ok(Notice { expires: Some(counted.to), ..notice })
            }
            Conclusion::EffectByReading { on } => {
                self.check_effect_by_reading(step, action, on)?;
                Ok(Notice { expires: Some(on), by_reading: true, ..notice })
            }
            Conclusion::NoWithdrawalClause if self.record.effect_rule().is_none() => Ok(notice),
            Conclusion::NoWithdrawalClause => Err(Flaw::WrongClause { step, kind: self.rule(step).kind() }),
            Conclusion::Revoked { on } => {
                let revocation = self.dated(step, ActionKind::RevocationOfWithdrawal, on)?;
                let names = self.act(step, revocation)?.refers_to;
                if names.is_some_and(|named| named != action) || on < received {
                    return Err(Flaw::TakesNothingBack { step, action: revocation });
                }
                Ok(Notice { revoked: Some((revocation, on)), ..notice })
            }
            _ => Err(Flaw::MissingPremise { step, needed: "end of a notice's period" }),
        }
    }

    fn check_effect_by_reading(&self, step: usize, notice: ActionId, on: Date) -> Result<(), Flaw> {
        let mut readings = Vec::new();
        for premise in self.premises(step) {
            if let Premise::Reading(point, reading) = premise {
                readings.push((usize::from(*point), usize::from(*reading)));
            }
        }
        if readings.is_empty() {
            return Err(Flaw::MissingPremise { step, needed: "reading" });
        }
        for &(point, reading) in &readings {
            self.check_reading(step, point, reading)?;
        }
        let says = self.record.treatment(&readings, notice) == Treatment::EffectOn(on);
        if says { Ok(()) } else { Err(Flaw::NotTheReading { step }) }
    }

    /// A reading must be one of a contested point about this participant.
    pub fn check_reading(&self, step: usize, point: usize, reading: usize) -> Result<(), Flaw> {
        let of = self.record.points().find(|(place, _)| *place == point);
        let there = of.is_some_and(|(_, of)| reading < of.readings.len());
        if there { Ok(()) } else { Err(Flaw::UnknownReading { step, point, reading }) }
    }

    /// An instrument taken back: which, by which act, and when.
    pub fn taken_back(&self, step: usize) -> Result<(Consent, ActionId, Date), Flaw> {
        let Conclusion::TakenBack { on } = self.conclusion(step) else {
            return Err(Flaw::MissingPremise { step, needed: "taking back" });
        };
        let act = self.dated(step, ActionKind::WithdrawalOfInstrument, on)?;
        let needed = "instrument taken back";
        let below = self.substeps(step).next().ok_or(Flaw::MissingPremise { step, needed })?;
        let consent = self.consent(below)?;
        let instrument = self.act(step, consent.action)?;
        let names = self.act(step, act)?.refers_to;
        // Once the treaty is in force for the participant, only a notice of withdrawal ends it.
        let too_late =
            |treaty| self.record.in_force_for(instrument, consent.deposited, treaty).is_some_and(|f| f <= on);
        let late = self.record.standings().into_iter().all(too_late);
        if names.is_some_and(|named| named != consent.action) || on < consent.deposited || late {
            return Err(Flaw::TakesNothingBack { step, action: act });
        }
        Ok((consent, act, on))
    }

    fn check_extinct(&self, step: usize, on: Date) -> Result<(), Flaw> {
        self.require(step, Premise::Existence, "record of existence")?;
        let right = self.record.extinct(self.proof.participant) == Some(on);
        if right { Ok(()) } else { Err(Flaw::NotExtinct { step, on }) }
    }

    /// Statements and objections; that a weightier act has no effect is checked with the answer.
    fn check_without_effect(&self, step: usize) -> Result<(), Flaw> {
        self.first_action(step)?;
        for id in self.actions(step) {
            let objection = self.act(step, id)?.kind == ActionKind::Objection;
            if !objection {
                self.own(step, id, |_| true)?;
            }
        }
        Ok(())
    }

    /// A stated date stands over a count of instruments, an entry into force or the end of a period.
    fn check_stated(&self, step: usize) -> Result<(), Flaw> {
        match self.conclusion(self.below_stated(step)?) {
            Conclusion::TreatyInForce { .. } | Conclusion::TreatyNotInForce { .. } => self.treaty(step).map(drop),
            Conclusion::PeriodExpires { .. } => self.notice(step).map(drop),
            _ => self.force(step).map(drop),
        }
    }
}

/// The days that the earlier of a date and an act's uncertain date can be.
fn earlier_of(date: Option<Date>, action: &Action) -> std::ops::RangeInclusive<Date> {
    let with = |day: Date| date.map_or(day, |date| date.min(day));
    with(action.on.earliest())..=with(action.on.latest())
}

fn agree(step: usize, told: Counted, right: Counted) -> Result<(), Flaw> {
    let Counted { from, to, clamped } = right;
    if told == right { Ok(()) } else { Err(Flaw::WrongCount { step, from, right: to, clamped }) }
}
