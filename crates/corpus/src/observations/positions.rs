//! Positions on withdrawals and suspensions: `positions.csv`, row by row.

use depositary_law::{ParticipantId, ReportedDate};

use super::rows::PositionRow;
use super::{Matter, Origin, Reader, SpeakerKind, Stance};

/// What somebody said about a withdrawal or a suspension, in our words unless it is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its permanent id.
    pub id: String,
    /// The treaty; its place among the treaties.
    pub treaty: usize,
    /// About what.
    pub matter: Matter,
    /// Whose withdrawal or suspension; empty: several, or nobody's in particular.
    pub concerning: Vec<ParticipantId>,
    /// Who speaks, as named.
    pub speaker: String,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// For which participants; empty: for none.
    pub by: Vec<ParticipantId>,
    /// The stance.
    pub stance: Stance,
    /// When, as precisely as it is known.
    pub date: ReportedDate,
    /// What was said, in a few words.
    pub says: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Its line in the file.
    pub line: u32,
}

pub(super) fn read(reader: &mut Reader<'_, '_>, row: PositionRow) -> Option<Position> {
    let treaty = reader.treaty(&row.treaty);
    let matter = reader.word("matter", &row.matter, Matter::WORDS);
    let kind = reader.word("kind of speaker", &row.kind, SpeakerKind::WORDS);
    let stance = reader.word("stance", &row.stance, Stance::WORDS);
    let (concerning, by) = (reader.participants(&row.concerning), reader.participants(&row.by));
    let date = reader.date(&row.date);
    let origin = reader.origin(&row.source, &row.reliability, row.note, date.map(ReportedDate::latest));
    Some(Position {
        id: row.id,
        treaty: treaty?,
        matter: matter?,
        concerning,
        speaker: row.speaker,
        kind: kind?,
        by,
        stance: stance?,
        date: date?,
        says: row.says,
        origin,
        line: reader.line,
    })
}
