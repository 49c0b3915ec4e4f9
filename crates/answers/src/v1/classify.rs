//! Shapes of definitions: what a stated description is by the words of a treaty.

use serde::Serialize;

/// What a description comes to by a treaty's definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Classification {
    /// The treaty's id.
    pub treaty: String,
    /// `covered`, `not-covered` or `undetermined`.
    pub verdict: &'static str,
    /// The sub-paragraph that decides; `null`: none does, or not one alone.
    pub article: Option<String>,
    /// The articles of every outcome that is still possible.
    pub articles: Vec<String>,
    /// The answer in words.
    pub sentence: String,
    /// The criteria that were reached, one by one, in the order of the table.
    pub because: Vec<CriterionAnswer>,
    /// Facts that are not stated and could change the verdict.
    pub needs: Vec<Need>,
    /// The contested points whose readings come to different verdicts.
    pub contested: Vec<ContestedDefinition>,
    /// Treaties that are about such things, by id, where the thing is not covered.
    pub see: Vec<String>,
    /// What was described.
    pub described: Described,
    /// Every document relied on, by id.
    pub sources: Vec<String>,
}

/// A criterion, and whether it holds of what is described.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CriterionAnswer {
    /// Its id.
    pub criterion: String,
    /// The article in which it stands.
    pub article: String,
    /// `yes`, `no` or `unknown`.
    pub holds: &'static str,
    /// What it says of the thing.
    pub says: String,
    /// Whether this rests on what is presumed of something not stated.
    pub presumed: bool,
    /// Whether it decides, alone or with others that decide.
    pub decides: bool,
    /// Whether it is unknown and could change the verdict.
    pub matters: bool,
    /// A few words of the article.
    pub quote: String,
    /// The document that was read for it.
    pub source: String,
}

/// A fact that is not stated and could change the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Need {
    /// Its key in a description.
    pub input: String,
    /// `yes-no`, `number`, `weight` or `weight-of-each`.
    pub kind: &'static str,
    /// The article on which it bears.
    pub article: String,
    /// The question that it answers.
    pub question: String,
}

/// A contested point on which the verdict depends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContestedDefinition {
    /// Its id.
    pub point: String,
    /// The article that is read differently.
    pub article: String,
    /// The question.
    pub question: String,
    /// The reading that is followed; `null`: none, and the verdict is `undetermined`.
    pub followed: Option<String>,
    /// Why this one, or why none.
    pub why: String,
    /// The readings, each with what it comes to.
    pub readings: Vec<DefinitionReading>,
}

/// A reading of a contested point of a definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DefinitionReading {
    /// Its id.
    pub reading: String,
    /// What it says.
    pub says: String,
    /// The verdict under it.
    pub verdict: &'static str,
    /// Who holds it; empty: nobody is on record.
    pub held_by: Vec<String>,
    /// How far that can be trusted.
    pub reliability: &'static str,
    /// Where it stands, or on which words it rests.
    pub sources: Vec<String>,
}

/// What was described, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Described {
    /// What it is; `null`: not said.
    pub name: Option<String>,
    /// Who states it; `null`: not said.
    pub source: Option<String>,
    /// What is stated of it; what is not here is unknown.
    pub facts: Vec<StatedFact>,
}

/// A stated fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatedFact {
    /// Its key in a description.
    pub input: String,
    /// What is stated.
    pub value: StatedValue,
}

/// What is stated of an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum StatedValue {
    /// Yes or no.
    Answer(bool),
    /// A number.
    Number(u64),
    /// Weights: one for each that weighs the same, or every one that occurs.
    Weights(Vec<String>),
}
