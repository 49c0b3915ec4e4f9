//! Check a text: a form for up to five texts, and what the record says of them. Nothing sent is stored.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_reading::input::Document;
use maud::{Markup, html};

use super::checked;
use super::frame::frame_with_check;
use super::parts::{day_field, said};
use super::proof::capitalised;
use crate::api::checks::{self, BODY, Sent, unkept};
use crate::desk::Desk;
use crate::form::{Field, fields, whole};
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

/// So many texts have a place in the form.
const PLACES: usize = 5;
/// What is longer is not written into the form again.
const REFILLED: usize = 200_000;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/check", get(ask).post(answer))
}

/// A text as it stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The words.
    pub text: String,
    /// Its name.
    pub name: String,
    /// Its day of publication, as typed.
    pub published: String,
    file: Option<(String, Vec<u8>)>,
}

async fn ask(visit: Visit) -> Response {
    if let Err(refusal) = visit.asked.only(&[]) {
        return reply::refused(&visit, &refusal);
    }
    reply::html(asking(&visit, &[], None))
}

async fn answer(visit: Visit, request: Request) -> Response {
    unkept(match answered(&visit, request).await {
        Ok(response) => response,
        Err((places, refusal)) if visit.form == Form::Html => {
            let mut response = reply::html(asking(&visit, &places, Some(&refusal)));
            *response.status_mut() = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
            response
        }
        Err((_, refusal)) => reply::refused(&visit, &refusal),
    })
}

async fn answered(visit: &Visit, request: Request) -> Result<Response, (Vec<Place>, Refusal)> {
    let nothing = |refusal| (Vec::new(), refusal);
    visit.asked.only(&[]).map_err(nothing)?;
    let _place = visit.desk.shared.checks.place().await.map_err(nothing)?;
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.to_owned();
    let body = whole(request.into_body(), BODY).await.map_err(nothing)?;
    let places = places(fields(&kind, &body).map_err(nothing)?).map_err(nothing)?;
    let sent = match sent(visit, &places) {
        Ok(sent) => sent,
        Err(refusal) => return Err((places, refusal)),
    };
    match checks::checked(visit.desk, sent).await {
        Ok((check, documents)) => Ok(told(visit, check, &documents)),
        Err(refusal) => Err((places, refusal)),
    }
}

/// The answer in the form of the visit; data is there to be saved.
fn told(visit: &Visit, check: v1::Check, documents: &[Document]) -> Response {
    if visit.form == Form::Html {
        let again: Vec<Place> =
            check.documents.iter().zip(documents).map(|(text, document)| refilled(text, document)).collect();
        let size: usize = again.iter().map(|place| place.text.len()).sum();
        let form = (size <= REFILLED && again.len() <= PLACES).then(|| form(visit, &again));
        return reply::html(checked::page(visit, &check, documents, form.as_ref()));
    }
    let mut response = reply::data(visit, Ok(check));
    let name = if visit.form == Form::Csv {
        "attachment; filename=\"check.csv\""
    } else {
        "attachment; filename=\"check.json\""
    };
    response.headers_mut().insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    response
}

fn refilled(text: &v1::CheckedText, document: &Document) -> Place {
    Place {
        text: document.text.raw().to_owned(),
        name: text.id.clone(),
        published: text.published.clone().unwrap_or_default(),
        file: None,
    }
}

/// The places of the form as they were filled in: `text2`, `file2`, `published2`, `name2`; without a number, the first.
fn places(fields: Vec<Field>) -> Result<Vec<Place>, Refusal> {
    let mut places = vec![Place::default(); PLACES];
    for field in fields {
        let digits = field.name.trim_start_matches(|sign: char| !sign.is_ascii_digit());
        let stem = field.name.strip_suffix(digits).unwrap_or_default();
        let number = if digits.is_empty() { Ok(1) } else { digits.parse::<usize>() };
        let place = number.ok().and_then(|number| places.get_mut(number.wrapping_sub(1)));
        let (Some(place), "text" | "file" | "published" | "name") = (place, stem) else {
            let name = crate::asked::shown(&field.name);
            return Err(Refusal::Question(format!("the form has no field `{name}`")));
        };
        match stem {
            "text" => place.text = field.typed(),
            "published" => place.published = field.typed(),
            "name" => place.name = field.typed(),
            // A file that was not chosen comes as one without name and bytes.
            _ if field.value.is_empty() => {}
            _ => place.file = Some((base_name(&field), field.value)),
        }
    }
    Ok(places)
}

/// A file's name without folders.
fn base_name(field: &Field) -> String {
    let name = field.file.as_deref().unwrap_or_default().replace('\\', "/");
    Path::new(&name).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn sent(visit: &Visit, places: &[Place]) -> Result<Vec<Sent>, Refusal> {
    let mut texts = Vec::new();
    for (number, place) in (1..).zip(places) {
        let typed = !place.text.trim().is_empty();
        let (file, bytes) = match &place.file {
            Some(_) if typed => {
                let both = format!("text {number} was pasted and a file was chosen for it too; leave one of them out");
                return Err(Refusal::Question(both));
            }
            Some((name, bytes)) => (Some(name.clone()).filter(|name| !name.is_empty()), bytes.clone()),
            None if typed => (None, place.text.clone().into_bytes()),
            None => continue,
        };
        let published = checks::published(&place.published, visit.asked.today())?;
        texts.push(Sent { name: place.name.clone(), file, bytes, published, format: None });
    }
    Ok(texts)
}

/// The page with the form; what went wrong stands above it.
fn asking(visit: &Visit, places: &[Place], refusal: Option<&Refusal>) -> Markup {
    let w = visit.words();
    let body = html! {
        h1 { (w.get("check-title")) }
        p.lead { (w.get("check-lead")) }
        @if let Some(refusal) = refusal {
            p.note role="alert" { (said(&capitalised(&refusal.detail()))) }
        }
        (form(visit, places))
        ul.plain.check-promises {
            li { (w.get("check-promise-kept")) }
            li { (w.get("check-promise-silence")) }
            li { (w.get("check-promise-language")) }
        }
    };
    frame_with_check(visit, w.get("check-title"), &body)
}

fn form(visit: &Visit, places: &[Place]) -> Markup {
    let w = visit.words();
    html! {
        form.check-form method="post" action="/check" enctype="multipart/form-data" data-check=(w.get("check-reading")) {
            (place(visit, places, 1))
            p.go {
                button type="submit" { (w.get("check-go")) }
                span.hint role="status" data-check-status="" {}
            }
        }
    }
}

/// One place of the form, and folded within it the next.
fn place(visit: &Visit, places: &[Place], number: usize) -> Markup {
    let w = visit.words();
    let nothing = Place::default();
    let filled = places.get(number - 1).unwrap_or(&nothing);
    let n = number.to_string();
    let more = places.iter().skip(number).any(|later| *later != Place::default());
    html! {
        fieldset.check-place {
            legend { (w.with("check-text-number", &[("number", &n)])) }
            span.field.check-paste {
                label for={ "f-text" (n) } { (w.get("check-paste")) }
                textarea id={ "f-text" (n) } name={ "text" (n) } rows=(if number == 1 { "12" } else { "7" }) spellcheck="false" { "\n" (filled.text) }
            }
            div.check-beside {
                span.field {
                    label for={ "f-file" (n) } { (w.get("check-file")) }
                    input type="file" id={ "f-file" (n) } name={ "file" (n) } accept=".txt,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown";
                }
                (day_field(visit, &format!("published{n}"), w.get("check-published"), &filled.published))
                span.field {
                    label for={ "f-name" (n) } { (w.get("check-name")) }
                    input id={ "f-name" (n) } name={ "name" (n) } value=(filled.name) size="16" maxlength="80" autocomplete="off";
                }
            }
            @if number == 1 { p.hint { (w.get("check-published-hint")) } }
        }
        @if number < PLACES {
            details.check-another open[more] {
                summary { (w.get("check-another")) }
                (place(visit, places, number + 1))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, file: Option<&str>, value: &str) -> Field {
        Field { name: name.to_owned(), file: file.map(str::to_owned), value: value.as_bytes().to_vec() }
    }

    #[test]
    fn each_field_has_its_place() {
        let filled = places(vec![
            field("text", None, "one\r\ntwo"),
            field("file2", Some("C:\\texts\\b.html"), "<p>"),
            field("file3", Some(""), ""),
            field("published2", None, "7 Mar 2025"),
        ]);
        let filled = filled.unwrap();
        assert_eq!(filled[0].text, "one\ntwo");
        assert_eq!(filled[1].file, Some(("b.html".to_owned(), b"<p>".to_vec())));
        assert_eq!((filled[1].published.as_str(), &filled[2]), ("7 Mar 2025", &Place::default()));
    }

    #[test]
    fn a_field_that_the_form_lacks_is_refused() {
        for name in ["text0", "text6", "text99999999999999999999", "other", "", "7"] {
            assert_eq!(places(vec![field(name, None, "x")]).unwrap_err().status(), 400, "{name}");
        }
    }
}
