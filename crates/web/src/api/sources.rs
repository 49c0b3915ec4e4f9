//! `sources`: the documents that the record relies on.

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
    OpenApiRouter::new().routes(routes!(get))
}

/// The sources whose id, publisher or title holds what is asked for.
///
/// # Errors
/// When the question cannot be read.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<Vec<v1::Source>, Refusal> {
    asked.only(&["containing", "limit", "offset"])?;
    let mut sources = desk.register().sources();
    if let Some(wanted) = asked.one("containing")? {
        let wanted = wanted.to_lowercase();
        let holds = |text: &String| text.to_lowercase().contains(&wanted);
        sources.retain(|source| [&source.source, &source.publisher, &source.title].into_iter().any(holds));
    }
    Ok(sources)
}

/// The documents that the record relies on
///
/// As `depositary sources --format json`.
#[utoipa::path(
    get, path = "/sources", operation_id = "sources", tag = "record",
    params(
        ("containing" = Option<String>, Query, description = "Only those whose id, publisher or title holds this", example = "monitor"),
        parameters::Part,
    ),
    responses((status = 200, description = "The sources, by id", body = Vec<v1::Source>)),
)]
async fn get(visit: Visit) -> Response {
    let cut = answer(visit.desk, &visit.asked).and_then(|mut sources| {
        let part = Part::cut(&mut sources, &visit.asked)?;
        Ok((sources, part))
    });
    match cut {
        Ok((sources, part)) => part.linked(&visit, reply::data(&visit, Ok(sources))),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}
