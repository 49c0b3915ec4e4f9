//! `treaties`: the treaties of the record, or one with its clauses.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::v1;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::When;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(all)).routes(routes!(one))
}

/// Every treaty.
///
/// # Errors
/// When the question cannot be read.
pub fn list(desk: &Desk, asked: &Asked) -> Result<Vec<v1::TreatyRow>, Refusal> {
    asked.only(&["on", "known"])?;
    let when = asked.when()?;
    let places = 0..desk.corpus().identities().len();
    Ok(places.map(|place| desk.register().treaty_row(place, when)).collect::<Result<_, _>>()?)
}

/// One treaty.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn one_of(desk: &Desk, treaty: &str, asked: &Asked) -> Result<v1::Treaty, Refusal> {
    asked.only(&["on", "known"])?;
    Ok(desk.register().treaty(desk.treaty(treaty)?, asked.when()?)?)
}

/// The treaties of the record
///
/// As `depositary treaties --format json`.
#[utoipa::path(
    get, path = "/treaties", operation_id = "treaties", tag = "record",
    params(When),
    responses((status = 200, description = "Every treaty, with how many are bound on the day", body = Vec<v1::TreatyRow>)),
)]
async fn all(visit: Visit) -> Response {
    reply::data(&visit, list(visit.desk, &visit.asked))
}

/// A treaty with its clauses and contested points
///
/// As `depositary treaties T --format json`.
#[utoipa::path(
    get, path = "/treaties/{treaty}", operation_id = "treaty", tag = "record",
    params(("treaty" = String, Path, description = "Id or any name", example = "npt"), When),
    responses((status = 200, description = "Its clauses and contested points", body = v1::Treaty)),
)]
async fn one(visit: Visit, Path(treaty): Path<String>) -> Response {
    reply::data(&visit, one_of(visit.desk, &treaty, &visit.asked))
}
