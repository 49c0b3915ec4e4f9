//! The treaty's own entry into force: a count of instruments, perhaps with names in it, and a period.

use crate::calendar::Date;
use crate::model::{Action, ActionId, ActionKind, Facts, ParticipantId};
use crate::rulebook::Rulebook;

/// Which end of an uncertain date is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Earliest,
    Latest,
}

/// When the treaty entered into force, and what shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TreatyForce {
    /// The instruments on deposit on the trigger day (or, without one, all): one per participant.
    pub counted: Vec<ActionId>,
    /// The day on which the last instrument needed was deposited, as computed.
    pub computed_trigger: Option<Date>,
    /// The entry into force as computed.
    pub computed: Option<Date>,
    /// The trigger day that stands: stated, else computed.
    pub trigger: Option<Date>,
    /// The entry into force that stands: stated, else computed.
    pub in_force: Option<Date>,
}

/// A change in what is on deposit.
struct Change {
    on: Date,
    participant: ParticipantId,
    instrument: ActionId,
    deposited: bool,
}

pub(crate) fn treaty_force(
    rulebook: &Rulebook,
    facts: &Facts,
    visible: &[ActionId],
    end: End,
    known_at: Date,
) -> TreatyForce {
    let (_, rule) = &rulebook.terms.entry_into_force;
    let mut changes = changes_on_deposit(facts, visible, &rule.counted, end);
    changes.sort_by_key(|c| (c.on, c.participant, c.deposited, c.instrument));

    let mut on_deposit: Vec<(ParticipantId, ActionId)> = Vec::new();
    let mut trigger = None;
    let mut rest = changes.as_slice();
    while let Some(day) = rest.first().map(|change| change.on) {
        let today = rest.partition_point(|change| change.on == day);
        for change in &rest[..today] {
            apply(change, &mut on_deposit);
        }
        rest = &rest[today..];
        let all_required = || rule.required.iter().all(|code| on_deposit.iter().any(|(p, _)| p == code));
        if on_deposit.len() >= usize::from(rule.instruments) && all_required() {
            trigger = Some(day);
            break;
        }
    }

    let opens = rulebook.terms.signature.map(|(_, signature)| signature.opens);
    let not_before = rule.wait_from_opening.zip(opens).map(|(wait, opens)| wait.count_from(opens).to);
    let computed = trigger.map(|day| rule.period.count_from(day).to).map(|day| not_before.map_or(day, |wait| day.max(wait)));
    let stated = stated_and_known(facts, known_at);
    on_deposit.sort_by_key(|(_, instrument)| (day_of(facts.action(*instrument), end), *instrument));
    TreatyForce {
        counted: on_deposit.into_iter().map(|(_, instrument)| instrument).collect(),
        computed_trigger: trigger,
        computed,
        trigger: stated.and_then(|_| facts.stated_trigger).map(|s| s.on).or(trigger),
        in_force: stated.or(computed),
    }
}

/// The day of an act at the end that is tried.
pub(crate) fn day_of(action: &Action, end: End) -> Date {
    match end {
        End::Earliest => action.on.earliest(),
        End::Latest => action.on.latest(),
    }
}

/// The stated entry into force, once the instrument that fixed it was there to be known.
fn stated_and_known(facts: &Facts, known_at: Date) -> Option<Date> {
    let stated = facts.stated_entry_into_force?;
    let known = facts.stated_trigger.map_or(stated.on, |trigger| trigger.on);
    (known <= known_at).then_some(stated.on)
}

fn changes_on_deposit(facts: &Facts, visible: &[ActionId], counted: &[ActionKind], end: End) -> Vec<Change> {
    let change = |id: ActionId, instrument: ActionId, deposited| {
        let action = facts.action(id);
        Change { on: day_of(action, end), participant: action.participant, instrument, deposited }
    };
    visible
        .iter()
        .filter_map(|&id| {
            let action = facts.action(id);
            match action.kind {
                ActionKind::WithdrawalOfInstrument => action.refers_to.map(|taken| change(id, taken, false)),
                kind if counted.contains(&kind) => Some(change(id, id, true)),
                _ => None,
            }
        })
        .collect()
}

fn apply(change: &Change, on_deposit: &mut Vec<(ParticipantId, ActionId)>) {
    if !change.deposited {
        on_deposit.retain(|(_, instrument)| *instrument != change.instrument);
    } else if on_deposit.iter().all(|(participant, _)| *participant != change.participant) {
        on_deposit.push((change.participant, change.instrument));
    }
}
