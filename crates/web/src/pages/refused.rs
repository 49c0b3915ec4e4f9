//! What cannot be answered, as a page that helps.

use depositary_answers::Language;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::said;
use crate::refusal::Refusal;
use crate::visit::Visit;

/// The page.
pub fn page(visit: &Visit, refusal: &Refusal) -> Markup {
    let w = visit.words();
    let title = w.find(&format!("problem-{}", refusal.code())).unwrap_or(refusal.title());
    let place =
        |what: &str, id: &str| if what == "treaty" { format!("/treaties/{id}") } else { format!("/states/{id}") };
    let body = html! {
        p.kicker { (refusal.status()) }
        h1 { (title) }
        p.sentence { (detail(visit, refusal)) }
        @if let Refusal::Unknown { what, similar, .. } = refusal {
            @if matches!(*what, "treaty" | "participant") && !similar.is_empty() {
                ul.plain { @for (name, id) in similar { li { a href=(place(what, id)) { (name) " (" (id) ")" } } } }
            }
        }
        p { (w.get("refused-help")) " "
            a href="/treaties" { (w.get("nav-treaties")) } " · " a href="/states" { (w.get("nav-states")) } " · "
            a href=(visit.home()) { (w.get("refused-home")) } }
    };
    frame(visit, title, false, &body)
}

/// What is wrong with this question. Where the catalogue has no words for it, it is said in English.
fn detail(visit: &Visit, refusal: &Refusal) -> Markup {
    let w = visit.words();
    let name = match refusal {
        Refusal::Unknown { name, .. } | Refusal::NoSuchPage(name) => name.as_str(),
        _ => "",
    };
    let says = match refusal.code() {
        "unknown-name" => Some(w.with("problem-unknown-name-says", &[("name", name)])),
        "no-such-page" => Some(w.with("problem-no-such-page-says", &[("name", name)])),
        code => w.find(&format!("problem-{code}-says")).map(str::to_owned),
    };
    match says {
        Some(says) if visit.desk.language() != Language::English => said(&says),
        _ => html! { span lang="en" { (said(&super::proof::capitalised(&refusal.detail()))) } },
    }
}
