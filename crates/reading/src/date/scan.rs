//! A walk over a sentence's tokens: what stands where, and which dates were found so far.

use depositary_law::Date;

use super::token::{Kind, Token};
use super::words::{Glue, Role, Unit, flag};
use super::{Anchor, DateFound, Precision, TextDate};
use crate::Span;

/// How far back a word of the future or the past is looked for.
const REACH: usize = 25;

/// Which way a date without a year lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// No word says.
    Unsaid,
    /// `was`, `signed`.
    Past,
    /// `will`, `takes effect`.
    Future,
    /// Directly after `by`, `until`.
    Deadline,
}

/// A date read at some token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// The first token.
    pub(super) start: usize,
    /// The first token after it.
    pub(super) end: usize,
    /// What it means.
    pub(super) date: Option<TextDate>,
}

/// The state of a walk.
pub(super) struct Scan<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) published: Option<Date>,
    /// The date last spoken of.
    pub(super) event: Option<TextDate>,
    /// The last date found in this sentence, with the first token after it.
    pub(super) last: Option<(TextDate, usize)>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(tokens: &'a [Token], anchor: Anchor) -> Scan<'a> {
        Scan { tokens, published: anchor.published, event: anchor.event, last: None }
    }

    /// Every date, in order.
    pub(super) fn run(mut self) -> Vec<DateFound> {
        let mut found = Vec::new();
        let mut at = 0;
        let mut free = 0;
        while at < self.tokens.len() {
            let hit = if self.could_begin(at) { self.date_at(at) } else { None };
            let Some(hit) = hit.filter(|hit| hit.end > at) else {
                at += 1;
                continue;
            };
            let start = hit.start.max(free);
            if let (Some(first), Some(last)) = (self.tokens.get(start), self.tokens.get(hit.end - 1)) {
                found.push(DateFound { span: Span { start: first.start, end: last.end }, date: hit.date });
            }
            if let Some(date) = hit.date {
                self.event = Some(date);
                self.last = Some((date, hit.end));
            } else {
                self.last = None;
            }
            at = hit.end;
            free = hit.end;
        }
        found
    }

    fn could_begin(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Word) => !matches!(self.role(at), Role::None),
            Some(Kind::Number { .. } | Kind::Ordinal(_) | Kind::Decade(_) | Kind::Dotted { .. }) => true,
            _ => false,
        }
    }

    fn date_at(&self, at: usize) -> Option<Hit> {
        self.relative(at).or_else(|| self.absolute(at))
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn role(&self, at: usize) -> Role {
        self.tokens.get(at).map(|token| token.entry.role).unwrap_or_default()
    }

    pub(super) fn role_before(&self, at: usize) -> Role {
        at.checked_sub(1).map(|before| self.role(before)).unwrap_or_default()
    }

    pub(super) fn is(&self, at: usize, flag: u16) -> bool {
        self.tokens.get(at).is_some_and(|token| token.entry.is(flag))
    }

    pub(super) fn before_is(&self, at: usize, flag: u16) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, flag))
    }

    pub(super) fn glue(&self, at: usize, glue: Glue) -> bool {
        self.role(at) == Role::Glue(glue)
    }

    pub(super) fn glue_before(&self, at: usize, glue: Glue) -> bool {
        self.role_before(at) == Role::Glue(glue)
    }

    pub(super) fn mark(&self, at: usize, mark: u8) -> bool {
        self.kind(at) == Some(Kind::Mark(mark))
    }

    pub(super) fn dash(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Dash)
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    /// The place after an article, if one stands here.
    pub(super) fn after_the(&self, at: usize) -> usize {
        if self.glue(at, Glue::The) { at + 1 } else { at }
    }

    /// The article before this place, if there is one.
    pub(super) fn with_the(&self, at: usize) -> usize {
        if self.glue_before(at, Glue::The) { at - 1 } else { at }
    }

    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        match self.role(at) {
            Role::Unit(unit) => Some(unit),
            _ => None,
        }
    }

    /// Whether a number here stands for itself: not `F-16`, `2231/`, `$20`, `20%`, `No. 5`.
    pub(super) fn plain(&self, at: usize) -> bool {
        let glued_to = |kind: Option<Kind>| match kind {
            Some(Kind::Mark(mark)) => matches!(mark, b'/' | b'.' | b'$' | b'#' | b':' | b'+' | b'=' | b'_'),
            Some(Kind::Word | Kind::Number { .. } | Kind::Other | Kind::Ordinal(_) | Kind::Decade(_)) => true,
            _ => false,
        };
        let before = at.checked_sub(1);
        if self.glued(at) {
            let Some(before) = before else { return true };
            if glued_to(self.kind(before)) {
                return false;
            }
            if self.dash(before) && self.glued(before) && before > 0 && self.kind(before - 1) == Some(Kind::Word) {
                return false;
            }
        }
        let after = self.kind(at + 1);
        if after == Some(Kind::Mark(b'%')) {
            return false;
        }
        if self.glued(at + 1) && matches!(after, Some(Kind::Mark(b'/' | b':' | b'_'))) && self.glued(at + 2) {
            return false;
        }
        // `Article 20`, `No. 5`.
        let before = match before {
            Some(dot) if self.mark(dot, b'.') => dot.checked_sub(1),
            other => other,
        };
        !before.is_some_and(|before| self.is(before, flag::NUMBERED))
    }

    /// Whether the word here makes the number before it a number of things: `mines`, `people`, `percent`.
    pub(super) fn counts(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word)
            && !self.capital(at)
            && self.is(at, flag::COUNTED)
            && !self.is(at, flag::NOT_COUNTED)
            && self.role(at) == Role::None
    }

    /// Which way the nearest word before this place points; where none does, the nearest after it.
    pub(super) fn tense(&self, at: usize) -> Tense {
        let near = at
            .checked_sub(1)
            .map(|before| if self.glue(before, Glue::The) { before.saturating_sub(1) } else { before });
        if near.is_some_and(|near| self.is(near, flag::DEADLINE)) {
            return Tense::Deadline;
        }
        let from = at.saturating_sub(REACH);
        let before = (from..at).rev().take_while(|place| !self.mark(*place, b';'));
        let after =
            (at..at.saturating_add(REACH)).take_while(|place| *place < self.tokens.len() && !self.mark(*place, b';'));
        before.chain(after).find_map(|place| self.tense_of(place)).unwrap_or(Tense::Unsaid)
    }

    fn tense_of(&self, at: usize) -> Option<Tense> {
        if self.is(at, flag::FUTURE) {
            return Some(Tense::Future);
        }
        if !self.is(at, flag::PAST) {
            return None;
        }
        // `will be held`, `is expected to be adopted`.
        let auxiliary = (at.saturating_sub(3)..at).rev().take_while(|place| self.kind(*place) == Some(Kind::Word));
        let ahead = auxiliary.take(3).any(|place| self.is(place, flag::FUTURE));
        Some(if ahead { Tense::Future } else { Tense::Past })
    }

    /// The year that this sentence has just named: `In 2011, … on 24 March`.
    pub(super) fn year_in_sentence(&self) -> Option<i16> {
        self.last.filter(|(date, _)| date.precision == Precision::Year).map(|(date, _)| date.from.year())
    }
}
