//! `departures`: all exits in the record, and the attempts at one.

use axum::response::Response;
use depositary_answers::v1;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters;
use super::parts::Part;
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
/// When the question cannot be read.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<v1::Departures, Refusal> {
    asked.only(&["since", "known", "limit", "offset"])?;
    Ok(desk.register().departures(asked.day("since")?, asked.known()?)?)
}

/// All exits in the record, and the attempts at one
///
/// As `depositary departures --format json`. A part of the list keeps the numbers about all of it.
#[utoipa::path(
    get, path = "/departures", operation_id = "departures", tag = "questions",
    params(
        ("since" = Option<String>, Query, description = "Only exits from this day on", example = "2020-01-01"),
        parameters::Known, parameters::Part,
    ),
    responses((status = 200, description = "The exits, by day", body = v1::Departures)),
)]
async fn get(visit: Visit) -> Response {
    let cut = answer(visit.desk, &visit.asked).and_then(|mut all| {
        let part = Part::cut(&mut all.departures, &visit.asked)?;
        Ok((all, part))
    });
    match cut {
        Ok((answer, part)) => part.linked(&visit, reply::data(&visit, Ok(answer))),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}
