//! Each rule against its own examples: what stands beside a rule in its file is what it does.

use depositary_corpus::{Corpus, Files};
use depositary_law::Date;
use depositary_reading::claim::{Example, Reader};
use depositary_reading::text::Text;
use depositary_reading::{Claim, TreatyRef};

/// What stands above an example that names no treaty.
const ABOVE: &str = "States and the Mine Ban Treaty\n\n";

fn treaty(corpus: &Corpus, claim: &Claim) -> String {
    match &claim.treaty {
        Some(TreatyRef::Record(place)) => corpus.identities()[*place].id.clone(),
        Some(TreatyRef::Outside(name)) => format!("other:{name}"),
        None => String::new(),
    }
}

/// What is wrong with a claim, measured by an example.
fn wrong(corpus: &Corpus, text: &str, claim: &Claim, example: &Example) -> Vec<String> {
    let states: Vec<String> = claim.states.iter().map(|who| corpus.participant(*who).code.clone()).collect();
    let expected_states = example.states.as_ref().map(|codes| codes.join(" "));
    let pairs = [
        ("quote", Some(text[claim.span.start..claim.span.end].to_owned()), example.quote.clone()),
        ("treaty", Some(treaty(corpus, claim)), example.treaty.clone()),
        ("states", Some(states.join(" ")), expected_states),
        ("date", claim.date.map(|date| date.to_string()), example.date.clone()),
        ("value", claim.value.as_ref().map(ToString::to_string), example.value.clone()),
        ("act", claim.says.act.map(|act| act.word().to_owned()), example.act.clone()),
        ("kind", Some(claim.kind.word().to_owned()), example.kind.clone()),
        ("negated", Some(claim.says.negated.to_string()), example.negated.map(|negated| negated.to_string())),
    ];
    let differ = pairs.into_iter().filter(|(_, is, wanted)| wanted.is_some() && is != wanted);
    differ.map(|(what, is, wanted)| format!("{what} is {is:?}, not {wanted:?}")).collect()
}

#[test]
fn every_rule_does_what_its_examples_say() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let reader = Reader::english(&corpus).unwrap();
    let mut failures = Vec::new();
    let mut count = 0;
    for rule in reader.rules().all() {
        assert!(!rule.examples.is_empty(), "rule `{}` has no example", rule.id);
        for example in &rule.examples {
            count += 1;
            let published: Date = example.published.as_deref().unwrap_or("2025-03-07").parse().unwrap();
            let read = |text: &str| reader.claims_of(&Text::new(text.to_owned()), Some(published));
            let fires = |claims: &[Claim]| claims.iter().any(|claim| claim.rules.contains(&rule.id));
            let mut text = example.text.clone();
            let mut claims = read(&text);
            if !example.none && !fires(&claims) {
                // `The convention …` alone calls nothing back; a headline above it does.
                text = format!("{ABOVE}{}", example.text);
                claims = read(&text);
            }
            let by_it: Vec<&Claim> = claims.iter().filter(|claim| claim.rules.contains(&rule.id)).collect();
            let fault = match (example.none, by_it.as_slice()) {
                (true, []) => continue,
                (true, _) => vec!["it fires, and must not".to_owned()],
                (false, []) => {
                    let others: Vec<String> = claims
                        .iter()
                        .map(|claim| format!("{} “{}”", claim.rules[0], &text[claim.span.start..claim.span.end]))
                        .collect();
                    vec![format!("it does not fire; others: {others:?}")]
                }
                (false, found) => {
                    let faults = found.iter().map(|claim| wrong(&corpus, &text, claim, example));
                    match faults.min_by_key(Vec::len) {
                        Some(least) if !least.is_empty() => least,
                        _ => continue,
                    }
                }
            };
            failures.push(format!("{}: {}\n    {}", rule.id, example.text, fault.join("; ")));
        }
    }
    assert!(failures.is_empty(), "{} of {count} examples fail:\n{}", failures.len(), failures.join("\n"));
}
