//! A proof as a value: steps that lead from recorded acts to a status, each by its clause.
//! Rendering is elsewhere ([`crate::prose`]); so is checking ([`crate::verify`]).

use crate::calendar::{Counted, Date};
use crate::model::{ActionId, ActionKind, ParticipantId};
use crate::rulebook::ClauseId;
use crate::status::{Answer, Qualifiers, Status};

/// A step, by its place in [`Proof::steps`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepId(pub(crate) u16);

impl StepId {
    /// Its place in [`Proof::steps`].
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Why a participant has a status on a day.
///
/// INVARIANT: a step rests only on earlier steps; the last step is the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// About whom.
    pub participant: ParticipantId,
    /// On which day in law.
    pub as_of: Date,
    /// As known on which day.
    pub known_at: Date,
    /// The steps, each after those it rests on.
    pub steps: Vec<Step>,
    pub(crate) premises: Vec<Premise>,
}

/// One application of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What follows.
    pub conclusion: Conclusion,
    /// By which clause.
    pub clause: ClauseId,
    pub(crate) from: u32,
    pub(crate) to: u32,
}

/// What a step rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Premise {
    /// A recorded act.
    Action(ActionId),
    /// An earlier step.
    Step(StepId),
    /// The treaty's trigger day, as stated.
    StatedTrigger,
    /// The treaty's entry into force, as stated.
    StatedEntryIntoForce,
    /// What the record says of the participant's existence and succession.
    Existence,
    /// Evidence of armed conflict, by its place in [`crate::World::conflicts`].
    Conflict(u32),
    /// The evidence of armed conflict as a whole: nothing in it covers the day.
    NoConflict,
    /// No uncorrected act of this kind by the participant is known (up to the day asked about).
    NoneKnown(ActionKind),
    /// A reading of a contested point, as (point, reading) by their places.
    Reading(u16, u16),
    /// The end under the treaty with which this one ends, by its place in [`crate::Facts::ended_with`].
    EndedWith(u32),
}

/// What a test of armed conflict came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldOutcome {
    /// No evidence covers the day, and the data reach it.
    NothingFound,
    /// The data end before the day.
    NoData,
    /// Only a supporting role: flagged, not held.
    SecondaryOnly,
    /// A primary role, but the effect is stated by the depositary or the reading does not hold on evidence.
    NotHeld,
    /// Held until this day; `None`: no end is known.
    Held(Option<Date>),
}

/// What a step concludes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// The answer.
    Status(Answer),
    /// One of several possible answers, under a reading or a placing of uncertain dates.
    Possible {
        /// The status.
        status: Status,
        /// What must be said beside it.
        qualifiers: Qualifiers,
    },
    /// The participant signed.
    Signed {
        /// When.
        on: Date,
    },
    /// A signatory must not defeat object and purpose.
    InterimObligation,
    /// The signatory made clear that it will not become a party.
    InterimObligationEnded {
        /// When.
        on: Date,
    },
    /// Consent to be bound was expressed.
    Consented {
        /// The day of deposit, or of the receipt of a notification of succession.
        on: Date,
    },
    /// Other instruments of the same consent count for nothing more.
    EarliestDepositBinds,
    /// The participant took its predecessor's place.
    Succeeded {
        /// From when.
        on: Date,
    },
    /// The treaty entered into force.
    TreatyInForce {
        /// The period from the last instrument needed.
        counted: Counted,
        /// The day, not before the treaty's waiting time.
        on: Date,
    },
    /// The instruments on deposit are too few, or not those required.
    TreatyNotInForce {
        /// How many are on deposit.
        on_deposit: u16,
        /// How many are needed.
        needed: u16,
    },
    /// A stated date stands; ours, if there is one, is beside it.
    Stated {
        /// The stated day.
        on: Date,
        /// The computed one, where it differs.
        computed: Option<Date>,
    },
    /// The treaty is in force for the participant from its general entry into force.
    InForceAsOriginal {
        /// The day of deposit.
        deposit: Date,
        /// The day of entry into force.
        on: Date,
    },
    /// The treaty is in force for the participant a period after its deposit.
    InForceAfterDeposit {
        /// The period.
        counted: Counted,
        /// The day, not before the treaty's own.
        on: Date,
    },
    /// The treaty binds the successor.
    InForceBySuccession {
        /// From when.
        on: Date,
    },
    /// The treaty is applied provisionally.
    ProvisionallyApplied {
        /// From when.
        on: Date,
    },
    /// A notice of withdrawal was received.
    NoticeReceived {
        /// When.
        on: Date,
    },
    /// The period of the notice.
    PeriodExpires {
        /// From receipt to expiry.
        counted: Counted,
    },
    /// A reading fixes when the notice takes effect.
    EffectByReading {
        /// The day.
        on: Date,
    },
    /// A notice came outside the time in which the clause allows it, and changes nothing.
    OutsideWindow {
        /// When it was received.
        on: Date,
    },
    /// The treaty ended for the participant with the one that it left.
    EndedWith {
        /// From when.
        on: Date,
    },
    /// No clause lets the notice take effect.
    NoWithdrawalClause,
    /// The armed-conflict test.
    HoldTested {
        /// The day that the clause names.
        on: Date,
        /// The outcome.
        outcome: HoldOutcome,
    },
    /// The notice was taken back in time.
    Revoked {
        /// When.
        on: Date,
    },
    /// The instrument was taken back before it took effect.
    TakenBack {
        /// When.
        on: Date,
    },
    /// The participant ceased to exist.
    Extinct {
        /// The first day on which it was no more.
        on: Date,
    },
    /// Acts that change no status.
    WithoutEffect,
    /// Operation is suspended under the reading asked for.
    SuspendedByReading {
        /// From when.
        on: Date,
    },
    /// Nothing by the participant is known up to the day.
    NothingKnown,
    /// The possible answers differ because a date is uncertain.
    Uncertain,
    /// The answers differ by reading.
    Contested {
        /// Whether the answer follows one of them.
        followed: bool,
    },
}

impl Proof {
    /// What a step rests on.
    #[must_use]
    pub fn premises(&self, step: &Step) -> &[Premise] {
        &self.premises[step.from as usize..step.to as usize]
    }

    /// The step behind an identifier of this proof.
    #[must_use]
    pub fn step(&self, id: StepId) -> &Step {
        &self.steps[id.index()]
    }

    /// The last step: the answer.
    #[must_use]
    pub fn answer(&self) -> Option<&Step> {
        self.steps.last()
    }

    /// Every recorded act that the proof rests on, once each, in order.
    #[must_use]
    pub fn actions(&self) -> Vec<ActionId> {
        let mut actions: Vec<ActionId> = self
            .premises
            .iter()
            .filter_map(|premise| match premise {
                Premise::Action(id) => Some(*id),
                _ => None,
            })
            .collect();
        actions.sort_unstable();
        actions.dedup();
        actions
    }
}
