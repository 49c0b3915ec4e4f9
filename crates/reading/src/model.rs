//! What a claim is, and what a verdict is: the words that every part of this crate shares.

use std::fmt;

use depositary_corpus::{StepKind, Votes};
use depositary_law::{ParticipantId, Period};

use crate::date::TextDate;
use crate::text::Zone;

/// A stretch of a text in bytes, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The first byte after it.
    pub end: usize,
}

impl Span {
    /// Whether two stretches share a byte.
    #[must_use]
    pub const fn meets(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether the other stretch lies within this one.
    #[must_use]
    pub const fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A treaty that a text speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TreatyRef {
    /// One of the record, by its place in [`depositary_corpus::Corpus::identities`].
    Record(usize),
    /// One that the record does not hold, by its usual name: `INF Treaty`.
    Outside(String),
}

/// What a claim is about: the codebook's kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// When a withdrawal, suspension, extension or expiry takes effect.
    EffectiveDate,
    /// When a notice of withdrawal or suspension was given or received.
    NoticeDate,
    /// When the treaty enters into force, as a whole or for one State.
    EntryIntoForce,
    /// A number or a rank of parties.
    PartyCount,
    /// A number or a rank of signatures.
    SignatoryCount,
    /// A State signs, ratifies, accedes, deposits, withdraws, suspends, extends.
    TreatyAction,
    /// Who is or is not a party or signatory; the first, third or only one to do something.
    Status,
    /// A step at home: cabinet, parliament, president, decree, votes.
    DomesticStep,
    /// Several States outside.
    NonPartyList,
    /// What the treaty's text requires, bans, exempts.
    ProvisionSummary,
    /// Casualties, stockpiles, transfers in numbers.
    Statistic,
    /// Who said, announced, asked what.
    QuotePosition,
    /// Adoption, place of signature, meetings, proceedings; `subkind` says which.
    Other,
}

impl Kind {
    /// Every kind, in the order in which one is chosen where two fit.
    pub const ALL: [Kind; 13] = [
        Kind::EffectiveDate,
        Kind::NoticeDate,
        Kind::EntryIntoForce,
        Kind::PartyCount,
        Kind::SignatoryCount,
        Kind::TreatyAction,
        Kind::Status,
        Kind::DomesticStep,
        Kind::NonPartyList,
        Kind::ProvisionSummary,
        Kind::Statistic,
        Kind::QuotePosition,
        Kind::Other,
    ];

    /// The word of rules, JSON and CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Kind::EffectiveDate => "effective_date",
            Kind::NoticeDate => "notice_date",
            Kind::EntryIntoForce => "entry_into_force",
            Kind::PartyCount => "party_count",
            Kind::SignatoryCount => "signatory_count",
            Kind::TreatyAction => "treaty_action",
            Kind::Status => "status",
            Kind::DomesticStep => "domestic_step",
            Kind::NonPartyList => "non_party_list",
            Kind::ProvisionSummary => "provision_summary",
            Kind::Statistic => "statistic",
            Kind::QuotePosition => "quote_position",
            Kind::Other => "other",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// The act that a claim says was done, will be done or was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Signature.
    Sign,
    /// Ratification, acceptance or approval.
    Ratify,
    /// Accession.
    Accede,
    /// “Joined”, “became a party”: any way of consenting, or its entry into force.
    Join,
    /// Deposit of an instrument of consent.
    Deposit,
    /// Withdrawal or denunciation, as an act or as its effect; the kind says which.
    Withdraw,
    /// Suspension of the treaty's operation, or of one's own participation.
    Suspend,
    /// A notice given to the depositary.
    Notify,
    /// A notice taken back.
    Revoke,
    /// A deadline extended.
    Extend,
    /// Entry into force.
    EnterIntoForce,
    /// Adoption of the treaty's text.
    Adopt,
    /// Opening for signature.
    OpenForSignature,
    /// Succession.
    Succeed,
    /// Joining anew after leaving.
    Rejoin,
}

impl Act {
    /// Every act.
    pub const ALL: [Act; 15] = [
        Act::Sign,
        Act::Ratify,
        Act::Accede,
        Act::Join,
        Act::Deposit,
        Act::Withdraw,
        Act::Suspend,
        Act::Notify,
        Act::Revoke,
        Act::Extend,
        Act::EnterIntoForce,
        Act::Adopt,
        Act::OpenForSignature,
        Act::Succeed,
        Act::Rejoin,
    ];

    /// The word of the rule files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Act::Sign => "sign",
            Act::Ratify => "ratify",
            Act::Accede => "accede",
            Act::Join => "join",
            Act::Deposit => "deposit",
            Act::Withdraw => "withdraw",
            Act::Suspend => "suspend",
            Act::Notify => "notify",
            Act::Revoke => "revoke",
            Act::Extend => "extend",
            Act::EnterIntoForce => "enter-into-force",
            Act::Adopt => "adopt",
            Act::OpenForSignature => "open-for-signature",
            Act::Succeed => "succeed",
            Act::Rejoin => "rejoin",
        }
    }

    /// The act that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.word() == word)
    }
}

/// How firmly the text says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Modality {
    /// Done, or so: `withdrew`, `is a party`, headlines in the present tense.
    #[default]
    Fact,
    /// Certain to come: `will take effect on`.
    Scheduled,
    /// Intended: `plans to`, `is set to`, `is considering`, `could`.
    Intended,
    /// What would be, on a condition.
    Hypothetical,
}

/// The word that the text uses for those it counts or ranks, where the word matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// `State Party`, `party`, `member`, `member state`.
    Party,
    /// `signatory`.
    Signatory,
    /// `country`, `State`, `nation`: no legal word.
    Country,
}

/// `the first`, `the third`, `the only`, `no State has ever`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rank {
    /// The n-th; 1 for the first.
    Nth(u32),
    /// The only one.
    Only,
    /// Nobody, ever.
    Never,
    /// All (of a group).
    All,
    /// Most (of a group).
    Most,
}

/// Among whom a rank is claimed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RankUnit {
    /// Among all States.
    Everybody,
    /// Among a group of `groups.csv`: `nato`, `eu`, or a region.
    Group(String),
    /// Of any treaty of this field, not only of the one named.
    AnyTreaty,
}

/// From what a period is said to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockStart {
    /// The notice, its submission or its receipt.
    Notice,
    /// A vote, a law, a decree, an announcement: a step at home.
    DomesticStep,
    /// Signature.
    Signature,
    /// Ratification or deposit.
    Deposit,
    /// Entry into force for the State or as a whole.
    EntryIntoForce,
    /// Adoption.
    Adoption,
    /// The text does not say.
    Unsaid,
}

/// A period with what it runs from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// How long.
    pub period: Period,
    /// From what.
    pub start: ClockStart,
}

/// To whom a notice is said to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Addressee {
    /// The depositary, its organisation, `the United Nations`.
    Depositary,
    /// The other parties.
    Parties,
    /// The Security Council.
    SecurityCouncil,
}

/// A number as the text gives it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `112`.
    Number(f64),
    /// `more than 112`, `over 100`.
    MoreThan(f64),
    /// `at least 100`.
    AtLeast(f64),
    /// `fewer than 50`, `under`.
    LessThan(f64),
    /// `about 100`, `nearly 160`, `some`.
    About(f64),
    /// More than half of all States: `a majority of`.
    Majority,
    /// A period: `six months`.
    Period(Period),
    /// Votes in favour, against, abstaining.
    Votes(Votes),
    /// A quantity with its unit: `20 kg`.
    Quantity(f64, String),
}

impl fmt::Display for Value {
    /// The codebook's form: `112`, `>112`, `>50%`, `P6M`, `103-1-3`, `20 kg`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(n) | Value::AtLeast(n) | Value::About(n) => write!(f, "{n}"),
            Value::MoreThan(n) => write!(f, ">{n}"),
            Value::LessThan(n) => write!(f, "<{n}"),
            Value::Majority => f.write_str(">50%"),
            Value::Period(period) => f.write_str(&iso(*period)),
            Value::Votes(votes) => {
                let parts = [votes.in_favour, votes.against, votes.abstaining];
                let parts: Vec<String> = parts.iter().map_while(|n| n.map(|n| n.to_string())).collect();
                f.write_str(&parts.join("-"))
            }
            Value::Quantity(n, unit) => write!(f, "{n} {unit}"),
        }
    }
}

/// A period as ISO 8601 writes it: `P6M`, `P180D`.
#[must_use]
pub fn iso(period: Period) -> String {
    match period {
        Period::SameDay => "P0D".to_owned(),
        Period::Days(n) | Period::FirstDayOfMonthAfterDays(n) => format!("P{n}D"),
        Period::Months(n) | Period::FirstDayOfMonth(n) => format!("P{n}M"),
        Period::Years(n) => format!("P{n}Y"),
    }
}

/// What a claim asserts beyond kind, States, treaty, date and value: what the judge needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Says {
    /// The act.
    pub act: Option<Act>,
    /// Whether the text says that it was *not* done or is *not* so.
    pub negated: bool,
    /// How firmly.
    pub modality: Modality,
    /// The word used for the actor or for those counted.
    pub role: Option<Role>,
    /// First, only, never.
    pub rank: Option<(Rank, RankUnit)>,
    /// A period and what it runs from.
    pub clock: Option<Clock>,
    /// The step at home.
    pub step: Option<StepKind>,
    /// A count of votes.
    pub votes: Option<Votes>,
    /// A place, as written: of signature, adoption, a meeting.
    pub place: Option<String>,
    /// To whom notice goes.
    pub addressees: Vec<Addressee>,
    /// The entry of the provision, statistic or matter that the rule names: `ccm.stockpile-destruction`.
    pub matter: Option<String>,
    /// Words of a quotation, as printed, without its quotation marks.
    pub quoted: Option<String>,
    /// The words that the rule's group `what` took: the activities that a treaty is said to ban, and the like.
    pub what: Option<String>,
}

/// Another way to understand whom a claim is about: `it`, `the treaty`, or no word at all.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherReading {
    /// The States.
    pub states: Vec<ParticipantId>,
    /// The treaty.
    pub treaty: TreatyRef,
}

/// One checkable statement found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Where it stands.
    pub span: Span,
    /// In a headline or in the body.
    pub zone: Zone,
    /// What it is about.
    pub kind: Kind,
    /// More exactly, for `other` and some others: `meeting`, `opened_for_signature`, `compliance`.
    pub subkind: Option<String>,
    /// The States concerned, in the order of the text.
    pub states: Vec<ParticipantId>,
    /// The treaty; the first where the text names several.
    pub treaty: Option<TreatyRef>,
    /// Further treaties.
    pub treaties: Vec<TreatyRef>,
    /// The day or stretch of days that it states.
    pub date: Option<TextDate>,
    /// The number or period that it states.
    pub value: Option<Value>,
    /// To whom the text attributes it.
    pub attributed_to: Option<String>,
    /// What exactly it asserts.
    pub says: Says,
    /// Whom and which treaty it may mean instead, where the text leaves that to what was said before.
    pub else_of: Vec<OtherReading>,
    /// The rules that fired, first the one that made the claim.
    pub rules: Vec<String>,
}
