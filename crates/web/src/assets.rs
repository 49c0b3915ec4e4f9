//! Style and scripts, embedded; each address holds the fingerprint of its content and can be kept for ever.

use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;

use crate::desk::Desk;
use crate::edition::fingerprint;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

/// A file that pages load.
struct Asset {
    name: &'static str,
    kind: &'static str,
    text: &'static str,
    address: LazyLock<String>,
}

macro_rules! asset {
    ($name:literal, $kind:literal) => {
        Asset {
            name: $name,
            kind: $kind,
            text: include_str!(concat!("../assets/", $name)),
            address: LazyLock::new(|| {
                let print = fingerprint(include_bytes!(concat!("../assets/", $name)));
                format!("/assets/{print}/{}", $name)
            }),
        }
    };
}

static ASSETS: [Asset; 8] = [
    asset!("register.css", "text/css; charset=utf-8"),
    asset!("days.js", "text/javascript; charset=utf-8"),
    asset!("tables.js", "text/javascript; charset=utf-8"),
    asset!("map.css", "text/css; charset=utf-8"),
    asset!("map.js", "text/javascript; charset=utf-8"),
    asset!("check.css", "text/css; charset=utf-8"),
    asset!("check.js", "text/javascript; charset=utf-8"),
    asset!("icon.svg", "image/svg+xml"),
];

/// The address of an asset.
pub fn address(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.address.as_str())
}

pub fn router() -> Router<&'static Desk> {
    Router::new().route("/assets/{print}/{name}", get(one)).route("/favicon.ico", get(icon))
}

/// What browsers ask for unasked: the same drawing.
async fn icon() -> Response {
    let drawn = ASSETS.iter().find(|asset| asset.name == "icon.svg").map_or("", |asset| asset.text);
    let mut response = reply::text("image/svg+xml", drawn.to_owned());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    response
}

async fn one(visit: Visit, Path((_print, name)): Path<(String, String)>) -> Response {
    match ASSETS.iter().find(|asset| asset.name == name && asset.address.as_str() == visit.path) {
        Some(asset) => {
            let mut response = reply::text(asset.kind, asset.text.to_owned());
            let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
            response.headers_mut().insert(header::CACHE_CONTROL, forever);
            response
        }
        None => reply::refused(&visit, &Refusal::NoSuchPage(crate::asked::shown(&visit.path))),
    }
}
