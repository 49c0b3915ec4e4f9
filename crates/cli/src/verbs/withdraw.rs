//! `withdraw P T --notice D`: a simulation, not a notice.

use std::fmt::Write;

use depositary_answers::{NotASpan, Readings, Register, Supposed, parse_span, v1, withdraw_in};
use depositary_law::Date;
use owo_colors::OwoColorize;

use crate::args::{Common, WithdrawArgs};
use crate::failure::Failure;
use crate::output::{Printed, article, or_dash, table, wrapped};
use crate::why::why;

const FINDINGS: u8 = 3;
const UNDETERMINED: u8 = 4;

pub fn run(common: &Common, question: &WithdrawArgs) -> Result<Printed, Failure> {
    let day = |typed: &str| super::day_or_today(common, Some(typed));
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let place = register.find_treaty(&question.treaty)?;
    let conflicts: Result<Vec<_>, _> = question.armed_conflict.iter().map(|span| conflict(common, span)).collect();
    let supposed = Supposed {
        who: register.find_participant(&question.participant)?,
        place,
        notice: day(&question.notice)?,
        revoke: question.revoke.as_deref().map(day).transpose()?,
        conflicts: conflicts?,
        known_at: super::day_or_today(common, question.known_at.as_deref())?,
    };
    if supposed.revoke.is_some_and(|revoke| revoke < supposed.notice) {
        return Err(Failure::Usage(
            "--revoke is before --notice; a notice is taken back after it was given".to_owned(),
        ));
    }
    let readings = super::readings(&corpus, place, &question.reading)?;
    let answer = withdraw_in(common.language, &corpus, &readings, &supposed)?;
    let code = match answer.outcome {
        "not-a-party" | "no-clause" => FINDINGS,
        "contested" | "undetermined" => UNDETERMINED,
        _ => 0,
    };
    let printed = Printed::of(common.format, &answer, |answer| {
        let mut text = head(answer);
        if question.why {
            text += &why(&answer.proof, &answer.known_at, &register.sources());
        }
        text
    });
    Ok(printed.code(code))
}

/// `FROM` or `FROM..TO`; the day typed as TO is the last day of the conflict.
fn conflict(common: &Common, span: &str) -> Result<(Date, Option<Date>), Failure> {
    parse_span(span, super::today(common)?).map_err(|error| match error {
        NotASpan::Day(error) => Failure::NotADay(error),
        backwards @ NotASpan::Backwards(_) => Failure::Usage(format!("--armed-conflict: {backwards}")),
    })
}

fn head(answer: &v1::Withdraw) -> String {
    let mut text = format!("{}\n\n{}\n", "SIMULATION, NOT A NOTICE".bold().yellow(), wrapped(&answer.sentence, "", ""));
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n  outcome          {}", answer.outcome.bold());
    let _ = writeln!(text, "  notice received  {}", answer.notice);
    let _ = writeln!(text, "  period expires   {}", or_dash(answer.expires_on.as_deref()));
    let _ = writeln!(text, "  takes effect     {}", or_dash(answer.takes_effect_on.as_deref()));
    let _ = writeln!(text, "  last day bound   {}", or_dash(answer.last_day_bound.as_deref()));
    for (flag, note) in answer.flags.iter().zip(&answer.notes) {
        let _ = writeln!(
            text,
            "{}",
            wrapped(&format!("{flag}: {note}"), "  note             ", "                   ").yellow()
        );
    }
    if let Some(counts) = &answer.counts {
        let line = format!(
            "{} before, {} after ({} were needed for entry into force; fewer would end nothing, VCLT 55)",
            counts.before, counts.after, counts.needed_for_entry_into_force
        );
        let _ = writeln!(text, "{}", wrapped(&line, "  bound            ", "                   "));
    }
    text += &section("What is asked of the notice", answer.checklist.iter().map(|item| (&item.item, &item.article)));
    let duties: Vec<(String, String)> = answer
        .duties_before_exit
        .iter()
        .map(|duty| {
            let covers = duty.covers.map_or(String::new(), |year| format!(" for {year}"));
            (format!("{}{covers}: {} by {}", duty.title, duty.state, duty.due), duty.article.clone())
        })
        .collect();
    text += &section("What falls due before the exit", duties.iter().map(|(duty, by)| (duty, by)));
    text += &section("What survives", answer.survives.iter().map(|item| (&item.says, &item.article)));
    text += &section("What ends with it", answer.ends_with_it.iter().map(|item| (&item.treaty, &item.article)));
    if !answer.evidence.is_empty() {
        text += &evidence(&answer.evidence);
    }
    text
}

fn section<'s>(title: &str, items: impl Iterator<Item = (&'s String, &'s String)>) -> String {
    let lines: Vec<String> =
        items.map(|(item, by)| wrapped(&format!("{item} ({})", article(by)), "  · ", "    ")).collect();
    if lines.is_empty() { String::new() } else { format!("\n{}\n{}\n", title.bold(), lines.join("\n")) }
}

fn evidence(evidence: &[v1::Evidence]) -> String {
    let mut rows = table(&["role", "from", "until", "covers the tested day", "conflict", "source"]);
    for piece in evidence {
        let covers = if piece.covers_tested_day { "yes" } else { "no" };
        let until = piece.until.as_deref().unwrap_or("end of data");
        rows.add_row([piece.role, &piece.from, until, covers, &piece.conflict, &piece.source]);
    }
    format!("\n{}\n{rows}\n", "Evidence of armed conflict (evidence, not a finding)".bold())
}
