//! `audit`: what others print, beside what the record derives.

use std::fmt::Write;

use depositary_answers::{AuditAsked, Readings, Register, v1};
use owo_colors::OwoColorize;

use crate::args::{AuditArgs, Common};
use crate::failure::Failure;
use crate::output::{Printed, or_dash, wrapped};
use crate::why::why;

const FINDINGS: u8 = 3;

pub fn run(common: &Common, question: &AuditArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let asked = AuditAsked {
        participant: question.participant.as_deref().map(|who| register.find_participant(who)).transpose()?,
        treaty: question.treaty.as_deref().map(|treaty| register.find_treaty(treaty)).transpose()?,
        what: question.what.clone(),
        all: question.all,
    };
    let kinds = register.printed_kinds()?;
    if let Some(what) = asked.what.as_deref().filter(|what| !kinds.contains(what)) {
        return Err(Failure::Usage(format!(
            "nothing of the kind `{what}` is printed; there are: {}",
            kinds.join(", ")
        )));
    }
    let audit = register.audit(&asked, known_at)?;
    let code = if audit.agree == audit.compared { 0 } else { FINDINGS };
    Ok(Printed::of(common.format, &audit, |audit| text(&register, question, audit)).code(code))
}

fn text(register: &Register<'_>, question: &AuditArgs, audit: &v1::Audit) -> String {
    let mut text = String::new();
    if question.why {
        for printed in &audit.printed {
            text += &told(register, printed, &audit.known_at);
        }
    } else if !audit.printed.is_empty() {
        text += &listed(audit);
    }
    let summary = format!(
        "{} printed figures compared as known on {}: {} agree, {} differ",
        audit.compared,
        audit.known_at,
        audit.agree,
        audit.compared - audit.agree
    );
    format!("{text}{}\n", wrapped(&summary, "", "  "))
}

/// One block a figure: what is printed where, what the record gives, and why they differ.
fn listed(audit: &v1::Audit) -> String {
    let mut text = String::new();
    for printed in &audit.printed {
        let days = printed.days_apart.map_or_else(String::new, |days| format!(" ({days:+} days)"));
        let verdict = if printed.agrees { "agrees with".green().to_string() } else { "differs from".red().to_string() };
        let head = format!(
            "{}, {}: printed {}{days}, {verdict} {}",
            printed.treaty.bold(),
            printed.about,
            printed.printed.bold(),
            ours(printed)
        );
        let on = if printed.on.is_empty() { String::new() } else { format!(" ({})", printed.on) };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", wrapped(&head, "", "  "));
        let _ = writeln!(text, "  in   {}{on}", printed.printed_in.join(", "));
        if !printed.agrees {
            let _ = writeln!(text, "{}", wrapped(reason(printed), "  why  ", "       "));
        }
        text.push('\n');
    }
    text
}

fn ours(printed: &v1::Printed) -> String {
    if printed.computed.is_empty() { "none".to_owned() } else { printed.computed.join(" or ") }
}

fn reason(printed: &v1::Printed) -> &str {
    or_dash(printed.why.as_deref().or(printed.note.as_deref()))
}

/// One printed figure with both proofs: who prints it, and why ours is what it is.
fn told(register: &Register<'_>, printed: &v1::Printed, known_at: &str) -> String {
    let verdict = if printed.agrees { "agrees".green().to_string() } else { "differs".red().to_string() };
    let sentence = format!(
        "{} prints {} as {}; the record gives {}: {verdict}",
        printed.printed_in.join(" and "),
        printed.printed,
        printed.about,
        ours(printed),
    );
    let mut text = format!("{}\n", wrapped(&sentence, "", "").bold());
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", wrapped(reason(printed), "  ", "  "));
    for fact in &printed.facts {
        let line = format!("{} {} [{}]", fact.fact, fact.date, fact.sources.join(", "));
        let _ = writeln!(text, "{}", wrapped(&line, "  · ", "    ").dimmed());
    }
    if !printed.recorded_in.is_empty() {
        let _ = writeln!(text, "  · recorded in {}", printed.recorded_in.join(", "));
    }
    if let Some(proof) = &printed.proof {
        text += &why(proof, known_at, &register.sources());
    }
    text + "\n"
}
