//! The `depositary` command: who is bound by what on a day, as known on a day, and why.

mod args;
mod failure;
mod output;
mod verbs;
mod why;

use std::process::ExitCode;

use args::{Arguments, Verb};
use clap::Parser;
use failure::Failure;
use output::Printed;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(printed) => printed.print(),
        Err(failure) => failure.report(),
    }
}

fn run(arguments: &Arguments) -> Result<Printed, Failure> {
    let common = &arguments.common;
    match &arguments.verb {
        Verb::Status(question) => verbs::status::run(common, question),
        Verb::Timeline(question) => verbs::timeline::run(common, question),
        Verb::History(question) => verbs::history::run(common, question),
        Verb::Parties(question) => verbs::parties::run(common, question),
        Verb::Diff(question) => verbs::diff::run(common, question),
        Verb::Withdraw(question) => verbs::withdraw::run(common, question),
        Verb::Scenario(question) => verbs::scenario::run(common, question),
        Verb::Departures(question) => verbs::departures::run(common, question),
        Verb::Treaties(question) => verbs::treaties::run(common, question),
        Verb::Participants(question) => verbs::participants::run(common, question),
        Verb::Sources(question) => verbs::sources::run(common, question),
        Verb::Serve(question) => verbs::serve::run(common, question),
        Verb::Data(work) => verbs::data::run(common, work),
        Verb::Completions { shell } => Ok(verbs::completions::run(*shell)),
    }
}
