//! `compare`: two participants, or two days, side by side.

use axum::response::Response;
use depositary_answers::{Side, WhenKnown, v1};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::When;
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
pub fn answer(desk: &Desk, asked: &Asked) -> Result<v1::Comparison, Refusal> {
    asked.only(&["one", "other", "on", "then", "known"])?;
    let one = desk.participant(asked.needed("one", "a participant, by code or name")?)?;
    let other = asked.one("other")?.map_or(Ok(one), |other| desk.participant(other))?;
    let when = asked.when()?;
    let then = WhenKnown { on: asked.day("then")?.unwrap_or(when.on), ..when };
    Ok(desk.register().side_by_side(Side { who: one, when }, Side { who: other, when: then })?)
}

/// Two participants, or one on two days, side by side under every treaty
#[utoipa::path(
    get, path = "/compare", operation_id = "compare", tag = "questions",
    params(
        ("one" = String, Query, description = "The one participant, by code or name", example = "LTU"),
        ("other" = Option<String>, Query, description = "The other; without it, the same", example = "POL"),
        When,
        ("then" = Option<String>, Query, description = "The other side's day; without it, the same", example = "2025-03-05"),
    ),
    responses((status = 200, description = "Both statuses under every treaty, and where they differ", body = v1::Comparison)),
)]
async fn get(visit: Visit) -> Response {
    reply::data(&visit, answer(visit.desk, &visit.asked))
}
