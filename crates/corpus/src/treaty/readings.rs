//! The treaty's contested points.

use depositary_law::{ActionId, ContestedPoint, Date, Facts, Reading, Reliability, ReportedDate, Treatment};

use super::{ActionRecord, Identity, PointRecord, ReadingRecord, desk};
use crate::corpus::Corpus;
use crate::problem::Problem;
use crate::reading::Desk;
use crate::rows::ReadingsFile;

pub(super) fn read_points(
    corpus: &Corpus,
    identity: &Identity,
    actions: &[ActionRecord],
    facts: &mut Facts,
    problems: &mut Vec<Problem>,
) -> Vec<PointRecord> {
    let path = format!("treaties/{}/readings.toml", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else { return Vec::new() };
    let Some(file) = desk.toml::<ReadingsFile>() else { return Vec::new() };
    let mut records = Vec::new();
    for row in file.point {
        let line = desk.line_at(row.span().start);
        let row = row.into_inner();
        let participant = desk.participant(line, &row.participant);
        let known = desk.day(line, &row.known).unwrap_or(Date::MIN);
        if row.reading.len() < 2 {
            desk.error(
                line,
                "bad-reading",
                format!("the point `{}` has fewer than two readings; then it is not contested", row.id),
            );
        }
        let default = row.default.as_ref().and_then(|id| {
            let place = row.reading.iter().position(|reading| reading.id == *id);
            if place.is_none() {
                desk.error(line, "bad-reading", format!("the default `{id}` is none of the readings of `{}`", row.id));
            }
            place
        });
        let mut readings = Vec::new();
        let mut told = Vec::new();
        for reading in row.reading {
            let treat = reading.treat.iter().filter_map(|(id, treatment)| {
                let place = actions.binary_search_by(|action| action.id.as_str().cmp(id)).ok().and_then(ActionId::new);
                if place.is_none() {
                    desk.error(line, "unknown-action-id", format!("there is no action `{id}` in actions.csv"));
                }
                let treatment = self::treatment(&mut desk, line, treatment);
                Some((place?, treatment?))
            });
            let treat = treat.collect();
            readings.push(Reading { treat });
            let sources = desk.source_list(line, &reading.source);
            let best = sources.iter().map(|id| corpus.source(*id).reliability).min().unwrap_or(Reliability::Unverified);
            let reliability = desk.reliability(line, &reading.reliability).unwrap_or(best);
            told.push(ReadingRecord {
                id: reading.id,
                says: reading.says,
                held_by: reading.held_by,
                sources,
                reliability,
            });
        }
        if let Some(participant) = participant {
            facts.points.push(ContestedPoint { participant, known, readings, default });
            records.push(PointRecord {
                id: row.id,
                article: row.article,
                question: row.question,
                why: row.why,
                readings: told,
            });
        }
    }
    records
}

fn treatment(desk: &mut Desk<'_>, line: u32, text: &str) -> Option<Treatment> {
    match text {
        "as-the-rule-says" => return Some(Treatment::AsTheRuleSays),
        "without-effect" => return Some(Treatment::WithoutEffect),
        _ => {}
    }
    let dated = |prefix| text.strip_prefix(prefix).and_then(|day: &str| day.parse::<ReportedDate>().ok());
    if let Some(day) = dated("effect on ") {
        return Some(Treatment::EffectOn(day.earliest()));
    }
    if let Some(day) = dated("suspended from ") {
        return Some(Treatment::SuspendedFrom(day.earliest()));
    }
    let hint =
        "write `as-the-rule-says`, `without-effect`, `effect on 2003-01-11` or `suspended from 2025-07-18`".to_owned();
    desk.error_with_hint(line, "bad-reading", format!("`{text}` is not a way to treat an action"), Some(hint));
    None
}
