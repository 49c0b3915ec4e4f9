//! Arguments of `may`.

use clap::Args;

use super::When;

const AFTER_HELP: &str = "\
Each treaty answers about its own weapons, by the statuses of that day: prohibited, permitted, contested, not-regulated
or undetermined. A disputed question is answered with its readings, never with one word alone; not-regulated is no
permission. Exit code 4 when every answer is undetermined. It reads texts: it is not legal advice.";

/// `may P ACTIVITY [--with ALLY]`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct MayArgs {
    /// The participant
    pub participant: String,
    /// use, develop, produce, acquire, stockpile, retain, transfer, assist, host-foreign-stocks, transit, invest or
    /// joint-operations; other spellings are understood
    pub activity: String,
    /// The ally, or for a transfer the recipient
    #[arg(long, value_name = "ALLY")]
    pub with: Option<String>,
    #[command(flatten)]
    pub when: When,
    /// Only this treaty [default: every treaty whose prohibitions the record holds]
    #[arg(long, value_name = "TREATY")]
    pub treaty: Option<String>,
    /// Show the proofs, step by step, with articles and sources
    #[arg(long)]
    pub why: bool,
}
