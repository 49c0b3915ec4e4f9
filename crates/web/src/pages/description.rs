//! The API for readers: the OpenAPI document as a page, without a script or a request elsewhere.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Map, Value};

use super::frame::frame;
use crate::api;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/api", get(page)).route("/api/v1", get(page))
}

async fn page(visit: Visit) -> Response {
    let document = visit.desk.shared.document.get_or_init(api::document);
    let Ok(document) = serde_json::from_str::<Value>(document) else {
        return reply::refused(&visit, &Refusal::Defect);
    };
    reply::html(markup(&visit, &document))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn markup(visit: &Visit, document: &Value) -> Markup {
    let w = visit.words();
    let tags = document["tags"].as_array().map(Vec::as_slice).unwrap_or_default();
    let of_tag = |tag: &str| {
        let operations = entries(&document["paths"]).flat_map(|(path, item)| {
            entries(item).map(|(method, operation)| (path.as_str(), method.as_str(), operation))
        });
        let tag = Value::from(tag);
        operations.filter(move |(_, _, operation)| operation["tags"].as_array().is_some_and(|tags| tags.contains(&tag)))
    };
    let body = html! {
        h1 { (w.get("api-title")) }
        @for paragraph in text(&document["info"], "description").split("\n\n") { p.lead { (ticked(paragraph)) } }
        p { (w.get("api-document")) " " a href="/api/v1/openapi.json" { "/api/v1/openapi.json" } }
        pre.example tabindex="0" { code { "curl http://127.0.0.1:8417/api/v1/status/LTU/ccm?on=2025-03-06" } }
        @for tag in tags {
            section {
                h2 { (super::proof::capitalised(text(tag, "name"))) }
                p.hint { (text(tag, "description")) }
                @for (path, method, operation) in of_tag(text(tag, "name")) { (one(visit, document, path, method, operation)) }
            }
        }
        section {
            h2 { (w.get("api-problems")) }
            p { (w.get("api-problems-says")) }
            dl.clauses {
                @for refusal in refusals() {
                    div id=(refusal.code()) { dt { code { (refusal.code()) } " " (refusal.status()) } dd { p { (refusal.title()) ". " (ticked(&refusal.detail())) } } }
                }
            }
        }
        section {
            h2 { (w.get("api-shapes")) }
            p.hint { (w.get("api-shapes-says")) }
            @for (name, schema) in entries(&document["components"]["schemas"]) { (shape(name, schema)) }
        }
    };
    frame(visit, w.get("api-title"), false, &body)
}

fn one(visit: &Visit, document: &Value, path: &str, method: &str, operation: &Value) -> Markup {
    let w = visit.words();
    let parameters = operation["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
    // What questions share stands once in the document and is referred to.
    let shared = |parameter| match text(parameter, "$ref").strip_prefix('#') {
        Some(place) => document.pointer(place).unwrap_or(parameter),
        None => parameter,
    };
    let parameters: Vec<&Value> = parameters.iter().map(shared).collect();
    let example = example(path, &parameters);
    html! {
        article.question {
            h3 { code { (method.to_uppercase()) " " (api::ROOT) (path) } }
            p { (text(operation, "summary")) ". " @if let Some(more) = operation["description"].as_str() { (ticked(more)) } }
            @if !parameters.is_empty() {
                (super::parts::wide(w.get("api-parameters"), &html! { table.small {
                    caption.unseen { (w.get("api-parameters")) }
                    thead { tr { th scope="col" { (w.get("api-parameter")) } th scope="col" { (w.get("api-where")) } th scope="col" { (w.get("api-meaning")) } } }
                    tbody { @for parameter in &parameters { tr {
                        th scope="row" { code { (text(parameter, "name")) } }
                        td { (text(parameter, "in")) @if parameter["required"] == Value::Bool(true) { ", " (w.get("api-needed")) } }
                        td { (ticked(text(parameter, "description"))) }
                    } } }
                } }))
            }
            p.hint { (w.get("api-answers")) " " (schema_of(&operation["responses"]["200"]["content"]["application/json"]["schema"]))
                @if method == "get" { " · " (w.get("api-try")) " " a href=(example) { code { (example) } } }
            }
            @if let Some(body) = operation.get("requestBody") {
                p.hint { (w.get("check-api-body")) " "
                    @for (place, (kind, sent)) in entries(&body["content"]).enumerate() {
                        @if place > 0 { " · " } code { (kind) } " " (schema_of(&sent["schema"]))
                    }
                }
            }
        }
    }
}

/// An address that can be tried.
fn example(path: &str, parameters: &[&Value]) -> String {
    let mut address = format!("{}{path}", api::ROOT);
    let mut pairs = Vec::new();
    for parameter in parameters {
        let value = match &parameter["example"] {
            Value::String(value) => value.clone(),
            _ => continue,
        };
        let name = text(parameter, "name");
        if parameter["in"] == "path" {
            address = address.replace(&format!("{{{name}}}"), &value);
        } else if parameter["required"] == Value::Bool(true) || name == "on" {
            pairs.push((name.to_owned(), value));
        }
    }
    crate::asked::address(&address, &pairs)
}

/// A schema as a reader needs it: its name, or its kind.
fn schema_of(schema: &Value) -> Markup {
    if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
        return html! { a href={ "#shape-" (name) } { (name) } };
    }
    if schema["type"] == "array" {
        return html! { "[" (schema_of(&schema["items"])) "]" };
    }
    if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        return html! { @for (place, choice) in choices.iter().enumerate() { @if place > 0 { " | " } (schema_of(choice)) } };
    }
    match &schema["type"] {
        Value::String(kind) => html! { (kind) },
        Value::Array(kinds) => html! { (kinds.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | ")) },
        _ => html! { "object" },
    }
}

fn shape(name: &str, schema: &Value) -> Markup {
    let parts: Vec<&Value> = match schema["allOf"].as_array().or(schema["oneOf"].as_array()) {
        Some(parts) => parts.iter().collect(),
        None => vec![schema],
    };
    html! {
        details.shape id={ "shape-" (name) } {
            summary { code { (name) } " " span.hint { (ticked(text(schema, "description"))) } }
            dl { @for part in parts {
                @if part.get("$ref").is_some() { div { dt { (schema_of(part)) } } }
                @for (field, told) in entries(&part["properties"]) {
                    div { dt { code { (field) } " " span.kind { (schema_of(told)) } } dd { (ticked(text(told, "description"))) } }
                }
            } }
        }
    }
}

/// A text with its words between ticks set as code.
fn ticked(text: &str) -> Markup {
    html! { @for (place, part) in text.split('`').enumerate() { @if place % 2 == 1 { code { (part) } } @else { (part) } } }
}

/// One refusal of each kind.
fn refusals() -> Vec<Refusal> {
    vec![
        Refusal::Question(
            "this address takes no `onn`; it takes `on`, `known`, `reading`, `format`, `lang`".to_owned(),
        ),
        Refusal::Unknown { what: "treaty", name: "xyz".to_owned(), similar: Vec::new() },
        Refusal::NoSuchPage("/api/v1/nothing".to_owned()),
        Refusal::Method,
        Refusal::NotAcceptable("JSON and CSV".to_owned()),
        Refusal::TooLarge,
        Refusal::MediaType("application/json, text/plain, text/html or text/markdown"),
        Refusal::Defect,
        Refusal::Busy,
        Refusal::Late,
    ]
}
