//! Votes on resolutions about a treaty, apart by body and by part of the text.

use depositary_corpus::{Ballot, Body, Problems};
use depositary_law::Date;

use crate::register::Register;
use crate::v1;

/// Which votes are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VotesAsked {
    /// About this treaty.
    pub treaty: Option<usize>,
    /// In this session of the General Assembly.
    pub session: Option<u16>,
    /// Of this body.
    pub body: Option<Body>,
    /// On this part of the text.
    pub part: Option<String>,
    /// Known by this day.
    pub known_at: Date,
}

impl Register<'_> {
    /// The votes that are asked for, grouped by body and part.
    ///
    /// # Errors
    /// When the files of observations have errors.
    pub fn votes(&self, asked: &VotesAsked) -> Result<v1::Ballots, Problems> {
        let takes = |ballot: &&Ballot| {
            ballot.origin.known.is_none_or(|known| known <= asked.known_at)
                && asked.treaty.is_none_or(|treaty| treaty == ballot.treaty)
                && asked.session.is_none_or(|session| session == ballot.session)
                && asked.body.is_none_or(|body| body == ballot.body)
                && asked.part.as_ref().is_none_or(|part| *part == ballot.part)
        };
        let mut found: Vec<&Ballot> = self.corpus().observations()?.votes.iter().filter(takes).collect();
        let whole_first = |ballot: &Ballot| (ballot.part != "whole", ballot.part.clone());
        found.sort_by_key(|b| (b.treaty, b.body, whole_first(b), b.session, b.date, b.id.clone()));
        let mut groups: Vec<v1::BallotGroup> = Vec::new();
        for ballot in &found {
            let told = self.ballot(ballot);
            match groups.last_mut().filter(|group| group.body == told.body && group.part == told.part) {
                Some(group) => group.votes.push(told),
                None => groups.push(v1::BallotGroup { body: told.body, part: told.part.clone(), votes: vec![told] }),
            }
        }
        Ok(v1::Ballots { known_at: asked.known_at.to_string(), count: found.len(), groups })
    }

    fn ballot(&self, ballot: &Ballot) -> v1::Ballot {
        let text = |text: &String| (!text.is_empty()).then(|| text.clone());
        v1::Ballot {
            vote: ballot.id.clone(),
            treaty: self.corpus().identities()[ballot.treaty].id.clone(),
            session: ballot.session,
            body: ballot.body.word(),
            symbol: text(&ballot.symbol),
            part: ballot.part.clone(),
            date: ballot.date.to_string(),
            in_favour: ballot.votes.in_favour,
            against: ballot.votes.against,
            abstaining: ballot.votes.abstaining,
            reliability: ballot.origin.reliability.word(),
            date_reliability: ballot.date_reliability.word(),
            known: ballot.origin.known.map(|day| day.to_string()),
            sources: self.ids_of(&ballot.origin.sources),
            note: text(&ballot.origin.note),
        }
    }
}
