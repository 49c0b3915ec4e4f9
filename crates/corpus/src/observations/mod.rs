//! Observations: figures, reports of use and transfer, positions, meetings and votes, as others print them.
//!
//! No status, duty or date of a treaty depends on them: they are read when somebody asks for them, and a mistake
//! in them keeps no other answer from being given.

mod amount;
mod covered;
mod figures;
mod meetings;
mod positions;
mod reports;
mod rows;
mod votes;
mod words;

pub use amount::{Amount, NotAnAmount};
pub use covered::{Covered, NotATime, Span};
pub use figures::Figure;
pub use meetings::Meeting;
pub use positions::Position;
pub use reports::Report as UseReport;
pub use votes::Ballot;
pub use words::{
    Act, Body, Counting, Denominator, Exactness, Matter, Measure, MeetingStatus, ReportStatus, Scope, SpeakerKind,
    Stance, Unit,
};

use std::collections::BTreeSet;

use depositary_law::{Date, Reliability, ReportedDate, SourceId};
use serde::de::DeserializeOwned;

use crate::corpus::Corpus;
use crate::problem::Problem;
use crate::reading::Desk;

/// Everything that was observed, each list by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Observations {
    /// Figures: casualties, shares, land.
    pub figures: Vec<Figure>,
    /// Reports of use, transfer, transit and production.
    pub reports: Vec<UseReport>,
    /// What was said about a withdrawal or a suspension.
    pub positions: Vec<Position>,
    /// Meetings of the parties.
    pub meetings: Vec<Meeting>,
    /// Votes at the United Nations General Assembly.
    pub votes: Vec<Ballot>,
}

/// Where an observation comes from, and what it is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The documents that were read.
    pub sources: Vec<SourceId>,
    /// How far it can be trusted.
    pub reliability: Reliability,
    /// From when it counts as known: the earliest date of its sources; where none has one, the end of the time that
    /// it is about, unless it is only announced. `None`: neither is known, and it is always shown.
    pub known: Option<Date>,
    /// A note for people.
    pub note: String,
}

impl Observations {
    /// Reads the five files, as far as there are any, and notes every problem.
    pub(crate) fn read(corpus: &Corpus) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let observations = Observations {
            figures: table(corpus, "casualties.csv", &mut problems, figures::read, |figure| &figure.id),
            reports: table(corpus, "use_transfer.csv", &mut problems, reports::read, |report| &report.id),
            positions: table(corpus, "positions.csv", &mut problems, positions::read, |position| &position.id),
            meetings: table(corpus, "meetings.csv", &mut problems, meetings::read, |meeting| &meeting.id),
            votes: table(corpus, "votes.csv", &mut problems, votes::read, |vote| &vote.id),
        };
        (observations, problems)
    }
}

/// The path of one of the files.
pub(crate) fn path(name: &str) -> String {
    format!("observations/{name}")
}

/// The columns of a file, and those by which its rows are sorted.
pub(crate) fn columns(path: &str) -> Option<(&'static [&'static str], &'static [&'static str])> {
    let columns = match path.strip_prefix("observations/")? {
        "casualties.csv" => rows::FIGURE,
        "use_transfer.csv" => rows::REPORT,
        "positions.csv" => rows::POSITION,
        "meetings.csv" => rows::MEETING,
        "votes.csv" => rows::BALLOT,
        _ => return None,
    };
    Some((columns, &["id"]))
}

/// Reads a file row by row; rows with an error are left out, and the order of rows does not matter.
fn table<Row: DeserializeOwned, T>(
    corpus: &Corpus,
    name: &str,
    problems: &mut Vec<Problem>,
    read: impl Fn(&mut Reader<'_, '_>, Row) -> Option<T>,
    id: impl Fn(&T) -> &String,
) -> Vec<T> {
    let file = path(name);
    let Some(text) = corpus.files().text(&file) else { return Vec::new() };
    let mut desk =
        Desk { file: &file, text, sources: &corpus.source_ids, participants: &corpus.participant_ids, problems };
    let mut read_rows = Vec::new();
    let mut seen = BTreeSet::new();
    for (line, row) in desk.csv::<Row>() {
        let Some(one) = read(&mut Reader { corpus, desk: &mut desk, line }, row) else { continue };
        if id(&one).is_empty() {
            desk.error(line, "missing-id", "this row has no id".to_owned());
        } else if !seen.insert(id(&one).clone()) {
            let hint = Some("an id names one fact for ever; give the second `-2`".to_owned());
            desk.error_with_hint(line, "duplicate-id", format!("two rows have the id `{}`", id(&one)), hint);
            continue;
        }
        read_rows.push(one);
    }
    read_rows.sort_by(|a, b| id(a).cmp(id(b)));
    read_rows
}

/// One row being read.
struct Reader<'a, 'd> {
    corpus: &'a Corpus,
    desk: &'a mut Desk<'d>,
    line: u32,
}

impl Reader<'_, '_> {
    /// The place of a treaty by its id.
    fn treaty(&mut self, id: &str) -> Option<usize> {
        let found = self.corpus.identities().iter().position(|identity| identity.id == id);
        if found.is_none() {
            let hint = Some("the ids of treaties are the names of their folders".to_owned());
            self.desk.error_with_hint(self.line, "unknown-treaty", format!("unknown treaty `{id}`"), hint);
        }
        found
    }

    /// A participant; blank is `None`.
    fn participant(&mut self, code: &str) -> Option<depositary_law::ParticipantId> {
        if code.is_empty() { None } else { self.desk.participant(self.line, code) }
    }

    /// Participants separated by semicolons.
    fn participants(&mut self, codes: &str) -> Vec<depositary_law::ParticipantId> {
        let codes = codes.split(';').map(str::trim).filter(|code| !code.is_empty());
        codes.filter_map(|code| self.desk.participant(self.line, code)).collect()
    }

    /// A word of a fixed list.
    fn word<T: Copy>(&mut self, what: &str, word: &str, known: &[(&str, T)]) -> Option<T> {
        self.desk.word(self.line, "unknown-word", what, word, known)
    }

    /// A date, which must be there.
    fn date(&mut self, text: &str) -> Option<ReportedDate> {
        if text.is_empty() {
            let hint = Some("write what is known of it, if only the year: `2024`".to_owned());
            self.desk.error_with_hint(self.line, "bad-date", "this row has no date".to_owned(), hint);
        }
        self.desk.parse(self.line, "bad-date", text)
    }

    /// Where a row comes from; `about` is the end of the time that it is about.
    fn origin(&mut self, source: &str, reliability: &str, note: String, about: Option<Date>) -> Origin {
        let sources = self.desk.source_list(self.line, source);
        if source.trim().is_empty() {
            self.desk.source(self.line, "");
        }
        let best = sources.iter().map(|id| self.corpus.source(*id).reliability).min();
        let reliability = self.desk.grade(self.line, reliability, best.unwrap_or(Reliability::Unverified));
        let dated = sources.iter().filter_map(|id| self.corpus.source(*id).date.parse::<ReportedDate>().ok());
        Origin { known: dated.map(ReportedDate::latest).min().or(about), sources, reliability, note }
    }

    /// How far one part of a row can be trusted, where that is less than the row as a whole.
    fn part(&mut self, word: &str, row: Reliability) -> Reliability {
        self.desk.grade(self.line, word, row)
    }
}
