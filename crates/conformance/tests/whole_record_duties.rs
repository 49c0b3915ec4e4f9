//! The whole shipped record: the proof of every duty of every participant verifies, on every day on which
//! something can change, on the day before and on the day after.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

use std::collections::{BTreeMap, BTreeSet};

use depositary_conformance::TODAY;
use depositary_corpus::{Corpus, Files, Treaty};
use depositary_law::duty::{DutyProof, DutyQuestion, Instance, assess, instances};
use depositary_law::{Date, Derivation, ParticipantId, Rule, Settings, Status, derive, verify};

/// Days of knowledge: before, between and after the lists that the record draws on.
const KNOWN_AT: [&str; 4] = [TODAY, "2023-09-11", "2015-06-18", "2011-06-30"];

#[test]
fn every_duty_at_every_boundary_verifies() {
    let corpus =
        Corpus::open(Files::embedded()).unwrap_or_else(|problems| panic!("the shipped record has errors\n{problems}"));
    let settings = Settings::default();
    let (mut proofs, mut flaws) = (0, Vec::new());
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, identity) in corpus.identities().iter().enumerate() {
        let treaty = corpus.treaty(place).unwrap_or_else(|problems| panic!("{}: {problems}", identity.id));
        if !treaty.rulebook.clauses().iter().any(|clause| matches!(clause.rule, Rule::Obligation(_))) {
            continue;
        }
        for known_at in KNOWN_AT {
            let known_at: Date = known_at.parse().unwrap();
            let derivation = derive(&treaty.rulebook, &treaty.facts, corpus.world(), &settings, known_at);
            for who in corpus.participant_ids() {
                for proof in boundary_proofs(treaty, &derivation, who) {
                    proofs += 1;
                    *states.entry(proof.answer().state.word()).or_default() += 1;
                    let verified =
                        verify::verify_duty(&proof, &treaty.rulebook, &treaty.facts, corpus.world(), &settings);
                    if let Err(flaw) = verified {
                        let duty = &treaty.rulebook.clause(proof.duty).id;
                        let code = &corpus.participant(who).code;
                        let DutyProof { as_of, covers, .. } = proof;
                        flaws.push(format!(
                            "{code}, {}, {duty} {covers:?}, {as_of} as known on {known_at}: {flaw}",
                            identity.id
                        ));
                    }
                }
            }
        }
    }
    println!("{proofs} proofs: {states:?}");
    assert!(proofs > 10_000, "only {proofs} proofs were made");
    assert!(flaws.is_empty(), "{} of {proofs} proofs do not verify\n{}", flaws.len(), flaws.join("\n"));
}

/// The proofs of one participant's duties on the days on which something can change.
fn boundary_proofs(treaty: &Treaty, derivation: &Derivation<'_>, who: ParticipantId) -> Vec<DutyProof> {
    let timeline = derivation.timeline(who);
    if timeline.iter().all(|segment| !matches!(segment.status, Status::Party | Status::Undetermined)) {
        return Vec::new();
    }
    let today = derivation.known_at();
    let facts = || treaty.facts.compliance.iter().filter(|fact| fact.participant == who);
    let may_bind = |status: Status| matches!(status, Status::Party | Status::Undetermined);
    let changes = timeline.windows(2).filter(|pair| may_bind(pair[0].status) || may_bind(pair[1].status));
    let status_days: BTreeSet<Date> = changes.map(|pair| pair[1].from).collect();
    let fact_days = facts().flat_map(|fact| [fact.on.earliest(), fact.on.latest()]);
    let asked = status_days.iter().copied().chain(fact_days).chain([today]);
    let owed: BTreeSet<Instance> = asked.flat_map(|day| instances(derivation, who, day)).collect();
    let mut proofs = Vec::new();
    for instance in owed {
        let ask = |on: Date| assess(derivation, DutyQuestion { participant: who, instance, on });
        let answer = ask(today).answer();
        let own = facts().filter(|fact| fact.duty == instance.duty);
        // Earlier days of knowledge are for what the record came to know since.
        if own.clone().next().is_none() && today < TODAY.parse().unwrap() {
            continue;
        }
        let mut days: BTreeSet<Date> = own.flat_map(|fact| [fact.on.earliest(), fact.on.latest()]).collect();
        days.extend(&status_days);
        days.extend([answer.nominal_due, answer.due, Some(today)].into_iter().flatten());
        let around = |day: &Date| [day.yesterday().unwrap_or(*day), *day, day.tomorrow().unwrap_or(*day)];
        let days: BTreeSet<Date> = days.iter().flat_map(around).collect();
        proofs.extend(days.into_iter().map(ask));
    }
    proofs
}
