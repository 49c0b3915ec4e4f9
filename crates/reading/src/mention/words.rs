//! Looking at the words around a place of a text.

use std::collections::HashSet;

/// So far before and after a name an address is looked for, in bytes: what has no blanks can be as long as the text.
const ADDRESS: usize = 512;

/// A set of words and short phrases, compared without case.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: HashSet<String>,
    longest: usize,
}

impl Phrases {
    pub(super) fn new(phrases: &[String]) -> Phrases {
        let longest = phrases.iter().map(|phrase| phrase.split(' ').count()).max().unwrap_or(0);
        Phrases { phrases: phrases.iter().map(|phrase| phrase.to_lowercase()).collect(), longest }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    pub(super) fn has(&self, phrase: &str) -> bool {
        !phrase.is_empty() && self.phrases.contains(&phrase.to_lowercase())
    }

    /// Where the longest phrase that ends directly before a place begins.
    pub(super) fn before(&self, text: &str, place: usize) -> Option<usize> {
        let mut found = None;
        let mut at = place;
        for _ in 0..self.longest {
            let Some((start, _)) = word_before(text, at) else { break };
            if text.get(start..place).is_some_and(|phrase| self.has(phrase.trim_end())) {
                found = Some(start);
            }
            at = start;
        }
        found
    }

    /// Where the longest phrase that begins directly at a place ends.
    pub(super) fn at(&self, text: &str, place: usize) -> Option<usize> {
        let mut found = None;
        let mut end = place;
        for round in 0..self.longest {
            let from = if round == 0 { place } else { end + 1 };
            if round > 0 && text.as_bytes().get(end) != Some(&b' ') {
                break;
            }
            let Some(word) = word_at(text, from) else { break };
            end = from + word.len();
            if text.get(place..end).is_some_and(|phrase| self.has(phrase)) {
                found = Some(end);
            }
        }
        found
    }
}

/// The word that ends at a space directly before a place, with its beginning.
pub(super) fn word_before(text: &str, place: usize) -> Option<(usize, &str)> {
    let before = text.get(..place)?.strip_suffix(' ')?;
    let start = before
        .char_indices()
        .rev()
        .find(|(_, c)| c.is_whitespace() || matches!(c, '(' | '"' | '“' | '‘' | '—' | '–' | '['))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let word = &before[start..];
    (!word.is_empty()).then_some((start, word))
}

/// The word that begins at a place: up to a blank or a mark other than one inside a word.
pub(super) fn word_at(text: &str, place: usize) -> Option<&str> {
    let rest = text.get(place..)?;
    let end =
        rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.' | '&'))).unwrap_or(rest.len());
    let word = rest[..end].trim_end_matches(['.', '-', '\'', '’']);
    (!word.is_empty()).then_some(word)
}

/// The word after the space at a place.
pub(super) fn word_after(text: &str, place: usize) -> Option<&str> {
    (text.as_bytes().get(place) == Some(&b' ')).then(|| word_at(text, place + 1)).flatten()
}

/// Whether a match stands between word boundaries.
pub(super) fn bounded(text: &str, start: usize, end: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else { return false };
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    !before.chars().next_back().is_some_and(joins) && !after.chars().next().is_some_and(joins)
}

/// Whether a place lies in an address: `https://…`, `www.…`, `somebody@…`.
pub(super) fn in_address(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let mark = |b: u8| matches!(b, b'/' | b'.' | b'@' | b'#' | b'&' | b'=' | b'_' | b'-');
    let before = start.checked_sub(1).is_some_and(|at| mark(bytes[at]));
    let after = bytes.get(end).is_some_and(|b| mark(*b));
    if !before && !after {
        return false;
    }
    let (first, last) =
        (text.floor_char_boundary(start.saturating_sub(ADDRESS)), text.floor_char_boundary(end + ADDRESS));
    let from = text[first..start].rfind(char::is_whitespace).map_or(first, |at| first + at);
    let until = text[end..last].find(char::is_whitespace).map_or(last, |at| end + at);
    let token = &text[from..until];
    token.contains("://") || token.contains("www.") || token.contains('@') || token.contains('#')
}

/// Whether a line is written in capitals around a match.
pub(super) fn shouted(text: &str, start: usize, end: usize) -> bool {
    let shout = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters > 2 && !word.chars().any(char::is_lowercase)
    };
    word_before(text, start).is_some_and(|(_, word)| shout(word) && !word.eq_ignore_ascii_case("the"))
        || word_after(text, end).is_some_and(shout)
}

/// The line around a place, at most so many bytes to each side.
pub(super) fn nearby(text: &str, start: usize, end: usize, reach: usize) -> &str {
    let mut from = start.saturating_sub(reach);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let mut until = (end + reach).min(text.len());
    while !text.is_char_boundary(until) {
        until += 1;
    }
    let from = text[from..start].rfind('\n').map_or(from, |at| from + at + 1);
    let until = text[end..until].find('\n').map_or(until, |at| end + at);
    &text[from..until]
}
