//! The steps of a proof, each in one sentence.

use super::{Telling, Words, day, status_words};
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
            | Conclusion::ProvisionallyApplied { on } => self.says(step, &[("on", day(on))]),
            Conclusion::Consented { on } => self.consented(step, on),
            Conclusion::Succeeded { on } => {
                format!(
                    "its participation counts from {}, the date of the succession of States, not from the notification",
                    day(on)
                )
            }
            Conclusion::TreatyInForce { counted, on } => self.treaty_in_force(step, counted, on),
            Conclusion::TreatyNotInForce { on_deposit, needed } => self.treaty_not_in_force(step, on_deposit, needed),
            Conclusion::Stated { on, computed } => self.stated(step, on, computed),
            Conclusion::InForceAsOriginal { deposit, on } => format!(
                "{}, having deposited on {}, was among those for whom it entered into force with the treaty itself, on {}",
                self.words.participant(self.proof.participant),
                day(deposit),
                day(on)
            ),
            Conclusion::InForceAfterDeposit { counted, on } => {
                self.says(step, &[("deposit", day(counted.from)), ("date", day(on))]) + clamp_note(counted)
            }
            Conclusion::InForceBySuccession { on } => {
                format!("{} is in force for the successor from {}", self.words.treaty(), day(on))
            }
            Conclusion::NoticeReceived { on } => self.says(step, &[("on", day(on))]),
            Conclusion::PeriodExpires { counted } => {
                self.says(step, &[("on", day(counted.from)), ("expires", day(counted.to))]) + clamp_note(counted)
            }
            Conclusion::OutsideWindow { on } => self.says(step, &[("on", day(on))]),
            Conclusion::EndedWith { on } => self.says(step, &[("on", day(on)), ("date", day(on))]),
            Conclusion::EffectByReading { on } => format!("under this reading the notice takes effect on {}", day(on)),
            Conclusion::HoldTested { on, outcome } => self.hold(step, on, outcome),
            Conclusion::Revoked { on } | Conclusion::TakenBack { on } => {
                self.says(step, &[("on", day(on)), ("date", day(on))])
            }
            Conclusion::Extinct { on } => self.says(step, &[("on", day(on)), ("until", day(on)), ("date", day(on))]),
            Conclusion::SuspendedByReading { on } => {
                format!("under this reading the treaty's operation is suspended from {}", day(on))
            }
            Conclusion::WithoutEffect => self.without_effect(step),
            Conclusion::Contested { followed: true } => {
                "readings differ; the answer follows the default reading, which is a setting".to_owned()
            }
            Conclusion::Contested { followed: false } => "readings differ, and none is followed".to_owned(),
            Conclusion::EarliestDepositBinds
            | Conclusion::InterimObligation
            | Conclusion::NoWithdrawalClause
            | Conclusion::NothingKnown
            | Conclusion::Uncertain => self.says(step, &[]),
        };
        sentence + self.none_known(step)
    }

    /// Fills the sentence of the step's clause.
    fn says(&self, step: &Step, filled: &[(&str, String)]) -> String {
        let clause = self.rulebook.clause(step.clause);
        let mut sentence = clause.says.clone();
        for (place, text) in filled {
            sentence = sentence.replace(&format!("{{{place}}}"), text);
        }
        if let Rule::ProvisionalApplication { scope, .. } = &clause.rule {
            sentence = sentence.replace("{scope}", scope);
        }
        let general = [
            ("{participant}", self.words.participant(self.proof.participant).to_owned()),
            ("{treaty}", self.words.treaty().to_owned()),
            ("{on}", day(self.proof.as_of)),
            ("{date}", day(self.proof.as_of)),
            ("{until}", day(self.proof.as_of)),
        ];
        general.into_iter().fold(sentence, |sentence, (place, text)| sentence.replace(place, &text))
    }

    fn consented(&self, step: &Step, on: Date) -> String {
        let act = self.actions(step).first().map(|id| self.facts.action(*id));
        let supposed = if act.is_some_and(|act| !act.on.is_exact()) { " (supposed: the day is not known)" } else { "" };
        let kind = act.map(|act| act.kind);
        let who = self.words.participant(self.proof.participant);
        let told = match kind {
            Some(ActionKind::Succession) => format!("{who} notified its succession on {}", day(on)),
            Some(kind) => self.says(step, &[("act", kind.word().replace('-', " ")), ("on", day(on))]),
            None => self.says(step, &[("on", day(on))]),
        };
        told + supposed
    }

    fn treaty_in_force(&self, step: &Step, counted: Counted, on: Date) -> String {
        let count = self.actions(step).len().to_string();
        self.says(step, &[("trigger", day(counted.from)), ("count", count), ("date", day(on))]) + clamp_note(counted)
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
        let count = match rule.required.len() {
            named if named == usize::from(needed) => {
                format!("{} of the {needed} required instruments are on deposit", usize::from(needed) - missing.len())
            }
            _ => format!("{on_deposit} of the {needed} instruments needed are on deposit"),
        };
        match missing.as_slice() {
            [] => format!("{count}: {} is not in force", self.words.treaty()),
            missing => format!("{count}: {} is not in force (missing: {})", self.words.treaty(), missing.join(", ")),
        }
    }

    fn possible(&self, step: &Step, status: Status) -> String {
        let readings: Vec<String> =
            self.proof.premises(step).iter().filter_map(|premise| self.reading(*premise)).collect();
        match readings.as_slice() {
            [] => format!("with its uncertain dates placed one way: {}", status_words(status)),
            readings => format!("reading: {}; then {}", readings.join(" and "), status_words(status)),
        }
    }

    fn hold(&self, step: &Step, on: Date, outcome: HoldOutcome) -> String {
        let evidence = self.proof.premises(step).iter().find_map(|premise| match premise {
            Premise::Conflict(place) => Some(self.words.conflict(*place as usize)),
            _ => None,
        });
        let evidence = evidence.unwrap_or_default();
        let on = day(on);
        match outcome {
            HoldOutcome::NothingFound => {
                format!(
                    "no evidence of engagement in an armed conflict on {on} was found ({})",
                    self.words.conflict_data()
                )
            }
            HoldOutcome::NoData => format!(
                "there are no data on armed conflict for {on} ({}); this is not evidence of none",
                self.words.conflict_data()
            ),
            HoldOutcome::SecondaryOnly => format!(
                "on {on} there is evidence of a supporting role only, which is flagged and does not hold: {evidence}"
            ),
            HoldOutcome::NotHeld => format!(
                "evidence of engagement in an armed conflict on {on} does not hold the withdrawal here: {evidence}"
            ),
            HoldOutcome::Held(Some(until)) => {
                format!(
                    "evidence of engagement in an armed conflict on {on} holds the withdrawal until {} under the strict reading: {evidence}",
                    day(until)
                )
            }
            HoldOutcome::Held(None) => {
                format!(
                    "evidence of engagement in an armed conflict on {on} holds the withdrawal under the strict reading, with no end known: {evidence}"
                )
            }
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
            objectors => format!("objections were raised by {}", objectors.join(", ")),
        };
        match by_itself {
            None => format!("{objections}; they change no status in the depositary's list"),
            Some(action) => {
                let said = self.says(step, &[("on", day(action.on.earliest())), ("date", day(action.on.earliest()))]);
                if objections.is_empty() { said } else { format!("{said}; {objections}") }
            }
        }
    }

    fn none_known(&self, step: &Step) -> &'static str {
        let notice = Premise::NoneKnown(ActionKind::WithdrawalNotice);
        if self.proof.premises(step).contains(&notice) { "; no notice of withdrawal is known" } else { "" }
    }

    fn stated(&self, step: &Step, on: Date, computed: Option<Date>) -> String {
        let premises = self.proof.premises(step);
        let who = if premises.contains(&Premise::StatedEntryIntoForce) { "the depositary" } else { "the source" };
        let too_few = premises.iter().any(|premise| match premise {
            Premise::Step(id) => matches!(self.proof.step(*id).conclusion, Conclusion::TreatyNotInForce { .. }),
            _ => false,
        });
        match computed {
            Some(computed) => {
                format!("{who} states {}, which stands; our computation gives {}", day(on), day(computed))
            }
            None if too_few => {
                format!("{who} states {}, which stands; the recorded instruments alone do not show it", day(on))
            }
            None => format!("{who} states the same date, {}", day(on)),
        }
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

const fn clamp_note(counted: Counted) -> &'static str {
    if counted.clamped {
        " (that month lacks the day, so its last day is taken; another reading is conceivable)"
    } else {
        ""
    }
}
