//! Meetings of the parties: which comes next, which there were, and what else is printed of their days.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_law::{Date, calendar::day_before};
use maud::{Markup, html};

use super::frame::frame;
use super::observed::tabs;
use super::parts::{choice, cited, mark, participant, said, treaty_options, wide};
use super::proof::capitalised;
use crate::api::meetings;
use crate::desk::Desk;
use crate::messages::Messages;
use crate::reply;
use crate::visit::Visit;

/// What this page takes.
const TAKEN: &[&str] = &["treaty", "next", "on", "known"];

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/meetings", get(page))
}

async fn page(visit: Visit) -> Response {
    let answer = visit.asked.only(TAKEN).and_then(|()| meetings::answer(visit.desk, &visit.asked));
    reply::of(&visit, answer, |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, answer: &v1::Meetings) -> Markup {
    let w = visit.words();
    let asked = |name: &str| visit.asked.many(name).next().unwrap_or_default();
    let any = (String::new(), w.get("observed-any").to_owned());
    let treaties: Vec<(String, String)> = std::iter::once(any).chain(treaty_options(visit.desk)).collect();
    let body = html! {
        h1 { (w.get("meetings-title")) }
        (tabs(visit))
        p.lead { (w.get("meetings-lead")) }
        form.when method="get" action="/meetings" {
            (choice("treaty", w.get("label-treaty"), asked("treaty"), &treaties))
            (choice("next", w.get("meetings-which"), asked("next"), &[
                (String::new(), w.get("meetings-all").to_owned()),
                ("true".to_owned(), w.get("meetings-next").to_owned()),
            ]))
            button type="submit" { (w.get("show")) }
        }
        @if answer.count == 0 { p.sentence { (w.get("meetings-none")) } }
        @else { (wide(w.get("meetings-title"), &table(visit, answer))) }
        @for note in &answer.notes { p.note { (said(&capitalised(note))) } }
        p.hint { (w.get("marks-legend")) " " (w.with("known-on", &[("day", &answer.known_at)])) }
    };
    frame(visit, w.get("meetings-title"), true, &body)
}

fn table(visit: &Visit, answer: &v1::Meetings) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        table.observed {
            caption { (w.with("meetings-count", &[("count", &answer.count.to_string())])) }
            thead { tr {
                th scope="col" { (w.get("meetings-days")) }
                th scope="col" { (w.get("meetings-meeting")) }
                th scope="col" { (w.get("meetings-where")) }
                th scope="col" { (w.get("meetings-president")) }
                th scope="col" { (w.get("label-source")) }
            } }
            tbody { @for meeting in &answer.meetings {
                tr {
                    td { time { (days(w, meeting)) } (mark(w, meeting.days_reliability)) }
                    th scope="row" {
                        (meeting.name) ", " a href={ "/treaties/" (meeting.treaty) } { (meeting.treaty) }
                        @if meeting.status == "announced" { span.tag { (w.get("meetings-announced")) } }
                    }
                    td { (meeting.place.as_deref().unwrap_or("–")) }
                    td {
                        @if let Some(name) = &meeting.president { (name) (mark(w, meeting.president_reliability)) }
                        @if let Some(state) = &meeting.presidency { " (" (participant(desk, state)) ")" }
                    }
                    td {
                        (cited(desk, &meeting.sources))
                        @for printed in &meeting.printed_elsewhere { span.rule {
                            "≠ " (w.get("meetings-elsewhere")) " " time { (printed.value.replace('/', &format!(" {} ", w.get("to")))) } (mark(w, printed.reliability)) " "
                            (cited(desk, &printed.sources))
                        } }
                        @if let Some(note) = &meeting.note { span.rule { (said(&capitalised(note))) } }
                    }
                }
            } }
        }
    }
}

/// The days, both ends included, as people write them.
fn days(w: &Messages, meeting: &v1::Meeting) -> String {
    let until = meeting.until.as_ref().and_then(|until| until.parse::<Date>().ok());
    match until.map(day_before) {
        Some(last) if meeting.from.starts_with(&last.to_string()[..7]) => {
            format!("{} {} {:02}", meeting.from, w.get("to"), last.day())
        }
        Some(last) => format!("{} {} {last}", meeting.from, w.get("to")),
        None => meeting.from.clone(),
    }
}
