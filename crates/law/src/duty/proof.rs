//! Why a duty stands as it does on a day, as a value. Rendering and checking are elsewhere.

use super::ComplianceId;
use crate::calendar::{Counted, Date};
use crate::model::{ParticipantId, Reliability};
use crate::proof::{Proof, StepId};
use crate::rulebook::ClauseId;

/// How a duty stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fulfilment {
    /// The participant does not owe it on that day: not bound yet, or no longer.
    NotApplicable,
    /// Not decidable from what is known.
    Unknown,
    /// Owed, and its time still runs (or it has no date).
    Due,
    /// Done; in time, or with a lateness that is not known.
    Met,
    /// Done after its deadline.
    MetLate,
    /// Owed, and its deadline was moved by a grant.
    Extended,
    /// Past its deadline, and a source that looked afterwards says that it was not done.
    Overdue,
    /// Only a date on paper: there is nothing to which the duty applies.
    Nominal,
}

impl Fulfilment {
    /// Every state, in order.
    pub const ALL: [Fulfilment; 8] = [
        Fulfilment::NotApplicable,
        Fulfilment::Unknown,
        Fulfilment::Due,
        Fulfilment::Met,
        Fulfilment::MetLate,
        Fulfilment::Extended,
        Fulfilment::Overdue,
        Fulfilment::Nominal,
    ];

    /// The word of commands, JSON and CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Fulfilment::NotApplicable => "not-applicable",
            Fulfilment::Unknown => "unknown",
            Fulfilment::Due => "due",
            Fulfilment::Met => "met",
            Fulfilment::MetLate => "met-late",
            Fulfilment::Extended => "extended",
            Fulfilment::Overdue => "overdue",
            Fulfilment::Nominal => "nominal",
        }
    }
}

/// How a duty stands, with its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DutyAnswer {
    /// How it stands.
    pub state: Fulfilment,
    /// The deadline that the clause gives, before any extension; `None`: it has no date, or none is certain.
    pub nominal_due: Option<Date>,
    /// The deadline in effect on the day; `None`: none, not certain, or not known to be owed.
    pub due: Option<Date>,
    /// How many days late: until the day asked about where it is overdue, until it was done where it was met late.
    pub days_late: Option<i32>,
    /// Where it was done: whether in time; `None`: not known, or not done.
    pub in_time: Option<bool>,
    /// Where the answer carries on what was last reported: the day of that report.
    pub as_reported: Option<Date>,
    /// That of the weakest fact the answer rests on.
    pub reliability: Reliability,
}

/// A proof: the participant's status, then steps that rest on it and on recorded facts.
///
/// INVARIANT: a step rests only on earlier steps; the last step is the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyProof {
    /// Whose duty.
    pub participant: ParticipantId,
    /// The clause that lays it down.
    pub duty: ClauseId,
    /// For a yearly duty, the calendar year that is covered.
    pub covers: Option<i16>,
    /// The day asked about.
    pub as_of: Date,
    /// As known on which day.
    pub known_at: Date,
    /// Why the treaty binds the participant on the day on which the duty is looked at: that day, else
    /// the last (or first) day on which it was (or will be) bound.
    pub status: Proof,
    /// The steps.
    pub steps: Vec<DutyStep>,
    pub(crate) premises: Vec<DutyPremise>,
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DutyStep {
    /// What follows.
    pub conclusion: DutyConclusion,
    /// By which clause.
    pub clause: ClauseId,
    pub(crate) from: u32,
    pub(crate) to: u32,
}

/// What a step rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyPremise {
    /// The proof of the participant's status.
    Status,
    /// An earlier step.
    Step(StepId),
    /// A recorded fact.
    Fact(ComplianceId),
    /// The entry into force of the treaty.
    TreatyInForce(Date),
    /// No fact that counts is recorded that would say otherwise.
    NoneRecorded,
}

/// What a step concludes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyConclusion {
    /// The answer.
    Answer(DutyAnswer),
    /// The participant is not bound, and will not be by what is known.
    NotBound,
    /// It is not certain whether, or since when, the participant is bound.
    BoundUncertain,
    /// It is not bound yet; the time will run from this day.
    NotYetBound {
        /// The first day on which it will be.
        from: Date,
    },
    /// It was bound until this day; the duty is looked at as of its last day.
    NoLongerBound {
        /// The first day on which it was not.
        until: Date,
    },
    /// The time of the duty had not run out when the participant ceased to be bound.
    Released,
    /// The statutory deadline.
    Deadline {
        /// The period.
        counted: Counted,
    },
    /// A yearly deadline.
    YearlyDeadline {
        /// The calendar year that is covered.
        covers: i16,
        /// The day.
        on: Date,
    },
    /// By practice the first yearly duty comes later; this one is on paper only.
    BeforeFirst {
        /// The deadline that it must follow.
        after: Date,
    },
    /// The time of the duty had run out before the participant was bound.
    JoinedAfter {
        /// The first day on which it was bound.
        bound: Date,
    },
    /// No day is known from which the time could run.
    TriggerUnknown,
    /// There is something to which the duty applies.
    Applies,
    /// There is nothing to which it applies.
    DoesNotApply,
    /// Nothing shows whether there is.
    NotShown,
    /// A later deadline was asked for; the deadline stands.
    Requested,
    /// A later deadline was granted.
    Extended {
        /// The deadline before.
        from: Date,
        /// The new one; `None`: not stated.
        to: Option<Date>,
        /// Whether it is longer than the clause allows.
        beyond: bool,
    },
    /// A grant does not count: it is unverified, or may have been decided after the day.
    GrantNotCounted {
        /// The deadline that it would give.
        to: Option<Date>,
    },
    /// It was done.
    Discharged,
    /// A source says that it was done, but it is unverified; it decides nothing.
    DischargeNotCounted,
    /// It may have been done by the day.
    PerhapsDischarged,
    /// A source says on a later day that it was not done.
    Disagrees,
    /// A source that looked says that it was not done on its day.
    Outstanding,
    /// Nothing recorded says what became of it.
    NothingRecorded,
}

impl DutyProof {
    /// What a step rests on.
    #[must_use]
    pub fn premises(&self, step: &DutyStep) -> &[DutyPremise] {
        &self.premises[step.from as usize..step.to as usize]
    }

    /// The answer: that of the last step.
    #[must_use]
    pub fn answer(&self) -> DutyAnswer {
        match self.steps.last().map(|step| step.conclusion) {
            Some(DutyConclusion::Answer(answer)) => answer,
            _ => DutyAnswer {
                state: Fulfilment::Unknown,
                nominal_due: None,
                due: None,
                days_late: None,
                in_time: None,
                as_reported: None,
                reliability: Reliability::Official,
            },
        }
    }

    /// The grants that moved the deadline, or would if they counted, in order: the fact, whether it
    /// counted, the deadline before and the deadline after.
    pub fn grants(&self) -> impl Iterator<Item = (ComplianceId, bool, Option<Date>, Option<Date>)> {
        self.steps.iter().filter_map(|step| {
            let (counted, from, to) = match step.conclusion {
                DutyConclusion::Extended { from, to, .. } => (true, Some(from), to),
                DutyConclusion::GrantNotCounted { to } => (false, None, to),
                _ => return None,
            };
            let fact = self.premises(step).iter().find_map(|premise| match premise {
                DutyPremise::Fact(id) => Some(*id),
                _ => None,
            })?;
            Some((fact, counted, from, to))
        })
    }
}
