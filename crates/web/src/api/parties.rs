//! `parties`: who counts on a day, under a named rule.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::{CountRule, v1};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::When;
use crate::asked::{Asked, shown};
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
pub fn answer(desk: &Desk, treaty: &str, asked: &Asked) -> Result<v1::Parties, Refusal> {
    asked.only(&["on", "known", "count"])?;
    Ok(desk.register().parties(desk.treaty(treaty)?, rule(asked)?, asked.when()?)?)
}

/// The counting rule that `count` names; `bound` without it.
///
/// # Errors
/// When it names none.
pub fn rule(asked: &Asked) -> Result<CountRule, Refusal> {
    match asked.one("count")? {
        None | Some("bound") => Ok(CountRule::Bound),
        Some("deposited") => Ok(CountRule::Deposited),
        Some("signed") => Ok(CountRule::Signed),
        Some(other) => {
            Err(Refusal::Question(format!("`count` is `bound`, `deposited` or `signed`, not `{}`", shown(other))))
        }
    }
}

/// Who counts on a day, under a counting rule that is named
///
/// As `depositary parties T --format json`.
#[utoipa::path(
    get, path = "/parties/{treaty}", operation_id = "parties", tag = "questions",
    params(
        ("treaty" = String, Path, description = "Id or any name", example = "ccm"),
        When,
        ("count" = Option<String>, Query, description = "`bound`, `deposited` or `signed`; `bound` without it", example = "deposited"),
    ),
    responses((status = 200, description = "The count, its rule, and who counts", body = v1::Parties)),
)]
async fn get(visit: Visit, Path(treaty): Path<String>) -> Response {
    reply::data(&visit, answer(visit.desk, &treaty, &visit.asked))
}
