//! The pages: each answers, keeps to the policy, has its data at the same address, and helps who asks amiss.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use common::{ask, get};

/// One address of each page.
const PAGES: [&str; 44] = [
    "/",
    "/?treaty=apmbc&on=2026-03-01",
    "/treaties",
    "/treaties/ccm",
    "/treaties/ccm?on=2010-08-01&group=nato",
    "/treaties/apmbc/changes",
    "/treaties/apmbc/changes?from=2025-12-26&to=2026-02-20",
    "/states",
    "/states/LTU",
    "/states/YUG",
    "/states/LTU/ccm?on=2025-03-05",
    "/states/LTU/ccm?on=2025-03-06",
    "/states/HUN/rome?on=2026-07-01",
    "/states/UKR/apmbc?reading=conflict%3Dno-hold",
    "/states/PLW/tpnw",
    "/withdraw",
    "/states/UKR/apmbc/withdraw?notice=2025-07-18",
    "/compare",
    "/compare?one=LTU&other=POL",
    "/departures",
    "/scenarios",
    "/definitions",
    "/definitions/ccm",
    "/definitions/ccm?description=one-feature-unknown",
    "/definitions/apmbc?placed=yes&by_vehicle=yes",
    "/figures",
    "/figures?series=children-share",
    "/figures?explain=93+47",
    "/use-reports",
    "/positions?stance=regret",
    "/meetings?next=true",
    "/votes",
    "/deadlines",
    "/deadlines?state=overdue,unknown&treaty=ccm",
    "/deadlines?participant=MRT&treaty=apmbc&state=extended",
    "/states/MRT/apmbc",
    "/audit",
    "/audit?treaty=ccm&all=true",
    "/may",
    "/may/LTU/transit?with=USA",
    "/sources?containing=monitor",
    "/about",
    "/api",
    "/check",
];

#[test]
fn every_page_answers_and_keeps_to_the_policy() {
    for path in PAGES {
        let page = get(path);
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
        assert!(page.header("content-security-policy").unwrap().starts_with("default-src 'none'"), "{path}");
        let html = page.text();
        for forbidden in ["<style", " style=\"", "onclick", "javascript:", "<iframe", "<img", "src=\"http"] {
            assert!(!html.contains(forbidden), "{path} holds `{forbidden}`");
        }
        for needed in ["<html lang=\"en\" dir=\"ltr\">", "<title>", "<main id=\"main\"", "href=\"#main\"", "<h1"] {
            assert!(html.contains(needed), "{path} lacks `{needed}`");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{path}: one heading");
        assert_eq!(html.matches("<table").count(), html.matches("<caption").count(), "{path}: tables have captions");
        ids_are_unique(path, html);
        links_lead_somewhere(path, html);
    }
}

fn ids_are_unique(path: &str, html: &str) {
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{path}: an id stands twice");
}

/// A sample of the links inside the register: they answer.
fn links_lead_somewhere(path: &str, html: &str) {
    let mut links: Vec<String> = html
        .split("href=\"/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|rest| format!("/{}", rest.split('#').next().unwrap_or_default().replace("&amp;", "&")))
        .collect();
    links.sort_unstable();
    links.dedup();
    let step = links.len().div_ceil(12).max(1);
    for link in links.iter().step_by(step) {
        let status = get(link).status;
        assert!(matches!(status, 200 | 303), "{path} links to {link}, which gives {status}");
    }
}

#[test]
fn the_heart_gives_the_two_answers() {
    let before = get("/states/LTU/ccm?on=2025-03-05&known=2026-11-22");
    assert!(
        before.text().contains("On 5\u{a0}March\u{a0}2025, Lithuania is bound by the Convention on Cluster Munitions")
    );
    let after = get("/states/LTU/ccm?on=2025-03-06&known=2026-11-22");
    assert!(after.text().contains("5\u{a0}March\u{a0}2025 was the last day bound"));
    assert!(after.text().contains("Article\u{a0}20(3)"));
}

#[test]
fn the_data_of_a_page_is_the_api_s() {
    for (page, api) in [
        ("/states/LTU/ccm", "/api/v1/status/LTU/ccm?on=2025-03-06"),
        ("/states/LTU", "/api/v1/timeline/LTU?known=2025-01-01"),
        ("/treaties", "/api/v1/treaties?on=2020-01-01"),
        ("/treaties/npt", "/api/v1/treaties/npt?on=2020-01-01"),
        ("/treaties/apmbc/changes", "/api/v1/diff/apmbc?from=2025-12-26&to=2026-02-20"),
        ("/states", "/api/v1/participants"),
        ("/states/LTU/ccm/withdraw", "/api/v1/withdraw/LTU/ccm?notice=2024-09-06"),
        ("/compare", "/api/v1/compare?one=LTU&other=POL"),
        ("/departures", "/api/v1/departures?since=2020-01-01"),
        ("/scenarios", "/api/v1/scenarios"),
        ("/scenarios/nato-leaves-ccm", "/api/v1/scenario/nato-leaves-ccm"),
        ("/sources", "/api/v1/sources?containing=monitor"),
        ("/about", "/api/v1/record"),
    ] {
        let query = api.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
        for form in ["json", "csv"] {
            let twin = get(&format!("{page}.{form}{query}"));
            let data = get(&format!("{api}{}format={form}", if query.is_empty() { '?' } else { '&' }));
            assert_eq!((twin.status, data.status), (200, 200), "{page}.{form}: {}", twin.text());
            assert!(twin.body == data.body, "{page}.{form}{query} differs from {api}");
        }
    }
}

#[test]
fn names_lead_to_the_one_address() {
    for (typed, place) in [
        ("/states/Litauen/Oslo%20Convention?on=2025-03-06", "/states/LTU/ccm?on=2025-03-06"),
        ("/treaties/Ottawa%20Treaty", "/treaties/apmbc"),
        ("/states/lituanie", "/states/LTU"),
        ("/search?q=Litauen", "/states/LTU"),
        ("/search?q=Litauen%20ccm", "/states/LTU/ccm"),
        ("/ask?who=Suisse&treaty=npt&on=1%20Jan%202000", "/states/CHE/npt?on=1%20Jan%202000"),
        ("/withdraw?who=Austria&treaty=ccm&notice=2026-07-15", "/states/AUT/ccm/withdraw?notice=2026-07-15"),
    ] {
        let response = get(typed);
        assert_eq!((response.status, response.header("location")), (303, Some(place)), "{typed}");
    }
    assert!(get("/search?q=Lituwania").text().contains("/states/LTU"));
}

#[test]
fn a_refusal_is_a_page_that_helps() {
    let page = get("/states/Litauenn/ccm");
    assert_eq!(page.status, 404);
    assert!(page.text().contains("/states/LTU"), "{}", page.text());
    assert_eq!(get("/nothing/here").status, 404);
    assert_eq!(get("/states/LTU/ccm?on=soon").status, 400);
    let post = ask("POST", "/states/LTU/ccm", &[("accept", "text/html"), ("content-length", "0")]);
    assert_eq!(post.status, 405);
}

#[test]
fn what_is_typed_is_never_markup() {
    for path in
        ["/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/states/%3Cscript%3E/ccm", "/?treaty=%22%3E%3Cscript%3E"]
    {
        let page = get(path);
        assert!(!page.text().contains("<script>"), "{path}");
    }
}

#[test]
fn the_map_has_its_data_and_its_picture() {
    let spans = get("/treaties/ccm/spans.json").json();
    assert_eq!(spans["places"]["LTU"]["name"], "Lithuania");
    let picture = get("/treaties/ccm/map.svg?on=2025-03-06");
    assert_eq!(picture.header("content-type"), Some("image/svg+xml"));
    let policy = picture.header("content-security-policy").unwrap();
    assert_eq!(policy, "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    for (day, count) in [("2010-08-01", "37"), ("2025-03-06", "111"), ("2026-03-01", "112")] {
        let parties = get(&format!("/api/v1/parties/ccm?on={day}")).json();
        let picture = get(&format!("/treaties/ccm/map.svg?on={day}"));
        let counted = format!("{} bound", parties["count"]);
        assert!(picture.text().contains(&counted), "{day}: the map does not say {counted} (case: {count})");
    }
}
