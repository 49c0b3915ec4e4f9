//! The measures as a table, and what went wrong claim by claim.

use std::collections::HashMap;
use std::fmt::Write;

use super::claims::{Gold, Prediction, written};
use super::measure::{CORE, Found, Labels, Score};
use super::pairs::pairs;

/// The table of everything that is measured.
#[must_use]
pub fn table(score: &Score) -> String {
    let mut out = format!("{:<20}{:>6}{:>6}{:>6}{:>8}{:>8}{:>8}\n", "", "right", "pred", "gold", "P", "R", "F1");
    let mut row = |name: &str, found: &Found| {
        let Found { tp, pred, gold, precision, recall, f1 } = found;
        let _ = writeln!(out, "{name:<20}{tp:>6}{pred:>6}{gold:>6}{precision:>8.3}{recall:>8.3}{f1:>8.3}");
    };
    for kind in CORE {
        if let Some(found) = score.kinds.get(kind) {
            row(kind, found);
        }
    }
    for (kind, found) in score.kinds.iter().filter(|(kind, _)| !CORE.contains(&kind.as_str())) {
        row(kind, found);
    }
    row("core kinds", &score.core);
    row("all kinds", &score.all);
    row("spans only", &score.span_only);
    let slots = &score.slots;
    let _ = writeln!(
        out,
        "slots               treaty {:.3}, states {:.3}, date {:.3}, value {:.3}",
        slots.treaty, slots.states, slots.date, slots.value
    );
    for (name, labels) in [("verdicts, register", &score.verdict_register), ("verdicts, all", &score.verdict_all)] {
        let Labels { gold, found, acc_on_found, end_to_end, balanced, end_to_end_lenient } = labels;
        let _ = writeln!(
            out,
            "{name:<20}{found} of {gold} found, {acc_on_found:.3} of these right, end to end {end_to_end:.3} \
             (lenient {end_to_end_lenient:.3}), balanced {balanced:.3}"
        );
    }
    let errors = &score.errors_caught;
    let _ = writeln!(
        out,
        "errors              {} of {} caught ({:.3}), {} true claims accused ({:.3})",
        errors.caught, errors.false_claims, errors.recall, errors.true_claims_flagged, errors.false_alarm_rate
    );
    out
}

/// Each claim that was missed, found in vain, or came out otherwise, text by text.
#[must_use]
pub fn misses(gold: &[Gold], predictions: &[Prediction], texts: &HashMap<String, String>) -> String {
    let found: HashMap<usize, usize> = pairs(gold, predictions, false).into_iter().collect();
    let answered: Vec<usize> = found.values().copied().collect();
    let mut lines: Vec<(&str, usize, String)> = Vec::new();
    for (at, claim) in gold.iter().enumerate() {
        let Gold { id, article, start, quote, kind, label, .. } = claim;
        match found.get(&at).map(|place| &predictions[*place]) {
            None => lines.push((article, *start, format!("missed    {id} {kind}, {label}: {quote}"))),
            Some(other) => {
                for wrong in differences(claim, other) {
                    lines.push((article, *start, format!("{wrong}  [{}]\n          {id}: {quote}", rules(other))));
                }
            }
        }
    }
    for (place, claim) in predictions.iter().enumerate().filter(|(place, _)| !answered.contains(place)) {
        let Prediction { article, start, end, kind, .. } = claim;
        let words: String = texts.get(article).map_or_else(
            || format!("characters {start} to {end}"),
            |text| text.chars().skip(*start).take(end.saturating_sub(*start)).collect(),
        );
        let label = claim.label.as_deref().unwrap_or("no label");
        let what = format!("spurious  {kind}, {label}  [{}]\n          {article}/{place}: {words}", rules(claim));
        lines.push((article, *start, what));
    }
    lines.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let mut out = String::new();
    let mut article = "";
    for (of, _, line) in lines {
        if of != article {
            article = of;
            let _ = writeln!(out, "\n{of}");
        }
        let _ = writeln!(out, "{line}");
    }
    out
}

fn rules(claim: &Prediction) -> String {
    claim.rules.join(" ")
}

/// What a prediction says otherwise than the gold claim that it answers.
fn differences(claim: &Gold, other: &Prediction) -> Vec<String> {
    let mut wrong = Vec::new();
    if claim.kind != other.kind {
        wrong.push(format!("kind      {}, expected {}", other.kind, claim.kind));
    }
    let label = other.label.as_deref().unwrap_or("none");
    if claim.label != label {
        let lenient = if claim.label_lenient.iter().any(|may| may == label) { " (will do)" } else { "" };
        let says = other.correct.as_deref().map(|says| format!("; said: {says}")).unwrap_or_default();
        let is = claim.correct.as_deref().map(|is| format!("; is: {is}")).unwrap_or_default();
        wrong.push(format!("label     {label}{lenient}, expected {} ({}){is}{says}", claim.label, claim.scope));
    }
    let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    if claim.treaty != other.treaty {
        wrong.push(format!("treaty    {}, expected {}", text(&other.treaty), text(&claim.treaty)));
    }
    let sorted = |states: &[String]| {
        let mut states = states.to_vec();
        states.sort();
        states.dedup();
        states.join(" ")
    };
    if sorted(&claim.states) != sorted(&other.states) {
        wrong.push(format!("states    {}, expected {}", sorted(&other.states), sorted(&claim.states)));
    }
    if claim.date.is_some() && claim.date != other.date {
        wrong.push(format!("date      {}, expected {}", text(&other.date), text(&claim.date)));
    }
    let (is, said) = (claim.value.as_ref().map(written), other.value.as_ref().map(written));
    if is.is_some() && is != said {
        wrong.push(format!("value     {}, expected {}", text(&said), text(&is)));
    }
    wrong
}
