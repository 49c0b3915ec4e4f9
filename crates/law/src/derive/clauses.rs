//! What the clauses give for one act: when a consent binds, when a notice takes effect, what holds it.

use super::course::{Dated, Hold, How, InForce, Inputs, Notice};
use crate::calendar::Date;
use crate::finding::Finding;
use crate::model::{Action, Conflict, ConflictRole, Participant, Treatment, World};
use crate::rulebook::{HoldTested, HoldUntil, Originals, WindowRule};
use crate::settings::ConflictReading;

/// A notice of a spell, with its period, its hold and its effect.
pub(super) fn notice(inputs: Inputs<'_>, act: Dated, spell: usize, findings: &mut Vec<Finding>) -> Notice {
    let blank = Notice {
        action: act.id,
        spell,
        received: act.on,
        counted: None,
        stated: false,
        expires: None,
        hold: Hold::NotTested,
        effect: None,
        revoked: None,
    };
    if let Treatment::EffectOn(day) = act.treatment {
        let day = day.max(act.on);
        return Notice { expires: Some(day), effect: Some(day), ..blank };
    }
    let Some((_, rule)) = inputs.rulebook.terms.effect else {
        findings.push(Finding::NoticeWithoutClause(act.id));
        return blank;
    };
    let action = inputs.facts.action(act.id);
    let counted = rule.period.count_from(act.on);
    let expires = action.effect.unwrap_or(counted.to).max(act.on);
    if expires != counted.to && !(rule.later_date_allowed && expires > counted.to) {
        findings.push(Finding::StatedEffectDiffers { action: act.id, computed: Some(counted.to), stated: expires });
    } else if counted.clamped {
        findings.push(Finding::Clamped { action: act.id, to: counted.to });
    }
    let hold = test_hold(inputs, action, act.on, expires);
    let effect = match hold {
        Hold::Held { until, .. } => until.map(|until| until.max(expires)),
        _ => Some(expires),
    };
    Notice { counted: Some(counted), stated: action.effect.is_some(), expires: Some(expires), hold, effect, ..blank }
}

/// When the treaty comes into force for someone who deposits on a day.
pub(super) fn enter(inputs: Inputs<'_>, deposit: Date) -> Option<(Date, How)> {
    let general = inputs.treaty.in_force?;
    let (_, rule) = inputs.rulebook.terms.participant;
    let original = match rule.originals {
        Originals::DepositedByTriggerDay => {
            inputs.treaty.trigger.map_or(deposit < general, |trigger| deposit <= trigger)
        }
        Originals::DepositedBeforeEntryIntoForce => deposit < general,
    };
    if original {
        return Some((general, How::Original));
    }
    let counted = rule.period.count_from(deposit);
    Some((counted.to.max(general), How::Later(counted)))
}

/// When a succession counts, and from when the treaty binds the successor.
pub(super) fn succeed(
    inputs: Inputs<'_>,
    participant: &Participant,
    action: &Action,
    notified: Date,
) -> (Date, Option<InForce>) {
    let succession = participant.succession.map(|s| s.on).or(participant.from);
    let since = action.effect.or(succession).unwrap_or(notified).min(notified);
    let in_force = inputs.treaty.in_force.map(|general| {
        let on = succession.unwrap_or(notified).min(notified).max(general);
        stated_or(on, How::Succession, action.effect)
    });
    (since, in_force)
}

/// A stated date of effect prevails over the computed one, which is kept beside it where they differ.
pub(super) fn stated_or(computed: Date, how: How, stated: Option<Date>) -> InForce {
    let on = stated.unwrap_or(computed);
    InForce { on, how, computed: (on != computed).then_some(computed), stated: stated.is_some() }
}

/// Tests the evidence of armed conflict on the day that the clause names.
fn test_hold(inputs: Inputs<'_>, action: &Action, received: Date, expires: Date) -> Hold {
    let Some((_, rule)) = inputs.rulebook.terms.hold else { return Hold::NotTested };
    let tested = match rule.tested {
        HoldTested::AtExpiry => expires,
        HoldTested::AtNotification => received,
    };
    let evidence = |role| {
        let placed = |place: &u32| (*place as usize, &inputs.world.conflicts[*place as usize]);
        inputs
            .evidence
            .iter()
            .map(placed)
            .filter(move |(_, c)| c.participant == action.participant && c.role == role && c.covers(tested))
    };
    let ends_last = |(_, c): &(usize, &Conflict)| c.until.unwrap_or(Date::MAX);
    if let Some((place, conflict)) = evidence(ConflictRole::Primary).max_by_key(ends_last) {
        return match inputs.conflict {
            // The depositary's statement that a withdrawal took effect decides what no evidence of ours can.
            _ if action.effect.is_some() => Hold::NotHeldByReading { tested, evidence: place },
            ConflictReading::Strict => {
                Hold::Held { tested, evidence: place, until: held_until(inputs.world, rule.until, conflict) }
            }
            ConflictReading::NoHold => Hold::NotHeldByReading { tested, evidence: place },
        };
    }
    if let Some((place, _)) = evidence(ConflictRole::Secondary).max_by_key(ends_last) {
        return Hold::SecondaryOnly { tested, evidence: place };
    }
    match inputs.world.conflicts_until {
        Some(last) if tested <= last => Hold::NothingFound { tested },
        _ => Hold::NoData { tested },
    }
}

/// The end of the conflict, or of every conflict that follows without a free day between.
fn held_until(world: &World, rule: HoldUntil, conflict: &Conflict) -> Option<Date> {
    let mut until = conflict.until?;
    match rule {
        HoldUntil::EndOfThatConflict => return Some(until),
        // When occupation has ended and protected persons are home, no data of ours tell.
        HoldUntil::EndOfConflictAndItsConsequences => return None,
        HoldUntil::EndOfAnyConflict => {}
    }
    let mine = |c: &&Conflict| c.participant == conflict.participant && c.role == ConflictRole::Primary;
    while let Some(next) =
        world.conflicts.iter().filter(mine).find(|c| c.from <= until && c.until.is_none_or(|u| u > until))
    {
        until = next.until?;
    }
    Some(until)
}

/// Whether a window for notices is open on a day, counted from an entry into force; if not, when the next one opens.
pub(super) fn window_open(rule: WindowRule, start: Date, day: Date) -> Result<(), Option<Date>> {
    let mut last = start;
    for n in 1.. {
        let opens = rule.after.times(n).count_from(start).to;
        if day < opens {
            return Err(Some(opens));
        }
        if rule.open_for.is_none_or(|open_for| day < open_for.count_from(opens).to) {
            return Ok(());
        }
        if !rule.repeats || opens <= last {
            break;
        }
        last = opens;
    }
    Err(None)
}
