//! `audit`: what others print, beside what the record derives.

use axum::response::Response;
use depositary_answers::{AuditAsked, v1};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::Known;
use crate::asked::{Asked, shown};
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

/// What the question takes.
pub const TAKEN: [&str; 5] = ["participant", "treaty", "what", "all", "known"];

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<v1::Audit, Refusal> {
    asked.only(&TAKEN)?;
    let all = match asked.one("all")? {
        None | Some("false") => false,
        Some("true") => true,
        Some(other) => return Err(Refusal::Question(format!("`all` is `true` or `false`, not `{}`", shown(other)))),
    };
    let question = AuditAsked {
        participant: asked.one("participant")?.map(|who| desk.participant(who)).transpose()?,
        treaty: asked.one("treaty")?.map(|name| desk.treaty(name)).transpose()?,
        what: asked.one("what")?.map(str::to_owned),
        all,
    };
    let kinds = desk.register().printed_kinds()?;
    if let Some(what) = question.what.as_deref().filter(|what| !kinds.contains(what)) {
        let there = kinds.join(", ");
        return Err(Refusal::Question(format!("nothing of the kind `{}` is printed; there are: {there}", shown(what))));
    }
    Ok(desk.register().audit(&question, asked.known()?)?)
}

/// The same in its turn, for it is long work.
///
/// # Errors
/// As [`answer`], or when the register is busy.
pub async fn in_turn(desk: &'static Desk, asked: Asked) -> Result<v1::Audit, Refusal> {
    reply::in_turn(desk, move || answer(desk, &asked)).await
}

/// What others print that differs from what the record derives
///
/// As `depositary audit --format json`. Printed figures are compared and never believed.
#[utoipa::path(
    get, path = "/audit", operation_id = "audit", tag = "questions",
    params(
        ("participant" = Option<String>, Query, description = "Only what is printed about this participant: code or any name", example = "NER"),
        ("treaty" = Option<String>, Query, description = "Only what is printed about this treaty: id or any name", example = "ccm"),
        ("what" = Option<String>, Query, description = "Only this kind: `report-due`, `deadline-clearance`, `in-force-for`, `deposit`, `signature`, `count-bound` …", example = "report-due"),
        ("all" = Option<bool>, Query, description = "Also what agrees", example = false),
        Known,
    ),
    responses((status = 200, description = "The printed figures beside ours", body = v1::Audit)),
)]
async fn get(visit: Visit) -> Response {
    let answer = in_turn(visit.desk, visit.asked.clone()).await;
    reply::data(&visit, answer)
}
