//! The day of publication, as a file's name or the first and last lines of a text give it.

use depositary_law::Date;

use crate::text::{Writing, ends_sentence, is_blank};

/// So many lines at the beginning may hold the day of publication.
const FIRST_LINES: usize = 6;

/// So many lines at the end may.
const LAST_LINES: usize = 3;

/// A line that holds little else than its date is at most so long, in characters.
const SHORT_LINE: usize = 140;

/// So many other words may stand in a line with its date.
const OTHER_WORDS: usize = 7;

/// A dateline's date ends within so many bytes.
const DATELINE: usize = 90;

/// The day that a file's name holds: `2025-03-06-article.txt`, `20250306.txt`, `2025_03_06`.
pub(super) fn in_file_name(name: &str) -> Option<Date> {
    let bytes = name.as_bytes();
    (0..bytes.len()).filter(|at| *at == 0 || !bytes.get(at - 1).is_some_and(u8::is_ascii_digit)).find_map(|at| {
        let rest = bytes.get(at..)?;
        let year = number(rest.get(..4)?)?;
        let mark = rest.get(4).copied().filter(|mark| matches!(mark, b'-' | b'_' | b'.'));
        let step = usize::from(mark.is_some());
        if mark.is_some() && rest.get(7) != mark.as_ref() {
            return None;
        }
        let month = number(rest.get(4 + step..6 + step)?)?;
        let from = 6 + 2 * step;
        let day = number(rest.get(from..from + 2)?)?;
        if rest.get(from + 2).is_some_and(u8::is_ascii_digit) {
            return None;
        }
        valid(year, month, day)
    })
}

/// The day at the beginning of an ISO 8601 time.
pub(super) fn iso_at_start(text: &str) -> Option<Date> {
    let text = text.trim();
    let part = |from: usize, to: usize| number(text.get(from..to)?.as_bytes());
    let marked = text.get(4..5)? == "-";
    let step = usize::from(marked);
    valid(part(0, 4)?, part(4 + step, 6 + step)?, part(6 + 2 * step, 8 + 2 * step)?)
}

fn number(digits: &[u8]) -> Option<i16> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// A day of the years in which people write of treaties.
fn valid(year: i16, month: i16, day: i16) -> Option<Date> {
    if !(1900..=2199).contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The day of publication that the first or last lines of a text state.
pub(super) fn in_text(raw: &str, writing: &Writing) -> Option<Date> {
    let lines = || raw.split(['\n', '\r']).map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty());
    let first: Vec<&str> = lines().take(FIRST_LINES).collect();
    let mut last: Vec<&str> = raw
        .rsplit(['\n', '\r'])
        .map(|line| line.trim_matches(is_blank))
        .filter(|line| !line.is_empty())
        .take(LAST_LINES)
        .collect();
    if first.len() < FIRST_LINES {
        // The text is so short that these lines have been looked at.
        last.clear();
    }
    let first: Vec<Line<'_>> =
        first.into_iter().enumerate().map(|(place, line)| Line::read(line, place == 0, writing)).collect();
    let last: Vec<Line<'_>> = last.into_iter().map(|line| Line::read(line, false, writing)).collect();
    let all = || first.iter().chain(&last);
    let stated = |rank: Rank| all().filter_map(Line::stated).find(|(_, found)| *found == rank).map(|(day, _)| day);
    stated(Rank::Published)
        .or_else(|| first.iter().find_map(Line::dateline))
        .or_else(|| stated(Rank::Alone))
        .or_else(|| stated(Rank::Changed))
        .or_else(|| without_year(&first, &last))
}

/// A dateline without a year, where another line of the header or footer holds a single year.
fn without_year(first: &[Line<'_>], last: &[Line<'_>]) -> Option<Date> {
    let (month, day) = first.iter().find_map(Line::dateline_without_year)?;
    let mut years: Vec<i16> = first.iter().chain(last).filter_map(Line::lone_year).collect();
    years.dedup();
    match years.as_slice() {
        [year] => Date::new(*year, month, day).ok(),
        _ => None,
    }
}

/// How well a line states the day of publication.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    /// `Published: 6 March 2025`.
    Published,
    /// The line is little else than a date.
    Alone,
    /// `Updated 6 March 2025`.
    Changed,
}

/// A line in words.
struct Line<'t> {
    text: &'t str,
    lower: String,
    words: Vec<Word>,
    title: bool,
    writing: &'t Writing,
}

/// A word of a line: where it stands, in bytes of the line in lower case.
struct Word {
    start: usize,
    end: usize,
}

/// A day written in a line: which words, and the bytes they take.
struct Found {
    day: Date,
    /// Its first word.
    from: usize,
    /// The first word after it.
    until: usize,
}

impl<'t> Line<'t> {
    fn read(text: &'t str, title: bool, writing: &'t Writing) -> Line<'t> {
        let head = text.get(..text.floor_char_boundary(4 * SHORT_LINE)).unwrap_or(text);
        let lower = head.to_lowercase();
        let mut words: Vec<Word> = Vec::new();
        for (at, letter) in lower.char_indices() {
            let end = at + letter.len_utf8();
            if !letter.is_alphanumeric() {
                continue;
            }
            match words.last_mut() {
                Some(word) if word.end == at => word.end = end,
                _ => words.push(Word { start: at, end }),
            }
        }
        Line { text, lower, words, title, writing }
    }

    fn word(&self, place: usize) -> &str {
        self.words.get(place).and_then(|word| self.lower.get(word.start..word.end)).unwrap_or_default()
    }

    /// What stands between two neighbouring words.
    fn gap(&self, place: usize) -> &str {
        let from = self.words.get(place).map_or(0, |word| word.end);
        let to = self.words.get(place + 1).map_or(self.lower.len(), |word| word.start);
        self.lower.get(from..to).unwrap_or_default()
    }

    fn number(&self, place: usize) -> Option<i16> {
        let word = self.word(place);
        let digits = word.trim_end_matches(char::is_alphabetic);
        let ending = word.get(digits.len()..).unwrap_or_default();
        if digits.len() > 4 || !matches!(ending, "" | "st" | "nd" | "rd" | "th") {
            return None;
        }
        number(digits.as_bytes())
    }

    fn year(&self, place: usize) -> Option<i16> {
        number(self.word(place).as_bytes()).filter(|year| (1900..=2199).contains(year))
    }

    fn month(&self, place: usize) -> Option<i16> {
        self.writing.month(self.word(place)).map(i16::from)
    }

    /// The first full day of the line.
    fn found(&self) -> Option<Found> {
        (0..self.words.len()).find_map(|at| {
            let three = |year: Option<i16>, month: Option<i16>, day: Option<i16>| {
                valid(year?, month?, day?).map(|day| Found { day, from: at, until: at + 3 })
            };
            let joined = |mark: &str| self.gap(at) == mark && self.gap(at + 1) == mark;
            if let Some(year) = self.year(at) {
                let numbers = joined("-") || joined("/") || joined(".") || joined("_");
                if numbers {
                    // `2025-03-06T10:15` leaves the time within the third word.
                    let third: String = self.word(at + 2).chars().take_while(char::is_ascii_digit).collect();
                    return three(Some(year), self.number(at + 1), number(third.as_bytes()));
                }
                return three(Some(year), self.month(at + 1), self.number(at + 2));
            }
            if self.month(at).is_some() && self.is_near(at) && self.gap(at + 1).len() <= 2 {
                return three(self.year(at + 2), self.month(at), self.number(at + 1));
            }
            let first = self.number(at)?;
            if self.month(at + 1).is_some() && self.is_near(at) && self.is_near(at + 1) {
                return three(self.year(at + 2), self.month(at + 1), Some(first));
            }
            if !(joined(".") || joined("/") || joined("-")) {
                return None;
            }
            let second = self.number(at + 1)?;
            let year = self.year(at + 2);
            // With full stops the day comes first; otherwise only numbers that can be read in one way say which it is.
            match (joined("."), first > 12, second > 12, first == second) {
                (true, ..) | (_, true, false, _) | (.., true) => three(year, Some(second), Some(first)),
                (false, false, true, _) => three(year, Some(first), Some(second)),
                _ => None,
            }
        })
    }

    /// Whether only blanks, a comma or a full stop stand after a word.
    fn is_near(&self, place: usize) -> bool {
        let gap = self.gap(place);
        gap.len() <= 4 && gap.chars().all(|letter| is_blank(letter) || matches!(letter, ',' | '.' | '-' | '–'))
    }

    /// The day of publication that the line states, and how.
    fn stated(&self) -> Option<(Date, Rank)> {
        let found = self.found()?;
        let before = (0..found.from).rev().map(|place| self.word(place));
        let mut before = before.skip_while(|word| self.writing.is_weekday(word) || self.writing.says("beside", word));
        let nearest = before.next().unwrap_or_default();
        let short = self.text.chars().count() <= SHORT_LINE;
        let other = (0..self.words.len())
            .filter(|place| !(found.from..found.until).contains(place))
            .map(|place| self.word(place))
            .filter(|word| !self.is_beside(word))
            .count();
        let byline = self.writing.is_byline(&self.lower);
        if short && self.writing.says("words", nearest) && (other <= OTHER_WORDS || byline) && !self.is_prose() {
            return Some((found.day, Rank::Published));
        }
        if short && self.writing.says("changed", nearest) && (other <= OTHER_WORDS || byline) && !self.is_prose() {
            return Some((found.day, Rank::Changed));
        }
        // A preposition makes the date part of what the line says.
        if found.from > 0 && self.writing.says("prepositions", self.word(found.from - 1)) && !byline {
            return None;
        }
        let separated = self.stands_apart(&found);
        let few = if self.title && !self.has_separator() { 2 } else { OTHER_WORDS };
        let alone = short && (other == 0 || separated && !self.is_prose() && (other <= few || byline));
        alone.then_some((found.day, Rank::Alone))
    }

    /// Whether a word beside a date says nothing: a weekday, a clock, `published`, digits.
    fn is_beside(&self, word: &str) -> bool {
        self.writing.is_weekday(word)
            || ["words", "changed", "beside"].iter().any(|list| self.writing.says(list, word))
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || word.len() <= 5 && word.starts_with(|first: char| first.is_ascii_digit())
    }

    /// Whether the line is a sentence of several words.
    fn is_prose(&self) -> bool {
        ends_sentence(self.text) && self.words.len() > 8
    }

    fn has_separator(&self) -> bool {
        self.lower.contains(['|', '·', '•', '—', '–', '/']) || self.lower.contains(" - ")
    }

    /// Whether marks or the ends of the line stand on both sides of a date, but for weekdays and clocks.
    fn stands_apart(&self, found: &Found) -> bool {
        let marks = |gap: &str| {
            gap.contains([',', '|', '·', '•', '—', '–', '(', ')', ':', ';', '[', ']']) || gap.contains(" - ")
        };
        let mut from = found.from;
        let mut before = from == 0;
        while from > 0 && !before {
            before = marks(self.gap(from - 1));
            if !before && !self.is_beside(self.word(from - 1)) {
                break;
            }
            from -= 1;
            before |= from == 0;
        }
        let mut last = found.until.saturating_sub(1);
        let mut after = false;
        while !after {
            after = last + 1 >= self.words.len() || marks(self.gap(last));
            if !after && !self.is_beside(self.word(last + 1)) {
                break;
            }
            last += 1;
        }
        before && after
    }

    /// The day of a dateline: `VILNIUS, March 6, 2025 (Reuters) – …`.
    fn dateline(&self) -> Option<Date> {
        let found = self.found()?;
        self.is_dateline(found.from, found.until).then_some(found.day)
    }

    /// Month and day of a dateline without a year.
    fn dateline_without_year(&self) -> Option<(i8, i8)> {
        let at = (0..self.words.len().min(8)).find(|place| self.month(*place).is_some())?;
        let month = self.writing.month(self.word(at))?;
        let day = |place: usize| {
            self.number(place).and_then(|day| i8::try_from(day).ok()).filter(|day| (1..=31).contains(day))
        };
        if let Some(day) = day(at + 1).filter(|_| self.is_dateline(at, at + 2)) {
            return Some((month, day));
        }
        day(at.checked_sub(1)?).filter(|_| self.is_dateline(at - 1, at + 1)).map(|day| (month, day))
    }

    /// Whether names come before these words, and a dash after them, perhaps with an agency between.
    fn is_dateline(&self, from: usize, until: usize) -> bool {
        let Some(last) = until.checked_sub(1).and_then(|place| self.words.get(place)) else { return false };
        if last.end > DATELINE {
            return false;
        }
        let start = self.words.get(from).map_or(0, |word| word.start);
        // Lower case can change lengths; a dateline is near the beginning, where that hardly happens.
        let names = self.text.get(..start).unwrap_or_default();
        let named = names.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| {
            word.chars().next().is_some_and(char::is_uppercase) || self.writing.is_weekday(&word.to_lowercase())
        });
        let mut rest =
            self.lower.get(last.end..).unwrap_or_default().trim_start_matches([',', '.']).trim_start_matches(is_blank);
        if let Some(inner) = rest.strip_prefix(['(', '/', '[']) {
            let Some(close) = inner.find([')', '/', ']']).filter(|close| *close <= 60) else { return false };
            rest = inner
                .get(close..)
                .unwrap_or_default()
                .trim_start_matches([')', '/', ']', '.', ','])
                .trim_start_matches(is_blank);
        }
        named && self.words.len() > until && rest.starts_with(['-', '–', '—', '―'])
    }

    /// A year in a short line that is no sentence: `© 2025 Agency`.
    fn lone_year(&self) -> Option<i16> {
        if self.words.len() > 12 || self.title || self.is_prose() {
            return None;
        }
        let mut years = (0..self.words.len()).filter_map(|place| self.year(place));
        let year = years.next()?;
        years.next().is_none().then_some(year)
    }
}

#[cfg(test)]
#[path = "published_tests.rs"]
mod tests;
