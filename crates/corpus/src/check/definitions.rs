//! Checks of definitions, and of the descriptions that come with the record.

use std::collections::BTreeSet;

use depositary_law::definition::{CriterionId, Formula, Next};

use super::Checked;
use crate::problem::Problem;
use crate::treaty::{DefinitionRecord, DescriptionRecord};

/// A quote is to show on which words a criterion rests, not to replace the text.
const QUOTE_WORDS: usize = 20;

/// Ensure that every criterion quotes the few words on which it rests, and every question is one.
pub(super) fn criteria_quote_their_words(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for (treaty, definition) in definitions(cx) {
        let file = format!("treaties/{treaty}/definitions.toml");
        for criterion in &definition.criteria {
            let words = criterion.quote.split_whitespace().filter(|word| *word != "…").count();
            if words == 0 || words > QUOTE_WORDS {
                let message =
                    format!("the quote of criterion `{}` has {words} words, not 1 to {QUOTE_WORDS}", criterion.id);
                let problem = Problem::warning(&file, criterion.line, "bad-quote", message).about(&criterion.id);
                out.push(problem.hint("give the words of the authentic English text that decide"));
            }
        }
        for input in definition.inputs.iter().filter(|input| !input.question.ends_with('?')) {
            let message = format!("the question of `{}` does not end with a question mark", input.id);
            out.push(Problem::warning(&file, input.line, "bad-question", message).about(&input.id));
        }
    }
}

/// Ensure that nothing stands in a definition that its table never asks: it would silently not count.
pub(super) fn definitions_use_all_their_parts(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for (treaty, definition) in definitions(cx) {
        let file = format!("treaties/{treaty}/definitions.toml");
        let table = definition.definition.table();
        let tests = table.tests.iter().map(|test| &test.asks);
        let instead = table.points.iter().flat_map(|point| &point.readings).flatten().map(|(_, asks)| asks);
        let asked: BTreeSet<CriterionId> =
            tests.chain(instead).chain(&table.incompatible).flat_map(Formula::atoms).copied().collect();
        let stated: BTreeSet<usize> =
            asked.iter().flat_map(|criterion| table.criteria[criterion.0].atoms()).map(|fact| fact.input().0).collect();
        let led: BTreeSet<usize> = table
            .tests
            .iter()
            .flat_map(|test| [test.yes, test.no])
            .filter_map(|next| if let Next::Outcome(outcome) = next { Some(outcome) } else { None })
            .collect();
        let parts = [
            unused("criterion", definition.criteria.iter().map(|c| (&c.id, c.line)), |n| {
                asked.contains(&CriterionId(n))
            }),
            unused("input", definition.inputs.iter().map(|i| (&i.id, i.line)), |n| stated.contains(&n)),
            unused("outcome", definition.outcomes.iter().map(|o| (&o.id, o.line)), |n| led.contains(&n)),
        ];
        for (line, id, message) in parts.into_iter().flatten() {
            let problem = Problem::warning(&file, line, "never-asked", message).about(&id);
            out.push(problem.hint("name it in the table, or delete it"));
        }
    }
}

fn unused<'d>(
    what: &str,
    parts: impl Iterator<Item = (&'d String, u32)>,
    used: impl Fn(usize) -> bool,
) -> Vec<(u32, String, String)> {
    let unused = parts.enumerate().filter(|(place, _)| !used(*place));
    unused.map(|(_, (id, line))| (line, id.clone(), format!("no test leads to the {what} `{id}`"))).collect()
}

/// Ensure that an outcome points to treaties that the record has.
pub(super) fn outcomes_point_to_treaties(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for (treaty, definition) in definitions(cx) {
        let file = format!("treaties/{treaty}/definitions.toml");
        for outcome in &definition.outcomes {
            for id in outcome.see.iter().filter(|id| cx.corpus.identities().iter().all(|other| other.id != **id)) {
                let message =
                    format!("the outcome `{}` points to `{id}`, which is no treaty of the record", outcome.id);
                out.push(Problem::error(&file, outcome.line, "unknown-treaty", message).about(&outcome.id));
            }
        }
    }
}

/// Ensure that the descriptions that come with the record can be read against the definition that they are for.
pub(super) fn descriptions_can_be_read(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for (path, text) in cx.corpus.files().iter().filter(|(path, _)| path.starts_with("descriptions/")) {
        let named = DescriptionRecord::treaty_of(text);
        let found = definitions(cx).find(|(treaty, _)| Some(*treaty) == named.as_deref());
        match found {
            Some((treaty, definition)) => {
                let read = DescriptionRecord::read(cx.corpus, treaty, definition, path, text);
                out.extend(read.err().map(|problems| problems.0).unwrap_or_default());
            }
            // A definition that cannot be read is said at its own file.
            None if named.as_deref().is_some_and(|id| has_definition(cx, id)) => {}
            None => {
                let message = "this description does not say for which definition it is".to_owned();
                let problem = Problem::error(path, 0, "unknown-treaty", message);
                out.push(problem.hint("begin it with `treaty = \"ccm\"`, the id of a treaty that has a definition"));
            }
        }
    }
}

fn has_definition(cx: &Checked<'_>, treaty: &str) -> bool {
    cx.corpus.files().text(&format!("treaties/{treaty}/definitions.toml")).is_some()
}

fn definitions<'c>(cx: &'c Checked<'_>) -> impl Iterator<Item = (&'c str, &'c DefinitionRecord)> {
    cx.treaties.iter().filter_map(|treaty| Some((treaty.identity.id.as_str(), treaty.treaty.definition.as_ref()?)))
}
