//! Two participants, or two days, side by side under every treaty.

use depositary_corpus::Problems;
use depositary_law::ParticipantId;

use crate::register::{Register, WhenKnown};
use crate::v1;

/// One side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// Who.
    pub who: ParticipantId,
    /// On which day, as known when.
    pub when: WhenKnown,
}

impl Register<'_> {
    /// What two sides' statuses are under every treaty, and where they differ.
    ///
    /// # Errors
    /// When a treaty's files have errors.
    pub fn side_by_side(&self, one: Side, other: Side) -> Result<v1::Comparison, Problems> {
        let mut rows = Vec::new();
        for (place, identity) in self.corpus().identities().iter().enumerate() {
            let (one, other) = (self.brief(one, place)?, self.brief(other, place)?);
            let differs = one.status != other.status || one.qualifiers != other.qualifiers;
            rows.push(v1::ComparedRow { treaty: identity.id.clone(), differs, one, other });
        }
        let side = |side: Side| v1::ComparedSide {
            participant: self.corpus().participant(side.who).code.clone(),
            on: side.when.on.to_string(),
            known_at: side.when.known_at.to_string(),
        };
        Ok(v1::Comparison { one: side(one), other: side(other), treaties: rows })
    }

    fn brief(&self, side: Side, place: usize) -> Result<v1::Brief, Problems> {
        let (_, derivation) = self.derivation(place, side.when.known_at)?;
        let answer = derivation.status(side.who, side.when.on);
        Ok(v1::Brief {
            status: answer.status.word(),
            since: answer.since.map(|day| day.to_string()),
            until: answer.until.map(|day| day.to_string()),
            qualifiers: answer.qualifiers.iter().map(depositary_law::Qualifier::word).collect(),
        })
    }
}
