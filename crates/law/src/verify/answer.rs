//! Whether the answer follows: from one account, or from several that readings or dates leave open.

use super::account::{Account, Placing};
use super::flaw::Flaw;
use super::record::Context;
use super::steps::Checker;
use super::told::Told;
use crate::calendar::Date;
use crate::model::ActionId;
use crate::model::ActionKind;
use crate::proof::{Conclusion, Premise};
use crate::status::{Answer, Qualifier, Qualifiers, Status};

/// A status with its qualifiers.
type Outcome = (Status, Qualifiers);

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
        let beside = |qualifiers: Qualifiers| qualifiers.with_if(told.contested.is_some(), Qualifier::Contested);
        if let Some(uncertain) = told.uncertain {
            let (status, qualifiers) = self.unite(uncertain, &context)?;
            self.compare(step, (answer.status, answer.qualifiers), (status, beside(qualifiers)))?;
            return self.check_interval(answer, None, step);
        }
        let account = Account { step, status: answer.status, context: &context, placing: Placing::Any };
        let possible = self.check_account(&account, &told)?;
        let possible: Vec<Qualifiers> = possible.into_iter().map(beside).collect();
        one_of(step, answer.qualifiers, &possible)?;
        let settled = told.contested.is_none();
        self.check_interval(answer, settled.then_some(&told), step)
    }

    /// The readings that the answer follows, and whether it may: the settings' before the defaults.
    pub fn readings_followed(&self) -> (Context, bool) {
        let mut followed = true;
        let mut context = Vec::new();
        for (place, point) in self.record.points() {
            let mut asked = self.record.settings.readings.iter();
            let asked = asked.find(|(of, _)| *of == place).map(|(_, reading)| *reading);
            let chosen = asked.or(point.default);
            followed &= chosen.is_some();
            context.push((place, chosen));
        }
        // Without a reading to follow, only agreement can answer; then any combination serves.
        let context =
            context.into_iter().map(|(place, chosen)| (place, chosen.filter(|_| followed).unwrap_or(0))).collect();
        (context, followed)
    }

    /// How many combinations of readings there are.
    pub fn combinations(&self) -> usize {
        self.record.points().fold(1, |all: usize, (_, point)| all.saturating_mul(point.readings.len().max(1)))
    }

    /// Readings that differ: all are told, at least two differ, and one is followed or none can be.
    /// Returns whether nothing more need be told.
    pub fn check_contested(&self, step: usize, answer: Answer, follows: Option<&Context>) -> Result<bool, Flaw> {
        let told = (answer.status, answer.qualifiers);
        let rivals: Vec<usize> = self.substeps(step).collect();
        let outcomes = self.every_reading(step, &rivals)?;
        if outcomes.windows(2).all(|pair| pair[0].1 == pair[1].1) {
            return Err(Flaw::NoAlternatives { step });
        }
        let followed = matches!(self.conclusion(step), Conclusion::Contested { followed: true });
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
    pub fn check_agreement(&self, step: usize, answer: Answer) -> Result<(), Flaw> {
        if self.combinations() <= 1 {
            return Ok(());
        }
        let reads = |premise: &Premise| matches!(premise, Premise::Reading(..));
        let by_reading = |step: &usize| {
            matches!(self.conclusion(*step), Conclusion::Possible { .. }) && self.premises(*step).iter().any(reads)
        };
        let rivals: Vec<usize> = (0..step).filter(by_reading).collect();
        for (_, outcome) in self.every_reading(step, &rivals)? {
            self.compare(step, (answer.status, answer.qualifiers), outcome)?;
        }
        Ok(())
    }

    /// The outcome under every combination of readings, each of which must be told once.
    pub fn every_reading(&self, step: usize, rivals: &[usize]) -> Result<Vec<(Context, Outcome)>, Flaw> {
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
    pub fn readings_of(&self, step: usize) -> Result<Context, Flaw> {
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
        if mine.map(|(place, _)| place).eq(context.iter().map(|(point, _)| *point)) {
            Ok(context)
        } else {
            Err(Flaw::ReadingsIncomplete { step })
        }
    }

    /// The status that several placings of uncertain dates leave, if they leave one.
    pub fn unite(&self, step: usize, context: &[(usize, usize)]) -> Result<Outcome, Flaw> {
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
        let all = outcomes.iter().fold(Qualifiers::NONE, |all, (_, one)| all.union(*one));
        Ok((status, all))
    }

    /// One possible answer; beneath a reading it may itself be left open by uncertain dates.
    pub fn check_possible(&self, step: usize, context: &[(usize, usize)], placing: Placing) -> Result<Outcome, Flaw> {
        let Conclusion::Possible { status, qualifiers } = self.conclusion(step) else {
            return Err(Flaw::MissingPremise { step, needed: "possible answer" });
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
                let account = Account { step, status, context, placing };
                let possible = self.check_account(&account, &told)?;
                one_of(step, qualifiers, &possible)?;
                Ok((status, qualifiers))
            }
        }
    }

    pub fn compare(&self, step: usize, told: Outcome, right: Outcome) -> Result<(), Flaw> {
        if told.0 != right.0 {
            return Err(Flaw::StatusDoesNotFollow { step, status: told.0 });
        }
        one_of(step, told.1, &[right.1])
    }

    /// The interval holds the day; where nothing is open, it begins and ends with something told.
    pub fn check_interval(&self, answer: Answer, told: Option<&Told>, step: usize) -> Result<(), Flaw> {
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
        let begins = since.map_or(!dated, |since| told.days().contains(&since)) || !dated && told.extinct.is_some();
        let ends = self.must_end_by(answer.status, told, step)?;
        let in_time = ends.is_none_or(|by| until.is_some_and(|until| until <= by));
        if begins && in_time { Ok(()) } else { Err(wrong) }
    }

    /// Whether the participant's days are all exact and its stay in the treaty is its only one.
    pub fn is_settled(&self) -> bool {
        let [first, last] = self.record.standings();
        let contested = self.record.points().next().is_some();
        first == last
            && self.own_consents() <= 1
            && !contested
            && self.own_acts().all(|(_, action)| action.on.is_exact())
    }

    /// The day by which the status ends at the latest, as far as what is told foresees it.
    pub fn must_end_by(&self, status: Status, told: &Told, step: usize) -> Result<Option<Date>, Flaw> {
        let extinct = self.record.extinct(self.proof.participant);
        Ok(match status {
            Status::Contracting => told.force.as_ref().map(|force| force.on).into_iter().chain(extinct).min(),
            Status::Party => {
                let mut ends = Vec::new();
                for n in told.notices.iter().filter(|n| n.notice.revoked.is_none()) {
                    let revocable =
                        self.own_acts().any(|(_, action)| action.kind == ActionKind::RevocationOfWithdrawal);
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

fn one_of(step: usize, told: Qualifiers, right: &[Qualifiers]) -> Result<(), Flaw> {
    if right.contains(&told) {
        return Ok(());
    }
    let expected = right.first().copied().unwrap_or(Qualifiers::NONE);
    let differs = |q: &Qualifier| told.has(*q) != expected.has(*q);
    let qualifier = Qualifier::ALL.into_iter().find(differs).unwrap_or(Qualifier::Contested);
    Err(Flaw::QualifierDoesNotFollow { step, qualifier })
}
