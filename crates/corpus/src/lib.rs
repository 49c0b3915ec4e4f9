//! The record of Depositary: reads it strictly, checks it, formats it, and carries it embedded.
//!
//! The files' shapes are private rows; what is given out are the types of this crate and of
//! [`depositary_law`]. `data/README.md` is the data dictionary.

mod check;
mod clause;
mod corpus;
mod files;
mod format;
mod names;
mod overlay;
mod problem;
mod reading;
mod rows;
mod scenario;
mod treaty;

pub use check::{Counted, Report, check};
pub use corpus::{ApprovalRecord, ConflictRecord, Corpus, GroupSpan, Name, ParticipantRecord, Source, Succession};
pub use files::{Files, FilesError};
pub use format::{Formatted, format};
pub use names::{NameIndex, fold};
pub use overlay::{HYPOTHETICAL, HypotheticalAction, HypotheticalConflict, Overlay};
pub use problem::{Problem, Problems, Severity};
pub use scenario::{Scenario, SupposedAction, Who};
pub use treaty::{
    ActionRecord, Depositary, Example, Identity, PlacedDate, PointRecord, Published, ReadingRecord, StepKind,
    StepRecord, Treaty, Votes,
};
