//! `diff`: who changed status between two days.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::v1;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::Known;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, treaty: &str, asked: &Asked) -> Result<v1::Diff, Refusal> {
    asked.only(&["from", "to", "known"])?;
    let place = desk.treaty(treaty)?;
    let from = asked.needed_day("from", "the earlier day, whose own changes are not listed")?;
    let to = asked.needed_day("to", "the later day, whose own changes are listed")?;
    if from > to {
        return Err(Refusal::Question(format!("`from` {from} is after `to` {to}; give the earlier day first")));
    }
    Ok(desk.register().diff(place, from, to, asked.known()?)?)
}

/// Who changed status between two days, and by which article
///
/// As `depositary diff T --from D --to D --format json`.
#[utoipa::path(
    get, path = "/diff/{treaty}", operation_id = "diff", tag = "questions",
    params(
        ("treaty" = String, Path, description = "Id or any name", example = "apmbc"),
        ("from" = String, Query, description = "The earlier day; its own changes are not listed", example = "2025-12-26"),
        ("to" = String, Query, description = "The later day; its own changes are listed", example = "2026-02-20"),
        Known,
    ),
    responses((status = 200, description = "Every change of status in between", body = v1::Diff)),
)]
async fn get(visit: Visit, Path(treaty): Path<String>) -> Response {
    reply::data(&visit, answer(visit.desk, &treaty, &visit.asked))
}
