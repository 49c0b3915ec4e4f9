//! Answers that are kept for the next who asks the same: each is a function of its address and the tag.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::visit::asked_path;
use crate::{language, reply};

/// So many bytes are kept; then all are let go. Whoever asks about many days cannot fill the memory.
const ROOM: usize = 32 * 1024 * 1024;
/// A longer question is answered and not kept.
const QUESTION: usize = 1024;

/// The answers that are kept.
#[derive(Default)]
pub struct Kept(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    tag: String,
    size: usize,
    answers: HashMap<String, Arc<Answer>>,
}

struct Answer {
    headers: HeaderMap,
    body: Bytes,
}

impl Kept {
    fn find(&self, tag: &str, question: &str) -> Option<Arc<Answer>> {
        let shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.tag == tag { shelf.answers.get(question).cloned() } else { None }
    }

    fn keep(&self, tag: String, question: String, answer: Answer) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let size = question.len() + answer.body.len() + QUESTION;
        if shelf.tag != tag || shelf.size + size > ROOM {
            *shelf = Shelf { tag, ..Shelf::default() };
        }
        if size <= ROOM && shelf.answers.insert(question, Arc::new(answer)).is_none() {
            shelf.size += size;
        }
    }
}

/// Gives an answer that is kept, or asks and keeps it. Only whole answers to GET are kept, packed as they were sent.
pub async fn or_asked(State(desk): State<&'static Desk>, request: Request, next: Next) -> Response {
    let Some(question) = question(&request) else { return next.run(request).await };
    let tag = desk.tag();
    if let Some(answer) = desk.shared.kept.find(&tag, &question) {
        let mut response = Response::new(Body::from(answer.body.clone()));
        *response.headers_mut() = answer.headers.clone();
        return response;
    }
    let response = next.run(request).await;
    let lasting = response.headers().get(header::CACHE_CONTROL).is_none_or(|control| control != "no-store");
    if response.status() != StatusCode::OK || !lasting {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, ROOM).await else { return reply::problem(&Refusal::Defect) };
    desk.shared.kept.keep(tag, question, Answer { headers: parts.headers.clone(), body: body.clone() });
    Response::from_parts(parts, Body::from(body))
}

/// All that an answer depends on beside the tag; nothing for what is not kept.
fn question(request: &Request) -> Option<String> {
    let headers = request.headers();
    if request.method() != Method::GET || headers.contains_key(header::IF_NONE_MATCH) {
        return None;
    }
    let text = |name: HeaderName| headers.get(name).map_or(Some(""), |value| value.to_str().ok());
    let (accept, encoding) = (text(header::ACCEPT)?, text(header::ACCEPT_ENCODING)?);
    let query = request.uri().query().unwrap_or_default();
    // The first page alone looks at the language that the browser prefers.
    let path = asked_path(request);
    let preferred = if path == "/" { language::preferred(headers).code() } else { "" };
    let question = format!("{}{path}?{query}\n{accept}\n{encoding}\n{preferred}", language::taken(request));
    (question.len() <= QUESTION).then_some(question)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(size: usize) -> Answer {
        Answer { headers: HeaderMap::new(), body: Bytes::from(vec![b'x'; size]) }
    }

    #[test]
    fn what_is_kept_has_its_bound_and_its_day() {
        let kept = Kept::default();
        for number in 0..100 {
            kept.keep("one".to_owned(), number.to_string(), answer(1024 * 1024));
        }
        assert!(kept.0.lock().unwrap().size <= ROOM);
        assert!(kept.find("one", "99").is_some());
        assert!(kept.find("two", "99").is_none());
        kept.keep("two".to_owned(), "0".to_owned(), answer(1));
        assert!(kept.find("two", "0").is_some() && kept.find("one", "99").is_none());
        kept.keep("two".to_owned(), "1".to_owned(), answer(ROOM + 1));
        assert!(kept.find("two", "1").is_none());
    }
}
