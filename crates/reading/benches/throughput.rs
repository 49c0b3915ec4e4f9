//! Reading, stage by stage and as a whole: megabytes a second over the texts of `tests/texts`, one after another.
//!
//! `DEPOSITARY_BENCH_MB` says how many megabytes (10 where it is not set).

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot start should say so loudly")]

use std::hint::black_box;
use std::path::Path;
use std::sync::LazyLock;
use std::{env, fs};

use depositary_answers::{Readings, Register};
use depositary_corpus::{Corpus, Files};
use depositary_law::Date;
use depositary_reading::Claim;
use depositary_reading::check::Checker;
use depositary_reading::claim::Reader;
use depositary_reading::compare;
use depositary_reading::input::{Document, Known};
use depositary_reading::judge::Judge;
use depositary_reading::mention::Names;
use depositary_reading::text::Text;
use divan::Bencher;
use divan::counter::BytesCount;

const TODAY: Date = Date::constant(2026, 9, 1);
const PUBLISHED: Date = Date::constant(2025, 9, 1);

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| Corpus::open(Files::embedded()).unwrap());
static REGISTER: LazyLock<Register<'static>> = LazyLock::new(|| Register::new(&CORPUS, Readings::default()));
static CHECKER: LazyLock<Checker<'static>> = LazyLock::new(|| Checker::new(&REGISTER, TODAY).unwrap());
static READER: LazyLock<Reader> = LazyLock::new(|| Reader::english(&CORPUS).unwrap());
static RAW: LazyLock<String> = LazyLock::new(texts);
static DOCUMENT: LazyLock<Document> = LazyLock::new(|| document("long"));
static CLAIMS: LazyLock<Vec<Claim>> = LazyLock::new(|| READER.claims(&DOCUMENT));

fn main() {
    divan::main();
}

/// The texts, again and again.
fn texts() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    files.sort();
    let once: Vec<String> = files.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let once = once.join("\n\n") + "\n\n";
    let megabytes = env::var("DEPOSITARY_BENCH_MB").ok().and_then(|number| number.parse().ok()).unwrap_or(10);
    once.repeat(megabytes * 1_000_000 / once.len() + 1)
}

fn document(name: &str) -> Document {
    Document::read(name, RAW.as_bytes(), Known { published: Some(PUBLISHED), ..Known::default() })
}

fn bytes() -> BytesCount {
    BytesCount::of_str(RAW.as_str())
}

/// Bytes to a text with its sentences.
#[divan::bench(sample_count = 5)]
fn input(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench_local(|| document(black_box("long")));
}

/// Sentences and offsets only.
#[divan::bench(sample_count = 5)]
fn sentences(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).with_inputs(|| RAW.clone()).bench_local_values(Text::new);
}

#[divan::bench(sample_count = 5)]
fn mentions(bencher: Bencher<'_, '_>) {
    let names = Names::english(&CORPUS).unwrap();
    bencher.counter(bytes()).bench_local(|| names.find(black_box(&RAW)));
}

/// Mentions, dates and rules.
#[divan::bench(sample_count = 3)]
fn claims(bencher: Bencher<'_, '_>) {
    LazyLock::force(&READER);
    bencher.counter(bytes()).bench_local(|| READER.claims(black_box(&DOCUMENT)));
}

/// Verdicts on all claims, one after another.
#[divan::bench(sample_count = 3)]
fn judge(bencher: Bencher<'_, '_>) {
    LazyLock::force(&CLAIMS);
    bencher.counter(bytes()).bench_local(|| {
        let judge = Judge::new(&REGISTER, TODAY);
        for claim in CLAIMS.iter() {
            black_box(judge.verdict(claim, DOCUMENT.text.at(claim.span), DOCUMENT.published));
        }
    });
}

/// The texts once, in as many documents, beside each other.
#[divan::bench(sample_count = 3)]
fn compared(bencher: Bencher<'_, '_>) {
    let judge = Judge::new(&REGISTER, TODAY);
    let text = Document::read("short", &RAW.as_bytes()[..RAW.floor_char_boundary(100_000)], Known::default());
    let documents: Vec<Document> = (0..100).map(|_| text.clone()).collect();
    let few = CLAIMS.iter().take(300);
    let judged: Vec<_> = few
        .map(|claim| (claim.clone(), judge.verdict(claim, DOCUMENT.text.at(claim.span), DOCUMENT.published)))
        .collect();
    let judged = vec![judged; 100];
    bencher.bench_local(|| compare::relations(&CORPUS, black_box(&documents), black_box(&judged)));
}

/// Bytes to the published answer, on as many threads as there are cores.
#[divan::bench(sample_count = 3)]
fn whole_check(bencher: Bencher<'_, '_>) {
    LazyLock::force(&CHECKER);
    bencher.counter(bytes()).bench_local(|| CHECKER.check(&[document(black_box("long"))]));
}
