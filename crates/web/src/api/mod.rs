//! The API, version 1: one file a question. Each file has the plain function that asks the register and the
//! route that puts it on the web; the answers are the command line's, byte for byte.

pub mod audit;
pub mod checks;
pub mod classify;
pub mod compare;
mod definitions;
pub mod departures;
pub mod diff;
mod document;
pub mod figures;
pub mod growth;
pub mod history;
pub mod may;
pub mod meetings;
pub mod obligations;
mod parameters;
pub mod participants;
pub mod parties;
mod parts;
pub mod positions;
pub mod record;
pub mod scenario;
pub mod sources;
pub mod status;
pub mod timeline;
pub mod treaties;
pub mod use_reports;
pub mod votes;
pub mod withdraw;
pub mod words;

pub use document::document;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, Method, header};
use axum::response::Response;
use axum::routing::get;
use tower_http::cors::{Any, CorsLayer};
use utoipa_axum::router::OpenApiRouter;

use crate::desk::Desk;
use crate::reply;

/// Where the API stands.
pub const ROOT: &str = "/api/v1";

/// Every question.
fn questions() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new()
        .merge(status::routes())
        .merge(timeline::routes())
        .merge(history::routes())
        .merge(parties::routes())
        .merge(diff::routes())
        .merge(growth::routes())
        .merge(compare::routes())
        .merge(withdraw::routes())
        .merge(scenario::routes())
        .merge(departures::routes())
        .merge(obligations::routes())
        .merge(audit::routes())
        .merge(may::routes())
        .merge(classify::routes())
        .merge(definitions::routes())
        .merge(figures::routes())
        .merge(use_reports::routes())
        .merge(positions::routes())
        .merge(meetings::routes())
        .merge(votes::routes())
        .merge(treaties::routes())
        .merge(participants::routes())
        .merge(sources::routes())
        .merge(record::routes())
        .merge(checks::routes())
}

/// The questions and their description, readable from any origin.
pub fn router() -> Router<&'static Desk> {
    let exposed = [header::ETAG, header::LINK, header::CONTENT_LANGUAGE, HeaderName::from_static("depositary-edition")];
    let reading = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers([header::CONTENT_TYPE])
        .expose_headers(exposed);
    let (routes, _) = questions().split_for_parts();
    // The refusal of other methods comes before the layer that answers a browser's OPTIONS, or it would answer first.
    let routes = routes.route("/openapi", get(description)).method_not_allowed_fallback(crate::for_reading);
    Router::new().nest(ROOT, routes.layer(reading))
}

async fn description(State(desk): State<&'static Desk>) -> Response {
    reply::text("application/json", desk.shared.document.get_or_init(document).clone())
}
