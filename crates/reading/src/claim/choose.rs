//! Which claims stay where several rules found the same words.

use crate::{Claim, Kind, Span};

use super::rules::Rule;

/// How much two stretches have in common: 1 for the same, 0 for nothing.
fn likeness(a: Span, b: Span) -> f64 {
    let common = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    #[expect(clippy::cast_precision_loss, reason = "lengths of sentences")]
    let share = 2.0 * common as f64 / (a.end - a.start + b.end - b.start).max(1) as f64;
    share
}

/// Kinds that may say another thing of words that another claim has: a quotation holds facts.
const fn beside(kind: Kind) -> bool {
    matches!(kind, Kind::QuotePosition)
}

/// Keeps the best of the claims that tell the same words: the rule of the higher priority, then the kind that
/// comes first in the codebook, then the rule that asks for more.
pub fn among(mut made: Vec<(Claim, &Rule)>) -> Vec<Claim> {
    made.sort_by(|(a, ra), (b, rb)| {
        (rb.priority.cmp(&ra.priority))
            .then_with(|| a.kind.cmp(&b.kind))
            .then_with(|| rb.weight.cmp(&ra.weight))
            .then_with(|| a.span.cmp(&b.span))
    });
    let mut kept: Vec<Claim> = Vec::new();
    for (claim, _) in made {
        let told = kept.iter_mut().find(|other| {
            let alike = likeness(other.span, claim.span);
            let limit = if beside(other.kind) == beside(claim.kind) { 0.5 } else { 0.8 };
            let inside = other.kind == claim.kind && (other.span.holds(claim.span) || claim.span.holds(other.span));
            alike > limit || inside
        });
        match told {
            Some(other) if other.kind == claim.kind => other.rules.extend(claim.rules),
            Some(_) => {}
            None => kept.push(claim),
        }
    }
    kept.sort_by_key(|claim| (claim.span, claim.kind));
    kept
}
