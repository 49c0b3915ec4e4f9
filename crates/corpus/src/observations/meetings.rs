//! Meetings of the parties: `meetings.csv`, row by row.

use depositary_law::{Date, ParticipantId, Reliability, ReportedDate};

use super::rows::MeetingRow;
use super::{MeetingStatus, Origin, Reader};

/// A meeting of the parties to a treaty, or a review conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its permanent id.
    pub id: String,
    /// The treaty; its place among the treaties.
    pub treaty: usize,
    /// What it is called: `1MSP`, `2RC part 1`.
    pub name: String,
    /// Where; empty: not known.
    pub place: String,
    /// Its first day, as precisely as it is known.
    pub from: ReportedDate,
    /// The first day after it; `None`: not known.
    pub until: Option<Date>,
    /// Who presided; empty: not known.
    pub president: String,
    /// The State that held the presidency.
    pub presidency: Option<ParticipantId>,
    /// Whether it is known to have been held.
    pub status: MeetingStatus,
    /// How far its days can be trusted.
    pub days_reliability: Reliability,
    /// How far the name of the President can be trusted.
    pub president_reliability: Reliability,
    /// Where it comes from.
    pub origin: Origin,
    /// Its line in the file.
    pub line: u32,
}

pub(super) fn read(reader: &mut Reader<'_, '_>, row: MeetingRow) -> Option<Meeting> {
    let line = reader.line;
    let treaty = reader.treaty(&row.treaty);
    let status = reader.word("status", &row.status, MeetingStatus::WORDS);
    let from = reader.date(&row.from);
    let until = reader.desk.day(line, &row.until);
    crate::corpus::check_interval(reader.desk, line, from.map(ReportedDate::earliest), until);
    let presidency = reader.participant(&row.presidency);
    // What is announced is known before it is held.
    let about = from.filter(|_| status == Some(MeetingStatus::Held)).map(ReportedDate::latest);
    let origin = reader.origin(&row.source, &row.reliability, row.note, about);
    let days_reliability = reader.part(&row.days_reliability, origin.reliability);
    let president_reliability = reader.part(&row.president_reliability, origin.reliability);
    Some(Meeting {
        id: row.id,
        treaty: treaty?,
        name: row.meeting,
        place: row.place,
        from: from?,
        until,
        president: row.president,
        presidency,
        status: status?,
        days_reliability,
        president_reliability,
        origin,
        line,
    })
}
