//! Two States, or two days, side by side; what differs stands first.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::{day, day_field, participant, participant_field, participant_list, status as status_mark, wide};
use crate::api::compare;
use crate::desk::Desk;
use crate::reply;
use crate::visit::{Form, Visit};

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/compare", get(page))
}

async fn page(visit: Visit) -> Response {
    if visit.form == Form::Html && visit.asked.many("one").next().is_none() {
        let w = visit.words();
        let body = html! {
            h1 { (w.get("compare-title")) }
            p.lead { (w.get("compare-lead")) }
            (form(&visit, None))
        };
        return reply::html(frame(&visit, w.get("compare-title"), false, &body));
    }
    reply::of(&visit, compare::answer(visit.desk, &visit.asked), |answer| markup(&visit, answer))
}

/// A treaty's abbreviation.
fn short<'t>(desk: &Desk, treaty: &'t str) -> &'t str {
    desk.treaty(treaty).map_or(treaty, |place| desk.corpus().identities()[place].short.as_str())
}

fn form(visit: &Visit, answer: Option<&v1::Comparison>) -> Markup {
    let w = visit.words();
    let today = visit.asked.today().to_string();
    let name = |side: Option<&v1::ComparedSide>| side.map_or("", |side| visit.desk.name(&side.participant)).to_owned();
    let on = |side: Option<&v1::ComparedSide>| side.map_or(today.as_str(), |side| side.on.as_str()).to_owned();
    let (one, other) = (answer.map(|answer| &answer.one), answer.map(|answer| &answer.other));
    html! {
        form.when.tall method="get" action="/compare" {
            (participant_field(visit, "one", w.get("compare-one"), &name(one)))
            (day_field(visit, "on", w.get("label-on"), &on(one)))
            (participant_field(visit, "other", w.get("compare-other"), &name(other)))
            (day_field(visit, "then", w.get("compare-then"), &on(other)))
            (participant_list(visit.desk))
            button type="submit" { (w.get("compare-go")) }
        }
    }
}

fn markup(visit: &Visit, answer: &v1::Comparison) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let (differing, same): (Vec<&v1::ComparedRow>, Vec<&v1::ComparedRow>) =
        answer.treaties.iter().partition(|row| row.differs);
    let body = html! {
        h1 { (w.get("compare-title")) }
        (form(visit, Some(answer)))
        div #answer {
            p.sentence { (w.with("compare-sentence", &[("count", &differing.len().to_string()), ("all", &answer.treaties.len().to_string())])) }
            (wide(w.get("compare-title"), &html! {
                table {
                    caption { (w.with("known-caption", &[("day", &w.day(&answer.one.known_at))])) }
                    thead { tr {
                        th scope="col" { (w.get("label-treaty")) }
                        @for side in [&answer.one, &answer.other] {
                            th scope="col" { (participant(desk, &side.participant)) " " (day(Some(&side.on))) }
                        }
                    } }
                    @for (rows, label) in [(&differing, w.get("compare-differs")), (&same, w.get("compare-same"))] {
                        @if !rows.is_empty() {
                            tbody {
                                tr.group { th scope="rowgroup" colspan="3" { (label) } }
                                @for row in rows {
                                    tr {
                                        th scope="row" { a href={ "/treaties/" (row.treaty) } { (short(desk, &row.treaty)) } }
                                        @for (side, brief) in [(&answer.one, &row.one), (&answer.other, &row.other)] {
                                            td {
                                                a.plain href={ "/states/" (side.participant) "/" (row.treaty) "?on=" (side.on) } { (status_mark(w, brief.status, &brief.qualifiers)) }
                                                @if let Some(since) = &brief.since { span.span { " " (w.get("since")) " " (day(Some(since))) } }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }))
        }
    };
    frame(visit, w.get("compare-title"), true, &body)
}
