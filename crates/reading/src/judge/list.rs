//! Lists of States outside a treaty.

use super::{Judge, When, of_each, rank, say, status};
use crate::{Act, Cause, Claim, Label, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, _words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    if claim.states.is_empty() {
        return if claim.says.rank.is_some() { rank::verdict(judge, claim, when) } else { say::outside() };
    }
    // Being in the list says that a State is outside, whatever the sentence's own negation.
    let mut denied = claim.clone();
    denied.says.negated = true;
    if denied.says.act.is_none() && denied.says.role.is_none() {
        denied.says.act = Some(Act::Join);
    }
    let on = match claim.date {
        Some(date) if date.from <= when.on => depositary_law::calendar::day_before(date.until).min(when.on),
        Some(_) => return Verdict::plain(Label::NotInRecord, None),
        None => when.on,
    };
    let mut verdict = of_each(&claim.states, |who| {
        let mut verdict = status::on_day(&known, &denied, who, on);
        let is_party =
            matches!(known.standing(who, on), super::record::Standing::Party | super::record::Standing::Contracting);
        if verdict.label == Label::Contradicts && is_party {
            verdict.cause = Some(Cause::WrongActor);
        }
        verdict.asking(who, known.place, on)
    });
    if verdict.label == Label::Agrees && claim.states.len() > 1 {
        let names: Vec<&str> = claim.states.iter().map(|who| known.who(*who)).collect();
        verdict.correct =
            Some(format!("On {} the treaty bound none of these: {}.", crate::wording::day(on), say::row(&names)));
    }
    verdict
}
