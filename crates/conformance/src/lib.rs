//! The conformance suite: cases that a lawyer can read, put to every door of Depositary.
//!
//! A [`Case`] asks one question and says what the answer must hold; `conformance/README.md` at the
//! root explains its form. A [`Door`] is a way in: the library ([`Library`]), the command line, HTTP.
//! Each answers with the published JSON, [`check`] compares it with the case, and [`run`] does so for
//! every case. Which door it was is of no concern to a case.
//!
//! A new door is one `impl Door` and one test that calls [`run`].

mod case;
mod check;
mod described;
mod expect;
mod files;
mod library;

pub use case::{Ask, Case, CountRule, TODAY};
pub use check::check;
pub use described::{Stated, description_text};
pub use expect::{
    Bound, Expect, ExpectAudit, ExpectChange, ExpectClassify, ExpectCounts, ExpectDeparture, ExpectDepartures,
    ExpectDiff, ExpectDifference, ExpectEntry, ExpectGroup, ExpectHistory, ExpectInterval, ExpectLeg, ExpectMay,
    ExpectMayAnswer, ExpectObligation, ExpectObligations, ExpectObserved, ExpectParties, ExpectPrinted, ExpectRefusal,
    ExpectScenario, ExpectStart, ExpectStatus, ExpectTimeline, ExpectTreaty, ExpectWithdraw, ObservedQuestion,
};
pub use files::{Located, cases, cases_in};
pub use library::Library;

use std::fmt;

use serde_json::Value;

/// A way in to the register.
pub trait Door {
    /// Puts a question and returns the published JSON.
    ///
    /// # Errors
    /// The message with which the door refuses the question.
    fn ask(&mut self, ask: &Ask) -> Result<Value, String>;
}

/// Where a door's answers differ from the cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failures {
    /// How many cases were put.
    pub asked: usize,
    /// Every difference, each with its file and case.
    pub differences: Vec<String>,
}

impl fmt::Display for Failures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} differences in {} cases", self.differences.len(), self.asked)?;
        self.differences.iter().try_for_each(|difference| writeln!(f, "  {difference}"))
    }
}

/// Puts every case to a door and returns how many there were.
///
/// # Errors
/// All differences; or that the cases cannot be read.
pub fn run(door: &mut impl Door) -> Result<usize, Failures> {
    let located = cases().map_err(|problems| Failures { asked: 0, differences: problems })?;
    let differences: Vec<String> = located
        .iter()
        .flat_map(|Located { file, case }| {
            let differences = check(case, &door.ask(&case.ask));
            differences.into_iter().map(move |difference| format!("{file}, “{}”: {difference}", case.name))
        })
        .collect();
    let asked = located.len();
    if differences.is_empty() { Ok(asked) } else { Err(Failures { asked, differences }) }
}
