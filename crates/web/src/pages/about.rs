//! What the register is, and what it does not claim.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use maud::html;

use super::frame::frame;
use crate::api::record;
use crate::desk::Desk;
use crate::draw;
use crate::reply;
use crate::visit::Visit;

/// Each part: title and paragraphs.
const PARTS: [(&str, &[&str]); 4] = [
    ("about-not-title", &["about-not-1", "about-not-2", "about-not-3", "about-not-4", "about-not-5"]),
    ("about-read-title", &["about-read-1", "about-read-2", "about-read-3", "about-read-4"]),
    ("about-made-title", &["about-made-1", "about-made-2", "about-made-3"]),
    ("about-private-title", &["about-private-1"]),
];

const STATUSES: [&str; 6] = ["party", "contracting", "signatory", "former-party", "undetermined", "outside"];

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/about", get(page))
}

async fn page(visit: Visit) -> Response {
    let w = visit.words();
    let text = |key: &'static str| w.find(key).unwrap_or(key);
    reply::of(&visit, record::answer(visit.desk, &visit.asked), |record| {
        let body = html! {
            h1 { (w.get("about-title")) }
            p.lead { (w.get("register-line")) }
            @for (title, paragraphs) in PARTS {
                section { h2 { (text(title)) } @for paragraph in paragraphs { p { (text(paragraph)) } } }
            }
            section {
                h2 { (w.get("about-words-title")) }
                dl.clauses { @for status in STATUSES { div {
                    dt { (draw::swatch(status)) (super::parts::status_word(w, status)) " " code { (status) } }
                    dd { p { (w.find(&format!("status-{status}-means")).unwrap_or_default()) } }
                } } }
            }
            section {
                h2 { (w.get("about-record-title")) }
                dl.facts {
                    div { dt { (w.get("nav-treaties")) } dd { (record.treaties) } }
                    div { dt { (w.get("nav-states")) } dd { (record.participants) } }
                    div { dt { (w.get("about-acts")) } dd { (record.actions) } }
                    div { dt { (w.get("nav-sources")) } dd { (record.sources) } }
                    div.long { dt { (w.get("foot-edition")) } dd { code.long { (record.edition) } } }
                }
                p.hint { (w.get("about-edition")) }
            }
        };
        frame(&visit, w.get("about-title"), true, &body)
    })
}
