//! What sources say of the fulfilment of duties.

use crate::calendar::Date;
use crate::model::{ParticipantId, Reliability, SourceId};
use crate::reported::ReportedDate;
use crate::rulebook::ClauseId;

/// A compliance fact, by its place in [`Facts::compliance`](crate::Facts::compliance).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComplianceId(pub u32);

/// What a compliance fact says. The order is that in which facts of one day are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComplianceKind {
    /// There is something to which the duty applies: stocks, contamination, victims.
    Applies,
    /// There is nothing to which it applies.
    DeclaredNone,
    /// The hostilities from whose end the time runs are over.
    HostilitiesEnded,
    /// A later deadline was asked for. It moves nothing.
    ExtensionRequested,
    /// A later deadline was granted.
    ExtensionGranted,
    /// A later deadline was refused, or not decided upon.
    ExtensionRefused,
    /// A source that looked says that it was still not done on that day.
    Outstanding,
    /// The report was received.
    ReportSubmitted,
    /// It was done.
    Completed,
}

impl ComplianceKind {
    /// Every kind, in order.
    pub const ALL: [ComplianceKind; 9] = [
        ComplianceKind::Applies,
        ComplianceKind::DeclaredNone,
        ComplianceKind::HostilitiesEnded,
        ComplianceKind::ExtensionRequested,
        ComplianceKind::ExtensionGranted,
        ComplianceKind::ExtensionRefused,
        ComplianceKind::Outstanding,
        ComplianceKind::ReportSubmitted,
        ComplianceKind::Completed,
    ];

    /// The word of the record, of JSON and of CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            ComplianceKind::Applies => "applies",
            ComplianceKind::DeclaredNone => "declared-none",
            ComplianceKind::HostilitiesEnded => "hostilities-ended",
            ComplianceKind::ExtensionRequested => "extension-requested",
            ComplianceKind::ExtensionGranted => "extension-granted",
            ComplianceKind::ExtensionRefused => "extension-refused",
            ComplianceKind::Outstanding => "outstanding",
            ComplianceKind::ReportSubmitted => "report-submitted",
            ComplianceKind::Completed => "completed",
        }
    }

    /// The kind that the record writes so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether the fact shows that the participant had something to which the duty applies.
    #[must_use]
    pub const fn shows_that_it_applies(self) -> bool {
        !matches!(self, ComplianceKind::DeclaredNone)
    }

    /// Whether the fact, dated after a deadline, shows that the duty was still open on its day.
    #[must_use]
    pub const fn shows_that_it_is_open(self) -> bool {
        matches!(
            self,
            ComplianceKind::Outstanding
                | ComplianceKind::ExtensionRequested
                | ComplianceKind::ExtensionGranted
                | ComplianceKind::ExtensionRefused
        )
    }

    /// Whether the fact, dated after a fulfilment, opens the duty again: new contamination was found, or
    /// the participant itself took it as open. A list that still names it does not; it disagrees.
    #[must_use]
    pub const fn reopens(self) -> bool {
        matches!(self, ComplianceKind::Applies | ComplianceKind::ExtensionRequested | ComplianceKind::ExtensionGranted)
    }
}

/// What one source says of one participant's duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComplianceFact {
    /// Whose duty.
    pub participant: ParticipantId,
    /// The clause that lays it down.
    pub duty: ClauseId,
    /// What is said.
    pub kind: ComplianceKind,
    /// When that was, or was so.
    pub on: ReportedDate,
    /// The deadline asked for, or granted; `None`: not stated.
    pub new_due: Option<Date>,
    /// The calendar year that a yearly report covers.
    pub covers: Option<i16>,
    /// The day from which it was known.
    pub known: Date,
    /// How far it can be trusted. What is unverified decides nothing.
    pub reliability: Reliability,
    /// Who says so.
    pub source: SourceId,
    /// The fact that this one corrects.
    pub replaces: Option<ComplianceId>,
}

impl ComplianceFact {
    /// Whether it may decide anything: recalled and unconfirmed facts are shown, and decide nothing.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.reliability != Reliability::Unverified
    }
}
