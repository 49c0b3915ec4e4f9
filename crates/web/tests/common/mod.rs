//! A server on a free port of this machine, and a visitor that speaks plain HTTP/1.1.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may fail loudly: that is their way of speaking")]
#![allow(dead_code, reason = "each test file uses its own part of this module")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::OnceLock;
use std::time::Duration;
use std::{str, thread};

use depositary_conformance::{Ask, Stated, TODAY};
use depositary_corpus::Files;
use depositary_web::{Desk, address, encoded, serve_on};

/// The desk of the embedded record, with 22 November 2026 as today.
pub fn desk() -> &'static Desk {
    static DESK: OnceLock<&'static Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let today = TODAY.parse().unwrap();
        Desk::open(Files::embedded(), Box::new(move || today)).expect("the shipped record has errors")
    })
}

/// A server that runs as long as the test program.
pub fn server() -> SocketAddr {
    static SERVER: OnceLock<SocketAddr> = OnceLock::new();
    *SERVER.get_or_init(|| {
        let (tell, told) = std::sync::mpsc::channel();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                tell.send(listener.local_addr().unwrap()).unwrap();
                serve_on(desk(), listener, true, std::future::pending()).await;
            });
        });
        told.recv().unwrap()
    })
}

/// What came back.
#[derive(Debug)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The head, as it came.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let fields = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        fields.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The body as text.
    pub fn text(&self) -> &str {
        str::from_utf8(&self.body).expect("a body that is not UTF-8")
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("not JSON ({error}): {}", self.text()))
    }
}

/// Asks the server by GET.
pub fn get(path: &str) -> Response {
    ask("GET", path, &[])
}

/// Asks the server.
pub fn ask(method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n");
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    raw(format!("{request}\r\n").as_bytes())
}

/// Sends bytes as they are and reads what comes back.
pub fn raw(request: &[u8]) -> Response {
    let mut stream = TcpStream::connect(server()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream.write_all(request).unwrap();
    let mut bytes = Vec::new();
    // A server that closes early may reset; what came before counts.
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("no head came back");
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("no status code");
    let mut body = bytes[end + 4..].to_vec();
    if head.to_lowercase().contains("transfer-encoding: chunked") {
        body = joined(&body);
    }
    Response { status, head, body }
}

/// A body that came in chunks.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        let length = usize::from_str_radix(str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            break;
        }
        body.extend_from_slice(&rest[end + 2..end + 2 + length]);
        rest = &rest[end + 4 + length..];
    }
    body
}

/// The address that puts a question of the suite.
pub fn question(ask: &Ask) -> String {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
    let pair = |verb: &str, who: &str, what: &str| format!("{verb}/{}/{}", encoded(who), encoded(what));
    let path = match ask {
        Ask::Status { participant, treaty, on, known_at, reading } => {
            add("on", on);
            reading.iter().for_each(|reading| add("reading", reading));
            known_at.iter().for_each(|known| add("known", known));
            pair("status", participant, treaty)
        }
        Ask::Timeline { participant, treaty, known_at } => {
            known_at.iter().for_each(|known| add("known", known));
            pair("timeline", participant, treaty)
        }
        Ask::Parties { treaty, on, known_at, count } => {
            add("on", on);
            add("count", count.word());
            known_at.iter().for_each(|known| add("known", known));
            format!("parties/{}", encoded(treaty))
        }
        Ask::Diff { treaty, from, to, known_at } => {
            add("from", from);
            add("to", to);
            known_at.iter().for_each(|known| add("known", known));
            format!("diff/{}", encoded(treaty))
        }
        Ask::Withdraw { participant, treaty, notice, known_at, armed_conflict, revoke, reading } => {
            add("notice", notice);
            armed_conflict.iter().for_each(|span| add("armed-conflict", span));
            revoke.iter().for_each(|on| add("revoke", on));
            reading.iter().for_each(|reading| add("reading", reading));
            known_at.iter().for_each(|known| add("known", known));
            pair("withdraw", participant, treaty)
        }
        Ask::Scenario { file, on, known_at } => {
            on.iter().for_each(|on| add("on", on));
            known_at.iter().for_each(|known| add("known", known));
            format!("scenario/{}", encoded(file))
        }
        Ask::Departures { since, known_at } => {
            since.iter().for_each(|since| add("since", since));
            known_at.iter().for_each(|known| add("known", known));
            "departures".to_owned()
        }
        Ask::History { participant, treaty, known_at } => {
            known_at.iter().for_each(|known| add("known", known));
            pair("history", participant, treaty)
        }
        Ask::Obligations { participant, treaty, duty, state, next, on, known_at, reading } => {
            participant.iter().for_each(|who| add("participant", who));
            treaty.iter().for_each(|treaty| add("treaty", treaty));
            duty.iter().for_each(|duty| add("duty", duty));
            state.iter().for_each(|state| add("state", state));
            next.iter().for_each(|months| add("next", &months.to_string()));
            on.iter().for_each(|on| add("on", on));
            known_at.iter().for_each(|known| add("known", known));
            reading.iter().for_each(|reading| add("reading", reading));
            "obligations".to_owned()
        }
        Ask::Audit { participant, treaty, what, all, known_at } => {
            participant.iter().for_each(|who| add("participant", who));
            treaty.iter().for_each(|treaty| add("treaty", treaty));
            what.iter().for_each(|what| add("what", what));
            add("all", &all.to_string());
            known_at.iter().for_each(|known| add("known", known));
            "audit".to_owned()
        }
        Ask::May { participant, activity, with, on, known_at, treaty } => {
            add("on", on);
            with.iter().for_each(|ally| add("with", ally));
            treaty.iter().for_each(|treaty| add("treaty", treaty));
            known_at.iter().for_each(|known| add("known", known));
            pair("may", participant, activity)
        }
        Ask::Classify { treaty, description, facts } => {
            description.iter().for_each(|name| add("description", name));
            for (input, stated) in facts {
                match stated {
                    Stated::Answer(yes) => add(input, if *yes { "yes" } else { "no" }),
                    Stated::Number(number) => add(input, &number.to_string()),
                    Stated::Weight(weight) => add(input, weight),
                    Stated::Weights(weights) => weights.iter().for_each(|weight| add(input, weight)),
                }
            }
            format!("classify/{}", encoded(treaty))
        }
        Ask::Observed(asked) => {
            let options = [
                ("treaty", &asked.treaty),
                ("measure", &asked.measure),
                ("scope", &asked.scope),
                ("denominator", &asked.denominator),
                ("participant", &asked.participant),
                ("series", &asked.series),
                ("total", &asked.total),
                ("act", &asked.act),
                ("by", &asked.by),
                ("about", &asked.about),
                ("stance", &asked.stance),
                ("on", &asked.on),
                ("body", &asked.body),
                ("known", &asked.known_at),
            ];
            options.iter().for_each(|(name, value)| value.iter().for_each(|value| add(name, value)));
            for (name, year) in [("year", asked.year), ("edition", asked.edition)] {
                year.iter().for_each(|year| add(name, &year.to_string()));
            }
            for (name, set) in [("world", asked.world), ("latest", asked.latest), ("next", asked.next)] {
                if set {
                    add(name, "true");
                }
            }
            asked.compare.iter().flatten().for_each(|figure| add("compare", figure));
            asked.explain.iter().for_each(|number| add("explain", number));
            asked.list.clone()
        }
        Ask::NotFound { participant, treaty, on } => {
            on.iter().for_each(|on| add("on", on));
            pair("status", participant, treaty)
        }
    };
    address(&format!("/api/v1/{path}"), &pairs)
}
