//! Definitions of treaties as decision tables: what a stated description is by the treaty's words.
//!
//! A [`Definition`] is a table of tests in order. Each asks a formula over criteria, each criterion a formula over
//! what a [`Description`] states. What it does not state is unknown and stays so (Kleene's logic); the verdict is
//! what all ways to complete the description agree on. The words of the treaty are kept by whoever holds the record.

mod classify;
mod formula;
mod weight;

pub use classify::{Classification, Contest, Decision, Reached};
pub use formula::{Formula, Truth};
pub use weight::{NotAWeight, Weight};

/// An input, by its place in the definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputId(pub usize);

/// A criterion, by its place in the definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CriterionId(pub usize);

/// What kind of answer an input takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InputKind {
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// One weight.
    Weight,
    /// The weight of each of several things: one if all weigh the same, else every weight that occurs.
    WeightOfEach,
}

impl InputKind {
    /// All kinds.
    pub const ALL: [InputKind; 4] = [InputKind::YesNo, InputKind::Number, InputKind::Weight, InputKind::WeightOfEach];

    /// The word of the record and of JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            InputKind::YesNo => "yes-no",
            InputKind::Number => "number",
            InputKind::Weight => "weight",
            InputKind::WeightOfEach => "weight-of-each",
        }
    }
}

/// Something that a description may state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// What kind of answer it takes.
    pub kind: InputKind,
    /// What is presumed of a yes-no input that is not stated; `None`: nothing, it is unknown.
    pub presumed: Option<bool>,
}

/// What a description states of an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    Answer(bool),
    /// Numbers, or weights in milligrams: one, or every one that occurs; never empty.
    Amounts(Vec<u64>),
}

/// What is stated of each input, in the order of the definition's; `None`: unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description(pub Vec<Option<Value>>);

impl Description {
    /// A description that states nothing of `inputs` inputs.
    #[must_use]
    pub fn empty(inputs: usize) -> Self {
        Description(vec![None; inputs])
    }

    /// What it states of an input.
    #[must_use]
    pub fn of(&self, input: InputId) -> Option<&Value> {
        self.0.get(input.0).and_then(Option::as_ref)
    }

    /// The same with another value of one input.
    #[must_use]
    pub fn with(&self, input: InputId, value: Option<Value>) -> Self {
        let mut changed = self.clone();
        if let Some(slot) = changed.0.get_mut(input.0) {
            *slot = value;
        }
        changed
    }
}

/// A strict comparison: treaties say "less than" and "more than", and the edge itself is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Less than.
    Less,
    /// More than.
    More,
}

/// What a criterion asks of a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A yes-no input is yes; where it is not stated, what is presumed of it.
    Is(InputId),
    /// A yes-no input is yes, and nothing is presumed.
    Shown(InputId),
    /// Each of the amounts compares so.
    Each(InputId, Sign, u64),
    /// At least one of the amounts compares so.
    Some(InputId, Sign, u64),
}

impl Fact {
    /// The input that it is about.
    #[must_use]
    pub const fn input(self) -> InputId {
        match self {
            Fact::Is(input) | Fact::Shown(input) | Fact::Each(input, ..) | Fact::Some(input, ..) => input,
        }
    }
}

/// What a description comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is what the treaty defines.
    Covered,
    /// It is not.
    NotCovered,
    /// What is stated leaves it open, or readings differ and none is followed.
    Undetermined,
}

impl Verdict {
    /// The word of JSON and of CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Verdict::Covered => "covered",
            Verdict::NotCovered => "not-covered",
            Verdict::Undetermined => "undetermined",
        }
    }
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To a later test, by its place.
    Test(usize),
    /// To an outcome, by its place.
    Outcome(usize),
}

/// One test of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// What it asks.
    pub asks: Formula<CriterionId>,
    /// Where a yes leads.
    pub yes: Next,
    /// Where a no leads.
    pub no: Next,
}

/// A point on which the definition is read differently. Each reading is a list of tests, by place, that ask
/// something else; the reading without any is the table as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The reading that is followed, which must be the table as it stands; `None`: where they differ, none is.
    pub default: Option<usize>,
    /// The readings.
    pub readings: Vec<Vec<(usize, Formula<CriterionId>)>>,
}

/// The parts of a definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The inputs.
    pub inputs: Vec<Input>,
    /// The criteria.
    pub criteria: Vec<Formula<Fact>>,
    /// The tests, in order; the first is asked first.
    pub tests: Vec<Test>,
    /// What each outcome says: covered, or not.
    pub outcomes: Vec<bool>,
    /// The contested points.
    pub points: Vec<Point>,
    /// What cannot all be true of one thing.
    pub incompatible: Vec<Formula<CriterionId>>,
}

/// A treaty's definition, ready to be asked.
///
/// INVARIANT: every place named in it is there, and a test leads only to later tests, so that every walk ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition(Table);

/// Why a table is no definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DefinitionError {
    /// There is no test.
    #[error("a definition has at least one test")]
    NoTest,
    /// A test leads back.
    #[error("a test leads to itself or to an earlier one; the table must come to an end")]
    LeadsBack {
        /// The test, by its place.
        test: usize,
    },
    /// A place is named that is not there.
    #[error("something is named that is not in the definition")]
    OutOfPlace,
    /// A criterion asks of an input what its kind cannot answer.
    #[error("a criterion asks of an input what its kind cannot answer")]
    WrongKind {
        /// The criterion, by its place.
        criterion: usize,
    },
    /// The default of a point is not the table as it stands.
    #[error("the reading that is followed must be the table as it stands, without `instead`")]
    DefaultSubstitutes {
        /// The point, by its place.
        point: usize,
    },
}

impl Definition {
    /// Makes a definition of its parts.
    ///
    /// # Errors
    /// When the table would not be total.
    pub fn new(table: Table) -> Result<Self, DefinitionError> {
        if table.tests.is_empty() {
            return Err(DefinitionError::NoTest);
        }
        for (criterion, formula) in table.criteria.iter().enumerate() {
            for fact in formula.atoms() {
                let input = table.inputs.get(fact.input().0).ok_or(DefinitionError::OutOfPlace)?;
                let asks_yes_no = matches!(fact, Fact::Is(_) | Fact::Shown(_));
                if asks_yes_no != (input.kind == InputKind::YesNo) {
                    return Err(DefinitionError::WrongKind { criterion });
                }
            }
        }
        let there = |formula: &Formula<CriterionId>| formula.atoms().iter().all(|id| id.0 < table.criteria.len());
        for (place, test) in table.tests.iter().enumerate() {
            for next in [test.yes, test.no] {
                match next {
                    Next::Test(later) if later >= table.tests.len() => return Err(DefinitionError::OutOfPlace),
                    Next::Outcome(outcome) if outcome >= table.outcomes.len() => {
                        return Err(DefinitionError::OutOfPlace);
                    }
                    Next::Test(later) if later <= place => return Err(DefinitionError::LeadsBack { test: place }),
                    Next::Test(_) | Next::Outcome(_) => {}
                }
            }
        }
        let instead = table.points.iter().flat_map(|point| &point.readings).flatten();
        let formulas = table.tests.iter().map(|test| &test.asks).chain(instead.clone().map(|(_, formula)| formula));
        let places = instead.map(|(test, _)| *test).all(|test| test < table.tests.len());
        if !places || !formulas.chain(&table.incompatible).all(there) {
            return Err(DefinitionError::OutOfPlace);
        }
        for (point, parts) in table.points.iter().enumerate() {
            match parts.default.map(|default| parts.readings.get(default)) {
                Some(None) => return Err(DefinitionError::OutOfPlace),
                Some(Some(reading)) if !reading.is_empty() => {
                    return Err(DefinitionError::DefaultSubstitutes { point });
                }
                _ => {}
            }
        }
        Ok(Definition(table))
    }

    /// Its parts.
    #[must_use]
    pub const fn table(&self) -> &Table {
        &self.0
    }

    /// The first pair of statements, by its place, that cannot both be true of one thing.
    #[must_use]
    pub fn incompatible(&self, description: &Description) -> Option<usize> {
        let holds = |formula: &Formula<CriterionId>| self.truth(formula, description) == Truth::Yes;
        self.0.incompatible.iter().position(holds)
    }

    /// Whether a criterion holds of a description.
    #[must_use]
    pub fn holds(&self, criterion: CriterionId, description: &Description) -> Truth {
        let formula = self.0.criteria.get(criterion.0);
        formula.map_or(Truth::Unknown, |formula| formula.truth(&|fact| self.fact(*fact, description)))
    }

    fn truth(&self, formula: &Formula<CriterionId>, description: &Description) -> Truth {
        formula.truth(&|criterion| self.holds(*criterion, description))
    }

    fn fact(&self, fact: Fact, description: &Description) -> Truth {
        let stated = description.of(fact.input());
        let presumed = || self.0.inputs.get(fact.input().0).and_then(|input| input.presumed);
        let compare = |sign, than: u64| {
            move |amount: &u64| match sign {
                Sign::Less => *amount < than,
                Sign::More => *amount > than,
            }
        };
        match (fact, stated) {
            (Fact::Is(_) | Fact::Shown(_), Some(Value::Answer(yes))) => Truth::from(*yes),
            (Fact::Is(_), None) => presumed().map_or(Truth::Unknown, Truth::from),
            (Fact::Each(_, sign, than), Some(Value::Amounts(amounts))) => {
                Truth::from(amounts.iter().all(compare(sign, than)))
            }
            (Fact::Some(_, sign, than), Some(Value::Amounts(amounts))) => {
                Truth::from(amounts.iter().any(compare(sign, than)))
            }
            _ => Truth::Unknown, // not stated
        }
    }
}
