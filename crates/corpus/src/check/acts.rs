//! Checks of treaty actions against participants, clauses and each other.

use depositary_law::{ActionKind, Clause, ConsentRule, Date, OthersFrom, Rule, SignatureRule};

use super::{Act, Checked, CheckedTreaty, kinds};
use crate::problem::Problem;

/// Ensure that an action's id names its treaty and its participant.
pub(super) fn id_begins_with_treaty_and_participant(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for act in treaty.acts().filter(|act| !act.record.id.is_empty()) {
            let begins = format!("{}-{}-", treaty.identity.id, cx.code(act.action.participant));
            if !act.record.id.starts_with(&begins) {
                let message = format!("the id `{}` does not begin with `{begins}`", act.record.id);
                out.push(
                    treaty.error(act, "bad-id", message).hint("leave it blank, and `depositary data fmt` writes it"),
                );
            }
        }
    }
}

/// Ensure that whoever acted existed on that day; a succession may be notified for one that is gone.
pub(super) fn participant_existed(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for act in treaty.standing_acts() {
            let participant = cx.corpus.participant(act.action.participant);
            let (name, said) = (cx.name(act.action.participant), said(act));
            let gone = participant
                .until
                .filter(|until| *until <= act.action.on.earliest() && act.action.kind != ActionKind::Succession);
            if let Some(from) = participant.from.filter(|from| act.action.on.latest() < *from) {
                let message = format!("{said} is earlier than {name}, which came to exist on {from}");
                let hint =
                    "an act of a predecessor stands under the predecessor's code; see participants/participants.csv";
                out.push(treaty.warning(act, "before-existence", message).hint(hint));
            } else if let Some(until) = gone {
                let message = format!("{said} is later than {name}, which ceased to exist on {until}");
                let hint = "an act of a successor stands under the successor's code; see participants/participants.csv";
                out.push(treaty.warning(act, "after-existence", message).hint(hint));
            }
        }
    }
}

/// Ensure that signatures fall into the time in which the treaty was open for signature.
pub(super) fn signature_was_open(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let Some((clause, rule)) = signature_rule(treaty) else { continue };
        let closed = treaty.signature_closed(rule.closes);
        let signs = |act: &Act<'_>| matches!(act.action.kind, ActionKind::Signature | ActionKind::DefinitiveSignature);
        for act in treaty.standing_acts().filter(signs) {
            let (article, said) = (&clause.article, said(act));
            let message = if act.action.on.latest() < rule.opens {
                format!("{said} is earlier than the opening for signature on {} (article {article})", rule.opens)
            } else if let Some(closed) = closed.filter(|closed| *closed <= act.action.on.earliest()) {
                format!(
                    "{said} is too late: from {closed} the treaty was no longer open for signature (article {article})"
                )
            } else {
                continue;
            };
            out.push(
                treaty.warning(act, "signature-not-open", message).hint("is the date right, and is it a signature?"),
            );
        }
    }
}

/// Ensure that consent was expressed in a way that was open to the participant on that day.
pub(super) fn consent_was_open(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    // A row with an error may be the signature that is missed.
    for treaty in cx.treaties.iter().filter(|treaty| treaty.derivation.is_some()) {
        let (Some((_, signature)), Some((clause, rule))) = (signature_rule(treaty), consent_rule(treaty)) else {
            continue;
        };
        let opening =
            Opening { clause, rule, opens: signature.opens, others_from: others_from(treaty, signature, rule) };
        let acts: Vec<Act<'_>> = treaty.standing_acts().collect();
        for act in acts.iter().filter(|act| is_tied_consent(act.action.kind)) {
            if let Some((message, hint)) = opening.refuses(cx.name(act.action.participant), *act, &acts) {
                out.push(treaty.warning(*act, "consent-not-open", message).hint(hint));
            }
        }
    }
}

/// Ensure that nothing was known before it was done.
pub(super) fn known_no_earlier_than_done(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        for act in treaty.acts().filter(|act| act.action.known < act.action.on.earliest()) {
            let message = format!("{} was known on {}, before it was done", said(act), act.action.known);
            out.push(
                treaty
                    .warning(act, "known-too-early", message)
                    .hint("`known` is the day of circulation or publication"),
            );
        }
    }
}

/// Ensure that no act is said twice, unless one row corrects the other.
pub(super) fn said_once(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let key = |act: &Act<'_>| {
            (act.action.participant, act.action.kind, act.action.on, act.action.depositary, act.action.refers_to)
        };
        // Several declarations may be made on one day.
        let mut acts: Vec<Act<'_>> =
            treaty.standing_acts().filter(|act| act.action.kind != ActionKind::Declaration).collect();
        acts.sort_by_key(|act| (key(act), act.id));
        for pair in acts.windows(2).filter(|pair| key(&pair[0]) == key(&pair[1])) {
            let message = format!("{} is said twice: also as `{}`", said(pair[1]), pair[0].record.id);
            let hint = "delete one row; where one corrects the other, name the other in `replaces`";
            out.push(treaty.warning(pair[1], "said-twice", message).hint(hint));
        }
    }
}

/// How a treaty is open to consent.
struct Opening<'a> {
    clause: &'a Clause,
    rule: &'a ConsentRule,
    opens: Date,
    /// The first day for those that did not sign; `None`: not known.
    others_from: Option<Date>,
}

impl Opening<'_> {
    /// Why the consent was not open, and what to do; `None` where it was, or may have been.
    fn refuses(&self, name: &str, act: Act<'_>, acts: &[Act<'_>]) -> Option<(String, &'static str)> {
        let Opening { clause, rule, opens, .. } = self;
        let (article, said) = (&clause.article, said(act));
        if act.action.on.latest() < *opens {
            let message = format!("{said} is earlier than the opening of the treaty on {opens} (article {article})");
            return Some((message, "is the date right?"));
        }
        let mine = |kind| {
            acts.iter()
                .filter(move |other| other.action.participant == act.action.participant && other.action.kind == kind)
        };
        let may_have_signed =
            mine(ActionKind::Signature).any(|other| other.action.on.earliest() <= act.action.on.latest());
        let has_signed = mine(ActionKind::Signature).any(|other| other.action.on.latest() <= act.action.on.earliest());
        let had_left =
            mine(ActionKind::WithdrawalNotice).any(|other| other.action.on.earliest() <= act.action.on.latest());
        if may_have_signed && opens_to(&rule.signatories, act.action.kind) {
            return None;
        }
        if has_signed && !had_left {
            let message = format!(
                "{name} had signed; open to signatories is {} (article {article}), not {said}",
                kinds(&rule.signatories)
            );
            return Some((message, "is the kind of instrument right, and the signature?"));
        }
        if !opens_to(&rule.others, act.action.kind) {
            let message = format!(
                "{name} had not signed; open to others is {} (article {article}), not {said}",
                kinds(&rule.others)
            );
            return Some((message, "is the kind of instrument right, or is a signature missing?"));
        }
        let from = self.others_from.filter(|from| act.action.on.latest() < *from)?;
        let message = format!(
            "{name} had not signed; to others the treaty was open only from {from} (article {article}), not to {said}"
        );
        Some((message, "is the date right, or is a signature missing?"))
    }
}

/// From when those that did not sign could consent, as far as that is known.
fn others_from(treaty: &CheckedTreaty<'_>, signature: &SignatureRule, rule: &ConsentRule) -> Option<Date> {
    match rule.others_from {
        OthersFrom::Opening => Some(signature.opens),
        OthersFrom::SignatureClosed => treaty.signature_closed(signature.closes),
        OthersFrom::EntryIntoForce => treaty.entry_into_force(),
    }
}

/// A consent whose kind is not known is open wherever any kind is.
fn opens_to(list: &[ActionKind], kind: ActionKind) -> bool {
    list.contains(&kind) || (kind == ActionKind::Consent && !list.is_empty())
}

/// Whether a clause on consent says who may do this; successions and definitive signatures are open by general law.
fn is_tied_consent(kind: ActionKind) -> bool {
    kind.is_consent() && !matches!(kind, ActionKind::Succession | ActionKind::DefinitiveSignature)
}

fn said(act: Act<'_>) -> String {
    format!("this `{}` of {}", act.action.kind.word(), act.action.on)
}

fn signature_rule<'a>(treaty: &CheckedTreaty<'a>) -> Option<(&'a Clause, &'a SignatureRule)> {
    treaty.rule(|rule| match rule {
        Rule::Signature(rule) => Some(rule),
        _ => None,
    })
}

fn consent_rule<'a>(treaty: &CheckedTreaty<'a>) -> Option<(&'a Clause, &'a ConsentRule)> {
    treaty.rule(|rule| match rule {
        Rule::Consent(rule) => Some(rule),
        _ => None,
    })
}
