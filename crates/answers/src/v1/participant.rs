//! Participants: their names, successions and groups.

use serde::Serialize;

/// A participant in the list of participants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ParticipantRow {
    /// Its code.
    pub participant: String,
    /// Its short name.
    pub name: String,
    /// `state`, `entity` or `organisation`.
    pub kind: String,
    /// The first day of its existence, where that lies in the record's time.
    pub from: Option<String>,
    /// The first day on which it no longer existed.
    pub until: Option<String>,
}

/// A participant with its names and neighbours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Participant {
    /// As in the list.
    #[serde(flatten)]
    pub row: ParticipantRow,
    /// A note.
    pub note: String,
    /// Its names.
    pub names: Vec<Name>,
    /// Its successions.
    pub successions: Vec<Succession>,
    /// Its groups.
    pub groups: Vec<Group>,
}

/// A name of a participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Name {
    /// The language.
    pub language: String,
    /// The name.
    pub name: String,
    /// `short`, `formal`, `former` or `alias`.
    pub kind: String,
    /// From when.
    pub from: Option<String>,
    /// Until when.
    pub until: Option<String>,
}

/// A succession of States.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Succession {
    /// Who took over.
    pub successor: String,
    /// From whom.
    pub predecessor: String,
    /// How.
    pub kind: String,
    /// When.
    pub on: String,
}

/// Membership of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Group {
    /// Which group.
    pub group: String,
    /// The first day.
    pub from: Option<String>,
    /// The first day after it.
    pub until: Option<String>,
}
