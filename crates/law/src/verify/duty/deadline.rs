//! The statutory deadline, counted anew: from whose entry into force, from the end of hostilities, or yearly.

use super::bound::Spell;
use super::facts::Known;
use crate::calendar::{Counted, Date, Period};
use crate::duty::{ComplianceKind, DutyConclusion, DutyDue, DutyFrom, DutyPremise, ObligationRule, Yearly};
use crate::rulebook::{Rule, Rulebook};
use crate::settings::FirstYearly;
use crate::verify::count;
use crate::verify::record::Record;

/// The statutory deadline.
pub(super) struct Deadline {
    /// The day; `None`: the duty has no date, or none that can be counted.
    pub on: Option<Date>,
    /// Whether the duty has a date at all.
    pub dated: bool,
    /// The step that tells it.
    pub step: Option<(DutyConclusion, Vec<DutyPremise>)>,
    /// Why it is on paper only, where it is.
    pub on_paper: Option<DutyConclusion>,
}

impl Deadline {
    pub fn of(
        rule: &ObligationRule,
        covers: Option<i16>,
        spell: Spell,
        known: &Known<'_>,
        record: &Record<'_>,
    ) -> Self {
        let counted = match (&rule.due, rule.from) {
            (DutyDue::Undated(_), _) => return Deadline { on: None, dated: false, step: None, on_paper: None },
            (DutyDue::Yearly(yearly), _) => return Deadline::yearly(yearly, covers, spell, record),
            (DutyDue::Within(period), DutyFrom::EntryIntoForceForParticipant) => {
                from_own_entry(*period, spell).map(|counted| (counted, DutyPremise::Status))
            }
            (DutyDue::Within(period), DutyFrom::EntryIntoForce) => {
                general_entry(record).map(|on| (count(*period, on), DutyPremise::TreatyInForce(on)))
            }
            (DutyDue::Within(period), DutyFrom::EndOfHostilities) => {
                // Of several ends the first of which the day is known: from it the first sure deadline runs.
                let mut ended = known.of_kind(ComplianceKind::HostilitiesEnded);
                let ended = ended.find(|(_, fact)| fact.on.is_exact());
                ended.map(|(id, fact)| (count(*period, fact.on.latest()), DutyPremise::Fact(id)))
            }
            (DutyDue::Within(_), DutyFrom::CalendarYear | DutyFrom::Event) => None,
        };
        let Some((counted, premise)) = counted else { return Deadline::unknown() };
        let step = (DutyConclusion::Deadline { counted }, vec![premise]);
        let joined_after = (counted.to < spell.from).then_some(DutyConclusion::JoinedAfter { bound: spell.from });
        Deadline { on: Some(counted.to), dated: true, step: Some(step), on_paper: joined_after }
    }

    fn unknown() -> Self {
        let step = (DutyConclusion::TriggerUnknown, vec![DutyPremise::Status, DutyPremise::NoneRecorded]);
        Deadline { on: None, dated: true, step: Some(step), on_paper: None }
    }

    /// A report covers the calendar year before the day on which it is due.
    fn yearly(yearly: &Yearly, covers: Option<i16>, spell: Spell, record: &Record<'_>) -> Self {
        let day = |year: i16| Date::new(year.checked_add(1)?, yearly.month, yearly.day).ok();
        let Some((covers, on)) = covers.and_then(|year| Some((year, day(year)?))) else { return Deadline::unknown() };
        let step = (DutyConclusion::YearlyDeadline { covers, on }, vec![DutyPremise::Status]);
        let first = yearly.first_after.as_deref().filter(|_| record.settings.first_yearly == FirstYearly::Practice);
        let after = first.and_then(|id| named(record.rulebook, id)).and_then(|rule| first_due(rule, spell, record));
        // The first yearly one is the one that follows: on the same day it does not.
        let on_paper = match after.filter(|after| on <= *after) {
            _ if on < spell.from => Some(DutyConclusion::JoinedAfter { bound: spell.from }),
            Some(after) => Some(DutyConclusion::BeforeFirst { after }),
            None => None,
        };
        Deadline { on: Some(on), dated: true, step: Some(step), on_paper }
    }
}

fn from_own_entry(period: Period, spell: Spell) -> Option<Counted> {
    spell.from_is_certain.then(|| count(period, spell.from))
}

/// The entry into force of the treaty, where the uncertain dates leave one.
fn general_entry(record: &Record<'_>) -> Option<Date> {
    match record.standings().as_slice() {
        [only] => only.in_force,
        _ => None,
    }
}

/// The deadline of the duty that the first yearly one follows.
fn first_due(rule: &ObligationRule, spell: Spell, record: &Record<'_>) -> Option<Date> {
    match (&rule.due, rule.from) {
        (DutyDue::Within(period), DutyFrom::EntryIntoForceForParticipant) => {
            from_own_entry(*period, spell).map(|counted| counted.to)
        }
        (DutyDue::Within(period), DutyFrom::EntryIntoForce) => Some(count(*period, general_entry(record)?).to),
        _ => None,
    }
}

fn named<'a>(rulebook: &'a Rulebook, id: &str) -> Option<&'a ObligationRule> {
    rulebook.clauses().iter().find(|clause| clause.id == id).and_then(|clause| match &clause.rule {
        Rule::Obligation(rule) => Some(rule),
        _ => None,
    })
}
