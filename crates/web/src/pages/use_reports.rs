//! Reports of use, transfer, transit and production: what is said, by whom, and what is denied.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_corpus::{Act, ReportStatus};
use maud::{Markup, html};

use super::frame::frame;
use super::observed::{options, tabs};
use super::parts::{choice, cited, day, mark, participant, said, wide};
use super::proof::capitalised;
use crate::api::use_reports;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

/// What the form of this page asks.
const TAKEN: &[&str] = &["treaty", "act", "status", "by", "place", "on", "known"];

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/use-reports", get(page))
}

async fn page(visit: Visit) -> Response {
    let answer = visit.asked.only(TAKEN).and_then(|()| use_reports::answer(visit.desk, &visit.asked));
    reply::of(&visit, answer, |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, answer: &v1::UseReports) -> Markup {
    let w = visit.words();
    let asked = |name: &str| visit.asked.many(name).next().unwrap_or_default();
    let any = w.get("observed-any");
    let body = html! {
        h1 { (w.get("reports-title")) }
        (tabs(visit))
        p.lead { (w.get("reports-lead")) }
        form.when method="get" action="/use-reports" {
            (choice("act", w.get("reports-act"), asked("act"), &options(w, any, Act::WORDS)))
            (choice("status", w.get("reports-status"), asked("status"), &options(w, any, ReportStatus::WORDS)))
            button type="submit" { (w.get("show")) }
        }
        @if answer.count == 0 { p.sentence { (w.get("reports-none")) } }
        @else { (wide(w.get("reports-title"), &table(visit, answer))) }
        p.hint { (w.get("marks-legend")) " " (w.with("known-on", &[("day", &answer.known_at)])) }
    };
    frame(visit, w.get("reports-title"), true, &body)
}

fn table(visit: &Visit, answer: &v1::UseReports) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        table.observed {
            caption { (w.with("reports-count", &[("count", &answer.count.to_string())])) }
            thead { tr {
                th scope="col" { (w.get("figures-covers")) }
                th scope="col" { (w.get("reports-act")) }
                th scope="col" { (w.get("reports-whom")) }
                th scope="col" { (w.get("figures-place")) }
                th scope="col" { (w.get("reports-status")) }
                th scope="col" { (w.get("observed-says")) }
            } }
            tbody { @for report in &answer.reports {
                tr id=(report.report) {
                    td { (day(Some(&report.covers.replace('/', &format!(" {} ", w.get("to")))))) (mark(w, report.reliability)) }
                    td { (w.term(report.act)) }
                    td {
                        @match &report.by {
                            Some(code) => { (participant(desk, code)) },
                            None if report.actor.is_empty() => { (w.get("reports-not-named")) },
                            None => { (report.actor) },
                        }
                        @if let Some(to) = &report.to { " → " (participant(desk, to)) }
                    }
                    td { @match &report.place { Some(code) => { (participant(desk, code)) }, None => { span.none { "–" } } } }
                    td {
                        (w.term(report.status))
                        @for denial in &report.denied_by { " · " a href={ "#" (denial) } { (w.get("reports-denied")) } }
                    }
                    td {
                        @if let Some(by) = &report.said_by { (by) ": " }
                        (said(&capitalised(&report.says))) " " (cited(desk, &report.sources))
                        @if let Some(denied) = &report.denies { " " a href={ "#" (denied) } { (w.get("reports-denies")) } }
                        @for rival in &report.rivals { " " a href={ "#" (rival) } { "≠ " (w.get("reports-rival")) } }
                        @if let Some(note) = &report.note { span.rule { (said(&capitalised(note))) } }
                    }
                }
            } }
        }
    }
}
