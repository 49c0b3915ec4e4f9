//! What answers about leaving must hold: a supposed withdrawal, a scenario, the exits on record, a history.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Of a supposed withdrawal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectWithdraw {
    /// What becomes of the notice.
    pub outcome: Option<String>,
    /// When its period expires, or `"unknown"`.
    pub expires_on: Option<String>,
    /// The first day out, or `"unknown"`.
    pub takes_effect_on: Option<String>,
    /// The last day bound, or `"unknown"`.
    pub last_day_bound: Option<String>,
    /// Codes of what needs attention that must be there.
    #[serde(default)]
    pub flags: Vec<String>,
    /// Codes that must not be there.
    #[serde(default)]
    pub without_flags: Vec<String>,
    /// Articles that the checklist must cite.
    #[serde(default)]
    pub checklist_articles: Vec<String>,
    /// Articles by which something survives.
    #[serde(default)]
    pub survives_articles: Vec<String>,
    /// All treaties that end with it, in any order.
    pub ends_with_it: Option<Vec<String>>,
    /// Its effect on the count of those bound.
    pub counts: Option<ExpectCounts>,
    /// Roles of which there must be evidence, on whatever day.
    #[serde(default)]
    pub evidence_roles: Vec<String>,
    /// All roles of which the evidence covers the tested day; `[]`: none does.
    pub roles_on_tested_day: Option<Vec<String>>,
    /// Articles that the proof must cite.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Facts that the answer must show, by id.
    #[serde(default)]
    pub facts: Vec<String>,
    /// Facts that it must not show.
    #[serde(default)]
    pub without_facts: Vec<String>,
    /// Words that must occur somewhere in it.
    #[serde(default)]
    pub says: Vec<String>,
    /// Words that must occur neither in its sentence nor in its proof.
    #[serde(default)]
    pub does_not_say: Vec<String>,
}

/// Of the count of those bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectCounts {
    /// On the last day bound.
    pub before: usize,
    /// On the day of effect.
    pub after: usize,
}

/// Of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectScenario {
    /// The day of the comparison.
    pub on: Option<String>,
    /// Treaties with the numbers of those bound.
    #[serde(default)]
    pub counts: Vec<ExpectTreaty>,
    /// How many stand otherwise than in the record.
    pub count: Option<usize>,
    /// Participants that must be among them.
    #[serde(default)]
    pub differs: Vec<ExpectDifference>,
    /// Groups with the numbers of those bound.
    #[serde(default)]
    pub groups: Vec<ExpectGroup>,
    /// Groups of which no member is bound in the scenario, though one is by the record.
    #[serde(default)]
    pub groups_without_party: Vec<String>,
    /// Words that must occur somewhere in it.
    #[serde(default)]
    pub says: Vec<String>,
}

/// Of a treaty in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectTreaty {
    /// Its id.
    pub treaty: String,
    /// How many are bound by the record.
    pub record: Option<usize>,
    /// How many in the scenario.
    pub scenario: Option<usize>,
    /// Whether these are fewer than were needed for entry into force.
    pub falls_below: Option<bool>,
}

/// Of a participant that stands otherwise than in the record.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectDifference {
    /// Who.
    pub participant: String,
    /// Under which treaty.
    pub treaty: Option<String>,
    /// The status by the record.
    pub record: Option<String>,
    /// The status in the scenario.
    pub scenario: Option<String>,
    /// All qualifiers in the scenario, in any order.
    pub qualifiers: Option<Vec<String>>,
    /// The first day on which the two differ.
    pub from: Option<String>,
    /// The article that decides in the scenario.
    pub article: Option<String>,
}

/// Of a group in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectGroup {
    /// The group.
    pub group: String,
    /// How many of its members are bound by the record.
    pub record: Option<usize>,
    /// How many in the scenario.
    pub scenario: Option<usize>,
}

/// Of the exits on record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectDepartures {
    /// Exits that must be among them.
    #[serde(default)]
    pub contains: Vec<ExpectDeparture>,
    /// Exits that must not be among them.
    #[serde(default)]
    pub lacks: Vec<ExpectDeparture>,
    /// How many took effect.
    pub effective: Option<usize>,
    /// How many there are by outcome, all of them.
    pub outcomes: Option<BTreeMap<String, usize>>,
}

/// Of one exit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectDeparture {
    /// Who.
    pub participant: String,
    /// From which treaty.
    pub treaty: Option<String>,
    /// The word of the act.
    pub act: Option<String>,
    /// Its day.
    pub on: Option<String>,
    /// What became of it.
    pub outcome: Option<String>,
    /// When it took effect or was taken back, or `"unknown"`.
    pub effect: Option<String>,
    /// The article that decides.
    pub article: Option<String>,
}

/// Of a history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectHistory {
    /// Lines that must be there.
    #[serde(default)]
    pub contains: Vec<ExpectEntry>,
    /// Lines that must not be there.
    #[serde(default)]
    pub lacks: Vec<ExpectEntry>,
    /// The step that starts the clock, or `"none"`.
    pub clock_step: Option<String>,
    /// Its day, or `"none"`.
    pub clock_date: Option<String>,
    /// How many votes sources count differently, at least; 0 says that there is none.
    pub contradictions: Option<usize>,
    /// Days between key steps that must be there.
    #[serde(default)]
    pub days: Vec<ExpectLeg>,
    /// Words that must occur somewhere in it.
    #[serde(default)]
    pub says: Vec<String>,
}

/// Of one line of a history.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectEntry {
    /// Its date, as precise as it is known.
    pub date: Option<String>,
    /// The word of the step.
    pub step: Option<String>,
    /// `legal`, `domestic` or `press`.
    pub kind: Option<String>,
    /// The article by which it has effect.
    pub article: Option<String>,
    /// The votes in favour, against and abstaining; a shorter list says that the source has no more.
    pub votes: Option<Vec<u32>>,
    /// A source that says so.
    pub source: Option<String>,
}

/// Of the days between two key steps.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectLeg {
    /// Who; the history's own participant if it is not given.
    pub participant: Option<String>,
    /// The later step.
    pub to_step: String,
    /// How many days.
    pub days: i32,
}
