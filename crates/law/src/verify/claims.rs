//! Each step by itself: its clause, its premises, its arithmetic; and what it claims in the end.

use super::clauses::clause_fits;
use super::flaw::Flaw;
use super::history::{Dated, Notice};
use super::record::{Record, Standing};
use crate::calendar::{Counted, Date};
use crate::model::{Action, ActionId, ActionKind, Treatment};
use crate::proof::{Conclusion, HoldOutcome, Premise, Proof};
use crate::rulebook::{GeneralRule, Rule};

/// A proof beside the record that it must agree with.
pub(super) struct Checker<'a> {
    pub proof: &'a Proof,
    pub record: Record<'a>,
}

/// What a step claims, once it is checked by itself.
pub(super) enum Claim {
    Signed(Dated),
    InterimObligation,
    InterimEnded(Dated),
    Consent(Consent),
    OtherDeposits(Vec<ActionId>),
    Treaty(Standing),
    Force(Force),
    Provisional(Dated),
    Received(Dated),
    Notice(Notice),
    /// An outcome of the armed-conflict test on a day; it belongs to the notice told just before.
    Hold(Date, HoldOutcome),
    TakenBack(Consent, Dated),
    Extinct(Date),
    /// The end under the treaty with which this one ends.
    EndedWith(Date),
    WithoutEffect(Vec<ActionId>),
    Suspended(Dated),
    NothingKnown,
    Uncertain,
    Contested,
    /// An answer, or one of several: checked against everything that it rests on.
    Answer,
}

/// An expression of consent.
#[derive(Clone)]
pub(super) struct Consent {
    pub action: ActionId,
    pub deposited: Date,
    /// For a succession, the date of the succession of States; else the deposit.
    pub counts_from: Date,
    /// Other instruments told beside it.
    pub others: Vec<ActionId>,
}

/// The treaty's entry into force for the participant.
pub(super) struct Force {
    pub consent: Consent,
    pub on: Date,
    pub treaty: Standing,
    pub how: How,
}

/// By which rule the treaty came into force for the participant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    Original,
    Later,
    Succession,
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

    pub fn wrong_clause(&self, step: usize) -> Flaw {
        Flaw::WrongClause { step, kind: self.rule(step).kind() }
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

    /// The readings that a step names, each one of a contested point about this participant.
    pub fn readings(&self, step: usize) -> Result<Vec<(usize, usize)>, Flaw> {
        let mut readings = Vec::new();
        for premise in self.premises(step) {
            let Premise::Reading(point, reading) = *premise else { continue };
            let (point, reading) = (usize::from(point), usize::from(reading));
            let of = self.record.points().find(|(place, _)| *place == point);
            if of.is_none_or(|(_, of)| reading >= of.readings.len()) {
                return Err(Flaw::UnknownReading { step, point, reading });
            }
            readings.push((point, reading));
        }
        readings.sort_unstable();
        Ok(readings)
    }

    /// The first step that a step rests on.
    pub fn below(&self, step: usize, needed: &'static str) -> Result<usize, Flaw> {
        self.substeps(step).next().ok_or(Flaw::MissingPremise { step, needed })
    }

    pub fn require(&self, step: usize, premise: Premise, needed: &'static str) -> Result<(), Flaw> {
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

    /// The one act that a step rests on: own, of a fitting kind, and possibly of that day.
    pub fn dated(&self, step: usize, on: Date, fits: impl Fn(ActionKind) -> bool) -> Result<Dated, Flaw> {
        let mut actions = self.actions(step);
        let id = actions.next().ok_or(Flaw::MissingPremise { step, needed: "recorded act" })?;
        let action = self.own(step, id, fits)?;
        if actions.next().is_some() {
            return Err(Flaw::StrayPremise { step });
        }
        // A signature takes effect on its stated day where a source gives one.
        let stated = action.effect.filter(|_| action.kind == ActionKind::Signature);
        let possible = match stated {
            Some(stated) => on == stated,
            None => (action.on.earliest()..=action.on.latest()).contains(&on),
        };
        if possible { Ok((id, on)) } else { Err(Flaw::WrongDate { step, action: id, on }) }
    }

    /// What a step claims, where no stated date is passed over.
    pub fn told(&self, step: usize) -> Result<Claim, Flaw> {
        let claim = self.claim(step)?;
        let stated = match &claim {
            _ if matches!(self.conclusion(step), Conclusion::Stated { .. }) => None,
            Claim::Treaty(_) => self.record.stated(),
            Claim::Force(force) => self.act(step, force.consent.action)?.effect,
            Claim::Notice(notice) if notice.expires.is_some() && !notice.by_reading => {
                self.act(step, notice.action)?.effect
            }
            _ => None,
        };
        stated.map_or(Ok(claim), |stated| Err(Flaw::StatedIgnored { step, stated }))
    }

    /// Checks a step as far as it can be checked without the answer, and says what it claims.
    pub fn claim(&self, step: usize) -> Result<Claim, Flaw> {
        if !clause_fits(self.rule(step), &self.conclusion(step)) {
            return Err(self.wrong_clause(step));
        }
        for id in self.actions(step) {
            self.act(step, id)?;
        }
        let dated = |on, kind| self.dated(step, on, move |other| other == kind);
        Ok(match self.conclusion(step) {
            Conclusion::Signed { on } => Claim::Signed(dated(on, ActionKind::Signature)?),
            Conclusion::InterimObligation => Claim::InterimObligation,
            Conclusion::InterimObligationEnded { on } => {
                Claim::InterimEnded(dated(on, ActionKind::IntentionNotToBecomeParty)?)
            }
            Conclusion::Consented { on } => Claim::Consent(self.deposit(step, on)?),
            Conclusion::Succeeded { on } => Claim::Consent(self.succession(step, on)?),
            Conclusion::EarliestDepositBinds => {
                let others: Vec<ActionId> = self.actions(step).collect();
                others.iter().try_for_each(|id| self.own(step, *id, ActionKind::is_consent).map(drop))?;
                Claim::OtherDeposits(others)
            }
            Conclusion::TreatyInForce { counted, on } => Claim::Treaty(self.treaty_in_force(step, counted, on)?),
            Conclusion::TreatyNotInForce { on_deposit, needed } => {
                Claim::Treaty(self.treaty_not_in_force(step, on_deposit, needed)?)
            }
            Conclusion::Stated { on, computed } => self.stated(step, on, computed)?,
            Conclusion::InForceAsOriginal { .. }
            | Conclusion::InForceAfterDeposit { .. }
            | Conclusion::InForceBySuccession { .. } => Claim::Force(self.force(step)?),
            Conclusion::ProvisionallyApplied { on } => {
                Claim::Provisional(dated(on, ActionKind::ProvisionalApplication)?)
            }
            Conclusion::NoticeReceived { on } => {
                // General law stands in only where the treaty is silent.
                if self.record.rules.on_notice && matches!(self.rule(step), Rule::General(_)) {
                    return Err(self.wrong_clause(step));
                }
                Claim::Received(dated(on, ActionKind::WithdrawalNotice)?)
            }
            Conclusion::PeriodExpires { .. }
            | Conclusion::EffectByReading { .. }
            | Conclusion::NoWithdrawalClause
            | Conclusion::Revoked { .. } => Claim::Notice(self.notice(step)?),
            Conclusion::HoldTested { on, outcome } => Claim::Hold(on, outcome),
            Conclusion::TakenBack { on } => self.taken_back(step, dated(on, ActionKind::WithdrawalOfInstrument)?)?,
            Conclusion::Extinct { on } => {
                self.require(step, Premise::Existence, "record of existence")?;
                if self.record.extinct() != Some(on) {
                    return Err(Flaw::NotExtinct { step, on });
                }
                Claim::Extinct(on)
            }
            Conclusion::OutsideWindow { on } => Claim::WithoutEffect(vec![dated(on, ActionKind::WithdrawalNotice)?.0]),
            Conclusion::EndedWith { on } => {
                let shown = |premise: &Premise| match premise {
                    Premise::EndedWith(place) => self.record.facts.ended_with.get(*place as usize).is_some_and(|end| {
                        end.participant == self.proof.participant && end.on == on && end.known <= self.proof.known_at
                    }),
                    _ => false,
                };
                if !self.premises(step).iter().any(shown) {
                    return Err(Flaw::MissingPremise { step, needed: "end under the treaty with which this one ends" });
                }
                Claim::EndedWith(on)
            }
            Conclusion::WithoutEffect => Claim::WithoutEffect(self.without_effect(step)?),
            Conclusion::SuspendedByReading { on } => {
                let id = self.actions(step).next().ok_or(Flaw::MissingPremise { step, needed: "recorded act" })?;
                self.own(step, id, |_| true)?;
                Claim::Suspended((id, on))
            }
            Conclusion::NothingKnown => {
                self.require(step, Premise::NoneKnown(ActionKind::Signature), "scan for a signature")?;
                self.require(step, Premise::NoneKnown(ActionKind::Consent), "scan for a consent")?;
                Claim::NothingKnown
            }
            Conclusion::Uncertain => Claim::Uncertain,
            Conclusion::Contested { .. } => Claim::Contested,
            Conclusion::Status(_) | Conclusion::Possible { .. } => Claim::Answer,
        })
    }

    fn consent(&self, step: usize) -> Result<Consent, Flaw> {
        match self.claim(step)? {
            Claim::Consent(consent) => Ok(consent),
            _ => Err(Flaw::MissingPremise { step, needed: "consent" }),
        }
    }

    fn deposit(&self, step: usize, on: Date) -> Result<Consent, Flaw> {
        let (action, deposited) = self.dated(step, on, ActionKind::is_consent)?;
        let by_succession = matches!(self.rule(step), Rule::General(GeneralRule::Succession));
        if by_succession != (self.act(step, action)?.kind == ActionKind::Succession) {
            return Err(self.wrong_clause(step));
        }
        let mut others = Vec::new();
        for below in self.substeps(step) {
            match self.claim(below)? {
                Claim::OtherDeposits(told) => others.extend(told),
                Claim::Signed(_) | Claim::WithoutEffect(_) => {}
                _ => return Err(Flaw::StrayPremise { step }),
            }
        }
        Ok(Consent { action, deposited, counts_from: on, others })
    }

    fn succession(&self, step: usize, on: Date) -> Result<Consent, Flaw> {
        let consent = self.consent(self.below(step, "notification")?)?;
        let action = self.own(step, consent.action, |kind| kind == ActionKind::Succession)?;
        if self.record.counts_from(action, consent.deposited) != on {
            return Err(Flaw::WrongDay { step, on });
        }
        Ok(Consent { counts_from: on, ..consent })
    }

    /// The entry into force for the participant, computed from its consent and that of the treaty.
    fn force(&self, step: usize) -> Result<Force, Flaw> {
        let missing = Flaw::MissingPremise { step, needed: "consent and entry into force of the treaty" };
        let mut below = self.substeps(step);
        let (Some(consent), Some(treaty), None) = (below.next(), below.next(), below.next()) else {
            return Err(missing);
        };
        let consent = self.consent(consent)?;
        let Claim::Treaty(treaty) = self.told(treaty)? else { return Err(missing) };
        let action = self.act(step, consent.action)?;
        let right = if action.kind == ActionKind::Succession {
            How::Succession
        } else if self.record.is_original(consent.deposited, treaty) {
            How::Original
        } else {
            How::Later
        };
        let deposit = consent.deposited;
        let (how, from, on) = match self.conclusion(step) {
            Conclusion::InForceAsOriginal { deposit, on } => (How::Original, deposit, on),
            Conclusion::InForceAfterDeposit { counted, on } => {
                self.agree(step, counted, self.record.rules.entrant.map(|rule| rule.period))?;
                (How::Later, counted.from, on)
            }
            Conclusion::InForceBySuccession { on } => (How::Succession, deposit, on),
            _ => return Err(missing),
        };
        if how != right {
            return Err(Flaw::WrongEntrant { step, deposit: from });
        }
        if from != deposit || self.record.computed_force(action, deposit, treaty) != Some(on) {
            return Err(Flaw::WrongDay { step, on });
        }
        Ok(Force { consent, on, treaty, how })
    }

    /// A stated date over a count of instruments, an entry into force or the end of a period.
    fn stated(&self, step: usize, on: Date, told: Option<Date>) -> Result<Claim, Flaw> {
        let beside = |computed: Option<Date>| {
            let differs = computed.filter(|computed| *computed != on);
            if told == differs { Ok(()) } else { Err(Flaw::WrongDay { step, on: computed.unwrap_or(on) }) }
        };
        let effect = |id: ActionId| {
            self.require(step, Premise::Action(id), "act whose effect is stated")?;
            self.act(step, id).map(|action| action.effect)
        };
        let is_stated =
            |stated: Option<Date>| if stated == Some(on) { Ok(()) } else { Err(Flaw::NotStated { step, on }) };
        match self.claim(self.below(step, "computed date beside the stated one")?)? {
            Claim::Treaty(computed) => {
                self.require(step, Premise::StatedEntryIntoForce, "stated entry into force")?;
                is_stated(self.record.stated())?;
                let trigger = self.record.facts.stated_trigger.map(|trigger| trigger.on);
                if trigger.is_some() {
                    self.require(step, Premise::StatedTrigger, "stated trigger")?;
                }
                beside(computed.in_force)?;
                Ok(Claim::Treaty(Standing { trigger: trigger.or(computed.trigger), in_force: Some(on) }))
            }
            Claim::Force(force) => {
                is_stated(effect(force.consent.action)?)?;
                beside(Some(force.on))?;
                Ok(Claim::Force(Force { on, ..force }))
            }
            Claim::Notice(notice) => {
                // No notice takes effect before it is received.
                is_stated(effect(notice.action)?.map(|stated| stated.max(notice.received)))?;
                beside(notice.expires)?;
                Ok(Claim::Notice(Notice { expires: Some(on), ..notice }))
            }
            _ => Err(Flaw::StrayPremise { step }),
        }
    }

    /// What became of a notice: its period, a reading's day, no clause, or a revocation.
    fn notice(&self, step: usize) -> Result<Notice, Flaw> {
        let missing = Flaw::MissingPremise { step, needed: "receipt of a notice" };
        let received = self.substeps(step).next().ok_or(missing.clone())?;
        let Claim::Received((action, received)) = self.claim(received)? else { return Err(missing) };
        let blank = Notice { action, received, expires: None, by_reading: false, hold: None, revoked: None };
        match self.conclusion(step) {
            Conclusion::PeriodExpires { counted } => {
                self.agree(step, counted, self.record.rules.effect.map(|rule| rule.period))?;
                if counted.from != received {
                    return Err(Flaw::WrongDay { step, on: counted.from });
                }
                Ok(Notice { expires: Some(counted.to), ..blank })
            }
            Conclusion::EffectByReading { on } => {
                let treatment = self.record.treatment(&self.readings(step)?, action);
                let says = matches!(treatment, Treatment::EffectOn(day) if day.max(received) == on);
                let notice = Notice { expires: Some(on), by_reading: true, ..blank };
                if says { Ok(notice) } else { Err(Flaw::NotTheReading { step }) }
            }
            Conclusion::Revoked { on } => {
                let revoked = self.dated(step, on, |kind| kind == ActionKind::RevocationOfWithdrawal)?;
                let names = self.act(step, revoked.0)?.refers_to;
                if names.is_some_and(|named| named != action) || on < received {
                    return Err(Flaw::TakesNothingBack { step, action: revoked.0 });
                }
                Ok(Notice { revoked: Some(revoked), ..blank })
            }
            _ if self.record.rules.effect.is_none() => Ok(blank),
            _ => Err(self.wrong_clause(step)),
        }
    }

    fn taken_back(&self, step: usize, by: Dated) -> Result<Claim, Flaw> {
        let consent = self.consent(self.below(step, "instrument taken back")?)?;
        if self.act(step, by.0)?.refers_to != Some(consent.action) {
            return Err(Flaw::TakesNothingBack { step, action: by.0 });
        }
        Ok(Claim::TakenBack(consent, by))
    }

    /// The participant's own acts; objections of others may stand beside them.
    fn without_effect(&self, step: usize) -> Result<Vec<ActionId>, Flaw> {
        let mut own = Vec::new();
        for id in self.actions(step) {
            if self.act(step, id)?.kind != ActionKind::Objection {
                self.own(step, id, |_| true)?;
                own.push(id);
            }
        }
        Ok(own)
    }

    /// A period as the checker counts it itself.
    pub fn agree(&self, step: usize, told: Counted, period: Option<crate::calendar::Period>) -> Result<(), Flaw> {
        let Counted { from, to, clamped } = super::count(period.ok_or(self.wrong_clause(step))?, told.from);
        let right = (told.to, told.clamped) == (to, clamped);
        if right { Ok(()) } else { Err(Flaw::WrongCount { step, from, right: to, clamped }) }
    }
}
