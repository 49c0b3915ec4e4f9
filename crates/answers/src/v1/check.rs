//! The published shapes of checked texts.

use std::fmt;

use serde::Serialize;

/// What the record says of the claims in one or several texts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Check {
    /// Each text with its claims, in the order given.
    pub documents: Vec<CheckedText>,
    /// How claims of different texts about one event stand to each other.
    pub relations: Vec<CheckRelation>,
}

/// A text with its claims.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckedText {
    /// Its name: the file's stem, or the name given.
    pub id: String,
    /// The day of publication, as of which it was judged; `null`: not known, judged as of today.
    pub published: Option<String>,
    /// Its claims, in the order of the text.
    pub claims: Vec<CheckedClaim>,
    /// How the day of publication is known: `given`, `markup`, `file-name` or `text`.
    pub published_from: Option<&'static str>,
    /// Its title, if it has one.
    pub title: Option<String>,
    /// How many claims have which label.
    pub counts: LabelCounts,
    /// What a reader should know of how it was read.
    pub notes: Vec<String>,
}

/// How many claims have which label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LabelCounts {
    /// The record says the same.
    pub agrees: usize,
    /// The record says otherwise.
    pub contradicts: usize,
    /// Right in one reading, wrong in another.
    pub ambiguous: usize,
    /// The record does not hold it.
    pub not_in_record: usize,
}

/// One checkable statement of a text, and what the record says of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckedClaim {
    /// Its first character: Unicode code points from the beginning of the text.
    pub start: usize,
    /// The first character after it.
    pub end: usize,
    /// Its first byte of UTF-8.
    pub start_byte: usize,
    /// The first byte after it.
    pub end_byte: usize,
    /// Its words.
    pub quote: String,
    /// What it is about: `treaty_action`, `status`, `entry_into_force`, `effective_date`, `notice_date`,
    /// `domestic_step`, `party_count`, `signatory_count`, `provision_summary`, `statistic`, `quote_position`,
    /// `non_party_list` or `other`.
    pub kind: &'static str,
    /// The codes of the States concerned.
    pub states: Vec<String>,
    /// The treaty's id; `other:NAME` for one that the record does not hold.
    pub treaty: Option<String>,
    /// The date it states: `2025-03-06`, `2024-07`, `2024`; a stretch as `2024-06/2024-08`, both ends within it.
    pub date: Option<String>,
    /// `day`, `month`, `year` or `interval`.
    pub date_precision: Option<&'static str>,
    /// The number it states; a bound (`>112`), a share of all (`>50%`), a period (`P6M`), votes (`103-1-3`) as text.
    pub value: Option<CheckedValue>,
    /// To whom the text attributes it.
    pub attributed_to: Option<String>,
    /// `agrees`, `contradicts`, `not_in_record` or `ambiguous`.
    pub label: &'static str,
    /// Why it does not simply agree: `wrong-date`, `wrong-actor`, `wrong-status`, `wrong-count`, `wrong-basis`, `stale`,
    /// `wrong-clock`, `wrong-article`, `contested`, `imprecise` or `outside-record`.
    pub cause: Option<&'static str>,
    /// The fact as the record has it.
    pub correct: Option<String>,
    /// Where the record says so.
    pub evidence: Vec<CheckEvidence>,
    /// The rules that found it, first the one that made the claim.
    pub rules: Vec<String>,
    /// Its name: the text's and a number.
    pub id: String,
    /// More exactly what it is about, where `kind` leaves that open: `meeting`, `opened_for_signature`, …
    pub subkind: Option<String>,
    /// `headline` or `body`.
    pub zone: &'static str,
    /// Further treaties it speaks of.
    pub treaties: Vec<String>,
    /// Where readings differ: each, the most charitable first.
    pub readings: Vec<String>,
    /// Where the register proves what decides: `/states/LTU/ccm?on=2025-03-06`.
    pub proof: Option<String>,
    /// What is known now, where that differs from what was known on the day of publication.
    pub now: Option<CheckedNow>,
}

/// What is known of a claim now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckedNow {
    /// The label.
    pub label: &'static str,
    /// Why it does not simply agree.
    pub cause: Option<&'static str>,
    /// The fact as the record has it now.
    pub correct: Option<String>,
}

/// A row of the record, or a clause, on which a verdict rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckEvidence {
    /// The permanent id of the fact or clause.
    pub fact: String,
    /// The id of the source.
    pub source: String,
    /// The article that makes it matter; empty where none does.
    pub article: String,
}

/// How two claims about one event stand to each other, mostly of different texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckRelation {
    /// The id of the one claim.
    pub a: String,
    /// The id of the other.
    pub b: String,
    /// `agrees`, `contradicts`, or `different_basis`: numbers that differ because the date or the base differs.
    pub relation: &'static str,
    /// What both are about, in words.
    pub about: String,
    /// Why, in a sentence.
    pub why: String,
}

/// A value of a claim.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum CheckedValue {
    /// A whole number.
    Whole(i64),
    /// Any other number.
    Number(f64),
    /// What is no plain number.
    Text(String),
}

impl CheckedValue {
    /// A number, whole where it is whole.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "only whole numbers within 2^53 are taken so")]
    pub fn number(number: f64) -> CheckedValue {
        if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 {
            CheckedValue::Whole(number as i64)
        } else {
            CheckedValue::Number(number)
        }
    }
}

impl fmt::Display for CheckedValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CheckedValue::Whole(number) => write!(f, "{number}"),
            CheckedValue::Number(number) => write!(f, "{number}"),
            CheckedValue::Text(text) => f.write_str(text),
        }
    }
}

impl LabelCounts {
    /// Counts the labels of claims.
    #[must_use]
    pub fn of(claims: &[CheckedClaim]) -> LabelCounts {
        let count = |label: &str| claims.iter().filter(|claim| claim.label == label).count();
        LabelCounts {
            agrees: count("agrees"),
            contradicts: count("contradicts"),
            ambiguous: count("ambiguous"),
            not_in_record: count("not_in_record"),
        }
    }

    /// How many claims there are.
    #[must_use]
    pub const fn all(self) -> usize {
        self.agrees + self.contradicts + self.ambiguous + self.not_in_record
    }

    /// The counts of several texts together.
    #[must_use]
    pub fn sum(all: impl Iterator<Item = LabelCounts>) -> LabelCounts {
        all.fold(LabelCounts::default(), |sum, one| LabelCounts {
            agrees: sum.agrees + one.agrees,
            contradicts: sum.contradicts + one.contradicts,
            ambiguous: sum.ambiguous + one.ambiguous,
            not_in_record: sum.not_in_record + one.not_in_record,
        })
    }
}
