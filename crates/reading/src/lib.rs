//! Reading: texts, the claims about treaties in them, and what the record says of each.
//!
//! ```text
//! bytes ──input──▶ Text ──mention, date──▶ Mentions ──claim (rules)──▶ Claims ──judge (record)──▶ Verdicts ──compare──▶ Relations
//! ```
//!
//! What is language is data: `languages/<code>/` holds names, words and rules, each rule with examples
//! that run as tests. What is law is asked of the register. Nothing here decides who is right where the
//! record cannot tell: then the label is `not_in_record` or `ambiguous`.

pub mod check;
pub mod claim;
pub mod compare;
pub mod date;
pub mod input;
pub mod judge;
pub mod mention;
mod model;
pub mod report;
pub mod text;
mod verdict;
mod wording;

pub use model::{
    Act, Addressee, Claim, Clock, ClockStart, Kind, Modality, OtherReading, Rank, RankUnit, Role, Says, Span,
    TreatyRef, Value, iso,
};
pub use verdict::{Cause, Evidence, Label, Verdict};
