//! The door of the library: no text, no process, the published shapes as they are.

mod observations;

use depositary_answers::{
    AuditAsked, CountRule as Rule, DutiesAsked, Fulfilment, MayAsked, Readings, Register, Supposed, WhenKnown, compare,
    parse_activity, parse_day, withdraw as simulated,
};
use depositary_corpus::{Corpus, DescriptionRecord, Scenario};
use depositary_law::calendar::day_after;
use depositary_law::{Date, ParticipantId};
use serde::Serialize;
use serde_json::Value;

use crate::Door;
use crate::case::{Ask, CountRule, TODAY};
use crate::described::description_text;

/// The register in this process.
pub struct Library<'a> {
    corpus: &'a Corpus,
    plain: Register<'a>,
}

impl<'a> Library<'a> {
    /// A door to a record.
    #[must_use]
    pub fn new(corpus: &'a Corpus) -> Self {
        Library { corpus, plain: Register::new(corpus, Readings::default()) }
    }

    /// The answer as every door prints it: indented JSON and a line feed.
    ///
    /// # Errors
    /// The message of the refusal.
    pub fn printed(&self, ask: &Ask) -> Result<String, String> {
        match ask {
            Ask::Status { participant, treaty, on, known_at, reading } => {
                let when = WhenKnown { on: day(on)?, known_at: day_or_today(known_at.as_deref())? };
                let (who, place) = self.find(participant, treaty)?;
                let register = Register::new(self.corpus, self.readings(place, reading)?);
                print(&told(register.status(who, place, when))?)
            }
            Ask::Timeline { participant, treaty, known_at } => {
                let (who, place) = self.find(participant, treaty)?;
                print(&told(self.plain.timeline(who, place, day_or_today(known_at.as_deref())?))?)
            }
            Ask::Parties { treaty, on, known_at, count } => {
                let when = WhenKnown { on: day(on)?, known_at: day_or_today(known_at.as_deref())? };
                let place = told(self.plain.find_treaty(treaty))?;
                print(&told(self.plain.parties(place, rule(*count), when))?)
            }
            Ask::Diff { treaty, from, to, known_at } => {
                let place = told(self.plain.find_treaty(treaty))?;
                print(&told(self.plain.diff(place, day(from)?, day(to)?, day_or_today(known_at.as_deref())?))?)
            }
            Ask::Withdraw { .. } => {
                let (readings, supposed) = self.supposed(ask)?;
                print(&told(simulated(self.corpus, &readings, &supposed))?)
            }
            Ask::Scenario { file, on, known_at } => {
                let path = format!("scenarios/{file}.toml");
                let text = self.corpus.files().text(&path).ok_or_else(|| format!("no scenario file `{file}`"))?;
                let scenario = told(Scenario::read(self.corpus, file, text))?;
                let on = on.as_deref().map(day).transpose()?;
                print(&told(compare(self.corpus, &scenario, on, day_or_today(known_at.as_deref())?))?)
            }
            Ask::Departures { since, known_at } => {
                let since = since.as_deref().map(day).transpose()?;
                print(&told(self.plain.departures(since, day_or_today(known_at.as_deref())?))?)
            }
            Ask::History { participant, treaty, known_at } => {
                let (who, place) = self.find(participant, treaty)?;
                print(&told(self.plain.history(who, place, day_or_today(known_at.as_deref())?))?)
            }
            Ask::Obligations { treaty, reading, on, known_at, .. } => {
                let place = treaty.as_deref().map(|treaty| told(self.plain.find_treaty(treaty))).transpose()?;
                let when = WhenKnown { on: day_or_today(on.as_deref())?, known_at: day_or_today(known_at.as_deref())? };
                let mut readings = Readings::default();
                for text in reading {
                    told(readings.follow(self.corpus, place, text))?;
                }
                let register = Register::new(self.corpus, readings);
                print(&told(register.obligations(&self.duties_asked(ask, place)?, when))?)
            }
            Ask::Audit { participant, treaty, what, all, known_at } => {
                let asked = AuditAsked {
                    participant: participant
                        .as_deref()
                        .map(|who| told(self.plain.find_participant(who)))
                        .transpose()?,
                    treaty: treaty.as_deref().map(|treaty| told(self.plain.find_treaty(treaty))).transpose()?,
                    what: what.clone(),
                    all: *all,
                };
                print(&told(self.plain.audit(&asked, day_or_today(known_at.as_deref())?))?)
            }
            Ask::Classify { treaty, description, facts } => {
                let place = told(self.plain.find_treaty(treaty))?;
                let record = told(self.plain.definition(place))?;
                let shipped = description.as_ref().map(|name| format!("descriptions/{name}.toml"));
                let (file, text) = match &shipped {
                    Some(path) => {
                        let text = self.corpus.files().text(path);
                        (path.as_str(), text.ok_or_else(|| format!("no description file `{path}`"))?.to_owned())
                    }
                    None => ("the case", description_text(facts)),
                };
                let id = &self.corpus.identities()[place].id;
                let description = told(DescriptionRecord::read(self.corpus, id, record, file, &text))?;
                print(&told(self.plain.classify(place, &description))?)
            }
            Ask::May { participant, activity, with, on, known_at, treaty } => {
                let asked = MayAsked {
                    who: told(self.plain.find_participant(participant))?,
                    activity: told(parse_activity(activity))?,
                    with: with.as_deref().map(|ally| told(self.plain.find_participant(ally))).transpose()?,
                    when: WhenKnown { on: day(on)?, known_at: day_or_today(known_at.as_deref())? },
                    treaty: treaty.as_deref().map(|name| told(self.plain.find_treaty(name))).transpose()?,
                };
                print(&told(self.plain.may(&asked))?)
            }
            Ask::Observed(question) => self.observed(question),
            Ask::NotFound { participant, treaty, on } => {
                let when = WhenKnown { on: day_or_today(on.as_deref())?, known_at: day(TODAY)? };
                let (who, place) = self.find(participant, treaty)?;
                print(&told(self.plain.status(who, place, when))?)
            }
        }
    }

    /// Which duties a case asks about.
    fn duties_asked(&self, ask: &Ask, treaty: Option<usize>) -> Result<DutiesAsked, String> {
        let Ask::Obligations { participant, duty, state, next, .. } = ask else {
            return Err("the question is not about duties".to_owned());
        };
        let states = state.iter().map(|word| {
            let known = Fulfilment::ALL.into_iter().find(|state| state.word() == word);
            known.ok_or_else(|| format!("no state `{word}`"))
        });
        Ok(DutiesAsked {
            participant: participant.as_deref().map(|who| told(self.plain.find_participant(who))).transpose()?,
            treaty,
            duty: duty.clone(),
            states: states.collect::<Result<_, _>>()?,
            next_months: *next,
        })
    }

    /// Who and which treaty a question is about.
    ///
    /// # Errors
    /// The message of the refusal.
    pub fn find(&self, participant: &str, treaty: &str) -> Result<(ParticipantId, usize), String> {
        Ok((told(self.plain.find_participant(participant))?, told(self.plain.find_treaty(treaty))?))
    }

    /// What a case about withdrawal supposes, and the readings that it asks for.
    ///
    /// # Errors
    /// The message of the refusal; or that the question is another.
    pub fn supposed(&self, ask: &Ask) -> Result<(Readings, Supposed), String> {
        let Ask::Withdraw { participant, treaty, notice, known_at, armed_conflict, revoke, reading } = ask else {
            return Err("the question is not about a withdrawal".to_owned());
        };
        let (who, place) = self.find(participant, treaty)?;
        let supposed = Supposed {
            who,
            place,
            notice: day(notice)?,
            revoke: revoke.as_deref().map(day).transpose()?,
            conflicts: armed_conflict.iter().map(|span| conflict(span)).collect::<Result<_, _>>()?,
            known_at: day_or_today(known_at.as_deref())?,
        };
        Ok((self.readings(place, reading)?, supposed))
    }

    /// The readings that a case asks for.
    ///
    /// # Errors
    /// When there is no such point or reading.
    pub fn readings(&self, place: usize, asked: &[String]) -> Result<Readings, String> {
        let mut readings = Readings::default();
        for text in asked {
            told(readings.follow(self.corpus, Some(place), text))?;
        }
        Ok(readings)
    }
}

impl Door for Library<'_> {
    fn ask(&mut self, ask: &Ask) -> Result<Value, String> {
        told(serde_json::from_str(&self.printed(ask)?))
    }
}

/// A day as a case writes it.
///
/// # Errors
/// When it is not one.
pub(crate) fn day(text: &str) -> Result<Date, String> {
    let today = TODAY.parse().map_err(|_| "the day that counts as today is not a day".to_owned())?;
    told(parse_day(text, today))
}

/// `FROM` or `FROM..LAST`: from the first day to the first day after the last.
fn conflict(span: &str) -> Result<(Date, Option<Date>), String> {
    let (from, last) = span.split_once("..").map_or((span, ""), |parts| parts);
    let until = if last.is_empty() { None } else { Some(day_after(day(last)?)) };
    Ok((day(from)?, until))
}

fn day_or_today(text: Option<&str>) -> Result<Date, String> {
    day(text.unwrap_or(TODAY))
}

const fn rule(count: CountRule) -> Rule {
    match count {
        CountRule::Bound => Rule::Bound,
        CountRule::Deposited => Rule::Deposited,
        CountRule::Signed => Rule::Signed,
    }
}

fn told<T, E: ToString>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| error.to_string())
}

fn print<T: Serialize>(answer: &T) -> Result<String, String> {
    Ok(told(serde_json::to_string_pretty(answer))? + "\n")
}
