//! One pass over a text for all names, and the guards that a name must pass.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::dictionary::Dictionary;
use super::gather::{Entry, Guard, What};
use super::words::{self, Phrases};
use super::{By, DictionaryError, Named};

/// How far from a name `not_near` looks, in bytes.
const NEAR: usize = 120;

/// The patterns of all names.
#[derive(Debug)]
pub(super) struct Search {
    automaton: AhoCorasick,
    entries: Vec<Entry>,
    guards: Vec<Guard>,
    not_after_capital: Phrases,
    not_before_capital: Phrases,
    heads: Phrases,
    prefixes: Phrases,
}

/// A name that passed its guards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit<'a> {
    pub start: usize,
    pub end: usize,
    pub what: &'a What,
    pub bound: bool,
}

impl Search {
    pub(super) fn new(entries: Vec<Entry>, guards: Vec<Guard>, words: &Dictionary) -> Result<Search, DictionaryError> {
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(entries.iter().map(|entry| entry.pattern.as_str()))
            .map_err(|error| DictionaryError { file: "languages/en", what: error.to_string() })?;
        Ok(Search {
            automaton,
            entries,
            guards,
            not_after_capital: Phrases::new(&words.guards.capital.not_after),
            not_before_capital: Phrases::new(&words.guards.capital.not_before),
            heads: Phrases::new(&words.guards.heads),
            prefixes: Phrases::new(&words.guards.prefixes),
        })
    }

    /// Every name, in order, not overlapping, the longest first where two begin at one place.
    pub(super) fn hits(&self, text: &str) -> Vec<Hit<'_>> {
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for hit in self.automaton.find_overlapping_iter(text) {
            let (start, end, place) = (hit.start(), hit.end(), hit.pattern().as_usize());
            if words::bounded(text, start, end) && cased(&self.entries[place].pattern, &text.as_bytes()[start..end]) {
                found.push((start, end, place));
            }
        }
        // Of two patterns for the same stretch the one with more capitals says more.
        found.sort_unstable_by_key(|(start, end, place)| (*start, usize::MAX - *end, *place));
        let mut hits: Vec<Hit<'_>> = Vec::new();
        let mut cursor = 0;
        let mut refused_capital = None;
        for (start, end, place) in found {
            let entry = &self.entries[place];
            if start < cursor || !self.passes(text, start, end, entry) {
                continue;
            }
            match &entry.what {
                What::Names(Named::Participant(_, By::Capital)) if self.is_place(text, start, end, refused_capital) => {
                    refused_capital = Some(end);
                    cursor = end;
                    continue;
                }
                What::Nothing => {
                    cursor = end;
                    continue;
                }
                _ => {}
            }
            cursor = end;
            hits.push(Hit { start, end, what: &entry.what, bound: entry.bound });
        }
        hits
    }

    fn passes(&self, text: &str, start: usize, end: usize, entry: &Entry) -> bool {
        if words::in_address(text, start, end) || entry.shouted && words::shouted(text, start, end) {
            return false;
        }
        if text[..start].ends_with('-') && self.prefixed(text, start) {
            return false;
        }
        if let What::Names(Named::Participant(..) | Named::Group(..)) | What::Unclear(..) = entry.what
            && self.is_in_a_title(text, start)
        {
            return false;
        }
        entry.guards.iter().all(|place| self.guards.get(*place).is_none_or(|guard| guard.passes(text, start, end)))
    }

    fn prefixed(&self, text: &str, start: usize) -> bool {
        let before = text[..start].trim_end_matches('-');
        let from = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + 1);
        before.get(from..).is_some_and(|prefix| self.prefixes.has(prefix))
    }

    /// `University of Latvia`: the name is a part of another.
    fn is_in_a_title(&self, text: &str, start: usize) -> bool {
        let mut at = start;
        if let Some((before, word)) = words::word_before(text, at)
            && word.eq_ignore_ascii_case("the")
        {
            at = before;
        }
        let Some((before, "of")) = words::word_before(text, at) else { return false };
        words::word_before(text, before)
            .is_some_and(|(_, word)| word.starts_with(char::is_uppercase) && self.heads.has(word))
    }

    /// Whether a capital is the place and not the government: `in Vilnius`, `VILNIUS, March 6`, `Oslo Conference`.
    fn is_place(&self, text: &str, start: usize, end: usize, refused: Option<usize>) -> bool {
        if self.not_after_capital.before(text, start).is_some()
            || (text.as_bytes().get(end) == Some(&b' ') && self.not_before_capital.at(text, end + 1).is_some())
        {
            return true;
        }
        let between = refused.and_then(|refused| text.get(refused..start));
        if between.is_some_and(|between| matches!(between.trim(), "," | "and" | ", and" | "or" | ", or" | "/" | "&")) {
            return true;
        }
        // From here backwards, not from the line's beginning: a line can be as long as the text.
        let line =
            text[..start].trim_end_matches(|c: char| c != '\n' && (c.is_whitespace() || matches!(c, '"' | '“' | '*')));
        let opens = line.is_empty() || line.ends_with('\n');
        opens && dateline(text, end)
    }
}

/// `, March 6 (Reuters) -`, ` — `, `, Lithuania (AP) –`: what follows a place at the head of a report.
fn dateline(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let head = &rest[..rest.floor_char_boundary(60)];
    let head = head.find('\n').map_or(head, |at| &head[..at]);
    let dash = [" - ", " – ", " — ", "—", " -- "].iter().filter_map(|dash| head.find(dash)).min();
    let opening = head.starts_with([',', ' ', '.', '—', ':']);
    opening
        && dash.is_some_and(|at| {
            let before = &head[..at];
            before.trim().is_empty() || before.contains('(') || before.starts_with(',')
        })
}

impl Guard {
    fn passes(&self, text: &str, start: usize, end: usize) -> bool {
        let after = text.as_bytes().get(end).is_some_and(|b| *b == b' ' || *b == b'-');
        let refused = (after && self.not_before.at(text, end + 1).is_some())
            || self.not_after.before(text, start).is_some()
            || (!self.not_near.is_empty() && {
                let near = words::nearby(text, start, end, NEAR);
                self.not_near.iter().any(|word| near.contains(word.as_str()))
            });
        !refused && (self.only_after.is_empty() || self.only_after.before(text, start).is_some())
    }
}

/// Whether every capital letter of the pattern is one in the text too.
fn cased(pattern: &str, found: &[u8]) -> bool {
    pattern.bytes().zip(found).all(|(want, have)| !want.is_ascii_uppercase() || want == *have)
}
