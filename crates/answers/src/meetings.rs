//! Meetings of the parties: which there were, which is in session on a day, which comes next.

use std::collections::BTreeSet;

use depositary_corpus::{Meeting, Problems};
use depositary_law::Date;
use depositary_law::calendar::day_after;

use crate::register::Register;
use crate::v1;

/// Which meetings are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingsAsked {
    /// Of this treaty; `None`: of all.
    pub treaty: Option<usize>,
    /// In session on this day; with `next`, the first of each treaty that is not over on it.
    pub on: Option<Date>,
    /// Whether the next ones are asked for.
    pub next: bool,
    /// Known by this day.
    pub known_at: Date,
}

impl Register<'_> {
    /// The meetings that are asked for, by day.
    ///
    /// # Errors
    /// When the files of observations, or what others print of a treaty, have errors.
    pub fn meetings(&self, asked: MeetingsAsked) -> Result<v1::Meetings, Problems> {
        let corpus = self.corpus();
        let mut found: Vec<&Meeting> = corpus
            .observations()?
            .meetings
            .iter()
            .filter(|meeting| meeting.origin.known.is_none_or(|known| known <= asked.known_at))
            .filter(|meeting| asked.treaty.is_none_or(|treaty| treaty == meeting.treaty))
            .collect();
        found.sort_by_key(|meeting| (meeting.from, meeting.treaty, meeting.id.clone()));
        let all: BTreeSet<usize> = found.iter().map(|meeting| meeting.treaty).collect();
        let mut notes = Vec::new();
        if let Some(on) = asked.on {
            if asked.next {
                found.retain(|meeting| on < over(meeting));
                let mut seen = BTreeSet::new();
                found.retain(|meeting| seen.insert(meeting.treaty));
                let treaties = asked.treaty.into_iter().chain(all).collect::<BTreeSet<usize>>();
                for treaty in treaties.difference(&seen) {
                    let called = &corpus.identities()[*treaty].called;
                    notes.push(format!(
                        "no meeting under the {called} after {on} is recorded; that is not to say that none is planned"
                    ));
                }
            } else {
                found.retain(|meeting| meeting.from.earliest() <= on && on < over(meeting));
            }
        }
        if found.iter().any(|meeting| !meeting.from.is_exact()) {
            notes.push("where only the month is known, a meeting counts until the end of it".to_owned());
        }
        let meetings = found.into_iter().map(|meeting| self.meeting(meeting)).collect::<Result<Vec<_>, _>>()?;
        Ok(v1::Meetings {
            known_at: asked.known_at.to_string(),
            on: asked.on.map(|on| on.to_string()),
            next: asked.next,
            count: meetings.len(),
            meetings,
            notes,
        })
    }

    fn meeting(&self, meeting: &Meeting) -> Result<v1::Meeting, Problems> {
        let corpus = self.corpus();
        let printed = corpus.treaty(meeting.treaty)?.published.iter();
        let printed = printed.filter(|published| published.what == "meeting" && published.note == meeting.id);
        let text = |text: &String| (!text.is_empty()).then(|| text.clone());
        Ok(v1::Meeting {
            meeting: meeting.id.clone(),
            treaty: corpus.identities()[meeting.treaty].id.clone(),
            name: meeting.name.clone(),
            place: text(&meeting.place),
            from: meeting.from.to_string(),
            until: meeting.until.map(|until| until.to_string()),
            president: text(&meeting.president),
            presidency: meeting.presidency.map(|who| corpus.participant(who).code.clone()),
            status: meeting.status.word(),
            reliability: meeting.origin.reliability.word(),
            days_reliability: meeting.days_reliability.word(),
            president_reliability: meeting.president_reliability.word(),
            printed_elsewhere: printed
                .map(|published| v1::PrintedDays {
                    published: published.id.clone(),
                    value: published.value.clone(),
                    reliability: self.best_of(&published.sources).word(),
                    sources: self.ids_of(&published.sources),
                })
                .collect(),
            known: meeting.origin.known.map(|day| day.to_string()),
            sources: self.ids_of(&meeting.origin.sources),
            note: text(&meeting.origin.note),
        })
    }
}

/// The first day on which it is certainly over.
fn over(meeting: &Meeting) -> Date {
    meeting.until.unwrap_or_else(|| day_after(meeting.from.latest()))
}
