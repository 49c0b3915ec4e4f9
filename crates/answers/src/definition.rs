//! Telling a definition: its questions and its criteria, before anything is described.

use crate::classify::ClassifyError;
use crate::register::Register;
use crate::v1;

impl Register<'_> {
    /// What a treaty's definition asks of a description, and by which criteria it decides.
    ///
    /// # Errors
    /// When the record has no definition of this treaty, or the treaty's files have errors.
    pub fn told_definition(&self, place: usize) -> Result<v1::Definition, ClassifyError> {
        let (record, corpus) = (self.definition(place)?, self.corpus());
        let inputs = record.inputs.iter().map(|input| v1::DefinitionInput {
            input: input.id.clone(),
            kind: input.kind.word(),
            article: input.article.clone(),
            question: input.question.clone(),
            help: Some(input.help.clone()).filter(|help| !help.is_empty()),
            counted_by: input.counted_by.and_then(|other| record.inputs.get(other)).map(|other| other.id.clone()),
        });
        let criteria = record.criteria.iter().map(|criterion| v1::DefinitionCriterion {
            criterion: criterion.id.clone(),
            article: criterion.article.clone(),
            quote: criterion.quote.clone(),
            source: corpus.source(criterion.source).id.clone(),
            says: criterion.says.clone(),
        });
        Ok(v1::Definition {
            treaty: corpus.identities()[place].id.clone(),
            term: record.term.clone(),
            is: record.is.clone(),
            inputs: inputs.collect(),
            criteria: criteria.collect(),
        })
    }
}
