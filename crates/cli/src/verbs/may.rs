//! `may P ACTIVITY`: what each treaty says of an activity, with its exceptions and its contested readings.

use std::fmt::Write;

use depositary_answers::{MayAsked, Readings, Register, mark, parse_activity, v1};
use owo_colors::{AnsiColors, OwoColorize};

use crate::args::{Common, MayArgs};
use crate::failure::Failure;
use crate::output::{Printed, article, wrapped};
use crate::why::why;

const UNDETERMINED: u8 = 4;
const FIRST: &str = "  ";
const FIELD: &str = "             ";

pub fn run(common: &Common, question: &MayArgs) -> Result<Printed, Failure> {
    let when = super::when(common, &question.when)?;
    let activity = parse_activity(&question.activity).map_err(|error| Failure::Usage(error.to_string()))?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let who = register.find_participant(&question.participant)?;
    let with = question.with.as_deref().map(|ally| register.find_participant(ally)).transpose()?;
    if with == Some(who) {
        return Err(Failure::Usage("--with names the participant itself; an ally is somebody else".to_owned()));
    }
    let treaty = question.treaty.as_deref().map(|name| register.find_treaty(name)).transpose()?;
    let answers = register.may(&MayAsked { who, activity, with, when, treaty })?;
    let without = if treaty.is_some() { Vec::new() } else { register.without_prohibitions()? };
    let all_open = !answers.is_empty() && answers.iter().all(|answer| answer.answer == "undetermined");
    let printed = Printed::of(common.format, &answers, |answers| {
        let name = |who| corpus.in_sentence(who).to_owned();
        let mut text = title(&name(who), with.map(name), answers);
        let is_brief = |answer: &&v1::May| matches!(answer.ground, "not-bound" | "silent" | "others-only");
        let (brief, told): (Vec<_>, Vec<_>) = answers.iter().partition(is_brief);
        for answer in told {
            text += &block(answer);
            if question.why {
                text += &why(&answer.proof, &answer.known_at, &register.sources());
            }
        }
        text += &not_regulated(&brief, question.why.then_some(&register));
        text += &closing(&without);
        text
    });
    Ok(printed.code(if all_open { UNDETERMINED } else { 0 }))
}

fn title(who: &str, with: Option<String>, answers: &[v1::May]) -> String {
    let Some(first) = answers.first() else { return "No treaty of the record holds prohibitions.\n".to_owned() };
    let with = with.map_or_else(String::new, |ally| format!(" · with {ally}"));
    let asked = format!("{who} · {}{with} · on {} · as known on {}", first.activity, first.on, first.known_at);
    format!("{}\n", wrapped(&capitalised(&asked), "", "").bold())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// One treaty: the answer, why, exceptions, readings, statuses.
fn block(may: &v1::May) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "\n{}  {}  {}",
        may.treaty.bold(),
        may.answer.color(colour(may.answer)).bold(),
        may.weapon.dimmed()
    );
    let _ = writeln!(text, "{}", wrapped(&may.because, FIRST, FIRST));
    for clause in &may.prohibitions {
        let quote = if clause.quote.is_empty() { String::new() } else { format!(" “{}”", clause.quote) };
        let line = format!("{}{}{quote} [{}]", article(&clause.article), mark(clause.reliability), clause.source);
        let _ = writeln!(text, "{}", wrapped(&line, "  §          ", FIELD).cyan());
    }
    for exception in &may.exceptions {
        text += &one_exception(exception);
    }
    for dispute in &may.disputes {
        text += &one_dispute(may, dispute);
    }
    if !may.because.contains(&may.status_says) {
        let _ = writeln!(text, "{}", wrapped(&may.status_says, "  status     ", FIELD).dimmed());
    }
    if let Some(says) = &may.with_says {
        let _ = writeln!(text, "{}", wrapped(says, "  ally       ", FIELD).dimmed());
    }
    for finding in &may.findings {
        let fact = finding.fact.as_ref().map_or(String::new(), |fact| format!(" [{fact}]"));
        let _ = writeln!(text, "{}", wrapped(&format!("{}{fact}", finding.message), "  note       ", FIELD).yellow());
    }
    text
}

fn one_exception(exception: &v1::MayException) -> String {
    let opening = match exception.opening {
        "open" => "open under its conditions",
        "if-recipient-is-party" => "open only if the recipient is a party",
        "if-partner-is-not-party" => "open only if the partner is not a party",
        "while-period-runs" => "open only while the period of destruction runs, which `obligations` shows",
        _ => {
            let line = format!("{}, not open with this ally: {}", article(&exception.article), exception.says);
            return format!("{}\n", wrapped(&line, "  exception  ", FIELD).green());
        }
    };
    let quote = if exception.quote.is_empty() { String::new() } else { format!(" “{}”", exception.quote) };
    let line = format!("{}, {opening}: {}.{quote} [{}]", article(&exception.article), exception.says, exception.source);
    let mut text = format!("{}\n", wrapped(&line, "  exception  ", FIELD).green());
    for condition in &exception.conditions {
        text += &wrapped(condition, "             · ", "               ");
        text.push('\n');
    }
    text
}

fn one_dispute(may: &v1::May, dispute: &v1::MayDispute) -> String {
    let line = if dispute.decides {
        dispute.why.clone()
    } else {
        format!("with a partner that is not a party: {} {}", dispute.question, dispute.why)
    };
    let mut text = format!("{}\n", wrapped(&line, "  contested  ", FIELD).magenta());
    for reading in may.readings.iter().filter(|reading| reading.dispute == dispute.dispute) {
        let holder = |holder: &v1::MayHolder| format!("{}{}", holder.name, mark(holder.reliability));
        let holders: Vec<String> = reading.holders.iter().map(holder).collect();
        let held = if holders.is_empty() { String::new() } else { format!("; held by {}", holders.join(", ")) };
        let conditions = if reading.conditions.is_empty() {
            String::new()
        } else {
            format!(" (conditions: {})", reading.conditions.join("; "))
        };
        let line = format!("{}: {}{conditions}{held} [{}]", reading.answer, reading.says, reading.sources.join(", "));
        text += &wrapped(&line, "             · ", "               ");
        text.push('\n');
    }
    text
}

/// Treaties that do not regulate it: a paragraph each.
fn not_regulated(brief: &[&v1::May], why_in: Option<&Register<'_>>) -> String {
    if brief.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", "Not regulated".bold());
    for may in brief {
        let status = if may.ground == "not-bound" { String::new() } else { format!(" ({})", may.status) };
        let line = format!("{}, {}: {}{status}", may.treaty, may.weapon, may.because);
        text += &wrapped(&line, "  · ", "    ");
        text.push('\n');
        if let Some(register) = why_in {
            text += &why(&may.proof, &may.known_at, &register.sources());
        }
    }
    text
}

fn closing(without: &[&str]) -> String {
    let mut lines = Vec::new();
    if !without.is_empty() {
        lines.push(format!("Not asked, because the record does not hold what they prohibit: {}.", without.join(", ")));
    }
    lines.push("Marks: ° not official · ? unverified, to be checked before use.".to_owned());
    lines.push(
        "“Not regulated” is not “permitted”: other treaties, customary law and national law stand beside it. Not legal \
         advice, and no finding about anybody's conduct; official texts prevail."
            .to_owned(),
    );
    let lines: Vec<String> = lines.iter().map(|line| wrapped(line, "", "")).collect();
    format!("\n{}\n", lines.join("\n").dimmed())
}

fn colour(answer: &str) -> AnsiColors {
    match answer {
        "prohibited" => AnsiColors::Red,
        "permitted" => AnsiColors::Green,
        "contested" => AnsiColors::Magenta,
        "undetermined" => AnsiColors::Yellow,
        _ => AnsiColors::Default,
    }
}
