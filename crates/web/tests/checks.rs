//! Texts to check: the API and the page, what they refuse, and that nothing sent is kept.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use common::{Response, ask, get, raw};
use serde_json::json;

const TEXT: &str = "Lithuania left the Convention on Cluster Munitions on 8 March 2025.";

fn post(path: &str, kind: &str, body: &[u8]) -> Response {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: t\r\nConnection: close\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    raw(&[head.as_bytes(), body].concat())
}

fn form(fields: &[(&str, &str)]) -> Response {
    let part = |(name, value): &(&str, &str)| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body = fields.iter().map(part).collect::<String>() + "--x--\r\n";
    post("/check", "multipart/form-data; boundary=x", body.as_bytes())
}

#[test]
fn a_false_date_is_found_by_every_kind_of_body() {
    let body = json!({ "documents": [{ "id": "a", "text": TEXT, "published": "2025-03-10" }] }).to_string();
    let answer = post("/api/v1/checks", "application/json", body.as_bytes());
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("etag"), None);
    let found = answer.json();
    let claim = &found["documents"][0]["claims"][0];
    assert_eq!((&claim["label"], &claim["states"]), (&"contradicts".into(), &json!(["LTU"])), "{claim}");
    let plain = post("/api/v1/checks?id=a&published=10+Mar+2025", "text/plain; charset=utf-8", TEXT.as_bytes());
    assert_eq!(plain.json(), found);
    let page = format!("<html><body><article><p>{TEXT}</p></article></body></html>");
    let html = post("/api/v1/checks?id=a&published=2025-03-10", "text/html", page.as_bytes()).json();
    assert_eq!(html["documents"][0]["claims"][0]["label"], "contradicts");
    let csv = post("/api/v1/checks.csv?id=a&published=2025-03-10", "text/plain", TEXT.as_bytes());
    assert!(csv.text().starts_with("document,published,claim,"), "{}", csv.text());
}

#[test]
fn what_cannot_be_checked_is_refused_in_words() {
    let documents = |documents: serde_json::Value| json!({ "documents": documents }).to_string().into_bytes();
    let json = "application/json";
    let long = "x".repeat(2 * 1024 * 1024 + 1).into_bytes();
    let many: Vec<_> = (0..21).map(|number| json!({ "id": number.to_string(), "text": "x" })).collect();
    for (path, kind, body, status, says) in [
        ("", json, b"".to_vec(), 400, "the body"),
        ("", json, b"{\"documents\":[{}]}".to_vec(), 400, "text"),
        ("", json, documents(json!([])), 400, "no text"),
        ("", json, documents(json!([{ "text": " \n" }])), 400, "empty"),
        ("", json, documents(json!([{ "text": "x", "more": 1 }])), 400, "more"),
        ("", json, documents(json!([{ "text": "x", "published": "soon" }])), 400, "`soon` is not a day"),
        ("", json, documents(json!([{ "id": "a", "text": "x" }, { "id": "a", "text": "y" }])), 400, "two texts"),
        ("", json, documents(json!([{ "id": "a\n", "text": "x" }, { "id": "a\nb", "text": "y" }])), 400, "name"),
        ("", json, documents(json!(many)), 400, "at most 20"),
        ("?published=2025-03-07", json, documents(json!([{ "text": "x" }])), 400, "takes no `published`"),
        ("?published=soon", "text/plain", b"x".to_vec(), 400, "`soon` is not a day"),
        ("", "text/plain", b"".to_vec(), 400, "empty"),
        ("", "image/png", b"x".to_vec(), 415, "application/json"),
        ("", "text/plain", long, 413, "2 MB"),
    ] {
        let answer = post(&format!("/api/v1/checks{path}"), kind, &body);
        assert_eq!(answer.status, status, "{path} {kind} {says}: {}", answer.text());
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
        assert!(answer.json()["detail"].as_str().unwrap().contains(says), "{says}: {}", answer.text());
    }
    assert_eq!(get("/api/v1/checks").status, 405);
    assert_eq!(post("/api/v1/record", "text/plain", b"x").status, 405);
    let preflight = [("origin", "https://example.org"), ("access-control-request-method", "POST")];
    let allowed = ask("OPTIONS", "/api/v1/checks", &preflight);
    assert!(allowed.header("access-control-allow-methods").unwrap().contains("POST"));
    assert_eq!(allowed.header("access-control-allow-credentials"), None);
}

#[test]
fn the_page_marks_the_claim_and_leads_to_the_proof() {
    let page = form(&[("text1", TEXT), ("published1", "2025-03-10"), ("name1", "<b>")]);
    assert_eq!((page.status, page.header("cache-control")), (200, Some("no-store")), "{}", page.text());
    let html = page.text();
    for needed in [
        "<mark class=\"check-claim contradicts\" data-claim=\"0-1\">",
        "id=\"c0-1\" href=\"#n0-1\"",
        "the record says otherwise",
        "href=\"/states/LTU/ccm?on=2025-03-",
        "download=\"check.json\" href=\"data:application/json,",
        "&lt;b&gt;",
    ] {
        assert!(html.contains(needed), "no {needed} in {html}");
    }
    assert!(!html.contains("<b>\"") && !html.contains("style=\""));
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
}

#[test]
fn several_texts_and_their_data() {
    let two = [("text1", TEXT), ("text3", "The CCM has 111 States Parties."), ("name3", "second")];
    let page = form(&two);
    assert!(page.text().contains("2 texts checked") && page.text().contains("<h2>second</h2>"));
    let pairs = "text=Lithuania+left+the+Convention+on+Cluster+Munitions+on+8+March+2025.&published=2025-03-10";
    let data = post("/check.json", "application/x-www-form-urlencoded", pairs.as_bytes());
    assert_eq!(data.header("content-disposition"), Some("attachment; filename=\"check.json\""));
    assert_eq!(data.json()["documents"][0]["claims"][0]["label"], "contradicts");
}

#[test]
fn what_goes_wrong_leaves_what_was_typed() {
    let page = form(&[("text1", TEXT), ("published1", "soon")]);
    assert_eq!(page.status, 400);
    assert!(page.text().contains("role=\"alert\"") && page.text().contains("left the Convention on Cluster Munitions"));
    assert_eq!(form(&[("text1", "")]).status, 400);
    assert_eq!(form(&[("other", "")]).status, 400);
    assert_eq!(post("/check", "text/plain", b"x").status, 415);
    assert_eq!(post("/check", "text/plain", "x".repeat(3_000_000).as_bytes()).status, 413);
    let silent = form(&[("text1", "A recipe for soup.")]);
    assert!(silent.text().contains("No claim about a treaty was found"));
}
