//! The `depositary` command: who is bound by what on a day, as known on a day, and why.

mod args;
mod failure;
mod output;
mod verbs;
mod why;

use std::process::ExitCode;

use args::{Arguments, Format, Verb};
use clap::Parser;
use failure::Failure;
use output::Printed;

/// What must be said beside an answer in a language whose wording no speaker has reviewed.
const fn of_wording(verb: &Verb) -> &'static str {
    match verb {
        Verb::Status(_)
        | Verb::Withdraw(_)
        | Verb::Obligations(_)
        | Verb::May(_)
        | Verb::History(_)
        | Verb::Audit(_)
        | Verb::Treaties(_) => {
            "machine-made wording, not yet reviewed by a speaker; the record is kept in English, and the authentic texts prevail\n"
        }
        Verb::Scenario(_)
        | Verb::Classify(_)
        | Verb::Figures(_)
        | Verb::UseReports(_)
        | Verb::Positions(_)
        | Verb::Meetings(_)
        | Verb::Votes(_) => "this kind of answer has no wording in that language yet; it is said in English\n",
        _ => "",
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(printed) => {
            let common = &arguments.common;
            if common.format == Format::Text && !common.language.reviewed() {
                output::to_stderr(of_wording(&arguments.verb));
            }
            printed.print()
        }
        Err(failure) => failure.report(),
    }
}

fn run(arguments: &Arguments) -> Result<Printed, Failure> {
    let common = &arguments.common;
    let dated = matches!(arguments.verb, Verb::Obligations(_));
    if matches!(common.format, Format::Ics | Format::Atom) && !dated {
        let message = "only `obligations` has deadlines to print as a calendar or a feed; use text, json or csv";
        return Err(Failure::Usage(message.to_owned()));
    }
    let reads = matches!(arguments.verb, Verb::Check(_));
    if matches!(common.format, Format::Jsonl | Format::Html | Format::ClaimReview) && !reads {
        let message = "only `check` has claims to print so; use text, json or csv";
        return Err(Failure::Usage(message.to_owned()));
    }
    match &arguments.verb {
        Verb::Status(question) => verbs::status::run(common, question),
        Verb::Timeline(question) => verbs::timeline::run(common, question),
        Verb::History(question) => verbs::history::run(common, question),
        Verb::Parties(question) => verbs::parties::run(common, question),
        Verb::Diff(question) => verbs::diff::run(common, question),
        Verb::Withdraw(question) => verbs::withdraw::run(common, question),
        Verb::Scenario(question) => verbs::scenario::run(common, question),
        Verb::Obligations(question) => verbs::obligations::run(common, question),
        Verb::Audit(question) => verbs::audit::run(common, question),
        Verb::Check(question) => verbs::check::run(common, question),
        Verb::May(question) => verbs::may::run(common, question),
        Verb::Departures(question) => verbs::departures::run(common, question),
        Verb::Classify(question) => verbs::classify::run(common, question),
        Verb::Figures(question) => verbs::figures::run(common, question),
        Verb::UseReports(question) => verbs::use_reports::run(common, question),
        Verb::Positions(question) => verbs::positions::run(common, question),
        Verb::Meetings(question) => verbs::meetings::run(common, question),
        Verb::Votes(question) => verbs::votes::run(common, question),
        Verb::Treaties(question) => verbs::treaties::run(common, question),
        Verb::Participants(question) => verbs::participants::run(common, question),
        Verb::Sources(question) => verbs::sources::run(common, question),
        Verb::Serve(question) => verbs::serve::run(common, question),
        Verb::Data(work) => verbs::data::run(common, work),
        Verb::Completions { shell } => Ok(verbs::completions::run(*shell)),
    }
}
