//! Where sentences end within a paragraph.
//!
//! A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with the quotation marks and
//! brackets that close right after it, where a blank and then a capital, a digit or an opening mark follow,
//! unless the full stop belongs to an abbreviation, an initial or a number.

use super::lines::is_blank;
use super::writing::{Abbreviation, Writing};

/// No sentence is longer than this many bytes: what has no full stops (tables, rubbish) is cut at a blank.
const LONGEST: usize = 4000;

/// The longest word that can be an abbreviation, in bytes.
const LONGEST_ABBREVIATION: usize = 12;

/// Tells each sentence of a paragraph as a stretch of its bytes, without blanks around it.
pub(super) fn sentences(text: &str, writing: &Writing, tell: &mut impl FnMut(usize, usize)) {
    let mut start = skip_blanks(text, 0);
    let mut at = start;
    while let Some(stop) = next_stop(text.as_bytes(), at) {
        let mark = Mark::read(text, stop);
        at = mark.end;
        if let Some(next) = mark.ends(text, start, writing) {
            cut(text, start, mark.end, tell);
            start = next;
            at = next.max(mark.end);
        }
    }
    let end = start + text.get(start..).unwrap_or_default().trim_end_matches(is_blank).len();
    cut(text, start, end, tell);
}

/// Tells one sentence, in pieces if it is endless.
fn cut(text: &str, mut start: usize, end: usize, tell: &mut impl FnMut(usize, usize)) {
    while end.saturating_sub(start) > LONGEST {
        let limit = text.floor_char_boundary(start + LONGEST);
        let piece = text.get(start..limit).unwrap_or_default();
        let length = piece.rfind(is_blank).filter(|length| *length > LONGEST / 2).unwrap_or(piece.len());
        let stop = start + text.get(start..start + length).unwrap_or_default().trim_end_matches(is_blank).len();
        if stop > start {
            tell(start, stop);
        }
        start = skip_blanks(text, start + length);
    }
    if end > start {
        tell(start, end);
    }
}

/// The first byte at or after a place at which a mark that can end a sentence begins.
fn next_stop(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.iter()
        .enumerate()
        .position(|(place, byte)| match byte {
            b'.' | b'!' | b'?' => true,
            0xE2 | 0xE3 | 0xEF => stop_length(rest.get(place..).unwrap_or_default()) > 0,
            _ => false,
        })
        .map(|place| from + place)
}

/// How long the mark that begins here is in bytes; 0 where none does.
fn stop_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'.' | b'!' | b'?', ..] => 1,
        // … 。 ！ ？
        [0xE2, 0x80, 0xA6, ..] | [0xE3, 0x80, 0x82, ..] | [0xEF, 0xBC, 0x81 | 0x9F, ..] => 3,
        _ => 0,
    }
}

/// A run of marks with the quotation marks and brackets that close after it.
struct Mark {
    /// Where it begins.
    start: usize,
    /// The first byte after it.
    end: usize,
    /// Whether it is a single full stop with nothing closing after it: then it may belong to an abbreviation.
    bare: bool,
    /// Whether it needs no blank after it.
    wide: bool,
}

impl Mark {
    fn read(text: &str, start: usize) -> Mark {
        let bytes = text.as_bytes();
        let (mut end, mut marks, mut closed, mut wide) = (start, 0, false, false);
        let bare = bytes.get(start) == Some(&b'.');
        loop {
            let length = stop_length(bytes.get(end..).unwrap_or_default());
            if length > 0 {
                wide |= bytes.get(end).is_some_and(|byte| *byte > 0xE2);
                marks += 1;
                end += length;
                continue;
            }
            let Some(next) = text.get(end..).and_then(|rest| rest.chars().next()) else { break };
            if is_closing(next) {
                closed = true;
                end += next.len_utf8();
            } else if let Some(note) = footnote(bytes.get(end..).unwrap_or_default()) {
                closed = true;
                end += note;
            } else {
                break;
            }
        }
        Mark { start, end, bare: bare && marks == 1 && !closed, wide }
    }

    /// Where the next sentence begins, if one ends here.
    fn ends(&self, text: &str, sentence: usize, writing: &Writing) -> Option<usize> {
        let next = skip_blanks(text, self.end);
        let after = text.get(next..).unwrap_or_default();
        let word = after.trim_start_matches(is_opening);
        let Some(first) = word.chars().next() else { return (next > self.end).then_some(next) };
        if self.wide {
            return Some(next);
        }
        if next == self.end {
            return self.glued(text, word).then_some(next);
        }
        if first.is_lowercase() || is_blank(first) && !after.starts_with(is_quote) {
            return None;
        }
        (!self.bare || self.ends_word(text.get(sentence..self.start).unwrap_or_default(), word, writing))
            .then_some(next)
    }

    /// Whether two sentences stand without a blank between them: `the treaty.The`.
    fn glued(&self, text: &str, word: &str) -> bool {
        let before = text.get(..self.start).unwrap_or_default();
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
        let small = before.bytes().rev().take_while(u8::is_ascii_lowercase).take(3).count() == 3;
        capital && small && text.as_bytes().get(self.end) != Some(&b'/')
    }

    /// Whether a full stop ends a sentence, by the word before it and the one after it.
    fn ends_word(&self, before: &str, after: &str, writing: &Writing) -> bool {
        let word = last_word(before);
        let next = first_word(after);
        if word.is_empty() || word.len() > LONGEST_ABBREVIATION {
            return true;
        }
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            let day = word.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
            return !(day && writing.month(&next.to_lowercase()).is_some());
        }
        let lower = word.to_lowercase();
        let numbered = next.starts_with(|first: char| first.is_ascii_digit());
        if writing.is_short_month(&lower) {
            return !numbered;
        }
        let earlier = before.strip_suffix(word).unwrap_or_default().trim_end_matches(is_blank);
        if is_initials(word) && writing.lettered(&last_word(earlier).to_lowercase()) {
            return true;
        }
        match writing.abbreviation(&lower) {
            Some(Abbreviation::Within) => false,
            Some(Abbreviation::BeforeNumbers) => {
                !(numbered || next.chars().count() == 1 || next.chars().all(|c| "IVXL".contains(c)))
            }
            Some(Abbreviation::BeforeNames) => opens(next, writing),
            None if is_initials(word) => opens(next, writing),
            None => true,
        }
    }
}

/// Whether a word opens sentences rather than going on a name.
fn opens(word: &str, writing: &Writing) -> bool {
    let lower = word.to_lowercase();
    let stem = lower.split(['\'', '’']).next().unwrap_or_default();
    writing.opens(stem)
}

/// Whether a word consists of single letters with full stops between them: `J`, `U.S`.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|piece| {
        let mut letters = piece.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    })
}

/// The last word of a stretch, with full stops within it.
fn last_word(text: &str) -> &str {
    let mut from = text.len();
    for (place, letter) in text.char_indices().rev().take(LONGEST_ABBREVIATION + 1) {
        if is_blank(letter) || is_opening(letter) || matches!(letter, '-' | '/' | ',' | ';' | ':') {
            break;
        }
        from = place;
    }
    text.get(from..).unwrap_or_default()
}

/// The first word of a stretch.
fn first_word(text: &str) -> &str {
    let end =
        text.find(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '\'' | '’'))).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// How long a footnote mark such as `[12]` is.
fn footnote(bytes: &[u8]) -> Option<usize> {
    let inner = bytes.strip_prefix(b"[")?;
    let digits = inner.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0 && inner.get(digits) == Some(&b']')).then_some(digits + 2)
}

/// The first byte at or after a place that is not blank.
fn skip_blanks(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from + rest.len() - rest.trim_start_matches(is_blank).len()
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '“' | '‘' | '«' | '„' | '‹' | '‚')
}

fn is_opening(letter: char) -> bool {
    is_quote(letter) || matches!(letter, '(' | '[' | '{' | '–' | '—' | '¿' | '¡')
}

fn is_closing(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」')
}
