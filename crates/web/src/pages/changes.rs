//! What changed between two days under a treaty.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_law::calendar::date;
use maud::{Markup, html};

use super::frame::frame;
use super::parts::{article, day, day_field, participant, status_word, wide};
use crate::api::diff;
use crate::desk::Desk;
use crate::draw;
use crate::messages::Messages;
use crate::reply;
use crate::visit::{Form, Visit};

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/treaties/{treaty}/changes", get(page))
}

async fn page(mut visit: Visit, Path(treaty): Path<String>) -> Response {
    // Without days, the page shows the year up to today; its data need both.
    if visit.form == Form::Html {
        let today = visit.asked.today();
        let ago = date(today.year() - 1, today.month(), today.day().min(28));
        for (name, value) in [("from", ago), ("to", today)] {
            if visit.asked.many(name).next().is_none() {
                let pairs = visit.asked.with(&[(name, &value.to_string())]);
                visit.asked = crate::asked::Asked::new(pairs, today);
            }
        }
    }
    let answer = diff::answer(visit.desk, &treaty, &visit.asked);
    reply::of(&visit, answer, |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, diff: &v1::Diff) -> Markup {
    let w = visit.words();
    let called = visit.desk.called_by_id(&diff.treaty);
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) {
            a href="/treaties" { (w.get("nav-treaties")) } " / " a href={ "/treaties/" (diff.treaty) } { (diff.treaty) }
        }
        h1.small { (called) span.amp { " · " } (w.get("changes-title")) }
        form.when method="get" data-live="" {
            (day_field(visit, "from", w.get("changes-after"), &diff.from))
            (day_field(visit, "to", w.get("changes-until"), &diff.to))
            (day_field(visit, "known", w.get("label-known"), &diff.known_at))
            button type="submit" { (w.get("show")) }
        }
        div #answer aria-live="polite" {
            p.sentence { (w.with("changes-sentence", &[("count", &diff.changes.len().to_string()), ("from", &w.day(&diff.from)), ("to", &w.day(&diff.to))])) }
            @if !diff.changes.is_empty() {
                (wide(w.get("changes-title"), &html! {
                    table data-sort="" {
                        caption.unseen { (w.get("changes-title")) }
                        thead { tr {
                            th scope="col" { (w.get("label-day")) }
                            th scope="col" { (w.get("label-state")) }
                            th scope="col" { (w.get("changes-before")) }
                            th scope="col" { (w.get("changes-then")) }
                            th scope="col" { (w.get("label-article")) }
                        } }
                        tbody { @for change in &diff.changes { (line(visit, w, &diff.treaty, change)) } }
                    }
                }))
            }
        }
    };
    frame(visit, &format!("{called}: {}", w.get("changes-title")), true, &body)
}

fn line(visit: &Visit, w: &Messages, treaty: &str, change: &v1::Change) -> Markup {
    html! {
        tr {
            td { a href={ "/states/" (change.participant) "/" (treaty) "?on=" (change.on) } { (day(Some(&change.on))) } }
            th scope="row" { (participant(visit.desk, &change.participant)) }
            td { (draw::swatch(change.from_status)) (status_word(w, change.from_status)) }
            td { (draw::swatch(change.to_status)) (status_word(w, change.to_status)) }
            td { (change.article.as_deref().map(|one| article(w, one)).unwrap_or_default()) }
        }
    }
}
