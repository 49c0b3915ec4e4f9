//! A treaty's clauses as rules. The shape mirrors `docs/rulebook.md`, the reference by example.

use crate::calendar::{Date, Period};
use crate::conduct::{PermissionRule, ProhibitionRule};
use crate::duty::ObligationRule;
pub use crate::general::GeneralRule;
use crate::model::{ActionKind, ParticipantId, SourceId};

/// A clause, by its place in [`Rulebook::clauses`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClauseId(pub u16);

/// One passage of a treaty text beside our machine reading of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its name in the rulebook.
    pub id: String,
    /// Where it stands: `20(3)`, or `VCLT 68` for general law.
    pub article: String,
    /// A few words of the text.
    pub quote: String,
    /// The document that was read.
    pub source: SourceId,
    /// What it makes of the facts.
    pub rule: Rule,
    /// Its plain sentence, with places such as `{participant}` to fill.
    pub says: String,
}

/// The machine reading of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Who may sign, and how long.
    Signature(SignatureRule),
    /// How consent to be bound is expressed.
    Consent(ConsentRule),
    /// When the treaty enters into force.
    EntryIntoForce(EntryIntoForceRule),
    /// When it enters into force for those who consent later.
    EntryIntoForceForParticipant(ParticipantRule),
    /// Provisional application.
    ProvisionalApplication {
        /// Whether it may be declared with the signature.
        with_signature: bool,
        /// Whether it may be declared with the consent.
        with_consent: bool,
        /// What is applied: `Article 1`.
        scope: String,
    },
    /// Reservations: `none`, `if-compatible`, `some` or `silent`.
    Reservations {
        /// The word of the rulebook.
        allowed: String,
        /// To which part it applies, if not to all.
        scope: Option<String>,
    },
    /// Duration.
    Duration {
        /// Whether the treaty has no end date.
        unlimited: bool,
    },
    /// To whom and with what content notice of withdrawal is given.
    WithdrawalNotice {
        /// `depositary`, `all-parties`, `security-council`, `executive-council`.
        addressees: Vec<String>,
        /// `full-explanation-of-reasons`, `extraordinary-events`, `reasons-optional`, `none`.
        content: String,
    },
    /// When a withdrawal takes effect.
    WithdrawalEffect(WithdrawalEffectRule),
    /// How an armed conflict holds a withdrawal.
    WithdrawalHold(HoldRule),
    /// When notice of withdrawal may be given at all.
    WithdrawalWindow(WindowRule),
    /// What a withdrawal leaves standing.
    WithdrawalSurvival {
        /// Short phrases.
        survives: Vec<String>,
    },
    /// Leaving another treaty ends this one.
    EndsWith {
        /// The other treaty's id.
        treaty: String,
    },
    /// What a party must not do.
    Prohibition(ProhibitionRule),
    /// What a party may do in spite of a prohibition, and under which conditions.
    Permission(PermissionRule),
    /// What a party has to do, and by when.
    Obligation(ObligationRule),
    /// A clause carried for its sentence.
    Text {
        /// What it is about.
        topic: String,
    },
    /// A rule of general law or of depositary practice.
    General(GeneralRule),
}

impl Rule {
    /// The word that names the kind in rulebooks and proofs.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Rule::Signature(_) => "signature",
            Rule::Consent(_) => "consent",
            Rule::EntryIntoForce(_) => "entry-into-force",
            Rule::EntryIntoForceForParticipant(_) => "entry-into-force-for-participant",
            Rule::ProvisionalApplication { .. } => "provisional-application",
            Rule::Reservations { .. } => "reservations",
            Rule::Duration { .. } => "duration",
            Rule::WithdrawalNotice { .. } => "withdrawal-notice",
            Rule::WithdrawalEffect(_) => "withdrawal-effect",
            Rule::WithdrawalHold(_) => "withdrawal-hold",
            Rule::WithdrawalWindow(_) => "withdrawal-window",
            Rule::WithdrawalSurvival { .. } => "withdrawal-survival",
            Rule::EndsWith { .. } => "ends-with",
            Rule::Prohibition(_) => "prohibition",
            Rule::Permission(_) => "permission",
            Rule::Obligation(_) => "obligation",
            Rule::Text { .. } => "text",
            Rule::General(rule) => rule.word(),
        }
    }
}

/// Signature: from when, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignatureRule {
    /// The first day.
    pub opens: Date,
    /// When it ends.
    pub closes: SignatureCloses,
}

/// When a treaty is no longer open for signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureCloses {
    /// When the treaty enters into force (CCM 15).
    AtEntryIntoForce,
    /// Never (TPNW 13).
    Never,
    /// After this last day (Rome 125).
    After(Date),
}

/// Which instruments express consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentRule {
    /// Kinds open to signatories.
    pub signatories: Vec<ActionKind>,
    /// Kinds open to the rest.
    pub others: Vec<ActionKind>,
    /// From when the rest may consent.
    pub others_from: OthersFrom,
}

/// From when a participant that did not sign may consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OthersFrom {
    /// From the opening for signature.
    Opening,
    /// Once signature is closed.
    SignatureClosed,
    /// From the entry into force (CWC XX, ATT 21(3)).
    EntryIntoForce,
}

/// When the treaty enters into force: a count, perhaps with names in it, and a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryIntoForceRule {
    /// How many participants must have an instrument on deposit.
    pub instruments: u16,
    /// Which kinds of instrument count.
    pub counted: Vec<ActionKind>,
    /// Who must be among them (BWC XIV(3), CTBT Annex 2).
    pub required: Vec<ParticipantId>,
    /// Not before this long after the opening for signature (CWC XXI(1)).
    pub wait_from_opening: Option<Period>,
    /// From the day of the last instrument needed.
    pub period: Period,
}

/// When the treaty enters into force for one participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParticipantRule {
    /// For whom it does so together with the treaty itself.
    pub originals: Originals,
    /// For all others, from the day of deposit.
    pub period: Period,
}

/// Who enters with the treaty itself. Between the two lies the joiner of the gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Originals {
    /// Depositors up to and on the day of the trigger instrument (CCM 17(2)).
    DepositedByTriggerDay,
    /// Depositors before the entry into force (ATT 22(2)); on that very day is too late (CWC, Cuba).
    DepositedBeforeEntryIntoForce,
}

/// When a withdrawal takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WithdrawalEffectRule {
    /// Whose receipt starts the clock.
    pub clock: WithdrawalClock,
    /// How long it runs.
    pub period: Period,
    /// Whether the notice may name a later day (Rome 127(1)).
    pub later_date_allowed: bool,
}

/// What starts the clock of a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawalClock {
    /// Receipt by the depositary (CCM 20(3)).
    ReceiptByDepositary,
    /// Receipt by each addressee; the latest is the strict reading (BWC XIII(2), NPT X(1)).
    ReceiptByEachAddressee,
}

/// How an armed conflict holds a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoldRule {
    /// On which day engagement in a conflict is tested.
    pub tested: HoldTested,
    /// Until when it holds.
    pub until: HoldUntil,
}

/// The day on which engagement in an armed conflict is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldTested {
    /// When the period expires (CCM 20(3)).
    AtExpiry,
    /// When the notice is given (Geneva Conventions 63/62/142/158).
    AtNotification,
}

/// Until when an armed conflict holds a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldUntil {
    /// The end of the conflict that ran on the tested day (CCM 20(3)).
    EndOfThatConflict,
    /// Until the participant is in no armed conflict any more (TPNW 17(3)).
    EndOfAnyConflict,
    /// The end of the conflict and of what follows it: occupation, repatriation (CCW 9(2)).
    EndOfConflictAndItsConsequences,
}

/// When notice of withdrawal may be given: not before a time, or only in windows that come again
/// (ILO conventions: within a year after each ten years).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowRule {
    /// From which entry into force the time is counted.
    pub counted_from: WindowFrom,
    /// How long after it the window opens.
    pub after: Period,
    /// How long it stays open; `None`: for good.
    pub open_for: Option<Period>,
    /// Whether it opens again after each such time.
    pub repeats: bool,
}

/// The entry into force from which a window is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowFrom {
    /// That of the treaty.
    EntryIntoForce,
    /// That for the participant.
    EntryIntoForceForParticipant,
}

/// All clauses of one treaty, followed by those of general law.
#[derive(Clone, Debug)]
pub struct Rulebook {
    clauses: Vec<Clause>,
    general: Vec<ClauseId>,
    pub(crate) terms: Terms,
}

/// The rules that the engine computes with, each beside its clause.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    pub signature: Option<(ClauseId, SignatureRule)>,
    pub consent: (ClauseId, ConsentRule),
    pub entry_into_force: (ClauseId, EntryIntoForceRule),
    pub participant: (ClauseId, ParticipantRule),
    pub provisional: Option<ClauseId>,
    pub notice: Option<ClauseId>,
    pub effect: Option<(ClauseId, WithdrawalEffectRule)>,
    pub hold: Option<(ClauseId, HoldRule)>,
    pub window: Option<(ClauseId, WindowRule)>,
    pub ends_with: Option<ClauseId>,
}

/// Why clauses do not make a rulebook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulebookError {
    /// Two clauses hold the same rule; a later line never wins.
    #[error("articles {first} and {second} both hold a rule of kind `{kind}`; which applies?")]
    Twice {
        /// The kind of rule.
        kind: &'static str,
        /// The article that has it first.
        first: String,
        /// The article that has it again.
        second: String,
        /// The second clause's place in the list.
        clause: usize,
    },
    /// A rule that no treaty can do without.
    #[error("no clause holds a rule of kind `{0}`")]
    Missing(&'static str),
    /// A general rule without its clause.
    #[error("general law holds no clause about `{0}`")]
    MissingGeneral(&'static str),
}

impl Rulebook {
    /// Puts the clauses of a treaty and those of general law together.
    ///
    /// # Errors
    /// When a rule is there twice, or one is missing that the engine cannot do without.
    pub fn new(treaty: Vec<Clause>, general: &[Clause]) -> Result<Self, RulebookError> {
        let terms = Terms::of(&treaty)?;
        let mut clauses = treaty;
        let mut places = Vec::with_capacity(GeneralRule::ALL.len());
        for rule in GeneralRule::ALL {
            let clause = general
                .iter()
                .find(|clause| clause.rule == Rule::General(*rule))
                .ok_or(RulebookError::MissingGeneral(rule.word()))?;
            places.push(id_at(clauses.len()));
            clauses.push(clause.clone());
        }
        Ok(Rulebook { clauses, general: places, terms })
    }

    /// Every clause: the treaty's own, then those of general law.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The clause behind an identifier of this rulebook.
    #[must_use]
    pub fn clause(&self, id: ClauseId) -> &Clause {
        &self.clauses[usize::from(id.0)]
    }

    /// The clause of a general rule.
    #[must_use]
    pub fn general(&self, rule: GeneralRule) -> ClauseId {
        self.general[rule as usize]
    }
}

impl Terms {
    fn of(clauses: &[Clause]) -> Result<Self, RulebookError> {
        for (place, clause) in clauses.iter().enumerate() {
            let single = !matches!(
                clause.rule,
                Rule::Text { .. }
                    | Rule::EndsWith { .. }
                    | Rule::Reservations { .. }
                    | Rule::WithdrawalSurvival { .. }
                    | Rule::Obligation(_)
                    | Rule::Prohibition(_)
                    | Rule::Permission(_)
            );
            let same = |other: &&Clause| other.rule.kind() == clause.rule.kind();
            if let Some(first) = clauses[..place].iter().find(same).filter(|_| single) {
                return Err(RulebookError::Twice {
                    kind: clause.rule.kind(),
                    first: first.article.clone(),
                    second: clause.article.clone(),
                    clause: place,
                });
            }
        }
        let find = |kind: &'static str| {
            let place = clauses.iter().position(|clause| clause.rule.kind() == kind)?;
            Some((id_at(place), &clauses[place].rule))
        };
        Ok(Terms {
            signature: match find("signature") {
                Some((id, Rule::Signature(rule))) => Some((id, *rule)),
                _ => None,
            },
            consent: match find("consent") {
                Some((id, Rule::Consent(rule))) => (id, rule.clone()),
                _ => return Err(RulebookError::Missing("consent")),
            },
            entry_into_force: match find("entry-into-force") {
                Some((id, Rule::EntryIntoForce(rule))) => (id, rule.clone()),
                _ => return Err(RulebookError::Missing("entry-into-force")),
            },
            participant: match find("entry-into-force-for-participant") {
                Some((id, Rule::EntryIntoForceForParticipant(rule))) => (id, *rule),
                _ => return Err(RulebookError::Missing("entry-into-force-for-participant")),
            },
            provisional: find("provisional-application").map(|(id, _)| id),
            notice: find("withdrawal-notice").map(|(id, _)| id),
            effect: match find("withdrawal-effect") {
                Some((id, Rule::WithdrawalEffect(rule))) => Some((id, *rule)),
                _ => None,
            },
            window: match find("withdrawal-window") {
                Some((id, Rule::WithdrawalWindow(rule))) => Some((id, *rule)),
                _ => None,
            },
            ends_with: find("ends-with").map(|(id, _)| id),
            hold: match find("withdrawal-hold") {
                Some((id, Rule::WithdrawalHold(rule))) => Some((id, *rule)),
                _ => None,
            },
        })
    }
}

fn id_at(place: usize) -> ClauseId {
    ClauseId(u16::try_from(place).unwrap_or(u16::MAX))
}
