//! Positions: who said what about a withdrawal or a suspension.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_corpus::Stance;
use maud::{Markup, html};

use super::frame::frame;
use super::observed::{options, tabs};
use super::parts::{choice, cited, day, mark, participant, participant_field, participant_list, said, wide};
use super::proof::capitalised;
use crate::api::positions;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

/// What this page takes.
const TAKEN: &[&str] = &["about", "by", "stance", "on", "from", "until", "known"];

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/positions", get(page))
}

async fn page(visit: Visit) -> Response {
    let answer = visit.asked.only(TAKEN).and_then(|()| positions::answer(visit.desk, &visit.asked));
    reply::of(&visit, answer, |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, answer: &v1::Positions) -> Markup {
    let w = visit.words();
    let asked = |name: &str| visit.asked.many(name).next().unwrap_or_default();
    let body = html! {
        h1 { (w.get("positions-title")) }
        (tabs(visit))
        p.lead { (w.get("positions-lead")) }
        form.when method="get" action="/positions" {
            span.field {
                label for="f-about" { (w.get("positions-about")) }
                input #f-about name="about" value=(asked("about")) autocomplete="off" maxlength="120" placeholder="LTU-CCM";
            }
            (participant_field(visit, "by", w.get("positions-by"), asked("by")))
            (participant_list(visit.desk))
            (choice("stance", w.get("positions-stance"), asked("stance"), &options(w, w.get("observed-any"), Stance::WORDS)))
            button type="submit" { (w.get("show")) }
        }
        @if answer.count == 0 { p.sentence { (w.get("positions-none")) } }
        @else { (wide(w.get("positions-title"), &table(visit, answer))) }
        p.hint { (w.get("positions-hint")) " " (w.get("marks-legend")) " " (w.with("known-on", &[("day", &answer.known_at)])) }
    };
    frame(visit, w.get("positions-title"), true, &body)
}

fn table(visit: &Visit, answer: &v1::Positions) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        table.observed {
            caption { (w.with("positions-count", &[("count", &answer.count.to_string())])) }
            thead { tr {
                th scope="col" { (w.get("label-day")) }
                th scope="col" { (w.get("positions-matter")) }
                th scope="col" { (w.get("positions-who")) }
                th scope="col" { (w.get("positions-stance")) }
                th scope="col" { (w.get("observed-says")) }
            } }
            tbody { @for position in &answer.positions {
                tr {
                    td { (day(Some(&position.date))) (mark(w, position.reliability)) }
                    td {
                        (position.matter) ", " a href={ "/treaties/" (position.treaty) } { (position.treaty) }
                        @for code in &position.concerning { br; (participant(desk, code)) }
                    }
                    td { (position.speaker) }
                    td { (w.term(position.stance)) }
                    td {
                        (said(&capitalised(&position.says))) " " (cited(desk, &position.sources))
                        @if let Some(note) = &position.note { span.rule { (said(&capitalised(note))) } }
                    }
                }
            } }
        }
    }
}
