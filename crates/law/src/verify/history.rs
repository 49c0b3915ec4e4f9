//! The participant's acts, read once in order on the days that one placing gives them: its stays in
//! the treaty, its notices, and what changes nothing.

use super::count::{count, repeated};
use super::record::{Record, Standing};
use crate::calendar::Date;
use crate::model::{Action, ActionId, ActionKind, Treatment};
use crate::proof::HoldOutcome;
use crate::rulebook::{HoldTested, WindowFrom, WindowRule};
use crate::status::{Qualifier, Qualifiers, Status};

/// Beyond so many uncertain dates, the rest move together with the last of these.
const UNCERTAIN_DATES: usize = 6;

/// A status with its qualifiers.
pub(super) type Outcome = (Status, Qualifiers);

/// An act and its day.
pub(super) type Dated = (ActionId, Date);

/// What a participant's acts amount to, under one placing and one set of readings.
#[derive(Debug)]
pub(super) struct History {
    pub treaty: Standing,
    pub signed: Option<Dated>,
    pub interim_end: Option<Dated>,
    pub suspended: Option<Dated>,
    declared: Vec<Dated>,
    with_signature: bool,
    pub stays: Vec<Stay>,
    notices: Vec<Running>,
    /// Further instruments of a consent that counts already.
    pub further: Vec<Dated>,
    /// Other acts that change nothing.
    pub idle: Vec<Dated>,
    pub extinct: Option<Date>,
}

/// From a consent to its end.
#[derive(Debug)]
pub(super) struct Stay {
    pub consent: ActionId,
    pub deposited: Date,
    pub counts_from: Date,
    pub force: Option<Date>,
    pub taken_back: Option<Dated>,
    pub end: Option<Date>,
    /// The end under the treaty with which this one ends.
    pub ended_with: Option<Date>,
}

/// A notice of withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Notice {
    pub action: ActionId,
    pub received: Date,
    /// The end of the period, or the day that a reading fixes.
    pub expires: Option<Date>,
    pub by_reading: bool,
    pub hold: Option<HoldOutcome>,
    pub revoked: Option<Dated>,
}

/// A notice, the stay that it is to end, and when it does.
#[derive(Debug)]
struct Running {
    notice: Notice,
    stay: usize,
    effect: Option<Date>,
}

/// An act on its day in one placing.
struct Placed<'a> {
    id: ActionId,
    action: &'a Action,
    on: Date,
    treatment: Treatment,
}

impl History {
    /// One history for each way to place the uncertain dates.
    pub fn all(record: &Record<'_>, context: &[(usize, usize)]) -> Vec<History> {
        let uncertain = record.uncertain().take(UNCERTAIN_DATES).count();
        let ways = (0..1_u32 << uncertain).flat_map(|late| record.standings().into_iter().map(move |end| (late, end)));
        ways.map(|(late, treaty)| History::read(record, context, late, treaty)).collect()
    }

    /// Reads the acts; bit `n` of `late` puts the `n`-th uncertain one on its latest day.
    fn read(record: &Record<'_>, context: &[(usize, usize)], late: u32, treaty: Standing) -> History {
        let uncertain: Vec<ActionId> = record.uncertain().collect();
        let place = |id: &ActionId| {
            let (id, action) = (*id, record.facts.action(*id));
            let bit = uncertain.iter().position(|other| *other == id).map(|bit| bit.min(UNCERTAIN_DATES - 1));
            let late = bit.is_some_and(|bit| late & (1 << bit) != 0);
            let on = if late { action.on.latest() } else { action.on.earliest() };
            Placed { id, action, on, treatment: record.treatment(context, id) }
        };
        let mut acts: Vec<Placed<'_>> = record.own.iter().map(place).collect();
        acts.sort_by_key(|act| (act.on, act.action.kind));
        let mut history = History {
            treaty,
            signed: None,
            interim_end: None,
            suspended: None,
            declared: Vec::new(),
            with_signature: record.rules.provisional == Some(true),
            stays: Vec::new(),
            notices: Vec::new(),
            further: Vec::new(),
            idle: Vec::new(),
            extinct: record.extinct(),
        };
        for act in &acts {
            if !history.take(record, act, &acts) {
                history.idle.push((act.id, act.on));
            }
        }
        history
    }

    /// Reads one act; whether it changes anything.
    fn take(&mut self, record: &Record<'_>, act: &Placed<'_>, acts: &[Placed<'_>]) -> bool {
        let dated = (act.id, act.on);
        match (act.action.kind, act.treatment) {
            (_, Treatment::WithoutEffect) => return false,
            (_, Treatment::SuspendedFrom(from)) => {
                if self.suspended.is_none_or(|(_, since)| from < since) {
                    self.suspended = Some((act.id, from));
                }
            }
            (ActionKind::Signature, _) if self.signed.is_none() => {
                self.signed = Some((act.id, act.action.effect.unwrap_or(act.on)));
            }
            (ActionKind::IntentionNotToBecomeParty, _) if self.interim_end.is_none() => self.interim_end = Some(dated),
            (ActionKind::ProvisionalApplication, _) if record.rules.provisional.is_some() => self.declared.push(dated),
            (ActionKind::WithdrawalNotice, _) => return self.take_notice(record, act),
            (ActionKind::RevocationOfWithdrawal, _) => return self.take_revocation(act),
            (ActionKind::WithdrawalOfInstrument, _) => {
                return self.stays.iter().any(|stay| stay.taken_back == Some(dated));
            }
            (kind, _) if kind.is_consent() => self.take_consent(record, act, acts),
            _ => return false,
        }
        true
    }

    /// A consent opens a stay unless one stands already; a stay that will be taken back does not hide it.
    fn take_consent(&mut self, record: &Record<'_>, act: &Placed<'_>, acts: &[Placed<'_>]) {
        let stands = |stay: &Stay| stay.taken_back.is_none() && stay.end.is_none_or(|end| act.on < end);
        if self.stays.iter().any(stands) {
            self.further.push((act.id, act.on));
            return;
        }
        let computed = record.computed_force(act.action, act.on, self.treaty);
        let force = computed.map(|computed| act.action.effect.unwrap_or(computed));
        // Only until the treaty is in force for its author can an instrument be taken back.
        let takes_back = |other: &&Placed<'_>| {
            other.action.kind == ActionKind::WithdrawalOfInstrument
                && other.action.refers_to == Some(act.id)
                && matches!(other.treatment, Treatment::AsTheRuleSays | Treatment::EffectOn(_))
                && act.on <= other.on
                && force.is_none_or(|force| other.on < force)
        };
        let taken_back = acts.iter().find(takes_back).map(|other| (other.id, other.on));
        let ended_with = record.ended_with().filter(|end| force.is_some_and(|force| force < *end));
        self.stays.push(Stay {
            consent: act.id,
            deposited: act.on,
            counts_from: record.counts_from(act.action, act.on),
            force: force.filter(|_| taken_back.is_none()),
            taken_back,
            end: ended_with,
            ended_with,
        });
    }

    /// Withdrawal is a right of parties (VCLT 54): the treaty must be in force for whoever gives notice.
    fn take_notice(&mut self, record: &Record<'_>, act: &Placed<'_>) -> bool {
        let bound =
            |stay: &Stay| stay.force.is_some_and(|force| force <= act.on) && stay.end.is_none_or(|end| act.on < end);
        let Some(stay) = self.stays.iter().rposition(bound) else { return false };
        let start = record.rules.window.map(|rule| match rule.counted_from {
            WindowFrom::EntryIntoForce => self.treaty.in_force,
            WindowFrom::EntryIntoForceForParticipant => self.stays[stay].force,
        });
        if let (Some(rule), Some(Some(start)), Treatment::AsTheRuleSays) = (record.rules.window, start, act.treatment)
            && !in_window(rule, start, act.on)
        {
            return false;
        }
        let mut notice =
            Notice { action: act.id, received: act.on, expires: None, by_reading: false, hold: None, revoked: None };
        if let Treatment::EffectOn(day) = act.treatment {
            (notice.expires, notice.by_reading) = (Some(day.max(act.on)), true);
        } else if let Some(rule) = record.rules.effect {
            let stated = act.action.effect;
            let expires = stated.unwrap_or(count(rule.period, act.on).to).max(act.on);
            let outcome = |rule| record.hold(rule, tested_on(rule.tested, act.on, expires), stated.is_some());
            (notice.expires, notice.hold) = (Some(expires), record.rules.hold.map(outcome));
        }
        // The first day out is the end of the period, or of the conflict that outlasts it.
        let effect = match (notice.expires, notice.hold) {
            (Some(expires), Some(HoldOutcome::Held(until))) => until.map(|until| until.max(expires)),
            (expires, _) => expires,
        };
        self.notices.push(Running { notice, stay, effect });
        self.settle(stay);
        true
    }

    /// A notice can be taken back until it takes effect (VCLT 68); without a name, the first that runs.
    fn take_revocation(&mut self, act: &Placed<'_>) -> bool {
        let runs = |running: &&mut Running| {
            act.action.refers_to.is_none_or(|named| named == running.notice.action)
                && running.notice.revoked.is_none()
                && running.effect.is_none_or(|effect| act.on < effect)
        };
        let Some(running) = self.notices.iter_mut().find(runs) else { return false };
        (running.notice.revoked, running.effect) = (Some((act.id, act.on)), None);
        let stay = running.stay;
        self.settle(stay);
        true
    }

    /// A stay ends with the first of its notices to take effect.
    fn settle(&mut self, stay: usize) {
        let effects = self.notices.iter().filter(|n| n.stay == stay).filter_map(|n| n.effect);
        self.stays[stay].end = effects.chain(self.stays[stay].ended_with).min();
    }

    /// The status of a day, and the stay that gives it.
    pub fn standing(&self, day: Date) -> (Status, Option<&Stay>) {
        if let Some(extinct) = self.extinct.filter(|extinct| *extinct <= day) {
            return match self.while_existing(extinct.yesterday().unwrap_or(extinct)) {
                (Status::Party | Status::FormerParty, stay) => (Status::FormerParty, stay),
                _ => (Status::Outside, None),
            };
        }
        self.while_existing(day)
    }

    fn while_existing(&self, day: Date) -> (Status, Option<&Stay>) {
        let by = |on: Option<Date>| on.is_some_and(|on| on <= day);
        let counts = |stay: &&Stay| stay.counts_from <= day && !by(stay.taken_back.map(|(_, on)| on));
        match self.stays.iter().rfind(counts) {
            Some(stay) if by(stay.end) => (Status::FormerParty, Some(stay)),
            Some(stay) if by(stay.force) => (Status::Party, Some(stay)),
            Some(stay) => (Status::Contracting, Some(stay)),
            None if by(self.signed.map(|(_, on)| on)) => (Status::Signatory, None),
            None => (Status::Outside, None),
        }
    }

    /// The notices of a stay received by a day, each as it stood on that day.
    pub fn notices(&self, stay: &Stay, day: Date) -> Vec<Notice> {
        let of = |running: &&Running| self.stays[running.stay].consent == stay.consent;
        let as_of = |Running { notice, .. }: &Running| match notice.revoked.filter(|(_, on)| *on <= day) {
            Some(_) => Notice { expires: None, by_reading: false, hold: None, ..*notice },
            None => Notice { revoked: None, ..*notice },
        };
        self.notices.iter().filter(of).filter(|n| n.notice.received <= day).map(as_of).collect()
    }

    /// The first declaration of provisional application since which no participation has ended.
    pub fn provisional(&self, day: Date) -> Option<Dated> {
        let ends = || self.stays.iter().flat_map(|stay| [stay.end, stay.taken_back.map(|(_, on)| on)]).flatten();
        let lasts = |from: Date| from <= day && !ends().any(|end| from < end && end <= day);
        self.declared.iter().copied().find(|(_, on)| lasts(*on))
    }

    /// The status of a day with its qualifiers.
    pub fn outcome(&self, day: Date) -> Outcome {
        let by = |dated: Option<Dated>| dated.is_some_and(|(_, on)| on <= day);
        let provisional = self.provisional(day).is_some();
        let none = Qualifiers::NONE;
        match self.standing(day) {
            (Status::Signatory, _) => {
                let applied = provisional && self.with_signature;
                let interim = none.with_if(by(self.interim_end), Qualifier::InterimObligationEnded);
                (Status::Signatory, interim.with_if(applied, Qualifier::ProvisionalApplication))
            }
            (Status::Contracting, _) => {
                (Status::Contracting, none.with_if(provisional, Qualifier::ProvisionalApplication))
            }
            (Status::Party, Some(stay)) => {
                let suspended = none.with_if(by(self.suspended), Qualifier::Suspended);
                let notices = self.notices(stay, day);
                let pending = notices.iter().find(|notice| notice.revoked.is_none());
                (Status::Party, pending.map_or(suspended, |notice| suspended.union(beside(notice, day))))
            }
            (status, _) => (status, none),
        }
    }

    /// Every day on which the status can change.
    pub fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = self.extinct.into_iter().chain(self.signed.map(|(_, on)| on)).collect();
        for stay in &self.stays {
            days.push(stay.counts_from);
            days.extend([stay.force, stay.end, stay.taken_back.map(|(_, on)| on)].into_iter().flatten());
        }
        days
    }
}

/// The day on which a clause has engagement in an armed conflict tested.
pub(super) fn tested_on(tested: HoldTested, received: Date, expires: Date) -> Date {
    match tested {
        HoldTested::AtExpiry => expires,
        HoldTested::AtNotification => received,
    }
}

/// What a notice that has not taken effect puts beside the status.
fn beside(notice: &Notice, day: Date) -> Qualifiers {
    match notice.expires {
        None => Qualifiers::NONE.with(Qualifier::NoticePending).with(Qualifier::Contested),
        Some(expires) if expires <= day => Qualifiers::NONE.with(Qualifier::WithdrawalHeld),
        Some(_) => Qualifiers::NONE.with(Qualifier::NoticePending),
    }
}

/// Whether notice may be given on a day: in one of the windows counted from an entry into force.
fn in_window(rule: &WindowRule, start: Date, day: Date) -> bool {
    let windows = if rule.repeats { 1..=u16::MAX } else { 1..=1 };
    for n in windows {
        let opens = count(repeated(rule.after, n), start).to;
        if day < opens || n > 1 && opens <= count(repeated(rule.after, n - 1), start).to {
            return false;
        }
        if rule.open_for.is_none_or(|open_for| day < count(open_for, opens).to) {
            return true;
        }
    }
    false
}
