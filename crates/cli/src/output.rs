//! How answers reach the terminal: data on standard output, talk on standard error,
//! colour only where a terminal shows it and `NO_COLOR` does not forbid it.

use std::io::Write;
use std::process::ExitCode;

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table};
use depositary_answers::csv::Table as Rows;
pub use depositary_answers::json;
use serde::Serialize;

use crate::args::Format;

/// What a verb wants printed, and the exit code that goes with it.
#[derive(Debug)]
pub struct Printed {
    text: String,
    code: u8,
}

impl Printed {
    /// A text, answered.
    pub const fn answered(text: String) -> Self {
        Printed { text, code: 0 }
    }

    /// The same with another exit code.
    pub fn code(self, code: u8) -> Self {
        Printed { code, ..self }
    }

    /// An answer in the form asked for; `text` is only made when it is wanted.
    pub fn of<T: Serialize + Rows>(format: Format, answer: &T, text: impl FnOnce(&T) -> String) -> Self {
        Printed::answered(match format {
            Format::Text => text(answer),
            Format::Json => json(answer),
            Format::Csv => answer.to_csv(),
            // These are made by the verbs that have deadlines or claims; the others refuse them.
            Format::Ics | Format::Atom | Format::Jsonl | Format::Html | Format::ClaimReview => String::new(),
        })
    }

    /// Prints and gives the exit code. A reader that went away is no error.
    pub fn print(self) -> ExitCode {
        let mut out = anstream::stdout().lock();
        match out.write_all(self.text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::from(1),
            _ => ExitCode::from(self.code),
        }
    }
}

/// Talk that is not data.
pub fn to_stderr(text: &str) {
    // If standard error is closed there is nobody left to tell.
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// The width to which text is set: the terminal's, but never wider than reads well.
pub fn width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal.unwrap_or(100).clamp(40, 110)
}

/// Text wrapped to the width, each line after the first indented.
pub fn wrapped(text: &str, first: &str, rest: &str) -> String {
    let options = textwrap::Options::new(width()).initial_indent(first).subsequent_indent(rest).break_words(false);
    let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation); // a date is never broken
    textwrap::fill(text, options)
}

/// A table without frames: a ruled head, aligned columns.
pub fn table(header: &[&str]) -> Table {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width()).unwrap_or(100));
    table.set_header(header.iter().map(|name| Cell::new(name).add_attribute(comfy_table::Attribute::Dim)));
    table
}

/// A number, aligned to the right.
pub fn number(value: impl ToString) -> Cell {
    Cell::new(value).set_alignment(CellAlignment::Right)
}

/// A status in its colour.
pub fn status_colour(status: &str) -> owo_colors::AnsiColors {
    use owo_colors::AnsiColors::{Cyan, Default, Green, Magenta, Red, Yellow};
    match status {
        "party" => Green,
        "former-party" => Red,
        "contracting" => Yellow,
        "signatory" => Cyan,
        "undetermined" => Magenta,
        _ => Default,
    }
}

/// A blank or a dash where there is nothing to say.
pub fn or_dash(value: Option<&str>) -> &str {
    value.unwrap_or("–")
}

/// An article with its word, where it is one of the treaty's own: `Article 20(3)`, but `VCLT 68`.
pub fn article(article: &str) -> String {
    let number = article.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let own = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b"IVXL".contains(&b));
    if own { format!("Article {article}") } else { article.to_owned() }
}
