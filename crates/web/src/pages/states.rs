//! The States and other participants of the record.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::span;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/states", get(page))
}

async fn page(visit: Visit) -> Response {
    let answer = visit.asked.only(&[]).map(|()| visit.desk.register().participants());
    reply::of(&visit, answer, |rows| markup(&visit, rows))
}

fn markup(visit: &Visit, rows: &[v1::ParticipantRow]) -> Markup {
    let w = visit.words();
    let mut rows: Vec<&v1::ParticipantRow> = rows.iter().collect();
    rows.sort_by_key(|row| depositary_corpus::fold(visit.desk.name(&row.participant)));
    let mut letters: Vec<(String, Vec<&v1::ParticipantRow>)> = Vec::new();
    for row in rows {
        let letter: String = depositary_corpus::fold(visit.desk.name(&row.participant))
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect();
        match letters.last_mut() {
            Some((last, rows)) if *last == letter => rows.push(row),
            _ => letters.push((letter, vec![row])),
        }
    }
    let count: usize = letters.iter().map(|(_, rows)| rows.len()).sum();
    let body = html! {
        h1 { (w.get("states-title")) }
        p.lead { (w.with("states-lead", &[("count", &count.to_string())])) }
        div.letters {
            @for (letter, rows) in &letters {
                section aria-label=(letter) {
                    h2.letter { (letter) }
                    ul.plain {
                        @for row in rows {
                            li {
                                a href={ "/states/" (row.participant) } { (visit.desk.name(&row.participant)) }
                                // Most States exist since some day; a list of names is no place for all of them.
                                @if row.until.is_some() { " " (span(w, row.from.as_deref(), row.until.as_deref())) }
                            }
                        }
                    }
                }
            }
        }
        p.hint { (w.get("states-hint")) }
    };
    frame(visit, w.get("states-title"), true, &body)
}
