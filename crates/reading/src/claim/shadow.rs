//! The shadow of a sentence: its words in lower case, and one capital letter for each thing named.
//!
//! Rules are regular expressions over shadows, so that one rule sees `Lithuania's parliament voted on
//! 18 July 2024` and `Finland's MPs voted last Thursday` as the same ` S 's K voted on D `.

use std::ops::Range;

use crate::Span;
use crate::date::{DateFound, PeriodFound};
use crate::mention::{By, Mention, Named};

use super::words::Words;

/// What a token stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// A word, or a mark of punctuation.
    Word,
    /// A mention, by its place in the document's list.
    Mention(usize),
    /// A date.
    Date(DateFound),
    /// A length of time.
    Period(PeriodFound),
    /// A number.
    Number(f64),
    /// A rank: `first`, `90th`.
    Ordinal(u32),
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Token {
    /// Where it stands in the document, in bytes.
    pub span: Span,
    /// What it stands for.
    pub sense: Sense,
    /// Where its word begins in the shadow.
    at: usize,
}

/// A sentence as rules see it.
#[derive(Clone, Debug, Default)]
pub struct Shadow {
    text: String,
    tokens: Vec<Token>,
}

/// What stands in a sentence beside its words; spans count in the document.
pub struct Things<'a> {
    /// The document's mentions.
    pub mentions: &'a [Mention],
    /// Those of them that stand in the sentence.
    pub within: Range<usize>,
    /// The sentence's dates.
    pub dates: Vec<DateFound>,
    /// The sentence's periods.
    pub periods: Vec<PeriodFound>,
}

impl Shadow {
    /// The shadow of the sentence at `span` of a text.
    pub fn new(raw: &str, span: Span, things: &Things<'_>, words: &Words) -> Shadow {
        let mut marked: Vec<(Span, Sense, &str)> = Vec::new();
        for place in things.within.clone() {
            let mention = &things.mentions[place];
            marked.push((mention.span, Sense::Mention(place), symbol(&mention.named)));
        }
        let free = |marked: &[(Span, Sense, &str)], span: Span| !marked.iter().any(|(other, ..)| other.meets(span));
        for date in &things.dates {
            if free(&marked, date.span) {
                marked.push((date.span, Sense::Date(*date), "D"));
            }
        }
        for period in &things.periods {
            if free(&marked, period.span) {
                marked.push((period.span, Sense::Period(*period), "P"));
            }
        }
        marked.sort_unstable_by_key(|(span, ..)| span.start);
        let mut shadow = Shadow { text: String::with_capacity(span.end - span.start + 8), tokens: Vec::new() };
        shadow.text.push(' ');
        let mut at = span.start;
        for (thing, sense, symbol) in marked {
            if thing.start < at || thing.end > span.end {
                continue;
            }
            shadow.plain(raw, Span { start: at, end: thing.start }, words);
            shadow.push(thing, sense, symbol);
            at = thing.end;
        }
        shadow.plain(raw, Span { start: at, end: span.end }, words);
        shadow
    }

    /// The words, one blank between them and at both ends.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The word or symbol of a token.
    pub fn word(&self, token: usize) -> &str {
        let Some(here) = self.tokens.get(token) else { return "" };
        let end = self.tokens.get(token + 1).map_or(self.text.len(), |next| next.at);
        self.text.get(here.at..end - 1).unwrap_or_default()
    }

    /// A run of tokens with the blanks around it.
    pub fn stretch(&self, tokens: Range<usize>) -> &str {
        let at = |token: usize| self.tokens.get(token).map_or(self.text.len(), |token| token.at);
        self.text.get(at(tokens.start) - 1..at(tokens.end)).unwrap_or_default()
    }

    /// The tokens that a stretch of the shadow covers.
    pub fn covered(&self, stretch: Range<usize>) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.at < stretch.start);
        let end = self.tokens.partition_point(|token| token.at < stretch.end);
        first..end
    }

    /// Where a run of tokens stands in the document.
    pub fn span(&self, tokens: &Range<usize>) -> Option<Span> {
        let (first, last) = (self.tokens.get(tokens.start)?, self.tokens.get(tokens.end.checked_sub(1)?)?);
        (tokens.start < tokens.end).then_some(Span { start: first.span.start, end: last.span.end })
    }

    fn push(&mut self, span: Span, sense: Sense, word: &str) {
        self.tokens.push(Token { span, sense, at: self.text.len() });
        self.text.push_str(word);
        self.text.push(' ');
    }

    /// Words and marks of a stretch in which nothing is named.
    fn plain(&mut self, raw: &str, span: Span, words: &Words) {
        let Some(piece) = raw.get(span.start..span.end) else { return };
        let mut letters = piece.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
            if letter.is_whitespace() {
                continue;
            }
            let mut end = start + letter.len_utf8();
            if letter.is_alphanumeric() {
                while let Some((at, next)) = letters.peek().copied() {
                    let after = piece[at + next.len_utf8()..].chars().next();
                    let joins = match next {
                        next if next.is_alphanumeric() => true,
                        '-' | '\u{2011}' | '–' => {
                            // `103-1` are two numbers, `F-16` and `two-thirds` one word.
                            let digits = piece[..at].ends_with(|c: char| c.is_ascii_digit())
                                && after.is_some_and(|c| c.is_ascii_digit());
                            next != '–' && !digits && after.is_some_and(char::is_alphanumeric)
                        }
                        '.' | ',' => {
                            piece[..at].ends_with(|c: char| c.is_ascii_digit())
                                && after.is_some_and(|c| c.is_ascii_digit())
                        }
                        '\'' | '’' => {
                            // The possessive is a word of its own; the apostrophe of `don't` is not.
                            let rest = &piece[at + next.len_utf8()..];
                            let possessive =
                                rest.starts_with('s') && !rest[1..].starts_with(|c: char| c.is_alphanumeric());
                            !possessive && after.is_some_and(char::is_alphabetic)
                        }
                        _ => false,
                    };
                    if !joins {
                        break;
                    }
                    end = at + next.len_utf8();
                    letters.next();
                }
            } else if matches!(letter, '\'' | '’')
                && piece[end..].starts_with('s')
                && !piece[end + 1..].starts_with(|c: char| c.is_alphanumeric())
            {
                end += 1;
                letters.next();
            }
            self.word_or_number(&piece[start..end], span.start + start, words);
        }
    }

    fn word_or_number(&mut self, piece: &str, start: usize, words: &Words) {
        let span = Span { start, end: start + piece.len() };
        if piece.starts_with(|c: char| c.is_ascii_digit()) {
            let digits: String = piece.chars().filter(|c| *c != ',').collect();
            if let Ok(number) = digits.parse::<f64>() {
                return self.push(span, Sense::Number(number), "N");
            }
            let bare = digits.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            if let (Ok(rank), true) = (bare.parse::<u32>(), words.is_rank_ending(&digits[bare.len()..])) {
                return self.push(span, Sense::Ordinal(rank), "O");
            }
        }
        let at = self.text.len();
        if piece.is_ascii() && !piece.contains('`') {
            self.text.push_str(piece);
        } else {
            self.text.extend(piece.chars().flat_map(char::to_lowercase).map(plain_mark));
        }
        self.text[at..].make_ascii_lowercase();
        let word = &self.text[at..];
        let number = if let Some(rank) = words.rank(word) {
            Some((Sense::Ordinal(rank), "O"))
        } else {
            words.number(word).map(|number| (Sense::Number(f64::from(number)), "N"))
        };
        if let Some((sense, symbol)) = number {
            self.text.truncate(at);
            return self.push(span, sense, symbol);
        }
        self.tokens.push(Token { span, sense: Sense::Word, at });
        self.text.push(' ');
    }
}

/// Marks that look different and mean the same.
fn plain_mark(mark: char) -> char {
    match mark {
        '’' | '‘' | '`' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '\u{2011}' => '-',
        other => other,
    }
}

/// The letter that stands for what is named.
fn symbol(named: &Named) -> &'static str {
    match named {
        Named::Participant(_, By::Name | By::Capital) => "S",
        Named::Participant(_, By::Demonym) => "A",
        Named::Participant(_, By::Parliament) | Named::Parliament => "K",
        Named::Participant(_, By::Leader) | Named::HeadOfState => "H",
        Named::Group(..) => "X",
        Named::Treaty(_) => "T",
        Named::TreatyNoun => "G",
        Named::StateNoun => "C",
        Named::Government => "V",
        Named::Official(_) => "M",
        Named::Organisation(_) => "R",
        Named::Addressee(_) => "U",
    }
}
