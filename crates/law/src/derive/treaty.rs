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
    /// Whether the one that stands is stated.
    pub stated: bool,
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
    // What is deposited and taken back on one day was on deposit for no day.
    changes.sort_by_key(|c| (c.on, c.participant, !c.deposited, c.instrument));

    let mut on_deposit =
        OnDeposit { required: &rule.required, instruments: Vec::new(), participants: 0, required_there: 0 };
    let mut trigger = None;
    let mut rest = changes.as_slice();
    while let Some(day) = rest.first().map(|change| change.on) {
        let today = rest.partition_point(|change| change.on == day);
        for change in &rest[..today] {
            on_deposit.apply(change);
        }
        rest = &rest[today..];
        let enough = on_deposit.participants >= usize::from(rule.instruments);
        if enough && on_deposit.required_there == rule.required.len() {
            trigger = Some(day);
            break;
        }
    }

    let opens = rulebook.terms.signature.map(|(_, signature)| signature.opens);
    let not_before = rule.wait_from_opening.zip(opens).map(|(wait, opens)| wait.count_from(opens).to);
    let computed =
        trigger.map(|day| rule.period.count_from(day).to).map(|day| not_before.map_or(day, |wait| day.max(wait)));
    let stated = stated_and_known(facts, known_at);
    let mut counted = on_deposit.instruments;
    counted.sort_by_key(|(who, instrument)| (*who, day_of(facts.action(*instrument), end), *instrument));
    counted.dedup_by_key(|(who, _)| *who);
    counted.sort_by_key(|(_, instrument)| (day_of(facts.action(*instrument), end), *instrument));
    TreatyForce {
        counted: counted.into_iter().map(|(_, instrument)| instrument).collect(),
        computed_trigger: trigger,
        computed,
        trigger: stated.and(facts.stated_trigger).map(|s| s.on).or(trigger),
        in_force: stated.or(computed),
        stated: stated.is_some(),
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

/// The instruments that lie with the depositary, several perhaps of one participant.
struct OnDeposit<'a> {
    required: &'a [ParticipantId],
    instruments: Vec<(ParticipantId, ActionId)>,
    /// How many participants they are of.
    participants: usize,
    /// How many of these are required by name.
    required_there: usize,
}

impl OnDeposit<'_> {
    fn apply(&mut self, change: &Change) {
        if change.deposited {
            if self.has_none_of(change.participant) {
                self.participants += 1;
                self.required_there += usize::from(self.required.contains(&change.participant));
            }
            self.instruments.push((change.participant, change.instrument));
        } else if let Some(place) =
            self.instruments.iter().position(|held| *held == (change.participant, change.instrument))
        {
            self.instruments.remove(place);
            if self.has_none_of(change.participant) {
                self.participants -= 1;
                self.required_there -= usize::from(self.required.contains(&change.participant));
            }
        }
    }

    fn has_none_of(&self, participant: ParticipantId) -> bool {
        self.instruments.iter().all(|(other, _)| *other != participant)
    }
}
