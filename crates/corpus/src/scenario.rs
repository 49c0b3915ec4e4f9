//! Scenarios: files of hypothetical facts, never mixed with the record.

use depositary_law::{ActionKind, ConflictRole, Date, ParticipantId};
use serde::Deserialize;
use toml::Spanned;

use crate::clause;
use crate::corpus::{Corpus, check_interval};
use crate::overlay::HypotheticalConflict;
use crate::problem::{Problem, Problems};
use crate::reading::Desk;

/// Hypothetical facts with their name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What it is called.
    pub name: String,
    /// What it supposes, in words.
    pub says: String,
    /// Acts that are supposed to be done.
    pub actions: Vec<SupposedAction>,
    /// Recorded acts, by id, that are supposed not to have been done.
    pub without: Vec<String>,
    /// Armed conflicts that are supposed.
    pub conflicts: Vec<HypotheticalConflict>,
    /// Readings to follow, as `point=reading` or `conflict=strict`.
    pub readings: Vec<String>,
}

/// An act that is supposed, by one participant or by a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupposedAction {
    /// The treaty's place in [`Corpus::identities`].
    pub treaty: usize,
    /// Who acts.
    pub who: Who,
    /// What is done.
    pub kind: ActionKind,
    /// When.
    pub on: Date,
}

/// Who acts in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// One participant.
    One(ParticipantId),
    /// Every member of a group that is a party on the day of the act.
    PartiesOf(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    says: String,
    #[serde(default)]
    without: Vec<Spanned<String>>,
    #[serde(default)]
    readings: Vec<String>,
    #[serde(default)]
    action: Vec<Spanned<ActionRow>>,
    #[serde(default)]
    conflict: Vec<Spanned<ConflictRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActionRow {
    treaty: String,
    #[serde(default)]
    participant: String,
    #[serde(default)]
    group: String,
    action: String,
    date: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConflictRow {
    participant: String,
    role: String,
    from: String,
    #[serde(default)]
    until: String,
}

impl Scenario {
    /// Reads a scenario against a record; `file` names it in problems.
    ///
    /// # Errors
    /// When the file is not well-formed, or names what the record does not hold.
    pub fn read(corpus: &Corpus, file: &str, text: &str) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let mut desk = Desk {
            file,
            text,
            sources: &corpus.source_ids,
            participants: &corpus.participant_ids,
            problems: &mut problems,
        };
        let scenario = desk.toml::<File>().map(|row| from_file(corpus, &mut desk, row));
        match scenario {
            Some(scenario) if problems.is_empty() => Ok(scenario),
            _ => Err(Problems(problems)),
        }
    }
}

fn from_file(corpus: &Corpus, desk: &mut Desk<'_>, row: File) -> Scenario {
    let actions = row.action.into_iter().filter_map(|row| {
        let line = desk.line_at(row.span().start);
        action(corpus, desk, line, &row.into_inner())
    });
    let actions = actions.collect();
    let conflicts = row.conflict.into_iter().filter_map(|row| {
        let line = desk.line_at(row.span().start);
        conflict(corpus, desk, line, &row.into_inner())
    });
    let conflicts = conflicts.collect();
    let mut without = Vec::new();
    for id in row.without {
        let line = desk.line_at(id.span().start);
        if !is_recorded(corpus, id.get_ref()) {
            let hint = "`depositary status … --why` shows the ids of acts".to_owned();
            desk.error_with_hint(
                line,
                "unknown-action-id",
                format!("there is no action `{}` in the record", id.get_ref()),
                Some(hint),
            );
        }
        without.push(id.into_inner());
    }
    Scenario { name: row.name, says: row.says, actions, without, conflicts, readings: row.readings }
}

fn is_recorded(corpus: &Corpus, id: &str) -> bool {
    let places = 0..corpus.identities().len();
    places
        .filter_map(|place| corpus.treaty(place).ok())
        .any(|treaty| treaty.actions.iter().any(|action| action.id == id))
}

fn action(corpus: &Corpus, desk: &mut Desk<'_>, line: u32, row: &ActionRow) -> Option<SupposedAction> {
    let treaty = corpus.treaty_index().get(&row.treaty).copied();
    if treaty.is_none() {
        desk.error(line, "unknown-treaty", format!("no treaty is called `{}`", row.treaty));
    }
    let who = match (row.participant.as_str(), row.group.as_str()) {
        (name, "") if !name.is_empty() => participant(corpus, desk, line, name).map(Who::One),
        ("", group) if corpus.groups().iter().any(|span| span.group == group) => Some(Who::PartiesOf(group.to_owned())),
        ("", group) if !group.is_empty() => {
            desk.error(line, "unknown-group", format!("no group is called `{group}`"));
            None
        }
        _ => {
            desk.error(line, "bad-scenario", "an action names a `participant` or a `group`, and not both".to_owned());
            None
        }
    };
    let kind = clause::kind(desk, line, &row.action);
    let on = desk.day(line, &row.date);
    if row.date.is_empty() {
        desk.error(line, "bad-date", "this action has no date".to_owned());
    }
    Some(SupposedAction { treaty: treaty?, who: who?, kind: kind?, on: on? })
}

fn conflict(corpus: &Corpus, desk: &mut Desk<'_>, line: u32, row: &ConflictRow) -> Option<HypotheticalConflict> {
    let roles = [("primary", ConflictRole::Primary), ("secondary", ConflictRole::Secondary)];
    let role = desk.word(line, "bad-conflict", "role", &row.role, &roles);
    let (from, until) = (desk.day(line, &row.from), desk.day(line, &row.until));
    check_interval(desk, line, from, until);
    Some(HypotheticalConflict {
        participant: participant(corpus, desk, line, &row.participant)?,
        role: role?,
        from: from?,
        until,
    })
}

/// A participant by any of its names, as on the command line.
fn participant(corpus: &Corpus, desk: &mut Desk<'_>, line: u32, name: &str) -> Option<ParticipantId> {
    let found = corpus.name_index().get(name).copied();
    if found.is_none() {
        let near = corpus.name_index().similar(name).first().map(|(near, _)| format!("did you mean `{near}`?"));
        desk.error_with_hint(line, "unknown-participant", format!("no participant is called `{name}`"), near);
    }
    found
}

/// Checks a shipped scenario; its problems are those of its file.
pub(crate) fn check(corpus: &Corpus, file: &str, text: &str) -> Vec<Problem> {
    Scenario::read(corpus, file, text).err().map(|problems| problems.0).unwrap_or_default()
}
