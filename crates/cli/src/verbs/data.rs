//! `data check`, `data fmt`: work on the record's own files.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

use depositary_corpus::{Counted, Files, Problem, Report, Severity, check, format};
use owo_colors::OwoColorize;
use serde::Serialize;

use crate::args::{Common, DataArgs, DataWork, Format};
use crate::failure::Failure;
use crate::output::{Printed, json, wrapped};

const FINDINGS: u8 = 3;

pub fn run(common: &Common, work: &DataArgs) -> Result<Printed, Failure> {
    match &work.work {
        DataWork::Check { folder } => run_check(common, folder.as_deref()),
        DataWork::Fmt { folder, check } => run_fmt(common, folder.as_deref(), *check),
    }
}

fn run_check(common: &Common, folder: Option<&Path>) -> Result<Printed, Failure> {
    let files = match folder.or(common.data.as_deref()) {
        Some(folder) => Files::in_folder(folder)?,
        None => Files::embedded(),
    };
    let report = check(files);
    let code = if report.problems.is_empty() { 0 } else { FINDINGS };
    let text = match common.format {
        Format::Text => told(&report),
        Format::Json => json(&published(&report)),
        Format::Csv => csv(&report),
        _ => String::new(), // refused before
    };
    Ok(Printed::answered(text).code(code))
}

fn told(report: &Report) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    for problem in &report.problems {
        let word = match problem.severity {
            Severity::Error => problem.severity.red().bold().to_string(),
            Severity::Warning => problem.severity.yellow().bold().to_string(),
        };
        let _ = writeln!(text, "{}: {word}[{}]: {}", place(problem), problem.code, problem.message);
        if let Some(hint) = &problem.hint {
            let _ = writeln!(text, "{}", wrapped(&format!("hint: {hint}"), "  ", "  "));
        }
    }
    if !report.known.is_empty() {
        let _ = writeln!(text, "{}", format!("{} known findings, each looked into:", report.known.len()).bold());
        for (problem, why) in &report.known {
            let _ = writeln!(text, "  {} [{}] {}", place(problem), problem.code, problem.message);
            let _ = writeln!(text, "{}", wrapped(&format!("why: {why}"), "      ", "      ").dimmed());
        }
        text.push('\n');
    }
    let Counted { files, treaties, participants, names, actions, clauses, examples, sources } = report.counted;
    let verdict = if report.problems.is_empty() {
        "clean".green().bold().to_string()
    } else {
        format!("{} findings", report.problems.len()).red().bold().to_string()
    };
    let _ = writeln!(
        text,
        "{verdict}: {files} files, {treaties} treaties, {participants} participants with {names} names, {actions} actions, \
         {clauses} clauses, {examples} worked examples, {sources} sources"
    );
    text
}

fn place(problem: &Problem) -> String {
    match problem.line {
        0 => problem.file.clone(),
        line => format!("{}:{line}", problem.file),
    }
}

#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    line: u32,
    severity: String,
    code: &'a str,
    message: &'a str,
    hint: Option<&'a str>,
    about: &'a str,
    known_because: Option<&'a str>,
}

impl<'a> Row<'a> {
    fn of(problem: &'a Problem, known_because: Option<&'a str>) -> Self {
        let Problem { file, line, severity, code, message, hint, about } = problem;
        let severity = severity.to_string();
        Row { file, line: *line, severity, code, message, hint: hint.as_deref(), about, known_because }
    }
}

fn published(report: &Report) -> Vec<Row<'_>> {
    let open = report.problems.iter().map(|problem| Row::of(problem, None));
    open.chain(report.known.iter().map(|(problem, why)| Row::of(problem, Some(why)))).collect()
}

fn csv(report: &Report) -> String {
    struct Rows<'a>(Vec<Row<'a>>);
    impl depositary_answers::csv::Table for Rows<'_> {
        fn header(&self) -> &'static [&'static str] {
            &["file", "line", "severity", "code", "message", "hint", "about", "known_because"]
        }

        fn rows(&self) -> Vec<Vec<String>> {
            let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
            let row = |row: &Row<'_>| {
                vec![
                    row.file.to_owned(),
                    row.line.to_string(),
                    row.severity.clone(),
                    row.code.to_owned(),
                    row.message.to_owned(),
                    text(row.hint),
                    row.about.to_owned(),
                    text(row.known_because),
                ]
            };
            self.0.iter().map(row).collect()
        }
    }
    depositary_answers::csv::Table::to_csv(&Rows(published(report)))
}

fn run_fmt(common: &Common, folder: Option<&Path>, only_check: bool) -> Result<Printed, Failure> {
    let folder = folder.or(common.data.as_deref()).map_or_else(|| PathBuf::from("data"), Path::to_owned);
    let changed = format(&Files::in_folder(&folder)?);
    let mut text = String::new();
    for file in &changed {
        let path = folder.join(&file.path);
        if !only_check {
            write_whole(&path, &file.text)
                .map_err(|cause| Failure::System { what: format!("cannot write `{}`", path.display()), cause })?;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{} {}", if only_check { "would change" } else { "changed" }, path.display());
    }
    let _ = writeln!(
        text,
        "{} of the record's files {}",
        changed.len(),
        if only_check { "are not in canonical form" } else { "were put into canonical form" }
    );
    let code = if only_check && !changed.is_empty() { FINDINGS } else { 0 };
    Ok(Printed::answered(text).code(code))
}

/// Replaces a file as a whole: a crash leaves the old text or the new one, never half of it.
fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("new");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}
