//! Checks of `refers_to` and `replaces`.

use depositary_law::ActionKind;

use super::{Act, Checked, CheckedTreaty};
use crate::problem::Problem;

/// Ensure that what takes back, revokes or objects names an act that can be taken back, revoked or objected to.
pub(super) fn refers_to_a_fitting_act(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for act in treaty.acts() {
            let Some(wanted) = Wanted::by(act.action.kind) else { continue };
            let kind = act.action.kind.word();
            let message = match act.action.refers_to.map(|id| treaty.act(id)) {
                None if refers_to_unknown(treaty, act) => continue, // an unknown id is said by the loader
                None => format!("this `{kind}` does not say to what it refers"),
                Some(Some(other)) if !wanted.fits(act, other) => {
                    let (other_kind, other_name) = (other.action.kind.word(), cx.name(other.action.participant));
                    format!(
                        "this `{kind}` by {} refers to a `{other_kind}` by {other_name}",
                        cx.name(act.action.participant)
                    )
                }
                _ => continue,
            };
            out.push(treaty.error(act, "bad-reference", message).hint(wanted.hint()));
        }
    }
}

/// Ensure that a correction corrects another row about the same participant.
pub(super) fn replaces_an_act_of_the_same_participant(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for act in treaty.acts() {
            let Some(other) = act.action.replaces.and_then(|id| treaty.act(id)) else { continue };
            let hint = "`replaces` names the older row that this row corrects";
            if other.id == act.id {
                out.push(treaty.error(act, "bad-replacement", "this row replaces itself".to_owned()).hint(hint));
            } else if other.action.participant != act.action.participant {
                let (mine, others) = (cx.name(act.action.participant), cx.name(other.action.participant));
                let message = format!("this row is about {mine} and replaces a row about {others}");
                out.push(treaty.error(act, "bad-replacement", message).hint(hint));
            }
        }
    }
}

/// Ensure that a chain of corrections ends in a row that stands.
pub(super) fn corrections_come_to_an_end(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for act in treaty.acts().filter(|act| act.action.replaces.is_some_and(|id| id != act.id)) {
            if in_a_circle(treaty, act) {
                let message = "rows replace each other in a circle, so that none of them stands".to_owned();
                out.push(
                    treaty.error(act, "bad-replacement", message).hint("leave `replaces` of the oldest row blank"),
                );
            }
        }
    }
}

fn in_a_circle(treaty: &CheckedTreaty<'_>, act: Act<'_>) -> bool {
    let mut next = act.action.replaces;
    for _ in 0..treaty.treaty.actions.len() {
        match next {
            None => return false,
            Some(id) if id == act.id => return true,
            Some(id) => next = treaty.act(id).and_then(|other| other.action.replaces.filter(|further| *further != id)),
        }
    }
    false
}

/// To what an act must refer.
#[derive(Clone, Copy)]
enum Wanted {
    OwnNotice,
    OwnConsent,
    AnothersAct,
}

impl Wanted {
    fn by(kind: ActionKind) -> Option<Self> {
        match kind {
            ActionKind::RevocationOfWithdrawal => Some(Wanted::OwnNotice),
            ActionKind::WithdrawalOfInstrument => Some(Wanted::OwnConsent),
            ActionKind::Objection => Some(Wanted::AnothersAct),
            _ => None,
        }
    }

    fn fits(self, act: Act<'_>, other: Act<'_>) -> bool {
        let own = act.action.participant == other.action.participant;
        match self {
            Wanted::OwnNotice => own && other.action.kind == ActionKind::WithdrawalNotice,
            Wanted::OwnConsent => own && other.action.kind.is_consent(),
            Wanted::AnothersAct => !own,
        }
    }

    const fn hint(self) -> &'static str {
        match self {
            Wanted::OwnNotice => "`refers_to` names the participant's own `withdrawal-notice`",
            Wanted::OwnConsent => "`refers_to` names the participant's own instrument of consent",
            Wanted::AnothersAct => "`refers_to` names the other participant's act",
        }
    }
}

/// Whether the cell is filled, though with no action that is there.
fn refers_to_unknown(treaty: &CheckedTreaty<'_>, act: Act<'_>) -> bool {
    act.action.refers_to.is_none() && treaty.unknown_references.contains(&act.record.line)
}
