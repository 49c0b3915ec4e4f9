//! The measures: found and missed by kind, slots, verdicts, errors caught, false alarms.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::claims::{Gold, Prediction, written};
use super::pairs::pairs;

/// The kinds on which the micro average is taken.
pub const CORE: [&str; 9] = [
    "treaty_action",
    "status",
    "entry_into_force",
    "effective_date",
    "notice_date",
    "domestic_step",
    "party_count",
    "signatory_count",
    "non_party_list",
];

/// A share, 0 where there is nothing to share.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Four decimals, as the measure is reported.
fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

/// Precision, recall and their harmonic mean.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Found {
    /// Right predictions.
    pub tp: usize,
    /// Predictions.
    pub pred: usize,
    /// Gold claims.
    pub gold: usize,
    /// Precision.
    #[serde(rename = "P")]
    pub precision: f64,
    /// Recall.
    #[serde(rename = "R")]
    pub recall: f64,
    /// Their harmonic mean.
    #[serde(rename = "F1")]
    pub f1: f64,
}

impl Found {
    fn new(tp: usize, pred: usize, gold: usize) -> Found {
        let (precision, recall) = (share(tp, pred), share(tp, gold));
        let sum = precision + recall;
        let f1 = if sum == 0.0 { 0.0 } else { 2.0 * precision * recall / sum };
        Found { tp, pred, gold, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }
    }
}

/// The share of right slots on matched claims; dates and values where the gold claim has one.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Slots {
    /// The treaty.
    pub treaty: f64,
    /// The set of States.
    pub states: f64,
    /// The date.
    pub date: f64,
    /// The number or period.
    pub value: f64,
}

/// How the labels came out.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Labels {
    /// Gold claims.
    pub gold: usize,
    /// Of these found.
    pub found: usize,
    /// The share of right labels among those found.
    pub acc_on_found: f64,
    /// The share of right labels among all.
    pub end_to_end: f64,
    /// The mean over the labels of the share of all that came out right.
    pub balanced: f64,
    /// The share of labels that do, among all.
    pub end_to_end_lenient: f64,
}

/// False claims caught, and true ones accused.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Errors {
    /// False claims of the register's scope.
    pub false_claims: usize,
    /// Of these contradicted.
    pub caught: usize,
    /// Their share.
    pub recall: f64,
    /// True claims contradicted.
    pub true_claims_flagged: usize,
    /// Their share.
    pub false_alarm_rate: f64,
}

/// Everything that is measured.
#[derive(Clone, Debug, Serialize)]
pub struct Score {
    /// By kind.
    pub kinds: BTreeMap<String, Found>,
    /// Over the core kinds together.
    pub core: Found,
    /// Over all kinds together.
    pub all: Found,
    /// The mean of the core kinds.
    #[serde(rename = "core_macro_F1")]
    pub core_macro_f1: f64,
    /// Spans alone, whatever the kind.
    pub span_only: Found,
    /// Slots on matched spans.
    pub slots: Slots,
    /// Labels of claims that a register can decide.
    pub verdict_register: Labels,
    /// Labels of all claims.
    pub verdict_all: Labels,
    /// Errors and alarms.
    pub errors_caught: Errors,
}

impl Score {
    /// Measures predictions against gold claims.
    #[must_use]
    pub fn new(gold: &[Gold], predictions: &[Prediction]) -> Score {
        let strict = pairs(gold, predictions, true);
        let core = |kind: &str| CORE.contains(&kind);
        let found = |wanted: &dyn Fn(&str) -> bool| {
            Found::new(
                strict.iter().filter(|(at, _)| wanted(&gold[*at].kind)).count(),
                predictions.iter().filter(|claim| wanted(&claim.kind)).count(),
                gold.iter().filter(|claim| wanted(&claim.kind)).count(),
            )
        };
        let names: BTreeSet<&str> =
            gold.iter().map(|claim| claim.kind.as_str()).chain(predictions.iter().map(|p| p.kind.as_str())).collect();
        let kinds: BTreeMap<String, Found> =
            names.iter().map(|name| ((*name).to_owned(), found(&|kind| kind == *name))).collect();
        let of_core: Vec<f64> = CORE.iter().filter_map(|kind| kinds.get(*kind)).map(|found| found.f1).collect();
        let mean = if of_core.is_empty() { 0.0 } else { of_core.iter().sum::<f64>() / of_core.len() as f64 };

        let loose = pairs(gold, predictions, false);
        let got: HashMap<usize, Option<&str>> =
            loose.iter().map(|(at, place)| (*at, predictions[*place].label.as_deref())).collect();
        let register: Vec<usize> = (0..gold.len()).filter(|at| gold[*at].scope == "register").collect();
        let every: Vec<usize> = (0..gold.len()).collect();
        Score {
            core: found(&core),
            all: Found::new(strict.len(), predictions.len(), gold.len()),
            core_macro_f1: rounded(mean),
            span_only: Found::new(loose.len(), predictions.len(), gold.len()),
            slots: slots(gold, predictions, &loose),
            verdict_register: labels(gold, &got, &register),
            verdict_all: labels(gold, &got, &every),
            errors_caught: errors(gold, &got, &register),
            kinds,
        }
    }
}

fn slots(gold: &[Gold], predictions: &[Prediction], pairs: &[(usize, usize)]) -> Slots {
    let of = |has: &dyn Fn(&Gold) -> bool, right: &dyn Fn(&Gold, &Prediction) -> bool| {
        let with: Vec<_> = pairs.iter().filter(|(at, _)| has(&gold[*at])).collect();
        let good = with.iter().filter(|(at, place)| right(&gold[*at], &predictions[*place])).count();
        rounded(share(good, with.len()))
    };
    Slots {
        treaty: of(&|_| true, &|claim, other| claim.treaty == other.treaty),
        states: of(&|_| true, &|claim, other| set(&claim.states) == set(&other.states)),
        date: of(&|claim| claim.date.is_some(), &|claim, other| claim.date == other.date),
        value: of(&|claim| claim.value.is_some(), &|claim, other| {
            claim.value.as_ref().map(written) == other.value.as_ref().map(written)
        }),
    }
}

fn set(states: &[String]) -> BTreeSet<&str> {
    states.iter().map(String::as_str).collect()
}

fn labels(gold: &[Gold], got: &HashMap<usize, Option<&str>>, among: &[usize]) -> Labels {
    let right = |at: &usize| got.get(at).is_some_and(|label| *label == Some(gold[*at].label.as_str()));
    let lenient = |at: &usize| {
        let label = got.get(at).copied().flatten();
        label.is_some_and(|label| gold[*at].label_lenient.iter().any(|other| other == label))
    };
    let mut by_label: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for at in among {
        let count = by_label.entry(gold[*at].label.as_str()).or_default();
        count.0 += usize::from(right(at));
        count.1 += 1;
    }
    let balanced: f64 = by_label.values().map(|(good, all)| share(*good, *all)).sum();
    let found = among.iter().filter(|at| got.contains_key(at)).count();
    let good = among.iter().filter(|at| right(at)).count();
    Labels {
        gold: among.len(),
        found,
        acc_on_found: rounded(share(good, found)),
        end_to_end: rounded(share(good, among.len())),
        balanced: if by_label.is_empty() { 0.0 } else { rounded(balanced / by_label.len() as f64) },
        end_to_end_lenient: rounded(share(among.iter().filter(|at| lenient(at)).count(), among.len())),
    }
}

fn errors(gold: &[Gold], got: &HashMap<usize, Option<&str>>, among: &[usize]) -> Errors {
    let flagged = |at: &&usize| got.get(*at).is_some_and(|label| *label == Some("contradicts"));
    let of = |verdict: &str| {
        let claims: Vec<&usize> = among.iter().filter(|at| gold[**at].verdict == verdict).collect();
        (claims.len(), claims.iter().filter(|at| flagged(at)).count())
    };
    let ((wrong, caught), (right, accused)) = (of("false"), of("true"));
    Errors {
        false_claims: wrong,
        caught,
        recall: rounded(share(caught, wrong)),
        true_claims_flagged: accused,
        false_alarm_rate: rounded(share(accused, right)),
    }
}
