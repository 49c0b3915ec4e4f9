//! Checks of the steps that are recorded beside the treaty actions.

use depositary_law::ActionKind;

use super::{Checked, CheckedTreaty};
use crate::problem::Problem;
use crate::treaty::{StepKind, StepRecord};

/// Ensure that a step's id names its treaty and its participant.
pub(super) fn id_begins_with_treaty_and_participant(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for step in treaty.treaty.steps.iter().filter(|step| !step.id.is_empty()) {
            let begins = format!("{}-{}-", treaty.identity.id, cx.code(step.participant));
            if !step.id.starts_with(&begins) {
                let message = format!("the id `{}` does not begin with `{begins}`", step.id);
                let problem = Problem::error(&treaty.file("steps.csv"), step.line, "bad-id", message).about(&step.id);
                out.push(problem.hint("leave it blank, and `depositary data fmt` writes it"));
            }
        }
    }
}

/// Ensure that what is a treaty action is told once: a history puts both files together.
pub(super) fn no_treaty_action_is_repeated(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for step in &treaty.treaty.steps {
            let Some(action) = repeated(treaty, step) else { continue };
            let message = format!("this `{}` is the action `{action}` again", step.kind.word());
            let problem = Problem::warning(&treaty.file("steps.csv"), step.line, "said-twice", message).about(&step.id);
            out.push(problem.hint("a history reads actions.csv too; delete this row"));
        }
    }
}

/// The id of the action that a step only repeats.
fn repeated<'a>(treaty: &CheckedTreaty<'a>, step: &StepRecord) -> Option<&'a str> {
    let same = treaty.standing_acts().find(|act| {
        let fits = match step.kind {
            StepKind::NoticeDeposited => act.action.kind == ActionKind::WithdrawalNotice && act.action.on == step.on,
            StepKind::Effect => {
                let effect = act.action.effect.filter(|_| act.action.kind == ActionKind::WithdrawalNotice);
                effect.is_some_and(|effect| step.on.is_exact() && effect == step.on.earliest())
            }
            _ => false,
        };
        fits && act.action.participant == step.participant
    });
    same.map(|act| act.record.id.as_str())
}
