//! Proofs and answers in plain sentences. The sentences of rules come from their clauses;
//! this module fills their places and says the rest.

mod duties;
mod steps;

pub use duties::{DutyTelling, length, reported};

use crate::calendar::{Date, day_before};
use crate::model::{Facts, ParticipantId};
use crate::proof::{Conclusion, Premise, Proof, Step};
use crate::rulebook::{Rule, Rulebook};
use crate::status::{Answer, Qualifier, Status};

/// The names that sentences need; whoever holds the record gives them.
pub trait Words {
    /// A participant's short name: `Lithuania`.
    fn participant(&self, id: ParticipantId) -> &str;
    /// The treaty with its article: `the Convention on Cluster Munitions`.
    fn treaty(&self) -> &str;
    /// What a reading of a contested point says, and who holds it.
    fn reading(&self, point: usize, reading: usize) -> String;
    /// The short name of a reading.
    fn reading_name(&self, point: usize, reading: usize) -> &str;
    /// A piece of conflict evidence, by its place in [`crate::World::conflicts`].
    fn conflict(&self, place: usize) -> String;
    /// How far the conflict evidence reaches.
    fn conflict_data(&self) -> String;
}

/// The places that the sentence of a rule can have filled.
#[must_use]
pub const fn places(rule: &Rule) -> &'static [&'static str] {
    match rule {
        Rule::Signature(_) | Rule::WithdrawalNotice { .. } | Rule::WithdrawalWindow(_) | Rule::EndsWith { .. } => {
            &["participant", "on", "treaty"]
        }
        Rule::Consent(_) => &["participant", "act", "on", "treaty"],
        Rule::EntryIntoForce(_) => &["treaty", "trigger", "count", "date"],
        Rule::EntryIntoForceForParticipant(_) => &["treaty", "participant", "deposit", "date"],
        Rule::ProvisionalApplication { .. } => &["participant", "on", "scope", "treaty"],
        Rule::WithdrawalEffect(_) | Rule::WithdrawalHold(_) => &["participant", "on", "expires", "treaty"],
        Rule::General(_) => &["participant", "on", "date", "treaty", "until"],
        Rule::Obligation(_) => &["participant", "from", "due", "treaty"],
        _ => &["participant", "treaty"],
    }
}

/// A day in words: `6 March 2025`.
///
/// ```
/// use depositary_law::{calendar::date, prose::day};
/// assert_eq!(day(date(2025, 3, 6)), "6 March 2025");
/// ```
#[must_use]
pub fn day(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(date.month()).map_or("", |month| MONTHS[(month - 1) % 12]);
    format!("{} {month} {}", date.day(), date.year())
}

/// Everything that rendering a proof needs.
#[derive(Clone, Copy)]
pub struct Telling<'a, W> {
    /// The proof.
    pub proof: &'a Proof,
    /// The rulebook it was made with.
    pub rulebook: &'a Rulebook,
    /// The facts it was made from.
    pub facts: &'a Facts,
    /// The names.
    pub words: &'a W,
}

impl<W: Words> Telling<'_, W> {
    /// The answer in one sentence (or two, where something must be said beside it).
    #[must_use]
    pub fn answer(&self) -> String {
        let Some(Step { conclusion: Conclusion::Status(answer), .. }) = self.proof.answer() else {
            return String::new();
        };
        let who = self.words.participant(self.proof.participant);
        let treaty = self.words.treaty();
        let on = self.on();
        let main = match answer.status {
            Status::Outside => self.outside(who, treaty, &on),
            Status::Signatory => {
                format!("On {on}, {who} is a signatory of {treaty} and not bound by it{}.", self.signed())
            }
            Status::Contracting => self.contracting(who, treaty, &on),
            Status::Party => {
                format!("On {on}, {who} is bound by {treaty}: it has been a party since {}.", since(answer))
            }
            Status::FormerParty => self.former(who, treaty, &on, answer),
            Status::Undetermined => self.undetermined(who, treaty, &on),
        };
        let beside: Vec<String> = answer.qualifiers.iter().filter_map(|qualifier| self.beside(qualifier)).collect();
        [&[main], beside.as_slice()].concat().join(" ")
    }

    fn outside(&self, who: &str, treaty: &str, on: &str) -> String {
        let conclusion =
            |wanted: fn(&Conclusion) -> bool| self.proof.steps.iter().map(|step| step.conclusion).find(wanted);
        match conclusion(|c| matches!(c, Conclusion::TakenBack { .. } | Conclusion::Extinct { .. })) {
            Some(Conclusion::TakenBack { on: back }) => format!(
                "On {on}, {who} is outside {treaty}: it took back its instrument on {}, before it had effect.",
                day(back)
            ),
            Some(Conclusion::Extinct { on: end }) => {
                format!("On {on}, {who} no longer exists (since {}); it was not a party.", day(end))
            }
            _ => format!("On {on}, {who} is outside {treaty}: no signature or consent by it is known."),
        }
    }

    /// The day asked about, and where it lies beyond what was known, the day of knowledge.
    fn on(&self) -> String {
        let Proof { as_of, known_at, .. } = self.proof;
        if known_at < as_of { format!("{}, as known on {}", day(*as_of), day(*known_at)) } else { day(*as_of) }
    }

    fn undetermined(&self, who: &str, treaty: &str, on: &str) -> String {
        let party = |step: &Step| matches!(step.conclusion, Conclusion::Possible { status: Status::Party, .. });
        let needs = self.needs();
        if self.proof.steps.iter().any(party) {
            format!("Whether {who} is bound by {treaty} on {on} cannot be determined from what is recorded{needs}.")
        } else {
            format!("On {on}, {who} is not bound by {treaty}; more cannot be determined from what is recorded{needs}.")
        }
    }

    /// What would settle an uncertain answer: the days of these acts.
    fn needs(&self) -> String {
        let uncertain = self.proof.steps.iter().find(|step| step.conclusion == Conclusion::Uncertain);
        let acts = uncertain.map(|step| self.actions(step)).unwrap_or_default();
        let needed: Vec<String> = acts
            .iter()
            .map(|id| self.facts.action(*id))
            .map(|act| format!("the day of its {}, known only as {}", act.kind.word().replace('-', " "), act.on))
            .collect();
        if needed.is_empty() { String::new() } else { format!("; it needs {}", needed.join(" and ")) }
    }

    fn signed(&self) -> String {
        match self.first(|c| if let Conclusion::Signed { on } = c { Some(on) } else { None }) {
            Some(on) => format!(" (signed on {})", day(on)),
            None => String::new(),
        }
    }

    fn contracting(&self, who: &str, treaty: &str, on: &str) -> String {
        let consented = self.first(|c| if let Conclusion::Consented { on } = c { Some(on) } else { None });
        let since = consented.map_or(String::new(), |on| format!(" on {}", day(on)));
        let in_force = self.first(|c| match c {
            Conclusion::InForceAsOriginal { on, .. }
            | Conclusion::InForceAfterDeposit { on, .. }
            | Conclusion::InForceBySuccession { on } => Some(on),
            _ => None,
        });
        match self.stated_for_participant().or(in_force) {
            Some(force) => format!(
                "On {on}, {who} is not yet bound by {treaty}: it consented{since}, and the treaty enters into force for it on {}.",
                day(force)
            ),
            None => {
                format!("On {on}, {who} is not bound by {treaty}: it consented{since}, but the treaty is not in force.")
            }
        }
    }

    /// A stated date of effect for the participant, which prevails over the computed one.
    fn stated_for_participant(&self) -> Option<Date> {
        self.proof.steps.iter().find_map(|step| match step.conclusion {
            Conclusion::Stated { on, .. } if !self.proof.premises(step).contains(&Premise::StatedEntryIntoForce) => {
                Some(on)
            }
            _ => None,
        })
    }

    fn former(&self, who: &str, treaty: &str, on: &str, answer: &Answer) -> String {
        let extinct = self.first(|c| if let Conclusion::Extinct { on } = c { Some(on) } else { None });
        let Some(end) = answer.since else { return format!("On {on}, {who} is a former party to {treaty}.") };
        let last = day(day_before(end));
        match extinct {
            Some(_) => format!("On {on}, {who} no longer exists; it was a party to {treaty} until {last}."),
            None => format!(
                "On {on}, {who} is not bound by {treaty}: its withdrawal took effect on {}; {last} was the last day bound.",
                day(end)
            ),
        }
    }

    fn beside(&self, qualifier: Qualifier) -> Option<String> {
        let Some(Step { conclusion: Conclusion::Status(answer), .. }) = self.proof.answer() else { return None };
        Some(match qualifier {
            Qualifier::ProvisionalApplication => {
                let scope = self.proof.steps.iter().find_map(|step| match &self.rulebook.clause(step.clause).rule {
                    Rule::ProvisionalApplication { scope, .. } => Some(scope.as_str()),
                    _ => None,
                });
                format!("It applies {} provisionally.", scope.unwrap_or("the treaty"))
            }
            Qualifier::NoticePending => {
                let received =
                    self.first(|c| if let Conclusion::NoticeReceived { on } = c { Some(on) } else { None })?;
                match answer.until {
                    Some(until) => format!(
                        "Its notice of withdrawal, received on {}, takes effect on {}.",
                        day(received),
                        day(until)
                    ),
                    None => format!("A notice of withdrawal was received on {}.", day(received)),
                }
            }
            Qualifier::WithdrawalHeld => {
                "The period of its notice of withdrawal has expired, but evidence of an armed conflict holds it \
                under the reading applied; only a finding could settle that."
                    .to_owned()
            }
            Qualifier::Contested if self.follows_a_reading() => {
                format!("This is contested: {}. The answer follows the default reading.", self.readings().join("; "))
            }
            Qualifier::Contested => {
                format!("This is contested: {}. None of them is followed.", self.readings().join("; "))
            }
            Qualifier::InterimObligationEnded => {
                let on =
                    self.first(|c| if let Conclusion::InterimObligationEnded { on } = c { Some(on) } else { None })?;
                format!("On {} it made clear that it will not become a party.", day(on))
            }
            Qualifier::Suspended => {
                "Under the reading asked for, the treaty's operation is suspended for it.".to_owned()
            }
        })
    }

    fn follows_a_reading(&self) -> bool {
        self.proof.steps.iter().any(|step| step.conclusion == Conclusion::Contested { followed: true })
    }

    /// Each reading in short, with the status that it gives.
    fn readings(&self) -> Vec<String> {
        let told = self.proof.steps.iter().filter_map(|step| {
            let Conclusion::Possible { status, .. } = step.conclusion else { return None };
            let names = self.proof.premises(step).iter().filter_map(|premise| match premise {
                Premise::Reading(point, reading) => {
                    Some(self.words.reading_name(usize::from(*point), usize::from(*reading)))
                }
                _ => None,
            });
            let names: Vec<&str> = names.collect();
            (!names.is_empty()).then(|| format!("by the reading `{}`, {}", names.join("` and `"), status_words(status)))
        });
        told.collect()
    }

    fn reading(&self, premise: Premise) -> Option<String> {
        match premise {
            Premise::Reading(point, reading) => Some(self.words.reading(usize::from(point), usize::from(reading))),
            _ => None,
        }
    }

    fn first<T>(&self, pick: impl Fn(Conclusion) -> Option<T>) -> Option<T> {
        self.proof.steps.iter().find_map(|step| pick(step.conclusion))
    }
}

fn since(answer: &Answer) -> String {
    answer.since.map_or_else(|| "the beginning".to_owned(), day)
}

/// A status in words, after "then" or in brackets.
#[must_use]
pub const fn status_words(status: Status) -> &'static str {
    match status {
        Status::Outside => "outside the treaty",
        Status::Signatory => "a signatory, not bound",
        Status::Contracting => "has consented, not yet bound",
        Status::Party => "a party, bound",
        Status::FormerParty => "a former party, not bound",
        Status::Undetermined => "undetermined",
    }
}
