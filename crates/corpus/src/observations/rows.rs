//! The shapes of the five files: strict, and nothing but what stands in them.

use serde::Deserialize;

/// Defines a row and the list of its columns, so that neither can lack what the other has.
macro_rules! row {
    ($name:ident, $columns:ident: $($field:ident),+ $(,)?) => {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            $(pub $field: String),+
        }

        pub(super) const $columns: &[&str] = &[$(stringify!($field)),+];
    };
}

row!(
    FigureRow, FIGURE: id, treaty, measure, covers, edition, place, scope, denominator, words, value, value_to,
    exactness, unit, counting, misreads, rival_of, reliability, source, note,
);

row!(
    ReportRow, REPORT: id, treaty, act, actor, by, to, place, covers, status, said_by, says, denies, rival_of,
    reliability, source, note,
);

row!(
    PositionRow, POSITION: id, treaty, matter, concerning, speaker, kind, by, stance, date, says, reliability,
    source, note,
);

row!(
    MeetingRow, MEETING: id, treaty, meeting, place, from, until, president, presidency, status, reliability,
    days_reliability, president_reliability, source, note,
);

row!(
    BallotRow, BALLOT: id, treaty, session, body, symbol, part, date, in_favour, against, abstaining, reliability,
    date_reliability, source, note,
);
