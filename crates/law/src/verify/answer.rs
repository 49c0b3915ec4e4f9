//! Whether the answer follows: from one account, or from several that readings or dates leave open.

use super::account::Account;
use super::claims::Checker;
use super::flaw::Flaw;
use super::history::{History, Outcome};
use super::record::Context;
use crate::calendar::Date;
use crate::model::ActionId;
use crate::proof::{Conclusion, Premise};
use crate::status::{Answer, Qualifier, Qualifiers, Status};

/// What the record gives under one combination of readings: a history for each placing of dates.
struct Reading {
    context: Context,
    histories: Vec<History>,
}

impl Reading {
    /// The status of a day over all placings, if they leave one.
    fn outcome(&self, day: Date) -> Outcome {
        let outcomes: Vec<Outcome> = self.histories.iter().map(|history| history.outcome(day)).collect();
        common(&outcomes).unwrap_or((Status::Undetermined, Qualifiers::NONE))
    }
}

/// All combinations of readings, and the one that the answer follows.
pub(super) struct Readings {
    all: Vec<Reading>,
    followed: Option<usize>,
}

impl Readings {
    /// Reads the record under each combination; the settings' choice goes before the defaults.
    pub fn of(checker: &Checker<'_>) -> Readings {
        let record = &checker.record;
        let mut contexts: Vec<Context> = vec![Vec::new()];
        let mut followed = Some(Context::new());
        for (place, point) in record.points() {
            let readings = 0..point.readings.len().max(1);
            let with = |context: &Context, chosen| context.iter().copied().chain([(place, chosen)]).collect();
            contexts = readings.flat_map(|chosen| contexts.iter().map(move |old| with(old, chosen))).collect();
            let asked = record.settings.readings.iter().find(|(of, _)| *of == place).map(|(_, reading)| *reading);
            let chosen = asked.or(point.default);
            followed = followed.zip(chosen).map(|(old, chosen)| with(&old, chosen));
        }
        let followed = followed.and_then(|followed| contexts.iter().position(|context| *context == followed));
        let read = |context: Context| Reading { histories: History::all(record, &context), context };
        Readings { all: contexts.into_iter().map(read).collect(), followed }
    }

    /// The outcome of each combination on a day.
    fn outcomes(&self, day: Date) -> Vec<Outcome> {
        self.all.iter().map(|reading| reading.outcome(day)).collect()
    }

    /// The answer of a day: what all readings share, else the one followed, else what is common ground.
    pub fn answer(&self, day: Date) -> Outcome {
        let outcomes = self.outcomes(day);
        let contested = Qualifiers::NONE.with(Qualifier::Contested);
        let (status, qualifiers) = match self.followed {
            _ if alike(&outcomes) => return outcomes[0],
            Some(followed) => outcomes[followed],
            None => common(&outcomes).unwrap_or((Status::Undetermined, contested)),
        };
        (status, qualifiers.union(contested))
    }

    /// Every status that a day can have under the reading followed, else under any, for any placing of dates.
    pub fn possible(&self, day: Date) -> Vec<Status> {
        let followed = |place: &usize| self.followed.is_none_or(|followed| followed == *place);
        let readings = self.all.iter().enumerate().filter(|(place, _)| followed(place));
        readings.flat_map(|(_, reading)| &reading.histories).map(|history| history.outcome(day).0).collect()
    }

    /// Every day on which the status can change, in order.
    pub fn days(&self) -> Vec<Date> {
        let histories = self.all.iter().flat_map(|reading| &reading.histories);
        let mut days: Vec<Date> = histories.flat_map(History::days).collect();
        days.sort_unstable();
        days
    }

    /// The stretch of days around one with the same status.
    fn interval(&self, day: Date) -> (Option<Date>, Option<Date>) {
        let status = |day| self.answer(day).0;
        let days = self.days();
        let begins = |on: &&Date| **on <= day && on.yesterday().is_ok_and(|before| status(before) != status(day));
        let ends = |on: &&Date| **on > day && status(**on) != status(day);
        (days.iter().rfind(begins).copied(), days.iter().find(ends).copied())
    }
}

impl Checker<'_> {
    /// Checks the last step, and with it every account that it rests on.
    pub fn check_answer(&self, step: usize, answer: Answer) -> Result<(), Flaw> {
        let readings = Readings::of(self);
        let account = self.account(step)?;
        let outcomes = readings.outcomes(self.proof.as_of);
        if let Some(contested) = account.contested {
            if alike(&outcomes) {
                return Err(Flaw::NoAlternatives { step: contested });
            }
            let followed = matches!(self.conclusion(contested), Conclusion::Contested { followed: true });
            if followed != readings.followed.is_some() {
                return Err(Flaw::NotTheReading { step: contested });
            }
            self.check_readings(contested, self.substeps(contested), &readings)?;
        } else if readings.all.len() > 1 {
            // Nothing may be contested without a step that says so: each reading's answer is told.
            let reads = |step: &usize| self.premises(*step).iter().any(|p| matches!(p, Premise::Reading(..)));
            let possible = |step: &usize| matches!(self.conclusion(*step), Conclusion::Possible { .. });
            self.check_readings(step, (0..step).filter(|step| possible(step) && reads(step)), &readings)?;
        }
        if readings.followed.is_some() || common(&outcomes).is_some() {
            let followed = &readings.all[readings.followed.unwrap_or(0)];
            self.check_account(&account, answer.status, followed)?;
        }
        self.compare(step, (answer.status, answer.qualifiers), readings.answer(self.proof.as_of))?;
        let Answer { since, until, .. } = answer;
        let right = readings.interval(self.proof.as_of) == (since, until);
        if right { Ok(()) } else { Err(Flaw::WrongInterval { since, until }) }
    }

    /// The answer under every combination of readings, each told once.
    fn check_readings(&self, step: usize, told: impl Iterator<Item = usize>, readings: &Readings) -> Result<(), Flaw> {
        let mut open: Vec<&Reading> = readings.all.iter().collect();
        for rival in told {
            let context = self.readings(rival)?;
            let found = open.iter().position(|reading| reading.context == context);
            let reading = open.swap_remove(found.ok_or(Flaw::ReadingsIncomplete { step })?);
            let (outcome, account) = self.possible(rival)?;
            self.check_account(&account, outcome.0, reading)?;
            self.compare(rival, outcome, reading.outcome(self.proof.as_of))?;
        }
        if open.is_empty() { Ok(()) } else { Err(Flaw::ReadingsIncomplete { step }) }
    }

    /// One of several possible answers, with what it rests on.
    fn possible(&self, step: usize) -> Result<(Outcome, Account), Flaw> {
        let Conclusion::Possible { status, qualifiers } = self.conclusion(step) else {
            return Err(Flaw::MissingPremise { step, needed: "possible answer" });
        };
        let account = self.account(step)?;
        if account.contested.is_some() { Err(Flaw::StrayPremise { step }) } else { Ok(((status, qualifiers), account)) }
    }

    /// An account under one reading: of its one outcome, or of all that uncertain dates leave open.
    fn check_account(&self, account: &Account, status: Status, reading: &Reading) -> Result<(), Flaw> {
        let as_of = self.proof.as_of;
        match account.uncertain {
            Some(uncertain) => self.check_placings(uncertain, reading),
            None => {
                self.follows_one(account, status, reading.histories.iter())?;
                let outcomes: Vec<Outcome> = reading.histories.iter().map(|history| history.outcome(as_of)).collect();
                if alike(&outcomes) { Ok(()) } else { Err(Flaw::PlacingsIncomplete { step: account.step }) }
            }
        }
    }

    /// Every outcome that the uncertain dates leave open, each told once by a history that has it.
    fn check_placings(&self, step: usize, reading: &Reading) -> Result<(), Flaw> {
        let uncertain: Vec<ActionId> = self.record.uncertain().collect();
        if let Some(action) = self.actions(step).find(|id| !uncertain.contains(id)) {
            let on = self.record.facts.action(action).on.earliest();
            return Err(Flaw::WrongDate { step, action, on });
        }
        if let Some(action) = uncertain.into_iter().find(|id| !self.actions(step).any(|told| told == *id)) {
            return Err(Flaw::PassedOver { step, action });
        }
        let mut open: Vec<Outcome> = Vec::new();
        for history in &reading.histories {
            let outcome = history.outcome(self.proof.as_of);
            if !open.contains(&outcome) {
                open.push(outcome);
            }
        }
        if open.len() < 2 {
            return Err(Flaw::NoAlternatives { step });
        }
        for below in self.substeps(step) {
            let (outcome, account) = self.possible(below)?;
            let found = open.iter().position(|other| *other == outcome);
            open.swap_remove(found.ok_or(Flaw::StatusDoesNotFollow { step: below, status: outcome.0 })?);
            let of = |history: &&History| history.outcome(self.proof.as_of) == outcome;
            self.follows_one(&account, outcome.0, reading.histories.iter().filter(of))?;
        }
        if open.is_empty() { Ok(()) } else { Err(Flaw::PlacingsIncomplete { step }) }
    }

    /// An account must tell one of the histories from end to end.
    fn follows_one<'h>(
        &self,
        account: &Account,
        status: Status,
        histories: impl Iterator<Item = &'h History>,
    ) -> Result<(), Flaw> {
        let mut flaw = Err(Flaw::NoAlternatives { step: account.step });
        for (place, history) in histories.enumerate() {
            match self.follows(account, status, history) {
                Ok(()) => return Ok(()),
                first if place == 0 => flaw = first,
                _ => {}
            }
        }
        flaw
    }

    fn compare(&self, step: usize, told: Outcome, right: Outcome) -> Result<(), Flaw> {
        if told.0 != right.0 {
            return Err(Flaw::StatusDoesNotFollow { step, status: told.0 });
        }
        let differs = |qualifier: &Qualifier| told.1.has(*qualifier) != right.1.has(*qualifier);
        match Qualifier::ALL.into_iter().find(differs) {
            Some(qualifier) => Err(Flaw::QualifierDoesNotFollow { step, qualifier }),
            None => Ok(()),
        }
    }
}

fn alike(outcomes: &[Outcome]) -> bool {
    outcomes.windows(2).all(|pair| pair[0] == pair[1])
}

/// The status that all share, with everything that any of them says beside it.
fn common(outcomes: &[Outcome]) -> Option<Outcome> {
    let same = outcomes.windows(2).all(|pair| pair[0].0 == pair[1].0);
    let all = outcomes.iter().fold(Qualifiers::NONE, |all, (_, one)| all.union(*one));
    outcomes.first().filter(|_| same).map(|(status, _)| (*status, all))
}
