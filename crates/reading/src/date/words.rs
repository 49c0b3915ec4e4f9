//! The words of dates in one language, read strictly from its file.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::mention::DictionaryError;

/// What a word is in a date. A word that is several things (`may`) is told apart by the grammar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing.
    #[default]
    None,
    /// A month; `short` forms need a day or a year, `guarded` ones a day, a year or a preposition.
    Month { number: i8, short: bool, guarded: bool },
    /// A day of the week, Monday = 0.
    Weekday(i8),
    /// A season, by its first month.
    Season(i8),
    /// A part of a month or year.
    Part(Part),
    /// A unit of time.
    Unit(Unit),
    /// A number in words.
    Number(u16),
    /// A number that is only guessed at: `few`.
    Vague(u16),
    /// `first`.
    Ordinal(i8),
    /// `today`, by its distance from today.
    Day(i8),
    /// `this`, `last`, `ago`.
    Pointer(Pointer),
    /// A word that joins.
    Glue(Glue),
}

/// A part of a month, season or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Beginning,
    Mid,
    Late,
    End,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
}

/// Words that point from a day that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pointer {
    This,
    Last,
    Past,
    Next,
    Coming,
    Following,
    Same,
    That,
    Previous,
    Ago,
    Later,
    Earlier,
}

/// Words that join the parts of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glue {
    The,
    Of,
    And,
    To,
    From,
    Between,
    In,
    Than,
}

/// What else a word does, as bits.
pub(super) mod flag {
    pub(in crate::date) const BEFORE_YEAR: u16 = 1;
    pub(in crate::date) const BEFORE_MONTH: u16 = 1 << 1;
    pub(in crate::date) const FILLER: u16 = 1 << 2;
    pub(in crate::date) const AGE: u16 = 1 << 3;
    pub(in crate::date) const HALF_OF: u16 = 1 << 4;
    pub(in crate::date) const BEFORE_LENGTH: u16 = 1 << 5;
    pub(in crate::date) const TITLE: u16 = 1 << 6;
    pub(in crate::date) const NUMBERED: u16 = 1 << 7;
    pub(in crate::date) const COUNTED: u16 = 1 << 8;
    pub(in crate::date) const NOT_COUNTED: u16 = 1 << 9;
    pub(in crate::date) const FUTURE: u16 = 1 << 10;
    pub(in crate::date) const PAST: u16 = 1 << 11;
    pub(in crate::date) const DEADLINE: u16 = 1 << 12;
    /// A sentence without a digit and without a word of this kind holds no date and no period.
    pub(in crate::date) const HINT: u16 = 1 << 13;
    pub(in crate::date) const AFTER_LENGTH: u16 = 1 << 14;
}

/// What a word is and does.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) role: Role,
    pub(super) flags: u16,
}

impl Entry {
    pub(super) const fn is(self, flag: u16) -> bool {
        self.flags & flag != 0
    }
}

/// The words of one language, by their first byte.
#[derive(Debug, Default)]
pub(super) struct Words {
    by_first: Vec<Bucket>,
    counted_endings: Vec<String>,
    past_endings: Vec<String>,
    ordinal_endings: Vec<String>,
    decade_endings: Vec<String>,
}

#[derive(Clone, Debug, Default)]
struct Bucket {
    /// One bit for each length that occurs, and one for each that hints at a date.
    lengths: u32,
    hints: u32,
    words: Vec<(Box<[u8]>, Entry)>,
}

/// No word of a date is longer.
pub(super) const LONGEST: usize = 24;

impl Words {
    /// Reads a file.
    pub(super) fn from_toml(file: &'static str, text: &str) -> Result<Words, DictionaryError> {
        let wrong = |what: String| DictionaryError { file, what };
        let rows: File = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        rows.into_words().map_err(wrong)
    }

    /// What a word is; `word` in lower case.
    pub(super) fn get(&self, word: &[u8]) -> Entry {
        let Some(bucket) = self.bucket(word) else { return Entry::default() };
        if word.len() >= LONGEST || bucket.lengths & (1 << word.len()) == 0 {
            return Entry::default();
        }
        bucket.words.iter().find(|(known, _)| known.as_ref() == word).map(|(_, entry)| *entry).unwrap_or_default()
    }

    /// Whether a word (in lower case) with these first byte and length could hint at a date.
    pub(super) fn may_hint(&self, first: u8, length: usize) -> bool {
        length < LONGEST && self.by_first.get(usize::from(first)).is_some_and(|b| b.hints & (1 << length) != 0)
    }

    /// Whether a word that stands in no list looks like a plural, and like a verb in the past.
    pub(super) fn by_ending(&self, word: &[u8]) -> u16 {
        let ends =
            |endings: &[String]| endings.iter().any(|e| word.len() > e.len() + 2 && word.ends_with(e.as_bytes()));
        let mut flags = 0;
        if ends(&self.counted_endings) {
            flags |= flag::COUNTED;
        }
        if ends(&self.past_endings) {
            flags |= flag::PAST;
        }
        flags
    }

    /// Whether letters make an ordinal of the number before them: `6th`.
    pub(super) fn ends_an_ordinal(&self, letters: &[u8]) -> bool {
        self.ordinal_endings.iter().any(|ending| ending.as_bytes().eq_ignore_ascii_case(letters))
    }

    /// Whether letters make a decade of the year before them: `1990s`.
    pub(super) fn ends_a_decade(&self, letters: &[u8]) -> bool {
        self.decade_endings.iter().any(|ending| ending.as_bytes() == letters)
    }

    fn bucket(&self, word: &[u8]) -> Option<&Bucket> {
        word.first().and_then(|first| self.by_first.get(usize::from(*first)))
    }

    fn add(&mut self, word: &str, role: Role, flags: u16) -> Result<(), String> {
        if word.is_empty() || word.len() >= LONGEST || word.to_lowercase() != word {
            return Err(format!("`{word}` must be one word in lower case, shorter than {LONGEST} bytes"));
        }
        let hint =
            matches!(role, Role::Month { .. } | Role::Weekday(_) | Role::Season(_) | Role::Unit(_) | Role::Day(_));
        let flags = if hint { flags | flag::HINT } else { flags };
        let first = word.as_bytes().first().map_or(0, |first| usize::from(*first));
        let Some(bucket) = self.by_first.get_mut(first) else { return Ok(()) };
        bucket.lengths |= 1 << word.len();
        if hint {
            bucket.hints |= 1 << word.len();
        }
        match bucket.words.iter_mut().find(|(known, _)| known.as_ref() == word.as_bytes()) {
            Some((_, entry)) => {
                if role != Role::None && entry.role != Role::None {
                    return Err(format!("`{word}` stands in two lists"));
                }
                if role != Role::None {
                    entry.role = role;
                }
                entry.flags |= flags;
            }
            None => bucket.words.push((word.as_bytes().into(), Entry { role, flags })),
        }
        Ok(())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    month: Vec<MonthRow>,
    season: Vec<SeasonRow>,
    weekdays: WeekdayRow,
    parts: PartRow,
    units: UnitRow,
    numbers: BTreeMap<String, u16>,
    vague: BTreeMap<String, u16>,
    ordinals: BTreeMap<String, i8>,
    days: BTreeMap<String, i8>,
    pointers: PointerRow,
    glue: GlueRow,
    lengths: LengthRow,
    names: NameRow,
    counted: CountedRow,
    tense: TenseRow,
    endings: EndingRow,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EndingRow {
    ordinal: Vec<String>,
    decade: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MonthRow {
    names: Vec<String>,
    #[serde(default)]
    short: Vec<String>,
    #[serde(default)]
    guarded: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeasonRow {
    names: Vec<String>,
    first: i8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WeekdayRow {
    names: Vec<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartRow {
    early: Vec<String>,
    beginning: Vec<String>,
    mid: Vec<String>,
    late: Vec<String>,
    end: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitRow {
    day: Vec<String>,
    week: Vec<String>,
    month: Vec<String>,
    quarter: Vec<String>,
    half: Vec<String>,
    year: Vec<String>,
    decade: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PointerRow {
    this: Vec<String>,
    last: Vec<String>,
    past: Vec<String>,
    next: Vec<String>,
    coming: Vec<String>,
    following: Vec<String>,
    same: Vec<String>,
    that: Vec<String>,
    previous: Vec<String>,
    ago: Vec<String>,
    later: Vec<String>,
    earlier: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GlueRow {
    the: Vec<String>,
    of: Vec<String>,
    and: Vec<String>,
    to: Vec<String>,
    from: Vec<String>,
    between: Vec<String>,
    within: Vec<String>,
    than: Vec<String>,
    before_year: Vec<String>,
    before_month: Vec<String>,
    filler: Vec<String>,
    age: Vec<String>,
    half_of: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LengthRow {
    before: Vec<String>,
    after: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NameRow {
    titles: Vec<String>,
    numbered: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountedRow {
    endings: Vec<String>,
    words: Vec<String>,
    not: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TenseRow {
    future: Vec<String>,
    past: Vec<String>,
    past_endings: Vec<String>,
    deadline: Vec<String>,
}

impl File {
    fn into_words(self) -> Result<Words, String> {
        let mut words = Words {
            by_first: vec![Bucket::default(); 256],
            counted_endings: self.counted.endings,
            past_endings: self.tense.past_endings,
            ordinal_endings: self.endings.ordinal,
            decade_endings: self.endings.decade,
        };
        if self.month.len() != 12 {
            return Err(format!("there are {} months; give the twelve in order", self.month.len()));
        }
        for (row, number) in self.month.iter().zip(1_i8..) {
            for name in &row.names {
                words.add(name, Role::Month { number, short: false, guarded: row.guarded }, 0)?;
            }
            for name in &row.short {
                words.add(name, Role::Month { number, short: true, guarded: true }, 0)?;
            }
        }
        for row in &self.season {
            if !(1..=12).contains(&row.first) {
                return Err(format!("a season begins with month {}; give 1 to 12", row.first));
            }
            all(&mut words, &row.names, Role::Season(row.first), 0)?;
        }
        if self.weekdays.names.len() != 7 {
            return Err(format!("there are {} weekdays; give the seven, Monday first", self.weekdays.names.len()));
        }
        for (names, number) in self.weekdays.names.iter().zip(0_i8..) {
            all(&mut words, names, Role::Weekday(number), 0)?;
        }
        for (number, rows) in
            [(&self.numbers, false), (&self.vague, true)].into_iter().map(|(rows, vague)| (vague, rows))
        {
            for (name, n) in rows {
                words.add(name, if number { Role::Vague(*n) } else { Role::Number(*n) }, 0)?;
            }
        }
        for (name, n) in &self.ordinals {
            words.add(name, Role::Ordinal(*n), 0)?;
        }
        for (name, n) in &self.days {
            words.add(name, Role::Day(*n), 0)?;
        }
        for (names, role, flags) in [
            (&self.parts.early, Role::Part(Part::Early), 0),
            (&self.parts.beginning, Role::Part(Part::Beginning), 0),
            (&self.parts.mid, Role::Part(Part::Mid), 0),
            (&self.parts.late, Role::Part(Part::Late), 0),
            (&self.parts.end, Role::Part(Part::End), 0),
            (&self.units.day, Role::Unit(Unit::Day), 0),
            (&self.units.week, Role::Unit(Unit::Week), 0),
            (&self.units.month, Role::Unit(Unit::Month), 0),
            (&self.units.quarter, Role::Unit(Unit::Quarter), 0),
            (&self.units.half, Role::Unit(Unit::Half), 0),
            (&self.units.year, Role::Unit(Unit::Year), 0),
            (&self.units.decade, Role::Unit(Unit::Decade), 0),
            (&self.pointers.this, Role::Pointer(Pointer::This), 0),
            (&self.pointers.last, Role::Pointer(Pointer::Last), 0),
            (&self.pointers.past, Role::Pointer(Pointer::Past), 0),
            (&self.pointers.next, Role::Pointer(Pointer::Next), 0),
            (&self.pointers.coming, Role::Pointer(Pointer::Coming), 0),
            (&self.pointers.following, Role::Pointer(Pointer::Following), 0),
            (&self.pointers.same, Role::Pointer(Pointer::Same), 0),
            (&self.pointers.that, Role::Pointer(Pointer::That), 0),
            (&self.pointers.previous, Role::Pointer(Pointer::Previous), 0),
            (&self.pointers.ago, Role::Pointer(Pointer::Ago), 0),
            (&self.pointers.later, Role::Pointer(Pointer::Later), 0),
            (&self.pointers.earlier, Role::Pointer(Pointer::Earlier), 0),
            (&self.glue.the, Role::Glue(Glue::The), 0),
            (&self.glue.of, Role::Glue(Glue::Of), 0),
            (&self.glue.and, Role::Glue(Glue::And), 0),
            (&self.glue.to, Role::Glue(Glue::To), 0),
            (&self.glue.from, Role::Glue(Glue::From), 0),
            (&self.glue.between, Role::Glue(Glue::Between), 0),
            (&self.glue.within, Role::Glue(Glue::In), 0),
            (&self.glue.than, Role::Glue(Glue::Than), 0),
            (&self.glue.before_year, Role::None, flag::BEFORE_YEAR),
            (&self.glue.before_month, Role::None, flag::BEFORE_MONTH),
            (&self.glue.filler, Role::None, flag::FILLER),
            (&self.glue.age, Role::None, flag::AGE),
            (&self.glue.half_of, Role::None, flag::HALF_OF),
            (&self.lengths.before, Role::None, flag::BEFORE_LENGTH),
            (&self.lengths.after, Role::None, flag::AFTER_LENGTH),
            (&self.names.titles, Role::None, flag::TITLE),
            (&self.names.numbered, Role::None, flag::NUMBERED),
            (&self.counted.words, Role::None, flag::COUNTED),
            (&self.counted.not, Role::None, flag::NOT_COUNTED),
            (&self.tense.future, Role::None, flag::FUTURE),
            (&self.tense.past, Role::None, flag::PAST),
            (&self.tense.deadline, Role::None, flag::DEADLINE),
        ] {
            all(&mut words, names, role, flags)?;
        }
        Ok(words)
    }
}

fn all(words: &mut Words, names: &[String], role: Role, flags: u16) -> Result<(), String> {
    names.iter().try_for_each(|name| words.add(name, role, flags))
}
