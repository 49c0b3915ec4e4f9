//! Shapes of comparing and of counting through time.

use serde::Serialize;

/// Two participants, or two days, side by side under every treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comparison {
    /// The one side.
    pub one: ComparedSide,
    /// The other side.
    pub other: ComparedSide,
    /// Every treaty, by id.
    pub treaties: Vec<ComparedRow>,
}

/// Who and when, on one side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComparedSide {
    /// The participant's code.
    pub participant: String,
    /// The day in law.
    pub on: String,
    /// The day up to which facts were known.
    pub known_at: String,
}

/// One treaty in a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComparedRow {
    /// The treaty's id.
    pub treaty: String,
    /// Whether status or qualifiers differ.
    pub differs: bool,
    /// The one side.
    pub one: Brief,
    /// The other side.
    pub other: Brief,
}

/// A status without its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Brief {
    /// The status.
    pub status: &'static str,
    /// The first day of this status; `null`: since ever.
    pub since: Option<String>,
    /// The first day on which it no longer holds; `null`: no end is known.
    pub until: Option<String>,
    /// What must be said beside it.
    pub qualifiers: Vec<&'static str>,
}

/// How the counts of a treaty changed through time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Growth {
    /// The treaty's id.
    pub treaty: String,
    /// The day up to which facts were known.
    pub known_at: String,
    /// When it entered into force; `null`: it has not, or not certainly.
    pub in_force_since: Option<String>,
    /// Every day on which a count changed, in order; a count holds until the next step.
    pub steps: Vec<GrowthStep>,
}

/// The counts from one day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GrowthStep {
    /// The first day of these counts.
    pub on: String,
    /// By the counting rule `bound`.
    pub bound: usize,
    /// By the counting rule `deposited`.
    pub deposited: usize,
    /// By the counting rule `signed`.
    pub signed: usize,
    /// Of how many it cannot be said whether they are bound; they are not in the count.
    pub undetermined: usize,
}
