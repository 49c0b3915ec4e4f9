//! Checks of rulebooks: other treaties that they name, quotes, worked examples.

use depositary_law::{Clause, Date, Originals, ParticipantRule, Rule, WithdrawalEffectRule};

use super::{Checked, CheckedTreaty};
use crate::problem::Problem;
use crate::treaty::Example;

/// The most words that a quote has.
const QUOTE_WORDS: usize = 20;

/// Ensure that the treaty to which this one is a protocol or an amendment is in the record.
pub(super) fn parent_exists(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for identity in cx.corpus.identities() {
        if let Some(parent) = identity.parent.as_deref().filter(|parent| !is_treaty(cx, parent)) {
            let file = format!("treaties/{}/treaty.toml", identity.id);
            out.push(unknown_treaty(cx, &file, identity.parent_line, parent));
        }
    }
}

/// Ensure that a treaty whose end ends this one is in the record.
pub(super) fn ending_treaty_exists(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for (clause, line) in treaty.clauses() {
            if let Rule::EndsWith { treaty: other } = &clause.rule {
                let file = treaty.file("rulebook.toml");
                if !is_treaty(cx, other) {
                    out.push(unknown_treaty(cx, &file, line, other));
                } else if treaty.identity.parent.as_ref() != Some(other) {
                    let message = format!("this treaty ends with `{other}`, which is not its parent");
                    let hint = "name it as `parent` in treaty.toml";
                    out.push(Problem::error(&file, line, "unknown-parent", message).hint(hint));
                }
            }
        }
    }
}

/// Ensure that a clause quotes its text, and only a few words of it.
pub(super) fn quotes_are_short_and_there(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for (clause, line) in treaty.clauses() {
            let may_be_silent = matches!(
                clause.rule,
                Rule::Text { .. }
                    | Rule::General(_)
                    | Rule::Reservations { .. }
                    | Rule::Prohibition(_)
                    | Rule::Permission(_)
            );
            let words = clause.quote.split_whitespace().filter(|word| *word != "…").count();
            let (message, hint) = if words > QUOTE_WORDS {
                let message =
                    format!("the quote of clause `{}` has {words} words; {QUOTE_WORDS} are the most", clause.id);
                (message, "keep the words that decide; `…` marks an omission")
            } else if words == 0 && !may_be_silent {
                let message = format!("clause `{}` quotes nothing", clause.id);
                (message, "give a few words of the authentic English text")
            } else {
                continue;
            };
            let file = treaty.file("rulebook.toml");
            out.push(Problem::warning(&file, line, "bad-quote", message).hint(hint).about(&clause.id));
        }
    }
}

/// Ensure that the rules give the dates of the official worked examples.
pub(super) fn examples_come_out(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in cx.treaties.iter().filter(|treaty| treaty.derivation.is_some()) {
        for example in &treaty.treaty.examples {
            let (act, effect) = if example.is_notice { ("a notice", "expires") } else { ("a deposit", "is in force") };
            let Example { name, act: on, expected, line, .. } = example;
            let computed = if example.is_notice { expiry(treaty, *on) } else { in_force(treaty, *on) };
            let message = match computed {
                Ok((day, _)) if day == *expected => continue,
                Ok((day, article)) => {
                    format!(
                        "the example `{name}` fails: {act} of {on} {effect} on {day} by article {article}, not on {expected}"
                    )
                }
                Err(lack) => format!("the example `{name}` fails: {act} of {on} {effect} on {expected}, but {lack}"),
            };
            let problem = Problem::error(&treaty.file("rulebook.toml"), *line, "example-fails", message);
            out.push(problem.about(name).hint("an official date decides: is the period of the clause read rightly?"));
        }
    }
}

/// When the treaty is in force for someone who deposits on a day, and by which article.
fn in_force(treaty: &CheckedTreaty<'_>, deposit: Date) -> Result<(Date, String), &'static str> {
    let general = treaty.entry_into_force().ok_or("the treaty itself is not in force by what is recorded")?;
    let (clause, rule) = participant_rule(treaty).ok_or("no clause says when")?;
    let trigger = treaty.treaty.facts.stated_trigger.map(|stated| stated.on);
    let original = match rule.originals {
        Originals::DepositedByTriggerDay => trigger.map_or(deposit < general, |trigger| deposit <= trigger),
        Originals::DepositedBeforeEntryIntoForce => deposit < general,
    };
    let day = if original { general } else { rule.period.count_from(deposit).to.max(general) };
    Ok((day, clause.article.clone()))
}

/// When the period of a notice expires, and by which article.
fn expiry(treaty: &CheckedTreaty<'_>, notice: Date) -> Result<(Date, String), &'static str> {
    let (clause, rule) = effect_rule(treaty).ok_or("no clause says when")?;
    Ok((rule.period.count_from(notice).to, clause.article.clone()))
}

/// The rule on entry into force for one participant, with its clause.
pub(super) fn participant_rule<'a>(treaty: &CheckedTreaty<'a>) -> Option<(&'a Clause, &'a ParticipantRule)> {
    treaty.rule(|rule| match rule {
        Rule::EntryIntoForceForParticipant(rule) => Some(rule),
        _ => None,
    })
}

/// The rule on the effect of a withdrawal, with its clause.
pub(super) fn effect_rule<'a>(treaty: &CheckedTreaty<'a>) -> Option<(&'a Clause, &'a WithdrawalEffectRule)> {
    treaty.rule(|rule| match rule {
        Rule::WithdrawalEffect(rule) => Some(rule),
        _ => None,
    })
}

fn is_treaty(cx: &Checked<'_>, id: &str) -> bool {
    cx.corpus.identities().iter().any(|identity| identity.id == id)
}

fn unknown_treaty(cx: &Checked<'_>, file: &str, line: u32, id: &str) -> Problem {
    let known: Vec<String> = cx.corpus.identities().iter().map(|identity| format!("`{}`", identity.id)).collect();
    let hint = format!("treaties are named by their folders: {}", known.join(", "));
    Problem::error(file, line, "unknown-treaty", format!("there is no treaty `{id}` in the record")).hint(hint)
}
