//! Dates that point from a day that is known: `today`, `last July`, `early autumn`, `six months later`.

use depositary_law::Date;

use super::length::Length;
use super::nearest;
use super::scan::{Hit, Scan, Tense};
use super::span::{MonthIndex, days_away, first_day, month_at, month_of};
use super::token::Kind;
use super::words::{Glue, Part, Pointer, Role, Unit, flag};
use super::{Precision, TextDate};

/// A target of `early`, `the end of`, with the first token after it; the date is missing where its anchor is.
type Target = (Option<TextDate>, usize);

impl Scan<'_> {
    /// A date that is read against the day of publication or the date last spoken of.
    pub(super) fn relative(&self, at: usize) -> Option<Hit> {
        match self.role(at) {
            Role::Day(days) => {
                // `the day before yesterday` is another day than yesterday.
                let other = at >= 2 && self.unit(at - 2) == Some(Unit::Day) && self.is(at - 1, flag::BEFORE_YEAR);
                let published = self.published.filter(|_| !other);
                let date = published.and_then(|day| days_away(day, days.into())).and_then(TextDate::day);
                Some(Hit { start: at, end: at + 1, date })
            }
            Role::Weekday(weekday) if self.capital(at) => self.weekday(at, at, weekday, None),
            Role::Part(part) => self.part_of(at, part),
            Role::Season(_) => {
                let (date, end) = self.season(at)?;
                Some(Hit { start: self.with_the(at), end, date })
            }
            Role::Pointer(pointer) => self.pointed(at, pointer),
            Role::Ordinal(ordinal) => self.nth_of_year(at, ordinal),
            Role::Unit(Unit::Quarter) => self.lettered_quarter(at),
            _ => self.counted_from(at),
        }
    }

    /// `Thursday`: the last one up to today, or the next one where the words look ahead.
    fn weekday(&self, start: usize, at: usize, weekday: i8, pointer: Option<Pointer>) -> Option<Hit> {
        if pointer.is_none() && self.absolute(at).is_some() {
            return None;
        }
        // `the first Monday of May` is not the last Monday.
        let nth = matches!(self.role_before(start), Role::Ordinal(_));
        let date = self.published.filter(|_| !nth).and_then(|day| {
            let back = (i32::from(day.weekday().to_monday_zero_offset()) - i32::from(weekday)).rem_euclid(7);
            let ahead = if back == 0 { 7 } else { 7 - back };
            let days = match (pointer, self.tense(start)) {
                (Some(Pointer::Last | Pointer::Past | Pointer::Previous), _) => -(if back == 0 { 7 } else { back }),
                (Some(Pointer::Next | Pointer::Coming | Pointer::Following), _) => ahead,
                (Some(Pointer::This), Tense::Unsaid) => {
                    i32::from(weekday) - i32::from(day.weekday().to_monday_zero_offset())
                }
                (_, Tense::Future | Tense::Deadline) if back != 0 => ahead,
                _ => -back,
            };
            days_away(day, days).and_then(TextDate::day)
        });
        Some(Hit { start, end: at + 1, date })
    }

    /// `early 2024`, `mid-July`, `the end of last year`, `late this month`.
    fn part_of(&self, at: usize, part: Part) -> Option<Hit> {
        let mut next = at + 1;
        if self.dash(next) {
            next += 1;
        } else if self.glue(next, Glue::Of) || (self.glue(next, Glue::In) && matches!(part, Part::Early | Part::Late)) {
            next = self.after_the(next + 1);
        } else if matches!(part, Part::Beginning | Part::End) {
            return None;
        }
        let (target, end) = self.target(at, next)?;
        let start = self.with_the(at);
        Some(Hit { start, end, date: target.and_then(|target| target.part(part)) })
    }

    /// A month, season, year or decade, named or pointed at.
    fn target(&self, start: usize, at: usize) -> Option<Target> {
        if let Role::Season(_) = self.role(at) {
            return self.season(at);
        }
        if let Role::Pointer(pointer) = self.role(at) {
            let hit = self.pointed(at, pointer)?;
            return Some((hit.date, hit.end));
        }
        if let Some(unit @ (Unit::Month | Unit::Year | Unit::Decade)) =
            self.unit(at).filter(|_| self.glue_before(at, Glue::The))
        {
            // `the end of the year`: this one.
            return Some((self.published.and_then(|day| this_unit(day, unit)), at + 1));
        }
        let piece = self.piece(at).filter(|piece| piece.days.is_none() && !piece.unclear)?;
        if piece.year.is_some() {
            return Some((piece.fixed(), piece.end));
        }
        let month = piece.month?;
        let date = match self.year_in_sentence() {
            Some(year) => TextDate::month(year, month),
            None => self
                .around(start)
                .and_then(|(day, tense)| TextDate::month(nearest::year_of_month(day, month, tense), month)),
        };
        Some((date, piece.end))
    }

    /// The day against which a date without a year is read, and which way it lies.
    fn around(&self, at: usize) -> Option<(Date, Tense)> {
        match (self.published, self.event) {
            (Some(day), _) => Some((day, self.tense(at))),
            (None, Some(event)) => Some((event.from, Tense::Future)),
            (None, None) => None,
        }
    }

    /// `summer 2024`, `the summer of 2024`, `autumn` after a preposition.
    fn season(&self, at: usize) -> Option<Target> {
        let Role::Season(first) = self.role(at) else { return None };
        let mut next = at + 1;
        if self.glue(next, Glue::Of) {
            next += 1;
        }
        if let Some(year) = self.year_number(next) {
            let second_year =
                self.dash(next + 1) && matches!(self.kind(next + 2), Some(Kind::Number { digits: 2 | 4, .. }));
            let end = if second_year { next + 3 } else { next + 1 };
            return Some((three_months(month_at(year, first)), end));
        }
        if self.glue(at + 1, Glue::Of) {
            if let Role::Pointer(pointer @ (Pointer::Last | Pointer::Next | Pointer::This)) = self.role(at + 2) {
                let year = self
                    .pointed(at + 2, pointer)
                    .filter(|hit| hit.date.is_none_or(|d| d.precision == Precision::Year))?;
                let date = year.date.and_then(|date| three_months(month_at(date.from.year(), first)));
                return Some((date, year.end));
            }
            return None;
        }
        let before = self.with_the(at);
        let stands = self.before_is(before, flag::BEFORE_MONTH)
            || matches!(
                self.role_before(before),
                Role::Glue(Glue::In | Glue::From | Glue::Of | Glue::Between | Glue::To) | Role::Part(_)
            )
            || (self.dash(before.saturating_sub(1))
                && matches!(self.role_before(before.saturating_sub(1)), Role::Part(_)));
        if !stands {
            return None;
        }
        let date = self.around(at).and_then(|(day, tense)| three_months(nearest_season(day, first, tense)));
        Some((date, at + 1))
    }

    /// `last year`, `this month`, `the following day`, `the next few months`, `last July`, `earlier this week`.
    fn pointed(&self, at: usize, pointer: Pointer) -> Option<Hit> {
        let start = self.with_the(at);
        if matches!(pointer, Pointer::Earlier | Pointer::Later) {
            return self.within(at);
        }
        // `this past July`, `this coming week`.
        if let (Pointer::This, Role::Pointer(nearer @ (Pointer::Past | Pointer::Coming))) = (pointer, self.role(at + 1))
        {
            let hit = self.pointed(at + 1, nearer)?;
            return Some(Hit { start: at, ..hit });
        }
        // `that same year`.
        if let (Pointer::That, Role::Pointer(Pointer::Same)) = (pointer, self.role(at + 1)) {
            return self.pointed(at + 1, Pointer::Same).map(|hit| Hit { start: at, ..hit });
        }
        let next = at + 1;
        match self.role(next) {
            Role::Weekday(weekday) if self.capital(next) => return self.weekday(start, next, weekday, Some(pointer)),
            Role::Season(first) => {
                let date = self.pointed_season(pointer, first);
                return Some(Hit { start, end: next + 1, date: date? });
            }
            Role::Month { .. } => {
                let month = self.month_name(next)?;
                if self.piece(next).is_some_and(|piece| piece.year.is_some() || piece.days.is_some()) {
                    return None;
                }
                let date = self.pointed_month(pointer, month)?;
                return Some(Hit { start, end: next + 1, date });
            }
            Role::Unit(unit) => {
                let plural = matches!(pointer, Pointer::Coming | Pointer::Past) && self.ends_plural(next);
                let length = Length { end: next + 1, number: few(unit), unit, vague: true, article: false };
                let date =
                    if plural { self.span_of(pointer, length) } else { self.pointed_unit(start < at, pointer, unit) };
                return Some(Hit { start, end: next + 1, date: date? });
            }
            _ => {}
        }
        if pointer == Pointer::Last
            && let Some(hit) = self.months_of_year(at, true)
        {
            return Some(hit);
        }
        let length = self.length(next).filter(|length| !length.article)?;
        Some(Hit { start, end: length.end, date: self.span_of(pointer, length)? })
    }

    /// Whether a unit stands in its longer form: `months`.
    fn ends_plural(&self, at: usize) -> bool {
        self.is(at, flag::COUNTED)
    }

    /// `earlier this month`, `later this year`, `later that year`, `earlier today`.
    fn within(&self, at: usize) -> Option<Hit> {
        match self.role(at + 1) {
            Role::Pointer(pointer @ (Pointer::This | Pointer::That | Pointer::Same))
                if self.unit(at + 2).is_some() || self.role(at + 2) == Role::Pointer(Pointer::Same) =>
            {
                self.pointed(at + 1, pointer).map(|hit| Hit { start: at, ..hit })
            }
            Role::Pointer(pointer @ Pointer::Last) if self.unit(at + 2).is_some() => {
                self.pointed(at + 1, pointer).map(|hit| Hit { start: at, ..hit })
            }
            Role::Day(_) => self.relative(at + 1).map(|hit| Hit { start: at, ..hit }),
            Role::Glue(Glue::In) => {
                // `later in the year`.
                let next = at + 2;
                let unit = self.unit(next + 1).filter(|unit| {
                    self.glue(next, Glue::The) && matches!(unit, Unit::Month | Unit::Year | Unit::Week)
                })?;
                Some(Hit { start: at, end: next + 2, date: self.published.and_then(|day| this_unit(day, unit)) })
            }
            _ => None,
        }
    }

    /// One unit that is pointed at; the outer `None` where the words mean no date.
    #[expect(clippy::option_option, reason = "no date at all, and a date without its anchor, are two things")]
    pub(super) fn pointed_unit(&self, with_the: bool, pointer: Pointer, unit: Unit) -> Option<Option<TextDate>> {
        let published = |steps: i32| self.published.and_then(|day| unit_away(day, unit, steps));
        let event = |steps: i32| {
            self.event.filter(|event| fits(*event, unit)).and_then(|event| unit_away(event.from, unit, steps))
        };
        let span = || self.span_of(pointer, Length { end: 0, number: 1, unit, vague: false, article: false });
        Some(match pointer {
            Pointer::This => published(0),
            Pointer::Last if with_the => return span(),
            Pointer::Last => published(-1),
            Pointer::Past | Pointer::Coming => return span(),
            Pointer::Next if with_the => event(1).or_else(|| if self.event.is_none() { published(1) } else { None }),
            Pointer::Next => published(1),
            Pointer::Following => event(1),
            Pointer::Previous => event(-1),
            Pointer::Same | Pointer::That => event(0),
            Pointer::Ago | Pointer::Later | Pointer::Earlier => return None,
        })
    }

    /// `the next few months`, `the past two years`: from or up to the day of publication.
    #[expect(clippy::option_option, reason = "no date at all, and a date without its anchor, are two things")]
    fn span_of(&self, pointer: Pointer, length: Length) -> Option<Option<TextDate>> {
        let back = match pointer {
            Pointer::Last | Pointer::Past => true,
            Pointer::Next | Pointer::Coming => false,
            _ => return None,
        };
        let number = i32::from(length.number);
        Some(self.published.and_then(|day| {
            let days = match length.unit {
                Unit::Day => Some(number),
                Unit::Week => Some(number * 7),
                _ => None,
            };
            if let Some(days) = days {
                let other = days_away(day, if back { -days } else { days })?;
                let (from, last) = if back { (other, day) } else { (day, other) };
                return TextDate::between(from, days_away(last, 1)?);
            }
            let months = match length.unit {
                Unit::Month => number,
                Unit::Quarter => number * 3,
                Unit::Half => number * 6,
                Unit::Year => number * 12,
                _ => number * 120,
            };
            let now = month_of(day);
            if back { TextDate::months(now - months, now) } else { TextDate::months(now, now + months) }
        }))
    }

    /// `last July`, `next March`.
    #[expect(clippy::option_option, reason = "no date at all, and a date without its anchor, are two things")]
    fn pointed_month(&self, pointer: Pointer, month: i8) -> Option<Option<TextDate>> {
        if matches!(pointer, Pointer::Following | Pointer::Same | Pointer::That | Pointer::Previous) {
            return Some(self.event.and_then(|event| {
                let index = month_at(event.from.year(), month);
                let index = match pointer {
                    Pointer::Following if index <= month_of(event.from) => index + 12,
                    Pointer::Previous if index >= month_of(event.from) => index - 12,
                    _ => index,
                };
                TextDate::one_month(index)
            }));
        }
        Some(self.published.and_then(|day| {
            let now = month_of(day);
            let own = month_at(day.year(), month);
            let index = match pointer {
                Pointer::This => own,
                Pointer::Last | Pointer::Past if own >= now => own - 12,
                Pointer::Next | Pointer::Coming if own <= now => own + 12,
                _ => own,
            };
            TextDate::one_month(index)
        }))
    }

    /// `last summer`, `this winter`.
    #[expect(clippy::option_option, reason = "no date at all, and a date without its anchor, are two things")]
    fn pointed_season(&self, pointer: Pointer, first: i8) -> Option<Option<TextDate>> {
        let by_event = matches!(pointer, Pointer::Following | Pointer::Same | Pointer::That | Pointer::Previous);
        let day = if by_event { self.event.map(|event| event.from) } else { self.published };
        Some(day.and_then(|day| {
            let now = month_of(day);
            let running = last_season(day, first);
            let index = match pointer {
                // The last one that is over.
                Pointer::Last | Pointer::Past | Pointer::Previous if running + 2 >= now => running - 12,
                Pointer::Last | Pointer::Past | Pointer::Previous => running,
                Pointer::Next | Pointer::Coming | Pointer::Following => running + 12,
                // The running one; else the one of this year.
                _ if running + 2 >= now => running,
                _ if running.div_euclid(12) == now.div_euclid(12) => running,
                _ => running + 12,
            };
            three_months(index)
        }))
    }

    /// `the third quarter of 2024`, `the first half of last year`.
    fn nth_of_year(&self, at: usize, ordinal: i8) -> Option<Hit> {
        if ordinal == 1
            && let Some(hit) = self.months_of_year(at, false)
        {
            return Some(hit);
        }
        let unit = self.unit(at + 1)?;
        let (months, most) = match unit {
            Unit::Quarter => (3, 4),
            Unit::Half => (6, 2),
            _ => return None,
        };
        let next = if self.glue(at + 2, Glue::Of) { self.after_the(at + 3) } else { at + 2 };
        let (year, end) = self.target(at, next)?;
        let date =
            year.filter(|year| year.precision == Precision::Year && (1..=most).contains(&ordinal)).and_then(|year| {
                let first = month_of(year.from) + (i32::from(ordinal) - 1) * months;
                TextDate::months(first, first + months - 1)
            });
        (date.is_some() || year.is_none()).then_some(Hit { start: self.with_the(at), end, date })
    }

    /// `the first three months of 2025`, `the last two months of last year`.
    fn months_of_year(&self, at: usize, last: bool) -> Option<Hit> {
        let length = self.length(at + 1).filter(|length| length.unit == Unit::Month && !length.vague)?;
        if !self.glue(length.end, Glue::Of) || !(1..=12).contains(&length.number) {
            return None;
        }
        let (year, end) = self.target(at, self.after_the(length.end + 1))?;
        if year.is_some_and(|year| year.precision != Precision::Year) {
            return None;
        }
        let months = i32::from(length.number);
        let date = year.and_then(|year| {
            let first = month_of(year.from) + if last { 12 - months } else { 0 };
            TextDate::months(first, first + months - 1)
        });
        Some(Hit { start: self.with_the(at), end, date })
    }

    /// `Q3 2024`, `Q3 of 2024`.
    fn lettered_quarter(&self, at: usize) -> Option<Hit> {
        let Some(Kind::Number { value: quarter @ 1..=4, digits: 1 }) = self.kind(at + 1).filter(|_| self.glued(at + 1))
        else {
            return None;
        };
        let next = if self.glue(at + 2, Glue::Of) { at + 3 } else { at + 2 };
        let year = self.year_number(next)?;
        let first = month_at(year, 1) + i32::try_from(quarter - 1).ok()? * 3;
        Some(Hit { start: at, end: next + 1, date: TextDate::months(first, first + 2) })
    }

    /// `two weeks ago`, `six months later`, `a year earlier`.
    fn counted_from(&self, at: usize) -> Option<Hit> {
        if !matches!(self.kind(at), Some(Kind::Number { .. }))
            && !matches!(self.role(at), Role::Number(_) | Role::Vague(_) | Role::Unit(Unit::Half))
        {
            return None;
        }
        let length = self.length(at)?;
        let Role::Pointer(pointer) = self.role(length.end) else { return None };
        let (anchor, sign) = match pointer {
            Pointer::Ago => (self.published, -1),
            Pointer::Later => (self.event.filter(|event| fits(*event, length.unit)).map(|event| event.from), 1),
            Pointer::Earlier if self.glue(length.end + 1, Glue::Than) => return None,
            Pointer::Earlier => (self.event.filter(|event| fits(*event, length.unit)).map(|event| event.from), -1),
            _ => return None,
        };
        let end = length.end + 1;
        let date = anchor
            .filter(|_| !length.vague)
            .and_then(|day| unit_away(day, length.unit, sign * i32::from(length.number)));
        Some(Hit { start: at, end, date })
    }
}

/// How many units `the coming weeks` are taken to be.
fn few(unit: Unit) -> u16 {
    match unit {
        Unit::Day => 7,
        Unit::Week => 4,
        Unit::Month => 3,
        _ => 5,
    }
}

/// Whether a date is exact enough to count such units from it.
fn fits(date: TextDate, unit: Unit) -> bool {
    match unit {
        Unit::Day | Unit::Week => date.precision == Precision::Day,
        Unit::Month | Unit::Quarter | Unit::Half => matches!(date.precision, Precision::Day | Precision::Month),
        Unit::Year | Unit::Decade => {
            date.precision != Precision::Interval || date.from.year() == date.until.yesterday().map_or(0, Date::year)
        }
    }
}

/// The unit that holds a day, some units away.
fn unit_away(day: Date, unit: Unit, steps: i32) -> Option<TextDate> {
    match unit {
        Unit::Day => TextDate::day(days_away(day, steps)?),
        Unit::Week => TextDate::week(days_away(day, steps.checked_mul(7)?)?),
        Unit::Month => TextDate::one_month(month_of(day) + steps),
        Unit::Quarter => {
            let first = (month_of(day).div_euclid(3) + steps) * 3;
            TextDate::months(first, first + 2)
        }
        Unit::Half => None,
        Unit::Year => TextDate::year(i16::try_from(i32::from(day.year()) + steps).ok()?),
        Unit::Decade => {
            // `a decade ago` is a year, as `ten years ago` is.
            TextDate::year(i16::try_from(i32::from(day.year()) + steps.checked_mul(10)?).ok()?)
        }
    }
}

fn this_unit(day: Date, unit: Unit) -> Option<TextDate> {
    match unit {
        Unit::Decade => {
            let first = day.year() - day.year().rem_euclid(10);
            TextDate::months(month_at(first, 1), month_at(first.checked_add(9)?, 12))
        }
        other => unit_away(day, other, 0),
    }
}

fn three_months(first: MonthIndex) -> Option<TextDate> {
    first_day(first)?;
    TextDate::months(first, first + 2)
}

/// The first month of the last season of this name that has begun.
fn last_season(day: Date, first: i8) -> MonthIndex {
    let now = month_of(day);
    now - (i32::from(day.month()) - i32::from(first)).rem_euclid(12)
}

fn nearest_season(day: Date, first: i8, tense: Tense) -> MonthIndex {
    let past = last_season(day, first);
    let running = past + 2 >= month_of(day);
    match tense {
        Tense::Future | Tense::Deadline if !running => past + 12,
        _ => past,
    }
}
