//! The independent checker of proofs: it re-verifies every [`Proof`] from the rulebook and the
//! facts alone, and shares no code with the engine that wrote it, not even the calendar.
//!
//! It checks four things, and reports the first [`Flaw`]:
//! 1. the *shape*: steps rest on earlier steps, clauses hold the kind of rule that is needed;
//! 2. each *step*: the act is in the record, was known by then, and is of that kind and day; each
//!    period is counted anew, the treaty's entry into force recounted from all instruments;
//! 3. what is *passed over*: the participant's acts are read anew, once for each placing of uncertain
//!    dates and each combination of readings; an account must tell one of these histories whole;
//! 4. the *answer*: the status, its qualifiers and its interval follow from all of them together.
//!
//! A kind of step is at home in four places: `clauses` (which rule gives it), `claims` (what it
//! claims by itself), `history` (when it is so) and `account` (where it must be told).
//!
//! What it does not do: it does not look for a third outcome between the two ends of an uncertain
//! date, and it takes from the record that the depositary accepted an instrument of that kind.

mod account;
mod answer;
mod claims;
mod clauses;
mod conduct;
mod count;
mod duty;
mod evidence;
mod flaw;
mod history;
mod instruments;
mod record;

use crate::model::{Facts, World};
use crate::proof::{Conclusion, Premise, Proof};
use crate::rulebook::Rulebook;
use crate::settings::Settings;
use crate::status::Answer;
use claims::Checker;
use record::Record;

pub use conduct::{ConductFlaw, verify_conduct, verify_conduct_only};
pub use count::count;
pub use duty::{DutyFlaw, verify_duty};
pub use flaw::Flaw;

/// Verifies a proof against the rulebook and the record (VCLT and the treaty's own clauses).
///
/// # Errors
/// The first flaw found.
pub fn verify(
    proof: &Proof,
    rulebook: &Rulebook,
    facts: &Facts,
    world: &World,
    settings: &Settings,
) -> Result<(), Flaw> {
    let (last, answer) = check_shape(proof, rulebook)?;
    let record = Record::new(rulebook, facts, world, settings, proof.known_at, proof.participant);
    let checker = Checker { proof, record };
    for step in 0..proof.steps.len() {
        checker.claim(step)?;
    }
    checker.check_answer(last, answer)
}

/// Checks everything that makes it safe to follow the references of a proof.
fn check_shape(proof: &Proof, rulebook: &Rulebook) -> Result<(usize, Answer), Flaw> {
    for (step, told) in proof.steps.iter().enumerate() {
        let clause = usize::from(told.clause.0);
        if clause >= rulebook.clauses().len() {
            return Err(Flaw::UnknownClause { step, clause });
        }
        let (Ok(from), Ok(to)) = (usize::try_from(told.from), usize::try_from(told.to)) else {
            return Err(Flaw::PremisesMissing { step });
        };
        let premises = proof.premises.get(from..to).ok_or(Flaw::PremisesMissing { step })?;
        for premise in premises {
            if let Premise::Step(id) = premise
                && id.index() >= step
            {
                return Err(Flaw::ForwardReference { step, to: id.index() });
            }
        }
        let is_answer = matches!(told.conclusion, Conclusion::Status(_));
        if is_answer != (step + 1 == proof.steps.len()) {
            return Err(Flaw::AnswerMisplaced { step });
        }
    }
    match proof.steps.last() {
        Some(step) => match step.conclusion {
            Conclusion::Status(answer) => Ok((proof.steps.len() - 1, answer)),
            _ => Err(Flaw::AnswerMisplaced { step: proof.steps.len() - 1 }),
        },
        None => Err(Flaw::Empty),
    }
}
