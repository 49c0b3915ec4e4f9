//! What the record says, read anew: which acts were known, what a reading makes of them, what was
//! on deposit, and who was engaged in an armed conflict.

use std::collections::BTreeMap;

use super::count;
use crate::calendar::{Date, Period};
use crate::model::{
    Action, ActionId, ActionKind, Conflict, ConflictRole, ContestedPoint, Facts, ParticipantId, Treatment, World,
};
use crate::proof::HoldOutcome;
use crate::rulebook::{
    EntryIntoForceRule, HoldRule, HoldUntil, Originals, ParticipantRule, Rule, Rulebook, WithdrawalEffectRule,
};
use crate::settings::{ConflictReading, Settings};

/// The readings that a part of a proof goes by, as (point, reading).
pub(super) type Context = Vec<(usize, usize)>;

/// The record as it stood on a day of knowledge.
pub(super) struct Record<'a> {
    pub rulebook: &'a Rulebook,
    pub facts: &'a Facts,
    pub world: &'a World,
    pub settings: &'a Settings,
    pub known_at: Date,
    corrected: Vec<bool>,
    /// The participant whose proof is checked.
    who: ParticipantId,
    /// The known acts of that participant.
    own: Vec<ActionId>,
    /// The treaty's entry into force with uncertain dates at their earliest, and at their latest.
    pub ends: [Recount; 2],
}

/// The treaty's entry into force, recounted.
#[derive(Debug, Default)]
pub(super) struct Recount {
    /// Who has which instruments on deposit, on the trigger day or, without one, at the end.
    pub on_deposit: BTreeMap<ParticipantId, Vec<ActionId>>,
    /// The first day with all instruments needed.
    pub trigger: Option<Date>,
    /// The entry into force that follows.
    pub in_force: Option<Date>,
}

/// A trigger day and an entry into force that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub trigger: Option<Date>,
    pub in_force: Option<Date>,
}

impl<'a> Record<'a> {
    pub fn new(
        rulebook: &'a Rulebook,
        facts: &'a Facts,
        world: &'a World,
        settings: &'a Settings,
        known_at: Date,
        who: ParticipantId,
    ) -> Self {
        let mut corrected = vec![false; facts.actions.len()];
        for row in facts.actions.iter().filter(|row| row.known <= known_at) {
            if let Some(mark) = row.replaces.and_then(|id| corrected.get_mut(id.index())) {
                *mark = true;
            }
        }
        let ends = [Recount::default(), Recount::default()];
        let mut record = Record { rulebook, facts, world, settings, known_at, corrected, who, own: Vec::new(), ends };
        let own = record.known().filter(|(_, action)| action.participant == who);
        record.own = own.map(|(id, _)| id).collect();
        record.ends = [record.recount(|action| action.on.earliest()), record.recount(|action| action.on.latest())];
        record
    }

    pub fn is_corrected(&self, id: ActionId) -> bool {
        self.corrected.get(id.index()).copied().unwrap_or(false)
    }

    /// Every act known by then and not corrected, with its identifier.
    pub fn known(&self) -> impl Iterator<Item = (ActionId, &'a Action)> {
        let acts = self.facts.actions.iter().enumerate();
        let named = acts.filter_map(|(place, action)| Some((ActionId::new(place)?, action)));
        named.filter(|(id, action)| {
            let someone = usize::from(action.participant.0) < self.world.participants.len();
            someone && action.known <= self.known_at && !self.is_corrected(*id)
        })
    }

    /// Those of the participant whose proof is checked.
    pub fn own(&self) -> impl Iterator<Item = (ActionId, &'a Action)> {
        self.own.iter().map(|id| (*id, &self.facts.actions[id.index()]))
    }

    /// The points about that participant which were known to be contested, with their places.
    pub fn points(&self) -> impl Iterator<Item = (usize, &'a ContestedPoint)> {
        let points = self.facts.points.iter().enumerate();
        points.filter(|(_, point)| point.participant == self.who && point.known <= self.known_at)
    }

    /// What the readings make of an act; the first point that names it decides.
    pub fn treatment(&self, context: &[(usize, usize)], id: ActionId) -> Treatment {
        context
            .iter()
            .filter_map(|(point, reading)| self.facts.points.get(*point)?.readings.get(*reading))
            .flat_map(|reading| &reading.treat)
            .find(|(named, _)| *named == id)
            .map_or(Treatment::AsTheRuleSays, |(_, treatment)| *treatment)
    }

    /// Whether a reading takes an act out of the ordinary course.
    pub fn set_aside(&self, context: &[(usize, usize)], id: ActionId) -> bool {
        let treatment = self.treatment(context, id);
        matches!(treatment, Treatment::WithoutEffect | Treatment::SuspendedFrom(_))
    }

    pub fn rule<T>(&self, pick: impl Fn(&'a Rule) -> Option<T>) -> Option<T> {
        self.rulebook.clauses().iter().find_map(|clause| pick(&clause.rule))
    }

    pub fn entry_rule(&self) -> Option<&'a EntryIntoForceRule> {
        self.rule(|rule| match rule {
            Rule::EntryIntoForce(rule) => Some(rule),
            _ => None,
        })
    }

    pub fn participant_rule(&self) -> Option<&'a ParticipantRule> {
        self.rule(|rule| match rule {
            Rule::EntryIntoForceForParticipant(rule) => Some(rule),
            _ => None,
        })
    }

    pub fn effect_rule(&self) -> Option<&'a WithdrawalEffectRule> {
        self.rule(|rule| match rule {
            Rule::WithdrawalEffect(rule) => Some(rule),
            _ => None,
        })
    }

    pub fn hold_rule(&self) -> Option<&'a HoldRule> {
        self.rule(|rule| match rule {
            Rule::WithdrawalHold(rule) => Some(rule),
            _ => None,
        })
    }

    /// Whether provisional application may be declared at all, and already with the signature.
    pub fn provisional(&self) -> Option<bool> {
        self.rule(|rule| match rule {
            Rule::ProvisionalApplication { with_signature, .. } => Some(*with_signature),
            _ => None,
        })
    }

    /// The day before which the treaty cannot enter into force, whatever is on deposit (CWC XXI(1)).
    pub fn not_before(&self) -> Option<Date> {
        let wait: Period = self.entry_rule()?.wait_from_opening?;
        let opens = self.rule(|rule| match rule {
            Rule::Signature(rule) => Some(rule.opens),
            _ => None,
        })?;
        Some(count(wait, opens).to)
    }

    /// Follows the deposits and takings back day by day until the instruments needed are there.
    fn recount(&self, day: impl Fn(&Action) -> Date) -> Recount {
        let mut recount = Recount::default();
        let Some(rule) = self.entry_rule() else {
            return recount;
        };
        let mut days: BTreeMap<Date, (Vec<ActionId>, Vec<ActionId>)> = BTreeMap::new();
        for (id, action) in self.known() {
            if rule.counted.contains(&action.kind) {
                days.entry(day(action)).or_default().0.push(id);
            }
            if let Some(taken) = self.takes_back(action, &day) {
                days.entry(day(action)).or_default().1.push(taken);
            }
        }
        for (on, (deposited, taken_back)) in days {
            for id in deposited {
                let depositor = self.facts.actions[id.index()].participant;
                recount.on_deposit.entry(depositor).or_default().push(id);
            }
            recount.on_deposit.retain(|_, instruments| {
                instruments.retain(|id| !taken_back.contains(id));
                !instruments.is_empty()
            });
            let enough = recount.on_deposit.len() >= usize::from(rule.instruments);
            let has = |code| recount.on_deposit.contains_key(code);
            if enough && rule.required.iter().all(has) {
                recount.trigger = Some(on);
                let end = count(rule.period, on).to;
                recount.in_force = Some(self.not_before().map_or(end, |wait| end.max(wait)));
                break;
            }
        }
        recount
    }

    /// The depositor's own earlier instrument that an act takes back.
    fn takes_back(&self, action: &Action, day: impl Fn(&Action) -> Date) -> Option<ActionId> {
        let taken = action.refers_to.filter(|_| action.kind == ActionKind::WithdrawalOfInstrument)?;
        let instrument = self.facts.actions.get(taken.index())?;
        let own = instrument.participant == action.participant;
        (own && day(instrument) <= day(action)).then_some(taken)
    }

    /// The stated entry into force, once the instrument that fixed it could be known.
    pub fn stated(&self) -> Option<Date> {
        let stated = self.facts.stated_entry_into_force?.on;
        let fixed = self.facts.stated_trigger.map_or(stated, |t| t.on);
        (fixed <= self.known_at).then_some(stated)
    }

    /// What stands at each end of uncertain dates: the stated dates before the computed ones.
    pub fn standings(&self) -> [Standing; 2] {
        let stated = self.stated();
        let fixed = self.facts.stated_trigger.filter(|_| stated.is_some());
        [0, 1].map(|end| Standing {
            trigger: fixed.map(|t| t.on).or(self.ends[end].trigger),
            in_force: stated.or(self.ends[end].in_force),
        })
    }

    /// Who enters with the treaty itself; the joiner of the gap is decided here.
    pub fn is_original(&self, deposit: Date, treaty: Standing) -> bool {
        let early = treaty.in_force.is_some_and(|general| deposit < general);
        match (self.participant_rule().map(|rule| rule.originals), treaty.trigger) {
            (Some(Originals::DepositedByTriggerDay), Some(trigger)) => deposit <= trigger,
            _ => early,
        }
    }

    /// When the treaty is in force for a depositor, by the checker's own computation.
    pub fn in_force_for(&self, action: &Action, deposit: Date, treaty: Standing) -> Option<Date> {
        let general = treaty.in_force?;
        if action.effect.is_some() {
            return action.effect;
        }
        if action.kind == ActionKind::Succession {
            let succession = self.succession(action.participant).unwrap_or(deposit);
            return Some(succession.min(deposit).max(general));
        }
        if self.is_original(deposit, treaty) {
            return Some(general);
        }
        let rule = self.participant_rule()?;
        Some(count(rule.period, deposit).to.max(general))
    }

    /// The date of the succession of States, or the successor's first day (VCSST 2(1)(e)).
    pub fn succession(&self, who: ParticipantId) -> Option<Date> {
        let participant = self.world.participants.get(usize::from(who.0))?;
        participant.succession.map(|s| s.on).or(participant.from)
    }

    /// The first day on which a participant was no more, if that was known by then.
    pub fn extinct(&self, who: ParticipantId) -> Option<Date> {
        let participant = self.world.participants.get(usize::from(who.0))?;
        participant.until.filter(|until| *until <= self.known_at)
    }

    /// Evidence by its place, if it puts the participant in that role on the day.
    pub fn engaged(&self, place: usize, who: ParticipantId, on: Date) -> Option<&'a Conflict> {
        let conflict = self.world.conflicts.get(place)?;
        let runs = conflict.from <= on && conflict.until.is_none_or(|until| on < until);
        (conflict.participant == who && runs).then_some(conflict)
    }

    /// The end of the longest engagement that covers a day; `None` inside: no end is known.
    pub fn latest_end(&self, who: ParticipantId, role: ConflictRole, on: Date) -> Option<Option<Date>> {
        let places = 0..self.world.conflicts.len();
        let ends = places
            .filter_map(|place| self.engaged(place, who, on))
            .filter(|conflict| conflict.role == role)
            .map(|conflict| conflict.until);
        ends.reduce(|a, b| Some(a?.max(b?)))
    }

    /// The outcome of the armed-conflict test, from the evidence and the settings.
    pub fn hold(&self, rule: &HoldRule, who: ParticipantId, on: Date, stated: bool) -> HoldOutcome {
        if let Some(end) = self.latest_end(who, ConflictRole::Primary, on) {
            // What the depositary states to have taken effect, no evidence of ours undoes.
            if stated || self.settings.conflict == ConflictReading::NoHold {
                return HoldOutcome::NotHeld;
            }
            return HoldOutcome::Held(match rule.until {
                HoldUntil::EndOfAnyConflict => self.end_of_all(who, end),
                _ => end,
            });
        }
        if self.latest_end(who, ConflictRole::Secondary, on).is_some() {
            return HoldOutcome::SecondaryOnly;
        }
        let reached = self.world.conflicts_until.is_some_and(|last| on <= last);
        if reached { HoldOutcome::NothingFound } else { HoldOutcome::NoData }
    }

    /// The first day free of any conflict, walking through those that follow without a gap.
    fn end_of_all(&self, who: ParticipantId, end: Option<Date>) -> Option<Date> {
        let mut end = end?;
        let mine = |c: &&Conflict| c.participant == who && c.role == ConflictRole::Primary;
        let mut conflicts: Vec<&Conflict> = self.world.conflicts.iter().filter(mine).collect();
        conflicts.sort_by_key(|conflict| conflict.from);
        for conflict in conflicts {
            if conflict.from <= end {
                end = end.max(conflict.until?);
            }
        }
        Some(end)
    }
}
