//! What a State did: signed, ratified, acceded, joined, left, gave notice, took back, suspended.

use depositary_law::{ActionKind, Date, ParticipantId};

use super::record::{Act as Row, Fit, Known, Standing, fit, gap, is_before};
use super::{Judge, When, force, leave, notice, of_each, other, say, status};
use crate::date::TextDate;
use crate::{Act, Cause, Claim, Modality, Verdict};

/// Between the approval at home and the deposit at most so many days pass before the two are taken for two things.
const HOME_APPROVAL: i32 = 184;

/// A consent that follows publication within so many days may be what the text means.
const SOON: i32 = 366;

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let Some(act) = claim.says.act else { return say::outside() };
    match act {
        Act::EnterIntoForce => return force::verdict(judge, claim, words, when),
        Act::Adopt | Act::OpenForSignature => return other::verdict(judge, claim, words, when),
        Act::Extend => return say::outside(),
        Act::Sign if claim.states.is_empty() => return other::verdict(judge, claim, words, when),
        _ if claim.says.negated => return status::verdict(judge, claim, words, when),
        _ => {}
    }
    if claim.states.is_empty() {
        return say::outside();
    }
    of_each(&claim.states, |who| {
        let verdict = match act {
            Act::Withdraw => leave::left(judge, &known, claim, who, when),
            Act::Notify => notice::given(judge, &known, claim, who, when),
            Act::Revoke => leave::revoked(&known, claim, who, when),
            Act::Suspend => leave::suspended(&known, claim, who, when),
            _ => consented(judge, &known, claim, act, who, when),
        };
        verdict.asking(who, known.place, when.on)
    })
}

/// Whether a kind of act is what a verb of the text names in law.
pub(super) fn is_named(act: Act, kind: ActionKind) -> bool {
    use ActionKind as A;
    match act {
        Act::Sign => matches!(kind, A::Signature | A::DefinitiveSignature),
        Act::Ratify => {
            matches!(kind, A::Ratification | A::Acceptance | A::Approval | A::FormalConfirmation | A::Consent)
        }
        Act::Accede => matches!(kind, A::Accession | A::Consent),
        Act::Succeed => kind == A::Succession,
        _ => kind.is_consent(),
    }
}

pub(super) fn consented(
    judge: &Judge<'_>,
    known: &Known<'_>,
    claim: &Claim,
    act: Act,
    who: ParticipantId,
    when: When,
) -> Verdict {
    if claim.says.modality == Modality::Intended {
        return say::not_held(standing_now(known, who, when.on));
    }
    let mut rows = known.consents(who, when.on);
    rows.extend(known.signatures(who, when.on));
    let named: Vec<Row<'_>> = rows.iter().copied().filter(|row| is_named(act, row.action.kind)).collect();
    match claim.date {
        Some(date) => dated(judge, known, claim, act, date, &rows, &named, who, when),
        None => undated(judge, known, act, &rows, &named, who, when),
    }
}

#[expect(clippy::too_many_arguments, reason = "one question with all that it depends on")]
fn dated(
    judge: &Judge<'_>,
    known: &Known<'_>,
    claim: &Claim,
    act: Act,
    date: TextDate,
    rows: &[Row<'_>],
    named: &[Row<'_>],
    who: ParticipantId,
    when: When,
) -> Verdict {
    let meets = |row: &&Row<'_>| fit(date, row.action.on) == Fit::Meets;
    if let Some(row) = named.iter().find(meets) {
        return met(known, claim, act, row, who);
    }
    let told = |row: &Row<'_>| (told(known, row, who), known.evidence(*row, article(known, row)));
    if let Some(row) = rows.iter().find(meets) {
        let (correct, evidence) = told(row);
        let is_consent = row.action.kind.is_consent();
        return match act {
            // The day is right and the word is not: a ratification follows a signature, an accession needs none.
            Act::Ratify | Act::Accede | Act::Succeed if is_consent => {
                let readings = vec![format!("the word stands for any consent: {correct}"), wrong_word(known, act, who)];
                say::ambiguous(Cause::Imprecise, correct, evidence, readings)
            }
            Act::Sign | Act::Join | Act::Rejoin => {
                let readings =
                    vec![format!("the word stands for what was done: {correct}"), wrong_word(known, act, who)];
                say::ambiguous(Cause::Imprecise, correct, evidence, readings)
            }
            _ => {
                let standing = standing_now(known, who, when.on);
                say::contradicts(Cause::WrongStatus, format!("{correct} {standing}"), evidence)
            }
        };
    }
    let in_force = known.in_force_for(who, date.until).filter(|day| date.from <= *day && *day < date.until);
    if let (Some(day), Some(row)) = (in_force, named.first()) {
        let (correct, evidence) = told(row);
        let correct = format!("{correct} {}", since(known, who, day));
        return match act {
            Act::Join | Act::Rejoin | Act::Accede => say::agrees(correct, evidence),
            _ => {
                let readings = vec![
                    "the day given is that of the entry into force".to_owned(),
                    "the act itself was done on another day".to_owned(),
                ];
                say::ambiguous(Cause::Imprecise, correct, evidence, readings)
            }
        };
    }
    let Some(row) = named.first().or(rows.first()) else {
        return nothing(judge, known, act, Some(date), who, when);
    };
    let (correct, evidence) = told(row);
    if named.is_empty() && !row.action.kind.is_consent() && act != Act::Sign {
        return nothing(judge, known, act, Some(date), who, when);
    }
    if !row.is_sure() {
        return say::not_held(format!("{correct} This rests on recollection alone."));
    }
    if date.from > when.on && !is_before(date, when.on) {
        return say::not_held(correct);
    }
    let near = named.iter().any(|row| fit(date, row.action.on) == Fit::Nearly);
    let circulated = named.iter().any(|row| {
        row.action.known > row.action.on.latest() && date.from <= row.action.known && row.action.known < date.until
    });
    let first = named.iter().min_by_key(|row| row.action.on.earliest()).map(|row| row.action.on);
    let at_home =
        act == Act::Ratify && first.is_some_and(|on| is_before(date, on.earliest()) && gap(date, on) <= HOME_APPROVAL);
    if near || circulated || at_home {
        let reading = match (at_home, circulated) {
            (true, _) => "approved at home on that date, of which the record holds nothing",
            (_, true) => "made known to the others on that date",
            _ => "a vague date, not far off",
        };
        let readings = vec![reading.to_owned(), "the act under the treaty is of another day".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, evidence, readings);
    }
    say::contradicts(Cause::WrongDate, correct, evidence)
}

/// An act of the kind named, on the day given; for a signature, the place is compared too. A day that is only
/// recalled can be confirmed by a text, never held against one.
fn met(known: &Known<'_>, claim: &Claim, act: Act, row: &Row<'_>, who: ParticipantId) -> Verdict {
    let correct = told(known, row, who);
    let evidence = known.evidence(*row, article(known, row));
    let placed = if act == Act::Sign { other::wrong_place(known, claim, row.action.on.earliest()) } else { None };
    if let Some(flaw) = placed {
        return say::contradicts(Cause::WrongDate, format!("{correct} {flaw}"), evidence);
    }
    let in_force = known.in_force_for(who, row.action.on.latest()).filter(|_| row.action.kind.is_consent());
    match in_force {
        Some(day) => say::agrees(format!("{correct} {}", since(known, who, day)), evidence),
        None => say::agrees(correct, evidence),
    }
}

fn undated(
    judge: &Judge<'_>,
    known: &Known<'_>,
    act: Act,
    rows: &[Row<'_>],
    named: &[Row<'_>],
    who: ParticipantId,
    when: When,
) -> Verdict {
    let standing = known.standing(who, when.on);
    if act == Act::Rejoin && !rows.is_empty() {
        let left =
            known.derivation.timeline(who).iter().any(|segment| segment.status == depositary_law::Status::FormerParty);
        if !left {
            let readings = vec!["it took back its notice".to_owned(), "it never ceased to be a party".to_owned()];
            return say::ambiguous(Cause::Imprecise, standing_now(known, who, when.on), Vec::new(), readings);
        }
    }
    if let Some(row) = named.first() {
        let (correct, evidence) = (told(known, row, who), known.evidence(*row, article(known, row)));
        if named.iter().all(|row| row.action.on.latest() > when.on) {
            return say::not_held(correct); // it may have been done later than the text
        }
        // An instrument that was taken back is not there any more.
        if act != Act::Sign && matches!(standing, Standing::Outside | Standing::Signatory) {
            return say::contradicts(
                Cause::Stale,
                format!("{correct} {}", standing_now(known, who, when.on)),
                evidence,
            );
        }
        return say::agrees(correct, evidence);
    }
    let Some(row) = rows.first().filter(|row| act == Act::Sign || row.action.kind.is_consent()) else {
        return nothing(judge, known, act, None, who, when);
    };
    let (correct, evidence) = (told(known, row, who), known.evidence(*row, article(known, row)));
    if act == Act::Sign {
        let readings = vec![format!("the word stands for what was done: {correct}"), wrong_word(known, act, who)];
        return say::ambiguous(Cause::WrongStatus, correct, evidence, readings);
    }
    say::agrees(correct, evidence)
}

/// The record holds no such act up to the day.
fn nothing(
    judge: &Judge<'_>,
    known: &Known<'_>,
    act: Act,
    date: Option<TextDate>,
    who: ParticipantId,
    when: When,
) -> Verdict {
    let standing = standing_now(known, who, when.on);
    let evidence: Vec<_> =
        known.signatures(who, when.on).into_iter().flat_map(|row| known.evidence(row, article(known, &row))).collect();
    if known.is_unsure(who) || known.is_late(date, when) {
        return say::not_held(standing);
    }
    if date.is_some_and(|date| date.from > when.on) {
        return say::not_held(standing);
    }
    // Approved at home, deposited soon after: the text speaks of the first, the record of the second.
    let later = judge.known(known.place, judge.today()).and_then(|later| {
        let rows = later.consents(who, judge.today()).into_iter().chain(later.signatures(who, judge.today()));
        let soon = |row: &Row<'_>| {
            let days = depositary_law::calendar::days_between(when.on, row.action.on.earliest());
            is_named(act, row.action.kind) && (0..=SOON).contains(&days)
        };
        rows.filter(soon).map(|row| told(&later, &row, who)).next()
    });
    if let Some(later) = later.filter(|_| act != Act::Sign) {
        let readings = vec!["approved at home by then".to_owned(), "not yet done under the treaty".to_owned()];
        return say::ambiguous(Cause::Imprecise, format!("{standing} {later}"), evidence, readings);
    }
    say::contradicts(Cause::WrongStatus, standing, evidence)
}

fn wrong_word(known: &Known<'_>, act: Act, who: ParticipantId) -> String {
    let what = match act {
        Act::Sign => "a signature",
        Act::Ratify => "a ratification",
        Act::Accede => "an accession",
        _ => "a consent to be bound",
    };
    format!("the record has no such act of {} as {what} on that date", known.who(who))
}

/// The article under which an act is done; empty where the rulebook has none.
pub(super) fn article<'a>(known: &Known<'a>, row: &Row<'_>) -> &'a str {
    let kind = match row.action.kind {
        ActionKind::Signature | ActionKind::DefinitiveSignature => "signature",
        ActionKind::WithdrawalNotice => "withdrawal-notice",
        kind if kind.is_consent() => "consent",
        _ => return "",
    };
    known.clause(kind).map_or("", |clause| clause.article.as_str())
}

/// What an act was, in a sentence: `Lithuania deposited its instrument of ratification on 24 March 2011.`
pub(super) fn told(known: &Known<'_>, row: &Row<'_>, who: ParticipantId) -> String {
    use ActionKind as A;
    let name = known.who(who);
    let on = say::reported(row.action.on);
    let treaty = known.name();
    let did = match row.action.kind {
        A::Signature | A::DefinitiveSignature => format!("signed {treaty} {on}"),
        A::Ratification => format!("deposited its instrument of ratification of {treaty} {on}"),
        A::Acceptance => format!("deposited its instrument of acceptance of {treaty} {on}"),
        A::Approval => format!("deposited its instrument of approval of {treaty} {on}"),
        A::Accession => format!("acceded to {treaty} {on}"),
        A::FormalConfirmation => format!("formally confirmed {treaty} {on}"),
        A::Consent => format!("consented to be bound by {treaty} {on}"),
        A::Succession => format!("succeeded to {treaty} {on}"),
        A::ProvisionalApplication => format!("declared {on} that it applies {treaty} provisionally"),
        A::IntentionNotToBecomeParty => format!("told the depositary {on} that it will not become a party to {treaty}"),
        A::WithdrawalOfInstrument => format!("took back its instrument of consent to {treaty} {on}"),
        A::WithdrawalNotice => format!("gave notice of withdrawal from {treaty} {on}"),
        A::RevocationOfWithdrawal => format!("took back its notice of withdrawal from {treaty} {on}"),
        A::Declaration => format!("made a declaration on {treaty} {on}"),
        A::Objection => format!("objected to an act of another {on}"),
        A::Announcement => format!("announced {on}, without a notice to the depositary, that it leaves {treaty}"),
    };
    let mark = if row.is_sure() { "" } else { "?" };
    format!("{}{mark}.", say::sentence(&format!("{name} {did}")))
}

/// Since when a treaty is in force for a participant, in a sentence.
pub(super) fn since(known: &Known<'_>, who: ParticipantId, day: Date) -> String {
    let kind = if known.derivation.entry_into_force() == Some(day) {
        "entry-into-force"
    } else {
        "entry-into-force-for-participant"
    };
    let by = known.clause(kind).map(|clause| format!(" (Article {})", clause.article)).unwrap_or_default();
    format!("Entry into force for {}: {}{by}.", known.who(who), crate::wording::day(day))
}

/// How a participant stands on a day, in a sentence.
pub(super) fn standing_now(known: &Known<'_>, who: ParticipantId, on: Date) -> String {
    let answer = known.status(who, on);
    let name = known.who(who);
    let treaty = known.name();
    let day = crate::wording::day(on);
    let from = answer.since.map(|since| format!(" (since {})", crate::wording::day(since))).unwrap_or_default();
    match known.standing(who, on) {
        Standing::Outside => {
            format!("On {day} {name} was neither a party to nor a signatory of {treaty}, as far as is recorded.")
        }
        Standing::Signatory => format!("On {day} {name} was a signatory of {treaty}, not a party{from}."),
        Standing::Contracting => {
            format!("On {day} {name} had consented to {treaty}, which was not yet in force for it{from}.")
        }
        Standing::Party => format!("On {day} {name} was a party to {treaty}{from}."),
        Standing::Former => format!("On {day} {name} was no longer a party to {treaty}{from}."),
        Standing::Open => {
            format!("How {name} stood to {treaty} on {day} is open: readings differ, or dates are uncertain.")
        }
    }
}
