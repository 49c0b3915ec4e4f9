//! The steps of a proof, each in one sentence.

use super::{Phrase, Telling, Words, joined};
use crate::calendar::{Counted, Date};
use crate::model::{ActionId, ActionKind, ParticipantId};
use crate::proof::{Conclusion, HoldOutcome, Premise, Step};
use crate::rulebook::Rule;
use crate::status::Status;

impl<W: Words> Telling<'_, W> {
    /// A step in one sentence, without its article.
    #[must_use]
    pub fn step(&self, step: &Step) -> String {
        let sentence = match step.conclusion {
            Conclusion::Status(_) => return self.answer(),
            Conclusion::Possible { status, .. } => self.possible(step, status),
            Conclusion::Signed { on }
            | Conclusion::InterimObligationEnded { on }
            | Conclusion::ProvisionallyApplied { on }
            | Conclusion::NoticeReceived { on }
            | Conclusion::OutsideWindow { on } => self.clause(step, &[("on", &self.day(on))]),
            Conclusion::Consented { on } => self.consented(step, on),
            Conclusion::Succeeded { on } => self.say("step-succeeded", &[("on", &self.day(on))]),
            Conclusion::TreatyInForce { counted, on } => self.treaty_in_force(step, counted, on),
            Conclusion::TreatyNotInForce { on_deposit, needed } => self.treaty_not_in_force(step, on_deposit, needed),
            Conclusion::Stated { on, computed } => self.stated(step, on, computed),
            Conclusion::InForceAsOriginal { deposit, on } => {
                self.say("step-original", &[("deposit", &self.day(deposit)), ("on", &self.day(on))])
            }
            Conclusion::InForceAfterDeposit { counted, on } => {
                let told = self.clause(step, &[("deposit", &self.day(counted.from)), ("date", &self.day(on))]);
                self.clamped(told, counted)
            }
            Conclusion::InForceBySuccession { on } => self.say("step-by-succession", &[("on", &self.day(on))]),
            Conclusion::PeriodExpires { counted } => {
                let told = self.clause(step, &[("on", &self.day(counted.from)), ("expires", &self.day(counted.to))]);
                self.clamped(told, counted)
            }
            Conclusion::EffectByReading { on } => self.say("step-effect-by-reading", &[("on", &self.day(on))]),
            Conclusion::HoldTested { on, outcome } => self.hold(step, on, outcome),
            Conclusion::EndedWith { on } | Conclusion::Revoked { on } | Conclusion::TakenBack { on } => {
                let on = self.day(on);
                self.clause(step, &[("on", &on), ("date", &on)])
            }
            Conclusion::Extinct { on } => {
                let on = self.day(on);
                self.clause(step, &[("on", &on), ("until", &on), ("date", &on)])
            }
            Conclusion::SuspendedByReading { on } => self.say("step-suspended-by-reading", &[("on", &self.day(on))]),
            Conclusion::WithoutEffect => self.without_effect(step),
            Conclusion::Contested { followed: true } => self.say("step-contested-followed", &[]),
            Conclusion::Contested { followed: false } => self.say("step-contested-not-followed", &[]),
            Conclusion::EarliestDepositBinds => self.clause(step, &[("on", &self.day(self.deposit_that_binds(step)))]),
            Conclusion::InterimObligation
            | Conclusion::NoWithdrawalClause
            | Conclusion::NothingKnown
            | Conclusion::Uncertain => self.clause(step, &[]),
        };
        let notice = Premise::NoneKnown(ActionKind::WithdrawalNotice);
        if self.proof.premises(step).contains(&notice) {
            self.words.say("no-notice-known", &[("told", &sentence)])
        } else {
            sentence
        }
    }

    /// Fills the sentence of the step's clause.
    fn clause(&self, step: &Step, filled: &[(&str, &str)]) -> String {
        let day = self.day(self.proof.as_of);
        let general = [
            ("scope", self.words.phrase(step.clause, Phrase::Scope)),
            ("participant", self.words.participant(self.proof.participant)),
            ("treaty", self.words.treaty()),
            ("on", &day),
            ("date", &day),
            ("until", &day),
        ];
        self.words.clause(step.clause, &[filled, &general].concat())
    }

    /// A sentence about a count that had to be taken back to the end of a month.
    fn clamped(&self, told: String, counted: Counted) -> String {
        if counted.clamped { self.words.say("step-clamped", &[("told", &told)]) } else { told }
    }

    fn consented(&self, step: &Step, on: Date) -> String {
        let act = self.actions(step).first().map(|id| self.facts.action(*id));
        let on = self.day(on);
        let told = match act.map(|act| act.kind) {
            Some(ActionKind::Succession) => self.say("step-succession-notified", &[("on", &on)]),
            Some(kind) => self.clause(step, &[("act", &self.act(kind)), ("on", &on)]),
            None => self.clause(step, &[("on", &on)]),
        };
        let supposed = act.is_some_and(|act| !act.on.is_exact());
        if supposed { self.words.say("step-supposed", &[("told", &told)]) } else { told }
    }

    fn treaty_in_force(&self, step: &Step, counted: Counted, on: Date) -> String {
        let count = self.actions(step).len().to_string();
        let (trigger, date) = (self.day(counted.from), self.day(on));
        let told = self.clause(step, &[("trigger", &trigger), ("count", &count), ("date", &date)]);
        self.clamped(told, counted)
    }

    fn treaty_not_in_force(&self, step: &Step, on_deposit: u16, needed: u16) -> String {
        let Rule::EntryIntoForce(rule) = &self.rulebook.clause(step.clause).rule else { return String::new() };
        let there: Vec<ParticipantId> =
            self.actions(step).into_iter().map(|id| self.facts.action(id).participant).collect();
        let missing: Vec<&str> = rule
            .required
            .iter()
            .filter(|required| !there.contains(required))
            .map(|id| self.words.participant(*id))
            .collect();
        let by_name = rule.required.len() == usize::from(needed);
        let there = if by_name { usize::from(needed) - missing.len() } else { usize::from(on_deposit) };
        let key = if by_name { "step-not-in-force-required" } else { "step-not-in-force" };
        let missing = if missing.is_empty() { "none".to_owned() } else { missing.join(", ") };
        let places = [("there", &*there.to_string()), ("needed", &needed.to_string()), ("missing", &missing)];
        self.say(key, &places)
    }

    fn possible(&self, step: &Step, status: Status) -> String {
        let readings = self.proof.premises(step).iter().filter_map(|premise| self.reading(*premise));
        let readings = joined(self.words, "and", readings);
        let status = self.status(status);
        match readings.as_str() {
            "" => self.say("step-one-way", &[("status", &status)]),
            readings => self.say("step-reading", &[("reading", readings), ("status", &status)]),
        }
    }

    fn hold(&self, step: &Step, on: Date, outcome: HoldOutcome) -> String {
        let evidence = self.proof.premises(step).iter().find_map(|premise| match premise {
            Premise::Conflict(place) => Some(self.words.conflict(*place as usize)),
            _ => None,
        });
        let evidence = evidence.unwrap_or_default();
        let on = self.day(on);
        let shown = |key| self.say(key, &[("on", &on), ("evidence", &evidence)]);
        let reached = |key| self.say(key, &[("on", &on), ("data", &self.words.conflict_data())]);
        match outcome {
            HoldOutcome::NothingFound => reached("hold-nothing-found"),
            HoldOutcome::NoData => reached("hold-no-data"),
            HoldOutcome::SecondaryOnly => shown("hold-secondary-only"),
            HoldOutcome::NotHeld => shown("hold-not-held"),
            HoldOutcome::Held(Some(until)) => {
                self.say("hold-held-until", &[("on", &on), ("evidence", &evidence), ("until", &self.day(until))])
            }
            HoldOutcome::Held(None) => shown("hold-held"),
        }
    }

    fn without_effect(&self, step: &Step) -> String {
        let actions = self.actions(step);
        let objects = |id: &ActionId| self.facts.action(*id).kind == ActionKind::Objection;
        let mut objectors: Vec<&str> = actions
            .iter()
            .filter(|id| objects(id))
            .map(|id| self.words.participant(self.facts.action(*id).participant))
            .collect();
        objectors.dedup(); // one participant may object again
        let by_itself = actions.iter().find(|id| !objects(id)).map(|id| self.facts.action(*id));
        let objections = match objectors.as_slice() {
            [] => String::new(),
            objectors => self.say("step-objections", &[("objectors", &objectors.join(", "))]),
        };
        match by_itself {
            None => self.say("step-objections-change-nothing", &[("told", &objections)]),
            Some(action) => {
                let on = self.day(action.on.earliest());
                let said = self.clause(step, &[("on", &on), ("date", &on)]);
                joined(self.words, "also", [said, objections].into_iter().filter(|part| !part.is_empty()))
            }
        }
    }

    fn stated(&self, step: &Step, on: Date, computed: Option<Date>) -> String {
        let premises = self.proof.premises(step);
        let by = if premises.contains(&Premise::StatedEntryIntoForce) { "depositary" } else { "source" };
        let too_few = premises.iter().any(|premise| match premise {
            Premise::Step(id) => matches!(self.proof.step(*id).conclusion, Conclusion::TreatyNotInForce { .. }),
            _ => false,
        });
        let on = self.day(on);
        match computed {
            Some(computed) => {
                let computed = self.day(computed);
                self.say("step-stated-differs", &[("by", by), ("on", &on), ("computed", &computed)])
            }
            None if too_few => self.say("step-stated-alone", &[("by", by), ("on", &on)]),
            None => self.say("step-stated-same", &[("by", by), ("on", &on)]),
        }
    }

    /// The day of the deposit before the further ones on which a step rests: the last consent told that is not later
    /// than the first of them.
    fn deposit_that_binds(&self, step: &Step) -> Date {
        let further = self.actions(step).into_iter().map(|id| self.facts.action(id).on.earliest()).min();
        let first = further.unwrap_or(self.proof.as_of);
        let consents = self.proof.steps.iter().filter_map(|step| match step.conclusion {
            Conclusion::Consented { on } | Conclusion::Succeeded { on } => Some(on),
            _ => None,
        });
        consents.filter(|on| *on <= first).max().unwrap_or(first)
    }

    /// The recorded acts on which a step rests directly.
    #[must_use]
    pub fn actions(&self, step: &Step) -> Vec<ActionId> {
        let action = |premise: &Premise| match premise {
            Premise::Action(id) => Some(*id),
            _ => None,
        };
        self.proof.premises(step).iter().filter_map(action).collect()
    }
}
