//! Steps at home: cabinet, committee, parliament, head of State, the law in force. They change no status; the record
//! holds some of them, and where it holds none of a kind, nothing is said against a claim.

use depositary_corpus::{StepKind, StepRecord, Votes};
use depositary_law::{Date, ParticipantId, Reliability};

use super::record::{Fit, Known, fit, gap};
use super::{Judge, When, of_each, say};
use crate::date::{Precision, TextDate};
use crate::{Cause, Claim, Evidence, Modality, Verdict};

/// A cabinet meets every week: a date that misses a recorded decision by more than this may be that of another.
const ANOTHER_MEETING: i32 = 200;

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    if claim.states.is_empty() {
        return say::outside();
    }
    // A joint step names several; of others the first is the one that acts.
    let joint = matches!(claim.says.step, Some(StepKind::JointRecommendation)) || is_matter(claim, "decided");
    let who = if joint { &claim.states[..] } else { &claim.states[..1] };
    let words = words.to_lowercase();
    of_each(who, |who| {
        if is_matter(claim, "refused") {
            return refused(&known, who, when);
        }
        if is_about_joining(&words) {
            joining(&known, claim, who, when)
        } else if matches!(claim.says.modality, Modality::Intended | Modality::Scheduled) {
            to_come(&known, claim, &words, who, when)
        } else {
            done(&known, claim, &words, who, when)
        }
    })
}

fn is_matter(claim: &Claim, matter: &str) -> bool {
    claim.says.matter.as_deref() == Some(matter)
}

/// Whether a sentence is about consent rather than about leaving: the recorded steps are about leaving.
fn is_about_joining(words: &str) -> bool {
    let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    let leaving =
        ["withdr", "denounc", "denunciation", "leav", "exit", "quit", "pull", "revok", "revoc", "suspen", "abandon"];
    has(&["ratif", "acced", "accession", "join"]) && !has(&leaving) && !has(&["de-ratif"])
}

/// Approval at home of consent: the record holds the instrument alone.
fn joining(known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    let Some(consent) = known.consents(who, when.on).into_iter().next() else { return say::outside() };
    let correct = format!(
        "The record holds no step of {} at home; its instrument was deposited {}.",
        known.who(who),
        say::reported(consent.action.on)
    );
    match claim.date {
        Some(date) if fit(date, consent.action.on) == Fit::Meets => say::agrees(correct, known.evidence(consent, "")),
        _ => say::not_held(correct),
    }
}

/// A parliament that said no: the record holds none such, and shows only whether the State is bound.
fn refused(known: &Known<'_>, who: ParticipantId, when: When) -> Verdict {
    match known.consents(who, when.on).is_empty() {
        true => {
            say::not_held(format!("No consent of {} is on deposit; the record holds no vote on it.", known.who(who)))
        }
        false => say::outside(),
    }
}

/// The kinds of row that can be what a claim calls a step; the first is the one it names.
fn kinds(claim: &Claim) -> &'static [StepKind] {
    use StepKind as S;
    if is_matter(claim, "decided") {
        return &[
            S::GovernmentApproval,
            S::ParliamentVote,
            S::HeadOfStateSignature,
            S::JointRecommendation,
            S::Announcement,
        ];
    }
    match claim.says.step {
        Some(S::ParliamentVote) => &[S::ParliamentVote],
        Some(S::GovernmentApproval) => &[S::GovernmentApproval],
        Some(S::Proposal) => {
            &[S::Proposal, S::GovernmentApproval, S::DraftRegistered, S::HeadOfStateSubmission, S::PrivateBill]
        }
        Some(S::DraftRegistered | S::PrivateBill) => {
            &[S::DraftRegistered, S::PrivateBill, S::HeadOfStateSubmission, S::Proposal, S::GovernmentApproval]
        }
        Some(S::CommitteeApproval) => &[S::CommitteeApproval],
        Some(S::HeadOfStateSubmission) => &[S::HeadOfStateSubmission, S::Proposal],
        Some(S::HeadOfStateSignature) => &[S::HeadOfStateSignature],
        Some(S::LawInForce) => &[S::LawInForce],
        Some(S::JointRecommendation) => &[S::JointRecommendation],
        Some(S::Announcement | S::Statement) => &[S::Announcement, S::Statement],
        _ => &[],
    }
}

fn rows<'a>(known: &Known<'a>, claim: &Claim, who: ParticipantId) -> Vec<&'a StepRecord> {
    let kinds = kinds(claim);
    let mut rows: Vec<&StepRecord> = known.steps(who).filter(|step| kinds.contains(&step.kind)).collect();
    rows.sort_by_key(|step| (step.on.earliest(), step.on.latest()));
    rows
}

/// A step that was taken.
fn done(known: &Known<'_>, claim: &Claim, words: &str, who: ParticipantId, when: When) -> Verdict {
    let rows: Vec<&StepRecord> =
        rows(known, claim, who).into_iter().filter(|step| step.on.earliest() <= when.on).collect();
    if rows.is_empty() {
        return none(known, claim, who, when);
    }
    let Some(date) = claim.date else { return counted(known, claim, words, who, &rows) };
    let meeting: Vec<&StepRecord> = rows.iter().copied().filter(|step| fit(date, step.on) == Fit::Meets).collect();
    if !meeting.is_empty() {
        return counted(known, claim, words, who, &meeting);
    }
    let correct = told(known, who, &rows);
    let evidence = evidence(known, &rows);
    if rows.iter().any(|step| fit(date, step.on) == Fit::Nearly) {
        let readings = vec!["a vague date, not far off".to_owned(), "another day".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, evidence, readings);
    }
    if may_be_another(claim, words, date, &rows) {
        return say::not_held(correct);
    }
    say::contradicts(Cause::WrongDate, correct, evidence)
}

/// Whether the claim may be about a step of the same kind that the record does not hold: another reading, the
/// other chamber, another meeting of the cabinet.
fn may_be_another(claim: &Claim, words: &str, date: TextDate, rows: &[&StepRecord]) -> bool {
    let sure = rows.iter().any(|step| step.reliability != Reliability::Unverified);
    let nearest = rows.iter().map(|step| gap(date, step.on)).min().unwrap_or(i32::MAX);
    let special =
        ["first reading", "second reading", "preliminary", "senate", "upper house", "lower house", "committee"];
    let other = special.iter().any(|word| words.contains(word) && !rows.iter().any(|step| step.detail.contains(word)));
    match claim.says.step {
        _ if !sure || other || is_matter(claim, "decided") => true,
        Some(StepKind::ParliamentVote | StepKind::HeadOfStateSignature | StepKind::LawInForce) => false,
        Some(StepKind::GovernmentApproval) => date.precision == Precision::Interval || nearest > ANOTHER_MEETING,
        _ => true,
    }
}

/// Rows that fit in time: what they say of the votes.
fn counted(known: &Known<'_>, claim: &Claim, words: &str, who: ParticipantId, rows: &[&StepRecord]) -> Verdict {
    let correct = told(known, who, rows);
    let evidence = evidence(known, rows);
    let Some(votes) = claim.says.votes.map(|votes| without_total(votes, words)) else {
        return say::agrees(correct, evidence);
    };
    let recorded: Vec<Votes> = rows.iter().filter_map(|step| step.votes).collect();
    if recorded.is_empty() {
        return say::not_held(format!("{correct} The record holds no count of it."));
    }
    if recorded.iter().any(|row| is_count(votes, *row, words)) {
        return say::agrees(correct, evidence);
    }
    // A vote of another reading on an undated claim, or simply another number.
    say::contradicts(Cause::WrongCount, correct, evidence)
}

/// `88 of 120 deputies`: the second number is of all members, not of those against.
fn without_total(votes: Votes, words: &str) -> Votes {
    let Some(total) = votes.against else { return votes };
    let is_total =
        [format!("of {total}"), format!("of the {total}"), format!("{total}-seat"), format!("{total}-member")]
            .iter()
            .any(|form| words.contains(form.as_str()));
    if is_total { Votes { against: votes.abstaining, abstaining: None, ..votes } } else { votes }
}

/// Whether a count of the text is one of the record; numbers that a sentence gives in another order count too.
fn is_count(votes: Votes, row: Votes, words: &str) -> bool {
    let numbers = |votes: Votes| [votes.in_favour, votes.against, votes.abstaining];
    if !votes.contradicts(row) {
        return true;
    }
    let turned = words.find("against").is_some_and(|against| {
        ["favour", "favor", " for"].iter().filter_map(|word| words.find(word)).all(|favour| against < favour)
    });
    // `103 in favour and three abstentions` skips those against.
    let skipped = words.contains("abst")
        && !["against", "opposed", "oppos", "rejected", " no "].iter().any(|word| words.contains(word));
    let given: Vec<u32> = numbers(votes).into_iter().flatten().collect();
    let held: Vec<u32> = numbers(row).into_iter().flatten().collect();
    (turned || skipped) && given.iter().all(|number| held.contains(number))
}

/// No row of that kind: what the record has of the matter at all.
fn none(known: &Known<'_>, claim: &Claim, who: ParticipantId, when: When) -> Verdict {
    let exit = known.exits.iter().find(|exit| exit.who == who && exit.received.earliest() <= when.on);
    match exit {
        Some(exit) if is_matter(claim, "decided") && claim.date.is_none() => {
            let act = known.act(exit.notice);
            let correct = format!("{} gave notice of withdrawal {}.", known.who(who), say::reported(exit.received));
            say::agrees(say::sentence(&correct), known.evidence(act, ""))
        }
        _ if known.steps(who).next().is_some() => {
            say::not_held(format!("Of {} the record holds other steps at home, and none of this kind.", known.who(who)))
        }
        _ => say::outside(),
    }
}

/// A step that is said to come, or to be needed: later rows show it, or the law at home asks for it.
fn to_come(known: &Known<'_>, claim: &Claim, words: &str, who: ParticipantId, when: When) -> Verdict {
    let wanted: &[StepKind] = match claim.says.step {
        Some(step) => &[step],
        None if words.contains("president") || words.contains("king") => {
            &[StepKind::ParliamentVote, StepKind::HeadOfStateSignature]
        }
        None => &[StepKind::ParliamentVote],
    };
    let after = |step: &&StepRecord| wanted.contains(&step.kind) && step.on.latest() >= when.on;
    let mut later: Vec<&StepRecord> = known.steps(who).filter(after).collect();
    later.sort_by_key(|step| step.on.earliest());
    let in_time = |step: &&StepRecord| claim.date.is_none_or(|date| fit(date, step.on) != Fit::Apart);
    if let Some(step) = later.iter().find(|step| in_time(step)) {
        let same: Vec<&StepRecord> = later.iter().copied().filter(|other| other.on == step.on).collect();
        return say::agrees(told(known, who, &same), evidence(known, &same));
    }
    let approval = known.corpus.approval(who).filter(|approval| approval.parliament_approval == "yes");
    match approval {
        Some(approval) if claim.date.is_none() && wanted.contains(&StepKind::ParliamentVote) => {
            let correct = format!("In {} {} must approve that it leaves a treaty.", known.who(who), approval.body);
            say::agrees(correct, known.rows("domestic-approval", &approval.sources, &approval.legal_basis))
        }
        _ => say::outside(),
    }
}

/// What the rows say, in one sentence a day.
fn told(known: &Known<'_>, who: ParticipantId, rows: &[&StepRecord]) -> String {
    let mut days: Vec<(Date, String)> = Vec::new();
    for step in rows {
        let votes = step.votes.map(|votes| format!(" ({})", count(votes))).unwrap_or_default();
        match days.last_mut() {
            Some((day, said)) if *day == step.on.earliest() => {
                let more =
                    if votes.is_empty() { format!("; {}", step.detail) } else { format!("; another source:{votes}") };
                said.push_str(&more);
            }
            _ => days.push((step.on.earliest(), format!("{}: {}{votes}", say::bare(step.on), step.detail))),
        }
    }
    let days: Vec<String> = days.into_iter().map(|(_, said)| said).collect();
    format!("{}, {}.", say::sentence(known.who(who)), days.join("; "))
}

fn count(votes: Votes) -> String {
    let parts = [(votes.in_favour, "in favour"), (votes.against, "against"), (votes.abstaining, "abstaining")];
    let parts: Vec<String> = parts.iter().filter_map(|(n, word)| n.map(|n| format!("{n} {word}"))).collect();
    parts.join(", ")
}

fn evidence(known: &Known<'_>, rows: &[&StepRecord]) -> Vec<Evidence> {
    rows.iter().flat_map(|step| known.rows(&step.id, &step.sources, "")).collect()
}
