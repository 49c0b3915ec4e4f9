//! `growth`: how a treaty's counts changed through time.

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
pub fn answer(desk: &Desk, treaty: &str, asked: &Asked) -> Result<v1::Growth, Refusal> {
    asked.only(&["known"])?;
    Ok(desk.register().growth(desk.treaty(treaty)?, asked.known()?)?)
}

/// Every day on which a count of a treaty changed, under each counting rule
#[utoipa::path(
    get, path = "/growth/{treaty}", operation_id = "growth", tag = "questions",
    params(("treaty" = String, Path, description = "Id or any name", example = "ccm"), Known),
    responses((status = 200, description = "The counts, step by step", body = v1::Growth)),
)]
async fn get(visit: Visit, Path(treaty): Path<String>) -> Response {
    reply::data(&visit, answer(visit.desk, &treaty, &visit.asked))
}
