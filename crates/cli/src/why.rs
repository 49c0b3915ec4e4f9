//! A published proof as numbered steps: sentence, article, and what it rests on, down to the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use depositary_answers::mark;
use depositary_answers::v1::{ComplianceFact, Fact, Node, Premise, Source};
use owo_colors::OwoColorize;

use crate::output::{article, wrapped};

/// More instruments than this are listed in one paragraph instead of a line each.
const MANY: usize = 8;

/// The proof in text, with the sources it cites.
pub fn why(proof: &Node, known_at: &str, sources: &[Source]) -> String {
    let mut steps = BTreeMap::new();
    collect(proof, &mut steps);
    let mut cited = BTreeSet::new();
    let mut text = format!("\n{}\n", "Why".bold());
    for node in steps.values() {
        text += &step(node, &mut cited);
    }
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n{}", "Sources".bold());
    for id in cited {
        let _ = writeln!(text, "{}", wrapped(&source_line(id, sources), "  ", "      "));
    }
    let legend = format!(
        "Marks after dates: ° not official · ~ inferred · ? unverified. Facts as known on {known_at}.\n\
         Not legal advice; official texts and depositary notifications prevail."
    );
    let _ = writeln!(text, "\n{}", legend.dimmed());
    text
}

/// All steps by their number.
fn collect<'n>(node: &'n Node, steps: &mut BTreeMap<usize, &'n Node>) {
    steps.insert(node.step, node);
    for premise in &node.from {
        if let Premise::Step(node) = premise {
            collect(node, steps);
        }
    }
}

fn step<'n>(node: &'n Node, cited: &mut BTreeSet<&'n str>) -> String {
    cited.insert(&node.source);
    let sentence = format!("{}{}", capitalised(&node.conclusion), rests_on(node));
    let quote = if node.quote.is_empty() { String::new() } else { format!(" “{}”", node.quote) };
    let law = wrapped(&format!("{}{quote} [{}]", article(&node.article), node.source), "     § ", "       ");
    let mut text = format!("{}\n{}\n", wrapped(&sentence, &format!("{:>3}. ", node.step), "     "), law.cyan());
    for leaf in leaves(node, cited) {
        text += &wrapped(&leaf, "     · ", "       ").dimmed().to_string();
        text.push('\n');
    }
    text
}

fn rests_on(node: &Node) -> String {
    let number = |premise: &Premise| match premise {
        Premise::Step(node) => Some(node.step.to_string()),
        Premise::SeeStep { see_step } => Some(see_step.to_string()),
        Premise::Fact(_) | Premise::Compliance(_) | Premise::Other(_) => None,
    };
    let numbers: Vec<String> = node.from.iter().filter_map(number).collect();
    match numbers.as_slice() {
        [] => String::new(),
        [only] => format!(" (from {only})"),
        [first @ .., last] => format!(" (from {} and {last})", first.join(", ")),
    }
}

fn leaves<'n>(node: &'n Node, cited: &mut BTreeSet<&'n str>) -> Vec<String> {
    let fact = |premise: &'n Premise| if let Premise::Fact(fact) = premise { Some(fact) } else { None };
    let facts: Vec<&Fact> = node.from.iter().filter_map(fact).collect();
    let mut lines = Vec::new();
    if facts.len() > MANY {
        cited.extend(facts.iter().map(|fact| fact.source.as_str()));
        let listed: Vec<String> = facts.iter().map(|fact| format!("{} {}", fact.participant, dated(fact))).collect();
        lines.push(format!("{} instruments: {}", listed.len(), listed.join(", ")));
    } else {
        for fact in facts {
            cited.extend(fact.sources.iter().chain(&fact.effect_sources).map(String::as_str));
            lines.push(fact_line(fact));
        }
    }
    for premise in &node.from {
        if let Premise::Compliance(fact) = premise {
            cited.extend(fact.sources.iter().map(String::as_str));
            lines.push(compliance_line(fact));
        }
        if let Premise::Other(other) = premise {
            let source = if other.source.is_empty() { String::new() } else { format!(" [{}]", other.source) };
            cited.extend((!other.source.is_empty()).then_some(other.source.as_str()));
            lines.push(format!("{}{source}", other.says));
        }
    }
    lines
}

fn fact_line(fact: &Fact) -> String {
    let in_brackets =
        |sources: &[String]| if sources.is_empty() { String::new() } else { format!(" [{}]", sources.join(", ")) };
    let effect = fact
        .effect
        .as_ref()
        .map_or(String::new(), |effect| format!("; stated effect {effect}{}", in_brackets(&fact.effect_sources)));
    let note = fact.note.as_ref().map_or(String::new(), |note| format!("; {note}"));
    format!("{} {}{}{effect}{note}", fact.fact, dated(fact), in_brackets(&fact.sources))
}

/// A recorded fact about the fulfilment of a duty.
fn compliance_line(fact: &ComplianceFact) -> String {
    let beside = [
        fact.new_due.as_ref().map(|due| format!("new deadline {due}")),
        fact.decided_by.clone(),
        fact.quantities.clone(),
        fact.note.clone(),
    ];
    let beside: Vec<String> = beside.into_iter().flatten().collect();
    let beside = if beside.is_empty() { String::new() } else { format!("; {}", beside.join("; ")) };
    format!("{} {}{} [{}]{beside}", fact.fact, fact.date, mark(fact.reliability), fact.sources.join(", "))
}

/// A date with the mark of its reliability.
fn dated(fact: &Fact) -> String {
    format!("{}{}", fact.date, mark(fact.reliability))
}

fn source_line(id: &str, sources: &[Source]) -> String {
    match sources.iter().find(|source| source.source == id) {
        Some(source) => {
            let date = if source.date.is_empty() { String::new() } else { format!(", {}", source.date) };
            format!("[{id}] {}: {}{date} ({})", source.publisher, source.title, source.reliability)
        }
        None => format!("[{id}] supposed by whoever asks; not in the record"),
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
