//! The cases through the library, and every proof of an answer verified.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

use depositary_conformance::{Ask, Library, TODAY, cases, cases_in, run};
use depositary_corpus::{Corpus, Files};
use depositary_law::{Date, Settings, derive, verify};

fn record() -> Corpus {
    Corpus::open(Files::embedded()).unwrap_or_else(|problems| panic!("the shipped record has errors\n{problems}"))
}

fn day(text: Option<&str>) -> Date {
    depositary_answers::parse_day(text.unwrap_or(TODAY), TODAY.parse().unwrap()).unwrap()
}

#[test]
fn every_case_holds_in_the_library() {
    let corpus = record();
    let asked = run(&mut Library::new(&corpus)).unwrap_or_else(|failures| panic!("{failures}"));
    assert!(asked >= 400, "only {asked} cases");
}

#[test]
fn the_proof_of_every_status_case_verifies() {
    let corpus = record();
    let library = Library::new(&corpus);
    let mut flaws = Vec::new();
    for located in cases().unwrap() {
        let Ask::Status { participant, treaty, on, known_at, reading } = &located.case.ask else { continue };
        let Ok((who, place)) = library.find(participant, treaty) else { continue };
        let settings = library.readings(place, reading).unwrap().settings(place);
        let treaty = corpus.treaty(place).unwrap();
        let derivation = derive(&treaty.rulebook, &treaty.facts, corpus.world(), &settings, day(known_at.as_deref()));
        let proof = derivation.prove(who, day(Some(on)));
        if let Err(flaw) = verify::verify(&proof, &treaty.rulebook, &treaty.facts, corpus.world(), &settings) {
            flaws.push(format!("{}, “{}”: {flaw}", located.file, located.case.name));
        }
    }
    assert!(flaws.is_empty(), "{} proofs do not verify\n{}", flaws.len(), flaws.join("\n"));
}

#[test]
fn a_forged_answer_does_not_verify() {
    let corpus = record();
    let library = Library::new(&corpus);
    let (who, place) = library.find("Lithuania", "ccm").unwrap();
    let treaty = corpus.treaty(place).unwrap();
    let settings = Settings::default();
    let derivation = derive(&treaty.rulebook, &treaty.facts, corpus.world(), &settings, day(None));
    let mut proof = derivation.prove(who, day(Some("2025-03-05")));
    proof.as_of = day(Some("2025-03-06"));
    assert!(verify::verify(&proof, &treaty.rulebook, &treaty.facts, corpus.world(), &settings).is_err());
}

const GOOD: &str = r#"
[[case]]
name   = "a case"
why    = "a reason"
ask    = { question = "status", participant = "LTU", treaty = "ccm", on = "2025-03-05" }
expect = { status = "party" }
"#;

#[test]
fn a_good_case_is_read() {
    assert_eq!(cases_in("good.toml", GOOD).unwrap().len(), 1);
}

#[test]
fn mistakes_in_a_case_are_refused() {
    let bad = [
        (r#"{ status = "party" }"#, "{ }", "expects nothing"),
        (r#"{ status = "party" }"#, r#"{ state = "party" }"#, "unknown field `state`"),
        (r#"{ status = "party" }"#, "{ count = 3 }", "unknown field `count`"),
        (r#"{ status = "party" }"#, r#"{ bound = "maybe" }"#, "true, false or \"unknown\""),
        ("\"status\", participant", "\"statue\", participant", "unknown variant `statue`"),
        (
            r#""status", participant = "LTU", treaty = "ccm", on"#,
            r#""withdraw", participant = "LTU", treaty = "ccm", on"#,
            "`notice`",
        ),
        (r#""status", participant = "LTU", treaty = "ccm", on"#, r#""departures", since"#, "unknown field `status`"),
        (r#"on = "2025-03-05""#, r#"day = "2025-03-05""#, "unknown field `day`"),
        ("a reason", " ", "gives no reason"),
        ("why    =", "where  = \"here\"\nwhy    =", "unknown field `where`"),
    ];
    for (good, wrong, message) in bad {
        let text = GOOD.replace(good, wrong);
        let problems = cases_in("bad.toml", &text).unwrap_err().join("\n");
        assert!(problems.contains("bad.toml"), "{problems}");
        assert!(problems.contains(message), "for {wrong}: {problems}");
    }
    let twice = cases_in("bad.toml", &format!("{GOOD}{GOOD}")).unwrap_err().join("\n");
    assert!(twice.contains("another case of this file has this name"), "{twice}");
}
