//! Why a command could not be carried out, and what to do.

use std::process::ExitCode;

use depositary_answers::{NotADay, NotFound, ReadingError};
use depositary_corpus::{FilesError, Problems};
use owo_colors::OwoColorize;

use crate::output::to_stderr;

/// A command that could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something was asked that cannot be.
    #[error("{0}")]
    Usage(String),
    /// A name names nothing.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// A text is not a day.
    #[error(transparent)]
    NotADay(#[from] NotADay),
    /// The record's files cannot be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The record has errors.
    #[error("the record has errors; `depositary data check` lists them all\n{0}")]
    Record(#[from] Problems),
    /// A scenario file has errors.
    #[error("the scenario cannot be used\n{0}")]
    Scenario(Problems),
    /// What reads texts is damaged.
    #[error("the dictionaries of texts have errors: {0}")]
    Dictionary(#[from] depositary_reading::mention::DictionaryError),
    /// The system refused.
    #[error("{what}: {cause}")]
    System {
        /// What was being done.
        what: String,
        /// What the system said.
        cause: std::io::Error,
    },
}

impl From<ReadingError> for Failure {
    fn from(error: ReadingError) -> Self {
        match error {
            ReadingError::Unknown(message) => Failure::Usage(message),
            ReadingError::Record(problems) => Failure::Record(problems),
        }
    }
}

impl Failure {
    /// Says what went wrong on standard error and gives the exit code.
    pub fn report(&self) -> ExitCode {
        to_stderr(&format!("{} {self}\n", "error:".red().bold()));
        match self {
            Failure::Usage(_) | Failure::NotFound(_) | Failure::NotADay(_) | Failure::Scenario(_) => ExitCode::from(2),
            Failure::Files(_) | Failure::Record(_) | Failure::Dictionary(_) | Failure::System { .. } => {
                ExitCode::from(1)
            }
        }
    }
}
