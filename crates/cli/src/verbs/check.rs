//! `check FILE…`: the claims about treaties in news texts, and what the record says of each.

mod progress;
mod told;

use std::io::{self, Read};
use std::path::Path;
use std::{collections::HashSet, fs};

use depositary_answers::{Readings, Register, parse_day, v1};
use depositary_law::Date;
use depositary_reading::check::Checker;
use depositary_reading::input::{Document, Format as TextFormat, Known};
use depositary_reading::report;

use crate::args::{CheckArgs, Common, Format, TextForm};
use crate::failure::Failure;
use crate::output::{Printed, json};

const FINDINGS: u8 = 3;
const UNDETERMINED: u8 = 4;

pub fn run(common: &Common, question: &CheckArgs) -> Result<Printed, Failure> {
    if question.id.is_some() && question.files.len() > 1 {
        return Err(Failure::Usage("--id names one text; leave it out where there are several".to_owned()));
    }
    if question.files.iter().filter(|file| *file == "-").count() > 1 {
        return Err(Failure::Usage("standard input (-) can be read only once".to_owned()));
    }
    let today = super::today(common)?;
    let published = question.published.as_deref().map(|day| parse_day(day, today)).transpose()?;
    let documents = read(question, published)?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default());
    let checker = Checker::new(&register, today)?;
    let progress = progress::Progress::over(&documents);
    let check = checker.check_telling(&documents, &|step| progress.tell(step));
    progress.done();
    let text = match common.format {
        Format::Json => json(&check),
        Format::Jsonl => report::lines(&check),
        Format::Html => report::page(&check, &documents, question.explain),
        Format::ClaimReview => {
            json(&report::reviews(&check, report::Publisher { address: question.address.as_deref(), today }))
        }
        Format::Csv => depositary_answers::csv::Table::to_csv(&check),
        _ => told::told(&check, &documents, question.explain, &register.sources()),
    };
    Ok(Printed::answered(text).code(code(&check)))
}

/// 3 where the record says otherwise or both; 4 where it does not hold something; else 0.
fn code(check: &v1::Check) -> u8 {
    let counts = v1::LabelCounts::sum(check.documents.iter().map(|text| text.counts));
    if counts.contradicts + counts.ambiguous > 0 {
        FINDINGS
    } else if counts.not_in_record > 0 {
        UNDETERMINED
    } else {
        0
    }
}

/// Reads the texts.
fn read(question: &CheckArgs, published: Option<Date>) -> Result<Vec<Document>, Failure> {
    let format = question.form.map(|form| match form {
        TextForm::Plain => TextFormat::Plain,
        TextForm::Html => TextFormat::Html,
        TextForm::Markdown => TextFormat::Markdown,
    });
    let mut names = HashSet::new();
    let mut documents = Vec::with_capacity(question.files.len());
    for file in &question.files {
        let bytes = bytes_of(file)?;
        let path = Path::new(file);
        let part = |part: Option<&std::ffi::OsStr>| part.map(|name| name.to_string_lossy().into_owned());
        let file_name = (file != "-").then(|| part(path.file_name())).flatten();
        let stem = if file == "-" { None } else { part(path.file_stem()) };
        let name = question.id.clone().or(stem).unwrap_or_else(|| "stdin".to_owned());
        // Two files of one name in two folders are two texts.
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let id = std::iter::once(name.clone()).chain(numbered).find(|id| !names.contains(id)).unwrap_or(name.clone());
        names.insert(id.clone());
        let known = Known { format, published, file_name: file_name.as_deref() };
        documents.push(Document::read(id, &bytes, known));
    }
    Ok(documents)
}

fn bytes_of(file: &str) -> Result<Vec<u8>, Failure> {
    let failed = |what: String, cause: io::Error| Failure::System { what, cause };
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(|cause| failed("cannot read the text from standard input".to_owned(), cause))?;
        bytes
    } else {
        if Path::new(file).is_dir() {
            let cause = io::Error::other("it is a folder; name the files in it");
            return Err(failed(format!("cannot check `{file}`"), cause));
        }
        fs::read(file).map_err(|cause| failed(format!("cannot read the text `{file}`"), cause))?
    };
    if bytes.is_empty() {
        let what =
            if file == "-" { "cannot check standard input".to_owned() } else { format!("cannot check `{file}`") };
        return Err(failed(what, io::Error::other("it is empty")));
    }
    Ok(bytes)
}
