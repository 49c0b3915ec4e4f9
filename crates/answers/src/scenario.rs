//! Scenarios: the record with hypothetical facts laid over it, compared with the record as it is.

use std::collections::BTreeSet;

use depositary_corpus::{Corpus, HypotheticalAction, Overlay, Scenario, Who};
use depositary_law::{Date, Derivation, ParticipantId, Rule, Segment, Status};

use crate::groups;
use crate::readings::{ReadingError, Readings};
use crate::register::{Register, WhenKnown};
use crate::v1;

/// The folder of the scenarios that come with the record.
const SHIPPED: &str = "scenarios/";

/// The scenarios that come with the record, by name; one that cannot be read says why.
#[must_use]
pub fn scenarios(corpus: &Corpus) -> Vec<v1::ScenarioRow> {
    let named = |(path, text)| Some((str::strip_prefix(path, SHIPPED)?.strip_suffix(".toml")?, text));
    let shipped = corpus.files().iter().filter_map(named);
    let row = |(name, text): (&str, &str)| v1::ScenarioRow {
        scenario: name.to_owned(),
        says: Scenario::read(corpus, name, text).map_or_else(|problems| problems.to_string(), |told| told.says),
    };
    shipped.map(row).collect()
}

/// Compares a scenario with the record on a day; without one, on the day of its last change.
///
/// # Errors
/// When the scenario asks for a reading that there is not, or a treaty's files have errors.
pub fn compare(
    recorded: &Corpus,
    scenario: &Scenario,
    on: Option<Date>,
    known_at: Date,
) -> Result<v1::ScenarioAnswer, ReadingError> {
    let record = Register::new(recorded, Readings::default());
    let mut readings = Readings::default();
    for asked in &scenario.readings {
        readings.follow(recorded, None, asked)?;
    }
    let overlaid = Corpus::open_with(recorded.files().clone(), overlay(&record, scenario, known_at)?)?;
    let supposed = Register::new(&overlaid, readings);
    let pair = Pair { record: &record, supposed: &supposed, known_at };
    let changed = pair.changed()?;
    let on = on.or(changed.iter().map(|change| change.last).max()).unwrap_or(known_at);
    let touched: BTreeSet<usize> = changed.iter().map(|change| change.place).collect();
    let mut answer = v1::ScenarioAnswer {
        scenario: scenario.name.clone(),
        says: scenario.says.clone(),
        hypothetical: true,
        on: on.to_string(),
        known_at: known_at.to_string(),
        differences: Vec::new(),
        treaties: Vec::new(),
        groups: Vec::new(),
    };
    for change in changed {
        answer.differences.extend(pair.difference(&change, on)?);
    }
    for place in touched {
        let (treaty, groups) = pair.effect(place, on)?;
        answer.treaties.push(treaty);
        answer.groups.extend(groups);
    }
    Ok(answer)
}

/// The scenario's facts, with groups resolved to their members that are parties on the day of the act.
fn overlay(record: &Register<'_>, scenario: &Scenario, known_at: Date) -> Result<Overlay, ReadingError> {
    let corpus = record.corpus();
    let mut actions = Vec::new();
    for action in &scenario.actions {
        let treaty = corpus.identities()[action.treaty].id.clone();
        let who: Vec<ParticipantId> = match &action.who {
            Who::One(participant) => vec![*participant],
            Who::PartiesOf(group) => {
                let (_, derivation) = record.derivation(action.treaty, known_at)?;
                let party = |who: &ParticipantId| derivation.status(*who, action.on).status == Status::Party;
                groups::members(corpus, group, action.on).into_iter().filter(party).collect()
            }
        };
        let act =
            |participant| HypotheticalAction { treaty: treaty.clone(), participant, kind: action.kind, on: action.on };
        actions.extend(who.into_iter().map(act));
    }
    Ok(Overlay { actions, without: scenario.without.clone(), conflicts: scenario.conflicts.clone() })
}

/// The record and the scenario side by side.
struct Pair<'p> {
    record: &'p Register<'p>,
    supposed: &'p Register<'p>,
    known_at: Date,
}

/// A participant whose timelines differ.
struct Changed {
    place: usize,
    who: ParticipantId,
    /// The first day on which they differ.
    first: Date,
    /// The last day on which either changes.
    last: Date,
}

impl Pair<'_> {
    /// Every participant whose timelines differ.
    fn changed(&self) -> Result<Vec<Changed>, ReadingError> {
        let mut changed = Vec::new();
        for place in 0..self.record.corpus().identities().len() {
            let (_, before) = self.record.derivation(place, self.known_at)?;
            let (_, after) = self.supposed.derivation(place, self.known_at)?;
            for who in self.record.corpus().participant_ids() {
                let (before, after) = (before.timeline(who), after.timeline(who));
                if let Some(first) = first_difference(before, after) {
                    let last = before.iter().chain(after).map(|segment| segment.from).max().unwrap_or(first);
                    changed.push(Changed { place, who, first, last });
                }
            }
        }
        Ok(changed)
    }

    fn difference(&self, change: &Changed, on: Date) -> Result<Option<v1::Difference>, ReadingError> {
        let Changed { place, who, first, .. } = *change;
        let when = WhenKnown { on, known_at: self.known_at };
        let before = self.record.status(who, place, when)?;
        let after = self.supposed.status(who, place, when)?;
        let same = before.status == after.status && before.qualifiers == after.qualifiers;
        Ok((!same).then(|| v1::Difference {
            participant: after.participant,
            treaty: after.treaty,
            record_status: before.status,
            record_qualifiers: before.qualifiers,
            scenario_status: after.status,
            scenario_qualifiers: after.qualifiers,
            differs_from: Some(first.to_string()),
            why: after.sentence,
            article: after.proof.article,
        }))
    }

    fn effect(&self, place: usize, on: Date) -> Result<(v1::TreatyEffect, Vec<v1::GroupEffect>), ReadingError> {
        let (treaty, before) = self.record.derivation(place, self.known_at)?;
        let (_, after) = self.supposed.derivation(place, self.known_at)?;
        let corpus = self.record.corpus();
        let id = &corpus.identities()[place].id;
        let all: BTreeSet<ParticipantId> = corpus.participant_ids().collect();
        let needed = treaty.rulebook.clauses().iter().find_map(|clause| match &clause.rule {
            Rule::EntryIntoForce(rule) => Some(rule.instruments),
            _ => None,
        });
        let needed = needed.unwrap_or_default();
        let bound_in_scenario = bound(&after, &all, on);
        let effect = v1::TreatyEffect {
            treaty: id.clone(),
            bound_in_record: bound(&before, &all, on),
            bound_in_scenario,
            needed_for_entry_into_force: needed,
            falls_below: bound_in_scenario < usize::from(needed),
        };
        let of_group = |group: &str| {
            let members = groups::members(corpus, group, on);
            v1::GroupEffect {
                treaty: id.clone(),
                group: group.to_owned(),
                members: members.len(),
                bound_in_record: bound(&before, &members, on),
                bound_in_scenario: bound(&after, &members, on),
            }
        };
        Ok((effect, groups::all(corpus).into_iter().map(of_group).collect()))
    }
}

fn bound(derivation: &Derivation<'_>, among: &BTreeSet<ParticipantId>, on: Date) -> usize {
    among.iter().filter(|who| derivation.status(**who, on).status == Status::Party).count()
}

/// The first day on which two timelines differ.
fn first_difference(before: &[Segment], after: &[Segment]) -> Option<Date> {
    let at = |timeline: &[Segment], day: Date| {
        let segment = timeline.iter().rev().find(|segment| segment.from <= day);
        segment.map(|segment| (segment.status, segment.qualifiers))
    };
    let mut days: Vec<Date> = before.iter().chain(after).map(|segment| segment.from).collect();
    days.sort_unstable();
    days.into_iter().find(|day| at(before, *day) != at(after, *day))
}
