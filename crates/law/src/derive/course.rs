//! The course of one participant under one treaty in one world: its signature, its spells of
//! participation, its notices; and what they make of a day.
//!
//! A *world* fixes what the record leaves open: which end of an uncertain date, which reading.

use super::clauses::{enter, notice, stated_or, succeed, window_open};
use super::treaty::TreatyForce;
use crate::calendar::{Counted, Date};
use crate::finding::Finding;
use crate::model::{Action, ActionId, ActionKind, Facts, Participant, ParticipantId, Treatment, World};
use crate::rulebook::{Rule, Rulebook, WindowFrom};
use crate::settings::ConflictReading;
use crate::status::{Qualifier, Qualifiers, Status};

/// What a course is computed from.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'a> {
    pub rulebook: &'a Rulebook,
    pub facts: &'a Facts,
    pub world: &'a World,
    /// The evidence about those who gave notice, by place in [`World::conflicts`].
    pub evidence: &'a [u32],
    /// When the participant left the treaty with which this one ends.
    pub ended_with: Option<Date>,
    pub conflict: ConflictReading,
    pub treaty: &'a TreatyForce,
}

/// One act of the participant, on the day that this world gives it.
#[derive(Clone, Copy)]
pub(crate) struct Dated {
    pub id: ActionId,
    pub on: Date,
    pub treatment: Treatment,
}

/// A stay in the treaty: from consent to its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spell {
    pub consent: ActionId,
    /// The day of the deposit; for a succession, of its notification.
    pub deposited: Date,
    /// The day from which the consent counts; for a succession, that of the succession of States.
    pub consented: Date,
    pub in_force: Option<InForce>,
    /// The instrument was taken back before it took effect.
    pub taken_back: Option<(ActionId, Date)>,
    /// The first day on which the participant is no longer a party.
    pub end: Option<Date>,
    /// The same, because the treaty with which this one ends was left.
    pub ended_with: Option<Date>,
}

/// The treaty's entry into force for the participant.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InForce {
    pub on: Date,
    pub how: How,
    /// The date is stated and differs from this computed one.
    pub computed: Option<Date>,
    pub stated: bool,
}

/// By which rule the treaty came into force for the participant.
#[derive(Clone, Copy, Debug)]
pub(crate) enum How {
    /// Together with the treaty itself.
    Original,
    /// A period after its own deposit.
    Later(Counted),
    /// By succession, from the date of the succession of States (or the treaty's entry into force).
    Succession,
}

/// A notice of withdrawal and what became of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Notice {
    pub action: ActionId,
    pub spell: usize,
    pub received: Date,
    /// The period of the treaty, counted; `None` without a clause, or where a reading fixes the effect.
    pub counted: Option<Counted>,
    pub stated: bool,
    /// The end of the period: stated, else counted.
    pub expires: Option<Date>,
    pub hold: Hold,
    /// The first day out; `None`: not foreseeable.
    pub effect: Option<Date>,
    pub revoked: Option<(ActionId, Date)>,
}

/// What an armed conflict does to a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hold {
    /// The treaty has no such clause, or the effect is stated by the depositary.
    NotTested,
    /// No evidence covers the tested day, and the data reach it.
    NothingFound { tested: Date },
    /// The data end before the tested day.
    NoData { tested: Date },
    /// Evidence of a supporting role only: flagged, not held.
    SecondaryOnly { tested: Date, evidence: usize },
    /// Evidence of engagement as a primary party, but the reading asked for does not hold on evidence.
    NotHeldByReading { tested: Date, evidence: usize },
    /// Held until this day; `None`: no end is known.
    Held { tested: Date, evidence: usize, until: Option<Date> },
}

/// Everything that the acts of one participant amount to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Course {
    pub signature: Option<(ActionId, Date)>,
    pub interim_end: Option<(ActionId, Date)>,
    pub provisional: Vec<(ActionId, Date)>,
    pub suspended: Option<(ActionId, Date)>,
    pub spells: Vec<Spell>,
    pub notices: Vec<Notice>,
    /// Acts that change nothing here, with the reason.
    pub idle: Vec<Idle>,
    pub extinct: Option<Date>,
}

/// An act that changes nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Idle {
    pub id: ActionId,
    pub on: Date,
    pub why: Why,
}

/// Why an act changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// Another instrument of a consent that counts already.
    FurtherInstrument,
    /// A reading gives it no effect.
    SetAside,
    /// It came outside the time in which the clause allows it.
    OutsideWindow,
    /// Acts of its kind, or in its place, change no status.
    WithoutEffect,
}

/// Where a participant stands on a day, with the spell that puts it there.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Standing {
    Outside,
    Signatory,
    Contracting(usize),
    Party(usize),
    Former(usize),
}

impl Course {
    fn clear(&mut self) {
        let Course { mut provisional, mut spells, mut notices, mut idle, .. } = std::mem::take(self);
        provisional.clear();
        spells.clear();
        notices.clear();
        idle.clear();
        *self = Course { provisional, spells, notices, idle, ..Course::default() };
    }

    /// Fills the course anew from a participant's acts, sorted by day and kind.
    pub fn fill(&mut self, inputs: Inputs<'_>, who: ParticipantId, acts: &[Dated], findings: &mut Vec<Finding>) {
        self.clear();
        let participant = inputs.world.participants.get(usize::from(who.0)).copied().unwrap_or_default();
        self.extinct = participant.until;
        for act in acts {
            self.take(inputs, &participant, acts, *act, findings);
        }
    }

    fn take(
        &mut self,
        inputs: Inputs<'_>,
        participant: &Participant,
        acts: &[Dated],
        act: Dated,
        findings: &mut Vec<Finding>,
    ) {
        let action = inputs.facts.action(act.id);
        match act.treatment {
            Treatment::WithoutEffect => return self.set_aside(act, Why::SetAside),
            Treatment::SuspendedFrom(from) => {
                if self.suspended.is_none_or(|(_, since)| from < since) {
                    self.suspended = Some((act.id, from));
                }
                return;
            }
            Treatment::AsTheRuleSays | Treatment::EffectOn(_) => {}
        }
        match action.kind {
            ActionKind::Signature if self.signature.is_none() => {
                self.signature = Some((act.id, action.effect.unwrap_or(act.on)));
            }
            ActionKind::IntentionNotToBecomeParty if self.interim_end.is_none() => {
                self.interim_end = Some((act.id, act.on));
            }
            ActionKind::ProvisionalApplication if inputs.rulebook.terms.provisional.is_none() => {
                findings.push(Finding::ProvisionalApplicationWithoutClause(act.id));
                self.set_aside(act, Why::WithoutEffect);
            }
            ActionKind::ProvisionalApplication => self.provisional.push((act.id, act.on)),
            ActionKind::WithdrawalNotice => self.take_notice(inputs, act, findings),
            ActionKind::RevocationOfWithdrawal => self.take_revocation(action, act, findings),
            ActionKind::WithdrawalOfInstrument => self.take_back(action, act, findings),
            kind if kind.is_consent() => self.take_consent(inputs, participant, acts, act, findings),
            _ => self.set_aside(act, Why::WithoutEffect),
        }
    }

    fn set_aside(&mut self, act: Dated, why: Why) {
        self.idle.push(Idle { id: act.id, on: act.on, why });
    }

    fn take_consent(
        &mut self,
        inputs: Inputs<'_>,
        participant: &Participant,
        acts: &[Dated],
        act: Dated,
        findings: &mut Vec<Finding>,
    ) {
        // An instrument that will be taken back in time does not make a second one superfluous.
        let taken_back = |spell: &Spell| {
            acts.iter().any(|later| {
                let by = inputs.facts.action(later.id);
                by.kind == ActionKind::WithdrawalOfInstrument
                    && by.refers_to == Some(spell.consent)
                    && matches!(later.treatment, Treatment::AsTheRuleSays | Treatment::EffectOn(_))
                    && spell.deposited <= later.on
                    && spell.in_force.is_none_or(|force| later.on < force.on)
            })
        };
        let within = |spell: &Spell| spell.end.is_none_or(|end| act.on < end) && !taken_back(spell);
        if self.spells.iter().any(within) {
            return self.set_aside(act, Why::FurtherInstrument); // the earliest deposit binds
        }
        let action = inputs.facts.action(act.id);
        let (consented, in_force) = match action.kind {
            ActionKind::Succession => succeed(inputs, participant, action, act.on),
            _ => (act.on, enter(inputs, act.on).map(|(on, how)| stated_or(on, how, action.effect))),
        };
        if let Some(InForce { computed: Some(computed), on, .. }) = in_force {
            findings.push(Finding::StatedEffectDiffers { action: act.id, computed: Some(computed), stated: on });
        }
        if let Some(InForce { how: How::Later(counted), .. }) = in_force
            && counted.clamped
        {
            findings.push(Finding::Clamped { action: act.id, to: counted.to });
        }
        let ended_with = inputs.ended_with.filter(|end| in_force.is_some_and(|force| force.on < *end));
        self.spells.push(Spell {
            consent: act.id,
            deposited: act.on,
            consented,
            in_force,
            taken_back: None,
            end: ended_with,
            ended_with,
        });
    }

    fn take_notice(&mut self, inputs: Inputs<'_>, act: Dated, findings: &mut Vec<Finding>) {
        // Withdrawal is a right of parties: before the treaty binds, an instrument is taken back instead.
        let party = |spell: &Spell| {
            spell.in_force.is_some_and(|force| force.on <= act.on) && spell.end.is_none_or(|end| act.on < end)
        };
        let Some(spell) = self.spells.iter().rposition(party) else {
            findings.push(Finding::NoticeByNonParty(act.id));
            return self.set_aside(act, Why::WithoutEffect);
        };
        if let Err(opens) = self.window(inputs, spell, act) {
            findings.push(Finding::NoticeOutsideWindow { action: act.id, opens });
            return self.set_aside(act, Why::OutsideWindow);
        }
        if self.pending(spell, act.on).is_some() {
            findings.push(Finding::NoticeRepeated(act.id));
        }
        let notice = notice(inputs, act, spell, findings);
        self.notices.push(notice);
        self.settle(spell);
    }

    fn take_revocation(&mut self, action: &Action, act: Dated, findings: &mut Vec<Finding>) {
        let named = |n: &&mut Notice| action.refers_to.is_none_or(|id| id == n.action);
        let pending = |n: &&mut Notice| n.revoked.is_none() && n.effect.is_none_or(|effect| act.on < effect);
        let Some(notice) = self.notices.iter_mut().filter(named).find(pending) else {
            findings.push(Finding::RevocationWithoutEffect(act.id));
            return self.set_aside(act, Why::WithoutEffect);
        };
        notice.revoked = Some((act.id, act.on));
        notice.effect = None;
        let spell = notice.spell;
        self.settle(spell);
    }

    /// A spell ends when the first of its notices that stand takes effect, or with the treaty it hangs on.
    fn settle(&mut self, spell: usize) {
        let effects = self.notices.iter().filter(|n| n.spell == spell).filter_map(|n| n.effect);
        self.spells[spell].end = effects.chain(self.spells[spell].ended_with).min();
    }

    /// Whether notice may be given on the day of the act; if not, when it may next.
    fn window(&self, inputs: Inputs<'_>, spell: usize, act: Dated) -> Result<(), Option<Date>> {
        let Some((_, rule)) = inputs.rulebook.terms.window else { return Ok(()) };
        let start = match rule.counted_from {
            WindowFrom::EntryIntoForce => inputs.treaty.in_force,
            WindowFrom::EntryIntoForceForParticipant => self.spells[spell].in_force.map(|force| force.on),
        };
        match (act.treatment, start) {
            (Treatment::AsTheRuleSays, Some(start)) => window_open(rule, start, act.on),
            _ => Ok(()),
        }
    }

    fn take_back(&mut self, action: &Action, act: Dated, findings: &mut Vec<Finding>) {
        let not_yet = |s: &&mut Spell| s.taken_back.is_none() && s.in_force.is_none_or(|f| act.on < f.on);
        match self.spells.iter_mut().filter(|s| action.refers_to == Some(s.consent)).find(not_yet) {
            Some(spell) => {
                spell.taken_back = Some((act.id, act.on));
                spell.in_force = None;
            }
            None => {
                findings.push(Finding::TakenBackWithoutEffect(act.id));
                self.set_aside(act, Why::WithoutEffect);
            }
        }
    }

    /// Where the participant stands on a day.
    pub fn standing(&self, day: Date) -> Standing {
        if let Some(extinct) = self.extinct.filter(|extinct| *extinct <= day) {
            return match self.standing_while_existing(crate::calendar::day_before(extinct)) {
                Standing::Party(spell) | Standing::Former(spell) => Standing::Former(spell),
                _ => Standing::Outside,
            };
        }
        self.standing_while_existing(day)
    }

    fn standing_while_existing(&self, day: Date) -> Standing {
        for (place, spell) in self.spells.iter().enumerate().rev() {
            if day < spell.consented || spell.taken_back.is_some_and(|(_, on)| on <= day) {
                continue;
            }
            return match spell.in_force {
                _ if spell.end.is_some_and(|end| end <= day) => Standing::Former(place),
                Some(force) if force.on <= day => Standing::Party(place),
                _ => Standing::Contracting(place),
            };
        }
        match self.signature {
            Some((_, on)) if on <= day => Standing::Signatory,
            _ => Standing::Outside,
        }
    }

    /// The status and qualifiers of a day.
    pub fn status(&self, rulebook: &Rulebook, day: Date) -> (Status, Qualifiers) {
        let standing = self.standing(day);
        let since = |part: Option<(ActionId, Date)>| part.is_some_and(|(_, on)| on <= day);
        let provisional = self.provisional(day).is_some();
        let none = Qualifiers::NONE;
        match standing {
            Standing::Outside => (Status::Outside, none),
            Standing::Signatory => (
                Status::Signatory,
                none.with_if(since(self.interim_end), Qualifier::InterimObligationEnded)
                    .with_if(provisional && with_signature(rulebook), Qualifier::ProvisionalApplication),
            ),
            Standing::Contracting(_) => {
                (Status::Contracting, none.with_if(provisional, Qualifier::ProvisionalApplication))
            }
            Standing::Party(spell) => {
                let mut qualifiers = none.with_if(since(self.suspended), Qualifier::Suspended);
                if let Some(notice) = self.pending(spell, day) {
                    let expired = notice.expires.is_some_and(|expires| expires <= day);
                    qualifiers = qualifiers
                        .with(if expired { Qualifier::WithdrawalHeld } else { Qualifier::NoticePending })
                        .with_if(notice.expires.is_none(), Qualifier::Contested);
                }
                (Status::Party, qualifiers)
            }
            Standing::Former(_) => (Status::FormerParty, none),
        }
    }

    /// The declaration of provisional application that stands on a day: none made before an end of participation.
    pub fn provisional(&self, day: Date) -> Option<(ActionId, Date)> {
        let ends = |from: Date| {
            let ended = |on: Option<Date>| on.is_some_and(|on| from < on && on <= day);
            self.spells.iter().any(|spell| ended(spell.end) || ended(spell.taken_back.map(|(_, on)| on)))
        };
        self.provisional.iter().copied().find(|(_, on)| *on <= day && !ends(*on))
    }

    /// The notice that is pending or held on a day of a spell.
    pub fn pending(&self, spell: usize, day: Date) -> Option<&Notice> {
        self.notices.iter().find(|n| {
            n.spell == spell
                && n.received <= day
                && n.effect.is_none_or(|effect| day < effect)
                && n.revoked.is_none_or(|(_, on)| day < on)
        })
    }

    /// Every day on which the status or a qualifier can change.
    pub fn boundaries(&self, days: &mut Vec<Date>) {
        let parts = [self.signature, self.interim_end, self.suspended];
        days.extend(parts.into_iter().flatten().chain(self.provisional.iter().copied()).map(|(_, on)| on));
        for spell in &self.spells {
            days.push(spell.consented);
            days.extend(spell.in_force.map(|force| force.on));
            days.extend(spell.taken_back.map(|(_, on)| on));
            days.extend(spell.end);
        }
        for notice in &self.notices {
            days.push(notice.received);
            days.extend(notice.expires);
            days.extend(notice.effect);
            days.extend(notice.revoked.map(|(_, on)| on));
        }
        days.extend(self.extinct);
    }
}

pub(crate) fn with_signature(rulebook: &Rulebook) -> bool {
    let clause = rulebook.terms.provisional.map(|id| &rulebook.clause(id).rule);
    matches!(clause, Some(Rule::ProvisionalApplication { with_signature: true, .. }))
}
