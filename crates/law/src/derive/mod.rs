//! The derivation: from rules and facts to every participant's timeline. Total and pure.

mod clauses;
pub(crate) mod course;
mod explain;
mod merge;
pub(crate) mod treaty;

use crate::calendar::Date;
use crate::finding::Finding;
use crate::model::{ActionId, ActionKind, EndedWith, Facts, ParticipantId, Treatment, World};
use crate::proof::Proof;
use crate::rulebook::Rulebook;
use crate::settings::Settings;
use crate::status::{Answer, Qualifiers, Segment, Status};
use course::{Course, Dated, Inputs};
use treaty::{End, TreatyForce, day_of, treaty_force};

/// The timeline of whoever never acted.
const NEVER_ACTED: [Segment; 1] = [Segment { from: Date::MIN, status: Status::Outside, qualifiers: Qualifiers::NONE }];

/// At most so many uncertain dates of one participant are tried out one by one.
const UNCERTAIN_DATES: usize = 6;

/// What follows from a rulebook and the facts known on a day.
#[derive(Clone, Debug)]
pub struct Derivation<'a> {
    rulebook: &'a Rulebook,
    facts: &'a Facts,
    world: &'a World,
    settings: Settings,
    known_at: Date,
    /// Known and uncorrected acts, by participant, then day, then kind.
    acts: Vec<ActionId>,
    /// Where each participant's acts begin in `acts`.
    acts_of: Vec<u32>,
    /// The objections among the acts.
    objections: Vec<ActionId>,
    /// The evidence of armed conflict about those who gave notice, by place in [`World::conflicts`].
    evidence: Vec<u32>,
    segments: Vec<Segment>,
    /// Where each participant's segments begin in `segments`.
    segments_of: Vec<u32>,
    /// With uncertain dates at their earliest, then at their latest; one alone when both agree.
    treaty: Vec<TreatyForce>,
    findings: Vec<Finding>,
}

/// Derives the timelines of all participants from what was known on a day.
///
/// The result depends on nothing else; the order of actions never matters.
#[must_use]
pub fn derive<'a>(
    rulebook: &'a Rulebook,
    facts: &'a Facts,
    world: &'a World,
    settings: &Settings,
    known_at: Date,
) -> Derivation<'a> {
    let (acts, acts_of) = known_acts(facts, world.participants.len(), known_at);
    let mut derivation = Derivation {
        rulebook,
        facts,
        world,
        settings: settings.clone(),
        known_at,
        treaty: treaty_both_ends(rulebook, facts, &acts, known_at),
        objections: acts.iter().copied().filter(|id| facts.action(*id).kind == ActionKind::Objection).collect(),
        evidence: evidence_on_leavers(rulebook, facts, world, &acts),
        acts,
        acts_of,
        segments: Vec::with_capacity(facts.actions.len() * 2),
        segments_of: Vec::with_capacity(world.participants.len() + 1),
        findings: Vec::new(),
    };
    derivation.note_stated_entry_into_force();
    let mut desk = Desk::default();
    for place in 0..world.participants.len() {
        derivation.segments_of.push(u32::try_from(derivation.segments.len()).unwrap_or(u32::MAX));
        let who = ParticipantId(u16::try_from(place).unwrap_or(u16::MAX));
        derivation.add_timeline(who, &mut desk);
    }
    derivation.segments_of.push(u32::try_from(derivation.segments.len()).unwrap_or(u32::MAX));
    derivation.segments.shrink_to_fit();
    derivation.findings.sort_unstable();
    derivation.findings.dedup();
    derivation
}

/// Room that is used again for each participant.
#[derive(Default)]
struct Desk {
    acts: Vec<Dated>,
    course: Course,
    days: Vec<Date>,
}

/// One way to fill what the record leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Possibility {
    /// Bit `n`: the participant's `n`-th uncertain date at its latest.
    corner: u32,
    /// Which of `Derivation::treaty` applies.
    treaty: usize,
    /// Number of the combination of readings.
    reading: usize,
}

impl<'a> Derivation<'a> {
    /// The rulebook that was applied.
    #[must_use]
    pub const fn rulebook(&self) -> &'a Rulebook {
        self.rulebook
    }

    /// The facts from which it was derived.
    #[must_use]
    pub const fn facts(&self) -> &'a Facts {
        self.facts
    }

    /// The participants and the evidence about them.
    #[must_use]
    pub const fn world(&self) -> &'a World {
        self.world
    }

    /// The settings that were applied.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The day up to which facts were known.
    #[must_use]
    pub const fn known_at(&self) -> Date {
        self.known_at
    }

    /// What was noticed on the way, sorted.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The treaty's entry into force; `None`: not in force by what is known, or not certain.
    #[must_use]
    pub fn entry_into_force(&self) -> Option<Date> {
        match self.treaty.as_slice() {
            [only] => only.in_force,
            _ => None,
        }
    }

    /// The acts of a participant that were known, by day and kind.
    #[must_use]
    pub fn acts_of(&self, who: ParticipantId) -> &[ActionId] {
        slice_of(&self.acts, &self.acts_of, who)
    }

    /// A participant's timeline: segments that cover every day, each until the next begins.
    #[must_use]
    pub fn timeline(&self, who: ParticipantId) -> &[Segment] {
        match slice_of(&self.segments, &self.segments_of, who) {
            [] => &NEVER_ACTED,
            segments => segments,
        }
    }

    /// A participant's status on a day, with the interval in which that status holds.
    #[must_use]
    pub fn status(&self, who: ParticipantId, as_of: Date) -> Answer {
        let timeline = self.timeline(who);
        let place = timeline.iter().rposition(|segment| segment.from <= as_of).unwrap_or(0);
        let Segment { status, qualifiers, .. } = timeline[place];
        let differs = |segment: &Segment| segment.status != status;
        let first = timeline[..place].iter().rposition(differs).map(|before| timeline[before + 1].from);
        let next = timeline[place..].iter().find(|segment| differs(segment)).map(|segment| segment.from);
        Answer { status, qualifiers, since: first, until: next }
    }

    /// Every status that a participant can have on a day, by what is known: one alone unless dates are
    /// uncertain or readings differ. Without a reading that is followed, all readings are possible.
    ///
    /// An undetermined participant may still be certainly not bound, or have its consent certainly on deposit.
    #[must_use]
    pub fn possible(&self, who: ParticipantId, as_of: Date) -> Vec<Status> {
        let mut possible = vec![self.status(who, as_of).status];
        if possible == [Status::Undetermined] {
            possible = merge::possible(self, who, as_of);
            possible.sort_unstable();
            possible.dedup();
        }
        possible
    }

    /// The proof of [`Derivation::status`].
    #[must_use]
    pub fn prove(&self, who: ParticipantId, as_of: Date) -> Proof {
        explain::prove(self, who, as_of)
    }

    fn note_stated_entry_into_force(&mut self) {
        let computed = self.treaty.first().and_then(|force| force.computed);
        let standing = self.treaty.first().and_then(|force| force.in_force);
        if let Some(stated) = standing.filter(|_| computed != standing) {
            self.findings.push(Finding::StatedEntryIntoForceDiffers { computed, stated });
        }
    }

    fn add_timeline(&mut self, who: ParticipantId, desk: &mut Desk) {
        let acts = slice_of(&self.acts, &self.acts_of, who);
        if acts.is_empty() {
            return;
        }
        if self.is_plain(who, acts) {
            let only = Possibility { corner: 0, treaty: 0, reading: 0 };
            let mut findings = std::mem::take(&mut self.findings);
            self.course(who, only, desk, &mut findings);
            self.findings = findings;
            compose(self.rulebook, desk, &mut self.segments);
        } else {
            let mut findings = Vec::new();
            let merged = merge::timeline(self, who, desk, &mut findings);
            self.segments.extend(merged);
            self.findings.append(&mut findings);
        }
    }

    /// Whether nothing about the participant is uncertain or contested.
    fn is_plain(&self, who: ParticipantId, acts: &[ActionId]) -> bool {
        self.treaty.len() == 1
            && acts.iter().all(|id| self.facts.action(*id).on.is_exact())
            && merge::points_of(self, who).next().is_none()
    }

    /// Computes a participant's course under one possibility, on the desk.
    fn course(&self, who: ParticipantId, possibility: Possibility, desk: &mut Desk, findings: &mut Vec<Finding>) {
        let acts = slice_of(&self.acts, &self.acts_of, who);
        let mut uncertain = 0;
        desk.acts.clear();
        for &id in acts {
            let action = self.facts.action(id);
            let mut end = End::Earliest;
            if counts_as_uncertain(action) {
                let bit = uncertain.min(UNCERTAIN_DATES - 1);
                if possibility.corner & (1 << bit) != 0 {
                    end = End::Latest;
                }
                uncertain += 1;
            }
            let treatment = self.treatment(who, possibility.reading, id);
            desk.acts.push(Dated { id, on: day_of(action, end), treatment });
        }
        if uncertain > 0 {
            desk.acts.sort_by_key(|act| (act.on, self.facts.action(act.id).kind));
        }
        let inputs = Inputs {
            rulebook: self.rulebook,
            facts: self.facts,
            world: self.world,
            evidence: &self.evidence,
            ended_with: self.ended_with(who).map(|(_, ended)| ended.on),
            conflict: self.settings.conflict,
            treaty: &self.treaty[possibility.treaty],
        };
        let Desk { acts, course, .. } = desk;
        course.fill(inputs, who, acts, findings);
        course.extinct = course.extinct.filter(|extinct| *extinct <= self.known_at);
    }

    /// The participant's first known end under the treaty with which this one ends, with its place.
    fn ended_with(&self, who: ParticipantId) -> Option<(usize, &'a EndedWith)> {
        let ended = self.facts.ended_with.iter().enumerate();
        let mine = ended.filter(|(_, end)| end.participant == who && end.known <= self.known_at);
        self.rulebook.terms.ends_with.and_then(|_| mine.min_by_key(|(_, end)| end.on))
    }

    /// What a combination of readings makes of an act.
    fn treatment(&self, who: ParticipantId, reading: usize, id: ActionId) -> Treatment {
        for (place, chosen) in merge::readings(self, who, reading) {
            let treat = &self.facts.points[place].readings[chosen].treat;
            if let Some((_, treatment)) = treat.iter().find(|(action, _)| *action == id) {
                return *treatment;
            }
        }
        Treatment::AsTheRuleSays
    }
}

fn counts_as_uncertain(action: &crate::model::Action) -> bool {
    !action.on.is_exact() && action.kind.bears_on_status()
}

/// Turns the course on the desk into segments.
fn compose(rulebook: &Rulebook, desk: &mut Desk, segments: &mut Vec<Segment>) {
    let Desk { course, days, .. } = desk;
    days.clear();
    days.push(Date::MIN);
    course.boundaries(days);
    days.sort_unstable();
    days.dedup();
    let start = segments.len();
    for &from in days.iter() {
        let (status, qualifiers) = course.status(rulebook, from);
        let same = |last: &Segment| last.status == status && last.qualifiers == qualifiers;
        if !segments[start..].last().is_some_and(same) {
            segments.push(Segment { from, status, qualifiers });
        }
    }
}

fn slice_of<'s, T>(all: &'s [T], starts: &[u32], who: ParticipantId) -> &'s [T] {
    let place = usize::from(who.0);
    match (starts.get(place), starts.get(place + 1)) {
        (Some(&from), Some(&to)) => &all[from as usize..to as usize],
        _ => &[],
    }
}

/// The acts known on a day and not corrected by then, grouped by participant.
fn known_acts(facts: &Facts, participants: usize, known_at: Date) -> (Vec<ActionId>, Vec<u32>) {
    let known = |id: &ActionId| facts.action(*id).known <= known_at;
    let all = || (0..facts.actions.len()).filter_map(ActionId::new).filter(known);
    let mut corrected: Vec<ActionId> = all().filter_map(|id| facts.action(id).replaces).collect();
    corrected.sort_unstable();
    let counts = |id: &ActionId| {
        let action = facts.action(*id);
        usize::from(action.participant.0) < participants
            && (corrected.is_empty() || corrected.binary_search(id).is_err())
    };

    // A counting sort by participant keeps the whole derivation linear in the number of acts.
    let mut starts = vec![0_u32; participants + 1];
    for id in all().filter(counts) {
        starts[usize::from(facts.action(id).participant.0) + 1] += 1;
    }
    for place in 1..starts.len() {
        starts[place] += starts[place - 1];
    }
    let total = starts.last().map_or(0, |total| *total as usize);
    let mut next = starts.clone();
    let mut acts: Vec<ActionId> = Vec::with_capacity(total);
    let Some(filler) = ActionId::new(0) else { return (acts, starts) };
    acts.resize(total, filler);
    for id in all().filter(counts) {
        let slot = &mut next[usize::from(facts.action(id).participant.0)];
        acts[*slot as usize] = id;
        *slot += 1;
    }
    for place in 0..participants {
        acts[starts[place] as usize..starts[place + 1] as usize].sort_unstable_by_key(|id| *facts.action(*id));
    }
    (acts, starts)
}

/// All evidence that a test of armed conflict can ask for; sought once, not at every notice.
fn evidence_on_leavers(rulebook: &Rulebook, facts: &Facts, world: &World, acts: &[ActionId]) -> Vec<u32> {
    let notices = || acts.iter().map(|id| facts.action(*id)).filter(|act| act.kind == ActionKind::WithdrawalNotice);
    if rulebook.terms.hold.is_none() || notices().next().is_none() {
        return Vec::new();
    }
    let mut leaves = vec![false; world.participants.len()];
    for notice in notices() {
        leaves[usize::from(notice.participant.0)] = true;
    }
    let about = |place: &usize| leaves.get(usize::from(world.conflicts[*place].participant.0)) == Some(&true);
    (0..world.conflicts.len()).filter(about).filter_map(|place| u32::try_from(place).ok()).collect()
}

fn treaty_both_ends(rulebook: &Rulebook, facts: &Facts, acts: &[ActionId], known_at: Date) -> Vec<TreatyForce> {
    let earliest = treaty_force(rulebook, facts, acts, End::Earliest, known_at);
    if acts.iter().all(|id| facts.action(*id).on.is_exact()) {
        return vec![earliest];
    }
    let latest = treaty_force(rulebook, facts, acts, End::Latest, known_at);
    let same = earliest.in_force == latest.in_force && earliest.trigger == latest.trigger;
    if same { vec![earliest] } else { vec![earliest, latest] }
}
