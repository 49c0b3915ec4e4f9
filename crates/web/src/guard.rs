//! What stands before every answer: headers that keep the browser safe, tags that spare the repeated way,
//! a line in the log, and the net under a defect.

use std::any::Any;
use std::io::Write;
use std::time::Instant;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use depositary_answers::Language;

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::visit::asked_path;
use crate::{language, reply, visit};

/// Nothing from elsewhere, nothing inline.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const EVERY: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    (header::VARY, "accept"),
];

/// Headers of every answer, and the tag by which an answer that is still good is not sent again.
pub async fn headers(State(desk): State<&'static Desk>, request: Request, next: Next) -> Response {
    let tag = tag(desk, language::of_answer(&request));
    let known = holds(request.headers(), &tag) && matches!(*request.method(), Method::GET | Method::HEAD);
    let api = visit::is_api(request.uri().path());
    let mut response = next.run(request).await;
    if response.status() == StatusCode::OK && !response.headers().contains_key(header::CACHE_CONTROL) {
        if known {
            response = StatusCode::NOT_MODIFIED.into_response();
        }
        let headers = response.headers_mut();
        // Kept by whoever likes, but asked for again each time: an answer must not outlive its record.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
    }
    let headers = response.headers_mut();
    for (name, value) in EVERY {
        // A picture that stands alone has a policy of its own.
        if !headers.contains_key(&name) || name == header::VARY {
            headers.append(name, HeaderValue::from_static(value));
        }
    }
    let sharing = if api { "cross-origin" } else { "same-origin" };
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static(sharing));
    if let Ok(edition) = HeaderValue::from_str(desk.edition().full()) {
        headers.insert(HeaderName::from_static("depositary-edition"), edition);
    }
    response
}

/// The tag of an answer: another one in each language.
fn tag(desk: &Desk, language: Language) -> String {
    let tag = desk.tag();
    match language {
        Language::English => tag,
        _ => format!("{}-{}\"", tag.trim_end_matches('"'), language.code()),
    }
}

/// Whether the request holds an answer with this tag.
fn holds(headers: &HeaderMap, tag: &str) -> bool {
    let bare = tag.trim_start_matches("W/");
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim().trim_start_matches("W/") == bare)
}

/// One short line a visit, on standard error.
pub async fn log(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = request.method().clone();
    let query = request.uri().query().map_or(String::new(), |query| format!("?{query}"));
    let asked = format!("{}{}{query}", language::taken(&request), asked_path(&request));
    let response = next.run(request).await;
    let took = start.elapsed().as_secs_f64() * 1000.0;
    let mut line = format!("{} {took:.1} ms  {method} {asked}", response.status().as_u16());
    line.truncate(line.floor_char_boundary(300));
    // If standard error is closed there is nobody left to tell.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
    response
}

/// The net under a defect: who asked gets an answer, and the others go on.
pub fn after_panic(_cause: Box<dyn Any + Send>) -> Response {
    reply::problem(&Refusal::Defect)
}

/// Only a text to check may be longer; no other address reads a body at all.
const BODY: u64 = 16 * 1024;

/// Refuses large bodies where none are taken.
pub async fn small(request: Request, next: Next) -> Response {
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|size| size.to_str().ok()?.parse().ok());
    let texts = matches!(request.uri().path(), "/check" | "/api/v1/checks");
    if !texts && announced.is_some_and(|size: u64| size > BODY) {
        return reply::problem(&Refusal::TooLarge);
    }
    next.run(request).await
}

/// Answers that layers give without a body get one that says what is wrong.
pub async fn in_words(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    match response.status() {
        StatusCode::SERVICE_UNAVAILABLE if !response.headers().contains_key(header::CONTENT_TYPE) => {
            reply::problem(&Refusal::Late)
        }
        _ => response,
    }
}

/// The register is well if it can answer.
pub async fn health() -> Response<Body> {
    let mut response = reply::text("text/plain; charset=utf-8", "ok\n".to_owned());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
