//! What others print, compared with what the record derives. What they print is never believed.

use std::collections::BTreeSet;

use depositary_law::calendar::day_before;
use depositary_law::duty::{DutyQuestion, Instance, assess};
use depositary_law::{
    Action, ActionKind, ClauseId, Date, Derivation, ParticipantId, ReportedDate, Rule, Segment, Settings, Status,
};

use crate::check::known;
use crate::corpus::Corpus;
use crate::observations::Meeting;
use crate::treaty::{Published, Treaty, UNREADABLE};

/// What the comparison came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Ours is the same, or leaves it open.
    Agrees,
    /// With what the record derives instead.
    Differs(String),
    /// With the reason why it cannot be compared.
    Unreadable(&'static str),
}

/// A published figure beside what the record derives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audited<'a> {
    /// What is printed.
    pub published: &'a Published,
    /// What it is about, in words: `the deposit of Burundi`.
    pub about: String,
    /// How it compares.
    pub outcome: Outcome,
    /// The days that the record has for it; empty for counts, and where it has none.
    pub ours: Vec<ReportedDate>,
    /// For a printed deadline: the duty.
    pub duty: Option<ClauseId>,
    /// Why it differs, where that was looked into.
    pub why: Option<String>,
}

/// Compares what others print about a treaty with what the record derives.
///
/// A date that the record leaves open, or that some reading of a contested point gives, agrees. A printed
/// deadline may be the one by the clause or the one in effect when it was printed.
#[must_use]
pub fn audit<'a>(
    corpus: &Corpus,
    treaty: &'a Treaty,
    derivation: &Derivation<'_>,
    meetings: &[Meeting],
) -> Vec<Audited<'a>> {
    let readings = by_reading(corpus, treaty, derivation.known_at());
    let reasons = known::reasons(corpus);
    let audited = treaty.published.iter().filter_map(|published| {
        let what = What::of(treaty, &published.what)?;
        let comparison = Comparison { corpus, treaty, derivation, meetings, readings: &readings, published, what };
        let (outcome, ours) = comparison.outcome();
        let duty = if let What::Deadline(duty) = what { Some(duty) } else { None };
        let why = reasons.iter().find(|(about, _)| *about == published.id).map(|(_, why)| why.clone());
        Some(Audited { published, about: comparison.about(), outcome, ours, duty, why })
    });
    audited.collect()
}

/// What is published.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    CountBound,
    CountDeposited,
    CountSigned,
    InForceFor,
    WithdrawalEffect,
    EntryIntoForce,
    Deposit,
    Signature,
    Meeting,
    Deadline(ClauseId),
}

impl What {
    /// `None` for what another part compares.
    fn of(treaty: &Treaty, word: &str) -> Option<Self> {
        Some(match word {
            "count-bound" => What::CountBound,
            "count-deposited" => What::CountDeposited,
            "count-signed" => What::CountSigned,
            "in-force-for" => What::InForceFor,
            "withdrawal-effect" => What::WithdrawalEffect,
            "entry-into-force" => What::EntryIntoForce,
            "deposit" => What::Deposit,
            "signature" => What::Signature,
            "meeting" => What::Meeting,
            "report-due" => What::Deadline(duty(treaty, "initial-report")?),
            _ => What::Deadline(duty(treaty, word.strip_prefix("deadline-")?)?),
        })
    }
}

/// The clause that lays down a duty, by its id.
fn duty(treaty: &Treaty, id: &str) -> Option<ClauseId> {
    let mut clauses = treaty.rulebook.clauses().iter().zip(0_u16..);
    let found = clauses.find(|(clause, _)| clause.id == id && matches!(clause.rule, Rule::Obligation(_)));
    found.map(|(_, place)| ClauseId(place))
}

/// One published figure beside the record.
struct Comparison<'a> {
    corpus: &'a Corpus,
    treaty: &'a Treaty,
    derivation: &'a Derivation<'a>,
    meetings: &'a [Meeting],
    /// What follows for a participant under each reading of a contested point.
    readings: &'a [(ParticipantId, Derivation<'a>)],
    published: &'a Published,
    what: What,
}

impl Comparison<'_> {
    fn outcome(&self) -> (Outcome, Vec<ReportedDate>) {
        match self.what {
            What::CountBound | What::CountDeposited | What::CountSigned => (self.count(), Vec::new()),
            What::EntryIntoForce => {
                let ours: Vec<ReportedDate> =
                    self.derivation.entry_into_force().map(ReportedDate::exact).into_iter().collect();
                (self.date(&ours, &[]), ours)
            }
            What::Meeting => self.meeting(),
            _ => match self.participant() {
                Some(who) => self.date_of(who),
                None if self.published.participant.is_empty() => {
                    (Outcome::Unreadable("it does not say about which participant"), Vec::new())
                }
                None => (Outcome::Agrees, Vec::new()), // an unknown participant is said by the loader
            },
        }
    }

    fn participant(&self) -> Option<ParticipantId> {
        self.corpus.participant_ids.place(&self.published.participant).map(ParticipantId)
    }

    /// Every row that no other row corrects.
    fn standing_acts(&self) -> impl Iterator<Item = &Action> {
        let facts = &self.treaty.facts;
        let corrected: Vec<usize> = facts.actions.iter().filter_map(|act| act.replaces).map(|id| id.index()).collect();
        let standing = facts.actions.iter().enumerate().filter(move |(place, _)| !corrected.contains(place));
        standing.map(|(_, act)| act).filter(|act| **act != UNREADABLE)
    }

    fn date_of(&self, who: ParticipantId) -> (Outcome, Vec<ReportedDate>) {
        let acts = |kinds: fn(ActionKind) -> bool| {
            let mine = |act: &&Action| act.participant == who && kinds(act.kind);
            let ours: Vec<ReportedDate> = self.standing_acts().filter(mine).map(|act| act.on).collect();
            (self.date(&ours, &[]), ours)
        };
        match self.what {
            What::Deposit => acts(ActionKind::is_consent),
            What::Signature => acts(|kind| matches!(kind, ActionKind::Signature | ActionKind::DefinitiveSignature)),
            What::Deadline(duty) => self.deadline(who, duty),
            What::WithdrawalEffect => self.beginning(who, Status::FormerParty),
            _ => self.beginning(who, Status::Party),
        }
    }

    /// Compares the printed days of a meeting, whose id the note names, with ours.
    fn meeting(&self) -> (Outcome, Vec<ReportedDate>) {
        let Some(meeting) = self.meetings.iter().find(|meeting| meeting.id == self.published.note) else {
            return (Outcome::Unreadable("its `note` is not the id of a meeting"), Vec::new());
        };
        let Ok(printed) = self.published.value.parse::<ReportedDate>() else {
            return (Outcome::Unreadable("its value is not an interval of days"), Vec::new());
        };
        let last = meeting.until.map_or(meeting.from.latest(), day_before);
        let ours: Vec<ReportedDate> = ReportedDate::between(meeting.from.earliest(), last).into_iter().collect();
        let same =
            printed.earliest() == meeting.from.earliest() && (meeting.until.is_none() || last == printed.latest());
        let outcome = if same { Outcome::Agrees } else { Outcome::Differs(list(&ours)) };
        (outcome, ours)
    }

    /// Compares a printed deadline with the one by the clause, and with the one in effect when it was printed.
    fn deadline(&self, who: ParticipantId, duty: ClauseId) -> (Outcome, Vec<ReportedDate>) {
        let printed_on =
            self.published.on.parse::<ReportedDate>().map_or(self.derivation.known_at(), ReportedDate::latest);
        let question = DutyQuestion { participant: who, instance: Instance { duty, covers: None }, on: printed_on };
        let proof = assess(self.derivation, question);
        let answer = proof.answer();
        let granted = proof.grants().filter_map(|(.., to)| to);
        let mut ours: Vec<ReportedDate> =
            [answer.nominal_due, answer.due].into_iter().flatten().chain(granted).map(ReportedDate::exact).collect();
        ours.sort();
        ours.dedup();
        (self.date(&ours, &[]), ours)
    }

    /// Compares a printed date with the days on which a status begins, under any reading.
    fn beginning(&self, who: ParticipantId, status: Status) -> (Outcome, Vec<ReportedDate>) {
        let timelines = || self.derivations(who).map(|derivation| derivation.timeline(who));
        let mut days: Vec<ReportedDate> = timelines().flat_map(|timeline| beginnings(timeline, status)).collect();
        days.sort();
        days.dedup();
        (self.date(&days, &timelines().flat_map(undetermined).collect::<Vec<_>>()), days)
    }

    /// What follows for a participant: by default, and under each reading of a point on which its status depends.
    fn derivations(&self, who: ParticipantId) -> impl Iterator<Item = &Derivation<'_>> {
        [self.derivation]
            .into_iter()
            .chain(self.readings.iter().filter(move |(whose, _)| *whose == who).map(|(_, derivation)| derivation))
    }

    /// Compares a printed date with ours; where ours is open, nothing is said.
    fn date(&self, ours: &[ReportedDate], open: &[ReportedDate]) -> Outcome {
        let Ok(printed) = self.published.value.parse::<ReportedDate>() else {
            return Outcome::Unreadable("its value is not a date");
        };
        let meets = |day: &ReportedDate| day.earliest() <= printed.latest() && printed.earliest() <= day.latest();
        if ours.iter().chain(open).any(meets) {
            return Outcome::Agrees;
        }
        Outcome::Differs(list(ours))
    }

    /// Compares a printed number with ours on a day, or on the days in which it was printed.
    fn count(&self) -> Outcome {
        let Ok(printed) = self.published.value.parse::<usize>() else {
            return Outcome::Unreadable("its value is not a number");
        };
        if self.published.on.is_empty() {
            return Outcome::Agrees; // an undated number can be right on some day
        }
        let Ok(on) = self.published.on.parse::<ReportedDate>() else {
            return Outcome::Unreadable("its `on` is not a date");
        };
        let counts: Vec<(usize, usize)> = self.days_of_change(on).into_iter().map(|day| self.count_on(day)).collect();
        if counts.iter().any(|(least, most)| (*least..=*most).contains(&printed)) {
            return Outcome::Agrees;
        }
        let least = counts.iter().map(|(least, _)| *least).min().unwrap_or(0);
        let most = counts.iter().map(|(_, most)| *most).max().unwrap_or(0);
        Outcome::Differs(if least == most { least.to_string() } else { format!("between {least} and {most}") })
    }

    /// The first day of an interval, and every day in it on which a status may change.
    fn days_of_change(&self, on: ReportedDate) -> BTreeSet<Date> {
        let within = |day: &Date| on.earliest() <= *day && *day <= on.latest();
        let changes =
            self.corpus.participant_ids().flat_map(|who| self.derivation.timeline(who)).map(|segment| segment.from);
        changes.filter(within).chain([on.earliest()]).collect()
    }

    /// How many at least, and at most where a status is undetermined or readings differ.
    fn count_on(&self, day: Date) -> (usize, usize) {
        if self.what == What::CountSigned {
            return self.signatories(day);
        }
        let counts =
            |status| status == Status::Party || (self.what == What::CountDeposited && status == Status::Contracting);
        self.corpus.participant_ids().fold((0, 0), |(least, most), who| {
            let statuses = || self.derivations(who).map(|derivation| derivation.status(who, day).status);
            let surely = statuses().all(counts);
            let perhaps = statuses().any(|status| counts(status) || status == Status::Undetermined);
            (least + usize::from(surely), most + usize::from(perhaps))
        })
    }

    /// Those that have signed; who has left the treaty, or is no more, is not counted any longer.
    fn signatories(&self, day: Date) -> (usize, usize) {
        let (mut surely, mut perhaps) = (BTreeSet::new(), BTreeSet::new());
        for act in self.standing_acts().filter(|act| act.kind == ActionKind::Signature) {
            let who = act.participant;
            let gone = self.corpus.participant(who).until.is_some_and(|until| until <= day);
            if gone || self.derivation.status(who, day).status == Status::FormerParty || day < act.on.earliest() {
                continue;
            }
            perhaps.insert(who);
            if act.on.latest() <= day {
                surely.insert(who);
            }
        }
        (surely.len(), perhaps.len())
    }

    fn about(&self) -> String {
        let on = match self.published.on.parse::<ReportedDate>() {
            Ok(on) if on.is_exact() => format!("on {on}"),
            _ => format!("within {}", self.published.on),
        };
        let name = self.participant().map_or("", |who| self.corpus.in_sentence(who));
        match self.what {
            What::CountBound => format!("the number of parties {on}"),
            What::CountDeposited => format!("the number of instruments on deposit {on}"),
            What::CountSigned => format!("the number of signatories {on}"),
            What::InForceFor => format!("the entry into force for {name}"),
            What::WithdrawalEffect => format!("the effect of the withdrawal of {name}"),
            What::EntryIntoForce => "the treaty's entry into force".to_owned(),
            What::Deposit => format!("the deposit of {name}"),
            What::Signature => format!("the signature of {name}"),
            What::Meeting => format!("the days of {}", self.published.note),
            What::Deadline(duty) => {
                format!("the deadline of {name} under Article {}", self.treaty.rulebook.clause(duty).article)
            }
        }
    }
}

/// What follows for each participant with a contested point, under each of its readings.
fn by_reading<'a>(corpus: &'a Corpus, treaty: &'a Treaty, known_at: Date) -> Vec<(ParticipantId, Derivation<'a>)> {
    let facts = &treaty.facts;
    let points = facts.points.iter().enumerate();
    let chosen =
        points.flat_map(|(place, point)| (0..point.readings.len()).map(move |reading| (point, place, reading)));
    let derive = |(point, place, reading): (&depositary_law::ContestedPoint, usize, usize)| {
        let settings = Settings { readings: vec![(place, reading)], ..Settings::default() };
        let derivation = depositary_law::derive(&treaty.rulebook, facts, corpus.world(), &settings, known_at);
        (point.participant, derivation)
    };
    chosen.map(derive).collect()
}

/// Our days in words; `none` where there are none.
fn list(ours: &[ReportedDate]) -> String {
    let list: Vec<String> = ours.iter().map(ToString::to_string).collect();
    if list.is_empty() { "none".to_owned() } else { list.join(" and ") }
}

/// The days on which a status begins.
fn beginnings(timeline: &[Segment], status: Status) -> Vec<ReportedDate> {
    let begins = |pair: &&[Segment]| pair[1].status == status && pair[0].status != status;
    timeline.windows(2).filter(begins).map(|pair| ReportedDate::exact(pair[1].from)).collect()
}

/// The stretches of days on which the status is not determined.
fn undetermined(timeline: &[Segment]) -> Vec<ReportedDate> {
    let until = timeline.iter().skip(1).map(|next| next.from).chain([Date::MAX]);
    let open = timeline.iter().zip(until).filter(|(segment, _)| segment.status == Status::Undetermined);
    open.filter_map(|(segment, until)| ReportedDate::between(segment.from, until)).collect()
}
