//! `may`: what each treaty says of an activity, with its exceptions and its contested readings.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::{MayAsked, parse_activity, v1};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::When;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

/// What the question takes, beside who and what.
pub const TAKEN: [&str; 4] = ["with", "on", "known", "treaty"];

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, who: &str, activity: &str, asked: &Asked) -> Result<Vec<v1::May>, Refusal> {
    asked.only(&TAKEN)?;
    let who = desk.participant(who)?;
    let activity = parse_activity(activity).map_err(|error| Refusal::Question(error.to_string()))?;
    let with = asked.one("with")?.map(|ally| desk.participant(ally)).transpose()?;
    if with == Some(who) {
        let message = "`with` names the participant itself; an ally is somebody else";
        return Err(Refusal::Question(message.to_owned()));
    }
    let treaty = asked.one("treaty")?.map(|name| desk.treaty(name)).transpose()?;
    Ok(desk.register().may(&MayAsked { who, activity, with, when: asked.when()?, treaty })?)
}

/// What does each treaty say of an activity by this participant, alone or with an ally
///
/// As `depositary may P ACTIVITY --format json`. It reads texts: `not-regulated` is no permission, a disputed question
/// is answered with its readings, and nothing here is a finding about anybody's conduct.
#[utoipa::path(
    get, path = "/may/{participant}/{activity}", operation_id = "may", tag = "questions",
    params(
        ("participant" = String, Path, description = "Code or any name", example = "LTU"),
        ("activity" = String, Path, description = "`use`, `develop`, `produce`, `acquire`, `stockpile`, `retain`, `transfer`, `assist`, `host-foreign-stocks`, `transit`, `invest` or `joint-operations`; other spellings are understood", example = "transit"),
        ("with" = Option<String>, Query, description = "The ally, or for a transfer the recipient: code or any name", example = "USA"),
        ("treaty" = Option<String>, Query, description = "Only this treaty: id or any name", example = "ccm"),
        When,
    ),
    responses((status = 200, description = "One answer for each treaty whose prohibitions the record holds", body = Vec<v1::May>)),
)]
async fn get(visit: Visit, Path((who, activity)): Path<(String, String)>) -> Response {
    reply::data(&visit, answer(visit.desk, &who, &activity, &visit.asked))
}
