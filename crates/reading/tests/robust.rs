//! Anything at all as input: nothing panics, offsets hold, and long inputs end.
//!
//! Sizes are such that an algorithm in square time would not come back.

#![allow(clippy::unwrap_used, reason = "tests may fail loudly: that is their way of speaking")]

use std::sync::LazyLock;

use depositary_answers::v1::CheckedText;
use depositary_answers::{Readings, Register};
use depositary_corpus::{Corpus, Files};
use depositary_law::Date;
use depositary_reading::check::Checker;
use depositary_reading::input::{Document, Format, Known};

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| Corpus::open(Files::embedded()).unwrap());
static REGISTER: LazyLock<Register<'static>> = LazyLock::new(|| Register::new(&CORPUS, Readings::default()));
static CHECKER: LazyLock<Checker<'static>> =
    LazyLock::new(|| Checker::new(&REGISTER, Date::constant(2026, 9, 1)).unwrap());

/// A sentence with several claims.
const CLAIM: &str = "Lithuania left the Convention on Cluster Munitions on 6 March 2025, six months after its notice. ";

/// Reads and checks bytes, and proves that each claim's offsets lead to its words.
fn checked(bytes: &[u8], format: Option<Format>) -> CheckedText {
    let document = Document::read("any", bytes, Known { format, ..Known::default() });
    let raw = document.text.raw().to_owned();
    let text = CHECKER.check(&[document]).documents.remove(0);
    // Where each character begins, and the end.
    let places: Vec<usize> = raw.char_indices().map(|(at, _)| at).chain([raw.len()]).collect();
    for claim in &text.claims {
        assert_eq!(claim.quote, raw[claim.start_byte..claim.end_byte]);
        assert_eq!((places[claim.start], places[claim.end]), (claim.start_byte, claim.end_byte));
        assert!(!claim.quote.is_empty(), "{}", claim.id);
    }
    text
}

/// Numbers that look random, the same in every run.
fn chance(seed: u64) -> impl Iterator<Item = u64> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    })
}

#[test]
fn random_bytes() {
    for seed in 1..=6 {
        let bytes: Vec<u8> = chance(seed).take(65_536).map(|number| number.to_le_bytes()[3]).collect();
        for format in [None, Some(Format::Plain), Some(Format::Html), Some(Format::Markdown)] {
            checked(&bytes, format);
        }
    }
}

#[test]
fn words_in_any_order() {
    let words: Vec<&str> = CLAIM
        .split(' ')
        .chain(["“", "”", "—", "'s", "first", "112", "%", "July", "last", ".", "\n", "\n\n", "🇱🇹", "é"])
        .collect();
    for seed in 1..=4 {
        let picked =
            chance(seed).take(20_000).map(|number| words[usize::try_from(number >> 33).unwrap() % words.len()]);
        checked(picked.collect::<Vec<_>>().join(" ").as_bytes(), None);
    }
}

#[test]
fn bytes_put_among_claims() {
    let text = CLAIM.repeat(40);
    for seed in 1..=20 {
        let mut bytes = text.clone().into_bytes();
        let mut numbers = chance(seed);
        for _ in 0..60 {
            let mut next = || usize::try_from(numbers.next().unwrap() >> 33).unwrap();
            let at = next() % bytes.len();
            bytes[at] = u8::try_from(next() % 256).unwrap();
        }
        checked(&bytes, None);
    }
}

#[test]
fn nothing_and_next_to_nothing() {
    for bytes in [
        &b""[..],
        b" ",
        b"\n",
        b"\0",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\xFE\xFF",
        b"\xED\xA0\x80",
        b".",
        b"\"",
        b"<",
        b"&",
    ] {
        for format in [None, Some(Format::Plain), Some(Format::Html), Some(Format::Markdown)] {
            checked(bytes, format);
        }
    }
}

#[test]
fn deep_nesting_of_html() {
    for tag in ["div", "b", "table", "blockquote", "ul", "a", "p", "span"] {
        let depth = 20_000;
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        let page = format!("<html><body>{}<p>{CLAIM}</p>{}</body></html>", open.repeat(depth), close.repeat(depth));
        checked(page.as_bytes(), None);
        checked(open.repeat(depth).as_bytes(), Some(Format::Html));
    }
    checked("> ".repeat(50_000).as_bytes(), Some(Format::Markdown));
    checked("[".repeat(50_000).as_bytes(), Some(Format::Markdown));
    checked("*_`".repeat(20_000).as_bytes(), Some(Format::Markdown));
}

#[test]
fn long_lines() {
    let of = |piece: &str, bytes: usize| piece.repeat(bytes / piece.len());
    checked(of("x", 5_000_000).as_bytes(), None);
    checked(of("“", 1_000_000).as_bytes(), None);
    checked(of("\"", 1_000_000).as_bytes(), None);
    checked(of("'", 1_000_000).as_bytes(), None);
    checked(of("7", 1_000_000).as_bytes(), None);
    checked(of("7 ", 1_000_000).as_bytes(), None);
    checked(of(". ", 1_000_000).as_bytes(), None);
    checked(of("\n", 1_000_000).as_bytes(), None);
    checked(of("\r\n", 1_000_000).as_bytes(), None);
    checked(of(" ", 5_000_000).as_bytes(), None);
    checked(of("é\u{301}", 1_000_000).as_bytes(), None);
    checked(of("Vilnius, ", 1_000_000).as_bytes(), None);
    checked(of("Lithuania.", 1_000_000).as_bytes(), None);
    checked(of("NATO ", 500_000).as_bytes(), None);
    checked(of("(CCM) ", 500_000).as_bytes(), None);
}

/// One sentence without an end, full of what rules look for.
#[test]
fn long_sentences() {
    let of = |piece: &str, bytes: usize| piece.repeat(bytes / piece.len());
    checked(of("Lithuania and ", 300_000).as_bytes(), None);
    checked(of("Lithuania, ", 300_000).as_bytes(), None);
    checked(of("the treaty of the ", 300_000).as_bytes(), None);
    checked(of("6 March 2025 and ", 300_000).as_bytes(), None);
    checked(of("six months after ", 300_000).as_bytes(), None);
    checked(of("parliament voted to withdraw ", 300_000).as_bytes(), None);
    checked(of("he said that “we will ” ", 300_000).as_bytes(), None);
    checked(CLAIM.replace('.', ",").repeat(2_000).as_bytes(), None);
    checked(CLAIM.trim_end().replace(' ', "\u{a0}").repeat(500).as_bytes(), None);
}

#[test]
fn scripts_marks_and_directions() {
    let mixed =
        "ليتوانيا انسحبت \u{202e}من المعاهدة\u{202c} 立陶宛退出公约。리투아니아 Литва вышла e\u{301}\u{302}\u{303} 👩‍👩‍👧‍👦 ";
    let text = format!("{mixed}\u{feff}{CLAIM}{mixed}\u{200b}{CLAIM}\u{0}{mixed}\r\n{CLAIM}").repeat(20);
    let found = checked(text.as_bytes(), Some(Format::Plain));
    assert!(!found.claims.is_empty());
}

#[test]
fn foreign_encodings_nuls_and_surrogates() {
    let sixteen: Vec<u8> = [0xFF, 0xFE].into_iter().chain(CLAIM.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert!(!checked(&sixteen, None).claims.is_empty());
    let mut broken = CLAIM.as_bytes().to_vec();
    broken.extend(b"\xED\xA0\x80\xED\xB0\x80\xF8\x88\x80\x80\x80\xC0\x80");
    broken.extend(CLAIM.as_bytes());
    checked(&broken, None);
    checked(CLAIM.replace(' ', "\0").as_bytes(), None);
    let returns = CLAIM.repeat(3).replace(". ", ".\r\n\r\n");
    assert!(!checked(returns.as_bytes(), None).claims.is_empty());
}
