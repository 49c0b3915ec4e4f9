//! Treaties added by writing one folder: the one that CONTRIBUTING.md tells how to add, and one with a
//! clause that no shipped treaty has. No line of Rust is written for either.

#![expect(clippy::unwrap_used, reason = "a test speaks by failing")]

use std::collections::BTreeMap;

use depositary_answers::{Readings, Register, Supposed, WhenKnown, v1, withdraw};
use depositary_corpus::{Corpus, Files, Severity, check, format};
use depositary_law::Date;
use depositary_law::verify::verify;

/// The embedded record with a treaty laid over it.
fn with_treaty(id: &str, files: &[(&str, &str)], sources: &str) -> Files {
    let mut texts: BTreeMap<String, String> =
        Files::embedded().iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    texts.entry("sources.toml".to_owned()).and_modify(|text| text.extend(["\n", sources]));
    texts.extend(files.iter().map(|(name, text)| (format!("treaties/{id}/{name}"), (*text).to_owned())));
    Files::from_texts(texts)
}

fn ilo_style() -> Corpus {
    let files = [
        ("treaty.toml", include_str!("../../../conformance/records/ilo-style/treaty.toml")),
        ("rulebook.toml", include_str!("../../../conformance/records/ilo-style/rulebook.toml")),
        ("actions.csv", include_str!("../../../conformance/records/ilo-style/actions.csv")),
    ];
    let sources = include_str!("../../../conformance/records/ilo-style/sources.toml");
    Corpus::open(with_treaty("ilo-style", &files, sources)).unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn leave(corpus: &Corpus, who: &str, treaty: &str, notice: &str) -> v1::Withdraw {
    let register = Register::new(corpus, Readings::default());
    let supposed = Supposed {
        who: register.find_participant(who).unwrap(),
        place: register.find_treaty(treaty).unwrap(),
        notice: day(notice),
        revoke: None,
        conflicts: Vec::new(),
        known_at: day("2026-11-22"),
    };
    withdraw(corpus, &Readings::default(), &supposed).unwrap()
}

#[test]
fn a_denunciation_counts_only_in_the_year_after_each_ten() {
    let corpus = ilo_style();
    // In force since 10 January 2001: the windows are the years from 10 January 2011, 2021, 2031.
    for (notice, outcome, effect) in [
        ("2011-01-09", "no-clause", None),
        ("2011-01-10", "effective", Some("2012-01-10")),
        ("2012-01-09", "effective", Some("2013-01-09")),
        ("2012-01-10", "no-clause", None),
        ("2021-06-01", "effective", Some("2022-06-01")),
        ("2026-06-01", "no-clause", None),
    ] {
        let answer = leave(&corpus, "Austria", "ilo-style", notice);
        assert_eq!((answer.outcome, answer.takes_effect_on.as_deref()), (outcome, effect), "{notice}");
        assert_eq!(answer.flags.contains(&"outside-window"), effect.is_none(), "{notice}: {:?}", answer.flags);
    }
    let early = leave(&corpus, "Switzerland", "ilo-style", "2014-01-01");
    assert!(early.notes.iter().any(|note| note.contains("10 January 2021")), "{:?}", early.notes);
}

#[test]
fn a_notice_outside_the_window_is_shown_and_changes_nothing() {
    let corpus = ilo_style();
    let register = Register::new(&corpus, Readings::default());
    let (who, place) = (register.find_participant("Belgium").unwrap(), register.find_treaty("ilo-style").unwrap());
    let when = WhenKnown { on: day("2020-01-01"), known_at: day("2026-11-22") };
    let answer = register.status(who, place, when).unwrap();
    assert_eq!((answer.status, answer.bound), ("party", Some(true)));
    assert!(answer.findings.iter().any(|finding| finding.code == "notice-outside-window"), "{:?}", answer.findings);
    let (treaty, derivation) = register.derivation(place, when.known_at).unwrap();
    let proof = derivation.prove(who, when.on);
    verify(&proof, &treaty.rulebook, &treaty.facts, corpus.world(), derivation.settings()).unwrap();
    assert!(proof.steps.iter().any(|step| treaty.rulebook.clause(step.clause).article == "C"));
}

#[test]
fn a_protocol_ends_with_the_convention() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let answer = leave(&corpus, "Austria", "ccw", "2027-01-01");
    let ends: Vec<&str> = answer.ends_with_it.iter().map(|end| end.treaty.as_str()).collect();
    assert_eq!(ends, ["ccw-a1", "ccw-ap2", "ccw-p1", "ccw-p2", "ccw-p3", "ccw-p4", "ccw-p5"]);

    // The same in a record in which the Convention was left: the Protocol's own timeline ends that day.
    let mut texts: BTreeMap<String, String> =
        Files::embedded().iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    let notice = "ccw-AUT-2020-05-05-withdrawal-notice,AUT,withdrawal-notice,2020-05-05,,,,,,,ccw-text,,\n";
    texts.entry("treaties/ccw/actions.csv".to_owned()).and_modify(|text| text.push_str(notice));
    let left = Corpus::open(Files::from_texts(texts)).unwrap();
    let register = Register::new(&left, Readings::default());
    let (who, place) = (register.find_participant("Austria").unwrap(), register.find_treaty("ccw-p4").unwrap());
    let (treaty, derivation) = register.derivation(place, day("2026-11-22")).unwrap();
    for (on, status) in [("2021-05-04", "party"), ("2021-05-05", "former-party")] {
        let proof = derivation.prove(who, day(on));
        assert_eq!(derivation.status(who, day(on)).status.word(), status, "{on}");
        verify(&proof, &treaty.rulebook, &treaty.facts, left.world(), derivation.settings()).unwrap();
    }
    let answer = register.status(who, place, WhenKnown { on: day("2021-05-05"), known_at: day("2026-11-22") }).unwrap();
    assert_eq!(answer.proof.article, "CCW 9(3)");
}

/// The fenced blocks of CONTRIBUTING.md in one language.
fn blocks(language: &str) -> Vec<&'static str> {
    let text = include_str!("../../../CONTRIBUTING.md");
    let fence = format!("```{language}\n");
    text.split(fence.as_str()).skip(1).filter_map(|rest| rest.split_once("```").map(|(block, _)| block)).collect()
}

/// The record as `data fmt` leaves it: with ids written.
fn canonical(files: &Files) -> Files {
    let mut texts: BTreeMap<String, String> =
        files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    texts.extend(format(files).into_iter().map(|file| (file.path, file.text)));
    Files::from_texts(texts)
}

#[test]
fn the_treaty_of_contributing_can_be_added_by_one_folder() {
    let toml = blocks("toml");
    let find = |begins: &str| toml.iter().find(|block| block.contains(begins)).copied().unwrap();
    let (sources, treaty, rulebook) =
        (find("\"minamata-text\""), find("title     = \"Minamata"), find("treaty = \"minamata\""));
    let actions = blocks("csv").into_iter().find(|block| block.starts_with("id,participant")).unwrap();
    let files = with_treaty(
        "minamata",
        &[("treaty.toml", treaty), ("rulebook.toml", rulebook), ("actions.csv", actions)],
        sources,
    );
    let files = canonical(&files);

    let problems = check(files.clone()).problems;
    let errors: Vec<String> =
        problems.iter().filter(|problem| problem.severity == Severity::Error).map(ToString::to_string).collect();
    assert_eq!(errors, [""; 0]);

    let corpus = Corpus::open(files).unwrap();
    let register = Register::new(&corpus, Readings::default());
    let (who, place) = (register.find_participant("Switzerland").unwrap(), register.find_treaty("minamata").unwrap());
    let status = |on: &str| {
        let when = WhenKnown { on: day(on), known_at: day("2026-11-22") };
        register.status(who, place, when).unwrap().status
    };
    assert_eq!([status("2017-08-15"), status("2017-08-16")], ["contracting", "party"]);
    assert_eq!(leave(&corpus, "Switzerland", "minamata", "2020-08-15").outcome, "no-clause");
    assert_eq!(leave(&corpus, "Switzerland", "minamata", "2020-08-16").takes_effect_on.as_deref(), Some("2021-08-16"));
}
