//! The independent checker of the proofs of duties: it reads the record anew, from the rulebook and the
//! facts alone, and shares no code with the engine, not even the calendar.
//!
//! It checks four things, and reports the first [`DutyFlaw`]:
//! 1. the *shape*: steps rest on earlier steps, the answer stands last, each step cites its clause;
//! 2. the *status*: its proof verifies, and is of the day on which the duty is looked at: the day asked
//!    about, else the last day bound before it, else the first one after it (`bound`);
//! 3. the *story*: the deadline is counted anew (`deadline`), the grants are followed anew, and what was
//!    done, asked for, or still open is read anew (`story`); the proof must tell that and nothing else;
//! 4. the *answer*: each part of it follows from that reading.
//!
//! Where several facts show equally that a duty is open, a proof may name any of them.

mod bound;
mod deadline;
mod facts;
mod flaw;
mod story;

use super::answer::Readings;
use super::claims::Checker;
use super::record::Record;
use crate::duty::{DutyAnswer, DutyConclusion, DutyPremise, DutyProof, DutyStep, ObligationRule};
use crate::model::{Facts, Reliability, World};
use crate::rulebook::{GeneralRule, Rule, Rulebook};
use crate::settings::Settings;
use bound::Standing;
use deadline::Deadline;
use facts::{Known, is_confirmed};
use story::{Reader, Story, Told};

pub use flaw::DutyFlaw;

/// Verifies the proof of a duty against the rulebook and the record.
///
/// # Errors
/// The first flaw found.
pub fn verify_duty(
    proof: &DutyProof,
    rulebook: &Rulebook,
    facts: &Facts,
    world: &World,
    settings: &Settings,
) -> Result<(), DutyFlaw> {
    let duty = usize::from(proof.duty.0);
    let Some(Rule::Obligation(rule)) = rulebook.clauses().get(duty).map(|clause| &clause.rule) else {
        return Err(DutyFlaw::NotADuty { clause: duty });
    };
    let answer = check_shape(proof, rulebook)?;
    let status = &proof.status;
    if status.participant != proof.participant || status.known_at != proof.known_at {
        return Err(DutyFlaw::AnotherStatus);
    }
    super::verify(status, rulebook, facts, world, settings)?;
    let record = Record::new(rulebook, facts, world, settings, proof.known_at, proof.participant);
    let checker = Checker { proof: status, record };
    let standing = Standing::of(&Readings::of(&checker), proof.as_of);
    let right = standing.day(proof.as_of);
    if status.as_of != right {
        return Err(DutyFlaw::WrongDayOfStatus { told: status.as_of, right });
    }
    let known = Known::new(facts, proof);
    for (step, told) in proof.steps.iter().enumerate() {
        for premise in premises(proof, told) {
            if let DutyPremise::Fact(id) = premise {
                known.usable(step, *id)?;
            }
        }
    }
    let story = tell(proof, rule, standing, &known, &checker.record);
    check_steps(proof, &story)?;
    let reliability = weakest(proof, &story, facts);
    check_answer(answer, DutyAnswer { reliability, ..story.answer })
}

/// The reliability of the weakest fact that the answer rests on: of the acts behind the status, and of what is
/// told and confirmed. What is carried on from a last report is inferred.
fn weakest(proof: &DutyProof, story: &Story, facts: &Facts) -> Reliability {
    let acts = proof.status.actions().into_iter().map(|id| facts.action(id).reliability);
    let told = story.steps.iter().flat_map(|(_, premises)| premises).filter_map(fact_of);
    let told =
        told.filter_map(|id| facts.compliance.get(usize::try_from(id.0).ok()?)).filter(|fact| is_confirmed(fact));
    let carried_on = story.answer.as_reported.map(|_| Reliability::Inferred);
    acts.chain(told.map(|fact| fact.reliability)).chain(carried_on).max().unwrap_or_default()
}

/// What must be told of the duty on the day.
fn tell(proof: &DutyProof, rule: &ObligationRule, standing: Standing, known: &Known<'_>, record: &Record<'_>) -> Story {
    let Some(spell) = standing.spell() else {
        let mut story = Story::empty(None);
        if standing == Standing::Never {
            story.tell(DutyConclusion::NotBound, DutyPremise::Status);
            story.answer.state = crate::duty::Fulfilment::NotApplicable;
        } else {
            story.tell(DutyConclusion::BoundUncertain, DutyPremise::Status);
        }
        return story;
    };
    let deadline = Deadline::of(rule, proof.covers, spell, known, record);
    let shown = proof.steps.iter().find(|step| step.conclusion == DutyConclusion::Outstanding);
    let witness = shown.and_then(|step| premises(proof, step).iter().find_map(fact_of));
    let day = standing.day(proof.as_of);
    Reader { rule, known, standing, day, witness }.read(deadline)
}

/// What a step rests on; the shape has been checked.
fn premises<'a>(proof: &'a DutyProof, step: &DutyStep) -> &'a [DutyPremise] {
    let place = |end: u32| usize::try_from(end).unwrap_or(usize::MAX);
    proof.premises.get(place(step.from)..place(step.to)).unwrap_or_default()
}

fn fact_of(premise: &DutyPremise) -> Option<crate::duty::ComplianceId> {
    match premise {
        DutyPremise::Fact(id) => Some(*id),
        _ => None,
    }
}

/// Checks everything that makes it safe to follow the references of a proof, and each step's clause.
fn check_shape(proof: &DutyProof, rulebook: &Rulebook) -> Result<DutyAnswer, DutyFlaw> {
    for (step, told) in proof.steps.iter().enumerate() {
        let clause = usize::from(told.clause.0);
        let Some(cited) = rulebook.clauses().get(clause) else { return Err(DutyFlaw::UnknownClause { step, clause }) };
        let (Ok(from), Ok(to)) = (usize::try_from(told.from), usize::try_from(told.to)) else {
            return Err(DutyFlaw::PremisesMissing { step });
        };
        let premises = proof.premises.get(from..to).ok_or(DutyFlaw::PremisesMissing { step })?;
        for premise in premises {
            if let DutyPremise::Step(id) = premise
                && id.index() >= step
            {
                return Err(DutyFlaw::ForwardReference { step, to: id.index() });
            }
        }
        let fits = match (general(&told.conclusion), &cited.rule) {
            ([], _) => told.clause == proof.duty,
            (needed, Rule::General(rule)) => needed.contains(rule),
            _ => false,
        };
        if !fits {
            return Err(DutyFlaw::WrongClause { step, kind: cited.rule.kind() });
        }
        let is_answer = matches!(told.conclusion, DutyConclusion::Answer(_));
        if is_answer != (step + 1 == proof.steps.len()) {
            return Err(DutyFlaw::AnswerMisplaced { step });
        }
    }
    match proof.steps.last().map(|step| step.conclusion) {
        Some(DutyConclusion::Answer(answer)) => Ok(answer),
        _ => Err(DutyFlaw::Empty),
    }
}

/// The rules of general law that give a conclusion; none: the clause of the duty itself does.
fn general(conclusion: &DutyConclusion) -> &'static [GeneralRule] {
    use GeneralRule as G;
    match conclusion {
        DutyConclusion::NotBound => &[G::Outside],
        DutyConclusion::BoundUncertain => &[G::UncertainDate, G::Contested],
        DutyConclusion::NotYetBound { .. } => &[G::Contracting],
        DutyConclusion::NoLongerBound { .. } | DutyConclusion::Released => &[G::FormerParty],
        DutyConclusion::GrantNotCounted { .. }
        | DutyConclusion::DischargeNotCounted
        | DutyConclusion::Disagrees
        | DutyConclusion::NothingRecorded => &[G::FulfilmentEvidence],
        _ => &[],
    }
}

/// The proof tells each step of the story once, and nothing else; grants in their order.
fn check_steps(proof: &DutyProof, story: &Story) -> Result<(), DutyFlaw> {
    let Some((last, steps)) = proof.steps.split_last() else { return Err(DutyFlaw::Empty) };
    let mut open: Vec<&Told> = story.steps.iter().collect();
    let mut granted = 0;
    for (step, told) in steps.iter().enumerate() {
        let rests_on = premises(proof, told);
        let Some(place) = open.iter().position(|(right, on)| *right == told.conclusion && on == rests_on) else {
            return Err(wrong(step, &told.conclusion, rests_on, story));
        };
        let right = open.remove(place);
        if matches!(right.0, DutyConclusion::Extended { .. }) {
            let order = story.steps.iter().position(|other| std::ptr::eq(other, right)).unwrap_or_default();
            if order < granted {
                return Err(DutyFlaw::WrongOrder { step });
            }
            granted = order;
        }
    }
    if let Some((conclusion, on)) = open.first() {
        return Err(DutyFlaw::PassedOver { what: what(conclusion), fact: on.iter().find_map(fact_of) });
    }
    let mut rests_on: Vec<usize> = Vec::new();
    for premise in premises(proof, last) {
        match premise {
            DutyPremise::Step(id) => rests_on.push(id.index()),
            _ => return Err(DutyFlaw::AnswerRestsOnOtherSteps),
        }
    }
    rests_on.sort_unstable();
    if rests_on.into_iter().eq(0..steps.len()) { Ok(()) } else { Err(DutyFlaw::AnswerRestsOnOtherSteps) }
}

/// What is wrong with a step that is not in the story.
fn wrong(step: usize, told: &DutyConclusion, rests_on: &[DutyPremise], story: &Story) -> DutyFlaw {
    use DutyConclusion as C;
    let same = |(right, on): &&Told| std::mem::discriminant(right) == std::mem::discriminant(told) && on == rests_on;
    match (told, story.steps.iter().find(same)) {
        (C::Deadline { .. } | C::YearlyDeadline { .. }, Some(_)) => {
            DutyFlaw::WrongDeadline { step, right: story.answer.nominal_due }
        }
        (C::Extended { .. } | C::GrantNotCounted { .. }, Some((_, on))) => match on.iter().find_map(fact_of) {
            Some(fact) => DutyFlaw::WrongGrant { step, fact },
            None => DutyFlaw::DoesNotFollow { step, what: what(told) },
        },
        _ => DutyFlaw::DoesNotFollow { step, what: what(told) },
    }
}

/// A conclusion in a few words.
fn what(conclusion: &DutyConclusion) -> &'static str {
    match conclusion {
        DutyConclusion::Answer(_) => "this is the answer",
        DutyConclusion::NotBound => "the treaty does not bind the participant",
        DutyConclusion::BoundUncertain => "it is uncertain whether the treaty binds the participant",
        DutyConclusion::NotYetBound { .. } => "the treaty does not bind the participant yet",
        DutyConclusion::NoLongerBound { .. } => "the treaty no longer binds the participant",
        DutyConclusion::Released => "the time had not run out when the participant ceased to be bound",
        DutyConclusion::Deadline { .. } | DutyConclusion::YearlyDeadline { .. } => "the duty has this deadline",
        DutyConclusion::BeforeFirst { .. } => "the first yearly duty comes later",
        DutyConclusion::JoinedAfter { .. } => "the time had run out before the participant was bound",
        DutyConclusion::TriggerUnknown => "no day is known from which the time could run",
        DutyConclusion::Applies => "there is something to which the duty applies",
        DutyConclusion::DoesNotApply => "there is nothing to which the duty applies",
        DutyConclusion::NotShown => "nothing shows whether the duty applies",
        DutyConclusion::Requested => "a later deadline was asked for",
        DutyConclusion::Extended { .. } => "a later deadline was granted",
        DutyConclusion::GrantNotCounted { .. } => "a grant does not count",
        DutyConclusion::Discharged => "it was done",
        DutyConclusion::DischargeNotCounted => "a fulfilment does not count",
        DutyConclusion::PerhapsDischarged => "it may have been done by the day",
        DutyConclusion::Disagrees => "a source disagrees",
        DutyConclusion::Outstanding => "it was still not done",
        DutyConclusion::NothingRecorded => "nothing recorded says what became of it",
    }
}

/// Each part of the answer.
fn check_answer(told: DutyAnswer, right: DutyAnswer) -> Result<(), DutyFlaw> {
    if told.state != right.state {
        return Err(DutyFlaw::WrongState { told: told.state, right: right.state });
    }
    let parts = [
        ("the statutory deadline", told.nominal_due == right.nominal_due),
        ("the deadline in effect", told.due == right.due),
        ("the number of days late", told.days_late == right.days_late),
        ("whether it was in time", told.in_time == right.in_time),
        ("the day of the last report", told.as_reported == right.as_reported),
        ("the reliability", told.reliability == right.reliability),
    ];
    match parts.into_iter().find(|(_, agree)| !agree) {
        Some((field, _)) => Err(DutyFlaw::WrongAnswer { field }),
        None => Ok(()),
    }
}
