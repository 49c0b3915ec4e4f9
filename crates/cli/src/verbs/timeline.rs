//! `timeline P [T]`.

use std::fmt::Write;

use depositary_answers::{Readings, Register, v1};
use owo_colors::OwoColorize;

use crate::args::{Common, Format, TimelineArgs};
use crate::failure::Failure;
use crate::output::{Printed, json, or_dash, status_colour, table};

pub fn run(common: &Common, question: &TimelineArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let who = register.find_participant(&question.participant)?;
    let places = match &question.treaty {
        Some(name) => vec![register.find_treaty(name)?],
        None => (0..corpus.identities().len()).collect(),
    };
    let timelines: Result<Vec<_>, _> =
        places.into_iter().map(|place| register.timeline(who, place, known_at)).collect();
    let mut timelines = timelines?;
    if question.treaty.is_none() {
        timelines.retain(|timeline| timeline.intervals.len() > 1);
    }
    if let (Format::Json, Some(_), [only]) = (common.format, &question.treaty, timelines.as_slice()) {
        return Ok(Printed::answered(json(only)));
    }
    let name = &corpus.participant(who).name;
    Ok(Printed::of(common.format, &timelines, |timelines| text(name, timelines)))
}

fn text(name: &str, timelines: &[v1::Timeline]) -> String {
    if timelines.is_empty() {
        return format!("no act by {name} is known in any treaty of the record\n");
    }
    let mut text = String::new();
    for timeline in timelines {
        let mut rows = table(&["from", "until", "status", "beside", "article"]);
        for interval in &timeline.intervals {
            rows.add_row([
                or_dash(interval.from.as_deref()).into(),
                or_dash(interval.until.as_deref()).into(),
                comfy_table::Cell::new(interval.status),
                interval.qualifiers.join(", ").into(),
                or_dash(interval.article.as_deref()).into(),
            ]);
        }
        let last = timeline.intervals.last().map_or("", |interval| interval.status);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{} · {} · {}\n{rows}\n", name.bold(), timeline.treaty, last.color(status_colour(last)));
    }
    text + "`until` is the first day on which a status no longer holds.\n"
}
