//! Rules of general treaty law and of depositary practice, by name; their clauses are data.

macro_rules! general_rules {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// Rules of general treaty law and of depositary practice; `data/general.toml` holds their clauses.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum GeneralRule { $($(#[$doc])* $name,)* }

        impl GeneralRule {
            /// Every general rule, in order.
            pub const ALL: &[GeneralRule] = &[$(GeneralRule::$name,)*];

            /// The word of the record.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(GeneralRule::$name => $word,)* }
            }
        }
    };
}

general_rules! {
    /// A third State (VCLT 2(1)(h)).
    Outside = "outside",
    /// The interim duty of a signatory (VCLT 18).
    Signatory = "signatory",
    /// A contracting State (VCLT 2(1)(f)).
    Contracting = "contracting",
    /// A party (VCLT 2(1)(g)).
    Party = "party",
    /// Consequences of the end (VCLT 70).
    FormerParty = "former-party",
    /// Consent dates from deposit (VCLT 16).
    ConsentByDeposit = "consent-by-deposit",
    /// Of several depositaries, the earliest deposit binds.
    EarliestDeposit = "earliest-deposit",
    /// The interim duty ends (VCLT 18(a)).
    InterimObligationEnded = "interim-obligation-ended",
    /// Provisional application (VCLT 25).
    ProvisionalApplication = "provisional-application",
    /// Consent after entry into force binds on its date, unless the treaty says otherwise (VCLT 24(3)).
    LateConsent = "late-consent",
    /// A notified succession takes effect from the succession of States.
    Succession = "succession",
    /// A participant that no longer exists.
    Extinction = "extinction",
    /// An instrument taken back before it takes effect.
    InstrumentTakenBack = "instrument-taken-back",
    /// A notice is made on receipt by the depositary (VCLT 78(b)).
    NoticeOnReceipt = "notice-on-receipt",
    /// A notice may be revoked before it takes effect (VCLT 68).
    Revocation = "revocation",
    /// No clause, no withdrawal, unless intended or implied (VCLT 56).
    NoWithdrawalClause = "no-withdrawal-clause",
    /// No suspension unless the treaty allows it (VCLT 57, 58).
    NoSuspension = "no-suspension",
    /// Falling below the number does not end a treaty (VCLT 55).
    NumbersFall = "numbers-fall",
    /// A date stated by the depositary prevails over ours.
    StatedDate = "stated-date",
    /// A date known only as an interval.
    UncertainDate = "uncertain-date",
    /// A contested point.
    Contested = "contested",
    /// The treaty is not in force.
    NotInForce = "not-in-force",
    /// A statement that changes no status.
    DeclarationWithoutEffect = "declaration-without-effect",
    /// A corrected row.
    Correction = "correction",
    /// Evidence of armed conflict is evidence only.
    ConflictEvidence = "conflict-evidence",
    /// A duty is met, or outstanding, only on a source's word.
    FulfilmentEvidence = "fulfilment-evidence",
    /// Who may sign the instrument of withdrawal (VCLT 67(2)).
    InstrumentForm = "instrument-form",
    /// What binds independently of the treaty stays (VCLT 43).
    OtherRules = "other-rules",
}

impl GeneralRule {
    /// The rule that the record writes so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.word() == word)
    }
}
