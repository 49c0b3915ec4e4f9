//! The engine of definitions on a small invented one: a kite is covered if it is red or heavy, unless it is a toy.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

use depositary_law::definition::{
    Classification, CriterionId, Definition, DefinitionError, Description, Fact, Formula, Input, InputId, InputKind,
    Next, Point, Sign, Table, Test, Truth, Value, Verdict, Weight,
};

const RED: usize = 0;
const WEIGHTS: usize = 1;
const TOY: usize = 2;
const LICENSED: usize = 3;

fn is(criterion: usize) -> Formula<CriterionId> {
    Formula::Is(CriterionId(criterion))
}

fn table() -> Table {
    let yes_no = |presumed| Input { kind: InputKind::YesNo, presumed };
    Table {
        inputs: vec![
            yes_no(None),
            Input { kind: InputKind::WeightOfEach, presumed: None },
            yes_no(None),
            yes_no(Some(true)),
        ],
        criteria: vec![
            Formula::Is(Fact::Is(InputId(RED))),
            Formula::Is(Fact::Each(InputId(WEIGHTS), Sign::More, 100)),
            Formula::Is(Fact::Is(InputId(TOY))),
            Formula::Is(Fact::Is(InputId(LICENSED))),
            Formula::Is(Fact::Some(InputId(WEIGHTS), Sign::More, 100)),
            Formula::Is(Fact::Shown(InputId(LICENSED))),
        ],
        tests: vec![
            Test { asks: Formula::Any(vec![is(0), is(1)]), yes: Next::Test(1), no: Next::Outcome(0) },
            Test { asks: Formula::All(vec![is(2), is(3)]), yes: Next::Outcome(1), no: Next::Outcome(2) },
        ],
        outcomes: vec![false, false, true],
        points: vec![Point { default: Some(0), readings: vec![vec![], vec![(0, Formula::Any(vec![is(0), is(4)]))]] }],
        incompatible: vec![Formula::All(vec![is(0), is(2)])],
    }
}

fn kite(red: Option<bool>, weights: &[u64], toy: Option<bool>, licensed: Option<bool>) -> Description {
    let weights = (!weights.is_empty()).then(|| Value::Amounts(weights.to_vec()));
    Description(vec![red.map(Value::Answer), weights, toy.map(Value::Answer), licensed.map(Value::Answer)])
}

fn classified(description: &Description) -> Classification {
    Definition::new(table()).unwrap().classify(description)
}

#[test]
fn what_is_unknown_and_cannot_change_the_verdict_is_not_needed() {
    let found = classified(&kite(None, &[101], Some(false), None));
    assert_eq!((found.verdict, found.needs), (Verdict::Covered, vec![]));
    let open = classified(&kite(None, &[100], Some(false), None));
    assert_eq!((open.verdict, open.needs), (Verdict::Undetermined, vec![InputId(RED)]));
    let nothing = classified(&kite(None, &[], None, None));
    assert_eq!(nothing.needs, [InputId(RED), InputId(WEIGHTS), InputId(TOY)]);
}

#[test]
fn ways_that_part_and_meet_again_are_one_verdict() {
    // A toy is not covered whether it is red or not: the first test is open, and cannot matter.
    let found = classified(&kite(None, &[], Some(true), None));
    assert_eq!((found.verdict, found.needs), (Verdict::NotCovered, vec![]));
    assert_eq!(found.decided_by.map(|decision| (decision.test, decision.outcome)), Some((1, 1)));
    assert_eq!(found.possible, [0, 1]);
}

#[test]
fn what_is_presumed_is_never_needed_and_is_marked() {
    let found = classified(&kite(Some(true), &[], Some(true), None));
    assert_eq!(found.verdict, Verdict::NotCovered);
    let licence = found.reached.iter().find(|reached| reached.criterion == CriterionId(LICENSED)).unwrap();
    assert_eq!((licence.holds, licence.presumed), (Truth::Yes, true));
    assert_eq!(classified(&kite(Some(true), &[], Some(true), Some(false))).verdict, Verdict::Covered);
}

#[test]
fn each_and_some_part_only_on_mixed_weights() {
    let mixed = classified(&kite(Some(false), &[90, 110], Some(false), None));
    assert_eq!(mixed.verdict, Verdict::NotCovered);
    assert_eq!(mixed.contested.len(), 1);
    assert_eq!(mixed.contested[0].verdicts, [Verdict::NotCovered, Verdict::Covered]);
    assert!(classified(&kite(Some(false), &[110, 120], Some(false), None)).contested.is_empty());
    assert!(classified(&kite(Some(false), &[90, 100], Some(false), None)).contested.is_empty());
}

#[test]
fn without_a_default_no_reading_is_followed_where_they_differ() {
    let mut parts = table();
    parts.points[0].default = None;
    let definition = Definition::new(parts).unwrap();
    let found = definition.classify(&kite(Some(false), &[90, 110], Some(false), None));
    assert_eq!((found.verdict, found.needs), (Verdict::Undetermined, vec![]));
    let alike = definition.classify(&kite(Some(false), &[90, 100], Some(false), None));
    assert_eq!(alike.verdict, Verdict::NotCovered);
}

#[test]
fn questions_are_asked_while_they_matter_and_presumed_ones_last() {
    let definition = Definition::new(table()).unwrap();
    let next = |description: &Description, asked: &[usize]| {
        let asked: Vec<InputId> = asked.iter().copied().map(InputId).collect();
        definition.next_question(description, &asked).map(|input| input.0)
    };
    assert_eq!(next(&kite(None, &[], None, None), &[]), Some(RED));
    assert_eq!(next(&kite(Some(true), &[], None, None), &[RED]), Some(TOY));
    assert_eq!(next(&kite(Some(true), &[], Some(true), None), &[RED, TOY]), Some(LICENSED));
    assert_eq!(next(&kite(Some(true), &[], Some(false), None), &[RED, TOY]), None);
    assert_eq!(next(&kite(None, &[], None, None), &[RED]), Some(WEIGHTS), "don't know is not asked again");
}

#[test]
fn a_description_that_does_not_fit_states_nothing() {
    let wrong = Description(vec![Some(Value::Amounts(vec![1])), Some(Value::Answer(true)), None]);
    assert_eq!(classified(&wrong).needs.len(), 3);
    assert_eq!(classified(&Description(vec![])).verdict, Verdict::Undetermined);
}

#[test]
fn incompatible_statements_are_found_once_both_are_stated() {
    let definition = Definition::new(table()).unwrap();
    assert_eq!(definition.incompatible(&kite(Some(true), &[], Some(true), None)), Some(0));
    assert_eq!(definition.incompatible(&kite(Some(true), &[], None, None)), None);
}

#[test]
fn a_table_that_would_not_be_total_is_refused() {
    let refused = |change: fn(&mut Table)| {
        let mut parts = table();
        change(&mut parts);
        Definition::new(parts).unwrap_err()
    };
    assert_eq!(refused(|table| table.tests.clear()), DefinitionError::NoTest);
    assert_eq!(refused(|table| table.tests[1].no = Next::Test(1)), DefinitionError::LeadsBack { test: 1 });
    assert_eq!(refused(|table| table.tests[1].no = Next::Outcome(3)), DefinitionError::OutOfPlace);
    assert_eq!(refused(|table| table.tests[0].asks = is(9)), DefinitionError::OutOfPlace);
    assert_eq!(refused(|table| table.inputs[0].kind = InputKind::Number), DefinitionError::WrongKind { criterion: 0 });
    assert_eq!(refused(|table| table.points[0].default = Some(1)), DefinitionError::DefaultSubstitutes { point: 0 });
    assert_eq!(refused(|table| table.points[0].default = Some(2)), DefinitionError::OutOfPlace);
}

#[test]
fn weights_are_exact() {
    let weight = |text: &str| text.parse::<Weight>().map(|weight| weight.0).ok();
    assert_eq!(weight("4.0 kg"), weight("4kg"));
    assert_eq!(weight("20.0 kg"), Some(20_000_000));
    assert_eq!(weight("4100 g"), weight("4.100 kg"));
    assert_eq!(weight("0.0005 g"), None, "finer than a milligram");
    assert_eq!(weight("4.0000000000000000000000000000 kg"), Some(4_000_000));
    for text in [
        "",
        "kg",
        "4",
        "4,1 kg",
        "-1 kg",
        "1e3 g",
        ".5 kg",
        "5. kg",
        "99999999999999999999 kg",
        "18446744073709551615 g",
    ] {
        assert_eq!(weight(text), None, "{text}");
    }
    for text in ["4 kg", "4.1 kg", "0.25 kg", "19.999 kg", "4.000001 kg"] {
        assert_eq!(text.parse::<Weight>().unwrap().to_string(), text);
    }
}
