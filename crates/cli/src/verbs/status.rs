//! `status P T`: the sentence, the facts around it, and with `--why` the proof.

use std::fmt::Write;
use std::io::IsTerminal;

use depositary_answers::{Readings, Register, v1};
use owo_colors::OwoColorize;

use crate::args::{Common, StatusArgs};
use crate::failure::Failure;
use crate::output::{Printed, or_dash, status_colour, to_stderr, wrapped};
use crate::why::why;

const UNDETERMINED: u8 = 4;

pub fn run(common: &Common, question: &StatusArgs) -> Result<Printed, Failure> {
    let when = super::when(common, &question.when)?;
    let corpus = super::open(common)?;
    let plain = Register::new(&corpus, Readings::default()).in_language(common.language);
    let who = plain.find_participant(&question.participant)?;
    let place = plain.find_treaty(&question.treaty)?;
    let readings = super::readings(&corpus, place, &question.reading)?;
    let register = Register::new(&corpus, readings).in_language(common.language);
    let answer = register.status(who, place, when)?;
    let code = if answer.bound.is_none() { UNDETERMINED } else { 0 };
    let printed = Printed::of(common.format, &answer, |answer| {
        let mut text = head(answer);
        if question.why {
            text += &why(&answer.proof, &answer.known_at, &register.sources());
        } else if std::io::stderr().is_terminal() {
            to_stderr(&"--why shows the proof, with articles and sources\n".dimmed().to_string());
        }
        text
    });
    Ok(printed.code(code))
}

fn head(answer: &v1::Status) -> String {
    let mut text = wrapped(&answer.sentence, "", "");
    let status = answer.status.color(status_colour(answer.status));
    let beside =
        if answer.qualifiers.is_empty() { String::new() } else { format!(" ({})", answer.qualifiers.join(", ")) };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n\n  status    {}{beside}", status.bold());
    let _ = writeln!(text, "  since     {}", or_dash(answer.since.as_deref()));
    let _ = writeln!(text, "  until     {}", or_dash(answer.until.as_deref()));
    let _ = writeln!(text, "  known at  {}", answer.known_at);
    for reading in &answer.readings {
        let _ = writeln!(text, "{}", one_reading(reading).magenta());
    }
    for finding in &answer.findings {
        let fact = finding.fact.as_ref().map_or(String::new(), |fact| format!(" [{fact}]"));
        let note = wrapped(&format!("{}{fact}", finding.message), "  note      ", "            ");
        let _ = writeln!(text, "{}", note.yellow());
    }
    text
}

/// A reading with what it would answer and who holds it.
fn one_reading(reading: &v1::ReadingAnswer) -> String {
    let mark = if reading.followed { " (followed)" } else { "" };
    let held =
        if reading.held_by.is_empty() { String::new() } else { format!("; held by {}", reading.held_by.join(", ")) };
    let beside =
        if reading.qualifiers.is_empty() { String::new() } else { format!(" ({})", reading.qualifiers.join(", ")) };
    let since = or_dash(reading.since.as_deref());
    let until = or_dash(reading.until.as_deref());
    let line = format!(
        "`{}`{mark}: {}{beside}, since {since} until {until}: {}{held} [{}]",
        reading.reading,
        reading.status,
        reading.says,
        reading.sources.join(", ")
    );
    wrapped(&line, "  reading   ", "            ")
}
