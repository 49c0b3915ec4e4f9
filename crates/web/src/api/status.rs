//! `status`: who is bound by what on a day, as known on a day, and why.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::{Register, v1};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::{Reading, When};
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
pub fn answer(desk: &Desk, who: &str, treaty: &str, asked: &Asked) -> Result<v1::Status, Refusal> {
    asked.only(&["on", "known", "reading"])?;
    let (who, place) = (desk.participant(who)?, desk.treaty(treaty)?);
    let when = asked.when()?;
    if asked.many("reading").next().is_none() {
        return Ok(desk.register().status(who, place, when)?);
    }
    let register = Register::new(desk.corpus(), asked.readings(desk.corpus(), place)?).in_language(desk.language());
    Ok(register.status(who, place, when)?)
}

/// Is this participant bound by this treaty, since when, until when, and why
///
/// As `depositary status P T --format json`.
#[utoipa::path(
    get, path = "/status/{participant}/{treaty}", operation_id = "status", tag = "questions",
    params(
        ("participant" = String, Path, description = "Code, name or former name, in any language of the record", example = "LTU"),
        ("treaty" = String, Path, description = "Id, title or alias", example = "ccm"),
        When, Reading,
    ),
    responses((status = 200, description = "The status with its proof", body = v1::Status)),
)]
async fn get(visit: Visit, Path((who, treaty)): Path<(String, String)>) -> Response {
    reply::data(&visit, answer(visit.desk, &who, &treaty, &visit.asked))
}
