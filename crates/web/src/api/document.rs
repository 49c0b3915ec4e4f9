//! The OpenAPI 3.1 document: made from the routes and the published shapes, and completed with what all
//! questions have in common.

use depositary_answers::{Language, json};
use serde_json::{Map, Value, json as value};
use utoipa::OpenApi;

use super::{ROOT, questions};
use crate::reply::{Problem, Similar};

/// What every question can be refused with.
const REFUSALS: [(&str, &str, &str); 8] = [
    ("400", "BadQuestion", "The question cannot be read; `detail` says why"),
    ("404", "Unknown", "A name names nothing; `similar` holds what resembles it"),
    ("405", "Method", "Another method than the address answers"),
    ("406", "NotAcceptable", "Neither JSON nor CSV is accepted"),
    ("413", "TooLarge", "A body was sent, and too large a one"),
    ("415", "MediaType", "A body of another kind than the question takes"),
    ("500", "Defect", "The record has errors, or the program has a defect"),
    ("503", "Busy", "Too many long questions at once, or the answer took too long"),
];

const ABOUT: &str = "\
Who is bound by which treaty on day D, as known on day K, and why. The answers are those of the command line's \
`--format json`, byte for byte; `?format=csv`, or `.csv` at the end of the path, gives the table instead.

Every answer has two times: `on`, the day in law, and `known`, the day up to which facts were known. `null` and \
`undetermined` never mean no. `until` is the first day on which something no longer holds.

Not legal advice and not the depositary: official texts and depositary notifications prevail.";

#[derive(OpenApi)]
#[openapi(
    info(title = "Depositary", license(name = "MIT OR Apache-2.0")),
    components(schemas(Problem, Similar)),
    tags(
        (name = "questions", description = "What the register derives"),
        (name = "suppositions", description = "Simulations and scenarios: hypothetical, never part of the record"),
        (name = "texts", description = "What the record says of what texts say; the only question with a body"),
        (name = "record", description = "What the record holds"),
    ),
)]
struct Frame;

/// The document as JSON text.
#[must_use]
pub fn document() -> String {
    let mut document = Frame::openapi();
    document.merge(questions().into_openapi());
    let mut document = serde_json::to_value(&document).unwrap_or_default();
    document["info"]["description"] = ABOUT.into();
    document["info"]["version"] = "1".into();
    document["servers"] = value!([{ "url": ROOT, "description": "This register" }]);
    document["components"]["parameters"]["format"] = value!({
        "name": "format", "in": "query", "required": false,
        "description": "`json` or `csv`; without it, as the path ends or the request accepts, JSON first",
        "schema": { "type": "string", "enum": ["json", "csv"] },
    });
    document["components"]["parameters"]["lang"] = value!({
        "name": "lang", "in": "query", "required": false,
        "description": "The language of sentences; without it English, whatever the request accepts, so that an address is an answer. Codes, names and notes of the record stay as they are; French and Spanish are machine-made wording that nobody has reviewed",
        "schema": { "type": "string", "enum": Language::ALL.map(Language::code), "default": "en" },
    });
    for (_, name, description) in REFUSALS {
        document["components"]["responses"][name] = value!({
            "description": description,
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
        });
    }
    for (_, path) in entries(&mut document["paths"]) {
        for (method, operation) in entries(path) {
            complete(operation, method == "get");
        }
    }
    for (name, schema) in entries(&mut document["components"]["schemas"]) {
        // What is sent may leave fields out.
        if !matches!(name.as_str(), "ToCheck" | "TextToCheck") {
            exact(schema);
        }
    }
    // A whole number is a number too: more than one of the kinds may fit.
    let value = &mut document["components"]["schemas"]["CheckedValue"];
    let kinds = value["oneOf"].take();
    *value = value!({ "anyOf": kinds, "description": value["description"] });
    json(&document)
}

/// What all questions have in common: their forms, their tags, their refusals.
fn complete(operation: &mut Value, reading: bool) {
    let format = value!({ "$ref": "#/components/parameters/format" });
    match operation["parameters"].as_array_mut() {
        // A question with forms of its own describes them itself.
        Some(parameters) if parameters.iter().any(|parameter| parameter["name"] == "format") => {}
        Some(parameters) => parameters.push(format),
        None => operation["parameters"] = value!([format]),
    }
    if let Some(parameters) = operation["parameters"].as_array_mut() {
        parameters.push(value!({ "$ref": "#/components/parameters/lang" }));
    }
    let Some(responses) = operation["responses"].as_object_mut() else { return };
    if let Some(answered) = responses.get_mut("200") {
        answered["content"]["text/csv"] = value!({ "schema": { "type": "string" } });
        let text = |description: &str| value!({ "description": description, "schema": { "type": "string" } });
        answered["headers"] = value!({
            "Content-Language": text("The language of its sentences"),
            "Depositary-Edition": text("The SHA-256 over the record's files"),
        });
        if reading {
            let tag = "Changes with the record, the program and the day that counts as today";
            answered["headers"]["ETag"] = text(tag);
        }
    }
    if reading {
        responses.insert("304".to_owned(), value!({ "description": "What `If-None-Match` names is still good" }));
    }
    for (status, name, _) in REFUSALS.iter().filter(|(status, ..)| !reading || *status != "415") {
        responses.insert((*status).to_owned(), value!({ "$ref": format!("#/components/responses/{name}") }));
    }
}

/// Every field of a shape is always there; what is not known is `null`.
fn exact(schema: &mut Value) {
    let names: Option<Vec<Value>> =
        schema["properties"].as_object().map(|fields| fields.keys().map(|name| name.as_str().into()).collect());
    if let Some(names) = names {
        schema["required"] = names.into();
    }
    for part in schema.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
        if part.get("properties").is_some() {
            exact(part);
        }
    }
}

fn entries(value: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    value.as_object_mut().into_iter().flat_map(Map::iter_mut)
}
