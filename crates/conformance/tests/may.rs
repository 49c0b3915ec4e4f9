//! What treaties say of activities: every answer over the whole record is checked by code that shares nothing
//! with the engine, and forged answers are refused.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

use depositary_conformance::TODAY;
use depositary_corpus::{Corpus, Files, Treaty};
use depositary_law::conduct::{Activity, Assessment, Ground, Opening, Question, assess};
use depositary_law::verify::{ConductFlaw, verify, verify_conduct, verify_conduct_only};
use depositary_law::{Date, ParticipantId, Settings, derive};

/// Before all treaties; provisional application and gaps; held, contested and ended statuses; today.
const DAYS: [&str; 6] = ["1969-01-01", "1993-04-01", "2003-02-01", "2010-06-01", "2014-10-01", "2025-03-06"];

/// Bound by little and by much; contested; one whose status was uncertain.
const ALLIES: [&str; 4] = ["USA", "DEU", "PRK", "NIU"];

fn record() -> Corpus {
    Corpus::open(Files::embedded()).unwrap_or_else(|problems| panic!("the shipped record has errors\n{problems}"))
}

fn who(corpus: &Corpus, code: &str) -> ParticipantId {
    corpus.participant_ids().find(|id| corpus.participant(*id).code == code).unwrap()
}

/// Calls with every answer about every participant, activity and day under one treaty.
fn each(corpus: &Corpus, treaty: &Treaty, mut with: impl FnMut(&Assessment)) {
    let derivation =
        derive(&treaty.rulebook, &treaty.facts, corpus.world(), &Settings::default(), TODAY.parse().unwrap());
    let allies: Vec<Option<ParticipantId>> =
        std::iter::once(None).chain(ALLIES.map(|code| Some(who(corpus, code)))).collect();
    for day in DAYS.into_iter().chain([TODAY]) {
        let on: Date = day.parse().unwrap();
        for participant in corpus.participant_ids() {
            for activity in Activity::ALL.iter().copied() {
                for ally in allies.iter().copied().filter(|ally| *ally != Some(participant)) {
                    let question = Question { participant, activity, ally, on };
                    with(&assess(&derivation, question, &treaty.disputes));
                }
            }
        }
    }
}

#[test]
fn every_answer_about_every_activity_verifies() {
    let corpus = record();
    let settings = Settings::default();
    let mut answers = 0;
    let mut grounds = std::collections::BTreeMap::new();
    let mut flaws = Vec::new();
    for (place, identity) in corpus.identities().iter().enumerate() {
        let treaty = corpus.treaty(place).unwrap();
        let mut verified = None;
        each(&corpus, treaty, |told| {
            answers += 1;
            *grounds.entry(told.ground).or_insert(0) += 1;
            // A status proof is the same for every activity; it is verified once for each day.
            let about = (told.question.participant, told.question.on);
            let proof = if verified == Some(about) {
                Ok(())
            } else {
                verified = Some(about);
                verify(&told.proof, &treaty.rulebook, &treaty.facts, corpus.world(), &settings)
                    .map_err(ConductFlaw::Status)
            };
            let checked = proof.and_then(|()| verify_conduct_only(told, &treaty.rulebook, &treaty.disputes));
            if let Err(flaw) = checked {
                let code = |id| corpus.participant(id).code.clone();
                flaws.push(format!(
                    "{} {} {} with {:?} on {}: {flaw}",
                    identity.id,
                    code(told.question.participant),
                    told.question.activity.word(),
                    told.question.ally.map(code),
                    told.question.on
                ));
            }
        });
    }
    assert!(answers > 100_000, "only {answers} answers");
    assert!(flaws.is_empty(), "{} of {answers} answers\n{}", flaws.len(), flaws[..flaws.len().min(20)].join("\n"));
    for ground in [
        Ground::Named,
        Ground::Disputed,
        Ground::Circumstances,
        Ground::Silent,
        Ground::OthersOnly,
        Ground::BothBound,
        Ground::NotBound,
        Ground::StatusOpen,
    ] {
        assert!(grounds.contains_key(&ground), "no answer rests on `{}`: {grounds:?}", ground.word());
    }
}

#[test]
fn forged_answers_do_not_verify() {
    let corpus = record();
    let place = corpus.identities().iter().position(|identity| identity.id == "ccm").unwrap();
    let treaty = corpus.treaty(place).unwrap();
    let settings = Settings::default();
    let derivation = derive(&treaty.rulebook, &treaty.facts, corpus.world(), &settings, TODAY.parse().unwrap());
    let question = Question {
        participant: who(&corpus, "DEU"),
        activity: Activity::Transfer,
        ally: Some(who(&corpus, "USA")),
        on: TODAY.parse().unwrap(),
    };
    let honest = assess(&derivation, question, &treaty.disputes);
    let verified = |told: &Assessment| {
        verify_conduct(told, &treaty.rulebook, &treaty.facts, corpus.world(), &settings, &treaty.disputes)
    };
    assert_eq!(verified(&honest), Ok(()));
    let forgeries: [fn(&mut Assessment); 8] = [
        |told| told.ground = Ground::Allowed,
        |told| told.ground = Ground::NotBound,
        |told| told.prohibitions.clear(),
        |told| told.exceptions[0].opening = Opening::Open,
        |told| told.exceptions.clear(),
        |told| told.ally_proof = None,
        |told| told.question.on = "2009-01-01".parse().unwrap(),
        |told| told.proof = told.ally_proof.clone().unwrap(),
    ];
    for (number, forge) in forgeries.into_iter().enumerate() {
        let mut forged = honest.clone();
        forge(&mut forged);
        assert!(verified(&forged).is_err(), "forgery {number} passes");
    }
    let transit = Question { activity: Activity::Transit, ..question };
    let mut forged = assess(&derivation, transit, &treaty.disputes);
    forged.disputes[0].decides = false;
    assert_eq!(verified(&forged), Err(ConductFlaw::WrongDisputes));
}
