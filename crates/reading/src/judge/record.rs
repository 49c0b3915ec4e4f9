//! What a judge asks the record again and again, worked out once: acts, standings, exits, counts on a day.

use std::sync::{Arc, OnceLock};

use depositary_answers::{CountRule, Register};
use depositary_corpus::{ActionRecord, Corpus, Identity, StepRecord, Treaty};
use depositary_law::calendar::days_between;
use depositary_law::{
    Action, ActionId, ActionKind, Answer, Clause, Date, Derivation, ParticipantId, Period, Qualifier, Reliability,
    ReportedDate, Rule, SourceId, Status, Treatment,
};

use super::When;
use super::quote::Speaker;
use super::tally::Tally;
use crate::Evidence;
use crate::date::{Precision, TextDate};

/// A treaty as known on a day, with what follows from it.
pub(crate) struct Known<'a> {
    /// Its place among the record's treaties.
    pub place: usize,
    /// The record.
    pub corpus: &'a Corpus,
    /// Who it is.
    pub identity: &'a Identity,
    /// Its rules and facts.
    pub treaty: &'a Treaty,
    /// What follows from them.
    pub derivation: Arc<Derivation<'a>>,
    /// Every notice of withdrawal, by day of receipt.
    pub exits: Vec<Exit>,
    /// The last day of which some source of this treaty speaks: what is done later may be missing.
    pub coverage: Date,
    bound: Tally,
    deposited: Tally,
    signed: Tally,
    speakers: OnceLock<Vec<Speaker<'a>>>,
}

/// A notice of withdrawal and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Exit {
    /// Who gave it.
    pub who: ParticipantId,
    /// The notice.
    pub notice: ActionId,
    /// The day of its receipt.
    pub received: ReportedDate,
    /// The first day no longer bound, whether past or to come; `None`: none follows.
    pub effect: Option<Date>,
    /// The act by which it was taken back.
    pub revoked: Option<ActionId>,
    /// Whether readings differ on it.
    pub contested: bool,
    /// Whether the day of receipt rests on more than recollection.
    pub sure: bool,
}

/// An act of the record.
#[derive(Clone, Copy)]
pub(crate) struct Act<'k> {
    /// The act's place.
    pub id: ActionId,
    /// What the engine knows of it.
    pub action: &'k Action,
    /// What the record says of it beside that.
    pub record: &'k ActionRecord,
}

impl Act<'_> {
    /// Whether it rests on more than recollection or a single unconfirmed report.
    pub fn is_sure(&self) -> bool {
        self.action.reliability != Reliability::Unverified
    }
}

/// How a participant stands to a treaty on a day, as far as a sentence of a newspaper can be compared with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Neither signature nor consent is known.
    Outside,
    /// Signed, not bound.
    Signatory,
    /// Consent on deposit, not yet in force for it.
    Contracting,
    /// Bound.
    Party,
    /// Was bound.
    Former,
    /// Not decidable, or readings differ.
    Open,
}

/// The days on which what is known of a treaty changes, sorted.
pub(super) fn changes(corpus: &Corpus, place: usize) -> Vec<Date> {
    let Ok(treaty) = corpus.treaty(place) else { return Vec::new() };
    let facts = &treaty.facts;
    let mut days: Vec<Date> = facts.actions.iter().map(|action| action.known).collect();
    days.extend(facts.points.iter().map(|point| point.known));
    days.extend(facts.ended_with.iter().map(|ended| ended.known));
    days.extend([facts.stated_trigger, facts.stated_entry_into_force].into_iter().flatten().map(|stated| stated.on));
    days.extend(corpus.participants().iter().filter_map(|participant| participant.until));
    days.sort_unstable();
    days.dedup();
    days
}

impl<'a> Known<'a> {
    /// A treaty as known on a day; `None` where its files have errors.
    pub fn new(register: &Register<'a>, place: usize, known_at: Date) -> Option<Self> {
        let corpus = register.corpus();
        let (treaty, derivation) = register.derivation(place, known_at).ok()?;
        let mut known = Known {
            place,
            corpus,
            identity: &corpus.identities()[place],
            treaty,
            derivation,
            exits: Vec::new(),
            coverage: coverage(corpus, treaty),
            bound: Tally::default(),
            deposited: Tally::default(),
            signed: Tally::default(),
            speakers: OnceLock::new(),
        };
        known.exits = known.find_exits();
        known.bound = known.count_steps(CountRule::Bound);
        known.deposited = known.count_steps(CountRule::Deposited);
        known.signed = known.count_steps(CountRule::Signed);
        Some(known)
    }

    /// The treaty in a sentence: `the Convention on Cluster Munitions`.
    pub fn name(&self) -> String {
        format!("the {}", self.identity.called)
    }

    /// A participant in a sentence: `the Netherlands`.
    pub fn who(&self, who: ParticipantId) -> &'a str {
        self.corpus.in_sentence(who)
    }

    /// The known acts of a participant, by day and kind.
    pub fn acts(&self, who: ParticipantId) -> impl Iterator<Item = Act<'a>> + use<'a, '_> {
        let treaty = self.treaty;
        self.derivation.acts_of(who).iter().map(move |id| Act {
            id: *id,
            action: treaty.facts.action(*id),
            record: treaty.action(*id),
        })
    }

    /// An act by its place.
    pub fn act(&self, id: ActionId) -> Act<'a> {
        Act { id, action: self.treaty.facts.action(id), record: self.treaty.action(id) }
    }

    /// The steps that a participant took at home, by id.
    pub fn steps(&self, who: ParticipantId) -> impl Iterator<Item = &'a StepRecord> + use<'a> {
        self.treaty.steps.iter().filter(move |step| step.participant == who)
    }

    /// The status on a day, as the engine gives it.
    pub fn status(&self, who: ParticipantId, on: Date) -> Answer {
        self.derivation.status(who, on)
    }

    /// How a participant stands on a day.
    pub fn standing(&self, who: ParticipantId, on: Date) -> Standing {
        let answer = self.status(who, on);
        if answer.qualifiers.has(Qualifier::Contested) && self.readings_differ(who, on) {
            return Standing::Open;
        }
        match answer.status {
            Status::Outside => Standing::Outside,
            Status::Signatory => Standing::Signatory,
            Status::Contracting => Standing::Contracting,
            Status::Party => Standing::Party,
            Status::FormerParty => Standing::Former,
            Status::Undetermined => Standing::Open,
        }
    }

    /// Whether by some reading a participant has left by a day and by another it has not.
    fn readings_differ(&self, who: ParticipantId, on: Date) -> bool {
        let left = |treat: &(ActionId, Treatment)| match treat.1 {
            Treatment::EffectOn(day) => day <= on,
            Treatment::AsTheRuleSays => {
                let is_notice = self.treaty.facts.action(treat.0).kind == ActionKind::WithdrawalNotice;
                is_notice && self.period_end(treat.0).is_some_and(|day| day <= on)
            }
            Treatment::WithoutEffect | Treatment::SuspendedFrom(_) => false,
        };
        let points = self.treaty.facts.points.iter().filter(|point| point.participant == who);
        points.into_iter().any(|point| {
            let gone = point.readings.iter().filter(|reading| reading.treat.iter().any(left)).count();
            gone > 0 && gone < point.readings.len()
        })
    }

    /// Whether by some reading the treaty’s operation is suspended for a participant on a day.
    pub fn may_be_suspended(&self, who: ParticipantId, on: Date) -> bool {
        let points = self.treaty.facts.points.iter().filter(|point| point.participant == who);
        let mut treated = points.flat_map(|point| &point.readings).flat_map(|reading| &reading.treat);
        self.status(who, on).qualifiers.has(Qualifier::Contested)
            && treated.any(|(_, treatment)| matches!(treatment, Treatment::SuspendedFrom(day) if *day <= on))
    }

    /// Whether what a text says was done may have been done after the record's last word. A text whose day is not
    /// known is taken to be little newer than the record.
    pub fn is_late(&self, date: Option<TextDate>, when: When) -> bool {
        match (date, when.published) {
            (Some(date), _) => date.until > self.coverage,
            (None, Some(_)) => when.on > self.coverage,
            (None, None) => days_between(self.coverage, when.on) > 2 * 366,
        }
    }

    /// Whether the record's last word on how somebody stands is too old to be held against a text.
    pub fn is_stale(&self, on: Date) -> bool {
        days_between(self.coverage, on) > 3 * 366
    }

    /// How many leave the count in some reading and stay in it in another.
    pub fn contested_parties(&self, on: Date) -> i32 {
        let differ = |exit: &&Exit| {
            exit.contested
                && exit.received.earliest() <= on
                && self.readings_on(exit.notice).iter().any(|(_, effect)| effect.is_some_and(|day| day <= on))
        };
        i32::try_from(self.exits.iter().filter(differ).count()).unwrap_or(i32::MAX)
    }

    /// Whether a participant's standing rests on unverified acts alone; such a standing decides nothing.
    pub fn is_unsure(&self, who: ParticipantId) -> bool {
        let mut bearing = self.acts(who).filter(|act| act.action.kind.bears_on_status()).peekable();
        bearing.peek().is_some() && bearing.all(|act| !act.is_sure())
    }

    /// The first day bound of the stay in which `on` falls or, before any, of the first stay.
    pub fn in_force_for(&self, who: ParticipantId, on: Date) -> Option<Date> {
        let mut last: Option<Date> = None;
        let mut before = None;
        for segment in self.derivation.timeline(who) {
            let is_party = segment.status == Status::Party;
            if is_party && before != Some(Status::Party) && (last.is_none() || segment.from <= on) {
                last = Some(segment.from);
            }
            before = Some(segment.status);
        }
        last
    }

    /// The instruments by which a participant consented, up to and on a day, latest first.
    pub fn consents(&self, who: ParticipantId, on: Date) -> Vec<Act<'a>> {
        let mut acts: Vec<Act<'a>> =
            self.acts(who).filter(|act| act.action.kind.is_consent() && act.action.on.earliest() <= on).collect();
        acts.reverse();
        acts
    }

    /// The signatures of a participant, up to and on a day.
    pub fn signatures(&self, who: ParticipantId, on: Date) -> Vec<Act<'a>> {
        let signs = |act: &Act<'_>| matches!(act.action.kind, ActionKind::Signature | ActionKind::DefinitiveSignature);
        self.acts(who).filter(|act| signs(act) && act.action.on.earliest() <= on).collect()
    }

    /// How many count on a day under a rule: at least, and at most.
    pub fn count(&self, rule: CountRule, on: Date) -> (i32, i32) {
        self.steps_of(rule).on(on)
    }

    /// The least and the greatest count over a stretch of days, half-open.
    pub fn count_over(&self, rule: CountRule, from: Date, until: Date) -> (i32, i32) {
        self.steps_of(rule).over(from, until)
    }

    /// The last day of a stretch, both ends included, on which a count is as asked.
    pub fn last_day(&self, rule: CountRule, from: Date, to: Date, asked: impl Fn((i32, i32)) -> bool) -> Option<Date> {
        self.steps_of(rule).last_day(from, to, asked)
    }

    fn steps_of(&self, rule: CountRule) -> &Tally {
        match rule {
            CountRule::Bound => &self.bound,
            CountRule::Deposited => &self.deposited,
            CountRule::Signed => &self.signed,
        }
    }

    /// The clause of a kind of rule, as `Rule::kind` names it: `withdrawal-effect`.
    pub fn clause(&self, kind: &str) -> Option<&'a Clause> {
        self.treaty.rulebook.clauses().iter().find(|clause| clause.rule.kind() == kind)
    }

    /// The period of a withdrawal, with its clause.
    pub fn withdrawal_period(&self) -> Option<(Period, &'a Clause)> {
        let clause = self.clause("withdrawal-effect")?;
        match &clause.rule {
            Rule::WithdrawalEffect(rule) => Some((rule.period, clause)),
            _ => None,
        }
    }

    /// The positions held on this treaty, whenever they became known, with the names of who holds them.
    pub fn speakers(&self) -> &[Speaker<'a>] {
        self.speakers.get_or_init(|| {
            let Ok(observations) = self.corpus.observations() else { return Vec::new() };
            let of_treaty = observations.positions.iter().filter(|position| position.treaty == self.place);
            of_treaty.map(Speaker::of).collect()
        })
    }

    /// A source's id.
    pub fn source(&self, id: SourceId) -> &'a str {
        &self.corpus.source(id).id
    }

    /// An act as evidence, under an article.
    pub fn evidence(&self, act: Act<'_>, article: &str) -> Vec<Evidence> {
        self.rows(&act.record.id, &act.record.sources, article)
    }

    /// A fact of the record as evidence, one row a source.
    pub fn rows(&self, fact: &str, sources: &[SourceId], article: &str) -> Vec<Evidence> {
        let row = |source: &SourceId| Evidence {
            fact: fact.to_owned(),
            source: self.source(*source).to_owned(),
            article: article.to_owned(),
        };
        sources.iter().map(row).collect()
    }

    /// A clause as evidence.
    pub fn clause_row(&self, clause: &Clause) -> Evidence {
        Evidence {
            fact: format!("{}:{}", self.identity.id, clause.id),
            source: self.source(clause.source).to_owned(),
            article: clause.article.clone(),
        }
    }

    fn find_exits(&self) -> Vec<Exit> {
        let mut exits = Vec::new();
        for who in self.corpus.participant_ids() {
            for act in self.acts(who).filter(|act| act.action.kind == ActionKind::WithdrawalNotice) {
                let takes_back = |other: &Act<'_>| {
                    other.action.kind == ActionKind::RevocationOfWithdrawal && other.action.refers_to == Some(act.id)
                };
                let revoked = self.acts(who).find(takes_back);
                let received = act.action.on;
                let after = self.derivation.timeline(who).iter().filter(|segment| segment.from >= received.earliest());
                let left = after.clone().find(|segment| segment.status == Status::FormerParty);
                let readings =
                    self.treaty.facts.points.iter().filter(|point| point.known <= self.derivation.known_at());
                let mut treated = readings.flat_map(|point| &point.readings).flat_map(|reading| &reading.treat);
                exits.push(Exit {
                    who,
                    notice: act.id,
                    received,
                    effect: left.map(|segment| segment.from).filter(|_| revoked.is_none()),
                    revoked: revoked.map(|act| act.id),
                    contested: treated.any(|(action, _)| *action == act.id),
                    sure: act.is_sure(),
                });
            }
        }
        exits.sort_by_key(|exit| (exit.received.earliest(), exit.who));
        exits
    }

    /// What the readings of a contested point about an act say: each with who holds it, and its day of effect.
    pub fn readings_on(&self, id: ActionId) -> Vec<(String, Option<Date>)> {
        let mut told = Vec::new();
        let points = self.treaty.facts.points.iter().zip(&self.treaty.points);
        for (point, record) in points.filter(|(point, _)| point.known <= self.derivation.known_at()) {
            for (reading, says) in point.readings.iter().zip(&record.readings) {
                let Some((_, treatment)) = reading.treat.iter().find(|(action, _)| *action == id) else { continue };
                let effect = match treatment {
                    Treatment::EffectOn(day) | Treatment::SuspendedFrom(day) => Some(*day),
                    Treatment::AsTheRuleSays => self.period_end(id),
                    Treatment::WithoutEffect => None,
                };
                let held =
                    if says.held_by.is_empty() { String::new() } else { format!(" ({})", says.held_by.join(", ")) };
                told.push((format!("{}{held}", says.says), effect));
            }
        }
        told
    }

    /// The end of the period of a notice, by the clause or as stated.
    pub fn period_end(&self, id: ActionId) -> Option<Date> {
        let action = self.treaty.facts.action(id);
        let counted = self.withdrawal_period().map(|(period, _)| period.count_from(action.on.earliest()).to);
        action.effect.or(counted)
    }

    /// The stretches of days in which a participant counts under a rule, as changes of the count.
    fn count_steps(&self, rule: CountRule) -> Tally {
        let mut changes = Vec::new();
        for who in self.corpus.participant_ids() {
            if self.derivation.acts_of(who).is_empty() {
                continue;
            }
            let signed = match rule {
                CountRule::Signed => match self.signatures(who, Date::MAX).first() {
                    Some(act) => act.action.effect.unwrap_or(act.action.on.earliest()),
                    None => continue,
                },
                _ => Date::MIN,
            };
            let mut before = (0, 0);
            for segment in self.derivation.timeline(who) {
                let counts = |status: &Status| match rule {
                    CountRule::Bound => matches!(status, Status::Party),
                    CountRule::Deposited => matches!(status, Status::Party | Status::Contracting),
                    CountRule::Signed => matches!(status, Status::Party | Status::Contracting | Status::Signatory),
                };
                let possible = self.derivation.possible(who, segment.from);
                let counting = possible.iter().filter(|status| counts(status)).count();
                let now = (i32::from(counting > 0 && counting == possible.len()), i32::from(counting > 0));
                let from = segment.from.max(signed);
                if now != before {
                    changes.push((from, now.0 - before.0, now.1 - before.1));
                }
                before = now;
            }
        }
        Tally::from_changes(changes)
    }
}

/// The last day of which some source of this treaty speaks.
fn coverage(corpus: &Corpus, treaty: &Treaty) -> Date {
    let mut last = Date::MIN;
    let mut note = |on: Option<ReportedDate>| last = on.map_or(last, |on| last.max(on.latest()));
    for (action, record) in treaty.facts.actions.iter().zip(&treaty.actions) {
        note(Some(ReportedDate::exact(action.on.earliest())));
        for source in &record.sources {
            note(corpus.source(*source).date.parse().ok());
        }
    }
    treaty.published.iter().for_each(|published| note(published.on.parse().ok()));
    last
}

/// How a date of a text lies to a date of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// They have a day in common, at the precision with which each is given.
    Meets,
    /// A vague stretch of the text misses it by no more than a month: `early autumn`, and the last days of summer.
    Nearly,
    /// They have none.
    Apart,
}

/// Compares a date of a text with a date of the record.
pub(crate) fn fit(text: TextDate, on: ReportedDate) -> Fit {
    if text.from <= on.latest() && on.earliest() < text.until {
        return Fit::Meets;
    }
    if text.precision == Precision::Interval && gap(text, on) <= 31 {
        return Fit::Nearly;
    }
    Fit::Apart
}

/// How many days lie between a date of a text and a date of the record that do not meet.
pub(crate) fn gap(text: TextDate, on: ReportedDate) -> i32 {
    let after = days_between(on.latest(), text.from); // the text is later
    let before = days_between(text.until, on.earliest()) + 1; // the text is earlier
    after.max(before).max(0)
}

/// Whether a date of a text lies wholly before a day.
pub(crate) fn is_before(text: TextDate, day: Date) -> bool {
    text.until <= day
}
