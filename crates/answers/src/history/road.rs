//! The days between the key steps of a withdrawal, from the government's decision to the effect.

use depositary_corpus::{StepKind, StepRecord};
use depositary_law::calendar::days_between;
use depositary_law::{ParticipantId, Reliability, ReportedDate};

use super::legal::Legal;
use crate::v1;

/// A key step as far as it is recorded.
struct KeyStep {
    step: &'static str,
    on: Option<(ReportedDate, Reliability)>,
}

/// The days between key steps that follow each other; nothing where neither end of any is recorded.
///
/// Where a step was taken more than once (readings, chambers), its last row counts; a date that is not known
/// to the day gives no number.
pub(super) fn durations(legal: &Legal<'_, '_>, who: ParticipantId, known: &[&StepRecord]) -> Vec<v1::Duration> {
    let participant = &legal.register.corpus().participant(who).code;
    let road = key_steps(legal, who, known);
    let pairs = road.windows(2).filter_map(|pair| {
        let [from, to] = pair else { return None };
        (from.on.is_some() || to.on.is_some()).then(|| duration(participant, from, to))
    });
    pairs.collect()
}

fn key_steps(legal: &Legal<'_, '_>, who: ParticipantId, known: &[&StepRecord]) -> [KeyStep; 5] {
    let last = |kind: StepKind| {
        let rows = known.iter().filter(|step| step.participant == who && step.kind == kind);
        let on = rows.max_by_key(|step| (step.on.latest(), step.on.earliest(), step.reliability));
        KeyStep { step: kind.word(), on: on.map(|step| (step.on, step.reliability)) }
    };
    let notice = legal.running_notice(who);
    let received = notice.map(|id| legal.treaty.facts.action(id)).map(|action| (action.on, action.reliability));
    let effect = notice.and_then(|id| legal.effect_of(who, id));
    [
        last(StepKind::GovernmentApproval),
        last(StepKind::ParliamentVote),
        last(StepKind::HeadOfStateSignature),
        KeyStep { step: depositary_law::ActionKind::WithdrawalNotice.word(), on: received },
        KeyStep { step: "effect", on: effect.map(|(on, reliability)| (ReportedDate::exact(on), reliability)) },
    ]
}

fn duration(participant: &str, from: &KeyStep, to: &KeyStep) -> v1::Duration {
    let date = |step: &KeyStep| step.on.map(|(on, _)| on.to_string());
    let counted = from.on.zip(to.on).and_then(|((earlier, one), (later, other))| {
        let exact = earlier.is_exact() && later.is_exact();
        let days = days_between(earlier.earliest(), later.earliest());
        (exact && days >= 0).then(|| (days, one.max(other)))
    });
    v1::Duration {
        participant: participant.to_owned(),
        from_step: from.step,
        to_step: to.step,
        from: date(from),
        to: date(to),
        days: counted.map(|(days, _)| days),
        reliability: counted.map(|(_, reliability)| reliability.word()),
    }
}
