//! What is recorded of the fulfilment of duties, row by row.

use std::collections::BTreeMap;

use depositary_law::duty::{ComplianceFact, ComplianceId, ObligationRule};
use depositary_law::{ClauseId, Facts, Reliability, ReportedDate, Rule, Rulebook, SourceId};
use serde::Deserialize;

use super::{Identity, desk};
use crate::corpus::Corpus;
use crate::duty::event;
use crate::problem::Problem;
use crate::reading::Desk;

/// A row of `treaties/<id>/compliance.csv`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ComplianceRow {
    id: String,
    participant: String,
    duty: String,
    event: String,
    date: String,
    new_due: String,
    covers: String,
    quantities: String,
    decided_by: String,
    known: String,
    replaces: String,
    reliability: String,
    source: String,
    note: String,
}

/// What the record says of a compliance fact beside what the engine needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComplianceRecord {
    /// Its permanent id.
    pub id: String,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// How much was destroyed, retained or left, as the source gives it.
    pub quantities: String,
    /// The meeting that decided, or how it was decided.
    pub decided_by: String,
    /// A note for people.
    pub note: String,
    /// Its line in `compliance.csv`.
    pub line: u32,
}

/// Reads the compliance facts of a treaty into its facts; what is said beside them is returned.
pub(super) fn read_compliance(
    corpus: &Corpus,
    identity: &Identity,
    rulebook: &Rulebook,
    facts: &mut Facts,
    problems: &mut Vec<Problem>,
) -> Vec<ComplianceRecord> {
    let path = format!("treaties/{}/compliance.csv", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else { return Vec::new() };
    let mut rows = desk.csv::<ComplianceRow>();
    rows.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id)); // the order of rows never matters
    let mut places = BTreeMap::new();
    for ((line, row), place) in rows.iter().zip(0_u32..) {
        if row.id.is_empty() {
            let hint = "leave the writing of ids to `depositary data fmt`".to_owned();
            desk.error_with_hint(*line, "missing-id", "this fact has no id".to_owned(), Some(hint));
        } else if places.insert(row.id.clone(), ComplianceId(place)).is_some() {
            let hint = "an id names one fact for ever; give the second `-2`".to_owned();
            desk.error_with_hint(*line, "duplicate-id", format!("two facts have the id `{}`", row.id), Some(hint));
        }
    }
    let duties = Duties::of(rulebook);
    let mut records = Vec::with_capacity(rows.len());
    for (line, row) in rows {
        let sources = desk.source_list(line, &row.source);
        // A row with an error is left out: a treaty with errors is never used for answers.
        let Some(fact) = read_fact(corpus, &mut desk, &duties, &places, &sources, line, &row) else { continue };
        facts.compliance.push(fact);
        records.push(ComplianceRecord {
            id: row.id,
            sources,
            quantities: row.quantities,
            decided_by: row.decided_by,
            note: row.note,
            line,
        });
    }
    records
}

/// The duties of a rulebook, by the ids of their clauses.
struct Duties<'a>(Vec<(&'a str, (ClauseId, &'a ObligationRule))>);

impl<'a> Duties<'a> {
    fn of(rulebook: &'a Rulebook) -> Self {
        let clauses = rulebook.clauses().iter().zip(0_u16..);
        let duties = clauses.filter_map(|(clause, place)| match &clause.rule {
            Rule::Obligation(rule) => Some((clause.id.as_str(), (ClauseId(place), rule))),
            _ => None,
        });
        Duties(duties.collect())
    }
}

fn read_fact(
    corpus: &Corpus,
    desk: &mut Desk<'_>,
    duties: &Duties<'_>,
    places: &BTreeMap<String, ComplianceId>,
    sources: &[SourceId],
    line: u32,
    row: &ComplianceRow,
) -> Option<ComplianceFact> {
    let participant = desk.participant(line, &row.participant);
    let duty = desk.word(line, "unknown-duty", "duty", &row.duty, &duties.0);
    let kind = event(desk, line, &row.event);
    let on: Option<ReportedDate> = desk.parse(line, "bad-date", &row.date);
    if row.date.is_empty() {
        let hint = "write what is known of it, if only an interval: `2015-06-18/2018-12-31`".to_owned();
        desk.error_with_hint(line, "bad-date", "this fact has no date".to_owned(), Some(hint));
    }
    let new_due = desk.day(line, &row.new_due);
    if new_due.is_some() && !row.event.starts_with("extension-") {
        let message = format!("`{}` gives no new deadline", row.event);
        desk.error_with_hint(line, "bad-fact", message, Some("only extensions have a `new_due`".to_owned()));
    }
    let covers = row.covers.parse().ok();
    if covers.is_none() && !row.covers.is_empty() {
        desk.error(line, "bad-number", format!("`{}` is not a calendar year", row.covers));
    }
    let known = desk.day(line, &row.known);
    let replaces = reference(desk, places, line, &row.replaces);
    if !row.replaces.is_empty() && row.known.is_empty() {
        let hint = "a correction counts from the day on which it was made; without that day it would rewrite the past";
        let message = "this correction does not say from which day it is known".to_owned();
        desk.error_with_hint(line, "correction-without-known", message, Some(hint.to_owned()));
    }
    if row.source.trim().is_empty() {
        desk.source(line, "");
    }
    let best = sources.iter().copied().min_by_key(|id| corpus.source(*id).reliability);
    let bears = best.map_or(Reliability::Unverified, |id| corpus.source(id).reliability);
    let reliability = desk.grade(line, &row.reliability, bears);
    let on = on?;
    Some(ComplianceFact {
        participant: participant?,
        duty: duty?.0,
        kind: kind?,
        on,
        new_due,
        covers,
        known: known.unwrap_or(on.latest()),
        reliability,
        source: best?,
        replaces,
    })
}

fn reference(
    desk: &mut Desk<'_>,
    places: &BTreeMap<String, ComplianceId>,
    line: u32,
    id: &str,
) -> Option<ComplianceId> {
    let found = places.get(id).copied();
    if found.is_none() && !id.is_empty() {
        desk.error(line, "unknown-fact", format!("there is no fact `{id}` in this file"));
    }
    found
}
