//! Votes on resolutions: the committee's and the plenary's apart, and those on a part of the text.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_corpus::Body;
use maud::{Markup, html};

use super::frame::frame;
use super::observed::tabs;
use super::parts::{choice, cited, day, mark, said, treaty_options, wide};
use super::proof::capitalised;
use crate::api::votes;
use crate::desk::Desk;
use crate::messages::Messages;
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
        (form(visit))
        @if answer.count == 0 { p.sentence { (w.get("votes-none")) } }
        @for group in &answer.groups {
            @let body = body_word(w, group.body);
            @let part = if group.part == "whole" { w.get("votes-whole").to_owned() } else { w.term(&group.part) };
            @let caption = format!("{body} · {part}");
            (wide(&caption, &table(visit, &caption, &group.votes)))
        }
        p.hint { (w.get("marks-legend")) " " (w.with("known-on", &[("day", &answer.known_at)])) }
    };
    frame(visit, w.get("votes-title"), true, &body)
}

fn form(visit: &Visit) -> Markup {
    let w = visit.words();
    let asked = |name: &str| visit.asked.many(name).next().unwrap_or_default();
    let any = || (String::new(), w.get("observed-any").to_owned());
    let treaties: Vec<(String, String)> = std::iter::once(any()).chain(treaty_options(visit.desk)).collect();
    let bodies = Body::WORDS.iter().map(|(word, _)| ((*word).to_owned(), body_word(w, word).to_owned()));
    let bodies: Vec<(String, String)> = std::iter::once(any()).chain(bodies).collect();
    html! {
        form.when method="get" action="/votes" {
            (choice("treaty", w.get("label-treaty"), asked("treaty"), &treaties))
            (choice("body", w.get("votes-body"), asked("body"), &bodies))
            span.field {
                label for="f-session" { (w.get("votes-session")) }
                input #f-session name="session" value=(asked("session")) size="6" inputmode="numeric" autocomplete="off" maxlength="4";
            }
            button type="submit" { (w.get("show")) }
        }
    }
}

/// Who voted, as people say it.
fn body_word(w: &Messages, body: &str) -> &'static str {
    if body == "general-assembly" { w.get("votes-plenary") } else { w.get("votes-committee") }
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
