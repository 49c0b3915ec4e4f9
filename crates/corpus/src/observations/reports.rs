//! Reports of use, transfer, transit and production: `use_transfer.csv`, row by row.

use depositary_law::ParticipantId;

use super::rows::ReportRow;
use super::{Act, Covered, Origin, Reader, ReportStatus};

/// What somebody reports, alleges or denies. It is never a finding of ours, and no status depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its permanent id.
    pub id: String,
    /// The treaty on whose subject it is; its place among the treaties.
    pub treaty: usize,
    /// What it is about.
    pub act: Act,
    /// Who is said to have done it, where that is no participant.
    pub actor: String,
    /// The participant of whom it is said; `None`: somebody else, or nobody is named.
    pub by: Option<ParticipantId>,
    /// To whom something was transferred.
    pub to: Option<ParticipantId>,
    /// Where.
    pub place: Option<ParticipantId>,
    /// When.
    pub covers: Covered,
    /// How it stands.
    pub status: ReportStatus,
    /// Who says so, where the source repeats somebody else.
    pub said_by: String,
    /// What is said, in a few words.
    pub says: String,
    /// The report that this one answers.
    pub denies: Option<String>,
    /// A report of the same act with another status.
    pub rival_of: Option<String>,
    /// Where it comes from.
    pub origin: Origin,
    /// Its line in the file.
    pub line: u32,
}

pub(super) fn read(reader: &mut Reader<'_, '_>, row: ReportRow) -> Option<Report> {
    let line = reader.line;
    let treaty = reader.treaty(&row.treaty);
    let act = reader.word("act", &row.act, Act::WORDS);
    let status = reader.word("status", &row.status, ReportStatus::WORDS);
    let (by, to, place) = (reader.participant(&row.by), reader.participant(&row.to), reader.participant(&row.place));
    let covers: Option<Covered> = reader.desk.parse(line, "bad-date", &row.covers);
    if row.covers.is_empty() {
        reader.desk.error(line, "bad-date", "this report does not say when".to_owned());
    }
    let about = covers.and_then(|covers| covers.last().or(covers.first()));
    let origin = reader.origin(&row.source, &row.reliability, row.note, about);
    Some(Report {
        id: row.id,
        treaty: treaty?,
        act: act?,
        actor: row.actor,
        by,
        to,
        place,
        covers: covers?,
        status: status?,
        said_by: row.said_by,
        says: row.says,
        denies: (!row.denies.is_empty()).then_some(row.denies),
        rival_of: (!row.rival_of.is_empty()).then_some(row.rival_of),
        origin,
        line,
    })
}
