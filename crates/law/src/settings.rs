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

/// Which yearly report is a party's first, where its initial report falls due after the yearly day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FirstYearly {
    /// By practice: the initial report comes first, the yearly ones follow it.
    #[default]
    Practice,
    /// By the text: each year from the entry into force on.
    Text,
}

impl FirstYearly {
    /// The word of commands and proofs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            FirstYearly::Practice => "practice",
            FirstYearly::Text => "text",
        }
    }
}

/// The settings of a derivation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// How evidence of armed conflict is read.
    pub conflict: ConflictReading,
    /// Which yearly report is a party's first.
    pub first_yearly: FirstYearly,
    /// For contested points, the reading to follow instead of the default: (point, reading) by their places.
    pub readings: Vec<(usize, usize)>,
}
