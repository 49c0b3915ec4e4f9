//! Who is and who is not a party or signatory on a day.

use depositary_law::{Date, ParticipantId, Qualifier};

use super::act::{self, article, since, standing_now, told};
use super::leave::{self, exit_rows, exit_told, exits};
use super::record::{Fit, Known, Standing, fit};
use super::{Judge, When, notice, of_each, rank, say};
use crate::text::Zone;
use crate::{Act, Cause, Claim, Evidence, Modality, Role, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, _words: &str, when: When) -> Verdict {
    if claim.says.rank.is_some() {
        return rank::verdict(judge, claim, when);
    }
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    if claim.states.is_empty() {
        return say::outside();
    }
    of_each(&claim.states, |who| one(judge, &known, claim, who, when).asking(who, known.place, when.on))
}

/// What a sentence says of a State: the thing whose yes or no is then asked of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// That it signed, or is a signatory.
    Signed,
    /// That it consented: ratified, acceded, joined.
    Consented,
    /// That it is a party, or bound.
    Bound,
}

/// What a claim says, apart from a negation.
pub(super) fn said(claim: &Claim) -> Said {
    match (claim.says.act, claim.says.role) {
        (_, Some(Role::Signatory)) | (Some(Act::Sign), _) => Said::Signed,
        (_, Some(Role::Party)) => Said::Bound,
        (Some(Act::Ratify | Act::Accede | Act::Join | Act::Deposit | Act::Succeed | Act::Rejoin), _) => Said::Consented,
        _ => Said::Bound,
    }
}

fn one(judge: &Judge<'_>, known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    if claim.says.modality == Modality::Intended {
        return say::not_held(standing_now(known, who, when.on));
    }
    match claim.says.act {
        // “Is no longer a party” denies that it is bound; that it left is said without a negation.
        Some(Act::Withdraw) if claim.says.negated => {}
        Some(Act::Withdraw) => return leave::left(judge, known, claim, who, when),
        Some(Act::Notify) => return notice::given(judge, known, claim, who, when),
        Some(Act::Suspend) if !claim.says.negated => return leave::suspended(known, claim, who, when),
        Some(Act::Suspend) => return not_left(known, who, when.on),
        Some(act) if !claim.says.negated && claim.says.role.is_none() => {
            return act::consented(judge, known, claim, act, who, when);
        }
        _ => {}
    }
    if claim.date.is_some_and(|date| date.from > when.on) {
        return say::not_held(standing_now(known, who, when.on));
    }
    let begun = if claim.says.negated { None } else { begun(known, claim, who, when.on) };
    if let Some(begun) = begun {
        return begun;
    }
    // A stretch of days: what held on its first or on its last day was so in it.
    let days = match claim.date {
        Some(date) => [date.from, depositary_law::calendar::day_before(date.until).min(when.on)],
        None => [when.on, when.on],
    };
    let [first, last] = days.map(|on| on_day(known, claim, who, on));
    let better = |verdict: &Verdict| verdict.label == crate::Label::Agrees;
    if better(&first) && !better(&last) { first } else { last }
}

/// “Since 2011”: the date at which a status began.
fn begun(known: &Known<'_>, claim: &Claim, who: ParticipantId, on: Date) -> Option<Verdict> {
    let date = claim.date?;
    let rows = match said(claim) {
        Said::Signed => known.signatures(who, on),
        _ => known.consents(who, on),
    };
    let in_force = known.in_force_for(who, on);
    let by_force = in_force.is_some_and(|day| date.from <= day && day < date.until);
    let row = rows.iter().find(|row| by_force || fit(date, row.action.on) == Fit::Meets)?;
    let told = told(known, row, who);
    let correct = in_force.map_or_else(|| told.clone(), |day| format!("{told} {}", since(known, who, day)));
    Some(say::agrees(correct, known.evidence(*row, article(known, row))))
}

/// A claim about one day.
pub(super) fn on_day(known: &Known<'_>, claim: &Claim, who: ParticipantId, on: Date) -> Verdict {
    let standing = known.standing(who, on);
    let correct = standing_now(known, who, on);
    let rows = rows(known, who, on);
    // A suspension leaves a party a party; whether it is bound is what readings differ on.
    let is_bound = said(claim) == Said::Bound && claim.says.role.is_none();
    if standing == Standing::Open || (is_bound && known.may_be_suspended(who, on)) {
        return open(known, who, on, correct, rows);
    }
    if known.is_unsure(who) {
        return say::not_held(format!("{correct} This rests on recollection alone."));
    }
    if claim.says.negated { not(known, claim, who, on, standing) } else { is(known, claim, who, on, standing) }
}

fn is(known: &Known<'_>, claim: &Claim, who: ParticipantId, on: Date, standing: Standing) -> Verdict {
    let correct = standing_now(known, who, on);
    let rows = rows(known, who, on);
    let signed = !known.signatures(who, on).is_empty();
    let wrong = |cause| {
        // What was done after the record's last word would not be in it.
        if cause != Cause::Stale && known.is_stale(on) {
            say::not_held(correct.clone())
        } else {
            say::contradicts(cause, correct.clone(), rows.clone())
        }
    };
    match (said(claim), standing) {
        (_, Standing::Former) => wrong(Cause::Stale),
        (_, Standing::Outside) => wrong(Cause::WrongStatus),
        (Said::Signed, Standing::Signatory) => say::agrees(correct, rows),
        (Said::Signed, _) if signed => say::agrees(correct, rows),
        (Said::Signed, _) => {
            let readings =
                vec!["the word stands loosely for a party".to_owned(), "it never signed: it acceded".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, rows, readings)
        }
        (_, Standing::Signatory) => wrong(Cause::WrongStatus),
        _ => say::agrees(correct, rows),
    }
}

/// What a sentence denies of a State.
pub(super) fn not(known: &Known<'_>, claim: &Claim, who: ParticipantId, on: Date, standing: Standing) -> Verdict {
    let mut correct = standing_now(known, who, on);
    let rows = rows(known, who, on);
    let signed = !known.signatures(who, on).is_empty();
    let wrong = |correct: String| say::contradicts(Cause::WrongStatus, correct, rows.clone());
    let loosely = |readings: [&str; 2]| {
        let readings = readings.map(str::to_owned).to_vec();
        say::ambiguous(Cause::Imprecise, correct.clone(), rows.clone(), readings)
    };
    match (said(claim), standing) {
        (_, Standing::Outside) => say::agrees(correct, rows),
        (Said::Signed, Standing::Signatory) => wrong(correct),
        (Said::Signed, Standing::Former) if signed && claim.says.act == Some(Act::Sign) => {
            loosely(["it is not a party any more", "it did sign"])
        }
        (Said::Signed, Standing::Contracting | Standing::Party) if signed => wrong(correct),
        (Said::Signed, Standing::Contracting | Standing::Party) => {
            loosely(["it acceded without having signed", "it is meant to be outside, and is not"])
        }
        (Said::Consented, Standing::Former) => loosely(["it is not a party any more", "it did consent"]),
        (_, Standing::Signatory | Standing::Former) => say::agrees(correct, rows),
        (Said::Bound, Standing::Contracting) => loosely(["the treaty is not yet in force for it", "it has joined"]),
        _ => {
            let pending = known.status(who, on).qualifiers.has(Qualifier::NoticePending);
            if let Some(exit) = exits(known, who, on).first().filter(|_| pending) {
                correct = format!("{correct} {}", exit_told(known, exit, on));
                if claim.zone == Zone::Headline {
                    let readings = vec!["it has given notice".to_owned(), "it is still bound".to_owned()];
                    return say::ambiguous(Cause::Imprecise, correct, exit_rows(known, exit), readings);
                }
            }
            wrong(correct)
        }
    }
}

/// Readings differ on how a State stands, or dates are uncertain.
fn open(known: &Known<'_>, who: ParticipantId, on: Date, correct: String, rows: Vec<Evidence>) -> Verdict {
    let mut readings: Vec<String> = Vec::new();
    for row in known.acts(who).filter(|row| row.action.on.earliest() <= on) {
        readings.extend(known.readings_on(row.id).into_iter().map(|(says, _)| says));
    }
    if readings.is_empty() {
        let possible = known.derivation.possible(who, on);
        readings = possible.iter().map(|status| status.word().replace('-', " ")).collect();
    }
    say::ambiguous(Cause::Contested, correct, rows, readings)
}

fn not_left(known: &Known<'_>, who: ParticipantId, on: Date) -> Verdict {
    let Some(exit) = exits(known, who, on).into_iter().next() else {
        return say::agrees(
            format!("{} No notice of withdrawal is recorded.", standing_now(known, who, on)),
            rows(known, who, on),
        );
    };
    if exit.contested {
        return leave::contested(known, exit, None, on);
    }
    let (correct, rows) = (exit_told(known, exit, on), exit_rows(known, exit));
    match exit.effect {
        Some(effect) if effect <= on => say::contradicts(Cause::WrongStatus, correct, rows),
        Some(_) => {
            let readings = vec!["it is still a party".to_owned(), "it has given notice".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, rows, readings)
        }
        None => say::agrees(correct, rows),
    }
}

/// The rows on which a standing rests: the signature, the latest consent, the latest notice.
pub(super) fn rows(known: &Known<'_>, who: ParticipantId, on: Date) -> Vec<Evidence> {
    let mut rows = Vec::new();
    for row in known.consents(who, on).first().into_iter().chain(known.signatures(who, on).first()) {
        rows.extend(known.evidence(*row, article(known, row)));
    }
    if let Some(exit) = exits(known, who, on).first() {
        rows.extend(exit_rows(known, exit));
    }
    rows
}
