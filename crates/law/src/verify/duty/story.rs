//! What follows from the record, by the checker's own reading: the steps that must be told, and the answer.

use super::bound::Standing;
use super::deadline::Deadline;
use super::facts::{Known, Named, is_confirmed, perhaps_by, surely_by};
use crate::calendar::Date;
use crate::duty::{
    ComplianceFact, ComplianceId, ComplianceKind, DutyAnswer, DutyConclusion, DutyPremise, Fulfilment, ObligationRule,
};
use crate::model::Reliability;
use crate::verify::count;
use crate::verify::count::days_from_to;

/// A step that must be told.
pub(super) type Told = (DutyConclusion, Vec<DutyPremise>);

/// The steps, and the answer that follows from them.
pub(super) struct Story {
    pub steps: Vec<Told>,
    pub answer: DutyAnswer,
}

/// Whether there is something to which the duty applies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Condition {
    Holds,
    Fails,
    NotShown,
}

/// The deadline as grants have moved it.
struct Moved {
    due: Option<Date>,
    extended: bool,
    /// The furthest deadline, beyond that in effect, that grants which do not count would give: unverified, or
    /// perhaps decided only later. One that does not say until when would excuse for ever.
    perhaps: Option<Date>,
}

/// The reading of one duty on one day.
pub(super) struct Reader<'a> {
    pub rule: &'a ObligationRule,
    pub known: &'a Known<'a>,
    pub standing: Standing,
    /// The day on which the duty is looked at.
    pub day: Date,
    /// The fact by which the proof shows that the duty is open. Any that shows it will do.
    pub witness: Option<ComplianceId>,
}

impl Reader<'_> {
    /// The story of a participant that is, was or will be bound.
    pub fn read(&self, deadline: Deadline) -> Story {
        let mut story = Story::empty(deadline.on);
        story.steps.extend(deadline.step);
        let condition = match deadline.on_paper {
            Some(on_paper) => {
                story.tell(on_paper, DutyPremise::Status);
                if matches!(self.standing, Standing::Bound(_) | Standing::Left(..)) {
                    story.answer.state = Fulfilment::Nominal;
                    return story;
                }
                Condition::Fails
            }
            None => self.condition(&mut story),
        };
        if self.not_bound(&mut story) {
            let will_owe = condition == Condition::Holds && matches!(self.standing, Standing::NotYet(_));
            story.answer.due = deadline.on.filter(|_| will_owe);
            return story;
        }
        if let Standing::Left(_, until) = self.standing {
            story.tell(DutyConclusion::NoLongerBound { until }, DutyPremise::Status);
        }
        let moved = match deadline.on {
            Some(due) if condition == Condition::Holds => self.grants(due, &mut story),
            due => Moved { due, extended: false, perhaps: None },
        };
        story.answer.due = moved.due.filter(|_| condition == Condition::Holds);
        if let Some(done) = self.fulfilment(self.day) {
            self.fulfilled(done, &moved, &mut story);
            return story;
        }
        let perhaps = self.perhaps_done().filter(|_| condition == Condition::Holds);
        if let Some((id, _)) = perhaps.filter(|perhaps| !self.found_open(perhaps)) {
            story.tell(DutyConclusion::PerhapsDischarged, DutyPremise::Fact(id));
            return story;
        }
        if deadline.dated && deadline.on.is_some() && condition != Condition::Fails {
            self.tell_recalled(&mut story);
        }
        let runs = moved.due.is_none_or(|due| self.day <= due) && (deadline.on.is_some() || !deadline.dated);
        if runs && matches!(self.standing, Standing::Left(..)) {
            story.tell(DutyConclusion::Released, DutyPremise::Status);
            (story.answer.state, story.answer.due) = (Fulfilment::NotApplicable, None);
            return story;
        }
        match condition {
            Condition::Fails => story.answer.state = Fulfilment::Nominal,
            Condition::Holds if runs && moved.extended => story.answer.state = Fulfilment::Extended,
            Condition::Holds if runs => story.answer.state = Fulfilment::Due,
            Condition::Holds if deadline.on.is_some() => self.past(&moved, perhaps, &mut story),
            Condition::Holds | Condition::NotShown => {}
        }
        story
    }

    /// Nothing is owed before the treaty binds, and nothing is known where that is not certain.
    fn not_bound(&self, story: &mut Story) -> bool {
        match self.standing {
            Standing::NotYet(spell) => {
                story.tell(DutyConclusion::NotYetBound { from: spell.from }, DutyPremise::Status);
                story.answer.state = Fulfilment::NotApplicable;
            }
            Standing::Uncertain(_) => story.tell(DutyConclusion::BoundUncertain, DutyPremise::Status),
            _ => return false,
        }
        true
    }

    /// The last word on whether there is something to which the duty applies. What was found later was there
    /// before; that nothing is left counts from its day on, and says nothing against a duty that was done.
    fn condition(&self, story: &mut Story) -> Condition {
        if self.rule.owed_if.is_none() {
            return Condition::Holds;
        }
        let shown = self.known.confirmed().any(|(_, fact)| fact.kind != ComplianceKind::DeclaredNone);
        let says = |fact: &ComplianceFact| surely_by(fact, self.day) && self.fulfilment(fact.on.latest()).is_none();
        let is_word = |fact: &ComplianceFact| fact.kind != ComplianceKind::DeclaredNone || !shown || says(fact);
        let mut words = self.known.confirmed().filter(|(_, fact)| is_word(fact));
        let Some((id, last)) = words.next_back() else {
            story.tell(DutyConclusion::NotShown, DutyPremise::NoneRecorded);
            return Condition::NotShown;
        };
        if last.kind == ComplianceKind::DeclaredNone {
            story.tell(DutyConclusion::DoesNotApply, DutyPremise::Fact(id));
            return Condition::Fails;
        }
        story.tell(DutyConclusion::Applies, DutyPremise::Fact(id));
        Condition::Holds
    }

    /// Follows the grants in the order of their decision, and tells the last request that no later one answered.
    fn grants(&self, statutory: Date, story: &mut Story) -> Moved {
        let mut moved = Moved { due: Some(statutory), extended: false, perhaps: None };
        // The chain as it is told: what a grant that does not count would give is where the next one starts.
        let (mut before, mut is_stated, mut number) = (statutory, true, 0);
        let mut answered = Date::MIN;
        let mut by_then = self.known.own.iter().filter(|(_, fact)| perhaps_by(fact, self.day));
        for (id, grant) in by_then.clone().filter(|(_, fact)| fact.kind == ComplianceKind::ExtensionGranted) {
            let to = grant.new_due;
            if is_confirmed(grant) && surely_by(grant, self.day) {
                let longest = self.rule.extension.as_ref().map(|rule| match &rule.further {
                    Some(further) if number > 0 => *further,
                    _ => rule.up_to,
                });
                let longer = |longest| is_stated && to.is_some_and(|to| count(longest, before).to < to);
                let beyond = longest.is_none_or(longer);
                story.tell(DutyConclusion::Extended { from: before, to, beyond }, DutyPremise::Fact(*id));
                (moved.due, moved.extended, number) = (to, true, number + 1);
                answered = grant.on.latest();
            } else {
                story.tell(DutyConclusion::GrantNotCounted { to }, DutyPremise::Fact(*id));
                moved.perhaps = moved.perhaps.max(Some(to.unwrap_or(Date::MAX)));
            }
            (before, is_stated) = (to.unwrap_or(before), to.is_some());
        }
        moved.perhaps = moved.perhaps.filter(|perhaps| moved.due.is_some_and(|due| due < *perhaps));
        let asked =
            |fact: &ComplianceFact| fact.kind == ComplianceKind::ExtensionRequested && answered < fact.on.earliest();
        if let Some((id, _)) = by_then.rfind(|(_, fact)| asked(fact)) {
            story.tell(DutyConclusion::Requested, DutyPremise::Fact(*id));
        }
        moved
    }

    /// The first fulfilment that stands on a day: surely done by then, and not opened again since.
    fn fulfilment(&self, day: Date) -> Option<Named<'_>> {
        let done = |fact: &ComplianceFact| self.discharges(fact.kind) && surely_by(fact, day);
        self.known.confirmed().find(|(_, fact)| done(fact) && !self.opened_again(fact, day))
    }

    /// Whether, by a day, something surely of after a fulfilment opened the duty again.
    fn opened_again(&self, done: &ComplianceFact, by: Date) -> bool {
        let opens = |fact: &ComplianceFact| fact.kind.reopens() && done.on.latest() < fact.on.earliest();
        self.known.confirmed().any(|(_, fact)| opens(fact) && surely_by(fact, by))
    }

    fn discharges(&self, kind: ComplianceKind) -> bool {
        self.rule.discharged_by.contains(&kind)
    }

    /// What was perhaps done by the day: the first such fulfilment to be sure.
    fn perhaps_done(&self) -> Option<Named<'_>> {
        let perhaps = |fact: &ComplianceFact| {
            self.discharges(fact.kind) && perhaps_by(fact, self.day) && !surely_by(fact, self.day)
        };
        self.known.confirmed().find(|(_, fact)| perhaps(fact) && !self.opened_again(fact, self.day))
    }

    /// Whether a source that looked on the day, or later but before it was surely done, found it open.
    fn found_open(&self, (_, done): &Named<'_>) -> bool {
        let looked = self.day..=done.on.latest();
        self.known.of_kind(ComplianceKind::Outstanding).any(|(_, fact)| looked.contains(&fact.on.earliest()))
    }

    /// Done: in time, late, or with a lateness that is not known.
    fn fulfilled(&self, (id, done): Named<'_>, moved: &Moved, story: &mut Story) {
        story.tell(DutyConclusion::Discharged, DutyPremise::Fact(id));
        let mut still_named = self.known.of_kind(ComplianceKind::Outstanding);
        if let Some((other, _)) = still_named.find(|(_, fact)| done.on.latest() < fact.on.earliest()) {
            story.tell(DutyConclusion::Disagrees, DutyPremise::Fact(other));
        }
        let answer = &mut story.answer;
        answer.state = Fulfilment::Met;
        let Some(due) = moved.due else { return };
        if done.on.latest() <= due {
            answer.in_time = Some(true);
            return;
        }
        // Late only if under every deadline it can have had, and where the record may lack an extension only if
        // a source found it open after them.
        let furthest = moved.perhaps.unwrap_or(due);
        let found = |(_, fact): &Named<'_>| fact.on.earliest() <= done.on.latest();
        let is_late = self.rule.extension.is_none() || self.open_after(furthest).iter().any(found);
        if furthest < done.on.earliest() && is_late {
            (answer.state, answer.in_time) = (Fulfilment::MetLate, Some(false));
            let certain = done.on.is_exact() && moved.perhaps.is_none();
            answer.days_late = certain.then(|| days_from_to(due, done.on.latest()));
        }
    }

    /// What is recorded of a fulfilment, but unverified.
    fn tell_recalled(&self, story: &mut Story) {
        for (id, _) in self.known.own.iter().filter(|(_, fact)| self.discharges(fact.kind) && !is_confirmed(fact)) {
            story.tell(DutyConclusion::DischargeNotCounted, DutyPremise::Fact(*id));
        }
    }

    /// Its time has run out, and it is not surely done.
    fn past(&self, moved: &Moved, perhaps: Option<Named<'_>>, story: &mut Story) {
        let furthest = moved.due.max(moved.perhaps);
        let evidence = furthest.filter(|furthest| *furthest < self.day).and_then(|furthest| {
            let last = perhaps.map_or(Date::MAX, |(_, done)| done.on.latest());
            self.evidence(furthest, last)
        });
        let Some((id, fact)) = evidence else {
            story.tell(DutyConclusion::NothingRecorded, DutyPremise::NoneRecorded);
            return;
        };
        story.tell(DutyConclusion::Outstanding, DutyPremise::Fact(id));
        story.answer.state = Fulfilment::Overdue;
        let due = moved.due.filter(|_| moved.perhaps.is_none());
        story.answer.days_late = due.map(|due| days_from_to(due, self.day));
        story.answer.as_reported = Some(fact.on.earliest()).filter(|reported| *reported < self.day);
    }

    /// The confirmed facts, surely of after a day, by which the duty was open then. Where the clause allows
    /// extensions, the record may lack one: then only a source that says so shows it.
    fn open_after(&self, day: Date) -> Vec<Named<'_>> {
        let shows = |fact: &ComplianceFact| match self.rule.extension {
            Some(_) => fact.kind == ComplianceKind::Outstanding,
            // Without extensions, what was done only after the day asked about was open on it.
            None => fact.kind.shows_that_it_is_open() || (self.discharges(fact.kind) && self.day < fact.on.earliest()),
        };
        self.known.confirmed().filter(|(_, fact)| shows(fact) && day < fact.on.earliest()).collect()
    }

    /// A fact by which the duty is still open on the day, after a deadline and not after `last`.
    fn evidence(&self, deadline: Date, last: Date) -> Option<Named<'_>> {
        let mut open = self.open_after(deadline);
        open.retain(|(_, fact)| fact.on.earliest() <= last);
        let of_the_day: Vec<Named<'_>> =
            open.iter().copied().filter(|(_, fact)| self.day <= fact.on.earliest()).collect();
        if !of_the_day.is_empty() {
            return self.chosen(&of_the_day);
        }
        // Carried on from the last report, unless it was done, or is recalled as done, since.
        let reported = open.iter().map(|(_, fact)| fact.on.earliest()).max()?;
        let since = |(_, fact): &Named<'_>| match is_confirmed(fact) {
            true => surely_by(fact, self.day) && reported <= fact.on.latest(),
            false => perhaps_by(fact, self.day) && reported < fact.on.latest(),
        };
        if self.known.own.iter().filter(|(_, fact)| self.discharges(fact.kind)).any(since) {
            return None;
        }
        open.retain(|(_, fact)| fact.on.earliest() == reported);
        self.chosen(&open)
    }

    fn chosen<'n>(&self, facts: &[Named<'n>]) -> Option<Named<'n>> {
        let told = facts.iter().find(|(id, _)| Some(*id) == self.witness);
        told.or(facts.first()).copied()
    }
}

impl Story {
    pub fn empty(nominal_due: Option<Date>) -> Story {
        let answer = DutyAnswer {
            state: Fulfilment::Unknown,
            nominal_due,
            due: None,
            days_late: None,
            in_time: None,
            as_reported: None,
            reliability: Reliability::Official,
        };
        Story { steps: Vec::new(), answer }
    }

    pub fn tell(&mut self, conclusion: DutyConclusion, premise: DutyPremise) {
        self.steps.push((conclusion, vec![premise]));
    }
}
