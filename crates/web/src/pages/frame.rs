//! What stands around every page: head, navigation, search, the line that says what it does not claim.

use depositary_answers::Language;
use maud::{DOCTYPE, Markup, html};

use crate::language::direction;
use crate::visit::Visit;
use crate::{assets, draw};

/// The places of the navigation: address, key of its word.
const PLACES: [(&str, &str); 8] = [
    ("/treaties", "nav-treaties"),
    ("/states", "nav-states"),
    ("/deadlines", "nav-deadlines"),
    ("/withdraw", "nav-withdraw"),
    ("/definitions", "nav-definitions"),
    ("/figures", "nav-figures"),
    ("/check", "nav-check"),
    ("/about", "nav-about"),
];

/// More places, at the foot of every page.
const MORE: [(&str, &str); 5] = [
    ("/compare", "nav-compare"),
    ("/departures", "nav-departures"),
    ("/may", "may-title"),
    ("/audit", "audit-title"),
    ("/sources", "nav-sources"),
];

/// A page with a map.
pub fn frame_with_map(visit: &Visit, title: &str, twins: bool, body: &Markup) -> Markup {
    let head = html! {
        link rel="stylesheet" href=(assets::address("map.css"));
        script type="module" src=(assets::address("map.js")) {}
    };
    whole(visit, title, twins, &head, body)
}

/// A page about texts to check.
pub fn frame_with_check(visit: &Visit, title: &str, body: &Markup) -> Markup {
    let head = html! {
        link rel="stylesheet" href=(assets::address("check.css"));
        script type="module" src=(assets::address("check.js")) {}
    };
    whole(visit, title, false, &head, body)
}

/// A page. `title` stands in the window and in search results; the page has its own heading.
/// A page with data says so by `twins`: its JSON and CSV are at the same address.
pub fn frame(visit: &Visit, title: &str, twins: bool, body: &Markup) -> Markup {
    whole(visit, title, twins, &html! {}, body)
}

fn whole(visit: &Visit, title: &str, twins: bool, head_more: &Markup, body: &Markup) -> Markup {
    let w = visit.words();
    html! {
        (DOCTYPE)
        html lang=(w.language()) dir=(direction(w.language())) {
            head {
                meta charset="utf-8";
                title { (title) " · " (w.get("register-name")) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="description" content=(w.get("register-line"));
                link rel="stylesheet" href=(assets::address("register.css"));
                link rel="icon" type="image/svg+xml" href=(assets::address("icon.svg"));
                @for language in Language::ALL {
                    link rel="alternate" hreflang=(language.code()) href=(visit.here_in(language));
                }
                link rel="alternate" hreflang="x-default" href=(visit.again(&[]));
                @if twins {
                    link rel="alternate" type="application/json" href=(visit.twin("json"));
                    link rel="alternate" type="text/csv" href=(visit.twin("csv"));
                }
                (head_more)
                script type="module" src=(assets::address("days.js")) {}
                script type="module" src=(assets::address("tables.js")) {}
            }
            body {
                a.skip href="#main" { (w.get("skip-to-content")) }
                (draw::patterns())
                (head(visit))
                main #main tabindex="-1" { (body) }
                (foot(visit, twins))
            }
        }
    }
}

fn head(visit: &Visit) -> Markup {
    let w = visit.words();
    html! {
        header.top {
            (languages(visit))
            a.name href=(visit.home()) { (w.get("register-name")) }
            nav aria-label=(w.get("nav-label")) {
                ul {
                    @for (address, word) in PLACES {
                        @let here = visit.path == address || visit.path.starts_with(&format!("{address}/"));
                        li { a href=(address) aria-current=[here.then_some("true")] { (w.find(word).unwrap_or(word)) } }
                    }
                }
            }
            form.search role="search" action="/search" {
                label.unseen for="q" { (w.get("search-label")) }
                input #q name="q" type="search" placeholder=(w.get("search-hint")) autocomplete="off" maxlength="120";
                button.unseen type="submit" { (w.get("search-go")) }
            }
        }
    }
}

/// The same page in the other languages, with what its address asks.
fn languages(visit: &Visit) -> Markup {
    html! {
        nav.languages aria-label=(visit.words().get("language-label")) {
            ul {
                @for language in Language::ALL {
                    li { a lang=(language.code()) aria-current=[(language == visit.desk.language()).then_some("true")]
                        hreflang=(language.code()) href=(visit.here_in(language)) { (language.own_name()) } }
                }
            }
        }
    }
}

fn foot(visit: &Visit, twins: bool) -> Markup {
    let w = visit.words();
    let edition = visit.desk.edition();
    html! {
        footer.bottom {
            @if twins {
                p.data {
                    (w.get("data-of-page")) " "
                    a href=(visit.twin("json")) { "JSON" } " · " a href=(visit.twin("csv")) { "CSV" } " · "
                    a href="/api" { (w.get("data-api")) }
                }
            }
            p {
                (w.get("further-pages")) " "
                @for (place, (address, word)) in MORE.iter().enumerate() {
                    @if place > 0 { " · " }
                    a href=(address) { (w.find(word).unwrap_or(word)) }
                }
            }
            @if !w.reviewed() { p.machine { (w.get("language-machine")) } }
            p { (w.get("foot-claims")) " " a href="/about" { (w.get("foot-about")) } }
            p.edition {
                (w.get("foot-edition")) " " code title=(edition.full()) { (edition.short()) } " · "
                (w.with("foot-today", &[("day", &visit.asked.today().to_string())]))
            }
        }
    }
}
