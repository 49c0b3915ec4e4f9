//! Lines and paragraphs: which lines belong together, which are headings, which are list items.

use super::Zone;
use super::writing::Writing;

/// A line longer than this many characters was not broken by hand.
const WIDEST: usize = 100;

/// A line shorter than this many characters says nothing of a text's width.
const NARROWEST: usize = 40;

/// A heading is at most so long, in characters.
const HEADING: usize = 120;

/// The title is at most so long, in characters.
const TITLE: usize = 250;

/// Several lines that are one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Its first byte that is not blank, after the mark of a list item.
    pub(super) start: usize,
    /// The first byte after its last one that is not blank.
    pub(super) end: usize,
    /// Heading or running text.
    pub(super) zone: Zone,
}

/// A line without the blanks around it.
#[derive(Clone, Copy)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl Line<'_> {
    const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Its length in characters; anything very long is only "long".
    fn width(&self) -> usize {
        if self.text.len() > 4 * WIDEST { self.text.len() } else { self.text.chars().count() }
    }

    fn begins_small(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }
}

/// Tells each paragraph of a text, in order.
pub(super) fn paragraphs(raw: &str, writing: &Writing, tell: &mut impl FnMut(Paragraph)) {
    let mut block: Vec<Line<'_>> = Vec::new();
    let mut place = 0;
    let mut start = 0;
    while start <= raw.len() {
        let rest = raw.get(start..).unwrap_or_default();
        let length = rest.bytes().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let line = rest.get(..length).unwrap_or_default();
        let trimmed = line.trim_start_matches(is_blank);
        let from = start + line.len() - trimmed.len();
        let text = trimmed.trim_end_matches(is_blank);
        if text.is_empty() {
            close(raw, &mut block, &mut place, writing, tell);
        } else {
            block.push(Line { start: from, text });
        }
        let crlf = rest.get(length..length + 2) == Some("\r\n");
        start += length + if crlf { 2 } else { 1 };
    }
    close(raw, &mut block, &mut place, writing, tell);
}

/// Tells the paragraphs of lines that no blank line parts.
fn close(raw: &str, block: &mut Vec<Line<'_>>, place: &mut usize, writing: &Writing, tell: &mut impl FnMut(Paragraph)) {
    let wrapped = width_of(block);
    let mut lines = block.iter().peekable();
    while let Some(first) = lines.next() {
        let mut last = first;
        while let Some(next) = lines.peek() {
            if !wrapped.is_some_and(|width| goes_on(last, next, width)) {
                break;
            }
            last = next;
            lines.next();
        }
        let text = raw.get(first.start..last.end()).unwrap_or_default();
        let mark = list_mark(text, writing);
        let zone = if mark > 0 { Zone::Body } else { zone(text, *place, writing) };
        let start = first.start + mark;
        if start < last.end() {
            tell(Paragraph { start, end: last.end(), zone });
            *place += 1;
        }
    }
    block.clear();
}

/// The width at which the lines of a block were broken by hand, if they were.
fn width_of(block: &[Line<'_>]) -> Option<usize> {
    if block.len() < 2 {
        return None;
    }
    let width = block.iter().map(Line::width).max().unwrap_or_default();
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let breaks = || block.iter().zip(block.iter().skip(1));
    let full = breaks().filter(|(line, next)| is_full(line, next, width)).count();
    let within = breaks().any(|(line, next)| {
        is_full(line, next, width) && next.begins_small() && !ends_sentence(line.text) && line.width() >= NARROWEST
    });
    (within && 2 * full >= block.len() - 1).then_some(width)
}

/// Whether the next line's first word would not have fitted on this line.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let word = next.text.split(is_blank).next().unwrap_or_default().chars().count();
    line.width() + 1 + word > width
}

/// Whether a paragraph goes on in the next line.
fn goes_on(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    if symbol_mark(next.text) > 0 {
        return false;
    }
    is_full(line, next, width) || next.begins_small() && !ends_sentence(line.text)
}

/// How many bytes of a paragraph are the mark of a list item with the blanks after it: `- `, `• `, `1. `, `(a) `.
fn list_mark(text: &str, writing: &Writing) -> usize {
    let mark = symbol_mark(text);
    if mark > 0 { mark } else { number_mark(text, writing) }
}

fn symbol_mark(text: &str) -> usize {
    let rest = text.trim_start_matches(['-', '–', '—', '*', '•', '·', '▪', '◦', '‣', '●', '■', '□', '►', '➤', '✓']);
    let blanks = rest.len() - rest.trim_start_matches(is_blank).len();
    let mark = text.len() - rest.len();
    if mark == 0 || blanks == 0 && text.starts_with(['-', '–', '—', '*']) { 0 } else { mark + blanks }
}

fn number_mark(text: &str, writing: &Writing) -> usize {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let label = inner.bytes().take(4).take_while(u8::is_ascii_alphanumeric).count();
    let word = inner.get(..label).unwrap_or_default();
    let number = label > 0 && label <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let letter = label == 1;
    let rest = inner.get(label..).unwrap_or_default();
    let Some(rest) = (if number { rest.strip_prefix(['.', ')']) } else { rest.strip_prefix(')') }) else { return 0 };
    let after = rest.trim_start_matches(is_blank);
    let blanks = rest.len() - after.len();
    let next = after.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    if blanks == 0 || !(number || letter) || writing.month(&next.to_lowercase()).is_some() {
        return 0;
    }
    text.len() - after.len()
}

/// Whether a paragraph is a heading.
fn zone(text: &str, place: usize, writing: &Writing) -> Zone {
    if text.len() > 4 * TITLE {
        return Zone::Body;
    }
    let width = text.chars().count();
    let lower = text.to_lowercase();
    if is_caption(&lower, writing) {
        return Zone::Body;
    }
    let heading = if ends_sentence(text) {
        // A question can be a title or a heading; one in quotation marks is somebody's words.
        text.ends_with(['?', '!']) && width <= HEADING && !text.starts_with(['"', '“', '«']) && !text.contains(". ")
    } else if text.ends_with([',', ';']) {
        false
    } else {
        width <= HEADING || place == 0 && width <= TITLE || place < 3 && writing.is_byline(&lower) && width <= TITLE
    };
    if heading { Zone::Headline } else { Zone::Body }
}

/// Whether a line (in lower case) tells of a picture.
fn is_caption(lower: &str, writing: &Writing) -> bool {
    let first = lower.trim_start_matches(['(', '[']);
    let word = first.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let after = first.get(word.len()..).unwrap_or_default();
    writing.says("captions", word)
        && after.starts_with([':', '/', ' '])
        && (after.starts_with([':', '/']) || first.len() > HEADING)
        || lower.contains("© ")
        || lower.contains("(c) ")
}

/// Whether a line ends as a sentence does.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']).ends_with(['.', '!', '?', '…', '。'])
}

/// Blanks of every kind, those of no width too.
pub(crate) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\0')
}
