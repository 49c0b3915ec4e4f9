//! Duties and their proofs in plain sentences.

use super::{Words, day};
use crate::calendar::{Date, years_months_days};
use crate::duty::{ComplianceFact, DutyConclusion, DutyPremise, DutyProof, DutyStep, Fulfilment, ObligationRule};
use crate::model::Facts;
use crate::reported::ReportedDate;
use crate::rulebook::{Clause, Rule, Rulebook};

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
        let who = self.words.participant(self.proof.participant);
        let what = format!("{who}'s duty to {} (Article {})", self.title(), self.clause().article);
        let on = day(self.proof.as_of);
        let due = answer.due.map_or_else(String::new, |due| format!(" by {}", day(due)));
        match answer.state {
            Fulfilment::NotApplicable => format!("On {on}, {what} {}.", self.why_not(answer.nominal_due)),
            Fulfilment::Unknown => format!("On {on}, it is not known how {what} stands: {}.", self.why_unknown()),
            Fulfilment::Due if answer.due.is_none() => format!("On {on}, {what} is owed; it has no date."),
            Fulfilment::Due => format!("On {on}, {what} is to be done{due}."),
            Fulfilment::Extended if answer.due.is_none() => {
                format!("On {on}, {what} has been extended, until a day that is not recorded.")
            }
            Fulfilment::Extended => format!("On {on}, {what} is to be done{due}; {}.", self.extended_from()),
            Fulfilment::Met => format!("On {on}, {what} is met: {}.", self.fulfilled()),
            Fulfilment::MetLate => format!("On {on}, {what} is met, late: {}.", self.fulfilled()),
            Fulfilment::Overdue => {
                format!("On {on}, {what} is overdue{}.", self.overdue(answer.due, answer.as_reported))
            }
            Fulfilment::Nominal => format!(
                "On {on}, {what} has only a date on paper{}: {}.",
                answer.nominal_due.map_or_else(String::new, |nominal| format!(", {}", day(nominal))),
                self.why_nominal()
            ),
        }
    }

    /// A step in one sentence, without its article.
    #[must_use]
    pub fn step(&self, step: &DutyStep) -> String {
        let who = self.words.participant(self.proof.participant);
        match step.conclusion {
            DutyConclusion::Answer(_) => self.answer(),
            DutyConclusion::NotBound => {
                format!("{} does not bind {who}, so nothing is owed under it", self.words.treaty())
            }
            DutyConclusion::BoundUncertain => format!("it is not certain whether {who} is bound on that day"),
            DutyConclusion::NotYetBound { from } => {
                format!(
                    "{} binds {who} only from {}; what it owes is counted from then",
                    self.words.treaty(),
                    day(from)
                )
            }
            DutyConclusion::NoLongerBound { until } => {
                format!("{who} is no longer bound from {}; the duty is looked at as of the day before", day(until))
            }
            DutyConclusion::Released => format!("{who} ceased to be bound before the time had run out"),
            DutyConclusion::Deadline { counted } => {
                let clamped = if counted.clamped { " (the month lacks that day; its last day was taken)" } else { "" };
                self.says(&[("from", day(counted.from)), ("due", day(counted.to))]) + clamped
            }
            DutyConclusion::YearlyDeadline { covers, on } => {
                let sentence = self.says(&[("from", covers.to_string()), ("due", day(on))]);
                format!("{sentence}; that of {} covers {covers}", day(on))
            }
            DutyConclusion::BeforeFirst { after } => format!(
                "the initial report falls due later, on {}; by practice the yearly ones begin after it, while the text has no such exception",
                day(after)
            ),
            DutyConclusion::JoinedAfter { bound } => {
                format!("that day had passed when {who} became bound, on {}; no date can be counted for it", day(bound))
            }
            DutyConclusion::TriggerUnknown => "no day is recorded from which the time could run".to_owned(),
            DutyConclusion::Applies => format!("the duty applies: {}", self.condition()),
            DutyConclusion::DoesNotApply => {
                format!("the condition of the duty, that {}, is recorded as not given", self.condition())
            }
            DutyConclusion::NotShown => format!("nothing confirmed in the record shows whether {}", self.condition()),
            DutyConclusion::Requested => {
                "a later deadline was asked for; a request moves nothing until it is granted".to_owned()
            }
            DutyConclusion::Extended { from, to, beyond } => {
                let to = to.map_or_else(|| "a day that the source does not state".to_owned(), day);
                let beyond = if beyond { "; that is longer than the clause allows at a time" } else { "" };
                format!("the deadline was moved from {} to {to}{beyond}", day(from))
            }
            DutyConclusion::GrantNotCounted { to } => {
                let to = to.map_or_else(String::new, |to| format!(" to {}", day(to)));
                let why = match self.fact(step) {
                    Some(fact) if fact.counts() => "it may have been decided only after that day",
                    _ => "it is unverified",
                };
                format!("an extension{to} is on record, but {why}; it moves nothing")
            }
            DutyConclusion::Discharged => format!("it was done {}", self.when(step)),
            DutyConclusion::DischargeNotCounted => {
                format!("that it was done {} is recalled only; unverified, it decides nothing", self.when(step))
            }
            DutyConclusion::PerhapsDischarged => {
                format!("it was done {}, perhaps by that day, perhaps after it", self.when(step))
            }
            DutyConclusion::Disagrees => {
                format!("another source still names it as not done {}; the two disagree", self.when(step))
            }
            DutyConclusion::Outstanding if self.fact(step).is_some_and(|fact| !fact.kind.shows_that_it_is_open()) => {
                format!("it was done only {}, and the clause knows no extension", self.when(step))
            }
            DutyConclusion::Outstanding => format!("it was still not done {}", self.when(step)),
            DutyConclusion::NothingRecorded => {
                "the time has run out, and nothing confirmed in the record says what became of it since".to_owned()
            }
        }
    }

    fn clause(&self) -> &Clause {
        self.rulebook.clause(self.proof.duty)
    }

    fn rule(&self) -> Option<&ObligationRule> {
        match &self.clause().rule {
            Rule::Obligation(rule) => Some(rule),
            _ => None,
        }
    }

    fn title(&self) -> String {
        let title = self.rule().map_or("", |rule| rule.title.as_str());
        self.proof.covers.map_or_else(|| title.to_owned(), |year| format!("{title} for {year}"))
    }

    fn condition(&self) -> &str {
        self.rule().and_then(|rule| rule.owed_if.as_deref()).unwrap_or("it is bound")
    }

    /// The clause's own sentence with its places filled.
    fn says(&self, places: &[(&str, String)]) -> String {
        let named = [
            ("participant", self.words.participant(self.proof.participant).to_owned()),
            ("treaty", self.words.treaty().to_owned()),
        ];
        let fill = |text: String, (place, value): &(&str, String)| text.replace(&format!("{{{place}}}"), value);
        named.iter().chain(places).fold(self.clause().says.clone(), fill)
    }

    /// When the fact of a step was so: `on 6 March 2025`, `in 2023`.
    fn when(&self, step: &DutyStep) -> String {
        self.fact(step).map_or_else(String::new, |fact| reported(fact.on))
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
        let would =
            nominal.map_or_else(String::new, |nominal| format!(" (it would have been due by {})", day(nominal)));
        if let Some(DutyStep { conclusion: DutyConclusion::NotYetBound { from }, .. }) =
            self.told(|c| matches!(c, DutyConclusion::NotYetBound { .. }))
        {
            let due = nominal.map_or_else(String::new, |nominal| format!("; its date will be {}", day(nominal)));
            return format!("is not owed yet: the treaty binds it from {}{due}", day(*from));
        }
        match self.told(|c| matches!(c, DutyConclusion::NoLongerBound { .. })) {
            Some(DutyStep { conclusion: DutyConclusion::NoLongerBound { until }, .. }) => {
                format!("is not owed: it ceased to be bound on {} before the time had run out{would}", day(*until))
            }
            _ => "is not owed: the treaty does not bind it".to_owned(),
        }
    }

    fn why_unknown(&self) -> String {
        let answer = self.proof.answer();
        if self.told(|c| matches!(c, DutyConclusion::BoundUncertain)).is_some() {
            return "it is not certain whether the treaty binds it".to_owned();
        }
        if self.told(|c| matches!(c, DutyConclusion::TriggerUnknown)).is_some() {
            return "no day is recorded from which its time could run".to_owned();
        }
        let recalled = if self.told(|c| matches!(c, DutyConclusion::DischargeNotCounted)).is_some() {
            "; that it was done is recalled only (unverified)"
        } else {
            ""
        };
        if self.told(|c| matches!(c, DutyConclusion::NotShown)).is_some() {
            let nominal =
                answer.nominal_due.map_or_else(String::new, |due| format!("; if so, the date is {}", day(due)));
            return format!("nothing confirmed shows whether {}{nominal}{recalled}", self.condition());
        }
        if self.told(|c| matches!(c, DutyConclusion::PerhapsDischarged)).is_some() {
            return "it was done about that time, and the day is not known".to_owned();
        }
        let due = answer.due.map_or_else(String::new, |due| format!("it was due by {}, ", day(due)));
        let grant = self.told(|c| matches!(c, DutyConclusion::GrantNotCounted { .. }));
        let grant = match grant.map(|step| step.conclusion) {
            Some(DutyConclusion::GrantNotCounted { to: Some(to) }) => {
                format!("; an extension to {} is on record, unverified", day(to))
            }
            _ => String::new(),
        };
        format!("{due}and nothing confirmed says what became of it{grant}{recalled}")
    }

    fn why_nominal(&self) -> String {
        if let Some(step) =
            self.told(|c| matches!(c, DutyConclusion::JoinedAfter { .. } | DutyConclusion::BeforeFirst { .. }))
        {
            return self.step(step);
        }
        let declared = self.told(|c| matches!(c, DutyConclusion::DoesNotApply));
        let when = declared.map_or_else(String::new, |step| format!(" (recorded {})", self.when(step)));
        format!("the record does not have it that {}{when}, so nobody is late", self.condition())
    }

    fn extended_from(&self) -> String {
        let nominal = self.proof.answer().nominal_due;
        nominal.map_or_else(|| "it was extended".to_owned(), |nominal| format!("it was extended from {}", day(nominal)))
    }

    fn fulfilled(&self) -> String {
        let answer = self.proof.answer();
        let step = self.told(|c| matches!(c, DutyConclusion::Discharged));
        let done = step.map_or_else(String::new, |step| self.when(step));
        let afterwards =
            step.and_then(|step| self.fact(step)).is_some_and(|fact| Some(fact.on.earliest()) > answer.due);
        let Some(due) = answer.due else { return format!("done {done}") };
        let lateness = match (answer.in_time, answer.days_late) {
            (Some(true), _) => format!(", in time ({})", day(due)),
            (Some(false), Some(days)) => format!(", {days} days after {}", day(due)),
            (Some(false), None) => format!(", after {}", day(due)),
            (None, _) if afterwards => {
                format!(
                    "; the last confirmed deadline is {}, and whether it had been extended further is not certain",
                    day(due)
                )
            }
            (None, _) => format!("; whether by {} is not certain", day(due)),
        };
        format!("done {done}{lateness}")
    }

    fn overdue(&self, due: Option<Date>, as_reported: Option<Date>) -> String {
        let until = match self.told(|c| matches!(c, DutyConclusion::NoLongerBound { .. })).map(|step| step.conclusion) {
            Some(DutyConclusion::NoLongerBound { until }) => crate::calendar::day_before(until),
            _ => self.proof.as_of,
        };
        let since =
            due.map_or_else(String::new, |due| format!(": it was due by {}, {} before", day(due), length(due, until)));
        let last = self.told(|c| matches!(c, DutyConclusion::Outstanding)).filter(|_| as_reported.is_some());
        last.map_or_else(
            || since.clone(),
            |step| {
                format!(
                    "{since}. That it was still open was last reported {}; nothing is recorded since",
                    self.when(step)
                )
            },
        )
    }
}

/// A date in words, as precisely as it is known: `on 6 March 2025`, `in August 2023`, `in 2023`.
///
/// ```
/// use depositary_law::{ReportedDate, prose::reported};
/// let of = |text: &str| reported(text.parse::<ReportedDate>().unwrap());
/// assert_eq!(of("2023-08"), "in August 2023");
/// assert_eq!(of("2023"), "in 2023");
/// assert_eq!(of("2023-08-01/2023-08-30"), "between 1 August 2023 and 30 August 2023");
/// ```
#[must_use]
pub fn reported(on: ReportedDate) -> String {
    let (from, to) = (on.earliest(), on.latest());
    if on.is_exact() {
        format!("on {}", day(from))
    } else if from == from.first_of_month() && to == from.last_of_month() {
        format!("in {}", day(from).trim_start_matches("1 "))
    } else if from == from.first_of_year() && to == from.last_of_year() {
        format!("in {}", from.year())
    } else {
        format!("between {} and {}", day(from), day(to))
    }
}

/// The time between two days in words: `4 years, 4 months and 21 days`.
///
/// ```
/// use depositary_law::{calendar::date, prose::length};
/// assert_eq!(length(date(2011, 1, 28), date(2015, 6, 18)), "4 years, 4 months and 21 days");
/// assert_eq!(length(date(2015, 6, 18), date(2015, 6, 18)), "no day");
/// ```
#[must_use]
pub fn length(from: Date, to: Date) -> String {
    let (years, months, days) = years_months_days(from, to);
    let part = |n: i32, word: &str| (n != 0).then(|| format!("{n} {word}{}", if n == 1 { "" } else { "s" }));
    let parts: Vec<String> =
        [part(i32::from(years), "year"), part(months, "month"), part(days, "day")].into_iter().flatten().collect();
    match parts.as_slice() {
        [] => "no day".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
