//! Who left, is leaving, took its notice back or suspended: notices of withdrawal and what is taken for one.

use crate::wording::day;
use depositary_corpus::{StepKind, StepRecord};
use depositary_law::{ActionKind, Date, ParticipantId, ReportedDate};

use super::act::{standing_now, told};
use super::record::{Act as Row, Exit, Fit, Known, Standing, fit, gap, is_before};
use super::{Judge, When, say};
use crate::date::{Precision, TextDate};
use crate::text::Zone;
use crate::{Cause, Claim, Evidence, Modality, Verdict};

/// An act that follows publication within so many days may be what the text means.
const SOON: i32 = 366;

/// Between a law at home and the act under the treaty at most so many days pass before the two are told apart.
const LAW_BEFORE: i32 = 60;

/// The notices of a participant that were received up to and on a day, the latest first.
pub(super) fn exits<'k>(known: &'k Known<'_>, who: ParticipantId, on: Date) -> Vec<&'k Exit> {
    known.exits.iter().rev().filter(|exit| exit.who == who && exit.received.earliest() <= on).collect()
}

/// The article under which a withdrawal takes effect; empty where the treaty has none.
pub(super) fn effect_article<'a>(known: &Known<'a>) -> &'a str {
    known.clause("withdrawal-effect").map_or("", |clause| clause.article.as_str())
}

/// A notice and what became of it, in one or two sentences, as of a day.
pub(super) fn exit_told(known: &Known<'_>, exit: &Exit, on: Date) -> String {
    let name = known.who(exit.who);
    let treaty = known.name();
    let mark = if exit.sure { "" } else { "?" };
    let received = say::reported(exit.received);
    let article = match effect_article(known) {
        "" => String::new(),
        article => format!(" (Article {article})"),
    };
    let notice = format!("{}’s notice of withdrawal from {treaty} was received {received}{mark}", say::sentence(name));
    if let Some(revoked) = exit.revoked {
        let row = known.act(revoked);
        let mark = if row.is_sure() { "" } else { "?" };
        return format!("{notice}, and taken back {}{mark} before it could take effect.", say::reported(row.action.on));
    }
    if exit.contested {
        return format!("{notice}; whether and when it took effect is contested{article}.");
    }
    match exit.effect {
        Some(effect) if effect <= on => format!("{notice}; it took effect on {}{article}.", day(effect)),
        Some(effect) => format!("{notice}; it takes effect on {}{article}.", day(effect)),
        None => format!("{notice}; no effect follows from what is recorded{article}."),
    }
}

/// The rows on which a notice and its effect rest.
pub(super) fn exit_rows(known: &Known<'_>, exit: &Exit) -> Vec<Evidence> {
    let row = known.act(exit.notice);
    let mut rows = known.evidence(row, effect_article(known));
    for source in &row.record.effect_sources {
        if row.record.sources.contains(source) {
            continue;
        }
        rows.extend(known.rows(&row.record.id, std::slice::from_ref(source), effect_article(known)));
    }
    if let Some(revoked) = exit.revoked {
        rows.extend(known.evidence(known.act(revoked), "VCLT 68"));
    }
    rows
}

/// Readings differ on a notice: which a date of the text follows, if any.
pub(super) fn contested(known: &Known<'_>, exit: &Exit, date: Option<TextDate>, on: Date) -> Verdict {
    let correct = exit_told(known, exit, on);
    let rows = exit_rows(known, exit);
    let mut readings = known.readings_on(exit.notice);
    if let Some(date) = date {
        let meets = |effect: &Option<Date>| effect.is_some_and(|day| fit(date, ReportedDate::exact(day)) == Fit::Meets);
        let given = fit(date, exit.received) == Fit::Meets;
        if !given && !readings.iter().any(|(_, effect)| meets(effect)) {
            return say::contradicts(Cause::WrongDate, correct, rows);
        }
        readings.sort_by_key(|(_, effect)| !meets(effect));
    }
    let readings = readings.into_iter().map(|(says, _)| says).collect();
    say::ambiguous(Cause::Contested, correct, rows, readings)
}

/// “Left”, “withdrew”, “withdraws”: by its notice, by its effect, or by something else that is taken for either.
pub(super) fn left(judge: &Judge<'_>, known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    if claim.says.matter.as_deref() == Some("revoked-ratification") {
        return revoked(known, claim, who, when);
    }
    let exits = exits(known, who, when.on);
    let Some(latest) = exits.first() else { return no_notice(judge, known, claim, who, when) };
    let Some(date) = claim.date else { return left_undated(known, claim, latest, when) };
    for exit in exits.iter().filter(|exit| !exit.contested) {
        let correct = exit_told(known, exit, when.on);
        let rows = exit_rows(known, exit);
        if exit.effect.is_some_and(|effect| fit(date, ReportedDate::exact(effect)) == Fit::Meets) {
            return say::agrees(correct, rows);
        }
        if fit(date, exit.received) == Fit::Meets {
            let to_come = exit.effect.is_some_and(|effect| effect > when.on);
            if claim.zone == Zone::Headline && to_come {
                return say::agrees(correct, rows);
            }
            let readings = vec!["it gave notice then".to_owned(), "it was still a party then".to_owned()];
            return say::ambiguous(Cause::Imprecise, correct, rows, readings);
        }
    }
    if let Some(exit) = exits.iter().find(|exit| exit.contested) {
        let verdict = contested(known, exit, claim.date, when.on);
        return verdict;
    }
    apart(known, claim, date, latest, when)
}

/// A date that is neither that of a notice nor that of its effect.
pub(super) fn apart(known: &Known<'_>, claim: &Claim, date: TextDate, exit: &Exit, when: When) -> Verdict {
    let correct = exit_told(known, exit, when.on);
    let mut rows = exit_rows(known, exit);
    let effect = exit.effect.map(ReportedDate::exact);
    if [effect, Some(exit.received)].into_iter().flatten().any(|day| fit(date, day) == Fit::Nearly) {
        let readings = vec!["a vague date, not far off".to_owned(), "another time".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    // Whatever the days: who took its notice back has not left.
    if exit.revoked.is_some() && known.standing(exit.who, when.on) == Standing::Party {
        return say::contradicts(Cause::WrongStatus, correct, rows);
    }
    if !exit.sure && exit.effect.is_none() {
        return say::not_held(correct);
    }
    if let Some(step) = step_on(known, exit.who, date) {
        let told = step_told(known, &step.id);
        rows.extend(known.rows(&step.id, &step.sources, ""));
        if claim.zone == Zone::Headline {
            let readings = vec!["the step at home is meant".to_owned(), "the exit is meant".to_owned()];
            return say::ambiguous(Cause::Imprecise, format!("{told} {correct}"), rows, readings);
        }
        return say::contradicts(Cause::WrongDate, format!("{told} {correct}"), rows);
    }
    say::contradicts(Cause::WrongDate, correct, rows)
}

fn left_undated(known: &Known<'_>, claim: &Claim, exit: &Exit, when: When) -> Verdict {
    if exit.contested {
        return contested(known, exit, None, when.on);
    }
    let correct = exit_told(known, exit, when.on);
    let rows = exit_rows(known, exit);
    if exit.revoked.is_some() {
        let readings = vec!["it gave notice".to_owned(), "it took the notice back and stayed".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    let done = exit.effect.is_some_and(|effect| effect <= when.on);
    if done || claim.zone == Zone::Headline || claim.says.modality != Modality::Fact {
        return say::agrees(correct, rows);
    }
    let readings = vec!["it has given notice".to_owned(), "it is still a party".to_owned()];
    say::ambiguous(Cause::Imprecise, correct, rows, readings)
}

/// No notice was received: a suspension, an instrument taken back, a vote or nothing is taken for one.
fn no_notice(judge: &Judge<'_>, known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    if claim.says.modality != Modality::Fact {
        return say::not_held(standing_now(known, who, when.on));
    }
    let exact_in_body = claim.zone == Zone::Body && claim.date.is_some_and(|date| date.precision == Precision::Day);
    if let Some(row) =
        known.acts(who).filter(|row| row.action.on.earliest() <= when.on && is_like_leaving(known, row)).last()
    {
        return something_else(known, claim, &row, who, when);
    }
    let standing = standing_now(known, who, when.on);
    let step = match claim.date {
        Some(date) => step_on(known, who, date),
        None => known.steps(who).find(|step| step.on.earliest() <= when.on && is_decision(step.kind)),
    };
    if let Some(step) = step.filter(|step| step.on.earliest() <= when.on) {
        let correct = format!("{} {standing}", step_told(known, &step.id));
        let rows = known.rows(&step.id, &step.sources, "");
        if exact_in_body {
            return say::contradicts(Cause::WrongStatus, correct, rows);
        }
        let readings = vec!["the decision at home to leave".to_owned(), "no notice had been given".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    if let Some(later) = judge.known(known.place, judge.today()) {
        let soon = |exit: &&Exit| {
            let days = depositary_law::calendar::days_between(when.on, exit.received.earliest());
            exit.who == who && (0..=SOON).contains(&days)
        };
        if let Some(exit) = later.exits.iter().find(soon) {
            let readings = vec!["decided or announced by then".to_owned(), "no notice had been given".to_owned()];
            let correct = format!("{standing} {}", exit_told(&later, exit, judge.today()));
            return say::ambiguous(Cause::Imprecise, correct, exit_rows(&later, exit), readings);
        }
    }
    if known.is_late(claim.date, when) || known.is_unsure(who) || known.standing(who, when.on) == Standing::Open {
        return say::not_held(standing);
    }
    let rows: Vec<Evidence> =
        known.consents(who, when.on).first().map(|row| known.evidence(*row, "")).unwrap_or_default();
    say::contradicts(Cause::WrongStatus, format!("{standing} No notice of withdrawal is recorded."), rows)
}

/// Whether an act is what the press may call leaving.
fn is_like_leaving(known: &Known<'_>, row: &Row<'_>) -> bool {
    match row.action.kind {
        ActionKind::WithdrawalOfInstrument | ActionKind::IntentionNotToBecomeParty | ActionKind::Announcement => true,
        ActionKind::Declaration => !known.readings_on(row.id).is_empty(),
        _ => false,
    }
}

fn something_else(known: &Known<'_>, claim: &Claim, row: &Row<'_>, who: ParticipantId, when: When) -> Verdict {
    let correct = format!("{} {}", told(known, row, who), standing_now(known, who, when.on));
    let rows = known.evidence(*row, "");
    let apart = claim.date.is_some_and(|date| fit(date, row.action.on) != Fit::Meets);
    let is_statement = matches!(row.action.kind, ActionKind::Announcement | ActionKind::Declaration);
    let exact = claim.date.is_some_and(|date| date.precision == Precision::Day);
    if apart && !row.is_sure() {
        return say::not_held(correct);
    }
    if apart || (is_statement && exact && claim.zone == Zone::Body) {
        return say::contradicts(Cause::WrongStatus, correct, rows);
    }
    let readings =
        vec!["the word stands loosely for what was done".to_owned(), "no withdrawal under the treaty".to_owned()];
    say::ambiguous(Cause::Imprecise, correct, rows, readings)
}

/// “Revoked”, “reversed”, “took back”: a notice, or an instrument of consent.
pub(super) fn revoked(known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    let takes_back = |row: &Row<'_>| {
        let kind = row.action.kind;
        matches!(
            kind,
            ActionKind::RevocationOfWithdrawal
                | ActionKind::WithdrawalOfInstrument
                | ActionKind::IntentionNotToBecomeParty
        ) && row.action.on.earliest() <= when.on
    };
    let rows: Vec<Row<'_>> = known.acts(who).filter(takes_back).collect();
    let Some(latest) = rows.last() else {
        if let Some(exit) = exits(known, who, when.on).into_iter().find(|exit| exit.contested) {
            return contested(known, exit, None, when.on);
        }
        return say::not_held(standing_now(known, who, when.on));
    };
    let told_rows = |row: &Row<'_>| {
        let by = if row.action.kind == ActionKind::RevocationOfWithdrawal { "VCLT 68" } else { "" };
        (told(known, row, who), known.evidence(*row, by))
    };
    let Some(date) = claim.date else {
        let (correct, evidence) = told_rows(latest);
        return say::agrees(correct, evidence);
    };
    if let Some(row) = rows.iter().find(|row| fit(date, row.action.on) == Fit::Meets) {
        let (correct, evidence) = told_rows(row);
        return say::agrees(correct, evidence);
    }
    let (correct, evidence) = told_rows(latest);
    if !latest.is_sure() {
        return say::not_held(correct);
    }
    let on = latest.action.on;
    if fit(date, on) == Fit::Nearly || (is_before(date, on.earliest()) && gap(date, on) <= LAW_BEFORE) {
        let readings = vec!["the decision at home is meant".to_owned(), "the act under the treaty is meant".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, evidence, readings);
    }
    say::contradicts(Cause::WrongDate, correct, evidence)
}

/// “Suspended”: no treaty of the record allows it; what a State declared of it is contested.
pub(super) fn suspended(known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    let declared = known.acts(who).filter(|row| {
        row.action.kind == ActionKind::Declaration
            && row.action.on.earliest() <= when.on
            && !known.readings_on(row.id).is_empty()
    });
    if let Some(row) = declared.last() {
        let mut correct = told(known, &row, who);
        let mut rows = known.evidence(row, "");
        let apart = claim.date.filter(|date| fit(*date, row.action.on) == Fit::Apart);
        if apart.is_some_and(|date| step_on(known, who, date).is_none()) {
            return say::contradicts(Cause::WrongDate, correct, rows);
        }
        if let Some(step) = claim.date.and_then(|date| step_on(known, who, date)) {
            correct = format!("{correct} {}", step_told(known, &step.id));
            rows.extend(known.rows(&step.id, &step.sources, ""));
        }
        let mut readings: Vec<(String, Option<Date>)> = known.readings_on(row.id);
        readings.sort_by_key(|(_, effect)| effect.is_none());
        let readings = readings.into_iter().map(|(says, _)| says).collect();
        return say::ambiguous(Cause::Contested, correct, rows, readings);
    }
    let standing = standing_now(known, who, when.on);
    // A notice may itself have been suspended: that is a revocation, in all readings of the record.
    let back: Vec<Row<'_>> = known
        .acts(who)
        .filter(|row| row.action.kind == ActionKind::RevocationOfWithdrawal && row.action.on.earliest() <= when.on)
        .collect();
    if let Some(row) = back.iter().find(|row| claim.date.is_none_or(|date| fit(date, row.action.on) == Fit::Meets)) {
        return say::agrees(told(known, row, who), known.evidence(*row, "VCLT 68"));
    }
    let step = known.steps(who).find(|step| step.on.earliest() <= when.on && is_decision(step.kind));
    if let Some(step) = step {
        let readings = vec!["the decision at home is meant".to_owned(), "no notice had been given".to_owned()];
        let rows = known.rows(&step.id, &step.sources, "");
        return say::ambiguous(Cause::Imprecise, format!("{} {standing}", step_told(known, &step.id)), rows, readings);
    }
    if let Some(exit) = exits(known, who, when.on).first() {
        let correct = exit_told(known, exit, when.on);
        return say::contradicts(Cause::WrongStatus, correct, exit_rows(known, exit));
    }
    say::not_held(standing)
}

/// A decision at home to leave, which the press may report as leaving.
pub(super) const fn is_decision(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::GovernmentApproval
            | StepKind::ParliamentVote
            | StepKind::HeadOfStateSubmission
            | StepKind::HeadOfStateSignature
            | StepKind::LawInForce
            | StepKind::Announcement
    )
}

/// The decision at home that falls into a date of the text.
pub(super) fn step_on<'a>(known: &Known<'a>, who: ParticipantId, date: TextDate) -> Option<&'a StepRecord> {
    let meets = |step: &&StepRecord| is_decision(step.kind) && fit(date, step.on) == Fit::Meets;
    // Of several, the last vote of parliament: that is what the press calls the decision.
    let votes = known.steps(who).filter(meets).filter(|step| step.kind == StepKind::ParliamentVote);
    votes.max_by_key(|step| step.on.earliest()).or_else(|| known.steps(who).find(meets))
}

/// A step at home in a sentence.
pub(super) fn step_told(known: &Known<'_>, id: &str) -> String {
    let Some(step) = known.treaty.steps.iter().find(|step| step.id == id) else { return String::new() };
    let what = step.kind.word().replace('-', " ");
    let detail = &step.detail;
    format!(
        "{} {} is a step at home of {}: {detail}.",
        say::sentence(&what),
        say::reported(step.on),
        known.who(step.participant)
    )
}
