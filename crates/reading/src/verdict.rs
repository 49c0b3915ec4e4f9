//! What a verdict is: its label, why, and on what it rests.

use depositary_law::{Date, ParticipantId};

/// What the record says of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// The record says the same.
    Agrees,
    /// The record says otherwise.
    Contradicts,
    /// The record does not hold it.
    NotInRecord,
    /// Right in one reading, wrong in another; both are told.
    Ambiguous,
}

impl Label {
    /// Every label.
    pub const ALL: [Label; 4] = [Label::Agrees, Label::Contradicts, Label::NotInRecord, Label::Ambiguous];

    /// The word of JSON and CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Label::Agrees => "agrees",
            Label::Contradicts => "contradicts",
            Label::NotInRecord => "not_in_record",
            Label::Ambiguous => "ambiguous",
        }
    }
}

/// Why a claim does not simply agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Another day.
    WrongDate,
    /// Somebody else.
    WrongActor,
    /// Another status or act: signatory for party, suspension for withdrawal.
    WrongStatus,
    /// Another number.
    WrongCount,
    /// The number is right on another base: of another group, another denominator.
    WrongBasis,
    /// It was so once, and was not on the day of publication.
    Stale,
    /// A period hung on the wrong event.
    WrongClock,
    /// Another article, or the text does not say so.
    WrongArticle,
    /// Readings differ.
    Contested,
    /// The right core with a loose word, a missing condition or a coarser base.
    Imprecise,
    /// The record does not hold such things.
    OutsideRecord,
}

impl Cause {
    /// The word of JSON and CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Cause::WrongDate => "wrong-date",
            Cause::WrongActor => "wrong-actor",
            Cause::WrongStatus => "wrong-status",
            Cause::WrongCount => "wrong-count",
            Cause::WrongBasis => "wrong-basis",
            Cause::Stale => "stale",
            Cause::WrongClock => "wrong-clock",
            Cause::WrongArticle => "wrong-article",
            Cause::Contested => "contested",
            Cause::Imprecise => "imprecise",
            Cause::OutsideRecord => "outside-record",
        }
    }
}

/// A row of the record, or a clause, on which a verdict rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The permanent id of the fact: of an action, a step, a figure, a position, a meeting, a clause.
    pub fact: String,
    /// The id of the source.
    pub source: String,
    /// The article that makes it matter; empty where none does.
    pub article: String,
}

/// What the record says of one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The label.
    pub label: Label,
    /// Why, where it does not simply agree.
    pub cause: Option<Cause>,
    /// The fact as the record has it, in one or two sentences, with its day and article; for `agrees` too
    /// where it is more exact than the claim.
    pub correct: Option<String>,
    /// Where the record says so.
    pub evidence: Vec<Evidence>,
    /// For `ambiguous`: the readings, the most charitable first.
    pub readings: Vec<String>,
    /// The status question whose proof decides: who, the treaty's place, the day.
    pub question: Option<(ParticipantId, usize, Date)>,
    /// What is known now, where that differs from what was known on the day of publication.
    pub now: Option<Box<Verdict>>,
}

impl Verdict {
    /// A verdict without anything beside it.
    #[must_use]
    pub const fn plain(label: Label, cause: Option<Cause>) -> Verdict {
        Verdict { label, cause, correct: None, evidence: Vec::new(), readings: Vec::new(), question: None, now: None }
    }
}
