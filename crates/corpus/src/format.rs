//! The one canonical form of the record's files: of what is said, nothing is changed.

use std::collections::BTreeSet;

use depositary_law::duty::ComplianceKind;
use depositary_law::{ActionKind, ReportedDate};

use crate::files::Files;
use crate::treaty::StepKind;

/// A file whose text is not in canonical form, with the text that would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The file's path inside the record.
    pub path: String,
    /// Its canonical text.
    pub text: String,
}

/// Brings a record into its canonical form; gives back the files that differ from it.
///
/// Rows are sorted, cells trimmed, quotes used only where needed, and blank ids of actions filled in.
/// A file that cannot be read is left alone: [`crate::check()`] says what is wrong with it.
#[must_use]
pub fn format(files: &Files) -> Vec<Formatted> {
    let participants = codes(files);
    let canonical = |path: &str, text: &str| {
        if path.ends_with(".toml") {
            return tidy_toml(text);
        }
        let table = Table::of(path)?;
        let mut rows = table.rows(text)?;
        if let Some(ids) = &table.fills_ids {
            fill_ids(ids, &participants, &mut rows);
        }
        table.write(rows)
    };
    let formatted = files.iter().filter_map(|(path, text)| {
        let canonical = canonical(path, text).filter(|canonical| canonical != text)?;
        Some(Formatted { path: path.to_owned(), text: canonical })
    });
    formatted.collect()
}

/// A row, in the order of the dictionary's columns.
type Row = Vec<String>;

/// A CSV file of the dictionary.
struct Table<'a> {
    columns: &'static [&'static str],
    /// The columns by which rows are sorted, first to last; then by all.
    order: &'static [&'static str],
    /// How blank ids are filled, where rows have permanent ones.
    fills_ids: Option<NewIds<'a>>,
}

/// What the ids of a treaty's facts are made of, beside the participant.
struct NewIds<'a> {
    treaty: &'a str,
    /// The column of the date.
    date: usize,
    /// The columns of the words for what it is about, and whether the last of them is one of the file's words.
    words: &'static [usize],
    is_word: fn(&str) -> bool,
    /// The column of the depositary, where the file has one.
    depositary: Option<usize>,
}

const ACTIONS: &[&str] = &[
    "id",
    "participant",
    "action",
    "date",
    "known",
    "effect",
    "depositary",
    "refers_to",
    "replaces",
    "reliability",
    "source",
    "effect_source",
    "note",
];

const STEPS: &[&str] = &[
    "id",
    "participant",
    "step",
    "date",
    "detail",
    "in_favour",
    "against",
    "abstaining",
    "reliability",
    "source",
    "note",
];

const COMPLIANCE: &[&str] = &[
    "id",
    "participant",
    "duty",
    "event",
    "date",
    "new_due",
    "covers",
    "quantities",
    "decided_by",
    "known",
    "replaces",
    "reliability",
    "source",
    "note",
];

impl<'a> Table<'a> {
    fn of(path: &'a str) -> Option<Self> {
        let plain = |columns, order| Some(Table { columns, order, fills_ids: None });
        match path {
            "participants/participants.csv" => {
                plain(&["code", "kind", "name", "from", "until", "note", "source"], &["code"])
            }
            "participants/names.csv" => plain(
                &["participant", "language", "name", "kind", "from", "until", "source"],
                &["participant", "language", "kind", "name"],
            ),
            "participants/sentence-names.csv" => {
                plain(&["participant", "language", "name"], &["participant", "language"])
            }
            "participants/successions.csv" => plain(
                &["successor", "predecessor", "kind", "on", "reliability", "source", "note"],
                &["successor", "predecessor", "on"],
            ),
            "participants/groups.csv" => plain(
                &["participant", "group", "from", "until", "reliability", "source"],
                &["participant", "group", "from"],
            ),
            "conflicts.csv" => plain(
                &[
                    "id",
                    "participant",
                    "conflict",
                    "name",
                    "type",
                    "from",
                    "until",
                    "role",
                    "side",
                    "precision_from",
                    "precision_until",
                    "last_active_year",
                    "intensity",
                    "reliability",
                    "source",
                ],
                &["participant", "from", "id"],
            ),
            "participants/domestic-approval.csv" => plain(
                &[
                    "participant",
                    "parliament_approval",
                    "body",
                    "majority",
                    "legal_basis",
                    "reliability",
                    "source",
                    "note",
                ],
                &["participant"],
            ),
            _ => match crate::observations::columns(path) {
                Some((columns, order)) => plain(columns, order),
                None => Table::of_treaty(path),
            },
        }
    }

    fn of_treaty(path: &'a str) -> Option<Self> {
        match path.strip_prefix("treaties/")?.split_once('/')? {
            (treaty, "actions.csv") => {
                let is_word = |word: &str| ActionKind::from_word(word).is_some();
                let ids = NewIds { treaty, date: 3, words: &[2], is_word, depositary: Some(6) };
                Some(Table {
                    columns: ACTIONS,
                    order: &["participant", "date", "action", "depositary", "id"],
                    fills_ids: Some(ids),
                })
            }
            (treaty, "steps.csv") => {
                let is_word = |word: &str| StepKind::ALL.iter().any(|kind| kind.word() == word);
                let ids = NewIds { treaty, date: 3, words: &[2], is_word, depositary: None };
                Some(Table { columns: STEPS, order: &["participant", "date", "step", "id"], fills_ids: Some(ids) })
            }
            (treaty, "compliance.csv") => {
                let is_word = |word: &str| ComplianceKind::from_word(word).is_some();
                let ids = NewIds { treaty, date: 4, words: &[2, 3], is_word, depositary: None };
                let order = &["participant", "duty", "date", "event", "id"];
                Some(Table { columns: COMPLIANCE, order, fills_ids: Some(ids) })
            }
            (_, "published.csv") => Some(Table {
                columns: &["id", "what", "participant", "on", "value", "source", "reliability", "note"],
                order: &["id"],
                fills_ids: None,
            }),
            _ => None,
        }
    }

    /// The rows of a file, if every one can be read and the columns are the dictionary's, in any order.
    fn rows(&self, text: &str) -> Option<Vec<Row>> {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
        let headers = reader.headers().ok()?.clone();
        if headers.len() != self.columns.len() {
            return None;
        }
        let places: Vec<usize> = self
            .columns
            .iter()
            .map(|column| headers.iter().position(|header| header == *column))
            .collect::<Option<_>>()?;
        let row = |record: csv::StringRecord| {
            places.iter().map(|place| record.get(*place).unwrap_or("").to_owned()).collect()
        };
        reader.records().map(|record| record.ok().map(row)).collect()
    }

    fn write(&self, mut rows: Vec<Row>) -> Option<String> {
        let order: Vec<usize> =
            self.order.iter().filter_map(|column| self.columns.iter().position(|known| known == column)).collect();
        let key = |row: &Row| order.iter().map(|place| row[*place].clone()).collect::<Vec<_>>();
        rows.sort_by_cached_key(|row| (key(row), row.clone()));
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
        writer.write_record(self.columns).ok()?;
        for row in &rows {
            writer.write_record(row).ok()?;
        }
        String::from_utf8(writer.into_inner().ok()?).ok()
    }
}

/// Every participant's code.
fn codes(files: &Files) -> BTreeSet<String> {
    const FILE: &str = "participants/participants.csv";
    let rows = files.text(FILE).and_then(|text| Table::of(FILE)?.rows(text));
    rows.unwrap_or_default().into_iter().filter_map(|row| row.into_iter().next()).collect()
}

/// Fills blank ids, in an order that does not depend on that of the rows.
///
/// An id is for ever: a row whose participant, date or word is not right yet gets none.
fn fill_ids(ids: &NewIds<'_>, participants: &BTreeSet<String>, rows: &mut [Row]) {
    let mut taken: BTreeSet<String> =
        rows.iter().filter_map(|row| row.first()).filter(|id| !id.is_empty()).cloned().collect();
    rows.sort();
    for row in rows {
        let depositary = ids.depositary.and_then(|column| row.get(column)).cloned().unwrap_or_default();
        let cell = |column: usize| row.get(column).map_or("", String::as_str);
        let (participant, date) = (cell(1), cell(ids.date));
        let words: Vec<&str> = ids.words.iter().map(|column| cell(*column)).collect();
        let is_word = words.last().is_some_and(|word| (ids.is_word)(word)) && words.iter().all(|word| !word.is_empty());
        let ready = is_word && participants.contains(participant) && date.parse::<ReportedDate>().is_ok();
        if !cell(0).is_empty() || !ready {
            continue;
        }
        let mut stem = format!("{}-{participant}-{}-{}", ids.treaty, date.replace('/', ".."), words.join("-"));
        if !depositary.is_empty() {
            stem = format!("{stem}-{depositary}");
        }
        let id = free_id(stem, &taken);
        taken.insert(id.clone());
        if let Some(cell) = row.first_mut() {
            *cell = id;
        }
    }
}

fn free_id(stem: String, taken: &BTreeSet<String>) -> String {
    if !taken.contains(&stem) {
        return stem;
    }
    let mut number = 2_u32;
    while taken.contains(&format!("{stem}-{number}")) {
        number += 1;
    }
    format!("{stem}-{number}")
}

/// Trailing blanks, line ends and the final newline; a text that would then say something else is left alone.
fn tidy_toml(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches([' ', '\t', '\r'])).collect();
    let joined = lines.join("\n");
    let body = joined.trim_end_matches('\n');
    let tidy = if body.is_empty() { String::new() } else { format!("{body}\n") };
    let same = toml::from_str::<toml::Table>(text).ok()? == toml::from_str::<toml::Table>(&tidy).ok()?;
    same.then_some(tidy)
}
