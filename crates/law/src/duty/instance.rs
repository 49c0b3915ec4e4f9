//! Which duties a participant has to answer for on a day: each once, a yearly one for each year asked about.

use super::rule::{DutyDue, ObligationRule, Pace, Yearly};
use super::standing::{Spell, Standing};
use crate::calendar::Date;
use crate::derive::Derivation;
use crate::model::ParticipantId;
use crate::rulebook::{ClauseId, Rule, Rulebook};

/// One duty of one participant; a yearly duty has one for each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instance {
    /// The clause that lays it down.
    pub duty: ClauseId,
    /// For a yearly duty, the calendar year that is covered.
    pub covers: Option<i16>,
}

/// The duties of a participant that is, was or will be bound, in the order of their clauses.
///
/// Of a yearly duty, the years are those of the last deadline before the day and of the next. Duties that
/// only arise when something happens (a request, a notice) are no instances: they are read in the rulebook.
#[must_use]
pub fn instances(derivation: &Derivation<'_>, who: ParticipantId, on: Date) -> Vec<Instance> {
    let standing = Standing::of(derivation, who, on);
    let Some(spell) = standing.spell() else { return Vec::new() };
    let day = standing.day(on);
    let mut instances = Vec::new();
    for (duty, rule) in obligations(derivation.rulebook()) {
        match &rule.due {
            DutyDue::Undated(Pace::OnEvent) => {}
            DutyDue::Within(_) | DutyDue::Undated(_) => instances.push(Instance { duty, covers: None }),
            DutyDue::Yearly(yearly) => {
                let years = years(yearly, spell, day);
                instances.extend(years.map(|year| Instance { duty, covers: Some(year) }));
            }
        }
    }
    instances
}

/// The calendar years covered by the last yearly deadline before a day and by the next one.
fn years(yearly: &Yearly, spell: Spell, day: Date) -> impl Iterator<Item = i16> {
    let first = spell.surely_from;
    let falls = move |year: &i16| {
        let due = yearly.in_year(*year);
        due.is_some_and(|due| first <= due && spell.until.is_none_or(|until| due < until))
    };
    let year = day.year();
    let next = if yearly.in_year(year).is_some_and(|due| due < day) { year.saturating_add(1) } else { year };
    [next.saturating_sub(1), next]
        .into_iter()
        .filter(falls)
        .map(|year| year.saturating_sub(1))
        .collect::<Vec<_>>()
        .into_iter()
}

/// The obligations of a rulebook, each with its clause.
pub(super) fn obligations(rulebook: &Rulebook) -> impl Iterator<Item = (ClauseId, &ObligationRule)> {
    rulebook.clauses().iter().zip(0_u16..).filter_map(|(clause, place)| match &clause.rule {
        Rule::Obligation(rule) => Some((ClauseId(place), rule)),
        _ => None,
    })
}

/// The obligation that a clause of this name lays down.
pub(super) fn obligation<'a>(rulebook: &'a Rulebook, id: &str) -> Option<(ClauseId, &'a ObligationRule)> {
    obligations(rulebook).find(|(place, _)| rulebook.clause(*place).id == id)
}
