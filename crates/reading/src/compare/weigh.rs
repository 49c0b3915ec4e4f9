//! Two claims under one topic: which relation they have, if any.
//!
//! The verdicts help: two claims that both agree with the record do not contradict each other, however they read;
//! they then speak of two events, or count on two bases.

use std::cmp::Ordering;

use super::topic::{self, Matter};
use super::{Facet, Stands, numbers, say};
use crate::date::{Precision, TextDate};
use crate::{Kind, Label, Rank, Role};

/// A relation and its reason.
pub(super) type Weight = (Stands, String);

/// A stretch that is no day, month or year has soft ends: by so many days.
const SOFT: i32 = 31;

/// Standings told within so many days of each other are told of one time.
const ONE_TIME: i32 = 92;

/// The relation of two claims under a topic; `None` where they are not comparable.
pub(super) fn against(matter: &Matter, a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    match matter {
        Matter::Step(_) => steps(a, b),
        Matter::Leaving | Matter::Suspending => effects(a, b),
        Matter::Notice | Matter::Signature | Matter::InForce => dates(a, b),
        Matter::Consent => consents(a, b),
        Matter::Opened | Matter::Adopted | Matter::Meeting(_) => places(a, b),
        Matter::Parties | Matter::Signatories => numbers::counts(a, b),
        Matter::Place => order(a, b),
        Matter::Standing => standings(a, b),
        Matter::Rank(_) => ranks(a, b),
        Matter::Clock => clocks(a, b),
        Matter::Figure(matter) => numbers::figures(matter, a, b),
        Matter::Words(_) => quotations(a, b),
        Matter::Provision(_) => provisions(a, b),
    }
}

/// Whether the record says the same as both.
pub(super) fn both_agree(a: &Facet<'_>, b: &Facet<'_>) -> bool {
    a.verdict.label == Label::Agrees && b.verdict.label == Label::Agrees
}

/// Whether the record speaks against one of two.
fn one_is_wrong(a: &Facet<'_>, b: &Facet<'_>) -> bool {
    a.verdict.label == Label::Contradicts || b.verdict.label == Label::Contradicts
}

/// Whether two dates share a day.
fn meet(a: TextDate, b: TextDate) -> bool {
    a.from < b.until && b.from < a.until
}

/// How many days lie between two dates.
fn gap(a: TextDate, b: TextDate) -> i32 {
    use depositary_law::calendar::days_between;
    days_between(a.until, b.from).max(days_between(b.until, a.from)).max(0)
}

/// Dates of one event.
fn dates(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let (x, y) = (a.claim.date?, b.claim.date?);
    let (one, other) = (say::date(x), say::date(y));
    if meet(x, y) {
        let says = if one == other { format!("both say {one}") } else { format!("{one} and {other} fit together") };
        return Some((Stands::Agrees, says));
    }
    let soft = x.precision == Precision::Interval || y.precision == Precision::Interval;
    if both_agree(a, b) || (soft && gap(x, y) <= SOFT) {
        return None;
    }
    let ambiguous = a.verdict.label == Label::Ambiguous || b.verdict.label == Label::Ambiguous;
    if ambiguous && !one_is_wrong(a, b) {
        return Some((Stands::DifferentBasis, format!("one says {one}, the other {other}, perhaps of another act")));
    }
    Some((Stands::Contradicts, format!("one says {one}, the other {other}")))
}

fn steps(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let (says, other) = (&a.claim.says, &b.claim.says);
    if says.act.zip(other.act).is_some_and(|(one, other)| one != other) {
        return None;
    }
    let dated = dates(a, b);
    let (Some(mine), Some(theirs)) = (says.votes, other.votes) else { return dated };
    let (x, y) = (say::votes(mine), say::votes(theirs));
    let apart = matches!(dated, Some((Stands::Contradicts | Stands::DifferentBasis, _)));
    if apart {
        return dated;
    }
    if mine.contradicts(theirs) {
        return (!both_agree(a, b)).then(|| (Stands::Contradicts, format!("one says {x}, the other {y}")));
    }
    match mine.in_favour.is_some() && mine.in_favour == theirs.in_favour {
        true => Some((Stands::Agrees, format!("{x} and {y} fit together"))),
        false => dated,
    }
}

/// The act of leaving or suspending, and its effect.
fn effects(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    // A clock that is said to begin with a vote gives the day of the vote.
    if [a, b].iter().any(|one| one.claim.says.matter.is_some()) {
        return None;
    }
    if a.claim.date.is_none() && b.claim.date.is_none() {
        return both_agree(a, b).then(|| (Stands::Agrees, "both say that it was done".to_owned()));
    }
    let effect = |one: &Facet<'_>| one.claim.kind == Kind::EffectiveDate;
    match dates(a, b) {
        Some((Stands::Contradicts, says)) if effect(a) != effect(b) && !one_is_wrong(a, b) => {
            Some((Stands::DifferentBasis, format!("{says}: the act and its effect")))
        }
        told => told,
    }
}

fn consents(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let told = dates(a, b)?;
    // Ratified in one year and joined in the next: two days of one State's joining.
    (told.0 == Stands::Agrees || a.claim.says.act == b.claim.says.act).then_some(told)
}

/// An event at a place.
fn places(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let dated = dates(a, b);
    let (Some(x), Some(y)) = (&a.claim.says.place, &b.claim.says.place) else { return dated };
    let (one, other) = (topic::plain(x), topic::plain(y));
    let holds = |many: &[String], few: &[String]| few.iter().all(|word| many.contains(word));
    if holds(&one, &other) || holds(&other, &one) {
        return dated.or_else(|| Some((Stands::Agrees, format!("both say {x}"))));
    }
    if both_agree(a, b) || !one_is_wrong(a, b) {
        return dated.filter(|(stands, _)| *stands != Stands::Agrees);
    }
    Some((Stands::Contradicts, format!("one says {x}, the other {y}")))
}

/// Which one in the order of parties a State was.
fn order(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let (x, y) = (say::value(a.claim), say::value(b.claim));
    if a.claim.kind != b.claim.kind || x.is_empty() || y.is_empty() {
        return None;
    }
    if x == y {
        return Some((Stands::Agrees, format!("both count it as number {x}")));
    }
    (!both_agree(a, b)).then(|| (Stands::Contradicts, format!("one counts it as number {x}, the other as number {y}")))
}

fn standings(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let ((stood, is), (other, is_too)) = (topic::stands(a.claim)?, topic::stands(b.claim)?);
    if is == is_too {
        // Who has not joined has perhaps signed: alike only where the record says the same as both.
        let alike = stood == other || both_agree(a, b);
        let says = if is { "both say that it is in" } else { "both say that it is outside" };
        return alike.then(|| (Stands::Agrees, says.to_owned()));
    }
    if stood != other {
        return None;
    }
    let (Some(day), Some(later)) = (a.published, b.published) else {
        return one_is_wrong(a, b).then(|| (Stands::Contradicts, "one says that it is in, the other not".to_owned()));
    };
    if both_agree(a, b) || depositary_law::calendar::days_between(day, later).abs() > ONE_TIME {
        let [day, later] = [day, later].map(crate::wording::day);
        return Some((Stands::DifferentBasis, format!("one speaks of {day}, the other of {later}")));
    }
    Some((Stands::Contradicts, "one says that it is in, the other not".to_owned()))
}

fn ranks(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let ((rank, unit), (other, unit_too)) = (a.claim.says.rank.as_ref()?, b.claim.says.rank.as_ref()?);
    let party = |one: &Facet<'_>| one.claim.says.role.unwrap_or(Role::Country);
    let loose = a.verdict.label == Label::Ambiguous || b.verdict.label == Label::Ambiguous;
    let same_base = unit == unit_too && party(a) == party(b) && !loose && a.verdict.label == b.verdict.label;
    let same_state = a.claim.states == b.claim.states;
    if same_state && rank == other {
        return Some(match same_base {
            true => (Stands::Agrees, "both say so of it".to_owned()),
            false => {
                (Stands::DifferentBasis, "among others, or of another act, in the one than in the other".to_owned())
            }
        });
    }
    let alone = matches!((rank, other), (Rank::Nth(one), Rank::Nth(two)) if same_state == (one != two));
    let apart = alone && unit == unit_too && party(a) == party(b) && one_is_wrong(a, b);
    apart.then(|| {
        let says = if same_state { "the order is not the same" } else { "each gives the place to another State" };
        (Stands::Contradicts, says.to_owned())
    })
}

fn clocks(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let (one, other) = (topic::clock(a.claim)?, topic::clock(b.claim)?);
    let told = |clock| format!("{} from {}", say::period(clock), say::start(clock));
    let (x, y) = (told(one), told(other));
    if one == other {
        return Some((Stands::Agrees, format!("both say {x}")));
    }
    one_is_wrong(a, b).then(|| (Stands::Contradicts, format!("one says {x}, the other {y}")))
}

/// Words of one speaker: told only where they are the same words.
fn quotations(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let words = |one: &Facet<'_>| topic::plain(one.claim.says.quoted.as_deref().unwrap_or_default());
    let (one, other) = (words(a), words(b));
    let (long, short) = if one.len().cmp(&other.len()) == Ordering::Less { (other, one) } else { (one, other) };
    let within = (4..=200).contains(&short.len()) && long.windows(short.len()).any(|words| *words == *short);
    within.then(|| (Stands::Agrees, "both quote the same words".to_owned()))
}

fn provisions(a: &Facet<'_>, b: &Facet<'_>) -> Option<Weight> {
    let told = |one: &Facet<'_>| match one.claim.says.clock {
        Some(clock) => format!("{} from {}", say::period(clock), say::start(clock)),
        None => say::value(one.claim),
    };
    let (x, y) = (told(a), told(b));
    if (a.claim.says.act, a.claim.says.negated) != (b.claim.says.act, b.claim.says.negated) {
        return None;
    }
    if x == y {
        return Some((Stands::Agrees, format!("both say {x}")));
    }
    one_is_wrong(a, b).then(|| (Stands::Contradicts, format!("one says {x}, the other {y}")))
}
