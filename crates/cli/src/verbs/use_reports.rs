//! `use-reports`: what is reported, alleged and denied of use, transfer, transit and production.

use std::fmt::Write;

use comfy_table::Cell;
use depositary_answers::{Readings, Register, ReportsAsked, v1};
use depositary_corpus::{Act, ReportStatus};
use owo_colors::OwoColorize;

use crate::args::{Common, UseReportsArgs};
use crate::failure::Failure;
use crate::output::{Printed, table, wrapped};

pub fn run(common: &Common, question: &UseReportsArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let on = question.on.as_deref().map(|day| super::day_or_today(common, Some(day))).transpose()?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let who = |name: &Option<String>| name.as_deref().map(|name| register.find_participant(name)).transpose();
    let asked = ReportsAsked {
        treaty: question.treaty.as_deref().map(|name| register.find_treaty(name)).transpose()?,
        act: question.act.as_deref().and_then(Act::from_word),
        status: question.status.as_deref().and_then(ReportStatus::from_word),
        by: who(&question.by)?,
        place: who(&question.place)?,
        on,
        known_at,
    };
    Ok(Printed::of(common.format, &register.use_reports(&asked)?, text))
}

fn text(reports: &v1::UseReports) -> String {
    let mut rows = table(&["covers", "act", "of whom", "where", "status", "what is said"]);
    for report in &reports.reports {
        let actor = if report.actor.is_empty() { "not named" } else { &report.actor };
        let by = report.by.as_deref().unwrap_or(actor);
        let whom = report.to.as_ref().map_or_else(|| by.to_owned(), |to| format!("{by} → {to}"));
        rows.add_row([
            Cell::new(format!("{}{}", report.covers, depositary_answers::mark(report.reliability))),
            Cell::new(report.act),
            Cell::new(whom),
            Cell::new(report.place.as_deref().unwrap_or("–")),
            Cell::new(if report.denied_by.is_empty() {
                report.status.to_owned()
            } else {
                format!("{}, denied", report.status)
            }),
            Cell::new(said(report)),
        ]);
    }
    let mut text = if reports.count == 0 { String::new() } else { format!("{rows}\n\n") };
    // Writing to a string cannot fail.
    let _ = match reports.count {
        0 => writeln!(text, "no such report is recorded; that is not to say that there was nothing"),
        1 => writeln!(text, "1 report"),
        count => writeln!(text, "{count} reports"),
    };
    let legend = format!(
        "A report is not a finding, and says nothing on whether a treaty was kept; a denial stands beside what it denies.\n\
         Marks after dates: ° not official · ~ inferred · ? unverified. Facts as known on {}.",
        reports.known_at
    );
    let legend: Vec<String> = legend.lines().map(|line| wrapped(line, "", "")).collect();
    let _ = writeln!(text, "{}", legend.join("\n").dimmed());
    text
}

fn said(report: &v1::UseReport) -> String {
    let by = report.said_by.as_ref().map_or_else(String::new, |by| format!("{by}: "));
    let note = report.note.as_ref().map_or_else(String::new, |note| format!("; {note}"));
    let denies = report.denies.as_ref().map_or_else(String::new, |id| format!("; denies {id}"));
    let rivals = if report.rivals.is_empty() { String::new() } else { format!("; ≠ {}", report.rivals.join(", ")) };
    format!("{by}{} [{}]{note}{denies}{rivals}", report.says, report.sources.join(", "))
}
