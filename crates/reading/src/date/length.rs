//! Lengths of time: `six months`, `six-month`, `180 days`, `half a year`.

use depositary_law::Period;

use super::PeriodFound;
use super::scan::Scan;
use super::token::Kind;
use super::words::{Glue, Pointer, Role, Unit, flag};
use crate::Span;

/// A number of units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    /// The first token after it.
    pub(super) end: usize,
    /// How many; halves are counted in the smaller unit.
    pub(super) number: u16,
    /// Of what.
    pub(super) unit: Unit,
    /// Whether the number is a guess: `few`.
    pub(super) vague: bool,
    /// Whether only an article says the number: `a year`.
    pub(super) article: bool,
}

impl Length {
    fn period(self) -> Option<Period> {
        let n = self.number;
        match self.unit {
            _ if self.vague || n == 0 => None,
            Unit::Day => Some(Period::Days(n)),
            Unit::Week => n.checked_mul(7).map(Period::Days),
            Unit::Month => Some(Period::Months(n)),
            Unit::Quarter => n.checked_mul(3).map(Period::Months),
            Unit::Half => None,
            Unit::Year => Some(Period::Years(n)),
            Unit::Decade => n.checked_mul(10).map(Period::Years),
        }
    }
}

impl Scan<'_> {
    /// The lengths that belong to no date.
    pub(super) fn periods(&self) -> Vec<PeriodFound> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            match self.period_at(at) {
                Some((end, period)) => {
                    if let (Some(first), Some(last), Some(period)) =
                        (self.tokens.get(at), self.tokens.get(end - 1), period)
                    {
                        found.push(PeriodFound { span: Span { start: first.start, end: last.end }, period });
                    }
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// A length here, and what it is as a period: nothing where it belongs to a date, an age or a rate.
    fn period_at(&self, at: usize) -> Option<(usize, Option<Period>)> {
        let length = self.length(at)?;
        let points = |role: Role| matches!(role, Role::Pointer(Pointer::Ago | Pointer::Later | Pointer::Earlier));
        let follows = match self.role(length.end) {
            Role::Pointer(Pointer::Ago | Pointer::Later) => true,
            role => points(role) && !self.glue(length.end + 1, Glue::Than),
        };
        let led = match self.role_before(at) {
            Role::Pointer(pointer) => {
                !points(Role::Pointer(pointer)) && !matches!(pointer, Pointer::That | Pointer::Same)
            }
            role => role == Role::Ordinal(1),
        };
        let after_dash = if self.dash(length.end) { length.end + 1 } else { length.end };
        let age =
            self.is(after_dash, flag::AGE) || (self.glue(length.end, Glue::Of) && self.is(length.end + 1, flag::AGE));
        let possessive = self.kind(length.end) == Some(Kind::Apostrophe);
        let rate = length.article
            && !self.is(length.end, flag::AFTER_LENGTH)
            && !possessive
            && !self.dash(at + 1)
            && !self.before_is(at, flag::BEFORE_LENGTH)
            && !self.glue_before(at, Glue::In)
            && !self.glue_before(at, Glue::Of)
            && !self.glue_before(at, Glue::To)
            && !self.glue_before(at, Glue::Than);
        let period = if follows || led || age || rate { None } else { length.period() };
        Some((length.end, period))
    }

    /// A number of units that begins at a token.
    pub(super) fn length(&self, at: usize) -> Option<Length> {
        if self.is(at, flag::HALF_OF) {
            return self.half_a_unit(at);
        }
        let (number, mut next, vague, article) = self.how_many(at)?;
        if self.mark(next, b')') && at > 0 && self.mark(at - 1, b'(') {
            next += 1;
        }
        let dashed = self.dash(next) && self.glued(next) && self.glued(next + 1);
        if dashed {
            next += 1;
        } else {
            next += (0..2).take_while(|more| self.is(next + more, flag::FILLER)).count();
        }
        let unit = self.unit(next).filter(|unit| !matches!(unit, Unit::Half | Unit::Quarter))?;
        let length = Length { end: next + 1, number, unit, vague, article };
        Some(self.and_a_half(length))
    }

    /// `half a year`, `half-year`: six months.
    fn half_a_unit(&self, at: usize) -> Option<Length> {
        let next = match (self.role(at + 1), self.dash(at + 1)) {
            (Role::Number(1), _) | (_, true) => at + 2,
            _ => return None,
        };
        let (unit, number) = halved(self.unit(next)?)?;
        Some(Length { end: next + 1, number, unit, vague: false, article: false })
    }

    /// `a year and a half`.
    fn and_a_half(&self, length: Length) -> Length {
        let end = length.end;
        let said =
            self.glue(end, Glue::And) && self.role(end + 1) == Role::Number(1) && self.is(end + 2, flag::HALF_OF);
        match halved(length.unit).filter(|_| said) {
            Some((unit, half)) => {
                let number = length.number.saturating_mul(2).saturating_add(1).saturating_mul(half);
                Length { end: end + 3, number, unit, article: false, ..length }
            }
            None => length,
        }
    }

    /// A number: its value, the place after it, whether it is a guess, whether it is an article.
    fn how_many(&self, at: usize) -> Option<(u16, usize, bool, bool)> {
        match (self.kind(at)?, self.role(at)) {
            (Kind::Number { value, digits: 1..=4 }, _) => {
                // `1997 months` is no length that anybody states.
                let value = u16::try_from(value).ok().filter(|_| self.plain(at) || self.numbered_length(at))?;
                Some((value, at + 1, false, false))
            }
            (Kind::Word, Role::Vague(number)) => {
                let of = if self.glue(at + 1, Glue::Of) { at + 2 } else { at + 1 };
                Some((number, of, true, false))
            }
            (Kind::Word, Role::Number(first)) => {
                if let Role::Vague(number) = self.role(at + 1) {
                    let of = if self.glue(at + 2, Glue::Of) { at + 3 } else { at + 2 };
                    return Some((number, of, true, false));
                }
                let word_length = self.tokens.get(at).map_or(0, |token| token.end - token.start);
                let (number, end) = self.in_words(at, first);
                Some((number, end, false, first == 1 && end == at + 1 && word_length <= 2))
            }
            _ => None,
        }
    }

    /// `over 180 days`: words that forbid a date before a number do not forbid a length.
    fn numbered_length(&self, at: usize) -> bool {
        !self.glued(at)
    }

    /// `twenty-four`, `one hundred and eighty`.
    fn in_words(&self, at: usize, first: u16) -> (u16, usize) {
        let (mut number, mut end) = self.below_hundred(at, first);
        if self.role(end) == Role::Number(100) && number < 10 {
            (number, end) = (number * 100, end + 1);
            let next = if self.glue(end, Glue::And) { end + 1 } else { end };
            if let Role::Number(rest @ 2..100) = self.role(next) {
                let (rest, after) = self.below_hundred(next, rest);
                (number, end) = (number + rest, after);
            }
        }
        (number, end)
    }

    fn below_hundred(&self, at: usize, first: u16) -> (u16, usize) {
        let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
        match self.role(next) {
            Role::Number(unit @ 1..10) if (20..100).contains(&first) && first.is_multiple_of(10) => {
                (first + unit, next + 1)
            }
            _ => (first, at + 1),
        }
    }
}

/// Half of a unit in the next smaller one.
fn halved(unit: Unit) -> Option<(Unit, u16)> {
    match unit {
        Unit::Year => Some((Unit::Month, 6)),
        Unit::Decade => Some((Unit::Year, 5)),
        Unit::Month => Some((Unit::Day, 15)),
        _ => None,
    }
}
