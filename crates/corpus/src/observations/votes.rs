//! Votes on resolutions about a treaty: `votes.csv`, row by row.

use depositary_law::{Reliability, ReportedDate};

use super::rows::BallotRow;
use super::{Body, Origin, Reader};
use crate::treaty::Votes;

/// A recorded vote, of one body, on one text or one part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Its permanent id.
    pub id: String,
    /// The treaty; its place among the treaties.
    pub treaty: usize,
    /// The session of the General Assembly.
    pub session: u16,
    /// Which body voted.
    pub body: Body,
    /// The number of the document; empty: not read.
    pub symbol: String,
    /// `whole`, or the paragraph that was voted on alone: `preambular-paragraph-14`.
    pub part: String,
    /// When, as precisely as it is known.
    pub date: ReportedDate,
    /// The count.
    pub votes: Votes,
    /// How far the day and the number of the document can be trusted.
    pub date_reliability: Reliability,
    /// Where it comes from.
    pub origin: Origin,
    /// Its line in the file.
    pub line: u32,
}

pub(super) fn read(reader: &mut Reader<'_, '_>, row: BallotRow) -> Option<Ballot> {
    let line = reader.line;
    let treaty = reader.treaty(&row.treaty);
    let body = reader.word("body", &row.body, Body::WORDS);
    let session: Option<u16> = number(reader, &row.session, "the session of the General Assembly");
    let date = reader.date(&row.date);
    let votes = Votes {
        in_favour: number(reader, &row.in_favour, "a number of votes"),
        against: number(reader, &row.against, "a number of votes"),
        abstaining: number(reader, &row.abstaining, "a number of votes"),
    };
    let origin = reader.origin(&row.source, &row.reliability, row.note, date.map(ReportedDate::latest));
    let date_reliability = reader.part(&row.date_reliability, origin.reliability);
    if row.part.is_empty() {
        let hint = Some("write `whole`, or the paragraph: `preambular-paragraph-14`".to_owned());
        reader.desk.error_with_hint(line, "unknown-word", "this vote does not say on what".to_owned(), hint);
    }
    Some(Ballot {
        id: row.id,
        treaty: treaty?,
        session: session?,
        body: body?,
        symbol: row.symbol,
        part: row.part,
        date: date?,
        votes,
        date_reliability,
        origin,
        line,
    })
}

/// A whole number; blank is `None`.
fn number<T: std::str::FromStr>(reader: &mut Reader<'_, '_>, text: &str, what: &str) -> Option<T> {
    let number = text.parse().ok();
    if number.is_none() && !text.is_empty() {
        reader.desk.error(reader.line, "bad-number", format!("`{text}` is not {what}"));
    }
    number
}
