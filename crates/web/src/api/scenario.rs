//! `scenario`: the hypothetical facts that come with the record, and what differs under them.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::{compare, scenarios, v1};
use depositary_corpus::Scenario;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::When;
use crate::asked::{Asked, shown};
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(one)).routes(routes!(all))
}

/// The scenarios that come with the record.
///
/// # Errors
/// When the question cannot be read.
pub fn list(desk: &Desk, asked: &Asked) -> Result<Vec<v1::ScenarioRow>, Refusal> {
    asked.only(&[])?;
    Ok(scenarios(desk.corpus()))
}

/// What differs; it reads the record anew and takes some milliseconds.
///
/// # Errors
/// When there is no such scenario, or the question cannot be read.
pub fn answer(desk: &Desk, name: &str, asked: &Asked) -> Result<v1::ScenarioAnswer, Refusal> {
    asked.only(&["on", "known"])?;
    let known = |name: &str| desk.corpus().files().text(&format!("scenarios/{name}.toml"));
    let Some(text) = known(name) else {
        let similar = scenarios(desk.corpus()).into_iter().map(|row| (row.scenario.clone(), row.scenario)).collect();
        return Err(Refusal::Unknown { what: "scenario", name: shown(name), similar });
    };
    let scenario = Scenario::read(desk.corpus(), name, text)?;
    Ok(compare(desk.corpus(), &scenario, asked.day("on")?, asked.known()?)?)
}

/// The same in its turn, for it is long work.
///
/// # Errors
/// As [`answer`], or when the register is busy.
pub async fn in_turn(desk: &'static Desk, name: String, asked: Asked) -> Result<v1::ScenarioAnswer, Refusal> {
    reply::in_turn(desk, move || answer(desk, &name, &asked)).await
}

/// The scenarios that come with the record
#[utoipa::path(
    get, path = "/scenarios", operation_id = "scenarios", tag = "suppositions",
    responses((status = 200, description = "Their names and what they suppose", body = Vec<v1::ScenarioRow>)),
)]
async fn all(visit: Visit) -> Response {
    reply::data(&visit, list(visit.desk, &visit.asked))
}

/// What differs from the record in a scenario that comes with it
///
/// As `depositary scenario NAME --format json`. Hypothetical, never part of the record.
#[utoipa::path(
    get, path = "/scenario/{scenario}", operation_id = "scenario", tag = "suppositions",
    params(("scenario" = String, Path, description = "Its name", example = "mine-ban-exits-undone"), When),
    responses((status = 200, description = "Who stands otherwise than in the record", body = v1::ScenarioAnswer)),
)]
async fn one(visit: Visit, Path(name): Path<String>) -> Response {
    let answer = in_turn(visit.desk, name, visit.asked.clone()).await;
    reply::data(&visit, answer)
}
