//! The words of the five files. Each list is closed: a word that is not on it is refused.

/// Defines a closed list of words, each with its meaning.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$meaning:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$meaning])* $variant,)+
        }

        impl $name {
            /// Every one with its word, in order.
            pub const WORDS: &[(&str, $name)] = &[$(($word, $name::$variant)),+];

            /// The word of the record, of JSON and of CSV.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }

            /// The one behind a word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, one)| *one)
            }
        }
    };
}

words! {
    /// What a figure measures.
    Measure {
        /// People killed and injured.
        Casualties = "casualties",
        /// People killed.
        Killed = "killed",
        /// People injured.
        Injured = "injured",
        /// The share of civilians.
        CiviliansShare = "civilians-share",
        /// The share of children.
        ChildrenShare = "children-share",
        /// The share of men and boys.
        MenAndBoysShare = "men-and-boys-share",
        /// The share of casualties of remnants.
        RemnantsShare = "remnants-share",
        /// How many States had casualties.
        StatesWithCasualties = "states-with-casualties",
        /// That casualties were recorded in a place; a place without a row is not one without casualties.
        CasualtiesRecorded = "casualties-recorded",
        /// Land cleared.
        AreaCleared = "area-cleared",
        /// How many States and areas are contaminated.
        Contaminated = "contaminated",
    }
}

impl Measure {
    /// Whether it is a share, which means nothing without what it is a share of.
    #[must_use]
    pub const fn is_share(self) -> bool {
        matches!(
            self,
            Measure::CiviliansShare | Measure::ChildrenShare | Measure::MenAndBoysShare | Measure::RemnantsShare
        )
    }

    /// Whether it counts people, who can be added up.
    #[must_use]
    pub const fn counts_people(self) -> bool {
        matches!(self, Measure::Casualties | Measure::Killed | Measure::Injured)
    }
}

words! {
    /// Of whom, or of what, a figure speaks.
    Scope {
        /// Casualties of attacks and of remnants together.
        AllRecorded = "all-recorded",
        /// Casualties of attacks only.
        Attacks = "attacks",
        /// Casualties of remnants only.
        Remnants = "remnants",
        /// Civilian casualties only.
        Civilians = "civilians",
        /// Land, not people.
        Land = "land",
        /// The source does not say.
        NotStated = "not-stated",
    }
}

words! {
    /// What a share is a share of.
    Denominator {
        /// All recorded casualties.
        AllCasualties = "all-casualties",
        /// Those of whom it is recorded whether they were civilians.
        StatusKnown = "status-known",
        /// Those whose age is recorded.
        AgeKnown = "age-known",
        /// Those whose sex is recorded.
        SexKnown = "sex-known",
        /// Casualties of attacks.
        AttackCasualties = "attack-casualties",
        /// Casualties of remnants.
        RemnantCasualties = "remnant-casualties",
        /// Civilian casualties.
        CivilianCasualties = "civilian-casualties",
        /// The source does not say.
        NotStated = "not-stated",
    }
}

impl Denominator {
    /// The scope that a share of it has.
    #[must_use]
    pub const fn scope(self) -> Scope {
        match self {
            Denominator::AllCasualties | Denominator::StatusKnown | Denominator::AgeKnown | Denominator::SexKnown => {
                Scope::AllRecorded
            }
            Denominator::AttackCasualties => Scope::Attacks,
            Denominator::RemnantCasualties => Scope::Remnants,
            Denominator::CivilianCasualties => Scope::Civilians,
            Denominator::NotStated => Scope::NotStated,
        }
    }

    /// What it is, for a sentence: `of casualties of remnants`.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Denominator::AllCasualties => "of all recorded casualties",
            Denominator::StatusKnown => "of the recorded casualties whose status is known",
            Denominator::AgeKnown => "of the recorded casualties whose age is known",
            Denominator::SexKnown => "of the recorded casualties whose sex is known",
            Denominator::AttackCasualties => "of casualties of attacks",
            Denominator::RemnantCasualties => "of casualties of remnants",
            Denominator::CivilianCasualties => "of civilian casualties",
            Denominator::NotStated => "of something that the source does not name",
        }
    }
}

words! {
    /// How exactly a value is meant.
    Exactness {
        /// As printed.
        Exact = "exact",
        /// At least so much, or more.
        AtLeast = "at-least",
        /// About so much.
        Rounded = "rounded",
        /// Between two values.
        Range = "range",
    }
}

words! {
    /// What is counted.
    Unit {
        /// People.
        People = "people",
        /// Hundredths of the denominator.
        Percent = "percent",
        /// States.
        States = "states",
        /// States and other areas.
        StatesAndAreas = "states-and-areas",
        /// Square kilometres.
        SquareKilometres = "km2",
        /// 1: it was recorded.
        Flag = "flag",
    }
}

words! {
    /// How a number came to be.
    Counting {
        /// One by one; what is not recorded is not in it.
        Recorded = "recorded",
        /// By estimate.
        Estimated = "estimated",
    }
}

words! {
    /// What a report is about.
    Act {
        /// Use.
        Use = "use",
        /// Transfer.
        Transfer = "transfer",
        /// Transit.
        Transit = "transit",
        /// Production.
        Production = "production",
    }
}

words! {
    /// How a report stands, by those who made it; never a finding of ours.
    ReportStatus {
        /// Its source holds it to be established.
        Confirmed = "confirmed",
        /// That it happened is held to be established, who did it is not.
        UserUnknown = "user-unknown",
        /// Reported by one source or by findings on the ground.
        Reported = "reported",
        /// Said by somebody, and not established.
        Alleged = "alleged",
        /// The answer of the one of whom it is said.
        Denied = "denied",
        /// On a list of its source.
        Listed = "listed",
        /// Its source says that none is known.
        NotReported = "not-reported",
    }
}

words! {
    /// About what a position was taken.
    Matter {
        /// A withdrawal.
        Withdrawal = "withdrawal",
        /// A suspension, or what is called so.
        Suspension = "suspension",
    }
}

words! {
    /// Who speaks.
    SpeakerKind {
        /// A State, or several.
        State = "state",
        /// An organisation, a meeting, or its President.
        Organisation = "organisation",
        /// A person who speaks for nobody else.
        Person = "person",
    }
}

words! {
    /// The stance towards it.
    Stance {
        /// For it.
        Support = "support",
        /// Neither.
        Neutral = "neutral",
        /// Concern or regret.
        Regret = "regret",
        /// Condemnation.
        Condemn = "condemn",
        /// A formal objection.
        Objection = "objection",
    }
}

words! {
    /// Whether a meeting is known to have been held.
    MeetingStatus {
        /// It was.
        Held = "held",
        /// It was announced; that it was held was not read.
        Announced = "announced",
    }
}

words! {
    /// Where a vote was taken; the two are never mixed.
    Body {
        /// The General Assembly in plenary.
        GeneralAssembly = "general-assembly",
        /// Its First Committee, on the draft.
        FirstCommittee = "first-committee",
    }
}
