//! The cases through HTTP: the same answers as the library's, byte for byte. The command line's tests hold it
//! to the library too, so that all three doors agree.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::{desk, get, question};
use depositary_conformance::{Ask, Door, Library, cases};
use serde_json::Value;

/// How many visitors come at a time.
const VISITORS: usize = 4;

/// HTTP as a door.
struct Http;

impl Door for Http {
    fn ask(&mut self, ask: &Ask) -> Result<Value, String> {
        let response = get(&question(ask));
        match response.status {
            200 => Ok(response.json()),
            _ => Err(response.json()["detail"].as_str().unwrap_or_default().to_owned()),
        }
    }
}

#[test]
fn every_case_holds_over_http() {
    depositary_conformance::run(&mut Http).unwrap_or_else(|failures| panic!("{failures}"));
}

#[test]
fn http_answers_what_the_library_answers_byte_for_byte() {
    let located = cases().unwrap();
    let next = AtomicUsize::new(0);
    let visit = || {
        let library = Library::new(desk().corpus());
        let mut differences = Vec::new();
        while let Some(located) = located.get(next.fetch_add(1, Ordering::Relaxed)) {
            let path = question(&located.case.ask);
            let response = get(&path);
            let same = match library.printed(&located.case.ask) {
                Ok(printed) => response.status == 200 && response.text() == printed,
                Err(_) => matches!(response.status, 400 | 404),
            };
            if !same {
                differences
                    .push(format!("{}, “{}”: {path} gives {}", located.file, located.case.name, response.status));
            }
        }
        differences
    };
    let differences: Vec<String> = thread::scope(|scope| {
        let visitors: Vec<_> = (0..VISITORS).map(|_| scope.spawn(visit)).collect();
        visitors.into_iter().flat_map(|visitor| visitor.join().unwrap()).collect()
    });
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
