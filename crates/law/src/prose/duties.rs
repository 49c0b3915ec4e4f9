//! Duties and their proofs in plain sentences.

use super::{Phrase, Voice, Words, day_or_none};
use crate::calendar::{Date, years_months_days};
use crate::duty::{ComplianceFact, DutyConclusion, DutyPremise, DutyProof, DutyStep, Fulfilment};
use crate::model::Facts;
use crate::reported::ReportedDate;
use crate::rulebook::{Clause, Rulebook};

/// Everything that rendering the proof of a duty needs.
#[derive(Clone, Copy)]
pub struct DutyTelling<'a, W> {
    /// The proof.
    pub proof: &'a DutyProof,
    /// The rulebook it was made with.
    pub rulebook: &'a Rulebook,
    /// The facts it was made from.
    pub facts: &'a Facts,
    /// The names.
    pub words: &'a W,
}

impl<W: Words> DutyTelling<'_, W> {
    /// The answer in one sentence (or two, where something must be said beside it).
    #[must_use]
    pub fn answer(&self) -> String {
        let answer = self.proof.answer();
        let what = self.say("duty-what", &[("title", &self.title()), ("article", &self.clause().article)]);
        let on = self.day(self.proof.as_of);
        let tell = |key: &str, more: &[(&str, &str)]| {
            self.words.say(key, &[more, &[("on", on.as_str()), ("what", &what)]].concat())
        };
        let due = self.day_or_none(answer.due);
        match answer.state {
            Fulfilment::NotApplicable => tell("duty-not-applicable", &[("why", &self.why_not(answer.nominal_due))]),
            Fulfilment::Unknown => tell("duty-unknown", &[("why", &self.why_unknown())]),
            Fulfilment::Due => tell("duty-due", &[("due", &due)]),
            Fulfilment::Extended if answer.due.is_none() => tell("duty-extended-openly", &[]),
            Fulfilment::Extended => {
                let from = self.day_or_none(answer.nominal_due);
                tell("duty-extended", &[("due", &due), ("from", &from)])
            }
            Fulfilment::Met => tell("duty-met", &[("how", &self.fulfilled())]),
            Fulfilment::MetLate => tell("duty-met-late", &[("how", &self.fulfilled())]),
            Fulfilment::Overdue => tell("duty-overdue", &[("how", &self.overdue(answer.due, answer.as_reported))]),
            Fulfilment::Nominal => {
                let nominal = self.day_or_none(answer.nominal_due);
                tell("duty-nominal", &[("nominal", &nominal), ("why", &self.why_nominal())])
            }
        }
    }

    /// A step in one sentence, without its article.
    #[must_use]
    pub fn step(&self, step: &DutyStep) -> String {
        match step.conclusion {
            DutyConclusion::Answer(_) => self.answer(),
            DutyConclusion::NotBound => self.say("duty-step-not-bound", &[]),
            DutyConclusion::BoundUncertain => self.say("duty-step-bound-uncertain", &[]),
            DutyConclusion::NotYetBound { from } => self.say("duty-step-not-yet-bound", &[("from", &self.day(from))]),
            DutyConclusion::NoLongerBound { until } => {
                self.say("duty-step-no-longer-bound", &[("until", &self.day(until))])
            }
            DutyConclusion::Released => self.say("duty-step-released", &[]),
            DutyConclusion::Deadline { counted } => {
                let told = self.says(&self.day(counted.from), &self.day(counted.to));
                if counted.clamped { self.say("duty-step-clamped", &[("told", &told)]) } else { told }
            }
            DutyConclusion::YearlyDeadline { covers, on } => {
                let (covers, on) = (covers.to_string(), self.day(on));
                let told = self.says(&covers, &on);
                self.say("duty-step-yearly", &[("told", &told), ("on", &on), ("covers", &covers)])
            }
            DutyConclusion::BeforeFirst { after } => self.say("duty-step-before-first", &[("after", &self.day(after))]),
            DutyConclusion::JoinedAfter { bound } => self.say("duty-step-joined-after", &[("bound", &self.day(bound))]),
            DutyConclusion::TriggerUnknown => self.say("duty-step-trigger-unknown", &[]),
            DutyConclusion::Applies => self.of_condition("duty-step-applies"),
            DutyConclusion::DoesNotApply => self.of_condition("duty-step-does-not-apply"),
            DutyConclusion::NotShown => self.of_condition("duty-step-not-shown"),
            DutyConclusion::Requested => self.say("duty-step-requested", &[]),
            DutyConclusion::Extended { from, to, beyond } => {
                let beyond = if beyond { "yes" } else { "no" };
                let (from, to) = (self.day(from), self.day_or_none(to));
                self.say("duty-step-extended", &[("from", &from), ("to", &to), ("beyond", beyond)])
            }
            DutyConclusion::GrantNotCounted { to } => {
                let why = if self.fact(step).is_some_and(ComplianceFact::counts) { "later" } else { "unverified" };
                self.say("duty-step-grant-not-counted", &[("to", &self.day_or_none(to)), ("why", why)])
            }
            DutyConclusion::Discharged => self.of_fact("duty-step-discharged", step),
            DutyConclusion::DischargeNotCounted => self.of_fact("duty-step-discharge-not-counted", step),
            DutyConclusion::PerhapsDischarged => self.of_fact("duty-step-perhaps-discharged", step),
            DutyConclusion::Disagrees => self.of_fact("duty-step-disagrees", step),
            DutyConclusion::Outstanding if self.fact(step).is_some_and(|fact| !fact.kind.shows_that_it_is_open()) => {
                self.of_fact("duty-step-done-after", step)
            }
            DutyConclusion::Outstanding => self.of_fact("duty-step-outstanding", step),
            DutyConclusion::NothingRecorded => self.say("duty-step-nothing-recorded", &[]),
        }
    }

    /// A message about the participant and the treaty.
    fn say(&self, key: &str, more: &[(&str, &str)]) -> String {
        let base = [("who", self.words.participant(self.proof.participant)), ("treaty", self.words.treaty())];
        self.words.say(key, &[more, &base].concat())
    }

    /// A message about the condition of the duty.
    fn of_condition(&self, key: &str) -> String {
        self.say(key, &[("condition", &self.condition())])
    }

    /// A message about when the fact of a step was so.
    fn of_fact(&self, key: &str, step: &DutyStep) -> String {
        self.say(key, &[("when", &self.when(step))])
    }

    fn day(&self, date: Date) -> String {
        self.words.day(date)
    }

    fn day_or_none(&self, day: Option<Date>) -> String {
        day_or_none(self.words, day)
    }

    fn clause(&self) -> &Clause {
        self.rulebook.clause(self.proof.duty)
    }

    fn title(&self) -> String {
        let title = self.words.phrase(self.proof.duty, Phrase::Title);
        let of_year = |year: i16| self.words.say("duty-title-year", &[("title", title), ("year", &year.to_string())]);
        self.proof.covers.map_or_else(|| title.to_owned(), of_year)
    }

    fn condition(&self) -> String {
        match self.words.phrase(self.proof.duty, Phrase::OwedIf) {
            "" => self.words.say("duty-condition-bound", &[]),
            condition => condition.to_owned(),
        }
    }

    /// The clause's own sentence with its places filled.
    fn says(&self, from: &str, due: &str) -> String {
        let places = [
            ("participant", self.words.participant(self.proof.participant)),
            ("treaty", self.words.treaty()),
            ("from", from),
            ("due", due),
        ];
        self.words.clause(self.proof.duty, &places)
    }

    /// When the fact of a step was so: `on 6 March 2025`, `in 2023`.
    fn when(&self, step: &DutyStep) -> String {
        self.fact(step).map_or_else(String::new, |fact| reported(self.words, fact.on))
    }

    /// The recorded fact on which a step rests.
    fn fact(&self, step: &DutyStep) -> Option<&ComplianceFact> {
        self.proof.premises(step).iter().find_map(|premise| match premise {
            DutyPremise::Fact(id) => self.facts.compliance.get(id.0 as usize),
            _ => None,
        })
    }

    fn told(&self, wanted: impl Fn(&DutyConclusion) -> bool) -> Option<&DutyStep> {
        self.proof.steps.iter().rfind(|step| wanted(&step.conclusion))
    }

    fn why_not(&self, nominal: Option<Date>) -> String {
        let nominal = self.day_or_none(nominal);
        if let Some(DutyStep { conclusion: DutyConclusion::NotYetBound { from }, .. }) =
            self.told(|c| matches!(c, DutyConclusion::NotYetBound { .. }))
        {
            return self.say("duty-why-not-yet", &[("from", &self.day(*from)), ("nominal", &nominal)]);
        }
        match self.told(|c| matches!(c, DutyConclusion::NoLongerBound { .. })) {
            Some(DutyStep { conclusion: DutyConclusion::NoLongerBound { until }, .. }) => {
                self.say("duty-why-no-longer", &[("until", &self.day(*until)), ("nominal", &nominal)])
            }
            _ => self.say("duty-why-not-bound", &[]),
        }
    }

    fn why_unknown(&self) -> String {
        let answer = self.proof.answer();
        if self.told(|c| matches!(c, DutyConclusion::BoundUncertain)).is_some() {
            return self.say("duty-why-bound-uncertain", &[]);
        }
        if self.told(|c| matches!(c, DutyConclusion::TriggerUnknown)).is_some() {
            return self.say("duty-why-trigger-unknown", &[]);
        }
        let recalled = self.told(|c| matches!(c, DutyConclusion::DischargeNotCounted)).is_some();
        let recalled = if recalled { "yes" } else { "no" };
        if self.told(|c| matches!(c, DutyConclusion::NotShown)).is_some() {
            let nominal = self.day_or_none(answer.nominal_due);
            let places = [("condition", &*self.condition()), ("nominal", &nominal), ("recalled", recalled)];
            return self.say("duty-why-not-shown", &places);
        }
        if self.told(|c| matches!(c, DutyConclusion::PerhapsDischarged)).is_some() {
            return self.say("duty-why-perhaps-done", &[]);
        }
        let grant = match self.told(|c| matches!(c, DutyConclusion::GrantNotCounted { .. })).map(|step| step.conclusion)
        {
            Some(DutyConclusion::GrantNotCounted { to }) => to,
            _ => None,
        };
        let (due, grant) = (self.day_or_none(answer.due), self.day_or_none(grant));
        self.say("duty-why-nothing-said", &[("due", &due), ("grant", &grant), ("recalled", recalled)])
    }

    fn why_nominal(&self) -> String {
        if let Some(step) =
            self.told(|c| matches!(c, DutyConclusion::JoinedAfter { .. } | DutyConclusion::BeforeFirst { .. }))
        {
            return self.step(step);
        }
        let declared = self.told(|c| matches!(c, DutyConclusion::DoesNotApply));
        let when = declared.map_or_else(|| "none".to_owned(), |step| self.when(step));
        self.say("duty-why-nominal", &[("condition", &self.condition()), ("when", &when)])
    }

    fn fulfilled(&self) -> String {
        let answer = self.proof.answer();
        let step = self.told(|c| matches!(c, DutyConclusion::Discharged));
        let when = step.map_or_else(String::new, |step| self.when(step));
        let afterwards =
            step.and_then(|step| self.fact(step)).is_some_and(|fact| Some(fact.on.earliest()) > answer.due);
        let Some(due) = answer.due else { return self.say("duty-done", &[("when", &when)]) };
        let due = self.day(due);
        let tell = |key| self.say(key, &[("when", &when), ("due", &due)]);
        match (answer.in_time, answer.days_late) {
            (Some(true), _) => tell("duty-done-in-time"),
            (Some(false), Some(days)) => {
                self.say("duty-done-days-late", &[("when", &when), ("due", &due), ("days", &days.to_string())])
            }
            (Some(false), None) => tell("duty-done-late"),
            (None, _) if afterwards => tell("duty-done-perhaps-extended"),
            (None, _) => tell("duty-done-perhaps"),
        }
    }

    fn overdue(&self, due: Option<Date>, as_reported: Option<Date>) -> String {
        let until = match self.told(|c| matches!(c, DutyConclusion::NoLongerBound { .. })).map(|step| step.conclusion) {
            Some(DutyConclusion::NoLongerBound { until }) => crate::calendar::day_before(until),
            _ => self.proof.as_of,
        };
        let length = due.map_or_else(String::new, |due| length(self.words, due, until));
        let last = self.told(|c| matches!(c, DutyConclusion::Outstanding)).filter(|_| as_reported.is_some());
        let when = last.map_or_else(|| "none".to_owned(), |step| self.when(step));
        self.say("duty-overdue-since", &[("due", &self.day_or_none(due)), ("length", &length), ("when", &when)])
    }
}

/// A date in words, as precisely as it is known: `on 6 March 2025`, `in August 2023`, `in 2023`,
/// `between 1 August 2023 and 30 August 2023`.
#[must_use]
pub fn reported<W: Voice>(words: &W, on: ReportedDate) -> String {
    let (from, to) = (on.earliest(), on.latest());
    if on.is_exact() {
        words.say("reported-day", &[("day", &words.day(from))])
    } else if from == from.first_of_month() && to == from.last_of_month() {
        let month = words.say(&format!("month-{}", from.month()), &[]);
        words.say("reported-month", &[("month", &month), ("year", &from.year().to_string())])
    } else if from == from.first_of_year() && to == from.last_of_year() {
        words.say("reported-year", &[("year", &from.year().to_string())])
    } else {
        words.say("reported-between", &[("from", &words.day(from)), ("to", &words.day(to))])
    }
}

/// The time between two days in words: `4 years, 4 months and 21 days`.
#[must_use]
pub fn length<W: Voice>(words: &W, from: Date, to: Date) -> String {
    let (years, months, days) = years_months_days(from, to);
    let part = |n: i32, key: &str| (n != 0).then(|| words.say(key, &[("n", &n.to_string())]));
    let parts: Vec<String> =
        [part(i32::from(years), "years"), part(months, "months"), part(days, "days")].into_iter().flatten().collect();
    match parts.as_slice() {
        [] => words.say("no-day", &[]),
        [only] => only.clone(),
        [first @ .., last] => words.say("and", &[("first", &first.join(", ")), ("last", last)]),
    }
}
