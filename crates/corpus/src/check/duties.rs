//! Checks of the duties and of what is recorded of their fulfilment.

use depositary_law::duty::{ComplianceKind, DutyDue, ObligationRule};
use depositary_law::{Clause, Rule};

use super::{Checked, CheckedTreaty};
use crate::problem::{Problem, Severity};

/// Ensure that a fact's id names its treaty and its participant.
pub(super) fn id_begins_with_treaty_and_participant(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let facts = treaty.treaty.facts.compliance.iter().zip(&treaty.treaty.compliance);
        for (fact, record) in facts.filter(|(_, record)| !record.id.is_empty()) {
            let begins = format!("{}-{}-", treaty.identity.id, cx.code(fact.participant));
            if !record.id.starts_with(&begins) {
                let message = format!("the id `{}` does not begin with `{begins}`", record.id);
                let problem = Problem::error(&treaty.file("compliance.csv"), record.line, "bad-id", message);
                out.push(problem.about(&record.id).hint("leave it blank, and `depositary data fmt` writes it"));
            }
        }
    }
}

/// Ensure that a yearly duty follows one that there is, and that has a deadline.
pub(super) fn first_yearly_follows_a_dated_duty(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for (clause, line, rule) in obligations(treaty) {
            let DutyDue::Yearly(yearly) = &rule.due else { continue };
            let Some(first) = &yearly.first_after else { continue };
            let found = obligations(treaty).find(|(other, ..)| other.id == *first);
            if !found.is_some_and(|(_, _, rule)| matches!(rule.due, DutyDue::Within(_))) {
                let message = format!("`{}` comes after `{first}`, which is no duty with a deadline", clause.id);
                out.push(Problem::error(&treaty.file("rulebook.toml"), line, "bad-rule", message));
            }
        }
    }
}

/// Ensure that only what can be extended is, and that a dated duty can be discharged.
pub(super) fn duties_can_be_discharged(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for (clause, line, rule) in obligations(treaty) {
            let dated = !matches!(rule.due, DutyDue::Undated(_));
            if dated && rule.discharged_by.is_empty() {
                let message = format!("nothing discharges `{}`, so it could never be met", clause.id);
                let hint = "name the events in `discharged_by`: `completed`, `report-submitted`";
                out.push(Problem::error(&treaty.file("rulebook.toml"), line, "bad-rule", message).hint(hint));
            }
        }
        let facts = treaty.treaty.facts.compliance.iter().zip(&treaty.treaty.compliance);
        for (fact, record) in facts.filter(|(fact, _)| fact.kind == ComplianceKind::ExtensionGranted) {
            let clause = treaty.treaty.rulebook.clause(fact.duty);
            if matches!(&clause.rule, Rule::Obligation(rule) if rule.extension.is_none()) {
                let message = format!("Article {} provides for no extension", clause.article);
                let file = treaty.file("compliance.csv");
                let problem = Problem::error(&file, record.line, "extension-without-clause", message);
                let severity = Severity::Warning; // somebody may have granted it all the same
                out.push(Problem { severity, ..problem }.about(&record.id));
            }
        }
    }
}

/// Ensure that nothing is recorded as fulfilled by an event that does not discharge the duty.
pub(super) fn events_fit_their_duties(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let facts = treaty.treaty.facts.compliance.iter().zip(&treaty.treaty.compliance);
        for (fact, record) in facts {
            let clause = treaty.treaty.rulebook.clause(fact.duty);
            let Rule::Obligation(rule) = &clause.rule else { continue };
            let done = matches!(fact.kind, ComplianceKind::Completed | ComplianceKind::ReportSubmitted);
            if done && !rule.discharged_by.contains(&fact.kind) {
                let message = format!("`{}` does not discharge `{}`", fact.kind.word(), clause.id);
                let problem = Problem::error(&treaty.file("compliance.csv"), record.line, "bad-fact", message);
                out.push(problem.about(&record.id).hint("the rulebook's `discharged_by` says what does"));
            }
        }
    }
}

fn obligations<'a>(
    treaty: &CheckedTreaty<'a>,
) -> impl Iterator<Item = (&'a Clause, u32, &'a ObligationRule)> + use<'a> {
    treaty.clauses().filter_map(|(clause, line)| match &clause.rule {
        Rule::Obligation(rule) => Some((clause, line, rule)),
        _ => None,
    })
}
