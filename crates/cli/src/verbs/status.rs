//! `status P T`: the sentence, the facts around it, and with `--why` the proof.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::IsTerminal;

use depositary_answers::{Register, TreatyWords, numbered, v1};
use depositary_corpus::{ActionRecord, Corpus, Treaty};
use depositary_law::{Premise, Settings, Step};
use owo_colors::OwoColorize;

use crate::args::{Common, StatusArgs};
use crate::failure::Failure;
use crate::output::{Printed, or_dash, status_colour, to_stderr, wrapped};

const UNDETERMINED: u8 = 4;

pub fn run(common: &Common, question: &StatusArgs) -> Result<Printed, Failure> {
    let when = super::when(common, &question.when)?;
    let corpus = super::open(common)?;
    let plain = Register::new(&corpus, Settings::default());
    let who = plain.find_participant(&question.participant)?;
    let place = plain.find_treaty(&question.treaty)?;
    let settings = settings(corpus.treaty(place)?, &question.reading)?;
    let register = Register::new(&corpus, settings);
    let answer = register.status(who, place, when)?;
    let code = if answer.bound.is_none() { UNDETERMINED } else { 0 };
    let (treaty, derivation) = register.derivation(place, when.known_at)?;
    let printed = Printed::of(common.format, &answer, |answer| {
        let mut text = head(answer);
        if !question.why && std::io::stderr().is_terminal() {
            to_stderr(&"--why shows the proof, with articles and sources\n".dimmed().to_string());
        }
        if question.why {
            let proof = derivation.prove(who, when.on);
            let words = TreatyWords::new(&corpus, &corpus.identities()[place], treaty);
            let told = numbered(&corpus, treaty, &proof, &words);
            text += &Why { corpus: &corpus, treaty, told: &told }.text(answer);
        }
        text
    });
    Ok(printed.code(code))
}

/// The settings that `--reading POINT=READING` asks for.
fn settings(treaty: &Treaty, asked: &[String]) -> Result<Settings, Failure> {
    let mut settings = Settings::default();
    for text in asked {
        let (point_id, reading_id) = text.split_once('=').unwrap_or((text, ""));
        let Some(point) = treaty.points.iter().position(|point| point.id == point_id) else {
            let known: Vec<&str> = treaty.points.iter().map(|point| point.id.as_str()).collect();
            let known = if known.is_empty() {
                "this treaty has none".to_owned()
            } else {
                format!("there are: {}", known.join(", "))
            };
            return Err(Failure::Usage(format!("no contested point is called `{point_id}`; {known}")));
        };
        let Some(reading) = treaty.points[point].readings.iter().position(|reading| reading.id == reading_id) else {
            let known: Vec<&str> = treaty.points[point].readings.iter().map(|reading| reading.id.as_str()).collect();
            return Err(Failure::Usage(format!(
                "`{point_id}` has no reading `{reading_id}`; there are: {}",
                known.join(", ")
            )));
        };
        settings.readings.push((point, reading));
    }
    Ok(settings)
}

fn head(answer: &v1::Status) -> String {
    let mut text = wrapped(&answer.sentence, "", "");
    let status = answer.status.color(status_colour(answer.status));
    let beside =
        if answer.qualifiers.is_empty() { String::new() } else { format!(" ({})", answer.qualifiers.join(", ")) };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n\n  status    {}{beside}", status.bold());
    let _ = writeln!(text, "  since     {}", or_dash(answer.since.as_deref()));
    let _ = writeln!(text, "  until     {}", or_dash(answer.until.as_deref()));
    let _ = writeln!(text, "  known at  {}", answer.known_at);
    for reading in &answer.readings {
        let _ = writeln!(text, "{}", one_reading(reading).magenta());
    }
    for finding in &answer.findings {
        let fact = finding.fact.as_ref().map_or(String::new(), |fact| format!(" [{fact}]"));
        let note = wrapped(&format!("{}{fact}", finding.message), "  note      ", "            ");
        let _ = writeln!(text, "{}", note.yellow());
    }
    text
}

/// A reading with what it would answer and who holds it.
fn one_reading(reading: &v1::ReadingAnswer) -> String {
    let mark = if reading.followed { " (followed)" } else { "" };
    let held =
        if reading.held_by.is_empty() { String::new() } else { format!("; held by {}", reading.held_by.join(", ")) };
    let beside =
        if reading.qualifiers.is_empty() { String::new() } else { format!(" ({})", reading.qualifiers.join(", ")) };
    let since = or_dash(reading.since.as_deref());
    let until = or_dash(reading.until.as_deref());
    let line = format!(
        "`{}`{mark}: {}{beside}, since {since} until {until}: {}{held} [{}]",
        reading.reading,
        reading.status,
        reading.says,
        reading.sources.join(", ")
    );
    wrapped(&line, "  reading   ", "            ")
}

/// The proof as numbered steps.
struct Why<'a> {
    corpus: &'a Corpus,
    treaty: &'a Treaty,
    told: &'a depositary_answers::Numbered<'a>,
}

impl Why<'_> {
    fn text(&self, answer: &v1::Status) -> String {
        let mut text = format!("\n{}\n", "Why".bold());
        let mut cited = BTreeSet::new();
        for (number, step) in self.told.steps() {
            text += &self.step(number, step, &mut cited);
        }
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\n{}", "Sources".bold());
        for id in cited {
            if let Some(source) = self.corpus.sources().iter().find(|source| source.id == id) {
                let date = if source.date.is_empty() { String::new() } else { format!(", {}", source.date) };
                let line =
                    format!("[{id}] {}: {}{date} ({})", source.publisher, source.title, source.reliability.word());
                let _ = writeln!(text, "{}", wrapped(&line, "  ", "      "));
            }
        }
        let _ = writeln!(text, "\n{}", legend(answer).dimmed());
        text
    }

    fn step(&self, number: usize, step: &Step, cited: &mut BTreeSet<String>) -> String {
        let clause = self.told.clause(step);
        let law = self.corpus.source(clause.source);
        cited.insert(law.id.clone());
        let says = self.told.says(step);
        let rests = self.rests_on(step);
        let sentence = format!("{}{rests}", capitalised(&says));
        let mut text = wrapped(&sentence, &format!("{number:>3}. "), "     ");
        // Writing to a string cannot fail.
        let quote = if clause.quote.is_empty() { String::new() } else { format!(" “{}”", clause.quote) };
        let article = if clause.article.starts_with(|c: char| c.is_ascii_digit() || "IVX".contains(c)) {
            format!("Article {}", clause.article)
        } else {
            clause.article.clone()
        };
        let _ = write!(text, "\n{}\n", wrapped(&format!("{article}{quote} [{}]", law.id), "     § ", "       ").cyan());
        text += &self.leaves(step, cited);
        text
    }

    fn stated_effect(
        &self,
        effect: depositary_law::Date,
        record: &ActionRecord,
        cited: &mut BTreeSet<String>,
    ) -> String {
        let sources: Vec<&str> =
            record.effect_sources.iter().map(|source| self.corpus.source(*source).id.as_str()).collect();
        cited.extend(sources.iter().map(|source| (*source).to_owned()));
        let sources = if sources.is_empty() { String::new() } else { format!(" [{}]", sources.join(", ")) };
        format!("; stated effect {effect}{sources}")
    }

    fn rests_on(&self, step: &Step) -> String {
        let numbers = self.told.premises(step).iter().filter_map(|premise| match premise {
            Premise::Step(id) => Some((id.index() + 1).to_string()),
            _ => None,
        });
        let numbers: Vec<String> = numbers.collect();
        match numbers.as_slice() {
            [] => String::new(),
            [only] => format!(" (from {only})"),
            [first @ .., last] => format!(" (from {} and {last})", first.join(", ")),
        }
    }

    fn leaves(&self, step: &Step, cited: &mut BTreeSet<String>) -> String {
        const MANY: usize = 8;
        let facts = &self.treaty.facts;
        let mut text = String::new();
        let acts: Vec<_> = self
            .told
            .premises(step)
            .iter()
            .filter_map(|p| if let Premise::Action(id) = p { Some(*id) } else { None })
            .collect();
        if acts.len() > MANY {
            let listed = acts.iter().map(|id| {
                let act = facts.action(*id);
                cited.insert(self.corpus.source(act.source).id.clone());
                format!("{} {}{}", self.corpus.participant(act.participant).code, act.on, act.reliability.mark())
            });
            let listed: Vec<String> = listed.collect();
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "{}",
                wrapped(&format!("{} instruments: {}", listed.len(), listed.join(", ")), "     · ", "       ").dimmed()
            );
        } else {
            for id in acts {
                let act = facts.action(id);
                let record = self.treaty.action(id);
                let sources: Vec<&str> =
                    record.sources.iter().map(|source| self.corpus.source(*source).id.as_str()).collect();
                cited.extend(sources.iter().map(|source| (*source).to_owned()));
                let note = if record.note.is_empty() { String::new() } else { format!("; {}", record.note) };
                let effect = act.effect.map_or(String::new(), |effect| self.stated_effect(effect, record, cited));
                let line = format!(
                    "{} {}{} [{}]{effect}{note}",
                    record.id,
                    act.on,
                    act.reliability.mark(),
                    sources.join(", ")
                );
                let _ = writeln!(text, "{}", wrapped(&line, "     · ", "       ").dimmed());
            }
        }
        for premise in self.told.premises(step) {
            if matches!(premise, Premise::Action(_) | Premise::Step(_)) {
                continue;
            }
            let other = self.told.other(*premise);
            let source = if other.source.is_empty() { String::new() } else { format!(" [{}]", other.source) };
            if !other.source.is_empty() {
                cited.insert(other.source.clone());
            }
            let _ = writeln!(text, "{}", wrapped(&format!("{}{source}", other.says), "     · ", "       ").dimmed());
        }
        text
    }
}

fn legend(answer: &v1::Status) -> String {
    format!(
        "Marks after dates: ° not official · ~ inferred · ? unverified. Facts as known on {}.\n\
         Not legal advice; official texts and depositary notifications prevail.",
        answer.known_at
    )
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
