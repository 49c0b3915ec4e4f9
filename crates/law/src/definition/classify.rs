//! Classifying a description: the verdict that all ways to complete it agree on, and what would settle the rest.

use super::{CriterionId, Definition, Description, Formula, InputId, InputKind, Next, Truth, Value, Verdict};

/// The answer to a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classification {
    /// The verdict.
    pub verdict: Verdict,
    /// What decides it, where one answer of the table does on every way to complete the description.
    pub decided_by: Option<Decision>,
    /// Every outcome that is still possible, by its place, in the order of the tests that lead to it.
    pub possible: Vec<usize>,
    /// The criteria that were reached, in the order of the table.
    pub reached: Vec<Reached>,
    /// The inputs that are not stated and could change the verdict.
    pub needs: Vec<InputId>,
    /// The contested points whose readings come to different verdicts.
    pub contested: Vec<Contest>,
}

/// The answer of the table that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The test, by its place.
    pub test: usize,
    /// The outcome to which its answer leads, by its place.
    pub outcome: usize,
}

/// A criterion that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Which.
    pub criterion: CriterionId,
    /// Whether it holds.
    pub holds: Truth,
    /// Whether that rests on what is presumed of something not stated.
    pub presumed: bool,
    /// Whether it decides: alone, or with the other criteria of the deciding test where all are needed.
    pub decides: bool,
    /// Whether an input of it that is not stated could change the verdict.
    pub matters: bool,
}

/// A contested point on which the verdict depends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    /// The point, by its place.
    pub point: usize,
    /// What each of its readings comes to, in their order.
    pub verdicts: Vec<Verdict>,
}

/// The end of one walk through the table.
#[derive(Clone, Debug, PartialEq, Eq)]
struct End {
    path: Vec<usize>,
    outcome: usize,
    verdict: Verdict,
}

impl End {
    fn test(&self) -> usize {
        self.path.last().copied().unwrap_or_default()
    }
}

/// A description completed as far as the table asks, with the end to which it leads.
struct Leaf {
    description: Description,
    end: End,
}

/// Which table is asked: as it stands with all points, or with one reading of one point.
#[derive(Clone, Copy)]
enum Asked {
    WithPoints,
    Reading(usize, usize),
}

impl Definition {
    /// What a description comes to. Total and pure: the same for the same statements.
    #[must_use]
    pub fn classify(&self, description: &Description) -> Classification {
        let description = &self.fitting(description);
        let leaves = self.leaves(description, Asked::WithPoints);
        let verdict = agreed(&leaves);
        let decided_by = if verdict == Verdict::Undetermined { None } else { self.decision(&leaves, description) };
        let needs = self.needs(description, &leaves);
        let mut ends: Vec<(usize, usize)> = leaves.iter().map(|leaf| (leaf.end.test(), leaf.end.outcome)).collect();
        ends.sort_unstable();
        let mut possible = Vec::new();
        for (_, outcome) in ends {
            if !possible.contains(&outcome) {
                possible.push(outcome);
            }
        }
        Classification {
            verdict,
            reached: self.reached(description, &leaves, decided_by, &needs),
            decided_by,
            possible,
            needs,
            contested: self.contested(description),
        }
    }

    /// What to ask next, leaving out what was asked: an input that could still change the verdict; last of all
    /// those of which something is presumed. `None`: nothing more matters.
    #[must_use]
    pub fn next_question(&self, description: &Description, asked: &[InputId]) -> Option<InputId> {
        let description = &self.fitting(description);
        let needs = self.classify(description).needs;
        if let Some(next) = needs.iter().find(|input| !asked.contains(input)) {
            return Some(*next);
        }
        let presumed = self.table().inputs.iter().enumerate().filter(|(_, input)| input.presumed.is_some());
        let open = presumed.map(|(place, _)| InputId(place)).filter(|input| description.of(*input).is_none());
        open.filter(|input| !asked.contains(input)).find(|input| {
            let verdict =
                |yes| agreed(&self.leaves(&description.with(*input, Some(Value::Answer(yes))), Asked::WithPoints));
            verdict(true) != verdict(false)
        })
    }

    /// What a description states of this definition's inputs, each in its kind; anything else is not stated.
    fn fitting(&self, description: &Description) -> Description {
        let inputs = self.table().inputs.iter().enumerate();
        let fitting = inputs.map(|(place, input)| {
            let fits = |value: &&Value| match value {
                Value::Answer(_) => input.kind == InputKind::YesNo,
                Value::Amounts(amounts) => input.kind != InputKind::YesNo && !amounts.is_empty(),
            };
            description.of(InputId(place)).filter(fits).cloned()
        });
        Description(fitting.collect())
    }

    /// Every way to complete a description as far as the table asks.
    fn leaves(&self, description: &Description, asked: Asked) -> Vec<Leaf> {
        match self.end(description, asked) {
            Ok(end) => vec![Leaf { description: description.clone(), end }],
            Err(open) => {
                let ways = self.values(open).into_iter();
                ways.flat_map(|value| self.leaves(&description.with(open, Some(value)), asked)).collect()
            }
        }
    }

    /// The end of the walk, or the input that is not stated and on which it depends.
    fn end(&self, description: &Description, asked: Asked) -> Result<End, InputId> {
        if let Asked::Reading(point, reading) = asked {
            return self.walk(description, Some((point, reading)));
        }
        let mut end = self.walk(description, None)?;
        for (place, point) in self.table().points.iter().enumerate().filter(|(_, point)| point.default.is_none()) {
            for reading in 0..point.readings.len() {
                if self.walk(description, Some((place, reading)))?.verdict != end.verdict {
                    end.verdict = Verdict::Undetermined; // readings differ and none is followed
                }
            }
        }
        Ok(end)
    }

    fn walk(&self, description: &Description, reading: Option<(usize, usize)>) -> Result<End, InputId> {
        let table = self.table();
        let instead = reading.and_then(|(point, reading)| table.points.get(point)?.readings.get(reading));
        let mut path = vec![0];
        let mut place = 0;
        loop {
            let test = &table.tests[place];
            let other = instead.and_then(|list| list.iter().find(|(replaced, _)| *replaced == place));
            let next = match self.answer(other.map_or(&test.asks, |(_, formula)| formula), description)? {
                true => test.yes,
                false => test.no,
            };
            match next {
                Next::Test(later) => place = later,
                Next::Outcome(outcome) => {
                    let verdict = if table.outcomes[outcome] { Verdict::Covered } else { Verdict::NotCovered };
                    return Ok(End { path, outcome, verdict });
                }
            }
            path.push(place);
        }
    }

    /// Yes or no, or the first input that keeps it open.
    fn answer(&self, formula: &Formula<CriterionId>, description: &Description) -> Result<bool, InputId> {
        let holds = |criterion: &CriterionId| self.holds(*criterion, description);
        let Some(criterion) = formula.open(&holds) else { return Ok(formula.truth(&holds) == Truth::Yes) };
        let open = self.table().criteria[criterion.0].open(&|fact| self.fact(*fact, description));
        open.map_or(Ok(false), |fact| Err(fact.input())) // an unknown criterion has an open fact
    }

    /// The values that an input can take, as far as any criterion tells them apart.
    fn values(&self, input: InputId) -> Vec<Value> {
        let kind = self.table().inputs[input.0].kind;
        if kind == InputKind::YesNo {
            return vec![Value::Answer(true), Value::Answer(false)];
        }
        let facts = self.table().criteria.iter().flat_map(Formula::atoms);
        let edges = facts.filter_map(|fact| match fact {
            super::Fact::Each(of, _, than) | super::Fact::Some(of, _, than) if *of == input => Some(*than),
            _ => None,
        });
        let mut amounts: Vec<u64> =
            edges.flat_map(|edge| [edge.saturating_sub(1), edge, edge.saturating_add(1)]).collect();
        amounts.sort_unstable();
        amounts.dedup();
        if kind != InputKind::WeightOfEach {
            return amounts.into_iter().map(|amount| Value::Amounts(vec![amount])).collect();
        }
        // Of a list only the least and the most can matter.
        let pairs =
            amounts.iter().enumerate().flat_map(|(n, least)| amounts[n..].iter().map(move |most| (least, most)));
        pairs.map(|(least, most)| Value::Amounts(vec![*least, *most])).collect()
    }

    /// The inputs that are not stated and could change the verdict: another value of one of them, and nothing else
    /// changed, leads to another verdict on some way to complete the description.
    fn needs(&self, description: &Description, leaves: &[Leaf]) -> Vec<InputId> {
        if agreed(leaves) != Verdict::Undetermined {
            return Vec::new();
        }
        let changes = |leaf: &Leaf, input: InputId| {
            leaf.description.of(input).is_some()
                && self.values(input).into_iter().any(|value| {
                    let other = self.leaves(&leaf.description.with(input, Some(value)), Asked::WithPoints);
                    other.iter().any(|other| other.end.verdict != leaf.end.verdict)
                })
        };
        let open = (0..self.table().inputs.len()).map(InputId).filter(|input| description.of(*input).is_none());
        let open = open.filter(|input| self.table().inputs[input.0].presumed.is_none());
        open.filter(|input| leaves.iter().any(|leaf| changes(leaf, *input))).collect()
    }

    /// The answer that decides on every way that does not end before it; where ways part, none does.
    fn decision(&self, leaves: &[Leaf], description: &Description) -> Option<Decision> {
        let last = leaves.iter().max_by_key(|leaf| leaf.end.test())?;
        let decision = Decision { test: last.end.test(), outcome: last.end.outcome };
        let single = leaves.iter().all(|leaf| (leaf.end.test(), leaf.end.outcome) == (decision.test, decision.outcome));
        let known = || self.truth(&self.table().tests[decision.test].asks, description) != Truth::Unknown;
        let before = |leaf: &Leaf| leaf.end.test() == decision.test || self.leads(leaf.end.test(), decision.test);
        (single || known() && leaves.iter().all(before)).then_some(decision)
    }

    /// Whether one test can be asked after another.
    fn leads(&self, from: usize, to: usize) -> bool {
        let test = &self.table().tests[from];
        [test.yes, test.no].into_iter().any(|next| match next {
            Next::Test(later) => later == to || later < to && self.leads(later, to),
            Next::Outcome(_) => false,
        })
    }

    fn reached(
        &self,
        description: &Description,
        leaves: &[Leaf],
        decided_by: Option<Decision>,
        needs: &[InputId],
    ) -> Vec<Reached> {
        let mut tests: Vec<usize> = leaves.iter().flat_map(|leaf| leaf.end.path.iter().copied()).collect();
        tests.sort_unstable();
        tests.dedup();
        let deciding = decided_by.map(|decision| self.deciding(decision.test, description)).unwrap_or_default();
        let mut reached: Vec<Reached> = Vec::new();
        for criterion in tests.iter().flat_map(|test| self.table().tests[*test].asks.atoms()) {
            if reached.iter().any(|other| other.criterion == *criterion) {
                continue;
            }
            let facts = self.table().criteria[criterion.0].atoms();
            let unstated = |input: InputId| description.of(input).is_none();
            reached.push(Reached {
                criterion: *criterion,
                holds: self.holds(*criterion, description),
                presumed: facts.iter().any(|fact| {
                    let input = fact.input();
                    unstated(input) && self.table().inputs[input.0].presumed.is_some()
                }),
                decides: deciding.contains(criterion),
                matters: facts.iter().any(|fact| needs.contains(&fact.input())),
            });
        }
        reached
    }

    /// The criteria of a test that settle it alone; where none does, all of them.
    fn deciding(&self, test: usize, description: &Description) -> Vec<CriterionId> {
        let asks = &self.table().tests[test].asks;
        let alone = |one: &CriterionId| {
            let only = |other: &CriterionId| if other == one { self.holds(*one, description) } else { Truth::Unknown };
            asks.truth(&only) != Truth::Unknown
        };
        let all = asks.atoms();
        let settling: Vec<CriterionId> = all.iter().copied().copied().filter(alone).collect();
        if settling.is_empty() { all.into_iter().copied().collect() } else { settling }
    }

    /// The points whose readings come to different verdicts.
    fn contested(&self, description: &Description) -> Vec<Contest> {
        let points = self.table().points.iter().enumerate();
        let contests = points.map(|(point, contested)| {
            let under = |reading| agreed(&self.leaves(description, Asked::Reading(point, reading)));
            Contest { point, verdicts: (0..contested.readings.len()).map(under).collect() }
        });
        contests.filter(|contest| contest.verdicts.windows(2).any(|pair| pair[0] != pair[1])).collect()
    }
}

/// The verdict on which all ways agree.
fn agreed(leaves: &[Leaf]) -> Verdict {
    let first = leaves.first().map_or(Verdict::Undetermined, |leaf| leaf.end.verdict);
    if leaves.iter().all(|leaf| leaf.end.verdict == first) { first } else { Verdict::Undetermined }
}
