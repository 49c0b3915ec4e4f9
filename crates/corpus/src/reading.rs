//! The desk at which files are read: it looks things up, and notes every problem with its place.

use std::str::FromStr;

use depositary_law::{Date, ParticipantId, Reliability, SourceId};
use serde::de::DeserializeOwned;

use crate::problem::Problem;

/// Identifiers in the order of their numbers; found by binary search.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ids(pub Vec<String>);

impl Ids {
    pub fn place(&self, id: &str) -> Option<u16> {
        let place = self.0.binary_search_by(|known| known.as_str().cmp(id)).ok()?;
        u16::try_from(place).ok()
    }

    pub fn nearest(&self, id: &str) -> Option<&str> {
        let likeness = |known: &&String| strsim::normalized_damerau_levenshtein(known, id);
        let best = self.0.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
        (likeness(&best) >= 0.6).then_some(best)
    }
}

/// One file being read.
pub(crate) struct Desk<'a> {
    pub file: &'a str,
    pub text: &'a str,
    pub sources: &'a Ids,
    pub participants: &'a Ids,
    pub problems: &'a mut Vec<Problem>,
}

impl Desk<'_> {
    pub fn error(&mut self, line: u32, code: &'static str, message: String) {
        self.problems.push(Problem::error(self.file, line, code, message));
    }

    pub fn error_with_hint(&mut self, line: u32, code: &'static str, message: String, hint: Option<String>) {
        let problem = Problem::error(self.file, line, code, message);
        self.problems.push(Problem { hint, ..problem });
    }

    /// The line on which a byte of the file stands, from 1.
    pub fn line_at(&self, byte: usize) -> u32 {
        let before = &self.text.as_bytes()[..byte.min(self.text.len())];
        u32::try_from(before.iter().filter(|b| **b == b'\n').count()).unwrap_or(u32::MAX - 1) + 1
    }

    /// Reads a TOML file; a problem names the line.
    pub fn toml<T: DeserializeOwned>(&mut self) -> Option<T> {
        match toml::from_str(self.text) {
            Ok(file) => Some(file),
            Err(error) => {
                let line = error.span().map_or(0, |span| self.line_at(span.start));
                self.error(line, "malformed-toml", error.message().trim().replace('\n', "; "));
                None
            }
        }
    }

    /// Reads the rows of a CSV file, each with its line; problems name the line, and the other rows stay.
    pub fn csv<T: DeserializeOwned>(&mut self) -> Vec<(u32, T)> {
        let mut reader = csv::ReaderBuilder::new().from_reader(self.text.as_bytes());
        let headers = match reader.headers() {
            Ok(headers) => headers.clone(),
            Err(error) => {
                self.error(1, "malformed-csv", error.to_string());
                return Vec::new();
            }
        };
        let mut rows = Vec::new();
        let mut lines = Lines { text: self.text, byte: 0, line: 1 };
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, |place| lines.reach(place));
                    match record.deserialize(Some(&headers)) {
                        Ok(row) => rows.push((line, row)),
                        Err(error) => {
                            self.csv_problem(&error, line);
                            if is_about_header(&error) {
                                return rows; // every row would say the same
                            }
                        }
                    }
                }
                Err(error) => {
                    let line = error.position().map_or(0, |place| lines.reach(place));
                    self.csv_problem(&error, line);
                }
            }
        }
        rows
    }

    fn csv_problem(&mut self, error: &csv::Error, line: u32) {
        let (line, message, hint) = match error.kind() {
            csv::ErrorKind::UnequalLengths { expected_len, len, .. } => (
                line,
                format!("this row has {len} fields, the header has {expected_len}"),
                Some("a text with a comma needs quotes"),
            ),
            csv::ErrorKind::Deserialize { err, .. } if is_about_header(error) => {
                (1, err.kind().to_string(), Some("the columns are listed in data/README.md"))
            }
            csv::ErrorKind::Deserialize { err, .. } => (line, err.kind().to_string(), None),
            _ => (line, error.to_string(), None),
        };
        self.error_with_hint(line, "malformed-csv", message, hint.map(str::to_owned));
    }

    /// Reads a value in one of the written forms; blank is `None`.
    pub fn parse<T: FromStr>(&mut self, line: u32, code: &'static str, text: &str) -> Option<T>
    where
        T::Err: std::fmt::Display,
    {
        if text.is_empty() {
            return None;
        }
        match text.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.error(line, code, error.to_string());
                None
            }
        }
    }

    /// Reads a day; blank is `None`.
    pub fn day(&mut self, line: u32, text: &str) -> Option<Date> {
        let reported: depositary_law::ReportedDate = self.parse(line, "bad-date", text)?;
        if !reported.is_exact() {
            self.error(line, "bad-date", format!("`{text}` is not a day; here a day such as `2024-09-06` is needed"));
            return None;
        }
        Some(reported.earliest())
    }

    /// A participant by its code.
    pub fn participant(&mut self, line: u32, code: &str) -> Option<ParticipantId> {
        if let Some(place) = self.participants.place(code) {
            return Some(ParticipantId(place));
        }
        let near = self.participants.nearest(&code.to_uppercase()).map(|near| format!("did you mean `{near}`?"));
        let hint = near.unwrap_or_else(|| "participants are listed in participants/participants.csv".to_owned());
        self.error_with_hint(line, "unknown-participant", format!("unknown participant `{code}`"), Some(hint));
        None
    }

    /// A source by its id.
    pub fn source(&mut self, line: u32, id: &str) -> Option<SourceId> {
        if let Some(place) = self.sources.place(id) {
            return Some(SourceId(place));
        }
        let hint = match self.sources.nearest(id) {
            _ if id.is_empty() => "every fact names its source: an id from sources.toml".to_owned(),
            Some(near) => format!("did you mean `{near}`?"),
            None => "add it to sources.toml".to_owned(),
        };
        let message = if id.is_empty() { "no source is given".to_owned() } else { format!("unknown source `{id}`") };
        self.error_with_hint(line, "unknown-source", message, Some(hint));
        None
    }

    /// Sources separated by semicolons.
    pub fn source_list(&mut self, line: u32, ids: &str) -> Vec<SourceId> {
        ids.split(';').map(str::trim).filter(|id| !id.is_empty()).filter_map(|id| self.source(line, id)).collect()
    }

    /// A word out of a fixed list.
    pub fn word<T>(&mut self, line: u32, code: &'static str, what: &str, word: &str, known: &[(&str, T)]) -> Option<T>
    where
        T: Copy,
    {
        if let Some((_, value)) = known.iter().find(|(name, _)| *name == word) {
            return Some(*value);
        }
        let list: Vec<String> = known.iter().map(|(name, _)| format!("`{name}`")).collect();
        self.error_with_hint(
            line,
            code,
            format!("unknown {what} `{word}`"),
            Some(format!("write one of {}", list.join(", "))),
        );
        None
    }

    /// How far a row can be trusted: as its cell says, else as the best of its sources; never more than that.
    pub fn grade(&mut self, line: u32, word: &str, best: Reliability) -> Reliability {
        let stated = self.reliability(line, word);
        if let Some(stated) = stated.filter(|stated| *stated < best) {
            let message =
                format!("`{}` is more than its sources bear: the best of them is `{}`", stated.word(), best.word());
            self.error_with_hint(line, "reliability-too-high", message, Some("leave the cell blank".to_owned()));
        }
        stated.unwrap_or(best)
    }

    /// A reliability; blank is `None`.
    pub fn reliability(&mut self, line: u32, word: &str) -> Option<Reliability> {
        if word.is_empty() { None } else { self.word(line, "unknown-reliability", "reliability", word, &RELIABILITIES) }
    }
}

/// Counts lines from place to place; the reader itself miscounts files that end their lines with CR and LF.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of a row that begins at or after a place, which is no earlier than the last one.
    fn reach(&mut self, place: &csv::Position) -> u32 {
        let bytes = self.text.as_bytes();
        let mut end = usize::try_from(place.byte()).unwrap_or(bytes.len()).clamp(self.byte, bytes.len());
        while bytes.get(end).is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            end += 1; // the end of the line before, and blank lines
        }
        let passed = bytes[self.byte..end].iter().filter(|byte| **byte == b'\n').count();
        self.byte = end;
        self.line = self.line.saturating_add(u32::try_from(passed).unwrap_or(u32::MAX));
        self.line
    }
}

fn is_about_header(error: &csv::Error) -> bool {
    let text = error.to_string();
    text.contains("unknown field") || text.contains("missing field") || text.contains("duplicate field")
}

/// The words for reliability, from most to least.
pub(crate) const RELIABILITIES: [(&str, Reliability); 4] = [
    ("official", Reliability::Official),
    ("secondary", Reliability::Secondary),
    ("inferred", Reliability::Inferred),
    ("unverified", Reliability::Unverified),
];
