//! Obligations as rules. The shape mirrors `docs/rulebook.md`.

use super::ComplianceKind;
use crate::calendar::{Date, Period};

/// What a party has to do, and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObligationRule {
    /// In a few words, for tables: `destroy stockpiled cluster munitions`.
    pub title: String,
    /// On what condition it is owed, in words; `None`: by each party.
    pub owed_if: Option<String>,
    /// From when the time runs.
    pub from: DutyFrom,
    /// By when it must be done.
    pub due: DutyDue,
    /// Which recorded events show that it was done.
    pub discharged_by: Vec<ComplianceKind>,
    /// How its deadline can be extended; `None`: not at all (APMBC 4).
    pub extension: Option<ExtensionRule>,
}

/// From when the time of a duty runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyFrom {
    /// The entry into force for the party: a clock of its own (CCM 3(2), APMBC 5(1)).
    EntryIntoForceForParticipant,
    /// The entry into force of the treaty: one clock for all (CWC IV(6)).
    EntryIntoForce,
    /// The end of the hostilities in which the duty arose (CCM 4(1)(b)).
    EndOfHostilities,
    /// Each calendar year (CCM 7(2)).
    CalendarYear,
    /// Something that happens: a request, a circulation. Nothing is computed.
    Event,
}

/// By when a duty must be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutyDue {
    /// Within a period; its last day is the deadline.
    Within(Period),
    /// Each year on the same day.
    Yearly(Yearly),
    /// On no date that can be computed.
    Undated(Pace),
}

/// A yearly deadline; it covers the calendar year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Yearly {
    /// The month, from 1.
    pub month: i8,
    /// The day of the month.
    pub day: i8,
    /// The duty whose deadline the first of them follows, by practice (CCM 7(2) after 7(1)).
    pub first_after: Option<String>,
}

impl Yearly {
    /// The deadline in a year; `None` where that year has no such day.
    ///
    /// ```
    /// use depositary_law::{calendar::date, duty::Yearly};
    /// let annual = Yearly { month: 4, day: 30, first_after: None };
    /// assert_eq!(annual.in_year(2025), Some(date(2025, 4, 30)));
    /// ```
    #[must_use]
    pub fn in_year(&self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }
}

/// How fast a duty without a date must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// All the time (CCM 5).
    Continuing,
    /// As soon as possible (CCM 4(2)).
    AsSoonAsPossible,
    /// Once something happens (CCM 8(2)).
    OnEvent,
}

/// How a deadline can be extended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtensionRule {
    /// The longest first extension.
    pub up_to: Period,
    /// The longest further one; `None`: as the first.
    pub further: Option<Period>,
    /// Who decides.
    pub decided_by: String,
    /// When to ask.
    pub ask: String,
}
