//! Shapes of leaving: the simulated withdrawal.

use serde::Serialize;

use super::{Node, Settings};

/// A simulated withdrawal: not a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Withdraw {
    /// The participant's code.
    pub participant: String,
    /// The treaty's id.
    pub treaty: String,
    /// The supposed day on which the notice is received.
    pub notice: String,
    /// The day up to which recorded facts were known.
    pub known_at: String,
    /// When the period of the notice expires; `null` without a clause, or for a non-party.
    pub expires_on: Option<String>,
    /// When the withdrawal takes effect; `null` where it does not, or not foreseeably.
    pub takes_effect_on: Option<String>,
    /// `effective`, `held`, `revoked`, `not-a-party`, `no-clause`, `contested` or `undetermined`.
    pub outcome: &'static str,
    /// Codes of what needs attention.
    pub flags: Vec<&'static str>,
    /// The flags in words.
    pub notes: Vec<String>,
    /// The outcome in one sentence.
    pub sentence: String,
    /// What the treaty and general law ask of the notice.
    pub checklist: Vec<ChecklistItem>,
    /// What a withdrawal leaves standing.
    pub survives: Vec<Survives>,
    /// Duties that are overdue at the notice, or fall due before the exit.
    pub duties_before_exit: Vec<DutyBeforeExit>,
    /// The last day on which the participant is bound.
    pub last_day_bound: Option<String>,
    /// Treaties that end for the participant together with this one.
    pub ends_with_it: Vec<EndsWithIt>,
    /// The exit's effect on the count of those bound.
    pub counts: Option<Counts>,
    /// Evidence of armed conflict near the tested day: evidence, not a finding.
    pub evidence: Vec<Evidence>,
    /// The settings that were applied.
    pub settings: Settings,
    /// Always `true`: this is a simulation, not a notice.
    pub simulation: bool,
    /// Why.
    pub proof: Node,
}

/// One thing that is asked of a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChecklistItem {
    /// What is to be done.
    pub item: String,
    /// By which article.
    pub article: String,
}

/// Something that a withdrawal leaves standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Survives {
    /// What.
    pub says: String,
    /// By which article.
    pub article: String,
}

/// A duty that is overdue at the notice, or falls due before the exit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyBeforeExit {
    /// The duty: the id of the clause that lays it down.
    pub obligation: String,
    /// The duty in a few words.
    pub title: String,
    /// For a yearly duty, the calendar year that is covered.
    pub covers: Option<i16>,
    /// The article that lays it down.
    pub article: String,
    /// The deadline in effect.
    pub due: String,
    /// `due`, `extended` or `overdue` on the day of the notice.
    pub state: &'static str,
}

/// A treaty that ends for the participant together with the one it leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EndsWithIt {
    /// Its id.
    pub treaty: String,
    /// By which article.
    pub article: String,
}

/// The count of those bound before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counts {
    /// The counting rule: `bound`.
    pub rule: &'static str,
    /// On the last day bound.
    pub before: usize,
    /// On the day of effect.
    pub after: usize,
    /// How many were needed for entry into force; falling below it ends nothing (VCLT 55).
    pub needed_for_entry_into_force: u16,
}

/// A piece of evidence of armed conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Evidence {
    /// Its permanent id.
    pub fact: String,
    /// The conflict's name in the data.
    pub conflict: String,
    /// `primary` or `secondary`.
    pub role: &'static str,
    /// The first day.
    pub from: String,
    /// The first day after it; `null`: active at the end of the data.
    pub until: Option<String>,
    /// Whether it covers the tested day.
    pub covers_tested_day: bool,
    /// How far it can be trusted.
    pub reliability: &'static str,
    /// Where it comes from.
    pub source: String,
}
