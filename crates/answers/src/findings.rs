//! Findings in words, and the weak points of the facts that an answer rests on.

use depositary_corpus::Treaty;
use depositary_law::prose::Voice;
use depositary_law::{Derivation, Finding, Proof, Reliability};

use crate::v1;
use crate::words::TreatyWords;

/// What must be said beside an answer: findings about the acts it rests on, and their weak points.
pub(crate) fn beside(
    treaty: &Treaty,
    derivation: &Derivation<'_>,
    proof: &Proof,
    words: &TreatyWords<'_>,
) -> Vec<v1::Finding> {
    let acts = proof.actions();
    let own: Vec<_> =
        acts.iter().copied().filter(|id| treaty.facts.action(*id).participant == proof.participant).collect();
    let concerns = |finding: &&Finding| finding.action().is_none_or(|action| own.contains(&action));
    let mut findings: Vec<v1::Finding> =
        derivation.findings().iter().filter(concerns).map(|f| in_words(treaty, *f, words)).collect();
    for id in own {
        let action = treaty.facts.action(id);
        let code = match action.reliability {
            Reliability::Official | Reliability::Secondary => continue,
            Reliability::Inferred => "inferred-date",
            Reliability::Unverified => "unverified-fact",
        };
        let act = words.say(&format!("act-{}", action.kind.word()), &[]);
        let message = words.say(&format!("finding-{code}"), &[("act", &act), ("date", &action.on.to_string())]);
        findings.push(v1::Finding { code, message, fact: Some(treaty.action(id).id.clone()) });
    }
    findings
}

/// A finding of the engine in words.
fn in_words(treaty: &Treaty, finding: Finding, words: &TreatyWords<'_>) -> v1::Finding {
    let day_or_none = |date: Option<_>| date.map_or_else(|| "none".to_owned(), |date| words.day(date));
    let message = match finding {
        Finding::StatedEffectDiffers { computed, stated, .. } => {
            let (stated, computed) = (words.day(stated), day_or_none(computed));
            words.say("finding-stated-effect-differs", &[("stated", &stated), ("computed", &computed)])
        }
        Finding::StatedEntryIntoForceDiffers { computed, stated } => {
            let (stated, computed) = (words.day(stated), day_or_none(computed));
            words.say("finding-stated-entry-into-force-differs", &[("stated", &stated), ("computed", &computed)])
        }
        Finding::Clamped { to, .. } => words.say("finding-clamped", &[("to", &words.day(to))]),
        Finding::NoticeOutsideWindow { opens, .. } => {
            words.say("finding-notice-outside-window", &[("opens", &day_or_none(opens))])
        }
        Finding::NoticeByNonParty(_) => words.say("finding-notice-by-non-party", &[]),
        Finding::NoticeWithoutClause(_) => words.say("finding-notice-without-clause", &[]),
        Finding::NoticeRepeated(_) => words.say("finding-notice-repeated", &[]),
        Finding::RevocationWithoutEffect(_) => words.say("finding-revocation-without-effect", &[]),
        Finding::TakenBackWithoutEffect(_) => words.say("finding-taken-back-without-effect", &[]),
        Finding::ProvisionalApplicationWithoutClause(_) => {
            words.say("finding-provisional-application-without-clause", &[])
        }
        Finding::TooManyUncertainDates(_) => words.say("finding-too-many-uncertain-dates", &[]),
    };
    v1::Finding { code: finding.code(), message, fact: finding.action().map(|id| treaty.action(id).id.clone()) }
}
