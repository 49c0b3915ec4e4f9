//! `withdraw`: a simulation, not a notice.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::{Supposed, parse_span, v1, withdraw_in};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::{Known, Reading};
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer; it reads the record anew and takes some milliseconds.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, who: &str, treaty: &str, asked: &Asked) -> Result<v1::Withdraw, Refusal> {
    asked.only(&["notice", "revoke", "armed-conflict", "known", "reading"])?;
    let place = desk.treaty(treaty)?;
    let conflicts: Result<Vec<_>, _> =
        asked.many("armed-conflict").map(|span| parse_span(span, asked.today())).collect();
    let supposed = Supposed {
        who: desk.participant(who)?,
        place,
        notice: asked.needed_day("notice", "the day on which the notice is supposed to be received")?,
        revoke: asked.day("revoke")?,
        conflicts: conflicts?,
        known_at: asked.known()?,
    };
    if supposed.revoke.is_some_and(|revoke| revoke < supposed.notice) {
        let message = "`revoke` is before `notice`; a notice is taken back after it was given";
        return Err(Refusal::Question(message.to_owned()));
    }
    Ok(withdraw_in(desk.language(), desk.corpus(), &asked.readings(desk.corpus(), place)?, &supposed)?)
}

/// The same in its turn, for it is long work.
///
/// # Errors
/// As [`answer`], or when the register is busy.
pub async fn in_turn(desk: &'static Desk, who: String, treaty: String, asked: Asked) -> Result<v1::Withdraw, Refusal> {
    reply::in_turn(desk, move || answer(desk, &who, &treaty, &asked)).await
}

/// Simulate a withdrawal: when would it take effect, what is asked, what survives
///
/// As `depositary withdraw P T --notice D --format json`. A simulation, not a notice.
#[utoipa::path(
    get, path = "/withdraw/{participant}/{treaty}", operation_id = "withdraw", tag = "suppositions",
    params(
        ("participant" = String, Path, description = "Code or any name", example = "LTU"),
        ("treaty" = String, Path, description = "Id or any name", example = "ccm"),
        ("notice" = String, Query, description = "The day on which the notice is supposed to be received", example = "2024-09-06"),
        ("revoke" = Option<String>, Query, description = "The day on which it is supposed to be taken back", example = "2024-12-01"),
        ("armed-conflict" = Option<Vec<String>>, Query, description = "A supposed armed conflict, `FROM` or `FROM..LAST`; may be repeated", example = json!(["2025-01-01..2025-06-30"])),
        Known, Reading,
    ),
    responses((status = 200, description = "What the notice would do", body = v1::Withdraw)),
)]
async fn get(visit: Visit, Path((who, treaty)): Path<(String, String)>) -> Response {
    let answer = in_turn(visit.desk, who, treaty, visit.asked.clone()).await;
    reply::data(&visit, answer)
}
