//! Every sentence of every answer in every language: nothing stays English by oversight.

use depositary_answers::{DutiesAsked, Language, MayAsked, Readings, Register, Supposed, WhenKnown, v1, withdraw_in};
use depositary_corpus::{Corpus, Files};
use depositary_law::calendar::date;
use depositary_law::conduct::Activity;
use serde_json::Value;

const WHEN: WhenKnown = WhenKnown { on: date(2026, 11, 22), known_at: date(2026, 11, 22) };

/// Words that no French or Spanish sentence has; sources, quotations and names of conflicts stay as they are.
const ENGLISH: [&str; 10] = [" the ", " was ", " is ", " of ", " not ", " by ", " and ", " its ", "the ", " from "];

/// Every sentence in an answer, and the names of the fields that hold it.
fn sentences<'a>(answer: &'a Value, into: &mut Vec<&'a str>) {
    match answer {
        Value::Object(fields) => {
            let evidence = fields.get("fact").is_some_and(|fact| fact == "conflict");
            for (name, value) in fields {
                match (name.as_str(), value) {
                    ("sentence" | "conclusion" | "message" | "title" | "item" | "because", Value::String(text)) => {
                        into.push(text);
                    }
                    ("says", Value::String(text)) if !evidence => into.push(text),
                    ("notes", Value::Array(notes)) => into.extend(notes.iter().filter_map(Value::as_str)),
                    _ => sentences(value, into),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| sentences(item, into)),
        _ => {}
    }
}

fn assert_no_english(language: Language, answer: &Value) {
    let mut all = Vec::new();
    sentences(answer, &mut all);
    for sentence in all {
        // Evidence of conflict is named as its source names it.
        let own = sentence.split(" vs ").next().unwrap_or_default().split("Government of").next().unwrap_or_default();
        let english = ENGLISH
            .iter()
            .find(|word| if word.starts_with(' ') { own.contains(**word) } else { own.starts_with(**word) });
        assert_eq!(english, None, "{}: {sentence}", language.code());
    }
}

fn others() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::English)
}

#[test]
fn no_status_stays_english() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let english = Register::new(&corpus, Readings::default());
    for language in others() {
        let register = english.in_language(language);
        for place in 0..corpus.identities().len() {
            for who in corpus.participant_ids() {
                let status = register.status(who, place, WHEN).unwrap();
                assert_no_english(language, &serde_json::to_value(status).unwrap());
            }
        }
    }
}

#[test]
fn no_duty_stays_english() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let english = Register::new(&corpus, Readings::default());
    for language in others() {
        let duties = english.in_language(language).obligations(&DutiesAsked::default(), WHEN).unwrap();
        for duty in duties {
            assert_no_english(language, &serde_json::to_value(duty).unwrap());
        }
    }
}

#[test]
fn no_withdrawal_stays_english() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let english = Register::new(&corpus, Readings::default());
    let who = english.find_participant("Lithuania").unwrap();
    for language in others() {
        for place in 0..corpus.identities().len() {
            let notice = date(2024, 9, 6);
            let conflicts = vec![(date(2024, 1, 1), None)];
            let supposed = Supposed { who, place, notice, revoke: None, conflicts, known_at: WHEN.known_at };
            let answer = withdraw_in(language, &corpus, &Readings::default(), &supposed).unwrap();
            assert_no_english(language, &serde_json::to_value(answer).unwrap());
        }
    }
}

#[test]
fn no_answer_about_an_activity_stays_english() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let english = Register::new(&corpus, Readings::default());
    let named = |name| english.find_participant(name).unwrap();
    for language in others() {
        let register = english.in_language(language);
        for activity in Activity::ALL.iter().copied() {
            for (who, with) in [("Lithuania", None), ("Germany", Some("United States")), ("France", Some("Canada"))] {
                let asked = MayAsked { who: named(who), activity, with: with.map(named), when: WHEN, treaty: None };
                let answers = register.may(&asked).unwrap();
                assert_no_english(language, &serde_json::to_value(answers).unwrap());
            }
        }
    }
}

/// What is published is the same in every language but for its sentences.
#[test]
fn a_language_changes_sentences_only() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let english = Register::new(&corpus, Readings::default());
    let told = |register: &Register<'_>, name: &str, treaty: &str| -> v1::Status {
        let (who, place) = (register.find_participant(name).unwrap(), register.find_treaty(treaty).unwrap());
        register.status(who, place, WHEN).unwrap()
    };
    for language in others() {
        let register = english.in_language(language);
        for (name, treaty) in [("Lithuania", "ccm"), ("North Korea", "npt"), ("Ukraine", "apmbc"), ("Hungary", "rome")]
        {
            let (one, other) = (told(&english, name, treaty), told(&register, name, treaty));
            assert_ne!(one.sentence, other.sentence);
            assert_eq!(
                (one.status, one.bound, one.since, one.until, one.qualifiers, one.proof.article, one.proof.quote),
                (
                    other.status,
                    other.bound,
                    other.since,
                    other.until,
                    other.qualifiers,
                    other.proof.article,
                    other.proof.quote
                ),
            );
        }
    }
}
