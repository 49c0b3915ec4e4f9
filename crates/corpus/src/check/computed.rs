//! What the engine noticed while deriving, told in the words of the record.

use depositary_law::{ActionId, ActionKind, Date, Finding, GeneralRule, Rule};

use super::rules::{effect_rule, participant_rule};
use super::{Act, Checked, CheckedTreaty};
use crate::problem::Problem;

const KNOWN: &str = "if the source is right, give the reason in known-findings.toml";

/// Ensure that stated dates agree with computed ones, and that every act does what it says.
pub(super) fn stated_dates_agree_with_computed_ones(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let findings = treaty.derivation.as_ref().map_or(&[][..], |derivation| derivation.findings());
        out.extend(findings.iter().filter_map(|finding| problem(cx, treaty, *finding)));
    }
}

fn problem(cx: &Checked<'_>, treaty: &CheckedTreaty<'_>, finding: Finding) -> Option<Problem> {
    let said = |id: ActionId, message: fn(&str) -> String, hint: &'static str| {
        let act = treaty.act(id)?;
        let name = cx.name(act.action.participant);
        Some(treaty.warning(act, finding.code(), message(name)).hint(hint))
    };
    match finding {
        Finding::Clamped { .. } => None, // the answer carries a flag; nothing is wrong with the record
        Finding::StatedEffectDiffers { action, computed, stated } => {
            effect_differs(treaty, treaty.act(action)?, computed, stated)
        }
        Finding::StatedEntryIntoForceDiffers { computed, stated } => {
            Some(entry_into_force_differs(treaty, computed, stated))
        }
        Finding::NoticeByNonParty(id) => said(
            id,
            |name| format!("{name} gives notice of withdrawal, but the treaty is not in force for it"),
            "is the consent missing, or dated too late?",
        ),
        Finding::NoticeWithoutClause(id) => said(
            id,
            |name| format!("{name} gives notice of withdrawal, but no clause says when it takes effect (VCLT 56)"),
            "set out the readings in readings.toml",
        ),
        Finding::NoticeOutsideWindow { action, .. } => said(
            action,
            |name| format!("{name} gives notice of withdrawal outside the time that the clause allows"),
            "is the day right?",
        ),
        Finding::NoticeRepeated(id) => said(
            id,
            |name| format!("{name} gives notice of withdrawal while an earlier notice is pending"),
            "is the revocation missing?",
        ),
        Finding::RevocationWithoutEffect(id) => said(
            id,
            |name| format!("{name} revokes a notice of withdrawal, but none was pending on that day"),
            "is the notice missing, or had it taken effect?",
        ),
        Finding::TakenBackWithoutEffect(id) => said(
            id,
            |name| format!("{name} takes back an instrument that had taken effect or was not on deposit"),
            "once the treaty is in force for it, only a withdrawal ends that",
        ),
        Finding::ProvisionalApplicationWithoutClause(id) => said(
            id,
            |name| format!("{name} applies the treaty provisionally, but no clause provides for it"),
            "is a clause missing in rulebook.toml?",
        ),
        Finding::TooManyUncertainDates(id) => said(
            id,
            |name| format!("more dates of {name} are uncertain than can be tried out one by one"),
            "are some of them known to the day?",
        ),
    }
}

fn effect_differs(treaty: &CheckedTreaty<'_>, act: Act<'_>, computed: Option<Date>, stated: Date) -> Option<Problem> {
    let article = article_of_effect(treaty, act.action.kind);
    let kind = act.action.kind.word();
    let message = match computed {
        Some(computed) => {
            format!("the stated effect of this `{kind}` is {stated}; {article} gives {computed}")
        }
        None => format!("the stated effect of this `{kind}` is {stated}; {article} gives none"),
    };
    Some(treaty.warning(act, "stated-effect-differs", message).hint(KNOWN))
}

/// The article by which the effect of an act is computed.
fn article_of_effect(treaty: &CheckedTreaty<'_>, kind: ActionKind) -> String {
    let rulebook = &treaty.treaty.rulebook;
    let general = |rule| rulebook.clause(rulebook.general(rule)).article.clone();
    match kind {
        ActionKind::WithdrawalNotice => {
            effect_rule(treaty).map_or_else(|| general(GeneralRule::NoWithdrawalClause), |(c, _)| article(&c.article))
        }
        ActionKind::Succession => general(GeneralRule::Succession),
        _ => participant_rule(treaty).map_or_else(|| general(GeneralRule::LateConsent), |(c, _)| article(&c.article)),
    }
}

fn entry_into_force_differs(treaty: &CheckedTreaty<'_>, computed: Option<Date>, stated: Date) -> Problem {
    let clause =
        treaty.clauses().map(|(clause, _)| clause).find(|clause| matches!(clause.rule, Rule::EntryIntoForce(_)));
    let article = article(clause.map_or("", |clause| &clause.article));
    let message = match computed {
        Some(computed) => {
            format!("the stated entry into force is {stated}; {article} and the recorded instruments give {computed}")
        }
        None => format!(
            "the stated entry into force is {stated}; by {article} the recorded instruments are too few for any"
        ),
    };
    let problem = Problem::warning(
        &treaty.file("treaty.toml"),
        treaty.identity.entry_into_force_line,
        "stated-entry-into-force-differs",
        message,
    );
    problem.hint(
        "are instruments missing, those of States that are no more too? if not, give the reason in known-findings.toml",
    )
}

fn article(number: &str) -> String {
    format!("article {number}")
}
