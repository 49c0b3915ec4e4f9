//! How far a claim reaches: from the thing that acts to the end of its clause.

use std::ops::Range;

use super::shadow::{Sense, Shadow};
use super::words::Words;

/// So many tokens before a verb its subject is looked for.
const REACH: usize = 14;

/// Whether a token is something named, which can begin or end a phrase.
pub fn is_thing(word: &str) -> bool {
    matches!(word, "S" | "A" | "K" | "V" | "H" | "M" | "R" | "U" | "X" | "T" | "G" | "C" | "N" | "O" | "D" | "P")
}

/// Whether a token can act: a State or one of its organs, or a treaty.
fn acts(word: &str) -> bool {
    matches!(word, "S" | "A" | "K" | "V" | "H" | "M" | "R" | "X" | "T" | "G" | "C")
}

/// Marks behind which another clause begins.
fn walls(word: &str) -> bool {
    matches!(word, ";" | ":" | "\"" | "(" | ")" | "-" | "." | "!" | "?" | "…" | "[" | "]" | "|" | "•")
}

/// Grows matched tokens to their clause.
pub fn clause(shadow: &Shadow, core: &Range<usize>, words: &Words) -> Range<usize> {
    let start = left(shadow, core.start, words);
    let end = right(shadow, core.end, words);
    start..end
}

fn left(shadow: &Shadow, mut core: usize, words: &Words) -> usize {
    // `… and ratified in 2005`: the fact before it has the subject; this claim is what follows.
    let coordinated = words.joins(shadow.word(core)) || (core > 0 && words.joins(shadow.word(core - 1)));
    if words.breaks(shadow.word(core)) {
        return core;
    }
    if coordinated {
        while words.joins(shadow.word(core)) || shadow.word(core) == "," {
            core += 1;
        }
        return core;
    }
    let begins_with_thing = (core..core + 3).map(|at| shadow.word(at)).find(|word| !words.opens(word));
    let mut start = core;
    if !begins_with_thing.is_some_and(|word| is_thing(word) || words.is_it(word)) {
        for at in (core.saturating_sub(REACH)..core).rev() {
            let word = shadow.word(at);
            if walls(word) || words.breaks(word) {
                break;
            }
            if acts(word) || words.is_it(word) {
                start = at;
                break;
            }
        }
    }
    start = whole_phrase(shadow, start, words);
    leading_date(shadow, start).unwrap_or(start)
}

/// Takes in what belongs to a phrase before its first thing: `the`, `Lithuania's`, the rest of a list.
fn whole_phrase(shadow: &Shadow, mut start: usize, words: &Words) -> usize {
    while start > 0 {
        let before = shadow.word(start - 1);
        let head = (start..start + 3).map(|at| shadow.word(at)).find(|word| !words.opens(word));
        let listed = head == Some("S") && (before == "," || words.joins(before));
        let listed_before =
            listed.then(|| (0..start - 1).rev().find(|at| shadow.word(*at) != "," && !words.joins(shadow.word(*at))));
        if let Some(Some(thing)) = listed_before.filter(|at| at.is_some_and(|at| shadow.word(at) == "S")) {
            start = thing;
        } else if words.opens(before) || matches!(before, "'s" | "'" | "A" | "S" | "K" | "V" | "H") {
            start -= 1;
        } else {
            break;
        }
    }
    start
}

/// `On 18 July, …`: a date at the head of the clause.
fn leading_date(shadow: &Shadow, start: usize) -> Option<usize> {
    let comma = start.checked_sub(1).filter(|at| shadow.word(*at) == ",");
    let date = comma.unwrap_or(start).checked_sub(1).filter(|at| shadow.word(*at) == "D")?;
    let leads = |word: &str| matches!(word, "on" | "in" | "since" | "by" | "late" | "early" | "of" | "as");
    let mut first = date;
    while first > 0 && leads(shadow.word(first - 1)) {
        first -= 1;
    }
    let heads = first == 0 || walls(shadow.word(first - 1)) || shadow.word(first - 1) == ",";
    (heads || comma.is_none()).then_some(first)
}

fn right(shadow: &Shadow, core: usize, words: &Words) -> usize {
    let count = shadow.tokens().len();
    let mut end = core;
    let mut loose = 0;
    while end < count {
        let word = shadow.word(end);
        let next = shadow.word(end + 1);
        if walls(word) || words.breaks(word) {
            break;
        }
        if word == "," || words.joins(word) {
            // A list of States or numbers goes on; so does a date behind a comma.
            let (before, after) = (shadow.word(end.saturating_sub(1)), thing_after(shadow, end + 1, words));
            let dated = word == "," && (next == "D" || (words.carries(next) && shadow.word(end + 2) == "D"));
            if dated || (before == after && matches!(before, "S" | "N" | "X")) {
                end += 1;
                loose = 0;
                continue;
            }
            break;
        }
        if is_thing(word) || word == "'s" {
            loose = 3;
        } else if words.carries(word) || words.opens(word) {
            loose = loose.max(4);
        } else if loose == 0 {
            break;
        } else {
            loose -= 1;
        }
        // A thing with a verb behind it begins another clause.
        if matches!(word, "S" | "T" | "G" | "C")
            && end > core
            && !words.carries(shadow.word(end - 1))
            && !words.opens(shadow.word(end - 1))
            && !is_thing(shadow.word(end - 1))
            && shadow.word(end - 1) != "'s"
        {
            break;
        }
        end += 1;
    }
    // No clause ends with `to` or `the`.
    while end > core && (words.carries(shadow.word(end - 1)) || shadow.word(end - 1) == ",") {
        end -= 1;
    }
    end
}

fn thing_after<'a>(shadow: &'a Shadow, from: usize, words: &Words) -> &'a str {
    (from..from + 4).map(|at| shadow.word(at)).find(|word| !words.opens(word) && !words.joins(word)).unwrap_or_default()
}

/// Whether a date stands in a run of tokens: the one nearest behind `anchor`, else nearest before it.
pub fn date_in(shadow: &Shadow, run: &Range<usize>, anchor: usize) -> Option<usize> {
    let is_date = |at: &usize| matches!(shadow.tokens().get(*at).map(|token| token.sense), Some(Sense::Date(_)));
    (anchor..run.end).find(is_date).or_else(|| (run.start..anchor.min(run.end)).rev().find(is_date))
}
