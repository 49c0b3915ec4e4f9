//! `obligations`: who owes what by when, and how it stands; also as a calendar and as a feed.

use axum::response::Response;
use depositary_answers::{DutiesAsked, Fulfilment, Readings, Register, feed, v1};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::{Part as Parts, Reading, When};
use super::parts::Part;
use crate::asked::{Asked, shown};
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

/// What the question takes, beside the part of the list.
pub const TAKEN: [&str; 8] = ["participant", "treaty", "duty", "state", "next", "on", "known", "reading"];

/// A hundred years; a longer look ahead is nobody's question.
const MOST_MONTHS: usize = 1200;

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer. About everybody under every treaty it is long work.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<Vec<v1::Obligation>, Refusal> {
    asked.only(&[&TAKEN[..], &["limit", "offset"]].concat())?;
    let treaty = asked.one("treaty")?.map(|name| desk.treaty(name)).transpose()?;
    let question = DutiesAsked {
        participant: asked.one("participant")?.map(|who| desk.participant(who)).transpose()?,
        treaty,
        duty: asked.one("duty")?.map(|duty| known_duty(desk, treaty, duty)).transpose()?,
        states: states(asked)?,
        next_months: months(asked)?,
    };
    let when = asked.when()?;
    if asked.many("reading").next().is_none() {
        return Ok(desk.register().obligations(&question, when)?);
    }
    let mut readings = Readings::default();
    for reading in asked.many("reading") {
        readings.follow(desk.corpus(), treaty, reading)?;
    }
    Ok(Register::new(desk.corpus(), readings).in_language(desk.language()).obligations(&question, when)?)
}

/// The same in its turn.
///
/// # Errors
/// As [`answer`], or when the register is busy.
pub async fn in_turn(desk: &'static Desk, asked: Asked) -> Result<Vec<v1::Obligation>, Refusal> {
    reply::in_turn(desk, move || answer(desk, &asked)).await
}

/// A duty by its id or article, if there is such a one.
fn known_duty(desk: &Desk, treaty: Option<usize>, duty: &str) -> Result<String, Refusal> {
    let names = desk.register().duty_names(treaty)?;
    if names.iter().any(|(id, article)| id == duty || article == duty) {
        return Ok(duty.to_owned());
    }
    let list: Vec<String> = names.iter().map(|(id, article)| format!("{id} ({article})")).collect();
    Err(Refusal::Question(format!("there is no duty `{}`; there are: {}", shown(duty), list.join(", "))))
}

fn states(asked: &Asked) -> Result<Vec<Fulfilment>, Refusal> {
    let words = asked.many("state").flat_map(|words| words.split(','));
    let state = |word: &str| {
        let known = Fulfilment::ALL.into_iter().find(|state| state.word() == word.trim());
        known.ok_or_else(|| {
            let all: Vec<&str> = Fulfilment::ALL.into_iter().map(Fulfilment::word).collect();
            Refusal::Question(format!("there is no state `{}`; there are: {}", shown(word), all.join(", ")))
        })
    };
    words.map(state).collect()
}

fn months(asked: &Asked) -> Result<Option<u16>, Refusal> {
    let Some(months) = asked.number("next")? else { return Ok(None) };
    let known = u16::try_from(months).ok().filter(|_| months <= MOST_MONTHS);
    known.map(Some).ok_or_else(|| Refusal::Question(format!("`next` is from 0 to {MOST_MONTHS} months")))
}

/// The answer in the form of the visit, where that is not a page.
pub fn reply(visit: &Visit, answer: Result<Vec<v1::Obligation>, Refusal>) -> Response {
    let cut = answer.and_then(|mut all| {
        let part = Part::cut(&mut all, &visit.asked)?;
        Ok((all, part))
    });
    let (duties, part) = match cut {
        Ok(cut) => cut,
        Err(refusal) => return reply::refused(visit, &refusal),
    };
    let register = visit.desk.register();
    let response = match visit.form {
        Form::Calendar => reply::text("text/calendar; charset=utf-8", feed::calendar(register, &duties)),
        Form::Feed => reply::text("application/atom+xml; charset=utf-8", feed::atom(register, &duties)),
        Form::Html | Form::Json | Form::Csv => reply::data(visit, Ok(duties)),
    };
    part.linked(visit, response)
}

/// Who owes what by when, and how it stands on a day
///
/// As `depositary obligations --format json`; `format=ics` and `format=atom`, or `.ics` and `.atom` at the end of the
/// path, give the deadlines as a calendar and as a feed. Without any filter the answer is very long: ask for parts of it.
#[utoipa::path(
    get, path = "/obligations", operation_id = "obligations", tag = "questions",
    params(
        ("participant" = Option<String>, Query, description = "Only of this participant: code or any name", example = "MRT"),
        ("treaty" = Option<String>, Query, description = "Only under this treaty: id or any name", example = "apmbc"),
        ("duty" = Option<String>, Query, description = "Only this duty, by its id or its article", example = "clearance"),
        ("state" = Option<Vec<String>>, Query, description = "Only in this state: `not-applicable`, `unknown`, `due`, `met`, `met-late`, `extended`, `overdue` or `nominal`; may be repeated", example = json!(["due", "extended"])),
        ("next" = Option<usize>, Query, description = "Only what is still to be done and falls due within so many months of the day, by deadline", example = 12),
        When, Reading, Parts,
        ("format" = Option<String>, Query, description = "`json`, `csv`, `ics` or `atom`; without it, as the path ends or the request accepts, JSON first"),
    ),
    responses((status = 200, description = "The duties, each with its proof", content(
        (Vec<v1::Obligation> = "application/json"), (String = "text/calendar"), (String = "application/atom+xml"),
    ))),
)]
async fn get(visit: Visit) -> Response {
    let answer = in_turn(visit.desk, visit.asked.clone()).await;
    reply(&visit, answer)
}
