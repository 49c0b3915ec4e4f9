//! Groups of participants on a day.

use std::collections::BTreeSet;

use depositary_corpus::{Corpus, GroupSpan};
use depositary_law::{Date, ParticipantId};

/// The members of a group on a day, by code.
pub(crate) fn members(corpus: &Corpus, group: &str, on: Date) -> BTreeSet<ParticipantId> {
    let there = |span: &&GroupSpan| span.group == group && covers(span, on);
    corpus.groups().iter().filter(there).map(|span| span.participant).collect()
}

/// The groups to which a participant belongs on a day.
pub(crate) fn groups_of(corpus: &Corpus, who: ParticipantId, on: Date) -> BTreeSet<&str> {
    let there = |span: &&GroupSpan| span.participant == who && covers(span, on);
    corpus.groups().iter().filter(there).map(|span| span.group.as_str()).collect()
}

/// Every group of the record.
pub(crate) fn all(corpus: &Corpus) -> BTreeSet<&str> {
    corpus.groups().iter().map(|span| span.group.as_str()).collect()
}

fn covers(span: &GroupSpan, on: Date) -> bool {
    span.from.is_none_or(|from| from <= on) && span.until.is_none_or(|until| on < until)
}
