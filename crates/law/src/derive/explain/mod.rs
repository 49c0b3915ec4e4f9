//! Proofs: the course that gave the answer, told step by step.

mod withdrawal;

use super::course::{Course, How, Idle, InForce, Spell, Standing, Why, with_signature};
use super::merge;
use super::{Derivation, Desk, Possibility};
use crate::calendar::Date;
use crate::model::{ActionId, ActionKind, ParticipantId};
use crate::proof::{Conclusion, Premise, Proof, Step, StepId};
use crate::rulebook::{ClauseId, GeneralRule};
use crate::status::{Qualifiers, Status};

/// Proves the status of a participant on a day.
pub(super) fn prove(derivation: &Derivation<'_>, who: ParticipantId, as_of: Date) -> Proof {
    let plain = derivation.is_plain(who, derivation.acts_of(who));
    let (steps, premises) = if plain { (12, 64) } else { (32, 112) }; // room for most, so that few have to move
    let mut book = Book {
        derivation,
        who,
        as_of,
        treaty_steps: [None, None],
        on_desk: None,
        proof: Proof {
            participant: who,
            as_of,
            known_at: derivation.known_at,
            steps: Vec::with_capacity(steps),
            premises: Vec::with_capacity(premises),
        },
    };
    let mut desk = Desk::default();
    let answer = Conclusion::Status(derivation.status(who, as_of));
    if plain {
        let only = Possibility { corner: 0, treaty: 0, reading: 0 };
        book.tell(only, answer, Vec::with_capacity(8), &mut desk);
    } else {
        book.tell_possibilities(answer, &mut desk);
    }
    book.proof
}

/// A proof being written.
struct Book<'d, 'a> {
    derivation: &'d Derivation<'a>,
    who: ParticipantId,
    as_of: Date,
    treaty_steps: [Option<StepId>; 2],
    /// The possibility whose course lies on the desk.
    on_desk: Option<Possibility>,
    proof: Proof,
}

impl Book<'_, '_> {
    fn step(&mut self, conclusion: Conclusion, clause: ClauseId, premises: &[Premise]) -> Premise {
        let from = u32::try_from(self.proof.premises.len()).unwrap_or(u32::MAX);
        self.proof.premises.extend_from_slice(premises);
        let to = u32::try_from(self.proof.premises.len()).unwrap_or(u32::MAX);
        let id = StepId(u16::try_from(self.proof.steps.len()).unwrap_or(u16::MAX));
        self.proof.steps.push(Step { conclusion, clause, from, to });
        Premise::Step(id)
    }

    fn general(&self, rule: GeneralRule) -> ClauseId {
        self.derivation.rulebook.general(rule)
    }

    /// Several possibilities: each reading's answer, and within it each placing of uncertain dates.
    fn tell_possibilities(&mut self, answer: Conclusion, desk: &mut Desk) {
        let readings = merge::combinations(self.derivation, self.who);
        let followed = merge::followed(self.derivation, self.who);
        if readings == 1 {
            let (_, _, possibilities) = self.united(0, desk);
            self.tell_some(&possibilities, answer, Vec::new(), desk);
            return;
        }
        let mut told = Vec::with_capacity(readings);
        for reading in 0..readings {
            let points = merge::readings(self.derivation, self.who, reading);
            let premises: Vec<Premise> = points.map(|(point, chosen)| reading_premise(point, chosen)).collect();
            let (status, qualifiers, possibilities) = self.united(reading, desk);
            let conclusion = Conclusion::Possible { status, qualifiers };
            let step = self.tell_some(&possibilities, conclusion, premises, desk);
            told.push((step, status, qualifiers, possibilities));
        }
        let rivals: Vec<Premise> = told.iter().map(|(step, ..)| *step).collect();
        let agree = told.windows(2).all(|pair| (pair[0].1, pair[0].2) == (pair[1].1, pair[1].2));
        let same_status = told.windows(2).all(|pair| pair[0].1 == pair[1].1);
        match followed {
            _ if agree => {
                self.tell_some(&told[followed.unwrap_or(0)].3, answer, Vec::new(), desk);
            }
            Some(reading) => {
                let contested = self.contested(true, &rivals);
                self.tell_some(&told[reading].3, answer, vec![contested], desk);
            }
            None if same_status => {
                let contested = self.contested(false, &rivals);
                self.tell_some(&told[0].3, answer, vec![contested], desk);
            }
            None => {
                let contested = self.contested(false, &rivals);
                self.step(answer, self.general(GeneralRule::Contested), &[contested]);
            }
        }
    }

    fn contested(&mut self, followed: bool, rivals: &[Premise]) -> Premise {
        self.step(Conclusion::Contested { followed }, self.general(GeneralRule::Contested), rivals)
    }

    /// Puts the course of a possibility on the desk, unless it lies there already.
    fn lay_out(&mut self, possibility: Possibility, desk: &mut Desk) {
        if self.on_desk != Some(possibility) {
            self.derivation.course(self.who, possibility, desk, &mut Vec::new());
            self.on_desk = Some(possibility);
        }
    }

    /// The status of a reading over all placings of uncertain dates, with one possibility for each answer.
    fn united(&mut self, reading: usize, desk: &mut Desk) -> (Status, Qualifiers, Vec<Possibility>) {
        let mut distinct: Vec<(Status, Qualifiers, Possibility)> = Vec::new();
        for possibility in merge::corners(self.derivation, self.who, reading) {
            self.lay_out(possibility, desk);
            let (status, qualifiers) = desk.course.status(self.derivation.rulebook, self.as_of);
            if distinct.iter().all(|(other, beside, _)| (*other, *beside) != (status, qualifiers)) {
                distinct.push((status, qualifiers, possibility));
            }
        }
        let (status, qualifiers) = match distinct.as_slice() {
            [(status, ..), rest @ ..] if rest.iter().all(|(other, ..)| other == status) => {
                (*status, distinct.iter().fold(Qualifiers::NONE, |all, (_, beside, _)| all.union(*beside)))
            }
            _ => (Status::Undetermined, Qualifiers::NONE),
        };
        (status, qualifiers, distinct.into_iter().map(|(.., possibility)| possibility).collect())
    }

    /// One possibility is told directly; several as alternatives that an uncertain date leaves open.
    fn tell_some(
        &mut self,
        possibilities: &[Possibility],
        conclusion: Conclusion,
        beside: Vec<Premise>,
        desk: &mut Desk,
    ) -> Premise {
        if let [only] = possibilities {
            return self.tell(*only, conclusion, beside, desk);
        }
        let mut premises: Vec<Premise> =
            merge::uncertain_acts(self.derivation, self.who).map(Premise::Action).collect();
        for possibility in possibilities {
            self.lay_out(*possibility, desk);
            let (status, qualifiers) = desk.course.status(self.derivation.rulebook, self.as_of);
            premises.push(self.tell(*possibility, Conclusion::Possible { status, qualifiers }, Vec::new(), desk));
        }
        let clause = self.general(GeneralRule::UncertainDate);
        let mut all = beside;
        all.push(self.step(Conclusion::Uncertain, clause, &premises));
        self.step(conclusion, clause, &all)
    }

    /// Tells one possibility: the acts that count, and at the end `conclusion`.
    fn tell(
        &mut self,
        possibility: Possibility,
        conclusion: Conclusion,
        mut premises: Vec<Premise>,
        desk: &mut Desk,
    ) -> Premise {
        self.lay_out(possibility, desk);
        let course = &desk.course;
        let clause = match course.standing(self.as_of) {
            Standing::Outside => self.tell_outside(course, &mut premises),
            Standing::Signatory => self.tell_signatory(course, &mut premises),
            Standing::Contracting(spell) => {
                self.tell_contracting(course, &course.spells[spell], possibility, &mut premises)
            }
            Standing::Party(spell) => self.tell_party(course, spell, possibility, &mut premises),
            Standing::Former(spell) => self.tell_former(course, spell, possibility, &mut premises),
        };
        self.tell_idle(course, &mut premises);
        self.step(conclusion, clause, &premises)
    }

    fn tell_outside(&mut self, course: &Course, premises: &mut Vec<Premise>) -> ClauseId {
        let clause = self.general(GeneralRule::Outside);
        if let Some((extinct, clause)) =
            course.extinct.filter(|on| *on <= self.as_of).map(|on| (on, self.general(GeneralRule::Extinction)))
        {
            premises.push(self.step(Conclusion::Extinct { on: extinct }, clause, &[Premise::Existence]));
            return clause;
        }
        if self.tell_taken_back(course, premises) {
            return self.general(GeneralRule::InstrumentTakenBack);
        }
        let nothing = [Premise::NoneKnown(ActionKind::Signature), Premise::NoneKnown(ActionKind::Consent)];
        premises.push(self.step(Conclusion::NothingKnown, clause, &nothing));
        clause
    }

    fn tell_taken_back(&mut self, course: &Course, premises: &mut Vec<Premise>) -> bool {
        let mut told = false;
        for spell in &course.spells {
            if let Some((action, on)) = spell.taken_back.filter(|(_, on)| *on <= self.as_of) {
                let consented = self.tell_consent(course, spell);
                let clause = self.general(GeneralRule::InstrumentTakenBack);
                premises.push(self.step(Conclusion::TakenBack { on }, clause, &[Premise::Action(action), consented]));
                told = true;
            }
        }
        told
    }

    fn tell_signature(&mut self, course: &Course) -> Option<Premise> {
        let (action, on) = course.signature?;
        let clause = self.signature_clause();
        Some(self.step(Conclusion::Signed { on }, clause, &[Premise::Action(action)]))
    }

    fn tell_signatory(&mut self, course: &Course, premises: &mut Vec<Premise>) -> ClauseId {
        premises.extend(self.tell_signature(course));
        let taken_back = self.tell_taken_back(course, premises);
        match course.interim_end.filter(|(_, on)| *on <= self.as_of) {
            Some((action, on)) => {
                let clause = self.general(GeneralRule::InterimObligationEnded);
                premises.push(self.step(Conclusion::InterimObligationEnded { on }, clause, &[Premise::Action(action)]));
            }
            None => {
                let clause = self.general(GeneralRule::Signatory);
                premises.push(self.step(Conclusion::InterimObligation, clause, &[]));
            }
        }
        if with_signature(self.derivation.rulebook) {
            self.tell_provisional(course, premises);
        }
        if !taken_back {
            premises.push(Premise::NoneKnown(ActionKind::Consent));
        }
        self.signature_clause()
    }

    /// The treaty's clause on signature, or where it has none, the general rule.
    fn signature_clause(&self) -> ClauseId {
        self.derivation
            .rulebook
            .terms
            .signature
            .map_or_else(|| self.general(GeneralRule::Signatory), |(clause, _)| clause)
    }

    fn tell_provisional(&mut self, course: &Course, premises: &mut Vec<Premise>) {
        if let (Some((action, on)), Some(clause)) =
            (course.provisional(self.as_of), self.derivation.rulebook.terms.provisional)
        {
            premises.push(self.step(Conclusion::ProvisionallyApplied { on }, clause, &[Premise::Action(action)]));
        }
    }

    fn tell_contracting(
        &mut self,
        course: &Course,
        spell: &Spell,
        possibility: Possibility,
        premises: &mut Vec<Premise>,
    ) -> ClauseId {
        match spell.in_force {
            Some(_) => {
                let force = self.tell_in_force(course, spell, possibility);
                premises.push(force);
            }
            None => {
                premises.push(self.tell_consent(course, spell));
                premises.push(self.tell_treaty(possibility.treaty));
            }
        }
        self.tell_provisional(course, premises);
        self.derivation.rulebook.terms.consent.0
    }

    fn tell_party(
        &mut self,
        course: &Course,
        spell: usize,
        possibility: Possibility,
        premises: &mut Vec<Premise>,
    ) -> ClauseId {
        premises.push(self.tell_in_force(course, &course.spells[spell], possibility));
        if !self.tell_notices(course, spell, possibility, premises) {
            premises.push(Premise::NoneKnown(ActionKind::WithdrawalNotice));
        }
        if let Some((action, on)) = course.suspended.filter(|(_, on)| *on <= self.as_of) {
            let clause = self.general(GeneralRule::Contested);
            premises.push(self.step(Conclusion::SuspendedByReading { on }, clause, &[Premise::Action(action)]));
        }
        match course.spells[spell].in_force.map(|force| force.how) {
            Some(How::Original) => self.derivation.rulebook.terms.entry_into_force.0,
            Some(How::Succession) => self.general(GeneralRule::Succession),
            _ => self.derivation.rulebook.terms.participant.0,
        }
    }

    fn tell_former(
        &mut self,
        course: &Course,
        spell: usize,
        possibility: Possibility,
        premises: &mut Vec<Premise>,
    ) -> ClauseId {
        premises.push(self.tell_in_force(course, &course.spells[spell], possibility));
        let mut clause = self.general(GeneralRule::FormerParty);
        self.tell_notices(course, spell, possibility, premises);
        if let Some((effect, _)) = self.derivation.rulebook.terms.effect {
            clause = effect;
        }
        let Spell { end, ended_with, .. } = course.spells[spell];
        let parent = self.derivation.rulebook.terms.ends_with.zip(self.derivation.ended_with(self.who));
        if let (Some(on), Some((ends_with, (place, _)))) = (ended_with.filter(|on| Some(*on) == end), parent) {
            clause = ends_with;
            let left = Premise::EndedWith(u32::try_from(place).unwrap_or(u32::MAX));
            premises.push(self.step(Conclusion::EndedWith { on }, clause, &[left]));
        }
        let gone = |on: &Date| *on <= self.as_of && course.spells[spell].end.is_none_or(|end| *on < end);
        if let Some(on) = course.extinct.filter(gone) {
            clause = self.general(GeneralRule::Extinction);
            premises.push(self.step(Conclusion::Extinct { on }, clause, &[Premise::Existence]));
        }
        clause
    }

    fn tell_consent(&mut self, course: &Course, spell: &Spell) -> Premise {
        let action = self.derivation.facts.action(spell.consent);
        let on = spell.deposited;
        let mut premises = vec![Premise::Action(spell.consent)];
        if action.kind == ActionKind::Succession {
            let clause = self.general(GeneralRule::Succession);
            premises.push(Premise::Existence);
            premises.extend(self.tell_other_deposits(course, spell));
            let deposit = self.step(Conclusion::Consented { on }, clause, &premises);
            return self.step(Conclusion::Succeeded { on: spell.consented }, clause, &[deposit]);
        }
        premises
            .extend(self.tell_signature(course).filter(|_| course.signature.is_some_and(|(_, signed)| signed <= on)));
        premises.extend(self.tell_other_deposits(course, spell));
        premises.extend(self.tell_objections(spell.consent));
        self.step(Conclusion::Consented { on }, self.derivation.rulebook.terms.consent.0, &premises)
    }

    /// Objections to an instrument change nothing in the register; they are shown beside it.
    fn tell_objections(&mut self, to: ActionId) -> Option<Premise> {
        let objections: Vec<Premise> = self.objections_to(to).collect();
        if objections.is_empty() {
            return None;
        }
        Some(self.step(Conclusion::WithoutEffect, self.general(GeneralRule::DeclarationWithoutEffect), &objections))
    }

    fn objections_to(&self, to: ActionId) -> impl Iterator<Item = Premise> {
        let facts = self.derivation.facts;
        let raised = move |id: &&ActionId| {
            let objection = facts.action(**id);
            objection.refers_to == Some(to) && objection.on.earliest() <= self.as_of
        };
        self.derivation.objections.iter().filter(raised).map(|id| Premise::Action(*id))
    }

    fn tell_other_deposits(&mut self, course: &Course, spell: &Spell) -> Option<Premise> {
        let same =
            |idle: &&Idle| idle.why == Why::FurtherInstrument && spell.deposited <= idle.on && idle.on <= self.as_of;
        let others: Vec<Premise> = course.idle.iter().filter(same).map(|idle| Premise::Action(idle.id)).collect();
        if others.is_empty() {
            return None;
        }
        Some(self.step(Conclusion::EarliestDepositBinds, self.general(GeneralRule::EarliestDeposit), &others))
    }

    fn tell_in_force(&mut self, course: &Course, spell: &Spell, possibility: Possibility) -> Premise {
        let consented = self.tell_consent(course, spell);
        let treaty = self.tell_treaty(possibility.treaty);
        let Some(force) = spell.in_force else { return consented };
        let terms = &self.derivation.rulebook.terms;
        let computed = force.computed.unwrap_or(force.on);
        let (conclusion, clause) = match force.how {
            How::Original => {
                let deposit = spell.deposited;
                (Conclusion::InForceAsOriginal { deposit, on: computed }, terms.entry_into_force.0)
            }
            How::Later(counted) => (Conclusion::InForceAfterDeposit { counted, on: computed }, terms.participant.0),
            How::Succession => {
                (Conclusion::InForceBySuccession { on: computed }, self.general(GeneralRule::Succession))
            }
        };
        let step = self.step(conclusion, clause, &[consented, treaty]);
        self.beside_stated(step, &force, spell.consent)
    }

    /// A stated date of effect stands beside the computed one.
    fn beside_stated(&mut self, step: Premise, force: &InForce, consent: ActionId) -> Premise {
        if !force.stated {
            return step;
        }
        let conclusion = Conclusion::Stated { on: force.on, computed: force.computed };
        self.step(conclusion, self.general(GeneralRule::StatedDate), &[step, Premise::Action(consent)])
    }

    fn tell_treaty(&mut self, world: usize) -> Premise {
        if let Some(told) = self.treaty_steps.get(world).copied().flatten() {
            return Premise::Step(told);
        }
        let force = &self.derivation.treaty[world];
        let (clause, rule) = &self.derivation.rulebook.terms.entry_into_force;
        let instruments: Vec<Premise> = force.counted.iter().map(|id| Premise::Action(*id)).collect();
        let counted = match (force.computed_trigger, force.computed) {
            (Some(trigger), Some(on)) => {
                let counted = rule.period.count_from(trigger);
                self.step(Conclusion::TreatyInForce { counted, on }, *clause, &instruments)
            }
            _ => {
                let on_deposit = u16::try_from(force.counted.len()).unwrap_or(u16::MAX);
                let conclusion = Conclusion::TreatyNotInForce { on_deposit, needed: rule.instruments };
                self.step(conclusion, *clause, &instruments)
            }
        };
        let told = match force.in_force {
            Some(on) if force.stated => {
                let conclusion = Conclusion::Stated { on, computed: force.computed.filter(|computed| *computed != on) };
                let mut premises = vec![counted, Premise::StatedEntryIntoForce];
                premises.extend(self.derivation.facts.stated_trigger.map(|_| Premise::StatedTrigger));
                self.step(conclusion, self.general(GeneralRule::StatedDate), &premises)
            }
            _ => counted,
        };
        if let (Premise::Step(id), Some(slot)) = (told, self.treaty_steps.get_mut(world)) {
            *slot = Some(id);
        }
        told
    }

    /// Statements that change no status are shown, with the objections to them.
    fn tell_idle(&mut self, course: &Course, premises: &mut Vec<Premise>) {
        let facts = self.derivation.facts;
        for &Idle { id, on, why } in &course.idle {
            let objects = facts.action(id).kind == ActionKind::Objection;
            if why == Why::FurtherInstrument || objects || on > self.as_of {
                continue;
            }
            if let (Why::OutsideWindow, Some((window, _))) = (why, self.derivation.rulebook.terms.window) {
                premises.push(self.step(Conclusion::OutsideWindow { on }, window, &[Premise::Action(id)]));
                continue;
            }
            let mut from = vec![Premise::Action(id)];
            from.extend(self.objections_to(id));
            let clause = self.general(GeneralRule::DeclarationWithoutEffect);
            premises.push(self.step(Conclusion::WithoutEffect, clause, &from));
        }
    }
}

fn reading_premise(point: usize, reading: usize) -> Premise {
    Premise::Reading(u16::try_from(point).unwrap_or(u16::MAX), u16::try_from(reading).unwrap_or(u16::MAX))
}
