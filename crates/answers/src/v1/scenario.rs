//! Shapes of scenarios and of departures.

use serde::Serialize;

use super::Finding;

/// A scenario that comes with the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScenarioRow {
    /// Its name.
    pub scenario: String,
    /// What it supposes.
    pub says: String,
}

/// What a scenario changes: hypothetical, never part of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScenarioAnswer {
    /// The scenario's name.
    pub scenario: String,
    /// What it supposes.
    pub says: String,
    /// Always `true`.
    pub hypothetical: bool,
    /// The day on which record and scenario are compared.
    pub on: String,
    /// The day up to which recorded facts were known.
    pub known_at: String,
    /// Who stands otherwise than in the record on that day.
    pub differences: Vec<Difference>,
    /// The treaties concerned.
    pub treaties: Vec<TreatyEffect>,
    /// The groups concerned.
    pub groups: Vec<GroupEffect>,
}

/// A participant that stands otherwise than in the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Difference {
    /// The participant's code.
    pub participant: String,
    /// The treaty's id.
    pub treaty: String,
    /// The status by the record.
    pub record_status: &'static str,
    /// What stands beside it.
    pub record_qualifiers: Vec<&'static str>,
    /// The status in the scenario.
    pub scenario_status: &'static str,
    /// What stands beside it.
    pub scenario_qualifiers: Vec<&'static str>,
    /// The first day on which the two differ.
    pub differs_from: Option<String>,
    /// Why, in a sentence of the scenario's proof.
    pub why: String,
    /// The article that decides in the scenario.
    pub article: String,
}

/// What a scenario does to a treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TreatyEffect {
    /// Its id.
    pub treaty: String,
    /// How many are bound by the record.
    pub bound_in_record: usize,
    /// How many in the scenario.
    pub bound_in_scenario: usize,
    /// How many were needed for entry into force.
    pub needed_for_entry_into_force: u16,
    /// Whether the scenario falls below that number; it stays in force all the same (VCLT 55).
    pub falls_below: bool,
}

/// What a scenario does to a group under a treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupEffect {
    /// The treaty's id.
    pub treaty: String,
    /// The group.
    pub group: String,
    /// Its members on the day.
    pub members: usize,
    /// How many of them are bound by the record.
    pub bound_in_record: usize,
    /// How many in the scenario.
    pub bound_in_scenario: usize,
}

/// All exits in the record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Departures {
    /// Only those from this day on.
    pub since: Option<String>,
    /// The day up to which facts were known.
    pub known_at: String,
    /// The exits, by day.
    pub departures: Vec<Departure>,
    /// Plain numbers about them; small ones.
    pub statistics: Statistics,
}

/// One exit, or attempt at one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Departure {
    /// The participant's code.
    pub participant: String,
    /// Its short name.
    pub name: String,
    /// The treaty's id.
    pub treaty: String,
    /// `withdrawal-notice`, `withdrawal-of-instrument`, `declaration` or `announcement`.
    pub act: &'static str,
    /// When: receipt of the notice, or the day of the act.
    pub on: String,
    /// `effective`, `pending`, `held`, `revoked`, `taken-back`, `contested`, `undetermined` or `without-effect`.
    pub outcome: &'static str,
    /// When it takes or took effect, or was revoked.
    pub effect: Option<String>,
    /// Days from the act to that.
    pub lag_days: Option<i32>,
    /// The article that decides.
    pub article: Option<String>,
    /// For each group of the participant: how many of its other members are outside the treaty on the day of the act.
    pub groups: Vec<GroupOutside>,
    /// How far the day can be trusted.
    pub reliability: &'static str,
    /// The recorded act.
    pub fact: String,
    /// Who says so.
    pub sources: Vec<String>,
}

/// A group's other members that are outside a treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupOutside {
    /// The group.
    pub group: String,
    /// Its other members.
    pub others: usize,
    /// How many of them are not bound.
    pub outside: usize,
}

/// Plain numbers, with how many they rest on; no forecast.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Statistics {
    /// How many acts by outcome.
    pub outcomes: std::collections::BTreeMap<&'static str, usize>,
    /// On how many effective exits the days below rest.
    pub effective: usize,
    /// The least days from notice to effect.
    pub shortest_lag: Option<i32>,
    /// The middle one.
    pub median_lag: Option<f64>,
    /// The most.
    pub longest_lag: Option<i32>,
    /// What must be said beside the numbers.
    pub findings: Vec<Finding>,
}
