//! What others print, beside what the record derives: by treaty, with the reason and our proof.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::duties::short;
use super::frame::frame;
use super::parts::{choice, day_field, mark, participant_field, participant_list, said, source, treaty_options, wide};
use super::proof::{capitalised, proof_within};
use crate::api::audit;
use crate::desk::Desk;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/audit", get(page))
}

async fn page(visit: Visit) -> Response {
    let answer = audit::in_turn(visit.desk, visit.asked.clone()).await;
    reply::of(&visit, answer, |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, answer: &v1::Audit) -> Markup {
    let w = visit.words();
    let number = |count: usize| count.to_string();
    let mut printed: Vec<&v1::Printed> = answer.printed.iter().collect();
    printed.sort_by(|one, other| one.treaty.cmp(&other.treaty));
    let numbers: std::collections::BTreeMap<&str, usize> =
        printed.iter().enumerate().map(|(place, figure)| (figure.id.as_str(), place)).collect();
    let body = html! {
        h1 { (w.get("audit-title")) }
        p.lead { (w.get("audit-lead")) }
        (form(visit, &answer.known_at))
        div #answer aria-live="polite" {
            p.sentence { (w.with("audit-sentence", &[
                ("compared", &number(answer.compared)), ("agree", &number(answer.agree)),
                ("differ", &number(answer.compared.saturating_sub(answer.agree))),
            ])) }
            @for same in printed.chunk_by(|one, other| one.treaty == other.treaty) {
                @let treaty = same.first().map_or("", |figure| figure.treaty.as_str());
                section aria-labelledby={ "t-" (treaty) } {
                    h2 id={ "t-" (treaty) } { (short(visit.desk, treaty)) }
                    (wide(short(visit.desk, treaty), &table(visit, same, &numbers)))
                }
            }
        }
        nav.further aria-label=(w.get("further-label")) { a href="/deadlines" { (w.get("deadlines-title")) } }
    };
    frame(visit, w.get("audit-title"), true, &body)
}

fn form(visit: &Visit, known: &str) -> Markup {
    let w = visit.words();
    let first = |name: &str| visit.asked.many(name).next().unwrap_or_default().to_owned();
    let mut treaties = vec![(String::new(), w.get("deadlines-all").to_owned())];
    treaties.extend(treaty_options(visit.desk));
    let which = [("", w.get("audit-differing")), ("true", w.get("audit-all"))];
    let which: Vec<(String, String)> = which.iter().map(|(v, t)| ((*v).to_owned(), (*t).to_owned())).collect();
    html! {
        form.when method="get" action="/audit" {
            (participant_field(visit, "participant", w.get("label-state"), &first("participant")))
            (participant_list(visit.desk))
            (choice("treaty", w.get("label-treaty"), &first("treaty"), &treaties))
            (choice("all", w.get("audit-which"), &first("all"), &which))
            (day_field(visit, "known", w.get("label-known"), known))
            button type="submit" { (w.get("show")) }
        }
    }
}

fn table(visit: &Visit, figures: &[&v1::Printed], numbers: &std::collections::BTreeMap<&str, usize>) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        table.audit {
            caption.unseen { (w.get("audit-title")) }
            thead { tr {
                th scope="col" { (w.get("audit-about")) }
                th scope="col" { (w.get("printed-value")) }
                th scope="col" { (w.get("audit-ours")) }
                th.number scope="col" { (w.get("audit-apart")) }
            } }
            tbody {
                @for figure in figures {
                    tr {
                        th scope="row" {
                            (said(&capitalised(&figure.about)))
                            @if figure.agrees { span.tag { (w.get("audit-agrees")) } }
                            @if let Some(why) = figure.why.as_deref().or(figure.note.as_deref()) { p.hint { (said(why)) } }
                            (ours(visit, figure, numbers.get(figure.id.as_str()).copied().unwrap_or_default()))
                        }
                        td { time { (figure.printed) } " " span.cited { @for id in &figure.printed_in { (source(desk, id)) } }
                            @if !figure.on.is_empty() { span.span { " " (w.get("audit-as-of")) " " time { (figure.on) } } } }
                        td { @if figure.computed.is_empty() { (w.get("audit-none")) } @else {
                            @for (place, ours) in figure.computed.iter().enumerate() { @if place > 0 { br; (w.get("audit-or")) " " } time { (ours) } }
                        } }
                        td.number { @if let Some(days) = figure.days_apart { (format!("{days:+}")) } }
                    }
                }
            }
        }
    }
}

/// Where our date stands, folded: the proof, the acts, or the document.
fn ours(visit: &Visit, figure: &v1::Printed, number: usize) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        @if figure.proof.is_some() || !figure.facts.is_empty() || !figure.recorded_in.is_empty() {
            details {
                summary { (w.get("audit-why")) }
                @if !figure.facts.is_empty() {
                    ul.leaves {
                        @for fact in &figure.facts {
                            li { (w.find(&format!("act-{}", fact.action)).unwrap_or(fact.action)) ", " time { (fact.date) } (mark(w, fact.reliability))
                                " " (super::parts::cited(desk, &fact.sources)) " " code.fact { (fact.fact) } }
                        }
                    }
                }
                @if !figure.recorded_in.is_empty() { p { span.cited { @for id in &figure.recorded_in { (source(desk, id)) } } } }
                @if let Some(node) = &figure.proof { (proof_within(desk, w, node, &format!("audit-{number}-"))) }
            }
        }
    }
}
