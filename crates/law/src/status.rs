//! The answer: a status, its qualifiers, and the interval in which it holds.

use std::fmt;

use crate::calendar::Date;

/// A participant's status under a treaty on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Neither signature nor consent (VCLT 2(1)(h)).
    Outside,
    /// Signed, subject to ratification (VCLT 18).
    Signatory,
    /// Consent deposited, the treaty not yet in force for it (VCLT 2(1)(f)).
    Contracting,
    /// Bound: has consented and the treaty is in force for it (VCLT 2(1)(g)).
    Party,
    /// Was a party and is one no longer (VCLT 70).
    FormerParty,
    /// Not decidable from what is known.
    Undetermined,
}

impl Status {
    /// The word of JSON, CSV and addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Status::Outside => "outside",
            Status::Signatory => "signatory",
            Status::Contracting => "contracting",
            Status::Party => "party",
            Status::FormerParty => "former-party",
            Status::Undetermined => "undetermined",
        }
    }

    /// Whether the treaty binds: yes for a party only, and unknown where the status is.
    ///
    /// ```
    /// use depositary_law::Status;
    /// assert_eq!(Status::Party.bound(), Some(true));
    /// assert_eq!(Status::Contracting.bound(), Some(false));
    /// assert_eq!(Status::Undetermined.bound(), None); // not known is not no
    /// ```
    #[must_use]
    pub const fn bound(self) -> Option<bool> {
        match self {
            Status::Party => Some(true),
            Status::Undetermined => None,
            _ => Some(false),
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// What must be said beside a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Qualifier {
    /// The treaty, or a part of it, is applied provisionally (VCLT 25).
    ProvisionalApplication = 1,
    /// A notice of withdrawal has been received; the participant is still bound.
    NoticePending = 1 << 1,
    /// The period of the notice has expired, but an armed conflict holds the withdrawal.
    WithdrawalHeld = 1 << 2,
    /// Readings differ; the status follows the default reading, or none.
    Contested = 1 << 3,
    /// The signatory has made clear that it will not become a party (VCLT 18(a)).
    InterimObligationEnded = 1 << 4,
    /// Under the reading asked for, the treaty's operation is suspended.
    Suspended = 1 << 5,
}

impl Qualifier {
    /// Every qualifier, in order.
    pub const ALL: [Qualifier; 6] = [
        Qualifier::ProvisionalApplication,
        Qualifier::NoticePending,
        Qualifier::WithdrawalHeld,
        Qualifier::Contested,
        Qualifier::InterimObligationEnded,
        Qualifier::Suspended,
    ];

    /// The word of JSON, CSV and addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Qualifier::ProvisionalApplication => "provisional-application",
            Qualifier::NoticePending => "notice-pending",
            Qualifier::WithdrawalHeld => "withdrawal-held",
            Qualifier::Contested => "contested",
            Qualifier::InterimObligationEnded => "interim-obligation-ended",
            Qualifier::Suspended => "suspended",
        }
    }
}

/// A set of [`Qualifier`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Qualifiers(u8);

impl Qualifiers {
    /// No qualifier.
    pub const NONE: Qualifiers = Qualifiers(0);

    /// This set and one more.
    #[must_use]
    pub const fn with(self, qualifier: Qualifier) -> Self {
        Qualifiers(self.0 | qualifier as u8)
    }

    /// This set and one more, if `condition`.
    #[must_use]
    pub const fn with_if(self, condition: bool, qualifier: Qualifier) -> Self {
        if condition { self.with(qualifier) } else { self }
    }

    /// This set and another.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Qualifiers(self.0 | other.0)
    }

    /// Whether the qualifier is in the set.
    #[must_use]
    pub const fn has(self, qualifier: Qualifier) -> bool {
        self.0 & qualifier as u8 != 0
    }

    /// The qualifiers, in order.
    pub fn iter(self) -> impl Iterator<Item = Qualifier> {
        Qualifier::ALL.into_iter().filter(move |q| self.has(*q))
    }
}

/// A stretch of days with one status and one set of qualifiers; it ends where the next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The first day; [`Date::MIN`] for the first segment of a timeline.
    pub from: Date,
    /// The status.
    pub status: Status,
    /// What must be said beside it.
    pub qualifiers: Qualifiers,
}

/// A status on a day, with the half-open interval in which this status holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: Status,
    /// What must be said beside it on that day.
    pub qualifiers: Qualifiers,
    /// The first day of this status; `None`: since ever.
    pub since: Option<Date>,
    /// The first day on which it no longer holds; `None`: no end is known.
    pub until: Option<Date>,
}
