//! A classification as a table: one row a criterion.

use super::{Table, or_blank};
use crate::v1;

impl Table for v1::Classification {
    fn header(&self) -> &'static [&'static str] {
        &[
            "treaty",
            "verdict",
            "article",
            "criterion",
            "criterion_article",
            "holds",
            "says",
            "presumed",
            "decides",
            "matters",
            "quote",
            "source",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |criterion: &v1::CriterionAnswer| {
            vec![
                self.treaty.clone(),
                self.verdict.to_owned(),
                or_blank(&self.article),
                criterion.criterion.clone(),
                criterion.article.clone(),
                criterion.holds.to_owned(),
                criterion.says.clone(),
                criterion.presumed.to_string(),
                criterion.decides.to_string(),
                criterion.matters.to_string(),
                criterion.quote.clone(),
                criterion.source.clone(),
            ]
        };
        self.because.iter().map(row).collect()
    }
}
