//! The treaty's actions, row by row.

use std::collections::HashMap;

use depositary_law::{Action, ActionId, Date, DepositaryId, Facts, Reliability, ReportedDate, SourceId};

use super::{ActionRecord, Identity, desk};
use crate::clause;
use crate::corpus::Corpus;
use crate::problem::Problem;
use crate::reading::Desk;
use crate::rows::ActionRow;

pub(super) fn read_actions(
    corpus: &Corpus,
    identity: &Identity,
    facts: &mut Facts,
    problems: &mut Vec<Problem>,
) -> Vec<ActionRecord> {
    let path = format!("treaties/{}/actions.csv", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else {
        problems.push(Problem::error(&path, 0, "missing-file", format!("the treaty `{}` has no actions", identity.id)));
        return Vec::new();
    };
    let mut rows = desk.csv::<ActionRow>();
    rows.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id)); // the order of rows never matters
    let mut places: HashMap<String, ActionId> = HashMap::with_capacity(rows.len());
    for (place, (line, row)) in rows.iter().enumerate() {
        if row.id.is_empty() {
            let hint = "leave the writing of ids to `depositary data fmt`".to_owned();
            desk.error_with_hint(*line, "missing-id", "this action has no id".to_owned(), Some(hint));
        } else if places.contains_key(&row.id) {
            let hint = "an id names one fact for ever; give the second `-2`".to_owned();
            desk.error_with_hint(*line, "duplicate-id", format!("two actions have the id `{}`", row.id), Some(hint));
        } else if let Some(id) = ActionId::new(place) {
            places.insert(row.id.clone(), id);
        }
    }
    let mut records = Vec::with_capacity(rows.len());
    for (line, row) in rows {
        // A row that cannot be read keeps its place, so that the places of the others stay true.
        let action = read_action(corpus, identity, &mut desk, &places, line, &row);
        facts.actions.push(action.unwrap_or(UNREADABLE));
        records.push(ActionRecord {
            sources: desk.source_list(line, &row.source),
            effect_sources: desk.source_list(line, &row.effect_source),
            id: row.id,
            note: row.note,
            line,
        });
    }
    records
}

/// Stands in for a row with an error; a record with errors is never used for answers.
pub(crate) const UNREADABLE: Action = Action {
    participant: depositary_law::ParticipantId(u16::MAX),
    on: ReportedDate::exact(Date::MAX),
    kind: depositary_law::ActionKind::Declaration,
    depositary: None,
    reliability: Reliability::Unverified,
    source: SourceId(0),
    known: Date::MAX,
    effect: None,
    refers_to: None,
    replaces: None,
};

fn read_action(
    corpus: &Corpus,
    identity: &Identity,
    desk: &mut Desk<'_>,
    places: &HashMap<String, ActionId>,
    line: u32,
    row: &ActionRow,
) -> Option<Action> {
    let participant = desk.participant(line, &row.participant);
    let kind = clause::kind(desk, line, &row.action);
    let on: Option<ReportedDate> = desk.parse::<ReportedDate>(line, "bad-date", &row.date);
    if row.date.is_empty() {
        let hint = "write what is known of it, if only an interval: `2013-06-03/2018-07-10`".to_owned();
        desk.error_with_hint(line, "bad-date", "this action has no date".to_owned(), Some(hint));
    }
    let known = desk.day(line, &row.known);
    let effect = desk.day(line, &row.effect);
    let depositary = depositary(identity, desk, line, &row.depositary);
    let refers_to = reference(desk, places, line, &row.refers_to);
    let replaces = reference(desk, places, line, &row.replaces);
    if !row.replaces.is_empty() && row.known.is_empty() {
        let hint = "a correction counts from the day on which it was made; without that day it would rewrite the past";
        let message = "this correction does not say from which day it is known".to_owned();
        desk.error_with_hint(line, "correction-without-known", message, Some(hint.to_owned()));
    }
    let known_sources = row
        .source
        .split(';')
        .map(str::trim)
        .filter(|id| !id.is_empty())
        .filter_map(|id| desk.sources.place(id))
        .map(SourceId);
    let best = known_sources.min_by_key(|id| corpus.source(*id).reliability);
    if row.source.trim().is_empty() {
        desk.source(line, "");
    }
    let best_reliability = best.map_or(Reliability::Unverified, |id| corpus.source(id).reliability);
    let reliability = desk.grade(line, &row.reliability, best_reliability);
    let on = on?;
    Some(Action {
        participant: participant?,
        on,
        kind: kind?,
        depositary,
        reliability,
        source: best?,
        known: known.unwrap_or(on.latest()),
        effect,
        refers_to,
        replaces,
    })
}

fn depositary(identity: &Identity, desk: &mut Desk<'_>, line: u32, id: &str) -> Option<DepositaryId> {
    if id.is_empty() {
        return None;
    }
    let known: Vec<(&str, u8)> = identity
        .depositaries
        .iter()
        .zip(0..=u8::MAX)
        .map(|(depositary, place)| (depositary.id.as_str(), place))
        .collect();
    desk.word(line, "unknown-depositary", "depositary", id, &known).map(DepositaryId)
}

fn reference(desk: &mut Desk<'_>, places: &HashMap<String, ActionId>, line: u32, id: &str) -> Option<ActionId> {
    if id.is_empty() {
        return None;
    }
    let found = places.get(id).copied();
    if found.is_none() {
        let near = places.keys().max_by(|a, b| {
            let likeness = |known: &String| strsim::normalized_damerau_levenshtein(known, id);
            likeness(a).total_cmp(&likeness(b)).then_with(|| b.cmp(a))
        });
        let hint = near.map(|near| format!("did you mean `{near}`?"));
        desk.error_with_hint(line, "unknown-action-id", format!("there is no action `{id}` in this file"), hint);
    }
    found
}
