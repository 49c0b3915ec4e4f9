//! Dates that name a month or a year: `6 March 2025`, `Sept. 10`, `September 11–14, 2023`, `in 2008`, `the 1990s`.

use depositary_law::Date;

use super::TextDate;
use super::nearest;
use super::scan::{Hit, Scan, Tense};
use super::span::month_at;
use super::token::Kind;
use super::words::{Glue, Pointer, Role, Unit, flag};

/// What the words give: any of year, month and days.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Piece {
    /// The first token after it.
    pub(super) end: usize,
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    /// The first and the last day of the month.
    pub(super) days: Option<(i8, i8)>,
    /// A decade that begins with `year`.
    pub(super) decade: bool,
    /// Written so that it can be read in two ways: `06/03/2025`.
    pub(super) unclear: bool,
}

impl Piece {
    /// What it means with its own year.
    pub(super) fn fixed(self) -> Option<TextDate> {
        let year = self.year?;
        match (self.month, self.days) {
            _ if self.unclear => None,
            (None, _) if self.decade => TextDate::months(month_at(year, 1), month_at(year.checked_add(9)?, 12)),
            (None, _) => TextDate::year(year),
            (Some(month), None) => TextDate::month(year, month),
            (Some(month), Some((first, last))) => {
                let first = TextDate::day(Date::new(year, month, first).ok()?)?;
                let last = TextDate::day(Date::new(year, month, last).ok()?)?;
                if first == last { Some(first) } else { TextDate::between(first.from, last.until) }
            }
        }
    }

    /// The year of the piece to which it is joined: `18 July and 25 July 2024`, `December and January 2025`.
    fn borrow_from(self, later: Piece) -> Piece {
        let year = match (self.month, later.month) {
            (Some(own), Some(other)) if own > other => later.year.and_then(|year| year.checked_sub(1)),
            _ => later.year,
        };
        Piece { year: self.year.or(year), ..self }
    }

    /// The year of the piece before it: `from 6 March 2024 to 10 April`.
    fn follow(self, earlier: Piece) -> Piece {
        let year = match (earlier.month, self.month) {
            (Some(other), Some(own)) if own < other => earlier.year.and_then(|year| year.checked_add(1)),
            _ => earlier.year,
        };
        Piece { year: self.year.or(year), ..self }
    }
}

impl Scan<'_> {
    /// A date with a month or a year, or two that are joined.
    pub(super) fn absolute(&self, at: usize) -> Option<Hit> {
        let (first, start) = match self.role(at) {
            Role::Weekday(_) if self.capital(at) => {
                let next = if self.mark(at + 1, b',') || self.mark(at + 1, b'.') { at + 2 } else { at + 1 };
                let next = self.after_the(next);
                (self.piece(next).filter(|piece| piece.days.is_some())?, at)
            }
            _ => (self.piece(at)?, at),
        };
        let start = if matches!(self.kind(at), Some(Kind::Ordinal(_) | Kind::Decade(_)))
            || matches!(self.role(at), Role::Ordinal(_) | Role::Number(_))
        {
            self.with_the(start)
        } else {
            start
        };
        if let Some(hit) = self.joined(start, first) {
            return Some(hit);
        }
        if first.month.is_none() && !self.year_may_stand(at, first) {
            return None;
        }
        if first.month.is_some() && first.days.is_none() && first.year.is_none() && !self.month_may_stand(at, first.end)
        {
            return None;
        }
        let lent = self.lender(first.end).map_or(first, |later| first.borrow_from(later));
        Some(Hit { start, end: first.end, date: self.resolve(start, lent) })
    }

    /// `from A to B`, `A–B`, `between A and B`.
    fn joined(&self, start: usize, first: Piece) -> Option<Hit> {
        let at = first.end;
        let dash = self.dash(at);
        let linked =
            dash || self.glue(at, Glue::To) || (self.glue(at, Glue::And) && self.glue_before(start, Glue::Between));
        if !linked || first.unclear {
            return None;
        }
        let next = self.after_the(at + 1);
        let second = self.piece(next).or_else(|| self.short_year(at, first))?;
        if second.unclear
            || second.month.is_some() != first.month.is_some()
            || second.days.is_some() != first.days.is_some()
        {
            return None;
        }
        if first.month.is_none() && (first.decade || self.counts(second.end) || !self.range_may_stand(start, dash)) {
            return None;
        }
        let first = first.borrow_from(second);
        let second = second.follow(first);
        let (from, until) = if first.year.is_some() {
            (first.fixed()?, second.fixed()?)
        } else {
            let from = self.resolve(start, first)?;
            let second = Piece { year: Some(from.from.year()), ..second };
            let second =
                if second.month < first.month { Piece { year: second.year.map(|y| y + 1), ..second } } else { second };
            (from, second.fixed()?)
        };
        let date = TextDate::between(from.from, until.until)?;
        Some(Hit { start, end: second.end, date: Some(date) })
    }

    /// `2010–14`: the year's last two digits.
    fn short_year(&self, dash: usize, first: Piece) -> Option<Piece> {
        let Some(Kind::Number { value, digits: 2 }) = self.kind(dash + 1) else { return None };
        let year = first
            .year
            .filter(|_| first.month.is_none() && self.dash(dash) && self.glued(dash) && self.glued(dash + 1))?;
        let value = i16::try_from(value).ok()?;
        let full = year - year.rem_euclid(100) + value;
        (full > year).then_some(Piece { end: dash + 2, year: Some(full), ..Piece::default() })
    }

    /// The piece from which one without a year borrows: after `and` or a comma.
    fn lender(&self, at: usize) -> Option<Piece> {
        if !self.glue(at, Glue::And) && !self.mark(at, b',') {
            return None;
        }
        let next = if self.mark(at, b',') && self.glue(at + 1, Glue::And) { at + 2 } else { at + 1 };
        let next = if self.is(next, flag::BEFORE_MONTH) { next + 1 } else { next };
        self.piece(next).filter(|piece| piece.year.is_some() && piece.month.is_some() && !piece.unclear)
    }

    /// A piece with its year, or with the one that a reader of the day would give it.
    fn resolve(&self, at: usize, piece: Piece) -> Option<TextDate> {
        if piece.unclear {
            return None;
        }
        if piece.year.is_some() {
            return piece.fixed();
        }
        let month = piece.month?;
        if let Some(year) = self.year_in_sentence() {
            return Piece { year: Some(year), ..piece }.fixed();
        }
        let (around, tense) = match (self.published, self.event) {
            (Some(day), _) => (day, self.tense(at)),
            // Without a day of publication the date last spoken of says the year; what follows it is told next.
            (None, Some(event)) => (event.from, Tense::Future),
            (None, None) => return None,
        };
        let year = match piece.days {
            Some((day, _)) => nearest::year_of_day(around, month, day, tense)?,
            None => nearest::year_of_month(around, month, tense),
        };
        Piece { year: Some(year), ..piece }.fixed()
    }

    /// A piece that begins at a token.
    pub(super) fn piece(&self, at: usize) -> Option<Piece> {
        match self.kind(at)? {
            Kind::Dotted { day, month, year } => {
                let days = i8::try_from(day).ok().map(|day| (day, day));
                let piece = Piece {
                    end: at + 1,
                    year: i16::try_from(year).ok(),
                    month: i8::try_from(month).ok(),
                    days,
                    ..Piece::default()
                };
                piece.fixed().map(|_| piece)
            }
            Kind::Decade(year) if year % 10 == 0 && (1500..2200).contains(&year) => {
                Some(Piece { end: at + 1, year: i16::try_from(year).ok(), decade: true, ..Piece::default() })
            }
            Kind::Number { .. } => self.digits(at).or_else(|| self.day_month(at)).or_else(|| self.year_piece(at)),
            Kind::Ordinal(_) => self.day_month(at),
            Kind::Word => match self.role(at) {
                Role::Month { .. } => self.month_first(at),
                Role::Ordinal(_) | Role::Number(20 | 30) => self.day_month(at),
                _ => None,
            },
            _ => None,
        }
    }

    /// `2025-03-06`, `2025-03`, `06/03/2025`, `13-03-2025`.
    fn digits(&self, at: usize) -> Option<Piece> {
        let number = |place: usize| match self.kind(place) {
            Some(Kind::Number { value, digits }) => Some((i16::try_from(value).ok()?, digits)),
            _ => None,
        };
        let glued = |places: std::ops::Range<usize>| places.into_iter().all(|place| self.glued(place));
        let dash = self.dash(at + 1);
        let slash = self.mark(at + 1, b'/');
        if (!dash && !slash) || !glued(at + 1..at + 3) {
            return None;
        }
        // `A/RES/71/45`, `F-16`.
        if self.glued(at)
            && at.checked_sub(1).is_some_and(|b| self.dash(b) || self.mark(b, b'/') || self.kind(b) == Some(Kind::Word))
        {
            return None;
        }
        let (a, b) = (number(at)?, number(at + 2)?);
        let same = if dash { self.dash(at + 3) } else { self.mark(at + 3, b'/') };
        if let Some(c) = number(at + 4).filter(|_| same && glued(at + 3..at + 5)) {
            let piece = |year: i16, month: i16, day: i16, unclear: bool| {
                let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
                let piece = Piece {
                    end: at + 5,
                    year: Some(year),
                    month: Some(month),
                    days: Some((day, day)),
                    ..Piece::default()
                };
                piece.fixed().map(|_| Piece { unclear, ..piece })
            };
            if glued(at + 5..at + 7) && (self.dash(at + 5) || self.mark(at + 5, b'/')) {
                return None;
            }
            return match (a.1, b.1, c.1) {
                (4, 2, 2) => piece(a.0, b.0, c.0, false),
                (1..=2, 1..=2, 4) if a.0 > 12 || a.0 == b.0 => piece(c.0, b.0, a.0, false),
                (1..=2, 1..=2, 4) if b.0 > 12 => piece(c.0, a.0, b.0, false),
                (1..=2, 1..=2, 4) => piece(c.0, b.0, a.0, true),
                _ => None,
            };
        }
        let month_written = dash
            && !(self.dash(at + 3) && self.glued(at + 3))
            && a.1 == 4
            && b.1 == 2
            && (1..=9).contains(&b.0)
            && (1500..2200).contains(&a.0);
        month_written.then_some(Piece {
            end: at + 3,
            year: Some(a.0),
            month: i8::try_from(b.0).ok(),
            ..Piece::default()
        })
    }

    /// `6 March 2025`, `6th of March`, `10–13 September`, `3 and 4 December 2008`.
    fn day_month(&self, at: usize) -> Option<Piece> {
        if !self.plain(at) {
            return None;
        }
        let (first, mut next) = self.day_number(at)?;
        let mut last = first;
        let linked = self.dash(next) || self.glue(next, Glue::To) || self.glue(next, Glue::And);
        if linked && let Some((day, end)) = self.day_number(self.after_the(next + 1)).filter(|(day, _)| *day > first) {
            (last, next) = (day, end);
        }
        let named = matches!(self.role(at), Role::Ordinal(_) | Role::Number(_));
        if self.glue(next, Glue::Of) {
            next = self.after_the(next + 1);
        } else if named {
            return None;
        } else if self.dash(next) && self.glued(next) && self.glued(next + 1) {
            next += 1;
        }
        let month = self.month_name(next)?;
        let mut piece = self.with_year(next + 1, month);
        piece.days = Some((first, last));
        // A day that the month does not have: no date.
        Piece { year: Some(piece.year.unwrap_or(2024)), ..piece }.fixed()?;
        Some(piece)
    }

    /// `March 6, 2025`, `Sept. 10`, `September 11–14, 2023`, `July 2024`, `July`.
    fn month_first(&self, at: usize) -> Option<Piece> {
        let month = self.month_name(at)?;
        let next = self.after_dot(at + 1);
        if let Some((first, mut end)) =
            self.day_number(self.after_the(next)).filter(|(_, end)| self.day_follows(at, self.after_the(next), *end))
        {
            let mut last = first;
            if self.dash(end) || self.glue(end, Glue::To) || self.glue(end, Glue::And) {
                let second = self.day_number(end + 1);
                let second = second.filter(|(day, after)| {
                    *day > first
                        && self.month_name(*after).is_none()
                        && self.day_follows(at, end + 1, *after)
                        && self.unit(*after).is_none()
                });
                if let Some((day, after)) = second {
                    (last, end) = (day, after);
                }
            }
            let mut piece = self.with_year(end, month);
            piece.days = Some((first, last));
            Piece { year: Some(piece.year.unwrap_or(2024)), ..piece }.fixed()?;
            return Some(piece);
        }
        let piece = self.with_year(at + 1, month);
        (piece.year.is_some() || !self.is_short(at)).then_some(piece)
    }

    /// A month with the year that may follow it.
    fn with_year(&self, at: usize, month: i8) -> Piece {
        let bare = Piece { end: at, month: Some(month), ..Piece::default() };
        let mut next = self.after_dot(at);
        if self.mark(next, b',')
            || self.glue(next, Glue::Of)
            || (self.dash(next) && self.glued(next) && self.glued(next + 1))
        {
            next += 1;
        }
        if self.kind(next) == Some(Kind::Apostrophe) {
            return match self.kind(next + 1) {
                Some(Kind::Number { value, digits: 2 }) if self.glued(next + 1) => {
                    let value = i16::try_from(value).unwrap_or_default();
                    let century = if value >= 70 { 1900 } else { 2000 };
                    Piece { end: next + 2, year: Some(century + value), ..bare }
                }
                _ => bare,
            };
        }
        if let Some(year) = self.year_number(next) {
            return Piece { end: next + 1, year: Some(year), ..bare };
        }
        self.pointed_year(next, bare).unwrap_or(bare)
    }

    /// `8 May this year`, `in April of that year`.
    fn pointed_year(&self, at: usize, bare: Piece) -> Option<Piece> {
        let Role::Pointer(pointer) = self.role(at) else { return None };
        let same = usize::from(self.role(at + 1) == Role::Pointer(Pointer::Same));
        let unit = at + 1 + same;
        if self.unit(unit) != Some(Unit::Year) || matches!(pointer, Pointer::Past | Pointer::Coming) {
            return None;
        }
        let date = self.pointed_unit(false, pointer, Unit::Year)?;
        // Without its anchor the year is not known, and no other must be guessed.
        let year = date.map(|date| date.from.year());
        Some(Piece { end: unit + 1, year: year.or(Some(2024)), unclear: year.is_none(), ..bare })
    }

    /// The place after the point of a short month, where something follows it.
    fn after_dot(&self, at: usize) -> usize {
        let short = at.checked_sub(1).is_some_and(|month| self.is_short(month));
        if short && self.mark(at, b'.') && at + 1 < self.tokens.len() { at + 1 } else { at }
    }

    fn is_short(&self, at: usize) -> bool {
        matches!(self.role(at), Role::Month { short: true, .. })
    }

    /// The month named here; a guarded one (`may`) only with a capital.
    pub(super) fn month_name(&self, at: usize) -> Option<i8> {
        match self.role(at) {
            Role::Month { number, guarded, .. } if self.capital(at) || !guarded => Some(number),
            _ => None,
        }
    }

    /// A day of a month with the first token after it.
    fn day_number(&self, at: usize) -> Option<(i8, usize)> {
        let (value, end) = match self.kind(at)? {
            Kind::Number { value, digits: 1..=2 } | Kind::Ordinal(value) => (value, at + 1),
            Kind::Word => match (self.role(at), self.role(at + 2)) {
                (Role::Ordinal(day), _) => (u32::from(day.unsigned_abs()), at + 1),
                (Role::Number(tens @ (20 | 30)), Role::Ordinal(day @ 1..=9)) if self.dash(at + 1) => {
                    (u32::from(tens) + u32::from(day.unsigned_abs()), at + 3)
                }
                _ => return None,
            },
            _ => return None,
        };
        let day = i8::try_from(value).ok()?;
        (1..=31).contains(&day).then_some((day, end))
    }

    /// Whether the number after a month's name is its day: not `March 30%`, and not `In May 12 countries joined`,
    /// since no day follows `in`; but `in May 12, 2024` is a slip of the pen.
    fn day_follows(&self, month: usize, at: usize, end: usize) -> bool {
        let unit = self.unit(end).is_some();
        let percent = self.mark(end, b'%') || (self.mark(end, b':') && self.glued(end));
        let year = if self.mark(end, b',') { end + 1 } else { end };
        let counted = self.glue_before(month, Glue::In) && self.year_number(year).is_none();
        self.kind(at) != Some(Kind::Word) && !unit && !percent && !counted
    }

    /// A number that can be a year.
    pub(super) fn year_number(&self, at: usize) -> Option<i16> {
        let Some(Kind::Number { value, digits: 4 }) = self.kind(at) else { return None };
        let word_follows =
            self.dash(at + 1) && self.glued(at + 1) && self.glued(at + 2) && self.kind(at + 2) == Some(Kind::Word);
        // `2024-25` belongs together; `2024-strong` is a number of things.
        if !(1500..2200).contains(&value) || (word_follows && !self.capital(at + 2)) || self.mark(at + 1, b'%') {
            return None;
        }
        i16::try_from(value).ok()
    }

    fn year_piece(&self, at: usize) -> Option<Piece> {
        let year = self.year_number(at)?;
        let dashed = at.checked_sub(1).is_some_and(|before| self.dash(before));
        (dashed || self.plain(at)).then_some(Piece { end: at + 1, year: Some(year), ..Piece::default() })
    }

    /// Whether a year stands where a date stands: after `in`, `since`, `the end of`, another year.
    fn year_may_stand(&self, at: usize, piece: Piece) -> bool {
        if piece.decade {
            return true;
        }
        if !self.plain(at) || self.counts(piece.end) {
            return false;
        }
        if self.before_is(at, flag::BEFORE_YEAR) {
            return true;
        }
        let round = piece.year.is_some_and(|year| year % 100 == 0);
        match self.role_before(at) {
            Role::Glue(Glue::From | Glue::Between) => true,
            Role::Glue(Glue::To) => !round,
            Role::Glue(Glue::In) => true,
            // `the Geneva Conventions of 1949`, `the treaty of 1968` are names.
            Role::Glue(Glue::Of) => at >= 2 && !self.capital(at - 2) && !self.is(at - 2, flag::TITLE),
            _ => self.continues(at),
        }
    }

    /// Whether a year carries on a list: `in 2008, 2010 and 2013`.
    fn continues(&self, at: usize) -> bool {
        let Some((date, end)) = self.last else { return false };
        let linked = (end..at).all(|place| self.mark(place, b',') || self.glue(place, Glue::And)) && at > end;
        linked && date.precision == super::Precision::Year
    }

    fn range_may_stand(&self, start: usize, dash: bool) -> bool {
        self.plain(start) && (dash || matches!(self.role_before(start), Role::Glue(Glue::From | Glue::Between)))
    }

    /// Whether a month without day and year stands where a date stands.
    fn month_may_stand(&self, at: usize, end: usize) -> bool {
        let Role::Month { guarded, .. } = self.role(at) else { return false };
        if !self.capital(at) {
            return false;
        }
        let before = if self.glue_before(at, Glue::The) { at - 1 } else { at };
        if self.is(end, flag::BEFORE_MONTH) && before < at {
            return false;
        }
        if !guarded || self.before_is(before, flag::BEFORE_MONTH) {
            return true;
        }
        match self.role_before(at) {
            Role::Glue(Glue::And) => self.last.is_some_and(|(_, end)| end + 1 == at),
            Role::Glue(Glue::Than) => false,
            Role::Glue(_) | Role::Pointer(_) | Role::Part(_) => true,
            _ => self.kind(end) == Some(Kind::Apostrophe) && self.glued(end) && self.glued(end + 1),
        }
    }
}
