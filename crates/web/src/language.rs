//! The language of a visit: named by the prefix of a page's address, by `lang` in the API, and on the first page
//! by what the browser prefers. English has no prefix, so that every address that was ever given stays what it was.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use depositary_answers::Language;

use crate::refusal::Refusal;
use crate::visit::is_api;
use crate::{asked, reply};

/// A page is not longer than this.
const LONGEST: usize = 64 * 1024 * 1024;

/// The language that the prefix of an address named.
#[derive(Clone, Copy, Debug)]
struct Prefixed(Language);

/// On an answer that leads elsewhere: the place is whole, and gets no prefix.
#[derive(Clone, Copy, Debug)]
pub struct Whole;

/// What stands before the path of a page in a language.
#[must_use]
pub const fn prefix(language: Language) -> &'static str {
    match language {
        Language::English => "",
        Language::French => "/fr",
        Language::Spanish => "/es",
    }
}

/// Which way a language is written, for `dir`.
#[must_use]
pub fn direction(code: &str) -> &'static str {
    if matches!(code, "ar" | "fa" | "he" | "ur") { "rtl" } else { "ltr" }
}

/// An address of a page, in a language. The first page says that English is meant: without that, it answers in
/// the language that the browser prefers.
///
/// ```
/// use depositary_answers::Language;
/// use depositary_web::address_in;
/// assert_eq!(address_in(Language::French, "/states?on=2025-03-06"), "/fr/states?on=2025-03-06");
/// assert_eq!(address_in(Language::French, "/"), "/fr/");
/// assert_eq!(address_in(Language::English, "/"), "/?lang=en");
/// assert_eq!(address_in(Language::English, "/states"), "/states");
/// ```
#[must_use]
pub fn address_in(language: Language, address: &str) -> String {
    match (language, address) {
        (Language::English, "/") => "/?lang=en".to_owned(),
        _ => format!("{}{address}", prefix(language)),
    }
}

/// Takes the prefix that names a language off the path, before the address is looked up: every page is there in
/// every language, and none needs a route for it. Data of the API, styles and scripts have no prefix.
pub fn take_prefix<B>(mut request: Request<B>) -> Request<B> {
    let path = request.uri().path();
    let found = Language::ALL.into_iter().filter(|language| *language != Language::English).find_map(|language| {
        let rest = path.strip_prefix(prefix(language))?;
        (rest.is_empty() || rest.starts_with('/')).then_some((language, rest))
    });
    let Some((language, rest)) = found else { return request };
    if is_api(rest) || rest.starts_with("/assets/") || rest == "/healthz" || rest == "/favicon.ico" {
        return request;
    }
    let rest = if rest.is_empty() { "/" } else { rest };
    let query = request.uri().query().map_or(String::new(), |query| format!("?{query}"));
    if let Ok(uri) = format!("{rest}{query}").parse::<Uri>() {
        *request.uri_mut() = uri;
        request.extensions_mut().insert(Prefixed(language));
    }
    request
}

/// The prefix that was taken off the path; empty where there was none.
pub fn taken<B>(request: &Request<B>) -> &'static str {
    request.extensions().get::<Prefixed>().map_or("", |Prefixed(language)| prefix(*language))
}

/// The language of a page, by the prefix of its address.
pub fn of_page(parts: &Parts) -> Language {
    parts.extensions.get::<Prefixed>().map_or(Language::English, |Prefixed(language)| *language)
}

/// A language by its code.
///
/// # Errors
/// When there is none of that code.
pub fn by_code(code: &str) -> Result<Language, Refusal> {
    Language::from_code(code).ok_or_else(|| {
        let there: Vec<String> = Language::ALL.iter().map(|language| format!("`{}`", language.code())).collect();
        Refusal::Question(format!("`lang` is one of {}; not `{}`", there.join(", "), asked::shown(code)))
    })
}

/// The language of an answer: by prefix, or of the API by `lang`, as far as it can be read.
pub fn of_answer<B>(request: &Request<B>) -> Language {
    if let Some(Prefixed(language)) = request.extensions().get::<Prefixed>() {
        return *language;
    }
    let pairs = request.uri().query().unwrap_or_default().split('&');
    let named = pairs.filter_map(|pair| pair.strip_prefix("lang=")).find_map(Language::from_code);
    named.filter(|_| is_api(request.uri().path())).unwrap_or_default()
}

/// The language that a request prefers among those that are there: English where it says nothing of them.
pub fn preferred(headers: &HeaderMap) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best = (Language::English, 0.0);
    for part in accepted.split(',') {
        let mut pieces = part.split(';').map(str::trim);
        let range = pieces.next().unwrap_or_default();
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
        let first = range.split('-').next().unwrap_or_default().to_ascii_lowercase();
        if let Some(language) = Language::from_code(&first)
            && weight > best.1
        {
            best = (language, weight);
        }
    }
    best.0
}

/// The first page, asked for without a word about the language: the only one that looks at what the browser prefers.
pub fn is_door(parts: &Parts) -> bool {
    is_bare(&parts.uri) && of_page(parts) == Language::English
}

fn is_bare(uri: &Uri) -> bool {
    uri.path() == "/" && uri.query().unwrap_or_default().is_empty()
}

/// What an answer in a language needs: it says which, and a page's links and the places that it leads to stay in it.
pub async fn kept_in(request: Request, next: Next) -> Response {
    let (language, before, door) = (of_answer(&request), taken(&request), is_bare(request.uri()));
    let mut response = next.run(request).await;
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let page = kind.starts_with("text/html");
    if page || kind.starts_with("application/json") || kind.starts_with("text/c") || kind.contains("atom") {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
    }
    if door && before.is_empty() {
        response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language"));
    }
    if before.is_empty() {
        return response;
    }
    let whole = response.extensions().get::<Whole>().is_some();
    let place = response.headers().get(header::LOCATION).and_then(|place| place.to_str().ok());
    if let Some(place) = place.filter(|place| place.starts_with('/') && !whole)
        && let Ok(place) = HeaderValue::from_str(&format!("{before}{place}"))
    {
        response.headers_mut().insert(header::LOCATION, place);
    }
    if !page {
        return response;
    }
    let (parts, body) = response.into_parts();
    let text = to_bytes(body, LONGEST).await.ok().and_then(|bytes| String::from_utf8(bytes.into()).ok());
    match text {
        Some(text) => Response::from_parts(parts, Body::from(linked(&text, before))),
        None => reply::problem(&Refusal::Defect),
    }
}

/// Where an address of this register stands in a page. Text cannot look like it: a quotation mark in it is escaped.
const LINKS: [&str; 4] = ["href=\"/", "action=\"/", "data-spans=\"/", "data-picture=\"/"];

/// A page with the prefix put before each address of a page. A link that names its language leads there; styles,
/// scripts and the API have no prefix.
fn linked(page: &str, before: &str) -> String {
    let mut text = String::with_capacity(page.len() + page.len() / 32);
    let mut rest = page;
    while let Some(at) = rest.find("=\"/") {
        let (head, tail) = rest.split_at(at + 2);
        text += head;
        let link = LINKS.iter().any(|link| link.strip_suffix('/').is_some_and(|link| head.ends_with(link)));
        let names = names_language(head);
        let alone = tail.starts_with("/assets/") || tail.starts_with("/api/v1/") || tail.starts_with("//");
        if link && !names && !alone {
            text += before;
        }
        rest = tail;
    }
    text + rest
}

/// Whether the attribute before the link is `hreflang`.
fn names_language(head: &str) -> bool {
    let Some(head) = head.strip_suffix(" href=\"") else { return false };
    let attribute = head.strip_suffix('"').and_then(|head| head.rsplit_once('"')).map(|(before, _)| before);
    attribute.is_some_and(|before| before.ends_with("hreflang="))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(accepted: &str) -> &'static str {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, accepted.parse().unwrap());
        preferred(&headers).code()
    }

    #[test]
    fn what_the_browser_prefers() {
        assert_eq!(best("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5"), "fr");
        assert_eq!(best("de, es;q=0.5, en;q=0.3"), "es");
        assert_eq!(best("en-GB,en;q=0.9,fr;q=0.8"), "en");
        assert_eq!(best("de, *;q=0.5"), "en");
        assert_eq!(best("fr;q=0"), "en");
        assert_eq!(preferred(&HeaderMap::new()).code(), "en");
    }

    #[test]
    fn links_stay_in_the_language_of_the_page() {
        let page = "<link rel=\"alternate\" hreflang=\"es\" href=\"/es/states\"><link href=\"/assets/a/b.css\">\
                    <form action=\"/search\"><a class=\"x\" href=\"/\">é</a><a href=\"#main\">\
                    <a href=\"/api/v1/openapi.json\"><a href=\"/api\"><figure data-spans=\"/t/spans.json\">";
        assert_eq!(
            linked(page, "/fr"),
            "<link rel=\"alternate\" hreflang=\"es\" href=\"/es/states\"><link href=\"/assets/a/b.css\">\
             <form action=\"/fr/search\"><a class=\"x\" href=\"/fr/\">é</a><a href=\"#main\">\
             <a href=\"/api/v1/openapi.json\"><a href=\"/fr/api\"><figure data-spans=\"/fr/t/spans.json\">"
        );
    }

    #[test]
    fn a_prefix_is_a_whole_part_of_the_path() {
        let path = |address: &str| {
            let request = take_prefix(Request::builder().uri(address).body(()).unwrap());
            (request.uri().to_string(), taken(&request))
        };
        assert_eq!(path("/fr/states/LTU?on=2025-03-06"), ("/states/LTU?on=2025-03-06".to_owned(), "/fr"));
        assert_eq!(path("/es"), ("/".to_owned(), "/es"));
        assert_eq!(path("/france"), ("/france".to_owned(), ""));
        assert_eq!(path("/fr/api/v1/treaties"), ("/fr/api/v1/treaties".to_owned(), ""));
    }
}
