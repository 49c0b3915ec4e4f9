//! `history P T`: the road in law and at home as one timeline, told apart.

use std::collections::BTreeMap;
use std::fmt::Write;

use comfy_table::{Attribute, Cell, Color};
use depositary_answers::{Readings, Register, mark, v1};
use owo_colors::OwoColorize;

use crate::args::{Common, HistoryArgs};
use crate::failure::Failure;
use crate::output::{Printed, table, wrapped};

pub fn run(common: &Common, question: &HistoryArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let who = register.find_participant(&question.participant)?;
    let place = register.find_treaty(&question.treaty)?;
    let history = register.history(who, place, known_at)?;
    let names = (corpus.participant(who).name.as_str(), corpus.in_sentence(who));
    Ok(Printed::of(common.format, &history, |history| text(names, history)))
}

fn text((name, in_sentence): (&str, &str), history: &v1::History) -> String {
    let mut text = format!("{} · {}\n", name.bold(), history.treaty);
    // Writing to a string cannot fail.
    if history.entries.is_empty() {
        let _ = writeln!(text, "no act by {in_sentence} is known under this treaty");
    } else {
        let _ = writeln!(text, "{}", entries(&history.entries));
    }
    let _ = writeln!(text, "\n{}", clock(history));
    for contradiction in &history.contradictions {
        let _ = writeln!(text, "{}", wrapped(&contradiction.says, "≠ ", "  ").yellow());
    }
    for note in &history.notes {
        let _ = writeln!(text, "{}", wrapped(note, "note: ", "      ").yellow());
    }
    if let Some(approval) = &history.approval {
        let _ = writeln!(text, "{}", wrapped(&approval_in_words(approval), "at home: ", "         "));
    }
    text += &durations(history);
    let legend = format!(
        "Marks after dates and days: ° not official · ~ inferred · ? unverified.\n\
         Facts as known on {}. What is known only to the month or year stands at its end.\n\
         `depositary sources ID` names a document.",
        history.known_at
    );
    let _ = writeln!(text, "\n{}", legend.dimmed());
    text
}

/// The timeline as a table.
fn entries(entries: &[v1::HistoryEntry]) -> comfy_table::Table {
    let mut rows = table(&["date", "kind", "step", "what"]);
    for entry in entries {
        let colour = match entry.kind {
            "legal" => Color::Green,
            "press" => Color::Magenta,
            _ => Color::Cyan,
        };
        let what = Cell::new(what(entry));
        rows.add_row([
            Cell::new(format!("{}{}", entry.date, mark(entry.reliability))),
            Cell::new(entry.kind).fg(colour),
            Cell::new(entry.step),
            if entry.starts_clock { what.add_attribute(Attribute::Bold) } else { what },
        ]);
    }
    rows
}

fn what(entry: &v1::HistoryEntry) -> String {
    let mark = match entry {
        _ if entry.starts_clock => "▸ starts the clock: ",
        _ if !entry.contradicts.is_empty() => "≠ ",
        _ if entry.kind == "press" => "error in print: ",
        _ => "",
    };
    let article = entry.article.as_ref().map_or_else(String::new, |article| format!(" ({})", cited(article)));
    let note = entry.note.as_ref().map_or_else(String::new, |note| format!("; {note}"));
    format!("{mark}{}{article} [{}]{note}", entry.says, entry.sources.join(", "))
}

/// What starts the clock, and that nothing else does.
fn clock(history: &v1::History) -> String {
    let says = match &history.clock {
        Some(clock) => format!(
            "the clock starts with the receipt of the notice on {}: {} “{}” [{}]; no domestic step starts it",
            clock.date,
            cited(&clock.article),
            clock.quote,
            clock.source
        ),
        None => "no notice of withdrawal that starts a clock is known; no domestic step starts one".to_owned(),
    };
    wrapped(&says, "▸ ", "  ")
}

fn approval_in_words(approval: &v1::Approval) -> String {
    let answer = match approval.parliament_approval.as_str() {
        "yes" => "leaving a treaty needs the approval of parliament",
        "no" => "leaving a treaty needs no approval of parliament",
        "partly" => "leaving some treaties needs the approval of parliament",
        "opinion" => "parliament gives its opinion on leaving a treaty",
        _ => "whether leaving a treaty needs the approval of parliament is disputed",
    };
    let rest = [
        Some(approval.body.clone()),
        approval.majority.as_ref().map(|majority| format!("majority: {majority}")),
        approval.legal_basis.clone(),
        approval.note.clone(),
    ];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    format!("{answer}{} ({}) [{}]", mark(approval.reliability), rest.join("; "), approval.sources.join(", "))
}

/// The days between key steps, with those of the other participants beside.
fn durations(history: &v1::History) -> String {
    let numbered = history.durations.iter().chain(&history.compared).any(|duration| duration.days.is_some());
    if history.durations.is_empty() || !numbered {
        return String::new();
    }
    let mut rows =
        table(&["days from … to …", "approval → vote", "vote → signature", "signature → notice", "notice → effect"]);
    let mut roads: BTreeMap<&str, Vec<&v1::Duration>> = BTreeMap::new();
    for duration in &history.compared {
        roads.entry(&duration.participant).or_default().push(duration);
    }
    let own = (history.participant.as_str(), history.durations.iter().collect());
    for (participant, road) in std::iter::once(own).chain(roads) {
        let name = Cell::new(participant);
        let name = if participant == history.participant { name.add_attribute(Attribute::Bold) } else { name };
        rows.add_row(std::iter::once(name).chain(LEGS.iter().map(|leg| Cell::new(days(&road, leg)))));
    }
    let mut text = format!("\n{rows}\n");
    text += "–: not both recorded to the day, or not in this order.\n";
    if history.compared.is_empty() {
        text += "No other participant's domestic steps under this treaty are recorded.\n";
    }
    text
}

/// The later steps of the legs of the road, in order.
const LEGS: [&str; 4] = ["parliament-vote", "head-of-state-signature", "withdrawal-notice", "effect"];

fn days(road: &[&v1::Duration], to_step: &str) -> String {
    let leg = road.iter().find(|duration| duration.to_step == to_step);
    let days = leg.and_then(|duration| Some(format!("{}{}", duration.days?, duration.reliability.map_or("", mark))));
    days.unwrap_or_else(|| "–".to_owned())
}

/// `Article 20(3)`; an article that names its own law stays as it is.
fn cited(article: &str) -> String {
    let plain = article.starts_with(|c: char| c.is_ascii_digit() || "IVX".contains(c));
    if plain { format!("Article {article}") } else { article.to_owned() }
}
