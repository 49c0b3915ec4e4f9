//! `votes`: votes on resolutions, the committee's and the plenary's apart.

use std::fmt::Write;

use comfy_table::Cell;
use depositary_answers::{Readings, Register, VotesAsked, v1};
use depositary_corpus::Body;
use owo_colors::OwoColorize;

use crate::args::{Common, VotesArgs};
use crate::failure::Failure;
use crate::output::{Printed, number, table, wrapped};

pub fn run(common: &Common, question: &VotesArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let asked = VotesAsked {
        treaty: question.treaty.as_deref().map(|name| register.find_treaty(name)).transpose()?,
        session: question.session,
        body: question.body.as_deref().and_then(Body::from_word),
        part: question.part.clone(),
        known_at,
    };
    Ok(Printed::of(common.format, &register.votes(&asked)?, text))
}

fn text(ballots: &v1::Ballots) -> String {
    let mut text = String::new();
    for group in &ballots.groups {
        let body = if group.body == "general-assembly" {
            "General Assembly, plenary"
        } else {
            "First Committee, on the draft"
        };
        let part = if group.part == "whole" { "as a whole".to_owned() } else { group.part.replace('-', " ") };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n{}\n", format!("{body} · {part}").bold(), rows(&group.votes));
    }
    if ballots.count == 0 {
        text += "no such vote is recorded; that is not to say that there was none\n";
    }
    let legend = format!(
        "Votes of the committee and of the plenary, and on a whole and on a part, must not be compared.\n\
         Marks after counts and dates: ° not official · ~ inferred · ? unverified. Facts as known on {}.",
        ballots.known_at
    );
    let legend: Vec<String> = legend.lines().map(|line| wrapped(line, "", "")).collect();
    let _ = writeln!(text, "{}", legend.join("\n").dimmed());
    text
}

fn rows(votes: &[v1::Ballot]) -> comfy_table::Table {
    let mut rows = table(&["session", "date", "document", "for", "against", "abstaining", "said by"]);
    for vote in votes {
        let mark = depositary_answers::mark(vote.reliability);
        let count = |count: Option<u32>| number(count.map_or_else(|| "–".to_owned(), |count| format!("{count}{mark}")));
        let note = vote.note.as_ref().map_or_else(String::new, |note| format!("; {note}"));
        rows.add_row([
            Cell::new(vote.session),
            Cell::new(format!("{}{}", vote.date, depositary_answers::mark(vote.date_reliability))),
            Cell::new(vote.symbol.as_deref().unwrap_or("–")),
            count(vote.in_favour),
            count(vote.against),
            count(vote.abstaining),
            Cell::new(format!("[{}]{note}", vote.sources.join(", "))),
        ]);
    }
    rows
}
