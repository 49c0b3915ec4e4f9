//! The first, the third, the only one, nobody; all or most of a group.

use crate::wording::day;
use depositary_law::{ActionKind, Date, ParticipantId};

use super::act::{is_named, told};
use super::groups::{group, holds, members, none_of};
use super::leave::{exit_rows, exit_told, is_decision, step_told};
use super::record::{Exit, Known, Standing};
use super::{Judge, When, count, say, status};
use crate::{Act, Cause, Claim, Label, Modality, Rank, RankUnit, Role, TreatyRef, Value, Verdict};

/// Treaties that ban a weapon altogether: what “a treaty of this kind” can be compared with.
const BANS: [&str; 5] = ["apmbc", "bwc", "ccm", "cwc", "tpnw"];

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let Some((rank, unit)) = &claim.says.rank else { return say::outside() };
    match rank {
        Rank::All | Rank::Most => group(&known, claim, *rank, unit, when),
        Rank::Never => never(judge, &known, claim, unit, when),
        Rank::Nth(n) => super::of_each(&claim.states, |who| {
            nth(judge, &known, claim, who, *n, unit, when).asking(who, known.place, when.on)
        }),
        Rank::Only => {
            super::of_each(&claim.states, |who| only(&known, claim, who, unit, when).asking(who, known.place, when.on))
        }
    }
}

/// Nobody, ever, or nobody of a group.
fn never(judge: &Judge<'_>, known: &Known<'_>, claim: &Claim, unit: &RankUnit, when: When) -> Verdict {
    match claim.says.act {
        None | Some(Act::Withdraw | Act::Notify) => {}
        Some(Act::Suspend) => return never_suspended(known, claim, when),
        Some(_) => return none_of(known, claim, unit, when),
    }
    if let RankUnit::Group(_) = unit {
        return none_of(known, claim, unit, when);
    }
    let mut places = vec![known.place];
    places.extend(claim.treaties.iter().filter_map(|treaty| match treaty {
        TreatyRef::Record(place) => Some(*place),
        TreatyRef::Outside(_) => None,
    }));
    let any = *unit == RankUnit::AnyTreaty;
    if any {
        let identities = known.corpus.identities();
        places.extend((0..identities.len()).filter(|place| BANS.contains(&identities[*place].id.as_str())));
    }
    places.sort_unstable();
    places.dedup();
    let treaties: Vec<_> = places.iter().filter_map(|place| judge.known(*place, when.known_at)).collect();
    // “Unprecedented, as no State has ever left one”: the State whose exit is spoken of is not counted.
    let exits = || {
        treaties.iter().flat_map(|known| {
            let counts = |exit: &&Exit| {
                let named = known.place == treaties[0].place || any;
                exit.received.earliest() <= when.on
                    && exit.revoked.is_none()
                    && !(named && claim.states.contains(&exit.who))
            };
            known.exits.iter().filter(counts).map(move |exit| (known, exit))
        })
    };
    let names: Vec<String> = treaties.iter().map(|known| known.name()).collect();
    let none = format!("No withdrawal from {} had taken effect by {}.", say::row(&names), day(when.on));
    let left = exits().find(|(_, exit)| !exit.contested && exit.effect.is_some_and(|effect| effect <= when.on));
    if let Some((known, exit)) = left {
        return say::contradicts(Cause::WrongActor, exit_told(known, exit, when.on), exit_rows(known, exit));
    }
    if let Some((known, exit)) = exits().next() {
        let readings = known.readings_on(exit.notice).into_iter().map(|(says, _)| says).collect::<Vec<_>>();
        if !exit.contested && claim.says.act != Some(Act::Notify) {
            return say::agrees(format!("{none} {}", exit_told(known, exit, when.on)), exit_rows(known, exit));
        }
        let cause = if exit.contested { Cause::Contested } else { Cause::Imprecise };
        let readings = if readings.is_empty() {
            vec!["no withdrawal has taken effect".to_owned(), "a notice has been given".to_owned()]
        } else {
            readings
        };
        return say::ambiguous(cause, exit_told(known, exit, when.on), exit_rows(known, exit), readings);
    }
    if any && !claim.states.is_empty() {
        let readings = vec![
            "of the treaties of this record that ban a weapon it is so".to_owned(),
            "other treaties are not in the record".to_owned(),
        ];
        return say::ambiguous(Cause::OutsideRecord, none, Vec::new(), readings);
    }
    say::agrees(none, Vec::new())
}

fn never_suspended(known: &Known<'_>, claim: &Claim, when: When) -> Verdict {
    for who in known.corpus.participant_ids() {
        let declared = known.acts(who).find(|row| {
            row.action.kind == ActionKind::Declaration
                && row.action.on.earliest() <= when.on
                && !known.readings_on(row.id).is_empty()
        });
        if let Some(row) = declared.filter(|_| !claim.states.contains(&who)) {
            let readings = known.readings_on(row.id).into_iter().map(|(says, _)| says).collect();
            return say::ambiguous(Cause::Contested, told(known, &row, who), known.evidence(row, ""), readings);
        }
    }
    say::agrees(format!("No suspension of {} was recorded by {}.", known.name(), day(when.on)), Vec::new())
}

/// Those who did a thing by a day, each with the day on which it did.
fn doers(known: &Known<'_>, claim: &Claim, unit: &RankUnit, on: Date) -> Vec<(ParticipantId, Date)> {
    let among = match unit {
        RankUnit::Group(name) => members(known, name, on),
        _ => None,
    };
    let counts = |who: &ParticipantId| among.as_ref().is_none_or(|among| among.contains(who));
    let act = claim.says.act.unwrap_or(Act::Join);
    let mut doers = Vec::new();
    for who in known.corpus.participant_ids().filter(counts) {
        let rows = known.acts(who).filter(|row| is_named(act, row.action.kind) && row.action.on.earliest() <= on);
        if let Some(first) = rows.map(|row| row.action.on.earliest()).min() {
            doers.push((who, first));
        }
    }
    doers.sort_by_key(|(who, day)| (*day, *who));
    doers
}

/// The places that a State can have in an order by day: those of one day share theirs.
fn places(order: &[(ParticipantId, Date)], who: ParticipantId) -> Option<(usize, usize)> {
    let (_, mine) = order.iter().find(|(other, _)| *other == who)?;
    let before = order.iter().filter(|(_, day)| day < mine).count();
    let until = order.iter().filter(|(_, day)| day <= mine).count();
    Some((before + 1, until))
}

fn is_nth(order: &[(ParticipantId, Date)], who: ParticipantId, n: u32) -> bool {
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    places(order, who).is_some_and(|(first, last)| first <= n && n <= last)
}

/// The first, the third.
fn nth(
    judge: &Judge<'_>,
    known: &Known<'_>,
    claim: &Claim,
    who: ParticipantId,
    n: u32,
    unit: &RankUnit,
    when: When,
) -> Verdict {
    let leaves =
        claim.says.step.is_some() || matches!(claim.says.act, None | Some(Act::Withdraw | Act::Notify | Act::Suspend));
    if leaves {
        return nth_to_leave(judge, known, claim, who, n, unit, when);
    }
    let order = doers(known, claim, unit, when.on);
    let mut verdict = if n > 3 && *unit == RankUnit::Everybody {
        let mut counted = claim.clone();
        counted.value = Some(Value::Number(f64::from(n)));
        counted.states = vec![who];
        return count::verdict(judge, &counted, "", when);
    } else if is_nth(&order, who, n) {
        Verdict::plain(Label::Agrees, None)
    } else if order.iter().any(|(other, _)| *other == who) {
        Verdict::plain(Label::Contradicts, Some(Cause::WrongActor))
    } else {
        return status::on_day(known, claim, who, when.on);
    };
    let told = |(who, on): &(ParticipantId, Date)| format!("{} ({})", known.who(*who), day(*on));
    let first: Vec<String> = order.iter().take(usize::try_from(n).unwrap_or(1).max(3)).map(told).collect();
    verdict.correct = Some(format!("In the order of the record: {}.", first.join(", ")));
    verdict.evidence = status::rows(known, who, when.on);
    verdict
}

/// The n-th to leave: by notice or by effect, whichever is right; before any notice, by the vote at home.
fn nth_to_leave(
    judge: &Judge<'_>,
    known: &Known<'_>,
    claim: &Claim,
    who: ParticipantId,
    n: u32,
    unit: &RankUnit,
    when: When,
) -> Verdict {
    let among = match unit {
        RankUnit::Group(name) => members(known, name, when.on),
        _ => None,
    };
    let counts = |exit: &&Exit| {
        exit.received.earliest() <= when.on && among.as_ref().is_none_or(|among| among.contains(&exit.who))
    };
    let mine = known.exits.iter().rev().filter(counts).find(|exit| exit.who == who);
    if claim.says.modality != Modality::Fact && mine.is_none_or(|exit| exit.contested) {
        return would_be(known, claim, who, n, among.as_deref(), when);
    }
    if let Some(step) = voted(known, claim, who, n, when).filter(|_| mine.is_none() || claim.says.step.is_some()) {
        return step;
    }
    let Some(exit) = mine else {
        if let Some(step) = voted(known, claim, who, n, when) {
            return step;
        }
        return super::leave::left(judge, known, claim, who, when);
    };
    let order = |day: fn(&Exit) -> Option<Date>| {
        let mut order: Vec<(ParticipantId, Date)> =
            known.exits.iter().filter(counts).filter_map(|exit| Some((exit.who, day(exit)?))).collect();
        order.sort_by_key(|(who, day)| (*day, *who));
        order.dedup_by_key(|(who, _)| *who);
        order
    };
    let by_notice = order(|exit| Some(exit.received.earliest()));
    let by_effect = order(|exit| exit.effect);
    let right = is_nth(&by_notice, who, n) || is_nth(&by_effect, who, n);
    let mut correct = exit_told(known, exit, when.on);
    let rows = exit_rows(known, exit);
    if exit.contested {
        return super::leave::contested(known, exit, claim.date, when.on);
    }
    if !right {
        let first = by_effect.first().or(by_notice.first());
        if let Some(earlier) = first.and_then(|(who, _)| known.exits.iter().find(|exit| exit.who == *who)) {
            correct = format!("{} {correct}", exit_told(known, earlier, when.on));
        }
        return say::contradicts(Cause::WrongActor, correct, rows);
    }
    let elsewhere = if *unit == RankUnit::AnyTreaty { earlier_elsewhere(judge, known, exit, when) } else { None };
    if let Some((other, earlier)) = elsewhere {
        let told = exit_told(&other, &earlier, when.on);
        return say::contradicts(Cause::WrongActor, format!("{told} {correct}"), exit_rows(&other, &earlier));
    }
    if claim.says.role == Some(Role::Signatory) {
        let readings = vec![
            "the first of those bound to leave".to_owned(),
            "a mere signatory has nothing to withdraw from".to_owned(),
        ];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    if exit.effect.is_none() && exit.revoked.is_some() && is_nth(&by_notice, who, n) && !is_nth(&by_effect, who, n) {
        let readings = vec!["the first to give notice".to_owned(), "it took its notice back and stayed".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, rows, readings);
    }
    say::agrees(correct, rows)
}

/// “Would be the first to leave”: of those that have given notice, and kept to it.
fn would_be(
    known: &Known<'_>,
    claim: &Claim,
    who: ParticipantId,
    n: u32,
    among: Option<&[ParticipantId]>,
    when: When,
) -> Verdict {
    let counts = |exit: &&Exit| {
        exit.received.earliest() <= when.on
            && exit.revoked.is_none()
            && exit.who != who
            && among.is_none_or(|among| among.contains(&exit.who))
    };
    let before: Vec<&Exit> = known.exits.iter().filter(counts).collect();
    let rows: Vec<_> = before.iter().flat_map(|exit| exit_rows(known, exit)).collect();
    let told: Vec<String> = before.iter().map(|exit| exit_told(known, exit, when.on)).collect();
    let correct = if told.is_empty() {
        format!("No other notice of withdrawal from {} was standing on {}.", known.name(), day(when.on))
    } else {
        told.join(" ")
    };
    if !matches!(known.standing(who, when.on), Standing::Party | Standing::Open)
        || before.iter().any(|exit| exit.contested)
    {
        return say::not_held(correct);
    }
    if before.len() + 1 == usize::try_from(n).unwrap_or(usize::MAX) {
        return say::agrees(correct, rows);
    }
    if known.is_late(claim.date, when) {
        say::not_held(correct)
    } else {
        say::contradicts(Cause::WrongActor, correct, rows)
    }
}

/// An exit from another treaty that bans a weapon, before this one.
fn earlier_elsewhere<'a>(
    judge: &Judge<'a>,
    known: &Known<'_>,
    exit: &Exit,
    when: When,
) -> Option<(std::sync::Arc<Known<'a>>, Exit)> {
    let identities = known.corpus.identities();
    let others =
        (0..identities.len()).filter(|place| *place != known.place && BANS.contains(&identities[*place].id.as_str()));
    for place in others {
        let other = judge.known(place, when.known_at)?;
        let earlier = other.exits.iter().find(|earlier| {
            earlier.effect.is_some() && !earlier.contested && earlier.received.latest() < exit.received.earliest()
        });
        if let Some(earlier) = earlier.cloned() {
            return Some((other, earlier));
        }
    }
    None
}

/// The first to vote to leave: of the votes that are recorded, and where nobody has left before.
fn voted(known: &Known<'_>, claim: &Claim, who: ParticipantId, n: u32, when: When) -> Option<Verdict> {
    let wanted = |kind| claim.says.step.map_or_else(|| is_decision(kind), |step| step == kind);
    let mut steps: Vec<(ParticipantId, Date)> = known
        .treaty
        .steps
        .iter()
        .filter(|step| wanted(step.kind) && step.on.earliest() <= when.on)
        .map(|step| (step.participant, step.on.earliest()))
        .collect();
    steps.sort_by_key(|(who, day)| (*day, *who));
    let mut seen = Vec::new();
    steps.retain(|(who, _)| {
        !seen.contains(who) && {
            seen.push(*who);
            true
        }
    });
    let (_, on) = steps.iter().find(|(other, _)| *other == who)?;
    let step = known.steps(who).find(|step| wanted(step.kind) && step.on.earliest() == *on)?;
    let left_before =
        known.exits.iter().any(|exit| exit.who != who && exit.received.earliest() < *on && exit.revoked.is_none());
    let correct = format!("{} {}", step_told(known, &step.id), super::act::standing_now(known, who, when.on));
    let rows = known.rows(&step.id, &step.sources, "");
    if !is_nth(&steps, who, n) || (left_before && n == 1) {
        return Some(say::contradicts(Cause::WrongActor, correct, rows));
    }
    if claim.says.step.is_some() {
        return Some(say::agrees(correct, rows));
    }
    let readings = vec!["the first to decide at home that it leaves".to_owned(), "no notice had been given".to_owned()];
    Some(say::ambiguous(Cause::Imprecise, correct, rows, readings))
}

/// The only one.
fn only(known: &Known<'_>, claim: &Claim, who: ParticipantId, unit: &RankUnit, when: When) -> Verdict {
    let leaves = claim.says.act == Some(Act::Withdraw) && !claim.says.negated;
    if leaves {
        return only_one_out(known, claim, who, unit, when);
    }
    let among = match unit {
        RankUnit::Group(name) => members(known, name, when.on),
        _ => None,
    };
    let mine = holds(known, claim, who, when.on).map(|yes| yes != claim.says.negated);
    let correct = super::act::standing_now(known, who, when.on);
    let rows = status::rows(known, who, when.on);
    let among = match (mine, among) {
        (None, _) => return say::ambiguous(Cause::Contested, correct, rows, vec!["readings differ on it".to_owned()]),
        (Some(false), _) => return say::contradicts(Cause::WrongStatus, correct, rows),
        (_, None) if claim.says.negated => {
            let readings = vec!["the only one of those meant".to_owned(), "not the only one of all States".to_owned()];
            return say::ambiguous(Cause::WrongBasis, correct, rows, readings);
        }
        (_, None) => known.corpus.participant_ids().collect(),
        (_, Some(among)) => among,
    };
    let others: Vec<&str> = among
        .iter()
        .filter(|other| {
            **other != who && holds(known, claim, **other, when.on).map(|yes| yes != claim.says.negated) == Some(true)
        })
        .map(|other| known.who(*other))
        .collect();
    if others.is_empty() {
        return say::agrees(correct, rows);
    }
    let listed = if others.len() <= 8 { say::row(&others) } else { format!("{} others", others.len()) };
    say::contradicts(Cause::WrongActor, format!("{correct} The same is so of {listed}."), rows)
}

fn only_one_out(known: &Known<'_>, claim: &Claim, who: ParticipantId, unit: &RankUnit, when: When) -> Verdict {
    let among = match unit {
        RankUnit::Group(name) => members(known, name, when.on),
        _ => None,
    };
    let counts = |exit: &&Exit| {
        exit.received.earliest() <= when.on
            && exit.revoked.is_none()
            && among.as_ref().is_none_or(|among| among.contains(&exit.who))
    };
    let Some(mine) = known.exits.iter().filter(counts).find(|exit| exit.who == who) else {
        let correct = super::act::standing_now(known, who, when.on);
        return say::contradicts(Cause::WrongActor, correct, status::rows(known, who, when.on));
    };
    if mine.contested {
        return super::leave::contested(known, mine, claim.date, when.on);
    }
    let correct = exit_told(known, mine, when.on);
    let others: Vec<&Exit> = known.exits.iter().filter(counts).filter(|exit| exit.who != who).collect();
    let out = others.iter().find(|exit| !exit.contested && exit.effect.is_some_and(|effect| effect <= when.on));
    match (out, others.is_empty()) {
        (_, true) => say::agrees(correct, exit_rows(known, mine)),
        (Some(other), _) => {
            let correct = format!("{} {correct}", exit_told(known, other, when.on));
            say::contradicts(Cause::WrongActor, correct, exit_rows(known, other))
        }
        (None, false) => {
            let readings =
                vec!["the only one whose exit has taken effect".to_owned(), "others have given notice".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, exit_rows(known, mine), readings)
        }
    }
}
