//! Positions on withdrawals and suspensions: who said what, when, about whom.

use depositary_corpus::{Position, Problems, Stance};
use depositary_law::{Date, ParticipantId};

use crate::register::{NotFound, Register};
use crate::v1;

/// About whose withdrawal, from which treaty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Whose; `None`: anybody's.
    pub participant: Option<ParticipantId>,
    /// From which treaty; `None`: any.
    pub treaty: Option<usize>,
}

/// Which positions are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PositionsAsked {
    /// About what.
    pub about: About,
    /// Taken by this participant.
    pub by: Option<ParticipantId>,
    /// Of this stance.
    pub stance: Option<Stance>,
    /// Taken on this day or later.
    pub from: Option<Date>,
    /// Taken before this day.
    pub until: Option<Date>,
    /// Possibly taken on this day.
    pub on: Option<Date>,
    /// Known by this day.
    pub known_at: Date,
}

impl Register<'_> {
    /// What a subject names: a participant, a treaty, or both as `LTU-CCM`.
    ///
    /// # Errors
    /// When it names neither; the error says what resembles it.
    pub fn find_about(&self, text: &str) -> Result<About, NotFound> {
        if let Ok(treaty) = self.find_treaty(text) {
            return Ok(About { treaty: Some(treaty), participant: None });
        }
        let whole = self.find_participant(text);
        if let Ok(participant) = whole {
            return Ok(About { participant: Some(participant), treaty: None });
        }
        // A name may hold a dash itself: every place at which to cut is tried.
        let cuts = text.match_indices(['-', '/']).map(|(place, sign)| (&text[..place], &text[place + sign.len()..]));
        let both = cuts.flat_map(|(one, two)| [(one, two), (two, one)]).find_map(|(who, treaty)| {
            let participant = self.find_participant(who.trim()).ok()?;
            Some(About { participant: Some(participant), treaty: Some(self.find_treaty(treaty.trim()).ok()?) })
        });
        match (both, whole) {
            (Some(about), _) => Ok(about),
            (None, Err(error)) => Err(error),
            (None, Ok(participant)) => Ok(About { participant: Some(participant), treaty: None }),
        }
    }

    /// The positions that are asked for, by day.
    ///
    /// # Errors
    /// When the files of observations have errors.
    pub fn positions(&self, asked: &PositionsAsked) -> Result<v1::Positions, Problems> {
        let takes = |position: &&Position| {
            let (date, about) = (position.date, asked.about);
            position.origin.known.is_none_or(|known| known <= asked.known_at)
                && about.treaty.is_none_or(|treaty| treaty == position.treaty)
                && about.participant.is_none_or(|who| position.concerning.contains(&who))
                && asked.by.is_none_or(|who| position.by.contains(&who))
                && asked.stance.is_none_or(|stance| stance == position.stance)
                && asked.from.is_none_or(|from| from <= date.latest())
                && asked.until.is_none_or(|until| date.earliest() < until)
                && asked.on.is_none_or(|on| date.earliest() <= on && on <= date.latest())
        };
        let mut found: Vec<&Position> = self.corpus().observations()?.positions.iter().filter(takes).collect();
        found.sort_by_key(|position| (position.date.latest(), position.date.earliest(), position.id.clone()));
        let positions: Vec<v1::Position> = found.into_iter().map(|position| self.position(position)).collect();
        Ok(v1::Positions { known_at: asked.known_at.to_string(), count: positions.len(), positions })
    }

    fn position(&self, position: &Position) -> v1::Position {
        let corpus = self.corpus();
        let codes = |who: &[ParticipantId]| who.iter().map(|who| corpus.participant(*who).code.clone()).collect();
        v1::Position {
            position: position.id.clone(),
            treaty: corpus.identities()[position.treaty].id.clone(),
            matter: position.matter.word(),
            concerning: codes(&position.concerning),
            speaker: position.speaker.clone(),
            kind: position.kind.word(),
            by: codes(&position.by),
            stance: position.stance.word(),
            date: position.date.to_string(),
            says: position.says.clone(),
            reliability: position.origin.reliability.word(),
            known: position.origin.known.map(|day| day.to_string()),
            sources: self.ids_of(&position.origin.sources),
            note: (!position.origin.note.is_empty()).then(|| position.origin.note.clone()),
        }
    }
}
