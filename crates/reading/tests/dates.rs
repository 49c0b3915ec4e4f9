//! Dates as people write them: a table of sentences with what a reader understands, and what holds of any string.
//!
//! The table is data (`dates.csv`), so that other tools can be asked the same: `xtask/outside/dates.py`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

use std::fmt::Write;

use depositary_law::Date;
use depositary_reading::date::{Anchor, DateReader, TextDate};
use depositary_reading::iso;

struct Case {
    line: usize,
    category: String,
    anchor: Anchor,
    sentence: String,
    words: String,
    means: String,
    precision: String,
}

#[test]
fn the_words_of_english_are_read_without_a_mistake() {
    DateReader::from_toml("dates.toml", include_str!("../languages/en/dates.toml")).unwrap();
}

#[test]
fn every_sentence_of_the_table_means_what_a_reader_understands() {
    let reader = DateReader::english();
    let cases = cases();
    assert!(cases.len() >= 200, "{} cases", cases.len());
    let mut wrong = String::new();
    for case in &cases {
        let found: Vec<(String, String, String)> = if case.category.ends_with("period") {
            let periods = reader.periods(&case.sentence);
            periods.iter().map(|p| (case.words_at(p.span), iso(p.period), String::new())).collect()
        } else {
            let dates = reader.dates(&case.sentence, case.anchor);
            let told = |date: Option<TextDate>| date.map_or("?".to_owned(), |date| date.to_string());
            let exact = |date: Option<TextDate>| date.map_or("", |date| date.precision.word()).to_owned();
            dates.iter().map(|d| (case.words_at(d.span), told(d.date), exact(d.date))).collect()
        };
        let wanted = (case.words.clone(), case.means.clone(), case.precision.clone());
        let right = if case.words.is_empty() { found.is_empty() } else { found.contains(&wanted) };
        if !right {
            let _ = writeln!(wrong, "{}: {}\n    wanted {wanted:?}\n    found  {found:?}", case.line, case.sentence);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

impl Case {
    fn words_at(&self, span: depositary_reading::Span) -> String {
        self.sentence[span.start..span.end].to_owned()
    }
}

/// The rows of the table; fields may stand in quotation marks.
fn cases() -> Vec<Case> {
    let rows = include_str!("dates.csv").lines().enumerate().skip(1);
    rows.map(|(index, row)| {
        let line = index + 1;
        let fields = fields(row);
        let [category, published, event, sentence, words, means, precision] = fields.try_into().unwrap();
        let day = |text: &str| text.parse::<Date>().unwrap_or_else(|error| panic!("line {line}: {error}"));
        let published = (!published.is_empty()).then(|| day(&published));
        Case {
            line,
            category,
            anchor: Anchor { published, event: self::event(&event) },
            sentence,
            words,
            means,
            precision,
        }
    })
    .collect()
}

fn event(text: &str) -> Option<TextDate> {
    let mut parts = text.split('-').filter(|part| !part.is_empty());
    let year: i16 = parts.next()?.parse().unwrap();
    let month = parts.next().map(|month| month.parse::<i8>().unwrap());
    let day = parts.next().map(|day| day.parse::<i8>().unwrap());
    match (month, day) {
        (Some(month), Some(day)) => TextDate::day(Date::new(year, month, day).unwrap()),
        (Some(month), None) => TextDate::month(year, month),
        _ => TextDate::year(year),
    }
}

fn fields(row: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in row.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => fields.last_mut().unwrap().push(c),
        }
    }
    fields
}

/// Strings made of the words that the grammar knows, in any order, with marks and letters of several bytes between.
fn strings() -> impl Iterator<Item = String> {
    let pieces = [
        "6",
        "31",
        "2024",
        "2008",
        "99999999999",
        "March",
        "May",
        "Sept",
        ".",
        ",",
        "-",
        "–",
        "’",
        "'",
        "25",
        "the",
        "of",
        "to",
        "and",
        "between",
        "from",
        "early",
        "mid",
        "end",
        "last",
        "next",
        "this",
        "summer",
        "year",
        "months",
        "a",
        "half",
        "two",
        "hundred",
        "ago",
        "later",
        "earlier",
        "Thursday",
        "today",
        "é",
        "“",
        "1990s",
        "6th",
        "third",
        "quarter",
        "Q3",
        "/",
        "06/03/2025",
        "few",
        "\u{a0}",
        "9999",
        "6.3.2025",
        "by",
        "in",
        "(",
        ")",
        "%",
        "decade",
    ];
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    (0..20_000).map(move |round| {
        let mut text = String::new();
        for _ in 0..(round % 14) {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let piece = usize::try_from(seed % u64::try_from(pieces.len()).unwrap()).unwrap();
            text.push_str(pieces[piece]);
            if seed & 0x300 != 0 {
                text.push(' ');
            }
        }
        text
    })
}

#[test]
fn any_string_is_read_without_a_slip() {
    let reader = DateReader::english();
    let days = [None, Date::new(2025, 3, 6).ok(), Some(Date::MIN), Some(Date::MAX)];
    for (index, text) in strings().enumerate() {
        let published = days[index % days.len()];
        let event = published.and_then(TextDate::day);
        let mut before = 0;
        for found in reader.dates(&text, Anchor { published, event }) {
            assert!(found.span.start >= before && found.span.start < found.span.end, "{text:?}");
            assert!(text.get(found.span.start..found.span.end).is_some(), "{text:?}");
            before = found.span.end;
            if let Some(date) = found.date {
                assert!(date.from < date.until, "{text:?}: {date}");
            }
        }
        let mut before = 0;
        for found in reader.periods(&text) {
            assert!(found.span.start >= before && found.span.start < found.span.end, "{text:?}");
            assert!(text.get(found.span.start..found.span.end).is_some(), "{text:?}");
            before = found.span.end;
        }
    }
}

#[test]
fn a_date_and_a_period_share_no_word() {
    let reader = DateReader::english();
    let published = Date::new(2025, 3, 6).ok();
    for case in cases() {
        let dates = reader.dates(&case.sentence, Anchor { published, ..case.anchor });
        for period in reader.periods(&case.sentence) {
            assert!(dates.iter().all(|date| !date.span.meets(period.span)), "{}", case.sentence);
        }
    }
}

#[test]
fn cuts_of_every_sentence_are_read_without_a_slip() {
    let reader = DateReader::english();
    for case in cases() {
        for (at, _) in case.sentence.char_indices() {
            let _ = reader.dates(&case.sentence[at..], case.anchor);
            let _ = reader.dates(&case.sentence[..at], case.anchor);
            let _ = reader.periods(&case.sentence[at..]);
        }
    }
}
