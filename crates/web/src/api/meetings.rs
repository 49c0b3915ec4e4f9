//! `meetings`: meetings of the parties, in session or next.

use axum::response::Response;
use depositary_answers::{MeetingsAsked, v1};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters;
use super::parts::Part;
use super::words::switch;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

/// What this address takes.
const TAKEN: &[&str] = &["treaty", "next", "on", "known", "limit", "offset"];

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<v1::Meetings, Refusal> {
    asked.only(TAKEN)?;
    let next = switch(asked, "next")?;
    let on = asked.day("on")?.or_else(|| next.then(|| asked.today()));
    let treaty = asked.one("treaty")?.map(|name| desk.treaty(name)).transpose()?;
    Ok(desk.register().meetings(MeetingsAsked { treaty, on, next, known_at: asked.known()? })?)
}

/// Meetings of the parties: all, in session on a day, or next
///
/// As `depositary meetings --format json`. A part of the list keeps the number of all.
#[utoipa::path(
    get, path = "/meetings", operation_id = "meetings", tag = "questions",
    params(
        ("treaty" = Option<String>, Query, description = "Only of this treaty", example = "ccm"),
        ("next" = Option<bool>, Query, description = "The first of each treaty that is not over on the day", example = true),
        ("on" = Option<String>, Query, description = "In session on this day; with `next`, the day from which it is told, today if not given", example = "2026-11-22"),
        parameters::Known, parameters::Part,
    ),
    responses((status = 200, description = "The meetings, by day", body = v1::Meetings)),
)]
async fn get(visit: Visit) -> Response {
    let cut = answer(visit.desk, &visit.asked).and_then(|mut all| {
        let part = Part::cut(&mut all.meetings, &visit.asked)?;
        Ok((all, part))
    });
    match cut {
        Ok((answer, part)) => part.linked(&visit, reply::data(&visit, Ok(answer))),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}
