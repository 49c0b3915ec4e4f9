//! Questions to the register and their published answers.
//!
//! Every door (command line, HTTP) asks here and prints what it gets: the shapes of [`v1`] are the
//! one place where an answer's form is decided. This crate is the wall around those shapes; the
//! engine knows no JSON, and the doors know no law.

mod audit;
mod beside;
mod classify;
pub mod csv;
mod day;
mod definition;
mod departures;
mod duty;
pub mod feed;
mod figures;
mod findings;
mod groups;
mod growth;
mod history;
mod json;
mod leave;
mod may;
mod meetings;
mod positions;
mod proof;
mod readings;
mod register;
mod say;
mod scenario;
mod use_reports;
pub mod v1;
mod votes;
mod words;

pub use audit::AuditAsked;
pub use beside::Side;
pub use classify::ClassifyError;
pub use day::{NotADay, NotASpan, parse_day, parse_span};
pub use depositary_corpus::Language;
pub use depositary_law::duty::Fulfilment;
pub use duty::DutiesAsked;
pub use figures::{FiguresAsked, NotANumber, Place, Printed};
pub use json::json;
pub use leave::{Supposed, withdraw, withdraw_in};
pub use may::{MayAsked, NotAnActivity, parse_activity};
pub use meetings::MeetingsAsked;
pub use positions::{About, PositionsAsked};
pub use proof::{Numbered, numbered};
pub use readings::{ReadingError, Readings};
pub use register::{CountRule, NotFound, Register, WhenKnown};
pub use say::Catalogue;
pub use scenario::{compare, scenarios};
pub use use_reports::ReportsAsked;
pub use votes::VotesAsked;
pub use words::{TreatyWords, mark};
