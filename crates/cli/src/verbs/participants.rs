//! `participants [P]`.

use std::fmt::Write;

use depositary_answers::{Readings, Register, v1};
use owo_colors::OwoColorize;

use crate::args::{Common, ParticipantsArgs};
use crate::failure::Failure;
use crate::output::{Printed, or_dash, table, wrapped};

pub fn run(common: &Common, question: &ParticipantsArgs) -> Result<Printed, Failure> {
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    Ok(match &question.participant {
        Some(name) => {
            let participant = register.participant(register.find_participant(name)?);
            Printed::of(common.format, &participant, one)
        }
        None => Printed::of(common.format, &register.participants(), |all| list(all)),
    })
}

fn list(all: &[v1::ParticipantRow]) -> String {
    let mut rows = table(&["code", "name", "kind", "from", "until"]);
    for row in all {
        rows.add_row([
            &row.participant,
            &row.name,
            &row.kind,
            or_dash(row.from.as_deref()),
            or_dash(row.until.as_deref()),
        ]);
    }
    format!("{rows}\n\n{} participants\n", all.len())
}

fn one(participant: &v1::Participant) -> String {
    let row = &participant.row;
    let mut text = format!("{} ({}), {}\n", row.name.bold(), row.participant, row.kind);
    if !participant.note.is_empty() {
        text += &wrapped(&participant.note, "", "");
        text.push('\n');
    }
    let mut names = table(&["language", "name", "kind", "from", "until"]);
    for name in &participant.names {
        names.add_row([
            &name.language,
            &name.name,
            &name.kind,
            or_dash(name.from.as_deref()),
            or_dash(name.until.as_deref()),
        ]);
    }
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n{names}");
    for succession in &participant.successions {
        let _ = writeln!(
            text,
            "\n{} succeeded {} on {} ({})",
            succession.successor, succession.predecessor, succession.on, succession.kind
        );
    }
    if !participant.groups.is_empty() {
        let groups = participant.groups.iter().map(|group| match (&group.from, &group.until) {
            (None, None) => group.group.clone(),
            (from, until) => {
                format!("{} ({} until {})", group.group, or_dash(from.as_deref()), or_dash(until.as_deref()))
            }
        });
        let _ = writeln!(text, "\ngroups: {}", groups.collect::<Vec<_>>().join(", "));
    }
    text
}
