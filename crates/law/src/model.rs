//! What the engine is told: participants, treaty actions, evidence of conflict, contested points.
//! Identifiers are small numbers; their names and sources are kept by whoever holds the record.

use std::num::NonZeroU32;

use crate::calendar::Date;
use crate::duty::ComplianceFact;
use crate::reported::ReportedDate;

/// A participant, by its place in [`World::participants`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParticipantId(pub u16);

/// A source, by its place in the holder's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u16);

/// One of a treaty's depositaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DepositaryId(pub u8);

/// A treaty action, by its place in [`Facts::actions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(NonZeroU32);

impl ActionId {
    /// The action at `index`; `None` beyond four thousand million actions.
    #[must_use]
    pub fn new(index: usize) -> Option<Self> {
        u32::try_from(index).ok()?.checked_add(1).and_then(NonZeroU32::new).map(ActionId)
    }

    /// Its place in [`Facts::actions`].
    #[must_use]
    pub const fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// How far a fact can be trusted; from most to least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reliability {
    /// From the depositary, the treaty text, or an official page drawn from them.
    #[default]
    Official,
    /// From a careful publication that is not official.
    Secondary,
    /// Computed back from another stated date, not stated itself.
    Inferred,
    /// Recalled, or on a single unconfirmed report.
    Unverified,
}

impl Reliability {
    /// The word of the record, of JSON and of CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Reliability::Official => "official",
            Reliability::Secondary => "secondary",
            Reliability::Inferred => "inferred",
            Reliability::Unverified => "unverified",
        }
    }

    /// The reliability that the record writes so.
    ///
    /// ```
    /// use depositary_law::Reliability;
    /// assert_eq!(Reliability::from_word("inferred").map(Reliability::mark), Some("~"));
    /// assert_eq!(Reliability::from_word("certain"), None);
    /// ```
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [Reliability::Official, Reliability::Secondary, Reliability::Inferred, Reliability::Unverified];
        all.into_iter().find(|reliability| reliability.word() == word)
    }

    /// The mark after a date in text; nothing for official dates.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Reliability::Official => "",
            Reliability::Secondary => "°",
            Reliability::Inferred => "~",
            Reliability::Unverified => "?",
        }
    }
}

/// What was done with respect to a treaty. The order is that in which acts of one day are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionKind {
    /// Signature subject to ratification (VCLT 14, 18).
    Signature,
    /// Signature that itself expresses consent (VCLT 12).
    DefinitiveSignature,
    /// Deposit of an instrument of ratification (VCLT 14, 16).
    Ratification,
    /// Deposit of an instrument of acceptance (VCLT 14(2)).
    Acceptance,
    /// Deposit of an instrument of approval (VCLT 14(2)).
    Approval,
    /// Deposit of an instrument of accession (VCLT 15).
    Accession,
    /// An organization's equivalent of ratification.
    FormalConfirmation,
    /// Consent to be bound whose kind is not given, or that the treaty calls so (CCW 4(3)).
    Consent,
    /// Notification of succession to a predecessor's participation.
    Succession,
    /// Declaration of provisional application (VCLT 25).
    ProvisionalApplication,
    /// A signatory makes clear that it will not become a party (VCLT 18(a)).
    IntentionNotToBecomeParty,
    /// An instrument of consent is taken back before it takes effect.
    WithdrawalOfInstrument,
    /// Notice of withdrawal or denunciation.
    WithdrawalNotice,
    /// A notice of withdrawal is taken back before it takes effect (VCLT 68).
    RevocationOfWithdrawal,
    /// Any other statement; it changes no status.
    Declaration,
    /// An objection to another participant's act.
    Objection,
    /// A public statement of the will to leave, or to join; no act under the treaty.
    Announcement,
}

impl ActionKind {
    /// Every kind, in order.
    pub const ALL: [ActionKind; 17] = [
        ActionKind::Signature,
        ActionKind::DefinitiveSignature,
        ActionKind::Ratification,
        ActionKind::Acceptance,
        ActionKind::Approval,
        ActionKind::Accession,
        ActionKind::FormalConfirmation,
        ActionKind::Consent,
        ActionKind::Succession,
        ActionKind::ProvisionalApplication,
        ActionKind::IntentionNotToBecomeParty,
        ActionKind::WithdrawalOfInstrument,
        ActionKind::WithdrawalNotice,
        ActionKind::RevocationOfWithdrawal,
        ActionKind::Declaration,
        ActionKind::Objection,
        ActionKind::Announcement,
    ];

    /// The word of the record, of JSON and of CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            ActionKind::Signature => "signature",
            ActionKind::DefinitiveSignature => "definitive-signature",
            ActionKind::Ratification => "ratification",
            ActionKind::Acceptance => "acceptance",
            ActionKind::Approval => "approval",
            ActionKind::Accession => "accession",
            ActionKind::FormalConfirmation => "formal-confirmation",
            ActionKind::Consent => "consent",
            ActionKind::Succession => "succession",
            ActionKind::ProvisionalApplication => "provisional-application",
            ActionKind::IntentionNotToBecomeParty => "intention-not-to-become-party",
            ActionKind::WithdrawalOfInstrument => "withdrawal-of-instrument",
            ActionKind::WithdrawalNotice => "withdrawal-notice",
            ActionKind::RevocationOfWithdrawal => "revocation-of-withdrawal",
            ActionKind::Declaration => "declaration",
            ActionKind::Objection => "objection",
            ActionKind::Announcement => "announcement",
        }
    }

    /// The kind that the record writes so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether the act establishes consent to be bound (VCLT 11).
    #[must_use]
    pub const fn is_consent(self) -> bool {
        matches!(
            self,
            ActionKind::DefinitiveSignature
                | ActionKind::Ratification
                | ActionKind::Acceptance
                | ActionKind::Approval
                | ActionKind::Accession
                | ActionKind::FormalConfirmation
                | ActionKind::Consent
                | ActionKind::Succession
        )
    }

    /// Whether the act can change a status at all.
    #[must_use]
    pub const fn bears_on_status(self) -> bool {
        !matches!(self, ActionKind::Declaration | ActionKind::Objection | ActionKind::Announcement)
    }
}

/// One treaty action. Small on purpose: a register may hold ten million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Action {
    /// Who acted.
    pub participant: ParticipantId,
    /// The day of the act in law: signature, deposit (VCLT 16) or receipt (VCLT 78(b)).
    pub on: ReportedDate,
    /// What was done.
    pub kind: ActionKind,
    /// With which depositary, where a treaty has several.
    pub depositary: Option<DepositaryId>,
    /// How far the date can be trusted.
    pub reliability: Reliability,
    /// The best source of the date.
    pub source: SourceId,
    /// The day on which the act became known.
    pub known: Date,
    /// The date of effect where a source states one.
    pub effect: Option<Date>,
    /// The act that this one takes back, revokes or objects to.
    pub refers_to: Option<ActionId>,
    /// The row of the record that this one corrects.
    pub replaces: Option<ActionId>,
}

/// When and from whom a participant took over its part of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuccessionOfStates {
    /// Whose place was taken.
    pub predecessor: ParticipantId,
    /// The date of the succession of States (VCSST 2(1)(e)).
    pub on: Date,
}

/// What the engine knows of a participant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// The first day on which it existed, where that lies in the record's time.
    pub from: Option<Date>,
    /// The first day on which it no longer existed.
    pub until: Option<Date>,
    /// Its succession to a predecessor, if it has one.
    pub succession: Option<SuccessionOfStates>,
}

/// A participant's part in an armed conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictRole {
    /// A primary party.
    Primary,
    /// A supporter of a primary party.
    Secondary,
}

/// Evidence that a participant was engaged in an armed conflict: never a finding of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Who.
    pub participant: ParticipantId,
    /// The first day of the engagement.
    pub from: Date,
    /// The first day after it; `None`: active at the end of the data.
    pub until: Option<Date>,
    /// In what role.
    pub role: ConflictRole,
    /// How far it can be trusted.
    pub reliability: Reliability,
}

impl Conflict {
    /// Whether the evidence covers a day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// What all treaties share: the participants and the evidence about them.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// Every participant; a [`ParticipantId`] is a place in this list.
    pub participants: Vec<Participant>,
    /// Evidence of armed conflict, in any order.
    pub conflicts: Vec<Conflict>,
    /// The last day that the evidence covers; `None`: no evidence was loaded at all.
    pub conflicts_until: Option<Date>,
}

/// A date that the depositary or an official source states for the treaty as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatedDate {
    /// The day.
    pub on: Date,
    /// Who states it.
    pub source: SourceId,
}

/// What a reading of a contested point makes of one action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// The clauses apply as if nothing were contested.
    AsTheRuleSays,
    /// The act changes nothing.
    WithoutEffect,
    /// The act takes effect on this day, whatever the clauses say.
    EffectOn(Date),
    /// From this day the treaty's operation is suspended for the participant.
    SuspendedFrom(Date),
}

/// One reading of a contested point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it makes of which action; an action not named is treated as the rule says.
    pub treat: Vec<(ActionId, Treatment)>,
}

/// A point on which readings differ. Who holds them, and why, stays with the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContestedPoint {
    /// Whose status depends on it.
    pub participant: ParticipantId,
    /// The day from which it was known that readings differ; before it, the clauses apply as they stand.
    pub known: Date,
    /// The readings; at least two.
    pub readings: Vec<Reading>,
    /// The reading that the headline follows; `None`: the answer is undetermined.
    pub default: Option<usize>,
}

/// Everything the engine is told about one treaty.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The treaty actions, in any order; an [`ActionId`] is a place in this list.
    pub actions: Vec<Action>,
    /// The day of the instrument that triggered entry into force, as stated.
    pub stated_trigger: Option<StatedDate>,
    /// The treaty's entry into force, as stated.
    pub stated_entry_into_force: Option<StatedDate>,
    /// The contested points.
    pub points: Vec<ContestedPoint>,
    /// Who left the treaty with which this one ends (CCW 9(3)).
    pub ended_with: Vec<EndedWith>,
    /// What is recorded of the fulfilment of duties, in any order; a
    /// [`ComplianceId`](crate::duty::ComplianceId) is a place in this list. No status depends on it.
    pub compliance: Vec<ComplianceFact>,
}

/// A participant's end under the treaty with which another ends for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndedWith {
    /// Who left.
    pub participant: ParticipantId,
    /// The first day on which it was no longer a party to that treaty.
    pub on: Date,
    /// The day from which that was known.
    pub known: Date,
    /// Who says so.
    pub source: SourceId,
}

impl Facts {
    /// The action behind an identifier made for these facts.
    #[must_use]
    pub fn action(&self, id: ActionId) -> &Action {
        &self.actions[id.index()]
    }
}
