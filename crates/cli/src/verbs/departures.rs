//! `departures`: all exits in the record, and the attempts at one.

use std::fmt::Write;

use depositary_answers::{Readings, Register, mark, v1};

use crate::args::{Common, DeparturesArgs};
use crate::failure::Failure;
use crate::output::{Printed, number, or_dash, table, wrapped};

pub fn run(common: &Common, question: &DeparturesArgs) -> Result<Printed, Failure> {
    let since = question.since.as_deref().map(|day| super::day_or_today(common, Some(day))).transpose()?;
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let corpus = super::open(common)?;
    let departures =
        Register::new(&corpus, Readings::default()).in_language(common.language).departures(since, known_at)?;
    Ok(Printed::of(common.format, &departures, text))
}

fn text(departures: &v1::Departures) -> String {
    let mut rows = table(&["on", "participant", "treaty", "act", "outcome", "effect", "days", "others outside"]);
    for departure in &departures.departures {
        let allies = departure.groups.iter().filter(|group| !group.group.starts_with("un-"));
        let groups = allies.map(|group| format!("{} {}/{}", group.group, group.outside, group.others));
        rows.add_row([
            format!("{}{}", departure.on, mark(departure.reliability)).into(),
            departure.participant.as_str().into(),
            departure.treaty.as_str().into(),
            short(departure.act).into(),
            departure.outcome.into(),
            or_dash(departure.effect.as_deref()).into(),
            number(departure.lag_days.map_or(String::new(), |days| days.to_string())),
            comfy_table::Cell::new(groups.collect::<Vec<_>>().join("\n")),
        ]);
    }
    let statistics = &departures.statistics;
    let outcomes: Vec<String> =
        statistics.outcomes.iter().map(|(outcome, count)| format!("{count} {outcome}")).collect();
    let summary = format!("{} exits and attempts: {}", departures.departures.len(), outcomes.join(", "));
    let mut text = format!("{rows}\n\n{}\n", wrapped(&summary, "", "  "));
    if let (Some(least), Some(middle), Some(most)) =
        (statistics.shortest_lag, statistics.median_lag, statistics.longest_lag)
    {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "days from notice to effect: {least} to {most}, median {middle}");
    }
    for finding in &statistics.findings {
        let _ = writeln!(text, "{}", wrapped(&finding.message, "", ""));
    }
    text
}

/// The act in a word; JSON and CSV have it in full.
fn short(act: &str) -> &str {
    match act {
        "withdrawal-notice" => "notice",
        "withdrawal-of-instrument" => "instrument taken back",
        other => other,
    }
}
