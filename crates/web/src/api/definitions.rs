//! `definitions`: what a treaty's definition asks of a description, and by which criteria it decides.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::v1;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

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
/// When there is no such definition, or the question cannot be read.
pub fn answer(desk: &Desk, treaty: &str, asked: &Asked) -> Result<v1::Definition, Refusal> {
    asked.only(&[])?;
    Ok(desk.register().told_definition(desk.treaty(treaty)?)?)
}

/// What a treaty's definition asks of a description, and by which criteria it decides
///
/// Each input is a parameter of `classify`; each may stay open.
#[utoipa::path(
    get, path = "/definitions/{treaty}", operation_id = "definition", tag = "record",
    params(("treaty" = String, Path, description = "Id, title or alias of a treaty with a definition in the record: `ccm` or `apmbc`", example = "ccm")),
    responses((status = 200, description = "Its questions and criteria", body = v1::Definition)),
)]
async fn get(visit: Visit, Path(treaty): Path<String>) -> Response {
    reply::data(&visit, answer(visit.desk, &treaty, &visit.asked))
}
