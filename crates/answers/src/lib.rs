//! Questions to the register and their published answers.
//!
//! Every door (command line, HTTP) asks here and prints what it gets: the shapes of [`v1`] are the
//! one place where an answer's form is decided. This crate is the wall around those shapes; the
//! engine knows no JSON, and the doors know no law.

pub mod csv;
mod day;
mod departures;
mod findings;
mod groups;
mod history;
mod leave;
mod proof;
mod readings;
mod register;
mod scenario;
pub mod v1;
mod words;

pub use day::{NotADay, parse_day};
pub use leave::{Supposed, withdraw};
pub use proof::{Numbered, numbered};
pub use readings::{ReadingError, Readings};
pub use register::{CountRule, NotFound, Register, WhenKnown};
pub use scenario::compare;
pub use words::TreatyWords;
