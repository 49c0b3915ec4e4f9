//! What a treaty says of an activity: prohibitions and permissions as rules, disputes about them,
//! and the assessment that follows for one participant on one day. Never a judgement on conduct.

mod assess;

pub use assess::assess;

use crate::calendar::Date;
use crate::model::ParticipantId;
use crate::proof::Proof;
use crate::rulebook::ClauseId;

macro_rules! activities {
    ($($(#[$doc:meta])* $name:ident = $word:literal;)*) => {
        /// A kind of activity that treaties on weapons speak of, or that is asked about. Whose weapons:
        /// those of the treaty, as its own article on definitions has them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Activity { $($(#[$doc])* $name,)* }

        impl Activity {
            /// Every activity, in order.
            pub const ALL: &[Activity] = &[$(Activity::$name,)*];

            /// The word of the record, of JSON and of CSV.
            ///
            /// ```
            /// use depositary_law::conduct::Activity;
            /// assert_eq!(Activity::HostForeignStocks.word(), "host-foreign-stocks");
            /// ```
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Activity::$name => $word,)* }
            }
        }
    };
}

activities! {
    /// Use of the weapon.
    Use = "use";
    /// Development.
    Develop = "develop";
    /// Production, manufacture.
    Produce = "produce";
    /// Acquisition other than by production.
    Acquire = "acquire";
    /// Stockpiling of one's own weapons.
    Stockpile = "stockpile";
    /// Retention, also for training.
    Retain = "retain";
    /// Transfer to somebody else, as the treaty defines it.
    Transfer = "transfer";
    /// Assistance, encouragement or inducement.
    Assist = "assist";
    /// Another's stocks on one's own territory.
    HostForeignStocks = "host-foreign-stocks";
    /// Passage of another's weapons through one's own territory.
    Transit = "transit";
    /// Investment in those who produce the weapon.
    Invest = "invest";
    /// Military cooperation and operations with somebody who might use the weapon.
    JointOperations = "joint-operations";
}

impl Activity {
    /// The activity that the record writes so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|activity| activity.word() == word)
    }
}

/// A clause that forbids activities (CCM 1, APMBC 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProhibitionRule {
    /// What it forbids, by name.
    pub activities: Vec<Activity>,
    /// The words that give its reach: `never under any circumstances`, `to anyone`.
    pub scope: Vec<String>,
    /// It forbids only where one of these is given (ATT 6); empty: always.
    pub only_if: Vec<String>,
    /// It is addressed to these alone (NPT I); empty: to all.
    pub only: Vec<ParticipantId>,
    /// It is not addressed to these (NPT II).
    pub except: Vec<ParticipantId>,
    /// Whether a declaration of provisional application reaches it (CCM 18).
    pub provisional: bool,
}

impl ProhibitionRule {
    /// Whether the clause speaks to a participant at all, once the treaty binds it.
    #[must_use]
    pub fn speaks_to(&self, who: ParticipantId) -> bool {
        (self.only.is_empty() || self.only.contains(&who)) && !self.except.contains(&who)
    }
}

/// A clause that allows, under conditions, what another forbids or might be thought to (CCM 3(6), 21(3)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PermissionRule {
    /// What it is about.
    pub activities: Vec<Activity>,
    /// What it asks, as short phrases.
    pub conditions: Vec<String>,
    /// To whom, where it speaks of a transfer.
    pub to: Option<Recipient>,
    /// With whom, where it speaks of cooperation.
    pub partner: Option<Partner>,
    /// It lasts only while a period of destruction runs, which is for the deadlines to say (CCM 3(2)).
    pub transitional: bool,
}

/// To whom a permitted transfer may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// Another party to the treaty (CCM 3(7)).
    Party,
    /// Anyone (APMBC 3(2)).
    Anyone,
}

impl Recipient {
    /// The word of the record.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Recipient::Party => "party",
            Recipient::Anyone => "anyone",
        }
    }
}

/// With whom: the one kind of partner that a treaty of the record singles out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Partner {
    /// A State that is not a party to the treaty (CCM 21(3)).
    NotParty,
}

impl Partner {
    /// The word of the record.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Partner::NotParty => "not-party",
        }
    }
}

/// A question on which parties differ: whether the treaty forbids an activity. Who holds which
/// reading, and why, stays with the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityDispute {
    /// The activities in question.
    pub activities: Vec<Activity>,
    /// The clauses about which readings differ.
    pub clauses: Vec<ClauseId>,
    /// It is a question only with such a partner.
    pub partner: Option<Partner>,
    /// What each reading answers; at least two, not all alike.
    pub readings: Vec<ReadingSays>,
}

/// What a reading of a disputed activity answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingSays {
    /// The treaty forbids it.
    Prohibited,
    /// The treaty does not forbid it.
    Permitted,
}

impl ReadingSays {
    /// The word of the record, of JSON and of CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            ReadingSays::Prohibited => "prohibited",
            ReadingSays::Permitted => "permitted",
        }
    }
}

/// The question: may this participant do this on this day, alone or with an ally.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Who.
    pub participant: ParticipantId,
    /// What.
    pub activity: Activity,
    /// With whom; for a transfer, to whom.
    pub ally: Option<ParticipantId>,
    /// On which day in law.
    pub on: Date,
}

/// The answer in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// A clause forbids it by name.
    Prohibited,
    /// A clause allows it by name, under its conditions.
    Permitted,
    /// Readings of the treaty differ.
    Contested,
    /// The treaty does not bind the participant, or does not name the activity. Not a "yes".
    NotRegulated,
    /// It depends on what is not known, or not said in the question.
    Undetermined,
}

impl Stance {
    /// The word of JSON and CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Stance::Prohibited => "prohibited",
            Stance::Permitted => "permitted",
            Stance::Contested => "contested",
            Stance::NotRegulated => "not-regulated",
            Stance::Undetermined => "undetermined",
        }
    }
}

/// What the answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// A prohibition names the activity.
    Named,
    /// A permission names it, and no prohibition does.
    Allowed,
    /// Readings differ.
    Disputed,
    /// A prohibition applies only in cases that the question does not tell of (ATT 6).
    Circumstances,
    /// The text does not name the activity.
    Silent,
    /// The clauses that name it are addressed to others (NPT I and II).
    OthersOnly,
    /// The clause on cooperation speaks of non-parties, and the ally is a party: both are bound alike.
    BothBound,
    /// The treaty does not bind the participant that day.
    NotBound,
    /// Whether the treaty binds the participant is not known.
    StatusOpen,
    /// It depends on whether the ally is a party, which is not known.
    AllyOpen,
}

impl Ground {
    /// The word of JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Ground::Named => "named",
            Ground::Allowed => "allowed",
            Ground::Disputed => "disputed",
            Ground::Circumstances => "circumstances",
            Ground::Silent => "silent",
            Ground::OthersOnly => "others-only",
            Ground::BothBound => "both-bound",
            Ground::NotBound => "not-bound",
            Ground::StatusOpen => "status-open",
            Ground::AllyOpen => "ally-open",
        }
    }

    /// The answer that follows.
    #[must_use]
    pub const fn stance(self) -> Stance {
        match self {
            Ground::Named => Stance::Prohibited,
            Ground::Allowed => Stance::Permitted,
            Ground::Disputed => Stance::Contested,
            Ground::Silent | Ground::OthersOnly | Ground::BothBound | Ground::NotBound => Stance::NotRegulated,
            Ground::Circumstances | Ground::StatusOpen | Ground::AllyOpen => Stance::Undetermined,
        }
    }
}

/// How far a treaty's prohibitions bind a participant on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It is a party (VCLT 2(1)(g), 26).
    Bound,
    /// It applies them provisionally (VCLT 25).
    Provisional,
    /// Neither.
    NotBound,
    /// Not decidable from what is known.
    Open,
}

/// Whether the ally is a party to the treaty that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AllyStanding {
    /// It is.
    Party,
    /// It is not.
    NotParty,
    /// Not decidable from what is known.
    Open,
}

/// Whether a permission is open to the participant, with this ally.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Opening {
    /// Under its conditions.
    Open,
    /// Only if the one to whom is a party; the question names nobody, or its status is not known.
    IfRecipientIsParty,
    /// Only if the partner is not a party; the question names nobody, or its status is not known.
    IfPartnerIsNotParty,
    /// Only while the period of destruction runs.
    WhilePeriodRuns,
    /// Not with this ally.
    Closed,
}

impl Opening {
    /// The word of JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Opening::Open => "open",
            Opening::IfRecipientIsParty => "if-recipient-is-party",
            Opening::IfPartnerIsNotParty => "if-partner-is-not-party",
            Opening::WhilePeriodRuns => "while-period-runs",
            Opening::Closed => "closed",
        }
    }
}

/// A permission that names the activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The clause.
    pub clause: ClauseId,
    /// Whether it is open here.
    pub opening: Opening,
}

/// A dispute that names the activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisputeHeard {
    /// Its place among those given.
    pub place: usize,
    /// Whether the answer depends on it; else it is only told.
    pub decides: bool,
}

/// What one treaty says of an activity, and on what that rests.
///
/// INVARIANT: `ground.stance()` is the answer; the proofs are about the participant, the ally and the day of the
/// question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The question.
    pub question: Question,
    /// What the answer rests on.
    pub ground: Ground,
    /// How far the treaty binds the participant.
    pub standing: Standing,
    /// Whether the ally is a party, where one is named.
    pub ally: Option<AllyStanding>,
    /// The prohibitions that name the activity and speak to the participant, in the order of the rulebook.
    pub prohibitions: Vec<ClauseId>,
    /// The permissions that name it.
    pub exceptions: Vec<Exception>,
    /// The disputes that name it.
    pub disputes: Vec<DisputeHeard>,
    /// The participant's status, proved.
    pub proof: Proof,
    /// The ally's status, proved.
    pub ally_proof: Option<Proof>,
}

impl Assessment {
    /// The answer in one word.
    #[must_use]
    pub const fn stance(&self) -> Stance {
        self.ground.stance()
    }
}
