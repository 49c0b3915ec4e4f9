//! How checked texts are shown.

use depositary_answers::v1::{Check, CheckEvidence, CheckedText, CheckedValue};
use depositary_law::calendar::date;

use super::*;
use crate::input::{Document, Known};

const TEXT: &str = "Title here\n\nThe State – <b>Žemė</b> – left on 6 March, & more \u{1b}[2J.\n";

fn claim(number: usize, start: usize, end: usize, label: &'static str) -> CheckedClaim {
    CheckedClaim {
        start: TEXT[..start].chars().count(),
        end: TEXT[..end].chars().count(),
        start_byte: start,
        end_byte: end,
        quote: TEXT[start..end].to_owned(),
        kind: "effective_date",
        states: vec!["LTU".to_owned()],
        treaty: Some("ccw-p5".to_owned()),
        date: Some("2025-03-06".to_owned()),
        date_precision: Some("day"),
        value: Some(CheckedValue::number(112.0)),
        attributed_to: None,
        label,
        cause: (label == "contradicts").then_some("wrong-date"),
        correct: Some("It left on 7 March.".to_owned()),
        evidence: vec![CheckEvidence { fact: "f".to_owned(), source: "s".to_owned(), article: "20".to_owned() }],
        rules: vec!["r".to_owned()],
        id: format!("t.{number:02}"),
        subkind: None,
        zone: "body",
        treaties: Vec::new(),
        readings: Vec::new(),
        proof: Some("/states/LTU/ccm?on=2025-03-06".to_owned()),
        now: None,
    }
}

fn check() -> (Check, Vec<Document>) {
    let whole = (TEXT.find("The").unwrap(), TEXT.find(',').unwrap());
    let inner = (TEXT.find("left").unwrap(), TEXT.find(',').unwrap());
    let claims = vec![
        claim(1, whole.0, whole.1, "agrees"),
        claim(2, inner.0, inner.1, "contradicts"),
        claim(3, 0, 5, "not_in_record"),
    ];
    let document = Document::read("t", TEXT.as_bytes(), Known::default());
    let counts = LabelCounts::of(&claims);
    let text = CheckedText {
        id: "t".to_owned(),
        published: Some("2025-03-07".to_owned()),
        claims,
        published_from: Some("given"),
        title: document.title.clone(),
        counts,
        notes: Vec::new(),
    };
    (Check { documents: vec![text], relations: Vec::new() }, vec![document])
}

#[test]
fn pieces_hold_the_whole_text() {
    let (check, _) = check();
    let cut = pieces(TEXT, &check.documents[0].claims);
    assert_eq!(cut.iter().map(|piece| piece.text).collect::<String>(), TEXT);
    let inner = cut.iter().find(|piece| piece.text == "left on 6 March").unwrap();
    assert_eq!((inner.claim, inner.opens, inner.closes.as_slice()), (Some(1), 1, &[1, 0][..]));
}

#[test]
fn the_page_is_safe_and_linked_both_ways() {
    let (check, documents) = check();
    let html = page(&check, &documents, true);
    assert!(html.contains("&lt;b&gt;") && !html.contains("<b>Ž") && !html.contains('\u{1b}'));
    for number in 1..=3 {
        for (id, to) in [("c", "n"), ("n", "c")] {
            assert!(
                html.contains(&format!("id=\"{id}0-{number}\"")) && html.contains(&format!("href=\"#{to}0-{number}\""))
            );
        }
    }
    for outside in ["http://", "https://", "src=", "url("] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn lines_are_what_the_scorer_reads() {
    let (check, _) = check();
    let first = lines(&check).lines().next().unwrap().to_owned();
    assert_eq!(
        first,
        r#"{"article":"t","start":12,"end":53,"kind":"effective_date","states":["LTU"],"treaty":"other:CCW Protocol V","date":"2025-03-06","value":112,"label":"agrees"}"#
    );
}

#[test]
fn reviews_have_what_schema_org_asks() {
    let (check, _) = check();
    let publisher = Publisher { address: Some("https://example.org/checks/1#x"), today: date(2026, 11, 22) };
    let found = reviews(&check, publisher);
    let found = found.as_array().unwrap();
    assert_eq!(found.len(), 2, "what is not in the record is not reviewed");
    let second = &found[1];
    assert_eq!(second["@context"], "https://schema.org");
    assert_eq!(second["@type"], "ClaimReview");
    assert_eq!(second["url"], "https://example.org/checks/1#t.02");
    assert_eq!(second["reviewRating"]["ratingValue"], 1);
    assert_eq!(second["itemReviewed"]["appearance"]["datePublished"], "2025-03-07");
    assert_eq!(second["reviewBody"], "It left on 7 March.");
}
