//! Shapes of figures: each with everything that must agree before it is compared with another.

use depositary_corpus::Amount;
use serde::{Serialize, Serializer};

/// A number as printed; whole numbers have no point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = f64))]
pub struct Number(pub Amount);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let hundredths = self.0.hundredths();
        if hundredths % 100 == 0 {
            return serializer.serialize_i64(hundredths / 100);
        }
        #[expect(clippy::cast_precision_loss, reason = "a printed number has far fewer digits than a float holds")]
        let number = hundredths as f64 / 100.0;
        serializer.serialize_f64(number)
    }
}

/// Figures, grouped by what they are figures of. Figures of two groups must not be compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// The day up to which facts were known.
    pub known_at: String,
    /// How many figures there are.
    pub count: usize,
    /// The groups.
    pub groups: Vec<FigureGroup>,
    /// What must be said beside them.
    pub remarks: Vec<Remark>,
}

/// Figures of one and the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FigureGroup {
    /// What they measure.
    pub measure: &'static str,
    /// Of whom they speak.
    pub scope: &'static str,
    /// What they are shares of; `null` for what is no share.
    pub denominator: Option<&'static str>,
    /// `year`, `period` or `all-time`; `null`: the sources do not say.
    pub span: Option<&'static str>,
    /// `recorded` or `estimated`.
    pub counting: &'static str,
    /// What is counted.
    pub unit: &'static str,
    /// The same in words.
    pub says: String,
    /// The figures, by time, edition and place.
    pub figures: Vec<Figure>,
}

/// One figure as one edition prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figure {
    /// Its permanent id.
    pub figure: String,
    /// The treaty on whose subject it is.
    pub treaty: String,
    /// What it measures.
    pub measure: &'static str,
    /// The time that it covers; `null`: the source does not say.
    pub covers: Option<String>,
    /// What kind of time that is.
    pub span: Option<&'static str>,
    /// The edition of the Monitor that it is from; `null`: none is named.
    pub edition: Option<i16>,
    /// The code of the place; `null`: the whole world.
    pub place: Option<String>,
    /// Of whom it speaks.
    pub scope: &'static str,
    /// What a share is a share of; `null` for what is no share.
    pub denominator: Option<&'static str>,
    /// Scope and denominator in the words of the source.
    pub words: String,
    /// The value, or the lower end of a range.
    pub value: Number,
    /// The upper end of a range.
    pub value_to: Option<Number>,
    /// `exact`, `at-least`, `rounded` or `range`.
    pub exactness: &'static str,
    /// What is counted.
    pub unit: &'static str,
    /// `recorded` or `estimated`.
    pub counting: &'static str,
    /// The figure whose base it misstates.
    pub misreads: Option<String>,
    /// Figures that misstate its base.
    pub misread_by: Vec<String>,
    /// Figures of the same number with another base, where it is not settled which is right.
    pub rivals: Vec<String>,
    /// Figures of the same thing in other editions: a revision, not a change.
    pub other_editions: Vec<String>,
    /// How far it can be trusted.
    pub reliability: &'static str,
    /// From when it counts as known; `null`: not known, and always shown.
    pub known: Option<String>,
    /// Who prints it so.
    pub printed_by: Vec<String>,
    /// The documents.
    pub sources: Vec<String>,
    /// A note for people.
    pub note: Option<String>,
}

/// A reason or a warning about figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Remark {
    /// Its stable code.
    pub code: &'static str,
    /// What it says.
    pub message: String,
    /// The figures that it is about.
    pub figures: Vec<String>,
}

/// A narrower request that works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Narrower {
    /// The command.
    pub request: String,
    /// How many figures it puts together.
    pub figures: usize,
}

/// Figures put together as a series or a total; or refused, with the reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FigureSeries {
    /// The day up to which facts were known.
    pub known_at: String,
    /// `series` or `total`.
    pub asked: &'static str,
    /// What is measured.
    pub measure: &'static str,
    /// Whether they cannot be put together; then there are no figures, and the reasons say why.
    pub refused: bool,
    /// Why they cannot.
    pub reasons: Vec<Remark>,
    /// Narrower requests that work.
    pub narrower: Vec<Narrower>,
    /// The sum, where a total was asked for.
    pub total: Option<Number>,
    /// Whether the sum is a lower bound.
    pub at_least: Option<bool>,
    /// The answer in words.
    pub says: String,
    /// The figures, by time and edition.
    pub figures: Vec<Figure>,
    /// Figures left out because they misstate the base of another.
    pub left_out: Vec<Figure>,
    /// What must be said beside them.
    pub remarks: Vec<Remark>,
}

/// Whether two figures may be compared, and what follows if so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FigureComparison {
    /// The day up to which facts were known.
    pub known_at: String,
    /// Whether they may be compared.
    pub comparable: bool,
    /// `change`, `revision`, `other-place` or `rival`; `null`: they may not be compared.
    pub relation: Option<&'static str>,
    /// The second less the first; `null`: they may not be compared, or not both are exact.
    pub difference: Option<Number>,
    /// Why they may not.
    pub reasons: Vec<Remark>,
    /// The answer in words.
    pub says: String,
    /// The two figures.
    pub figures: Vec<Figure>,
}

/// Printed numbers, each with the year, the edition and the base that it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Explained {
    /// The day up to which facts were known.
    pub known_at: String,
    /// The numbers asked about.
    pub values: Vec<ExplainedValue>,
    /// Every two of them, as far as both are on record.
    pub pairs: Vec<ExplainedPair>,
}

/// One printed number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExplainedValue {
    /// The number as it was asked.
    pub value: String,
    /// What it can be, in words.
    pub says: Vec<String>,
    /// The figures that have it.
    pub figures: Vec<Figure>,
}

/// Two printed numbers beside each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExplainedPair {
    /// The two.
    pub values: [String; 2],
    /// `different-measure`, `different-time`, `different-base`, `revision` or `same-basis`.
    pub relation: &'static str,
    /// Whether they contradict each other: only on the same basis, time and edition.
    pub contradict: bool,
    /// Why, or why not.
    pub says: String,
}
