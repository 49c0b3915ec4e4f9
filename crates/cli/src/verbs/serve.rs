//! `serve`: the whole register in a browser, from this machine.

use std::net::SocketAddr;

use depositary_answers::parse_day;
use depositary_corpus::Files;
use depositary_web::{Desk, Options, serve};
use owo_colors::OwoColorize;

use crate::args::Common;
use crate::args::serve::ServeArgs;
use crate::failure::Failure;
use crate::output::{Printed, to_stderr};

pub fn run(common: &Common, question: &ServeArgs) -> Result<Printed, Failure> {
    let files = match &common.data {
        Some(folder) => Files::in_folder(folder)?,
        None => Files::embedded(),
    };
    // A fixed day stays the same as long as the server runs; the clock's goes on.
    let fixed = common.today.as_deref().map(|day| parse_day(day, super::clock())).transpose()?;
    let desk = Desk::open(files, Box::new(move || fixed.unwrap_or_else(super::clock)))?;
    let options = Options { listen: question.listen, quiet: question.quiet };
    serve(desk, options, |address| to_stderr(&greeting(common, desk, address))).map_err(|cause| Failure::System {
        what: format!("cannot serve on {}; `--listen 127.0.0.1:0` takes a free port", question.listen),
        cause,
    })?;
    to_stderr("stopped\n");
    Ok(Printed::answered(String::new()))
}

/// The address first: it is what people look for.
fn greeting(common: &Common, desk: &Desk, address: SocketAddr) -> String {
    let corpus = desk.corpus();
    let from = common.data.as_ref().map_or_else(|| "embedded record".to_owned(), |folder| folder.display().to_string());
    let public = if address.ip().is_loopback() { "" } else { "\nReadable by everybody who can reach this address." };
    format!(
        "{}\n{} treaties, {} participants, {} sources · {from}, edition {}{public}\nCtrl-C stops.\n",
        format!("http://{address}/").bold(),
        corpus.identities().len(),
        corpus.participants().len(),
        corpus.sources().len(),
        desk.edition().short(),
    )
}
