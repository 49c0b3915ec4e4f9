//! What a sentence must hold before a rule is worth trying on it: pieces of text that its pattern cannot do without.
//!
//! Most rules that a word triggers do not match. To see so with an expression costs microseconds; to look up whether
//! the sentence holds ` T ` or one of ` ratif`, ` acced` costs next to nothing. One automaton finds the pieces that
//! all rules ask for in one go.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, BuildError, MatchKind};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind};

/// So many texts a run of parts may stand for before the next part begins a run of its own.
const TOLD: usize = 96;

/// So long a piece is looked for; what is longer is cut.
const PIECE: usize = 12;

/// Pieces of text of which a match holds at least one.
type AnyOf = Vec<Vec<u8>>;

/// What one part of an expression tells of the text that it matches.
#[derive(Debug, Default)]
struct Told {
    /// Everything that it can match, where that is little enough to tell.
    exactly: Option<AnyOf>,
    /// Otherwise: of each of these, every match holds a piece.
    holds: Vec<AnyOf>,
}

/// The needs of one rule: of each of these lists of pieces, by number, a match holds one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs(Vec<Vec<u32>>);

/// The pieces that the rules of a language need, and how to find them.
#[derive(Debug)]
pub struct Pieces {
    finder: AhoCorasick,
    count: usize,
    of_rules: Vec<Needs>,
}

/// Which pieces one sentence holds.
#[derive(Debug)]
pub struct Held(Vec<u64>);

impl Pieces {
    /// The pieces that patterns need, in their order.
    ///
    /// # Errors
    /// When there are too many pieces to look for.
    pub fn needed_by<'p>(patterns: impl Iterator<Item = &'p str>) -> Result<Pieces, BuildError> {
        let mut numbers: HashMap<Vec<u8>, u32> = HashMap::new();
        let mut pieces: AnyOf = Vec::new();
        let mut number = |piece: Vec<u8>| {
            *numbers.entry(piece).or_insert_with_key(|piece| {
                pieces.push(piece.clone());
                u32::try_from(pieces.len() - 1).unwrap_or(u32::MAX)
            })
        };
        let of_rules = patterns
            .map(|pattern| {
                let needed = needed(pattern).into_iter();
                Needs(needed.map(|any| any.into_iter().map(&mut number).collect()).collect())
            })
            .collect();
        let finder = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&pieces)?;
        Ok(Pieces { finder, count: pieces.len(), of_rules })
    }

    /// The pieces in a sentence.
    pub fn held(&self, sentence: &[u8]) -> Held {
        let mut held = vec![0; self.count.div_ceil(64)];
        for hit in self.finder.find_overlapping_iter(sentence) {
            let piece = hit.pattern().as_usize();
            held[piece / 64] |= 1 << (piece % 64);
        }
        Held(held)
    }

    /// Whether a sentence holds what a rule, by number, cannot do without.
    pub fn suffice(&self, held: &Held, rule: usize) -> bool {
        let holds = |piece: &u32| {
            let piece = *piece as usize;
            held.0[piece / 64] >> (piece % 64) & 1 == 1
        };
        self.of_rules.get(rule).is_none_or(|needs| needs.0.iter().all(|any| any.iter().any(holds)))
    }
}

/// What every match of an expression holds, of each list one piece; nothing where it cannot be read.
///
/// ```text
/// " (?:S|C) joined T(?: on D)? "  needs one of " S joined T ", " C joined T ", " S joined T on D ", …
/// ```
fn needed(pattern: &str) -> Vec<AnyOf> {
    let read = ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern);
    let mut told = read.map(|hir| told(&hir)).unwrap_or_default();
    told.holds.extend(told.exactly.take());
    told.holds.iter_mut().for_each(shorten);
    // The empty text and a blank are in every sentence.
    told.holds.retain(|any| any.iter().all(|piece| piece.iter().any(|byte| *byte != b' ')));
    told.holds.sort_by_key(Vec::len);
    told.holds.dedup();
    told.holds
}

/// Cuts long pieces, and leaves out those that hold another of the list: who holds them holds that.
fn shorten(any: &mut AnyOf) {
    any.iter_mut().for_each(|piece| piece.truncate(PIECE));
    any.sort_by_key(Vec::len);
    let mut kept: AnyOf = Vec::new();
    for piece in any.drain(..) {
        let holds = |other: &Vec<u8>| piece.windows(other.len().max(1)).any(|window| window == other.as_slice());
        if !kept.iter().any(|other| other.is_empty() || holds(other)) {
            kept.push(piece);
        }
    }
    *any = kept;
}

fn told(hir: &Hir) -> Told {
    let exactly = |any: AnyOf| Told { exactly: Some(any), holds: Vec::new() };
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => exactly(vec![Vec::new()]),
        HirKind::Literal(literal) => exactly(vec![literal.0.to_vec()]),
        HirKind::Class(class) => Told { exactly: letters(class), holds: Vec::new() },
        HirKind::Capture(capture) => told(&capture.sub),
        HirKind::Repetition(repeated) => {
            let inner = told(&repeated.sub);
            match (repeated.min, repeated.max) {
                (0, Some(1)) => Told {
                    exactly: inner.exactly.map(|mut any| {
                        any.push(Vec::new());
                        any
                    }),
                    holds: Vec::new(),
                },
                (0, _) => Told::default(),
                _ => Told { exactly: None, holds: inner.exactly.into_iter().chain(inner.holds).collect() },
            }
        }
        HirKind::Concat(parts) => in_a_row(parts),
        HirKind::Alternation(ways) => one_of(ways),
    }
}

/// The letters of a small class, each a text.
fn letters(class: &Class) -> Option<AnyOf> {
    let few: AnyOf = match class {
        Class::Bytes(class) => {
            class.iter().flat_map(|range| range.start()..=range.end()).take(9).map(|byte| vec![byte]).collect()
        }
        Class::Unicode(class) => class
            .iter()
            .flat_map(|range| range.start()..=range.end())
            .take(9)
            .map(|letter| letter.to_string().into_bytes())
            .collect(),
    };
    (few.len() < 9).then_some(few)
}

/// Parts one behind another: what they hold, and in runs of parts that are told exactly, what stands together.
fn in_a_row(parts: &[Hir]) -> Told {
    let mut holds = Vec::new();
    let mut run: AnyOf = vec![Vec::new()];
    let mut whole = true;
    for part in parts {
        let part = told(part);
        match part.exactly {
            Some(any) if any.len() * run.len() <= TOLD => {
                let join =
                    |first: &Vec<u8>| any.iter().map(|second| [first.as_slice(), second].concat()).collect::<Vec<_>>();
                run = run.iter().flat_map(join).collect();
            }
            other => {
                whole = false;
                holds.extend(part.holds);
                holds.push(std::mem::replace(&mut run, other.unwrap_or_else(|| vec![Vec::new()])));
            }
        }
    }
    if whole {
        return Told { exactly: Some(run), holds: Vec::new() };
    }
    holds.push(run);
    Told { exactly: None, holds }
}

/// Several ways: exactly what each matches or, where one tells no such thing, a list of each, put together.
fn one_of(ways: &[Hir]) -> Told {
    let ways: Vec<Told> = ways.iter().map(told).collect();
    if ways.iter().all(|way| way.exactly.is_some()) {
        let exactly = ways.into_iter().filter_map(|way| way.exactly).flatten().collect();
        return Told { exactly: Some(exactly), holds: Vec::new() };
    }
    let best = ways.into_iter().map(|way| {
        let lists = way.exactly.into_iter().chain(way.holds);
        // The list whose shortest piece is longest says most.
        lists.max_by_key(|any| any.iter().map(Vec::len).min().unwrap_or_default())
    });
    let holds = best.collect::<Option<Vec<AnyOf>>>().map(|lists| lists.concat());
    Told { exactly: None, holds: holds.into_iter().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suffices(pattern: &str, sentence: &str) -> bool {
        let pieces = Pieces::needed_by([pattern].into_iter()).unwrap();
        pieces.suffice(&pieces.held(sentence.as_bytes()), 0)
    }

    #[test]
    fn only_what_every_way_needs_is_needed() {
        let pattern = " (?:S|C)(?: [a-z]+)* joined (?:the )?T(?: on D)? ";
        assert!(suffices(pattern, " it is S that joined the T "));
        assert!(!suffices(pattern, " S joined G on D "));
        assert!(!suffices(pattern, " S left T on D "));
        assert!(!suffices(pattern, " it joined T "));
        assert!(suffices("[", ""), "what cannot be read needs nothing");
    }

    #[test]
    fn long_lists_are_held_one_piece_of_each() {
        let words: Vec<String> = (0..200).map(|number| format!("word{number}x")).collect();
        let pattern = format!(" (?:{}) of (?:T|the [a-z]+ court) ", words.join("|"));
        assert!(suffices(&pattern, " word17x of the small court "));
        assert!(!suffices(&pattern, " word17x of the small house "));
        assert!(!suffices(&pattern, " word of T "));
    }

    #[test]
    fn a_repeated_part_is_needed_once_and_an_optional_one_never() {
        assert!(!suffices(" (?:S ,? ?)+ ", " T "));
        assert!(suffices(" (?:S )+", " S T "));
        assert!(suffices(" (?:S )*left ", " left "));
        assert!(suffices(" (?:S ){2}", " S S "));
    }
}
