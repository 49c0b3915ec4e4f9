//! The whole shipped record: every treaty derives, every timeline covers all days, every proof verifies.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

use depositary_conformance::TODAY;
use depositary_corpus::{Corpus, Files};
use depositary_law::{Date, Derivation, ParticipantId, Settings, derive, verify};

#[test]
fn every_proof_at_every_boundary_verifies() {
    let corpus =
        Corpus::open(Files::embedded()).unwrap_or_else(|problems| panic!("the shipped record has errors\n{problems}"));
    let settings = Settings::default();
    let known_at: Date = TODAY.parse().unwrap();
    let mut proofs = 0;
    let mut flaws = Vec::new();
    for (place, identity) in corpus.identities().iter().enumerate() {
        let treaty = corpus.treaty(place).unwrap_or_else(|problems| panic!("{}: {problems}", identity.id));
        let derivation = derive(&treaty.rulebook, &treaty.facts, corpus.world(), &settings, known_at);
        for who in corpus.participant_ids() {
            let code = &corpus.participant(who).code;
            for day in boundary_days(&derivation, who, &format!("{code}, {}", identity.id)) {
                proofs += 1;
                let proof = derivation.prove(who, day);
                if let Err(flaw) = verify::verify(&proof, &treaty.rulebook, &treaty.facts, corpus.world(), &settings) {
                    flaws.push(format!("{code}, {}, {day}: {flaw}", identity.id));
                }
            }
        }
    }
    assert!(proofs > 10_000, "only {proofs} proofs were made");
    assert!(flaws.is_empty(), "{} of {proofs} proofs do not verify\n{}", flaws.len(), flaws.join("\n"));
}

/// The first day of each interval and the day before it, after a look at the timeline as a whole.
fn boundary_days(derivation: &Derivation<'_>, who: ParticipantId, whose: &str) -> Vec<Date> {
    let timeline = derivation.timeline(who);
    assert_eq!(
        timeline.first().map(|first| first.from),
        Some(Date::MIN),
        "{whose}: the timeline does not begin with the first day"
    );
    for pair in timeline.windows(2) {
        assert!(pair[0].from < pair[1].from, "{whose}: the timeline goes back at {}", pair[1].from);
        let differ = (pair[0].status, pair[0].qualifiers) != (pair[1].status, pair[1].qualifiers);
        assert!(differ, "{whose}: nothing changes at {}", pair[1].from);
    }
    let mut days = Vec::new();
    for segment in timeline {
        let answer = derivation.status(who, segment.from);
        assert_eq!(
            (answer.status, answer.qualifiers),
            (segment.status, segment.qualifiers),
            "{whose}: {}",
            segment.from
        );
        if segment.from > Date::MIN {
            days.push(segment.from.yesterday().unwrap());
        }
        days.push(segment.from);
    }
    days.dedup();
    days
}
