//! How many are parties, how many signed; the n-th of them.

use crate::wording::day;
use depositary_answers::CountRule;
use depositary_law::calendar::day_before;
use depositary_law::{Date, ParticipantId, Status};

use super::act::{since, told};
use super::record::Known;
use super::{Judge, When, rank, say};
use crate::{Act, Cause, Claim, Evidence, Kind, Rank, Role, Value, Verdict};

/// How far back a number may have been right and still be told as stale rather than wrong.
const STALE_DAYS: i32 = 366;

/// Beyond the record's last word, a count that is higher by so many is not held against a text.
const UNSEEN: f64 = 3.0;

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, _words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let signed = claim.kind == Kind::SignatoryCount;
    let on = match claim.date {
        Some(date) if date.from > when.on => return say::not_held(counts_told(&known, when.on)),
        _ => when.on,
    };
    if claim.value == Some(Value::Majority)
        || matches!(claim.says.rank, Some((Rank::Most | Rank::All | Rank::Never | Rank::Only, _)))
    {
        return match claim.value {
            Some(Value::Majority) if !signed => majority(&known, CountRule::Deposited, on),
            Some(Value::Majority) => majority(&known, CountRule::Signed, on),
            _ => rank::verdict(judge, claim, when),
        };
    }
    let nth = match (&claim.says.rank, &claim.value) {
        (Some((Rank::Nth(n), _)), _) => Some(f64::from(*n)),
        (None, Some(Value::Number(n))) if !claim.states.is_empty() => Some(*n),
        _ => None,
    };
    let is_rank = matches!(claim.says.rank, Some((Rank::Nth(_), _)));
    if let (Some(n), Some(who)) = (nth, claim.states.first()) {
        let ranked = nth_party(&known, claim, *who, n, when);
        match ranked {
            Some(verdict) if is_rank || verdict.label == crate::Label::Agrees => return verdict,
            _ => {}
        }
    }
    let value = match (&claim.value, nth) {
        (Some(value), _) => value.clone(),
        (None, Some(n)) => Value::Number(n),
        _ => return say::outside(),
    };
    counted(judge, &known, claim, &value, signed, on, when)
}

/// Counts that a number can be meant by, on a stretch of days.
struct Counts {
    bound: (i32, i32),
    deposited: (i32, i32),
    signed: (i32, i32),
    waiting: i32,
}

impl Counts {
    fn over(known: &Known<'_>, from: Date, until: Date) -> Self {
        let waiting = |on: Date| {
            let waits = |who: &ParticipantId| known.status(*who, on).status == Status::Signatory;
            i32::try_from(known.corpus.participant_ids().filter(waits).count()).unwrap_or(i32::MAX)
        };
        Counts {
            bound: known.count_over(CountRule::Bound, from, until),
            deposited: known.count_over(CountRule::Deposited, from, until),
            signed: known.count_over(CountRule::Signed, from, until),
            waiting: waiting(day_before(until)),
        }
    }
}

fn within(n: f64, (low, high): (i32, i32)) -> bool {
    f64::from(low) <= n && n <= f64::from(high)
}

fn counted(
    judge: &Judge<'_>,
    known: &Known<'_>,
    claim: &Claim,
    value: &Value,
    signed: bool,
    on: Date,
    when: When,
) -> Verdict {
    let (from, until) = match claim.date {
        Some(date) => (date.from, date.until.min(depositary_law::calendar::day_after(on))),
        None => (on, depositary_law::calendar::day_after(on)),
    };
    let counts = Counts::over(known, from, until);
    let last = day_before(until);
    let correct = counts_told(known, last);
    let rows = count_rows(known);
    let (meant, other) = if signed {
        ([counts.signed, counts.signed], [counts.deposited, counts.bound])
    } else {
        ([counts.deposited, counts.bound], [counts.signed, counts.signed])
    };
    if holds(value, &meant) {
        return say::agrees(correct, rows);
    }
    if let Some(n) = exact(value) {
        // “112 States Parties and 12 signatories”: those that have signed and not yet ratified.
        if signed && (n - f64::from(counts.waiting)).abs() < 0.5 {
            let correct = format!("{correct} {} signed and are not parties.", counts.waiting);
            return say::agrees(correct, rows);
        }
        let together = counts.waiting + counts.deposited.1;
        if within(n, other[0]) || within(n, other[1]) || (n - f64::from(together)).abs() < 0.5 {
            let readings =
                vec!["parties and signatories are counted together or for one another".to_owned(), correct.clone()];
            return say::ambiguous(Cause::WrongBasis, correct, rows, readings);
        }
        if let Some(row) = published(known, n, signed, from, until) {
            let mut rows = rows;
            rows.extend(row);
            let readings = vec!["others print this number".to_owned(), correct.clone()];
            return say::ambiguous(Cause::Contested, correct, rows, readings);
        }
    }
    let contested = known.contested_parties(last);
    if !signed && contested > 0 && holds(value, &meant.map(|(low, high)| (low - contested, high))) {
        let readings = vec!["without those whose withdrawal is contested".to_owned(), correct.clone()];
        return say::ambiguous(Cause::Contested, correct, rows, readings);
    }
    if equals_limit(value, &meant) {
        let readings = vec!["that many, told loosely".to_owned(), correct.clone()];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    if let (None, Some(then)) = (claim.date, lately(known, value, signed, on)) {
        let correct = format!("{correct} The number given was last right on {}.", day(then));
        // Long past, or far off: then it is not a number that went to print a little late.
        let lag = depositary_law::calendar::days_between(then, on);
        let off = exact(value).map_or(0.0, |n| (n - f64::from(meant[0].1)).abs());
        if off > 1.5 && lag > 31 {
            return say::contradicts(Cause::Stale, correct, rows);
        }
        let readings = vec![format!("it was so until {}", day(then)), "it was so no longer".to_owned()];
        return say::ambiguous(Cause::Stale, correct, rows, readings);
    }
    unseen(judge, known, claim, value, &meant, correct, rows, signed, when)
}

/// What is left: another number, unless the record's knowledge ends before the day or grows soon after it.
#[expect(clippy::too_many_arguments, reason = "one question with all that it depends on")]
fn unseen(
    judge: &Judge<'_>,
    known: &Known<'_>,
    claim: &Claim,
    value: &Value,
    meant: &[(i32, i32); 2],
    correct: String,
    rows: Vec<Evidence>,
    signed: bool,
    when: When,
) -> Verdict {
    let ours = f64::from(meant[0].1);
    let near = exact(value).is_some_and(|n| (n - ours).abs() <= UNSEEN);
    if near && known.is_late(claim.date, when) {
        return say::not_held(format!("{correct} The record’s sources reach {}.", day(known.coverage)));
    }
    if matches!(value, Value::About(n) if (n - ours).abs() <= ours * 0.1) {
        let readings = vec!["a rough number".to_owned(), correct.clone()];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    // A count that came about within days of publication: the text may have been brought up to date.
    let soon = judge.known(known.place, judge.today()).is_some_and(|later| {
        let until = plus_days(when.on, 31);
        let rule = if signed { CountRule::Signed } else { CountRule::Deposited };
        claim.date.is_none()
            && exact(value).is_some_and(|n| n > ours && within(n, later.count_over(rule, when.on, until)))
    });
    if soon {
        let readings = vec!["counted shortly after".to_owned(), correct.clone()];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    say::contradicts(Cause::WrongCount, correct, rows)
}

fn plus_days(on: Date, days: i32) -> Date {
    on.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX)
}

fn exact(value: &Value) -> Option<f64> {
    match value {
        Value::Number(n) | Value::About(n) => Some(*n),
        _ => None,
    }
}

/// Whether a number as the text gives it holds for one of the counts.
fn holds(value: &Value, counts: &[(i32, i32); 2]) -> bool {
    counts.iter().any(|(low, high)| {
        let (low, high) = (f64::from(*low), f64::from(*high));
        match value {
            Value::Number(n) => low <= *n && *n <= high,
            Value::MoreThan(n) => high > *n,
            Value::AtLeast(n) => high >= *n,
            Value::LessThan(n) => low < *n,
            Value::About(n) => (n - low).abs().min((n - high).abs()) <= high.max(1.0) * 0.05,
            _ => false,
        }
    })
}

/// “More than 112” of exactly 112.
fn equals_limit(value: &Value, counts: &[(i32, i32); 2]) -> bool {
    matches!(value, Value::MoreThan(n) | Value::LessThan(n) if counts.iter().any(|count| within(*n, *count)))
}

/// The last day within a year before on which the number was right.
fn lately(known: &Known<'_>, value: &Value, signed: bool, on: Date) -> Option<Date> {
    let rules: &[CountRule] = if signed { &[CountRule::Signed] } else { &[CountRule::Deposited, CountRule::Bound] };
    let from = plus_days(on, -STALE_DAYS);
    rules
        .iter()
        .filter_map(|rule| {
            known.last_day(*rule, from, on, |count| {
                holds(value, &[count, count]) || equals_limit(value, &[count, count])
            })
        })
        .max()
}

fn majority(known: &Known<'_>, rule: CountRule, on: Date) -> Verdict {
    let (low, high) = known.count(rule, on);
    let (correct, rows) = (counts_told(known, on), count_rows(known));
    // Of 193 members of the United Nations, or of up to 198 States that may join.
    match (low * 2 > 198, high * 2 > 193) {
        (true, _) => say::agrees(correct, rows),
        (false, true) => {
            let readings = vec![
                "more than half of the members of the United Nations".to_owned(),
                "less than half of all States that may join".to_owned(),
            ];
            say::ambiguous(Cause::WrongBasis, correct, rows, readings)
        }
        _ => say::contradicts(Cause::WrongCount, correct, rows),
    }
}

/// The n-th State to join or to sign: by deposit, by entry into force, by signature.
fn nth_party(known: &Known<'_>, claim: &Claim, who: ParticipantId, n: f64, when: When) -> Option<Verdict> {
    let signed = claim.kind == Kind::SignatoryCount
        || claim.says.act == Some(Act::Sign)
        || claim.says.role == Some(Role::Signatory);
    let rows = if signed { known.signatures(who, when.on) } else { known.consents(who, when.on) };
    let row = rows.first()?;
    let on = row.action.on;
    let rule = if signed { CountRule::Signed } else { CountRule::Deposited };
    let place = |rule: CountRule, on: Date| {
        (known.count(rule, day_before(on)).0 + 1, known.count(rule, on).1.max(known.count(rule, day_before(on)).0 + 1))
    };
    let mut places = vec![place(rule, on.earliest())];
    let mut correct = told(known, row, who);
    if let Some(force) = known.in_force_for(who, on.latest()).filter(|_| !signed) {
        places.push(place(CountRule::Bound, force));
        correct = format!("{correct} {}", since(known, who, force));
    }
    let (first, last) = places[0];
    let nth = if first == last {
        format!("number {first}")
    } else {
        format!("one of numbers {first} to {last}, deposited on one day")
    };
    correct = format!("{correct} It was {nth} by that count.");
    let evidence = known.evidence(*row, super::act::article(known, row));
    if places.iter().any(|place| within(n, *place)) {
        return Some(say::agrees(correct, evidence).asking(who, known.place, when.on));
    }
    if let Some(row) = published(known, n, signed, on.earliest(), plus_days(on.latest(), 31)) {
        let mut evidence = evidence;
        evidence.extend(row);
        let readings = vec!["others print this number".to_owned(), correct.clone()];
        return Some(say::ambiguous(Cause::Contested, correct, evidence, readings));
    }
    if on.latest() > known.coverage || !row.is_sure() || !on.is_exact() {
        return Some(say::not_held(correct));
    }
    Some(say::contradicts(Cause::WrongCount, correct, evidence).asking(who, known.place, when.on))
}

/// A count that others print for a day in the stretch, give or take a month.
fn published(known: &Known<'_>, n: f64, signed: bool, from: Date, until: Date) -> Option<Vec<Evidence>> {
    let (from, until) = (plus_days(from, -31), plus_days(until, 31));
    let about = if signed { "count-signed" } else { "count-" };
    let row = known.treaty.published.iter().find(|row| {
        let on: Option<depositary_law::ReportedDate> = row.on.parse().ok();
        row.what.starts_with(about)
            && (signed || row.what != "count-signed")
            && row.value.parse().is_ok_and(|value: f64| (value - n).abs() < 0.5)
            && on.is_some_and(|on| on.earliest() < until && from <= on.latest())
    })?;
    Some(known.rows(&row.id, &row.sources, ""))
}

/// The counts of a day, in a sentence.
pub(super) fn counts_told(known: &Known<'_>, on: Date) -> String {
    let number = |(low, high): (i32, i32)| if low == high { low.to_string() } else { format!("{low} to {high}") };
    let (bound, deposited) = (known.count(CountRule::Bound, on), known.count(CountRule::Deposited, on));
    let signed = number(known.count(CountRule::Signed, on));
    let name = known.name();
    let parties = if bound == deposited {
        format!("{} had {} parties", say::sentence(&name), number(bound))
    } else {
        format!(
            "{} was in force for {} and had {} instruments on deposit",
            say::sentence(&name),
            number(bound),
            number(deposited)
        )
    };
    format!("{parties} on {}, and {signed} signatures of those that had not left.", day(on))
}

fn count_rows(known: &Known<'_>) -> Vec<Evidence> {
    known.clause("consent").map(|clause| known.clause_row(clause)).into_iter().collect()
}
