//! `treaties [T]`.

use std::fmt::Write;

use depositary_answers::{Readings, Register, v1};
use owo_colors::OwoColorize;

use crate::args::{Common, TreatiesArgs};
use crate::failure::Failure;
use crate::output::{Printed, number, or_dash, table, wrapped};

pub fn run(common: &Common, question: &TreatiesArgs) -> Result<Printed, Failure> {
    let when = super::when(common, &question.when)?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    Ok(match &question.treaty {
        Some(name) => {
            let treaty = register.treaty(register.find_treaty(name)?, when)?;
            Printed::of(common.format, &treaty, one)
        }
        None => {
            let rows: Result<Vec<_>, _> =
                (0..corpus.identities().len()).map(|place| register.treaty_row(place, when)).collect();
            Printed::of(common.format, &rows?, |rows| list(rows, &when.on.to_string()))
        }
    })
}

fn list(rows: &[v1::TreatyRow], on: &str) -> String {
    let mut list = table(&["id", "treaty", "opened", "in force since", "bound", "undetermined"]);
    for row in rows {
        list.add_row([
            row.treaty.as_str().into(),
            row.called.as_str().into(),
            or_dash(row.opened.as_deref()).into(),
            or_dash(row.in_force_since.as_deref()).into(),
            number(row.bound),
            number(row.undetermined),
        ]);
    }
    format!("{list}\n\n{} treaties; bound on {on} (counting rule: in force for the participant)\n", rows.len())
}

fn one(treaty: &v1::Treaty) -> String {
    let row = &treaty.row;
    let mut text = format!("{} ({})\n", row.title.bold(), row.short);
    // Writing to a string cannot fail.
    let about = format!(
        "opened {} · in force since {} · {} bound · depositary: {}",
        or_dash(row.opened.as_deref()),
        or_dash(row.in_force_since.as_deref()),
        row.bound,
        row.depositaries.join("; ")
    );
    let _ = writeln!(text, "{}", wrapped(&about, "", "  "));
    for clause in &treaty.clauses {
        let quote = if clause.quote.is_empty() { String::new() } else { format!(" “{}”", clause.quote) };
        let head = format!("{} {}{}", clause.article.bold(), clause.rule.dimmed(), quote);
        let _ = writeln!(text, "\n{}", wrapped(&head, "", "  "));
        let _ = writeln!(text, "{}", wrapped(&format!("{} [{}]", clause.says, clause.source), "    ", "    "));
    }
    for point in &treaty.contested {
        let question = format!("{} {} ({})", "contested:".magenta(), point.question, point.article);
        let _ = writeln!(text, "\n{}", wrapped(&question, "", "  "));
        for reading in &point.readings {
            let mark = if point.default.as_ref() == Some(&reading.reading) { " (followed)" } else { "" };
            let held = if reading.held_by.is_empty() {
                String::new()
            } else {
                format!("; held by {}", reading.held_by.join(", "))
            };
            let says = format!("{}{mark}: {}{held} [{}]", reading.reading, reading.says, reading.sources.join(", "));
            let _ = writeln!(text, "{}", wrapped(&says, "  - ", "    "));
        }
        let _ = writeln!(text, "{}", wrapped(&point.why, "    ", "    "));
    }
    text
}
