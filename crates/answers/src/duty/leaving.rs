//! What a participant that leaves still has to do: the duties that fall due before its exit.

use depositary_corpus::Problems;
use depositary_law::Date;
use depositary_law::duty::Fulfilment;

use super::DutiesAsked;
use crate::leave::Supposed;
use crate::register::{Register, WhenKnown};
use crate::v1;

/// The duties of a participant that are overdue when it gives notice, or fall due before its last day bound.
///
/// # Errors
/// When the treaty's files have errors.
pub(crate) fn before_exit(
    register: &Register<'_>,
    supposed: &Supposed,
    effect: Date,
) -> Result<Vec<v1::DutyBeforeExit>, Problems> {
    let asked = DutiesAsked {
        participant: Some(supposed.who),
        treaty: Some(supposed.place),
        states: vec![Fulfilment::Due, Fulfilment::Extended, Fulfilment::Overdue],
        ..DutiesAsked::default()
    };
    let when = WhenKnown { on: supposed.notice, known_at: supposed.known_at };
    let effect = effect.to_string();
    let duties = register.obligations(&asked, when)?.into_iter();
    let before = duties.filter(|duty| duty.due.as_ref().is_some_and(|due| *due < effect));
    let told = before.map(|duty| v1::DutyBeforeExit {
        obligation: duty.obligation,
        title: duty.title,
        covers: duty.covers,
        article: duty.article,
        due: duty.due.unwrap_or_default(),
        state: duty.state,
    });
    let mut told: Vec<_> = told.collect();
    told.sort_by(|a, b| (&a.due, &a.article).cmp(&(&b.due, &b.article)));
    Ok(told)
}
