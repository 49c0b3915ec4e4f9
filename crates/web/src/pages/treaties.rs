//! The treaties of the record.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::{day, when_form, wide};
use super::proof::capitalised;
use crate::api::treaties;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/treaties", get(page))
}

async fn page(visit: Visit) -> Response {
    reply::of(&visit, treaties::list(visit.desk, &visit.asked), |rows| markup(&visit, rows))
}

fn markup(visit: &Visit, rows: &[v1::TreatyRow]) -> Markup {
    let w = visit.words();
    let when = visit.asked.when().ok();
    let text = |day: Option<depositary_law::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let (on, known) = (text(when.map(|when| when.on)), text(when.map(|when| when.known_at)));
    let body = html! {
        h1 { (w.get("treaties-title")) }
        p.lead { (w.with("treaties-lead", &[("count", &rows.len().to_string())])) }
        (when_form(visit, &on, &known, &html! {}))
        div #answer { (wide(w.get("treaties-title"), &table(visit, rows, &on))) }
    };
    frame(visit, w.get("treaties-title"), true, &body)
}

/// The table of treaties, for a day.
pub fn table(visit: &Visit, rows: &[v1::TreatyRow], on: &str) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        table data-sort="" {
            caption { (w.with("treaties-caption", &[("day", &w.day(on))])) }
            thead { tr {
                th scope="col" { (w.get("label-treaty")) }
                th scope="col" { (w.get("treaties-opened")) }
                th scope="col" { (w.get("treaties-in-force")) }
                th.number scope="col" { (w.get("treaties-bound")) }
                th.number scope="col" { (w.get("treaties-undetermined")) }
            } }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" { a href={ "/treaties/" (row.treaty) } { (capitalised(desk.called_by_id(&row.treaty))) } " " span.code { (row.short) } }
                        td { (day(row.opened.as_deref())) }
                        td { (day(row.in_force_since.as_deref())) }
                        td.number { (row.bound) }
                        td.number { @if row.undetermined > 0 { (row.undetermined) } }
                    }
                }
            }
        }
    }
}
