//! The withdrawal simulator: a supposition, labelled as one everywhere, and never a notice.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::{
    article, choice, day, day_field, participant_field, participant_list, said, source, treaty_options, wide,
};
use super::proof::{capitalised, proof};
use super::status::address_of;
use crate::api::withdraw;
use crate::asked::address;
use crate::desk::Desk;
use crate::messages::Messages;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/withdraw", get(ask)).route("/states/{participant}/{treaty}/withdraw", get(page))
}

/// The form on its own; with both names given it leads to the simulation's own address.
async fn ask(visit: Visit) -> Response {
    let refused = |refusal: Refusal| reply::refused(&visit, &refusal);
    if let Err(refusal) = visit.asked.only(&["who", "treaty", "notice", "revoke", "armed-conflict", "known", "reading"])
    {
        return refused(refusal);
    }
    match (visit.asked.one("who"), visit.asked.one("treaty")) {
        (Ok(Some(who)), Ok(Some(treaty))) => match address_of(visit.desk, who, treaty) {
            Ok(pair) => {
                let pairs = visit.asked.with(&[("who", ""), ("treaty", "")]);
                reply::elsewhere(&address(&format!("{pair}/withdraw"), &pairs))
            }
            Err(refusal) => refused(refusal),
        },
        (Ok(who), Ok(_)) => {
            let w = visit.words();
            let body = html! {
                h1 { (w.get("withdraw-title")) }
                p.simulation { (w.get("withdraw-label")) }
                p.lead { (w.get("withdraw-lead")) }
                (form(&visit, "/withdraw", Some((who.unwrap_or_default(), "ccm")), &visit.asked.today().to_string()))
            };
            reply::html(frame(&visit, w.get("withdraw-title"), false, &body))
        }
        (Err(refusal), _) | (_, Err(refusal)) => refused(refusal),
    }
}

async fn page(visit: Visit, Path((who, treaty)): Path<(String, String)>) -> Response {
    if let (Form::Html, Ok(pair)) = (visit.form, address_of(visit.desk, &who, &treaty)) {
        let proper = format!("{pair}/withdraw");
        if proper != visit.path {
            return reply::elsewhere(&visit.again(&[]).replacen(&visit.path, &proper, 1));
        }
    }
    let answer = withdraw::in_turn(visit.desk, who, treaty, visit.asked.clone()).await;
    reply::of(&visit, answer, |answer| markup(&visit, answer))
}

/// The form; `pair` where participant and treaty are still to be chosen.
fn form(visit: &Visit, action: &str, pair: Option<(&str, &str)>, notice: &str) -> Markup {
    let w = visit.words();
    let one = |name: &str| visit.asked.one(name).ok().flatten().unwrap_or_default();
    html! {
        form.when.tall method="get" action=(action) {
            @if let Some((who, treaty)) = pair {
                (participant_field(visit, "who", w.get("label-state"), who))
                (participant_list(visit.desk))
                (choice("treaty", w.get("label-treaty"), treaty, &treaty_options(visit.desk)))
            }
            (day_field(visit, "notice", w.get("withdraw-notice"), notice))
            (day_field(visit, "revoke", w.get("withdraw-revoke"), one("revoke")))
            span.field {
                label for="f-armed-conflict" { (w.get("withdraw-conflict")) }
                input #f-armed-conflict name="armed-conflict" value=(visit.asked.many("armed-conflict").next().unwrap_or_default())
                    placeholder="2025-01-01..2025-06-30" autocomplete="off" size="24";
            }
            (choice("reading", w.get("withdraw-reading"), visit.asked.many("reading").next().unwrap_or_default(), &[
                (String::new(), w.get("withdraw-strict").to_owned()),
                ("conflict=no-hold".to_owned(), w.get("withdraw-no-hold").to_owned()),
            ]))
            button type="submit" { (w.get("withdraw-go")) }
        }
    }
}

fn markup(visit: &Visit, answer: &v1::Withdraw) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let called = desk.called_by_id(&answer.treaty);
    let name = desk.name(&answer.participant);
    let title = format!("{} · {name} · {called}", w.get("withdraw-title"));
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) {
            a href={ "/states/" (answer.participant) } { (name) } " / "
            a href={ "/states/" (answer.participant) "/" (answer.treaty) } { (answer.treaty) }
        }
        h1.small { (w.get("withdraw-title")) span.amp { " · " } (name) span.amp { " · " } (called) }
        p.simulation { (w.get("withdraw-label")) }
        (form(visit, &visit.path, None, &answer.notice))
        p.sentence.answer { (said(&capitalised(&answer.sentence))) }
        dl.facts {
            div { dt { (w.get("withdraw-outcome")) } dd { (w.find(&format!("outcome-{}", answer.outcome)).unwrap_or(answer.outcome)) } }
            div { dt { (w.get("withdraw-received")) } dd { (day(Some(&answer.notice))) } }
            div { dt { (w.get("withdraw-expires")) } dd { (day(answer.expires_on.as_deref())) } }
            div { dt { (w.get("withdraw-effect")) } dd { (day(answer.takes_effect_on.as_deref())) } }
            div { dt { (w.get("withdraw-last")) } dd { (day(answer.last_day_bound.as_deref())) } }
        }
        @for note in &answer.notes { p.note { (said(&capitalised(note))) } }
        @if let Some(counts) = &answer.counts {
            p { (w.with("withdraw-counts", &[
                ("before", &counts.before.to_string()), ("after", &counts.after.to_string()),
                ("needed", &counts.needed_for_entry_into_force.to_string()),
            ])) }
        }
        (list(w, w.get("withdraw-asked"), answer.checklist.iter().map(|item| (item.item.as_str(), item.article.as_str()))))
        (list(w, w.get("withdraw-survives"), answer.survives.iter().map(|item| (item.says.as_str(), item.article.as_str()))))
        (list(w, w.get("withdraw-ends"), answer.ends_with_it.iter().map(|item| (item.treaty.as_str(), item.article.as_str()))))
        (duties_before(visit, &answer.duties_before_exit))
        (evidence(visit, &answer.evidence))
        section aria-labelledby="h-why" {
            h2 #h-why { (w.get("status-page-why")) }
            p.hint { (w.get("withdraw-supposed")) }
            (proof(desk, w, &answer.proof))
        }
    };
    frame(visit, &title, true, &body)
}

fn list<'a>(w: &Messages, title: &str, items: impl Iterator<Item = (&'a str, &'a str)>) -> Markup {
    let items: Vec<(&str, &str)> = items.collect();
    html! {
        @if !items.is_empty() {
            section {
                h2 { (title) }
                ul.checklist { @for (says, by) in items { li { (said(&capitalised(says))) " " span.by { (article(w, by)) } } } }
            }
        }
    }
}

/// Duties that are overdue at the notice, or fall due before the exit.
fn duties_before(visit: &Visit, duties: &[v1::DutyBeforeExit]) -> Markup {
    let w = visit.words();
    html! {
        @if !duties.is_empty() {
            section {
                h2 { (w.get("withdraw-duties")) }
                (wide(w.get("withdraw-duties"), &html! {
                    table {
                        caption.unseen { (w.get("withdraw-duties")) }
                        thead { tr {
                            th scope="col" { (w.get("duty-due")) }
                            th scope="col" { (w.get("duty-what")) }
                            th scope="col" { (w.get("duty-state")) }
                        } }
                        tbody {
                            @for duty in duties {
                                tr {
                                    td { (day(Some(&duty.due))) }
                                    th scope="row" { (said(&capitalised(&duty.title))) @if let Some(year) = duty.covers { ", " (year) } " " span.by { (article(w, &duty.article)) } }
                                    td { (super::duties::state(w, duty.state)) }
                                }
                            }
                        }
                    }
                }))
            }
        }
    }
}

/// Evidence of armed conflict near the tested day: evidence, not a finding.
fn evidence(visit: &Visit, evidence: &[v1::Evidence]) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        @if !evidence.is_empty() {
            section {
                h2 { (w.get("evidence-title")) }
                p.hint { (w.get("evidence-hint")) }
                (wide(w.get("evidence-title"), &html! {
                    table {
                        caption.unseen { (w.get("evidence-title")) }
                        thead { tr {
                            th scope="col" { (w.get("evidence-conflict")) }
                            th scope="col" { (w.get("evidence-role")) }
                            th scope="col" { (w.get("from")) }
                            th scope="col" { (w.get("until")) }
                            th scope="col" { (w.get("evidence-covers")) }
                            th scope="col" { (w.get("label-source")) }
                        } }
                        tbody {
                            @for piece in evidence {
                                tr {
                                    td { (piece.conflict) }
                                    td { (w.term(piece.role)) }
                                    td { (day(Some(&piece.from))) }
                                    td { @if piece.until.is_some() { (day(piece.until.as_deref())) } @else { (w.get("evidence-open")) } }
                                    td { @if piece.covers_tested_day { (w.get("yes")) } @else { (w.get("no")) } }
                                    td { (source(desk, &piece.source)) }
                                }
                            }
                        }
                    }
                }))
            }
        }
    }
}
