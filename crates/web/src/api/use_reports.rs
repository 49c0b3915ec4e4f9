//! `use-reports`: what is reported, alleged and denied of use, transfer, transit and production.

use axum::response::Response;
use depositary_answers::{ReportsAsked, v1};
use depositary_corpus::{Act, ReportStatus};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters;
use super::parts::Part;
use super::words::word;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

/// What this address takes.
const TAKEN: &[&str] = &["treaty", "act", "status", "by", "place", "on", "known", "limit", "offset"];

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<v1::UseReports, Refusal> {
    asked.only(TAKEN)?;
    let who = |name: &str| asked.one(name)?.map(|name| desk.participant(name)).transpose();
    Ok(desk.register().use_reports(&ReportsAsked {
        treaty: asked.one("treaty")?.map(|name| desk.treaty(name)).transpose()?,
        act: word(asked, "act", Act::WORDS)?,
        status: word(asked, "status", ReportStatus::WORDS)?,
        by: who("by")?,
        place: who("place")?,
        on: asked.day("on")?,
        known_at: asked.known()?,
    })?)
}

/// Reports of use, transfer, transit and production, and their denials
///
/// As `depositary use-reports --format json`. A report is not a finding. A part of the list keeps the number of all.
#[utoipa::path(
    get, path = "/use-reports", operation_id = "useReports", tag = "questions",
    params(
        ("treaty" = Option<String>, Query, description = "Only on the subject of this treaty", example = "ccm"),
        ("act" = Option<String>, Query, description = "`use`, `transfer`, `transit` or `production`", example = "transfer"),
        ("status" = Option<String>, Query, description = "Only reports of this status", example = "denied"),
        ("by" = Option<String>, Query, description = "Only what is said of this participant", example = "RUS"),
        ("place" = Option<String>, Query, description = "Only in this place", example = "UKR"),
        ("on" = Option<String>, Query, description = "Only what covers this day", example = "2023-07-07"),
        parameters::Known, parameters::Part,
    ),
    responses((status = 200, description = "The reports, by time", body = v1::UseReports)),
)]
async fn get(visit: Visit) -> Response {
    let cut = answer(visit.desk, &visit.asked).and_then(|mut all| {
        let part = Part::cut(&mut all.reports, &visit.asked)?;
        Ok((all, part))
    });
    match cut {
        Ok((answer, part)) => part.linked(&visit, reply::data(&visit, Ok(answer))),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}
