//! The road out of a treaty: legal acts, domestic steps and press errors as one timeline.
//!
//! One kind of step starts the clock of a withdrawal, the receipt of the notice, by the treaty's own clause;
//! a vote, a law or an announcement never does (VCLT 67, 78(b)).

mod legal;
mod road;

use std::collections::BTreeSet;

use depositary_corpus::{ApprovalRecord, Problems, StepKind, StepRecord, Treaty, Votes};
use depositary_law::prose::{Voice, Words};
use depositary_law::{Date, ParticipantId, ReportedDate, SourceId};

use crate::register::Register;
use crate::v1;
use crate::words::TreatyWords;
use legal::Legal;

/// A line of the timeline with its date, by which it is sorted.
struct Dated {
    on: ReportedDate,
    /// Which comes first of two lines of one date and kind, where the record itself has an order.
    step: Option<StepKind>,
    entry: v1::HistoryEntry,
}

impl Register<'_> {
    /// A participant's history under a treaty, by what was known on a day.
    ///
    /// A step counts as known from its own day on, an error in the press from the day of the document that printed it.
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn history(&self, who: ParticipantId, place: usize, known_at: Date) -> Result<v1::History, Problems> {
        let (treaty, derivation) = self.derivation(place, known_at)?;
        let timeline = self.timeline(who, place, known_at)?;
        let words = self.words(place)?;
        let legal = Legal { register: self, words: &words, treaty, derivation: &derivation };
        let known: Vec<&StepRecord> = treaty.steps.iter().filter(|step| self.known_since(step) <= known_at).collect();
        let steps: Vec<&StepRecord> = known.iter().copied().filter(|step| step.participant == who).collect();

        let mut entries = legal.acts(who);
        entries.extend(legal.boundaries(who, &timeline));
        entries.extend(legal.objections_to(who));
        entries.extend(steps.iter().map(|step| self.step_entry(step, &steps, &words)));
        entries.sort_by(|a, b| place_of(a).cmp(&place_of(b)));

        let others: BTreeSet<ParticipantId> = known.iter().map(|step| step.participant).filter(|p| *p != who).collect();
        let durations = |who| road::durations(&legal, who, &known);
        let compared: Vec<v1::Duration> = others.iter().flat_map(|other| durations(*other)).collect();
        Ok(v1::History {
            participant: timeline.participant,
            treaty: timeline.treaty,
            known_at: timeline.known_at,
            notes: history_notes(&words, treaty, who, known_at, &steps),
            contradictions: self.contradictions(&steps, &words),
            clock: legal.clock(who),
            durations: durations(who),
            compared,
            approval: self.corpus().approval(who).map(|approval| self.approval(approval)),
            entries: entries.into_iter().map(|dated| dated.entry).collect(),
        })
    }

    /// The day from which a step is known.
    fn known_since(&self, step: &StepRecord) -> Date {
        let printed = step.sources.iter().filter_map(|id| {
            let source = self.corpus().source(*id);
            let date: ReportedDate = source.date.parse().ok()?;
            (source.kind == "press").then_some(date.latest())
        });
        match step.kind {
            StepKind::ErrorInPress => printed.min().unwrap_or(step.on.latest()),
            _ => step.on.latest(),
        }
    }

    fn step_entry(&self, step: &StepRecord, all: &[&StepRecord], words: &TreatyWords<'_>) -> Dated {
        let counted = step.votes.map(|votes| in_words(votes, words));
        let told = |counted: String| words.say("history-counted", &[("told", &step.detail), ("counted", &counted)]);
        let entry = v1::HistoryEntry {
            date: step.on.to_string(),
            kind: kind_of(step.kind),
            step: step.kind.word(),
            says: counted.map_or_else(|| step.detail.clone(), told),
            counts: step.votes.map(|Votes { in_favour, against, abstaining }| v1::Votes {
                in_favour,
                against,
                abstaining,
            }),
            starts_clock: false,
            article: None,
            fact: Some(step.id.clone()),
            sources: self.source_ids(&step.sources),
            reliability: step.reliability.word(),
            contradicts: all.iter().filter(|other| contradict(step, other)).map(|other| other.id.clone()).collect(),
            note: text(&step.note),
        };
        Dated { on: step.on, step: Some(step.kind), entry }
    }

    /// Every vote that sources count differently.
    fn contradictions(&self, steps: &[&StepRecord], words: &TreatyWords<'_>) -> Vec<v1::Contradiction> {
        let disputed = |step: &&&StepRecord| steps.iter().any(|other| contradict(step, other));
        let rivals: Vec<&StepRecord> = steps.iter().filter(disputed).copied().collect();
        let votes: BTreeSet<(ReportedDate, StepKind)> = rivals.iter().map(|step| (step.on, step.kind)).collect();
        let told = votes.into_iter().map(|(on, kind)| {
            let counts: Vec<&&StepRecord> = rivals.iter().filter(|step| (step.on, step.kind) == (on, kind)).collect();
            let each = counts.iter().map(|step| {
                let counted = step.votes.map_or_else(String::new, |votes| in_words(votes, words));
                format!("{counted} [{}]", self.source_ids(&step.sources).join(", "))
            });
            let each: Vec<String> = each.collect();
            let day = if on.is_exact() { words.day(on.earliest()) } else { on.to_string() };
            let also = |first: String, last: String| words.say("also", &[("first", &first), ("last", &last)]);
            let (step, number) = (kind.word().replace('-', " "), counts.len().to_string());
            let each = each.into_iter().reduce(also).unwrap_or_default();
            let places = [("step", step.as_str()), ("on", &day), ("each", &each), ("number", &number)];
            v1::Contradiction {
                step: kind.word(),
                date: on.to_string(),
                says: words.say("history-contradiction", &places),
                facts: counts.iter().map(|step| step.id.clone()).collect(),
            }
        });
        told.collect()
    }

    fn approval(&self, approval: &ApprovalRecord) -> v1::Approval {
        v1::Approval {
            parliament_approval: approval.parliament_approval.clone(),
            body: approval.body.clone(),
            majority: text(&approval.majority),
            legal_basis: text(&approval.legal_basis),
            reliability: approval.reliability.word(),
            sources: self.source_ids(&approval.sources),
            note: text(&approval.note),
        }
    }

    fn source_ids(&self, sources: &[SourceId]) -> Vec<String> {
        sources.iter().map(|source| self.corpus().source(*source).id.clone()).collect()
    }
}

/// Where a line stands: by the last day that it can be, so that "May" comes after the vote of 8 May.
fn place_of(dated: &Dated) -> (Date, Date, &'static str, Option<StepKind>, &Option<String>) {
    (dated.on.latest(), dated.on.earliest(), dated.entry.kind, dated.step, &dated.entry.fact)
}

const fn kind_of(step: StepKind) -> &'static str {
    match step {
        StepKind::ErrorInPress => "press",
        StepKind::NoticeDeposited | StepKind::NoticeCirculated | StepKind::Effect | StepKind::Objection => "legal",
        _ => "domestic",
    }
}

/// Whether two rows are about one step and cannot both be right.
fn contradict(one: &StepRecord, other: &StepRecord) -> bool {
    let same = one.participant == other.participant && one.kind == other.kind && one.on == other.on;
    let differ = |(mine, theirs): (Votes, Votes)| mine.contradicts(theirs);
    same && one.votes.zip(other.votes).is_some_and(differ)
}

/// What must be said beside a history: contested points, and that a record without steps is no finding of none.
fn history_notes(
    words: &TreatyWords<'_>,
    treaty: &Treaty,
    who: ParticipantId,
    known_at: Date,
    steps: &[&StepRecord],
) -> Vec<String> {
    let points = treaty.facts.points.iter().zip(&treaty.points).enumerate();
    let mine = points.filter(|(_, (point, _))| point.participant == who && point.known <= known_at);
    let contested = mine.map(|(number, (_, record))| {
        words.say("history-contested", &[("article", &record.article), ("question", words.question(number))])
    });
    let mut notes: Vec<String> = contested.collect();
    if !steps.iter().any(|step| kind_of(step.kind) == "domestic") {
        notes.push(words.say("history-no-steps", &[("who", words.participant(who)), ("treaty", words.treaty())]));
    }
    notes
}

/// A count in words: `103 for, 1 against, 3 abstaining`; what no source gives is left out.
fn in_words(votes: Votes, words: &TreatyWords<'_>) -> String {
    let parts = [(votes.in_favour, "in-favour"), (votes.against, "against"), (votes.abstaining, "abstaining")];
    let given = parts
        .into_iter()
        .filter_map(|(number, vote)| Some(words.say(&format!("history-votes-{vote}"), &[("n", &number?.to_string())])));
    given.collect::<Vec<_>>().join(", ")
}

fn text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
