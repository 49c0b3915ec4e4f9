//! The languages in which the register answers.

/// A language of answers. The record itself is kept in English; the others are renderings.
///
/// ```
/// use depositary_corpus::Language;
/// assert_eq!(Language::from_code("fr"), Some(Language::French));
/// assert_eq!(Language::from_code("de"), None);
/// assert_eq!(Language::default().code(), "en");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English, in which the record is kept.
    #[default]
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Language; 3] = [Language::English, Language::French, Language::Spanish];

    /// Its code in ISO 639-1: `en`, `fr`, `es`. Commands, addresses and names of files use it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
            Language::Spanish => "es",
        }
    }

    /// The language of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// What its speakers call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::French => "français",
            Language::Spanish => "español",
        }
    }

    /// Whether a speaker has reviewed its sentences; until then they are machine-made wording, and are labelled so.
    #[must_use]
    pub const fn reviewed(self) -> bool {
        matches!(self, Language::English)
    }
}
