//! What was known of the duty: the facts about this participant, this duty and this year, in order.

use crate::calendar::Date;
use crate::duty::{ComplianceFact, ComplianceId, ComplianceKind, DutyProof};
use crate::model::{Facts, Reliability};
use crate::verify::DutyFlaw;

/// A fact under its place in the record.
pub(super) type Named<'a> = (ComplianceId, &'a ComplianceFact);

/// The record of compliance as it stood on the proof's day of knowledge.
pub(super) struct Known<'a> {
    all: &'a [ComplianceFact],
    proof: &'a DutyProof,
    /// Those about this duty, by their last possible day, then as the facts of one day are read.
    pub own: Vec<Named<'a>>,
}

impl<'a> Known<'a> {
    pub fn new(facts: &'a Facts, proof: &'a DutyProof) -> Self {
        let mut known = Known { all: &facts.compliance, proof, own: Vec::new() };
        let places = facts.compliance.iter().zip(0_u32..).map(|(fact, place)| (ComplianceId(place), fact));
        let mut own: Vec<Named<'_>> = places
            .filter(|(id, fact)| known.is_about_it(fact) && fact.known <= proof.known_at && !known.is_corrected(*id))
            .collect();
        own.sort_by_key(|(id, fact)| (fact.on.latest(), fact.kind, fact.new_due, *id));
        known.own = own;
        known
    }

    fn is_about_it(&self, fact: &ComplianceFact) -> bool {
        let year = self.proof.covers.is_none_or(|year| year_of(fact) == Some(year));
        fact.participant == self.proof.participant && fact.duty == self.proof.duty && year
    }

    fn is_corrected(&self, id: ComplianceId) -> bool {
        self.all.iter().any(|fact| fact.replaces == Some(id) && fact.known <= self.proof.known_at)
    }

    /// Ensures that a fact of which a step makes use could be used.
    pub fn usable(&self, step: usize, id: ComplianceId) -> Result<(), DutyFlaw> {
        let place = usize::try_from(id.0).unwrap_or(usize::MAX);
        let fact = self.all.get(place).ok_or(DutyFlaw::UnknownFact { step, fact: id })?;
        if !self.is_about_it(fact) {
            return Err(DutyFlaw::AboutSomethingElse { step, fact: id });
        }
        if fact.known > self.proof.known_at {
            return Err(DutyFlaw::NotYetKnown { step, fact: id, known: fact.known });
        }
        if self.is_corrected(id) { Err(DutyFlaw::Corrected { step, fact: id }) } else { Ok(()) }
    }

    /// The confirmed facts, in order: the only ones that decide anything.
    pub fn confirmed(&self) -> impl DoubleEndedIterator<Item = Named<'a>> {
        self.own.iter().copied().filter(|(_, fact)| is_confirmed(fact))
    }

    /// The confirmed facts of one kind, in order.
    pub fn of_kind(&self, kind: ComplianceKind) -> impl DoubleEndedIterator<Item = Named<'a>> {
        self.confirmed().filter(move |(_, fact)| fact.kind == kind)
    }
}

/// The calendar year that a fact is about: the one it covers, else that of its day. A report comes in
/// another year than the one that it covers, so it must say which.
fn year_of(fact: &ComplianceFact) -> Option<i16> {
    let years = (fact.on.earliest().year(), fact.on.latest().year());
    match fact.covers {
        None if fact.kind != ComplianceKind::ReportSubmitted && years.0 == years.1 => Some(years.0),
        covers => covers,
    }
}

pub(super) fn is_confirmed(fact: &ComplianceFact) -> bool {
    fact.reliability != Reliability::Unverified
}

/// Whether a fact is surely of that day or an earlier one.
pub(super) fn surely_by(fact: &ComplianceFact, day: Date) -> bool {
    fact.on.latest() <= day
}

/// Whether a fact can be of that day or an earlier one.
pub(super) fn perhaps_by(fact: &ComplianceFact, day: Date) -> bool {
    fact.on.earliest() <= day
}
