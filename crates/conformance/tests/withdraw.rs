//! The proofs of supposed withdrawals: each verifies against what it supposes, and is the one that is published.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

use depositary_answers::{Readings, Supposed, TreatyWords, numbered, v1, withdraw};
use depositary_conformance::{Ask, Library, cases};
use depositary_corpus::{Corpus, Files, HypotheticalAction, HypotheticalConflict, Overlay};
use depositary_law::{ActionKind, ConflictRole, Date, derive, verify};

const LEFT_OUT: &str = "left out of the simulation: ";

fn record() -> Corpus {
    Corpus::open(Files::embedded()).unwrap_or_else(|problems| panic!("the shipped record has errors\n{problems}"))
}

/// What is supposed, as the facts of a record; the recorded notices that it replaces are those that the answer names.
fn overlay(corpus: &Corpus, supposed: &Supposed, answer: &v1::Withdraw) -> Overlay {
    let Supposed { who, place, notice, revoke, .. } = *supposed;
    let treaty = &corpus.identities()[place].id;
    let act = |kind, on| HypotheticalAction { treaty: treaty.clone(), participant: who, kind, on };
    let mut actions = vec![act(ActionKind::WithdrawalNotice, notice)];
    actions.extend(revoke.map(|on| act(ActionKind::RevocationOfWithdrawal, on)));
    let conflict = |(from, until): &(Date, Option<Date>)| HypotheticalConflict {
        participant: who,
        role: ConflictRole::Primary,
        from: *from,
        until: *until,
    };
    let left_out = answer.notes.iter().find_map(|note| note.strip_prefix(LEFT_OUT)).unwrap_or_default();
    Overlay {
        actions,
        without: left_out.split(", ").filter(|id| !id.is_empty()).map(str::to_owned).collect(),
        conflicts: supposed.conflicts.iter().map(conflict).collect(),
    }
}

/// What is wrong with the proof of a supposed withdrawal.
fn flaw(recorded: &Corpus, readings: &Readings, supposed: &Supposed) -> Option<String> {
    let Supposed { who, place, notice, known_at, .. } = *supposed;
    let answer = withdraw(recorded, readings, supposed).unwrap();
    let corpus = Corpus::open_with(recorded.files().clone(), overlay(recorded, supposed, &answer)).unwrap();
    let treaty = corpus.treaty(place).unwrap();
    let settings = readings.settings(place);
    let derivation = derive(&treaty.rulebook, &treaty.facts, corpus.world(), &settings, known_at);
    let shown = answer.takes_effect_on.as_ref().or(answer.expires_on.as_ref());
    let shown = shown.map_or(notice, |day| day.parse().unwrap());
    let proof = derivation.prove(who, shown);
    if let Err(flaw) = verify::verify(&proof, &treaty.rulebook, &treaty.facts, corpus.world(), &settings) {
        return Some(flaw.to_string());
    }
    let words = TreatyWords::new(&corpus, &corpus.identities()[place], treaty);
    let published = numbered(&corpus, treaty, &proof, &words).tree();
    (published != answer.proof).then(|| format!("the published proof is not that of {shown}"))
}

#[test]
fn the_proof_of_every_withdrawal_verifies() {
    let corpus = record();
    let library = Library::new(&corpus);
    let mut proofs = 0;
    let mut flaws = Vec::new();
    for located in cases().unwrap() {
        if !matches!(located.case.ask, Ask::Withdraw { .. }) {
            continue;
        }
        proofs += 1;
        let (readings, supposed) = library.supposed(&located.case.ask).unwrap();
        let flaw = flaw(&corpus, &readings, &supposed);
        flaws.extend(flaw.map(|flaw| format!("{}, “{}”: {flaw}", located.file, located.case.name)));
    }
    assert!(proofs >= 40, "only {proofs} supposed withdrawals");
    assert!(flaws.is_empty(), "{} proofs do not verify\n{}", flaws.len(), flaws.join("\n"));
}
