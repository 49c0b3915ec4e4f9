//! `scenario [FILE]`: hypothetical facts laid over the record, and what differs.

use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

use depositary_answers::{compare, v1};
use depositary_corpus::{Corpus, Scenario};
use owo_colors::OwoColorize;

use crate::args::{Common, ScenarioArgs};
use crate::failure::Failure;
use crate::output::{Printed, number, or_dash, table, wrapped};

const SHIPPED: &str = "scenarios/";

pub fn run(common: &Common, question: &ScenarioArgs) -> Result<Printed, Failure> {
    let corpus = super::open(common)?;
    let Some(asked) = &question.file else { return Ok(Printed::answered(list(&corpus))) };
    let text = text_of(&corpus, asked)?;
    let scenario = Scenario::read(&corpus, asked, &text).map_err(Failure::Scenario)?;
    let on = question.on.as_deref().map(|day| super::day_or_today(common, Some(day))).transpose()?;
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let answer = compare(&corpus, &scenario, on, known_at)?;
    Ok(Printed::of(common.format, &answer, |answer| told(answer, &corpus, question.compare)))
}

/// A file of the user's, or a scenario that comes with the record.
fn text_of(corpus: &Corpus, asked: &str) -> Result<String, Failure> {
    if let Some(text) = corpus.files().text(&format!("{SHIPPED}{asked}.toml")) {
        return Ok(text.to_owned());
    }
    fs::read_to_string(Path::new(asked)).map_err(|cause| {
        let shipped: Vec<&str> = shipped(corpus).map(|(name, _)| name).collect();
        let what = match cause.kind() {
            io::ErrorKind::NotFound => {
                format!("no scenario file `{asked}`; with the record come: {}", shipped.join(", "))
            }
            _ => format!("cannot read the scenario `{asked}`"),
        };
        Failure::System { what, cause }
    })
}

fn shipped(corpus: &Corpus) -> impl Iterator<Item = (&str, &str)> {
    corpus.files().iter().filter_map(|(path, text)| Some((path.strip_prefix(SHIPPED)?.strip_suffix(".toml")?, text)))
}

fn list(corpus: &Corpus) -> String {
    let mut rows = table(&["scenario", "supposes"]);
    for (name, text) in shipped(corpus) {
        let says =
            Scenario::read(corpus, name, text).map_or_else(|problems| problems.to_string(), |scenario| scenario.says);
        rows.add_row([name, &says]);
    }
    format!("{rows}\n\nA scenario is a TOML file of hypothetical facts; it never becomes part of the record.\n")
}

fn told(answer: &v1::ScenarioAnswer, corpus: &Corpus, all: bool) -> String {
    let mut text = format!("{} {}\n", "HYPOTHETICAL:".bold().yellow(), answer.scenario.bold());
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}\n", wrapped(&answer.says, "", ""));
    if answer.differences.is_empty() {
        let _ = writeln!(text, "On {} nobody stands otherwise than in the record.", answer.on);
    } else {
        let mut rows = table(&["participant", "treaty", "in the record", "in the scenario", "differs from", "article"]);
        for difference in &answer.differences {
            let name =
                corpus.name_index().get(&difference.participant).map_or("", |id| corpus.participant(*id).name.as_str());
            rows.add_row([
                name,
                &difference.treaty,
                &beside(difference.record_status, &difference.record_qualifiers),
                &beside(difference.scenario_status, &difference.scenario_qualifiers),
                or_dash(difference.differs_from.as_deref()),
                &difference.article,
            ]);
        }
        let _ = writeln!(text, "{rows}\n\nOn {}, as known on {}.", answer.on, answer.known_at);
    }
    for effect in &answer.treaties {
        let _ = write!(
            text,
            "\n{}: {} bound in the record, {} in the scenario",
            effect.treaty.bold(),
            effect.bound_in_record,
            effect.bound_in_scenario
        );
        let needed = effect.needed_for_entry_into_force;
        let _ = match effect.falls_below {
            true => writeln!(
                text,
                "; fewer than the {needed} needed for entry into force, yet the treaty stays in force (VCLT 55)"
            ),
            false => writeln!(text, " ({needed} were needed for entry into force)"),
        };
    }
    text + &groups(answer, all)
}

fn beside(status: &str, qualifiers: &[&str]) -> String {
    if qualifiers.is_empty() { status.to_owned() } else { format!("{status} ({})", qualifiers.join(", ")) }
}

fn groups(answer: &v1::ScenarioAnswer, all: bool) -> String {
    let mut rows = table(&["group", "treaty", "members", "bound in the record", "in the scenario", ""]);
    let mut any = false;
    for group in answer.groups.iter().filter(|g| all || g.bound_in_record != g.bound_in_scenario) {
        any = true;
        let note = if group.bound_in_scenario == 0 && group.bound_in_record > 0 { "no member left" } else { "" };
        rows.add_row([
            group.group.as_str().into(),
            group.treaty.as_str().into(),
            number(group.members),
            number(group.bound_in_record),
            number(group.bound_in_scenario),
            note.into(),
        ]);
    }
    if any { format!("\n{rows}\n") } else { String::new() }
}
