//! Sentences through the reader and the judge: `judge/sentences.toml`, one line a claim.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

use depositary_answers::{Readings, Register};
use depositary_corpus::{Corpus, Files};
use depositary_law::Date;
use depositary_law::calendar::date;
use depositary_reading::claim::Reader;
use depositary_reading::judge::Judge;
use depositary_reading::text::Text;
use depositary_reading::{Cause, Kind, Label};
use serde::Deserialize;

/// The last day of these tests.
const TODAY: Date = date(2026, 11, 22);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    claim: Vec<Row>,
}

/// A sentence, the kind of claim that it must give, and its verdict.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    text: String,
    kind: String,
    /// The day of publication; 2025-03-07 unless said.
    #[serde(default)]
    published: Option<String>,
    label: String,
    #[serde(default)]
    cause: Option<String>,
    /// Words that the correct statement must hold.
    #[serde(default)]
    correct: Vec<String>,
}

#[test]
fn sentences_are_read_and_judged() {
    let file: File = toml::from_str(include_str!("judge/sentences.toml")).unwrap();
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let register = Register::new(&corpus, Readings::default());
    let reader = Reader::english(&corpus).unwrap();
    let judge = Judge::new(&register, TODAY);
    let mut failures = Vec::new();
    let count = file.claim.len();
    for row in file.claim {
        let published: Date = row.published.as_deref().unwrap_or("2025-03-07").parse().unwrap();
        let kind = Kind::from_word(&row.kind).expect(&row.kind);
        let claims = reader.claims_of(&Text::new(row.text.clone()), Some(published));
        let mut told = Vec::new();
        let mut right = false;
        for claim in &claims {
            let words = &row.text[claim.span.start..claim.span.end];
            let verdict = judge.verdict(claim, words, Some(published));
            let correct = verdict.correct.as_deref().unwrap_or_default();
            right |= claim.kind == kind
                && verdict.label.word() == row.label
                && (row.cause.is_none() || row.cause.as_deref() == verdict.cause.map(Cause::word))
                && row.correct.iter().all(|words| correct.contains(words.as_str()))
                && (verdict.label != Label::Ambiguous || !verdict.readings.is_empty());
            told.push(format!(
                "{} ({}) “{words}”: {} {:?}\n      {correct} [{:?} {:?}]",
                claim.kind.word(),
                claim.rules[0],
                verdict.label.word(),
                verdict.cause,
                claim.date.map(|date| date.to_string()),
                claim.says
            ));
        }
        if !right {
            failures.push(format!(
                "{}\n  expected {} {} {:?}\n    {}",
                row.text,
                row.kind,
                row.label,
                row.cause,
                told.join("\n    ")
            ));
        }
    }
    assert!(failures.is_empty(), "{} of {count}:\n{}", failures.len(), failures.join("\n"));
}
