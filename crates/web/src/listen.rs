//! Listening: connections in numbers, with patience that ends, until a signal says stop.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::Service;
use tower::util::MapRequestLayer;

use crate::language::take_prefix;
use crate::visit::take_ending;

/// So many connections are held at a time; the next one waits to be accepted.
const CONNECTIONS: usize = 10_000;
/// A request's head must arrive within this time, and a connection without one is closed.
const PATIENCE: Duration = Duration::from_secs(15);
/// A connection ends after this time, whatever it does: nobody can hold one for ever by reading slowly.
const LONGEST: Duration = Duration::from_secs(300);
/// So long the open connections may take to finish after the signal.
const FAREWELL: Duration = Duration::from_secs(10);
/// More than the longest address with its headers needs.
const HEAD: usize = 64 * 1024;

/// The routes with the prefix that names a language and the ending that names a form taken off each address.
pub fn with_endings(
    app: Router,
) -> impl Service<hyper::Request<Incoming>, Response = hyper::Response<Body>, Error = Infallible, Future: Send + 'static>
+ Clone
+ Send
+ 'static {
    tower::Layer::layer(&MapRequestLayer::new(|request| take_ending(take_prefix::<Incoming>(request))), app)
}

/// Answers connections until `stop` is there, then lets the open ones finish.
pub async fn until(listener: TcpListener, app: Router, stop: impl Future<Output = ()>) {
    let app = TowerToHyperService::new(with_endings(app));
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let open = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(HEAD).keep_alive(true);
    loop {
        let next = async {
            // The semaphore is never closed.
            let place = Arc::clone(&places).acquire_owned().await.ok();
            (accepted(&listener).await, place)
        };
        let (stream, place) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let connection = open.watch(http.serve_connection(TokioIo::new(stream), app.clone()));
        tokio::spawn(async move {
            // A visitor that goes away, or is too slow, is no error of ours.
            let _ = tokio::time::timeout(LONGEST, connection).await;
            drop(place);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(FAREWELL, open.shutdown()).await;
}

/// The next connection. What goes wrong while accepting (too many open files) passes; it is tried again soon.
async fn accepted(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let _ = stream.set_nodelay(true);
                return stream;
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// Comes when the user or the system asks the program to stop.
pub async fn signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => terminate.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<Option<()>>();
    tokio::select! {
        () = interrupt => {}
        _ = terminate => {}
    }
}

/// A listener on an address.
///
/// # Errors
/// When the system refuses: the port is taken, or may not be used.
pub async fn bind(address: SocketAddr) -> std::io::Result<TcpListener> {
    TcpListener::bind(address).await
}
