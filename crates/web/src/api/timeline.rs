//! `timeline`: all statuses of a participant, from the beginning on.

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
    OpenApiRouter::new().routes(routes!(one)).routes(routes!(all))
}

/// Under every treaty in which the participant acted.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn timelines(desk: &Desk, who: &str, asked: &Asked) -> Result<Vec<v1::Timeline>, Refusal> {
    asked.only(&["known"])?;
    let who = desk.participant(who)?;
    let known_at = asked.known()?;
    let mut timelines = Vec::new();
    for place in 0..desk.corpus().identities().len() {
        timelines.push(desk.register().timeline(who, place, known_at)?);
    }
    timelines.retain(|timeline| timeline.intervals.len() > 1);
    Ok(timelines)
}

/// Under one treaty.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn timeline(desk: &Desk, who: &str, treaty: &str, asked: &Asked) -> Result<v1::Timeline, Refusal> {
    asked.only(&["known"])?;
    Ok(desk.register().timeline(desk.participant(who)?, desk.treaty(treaty)?, asked.known()?)?)
}

/// All statuses of a participant, under every treaty in which it acted
///
/// As `depositary timeline P --format json`.
#[utoipa::path(
    get, path = "/timeline/{participant}", operation_id = "timelines", tag = "questions",
    params(("participant" = String, Path, description = "Code or any name", example = "LTU"), Known),
    responses((status = 200, description = "Half-open intervals that cover every day", body = Vec<v1::Timeline>)),
)]
async fn all(visit: Visit, Path(who): Path<String>) -> Response {
    reply::data(&visit, timelines(visit.desk, &who, &visit.asked))
}

/// All statuses of a participant under one treaty
///
/// As `depositary timeline P T --format json`.
#[utoipa::path(
    get, path = "/timeline/{participant}/{treaty}", operation_id = "timeline", tag = "questions",
    params(
        ("participant" = String, Path, description = "Code or any name", example = "UKR"),
        ("treaty" = String, Path, description = "Id or any name", example = "apmbc"),
        Known,
    ),
    responses((status = 200, description = "Half-open intervals that cover every day", body = v1::Timeline)),
)]
async fn one(visit: Visit, Path((who, treaty)): Path<(String, String)>) -> Response {
    reply::data(&visit, timeline(visit.desk, &who, &treaty, &visit.asked))
}
