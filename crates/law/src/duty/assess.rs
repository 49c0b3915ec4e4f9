//! How a duty stands on a day: the deadline from the clause and the grants, the fulfilment from the record.

use super::chain::Chain;
use super::fact::{ComplianceFact, ComplianceId, ComplianceKind};
use super::instance::{Instance, obligation};
use super::proof::{DutyConclusion, DutyPremise, DutyProof, Fulfilment};
use super::rule::{DutyDue, DutyFrom, ObligationRule, Yearly};
use super::standing::Standing;
use super::writer::{Dates, Writer};
use crate::calendar::{Date, LAST_DAY, days_between};
use crate::derive::Derivation;
use crate::model::ParticipantId;
use crate::rulebook::{GeneralRule, Rule};
use crate::settings::FirstYearly;

/// A question about one duty of one participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DutyQuestion {
    /// Who.
    pub participant: ParticipantId,
    /// Which duty; for a yearly one, of which year.
    pub instance: Instance,
    /// On which day.
    pub on: Date,
}

/// How a duty stands on a day, with the proof. Total: a clause that lays down no duty gives
/// [`Fulfilment::NotApplicable`].
///
/// What was decided after the day changes nothing on it; what was *found out* after it does, if it was
/// known by the derivation's `known_at`: a stock destroyed in 2023 was a stock in 2015.
#[must_use]
pub fn assess(derivation: &Derivation<'_>, question: DutyQuestion) -> DutyProof {
    let standing = Standing::of(derivation, question.participant, question.on);
    let day = standing.day(question.on);
    let status = derivation.prove(question.participant, day);
    let Rule::Obligation(rule) = &derivation.rulebook().clause(question.instance.duty).rule else {
        return Writer::new(derivation, question, status).not_bound();
    };
    Assessment {
        rule,
        standing,
        day,
        facts: facts_on(derivation, question),
        out: Writer::new(derivation, question, status),
    }
    .run()
}

/// The facts about a duty that were known and not corrected, in the order of their last possible days.
fn facts_on<'a>(derivation: &Derivation<'a>, question: DutyQuestion) -> Vec<(ComplianceId, &'a ComplianceFact)> {
    let known = |fact: &&ComplianceFact| fact.known <= derivation.known_at();
    let all = || derivation.facts().compliance.iter().filter(known);
    let corrected: Vec<ComplianceId> = all().filter_map(|fact| fact.replaces).collect();
    let places = (0_u32..).map(ComplianceId).zip(&derivation.facts().compliance);
    let mut facts: Vec<(ComplianceId, &ComplianceFact)> = places
        .filter(|(id, fact)| known(fact) && !corrected.contains(id))
        .filter(|(_, fact)| fact.participant == question.participant && fact.duty == question.instance.duty)
        .filter(|(_, fact)| question.instance.covers.is_none_or(|year| year_of(fact) == Some(year)))
        .collect();
    facts.sort_by_key(|(id, fact)| (fact.on.latest(), fact.kind, fact.new_due, *id));
    facts
}

/// The calendar year that a fact is about: the one it covers, else that of its day. A report covers another
/// year than the one in which it came; it must say which.
fn year_of(fact: &ComplianceFact) -> Option<i16> {
    let (earliest, latest) = (fact.on.earliest().year(), fact.on.latest().year());
    let of_its_day = fact.kind != ComplianceKind::ReportSubmitted && earliest == latest;
    fact.covers.or(of_its_day.then_some(latest))
}

struct Assessment<'a, 'd> {
    rule: &'a ObligationRule,
    standing: Standing,
    day: Date,
    facts: Vec<(ComplianceId, &'a ComplianceFact)>,
    out: Writer<'d, 'a>,
}

/// Whether there is something to which a duty applies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Condition {
    Holds,
    Fails,
    Unknown,
}

impl Assessment<'_, '_> {
    fn run(mut self) -> DutyProof {
        match self.standing {
            Standing::Never => return self.out.not_bound(),
            Standing::Uncertain(None) => {
                self.out.general(GeneralRule::UncertainDate, DutyConclusion::BoundUncertain, &[DutyPremise::Status]);
                return self.out.answer(Fulfilment::Unknown, Dates::default());
            }
            _ => {}
        }
        let Some(nominal) = self.deadline() else { return self.without_deadline() };
        if let Some(proof) = self.on_paper_only(nominal) {
            return proof;
        }
        let condition = self.condition();
        self.dated(nominal, condition)
    }

    /// Tells the statutory deadline; `None`: the duty has no date, or none that is certain.
    fn deadline(&mut self) -> Option<Date> {
        let spell = self.standing.spell()?;
        match &self.rule.due {
            DutyDue::Within(period) => {
                let (from, premise) = match self.rule.from {
                    DutyFrom::EntryIntoForceForParticipant => (spell.from?, DutyPremise::Status),
                    DutyFrom::EntryIntoForce => {
                        let from = self.out.derivation.entry_into_force()?;
                        (from, DutyPremise::TreatyInForce(from))
                    }
                    DutyFrom::EndOfHostilities => {
                        let ended = |(_, fact): &&(ComplianceId, &ComplianceFact)| {
                            fact.kind == ComplianceKind::HostilitiesEnded && fact.counts() && fact.on.is_exact()
                        };
                        let (id, fact) = self.facts.iter().find(ended)?;
                        (fact.on.latest(), DutyPremise::Fact(*id))
                    }
                    DutyFrom::CalendarYear | DutyFrom::Event => return None,
                };
                let counted = period.count_from(from);
                self.out.own(DutyConclusion::Deadline { counted }, &[premise]);
                Some(counted.to)
            }
            DutyDue::Yearly(yearly) => {
                let covers = self.out.question.instance.covers?;
                let on = yearly.in_year(covers.saturating_add(1))?;
                self.out.own(DutyConclusion::YearlyDeadline { covers, on }, &[DutyPremise::Status]);
                Some(on)
            }
            DutyDue::Undated(_) => None,
        }
    }

    /// A duty without a date, or one whose date cannot be counted.
    fn without_deadline(mut self) -> DutyProof {
        let undated = matches!(self.rule.due, DutyDue::Undated(_));
        if !undated {
            self.out.own(DutyConclusion::TriggerUnknown, &[DutyPremise::Status, DutyPremise::NoneRecorded]);
        }
        let condition = self.condition();
        if let Some(proof) = self.unless_bound() {
            return proof;
        }
        let state = match (self.discharge(), condition) {
            (Some((id, fact)), _) if fact.on.latest() <= self.day => {
                self.tell_discharge(id, &fact);
                Fulfilment::Met
            }
            (Some((id, fact)), Condition::Holds) if !self.open_on_the_day(&fact) => {
                self.out.own(DutyConclusion::PerhapsDischarged, &[DutyPremise::Fact(id)]);
                Fulfilment::Unknown
            }
            _ if undated && matches!(self.standing, Standing::Ended(..)) => {
                self.out.general(GeneralRule::FormerParty, DutyConclusion::Released, &[DutyPremise::Status]);
                Fulfilment::NotApplicable
            }
            (_, Condition::Fails) => Fulfilment::Nominal,
            (_, Condition::Holds) if undated => Fulfilment::Due,
            _ => Fulfilment::Unknown,
        };
        self.out.answer(state, Dates::default())
    }

    /// The cases in which a deadline is a date on paper, whatever the record says of fulfilment.
    fn on_paper_only(&mut self, nominal: Date) -> Option<DutyProof> {
        let spell = self.standing.spell()?;
        let dates = Dates { nominal: Some(nominal), ..Dates::default() };
        if nominal < spell.surely_from {
            self.out.own(DutyConclusion::JoinedAfter { bound: spell.surely_from }, &[DutyPremise::Status]);
        } else if let DutyDue::Yearly(yearly) = &self.rule.due
            && let Some(after) = self.first_yearly_after(yearly).filter(|after| nominal <= *after)
        {
            self.out.own(DutyConclusion::BeforeFirst { after }, &[DutyPremise::Status]);
        } else {
            return None;
        }
        if let Standing::Later(_) | Standing::Uncertain(_) = self.standing {
            return self.unless_bound().map(|proof| proof.with_nominal(nominal));
        }
        Some(self.out.take_answer(Fulfilment::Nominal, dates))
    }

    /// The deadline that the first yearly one must follow, where practice is followed.
    fn first_yearly_after(&self, yearly: &Yearly) -> Option<Date> {
        if self.out.derivation.settings().first_yearly == FirstYearly::Text {
            return None;
        }
        let (_, first) = obligation(self.out.derivation.rulebook(), yearly.first_after.as_deref()?)?;
        match first.due {
            DutyDue::Within(period) => Some(period.count_from(self.standing.spell()?.from?).to),
            _ => None,
        }
    }

    /// Tells whether there is something to which the duty applies.
    fn condition(&mut self) -> Condition {
        if self.rule.owed_if.is_none() {
            return Condition::Holds;
        }
        let confirmed = |(_, fact): &&(ComplianceId, &ComplianceFact)| fact.counts();
        let shows = self.facts.iter().filter(confirmed).rfind(|(_, fact)| fact.kind.shows_that_it_applies()).copied();
        // A declaration that there is nothing stands from its day until something later shows otherwise; of what
        // was done before, it says nothing.
        let declares = |(_, fact): &&(ComplianceId, &ComplianceFact)| {
            let by_then = || fact.on.latest() <= self.day && self.discharged_by(fact.on.latest()).is_none();
            !fact.kind.shows_that_it_applies() && (shows.is_none() || by_then())
        };
        let none = self.facts.iter().filter(confirmed).rfind(declares).copied();
        let (conclusion, premise, condition) = match (shows, none) {
            (Some((id, shows)), Some((_, none))) if (shows.on.latest(), shows.kind) > (none.on.latest(), none.kind) => {
                (DutyConclusion::Applies, DutyPremise::Fact(id), Condition::Holds)
            }
            (_, Some((id, _))) => (DutyConclusion::DoesNotApply, DutyPremise::Fact(id), Condition::Fails),
            (Some((id, _)), None) => (DutyConclusion::Applies, DutyPremise::Fact(id), Condition::Holds),
            (None, None) => (DutyConclusion::NotShown, DutyPremise::NoneRecorded, Condition::Unknown),
        };
        self.out.own(conclusion, &[premise]);
        condition
    }

    /// The answer where the participant is not bound on the day, or that is not certain.
    fn unless_bound(&mut self) -> Option<DutyProof> {
        match self.standing {
            Standing::Later(spell) => {
                let conclusion = DutyConclusion::NotYetBound { from: spell.surely_from };
                self.out.general(GeneralRule::Contracting, conclusion, &[DutyPremise::Status]);
                Some(self.out.take_answer(Fulfilment::NotApplicable, Dates::default()))
            }
            Standing::Uncertain(_) => {
                self.out.general(GeneralRule::UncertainDate, DutyConclusion::BoundUncertain, &[DutyPremise::Status]);
                Some(self.out.take_answer(Fulfilment::Unknown, Dates::default()))
            }
            Standing::Ended(_, until) => {
                let conclusion = DutyConclusion::NoLongerBound { until };
                self.out.general(GeneralRule::FormerParty, conclusion, &[DutyPremise::Status]);
                None
            }
            Standing::Never | Standing::Bound(_) => None,
        }
    }

    fn dated(mut self, nominal: Date, condition: Condition) -> DutyProof {
        let dates = Dates { nominal: Some(nominal), ..Dates::default() };
        if let Standing::Later(spell) = self.standing {
            let conclusion = DutyConclusion::NotYetBound { from: spell.surely_from };
            self.out.general(GeneralRule::Contracting, conclusion, &[DutyPremise::Status]);
            let due = (condition == Condition::Holds).then_some(nominal);
            return self.out.answer(Fulfilment::NotApplicable, Dates { due, ..dates });
        }
        if let Some(proof) = self.unless_bound() {
            return proof.with_nominal(nominal);
        }
        if condition != Condition::Holds {
            if condition == Condition::Unknown {
                self.tell_what_does_not_count();
            }
            if let Standing::Ended(..) = self.standing
                && self.day <= nominal
            {
                return self.released(dates);
            }
            let state = if condition == Condition::Fails { Fulfilment::Nominal } else { Fulfilment::Unknown };
            return self.out.answer(state, dates);
        }
        let chain = Chain::on(self.day, Some(nominal), self.rule.extension.as_ref(), &self.facts);
        self.tell(&chain);
        let dates = Dates { nominal: Some(nominal), due: chain.due, ..Dates::default() };
        match self.discharge() {
            Some((id, fact)) if fact.on.latest() <= self.day => self.discharged(&chain, dates, id, fact),
            Some((id, fact)) if !self.open_on_the_day(&fact) => {
                self.out.own(DutyConclusion::PerhapsDischarged, &[DutyPremise::Fact(id)]);
                self.out.answer(Fulfilment::Unknown, dates)
            }
            perhaps => self.open(&chain, dates, perhaps.map_or(LAST_DAY, |(_, fact)| fact.on.latest())),
        }
    }

    /// The participant ceased to be bound before the time had run out.
    fn released(mut self, dates: Dates) -> DutyProof {
        self.out.general(GeneralRule::FormerParty, DutyConclusion::Released, &[DutyPremise::Status]);
        self.out.answer(Fulfilment::NotApplicable, Dates { due: None, ..dates })
    }

    /// Whether a source that looked on the day or after it found that it was not done; one that looked only
    /// after it surely was does not show that, it disagrees.
    fn open_on_the_day(&self, done: &ComplianceFact) -> bool {
        let looked = self.day..=done.on.latest();
        let open =
            |fact: &ComplianceFact| fact.kind == ComplianceKind::Outstanding && looked.contains(&fact.on.earliest());
        self.facts.iter().any(|(_, fact)| fact.counts() && open(fact))
    }

    /// Tells the grants, and the requests that no later grant answered.
    fn tell(&mut self, chain: &Chain) {
        let answered =
            chain.links.iter().filter(|link| link.counts).filter_map(|link| self.fact(link.fact)).next_back();
        let answered = answered.map_or(Date::MIN, |grant| grant.on.latest());
        for link in &chain.links {
            let conclusion = match (link.counts, link.from) {
                (true, Some(from)) => DutyConclusion::Extended { from, to: link.to, beyond: link.beyond },
                _ => DutyConclusion::GrantNotCounted { to: link.to },
            };
            let premises = [DutyPremise::Fact(link.fact)];
            if link.counts {
                self.out.own(conclusion, &premises);
            } else {
                self.out.general(GeneralRule::FulfilmentEvidence, conclusion, &premises);
            }
        }
        let day = self.day;
        let asked = self.facts.iter().rfind(|(_, fact)| {
            fact.kind == ComplianceKind::ExtensionRequested
                && fact.on.earliest() > answered
                && fact.on.earliest() <= day
        });
        if let Some((id, _)) = asked {
            self.out.own(DutyConclusion::Requested, &[DutyPremise::Fact(*id)]);
        }
    }

    fn fact(&self, id: ComplianceId) -> Option<&ComplianceFact> {
        self.facts.iter().find(|(other, _)| *other == id).map(|(_, fact)| *fact)
    }

    /// The fact by which the duty was, or may have been, done by the day, if nothing opened it again.
    fn discharge(&self) -> Option<(ComplianceId, ComplianceFact)> {
        let counts = |fact: &ComplianceFact| fact.counts() && fact.on.earliest() <= self.day;
        let done = |fact: &ComplianceFact| counts(fact) && self.rule.discharged_by.contains(&fact.kind);
        let found = self.facts.iter().find(|(_, fact)| done(fact) && !self.reopened(fact.on.latest(), self.day));
        found.map(|(id, fact)| (*id, **fact))
    }

    /// The fact by which it was surely done by a day, if nothing had opened it again by then.
    fn discharged_by(&self, day: Date) -> Option<&(ComplianceId, &ComplianceFact)> {
        let done = |fact: &ComplianceFact| fact.counts() && self.rule.discharged_by.contains(&fact.kind);
        let by_then = |fact: &ComplianceFact| fact.on.latest() <= day && !self.reopened(fact.on.latest(), day);
        self.facts.iter().find(|(_, fact)| done(fact) && by_then(fact))
    }

    /// Whether something between two days opened it again. Like a grant, it counts from its last possible day.
    fn reopened(&self, since: Date, day: Date) -> bool {
        let between = |fact: &ComplianceFact| fact.on.earliest() > since && fact.on.latest() <= day;
        self.facts.iter().any(|(_, fact)| fact.counts() && fact.kind.reopens() && between(fact))
    }

    /// Tells by what it was done, and a source that says otherwise later.
    fn tell_discharge(&mut self, id: ComplianceId, fact: &ComplianceFact) {
        self.out.own(DutyConclusion::Discharged, &[DutyPremise::Fact(id)]);
        let later = self.facts.iter().find(|(_, other)| {
            other.counts() && other.kind == ComplianceKind::Outstanding && other.on.earliest() > fact.on.latest()
        });
        if let Some((other, _)) = later.copied() {
            self.out.general(GeneralRule::FulfilmentEvidence, DutyConclusion::Disagrees, &[DutyPremise::Fact(other)]);
        }
    }

    fn discharged(mut self, chain: &Chain, dates: Dates, id: ComplianceId, fact: ComplianceFact) -> DutyProof {
        self.tell_discharge(id, &fact);
        let late = |due: Date| match (fact.on.latest() <= due, fact.on.earliest() > due) {
            (true, _) => Some(false),
            (_, true) => Some(true),
            _ => None,
        };
        let certainly = chain.due.and_then(late);
        // A grant that does not count, or that the record lacks, keeps us from saying that it was late.
        let same = chain.perhaps.map_or(certainly, late) == certainly;
        let late = certainly.filter(|late| same && (!late || self.lateness_is_certain(chain, fact.on.latest())));
        let days_late = chain
            .due
            .filter(|_| fact.on.is_exact() && chain.perhaps.is_none())
            .map(|due| days_between(due, fact.on.latest()));
        match late {
            Some(true) => self.out.answer(Fulfilment::MetLate, Dates { days_late, in_time: Some(false), ..dates }),
            _ => self.out.answer(Fulfilment::Met, Dates { in_time: late.map(|late| !late), ..dates }),
        }
    }

    /// Owed, and not done by the day; surely done by `done`, if at all.
    fn open(mut self, chain: &Chain, dates: Dates, done: Date) -> DutyProof {
        self.tell_what_does_not_count();
        let owed = if chain.moved() { Fulfilment::Extended } else { Fulfilment::Due };
        let Some(due) = chain.due else {
            if let Standing::Ended(..) = self.standing {
                return self.released(dates);
            }
            // The last grant does not say until when: it is extended, to a day that is not known.
            return self.out.answer(Fulfilment::Extended, dates);
        };
        if self.day <= due {
            if let Standing::Ended(..) = self.standing {
                return self.released(dates);
            }
            return self.out.answer(owed, dates);
        }
        // The report that reaches furthest proves the most: what was not done then was not done before.
        let until = |(_, fact): &(ComplianceId, &ComplianceFact)| fact.on.earliest() <= done;
        // A list later than a fulfilment only disagrees with it.
        let first_done = self.done_after_the_day().map(|fact| fact.on.latest()).min();
        let reach = |(_, fact): &(ComplianceId, &ComplianceFact)| {
            let fits = first_done.is_none_or(|done| fact.on.earliest() <= done);
            (fits, fact.on.earliest(), fact.kind.shows_that_it_is_open())
        };
        let open = self.still_open(chain).filter(until).max_by_key(reach);
        let open = open.filter(|(_, fact)| !self.done_since(fact.on.earliest())).map(|(id, fact)| (id, *fact));
        match open {
            Some((id, fact)) if chain.perhaps.is_none_or(|perhaps| perhaps < self.day) => {
                self.out.own(DutyConclusion::Outstanding, &[DutyPremise::Fact(id)]);
                let as_reported = (fact.on.earliest() < self.day).then(|| fact.on.earliest());
                let days_late = chain.perhaps.is_none().then(|| days_between(due, self.day));
                self.out.answer(Fulfilment::Overdue, Dates { days_late, as_reported, ..dates })
            }
            _ => {
                let nothing = DutyConclusion::NothingRecorded;
                self.out.general(GeneralRule::FulfilmentEvidence, nothing, &[DutyPremise::NoneRecorded]);
                self.out.answer(Fulfilment::Unknown, dates)
            }
        }
    }

    /// The facts that show the duty open after every deadline it can have had.
    ///
    /// Where the clause allows extensions, the record may lack one: a request or a grant then shows that the
    /// duty was open, not that it was late. Only a source that says so does. Where it allows none, what was done
    /// only after the day was late on it.
    fn still_open(&self, chain: &Chain) -> impl Iterator<Item = (ComplianceId, &ComplianceFact)> {
        let last = chain.due.max(chain.perhaps);
        let done_later =
            |fact: &ComplianceFact| self.rule.discharged_by.contains(&fact.kind) && fact.on.earliest() > self.day;
        let open = move |fact: &ComplianceFact| match self.rule.extension {
            Some(_) => fact.kind == ComplianceKind::Outstanding,
            None => fact.kind.shows_that_it_is_open() || done_later(fact),
        };
        let after = move |fact: &ComplianceFact| last.is_some_and(|last| fact.on.earliest() > last);
        self.facts
            .iter()
            .filter(move |(_, fact)| fact.counts() && open(fact) && after(fact))
            .map(|(id, fact)| (*id, *fact))
    }

    /// The confirmed facts by which it was done after the day.
    fn done_after_the_day(&self) -> impl Iterator<Item = &ComplianceFact> {
        let later = |fact: &&ComplianceFact| {
            fact.counts() && self.rule.discharged_by.contains(&fact.kind) && fact.on.earliest() > self.day
        };
        self.facts.iter().map(|(_, fact)| *fact).filter(later)
    }

    /// Whether what was done after the recorded deadline was late: the clause allows no extension, or a
    /// source says between the two that it was open.
    fn lateness_is_certain(&self, chain: &Chain, done: Date) -> bool {
        self.rule.extension.is_none() || self.still_open(chain).any(|(_, fact)| fact.on.earliest() <= done)
    }

    /// Whether, after a report that it was open and by the day, it was done (and opened again), or is recalled as
    /// done: the report then cannot be carried on.
    fn done_since(&self, reported: Date) -> bool {
        let since = |fact: &ComplianceFact| match fact.counts() {
            true => reported <= fact.on.latest() && fact.on.latest() <= self.day,
            false => reported < fact.on.latest() && fact.on.earliest() <= self.day,
        };
        let done = |fact: &ComplianceFact| self.rule.discharged_by.contains(&fact.kind) && since(fact);
        reported < self.day && self.facts.iter().any(|(_, fact)| done(fact))
    }

    /// Tells what is recorded of a fulfilment, but unverified.
    fn tell_what_does_not_count(&mut self) {
        let recalled: Vec<ComplianceId> = self
            .facts
            .iter()
            .filter(|(_, fact)| !fact.counts() && self.rule.discharged_by.contains(&fact.kind))
            .map(|(id, _)| *id)
            .collect();
        for id in recalled {
            let conclusion = DutyConclusion::DischargeNotCounted;
            self.out.general(GeneralRule::FulfilmentEvidence, conclusion, &[DutyPremise::Fact(id)]);
        }
    }
}
