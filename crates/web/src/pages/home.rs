//! The first page: a question to ask, what changed lately, what comes next, every treaty.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::{DutiesAsked, WhenKnown, v1};
use depositary_law::{Date, calendar::date};
use maud::{Markup, html};

use super::duties;
use super::frame::frame_with_map;
use super::parts::{
    choice, choice_as, day, day_field, participant, participant_field, participant_list, status_word, treaty_options,
};
use crate::api::treaties;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::visit::Visit;
use crate::{draw, reply};

/// So many changes are shown on each side of today.
const SHOWN: usize = 8;
/// So many months are looked ahead for deadlines.
const MONTHS: u16 = 12;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/", get(page))
}

/// A change, and under which treaty.
struct Changed {
    place: usize,
    change: v1::Change,
}

async fn page(visit: Visit) -> Response {
    let answer = treaties::list(visit.desk, &visit.asked.keep(&["on", "known", "format"]));
    reply::of(&visit, answer, |rows| match markup(&visit, rows) {
        Ok(page) => page,
        Err(refusal) => super::refused::page(&visit, &refusal),
    })
}

/// The changes of a stretch of days, by day.
fn changes(desk: &Desk, from: Date, to: Date, known: Date) -> Result<Vec<Changed>, Refusal> {
    let mut changes = Vec::new();
    for place in 0..desk.corpus().identities().len() {
        let diff = desk.register().diff(place, from, to, known)?;
        changes.extend(diff.changes.into_iter().map(|change| Changed { place, change }));
    }
    changes.sort_by(|a, b| (&a.change, a.place).cmp(&(&b.change, b.place)).then(a.change.on.cmp(&b.change.on)));
    changes.sort_by(|a, b| a.change.on.cmp(&b.change.on));
    Ok(changes)
}

fn markup(visit: &Visit, rows: &[v1::TreatyRow]) -> Result<Markup, Refusal> {
    let (desk, w) = (visit.desk, visit.words());
    visit.asked.only(&["treaty", "on", "known"])?;
    let place = desk.treaty(visit.asked.one("treaty")?.unwrap_or("ccm")).or_else(|refusal| {
        match visit.asked.one("treaty") {
            Ok(None) => Ok(0),
            _ => Err(refusal),
        }
    })?;
    let when = visit.asked.when()?;
    let today = visit.asked.today();
    let year = |years: i16| date(today.year() + years, today.month(), today.day().min(28));
    let mut lately = changes(desk, year(-2), today, today)?;
    lately.reverse();
    lately.truncate(SHOWN);
    let mut next = changes(desk, today, year(3), today)?;
    next.truncate(SHOWN);
    let body = html! {
        section.hero {
            h1 { (w.get("home-title")) }
            form.ask method="get" action="/ask" {
                (participant_field(visit, "who", w.get("home-who"), desk.name("LTU")))
                (choice("treaty", w.get("label-treaty"), desk.id(place), &treaty_options(desk)))
                (day_field(visit, "on", w.get("label-on"), &today.to_string()))
                button type="submit" { (w.get("home-go")) }
            }
            (participant_list(desk))
            p.hint { (w.get("home-examples")) " "
                a href="/states/LTU/ccm?on=2025-03-05" { (w.get("home-example-1")) } " · "
                a href="/states/LTU/ccm?on=2025-03-06" { (w.get("home-example-2")) } " · "
                a href="/states/UKR/apmbc" { (w.get("home-example-3")) }
            }
        }
        section.map aria-labelledby="h-map" {
            h2 #h-map { (w.get("home-map")) }
            form.when method="get" action="/" {
                (choice_as("f-map", "treaty", w.get("label-treaty"), desk.id(place), &treaty_options(desk)))
                input type="hidden" name="on" value=(when.on);
                button type="submit" { (w.get("show")) }
            }
            (super::atlas::figure(desk, place, when, "/")?)
            p { a href={ "/treaties/" (desk.id(place)) "?on=" (when.on) } { (w.get("home-map-table")) } }
        }
        div.two {
            section aria-labelledby="h-lately" { h2 #h-lately { (w.get("home-lately")) } (list(visit, &lately, w.get("home-lately-none"))) }
            section aria-labelledby="h-next" { h2 #h-next { (w.get("home-next")) } (list(visit, &next, w.get("home-next-none")))
                p.hint { (w.get("home-next-hint")) }
                (deadlines(visit, today)?) }
        }
        section aria-labelledby="h-treaties" {
            h2 #h-treaties { (w.get("treaties-title")) }
            (super::parts::wide(w.get("treaties-title"), &super::treaties::table(visit, rows, &when.on.to_string())))
        }
    };
    Ok(frame_with_map(visit, w.get("register-line"), true, &body))
}

/// The next deadlines; the same duty of many in one line.
fn deadlines(visit: &Visit, today: Date) -> Result<Markup, Refusal> {
    let (desk, w) = (visit.desk, visit.words());
    let asked = DutiesAsked { next_months: Some(MONTHS), ..DutiesAsked::default() };
    let found = desk.register().obligations(&asked, WhenKnown { on: today, known_at: today })?;
    let mut lines = duties::lines(&found);
    lines.truncate(SHOWN);
    Ok(html! {
        h3 { (w.get("home-deadlines")) }
        ul.changes {
            @for line in &lines {
                @if let Some(first) = line.duties.first() {
                    li {
                        span.day { (day(first.due.as_deref())) }
                        span {
                            @if line.duties.len() == 1 {
                                a href={ "/states/" (first.participant) "/" (first.treaty) } { (desk.name(&first.participant)) }
                            } @else {
                                a href={ "/deadlines?treaty=" (first.treaty) "&duty=" (first.obligation) } {
                                    (w.with("duty-participants", &[("count", &line.duties.len().to_string())])) }
                            }
                            " · " (duties::short(desk, &first.treaty)) br; (duties::named(w, first)) " " (duties::given(w, first))
                        }
                    }
                }
            }
        }
        p { a href="/deadlines" { (w.get("home-deadlines-all")) } }
    })
}

fn list(visit: &Visit, changes: &[Changed], none: &str) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        @if changes.is_empty() { p.hint { (none) } }
        ul.changes {
            @for Changed { place, change } in changes {
                @let identity = &desk.corpus().identities()[*place];
                li {
                    a.day href={ "/states/" (change.participant) "/" (identity.id) "?on=" (change.on) } { (day(Some(&change.on))) }
                    span { (participant(desk, &change.participant)) " · " a href={ "/treaties/" (identity.id) } { (identity.short) }
                        br; (draw::swatch(change.to_status)) (status_word(w, change.to_status)) }
                }
            }
        }
    }
}
