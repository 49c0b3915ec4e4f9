//! The arguments of `serve`.

use std::net::SocketAddr;

use clap::Args;

/// `serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// The address to listen on; port 0 lets the system choose
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8417", env = "DEPOSITARY_LISTEN")]
    pub listen: SocketAddr,
    /// Do not log each visit on standard error
    #[arg(long)]
    pub quiet: bool,
}
