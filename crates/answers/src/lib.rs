//! Questions to the register and their published answers.
//!
//! Every door (command line, HTTP) asks here and prints what it gets: the shapes of [`v1`] are the
//! one place where an answer's form is decided. This crate is the wall around those shapes; the
//! engine knows no JSON, and the doors know no law.

mod beside;
pub mod csv;
mod day;
mod departures;
mod findings;
mod groups;
mod growth;
mod history;
mod json;
mod leave;
mod proof;
mod readings;
mod register;
mod scenario;
pub mod v1;
mod words;

pub use beside::Side;
pub use day::{NotADay, NotASpan, parse_day, parse_span};
pub use json::json;
pub use leave::{Supposed, withdraw};
pub use proof::{Numbered, numbered};
pub use readings::{ReadingError, Readings};
pub use register::{CountRule, NotFound, Register, WhenKnown};
pub use scenario::{compare, scenarios};
pub use words::TreatyWords;
