//! Scenarios: hypothetical facts laid over the record, and what differs.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::{article, day, participant, said, status as status_mark, wide};
use super::proof::capitalised;
use crate::api::scenario;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/scenarios", get(all)).route("/scenarios/{scenario}", get(one))
}

async fn all(visit: Visit) -> Response {
    reply::of(&visit, scenario::list(visit.desk, &visit.asked), |rows| {
        let w = visit.words();
        let body = html! {
            h1 { (w.get("scenarios-title")) }
            p.simulation { (w.get("scenarios-label")) }
            p.lead { (w.get("scenarios-lead")) }
            dl.clauses { @for row in rows { div {
                dt { a href={ "/scenarios/" (row.scenario) } { (row.scenario) } }
                dd { p { (said(&capitalised(&row.says))) } }
            } } }
        };
        frame(&visit, w.get("scenarios-title"), true, &body)
    })
}

async fn one(visit: Visit, Path(name): Path<String>) -> Response {
    let answer = scenario::in_turn(visit.desk, name, visit.asked.clone()).await;
    reply::of(&visit, answer, |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, answer: &v1::ScenarioAnswer) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) { a href="/scenarios" { (w.get("scenarios-title")) } " / " (answer.scenario) }
        h1.small { (answer.scenario) }
        p.simulation { (w.get("scenarios-label")) }
        p.sentence { (said(&capitalised(&answer.says))) }
        p { (w.with("scenarios-compared", &[("day", &w.day(&answer.on)), ("known", &w.day(&answer.known_at))])) }
        @if !answer.treaties.is_empty() {
            (wide(w.get("scenarios-counts"), &html! { table {
                caption { (w.get("scenarios-counts")) }
                thead { tr {
                    th scope="col" { (w.get("label-treaty")) }
                    th.number scope="col" { (w.get("scenarios-record")) }
                    th.number scope="col" { (w.get("scenarios-scenario")) }
                    th.number scope="col" { (w.get("scenarios-needed")) }
                } }
                tbody { @for effect in &answer.treaties { tr {
                    th scope="row" { a href={ "/treaties/" (effect.treaty) "?on=" (answer.on) } { (effect.treaty) } }
                    td.number { (effect.bound_in_record) }
                    td.number { (effect.bound_in_scenario) }
                    td.number { (effect.needed_for_entry_into_force) }
                } } }
            } }))
            p.hint { (w.get("scenarios-threshold")) }
        }
        (wide(w.get("scenarios-differences"), &html! { table {
            caption { (w.get("scenarios-differences")) }
            thead { tr {
                th scope="col" { (w.get("label-state")) }
                th scope="col" { (w.get("label-treaty")) }
                th scope="col" { (w.get("scenarios-record")) }
                th scope="col" { (w.get("scenarios-scenario")) }
                th scope="col" { (w.get("scenarios-from")) }
                th scope="col" { (w.get("label-article")) }
            } }
            tbody { @for difference in &answer.differences { tr {
                th scope="row" { (participant(desk, &difference.participant)) }
                td { (difference.treaty) }
                td { (status_mark(w, difference.record_status, &difference.record_qualifiers)) }
                td { (status_mark(w, difference.scenario_status, &difference.scenario_qualifiers)) }
                td { (day(difference.differs_from.as_deref())) }
                td { (article(w, &difference.article)) }
            } } }
        } }))
    };
    frame(visit, &answer.scenario, true, &body)
}
