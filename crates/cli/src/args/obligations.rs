//! Arguments of `obligations`.

use clap::{Args, ValueEnum};

use super::When;

/// `obligations`.
#[derive(Debug, Args)]
pub struct ObligationsArgs {
    /// Only of this participant
    #[arg(long, short, value_name = "NAME")]
    pub participant: Option<String>,
    /// Only under this treaty
    #[arg(long, short, value_name = "TREATY")]
    pub treaty: Option<String>,
    /// Only this duty, by its id or its article: stockpile-destruction, clearance, "7(1)" …
    #[arg(long, value_name = "DUTY")]
    pub duty: Option<String>,
    /// Only in these states
    #[arg(long, value_enum, value_delimiter = ',', value_name = "STATE")]
    pub state: Vec<State>,
    /// Only what falls due within so many months of the day, sorted by deadline
    #[arg(long, value_name = "MONTHS")]
    pub next: Option<u16>,
    #[command(flatten)]
    pub when: When,
    /// Use this reading: first-yearly=text or first-yearly=practice; or one of `status --reading`
    #[arg(long, value_name = "POINT=READING")]
    pub reading: Vec<String>,
    /// Show the proof of each, step by step, with articles and sources
    #[arg(long)]
    pub why: bool,
}

/// How a duty stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum State {
    /// Not bound yet, or no longer
    NotApplicable,
    /// Not decidable from what is known
    Unknown,
    /// Owed, and its time still runs
    Due,
    /// Done, in time or with a lateness that is not known
    Met,
    /// Done after its deadline
    MetLate,
    /// Owed, with a deadline that a grant has moved
    Extended,
    /// Past its deadline, and reported as not done
    Overdue,
    /// Only a date on paper: there is nothing to which it applies
    Nominal,
}
