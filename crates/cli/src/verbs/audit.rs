//! `audit`: what others print, beside what the record derives.

use std::fmt::Write;

use depositary_answers::{AuditAsked, Readings, Register, v1};
use owo_colors::OwoColorize;

use crate::args::{AuditArgs, Common};
use crate::failure::Failure;
use crate::output::{Printed, or_dash, table, wrapped};
use crate::why::why;

const FINDINGS: u8 = 3;

pub fn run(common: &Common, question: &AuditArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default());
    let asked = AuditAsked {
        participant: question.participant.as_deref().map(|who| register.find_participant(who)).transpose()?,
        treaty: question.treaty.as_deref().map(|treaty| register.find_treaty(treaty)).transpose()?,
        what: question.what.clone(),
        all: question.all,
    };
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

fn listed(audit: &v1::Audit) -> String {
    let mut rows = table(&["printed in", "on", "about", "printed", "computed", "days", "why"]);
    for printed in &audit.printed {
        let who = printed.participant.as_deref().map_or_else(String::new, |who| format!(" {who}"));
        rows.add_row([
            printed.printed_in.join("\n"),
            printed.on.clone(),
            format!("{} {}{who}", printed.treaty, printed.what),
            printed.printed.clone(),
            or_dash(Some(printed.computed.join("\n").as_str()).filter(|text| !text.is_empty())).to_owned(),
            printed.days_apart.map_or_else(String::new, |days| format!("{days:+}")),
            if printed.agrees { "agrees".to_owned() } else { reason(printed).to_owned() },
        ]);
    }
    format!("{rows}\n\n")
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
        if printed.computed.is_empty() { "none".to_owned() } else { printed.computed.join(" or ") },
    );
    let mut text = format!("{}\n", wrapped(&sentence, "", "").bold());
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", wrapped(reason(printed), "  ", "  "));
    for fact in &printed.facts {
        let line = format!("{} {} [{}]", fact.fact, fact.date, fact.sources.join(", "));
        let _ = writeln!(text, "{}", wrapped(&line, "  · ", "    ").dimmed());
    }
    if let Some(proof) = &printed.proof {
        text += &why(proof, known_at, &register.sources());
    }
    text + "\n"
}
