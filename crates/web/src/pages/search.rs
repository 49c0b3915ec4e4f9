//! Search that forgives spelling and knows former and foreign names; and the question that leads to an answer.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

use super::frame::frame;
use super::status::address_of;
use crate::asked::{address, shown};
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/search", get(search)).route("/ask", get(ask))
}

/// What a name leads to.
struct Found {
    name: String,
    address: String,
    kind: &'static str,
}

/// A question as a form sends it, led to its own address.
async fn ask(visit: Visit) -> Response {
    let found = visit.asked.only(&["who", "treaty", "on", "known"]).and_then(|()| {
        let treaty = visit.asked.needed("treaty", "a treaty, by id or name")?;
        match visit.asked.one("who")? {
            Some(who) => address_of(visit.desk, who, treaty),
            None => Ok(format!("/treaties/{}", visit.desk.id(visit.desk.treaty(treaty)?))),
        }
    });
    match found {
        Ok(path) => reply::elsewhere(&address(&path, &visit.asked.with(&[("who", ""), ("treaty", "")]))),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

async fn search(visit: Visit) -> Response {
    let typed = match visit.asked.only(&["q"]).and_then(|()| visit.asked.one("q")) {
        Ok(typed) => typed.unwrap_or_default().chars().take(120).collect::<String>(),
        Err(refusal) => return reply::refused(&visit, &refusal),
    };
    if let Some(place) = exact(visit.desk, &typed) {
        return reply::elsewhere(&place);
    }
    reply::html(markup(&visit, &typed, &similar(visit.desk, &typed)))
}

/// The page that a name, or a participant's and a treaty's together, stands for.
fn exact(desk: &Desk, typed: &str) -> Option<String> {
    if let Ok(who) = desk.participant(typed) {
        return Some(format!("/states/{}", desk.code(who)));
    }
    if let Ok(place) = desk.treaty(typed) {
        return Some(format!("/treaties/{}", desk.id(place)));
    }
    let splits = typed.match_indices(' ').map(|(at, _)| (&typed[..at], &typed[at + 1..]));
    splits
        .into_iter()
        .find_map(|(one, other)| address_of(desk, one, other).or_else(|_| address_of(desk, other, one)).ok())
}

fn similar(desk: &Desk, typed: &str) -> Vec<Found> {
    let suggestions = |refusal: Refusal| refusal.similar().to_vec();
    let states = desk.participant(typed).err().map(suggestions).unwrap_or_default();
    let treaties = desk.treaty(typed).err().map(suggestions).unwrap_or_default();
    let state = |(name, id): (String, String)| Found { name, address: format!("/states/{id}"), kind: "search-state" };
    let treaty =
        |(name, id): (String, String)| Found { name, address: format!("/treaties/{id}"), kind: "search-treaty" };
    let mut found: Vec<Found> = states.into_iter().map(state).chain(treaties.into_iter().map(treaty)).collect();
    // Part of a name helps those who know only that.
    let wanted = depositary_corpus::fold(typed);
    if wanted.chars().count() >= 3 {
        for name in desk.corpus().names() {
            let address = format!("/states/{}", desk.code(name.participant));
            let there = found.iter().any(|known| known.address == address);
            if !there && found.len() < 20 && depositary_corpus::fold(&name.name).contains(&wanted) {
                found.push(Found { name: name.name.clone(), address, kind: "search-state" });
            }
        }
    }
    found
}

fn markup(visit: &Visit, typed: &str, found: &[Found]) -> Markup {
    let w = visit.words();
    let body = html! {
        h1 { (w.get("search-title")) }
        @if typed.is_empty() {
            p.lead { (w.get("search-empty")) }
        } @else if found.is_empty() {
            p.sentence { (w.with("search-nothing", &[("name", &shown(typed))])) }
        } @else {
            p.sentence { (w.with("search-similar", &[("name", &shown(typed))])) }
            ul.plain.results {
                @for one in found {
                    li { a href=(one.address) { (one.name) } " " span.tag { (w.find(one.kind).unwrap_or(one.kind)) } }
                }
            }
        }
        p { (w.get("refused-help")) " " a href="/treaties" { (w.get("nav-treaties")) } " · " a href="/states" { (w.get("nav-states")) } }
    };
    frame(visit, w.get("search-title"), false, &body)
}
