//! What a sentence must hold before a rule is worth trying on it: the symbols that its pattern cannot do without.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Hir, HirKind};

/// A set of symbols: the bit of `A` is 1, of `B` 2, and so on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Symbols(u32);

impl Symbols {
    /// The symbols among some bytes.
    pub fn among(bytes: &[u8]) -> Symbols {
        Symbols(bytes.iter().filter(|byte| byte.is_ascii_uppercase()).fold(0, |set, byte| set | 1 << (byte - b'A')))
    }

    /// Whether every symbol of the other set is in this one.
    pub const fn hold(self, other: Symbols) -> bool {
        self.0 & other.0 == other.0
    }

    /// The symbols without which an expression cannot match; none where it cannot be read.
    ///
    /// ```text
    /// " (?:S|C) joined T(?: on D)? "  needs T: a State may be either symbol, the date may be left out
    /// ```
    pub fn needed_by(pattern: &str) -> Symbols {
        let read = ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern);
        read.map_or_else(|_| Symbols::default(), |hir| Symbols(needed(&hir)))
    }
}

fn needed(hir: &Hir) -> u32 {
    match hir.kind() {
        HirKind::Literal(literal) => Symbols::among(&literal.0).0,
        HirKind::Capture(capture) => needed(&capture.sub),
        HirKind::Repetition(repeated) if repeated.min > 0 => needed(&repeated.sub),
        HirKind::Concat(parts) => parts.iter().map(needed).fold(0, |all, part| all | part),
        HirKind::Alternation(ways) => ways.iter().map(needed).fold(u32::MAX, |all, way| all & way),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_every_way_needs_is_needed() {
        let needs = |pattern: &str, sentence: &[u8]| Symbols::among(sentence).hold(Symbols::needed_by(pattern));
        assert!(needs("(?:S|C) joined T(?: on D)?", b" it joined T "));
        assert!(!needs("(?:S|C) joined T(?: on D)?", b" S joined G on D "));
        assert!(needs("[", b""), "what cannot be read needs nothing");
    }
}
