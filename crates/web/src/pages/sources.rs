//! The documents that the record relies on, with the credits that they ask for.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::mark;
use crate::api::sources;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/sources", get(page))
}

async fn page(visit: Visit) -> Response {
    let answer = visit.asked.only(&["containing"]).and_then(|()| sources::answer(visit.desk, &visit.asked));
    reply::of(&visit, answer, |sources| markup(&visit, sources))
}

fn markup(visit: &Visit, sources: &[v1::Source]) -> Markup {
    let w = visit.words();
    let containing = visit.asked.one("containing").ok().flatten().unwrap_or_default();
    let body = html! {
        h1 { (w.get("sources-title")) }
        p.lead { (w.with("sources-lead", &[("count", &sources.len().to_string())])) }
        form.when method="get" {
            span.field { label for="f-containing" { (w.get("sources-containing")) }
                input #f-containing name="containing" value=(containing) autocomplete="off"; }
            button type="submit" { (w.get("show")) }
        }
        p.hint { (w.get("marks-legend")) }
        dl.sources-list {
            @for source in sources {
                div id=(source.source) {
                    dt { code { (source.source) } }
                    dd {
                        (source.publisher) ": "
                        @if source.address.is_empty() { (source.title) } @else { a href=(source.address) rel="external" { (source.title) } }
                        @if !source.date.is_empty() { ", " time { (source.date) } }
                        (mark(w, source.reliability))
                        span.tag { (w.term(&source.kind)) }
                        @if !source.attribution.is_empty() { p.hint { (source.attribution) } }
                    }
                }
            }
        }
    };
    frame(visit, w.get("sources-title"), true, &body)
}
