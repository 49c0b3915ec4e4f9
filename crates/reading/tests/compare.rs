//! Texts beside each other: who agrees, who contradicts, what only stands on another basis.

#![allow(clippy::unwrap_used, reason = "tests may fail loudly: that is their way of speaking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use depositary_answers::v1::Check;
use depositary_answers::{Readings, Register};
use depositary_corpus::{Corpus, Files, StepKind, Votes};
use depositary_law::Date;
use depositary_law::calendar::day_after;
use depositary_reading::check::Checker;
use depositary_reading::compare::{Relation, Stands, relations};
use depositary_reading::date::{Precision, TextDate};
use depositary_reading::input::{Document, Known};
use depositary_reading::text::Zone;
use depositary_reading::{Act, Claim, Kind, Label, Modality, Says, Span, TreatyRef, Value, Verdict};

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| Corpus::open(Files::embedded()).unwrap());

/// The last day of what is known, the same for every run.
const TODAY: Date = Date::constant(2026, 9, 1);

/// A claim on Lithuania and the CCM.
fn claim(kind: Kind, says: Says) -> Claim {
    let place = CORPUS.identities().iter().position(|known| known.id == "ccm").unwrap();
    Claim {
        span: Span { start: 0, end: 0 },
        zone: Zone::Body,
        kind,
        subkind: None,
        states: vec![*CORPUS.name_index().get("LTU").unwrap()],
        treaty: Some(TreatyRef::Record(place)),
        treaties: Vec::new(),
        date: None,
        value: None,
        attributed_to: None,
        says,
        else_of: Vec::new(),
        rules: Vec::new(),
    }
}

fn day(iso: &str) -> TextDate {
    let from: Date = iso.parse().unwrap();
    TextDate { from, until: day_after(from), precision: Precision::Day }
}

fn stretch(from: &str, until: &str, precision: Precision) -> TextDate {
    TextDate { from: from.parse().unwrap(), until: until.parse().unwrap(), precision }
}

fn vote(date: Option<TextDate>, in_favour: Option<u32>) -> Claim {
    let votes = in_favour.map(|n| Votes { in_favour: Some(n), ..Votes::default() });
    let says = Says { step: Some(StepKind::ParliamentVote), act: Some(Act::Withdraw), votes, ..Says::default() };
    Claim { date, ..claim(Kind::DomesticStep, says) }
}

fn out(date: TextDate) -> Claim {
    let says = Says { act: Some(Act::Withdraw), ..Says::default() };
    Claim { date: Some(date), ..claim(Kind::EffectiveDate, says) }
}

fn parties(value: Value) -> Claim {
    Claim { value: Some(value), states: Vec::new(), ..claim(Kind::PartyCount, Says::default()) }
}

/// The relations of two texts, each with one claim, its label and its day of publication.
fn between(one: (Claim, Label, &str), other: (Claim, Label, &str)) -> Vec<Relation> {
    let document = |(_, _, day): &(Claim, Label, &str)| {
        Document::read("text", b"", Known { published: day.parse().ok(), ..Known::default() })
    };
    let documents = [document(&one), document(&other)];
    let judged = [one, other].map(|(claim, label, _)| vec![(claim, Verdict::plain(label, None))]);
    relations(&CORPUS, &documents, &judged)
}

fn stands(one: (Claim, Label, &str), other: (Claim, Label, &str)) -> Option<Stands> {
    let mut found = between(one, other);
    assert!(found.len() < 2, "{found:?}");
    found.pop().map(|found| found.relation)
}

#[test]
fn dates_of_one_event() {
    use Label::{Agrees, Contradicts, NotInRecord};
    use Precision::{Interval, Month};
    let on = "2025-03-07";
    let july = stretch("2024-07-01", "2024-08-01", Month);
    let summer = stretch("2024-06-01", "2024-09-01", Interval);
    let mid_2023 = stretch("2023-05-01", "2023-09-01", Interval);
    let eighteenth = day("2024-07-18");
    for (a, first, b, second, expected) in [
        (eighteenth, Agrees, july, Agrees, Some(Stands::Agrees)),
        (summer, Agrees, july, Agrees, Some(Stands::Agrees)),
        (mid_2023, Contradicts, july, Agrees, Some(Stands::Contradicts)),
        (mid_2023, NotInRecord, eighteenth, NotInRecord, Some(Stands::Contradicts)),
        // Both right: two votes.
        (day("2024-07-04"), Agrees, eighteenth, Agrees, None),
        // The end of a summer is soft.
        (summer, NotInRecord, day("2024-09-06"), NotInRecord, None),
    ] {
        let is = stands((vote(Some(a), None), first, on), (vote(Some(b), None), second, on));
        assert_eq!(is, expected, "{a:?} {b:?}");
    }
    let is = stands((out(eighteenth), Contradicts, on), (out(day("2025-03-06")), Agrees, on));
    assert_eq!(is, Some(Stands::Contradicts));
    // A vote and an exit are two events.
    assert_eq!(stands((vote(Some(eighteenth), None), Agrees, on), (out(day("2025-03-06")), Agrees, on)), None);
}

#[test]
fn votes_counts_and_intentions() {
    use Label::{Agrees, Ambiguous, Contradicts};
    let on = "2025-03-07";
    let votes = |a, b| stands((vote(None, Some(a)), Agrees, on), (vote(None, Some(b)), Contradicts, on));
    assert_eq!(votes(103, 103), Some(Stands::Agrees));
    assert_eq!(votes(103, 88), Some(Stands::Contradicts));
    for (a, first, then, b, second, expected) in [
        (Value::Number(112.0), Agrees, "2024-09-05", Value::Number(111.0), Agrees, Stands::DifferentBasis),
        (Value::Number(112.0), Contradicts, on, Value::Number(111.0), Agrees, Stands::Contradicts),
        (Value::Number(112.0), Agrees, "2024-09-05", Value::MoreThan(100.0), Agrees, Stands::Agrees),
        (Value::Number(112.0), Agrees, "2024-09-05", Value::MoreThan(112.0), Ambiguous, Stands::DifferentBasis),
        // Without a day of publication nobody knows as of when.
        (Value::Number(112.0), Agrees, "", Value::Number(111.0), Contradicts, Stands::DifferentBasis),
    ] {
        let is = stands((parties(a.clone()), first, then), (parties(b.clone()), second, on));
        assert_eq!(is, Some(expected), "{a} {b}");
    }
    assert_eq!(
        stands((parties(Value::MoreThan(100.0)), Agrees, on), (parties(Value::MoreThan(110.0)), Agrees, on)),
        None
    );
    let mut planned = vote(Some(day("2024-01-01")), None);
    planned.says.modality = Modality::Intended;
    assert_eq!(stands((planned, Agrees, on), (vote(Some(day("2024-07-18")), None), Agrees, on)), None);
}

#[test]
fn other_treaties_and_states_are_not_compared() {
    let on = "2025-03-07";
    let here = || (vote(Some(day("2024-07-18")), None), Label::Agrees, on);
    let mut elsewhere = vote(Some(day("2025-04-16")), None);
    elsewhere.states = vec![*CORPUS.name_index().get("LVA").unwrap()];
    assert_eq!(stands(here(), (elsewhere, Label::Contradicts, on)), None);
    let mut other = vote(Some(day("2025-05-08")), None);
    other.treaty = Some(TreatyRef::Outside("INF Treaty".to_owned()));
    assert_eq!(stands(here(), (other, Label::Contradicts, on)), None);
}

#[test]
fn many_texts_have_few_relations() {
    let documents: Vec<Document> = (0..600).map(|_| Document::read("text", b"", Known::default())).collect();
    let judged: Vec<Vec<(Claim, Verdict)>> = (0..600)
        .map(|n| {
            let claims = (0..100).map(|m| vote(Some(day(&format!("20{:02}-01-01", (n + m) % 100))), None));
            claims.map(|claim| (claim, Verdict::plain(Label::Contradicts, None))).collect()
        })
        .collect();
    let found = relations(&CORPUS, &documents, &judged);
    assert!(!found.is_empty() && found.len() < 1000, "{}", found.len());
}

/// The annotated articles, where they are at hand: they are not part of the project.
const SEEDS: [(&str, &str); 5] = [
    ("seed0", "2025-03-07"),
    ("seed1", "2024-09-05"),
    ("seed2", "2025-03-07"),
    ("seed3", "2025-03-06"),
    ("seed4", "2024-07-03"),
];

fn seeds() -> Option<Check> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let lines = fs::read_to_string(shared.join("claims/seeds.jsonl")).ok()?;
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for line in lines.lines() {
        let claim: serde_json::Value = serde_json::from_str(line).unwrap();
        let word = |key: &str| claim[key].as_str().unwrap().to_owned();
        files.insert(word("article"), word("file"));
    }
    let read = |(name, day): (&str, &str)| {
        let bytes = fs::read(shared.join(&files[name])).unwrap();
        Document::read(name, &bytes, Known { published: day.parse().ok(), ..Known::default() })
    };
    let register = Register::new(&CORPUS, Readings::default());
    Some(Checker::new(&register, TODAY).unwrap().check(&SEEDS.map(read)))
}

#[test]
fn annotated_articles_beside_each_other() {
    let Some(check) = seeds() else {
        println!("skipped: the annotated articles are not at hand");
        return;
    };
    let words = |id: &str| -> (String, &str) {
        let text = check.documents.iter().find(|text| text.claims.iter().any(|claim| claim.id == id)).unwrap();
        let claim = text.claims.iter().find(|claim| claim.id == id).unwrap();
        (text.id.clone(), claim.quote.as_str())
    };
    let mut table: Vec<(String, String, &str, &str, &str, &str, &str)> = Vec::new();
    for relation in &check.relations {
        let ((a, one), (b, other)) = (words(&relation.a), words(&relation.b));
        println!("{a} {b} {} {}: {}\n    {one}\n    {other}", relation.relation, relation.about, relation.why);
        table.push((a, b, relation.relation, &relation.about, &relation.why, one, other));
    }
    for (a, b, relation, about, in_one) in [
        ("seed0", "seed1", "contradicts", "vote in parliament", "mid-2023"),
        ("seed0", "seed2", "contradicts", "vote in parliament", "mid-2023"),
        ("seed0", "seed3", "contradicts", "vote in parliament", "mid-2023"),
        ("seed0", "seed2", "contradicts", "withdrawal", "concluded on July 18, 2024"),
        ("seed0", "seed3", "contradicts", "withdrawal", "concluded on July 18, 2024"),
        ("seed0", "seed1", "different_basis", "number of parties", ""),
        ("seed0", "seed1", "different_basis", "civilians share", "93%"),
        ("seed0", "seed1", "different_basis", "children share", "47%"),
        ("seed1", "seed4", "agrees", "entry into force", "Aug. 1, 2010"),
        ("seed1", "seed2", "agrees", "vote in parliament", "July 18"),
        ("seed2", "seed3", "agrees", "withdrawal", "March 6, 2025"),
        ("seed1", "seed4", "agrees", "ratification or accession", "2011"),
        ("seed0", "seed1", "agrees", "who is outside", "United States"),
    ] {
        let there = table.iter().any(|(one, other, stands, topic, _, quote, _)| {
            (one.as_str(), other.as_str(), *stands) == (a, b, relation)
                && topic.contains(about)
                && quote.contains(in_one)
        });
        assert!(there, "{a} {b} {relation} {about}");
    }
    // Nobody but seed0, and seed3 on what the six months run from, contradicts anybody.
    for (a, b, relation, about, _, one, _) in &table {
        let known = a == "seed0" || about.contains("runs from") && (a == "seed3" || b == "seed3");
        assert!(*relation != "contradicts" || known, "{a} {b} {about} {one}");
    }
}
