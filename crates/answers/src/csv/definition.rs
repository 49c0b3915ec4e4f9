//! A definition as a table: one row a question.

use super::{Table, or_blank};
use crate::v1;

impl Table for v1::Definition {
    fn header(&self) -> &'static [&'static str] {
        &["treaty", "input", "kind", "article", "question", "help", "counted_by"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |input: &v1::DefinitionInput| {
            vec![
                self.treaty.clone(),
                input.input.clone(),
                input.kind.to_owned(),
                input.article.clone(),
                input.question.clone(),
                or_blank(&input.help),
                or_blank(&input.counted_by),
            ]
        };
        self.inputs.iter().map(row).collect()
    }
}
