//! What the record leaves open is tried out. Where every possibility gives the same status, that is
//! the answer; where uncertain dates differ it is undetermined, where readings differ, contested.

use super::{Derivation, Desk, Possibility, UNCERTAIN_DATES, compose, counts_as_uncertain};
use crate::calendar::Date;
use crate::finding::Finding;
use crate::model::{ActionId, ContestedPoint, ParticipantId};
use crate::status::{Qualifier, Qualifiers, Segment, Status};

/// The timeline of a participant about whom something is uncertain or contested.
pub(super) fn timeline(
    derivation: &Derivation<'_>,
    who: ParticipantId,
    desk: &mut Desk,
    findings: &mut Vec<Finding>,
) -> Vec<Segment> {
    let by_reading: Vec<Vec<Segment>> = (0..combinations(derivation, who))
        .map(|reading| {
            let corners: Vec<Vec<Segment>> = corners(derivation, who, reading)
                .map(|possibility| one_timeline(derivation, who, possibility, desk, findings))
                .collect();
            merged(&corners, unite_corners)
        })
        .collect();
    let followed = followed(derivation, who);
    merged(&by_reading, |readings| unite_readings(readings, followed))
}

/// Every way to place the participant's uncertain dates, under one combination of readings.
pub(super) fn corners(
    derivation: &Derivation<'_>,
    who: ParticipantId,
    reading: usize,
) -> impl Iterator<Item = Possibility> {
    let uncertain = uncertain_acts(derivation, who).count().min(UNCERTAIN_DATES);
    let worlds = derivation.treaty.len();
    (0..1_u32 << uncertain)
        .flat_map(move |corner| (0..worlds).map(move |treaty| Possibility { corner, treaty, reading }))
}

/// The status under every possibility that is open: of the reading followed, or of all.
pub(super) fn possible(derivation: &Derivation<'_>, who: ParticipantId, day: Date) -> Vec<Status> {
    let mut desk = Desk::default();
    let readings = followed(derivation, who).map_or(0..combinations(derivation, who), |reading| reading..reading + 1);
    let mut statuses = Vec::new();
    for possibility in readings.flat_map(|reading| corners(derivation, who, reading)) {
        derivation.course(who, possibility, &mut desk, &mut Vec::new());
        statuses.push(desk.course.status(derivation.rulebook, day).0);
    }
    statuses
}

/// The participant's acts whose day is not known and bears on its status.
pub(super) fn uncertain_acts(derivation: &Derivation<'_>, who: ParticipantId) -> impl Iterator<Item = ActionId> {
    derivation.acts_of(who).iter().copied().filter(|id| counts_as_uncertain(derivation.facts.action(*id)))
}

/// The number of combinations of readings of the participant's contested points; 1 without any.
pub(super) fn combinations(derivation: &Derivation<'_>, who: ParticipantId) -> usize {
    points_of(derivation, who).map(|(_, point)| point.readings.len().max(1)).product()
}

/// The readings that make up a combination, as (point, reading) by their places.
pub(super) fn readings(
    derivation: &Derivation<'_>,
    who: ParticipantId,
    combination: usize,
) -> impl Iterator<Item = (usize, usize)> {
    let mut rest = combination;
    points_of(derivation, who).map(move |(place, point)| {
        let count = point.readings.len().max(1);
        let chosen = rest % count;
        rest /= count;
        (place, chosen)
    })
}

/// The combination that the answer follows: the settings', else all defaults; `None` if one is missing.
pub(super) fn followed(derivation: &Derivation<'_>, who: ParticipantId) -> Option<usize> {
    let mut combination = 0;
    let mut weight = 1;
    for (place, point) in points_of(derivation, who) {
        let asked = derivation.settings.readings.iter().find(|(asked, _)| *asked == place).map(|(_, reading)| *reading);
        combination += asked.or(point.default)? * weight;
        weight *= point.readings.len().max(1);
    }
    Some(combination)
}

/// The contested points about a participant that were known to be contested.
pub(super) fn points_of<'d>(
    derivation: &'d Derivation<'_>,
    who: ParticipantId,
) -> impl Iterator<Item = (usize, &'d ContestedPoint)> {
    let points = derivation.facts.points.iter().enumerate();
    points.filter(move |(_, point)| point.participant == who && point.known <= derivation.known_at)
}

fn one_timeline(
    derivation: &Derivation<'_>,
    who: ParticipantId,
    possibility: Possibility,
    desk: &mut Desk,
    findings: &mut Vec<Finding>,
) -> Vec<Segment> {
    derivation.course(who, possibility, desk, findings);
    if let Some(act) = uncertain_acts(derivation, who).nth(UNCERTAIN_DATES) {
        findings.push(Finding::TooManyUncertainDates(act));
    }
    let mut segments = Vec::new();
    compose(derivation.rulebook, desk, &mut segments);
    segments
}

/// Lays timelines over each other and unites what they say of each stretch of days.
fn merged(timelines: &[Vec<Segment>], unite: impl Fn(&[Segment]) -> (Status, Qualifiers)) -> Vec<Segment> {
    let mut days: Vec<Date> = timelines.iter().flatten().map(|segment| segment.from).collect();
    days.sort_unstable();
    days.dedup();
    let mut result: Vec<Segment> = Vec::new();
    for from in days {
        let of_day: Vec<Segment> = timelines.iter().filter_map(|timeline| at(timeline, from)).collect();
        let (status, qualifiers) = unite(&of_day);
        if result.last().is_none_or(|last| (last.status, last.qualifiers) != (status, qualifiers)) {
            result.push(Segment { from, status, qualifiers });
        }
    }
    result
}

fn at(timeline: &[Segment], day: Date) -> Option<Segment> {
    timeline.iter().rev().find(|segment| segment.from <= day).copied()
}

fn unite_corners(of_day: &[Segment]) -> (Status, Qualifiers) {
    let qualifiers = of_day.iter().fold(Qualifiers::NONE, |all, segment| all.union(segment.qualifiers));
    match of_day {
        [first, rest @ ..] if rest.iter().all(|other| other.status == first.status) => (first.status, qualifiers),
        _ => (Status::Undetermined, Qualifiers::NONE),
    }
}

fn unite_readings(of_day: &[Segment], followed: Option<usize>) -> (Status, Qualifiers) {
    let [first, rest @ ..] = of_day else { return (Status::Undetermined, Qualifiers::NONE) };
    if rest.iter().all(|other| (other.status, other.qualifiers) == (first.status, first.qualifiers)) {
        return (first.status, first.qualifiers);
    }
    match followed.and_then(|place| of_day.get(place)) {
        Some(segment) => (segment.status, segment.qualifiers.with(Qualifier::Contested)),
        // The status itself is common ground; only what stands beside it is not.
        None if rest.iter().all(|other| other.status == first.status) => {
            let all = of_day.iter().fold(Qualifiers::NONE, |all, segment| all.union(segment.qualifiers));
            (first.status, all.with(Qualifier::Contested))
        }
        None => (Status::Undetermined, Qualifiers::NONE.with(Qualifier::Contested)),
    }
}
