//! A proof for people: numbered steps, each with its article to unfold, down to the sources.

use std::collections::{BTreeMap, BTreeSet};

use depositary_answers::v1::{ComplianceFact, Fact, Node, Premise};
use maud::{Markup, html};

use super::parts::{article, cited, mark, participant, said, source};
use crate::desk::Desk;
use crate::messages::Messages;

/// More instruments than this are folded away.
const MANY: usize = 8;

/// The proof of a page's own answer.
pub fn proof(desk: &Desk, w: &Messages, proof: &Node) -> Markup {
    proof_within(desk, w, proof, "")
}

/// One of several proofs on a page: its steps are told from the others' by what stands before their numbers.
pub fn proof_within(desk: &Desk, w: &Messages, proof: &Node, prefix: &str) -> Markup {
    let mut steps = BTreeMap::new();
    collect(proof, &mut steps);
    html! {
        ol.proof {
            @for node in steps.values() {
                li value=(node.step) id={ (prefix) "step-" (node.step) } { (step(desk, w, node, prefix)) }
            }
        }
    }
}

/// The ids of all sources that a proof cites.
pub fn sources_of(proof: &Node) -> BTreeSet<&str> {
    let mut steps = BTreeMap::new();
    collect(proof, &mut steps);
    let mut ids = BTreeSet::new();
    for node in steps.values() {
        ids.insert(node.source.as_str());
        for premise in &node.from {
            match premise {
                Premise::Fact(fact) => ids.extend(fact.sources.iter().chain(&fact.effect_sources).map(String::as_str)),
                Premise::Compliance(fact) => ids.extend(fact.sources.iter().map(String::as_str)),
                Premise::Other(other) => {
                    ids.insert(other.source.as_str());
                }
                Premise::Step(_) | Premise::SeeStep { .. } => {}
            }
        }
    }
    ids.remove("");
    ids
}

fn collect<'n>(node: &'n Node, steps: &mut BTreeMap<usize, &'n Node>) {
    steps.insert(node.step, node);
    for premise in &node.from {
        if let Premise::Step(node) = premise {
            collect(node, steps);
        }
    }
}

fn step(desk: &Desk, w: &Messages, node: &Node, prefix: &str) -> Markup {
    let numbers: Vec<usize> = node
        .from
        .iter()
        .filter_map(|premise| match premise {
            Premise::Step(node) => Some(node.step),
            Premise::SeeStep { see_step } => Some(*see_step),
            Premise::Fact(_) | Premise::Compliance(_) | Premise::Other(_) => None,
        })
        .collect();
    let facts: Vec<&Fact> =
        node.from.iter().filter_map(|p| if let Premise::Fact(fact) = p { Some(fact) } else { None }).collect();
    html! {
        p.conclusion {
            (said(&capitalised(&node.conclusion)))
            @if !numbers.is_empty() {
                span.from {
                    " " (w.get("proof-from")) " "
                    @for (place, number) in numbers.iter().enumerate() {
                        @if place > 0 { ", " }
                        a href={ "#" (prefix) "step-" (number) } { (number) }
                    }
                }
            }
        }
        details.article {
            summary { (article(w, &node.article)) span.rule { (w.find(&format!("rule-{}", node.rule)).unwrap_or(node.rule)) } }
            @if node.quote.is_empty() { p { (w.get("proof-no-quote")) } } @else { blockquote { "“" (node.quote) "”" } }
            p.cited { (source(desk, &node.source)) }
        }
        @if facts.len() > MANY {
            details.facts {
                summary { (w.with("proof-instruments", &[("count", &facts.len().to_string())])) }
                ul.leaves { @for fact in &facts { (leaf(desk, w, fact)) } }
            }
        } @else if !facts.is_empty() {
            ul.leaves { @for fact in &facts { (leaf(desk, w, fact)) } }
        }
        @for premise in &node.from {
            @if let Premise::Compliance(fact) = premise { ul.leaves { (recorded(desk, w, fact)) } }
            @if let Premise::Other(other) = premise {
                ul.leaves { li { (said(&other.says)) " " (source(desk, &other.source)) } }
            }
        }
    }
}

fn leaf(desk: &Desk, w: &Messages, fact: &Fact) -> Markup {
    html! {
        li {
            (participant(desk, &fact.participant)) ": "
            (w.find(&format!("act-{}", fact.action)).unwrap_or(fact.action)) ", "
            time { (fact.date) } (mark(w, fact.reliability)) " "
            (cited(desk, &fact.sources))
            @if let Some(effect) = &fact.effect {
                "; " (w.get("proof-stated-effect")) " " time { (effect) } " " (cited(desk, &fact.effect_sources))
            }
            @if let Some(note) = &fact.note { "; " (note) }
            " " code.fact { (fact.fact) }
        }
    }
}

/// A recorded fact about the fulfilment of a duty.
fn recorded(desk: &Desk, w: &Messages, fact: &ComplianceFact) -> Markup {
    let beside = [&fact.decided_by, &fact.quantities, &fact.note];
    html! {
        li {
            (participant(desk, &fact.participant)) ": "
            (w.find(&format!("event-{}", fact.event)).unwrap_or(fact.event)) ", "
            time { (fact.date) } (mark(w, fact.reliability)) " "
            (cited(desk, &fact.sources))
            @if let Some(due) = &fact.new_due { "; " (w.get("duty-new-due")) " " time { (due) } }
            @for text in beside.into_iter().flatten() { "; " (text) }
            " " code.fact { (fact.fact) }
        }
    }
}

/// A sentence that begins one.
pub fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
