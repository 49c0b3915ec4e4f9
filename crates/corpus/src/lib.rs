//! The record of Depositary: reads it strictly, checks it, formats it, and carries it embedded.
//!
//! The files' shapes are private rows; what is given out are the types of this crate and of
//! [`depositary_law`]. `data/README.md` is the data dictionary.

mod audit;
mod check;
mod clause;
mod conduct;
mod corpus;
mod duty;
mod files;
mod format;
mod language;
mod names;
mod observations;
mod overlay;
mod problem;
mod reading;
mod rows;
mod scenario;
mod treaty;
mod wording;

pub use audit::{Audited, Outcome, audit};
pub use check::{Counted, Report, check};
pub use corpus::{ApprovalRecord, ConflictRecord, Corpus, GroupSpan, Name, ParticipantRecord, Source, Succession};
pub use files::{Files, FilesError};
pub use format::{Formatted, format};
pub use language::Language;
pub use names::{NameIndex, fold};
pub use observations::{
    Act, Amount, Ballot, Body, Counting, Covered, Denominator, Exactness, Figure, Matter, Measure, Meeting,
    MeetingStatus, NotATime, NotAnAmount, Observations, Origin, Position, ReportStatus, Scope, Span, SpeakerKind,
    Stance, Unit, UseReport,
};
pub use overlay::{HYPOTHETICAL, HypotheticalAction, HypotheticalConflict, Overlay};
pub use problem::{Problem, Problems, Severity};
pub use scenario::{Scenario, SupposedAction, Who};
pub use treaty::{
    ActionRecord, ComplianceRecord, CriterionRecord, DefinitionRecord, Depositary, DescriptionRecord,
    DisputeReadingRecord, DisputeRecord, Example, Holder, Identity, InputRecord, OutcomeRecord, PlacedDate,
    PointRecord, Published, ReadingRecord, StepKind, StepRecord, Treaty, Votes,
};
pub use wording::{ClauseWording, PointWording, Wording};
