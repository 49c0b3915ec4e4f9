//! The register over HTTP: `/api/v1` and the pages.
//!
//! ```text
//! listen.rs   connections, patience, farewell        guard.rs    headers, tags, log, the net under a defect
//! visit.rs    one request: form and parameters       reply.rs    one answer: JSON, CSV, page, problem
//! asked.rs    days and readings as people type them  refusal.rs  why not, and what exists instead
//! desk.rs     the record, opened once                edition.rs  which state of it
//! api/        one file a question                    pages/      one file a page
//! form.rs     what a browser's form sends
//! kept.rs     answers kept for the next visit     language.rs  prefixes, and what the browser prefers
//! messages.rs the words of the pages, by language
//! draw/       timelines and charts as SVG            assets.rs   style and scripts by their fingerprint
//! ```
//!
//! **A question of the API** is one file in `api/`: a plain function that asks the register and knows no
//! HTTP, and the route that describes it for the OpenAPI document. Add the file and one line in `api/mod.rs`.
//! **A page** is one file in `pages/`: its routes and its markup. It asks through the same plain functions, so
//! that its `.json` and `.csv` are the API's, and the command line's, byte for byte. Add the file and one
//! line in `pages/mod.rs`. **Words** stand in `assets/words.en.ftl`, `.fr.ftl` and `.es.ftl`, never in a page. **Addresses** in a page
//! are written as in English; `language.rs` puts the prefix before them.
//!
//! The server only reads; the one question that has a body, a text to check, is answered and forgotten.
//! Every other answer is a function of its address, the edition of the record, the version
//! of the program and the day that counts as today; these are its `ETag`.

mod api;
mod asked;
mod assets;
mod desk;
mod draw;
mod edition;
mod form;
mod guard;
mod kept;
mod language;
mod listen;
pub mod map;
mod messages;
mod pages;
mod refusal;
mod reply;
mod visit;

pub use api::document as openapi;
pub use asked::{Asked, address, encoded};
pub use desk::{Clock, Desk};
pub use edition::Edition;
pub use language::address_in;
pub use messages::Messages;
pub use refusal::Refusal;
pub use reply::{Problem, Similar};

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use axum::{Router, middleware};
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use visit::Visit;

/// An answer that takes longer is given up.
const LONGEST: Duration = Duration::from_secs(20);

/// How to serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where to listen; port 0 lets the system choose.
    pub listen: SocketAddr,
    /// Whether to leave out the log of visits.
    pub quiet: bool,
}

/// Serves until the user or the system says stop. `started` is told the address once the server listens.
///
/// # Errors
/// When the system refuses the address.
pub fn serve(desk: &'static Desk, options: Options, started: impl FnOnce(SocketAddr)) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = listen::bind(options.listen).await?;
        started(listener.local_addr()?);
        serve_on(desk, listener, options.quiet, listen::signal()).await;
        Ok(())
    })
}

/// Serves on a listener until `stop` is there.
pub async fn serve_on(desk: &'static Desk, listener: TcpListener, quiet: bool, stop: impl Future<Output = ()>) {
    let app = router(desk);
    let app = if quiet { app } else { app.layer(middleware::from_fn(guard::log)) };
    listen::until(listener, app, stop).await;
}

/// Every address, with what stands before every answer.
pub fn router(desk: &'static Desk) -> Router {
    let app: Router<&'static Desk> = Router::new()
        .merge(api::router())
        .merge(pages::router())
        .merge(assets::router())
        .route("/healthz", get(guard::health))
        .fallback(nothing_here)
        .method_not_allowed_fallback(for_reading);
    app.with_state(desk)
        .layer(middleware::from_fn(guard::small))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(CatchPanicLayer::custom(guard::after_panic))
        .layer(middleware::from_fn(guard::in_words))
        .layer(middleware::from_fn(language::kept_in))
        .layer(middleware::from_fn_with_state(desk, guard::headers))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(desk, kept::or_asked))
}

async fn nothing_here(visit: Visit) -> Response {
    let path = asked::shown(&visit.path);
    reply::refused(&visit, &Refusal::NoSuchPage(path))
}

async fn for_reading(visit: Visit) -> Response {
    reply::refused(&visit, &Refusal::Method)
}
