//! The pages in French and Spanish: their addresses, their words, their data; and that English stays what it was.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests may fail loudly: that is their way of speaking"
)]

mod common;

use common::{ask, get};

/// One page of each kind.
const PAGES: [&str; 30] = [
    "/",
    "/treaties",
    "/treaties/ccm",
    "/treaties/ccm/changes?from=2024-09-01&to=2025-06-30",
    "/states",
    "/states/LTU",
    "/states/LTU/dossier?on=2025-03-06",
    "/states/LTU/ccm?on=2025-03-06",
    "/states/UKR/apmbc",
    "/withdraw",
    "/states/LTU/ccm/withdraw?notice=2024-09-06",
    "/compare?one=LTU&other=LVA",
    "/departures",
    "/scenarios",
    "/scenarios/nato-leaves-ccm",
    "/deadlines",
    "/audit?participant=LTU",
    "/may",
    "/may/LTU/transit?with=USA",
    "/definitions",
    "/definitions/ccm",
    "/figures",
    "/use-reports",
    "/positions",
    "/meetings",
    "/votes?body=first-committee",
    "/sources",
    "/about",
    "/api",
    "/search?q=Litauenn",
];

#[test]
fn every_page_is_there_in_every_language_and_leads_on_in_it() {
    for (prefix, language, machine) in [("/fr", "fr", "Traduction automatique"), ("/es", "es", "Traducción automática")]
    {
        for page in PAGES {
            let address = format!("{prefix}{page}");
            let answer = get(&address);
            assert_eq!(answer.status, 200, "{address}");
            assert_eq!(answer.header("content-language"), Some(language), "{address}");
            let html = answer.text();
            assert!(html.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")), "{address}");
            assert!(html.contains(machine), "{address}: it says that nobody has reviewed its words");
            for attribute in ["href", "action", "data-spans", "data-picture", "data-href"] {
                let links: Vec<&str> = html.split(&format!(" {attribute}=\"/")).collect();
                for (before, rest) in links.iter().zip(links.iter().skip(1)) {
                    let kept = ["fr/", "es/", "assets/", "api/v1/"].iter().any(|start| rest.starts_with(start));
                    // A link to the same page in another language says which.
                    let names = before.ends_with("hreflang=\"en\"") || before.ends_with("hreflang=\"x-default\"");
                    assert!(kept || names, "{address} is left by /{}", rest.split('"').next().unwrap_or_default());
                }
            }
        }
    }
}

#[test]
fn words_days_and_names_are_of_the_language() {
    let french = get("/fr/treaties/ccm?on=2025-03-01&known=2026-11-22");
    for text in ["Le 1er\u{a0}mars\u{a0}2025", "Convention sur les armes à sous-munitions", "Nouvelle-Zélande"] {
        assert!(french.text().contains(text), "{text}");
    }
    let spanish = get("/es/states/LTU/ccm?on=2025-03-06");
    for text in ["Lituania", "Convención sobre Municiones en Racimo", "terminado: antigua parte", "Artículo\u{a0}20(3)"]
    {
        assert!(spanish.text().contains(text), "{text}");
    }
    let state = get("/es/states/LTU");
    for name in ["<bdi lang=\"ar\" dir=\"rtl\">ليتوانيا</bdi>", "<bdi lang=\"zh\" dir=\"ltr\">", "Литва", "Lituanie"]
    {
        assert!(state.text().contains(name), "{name}");
    }
    let map = get("/fr/treaties/ccm/spans.json").json();
    assert_eq!(map["places"]["LTU"]["name"], "Lituanie");
    assert_eq!(map["words"]["party"], "partie depuis le {from}");
}

#[test]
fn the_first_page_follows_the_browser_and_no_other_does() {
    let with = |path: &str, accepted: &str| ask("GET", path, &[("accept-language", accepted)]);
    let door = with("/", "fr-CH, fr;q=0.9, en;q=0.8");
    assert_eq!((door.status, door.header("location")), (302, Some("/fr/")));
    assert!(door.head.to_lowercase().contains("vary: accept-language"));
    // Answers that are kept for the next visitor do not mix.
    for _ in 0..2 {
        assert_eq!(with("/", "en-GB, fr;q=0.5").status, 200);
        assert_eq!(with("/", "es").header("location"), Some("/es/"));
    }
    let english = with("/?lang=en", "fr");
    assert_eq!((english.status, english.header("content-language")), (200, Some("en")));
    assert_eq!(with("/states/LTU", "fr").header("content-language"), Some("en"));
    assert_eq!(with("/fr/", "en").header("content-language"), Some("fr"));
}

#[test]
fn a_language_that_is_asked_for_leads_to_its_address() {
    for (asked, place) in [
        ("/states?lang=fr", "/fr/states"),
        ("/states/LTU/ccm?on=2025-03-06&lang=es", "/es/states/LTU/ccm?on=2025-03-06"),
        ("/fr/states?lang=en", "/states"),
        ("/es/?lang=en", "/?lang=en"),
        ("/states/LTU/ccm.json?lang=fr", "/fr/states/LTU/ccm.json"),
        ("/fr/states/Litauen/Oslo%20Convention", "/fr/states/LTU/ccm"),
        ("/es/ask?who=Suiza&treaty=npt", "/es/states/CHE/npt"),
    ] {
        let answer = get(asked);
        assert_eq!((answer.status, answer.header("location")), (303, Some(place)), "{asked}");
    }
    assert_eq!(get("/states?lang=xx").status, 400);
    assert_eq!(get("/fr/api/v1/treaties").status, 404);
}

#[test]
fn the_api_answers_in_a_language_that_is_named() {
    let (english, french) = (get("/api/v1/status/LTU/ccm"), get("/api/v1/status/LTU/ccm?lang=fr"));
    assert_eq!(english.header("content-language"), Some("en"));
    assert_eq!(french.header("content-language"), Some("fr"));
    assert_ne!(english.header("etag"), french.header("etag"));
    assert_eq!(get("/api/v1/status/LTU/ccm?lang=en").body, english.body);
    assert_eq!(ask("GET", "/api/v1/status/LTU/ccm", &[("accept-language", "fr")]).body, english.body);
    assert_eq!(get("/fr/states/LTU/ccm.json").body, french.body);
    let refused = get("/api/v1/status/LTU/ccm?lang=xx");
    assert_eq!(refused.status, 400);
    assert!(refused.text().contains("`lang` is one of `en`, `fr`, `es`"), "{}", refused.text());
}

#[test]
fn a_dossier_has_everything_on_paper() {
    let page = get("/states/LTU/dossier?on=2025-03-06&known=2026-11-22");
    let edition = page.header("depositary-edition").unwrap().to_owned();
    for text in [
        "5\u{a0}March\u{a0}2025 was the last day bound",
        "notice of withdrawal",
        "2024-09-06",
        "What others print that differs",
        "No act is recorded by that day under:",
        "class=\"edition-foot\"",
        &edition,
    ] {
        assert!(page.text().contains(text), "{text}");
    }
    let earlier = get("/states/LTU/dossier?on=2024-01-01&known=2024-01-01");
    assert!(!earlier.text().contains("2024-09-06"), "what was not known then is not in it");
    assert_eq!(get("/states/Litauen/dossier").header("location"), Some("/states/LTU/dossier"));
    assert_eq!(get("/states/LTU/dossier.json").body, get("/states/LTU.json").body);
    assert!(get("/states/LTU?on=2025-03-06").text().contains("/states/LTU/dossier?on=2025-03-06"));
}

#[test]
fn tables_have_names_and_the_icon_is_there() {
    let named = |path: &str| get(path).header("content-disposition").map(str::to_owned);
    assert_eq!(named("/states/LTU/ccm.csv").as_deref(), Some("attachment; filename=\"states-LTU-ccm.csv\""));
    assert_eq!(named("/api/v1/parties/ccm.csv").as_deref(), Some("attachment; filename=\"parties-ccm.csv\""));
    assert_eq!(named("/?format=csv").as_deref(), Some("attachment; filename=\"treaties.csv\""));
    assert_eq!(named("/states/LTU/ccm.json"), None);
    assert_eq!(get("/favicon.ico").header("content-type"), Some("image/svg+xml"));
    let definition = get("/api/v1/definitions/ccm").json();
    assert_eq!((&definition["treaty"], &definition["inputs"][0]["kind"]), (&"ccm".into(), &"yes-no".into()));
}
