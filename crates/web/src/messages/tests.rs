//! That the catalogues are whole, alike, read to the last line, and honest about who reviewed them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::*;

/// Words that codes from answers lead to; no source names them one by one.
const FAMILIES: &[&str] = &[
    "status-",
    "qualifier-",
    "rule-",
    "outcome-",
    "kind-",
    "group-",
    "what-",
    "reliability-",
    "act-",
    "event-",
    "duty-state-",
    "answer-",
    "activity-",
    "opening-",
    "check-label-",
    "check-cause-",
    "check-kind-",
    "check-from-",
    "check-relation-",
    "term-",
    "problem-",
    "month-",
];

/// Every key that the sources name is in the catalogue, and every key of the catalogue is named.
#[test]
fn the_catalogue_is_whole() {
    let messages = Messages::of(Language::English);
    let mut sources = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                sources += &fs::read_to_string(path).unwrap();
            }
        }
    }
    let missing: Vec<&str> = ["get(\"", "with(\"", "template(\""]
        .iter()
        .flat_map(|call| sources.split(call).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|key| key.contains('-') && !key.contains(' ') && !messages.texts.contains_key(key))
        .collect();
    assert!(missing.is_empty(), "not in the catalogue: {missing:?}");
    let idle = |key: &&&str| {
        !FAMILIES.iter().any(|family| key.starts_with(family)) && !sources.contains(&format!("\"{key}\""))
    };
    let idle: Vec<_> = messages.texts.keys().filter(idle).collect();
    assert!(idle.is_empty(), "in the catalogue, but nowhere used: {idle:?}");
}

fn places(pieces: &[Piece], found: &mut BTreeSet<&'static str>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Place(name) => {
                found.insert(name);
            }
            Piece::Choice(name, cases) => {
                found.insert(name);
                cases.iter().for_each(|(_, pieces)| places(pieces, found));
            }
        }
    }
}

/// A text to be got is plain in every language, and one with places has the same ones.
#[test]
fn all_languages_have_the_same_keys_and_places() {
    let shape = |messages: &'static Messages| -> BTreeMap<&str, BTreeSet<&str>> {
        let of = |text: &Text| {
            let mut found = BTreeSet::new();
            if let Text::Made(pieces) = text {
                places(pieces, &mut found);
                assert!(!found.is_empty(), "{}: a text without places is in several lines", messages.language());
            }
            found
        };
        messages.texts.iter().map(|(key, text)| (*key, of(text))).collect()
    };
    let english = shape(Messages::of(Language::English));
    assert!(english.len() > 700);
    for language in Language::ALL {
        let other = shape(Messages::of(language));
        for (key, places) in &english {
            assert_eq!(Some(places), other.get(key), "{}: {key}", language.code());
        }
        assert_eq!(english.len(), other.len(), "{}", language.code());
    }
}

/// Every line is read, every key stands once, and what no speaker has reviewed says so at its top.
#[test]
fn catalogues_are_read_whole_and_say_who_reviewed_them() {
    for (language, catalogue) in CATALOGUES {
        let resource = parse(catalogue).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.code()));
        let keys: Vec<&str> = resource
            .body
            .iter()
            .filter_map(|entry| if let Entry::Message(message) = entry { Some(message.id.name) } else { None })
            .collect();
        assert_eq!(keys.len(), keys.iter().collect::<BTreeSet<_>>().len(), "{}: a key stands twice", language.code());
        assert_eq!(language.reviewed(), !catalogue.starts_with("# review: machine\n"), "{}", language.code());
    }
}

#[test]
fn plurals_numbers_and_days() {
    let say = |language, key, count| Messages::of(language).with(key, &[("count", count)]);
    assert_eq!(say(Language::English, "duty-participants", "1"), "1 participant");
    assert_eq!(say(Language::English, "duty-participants", "0"), "0 participants");
    assert_eq!(say(Language::French, "duty-participants", "0"), "0 participant");
    assert_eq!(say(Language::Spanish, "duty-participants", "12345"), "12\u{202f}345 participantes");
    assert_eq!(say(Language::English, "duty-participants", "12345"), "12,345 participants");
    let day = |language, iso| Messages::of(language).day(iso).replace('\u{a0}', " ");
    assert_eq!(day(Language::English, "2025-03-06"), "6 March 2025");
    assert_eq!(day(Language::French, "2025-03-01"), "1er mars 2025");
    assert_eq!(day(Language::French, "2025-03-11"), "11 mars 2025");
    assert_eq!(day(Language::Spanish, "2025-03-06"), "6 de marzo de 2025");
    assert_eq!(day(Language::Spanish, "soon"), "soon");
    assert_eq!(Messages::of(Language::Spanish).month("2025-03").replace('\u{a0}', " "), "marzo de 2025");
    assert_eq!(Messages::of(Language::French).term("age-known"), "âge connu");
    assert_eq!(Messages::of(Language::French).term("not-in-the-list"), "not in the list");
}
