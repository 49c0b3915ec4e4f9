//! Arguments of `audit`.

use clap::Args;

/// `audit`.
#[derive(Debug, Args)]
pub struct AuditArgs {
    /// Only what is printed about this participant
    #[arg(long, short, value_name = "NAME")]
    pub participant: Option<String>,
    /// Only what is printed about this treaty
    #[arg(long, short, value_name = "TREATY")]
    pub treaty: Option<String>,
    /// Only this kind: report-due, deadline-clearance, in-force-for, deposit, signature, count-bound …
    #[arg(long, value_name = "KIND")]
    pub what: Option<String>,
    /// Also what agrees
    #[arg(long)]
    pub all: bool,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
    /// Show our proof beside each
    #[arg(long)]
    pub why: bool,
}
