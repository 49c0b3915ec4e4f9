//! Where a treaty has several depositaries, the step on the earliest deposit tells the day that binds.

use depositary_answers::{Catalogue, Language, Readings, Register, WhenKnown};
use depositary_corpus::{Corpus, Files};
use depositary_law::calendar::date;
use serde_json::Value;

/// The conclusions of a proof, from the answer down.
fn conclusions(node: &Value, into: &mut Vec<String>) {
    into.extend(node["conclusion"].as_str().map(str::to_owned));
    node["from"].as_array().into_iter().flatten().for_each(|below| conclusions(below, into));
}

#[test]
fn the_earliest_deposit_is_told_by_its_own_day() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let register = Register::new(&corpus, Readings::default());
    let day = date(2025, 3, 5);
    let asked = Catalogue::of(Language::English).day(day);
    let mut told = 0;
    for treaty in ["npt", "bwc"] {
        let place = register.find_treaty(treaty).unwrap();
        for who in corpus.participant_ids() {
            let status = register.status(who, place, WhenKnown { on: day, known_at: day }).unwrap();
            let mut all = Vec::new();
            conclusions(&serde_json::to_value(&status.proof).unwrap(), &mut all);
            for sentence in all.iter().filter(|sentence| sentence.contains("the earliest valid deposit binds")) {
                told += 1;
                assert!(!sentence.contains(&asked), "{}: {sentence}", status.participant);
                let on = sentence.rsplit("it is that of ").next().unwrap_or_default();
                let bound = all.iter().any(|other| other != sentence && other.contains(on));
                assert!(bound, "{}: no other step tells {on}", status.participant);
            }
        }
    }
    assert!(told > 50, "the step is told of many: {told}");
}
