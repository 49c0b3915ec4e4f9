//! The published shape of the audit of what others print.

use serde::Serialize;

use super::{Fact, Node};

/// What others print, compared with what the record derives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Audit {
    /// The day up to which facts were known.
    pub known_at: String,
    /// How many printed figures were compared.
    pub compared: usize,
    /// How many of them agree.
    pub agree: usize,
    /// The printed figures that were asked for: those that differ, or all.
    pub printed: Vec<Printed>,
}

/// A printed figure beside ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Printed {
    /// The figure's permanent id.
    pub id: String,
    /// The treaty's id.
    pub treaty: String,
    /// The participant's code, if it is about one.
    pub participant: Option<String>,
    /// What kind of date or count: `report-due`, `deadline-clearance`, `in-force-for`, `count-bound`, …
    pub what: String,
    /// What it is about, in words.
    pub about: String,
    /// When it was printed, or as of when; empty: not dated.
    pub on: String,
    /// What is printed.
    pub printed: String,
    /// By whom: the sources' ids.
    pub printed_in: Vec<String>,
    /// What the record gives, every possibility; empty: nothing.
    pub computed: Vec<String>,
    /// Whether they agree.
    pub agrees: bool,
    /// How many days the printed day lies after ours (negative: before), where both are days.
    pub days_apart: Option<i32>,
    /// Why they differ, where that was looked into.
    pub why: Option<String>,
    /// A note on what is printed.
    pub note: Option<String>,
    /// Who says ours, where it is neither an act nor derived: the days of a meeting.
    pub recorded_in: Vec<String>,
    /// Our recorded acts, where the figure is the date of an act.
    pub facts: Vec<Fact>,
    /// Our proof, where ours is derived.
    pub proof: Option<Node>,
}
