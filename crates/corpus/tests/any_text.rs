//! Whatever stands in a file, the check and the formatter come to an end without a panic.

#![expect(clippy::unwrap_used, reason = "the good record has files")]

mod common;

use common::good;
use depositary_corpus::{Files, check, format};
use proptest::prelude::*;
use proptest::sample::Index;

/// The good record with one file changed.
fn changed(which: &Index, change: impl FnOnce(&str) -> String) -> Files {
    let mut texts = good();
    let path = texts.keys().nth(which.index(texts.len())).unwrap().clone();
    let text = change(&texts[&path]);
    texts.insert(path, text);
    Files::from_texts(texts)
}

/// Formats, and formats what came out; the second time nothing may change.
fn format_twice(files: &Files) {
    let mut texts: std::collections::BTreeMap<String, String> =
        files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    for file in format(files) {
        texts.insert(file.path, file.text);
    }
    assert_eq!(format(&Files::from_texts(texts)), []);
}

fn place(text: &str, at: &Index) -> usize {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
    places[at.index(places.len())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_in_any_file(which: Index, text in "(?s).{0,300}") {
        let files = changed(&which, |_| text);
        format_twice(&files);
        let _ = check(files);
    }

    #[test]
    fn any_text_inside_any_file(which: Index, from: Index, to: Index, text in "(?s)(.|[,\"\n\r0-9/-]){0,12}") {
        let files = changed(&which, |good| {
            let (a, b) = (place(good, &from), place(good, &to));
            let end = if b < a || b - a > 40 { a } else { b };
            format!("{}{text}{}", &good[..a], &good[end..])
        });
        format_twice(&files);
        let _ = check(files);
    }
}
