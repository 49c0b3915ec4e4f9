//! How a participant is painted: its status in a word, a colour and a pattern.

/// The word that decides colour and pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The treaty is in force for it.
    Party,
    /// Still bound, but a notice of withdrawal has been received.
    Leaving,
    /// Its consent is on deposit; the treaty is not yet in force for it.
    Contracting,
    /// Signed, subject to ratification.
    Signatory,
    /// Was a party and is one no longer.
    FormerParty,
    /// Neither signature nor consent.
    Outside,
    /// It cannot be said.
    Undetermined,
    /// Does not exist on this day: not yet, or no longer.
    Absent,
}

impl Class {
    /// The classes that a legend explains, in its order.
    pub const SHOWN: [Class; 7] = [
        Class::Party,
        Class::Leaving,
        Class::Contracting,
        Class::Signatory,
        Class::FormerParty,
        Class::Outside,
        Class::Undetermined,
    ];

    /// The word in the style sheet and in the slider's data: the word of the status where there is one.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Class::Party => "party",
            Class::Leaving => "leaving",
            Class::Contracting => "contracting",
            Class::Signatory => "signatory",
            Class::FormerParty => "former-party",
            Class::Outside => "outside",
            Class::Undetermined => "undetermined",
            Class::Absent => "absent",
        }
    }

    /// The class of a published status word and its qualifiers.
    ///
    /// ```
    /// use depositary_web::map::Class;
    /// assert_eq!(Class::of("party", ["notice-pending"]), Class::Leaving);
    /// assert_eq!(Class::of("party", ["contested"]), Class::Party);
    /// assert_eq!(Class::of("something new", []), Class::Undetermined); // a word we do not know is not "no"
    /// ```
    pub fn of<'q>(status: &str, qualifiers: impl IntoIterator<Item = &'q str>) -> Class {
        match status {
            "party" if qualifiers.into_iter().any(|word| matches!(word, "notice-pending" | "withdrawal-held")) => {
                Class::Leaving
            }
            "party" => Class::Party,
            "contracting" => Class::Contracting,
            "signatory" => Class::Signatory,
            "former-party" => Class::FormerParty,
            "outside" => Class::Outside,
            _ => Class::Undetermined,
        }
    }
}
