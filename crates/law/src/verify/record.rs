//! What the record says, read anew: which acts were known, what a reading makes of them, what was
//! on deposit, and when the treaty is in force for whom.

use std::collections::BTreeMap;

use super::count;
use crate::calendar::Date;
use crate::model::{
    Action, ActionId, ActionKind, ContestedPoint, EndedWith, Facts, Participant, ParticipantId, Treatment, World,
};
use crate::rulebook::{
    EntryIntoForceRule, HoldRule, Originals, ParticipantRule, Rule, Rulebook, SignatureRule, WindowRule,
    WithdrawalEffectRule,
};
use crate::settings::Settings;

/// The readings that a part of a proof goes by, as (point, reading).
pub(super) type Context = Vec<(usize, usize)>;

/// The record as it stood on a day of knowledge, for the participant whose proof is checked.
pub(super) struct Record<'a> {
    pub rulebook: &'a Rulebook,
    pub facts: &'a Facts,
    pub world: &'a World,
    pub settings: &'a Settings,
    pub rules: Rules<'a>,
    pub who: ParticipantId,
    /// The known acts of that participant, in order.
    pub own: Vec<ActionId>,
    /// The treaty's entry into force with uncertain dates at their earliest, and at their latest.
    pub recounts: [Recount; 2],
    known_at: Date,
    corrected: Vec<bool>,
}

/// The rules that bear on a status, where the treaty has them.
#[derive(Default)]
pub(super) struct Rules<'a> {
    pub signature: Option<&'a SignatureRule>,
    pub entry: Option<&'a EntryIntoForceRule>,
    pub entrant: Option<&'a ParticipantRule>,
    /// Whether provisional application may be declared with the signature already.
    pub provisional: Option<bool>,
    pub on_notice: bool,
    pub effect: Option<&'a WithdrawalEffectRule>,
    pub hold: Option<&'a HoldRule>,
    pub window: Option<&'a WindowRule>,
    pub ends_with: bool,
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
        let (rules, own, recounts) = (Rules::of(rulebook), Vec::new(), Default::default());
        let mut record = Record { rulebook, facts, world, settings, rules, who, own, recounts, known_at, corrected };
        let mut own: Vec<_> = record.known().filter(|(_, action)| action.participant == who).collect();
        own.sort_by_key(|(_, action)| *action);
        record.own = own.into_iter().map(|(id, _)| id).collect();
        record.recounts = [record.recount(|action| action.on.earliest()), record.recount(|action| action.on.latest())];
        record
    }

    pub fn is_corrected(&self, id: ActionId) -> bool {
        self.corrected.get(id.index()).copied().unwrap_or(false)
    }

    /// Every act known by then and not corrected, with its identifier.
    fn known(&self) -> impl Iterator<Item = (ActionId, &'a Action)> {
        let acts = self.facts.actions.iter().enumerate();
        let named = acts.filter_map(|(place, action)| Some((ActionId::new(place)?, action)));
        named.filter(|(id, action)| {
            let someone = usize::from(action.participant.0) < self.world.participants.len();
            someone && action.known <= self.known_at && !self.is_corrected(*id)
        })
    }

    /// The participant's first known end under the treaty with which this one ends.
    pub fn ended_with(&self) -> Option<Date> {
        let mine = |end: &&EndedWith| end.participant == self.who && end.known <= self.known_at;
        self.facts.ended_with.iter().filter(mine).map(|end| end.on).min().filter(|_| self.rules.ends_with)
    }

    /// The participant's acts whose day is not known and bears on its status.
    pub fn uncertain(&self) -> impl Iterator<Item = ActionId> {
        let uncertain = |id: &ActionId| {
            let action = self.facts.action(*id);
            !action.on.is_exact() && action.kind.bears_on_status()
        };
        self.own.iter().copied().filter(uncertain)
    }

    /// The points about the participant which were known to be contested, with their places.
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

    /// Follows the deposits and takings back day by day until the instruments needed are there.
    fn recount(&self, day: impl Fn(&Action) -> Date) -> Recount {
        let mut recount = Recount::default();
        let Some(rule) = self.rules.entry else {
            return recount;
        };
        let mut days: BTreeMap<Date, (Vec<ActionId>, Vec<ActionId>)> = BTreeMap::new();
        for (id, action) in self.known() {
            let (deposited, taken_back) = days.entry(day(action)).or_default();
            if rule.counted.contains(&action.kind) {
                deposited.push(id);
            }
            // Only its depositor takes an instrument back.
            let named = |id: &ActionId| self.facts.actions.get(id.index());
            let own = |id: &ActionId| named(id).is_some_and(|other| other.participant == action.participant);
            let takes_back = action.kind == ActionKind::WithdrawalOfInstrument;
            taken_back.extend(action.refers_to.filter(own).filter(|_| takes_back));
        }
        for (on, (deposited, taken_back)) in days {
            for id in deposited {
                let depositor = self.facts.action(id).participant;
                recount.on_deposit.entry(depositor).or_default().push(id);
            }
            recount.on_deposit.retain(|_, instruments| {
                instruments.retain(|id| !taken_back.contains(id));
                !instruments.is_empty()
            });
            let enough = recount.on_deposit.len() >= usize::from(rule.instruments);
            if enough && rule.required.iter().all(|who| recount.on_deposit.contains_key(who)) {
                recount.trigger = Some(on);
                let end = count(rule.period, on).to;
                recount.in_force = Some(self.not_before().map_or(end, |wait| end.max(wait)));
                break;
            }
        }
        recount
    }

    /// The day before which the treaty cannot enter into force, whatever is on deposit (CWC XXI(1)).
    fn not_before(&self) -> Option<Date> {
        Some(count(self.rules.entry?.wait_from_opening?, self.rules.signature?.opens).to)
    }

    /// The stated entry into force, once the instrument that fixed it could be known.
    pub fn stated(&self) -> Option<Date> {
        let stated = self.facts.stated_entry_into_force?.on;
        let fixed = self.facts.stated_trigger.map_or(stated, |t| t.on);
        (fixed <= self.known_at).then_some(stated)
    }

    /// What stands at the ends of uncertain dates, the stated dates before the computed ones.
    pub fn standings(&self) -> Vec<Standing> {
        let stated = self.stated();
        let trigger = self.facts.stated_trigger.filter(|_| stated.is_some()).map(|t| t.on);
        let standing = |end: &Recount| Standing { trigger: trigger.or(end.trigger), in_force: stated.or(end.in_force) };
        let mut standings: Vec<Standing> = self.recounts.iter().map(standing).collect();
        standings.dedup();
        standings
    }

    /// Who enters with the treaty itself; the joiner of the gap is decided here.
    pub fn is_original(&self, deposit: Date, treaty: Standing) -> bool {
        match (self.rules.entrant.map(|rule| rule.originals), treaty.trigger) {
            (Some(Originals::DepositedByTriggerDay), Some(trigger)) => deposit <= trigger,
            _ => treaty.in_force.is_some_and(|general| deposit < general),
        }
    }

    /// When the treaty is in force for a depositor, by the checker's own computation.
    pub fn computed_force(&self, action: &Action, deposit: Date, treaty: Standing) -> Option<Date> {
        let general = treaty.in_force?;
        if action.kind == ActionKind::Succession {
            return Some(self.succession().map_or(deposit, |on| on.min(deposit)).max(general));
        }
        if self.is_original(deposit, treaty) {
            return Some(general);
        }
        Some(count(self.rules.entrant?.period, deposit).to.max(general))
    }

    /// The day from which a consent counts: a succession from that of States, not from its notification.
    pub fn counts_from(&self, action: &Action, deposit: Date) -> Date {
        let since = action.effect.or(self.succession()).filter(|_| action.kind == ActionKind::Succession);
        since.map_or(deposit, |since| since.min(deposit))
    }

    fn participant(&self) -> Participant {
        self.world.participants.get(usize::from(self.who.0)).copied().unwrap_or_default()
    }

    /// The date of the succession of States, or the successor's first day (VCSST 2(1)(e)).
    fn succession(&self) -> Option<Date> {
        let participant = self.participant();
        participant.succession.map(|s| s.on).or(participant.from)
    }

    /// The first day on which the participant was no more, if that was known by then.
    pub fn extinct(&self) -> Option<Date> {
        self.participant().until.filter(|until| *until <= self.known_at)
    }
}

impl<'a> Rules<'a> {
    fn of(rulebook: &'a Rulebook) -> Self {
        let mut rules = Rules::default();
        for clause in rulebook.clauses() {
            match &clause.rule {
                Rule::Signature(rule) => rules.signature = Some(rule),
                Rule::EntryIntoForce(rule) => rules.entry = Some(rule),
                Rule::EntryIntoForceForParticipant(rule) => rules.entrant = Some(rule),
                Rule::ProvisionalApplication { with_signature, .. } => rules.provisional = Some(*with_signature),
                Rule::WithdrawalNotice { .. } => rules.on_notice = true,
                Rule::WithdrawalEffect(rule) => rules.effect = Some(rule),
                Rule::WithdrawalHold(rule) => rules.hold = Some(rule),
                Rule::WithdrawalWindow(rule) => rules.window = Some(rule),
                Rule::EndsWith { .. } => rules.ends_with = true,
                _ => {}
            }
        }
        rules
    }
}
