//! The API: its forms, its errors, its headers, and that it stays up whatever is sent.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use common::{ask, get, raw, server};

const STATUS: &str = "/api/v1/status/LTU/ccm?on=2025-03-06";

#[test]
fn json_and_csv_by_ending_parameter_and_accept() {
    assert_eq!(get(STATUS).header("content-type"), Some("application/json"));
    let csv = get("/api/v1/status/LTU/ccm.csv?on=2025-03-06");
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8; header=present"));
    assert!(csv.text().starts_with("participant,treaty,as_of,"));
    assert_eq!(get(&format!("{STATUS}&format=csv")).body, csv.body);
    assert_eq!(ask("GET", STATUS, &[("accept", "text/csv")]).body, csv.body);
    assert_eq!(ask("GET", STATUS, &[("accept", "image/png")]).status, 406);
    assert_eq!(get(&format!("{STATUS}&format=xml")).status, 400);
}

#[test]
fn problems_say_what_is_wrong_and_what_exists() {
    let problem = get("/api/v1/status/LTU/cmc");
    assert_eq!((problem.status, problem.header("content-type")), (404, Some("application/problem+json")));
    let told = problem.json();
    assert_eq!((&told["type"], &told["status"]), (&"/api#unknown-name".into(), &404.into()));
    assert!(told["detail"].as_str().unwrap().starts_with("no treaty is called `cmc`; did you mean"), "{told}");
    assert!(told["similar"].as_array().unwrap().iter().any(|one| one["id"] == "ccm"));
    let mistyped = get("/api/v1/status/LTU/ccm?onn=2025-03-06");
    assert_eq!(mistyped.status, 400);
    assert!(mistyped.text().contains("this address takes no `onn`"));
    let mistyped = get("/api/v1/classify/ccm?submunitons=9");
    assert!(mistyped.text().contains("did you mean `submunitions`"), "{}", mistyped.text());
    for (path, status) in [
        ("/api/v1/status/LTU/ccm?on=2025-02-30", 400),
        ("/api/v1/diff/ccm?from=2025-01-01", 400),
        ("/api/v1/diff/ccm?from=2025-01-02&to=2025-01-01", 400),
        ("/api/v1/parties/ccm?count=ratified", 400),
        ("/api/v1/withdraw/LTU/ccm", 400),
        ("/api/v1/withdraw/LTU/ccm?notice=2024-09-06&revoke=2024-01-01", 400),
        ("/api/v1/status/LTU/ccm?reading=nothing%3Dthere", 400),
        ("/api/v1/scenario/..%2F..%2Fetc%2Fpasswd", 404),
        ("/api/v1/classify/ccm?submunitons=9", 400),
        ("/api/v1/classify/ccm?submunitions=nine", 400),
        ("/api/v1/classify/ccm?description=nine-of-4kg", 404),
        ("/api/v1/classify/tpnw", 400),
        ("/api/v1/figures?measure=people", 400),
        ("/api/v1/figures?series=casualties&total=casualties", 400),
        ("/api/v1/sources?limit=0", 400),
        ("/api/v1/sources?limit=many", 400),
        ("/api/v1/nothing", 404),
        ("/api/v1/status/LTU", 404),
    ] {
        let problem = get(path);
        assert_eq!(problem.status, status, "{path}: {}", problem.text());
        assert_eq!(problem.header("content-type"), Some("application/problem+json"), "{path}");
        assert!(!problem.json()["detail"].as_str().unwrap().is_empty(), "{path}");
    }
    assert_eq!(ask("DELETE", STATUS, &[]).status, 405);
}

#[test]
fn lists_come_in_parts() {
    let whole = get("/api/v1/sources").json();
    let part = get("/api/v1/sources?limit=10&offset=20");
    assert_eq!(part.json().as_array().unwrap()[..], whole.as_array().unwrap()[20..30]);
    let links = part.header("link").unwrap();
    assert!(links.contains("</api/v1/sources?limit=10&offset=30>; rel=\"next\""), "{links}");
    assert!(links.contains("</api/v1/sources?limit=10&offset=10>; rel=\"prev\""), "{links}");
    assert_eq!(get("/api/v1/departures?limit=3").json()["departures"].as_array().unwrap().len(), 3);
    assert_eq!(get("/api/v1/participants?limit=5&offset=100000").json(), serde_json::json!([]));
}

#[test]
fn headers_for_caches_browsers_and_other_origins() {
    let first = get(STATUS);
    let tag = first.header("etag").unwrap();
    let again = ask("GET", STATUS, &[("if-none-match", tag)]);
    assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, Some(tag)));
    assert_eq!(ask("GET", "/api/v1/status/LTU/xyz", &[("if-none-match", tag)]).status, 404);
    assert_eq!(first.header("access-control-allow-origin"), Some("*"));
    assert_eq!(first.header("depositary-edition").unwrap().len(), 64);
    assert_eq!(first.header("x-content-type-options"), Some("nosniff"));
    let asked = [("origin", "https://example.org"), ("access-control-request-method", "GET")];
    assert_eq!(ask("OPTIONS", STATUS, &asked).status, 200);
    assert_eq!(get("/states").header("access-control-allow-origin"), None);
    let packed = ask("GET", STATUS, &[("accept-encoding", "gzip")]);
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert!(packed.body.len() < first.body.len() / 3);
    let head = ask("HEAD", STATUS, &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(get("/healthz").text(), "ok\n");
}

#[test]
fn the_description_is_whole() {
    let document = get("/api/v1/openapi.json");
    assert_eq!(document.header("content-type"), Some("application/json"));
    let document = document.json();
    assert_eq!(document["openapi"], "3.1.0");
    let text = document.to_string();
    for reference in text.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document["components"]["schemas"].get(reference).is_some(), "no schema {reference}");
    }
    for (path, item) in document["paths"].as_object().unwrap() {
        let operation = item.as_object().unwrap().values().next().unwrap();
        assert!(operation["operationId"].is_string() && operation["summary"].is_string(), "{path}");
        for status in ["200", "400", "404", "405", "406", "500", "503"] {
            assert!(operation["responses"][status].is_object(), "{path} does not say what {status} is");
        }
    }
}

/// What is answered has exactly the fields that are described.
#[test]
fn answers_have_the_fields_that_are_described() {
    let document = get("/api/v1/openapi.json").json();
    for (path, shape) in [
        (STATUS, "Status"),
        ("/api/v1/timeline/UKR/apmbc", "Timeline"),
        ("/api/v1/parties/ccm", "Parties"),
        ("/api/v1/withdraw/LTU/ccm?notice=2024-09-06", "Withdraw"),
        ("/api/v1/departures", "Departures"),
        ("/api/v1/history/LTU/ccm", "History"),
        ("/api/v1/compare?one=LTU", "Comparison"),
        ("/api/v1/growth/ccm", "Growth"),
        ("/api/v1/record", "Record"),
    ] {
        let described = document["components"]["schemas"][shape]["properties"].as_object().unwrap();
        let answer = get(path).json();
        let mut given: Vec<&String> = answer.as_object().unwrap().keys().collect();
        let mut told: Vec<&String> = described.keys().collect();
        given.sort();
        told.sort();
        assert_eq!(given, told, "{path}");
    }
}

#[test]
fn the_document_is_a_snapshot() {
    insta::assert_snapshot!("openapi", depositary_web::openapi());
}

#[test]
fn bad_requests_are_answered_or_closed_and_the_server_goes_on() {
    let many = "x".repeat(100_000);
    for request in [
        "GET /%ff%fe HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n".to_owned(),
        "GET /states/%00/ccm HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n".to_owned(),
        "GET /search?q=%F0%9F%A6%84%00%0d%0a HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n".to_owned(),
        "BREW / HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n".to_owned(),
        "nonsense\r\n\r\n".to_owned(),
        format!("GET /{many} HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n"),
        format!("GET /?{} HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n", "a=b&".repeat(400)),
        format!(
            "POST /api/v1/record HTTP/1.1\r\nHost: t\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{many}",
            many.len()
        ),
    ] {
        let response = raw(request.as_bytes());
        assert!(
            (400..500).contains(&response.status) || response.status == 200,
            "{}: {}",
            &request[..40.min(request.len())],
            response.status
        );
    }
    assert_eq!(get("/healthz").status, 200);
}

#[test]
fn slow_and_silent_visitors_hold_nobody_up() {
    let mut silent: Vec<TcpStream> = (0..200).map(|_| TcpStream::connect(server()).unwrap()).collect();
    for stream in &mut silent {
        stream.write_all(b"GET /states HTTP/1.1\r\nHo").unwrap();
    }
    assert_eq!(get(STATUS).status, 200);
    let slow = &mut silent[0];
    slow.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
    let mut rest = Vec::new();
    // It is closed, or told that it took too long; either way it does not wait for ever.
    let _ = slow.read_to_end(&mut rest);
    assert!(rest.is_empty() || rest.starts_with(b"HTTP/1.1 408") || rest.starts_with(b"HTTP/1.1 400"));
}

#[test]
fn deadlines_are_a_calendar_and_a_feed_too() {
    for (path, kind, holds) in [
        ("/api/v1/obligations.ics?participant=MRT&treaty=apmbc", "text/calendar", "BEGIN:VEVENT"),
        ("/api/v1/obligations?participant=MRT&treaty=apmbc&format=atom", "application/atom+xml", "<entry>"),
        ("/deadlines.ics?participant=MRT", "text/calendar", "DTSTART;VALUE=DATE:20261231"),
        ("/deadlines.atom?participant=MRT", "application/atom+xml", "<feed"),
    ] {
        let answer = get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("content-type").unwrap().starts_with(kind), "{path}");
        assert!(answer.text().contains(holds), "{path} lacks {holds}");
    }
    assert_eq!(get("/api/v1/departures?format=ics").status, 400);
    assert_eq!(get("/treaties.ics").status, 404);
    let page = get("/deadlines.json?participant=MRT");
    assert_eq!(page.body, get("/api/v1/obligations?participant=MRT&next=12").body);
}

#[test]
fn a_duty_or_state_that_is_not_there_is_refused_with_the_list() {
    for (path, lists) in [
        ("/api/v1/obligations?treaty=ccm&duty=dance", "stockpile-destruction (3(2))"),
        ("/api/v1/obligations?state=late", "overdue"),
        ("/api/v1/may/LTU/parade", "host-foreign-stocks"),
        ("/api/v1/may/LTU/use?with=Lithuania", "an ally is somebody else"),
        ("/api/v1/audit?all=maybe", "`true` or `false`"),
    ] {
        let answer = get(path);
        assert_eq!(answer.status, 400, "{path}");
        let detail = answer.json()["detail"].as_str().unwrap_or_default().to_owned();
        assert!(detail.contains(lists), "{path}: {detail}");
    }
}
