//! Hypothetical facts laid over a record: kept apart from it, and marked wherever they lead.

use depositary_law::{
    Action, ActionKind, Conflict, ConflictRole, Date, Facts, ParticipantId, Reliability, ReportedDate, SourceId,
};

use crate::corpus::{ConflictRecord, Source};
use crate::treaty::ActionRecord;

/// The id of the source that hypothetical facts name, so that none can be taken for a recorded one.
pub const HYPOTHETICAL: &str = "hypothetical";

/// What is supposed, instead of or beside what is recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overlay {
    /// Acts that are supposed to be done.
    pub actions: Vec<HypotheticalAction>,
    /// Recorded acts, by id, that are supposed not to have been done.
    pub without: Vec<String>,
    /// Armed conflicts that are supposed.
    pub conflicts: Vec<HypotheticalConflict>,
}

/// An act that is supposed to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HypotheticalAction {
    /// The treaty's id.
    pub treaty: String,
    /// Who acts.
    pub participant: ParticipantId,
    /// What is done.
    pub kind: ActionKind,
    /// When.
    pub on: Date,
}

/// An armed conflict that is supposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HypotheticalConflict {
    /// Who is engaged.
    pub participant: ParticipantId,
    /// In what role.
    pub role: ConflictRole,
    /// The first day.
    pub from: Date,
    /// The first day after it; `None`: no end is supposed.
    pub until: Option<Date>,
}

impl Overlay {
    /// Whether nothing is supposed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Overlay::default()
    }

    /// The supposed conflicts in the shapes of recorded evidence.
    pub(crate) fn conflicts(&self, source: SourceId) -> impl Iterator<Item = (Conflict, ConflictRecord)> {
        self.conflicts.iter().enumerate().map(move |(number, supposed)| {
            let HypotheticalConflict { participant, role, from, until } = *supposed;
            let record = ConflictRecord {
                id: format!("{HYPOTHETICAL}-conflict-{}", number + 1),
                name: "a supposed armed conflict (hypothetical)".to_owned(),
                ..ConflictRecord::from_source(source)
            };
            (Conflict { participant, from, until, role, reliability: Reliability::Unverified }, record)
        })
    }

    /// Applies what concerns one treaty to its facts.
    pub(crate) fn apply(&self, treaty: &str, source: SourceId, facts: &mut Facts, records: &mut Vec<ActionRecord>) {
        for id in &self.without {
            if let Ok(place) = records.binary_search_by(|record| record.id.as_str().cmp(id)) {
                // An act that is never known is never done; its place must stay, for others refer to places.
                facts.actions[place].known = Date::MAX;
            }
        }
        for (number, action) in self.actions.iter().enumerate().filter(|(_, action)| action.treaty == treaty) {
            facts.actions.push(Action {
                participant: action.participant,
                on: ReportedDate::exact(action.on),
                kind: action.kind,
                depositary: None,
                reliability: Reliability::Unverified,
                source,
                known: Date::MIN,
                effect: None,
                refers_to: None,
                replaces: None,
            });
            records.push(ActionRecord {
                id: format!("{HYPOTHETICAL}-{}", number + 1),
                sources: vec![source],
                effect_sources: Vec::new(),
                note: "hypothetical, not in the record".to_owned(),
                line: 0,
            });
        }
    }
}

/// The source that hypothetical facts name.
pub(crate) fn source() -> Source {
    Source {
        id: HYPOTHETICAL.to_owned(),
        publisher: "nobody".to_owned(),
        title: "supposed by the person who asks; not in the record".to_owned(),
        date: String::new(),
        address: String::new(),
        kind: "hypothetical".to_owned(),
        reliability: Reliability::Unverified,
        licence: String::new(),
        attribution: String::new(),
        note: String::new(),
    }
}
