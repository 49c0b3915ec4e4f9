//! `votes`: votes on resolutions, the committee's and the plenary's apart.

use axum::response::Response;
use depositary_answers::{VotesAsked, v1};
use depositary_corpus::Body;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters;
use super::words::{small, word};
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
pub fn answer(desk: &Desk, asked: &Asked) -> Result<v1::Ballots, Refusal> {
    asked.only(&["treaty", "session", "body", "part", "known"])?;
    Ok(desk.register().votes(&VotesAsked {
        treaty: asked.one("treaty")?.map(|name| desk.treaty(name)).transpose()?,
        session: small(asked, "session")?,
        body: word(asked, "body", Body::WORDS)?,
        part: asked.one("part")?.map(str::to_owned),
        known_at: asked.known()?,
    })?)
}

/// Votes on resolutions, the committee's and the plenary's apart
///
/// As `depositary votes --format json`. Votes of two groups must not be compared.
#[utoipa::path(
    get, path = "/votes", operation_id = "votes", tag = "questions",
    params(
        ("treaty" = Option<String>, Query, description = "Only about this treaty", example = "ccm"),
        ("session" = Option<u16>, Query, description = "Only of this session of the General Assembly", example = 80),
        ("body" = Option<String>, Query, description = "`general-assembly` or `first-committee`", example = "general-assembly"),
        ("part" = Option<String>, Query, description = "Only on this part: `whole`, `preambular-paragraph-14`", example = "whole"),
        parameters::Known,
    ),
    responses((status = 200, description = "The votes, in groups", body = v1::Ballots)),
)]
async fn get(visit: Visit) -> Response {
    reply::data(&visit, answer(visit.desk, &visit.asked))
}
