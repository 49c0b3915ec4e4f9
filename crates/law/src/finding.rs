//! What the engine noticed while deriving: disagreements and oddities, none of them an error.

use crate::calendar::Date;
use crate::model::ActionId;

/// A noted problem or disagreement. It changes no answer; it stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// The stated date of effect differs from the computed one; the stated date stands.
    StatedEffectDiffers {
        /// The act.
        action: ActionId,
        /// What the clauses give.
        computed: Option<Date>,
        /// What is stated.
        stated: Date,
    },
    /// The treaty's stated entry into force differs from the computed one; the stated date stands.
    StatedEntryIntoForceDiffers {
        /// What the clauses give; `None`: the recorded instruments are too few.
        computed: Option<Date>,
        /// What is stated.
        stated: Date,
    },
    /// A date had to be rounded to the end of a month.
    Clamped {
        /// The act from which the period ran.
        action: ActionId,
        /// Where the count ended.
        to: Date,
    },
    /// A notice of withdrawal by someone for whom the treaty was not in force; withdrawal is a right of parties.
    NoticeByNonParty(ActionId),
    /// A notice under a treaty without a clause on withdrawal (VCLT 56).
    NoticeWithoutClause(ActionId),
    /// A notice given outside the time in which the clause allows it.
    NoticeOutsideWindow {
        /// The act.
        action: ActionId,
        /// When the next window opens; `None`: no more.
        opens: Option<Date>,
    },
    /// A notice given while an earlier one is pending.
    NoticeRepeated(ActionId),
    /// A revocation that names no pending notice, or comes after its effect.
    RevocationWithoutEffect(ActionId),
    /// An instrument taken back after it took effect, or that is not there.
    TakenBackWithoutEffect(ActionId),
    /// A declaration of provisional application that no clause provides for.
    ProvisionalApplicationWithoutClause(ActionId),
    /// More dates of one participant are uncertain than can be tried out one by one.
    TooManyUncertainDates(ActionId),
}

impl Finding {
    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Finding::StatedEffectDiffers { .. } => "stated-effect-differs",
            Finding::StatedEntryIntoForceDiffers { .. } => "stated-entry-into-force-differs",
            Finding::Clamped { .. } => "month-end-rounded",
            Finding::NoticeByNonParty(_) => "notice-by-non-party",
            Finding::NoticeWithoutClause(_) => "notice-without-clause",
            Finding::NoticeOutsideWindow { .. } => "notice-outside-window",
            Finding::NoticeRepeated(_) => "notice-repeated",
            Finding::RevocationWithoutEffect(_) => "revocation-without-effect",
            Finding::TakenBackWithoutEffect(_) => "taken-back-without-effect",
            Finding::ProvisionalApplicationWithoutClause(_) => "provisional-application-without-clause",
            Finding::TooManyUncertainDates(_) => "too-many-uncertain-dates",
        }
    }

    /// The act it is about, if it is about one.
    #[must_use]
    pub const fn action(self) -> Option<ActionId> {
        match self {
            Finding::StatedEffectDiffers { action, .. }
            | Finding::Clamped { action, .. }
            | Finding::NoticeOutsideWindow { action, .. } => Some(action),
            Finding::StatedEntryIntoForceDiffers { .. } => None,
            Finding::NoticeByNonParty(action)
            | Finding::NoticeWithoutClause(action)
            | Finding::NoticeRepeated(action)
            | Finding::RevocationWithoutEffect(action)
            | Finding::TakenBackWithoutEffect(action)
            | Finding::ProvisionalApplicationWithoutClause(action)
            | Finding::TooManyUncertainDates(action) => Some(action),
        }
    }
}
