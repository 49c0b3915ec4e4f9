//! `check`: what texts say of treaties, and what the record says of that.
//!
//! The only question that is put by a body. Nothing of it is stored or logged.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use depositary_answers::{parse_day, v1};
use depositary_law::Date;
use depositary_reading::check::Checker;
use depositary_reading::claim::Reader;
use depositary_reading::input::{Document, Format, Known};
use serde::Deserialize;
use tokio::sync::{Semaphore, SemaphorePermit};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::asked::shown;
use crate::desk::Desk;
use crate::form::whole;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

/// A body with texts has at most so many bytes.
pub const BODY: usize = 2 * 1024 * 1024;
/// So many texts are checked at once.
pub const TEXTS: usize = 20;
/// So many bodies are held at a time; who comes later is asked to come again.
const BODIES: usize = 32;
/// So long one waits for a place.
const PATIENCE: Duration = Duration::from_secs(3);
/// A longer name names nothing.
const NAME: usize = 80;

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// What checks need beside the record: made when the first text comes, and kept.
pub struct Checks {
    reader: OnceLock<Arc<Reader>>,
    checker: Mutex<Option<(Date, Arc<Checker<'static>>)>>,
    bodies: Semaphore,
}

impl Default for Checks {
    fn default() -> Self {
        Checks { reader: OnceLock::new(), checker: Mutex::default(), bodies: Semaphore::new(BODIES) }
    }
}

impl Checks {
    /// A place for a body.
    ///
    /// # Errors
    /// When all are taken.
    pub async fn place(&self) -> Result<SemaphorePermit<'_>, Refusal> {
        match tokio::time::timeout(PATIENCE, self.bodies.acquire()).await {
            Ok(Ok(place)) => Ok(place),
            _ => Err(Refusal::Busy),
        }
    }

    /// The checker of a day.
    fn checker(&self, desk: &'static Desk) -> Result<Arc<Checker<'static>>, Refusal> {
        let today = desk.today();
        let mut kept = self.checker.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, checker)) = kept.as_ref().filter(|(day, _)| *day == today) {
            return Ok(Arc::clone(checker));
        }
        let reader = match self.reader.get() {
            Some(reader) => reader,
            None => {
                // The rules come with the program; that they can be read is tested.
                let reader = Reader::english(desk.corpus()).map_err(|_| Refusal::Defect)?;
                self.reader.get_or_init(|| Arc::new(reader))
            }
        };
        let checker = Arc::new(Checker::with(Arc::clone(reader), desk.register(), today));
        *kept = Some((today, Arc::clone(&checker)));
        Ok(checker)
    }
}

/// A text as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Its name; without one, that of its file, or a number.
    pub name: String,
    /// The name of its file.
    pub file: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its day of publication.
    pub published: Option<Date>,
    /// What the bytes are, if that is said.
    pub format: Option<Format>,
}

/// The texts, read and checked: in turn, and away from the threads that answer others.
///
/// # Errors
/// When there is none, or one is empty, or a name is not one, or the register is busy.
pub async fn checked(desk: &'static Desk, sent: Vec<Sent>) -> Result<(v1::Check, Vec<Document>), Refusal> {
    let sent = named(sent)?;
    reply::in_turn(desk, move || {
        let checker = desk.shared.checks.checker(desk)?;
        let read = |one: Sent| {
            let known = Known { format: one.format, published: one.published, file_name: one.file.as_deref() };
            Document::read(one.name, &one.bytes, known)
        };
        let documents: Vec<Document> = sent.into_iter().map(read).collect();
        Ok((checker.check(&documents), documents))
    })
    .await
}

/// Each text with a name of its own.
fn named(sent: Vec<Sent>) -> Result<Vec<Sent>, Refusal> {
    let refused = |why: String| Err(Refusal::Question(why));
    if sent.is_empty() {
        return refused("there is no text to check".to_owned());
    }
    if sent.len() > TEXTS {
        return refused(format!("at most {TEXTS} texts are checked at once, not {}", sent.len()));
    }
    let mut named: Vec<Sent> = Vec::with_capacity(sent.len());
    for (number, mut one) in (1..).zip(sent) {
        if one.bytes.iter().all(u8::is_ascii_whitespace) {
            return refused(format!("text {number} is empty"));
        }
        let stem = || one.file.as_deref().map(|file| file.rsplit_once('.').map_or(file, |(stem, _)| stem));
        let name = Some(one.name.trim()).filter(|name| !name.is_empty()).or_else(stem).unwrap_or_default();
        let name = if name.is_empty() { format!("text-{number}") } else { name.to_owned() };
        if name.chars().count() > NAME || name.chars().any(char::is_control) {
            return refused(format!(
                "text {number}: a name has at most {NAME} signs, and no line ends: `{}`",
                shown(&name)
            ));
        }
        if named.iter().any(|other| other.name == name) {
            return refused(format!("two texts are called `{}`; give each a name of its own", shown(&name)));
        }
        one.name = name;
        named.push(one);
    }
    Ok(named)
}

/// A day of publication as people type it; nothing is nothing.
///
/// # Errors
/// When it is none.
pub fn published(typed: &str, today: Date) -> Result<Option<Date>, Refusal> {
    let read = |typed| parse_day(typed, today).map_err(|error| Refusal::Question(format!("`published`: {error}")));
    Some(typed.trim()).filter(|typed| !typed.is_empty()).map(read).transpose()
}

/// The media type of a request, without its parameters.
pub fn media_type(request: &Request) -> String {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Not to be kept by anybody: who sent a text may not want it known.
pub fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Texts to be checked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ToCheck {
    /// The texts, at most 20; several are also laid beside each other.
    #[schema(min_items = 1, max_items = 20)]
    documents: Vec<TextToCheck>,
}

/// A text to be checked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TextToCheck {
    /// Its name, by which its claims are called; without one, `text-1`, `text-2` …
    #[schema(max_length = 80, example = "a-news-text")]
    id: Option<String>,
    /// The text.
    #[schema(min_length = 1, example = "Lithuania left the Convention on Cluster Munitions on 8 March 2025.")]
    text: String,
    /// The day of publication, as of which it is judged; without one, as the text says, or today.
    #[schema(example = "2025-03-07")]
    published: Option<String>,
    /// What the text is; without it, as it looks.
    format: Option<TextForm>,
}

/// What a text is.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum TextForm {
    Plain,
    Html,
    Markdown,
}

impl From<TextForm> for Format {
    fn from(form: TextForm) -> Self {
        match form {
            TextForm::Plain => Format::Plain,
            TextForm::Html => Format::Html,
            TextForm::Markdown => Format::Markdown,
        }
    }
}

/// The texts of a request of the API.
async fn sent(visit: &Visit, request: Request) -> Result<Vec<Sent>, Refusal> {
    let (asked, today) = (&visit.asked, visit.asked.today());
    let kind = media_type(&request);
    let format = match kind.as_str() {
        "application/json" => None,
        "text/plain" => Some(Format::Plain),
        "text/html" => Some(Format::Html),
        "text/markdown" => Some(Format::Markdown),
        _ => return Err(Refusal::MediaType("application/json, text/plain, text/html or text/markdown")),
    };
    asked.only(if format.is_some() { &["id", "published"] } else { &[] })?;
    let bytes = whole(request.into_body(), BODY).await?;
    if format.is_some() {
        let name = asked.one("id")?.unwrap_or_default().to_owned();
        return Ok(vec![Sent { name, file: None, bytes, published: asked.day("published")?, format }]);
    }
    let said: ToCheck =
        serde_json::from_slice(&bytes).map_err(|error| Refusal::Question(format!("the body: {error}")))?;
    let one = |text: TextToCheck| {
        Ok(Sent {
            name: text.id.unwrap_or_default(),
            file: None,
            bytes: text.text.into_bytes(),
            published: published(text.published.as_deref().unwrap_or_default(), today)?,
            // What is given as a string is not sniffed for an encoding, but may still be a page.
            format: text.format.map(Format::from),
        })
    };
    said.documents.into_iter().map(one).collect()
}

/// What do texts say of treaties, and what does the record say of that
///
/// As `depositary check FILE… --format json`. The body is JSON with one or several texts, or one text itself as
/// `text/plain`, `text/html` or `text/markdown`; of such a text `id` and `published` stand in the address. A body
/// has at most 2 MB. Every claim has its place in the text, a label, what the record holds, and where. What is not
/// in the record is not thereby wrong. Nothing of a text is stored or logged.
#[utoipa::path(
    post, path = "/checks", operation_id = "check", tag = "texts",
    params(
        ("id" = Option<String>, Query, description = "The name of the text, if the body is one text", example = "a-news-text"),
        ("published" = Option<String>, Query, description = "Its day of publication, if the body is one text: `2025-03-06`, `6 Mar 2025`"),
    ),
    request_body(description = "The texts, or one text", content(
        (ToCheck = "application/json"), (String = "text/plain"), (String = "text/html"), (String = "text/markdown"),
    )),
    responses((status = 200, description = "The texts with their claims, and what the record says of each", body = v1::Check)),
)]
async fn post(visit: Visit, request: Request) -> Response {
    let answer = async {
        let _place = visit.desk.shared.checks.place().await?;
        let sent = sent(&visit, request).await?;
        Ok(checked(visit.desk, sent).await?.0)
    };
    unkept(reply::data(&visit, answer.await))
}
