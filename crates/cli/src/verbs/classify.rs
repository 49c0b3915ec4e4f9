//! `classify T [FILE]`: what a stated description is by a treaty's definition, and why.

mod ask;

use std::fmt::Write;
use std::io::{self, Read};
use std::{fs, path::Path};

use depositary_answers::{ClassifyError, Readings, Register, mark, v1};
use depositary_corpus::{Corpus, DescriptionRecord};
use owo_colors::{AnsiColors, OwoColorize};

use crate::args::{ClassifyArgs, Common, Format};
use crate::failure::Failure;
use crate::output::{Printed, article, to_stderr, wrapped};

const UNDETERMINED: u8 = 4;
const SHIPPED: &str = "descriptions/";

pub fn run(common: &Common, question: &ClassifyArgs) -> Result<Printed, Failure> {
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let place = register.find_treaty(&question.treaty)?;
    let record = register.definition(place).map_err(refused)?;
    let treaty = &corpus.identities()[place].id;
    let description = match &question.file {
        Some(asked) => {
            let (file, text) = text_of(&corpus, treaty, asked)?;
            DescriptionRecord::read(&corpus, treaty, record, &file, &text)
                .map_err(|problems| Failure::Usage(format!("the description cannot be used\n{problems}")))?
        }
        None => ask::ask(record, &mut io::stdin().lock())?,
    };
    let answer = register.classify(place, &description).map_err(refused)?;
    let code = if answer.verdict == "undetermined" { UNDETERMINED } else { 0 };
    let understood = question.file.is_none().then(|| record.to_toml(treaty, &description));
    if let Some(understood) = understood.as_ref().filter(|_| common.format != Format::Text) {
        to_stderr(&format!("\n# What was understood; keep it as a file to ask again.\n{understood}"));
    }
    let printed = Printed::of(common.format, &answer, |answer| told(answer, &register, understood.as_deref()));
    Ok(printed.code(code))
}

fn refused(error: ClassifyError) -> Failure {
    match error {
        ClassifyError::NoDefinition { .. } => Failure::Usage(error.to_string()),
        ClassifyError::Record(problems) => Failure::Record(problems),
    }
}

/// The name and the text of a description: of standard input, of a file, or of one that comes with the record.
fn text_of(corpus: &Corpus, treaty: &str, asked: &str) -> Result<(String, String), Failure> {
    if asked == "-" {
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text).map_err(|cause| Failure::System {
            what: "cannot read the description from standard input".to_owned(),
            cause,
        })?;
        return Ok(("standard input".to_owned(), text));
    }
    let shipped = format!("{SHIPPED}{asked}.toml");
    if let Some(text) = corpus.files().text(&shipped) {
        return Ok((shipped, text.to_owned()));
    }
    let text = fs::read_to_string(Path::new(asked)).map_err(|cause| {
        let what = match cause.kind() {
            io::ErrorKind::NotFound => {
                let name = |path: &str| Some(path.strip_prefix(SHIPPED)?.strip_suffix(".toml")?.to_owned());
                let about = |text| DescriptionRecord::treaty_of(text).as_deref() == Some(treaty);
                let fitting = corpus.files().iter().filter(|(_, text)| about(text));
                let names: Vec<String> = fitting.filter_map(|(path, _)| name(path)).collect();
                format!("no description file `{asked}`; with the record come: {}", names.join(", "))
            }
            _ => format!("cannot read the description `{asked}`"),
        };
        Failure::System { what, cause }
    })?;
    Ok((asked.to_owned(), text))
}

fn told(answer: &v1::Classification, register: &Register<'_>, understood: Option<&str>) -> String {
    let mut text = String::new();
    if let Some(name) = &answer.described.name {
        let by = answer.described.source.as_ref().map_or_else(String::new, |source| format!(", as stated by {source}"));
        text += &format!("{}\n\n", wrapped(&format!("Described: {name}{by}"), "", "  ").dimmed());
    }
    text += &format!("{}\n", wrapped(&answer.sentence, "", "").bold());
    text += &format!("\n  verdict  {}\n", answer.verdict.color(colour(answer.verdict)));
    // Writing to a string cannot fail.
    let _ = writeln!(text, "  article  {}", deciding(answer));
    text += &criteria(answer);
    text += &needs(answer);
    text += &contested(answer);
    if !answer.see.is_empty() {
        let treaties = answer.see.iter().map(|id| {
            let known = register.corpus().identities().iter().find(|identity| identity.id == *id);
            known.map_or_else(|| id.clone(), |identity| format!("{} ({id})", identity.called))
        });
        let treaties = treaties.collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "\n{}", wrapped(&treaties, "See for such things: ", "  "));
    }
    text += &sources(answer, register);
    let marks = if answer.contested.is_empty() { "" } else { "Marks: ° not official · ? unverified. " };
    let legend = format!(
        "{marks}It explains a stated description by the words of the treaty; whether the statements are true it \
         cannot know. Not legal advice; official texts prevail."
    );
    let _ = writeln!(text, "\n{}", wrapped(&legend, "", "").dimmed());
    if let Some(understood) = understood {
        let _ = write!(text, "\n{}\n{understood}", "# What was understood; keep it as a file to ask again.".dimmed());
    }
    text
}

/// The sub-paragraph that decides, in words.
fn deciding(answer: &v1::Classification) -> String {
    match (&answer.article, answer.verdict) {
        (Some(decides), _) => decides.clone(),
        (None, "undetermined") => "none decides yet".to_owned(),
        (None, _) => format!("one of {}, all with the same verdict", answer.articles.join(", ")),
    }
}

fn criteria(answer: &v1::Classification) -> String {
    let mut text = format!("\n{}\n", "Criteria".bold());
    for (number, criterion) in answer.because.iter().enumerate() {
        let beside = match criterion {
            v1::CriterionAnswer { matters: true, .. } => " – not stated, and it matters",
            v1::CriterionAnswer { presumed: true, .. } => " – presumed, nothing is stated",
            v1::CriterionAnswer { holds: "unknown", .. } => " – not stated, and it does not matter here",
            v1::CriterionAnswer { decides: true, .. } => " ◂ decides",
            _ => "",
        };
        let line = wrapped(
            &format!("{}{beside}", criterion.says),
            &format!("{:>3}. {:<8}", number + 1, criterion.holds),
            "             ",
        );
        let line = if criterion.decides { line.bold().to_string() } else { line };
        let law = format!("{} “{}” [{}]", article(&criterion.article), criterion.quote, criterion.source);
        let law = wrapped(&law, "             § ", "             ");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{line}\n{}", law.cyan());
    }
    text
}

fn needs(answer: &v1::Classification) -> String {
    if answer.needs.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", "What would settle it".bold());
    for need in &answer.needs {
        let line = format!("{}: {} ({})", need.input.bold(), need.question, article(&need.article));
        text += &wrapped(&line, "  · ", "    ");
        text.push('\n');
    }
    text
}

fn contested(answer: &v1::Classification) -> String {
    let mut text = String::new();
    for point in &answer.contested {
        let head = format!("Contested, {}: {} [{}]", article(&point.article), point.question, point.point);
        text += &format!("\n{}\n", wrapped(&head, "", "  ").yellow());
        for reading in &point.readings {
            let followed = point.followed.as_ref() == Some(&reading.reading);
            let holders = if reading.held_by.is_empty() {
                "no holder is on record".to_owned()
            } else {
                format!("held by {}", reading.held_by.join(", "))
            };
            let line = format!(
                "{}{}: {} → {}{}; {holders} [{}]",
                reading.reading,
                if followed { ", followed here" } else { "" },
                reading.says,
                reading.verdict,
                mark(reading.reliability),
                reading.sources.join(", ")
            );
            text += &wrapped(&line, "  · ", "    ");
            text.push('\n');
        }
        text += &format!("{}\n", wrapped(&point.why, "    ", "    ").dimmed());
    }
    text
}

fn sources(answer: &v1::Classification, register: &Register<'_>) -> String {
    let known = register.sources();
    let mut text = format!("\n{}\n", "Sources".bold());
    for source in known.iter().filter(|source| answer.sources.contains(&source.source)) {
        let date = if source.date.is_empty() { String::new() } else { format!(", {}", source.date) };
        let line = format!("[{}] {}: {}{date} ({})", source.source, source.publisher, source.title, source.reliability);
        text += &wrapped(&line, "  ", "      ");
        text.push('\n');
    }
    text
}

fn colour(verdict: &str) -> AnsiColors {
    match verdict {
        "covered" => AnsiColors::Green,
        "not-covered" => AnsiColors::Cyan,
        _ => AnsiColors::Magenta,
    }
}
