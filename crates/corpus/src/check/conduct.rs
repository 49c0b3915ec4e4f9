//! Checks of prohibitions: what they suppose of the rest of the rulebook.

use depositary_law::Rule;

use super::Checked;
use crate::problem::Problem;

/// Ensure that a prohibition said to be applied provisionally has a clause by which it can be.
pub(super) fn provisional_prohibitions_have_a_clause(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let can_be = treaty.clauses().any(|(clause, _)| matches!(clause.rule, Rule::ProvisionalApplication { .. }));
        for (clause, line) in treaty.clauses() {
            if matches!(&clause.rule, Rule::Prohibition(rule) if rule.provisional) && !can_be {
                let message = format!("clause `{}` cannot be applied provisionally: no clause allows that", clause.id);
                let problem = Problem::error(&treaty.file("rulebook.toml"), line, "bad-rule", message);
                out.push(problem.about(&clause.id).hint("leave `provisional` out, or add the clause"));
            }
        }
    }
}

/// Ensure that nobody is both the only addressee of a prohibition and excepted from it.
pub(super) fn prohibitions_speak_to_somebody(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for (clause, line) in treaty.clauses() {
            let Rule::Prohibition(rule) = &clause.rule else { continue };
            if let Some(both) = rule.only.iter().find(|who| rule.except.contains(who)) {
                let message =
                    format!("clause `{}` names {} under `only` and under `except`", clause.id, cx.code(*both));
                let problem = Problem::error(&treaty.file("rulebook.toml"), line, "bad-rule", message);
                out.push(problem.about(&clause.id));
            }
        }
    }
}
