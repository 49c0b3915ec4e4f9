//! A sentence as words, numbers and marks: one pass, no copies.

use super::words::{Entry, LONGEST, Words, flag};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of letters.
    Word,
    /// A run of digits with its value and how many they are.
    Number { value: u32, digits: u8 },
    /// A number with the letters of an ordinal: `6th`.
    Ordinal(u32),
    /// A number with one plural letter: `1990s`.
    Decade(u32),
    /// A date in digits between points: `6.3.2025`.
    Dotted { day: u8, month: u8, year: u16 },
    /// A number that is no date: `1,907`, `6.5`, `155mm`.
    Other,
    /// A dash of any length.
    Dash,
    /// An apostrophe of any form.
    Apostrophe,
    /// Any other mark.
    Mark(u8),
}

/// A token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// What the word is; nothing for other tokens.
    pub(super) entry: Entry,
    /// Whether no blank stands before it.
    pub(super) glued: bool,
    /// Whether the word begins with a capital.
    pub(super) capital: bool,
}

/// Whether a sentence could hold a date or period at all.
pub(super) fn worth_reading(sentence: &str, words: &Words) -> bool {
    let bytes = sentence.as_bytes();
    let mut start = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if byte.is_ascii_digit() {
            return true;
        }
        // Letters above ASCII belong to words; the marks among them (`’`, `“`, a blank that does not break) begin
        // with one of two bytes.
        if byte.is_ascii_alphabetic() || at < start || (byte >= 0x80 && byte != 0xE2 && byte != 0xC2) {
            continue;
        }
        if at > start && hints(bytes, start, at, words) {
            return true;
        }
        start = at
            + match byte {
                0xE2 => 3,
                0xC2 => 2,
                _ => 1,
            };
    }
    bytes.len() > start && hints(bytes, start, bytes.len(), words)
}

fn hints(bytes: &[u8], start: usize, end: usize, words: &Words) -> bool {
    let Some(word) = bytes.get(start..end) else { return false };
    let first = word.first().map_or(0, u8::to_ascii_lowercase);
    words.may_hint(first, word.len()) && lookup(word, words).is(flag::HINT)
}

fn lookup(word: &[u8], words: &Words) -> Entry {
    let mut lower = [0_u8; LONGEST];
    match lower.get_mut(..word.len()) {
        Some(room) => {
            room.copy_from_slice(word);
            room.make_ascii_lowercase();
            let mut entry = words.get(room);
            if entry.flags & (flag::PAST | flag::FUTURE | flag::NOT_COUNTED | flag::COUNTED) == 0 {
                entry.flags |= words.by_ending(room);
            } else if !entry.is(flag::NOT_COUNTED | flag::COUNTED) {
                entry.flags |= words.by_ending(room) & flag::COUNTED;
            }
            entry
        }
        None => Entry { flags: words.by_ending(word), ..Entry::default() },
    }
}

/// Cuts a sentence into tokens.
pub(super) fn tokens(sentence: &str, words: &Words) -> Vec<Token> {
    let bytes = sentence.as_bytes();
    let mut out = Vec::with_capacity(bytes.len() / 5 + 4);
    let mut at = 0;
    let mut glued = false;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        let (end, kind, blank) = if byte.is_ascii_digit() {
            let (end, kind) = number(bytes, at, words);
            (end, kind, false)
        } else if byte < 0x80 {
            match byte {
                b if b.is_ascii_alphabetic() => (word_end(sentence, at), Kind::Word, false),
                b' ' | b'\t' | b'\n' | b'\r' => (at + 1, Kind::Other, true),
                b'-' => (at + 1, Kind::Dash, false),
                b'\'' => (at + 1, Kind::Apostrophe, false),
                b => (at + 1, Kind::Mark(b), false),
            }
        } else {
            let c = sentence.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
            let end = at + c.len_utf8();
            match c {
                c if c.is_alphabetic() => (word_end(sentence, at), Kind::Word, false),
                c if c.is_whitespace() => (end, Kind::Other, true),
                '\u{2010}'..='\u{2015}' | '−' => (end, Kind::Dash, false),
                '’' | '‘' | 'ʼ' => (end, Kind::Apostrophe, false),
                '€' | '£' => (end, Kind::Mark(b'$'), false),
                _ => (end, Kind::Mark(b'?'), false),
            }
        };
        at = end;
        if blank {
            glued = false;
            continue;
        }
        let entry = match (kind, bytes.get(start..end)) {
            (Kind::Word, Some(word)) => lookup(word, words),
            _ => Entry::default(),
        };
        out.push(Token { start, end, kind, entry, glued, capital: byte.is_ascii_uppercase() });
        glued = true;
    }
    out
}

fn word_end(sentence: &str, start: usize) -> usize {
    let bytes = sentence.as_bytes();
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_alphabetic() {
            at += 1;
        } else if byte < 0x80 {
            break;
        } else {
            match sentence.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if c.is_alphabetic() => at += c.len_utf8(),
                _ => break,
            }
        }
    }
    at
}

fn number(bytes: &[u8], start: usize, words: &Words) -> (usize, Kind) {
    if let Some(dotted) = dotted_date(bytes, start) {
        return dotted;
    }
    let digits_from = |from: usize| bytes.iter().skip(from).take_while(|b| b.is_ascii_digit()).count();
    let length = digits_from(start);
    let mut end = start + length;
    let mut other = length > 8;
    // `1,907` and `6.5` are one number each; `6.3.2025` is three, for the grammar of dates in digits.
    loop {
        let next = digits_from(end + 1);
        match bytes.get(end) {
            Some(b',') if next == 3 => (end, other) = (end + 1 + next, true),
            Some(b'.') if next > 0 => (end, other) = (end + 1 + next, true),
            _ => break,
        }
    }
    let value = if other { 0 } else { value(bytes.get(start..end).unwrap_or_default()) };
    let letters = bytes.iter().skip(end).take(8).take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80).count();
    let tail = bytes.get(end..end + letters).unwrap_or_default();
    let ascii = tail.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let ascii_tail = tail.get(..ascii).unwrap_or_default();
    let kind = if other {
        Kind::Other
    } else if ascii == 0 || (ascii_tail == b"T" && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)) {
        // `2025-03-06T10:00`: the time is another token.
        Kind::Number { value, digits: u8::try_from(length).unwrap_or(u8::MAX) }
    } else if words.ends_an_ordinal(ascii_tail) {
        end += ascii;
        Kind::Ordinal(value)
    } else if words.ends_a_decade(ascii_tail) && length == 4 {
        end += ascii;
        Kind::Decade(value)
    } else {
        end += ascii;
        Kind::Other
    };
    (end, kind)
}

/// Digits that begin `6.3.2025`.
fn dotted_date(bytes: &[u8], start: usize) -> Option<(usize, Kind)> {
    let run = |from: usize| bytes.iter().skip(from).take(5).take_while(|b| b.is_ascii_digit()).count();
    let read = |from: usize, length: usize| value(bytes.get(from..from + length).unwrap_or_default());
    let day = run(start);
    let month_at = start + day + 1;
    if !(1..=2).contains(&day) || bytes.get(month_at - 1) != Some(&b'.') {
        return None;
    }
    let month = run(month_at);
    let year_at = month_at + month + 1;
    if !(1..=2).contains(&month) || bytes.get(year_at - 1) != Some(&b'.') || run(year_at) != 4 {
        return None;
    }
    let kind = Kind::Dotted {
        day: u8::try_from(read(start, day)).unwrap_or(0),
        month: u8::try_from(read(month_at, month)).unwrap_or(0),
        year: u16::try_from(read(year_at, 4)).unwrap_or(0),
    };
    Some((year_at + 4, kind))
}

fn value(digits: &[u8]) -> u32 {
    digits.iter().fold(0_u32, |sum, digit| sum.saturating_mul(10).saturating_add(u32::from(digit.saturating_sub(b'0'))))
}
