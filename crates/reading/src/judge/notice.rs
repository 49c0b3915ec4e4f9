//! When a notice was given or received.

use depositary_corpus::StepKind;
use depositary_law::calendar::days_between;
use depositary_law::{ActionKind, ParticipantId, ReportedDate};

use super::act::{article, standing_now, told};
use super::leave::{apart, exit_rows, exit_told, exits};
use super::record::{Fit, Known, Standing, fit};
use super::{Judge, When, leave, of_each, say};
use crate::{Act, Addressee, Cause, Claim, ClockStart, Modality, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, _words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    if claim.states.is_empty() {
        return say::outside();
    }
    of_each(&claim.states, |who| {
        let verdict = match claim.says.act {
            Some(Act::Revoke) => leave::revoked(&known, claim, who, when),
            _ => given(judge, &known, claim, who, when),
        };
        verdict.asking(who, known.place, when.on)
    })
}

/// A notice that a State gave, on a date or at all.
pub(super) fn given(judge: &Judge<'_>, known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    let mine = exits(known, who, when.on);
    let other = other_notice(known, claim, who, when);
    if claim.says.negated {
        return not_given(known, claim, who, when);
    }
    let Some(latest) = mine.first() else {
        return other.unwrap_or_else(|| none(judge, known, claim, who, when));
    };
    let Some(date) = claim.date else {
        if let Some(flaw) = not_addressed(known, claim) {
            return say::ambiguous(
                Cause::Imprecise,
                format!("{} {flaw}", exit_told(known, latest, when.on)),
                exit_rows(known, latest),
                vec!["a notice was given".to_owned(), flaw],
            );
        }
        return say::agrees(exit_told(known, latest, when.on), exit_rows(known, latest));
    };
    for exit in &mine {
        let (correct, rows) = (exit_told(known, exit, when.on), exit_rows(known, exit));
        if fit(date, exit.received) == Fit::Meets {
            return say::agrees(correct, rows);
        }
        // “Six months after giving notice”, with the day of effect: the notice lies a period before it.
        let on_effect = exit.effect.is_some_and(|effect| fit(date, ReportedDate::exact(effect)) == Fit::Meets);
        if on_effect && claim.says.clock.is_some_and(|clock| clock.start == ClockStart::Notice) {
            return say::agrees(correct, rows);
        }
        let known_on = ReportedDate::exact(known.act(exit.notice).action.known);
        if fit(date, known_on) == Fit::Meets {
            let readings =
                vec!["made known to the parties on that date".to_owned(), "received on another day".to_owned()];
            return say::ambiguous(Cause::Imprecise, correct, rows, readings);
        }
    }
    if let Some(other) = other {
        return other;
    }
    if let Some(step) = told_at_home(known, who, claim) {
        let correct = format!("{} {}", leave::step_told(known, &step.id), exit_told(known, latest, when.on));
        let readings = vec![
            "the decision was made known on that date".to_owned(),
            "the notice was received on another day".to_owned(),
        ];
        return say::ambiguous(Cause::Imprecise, correct, exit_rows(known, latest), readings);
    }
    if !latest.sure {
        return say::not_held(exit_told(known, latest, when.on));
    }
    apart(known, claim, date, latest, when)
}

/// A letter or declaration that is a notice of something else than withdrawal.
fn other_notice(known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Option<Verdict> {
    let is_notice = |kind: ActionKind| {
        matches!(
            kind,
            ActionKind::IntentionNotToBecomeParty | ActionKind::WithdrawalOfInstrument | ActionKind::Declaration
        )
    };
    let row = known.acts(who).filter(|row| is_notice(row.action.kind) && row.action.on.earliest() <= when.on).find(
        |row| {
            claim.date.is_none_or(|date| {
                fit(date, row.action.on) == Fit::Meets || fit(date, ReportedDate::exact(row.action.known)) == Fit::Meets
            }) && (row.action.kind != ActionKind::Declaration || !known.readings_on(row.id).is_empty())
        },
    )?;
    let correct = format!("{} {}", told(known, &row, who), standing_now(known, who, when.on));
    let rows = known.evidence(row, "");
    Some(if row.is_sure() {
        say::agrees(correct, rows)
    } else {
        say::ambiguous(
            Cause::Imprecise,
            correct,
            rows,
            vec!["as the record recalls it".to_owned(), "not confirmed".to_owned()],
        )
    })
}

fn told_at_home<'a>(known: &Known<'a>, who: ParticipantId, claim: &Claim) -> Option<&'a depositary_corpus::StepRecord> {
    let date = claim.date?;
    let tells = |kind: StepKind| {
        matches!(kind, StepKind::Announcement | StepKind::NoticeDeposited | StepKind::NoticeCirculated)
    };
    known.steps(who).find(|step| tells(step.kind) && fit(date, step.on) == Fit::Meets)
}

fn not_given(known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    let by = claim.date.map_or(when.on, |date| date.from.min(when.on));
    match exits(known, who, by).first() {
        Some(exit) => say::contradicts(Cause::WrongStatus, exit_told(known, exit, when.on), exit_rows(known, exit)),
        None if by > known.coverage => say::not_held(standing_now(known, who, when.on)),
        None => say::agrees(format!("No notice is recorded. {}", standing_now(known, who, when.on)), Vec::new()),
    }
}

/// No notice of any kind is recorded up to the day.
fn none(judge: &Judge<'_>, known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    // “Handed over its instrument”: where nothing of a withdrawal is known, a consent may be meant.
    let consent = known.consents(who, when.on).into_iter().find(|row| match claim.date {
        Some(date) => fit(date, row.action.on) == Fit::Meets,
        None => (0..=62).contains(&days_between(row.action.on.latest(), when.on)),
    });
    if let Some(row) = consent {
        return say::agrees(told(known, &row, who), known.evidence(row, article(known, &row)));
    }
    let standing = standing_now(known, who, when.on);
    let announced = known.acts(who).find(|row| {
        row.action.kind == ActionKind::Announcement
            && row.action.on.earliest() <= when.on
            && claim.date.is_none_or(|date| fit(date, row.action.on) == Fit::Meets)
    });
    let step = told_at_home(known, who, claim).filter(|step| step.on.earliest() <= when.on);
    if announced.is_some() || step.is_some() {
        let correct = match (announced, step) {
            (Some(row), _) => format!("{} {standing}", told(known, &row, who)),
            (_, Some(step)) => format!("{} {standing}", leave::step_told(known, &step.id)),
            _ => standing,
        };
        let readings =
            vec!["it made its decision known".to_owned(), "the notice of the treaty was not yet given".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, Vec::new(), readings);
    }
    let to_come = claim.date.is_some_and(|date| date.until > when.on) || claim.says.modality != Modality::Fact;
    let open = known.standing(who, when.on) == Standing::Open || known.is_unsure(who);
    let later = judge.known(known.place, judge.today());
    let soon =
        later.is_some_and(|later| later.exits.iter().any(|exit| exit.who == who && exit.received.earliest() > when.on));
    if to_come || open || soon || known.is_late(claim.date, when) {
        return say::not_held(standing);
    }
    say::contradicts(Cause::WrongStatus, format!("{standing} No notice is recorded."), Vec::new())
}

/// A notice is said to go to somebody to whom the treaty does not send it.
fn not_addressed(known: &Known<'_>, claim: &Claim) -> Option<String> {
    let clause = known.clause("withdrawal-notice")?;
    let depositary_law::Rule::WithdrawalNotice { addressees, .. } = &clause.rule else { return None };
    let has = |word: &str| addressees.iter().any(|to| to == word);
    let missing = claim.says.addressees.iter().find(|to| match to {
        Addressee::SecurityCouncil => !has("security-council"),
        Addressee::Parties => !has("all-parties"),
        Addressee::Depositary => false, // often said of whoever hands the notice on
    })?;
    let whom = match missing {
        Addressee::SecurityCouncil => "the Security Council",
        Addressee::Parties => "the other parties",
        Addressee::Depositary => "the depositary",
    };
    Some(format!("Article {} does not send the notice to {whom}.", clause.article))
}
