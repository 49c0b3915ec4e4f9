//! The note on one claim: what the record says, where, and the way to the proof.

use depositary_answers::v1;
use depositary_reading::report::{label_sign, shown};
use maud::{Markup, html};

use super::parts::{article, said, source};
use crate::messages::Messages;
use crate::visit::Visit;

/// A label as people say it.
pub fn label_word<'w>(w: &Messages, label: &'w str) -> &'w str {
    w.find(&format!("check-label-{label}")).unwrap_or(label)
}

/// The note.
pub fn note(visit: &Visit, claim: &v1::CheckedClaim, place: usize, number: usize) -> Markup {
    let w = visit.words();
    let cause = claim.cause.map(|cause| w.find(&format!("check-cause-{cause}")).unwrap_or(cause));
    let verdict = html! {
        (number) " " span aria-hidden="true" { (label_sign(claim.label)) } " " strong { (label_word(w, claim.label)) }
        @if let Some(cause) = cause { ": " (cause) }
    };
    let back = html! {
        p.check-back { a href={ "#c" (place) "-" (number) } { (w.get("check-back")) " " (number) } }
    };
    // What is right takes a line; what is not is told at once.
    html! {
        li class={ "check-note " (claim.label) } id={ "n" (place) "-" (number) } data-note={ (place) "-" (number) } tabindex="-1" {
            @if claim.label == "agrees" {
                details.check-more {
                    summary.check-verdict { (verdict) }
                    (told(w, claim))
                    (grounds(visit, claim))
                    @if let Some(proof) = &claim.proof { (proved(visit, proof)) }
                    (back)
                }
            } @else {
                p.check-verdict { (verdict) }
                (told(w, claim))
                @if let Some(proof) = &claim.proof { (proved(visit, proof)) }
                details.check-more {
                    summary { (w.get("check-why")) span.unseen { " (" (w.get("check-claim")) " " (number) ")" } }
                    (grounds(visit, claim))
                    (back)
                }
            }
        }
    }
}

/// What the record holds, in every reading, then and now.
fn told(w: &Messages, claim: &v1::CheckedClaim) -> Markup {
    html! {
        @if let Some(correct) = &claim.correct { p.check-correct { (said(correct)) } }
        @if !claim.readings.is_empty() {
            p.hint { (w.get("check-readings")) }
            ul.check-readings { @for reading in &claim.readings { li { (said(reading)) } } }
        }
        @if let Some(now) = &claim.now {
            p { b { (w.get("check-now")) " " (label_word(w, now.label)) "." } " " @if let Some(correct) = &now.correct { (said(correct)) } }
        }
    }
}

fn grounds(visit: &Visit, claim: &v1::CheckedClaim) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        p.hint { (about(visit, claim)) }
        @if !claim.evidence.is_empty() {
            ul.check-evidence {
                @for same in claim.evidence.chunk_by(|one, next| (&one.fact, &one.article) == (&next.fact, &next.article)) {
                    @if let Some(first) = same.first() { li {
                        @if !first.article.is_empty() { (article(visit.words(), &first.article)) " · " }
                        code.fact { (first.fact) }
                        @for evidence in same { " " (source(desk, &evidence.source)) }
                    } }
                }
            }
        }
        @if !claim.rules.is_empty() {
            details.check-rules {
                summary { (w.get("check-rules")) }
                @for (place, rule) in claim.rules.iter().enumerate() { @if place > 0 { ", " } code { (rule) } }
            }
        }
    }
}

/// What the claim is about: `date of effect · Lithuania · CCM · 2025-03-06`.
fn about(visit: &Visit, claim: &v1::CheckedClaim) -> String {
    let (desk, w) = (visit.desk, visit.words());
    let mut parts = vec![w.find(&format!("check-kind-{}", claim.kind)).unwrap_or(claim.kind).to_owned()];
    parts.extend(claim.subkind.as_ref().map(|subkind| subkind.replace('_', " ")));
    parts.extend(claim.states.iter().map(|code| desk.name(code).to_owned()));
    parts.extend(claim.treaty.iter().chain(&claim.treaties).map(|id| called(visit, id)));
    parts.extend(claim.date.clone());
    parts.extend(claim.value.as_ref().map(ToString::to_string));
    parts.extend(claim.attributed_to.as_ref().map(|who| w.with("check-said-by", &[("who", &shown(who))])));
    parts.join(" · ")
}

/// A treaty's short name; of one that the record does not hold, the name that the text uses.
fn called(visit: &Visit, id: &str) -> String {
    let known = visit.desk.corpus().identities().iter().find(|identity| identity.id == id);
    known.map_or_else(|| shown(id.strip_prefix("other:").unwrap_or(id)).into_owned(), |identity| identity.short.clone())
}

/// The way to the page that proves what decides: `/states/LTU/ccm?on=2025-03-06`.
fn proved(visit: &Visit, proof: &str) -> Markup {
    let w = visit.words();
    let parts = proof.strip_prefix("/states/").and_then(|rest| {
        let (who, rest) = rest.split_once('/')?;
        let (treaty, on) = rest.split_once("?on=")?;
        Some((visit.desk.name(who), called(visit, treaty), visit.words().day(on)))
    });
    html! {
        @if let Some((who, treaty, day)) = parts {
            p.check-proof { a href=(proof) { (w.with("check-proof", &[("who", who), ("treaty", &treaty), ("day", &day)])) } }
        }
    }
}
