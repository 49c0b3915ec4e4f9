//! The definitions against their formulas, written out in a few lines that share no code with the engine:
//! random descriptions, complete and partial, and what all ways to complete them agree on.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use depositary_corpus::{Corpus, DefinitionRecord, DescriptionRecord, Files};
use depositary_law::definition::{Description, InputId, InputKind, Value, Verdict};
use proptest::prelude::*;

/// What is stated, by input; a yes is `[1]`, a no `[0]`.
type Stated = BTreeMap<String, Vec<u64>>;

const KG: u64 = 1_000_000;

fn corpus() -> &'static Corpus {
    static CORPUS: OnceLock<Corpus> = OnceLock::new();
    CORPUS.get_or_init(|| Corpus::open(Files::embedded()).unwrap())
}

fn record(treaty: &str) -> &'static DefinitionRecord {
    let place = *corpus().treaty_index().get(treaty).unwrap();
    corpus().treaty(place).unwrap().definition.as_ref().unwrap()
}

/// Article 2(2) of the Convention on Cluster Munitions, and 1(2) with 2(13) and (14).
fn cluster_munition_or_bomblet(stated: &Stated) -> Option<bool> {
    let is = |input: &str| stated[input] == [1];
    let each = |input: &str, test: fn(u64) -> bool| stated[input].iter().all(|amount| test(*amount));
    let concerned = is("conventional") && !is("mines");
    let sensor = each("submunitions", |n| n < 10)
        && each("submunition_weight", |w| w > 4 * KG)
        && is("single_target")
        && is("electronic_self_destruction")
        && is("electronic_self_deactivation")
        && is("avoids_area_effects");
    let excluded = is("only_flares_smoke_pyrotechnics_or_chaff")
        || is("only_air_defence")
        || is("electrical_or_electronic_effects")
        || sensor;
    let cluster = is("releases_submunitions")
        && is("explosive_submunitions")
        && each("submunition_weight", |w| w < 20 * KG)
        && !excluded;
    let bomblet = !is("releases_submunitions")
        && is("bomblet_from_aircraft_dispenser")
        && !is("bomblet_self_propelled")
        && each("bomblet_weight", |w| w < 20 * KG)
        && is("bomblet_explosive");
    Some(concerned && (cluster || bomblet))
}

/// Article 2 of the Mine Ban Convention; `None` where readings of sensitive fuzes differ.
fn anti_personnel_mine(stated: &Stated) -> Option<bool> {
    let is = |input: &str| stated[input] == [1];
    let mine = is("placed") && !is("only_on_command") && (is("by_person") || is("by_vehicle"));
    let by_design = mine && is("by_person") && is("harms");
    let by_any_act = mine && (is("by_person") || is("by_unintentional_act")) && is("harms");
    (by_design == by_any_act).then_some(by_design)
}

/// What may be stated of an input: both answers, or amounts about every edge.
fn values(kind: InputKind) -> Vec<Vec<u64>> {
    match kind {
        InputKind::YesNo => vec![vec![0], vec![1]],
        InputKind::Number => vec![vec![1], vec![9], vec![10], vec![11]],
        InputKind::Weight => [4 * KG, 20 * KG - 1, 20 * KG].map(|weight| vec![weight]).to_vec(),
        InputKind::WeightOfEach => {
            let weights = [KG, 4 * KG, 4 * KG + 1, 20 * KG - 1, 20 * KG];
            let pairs = weights.iter().flat_map(|one| weights.iter().map(move |other| vec![*one, *other]));
            weights.iter().map(|one| vec![*one]).chain(pairs).collect()
        }
    }
}

/// Every verdict to which some way to complete the description leads.
fn possible(record: &DefinitionRecord, formula: fn(&Stated) -> Option<bool>, stated: &Stated) -> Vec<Verdict> {
    let inputs = record.inputs.iter().zip(&record.definition.table().inputs);
    let mut open = inputs.filter(|(input, _)| !stated.contains_key(&input.id));
    let Some((input, logic)) = open.next() else {
        return vec![
            formula(stated).map_or(
                Verdict::Undetermined,
                |covered| {
                    if covered { Verdict::Covered } else { Verdict::NotCovered }
                },
            ),
        ];
    };
    let ways = logic.presumed.map_or_else(|| values(input.kind), |yes| vec![vec![u64::from(yes)]]);
    let mut verdicts: Vec<Verdict> = ways
        .into_iter()
        .flat_map(|value| {
            let mut completed = stated.clone();
            completed.insert(input.id.clone(), value);
            possible(record, formula, &completed)
        })
        .collect();
    verdicts.sort_unstable();
    verdicts.dedup();
    verdicts
}

fn description(record: &DefinitionRecord, stated: &Stated) -> Description {
    let value = |kind, amounts: &Vec<u64>| match kind {
        InputKind::YesNo => Value::Answer(amounts == &[1]),
        _ => Value::Amounts(amounts.clone()),
    };
    Description(record.inputs.iter().map(|input| Some(value(input.kind, stated.get(&input.id)?))).collect())
}

/// The engine agrees with the formula; what it needs can change the verdict, and nothing else that is open can.
fn agrees(treaty: &str, formula: fn(&Stated) -> Option<bool>, choices: &[(bool, usize)]) -> Result<(), TestCaseError> {
    let record = record(treaty);
    let stated: Stated = record
        .inputs
        .iter()
        .zip(choices)
        .filter(|(_, (stated, _))| *stated)
        .map(|(input, (_, choice))| {
            let values = values(input.kind);
            (input.id.clone(), values[choice % values.len()].clone())
        })
        .collect();
    holds(record, formula, &stated)
}

fn holds(
    record: &DefinitionRecord,
    formula: fn(&Stated) -> Option<bool>,
    stated: &Stated,
) -> Result<(), TestCaseError> {
    let found = record.definition.classify(&description(record, stated));
    let verdicts = possible(record, formula, stated);
    let expected = if let [one] = verdicts.as_slice() { *one } else { Verdict::Undetermined };
    prop_assert_eq!(found.verdict, expected, "{:?}: possible are {:?}", stated, verdicts);
    prop_assert_eq!(found.needs.is_empty(), verdicts.len() == 1, "{:?} needs {:?}", stated, found.needs);
    prop_assert!(found.needs.iter().all(|need| !stated.contains_key(&record.inputs[need.0].id)));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn cluster_munitions_follow_the_formula(choices in prop::collection::vec((prop::bool::weighted(0.85), 0_usize..90), 17)) {
        agrees("ccm", cluster_munition_or_bomblet, &choices)?;
    }

    #[test]
    fn complete_cluster_munitions_follow_the_formula(choices in prop::collection::vec((Just(true), 0_usize..90), 17)) {
        agrees("ccm", cluster_munition_or_bomblet, &choices)?;
    }

    #[test]
    fn cluster_munitions_near_the_edge_follow_the_formula(
        changes in prop::collection::vec((prop::bool::weighted(0.15), prop::bool::weighted(0.6), 0_usize..90), 17)
    ) {
        let record = record("ccm");
        let mut stated = edge();
        for (input, (_, unknown, choice)) in record.inputs.iter().zip(changes).filter(|(_, (change, ..))| *change) {
            let values = values(input.kind);
            stated.insert(input.id.clone(), values[choice % values.len()].clone());
            if unknown {
                stated.remove(&input.id);
            }
        }
        holds(record, cluster_munition_or_bomblet, &stated)?;
    }

    #[test]
    fn anti_personnel_mines_follow_the_formula(choices in prop::collection::vec((prop::bool::weighted(0.6), 0_usize..2), 7)) {
        agrees("apmbc", anti_personnel_mine, &choices)?;
    }
}

/// Random descriptions seldom come near the hard corner; these are one statement away from all that 2(2)(c) asks.
fn edge() -> Stated {
    let edge = [
        ("conventional", 1),
        ("mines", 0),
        ("releases_submunitions", 1),
        ("only_flares_smoke_pyrotechnics_or_chaff", 0),
        ("only_air_defence", 0),
        ("electrical_or_electronic_effects", 0),
        ("submunition_weight", 4 * KG + 1),
        ("explosive_submunitions", 1),
        ("submunitions", 9),
        ("single_target", 1),
        ("electronic_self_destruction", 1),
        ("electronic_self_deactivation", 1),
        ("avoids_area_effects", 1),
        ("bomblet_from_aircraft_dispenser", 1),
        ("bomblet_self_propelled", 0),
        ("bomblet_weight", 4 * KG),
        ("bomblet_explosive", 1),
    ];
    edge.into_iter().map(|(input, value)| (input.to_owned(), vec![value])).collect()
}

#[test]
fn near_the_edge_the_formula_is_followed_too() {
    let (record, edge) = (record("ccm"), edge());
    assert_eq!(edge.len(), record.inputs.len());
    for input in &record.inputs {
        for value in values(input.kind).into_iter().map(Some).chain([None]) {
            let mut stated = edge.clone();
            stated.remove(&input.id);
            stated.extend(value.map(|value| (input.id.clone(), value)));
            let verdicts = possible(record, cluster_munition_or_bomblet, &stated);
            let expected = if let [one] = verdicts.as_slice() { *one } else { Verdict::Undetermined };
            let found = record.definition.classify(&description(record, &stated));
            assert_eq!(found.verdict, expected, "{} as {:?}", input.id, stated.get(&input.id));
            let needs: Vec<&str> = found.needs.iter().map(|need| record.inputs[need.0].id.as_str()).collect();
            let own = if expected == Verdict::Undetermined { vec![input.id.as_str()] } else { Vec::new() };
            assert_eq!(needs, own);
        }
    }
}

#[test]
fn a_description_that_is_written_can_be_read_again() {
    let shipped = corpus().files().iter().filter(|(path, _)| path.starts_with("descriptions/"));
    let mut count = 0;
    for (path, text) in shipped {
        let treaty = DescriptionRecord::treaty_of(text).unwrap();
        let record = record(&treaty);
        let read = |text: &str| DescriptionRecord::read(corpus(), &treaty, record, path, text).unwrap();
        assert_eq!(read(&record.to_toml(&treaty, &read(text))), read(text), "{path}");
        count += 1;
    }
    assert!(count >= 10, "only {count} descriptions");
}

#[test]
fn answers_are_read_as_people_type_them() {
    let record = record("ccm");
    let typed = |id: &str, answer: &str| {
        let place = record.inputs.iter().position(|input| input.id == id).unwrap();
        record.typed(InputId(place), answer)
    };
    let weights = |grams: &[u64]| Ok(Some(Value::Amounts(grams.iter().map(|gram| gram * 1000).collect())));
    assert_eq!(typed("mines", "Y"), Ok(Some(Value::Answer(true))));
    assert_eq!(typed("mines", " no "), Ok(Some(Value::Answer(false))));
    assert_eq!(typed("mines", "?"), Ok(None));
    assert_eq!(typed("submunitions", "9"), Ok(Some(Value::Amounts(vec![9]))));
    assert_eq!(typed("submunition_weight", "4.1"), weights(&[4100]), "a bare number is of kilograms");
    assert_eq!(typed("submunition_weight", "500 g, 4.1 kg"), weights(&[500, 4100]));
    for (input, answer) in
        [("mines", "maybe"), ("submunitions", "-1"), ("submunitions", "9.5"), ("submunition_weight", "4.1 lb")]
    {
        assert!(typed(input, answer).is_err(), "{input} {answer}");
    }
}
