//! Numbers beside each other: counts and figures.

use depositary_law::Date;

use super::weigh::{Weight, both_agree};
use super::{Facet, Stands, say};
use crate::judge::SaidNumber;
use crate::{Claim, Value};

/// The least and the greatest number that a value allows, and whether it is one number.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bounds {
    least: f64,
    most: f64,
    exact: bool,
}

/// A count that is said to be about so is right within so much of it.
const ABOUT: f64 = 0.05;

/// An estimated figure is.
const ESTIMATED: f64 = 0.01;

fn bounds(value: &Value, about: f64) -> Option<Bounds> {
    let (least, most, exact) = match *value {
        Value::Number(number) => (number, number, true),
        Value::About(number) => (number - number.abs() * about, number + number.abs() * about, false),
        Value::MoreThan(number) => (number.next_up(), f64::INFINITY, false),
        Value::AtLeast(number) => (number, f64::INFINITY, false),
        Value::LessThan(number) => (f64::NEG_INFINITY, number.next_down(), false),
        _ => return None,
    };
    Some(Bounds { least, most, exact })
}

/// Whether two numbers can both be right; `None` where nothing follows.
fn fit(a: &Claim, b: &Claim, about: f64) -> Option<bool> {
    let (a, b) = (bounds(a.value.as_ref()?, about)?, bounds(b.value.as_ref()?, about)?);
    let fit = a.least <= b.most && b.least <= a.most;
    // Two bounds, or two roundings, that can both be right say nothing of each other.
    (!fit || a.exact || b.exact).then_some(fit)
}

/// Numbers of parties or signatures.
pub(super) fn counts(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let (x, y) = (say::value(a.claim), say::value(b.claim));
    if fit(a.claim, b.claim, ABOUT)? {
        let says = if x == y { format!("both say {x}") } else { format!("{x} and {y} can both be right") };
        return Some((Stands::Agrees, says));
    }
    if a.place.0 == b.place.0 {
        // A text that tells of a change gives the number before it and the number after it.
        let changes = [a, b].iter().any(|one| !one.claim.states.is_empty() || one.claim.date.is_some());
        let exact = matches!((&a.claim.value, &b.claim.value), (Some(Value::Number(_)), Some(Value::Number(_))));
        let plain = exact && !changes && !both_agree(a, b);
        return plain.then(|| (Stands::Contradicts, format!("the text says {x} here and {y} there")));
    }
    let (day, other) = (as_of(a), as_of(b));
    match (day, other) {
        (Some((from, until)), Some(to)) if (from, until) == to && until == from && !both_agree(a, b) => {
            let day = crate::wording::day(from);
            Some((Stands::Contradicts, format!("one says {x}, the other {y}, both as of {day}")))
        }
        (Some((from, _)), Some((to, _))) if from != to => {
            let (from, to) = (crate::wording::day(from), crate::wording::day(to));
            Some((Stands::DifferentBasis, format!("one says {x} as of {from}, the other {y} as of {to}")))
        }
        _ => Some((Stands::DifferentBasis, format!("one says {x}, the other {y}, not as of one known day"))),
    }
}

/// The first and last day as of which a number is given.
fn as_of(facet: &Facet<'_>) -> Option<(Date, Date)> {
    match facet.claim.date {
        Some(date) => Some((date.from, depositary_law::calendar::day_before(date.until).max(date.from))),
        None => facet.published.map(|day| (day, day)),
    }
}

/// Figures of one measure: casualties, shares, transfers.
pub(super) fn figures(matter: &str, a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let unit = if matter.ends_with("-share") { "%" } else { "" };
    let [x, y] = [a, b].map(|facet| say::value(facet.claim) + unit);
    let [one, other] = [a, b].map(|facet| SaidNumber::of(facet.claim, facet.words, matter));
    let fits = fit(a.claim, b.claim, ESTIMATED)?;
    let same_scope = one.scope == other.scope && a.claim.states == b.claim.states;
    let same_time = (&one.years, one.edition) == (&other.years, other.edition);
    let told_time = !one.years.is_empty() || one.edition.is_some();
    let time = |said: &SaidNumber| match (said.years.as_slice(), said.edition) {
        ([], None) => "no year".to_owned(),
        ([], Some(edition)) => format!("the edition of {edition}"),
        (years, _) => years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    };
    if fits {
        let unlike = one.scope != other.scope || (!same_time && !one.years.is_empty() && !other.years.is_empty());
        return (!unlike).then(|| (Stands::Agrees, format!("both say {x}")));
    }
    if a.place.0 == b.place.0 && !(same_scope && same_time && told_time) {
        return None;
    }
    if same_scope && same_time && told_time {
        let told = !both_agree(a, b);
        let says = format!("one says {x}, the other {y}, both for {}", time(&one));
        return Some((if told { Stands::Contradicts } else { Stands::DifferentBasis }, says));
    }
    let why = match (one.scope == other.scope, same_time) {
        (true, true) => "the texts do not say for when".to_owned(),
        (true, false) => format!("the one for {}, the other for {}", time(&one), time(&other)),
        (false, true) => "not of the same victims".to_owned(),
        (false, false) => format!("not of the same victims, and {} and {}", time(&one), time(&other)),
    };
    Some((Stands::DifferentBasis, format!("one says {x}, the other {y}: {why}")))
}
