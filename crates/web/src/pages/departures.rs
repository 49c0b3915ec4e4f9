//! All exits in the record, and the attempts at one.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::{article, cited, day, mark, participant, said, wide};
use crate::api::departures;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/departures", get(page))
}

async fn page(visit: Visit) -> Response {
    let data = visit.asked.keep(&["since", "known", "format"]);
    let answer = visit.asked.only(&["since", "known"]).and_then(|()| departures::answer(visit.desk, &data));
    reply::of(&visit, answer, |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, answer: &v1::Departures) -> Markup {
    let w = visit.words();
    let numbers = &answer.statistics;
    let outcomes: Vec<String> = numbers
        .outcomes
        .iter()
        .map(|(outcome, count)| format!("{count} {}", w.find(&format!("outcome-{outcome}")).unwrap_or(outcome)))
        .collect();
    let body = html! {
        h1 { (w.get("departures-title")) }
        p.lead { (w.get("departures-lead")) }
        p.sentence { (w.with("departures-sentence", &[("count", &answer.departures.len().to_string()), ("outcomes", &outcomes.join(", "))])) }
        @if let (Some(least), Some(middle), Some(most)) = (numbers.shortest_lag, numbers.median_lag, numbers.longest_lag) {
            p { (w.with("departures-days", &[("least", &least.to_string()), ("median", &middle.to_string()), ("most", &most.to_string()), ("count", &numbers.effective.to_string())])) }
        }
        @for finding in &numbers.findings { p.note { (said(&super::proof::capitalised(&finding.message))) } }
        (wide(w.get("departures-title"), &table(visit, &answer.departures, true)))
    };
    frame(visit, w.get("departures-title"), true, &body)
}

/// A table of departures; `treaties` where they are of several.
pub fn table(visit: &Visit, departures: &[v1::Departure], treaties: bool) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        table data-sort="" {
            caption.unseen { (w.get("departures-title")) }
            thead { tr {
                th scope="col" { (w.get("label-day")) }
                th scope="col" { (w.get("label-state")) }
                @if treaties { th scope="col" { (w.get("label-treaty")) } }
                th scope="col" { (w.get("departures-act")) }
                th scope="col" { (w.get("withdraw-outcome")) }
                th scope="col" { (w.get("withdraw-effect")) }
                th.number scope="col" { (w.get("departures-lag")) }
                th scope="col" { (w.get("label-article")) }
                th scope="col" { (w.get("label-source")) }
            } }
            tbody {
                @for departure in departures {
                    tr {
                        td { time { (departure.on) } (mark(w, departure.reliability)) }
                        th scope="row" { (participant(desk, &departure.participant)) }
                        @if treaties { td { a href={ "/states/" (departure.participant) "/" (departure.treaty) } { (departure.treaty) } } }
                        td { (w.find(&format!("act-{}", departure.act)).unwrap_or(departure.act)) }
                        td { (w.find(&format!("outcome-{}", departure.outcome)).unwrap_or(departure.outcome)) }
                        td { (day(departure.effect.as_deref())) }
                        td.number { @if let Some(days) = departure.lag_days { (days) } }
                        td { (departure.article.as_deref().map(|one| article(w, one)).unwrap_or_default()) }
                        td { (cited(desk, &departure.sources)) }
                    }
                }
            }
        }
    }
}
