//! `history`: legal acts, domestic steps and errors in print, as one timeline.

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
pub fn answer(desk: &Desk, who: &str, treaty: &str, asked: &Asked) -> Result<v1::History, Refusal> {
    asked.only(&["known"])?;
    Ok(desk.register().history(desk.participant(who)?, desk.treaty(treaty)?, asked.known()?)?)
}

/// The road through a treaty: legal acts, domestic steps and errors in print
///
/// As `depositary history P T --format json`.
#[utoipa::path(
    get, path = "/history/{participant}/{treaty}", operation_id = "history", tag = "questions",
    params(
        ("participant" = String, Path, description = "Code or any name", example = "LTU"),
        ("treaty" = String, Path, description = "Id or any name", example = "ccm"),
        Known,
    ),
    responses((status = 200, description = "Everything recorded, by day", body = v1::History)),
)]
async fn get(visit: Visit, Path((who, treaty)): Path<(String, String)>) -> Response {
    reply::data(&visit, answer(visit.desk, &who, &treaty, &visit.asked))
}
