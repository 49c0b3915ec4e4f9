//! `completions SHELL`.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::args::Arguments;
use crate::output::Printed;

pub fn run(shell: Shell) -> Printed {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "depositary", &mut script);
    Printed::answered(String::from_utf8_lossy(&script).into_owned())
}
