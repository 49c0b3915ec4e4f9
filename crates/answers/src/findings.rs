//! Findings in words, and the weak points of the facts that an answer rests on.

use depositary_corpus::Treaty;
use depositary_law::prose::day;
use depositary_law::{Derivation, Finding, Proof, Reliability};

use crate::v1;

/// What must be said beside an answer: findings about the acts it rests on, and their weak points.
pub(crate) fn beside(treaty: &Treaty, derivation: &Derivation<'_>, proof: &Proof) -> Vec<v1::Finding> {
    let acts = proof.actions();
    let own: Vec<_> =
        acts.iter().copied().filter(|id| treaty.facts.action(*id).participant == proof.participant).collect();
    let concerns = |finding: &&Finding| finding.action().is_none_or(|action| own.contains(&action));
    let mut findings: Vec<v1::Finding> =
        derivation.findings().iter().filter(concerns).map(|f| in_words(treaty, *f)).collect();
    for id in own {
        let action = treaty.facts.action(id);
        let (code, what) = match action.reliability {
            Reliability::Official | Reliability::Secondary => continue,
            Reliability::Inferred => ("inferred-date", "is inferred from another stated date"),
            Reliability::Unverified => ("unverified-fact", "is not verified"),
        };
        let message = format!("the date of the {} ({}) {what}", action.kind.word().replace('-', " "), action.on);
        findings.push(v1::Finding { code, message, fact: Some(treaty.action(id).id.clone()) });
    }
    findings
}

/// A finding of the engine in words.
pub(crate) fn in_words(treaty: &Treaty, finding: Finding) -> v1::Finding {
    let computed_words = |computed: Option<_>| computed.map_or_else(|| "nothing".to_owned(), day);
    let message = match finding {
        Finding::StatedEffectDiffers { computed, stated, .. } => {
            format!("the stated effect, {}, stands; the clauses give {}", day(stated), computed_words(computed))
        }
        Finding::StatedEntryIntoForceDiffers { computed, stated } => format!(
            "the stated entry into force of the treaty, {}, stands; the recorded instruments give {}",
            day(stated),
            computed_words(computed)
        ),
        Finding::Clamped { to, .. } => {
            format!("the month in which the period ends lacks the day; {} was taken", day(to))
        }
        Finding::NoticeByNonParty(_) => "a notice of withdrawal by a participant that was not a party; the clause speaks of parties, so it has no effect here".to_owned(),
        Finding::NoticeWithoutClause(_) => {
            "a notice of withdrawal from a treaty without such a clause (VCLT 56)".to_owned()
        }
        Finding::NoticeOutsideWindow { opens: Some(opens), .. } => {
            format!("the clause does not yet allow a notice; it may be given from {}", day(opens))
        }
        Finding::NoticeOutsideWindow { opens: None, .. } => "the clause no longer allows a notice".to_owned(),
        Finding::NoticeRepeated(_) => "a notice given while an earlier one is pending".to_owned(),
        Finding::RevocationWithoutEffect(_) => "a revocation that finds no pending notice".to_owned(),
        Finding::TakenBackWithoutEffect(_) => {
            "an instrument taken back after it had effect, or that is not there".to_owned()
        }
        Finding::ProvisionalApplicationWithoutClause(_) => {
            "a declaration of provisional application without a clause for it".to_owned()
        }
        Finding::TooManyUncertainDates(_) => {
            "too many uncertain dates to try out one by one; the later ones move together".to_owned()
        }
    };
    v1::Finding { code: finding.code(), message, fact: finding.action().map(|id| treaty.action(id).id.clone()) }
}
