//! What is wrong with a record, said so that it can be put right.

use std::fmt;

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The record cannot be used as it is.
    Error,
    /// It can be used, but two of its facts disagree, or one looks wrong.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

/// One problem: where, what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's path inside the record.
    pub file: String,
    /// The line, from 1; 0 when the whole file is meant.
    pub line: u32,
    /// How grave.
    pub severity: Severity,
    /// Its stable code, such as `unknown-participant`.
    pub code: &'static str,
    /// What is wrong, in words of the domain.
    pub message: String,
    /// What to do, where we can say.
    pub hint: Option<String>,
    /// The fact it is about, for matching known findings: an action id, or the file.
    pub about: String,
}

impl Problem {
    /// A problem that makes the record unusable.
    #[must_use]
    pub fn error(file: &str, line: u32, code: &'static str, message: String) -> Self {
        Problem {
            file: file.to_owned(),
            line,
            severity: Severity::Error,
            code,
            message,
            hint: None,
            about: file.to_owned(),
        }
    }

    /// A disagreement or oddity.
    #[must_use]
    pub fn warning(file: &str, line: u32, code: &'static str, message: String) -> Self {
        Problem { severity: Severity::Warning, ..Problem::error(file, line, code, message) }
    }

    /// The same with advice.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Problem { hint: Some(hint.into()), ..self }
    }

    /// The same about a named fact.
    #[must_use]
    pub fn about(self, fact: &str) -> Self {
        Problem { about: fact.to_owned(), ..self }
    }
}

/// Prints `file:line: severity[code]: message`, and the hint on a line of its own.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, line, severity, code, message, hint, .. } = self;
        match line {
            0 => write!(f, "{file}: {severity}[{code}]: {message}")?,
            line => write!(f, "{file}:{line}: {severity}[{code}]: {message}")?,
        }
        match hint {
            Some(hint) => write!(f, "\n  hint: {hint}"),
            None => Ok(()),
        }
    }
}

/// Problems that kept a record from being used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct Problems(pub Vec<Problem>);

/// Those that make a record unusable.
pub(crate) fn errors(problems: &[Problem]) -> Vec<Problem> {
    problems.iter().filter(|problem| problem.severity == Severity::Error).cloned().collect()
}
