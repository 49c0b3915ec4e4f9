//! The canonical form: one for every record, reached in one step.

mod common;

use std::collections::BTreeMap;

use common::good;
use depositary_corpus::{Files, Formatted, check, format};

const ACTIONS: &str = "treaties/test/actions.csv";
const HEADER: &str =
    "id,participant,action,date,known,effect,depositary,refers_to,replaces,reliability,source,effect_source,note\n";

/// The good record with one file replaced, formatted: the new text of that file, if it changes.
fn formatted(path: &str, text: &str) -> Option<String> {
    let mut texts = good();
    texts.insert(path.to_owned(), text.to_owned());
    let mut changed = format(&Files::from_texts(texts.clone()));
    assert!(changed.iter().all(|file| file.path == path), "only the replaced file changes");
    let file = changed.pop()?;
    texts.insert(file.path, file.text.clone());
    assert_eq!(format(&Files::from_texts(texts)), [], "formatting twice changes nothing more");
    Some(file.text)
}

#[test]
fn the_good_record_is_in_canonical_form() {
    assert_eq!(format(&Files::from_texts(good())), []);
}

#[test]
fn blank_ids_are_filled() {
    let rows = ",ARC,signature,2000-01-10,,,,,,,test-depositary,,\n,BOR,consent,2000-04/2000-06-02,,,,,,,test-depositary,,\n\
                ,CAS,signature,2000,,,ministry,,,,test-depositary,,\n";
    let expected = "test-ARC-2000-01-10-signature,ARC,signature,2000-01-10,,,,,,,test-depositary,,\n\
                    test-BOR-2000-04..2000-06-02-consent,BOR,consent,2000-04/2000-06-02,,,,,,,test-depositary,,\n\
                    test-CAS-2000-signature-ministry,CAS,signature,2000,,,ministry,,,,test-depositary,,\n";
    assert_eq!(formatted(ACTIONS, &format!("{HEADER}{rows}")), Some(format!("{HEADER}{expected}")));
}

#[test]
fn an_id_that_is_taken_gets_a_number() {
    let rows = ",ARC,declaration,2000-01-10,,,,,,,test-press,,\n,ARC,declaration,2000-01-10,,,,,,,test-depositary,,\n\
                test-ARC-2000-01-10-declaration,ARC,declaration,2000-01-10,,,,,,,test-text,,\n";
    let expected = "test-ARC-2000-01-10-declaration,ARC,declaration,2000-01-10,,,,,,,test-text,,\n\
                    test-ARC-2000-01-10-declaration-2,ARC,declaration,2000-01-10,,,,,,,test-depositary,,\n\
                    test-ARC-2000-01-10-declaration-3,ARC,declaration,2000-01-10,,,,,,,test-press,,\n";
    assert_eq!(formatted(ACTIONS, &format!("{HEADER}{rows}")), Some(format!("{HEADER}{expected}")));
}

#[test]
fn a_row_that_is_not_right_yet_gets_no_id() {
    // An id is for ever; one with a wrong date or an unknown participant would stay.
    let rows = ",ARC,signature,2000-02-30,,,,,,,test-depositary,,\n,ARK,signature,2000-01-10,,,,,,,test-depositary,,\n\
                ,BOR,signing,2000-01-10,,,,,,,test-depositary,,\n";
    assert_eq!(formatted(ACTIONS, &format!("{HEADER}{rows}")), None);
}

#[test]
fn rows_are_sorted_and_cells_trimmed() {
    let text = "participant,language,name,kind,from,until,source\r\nBOR,en,\"Borduria\" ,short,,,test-depositary\r\n\
                BOR,en,\"Borduria, Free State of\",formal,,,test-depositary\r\nARC, fr,Arcadie,short,,,test-depositary";
    let expected = "participant,language,name,kind,from,until,source\nARC,fr,Arcadie,short,,,test-depositary\n\
                    BOR,en,\"Borduria, Free State of\",formal,,,test-depositary\nBOR,en,Borduria,short,,,test-depositary\n";
    assert_eq!(formatted("participants/names.csv", text), Some(expected.to_owned()));
}

#[test]
fn columns_get_the_order_of_the_dictionary() {
    let text = "\u{feff}name,code,kind,source,from,until,note\nBorduria,BOR,state,test-text,,,\nArcadia,ARC,state,test-text,,,\n";
    let expected =
        "code,kind,name,from,until,note,source\nARC,state,Arcadia,,,,test-text\nBOR,state,Borduria,,,,test-text\n";
    assert_eq!(formatted("participants/participants.csv", text), Some(expected.to_owned()));
}

#[test]
fn a_file_that_cannot_be_read_is_left_alone() {
    for text in ["participant,group\nARC,league\n", "participant,group,from,until,reliability,source\nARC,league,,\n"] {
        assert_eq!(formatted("participants/groups.csv", text), None, "{text}");
    }
    assert_eq!(formatted("known-findings.toml", "known = [  \n\n\n"), None);
}

#[test]
fn toml_loses_trailing_blanks_only() {
    let known = good()["known-findings.toml"].clone();
    let untidy = known.replace('\n', "  \r\n") + "\n\n";
    assert_eq!(formatted("known-findings.toml", &untidy), Some(known));
    // Blanks inside a text are part of it.
    assert_eq!(formatted("known-findings.toml", "note = '''two blanks:  \n'''\n"), None);
}

#[test]
fn formatting_changes_nothing_that_is_said() {
    let untidy: BTreeMap<String, String> =
        good().into_iter().map(|(path, text)| (path, text.replace('\n', "\r\n") + "\r\n")).collect();
    let mut tidy = untidy.clone();
    for Formatted { path, text } in format(&Files::from_texts(untidy.clone())) {
        tidy.insert(path, text);
    }
    assert_eq!(tidy, good());
    assert_eq!(check(Files::from_texts(untidy)), check(Files::from_texts(tidy)));
}
