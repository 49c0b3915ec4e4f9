//! A visit: one request, with the form of answer that it accepts and what its address asks.

use axum::extract::{FromRequestParts, OriginalUri, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, Uri, header};
use axum::response::Response;
use depositary_answers::Language;

use crate::asked::{Asked, address};
use crate::desk::Desk;
use crate::language::{Whole, address_in, by_code, is_door, of_page, preferred};
use crate::messages::Messages;
use crate::refusal::Refusal;
use crate::reply;

/// The forms of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page for people.
    Html,
    /// The published shape, as the command line prints it.
    Json,
    /// The table, as the command line prints it.
    Csv,
    /// Deadlines as a calendar.
    Calendar,
    /// Deadlines as a feed.
    Feed,
}

/// The addresses whose answers are deadlines, which are also there as a calendar and as a feed.
const DEADLINES: [&str; 2] = ["/deadlines", "/api/v1/obligations"];

/// The address that was asked for, where its ending named the form: `/states/LTU/ccm.json`.
#[derive(Clone, Debug)]
struct Ending {
    form: Form,
    path: String,
}

/// One request.
pub struct Visit {
    /// The desk that answers.
    pub desk: &'static Desk,
    /// The path, without the ending that names a form.
    pub path: String,
    /// The parameters.
    pub asked: Asked,
    /// The form of the answer.
    pub form: Form,
}

impl Visit {
    /// The words of the visitor's language.
    #[must_use]
    pub fn words(&self) -> &'static Messages {
        self.desk.messages()
    }

    /// Whether the API is asked.
    #[must_use]
    pub fn is_api(&self) -> bool {
        is_api(&self.path)
    }

    /// The address of this visit with some parameters set anew; an empty value takes one away.
    #[must_use]
    pub fn again(&self, anew: &[(&str, &str)]) -> String {
        address(&self.path, &self.asked.with(anew))
    }

    /// This page in a language: the same address, with all that it asks.
    #[must_use]
    pub fn here_in(&self, language: Language) -> String {
        address_in(language, &self.again(&[]))
    }

    /// The first page. In English it says so, lest it answer in another language that the browser prefers.
    #[must_use]
    pub fn home(&self) -> String {
        // Where there is a prefix it is put before every address of the page.
        if self.desk.language() == Language::English { address_in(Language::English, "/") } else { "/".to_owned() }
    }

    /// The address of this visit's data in another form.
    #[must_use]
    pub fn twin(&self, ending: &str) -> String {
        if self.path == "/" {
            return self.again(&[("format", ending)]);
        }
        address(&format!("{}.{ending}", self.path), &self.asked.with(&[("format", "")]))
    }
}

/// Whether a path belongs to the API.
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api/v1/")
}

impl FromRequestParts<&'static Desk> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &&'static Desk) -> Result<Self, Response> {
        // A nested router takes its own part off the path; the visitor knows the whole one.
        let whole = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
        let desk = desk.in_language(of_page(parts));
        let mut visit =
            Visit { desk, path: whole.path().to_owned(), asked: Asked::new([], desk.today()), form: Form::Html };
        visit.form = wanted_by(&parts.headers, visit.is_api()).unwrap_or(Form::Html);
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        let Ok(Query(pairs)) = pairs else {
            let refusal = Refusal::Question("the parameters of the address cannot be read".to_owned());
            return Err(reply::refused(&visit, &refusal));
        };
        visit.asked = Asked::new(pairs, desk.today());
        visit = in_language(visit, parts).map_err(|elsewhere| *elsewhere)?;
        let ending = parts.extensions.get::<Ending>().map(|ending| ending.form);
        match form(&visit, ending, &parts.headers) {
            Ok(Form::Html) if is_door(parts) && preferred(&parts.headers) != Language::English => {
                Err(door(preferred(&parts.headers)))
            }
            Ok(form) => Ok(Visit { form, ..visit }),
            Err(refusal) => Err(reply::refused(&visit, &refusal)),
        }
    }
}

/// The visit in the language that `lang` names: the API answers in it, a page leads to its address in it. English
/// may be asked for at the first page, which without that looks at what the browser prefers.
fn in_language(visit: Visit, parts: &Parts) -> Result<Visit, Box<Response>> {
    let language = match visit.asked.one("lang").and_then(|code| code.map(by_code).transpose()) {
        Ok(Some(language)) => language,
        Ok(None) => return Ok(visit),
        Err(refusal) => return Err(Box::new(reply::refused(&visit, &refusal))),
    };
    if visit.is_api() {
        return Ok(Visit { desk: visit.desk.in_language(language), ..visit });
    }
    let asked = Asked::new(visit.asked.with(&[("lang", "")]), visit.asked.today());
    if visit.path == "/" && language == Language::English && of_page(parts) == Language::English {
        return Ok(Visit { asked, ..visit });
    }
    let path = parts.extensions.get::<Ending>().map_or(&visit.path, |ending| &ending.path);
    let mut place = reply::elsewhere(&address_in(language, &address(path, &asked.with(&[]))));
    place.extensions_mut().insert(Whole);
    Err(Box::new(place))
}

/// The first page in the language that the browser prefers.
fn door(language: Language) -> Response {
    let mut place = Response::new(axum::body::Body::empty());
    *place.status_mut() = StatusCode::FOUND;
    if let Ok(address) = HeaderValue::from_str(&address_in(language, "/")) {
        place.headers_mut().insert(header::LOCATION, address);
    }
    place
}

/// The form asked for: by the ending of the address, by `format`, or by what the request accepts.
fn form(visit: &Visit, ending: Option<Form>, headers: &HeaderMap) -> Result<Form, Refusal> {
    if let Some(form) = ending {
        return Ok(form);
    }
    match visit.asked.one("format")? {
        Some("json") => Ok(Form::Json),
        Some("csv") => Ok(Form::Csv),
        Some("html") if !visit.is_api() => Ok(Form::Html),
        Some("ics") if DEADLINES.contains(&visit.path.as_str()) => Ok(Form::Calendar),
        Some("atom") if DEADLINES.contains(&visit.path.as_str()) => Ok(Form::Feed),
        Some(other) => {
            let there = if visit.is_api() { "`json` or `csv`" } else { "`html`, `json` or `csv`" };
            Err(Refusal::Question(format!("`format` is {there}, not `{}`", crate::asked::shown(other))))
        }
        None => {
            let there = if visit.is_api() { "JSON and CSV" } else { "HTML, JSON and CSV" };
            wanted_by(headers, visit.is_api()).ok_or_else(|| Refusal::NotAcceptable(there.to_owned()))
        }
    }
}

/// The form that the request accepts best.
fn wanted_by(headers: &HeaderMap, api: bool) -> Option<Form> {
    let accept = headers.get(header::ACCEPT).map_or("*/*", |value| value.to_str().unwrap_or("*/*"));
    let forms: &[(Form, &str, &str)] = &[
        (Form::Html, "text/html", "text/*"),
        (Form::Json, "application/json", "application/*"),
        (Form::Csv, "text/csv", "text/*"),
    ];
    let forms = if api { &forms[1..] } else { forms };
    let weight = |kind: &str, family: &str| {
        let mut best = (0, 0.0);
        for part in accept.split(',') {
            let mut pieces = part.split(';').map(str::trim);
            let name = pieces.next().unwrap_or_default();
            let weight = pieces.find_map(|piece| piece.strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
            let nearness = match name {
                _ if name.eq_ignore_ascii_case(kind) => 3,
                _ if name.eq_ignore_ascii_case(family) => 2,
                "*/*" => 1,
                _ => 0,
            };
            if nearness > best.0 {
                best = (nearness, weight);
            }
        }
        best.1
    };
    let mut best: Option<(Form, f32)> = None;
    for (form, kind, family) in forms {
        let weight = weight(kind, family);
        if weight > best.map_or(0.0, |(_, best)| best) {
            best = Some((*form, weight));
        }
    }
    best.map(|(form, _)| form)
}

/// Takes the ending that names a form off the path, before the address is looked up: every page and every
/// question of the API has its twins, and none needs a route for them.
pub fn take_ending<B>(mut request: Request<B>) -> Request<B> {
    let path = request.uri().path();
    let stem = |ending, form| path.strip_suffix(ending).map(|stem| (stem.to_owned(), form));
    let found = if path.starts_with("/assets/") {
        None
    } else {
        let deadlines = || stem(".ics", Form::Calendar).or_else(|| stem(".atom", Form::Feed));
        let data = stem(".json", Form::Json).or_else(|| stem(".csv", Form::Csv));
        data.filter(|(stem, _)| !stem.ends_with('/'))
            .or_else(|| deadlines().filter(|(stem, _)| DEADLINES.contains(&stem.as_str())))
    };
    let Some((stem, form)) = found else { return request };
    let ending = Ending { form, path: path.to_owned() };
    let query = request.uri().query().map_or(String::new(), |query| format!("?{query}"));
    if let Ok(uri) = format!("{stem}{query}").parse::<Uri>() {
        *request.uri_mut() = uri;
        request.extensions_mut().insert(ending);
    }
    request
}

/// The path as it was asked for, without the prefix of a language.
pub fn asked_path<B>(request: &Request<B>) -> String {
    request.extensions().get::<Ending>().map_or_else(|| request.uri().path().to_owned(), |ending| ending.path.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(accept: &'static str, api: bool) -> Option<Form> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        wanted_by(&headers, api)
    }

    #[test]
    fn the_form_that_is_accepted_best() {
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assert_eq!(best(browser, false), Some(Form::Html));
        assert_eq!(best(browser, true), Some(Form::Json));
        assert_eq!(best("text/csv", true), Some(Form::Csv));
        assert_eq!(best("application/json;q=0.5, text/csv;q=0.4", false), Some(Form::Json));
        assert_eq!(best("*/*", false), Some(Form::Html));
        assert_eq!(best("image/png", false), None);
        assert_eq!(best("application/json;q=0, text/csv;q=0", true), None);
    }
}
