//! `positions`: who said what about a withdrawal or a suspension.

use axum::response::Response;
use depositary_answers::{About, PositionsAsked, v1};
use depositary_corpus::Stance;
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
const TAKEN: &[&str] = &["about", "by", "stance", "on", "from", "until", "known", "limit", "offset"];

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<v1::Positions, Refusal> {
    asked.only(TAKEN)?;
    let (on, from, until) = (asked.day("on")?, asked.day("from")?, asked.day("until")?);
    if on.is_some() && (from.is_some() || until.is_some()) {
        return Err(Refusal::Question("`on` excludes `from` and `until`".to_owned()));
    }
    if let (Some(from), Some(until)) = (from, until)
        && from >= until
    {
        let detail = format!("`until` {until} is not after `from` {from}; it is the first day that is not asked for");
        return Err(Refusal::Question(detail));
    }
    let register = desk.register();
    Ok(register.positions(&PositionsAsked {
        about: asked.one("about")?.map_or(Ok(About::default()), |about| register.find_about(about))?,
        by: asked.one("by")?.map(|name| desk.participant(name)).transpose()?,
        stance: word(asked, "stance", Stance::WORDS)?,
        from,
        until,
        on,
        known_at: asked.known()?,
    })?)
}

/// Who said what about a withdrawal or a suspension
///
/// As `depositary positions --format json`. A part of the list keeps the number of all.
#[utoipa::path(
    get, path = "/positions", operation_id = "positions", tag = "questions",
    params(
        ("about" = Option<String>, Query, description = "About this withdrawal or suspension: a participant, a treaty, or both as `LTU-CCM`", example = "LTU-CCM"),
        ("by" = Option<String>, Query, description = "Only by this participant", example = "NOR"),
        ("stance" = Option<String>, Query, description = "`support`, `neutral`, `regret`, `condemn` or `objection`", example = "regret"),
        ("on" = Option<String>, Query, description = "Only what may have been said on this day", example = "2024-09-06"),
        ("from" = Option<String>, Query, description = "Only from this day on", example = "2024-07-01"),
        ("until" = Option<String>, Query, description = "Only before this day", example = "2025-03-06"),
        parameters::Known, parameters::Part,
    ),
    responses((status = 200, description = "The positions, by day", body = v1::Positions)),
)]
async fn get(visit: Visit) -> Response {
    let cut = answer(visit.desk, &visit.asked).and_then(|mut all| {
        let part = Part::cut(&mut all.positions, &visit.asked)?;
        Ok((all, part))
    });
    match cut {
        Ok((answer, part)) => part.linked(&visit, reply::data(&visit, Ok(answer))),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}
