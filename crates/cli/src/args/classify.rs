//! `classify T [FILE]`.

use clap::Args;

const AFTER_HELP: &str = "\
Without a file it asks, one plain question at a time, and only what can still matter. Answer y, n, a number or
weight (4.1 kg), ? for don't know, or back for the question before; the end of input is don't know for the rest.
It explains a stated description by the words of the treaty. It is not legal advice.";

/// `classify T [FILE]`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct ClassifyArgs {
    /// The treaty whose definition is asked: ccm, "Ottawa Treaty" …
    pub treaty: String,
    /// A description file, the name of one that comes with the record, or - for standard input [default: ask]
    pub file: Option<String>,
}
