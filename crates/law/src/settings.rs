//! Choices that an answer depends on and that its proof prints.

/// What evidence of armed conflict does to a withdrawal whose clause has a hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ConflictReading {
    /// Evidence of engagement as a primary party holds the withdrawal; a finding is still needed.
    #[default]
    Strict,
    /// No evidence holds it: only a finding could.
    NoHold,
}

impl ConflictReading {
    /// The word of commands and proofs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            ConflictReading::Strict => "strict",
            ConflictReading::NoHold => "no-hold",
        }
    }
}

/// The settings of a derivation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// How evidence of armed conflict is read.
    pub conflict: ConflictReading,
    /// For contested points, the reading to follow instead of the default: (point, reading) by their places.
    pub readings: Vec<(usize, usize)>,
}
