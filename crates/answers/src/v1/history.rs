//! Shapes of the domestic road: what was done at home and in law, as one timeline.

use serde::Serialize;

/// A participant's road through a treaty: legal acts, domestic steps, and what the press has wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct History {
    /// The participant's code.
    pub participant: String,
    /// The treaty's id.
    pub treaty: String,
    /// The day up to which facts were known.
    pub known_at: String,
    /// Everything recorded, by day; what is known only to the month or year stands at its end.
    pub entries: Vec<HistoryEntry>,
    /// Sources that count one vote differently; none of the counts is chosen.
    pub contradictions: Vec<Contradiction>,
    /// What started the period of the notice; `null`: no notice is known that does.
    pub clock: Option<Clock>,
    /// The days between key steps of this participant.
    pub durations: Vec<Duration>,
    /// The same for the other participants whose domestic steps under this treaty are recorded.
    pub compared: Vec<Duration>,
    /// Who must approve at home; `null`: the record does not say.
    pub approval: Option<Approval>,
    /// What must be said beside it.
    pub notes: Vec<String>,
}

/// One line of a history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryEntry {
    /// When, as precisely as it is known.
    pub date: String,
    /// `legal`: an act under the treaty, or a day on which such acts have effect; `domestic`; `press`: an error in print.
    pub kind: &'static str,
    /// The word of the action, of the step, or `entry-into-force`, `expiry`, `effect`, `undetermined`.
    pub step: &'static str,
    /// What was done, in words.
    pub says: String,
    /// The count of votes that the sources give.
    pub counts: Option<Votes>,
    /// Whether the treaty's period of withdrawal runs from it; never true of a domestic step.
    pub starts_clock: bool,
    /// The article by which it has this effect, for derived days and for what starts the clock.
    pub article: Option<String>,
    /// The permanent id of the action or step; for a derived day, of the act that it follows from.
    pub fact: Option<String>,
    /// Who says so.
    pub sources: Vec<String>,
    /// How far it can be trusted.
    pub reliability: &'static str,
    /// The ids of steps that count the same vote differently.
    pub contradicts: Vec<String>,
    /// A note for people.
    pub note: Option<String>,
}

/// A count of votes; `null`: the sources of this row do not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Votes {
    /// In favour.
    pub in_favour: Option<u32>,
    /// Against.
    pub against: Option<u32>,
    /// Abstaining.
    pub abstaining: Option<u32>,
}

/// Rival counts of one vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contradiction {
    /// The step.
    pub step: &'static str,
    /// Its day.
    pub date: String,
    /// The counts, each with its sources, and that none is chosen.
    pub says: String,
    /// The steps that disagree.
    pub facts: Vec<String>,
}

/// What started the period of a notice of withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Clock {
    /// The action that started it.
    pub step: &'static str,
    /// The day of receipt.
    pub date: String,
    /// The article by which the period runs from it.
    pub article: String,
    /// A few words of that article.
    pub quote: String,
    /// The document that was read for it.
    pub source: String,
    /// The action's permanent id.
    pub fact: String,
}

/// The days between two key steps that follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Duration {
    /// The participant's code.
    pub participant: String,
    /// The earlier step.
    pub from_step: &'static str,
    /// The later step.
    pub to_step: &'static str,
    /// The date of the earlier step; `null`: none is recorded.
    pub from: Option<String>,
    /// The date of the later step; `null`: none is recorded.
    pub to: Option<String>,
    /// How many days lie between them; `null`: not both are known to the day, or not in this order.
    pub days: Option<i32>,
    /// The lower reliability of the two dates, where there is a number.
    pub reliability: Option<&'static str>,
}

/// Who must approve at home that the participant leaves a treaty. It is domestic law: no treaty's clock depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Approval {
    /// Whether parliament must approve: `yes`, `no`, `partly`, `disputed` or `opinion`.
    pub parliament_approval: String,
    /// Who decides.
    pub body: String,
    /// The majority needed; `null`: no source says it.
    pub majority: Option<String>,
    /// The law that says so; `null`: no source names it.
    pub legal_basis: Option<String>,
    /// How far that can be trusted.
    pub reliability: &'static str,
    /// Who says so.
    pub sources: Vec<String>,
    /// A note.
    pub note: Option<String>,
}
