//! Figures: `casualties.csv`, row by row.

use depositary_law::{Date, ParticipantId};

use super::rows::FigureRow;
use super::{Amount, Counting, Covered, Denominator, Exactness, Measure, Origin, Reader, Scope, Unit};

/// A figure as one edition prints it, with everything that must agree before it is compared with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its permanent id.
    pub id: String,
    /// The treaty on whose subject it is; its place among the treaties.
    pub treaty: usize,
    /// What it measures.
    pub measure: Measure,
    /// The time that it covers; `None`: the source does not say.
    pub covers: Option<Covered>,
    /// The edition of the Monitor that it is from; `None`: the source names none.
    pub edition: Option<i16>,
    /// The place; `None`: the whole world.
    pub place: Option<ParticipantId>,
    /// Of whom it speaks.
    pub scope: Scope,
    /// What a share is a share of; `None` for what is no share.
    pub denominator: Option<Denominator>,
    /// Scope and denominator in the words of the source.
    pub words: String,
    /// The value, or the lower end of a range.
    pub value: Amount,
    /// The upper end of a range.
    pub value_to: Option<Amount>,
    /// How exactly it is meant.
    pub exactness: Exactness,
    /// What is counted.
    pub unit: Unit,
    /// How it came to be.
    pub counting: Counting,
    /// The figure whose scope it misstates.
    pub misreads: Option<String>,
    /// A figure of the same number with another base, where it is not settled which is right.
    pub rival_of: Option<String>,
    /// Where it comes from.
    pub origin: Origin,
    /// Its line in the file.
    pub line: u32,
}

pub(super) fn read(reader: &mut Reader<'_, '_>, row: FigureRow) -> Option<Figure> {
    let line = reader.line;
    let treaty = reader.treaty(&row.treaty);
    let measure = reader.word("measure", &row.measure, Measure::WORDS);
    let scope = reader.word("scope", &row.scope, Scope::WORDS);
    let exactness = reader.word("exactness", &row.exactness, Exactness::WORDS);
    let unit = reader.word("unit", &row.unit, Unit::WORDS);
    let counting = reader.word("counting", &row.counting, Counting::WORDS);
    let denominator = match row.denominator.as_str() {
        "" => None,
        word => Some(reader.word("denominator", word, Denominator::WORDS)?),
    };
    let covers: Option<Covered> = reader.desk.parse(line, "bad-date", &row.covers);
    let edition = edition(reader, &row.edition);
    let place = reader.participant(&row.place);
    let value: Option<Amount> = reader.desk.parse(line, "bad-number", &row.value);
    if row.value.is_empty() {
        reader.desk.error(line, "bad-number", "this figure has no value".to_owned());
    }
    let value_to: Option<Amount> = reader.desk.parse(line, "bad-number", &row.value_to);
    let edition_ends = edition.and_then(|year| Date::new(year, 12, 31).ok());
    let about = edition_ends.or_else(|| covers.and_then(Covered::last));
    let origin = reader.origin(&row.source, &row.reliability, row.note, about);
    Some(Figure {
        id: row.id,
        treaty: treaty?,
        measure: measure?,
        covers,
        edition,
        place,
        scope: scope?,
        denominator,
        words: row.words,
        value: value?,
        value_to,
        exactness: exactness?,
        unit: unit?,
        counting: counting?,
        misreads: (!row.misreads.is_empty()).then_some(row.misreads),
        rival_of: (!row.rival_of.is_empty()).then_some(row.rival_of),
        origin,
        line,
    })
}

/// The year of an edition; blank is `None`.
fn edition(reader: &mut Reader<'_, '_>, text: &str) -> Option<i16> {
    let year = text.parse().ok().filter(|year| (1900..=9999).contains(year));
    if year.is_none() && !text.is_empty() {
        let message = format!("`{text}` is not an edition; write its year");
        reader.desk.error(reader.line, "bad-number", message);
    }
    year
}
