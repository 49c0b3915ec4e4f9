//! Deadlines: what falls due in the next months, and what is overdue or of unknown outcome, by month.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::{Fulfilment, v1};
use maud::{Markup, html};

use super::duties::{self, Line};
use super::frame::frame;
use super::parts::{choice, day_field, participant_field, participant_list, treaty_options};
use crate::api::obligations;
use crate::asked::{Asked, address};
use crate::desk::Desk;
use crate::reply;
use crate::visit::{Form, Visit};

/// So many months are looked ahead where nothing else is asked.
const MONTHS: &str = "12";
/// So many lines are shown; the data has all.
const SHOWN: usize = 300;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/deadlines", get(page))
}

async fn page(visit: Visit) -> Response {
    let asked = question(&visit.asked);
    let answer = obligations::in_turn(visit.desk, asked.clone()).await;
    if visit.form != Form::Html {
        return obligations::reply(&visit, answer);
    }
    match answer {
        Ok(duties) => reply::html(markup(&visit, &asked, &duties)),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

/// What is asked; the next twelve months where neither months nor states are.
fn question(asked: &Asked) -> Asked {
    let limited = ["next", "state"].iter().any(|name| asked.many(name).next().is_some());
    if limited { asked.clone() } else { Asked::new(asked.with(&[("next", MONTHS)]), asked.today()) }
}

fn markup(visit: &Visit, asked: &Asked, found: &[v1::Obligation]) -> Markup {
    let w = visit.words();
    let on = asked.when().map_or_else(|_| asked.today(), |when| when.on).to_string();
    let months = asked.many("next").next().unwrap_or_default();
    let mut lines = duties::lines(found);
    let more = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    let twin = |ending: &str| address(&format!("/deadlines.{ending}"), &asked.with(&[("format", "")]));
    let count = found.len().to_string();
    let says = if months.is_empty() {
        w.with("deadlines-states-sentence", &[("count", &count), ("day", &w.day(&on))])
    } else {
        w.with("deadlines-sentence", &[("count", &count), ("day", &w.day(&on)), ("months", months)])
    };
    let body = html! {
        h1 { (w.get("deadlines-title")) }
        p.lead { (w.get("deadlines-lead")) }
        (form(visit, months, &on))
        div #answer aria-live="polite" {
            p.sentence { (says) }
            p.forms {
                (w.get("deadlines-take")) " "
                a href=(twin("ics")) { (w.get("deadlines-calendar")) } " · "
                a href=(twin("atom")) { (w.get("deadlines-feed")) } " · "
                a href=(twin("csv")) { "CSV" }
            }
            p.legend {
                span { span.tag { "§ " (w.get("duty-by-clause")) } (w.get("deadlines-clause-means")) }
                span { span.tag { "→ " (w.get("duty-granted")) } (w.get("deadlines-granted-means")) }
            }
            @for month in lines.chunk_by(|one, other| month(one) == month(other)) {
                @let key = month.first().map_or("", |line| self::month(line));
                section aria-labelledby={ "m-" (key) } {
                    h2 id={ "m-" (key) } { (heading(visit, key)) }
                    (duties::table(visit, &heading(visit, key), month, true))
                }
            }
            @if more > 0 { p.note { (w.with("deadlines-more", &[("shown", &SHOWN.to_string()), ("more", &more.to_string())])) } }
            p.hint { (w.get("marks-legend")) }
        }
        nav.further aria-label=(w.get("further-label")) {
            @if months.is_empty() { a href="/deadlines" { (w.get("deadlines-next")) } }
            @else { a href="/deadlines?state=overdue,unknown" { (w.get("deadlines-past")) } }
            a href="/audit" { (w.get("audit-title")) }
        }
    };
    frame(visit, w.get("deadlines-title"), true, &body)
}

/// The year and month of a line; `overdue` where it is, and empty where it has no day.
fn month<'l>(line: &'l Line<'_>) -> &'l str {
    if line.duties.first().is_some_and(|duty| duty.state == "overdue") {
        return "overdue";
    }
    line.duties.first().and_then(|duty| duty.due.as_deref()).and_then(|due| due.get(..7)).unwrap_or_default()
}

/// `April 2027`, from `2027-04`, and words for what has no month.
fn heading(visit: &Visit, month: &str) -> String {
    match month {
        "" => return visit.words().get("deadlines-no-day").to_owned(),
        "overdue" => return visit.words().get("deadlines-overdue").to_owned(),
        _ => {}
    }
    visit.words().month(month)
}

fn form(visit: &Visit, months: &str, on: &str) -> Markup {
    let w = visit.words();
    let first = |name: &str| visit.asked.many(name).next().unwrap_or_default().to_owned();
    let any = |text: &str| (String::new(), text.to_owned());
    let mut treaties = vec![any(w.get("deadlines-all"))];
    treaties.extend(treaty_options(visit.desk));
    let mut ids: Vec<String> =
        visit.desk.register().duty_names(None).unwrap_or_default().into_iter().map(|(id, _)| id).collect();
    ids.dedup();
    let mut kinds = vec![any(w.get("deadlines-all"))];
    kinds.extend(ids.into_iter().map(|id| (id.clone(), visit.words().term(&id))));
    let mut states = vec![any(w.get("deadlines-to-be-done"))];
    states.push(("overdue,unknown".to_owned(), w.get("deadlines-overdue-unknown").to_owned()));
    states.extend(Fulfilment::ALL.into_iter().map(|state| {
        let word = state.word();
        (word.to_owned(), w.find(&format!("duty-state-{word}")).unwrap_or(word).to_owned())
    }));
    let spans = ["", "3", "6", "12", "24", "60"];
    let spans: Vec<(String, String)> = spans
        .into_iter()
        .map(|months| {
            let text = match months {
                "" => w.get("deadlines-any-time").to_owned(),
                months => w.with("deadlines-months", &[("months", months)]),
            };
            (months.to_owned(), text)
        })
        .collect();
    html! {
        form.when method="get" action="/deadlines" {
            (participant_field(visit, "participant", w.get("label-state"), &first("participant")))
            (participant_list(visit.desk))
            (choice("treaty", w.get("label-treaty"), &first("treaty"), &treaties))
            (choice("duty", w.get("duty-what"), &first("duty"), &kinds))
            (choice("state", w.get("duty-state"), &first("state"), &states))
            (choice("next", w.get("deadlines-within"), months, &spans))
            (day_field(visit, "on", w.get("label-on"), on))
            button type="submit" { (w.get("show")) }
        }
    }
}
