//! Figures as tables: scope, denominator, edition and reliability stand in every row, so that no reader can mix them.

use super::{Table, or_blank};
use crate::v1;

const FIGURE: &[&str] = &[
    "figure",
    "treaty",
    "measure",
    "covers",
    "span",
    "edition",
    "place",
    "scope",
    "denominator",
    "words",
    "value",
    "value_to",
    "exactness",
    "unit",
    "counting",
    "misreads",
    "rivals",
    "other_editions",
    "reliability",
    "known",
    "printed_by",
    "sources",
    "note",
];

/// What stands instead of figures where they must not be put together.
const REFUSED: &[&str] = &["refused", "code", "message", "figures", "narrower"];

fn figure_row(figure: &v1::Figure) -> Vec<String> {
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    vec![
        figure.figure.clone(),
        figure.treaty.clone(),
        figure.measure.to_owned(),
        or_blank(&figure.covers),
        word(figure.span),
        figure.edition.map_or_else(String::new, |edition| edition.to_string()),
        or_blank(&figure.place),
        figure.scope.to_owned(),
        word(figure.denominator),
        figure.words.clone(),
        figure.value.0.to_string(),
        figure.value_to.map_or_else(String::new, |to| to.0.to_string()),
        figure.exactness.to_owned(),
        figure.unit.to_owned(),
        figure.counting.to_owned(),
        or_blank(&figure.misreads),
        figure.rivals.join("; "),
        figure.other_editions.join("; "),
        figure.reliability.to_owned(),
        or_blank(&figure.known),
        figure.printed_by.join("; "),
        figure.sources.join("; "),
        or_blank(&figure.note),
    ]
}

fn refused_rows(reasons: &[v1::Remark], narrower: &[v1::Narrower]) -> Vec<Vec<String>> {
    let requests: Vec<&str> = narrower.iter().map(|narrower| narrower.request.as_str()).collect();
    let row = |reason: &v1::Remark| {
        vec![
            "true".to_owned(),
            reason.code.to_owned(),
            reason.message.clone(),
            reason.figures.join("; "),
            requests.join("; "),
        ]
    };
    reasons.iter().map(row).collect()
}

impl Table for v1::Figures {
    fn header(&self) -> &'static [&'static str] {
        FIGURE
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.groups.iter().flat_map(|group| &group.figures).map(figure_row).collect()
    }
}

impl Table for v1::FigureSeries {
    fn header(&self) -> &'static [&'static str] {
        if self.refused { REFUSED } else { FIGURE }
    }

    fn rows(&self) -> Vec<Vec<String>> {
        if self.refused {
            return refused_rows(&self.reasons, &self.narrower);
        }
        self.figures.iter().map(figure_row).collect()
    }
}

impl Table for v1::FigureComparison {
    fn header(&self) -> &'static [&'static str] {
        if self.comparable { FIGURE } else { REFUSED }
    }

    fn rows(&self) -> Vec<Vec<String>> {
        if self.comparable { self.figures.iter().map(figure_row).collect() } else { refused_rows(&self.reasons, &[]) }
    }
}

impl Table for v1::Explained {
    fn header(&self) -> &'static [&'static str] {
        FIGURE
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.values.iter().flat_map(|value| &value.figures).map(figure_row).collect()
    }
}
