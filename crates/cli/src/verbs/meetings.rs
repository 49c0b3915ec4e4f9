//! `meetings`: meetings of the parties, in session or next.

use std::fmt::Write;

use comfy_table::Cell;
use depositary_answers::{MeetingsAsked, Readings, Register, v1};
use owo_colors::OwoColorize;

use crate::args::{Common, MeetingsArgs};
use crate::failure::Failure;
use crate::output::{Printed, table, wrapped};

pub fn run(common: &Common, question: &MeetingsArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let on = match (&question.on, question.next) {
        (None, false) => None,
        (on, _) => Some(super::day_or_today(common, on.as_deref())?),
    };
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let treaty = question.treaty.as_deref().map(|name| register.find_treaty(name)).transpose()?;
    let meetings = register.meetings(MeetingsAsked { treaty, on, next: question.next, known_at })?;
    Ok(Printed::of(common.format, &meetings, text))
}

fn text(meetings: &v1::Meetings) -> String {
    let mut rows = table(&["treaty", "meeting", "days", "where and President", "said by"]);
    for meeting in &meetings.meetings {
        let name = meeting.president.as_ref().map_or_else(String::new, |name| {
            format!("{name}{} ", depositary_answers::mark(meeting.president_reliability))
        });
        let state = meeting.presidency.as_ref().map_or_else(String::new, |state| format!("({state})"));
        rows.add_row([
            Cell::new(&meeting.treaty),
            Cell::new(if meeting.status == "held" {
                meeting.name.clone()
            } else {
                format!("{}, announced", meeting.name)
            }),
            Cell::new(format!("{}{}", days(meeting), depositary_answers::mark(meeting.days_reliability))),
            Cell::new(match (&meeting.place, format!("{name}{state}")) {
                (None, whom) => whom,
                (Some(place), whom) => format!("{place}; {whom}"),
            }),
            Cell::new(said_by(meeting)),
        ]);
    }
    let mut text = if meetings.count == 0 { String::new() } else { format!("{rows}\n\n") };
    // Writing to a string cannot fail.
    let _ = match (meetings.count, &meetings.on) {
        (0, Some(on)) if !meetings.next => {
            writeln!(text, "no meeting in session on {on} is recorded; that is not to say that there was none")
        }
        (0, None) => writeln!(text, "no meetings are recorded; that is not to say that there were none"),
        (0, _) => Ok(()),
        (1, _) => writeln!(text, "1 meeting"),
        (count, _) => writeln!(text, "{count} meetings"),
    };
    for note in &meetings.notes {
        let _ = writeln!(text, "{}", wrapped(note, "note: ", "      ").yellow());
    }
    let legend = format!(
        "Marks after days and names: ° not official · ~ inferred · ? unverified. Facts as known on {}.",
        meetings.known_at
    );
    let _ = writeln!(text, "{}", wrapped(&legend, "", "").dimmed());
    text
}

/// The days, both ends included, as people write them.
fn days(meeting: &v1::Meeting) -> String {
    let until = meeting.until.as_ref().and_then(|until| until.parse::<depositary_law::Date>().ok());
    match until.map(depositary_law::calendar::day_before) {
        Some(last) if meeting.from.starts_with(&last.to_string()[..7]) => {
            format!("{} to {:02}", meeting.from, last.day())
        }
        Some(last) => format!("{} to {last}", meeting.from),
        None => meeting.from.clone(),
    }
}

fn said_by(meeting: &v1::Meeting) -> String {
    let note = meeting.note.as_ref().map_or_else(String::new, |note| format!("; {note}"));
    let printed = meeting.printed_elsewhere.iter().map(|printed| {
        let days = printed.value.replace('/', " to ");
        format!(
            "; ≠ printed elsewhere as {days}{} [{}]",
            depositary_answers::mark(printed.reliability),
            printed.sources.join(", ")
        )
    });
    format!("[{}]{note}{}", meeting.sources.join(", "), printed.collect::<String>())
}
