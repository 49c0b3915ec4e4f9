//! Checked texts: as people see them, and their shape as programs read it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use common::{Ran, command, run};
use serde_json::Value;

const EXAMPLE: &str = "../../docs/examples/estonia-2025-07-01.txt";
const FINDINGS: i32 = 3;

fn piped(arguments: &[&str], bytes: &[u8]) -> Ran {
    let mut child =
        command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file for one test, in the folder that Cargo keeps for tests.
fn file(name: &str, bytes: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn a_text_with_its_notes() {
    let ran = run(&["check", EXAMPLE, "--explain"]);
    let wide: Vec<&str> = ran.out.lines().filter(|line| line.chars().count() > 100).collect();
    assert!(wide.is_empty(), "wider than 100 columns:\n{}", wide.join("\n"));
    let text = format!("$ depositary check {EXAMPLE} --explain\n{}{}--- exit code {}\n", ran.out, ran.err, ran.code);
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("check-estonia", text);
    });
}

#[test]
fn the_json_is_as_published() {
    let ran = run(&["check", EXAMPLE, "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (FINDINGS, ""));
    // The keys in their order, as they stand in the text.
    let keys = |object: &str| -> Vec<String> {
        let map: serde_json::Map<String, Value> = serde_json::from_str(object).unwrap();
        let mut keys: Vec<String> = map.keys().cloned().collect();
        keys.sort_by_key(|key| object.find(&format!("\"{key}\":")).unwrap());
        keys
    };
    let check: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(keys(&ran.out), ["documents", "relations"]);
    let claims = &ran.out[ran.out.find("\"claims\": [").unwrap() + 11..];
    let mut first = serde_json::Deserializer::from_str(claims).into_iter::<Value>();
    first.next().unwrap().unwrap();
    assert_eq!(
        keys(&claims[..first.byte_offset()]),
        "start end start_byte end_byte quote kind states treaty date date_precision value attributed_to label cause correct \
         evidence rules id subkind zone treaties readings proof now"
            .split_whitespace()
            .collect::<Vec<&str>>()
    );
    let text = std::fs::read_to_string(EXAMPLE).unwrap();
    let document = &check["documents"][0];
    assert_eq!((&document["id"], &document["published"]), (&"estonia-2025-07-01".into(), &"2025-07-01".into()));
    for claim in document["claims"].as_array().unwrap() {
        let at = |key: &str| usize::try_from(claim[key].as_u64().unwrap()).unwrap();
        assert_eq!(&text[at("start_byte")..at("end_byte")], claim["quote"]);
        let characters: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
        assert_eq!(characters, claim["quote"].as_str().unwrap());
    }
}

#[test]
fn the_clock_hung_on_the_vote_is_found() {
    let ran = run(&["check", EXAMPLE, "--format", "jsonl"]);
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let wrong: Vec<&Value> = lines.iter().filter(|line| line["label"] == "contradicts").collect();
    assert!(wrong.iter().any(|line| line["kind"] == "effective_date" && line["value"] == "P6M"), "{wrong:?}");
    assert!(lines.iter().all(|line| line["article"] == "estonia-2025-07-01"));
}

#[test]
fn pages_reviews_and_tables() {
    let html = run(&["check", EXAMPLE, "--format", "html"]).out;
    assert!(html.starts_with("<!doctype html>") && html.trim_end().ends_with("</html>"));
    assert!(!html.contains("<script") && !html.contains("src="));
    let address = ["--address", "https://example.org/checks/1"];
    let reviews = run(&[&["check", EXAMPLE, "--format", "claimreview"], &address[..]].concat()).out;
    let reviews: Value = serde_json::from_str(&reviews).unwrap();
    for review in reviews.as_array().unwrap() {
        assert_eq!(review["@type"], "ClaimReview");
        assert!(review["url"].as_str().unwrap().starts_with("https://example.org/checks/1#"));
    }
    let csv = run(&["check", EXAMPLE, "--format", "csv"]).out;
    assert!(csv.starts_with("document,published,claim,start,end,"));
}

#[test]
fn standard_input_and_exit_codes() {
    let good = "Russia has never joined the Ottawa Convention.\n";
    let ran = piped(&["check", "-", "--published", "2025-07-01", "--format", "json"], good.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.out);
    let named = piped(&["check", "-", "--id", "mine", "--format", "json"], b"Nothing to see here.\n");
    assert_eq!(named.code, 0);
    let check: Value = serde_json::from_str(&named.out).unwrap();
    assert_eq!(check["documents"][0]["id"], "mine");
    assert_eq!(check["documents"][0]["claims"], Value::Array(Vec::new()));
    let page = "<!doctype html><html><body><p>Estonia signed the Convention on Cluster Munitions.</p></body></html>";
    assert_eq!(piped(&["check", "-"], page.as_bytes()).code, FINDINGS);
}

#[test]
fn what_cannot_be_checked_is_refused() {
    let refused = |arguments: &[&str], code: i32, says: &str| {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{}", ran.err);
        assert!(ran.err.contains(says), "`{says}` is not in: {}", ran.err);
    };
    refused(&["check", "no-such-file.txt"], 1, "no-such-file.txt");
    refused(&["check", env!("CARGO_TARGET_TMPDIR")], 1, "folder");
    refused(&["check", &file("empty.txt", b"")], 1, "empty");
    refused(&["check", EXAMPLE, EXAMPLE, "--id", "x"], 2, "--id");
    refused(&["check", "-", "-"], 2, "standard input");
    refused(&["check", EXAMPLE, "--published", "30 Feb 2025"], 2, "30 Feb 2025");
    refused(&["check", EXAMPLE, "--format", "ics"], 2, "obligations");
    refused(&["status", "LTU", "ccm", "--format", "jsonl"], 2, "check");
    refused(&["check"], 2, "FILE");
}

#[test]
fn rubbish_is_read() {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let bytes: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    })
    .take(200_000)
    .collect();
    for name in ["rubbish.txt", "rubbish.html", "rubbish.md"] {
        let ran = run(&["check", &file(name, &bytes)]);
        assert!(matches!(ran.code, 0 | 4), "{name}: {} {}", ran.code, ran.err);
        assert!(!ran.out.contains('\u{1b}'), "control characters of a stranger reach the terminal");
    }
}

#[test]
fn two_files_of_one_name_are_two_texts() {
    let ran = run(&["check", EXAMPLE, EXAMPLE, "--format", "json"]);
    let check: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(check["documents"][1]["id"], "estonia-2025-07-01-2");
}
