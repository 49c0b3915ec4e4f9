//! Answers as they go out: JSON, CSV, pages, and refusals as problem documents (RFC 9457) or as pages.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use depositary_answers::csv::Table;
use depositary_answers::json;
use maud::Markup;
use serde::Serialize;
use utoipa::ToSchema;

use crate::desk::Desk;
use crate::pages;
use crate::refusal::Refusal;
use crate::visit::{Form, Visit};

/// Whoever waits longer for a turn is told that the register is busy.
const PATIENCE: Duration = Duration::from_secs(3);

/// An error, as RFC 9457 has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// Which kind of problem: an address in the API's description, where it is explained.
    #[serde(rename = "type")]
    pub kind: String,
    /// What is wrong, the same words for each problem of this kind.
    pub title: &'static str,
    /// The status code.
    pub status: u16,
    /// What is wrong with this question, and what exists instead.
    pub detail: String,
    /// What resembles the name that was asked for.
    pub similar: Vec<Similar>,
}

/// A name that resembles the one asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Similar {
    /// The name.
    pub name: String,
    /// The code or id that it stands for.
    pub id: String,
}

/// An answer in the form of the visit; the page is only made when it is wanted.
pub fn of<T: Serialize + Table>(
    visit: &Visit,
    answer: Result<T, Refusal>,
    page: impl FnOnce(&T) -> Markup,
) -> Response {
    match answer {
        Ok(answer) => match visit.form {
            Form::Html => html(page(&answer)),
            Form::Json => text("application/json", json(&answer)),
            Form::Csv => table(visit, answer.to_csv()),
            // Only deadlines have these forms, and answer for themselves.
            Form::Calendar | Form::Feed => refused(visit, &Refusal::NotAcceptable("JSON and CSV".to_owned())),
        },
        Err(refusal) => refused(visit, &refusal),
    }
}

/// A table, with the name under which a browser keeps it: `states-LTU-ccm.csv`.
fn table(visit: &Visit, csv: String) -> Response {
    let path = visit.path.strip_prefix(crate::api::ROOT).unwrap_or(&visit.path);
    let plain =
        |part: &str| part.chars().filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect::<String>();
    let parts: Vec<String> = path.split('/').map(plain).filter(|part| !part.is_empty()).collect();
    let name = if parts.is_empty() { "treaties".to_owned() } else { parts.join("-") };
    let mut response = text("text/csv; charset=utf-8; header=present", csv);
    if let Ok(named) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.csv\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, named);
    }
    response
}

/// An answer of the API.
pub fn data<T: Serialize + Table>(visit: &Visit, answer: Result<T, Refusal>) -> Response {
    of(visit, answer, |_| Markup::default())
}

/// A page that has no data of its own.
pub fn html(page: Markup) -> Response {
    text("text/html; charset=utf-8", page.into_string())
}

/// A text of some kind.
pub fn text(kind: &'static str, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// The same at its proper address.
pub fn elsewhere(address: &str) -> Response {
    Redirect::to(address).into_response()
}

/// A refusal in the form of the visit.
pub fn refused(visit: &Visit, refusal: &Refusal) -> Response {
    let mut response = if visit.form == Form::Html && !visit.is_api() {
        html(pages::refused::page(visit, refusal))
    } else {
        problem(refusal)
    };
    *response.status_mut() = status(refusal);
    response
}

/// A refusal as a problem document.
pub fn problem(refusal: &Refusal) -> Response {
    let similar = refusal.similar().iter().map(|(name, id)| Similar { name: name.clone(), id: id.clone() });
    let problem = Problem {
        kind: format!("/api#{}", refusal.code()),
        title: refusal.title(),
        status: refusal.status(),
        detail: refusal.detail(),
        similar: similar.collect(),
    };
    let mut response = text("application/problem+json", json(&problem));
    *response.status_mut() = status(refusal);
    response
}

fn status(refusal: &Refusal) -> StatusCode {
    StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Long work, in turn and away from the threads that answer others.
///
/// # Errors
/// When the register is busy, or the work refuses.
pub async fn in_turn<T: Send + 'static>(
    desk: &'static Desk,
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let turn = tokio::time::timeout(PATIENCE, desk.shared.turns.acquire()).await;
    let Ok(Ok(turn)) = turn else { return Err(Refusal::Busy) };
    let done = tokio::task::spawn_blocking(move || {
        // Held until the work is done, also when the visitor has gone.
        let _turn = turn;
        work()
    });
    done.await.unwrap_or(Err(Refusal::Defect))
}

/// The addresses of the pages before and after, where a list is given in parts.
pub fn with_links(mut response: Response, links: &[(&str, String)]) -> Response {
    let links: Vec<String> =
        links.iter().map(|(relation, address)| format!("<{address}>; rel=\"{relation}\"")).collect();
    if let (false, Ok(value)) = (links.is_empty(), HeaderValue::from_str(&links.join(", "))) {
        response.headers_mut().insert(header::LINK, value);
    }
    response
}
