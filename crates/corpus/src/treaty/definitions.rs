//! The treaty's definition: from the words of `definitions.toml` to the table that the engine asks.

mod description;
mod formula;
mod rows;

pub use description::DescriptionRecord;

use depositary_law::SourceId;
use depositary_law::definition::{
    CriterionId, Definition, DefinitionError, Formula, Input, InputKind, Next, Point, Table, Test,
};

use super::{Identity, PointRecord, ReadingRecord, desk};
use crate::corpus::Corpus;
use crate::problem::Problem;
use crate::reading::Desk;
use formula::Fault;
use rows::{DefinitionsFile, PointRow};

/// A treaty's definition, as the record has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionRecord {
    /// The table that the engine asks.
    pub definition: Definition,
    /// The term defined.
    pub term: String,
    /// What is asked of a description: whether it is this.
    pub is: String,
    /// What a description may state, in the order of the table.
    pub inputs: Vec<InputRecord>,
    /// The criteria, in the order of the table.
    pub criteria: Vec<CriterionRecord>,
    /// The ids of the tests, in the order of the table.
    pub tests: Vec<String>,
    /// The outcomes, in the order of the table.
    pub outcomes: Vec<OutcomeRecord>,
    /// The contested points, in the order of the table.
    pub points: Vec<PointRecord>,
    /// What is said of what is incompatible, in the order of the table.
    pub incompatible: Vec<String>,
}

/// Something that a description may state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputRecord {
    /// Its id: the key in a description.
    pub id: String,
    /// What kind of answer it takes.
    pub kind: InputKind,
    /// The article on which it bears.
    pub article: String,
    /// The question for people.
    pub question: String,
    /// What helps to answer it; may be empty.
    pub help: String,
    /// The input, by its place, that says how many there are of what this one gives the weights of.
    pub counted_by: Option<usize>,
    /// Its line in `definitions.toml`.
    pub line: u32,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionRecord {
    /// Its id.
    pub id: String,
    /// The article in which it stands.
    pub article: String,
    /// A few words of the authentic English text.
    pub quote: String,
    /// The document that was read for it.
    pub source: SourceId,
    /// What it says of the thing described.
    pub says: String,
    /// Its line in `definitions.toml`.
    pub line: u32,
}

/// An outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeRecord {
    /// Its id.
    pub id: String,
    /// The article by which it is so.
    pub article: String,
    /// What it says.
    pub says: String,
    /// Treaties that are about such things, by id.
    pub see: Vec<String>,
    /// Its line in `definitions.toml`.
    pub line: u32,
}

/// The definition of a treaty that has one; whether it is sound is part of whether the treaty is.
pub(super) fn read_definition(
    corpus: &Corpus,
    identity: &Identity,
    problems: &mut Vec<Problem>,
) -> Option<DefinitionRecord> {
    let path = format!("treaties/{}/definitions.toml", identity.id);
    let mut desk = desk(corpus, &path, problems)?;
    let file: DefinitionsFile = desk.toml()?;
    if *file.format.get_ref() != 1 {
        let line = desk.line_at(file.format.span().start);
        let message = format!("definition format {} is not known; this program reads format 1", file.format.get_ref());
        desk.error(line, "unknown-format", message);
    }
    if *file.treaty.get_ref() != identity.id {
        let line = desk.line_at(file.treaty.span().start);
        let message =
            format!("this is the definition of `{}`, in the folder of `{}`", file.treaty.get_ref(), identity.id);
        desk.error_with_hint(line, "wrong-folder", message, Some("rename one of them".to_owned()));
    }
    Reader::of(&file, &mut desk).read(corpus, &file, &mut desk)
}

/// What tests, by place, ask under a reading.
type Instead = Vec<(usize, Formula<CriterionId>)>;

/// The ids of a definition, by which its parts name each other.
struct Reader<'f> {
    inputs: Vec<&'f str>,
    criteria: Vec<&'f str>,
    tests: Vec<&'f str>,
    outcomes: Vec<&'f str>,
}

impl<'f> Reader<'f> {
    fn of(file: &'f DefinitionsFile, desk: &mut Desk<'_>) -> Self {
        let mut ids = |what: &str, named: Vec<(&'f str, usize)>| {
            for (place, (id, byte)) in named.iter().enumerate() {
                if named[..place].iter().any(|(other, _)| other == id) {
                    desk.error(desk.line_at(*byte), "duplicate-id", format!("two {what} have the id `{id}`"));
                }
            }
            named.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
        };
        let inputs =
            ids("inputs", file.input.iter().map(|row| (row.get_ref().id.as_str(), row.span().start)).collect());
        let criteria =
            ids("criteria", file.criterion.iter().map(|row| (row.get_ref().id.as_str(), row.span().start)).collect());
        let tests = file.test.iter().map(|row| (row.get_ref().id.as_str(), row.span().start));
        let outcomes = file.outcome.iter().map(|row| (row.get_ref().id.as_str(), row.span().start));
        // A test and an outcome may not share an id: `yes` and `no` name either.
        let mut both = ids("tests or outcomes", tests.chain(outcomes).collect());
        let outcomes = both.split_off(file.test.len());
        Reader { inputs, criteria, tests: both, outcomes }
    }

    fn read(&self, corpus: &Corpus, file: &DefinitionsFile, desk: &mut Desk<'_>) -> Option<DefinitionRecord> {
        let before = desk.problems.len();
        let (inputs, input_records) = self.inputs(file, desk);
        let (criteria, criterion_records) = self.criteria(file, &inputs, desk);
        let tests = self.tests(file, desk);
        let (outcomes, outcome_records) = outcomes(file, desk);
        let (points, point_records) = self.points(corpus, file, desk);
        let mut incompatible = Vec::new();
        for row in &file.incompatible {
            let line = desk.line_at(row.span().start);
            incompatible.extend(noted(desk, line, formula::over_criteria(&row.get_ref().holds, &self.criteria)));
        }
        if desk.problems.len() > before {
            return None; // a part that could not be read would only be missed again
        }
        match Definition::new(Table { inputs, criteria, tests, outcomes, points, incompatible }) {
            Ok(definition) => Some(DefinitionRecord {
                definition,
                term: file.term.clone(),
                is: file.is.clone(),
                inputs: input_records,
                criteria: criterion_records,
                tests: self.tests.iter().map(|id| (*id).to_owned()).collect(),
                outcomes: outcome_records,
                points: point_records,
                incompatible: file.incompatible.iter().map(|row| row.get_ref().says.clone()).collect(),
            }),
            Err(error) => {
                let byte = match error {
                    DefinitionError::LeadsBack { test } => file.test[test].span().start,
                    DefinitionError::WrongKind { criterion } => file.criterion[criterion].span().start,
                    DefinitionError::DefaultSubstitutes { point } => file.point[point].span().start,
                    DefinitionError::NoTest | DefinitionError::OutOfPlace => 0,
                };
                desk.error(desk.line_at(byte), "bad-definition", error.to_string());
                None
            }
        }
    }

    fn inputs(&self, file: &DefinitionsFile, desk: &mut Desk<'_>) -> (Vec<Input>, Vec<InputRecord>) {
        let words = InputKind::ALL.map(|kind| (kind.word(), kind));
        let mut parts = (Vec::new(), Vec::new());
        for row in &file.input {
            let (line, row) = (desk.line_at(row.span().start), row.get_ref());
            let Some(kind) = desk.word(line, "bad-definition", "kind", &row.kind, &words) else { continue };
            if row.presumed.is_some() && kind != InputKind::YesNo {
                desk.error(
                    line,
                    "bad-definition",
                    format!("only a yes-no input can be presumed; `{}` is none", row.id),
                );
            }
            let counted_by = row.counted_by.as_ref().and_then(|id| {
                let place = self.inputs.iter().position(|other| other == id);
                if place.is_none() {
                    desk.error(line, "bad-definition", format!("no input is called `{id}`"));
                }
                place
            });
            parts.0.push(Input { kind, presumed: row.presumed });
            parts.1.push(InputRecord {
                id: row.id.clone(),
                kind,
                article: row.article.clone(),
                question: row.question.clone(),
                help: row.help.clone(),
                counted_by,
                line,
            });
        }
        parts
    }

    fn criteria(
        &self,
        file: &DefinitionsFile,
        inputs: &[Input],
        desk: &mut Desk<'_>,
    ) -> (Vec<Formula<depositary_law::definition::Fact>>, Vec<CriterionRecord>) {
        let mut parts = (Vec::new(), Vec::new());
        for row in &file.criterion {
            let (line, row) = (desk.line_at(row.span().start), row.get_ref());
            let source = desk.source(line, &row.source);
            let whole = inputs.len() == self.inputs.len(); // else every place would be another's
            let holds = whole.then(|| formula::over_inputs(&row.holds, &self.inputs, inputs));
            let holds = holds.and_then(|holds| noted(desk, line, holds));
            let (Some(source), Some(holds)) = (source, holds) else { continue };
            parts.0.push(holds);
            parts.1.push(CriterionRecord {
                id: row.id.clone(),
                article: row.article.clone(),
                quote: row.quote.clone(),
                source,
                says: row.says.clone(),
                line,
            });
        }
        parts
    }

    fn tests(&self, file: &DefinitionsFile, desk: &mut Desk<'_>) -> Vec<Test> {
        let mut tests = Vec::new();
        for row in &file.test {
            let (line, row) = (desk.line_at(row.span().start), row.get_ref());
            let asks = noted(desk, line, formula::over_criteria(&row.asks, &self.criteria));
            let (yes, no) = (self.next(desk, line, &row.yes), self.next(desk, line, &row.no));
            if let (Some(asks), Some(yes), Some(no)) = (asks, yes, no) {
                tests.push(Test { asks, yes, no });
            }
        }
        if file.test.is_empty() {
            desk.error(0, "bad-definition", DefinitionError::NoTest.to_string());
        }
        tests
    }

    fn next(&self, desk: &mut Desk<'_>, line: u32, id: &str) -> Option<Next> {
        let test = self.tests.iter().position(|other| *other == id).map(Next::Test);
        let next = test.or_else(|| self.outcomes.iter().position(|other| *other == id).map(Next::Outcome));
        if next.is_none() {
            let known: Vec<&str> = self.tests.iter().chain(&self.outcomes).copied().collect();
            let hint = formula::near(id, &known).map(|near| format!("did you mean `{near}`?"));
            desk.error_with_hint(line, "bad-definition", format!("no test or outcome is called `{id}`"), hint);
        }
        next
    }

    fn points(&self, corpus: &Corpus, file: &DefinitionsFile, desk: &mut Desk<'_>) -> (Vec<Point>, Vec<PointRecord>) {
        let mut parts = (Vec::new(), Vec::new());
        for row in &file.point {
            let (line, row) = (desk.line_at(row.span().start), row.get_ref());
            if row.reading.len() < 2 {
                let message = format!("the point `{}` has fewer than two readings; then it is not contested", row.id);
                desk.error(line, "bad-reading", message);
            }
            let default = row.default.as_ref().and_then(|id| {
                let place = row.reading.iter().position(|reading| reading.get_ref().id == *id);
                if place.is_none() {
                    desk.error(
                        line,
                        "bad-reading",
                        format!("the default `{id}` is none of the readings of `{}`", row.id),
                    );
                }
                place
            });
            let (readings, told) = self.readings(corpus, row, desk);
            parts.0.push(Point { default, readings });
            parts.1.push(PointRecord {
                id: row.id.clone(),
                article: row.article.clone(),
                question: row.question.clone(),
                why: row.why.clone(),
                readings: told,
            });
        }
        parts
    }

    fn readings(&self, corpus: &Corpus, point: &PointRow, desk: &mut Desk<'_>) -> (Vec<Instead>, Vec<ReadingRecord>) {
        let mut parts = (Vec::new(), Vec::new());
        for row in &point.reading {
            let (line, row) = (desk.line_at(row.span().start), row.get_ref());
            let mut instead = Vec::new();
            for (test, asks) in &row.instead {
                let place = self.tests.iter().position(|other| other == test);
                if place.is_none() {
                    desk.error(line, "bad-reading", format!("no test is called `{test}`"));
                }
                let asks = noted(desk, line, formula::over_criteria(asks, &self.criteria));
                instead.extend(place.zip(asks));
            }
            let sources = desk.source_list(line, &row.source);
            if sources.is_empty() {
                desk.source(line, "");
            }
            let best = sources.iter().map(|id| corpus.source(*id).reliability).min();
            let best = best.unwrap_or(depositary_law::Reliability::Unverified);
            parts.0.push(instead);
            parts.1.push(ReadingRecord {
                id: row.id.clone(),
                says: row.says.clone(),
                held_by: row.held_by.clone(),
                sources,
                reliability: desk.grade(line, &row.reliability, best),
            });
        }
        parts
    }
}

fn outcomes(file: &DefinitionsFile, desk: &mut Desk<'_>) -> (Vec<bool>, Vec<OutcomeRecord>) {
    let mut parts = (Vec::new(), Vec::new());
    for row in &file.outcome {
        let (line, row) = (desk.line_at(row.span().start), row.get_ref());
        let words = [("covered", true), ("not-covered", false)];
        parts.0.extend(desk.word(line, "bad-definition", "verdict", &row.verdict, &words));
        parts.1.push(OutcomeRecord {
            id: row.id.clone(),
            article: row.article.clone(),
            says: row.says.clone(),
            see: row.see.clone(),
            line,
        });
    }
    parts
}

/// What was read, or nothing and a note of what is wrong with it.
fn noted<T>(desk: &mut Desk<'_>, line: u32, read: Result<T, Fault>) -> Option<T> {
    match read {
        Ok(read) => Some(read),
        Err(Fault { message, hint }) => {
            desk.error_with_hint(line, "bad-formula", message, hint);
            None
        }
    }
}
