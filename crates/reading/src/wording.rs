//! Days in the words of the register's catalogue: the verdicts of this crate are English so far.

use depositary_answers::{Catalogue, Language};
use depositary_law::{Date, ReportedDate};

/// A day: `6 March 2025`.
pub(crate) fn day(date: Date) -> String {
    Catalogue::of(Language::English).day(date)
}

/// A date as exactly as it is known.
pub(crate) fn reported(on: ReportedDate) -> String {
    depositary_law::prose::reported(Catalogue::of(Language::English), on)
}
