//! `positions`: who said what about a withdrawal or a suspension.

use std::fmt::Write;

use comfy_table::Cell;
use depositary_answers::{About, PositionsAsked, Readings, Register, v1};
use depositary_corpus::Stance;
use owo_colors::OwoColorize;

use crate::args::{Common, PositionsArgs};
use crate::failure::Failure;
use crate::output::{Printed, table};

pub fn run(common: &Common, question: &PositionsArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let day = |day: &Option<String>| day.as_deref().map(|day| super::day_or_today(common, Some(day))).transpose();
    let (on, from, until) = (day(&question.on)?, day(&question.from)?, day(&question.until)?);
    if let (Some(from), Some(until)) = (from, until)
        && from >= until
    {
        let message = format!("--until {until} is not after --from {from}; it is the first day that is not asked for");
        return Err(Failure::Usage(message));
    }
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let asked = PositionsAsked {
        about: question.about.as_deref().map_or(Ok(About::default()), |about| register.find_about(about))?,
        by: question.by.as_deref().map(|name| register.find_participant(name)).transpose()?,
        stance: question.stance.as_deref().and_then(Stance::from_word),
        from,
        until,
        on,
        known_at,
    };
    Ok(Printed::of(common.format, &register.positions(&asked)?, text))
}

fn text(positions: &v1::Positions) -> String {
    let mut rows = table(&["date", "about", "who", "stance", "what, in short"]);
    for position in &positions.positions {
        let of =
            if position.concerning.is_empty() { String::new() } else { format!("{} ", position.concerning.join(", ")) };
        let note = position.note.as_ref().map_or_else(String::new, |note| format!("; {note}"));
        rows.add_row([
            Cell::new(format!("{}{}", position.date, depositary_answers::mark(position.reliability))),
            Cell::new(format!("{of}{}, {}", position.matter, position.treaty)),
            Cell::new(&position.speaker),
            Cell::new(position.stance),
            Cell::new(format!("{} [{}]{note}", position.says, position.sources.join(", "))),
        ]);
    }
    let mut text = if positions.count == 0 { String::new() } else { format!("{rows}\n\n") };
    // Writing to a string cannot fail.
    let _ = match positions.count {
        0 => writeln!(text, "no such position is recorded; that is not to say that none was taken"),
        1 => writeln!(text, "1 position; the stance is towards the withdrawal or suspension"),
        count => writeln!(text, "{count} positions; the stance is towards the withdrawal or suspension"),
    };
    let legend = format!(
        "In our words unless in quotation marks. Marks after dates: ° not official · ~ inferred · ? unverified.\n\
         Facts as known on {}.",
        positions.known_at
    );
    let legend: Vec<String> = legend.lines().map(|line| crate::output::wrapped(line, "", "")).collect();
    let _ = writeln!(text, "{}", legend.join("\n").dimmed());
    text
}
