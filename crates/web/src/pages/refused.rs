//! What cannot be answered, as a page that helps.

use maud::{Markup, html};

use super::frame::frame;
use super::parts::said;
use crate::refusal::Refusal;
use crate::visit::Visit;

/// The page.
pub fn page(visit: &Visit, refusal: &Refusal) -> Markup {
    let w = visit.words();
    let place =
        |what: &str, id: &str| if what == "treaty" { format!("/treaties/{id}") } else { format!("/states/{id}") };
    let body = html! {
        p.kicker { (refusal.status()) }
        h1 { (refusal.title()) }
        p.sentence { (said(&super::proof::capitalised(&refusal.detail()))) }
        @if let Refusal::Unknown { what, similar, .. } = refusal {
            @if matches!(*what, "treaty" | "participant") && !similar.is_empty() {
                ul.plain { @for (name, id) in similar { li { a href=(place(what, id)) { (name) " (" (id) ")" } } } }
            }
        }
        p { (w.get("refused-help")) " "
            a href="/treaties" { (w.get("nav-treaties")) } " · " a href="/states" { (w.get("nav-states")) } " · "
            a href="/" { (w.get("refused-home")) } }
    };
    frame(visit, refusal.title(), false, &body)
}
