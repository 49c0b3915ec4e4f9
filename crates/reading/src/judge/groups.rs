//! Claims on groups: all, most or none of the members of NATO, of the European Union, of the Baltic States.

use crate::wording::day;
use depositary_law::Date;
use depositary_law::ParticipantId;

use super::record::{Known, Standing};
use super::status::{Said, said};
use super::{When, say, status};
use crate::{Act, Cause, Claim, Evidence, Label, Rank, RankUnit, Verdict};

/// Groups of States that the record’s `groups.csv` does not hold; none has a date, and no status depends on them.
const GROUPS: [(&str, &[&str]); 4] = [
    ("baltic", &["EST", "LVA", "LTU"]),
    ("nordic", &["DNK", "FIN", "ISL", "NOR", "SWE"]),
    ("nuclear-armed", &["CHN", "FRA", "GBR", "IND", "ISR", "PAK", "PRK", "RUS", "USA"]),
    ("p5", &["CHN", "FRA", "GBR", "RUS", "USA"]),
];

/// Members of the two European groups of the United Nations that do not lie in Europe.
const NOT_EUROPEAN: [&str; 7] = ["ARM", "AUS", "AZE", "CAN", "ISR", "NZL", "USA"];

/// The members of a group on a day; `None` where no such group is known.
pub(super) fn members(known: &Known<'_>, group: &str, on: Date) -> Option<Vec<ParticipantId>> {
    let corpus = known.corpus;
    let of = |group: &str| -> Vec<ParticipantId> {
        let there = corpus.groups().iter().filter(|span| {
            span.group == group && span.from.is_none_or(|from| from <= on) && span.until.is_none_or(|until| on < until)
        });
        there.map(|span| span.participant).collect()
    };
    let code = |who: &ParticipantId| corpus.participant(*who).code.as_str();
    let mut members = match group {
        "europe" => {
            let mut all = of("un-weog");
            all.extend(of("un-eastern-european"));
            all.retain(|who| !NOT_EUROPEAN.contains(&code(who)));
            all
        }
        "africa" => of("un-african"),
        "latin-america" => of("un-grulac"),
        _ => of(group),
    };
    if members.is_empty() {
        let (_, codes) = GROUPS.iter().find(|(id, _)| *id == group)?;
        members = corpus.participant_ids().filter(|who| codes.contains(&code(who))).collect();
    }
    members.sort_unstable();
    members.dedup();
    (!members.is_empty()).then_some(members)
}

/// Whether a claim’s property, without its negation, is true of a State; `None` where that is open.
pub(super) fn holds(known: &Known<'_>, claim: &Claim, who: ParticipantId, on: Date) -> Option<bool> {
    let standing = known.standing(who, on);
    if standing == Standing::Open || known.is_unsure(who) {
        return None;
    }
    if claim.says.act == Some(Act::Withdraw) {
        return Some(standing == Standing::Former);
    }
    Some(match said(claim) {
        Said::Signed => !known.signatures(who, on).is_empty() || standing == Standing::Signatory,
        Said::Consented => matches!(standing, Standing::Contracting | Standing::Party),
        // “Signatories” of a group is often said of parties, and parties of those whose deposit has been made.
        Said::Bound => matches!(standing, Standing::Contracting | Standing::Party),
    })
}

/// All or most of a group.
pub(super) fn group(known: &Known<'_>, claim: &Claim, rank: Rank, unit: &RankUnit, when: When) -> Verdict {
    let found = match unit {
        RankUnit::Group(name) => members(known, name, when.on),
        _ => None,
    };
    let members = match found {
        Some(members) => members,
        // A group that reached us as its members: most of those named are meant.
        None if rank == Rank::Most && claim.states.len() > 3 => claim.states.clone(),
        None => return without_members(known, claim, rank, when),
    };
    let named: Vec<ParticipantId> = claim.states.iter().copied().filter(|who| !members.contains(who)).collect();
    let excepted = |who: &ParticipantId| rank == Rank::All && claim.states.contains(who);
    let mut with = Vec::new();
    let mut without = Vec::new();
    let mut open = Vec::new();
    for who in members {
        match holds(known, claim, who, when.on).map(|yes| yes != claim.says.negated) {
            Some(true) => with.push(who),
            Some(false) if excepted(&who) => {}
            Some(false) => without.push(who),
            None => open.push(who),
        }
    }
    let names = |list: &[ParticipantId]| say::row(&list.iter().map(|who| known.who(*who)).collect::<Vec<_>>());
    let total = with.len() + without.len() + open.len();
    let mut correct = format!("On {} it was so of {} of {total} members of the group", day(when.on), with.len());
    correct.push_str(&if without.is_empty() { ".".to_owned() } else { format!("; not of {}.", names(&without)) });
    let right = match rank {
        Rank::All => without.is_empty(),
        _ => with.len() * 2 > total,
    };
    let open_decides =
        !open.is_empty() && (rank == Rank::All || (with.len() + open.len()) * 2 > total && with.len() * 2 <= total);
    match (right, open_decides) {
        (true, false) => with_named(known, claim, &named, say::agrees(correct, Vec::new()), when),
        (_, true) if without.is_empty() || rank == Rank::Most => {
            say::ambiguous(Cause::Contested, correct, Vec::new(), vec![format!("it depends on {}", names(&open))])
        }
        _ if rank == Rank::Most => say::contradicts(Cause::WrongCount, correct, Vec::new()),
        _ => say::contradicts(Cause::WrongActor, correct, Vec::new()),
    }
}

/// “Most of them and Canada”: a State named beside the group must be right too.
fn with_named(known: &Known<'_>, claim: &Claim, named: &[ParticipantId], verdict: Verdict, when: When) -> Verdict {
    if named.is_empty() || claim.says.rank.as_ref().is_some_and(|(rank, _)| *rank == Rank::All) {
        return verdict;
    }
    let named = super::of_each(named, |who| status::on_day(known, claim, who, when.on));
    if named.label == Label::Agrees { verdict } else { named }
}

/// Of a group that nobody can list, only a State named beside it can be asked about; named as an exception, not even
/// that.
fn without_members(known: &Known<'_>, claim: &Claim, rank: Rank, when: When) -> Verdict {
    if claim.states.is_empty() || rank == Rank::All {
        return say::outside();
    }
    super::of_each(&claim.states, |who| status::on_day(known, claim, who, when.on))
}

/// None of a group, or of States named, has done it.
pub(super) fn none_of(known: &Known<'_>, claim: &Claim, unit: &RankUnit, when: When) -> Verdict {
    let members = match unit {
        RankUnit::Group(name) => members(known, name, when.on),
        _ => None,
    };
    let members = members.or_else(|| (!claim.states.is_empty()).then(|| claim.states.clone()));
    let Some(members) = members else { return say::outside() };
    let who_did: Vec<ParticipantId> =
        members.iter().copied().filter(|who| holds(known, claim, *who, when.on) == Some(true)).collect();
    let open = members.iter().any(|who| holds(known, claim, *who, when.on).is_none());
    if who_did.is_empty() {
        let correct = format!("None of the {} is recorded as having done so by {}.", members.len(), day(when.on));
        return if open {
            say::ambiguous(Cause::Contested, correct, Vec::new(), vec!["readings differ on one of them".to_owned()])
        } else {
            say::agrees(correct, Vec::new())
        };
    }
    let names: Vec<&str> = who_did.iter().map(|who| known.who(*who)).collect();
    let rows: Vec<Evidence> = who_did.iter().flat_map(|who| status::rows(known, *who, when.on)).collect();
    say::contradicts(Cause::WrongActor, format!("On {} this was not so of {}.", day(when.on), say::row(&names)), rows)
}
