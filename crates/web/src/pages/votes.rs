//! Votes on resolutions: the committee's and the plenary's apart, and those on a part of the text.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::frame::frame;
use super::observed::tabs;
use super::parts::{cited, day, mark, said, wide};
use super::proof::capitalised;
use crate::api::votes;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/votes", get(page))
}

async fn page(visit: Visit) -> Response {
    reply::of(&visit, votes::answer(visit.desk, &visit.asked), |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, answer: &v1::Ballots) -> Markup {
    let w = visit.words();
    let body = html! {
        h1 { (w.get("votes-title")) }
        (tabs(visit))
        p.lead { (w.get("votes-lead")) }
        @if answer.count == 0 { p.sentence { (w.get("votes-none")) } }
        @for group in &answer.groups {
            @let body = if group.body == "general-assembly" { w.get("votes-plenary") } else { w.get("votes-committee") };
            @let part = if group.part == "whole" { w.get("votes-whole").to_owned() } else { w.term(&group.part) };
            @let caption = format!("{body} · {part}");
            (wide(&caption, &table(visit, &caption, &group.votes)))
        }
        p.hint { (w.get("marks-legend")) " " (w.with("known-on", &[("day", &answer.known_at)])) }
    };
    frame(visit, w.get("votes-title"), true, &body)
}

fn table(visit: &Visit, caption: &str, votes: &[v1::Ballot]) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let count = |vote: &v1::Ballot, count: Option<u32>| {
        html! {
            td.number { @match count { Some(count) => { (count) (mark(w, vote.reliability)) }, None => { span.none { "–" } } } }
        }
    };
    html! {
        table.observed {
            caption.heading { (caption) }
            thead { tr {
                th scope="col" { (w.get("votes-session")) }
                th scope="col" { (w.get("label-day")) }
                th scope="col" { (w.get("votes-document")) }
                th.number scope="col" { (w.get("votes-for")) }
                th.number scope="col" { (w.get("votes-against")) }
                th.number scope="col" { (w.get("votes-abstaining")) }
                th scope="col" { (w.get("label-source")) }
            } }
            tbody { @for vote in votes {
                tr {
                    td { (vote.session) }
                    td { (day(Some(&vote.date))) (mark(w, vote.date_reliability)) }
                    td { @match &vote.symbol { Some(symbol) => { (symbol) }, None => { span.none { "–" } } } }
                    (count(vote, vote.in_favour)) (count(vote, vote.against)) (count(vote, vote.abstaining))
                    td {
                        (cited(desk, &vote.sources))
                        @if let Some(note) = &vote.note { span.rule { (said(&capitalised(note))) } }
                    }
                }
            } }
        }
    }
}
