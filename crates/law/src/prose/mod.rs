//! Proofs and answers in plain sentences: what is said, and with which names and days.
//!
//! The wording is not here: the sentences of rules come from their clauses, all others from a catalogue
//! of messages, both through [`Words`], so that the same proof can be told in several languages.

mod duties;
mod steps;

pub use duties::{DutyTelling, length, reported};

use crate::calendar::{Date, day_before};
use crate::model::{ActionKind, Facts, ParticipantId};
use crate::proof::{Conclusion, Premise, Proof, Step};
use crate::rulebook::{ClauseId, Rule, Rulebook};
use crate::status::{Answer, Qualifier, Status};

/// One language: its messages and its days.
///
/// This module decides *what* is said, as the key of a message and the places to fill; whoever holds the
/// catalogue says it. Keys are those of `crates/answers/words/en.ftl`.
pub trait Voice {
    /// A message with its places filled.
    fn say(&self, key: &str, places: &[(&str, &str)]) -> String;
    /// A day in words: `6 March 2025`.
    fn day(&self, date: Date) -> String;
}

/// What sentences need of the world outside the engine: the names of the record, in one language.
pub trait Words: Voice {
    /// A participant as a sentence names it: `Lithuania`, `the Netherlands`.
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
    /// The own sentence of a clause with its places filled; of a place given twice, the first value counts.
    fn clause(&self, clause: ClauseId, places: &[(&str, &str)]) -> String;
    /// What a clause names in a few words; empty where it does not.
    fn phrase(&self, clause: ClauseId, phrase: Phrase) -> &str;
}

/// What a clause can name in a few words, beside its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// What a duty asks: `destroy its stockpiled cluster munitions`.
    Title,
    /// When it is owed: `it has stockpiled cluster munitions under its jurisdiction and control`.
    OwedIf,
    /// What can be applied provisionally: `Article 1`.
    Scope,
}

impl Phrase {
    /// The phrase as a clause's rule has it.
    ///
    /// ```
    /// use depositary_law::{Rule, prose::Phrase};
    /// let rule = Rule::ProvisionalApplication { with_signature: false, with_consent: true, scope: "Article 1".into() };
    /// assert_eq!(Phrase::Scope.of(&rule), Some("Article 1"));
    /// assert_eq!(Phrase::Title.of(&rule), None);
    /// ```
    #[must_use]
    pub fn of(self, rule: &Rule) -> Option<&str> {
        match (self, rule) {
            (Phrase::Title, Rule::Obligation(rule)) => Some(&rule.title),
            (Phrase::OwedIf, Rule::Obligation(rule)) => rule.owed_if.as_deref(),
            (Phrase::Scope, Rule::ProvisionalApplication { scope, .. }) => Some(scope),
            _ => None,
        }
    }
}

/// Values made one by one, joined by a message with the places `first` and `last`.
fn joined<W: Words>(words: &W, key: &str, parts: impl IntoIterator<Item = String>) -> String {
    let join = |first: String, last: String| words.say(key, &[("first", &first), ("last", &last)]);
    parts.into_iter().reduce(join).unwrap_or_default()
}

/// A day, or the word by which messages choose where there is none.
fn day_or_none<W: Words>(words: &W, day: Option<Date>) -> String {
    day.map_or_else(|| "none".to_owned(), |day| words.day(day))
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
        let main = match answer.status {
            Status::Outside => self.outside(),
            Status::Signatory => self.signatory(),
            Status::Contracting => self.contracting(),
            Status::Party => self.of_the_day("answer-party", &[("since", &self.day_or_none(answer.since))]),
            Status::FormerParty => self.former(answer),
            Status::Undetermined => self.undetermined(),
        };
        let beside: Vec<String> = answer.qualifiers.iter().filter_map(|qualifier| self.beside(qualifier)).collect();
        [&[main], beside.as_slice()].concat().join(" ")
    }

    /// A message about the participant and the treaty.
    fn say(&self, key: &str, more: &[(&str, &str)]) -> String {
        let base = [("who", self.words.participant(self.proof.participant)), ("treaty", self.words.treaty())];
        self.words.say(key, &[more, &base].concat())
    }

    /// A message about the participant, the treaty and the day asked about.
    fn of_the_day(&self, key: &str, more: &[(&str, &str)]) -> String {
        self.say(key, &[more, &[("on", &self.on())]].concat())
    }

    fn day(&self, date: Date) -> String {
        self.words.day(date)
    }

    fn day_or_none(&self, day: Option<Date>) -> String {
        day_or_none(self.words, day)
    }

    fn outside(&self) -> String {
        let conclusion =
            |wanted: fn(&Conclusion) -> bool| self.proof.steps.iter().map(|step| step.conclusion).find(wanted);
        match conclusion(|c| matches!(c, Conclusion::TakenBack { .. } | Conclusion::Extinct { .. })) {
            Some(Conclusion::TakenBack { on: back }) => {
                self.of_the_day("answer-outside-taken-back", &[("back", &self.day(back))])
            }
            Some(Conclusion::Extinct { on: end }) => {
                self.of_the_day("answer-outside-extinct", &[("end", &self.day(end))])
            }
            _ => self.of_the_day("answer-outside", &[]),
        }
    }

    /// The day asked about, and where it lies beyond what was known, the day of knowledge.
    fn on(&self) -> String {
        let Proof { as_of, known_at, .. } = self.proof;
        let on = self.day(*as_of);
        if known_at < as_of {
            self.words.say("day-as-known", &[("day", &on), ("known", &self.day(*known_at))])
        } else {
            on
        }
    }

    fn undetermined(&self) -> String {
        let party = |step: &Step| matches!(step.conclusion, Conclusion::Possible { status: Status::Party, .. });
        let perhaps = if self.proof.steps.iter().any(party) { "yes" } else { "no" };
        let needs = self.needs();
        match needs.as_str() {
            "" => self.of_the_day("answer-undetermined", &[("perhaps", perhaps)]),
            needs => self.of_the_day("answer-undetermined-needs", &[("perhaps", perhaps), ("needs", needs)]),
        }
    }

    /// What would settle an uncertain answer: the days of these acts.
    fn needs(&self) -> String {
        let uncertain = self.proof.steps.iter().find(|step| step.conclusion == Conclusion::Uncertain);
        let acts = uncertain.map(|step| self.actions(step)).unwrap_or_default();
        let needed = acts
            .iter()
            .map(|id| self.facts.action(*id))
            .map(|act| self.words.say("needs-day", &[("act", &self.act(act.kind)), ("known", &act.on.to_string())]));
        joined(self.words, "and", needed)
    }

    /// An act in words: `withdrawal notice`.
    fn act(&self, kind: ActionKind) -> String {
        self.words.say(&format!("act-{}", kind.word()), &[])
    }

    fn signatory(&self) -> String {
        let signed = self.first(|c| if let Conclusion::Signed { on } = c { Some(on) } else { None });
        self.of_the_day("answer-signatory", &[("signed", &self.day_or_none(signed))])
    }

    fn contracting(&self) -> String {
        let consented = self.first(|c| if let Conclusion::Consented { on } = c { Some(on) } else { None });
        let consented = self.day_or_none(consented);
        let in_force = self.first(|c| match c {
            Conclusion::InForceAsOriginal { on, .. }
            | Conclusion::InForceAfterDeposit { on, .. }
            | Conclusion::InForceBySuccession { on } => Some(on),
            _ => None,
        });
        match self.stated_for_participant().or(in_force) {
            Some(force) => {
                self.of_the_day("answer-contracting", &[("consented", &consented), ("force", &self.day(force))])
            }
            None => self.of_the_day("answer-contracting-not-in-force", &[("consented", &consented)]),
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

    fn former(&self, answer: &Answer) -> String {
        let extinct = self.first(|c| if let Conclusion::Extinct { on } = c { Some(on) } else { None });
        let Some(end) = answer.since else { return self.of_the_day("answer-former", &[]) };
        let last = self.day(day_before(end));
        match extinct {
            Some(_) => self.of_the_day("answer-former-extinct", &[("last", &last)]),
            None => self.of_the_day("answer-former-withdrawn", &[("effect", &self.day(end)), ("last", &last)]),
        }
    }

    fn beside(&self, qualifier: Qualifier) -> Option<String> {
        let Some(Step { conclusion: Conclusion::Status(answer), .. }) = self.proof.answer() else { return None };
        Some(match qualifier {
            Qualifier::ProvisionalApplication => {
                let applied = self.proof.steps.iter().map(|step| step.clause);
                let scope =
                    applied.map(|clause| self.words.phrase(clause, Phrase::Scope)).find(|scope| !scope.is_empty());
                self.say("beside-provisional-application", &[("scope", scope.unwrap_or("none"))])
            }
            Qualifier::NoticePending => {
                let received =
                    self.first(|c| if let Conclusion::NoticeReceived { on } = c { Some(on) } else { None })?;
                let until = self.day_or_none(answer.until);
                self.say("beside-notice-pending", &[("received", &self.day(received)), ("until", &until)])
            }
            Qualifier::WithdrawalHeld => self.say("beside-withdrawal-held", &[]),
            Qualifier::Contested => {
                let key = if self.follows_a_reading() {
                    "beside-contested-followed"
                } else {
                    "beside-contested-not-followed"
                };
                self.say(key, &[("readings", &joined(self.words, "also", self.readings()))])
            }
            Qualifier::InterimObligationEnded => {
                let on =
                    self.first(|c| if let Conclusion::InterimObligationEnded { on } = c { Some(on) } else { None })?;
                self.say("beside-interim-obligation-ended", &[("day", &self.day(on))])
            }
            Qualifier::Suspended => self.say("beside-suspended", &[]),
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
                    Some(format!("`{}`", self.words.reading_name(usize::from(*point), usize::from(*reading))))
                }
                _ => None,
            });
            let names = joined(self.words, "and", names);
            let told = || self.words.say("by-reading", &[("reading", &names), ("status", &self.status(status))]);
            (!names.is_empty()).then(told)
        });
        told.collect()
    }

    /// A status in words, after "then" or in brackets.
    fn status(&self, status: Status) -> String {
        self.words.say(&format!("then-{}", status.word()), &[])
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
