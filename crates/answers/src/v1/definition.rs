//! The shape of a definition: what it asks of a description, and by which criteria it decides.

use serde::Serialize;

/// A treaty's definition, as the record has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Definition {
    /// The treaty's id.
    pub treaty: String,
    /// The term defined.
    pub term: String,
    /// What is asked of a description: whether it is this.
    pub is: String,
    /// What a description may state; each is a parameter of `classify`, and each may stay open.
    pub inputs: Vec<DefinitionInput>,
    /// The criteria, in the order of the table.
    pub criteria: Vec<DefinitionCriterion>,
}

/// Something that a description may state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DefinitionInput {
    /// Its id: the key in a description, and the parameter.
    pub input: String,
    /// What kind of answer it takes: `yes-no`, `number`, `weight` or `weight-of-each`.
    pub kind: &'static str,
    /// The article on which it bears.
    pub article: String,
    /// The question for people.
    pub question: String,
    /// What helps to answer it.
    pub help: Option<String>,
    /// The input that says how many there are of what this one gives the weights of.
    pub counted_by: Option<String>,
}

/// A criterion of a definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DefinitionCriterion {
    /// Its id.
    pub criterion: String,
    /// The article in which it stands.
    pub article: String,
    /// A few words of the authentic English text.
    pub quote: String,
    /// The document that was read for it.
    pub source: String,
    /// What it says of the thing described.
    pub says: String,
}
