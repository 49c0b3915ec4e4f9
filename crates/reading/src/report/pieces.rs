//! A text cut where claims begin and end.

use std::borrow::Cow;

use depositary_answers::v1::CheckedClaim;

/// A stretch of a text within which the same claims hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// Its words.
    pub text: &'t str,
    /// The first byte.
    pub start: usize,
    /// The shortest claim that covers it, by its place.
    pub claim: Option<usize>,
    /// The claims that begin here.
    pub opens: usize,
    /// The claims that end with it, by their places.
    pub closes: Vec<usize>,
}

/// Cuts a stretch of a text where claims begin and end; their bytes count from the text's beginning.
#[must_use]
pub fn pieces<'t>(raw: &'t str, claims: &[CheckedClaim]) -> Vec<Piece<'t>> {
    let holds = |claim: &CheckedClaim| raw.get(claim.start_byte..claim.end_byte).is_some_and(|words| !words.is_empty());
    let mut order: Vec<usize> = (0..claims.len()).filter(|place| claims.get(*place).is_some_and(holds)).collect();
    let span = |place: usize| claims.get(place).map_or((0, 0), |claim| (claim.start_byte, claim.end_byte));
    order.sort_by_key(|place| (span(*place).0, usize::MAX - span(*place).1));
    let mut cuts: Vec<usize> = order.iter().flat_map(|place| [span(*place).0, span(*place).1]).collect();
    cuts.extend([0, raw.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut next = order.into_iter().peekable();
    let mut active: Vec<usize> = Vec::new();
    let mut found = Vec::with_capacity(cuts.len());
    for (start, end) in cuts.iter().copied().zip(cuts.iter().copied().skip(1)) {
        let before = active.len();
        while let Some(place) = next.next_if(|place| span(*place).0 == start) {
            active.push(place);
        }
        let claim = active.iter().copied().min_by_key(|place| (span(*place).1 - span(*place).0, *place));
        let mut closes: Vec<usize> = active.iter().copied().filter(|place| span(*place).1 == end).collect();
        closes.sort_by_key(|place| std::cmp::Reverse((span(*place).0, *place)));
        let opens = active.len() - before;
        active.retain(|place| span(*place).1 != end);
        found.push(Piece { text: raw.get(start..end).unwrap_or_default(), start, claim, opens, closes });
    }
    found
}

/// Words of a stranger's text made safe to show: no control characters, nothing that turns the direction of writing.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    let unsafe_one = |letter: char| {
        letter.is_control() && !matches!(letter, '\n' | '\t' | '\r')
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(|letter| unsafe_one(letter) || letter == '\r') {
        return Cow::Borrowed(text);
    }
    let safe = text
        .chars()
        .filter(|letter| *letter != '\r')
        .map(|letter| if unsafe_one(letter) { '\u{fffd}' } else { letter });
    Cow::Owned(safe.collect())
}
