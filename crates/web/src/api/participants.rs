//! `participants`: the participants of the record, or one with its names.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::v1;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters;
use super::parts::Part;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(all)).routes(routes!(one))
}

/// One participant.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn one_of(desk: &Desk, who: &str, asked: &Asked) -> Result<v1::Participant, Refusal> {
    asked.only(&[])?;
    Ok(desk.register().participant(desk.participant(who)?))
}

/// The participants of the record
///
/// As `depositary participants --format json`.
#[utoipa::path(
    get, path = "/participants", operation_id = "participants", tag = "record",
    params(parameters::Part),
    responses((status = 200, description = "Every participant", body = Vec<v1::ParticipantRow>)),
)]
async fn all(visit: Visit) -> Response {
    let mut participants = visit.desk.register().participants();
    let cut = visit.asked.only(&["limit", "offset"]).and_then(|()| Part::cut(&mut participants, &visit.asked));
    match cut {
        Ok(part) => part.linked(&visit, reply::data(&visit, Ok(participants))),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

/// A participant with its names, successions and groups
///
/// As `depositary participants P --format json`.
#[utoipa::path(
    get, path = "/participants/{participant}", operation_id = "participant", tag = "record",
    params(("participant" = String, Path, description = "Code or any name", example = "MKD")),
    responses((status = 200, description = "Its names, successions and groups", body = v1::Participant)),
)]
async fn one(visit: Visit, Path(who): Path<String>) -> Response {
    reply::data(&visit, one_of(visit.desk, &who, &visit.asked))
}
