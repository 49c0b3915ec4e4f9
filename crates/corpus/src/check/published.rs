//! What others print, compared with what the record derives. What they print is never believed.

use std::collections::BTreeSet;

use depositary_law::{ActionKind, Date, Derivation, ParticipantId, ReportedDate, Segment, Settings, Status};

use super::{Act, Checked, CheckedTreaty};
use crate::problem::Problem;
use crate::treaty::Published;

/// Ensure that no two published figures have the same id.
pub(super) fn published_ids_are_unique(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let mut seen = BTreeSet::new();
        for published in &treaty.treaty.published {
            if !seen.insert(&published.id) {
                let message = format!("two published figures have the id `{}`", published.id);
                let problem = Problem::error(&treaty.file("published.csv"), published.line, "duplicate-id", message);
                out.push(problem.about(&published.id).hint("an id names one fact for ever; give the second `-2`"));
            }
        }
    }
}

/// Ensure that published figures agree with what the record derives.
pub(super) fn published_figures_agree(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for treaty in &cx.treaties {
        let Some(derivation) = &treaty.derivation else { continue };
        let readings = by_reading(cx, treaty);
        for published in &treaty.treaty.published {
            let Some(what) = What::of(&published.what) else { continue };
            let audit = Audit { cx, treaty, derivation, readings: &readings, published, what };
            match audit.outcome() {
                Outcome::Agrees => {}
                Outcome::Differs(ours) => out.push(audit.differs(&ours)),
                Outcome::Unreadable(why) => out.push(audit.unreadable(why)),
            }
        }
    }
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
}

impl What {
    /// `None` for what another part compares.
    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "count-bound" => What::CountBound,
            "count-deposited" => What::CountDeposited,
            "count-signed" => What::CountSigned,
            "in-force-for" => What::InForceFor,
            "withdrawal-effect" => What::WithdrawalEffect,
            "entry-into-force" => What::EntryIntoForce,
            "deposit" => What::Deposit,
            "signature" => What::Signature,
            _ => return None,
        })
    }
}

/// What the comparison came to.
enum Outcome {
    Agrees,
    /// With what the record derives instead.
    Differs(String),
    Unreadable(&'static str),
}

/// One published figure beside the record.
struct Audit<'a> {
    cx: &'a Checked<'a>,
    treaty: &'a CheckedTreaty<'a>,
    derivation: &'a Derivation<'a>,
    /// What follows for a participant under each reading of a contested point.
    readings: &'a [(ParticipantId, Derivation<'a>)],
    published: &'a Published,
    what: What,
}

impl Audit<'_> {
    fn outcome(&self) -> Outcome {
        match self.what {
            What::CountBound | What::CountDeposited | What::CountSigned => self.count(),
            What::EntryIntoForce => self.date(
                &self.derivation.entry_into_force().map_or_else(Vec::new, |day| vec![ReportedDate::exact(day)]),
                &[],
            ),
            _ => match self.participant() {
                Some(who) => self.date_of(who),
                None if self.published.participant.is_empty() => {
                    Outcome::Unreadable("it does not say about which participant")
                }
                None => Outcome::Agrees, // an unknown participant is said by the loader
            },
        }
    }

    fn participant(&self) -> Option<ParticipantId> {
        self.cx.corpus.participant_ids.place(&self.published.participant).map(ParticipantId)
    }

    fn date_of(&self, who: ParticipantId) -> Outcome {
        let acts = |kinds: fn(ActionKind) -> bool| {
            let mine = |act: &Act<'_>| act.action.participant == who && kinds(act.action.kind);
            self.treaty.standing_acts().filter(mine).map(|act| act.action.on).collect::<Vec<_>>()
        };
        match self.what {
            What::Deposit => self.date(&acts(ActionKind::is_consent), &[]),
            What::Signature => {
                self.date(&acts(|kind| matches!(kind, ActionKind::Signature | ActionKind::DefinitiveSignature)), &[])
            }
            What::WithdrawalEffect => self.beginning(who, Status::FormerParty),
            _ => self.beginning(who, Status::Party),
        }
    }

    /// Compares a printed date with the days on which a status begins, under any reading.
    fn beginning(&self, who: ParticipantId, status: Status) -> Outcome {
        let timelines = || self.derivations(who).map(|derivation| derivation.timeline(who));
        let mut days: Vec<ReportedDate> = timelines().flat_map(|timeline| beginnings(timeline, status)).collect();
        days.sort();
        days.dedup();
        self.date(&days, &timelines().flat_map(undetermined).collect::<Vec<_>>())
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
        let list: Vec<String> = ours.iter().map(ToString::to_string).collect();
        Outcome::Differs(if list.is_empty() { "none".to_owned() } else { list.join(" and ") })
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
            self.cx.corpus.participant_ids().flat_map(|who| self.derivation.timeline(who)).map(|segment| segment.from);
        changes.filter(within).chain([on.earliest()]).collect()
    }

    /// How many at least, and at most where a status is undetermined or readings differ.
    fn count_on(&self, day: Date) -> (usize, usize) {
        if self.what == What::CountSigned {
            return self.signatories(day);
        }
        let counts =
            |status| status == Status::Party || (self.what == What::CountDeposited && status == Status::Contracting);
        self.cx.corpus.participant_ids().fold((0, 0), |(least, most), who| {
            let statuses = || self.derivations(who).map(|derivation| derivation.status(who, day).status);
            let surely = statuses().all(counts);
            let perhaps = statuses().any(|status| counts(status) || status == Status::Undetermined);
            (least + usize::from(surely), most + usize::from(perhaps))
        })
    }

    /// Those that have signed; who has left the treaty, or is no more, is not counted any longer.
    fn signatories(&self, day: Date) -> (usize, usize) {
        let (mut surely, mut perhaps) = (BTreeSet::new(), BTreeSet::new());
        for act in self.treaty.standing_acts().filter(|act| act.action.kind == ActionKind::Signature) {
            let who = act.action.participant;
            let gone = self.cx.corpus.participant(who).until.is_some_and(|until| until <= day);
            if gone || self.derivation.status(who, day).status == Status::FormerParty || day < act.action.on.earliest()
            {
                continue;
            }
            perhaps.insert(who);
            if act.action.on.latest() <= day {
                surely.insert(who);
            }
        }
        (surely.len(), perhaps.len())
    }

    fn differs(&self, ours: &str) -> Problem {
        let message = format!(
            "{} prints {} as {}; the record gives {ours}",
            self.publisher(),
            self.published.value,
            self.about()
        );
        let hint = "the record is not bent to it: look for the cause, and give it in known-findings.toml";
        Problem::warning(&self.treaty.file("published.csv"), self.published.line, "published-differs", message)
            .about(&self.published.id)
            .hint(hint)
    }

    fn unreadable(&self, why: &str) -> Problem {
        let message = format!("`{}` cannot be compared: {why}", self.published.id);
        let hint = "a count is a number `on` a day; everything else is a date";
        Problem::error(&self.treaty.file("published.csv"), self.published.line, "bad-published", message)
            .about(&self.published.id)
            .hint(hint)
    }

    fn publisher(&self) -> String {
        let ids: Vec<String> =
            self.published.sources.iter().map(|id| format!("`{}`", self.cx.corpus.source(*id).id)).collect();
        if ids.is_empty() { "somebody".to_owned() } else { ids.join(" and ") }
    }

    fn about(&self) -> String {
        let on = match self.published.on.parse::<ReportedDate>() {
            Ok(on) if on.is_exact() => format!("on {on}"),
            _ => format!("within {}", self.published.on),
        };
        let name = self.participant().map_or("", |who| self.cx.name(who));
        match self.what {
            What::CountBound => format!("the number of parties {on}"),
            What::CountDeposited => format!("the number of instruments on deposit {on}"),
            What::CountSigned => format!("the number of signatories {on}"),
            What::InForceFor => format!("the entry into force for {name}"),
            What::WithdrawalEffect => format!("the effect of the withdrawal of {name}"),
            What::EntryIntoForce => "the treaty's entry into force".to_owned(),
            What::Deposit => format!("the deposit of {name}"),
            What::Signature => format!("the signature of {name}"),
        }
    }
}

/// What follows for each participant with a contested point, under each of its readings.
fn by_reading<'a>(cx: &Checked<'a>, treaty: &CheckedTreaty<'a>) -> Vec<(ParticipantId, Derivation<'a>)> {
    let facts = &treaty.treaty.facts;
    let chosen = facts
        .points
        .iter()
        .enumerate()
        .flat_map(|(place, point)| (0..point.readings.len()).map(move |reading| (point, place, reading)));
    let derive = |(point, place, reading): (&depositary_law::ContestedPoint, usize, usize)| {
        let settings = Settings { readings: vec![(place, reading)], ..Settings::default() };
        (
            point.participant,
            depositary_law::derive(&treaty.treaty.rulebook, facts, cx.corpus.world(), &settings, Date::MAX),
        )
    };
    chosen.map(derive).collect()
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
