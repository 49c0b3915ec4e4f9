//! Which prediction answers which gold claim.

use super::claims::{Gold, Prediction, Stands};

/// Two claims that share less are not the same.
const LEAST: f64 = 0.5;

/// The share of characters that two claims have in common: 0 for none, 1 for the same.
#[must_use]
pub fn dice(one: &impl Stands, other: &impl Stands) -> f64 {
    let ((a, b), (c, d)) = (one.characters(), other.characters());
    let shared = b.min(d).saturating_sub(a.max(c));
    let both = b.saturating_sub(a) + d.saturating_sub(c);
    if both == 0 { 0.0 } else { 2.0 * shared as f64 / both as f64 }
}

/// The pairs (gold, prediction) by their places; with `same_kind` only those of one kind.
#[must_use]
pub fn pairs(gold: &[Gold], predictions: &[Prediction], same_kind: bool) -> Vec<(usize, usize)> {
    let mut near: Vec<(f64, usize, usize)> = Vec::new();
    for (at, claim) in gold.iter().enumerate() {
        for (place, other) in predictions.iter().enumerate() {
            if claim.article() != other.article() || same_kind && claim.kind() != other.kind() {
                continue;
            }
            let share = dice(claim, other);
            if share >= LEAST {
                near.push((share, at, place));
            }
        }
    }
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let (mut taken, mut used) = (vec![false; gold.len()], vec![false; predictions.len()]);
    let mut pairs = Vec::new();
    for (_, at, place) in near {
        if !taken[at] && !used[place] {
            (taken[at], used[place]) = (true, true);
            pairs.push((at, place));
        }
    }
    pairs
}
