//! The steps that a participant took beside its treaty actions: `steps.csv`, row by row.
//!
//! They change no status: what a treaty asks for is in `actions.csv`, and the engine reads nothing here.

use std::collections::BTreeSet;

use depositary_law::{ParticipantId, Reliability, ReportedDate, SourceId};

use super::{Identity, desk};
use crate::corpus::Corpus;
use crate::problem::Problem;
use crate::reading::Desk;
use crate::rows::StepRow;

/// What kind of step was taken. The order is that in which steps of one day are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// Somebody in government proposes it.
    Proposal,
    /// A government says something about it, or decides not to decide.
    Statement,
    /// Several governments recommend it together.
    JointRecommendation,
    /// Members of parliament table a bill.
    PrivateBill,
    /// A draft is registered or put on an agenda.
    DraftRegistered,
    /// The government decides.
    GovernmentApproval,
    /// A committee of parliament approves.
    CommitteeApproval,
    /// The head of State submits it to parliament.
    HeadOfStateSubmission,
    /// Parliament, or one of its chambers, votes.
    ParliamentVote,
    /// The head of State signs, promulgates or decides.
    HeadOfStateSignature,
    /// The law is in force at home.
    LawInForce,
    /// The decision is announced abroad in a form that is not the notice of the treaty.
    Announcement,
    /// A notice reached the depositary, where `actions.csv` has no row for it.
    NoticeDeposited,
    /// The depositary told the others (VCLT 77(1)(e)).
    NoticeCirculated,
    /// The withdrawal took effect, where `actions.csv` has no row from which it follows.
    Effect,
    /// Another participant objected, where `actions.csv` has no row for it.
    Objection,
    /// The press has a date or a rule wrong; the row says what it printed and why it differs.
    ErrorInPress,
}

impl StepKind {
    /// Every kind, in order.
    pub const ALL: [StepKind; 17] = [
        StepKind::Proposal,
        StepKind::Statement,
        StepKind::JointRecommendation,
        StepKind::PrivateBill,
        StepKind::DraftRegistered,
        StepKind::GovernmentApproval,
        StepKind::CommitteeApproval,
        StepKind::HeadOfStateSubmission,
        StepKind::ParliamentVote,
        StepKind::HeadOfStateSignature,
        StepKind::LawInForce,
        StepKind::Announcement,
        StepKind::NoticeDeposited,
        StepKind::NoticeCirculated,
        StepKind::Effect,
        StepKind::Objection,
        StepKind::ErrorInPress,
    ];

    /// The word of the record, of JSON and of CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            StepKind::Proposal => "proposal",
            StepKind::Statement => "statement",
            StepKind::JointRecommendation => "joint-recommendation",
            StepKind::PrivateBill => "private-bill",
            StepKind::DraftRegistered => "draft-registered",
            StepKind::GovernmentApproval => "government-approval",
            StepKind::CommitteeApproval => "committee-approval",
            StepKind::HeadOfStateSubmission => "head-of-state-submission",
            StepKind::ParliamentVote => "parliament-vote",
            StepKind::HeadOfStateSignature => "head-of-state-signature",
            StepKind::LawInForce => "law-in-force",
            StepKind::Announcement => "announcement",
            StepKind::NoticeDeposited => "notice-deposited",
            StepKind::NoticeCirculated => "notice-circulated",
            StepKind::Effect => "effect",
            StepKind::Objection => "objection",
            StepKind::ErrorInPress => "error-in-press",
        }
    }
}

/// A count of votes as one source gives it; what it does not give stays open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// In favour.
    pub in_favour: Option<u32>,
    /// Against.
    pub against: Option<u32>,
    /// Abstaining.
    pub abstaining: Option<u32>,
}

impl Votes {
    /// Whether two counts of one vote cannot both be right: a number that both give is not the same.
    ///
    /// ```
    /// use depositary_corpus::Votes;
    /// let whole = |against, abstaining| Votes { in_favour: Some(103), against: Some(against), abstaining: Some(abstaining) };
    /// assert!(whole(1, 3).contradicts(whole(0, 4)));
    /// assert!(!whole(1, 3).contradicts(Votes { in_favour: Some(103), ..Votes::default() })); // not given is not zero
    /// ```
    #[must_use]
    pub fn contradicts(self, other: Self) -> bool {
        let differ = |mine: Option<u32>, theirs: Option<u32>| matches!((mine, theirs), (Some(a), Some(b)) if a != b);
        differ(self.in_favour, other.in_favour)
            || differ(self.against, other.against)
            || differ(self.abstaining, other.abstaining)
    }
}

/// A recorded step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRecord {
    /// Its permanent id.
    pub id: String,
    /// Who took it, or about whom the press wrote.
    pub participant: ParticipantId,
    /// What kind of step.
    pub kind: StepKind,
    /// When, as precisely as it is known.
    pub on: ReportedDate,
    /// What was done, in a few words.
    pub detail: String,
    /// The count of votes, where the sources give one.
    pub votes: Option<Votes>,
    /// How far it can be trusted.
    pub reliability: Reliability,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// A note for people.
    pub note: String,
    /// Its line in `steps.csv`.
    pub line: u32,
}

pub(super) fn read_steps(corpus: &Corpus, identity: &Identity, problems: &mut Vec<Problem>) -> Vec<StepRecord> {
    let path = format!("treaties/{}/steps.csv", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else { return Vec::new() };
    let mut seen = BTreeSet::new();
    let mut steps = Vec::new();
    for (line, row) in desk.csv::<StepRow>() {
        if row.id.is_empty() {
            let hint = "leave the writing of ids to `depositary data fmt`".to_owned();
            desk.error_with_hint(line, "missing-id", "this step has no id".to_owned(), Some(hint));
        } else if !seen.insert(row.id.clone()) {
            let hint = "an id names one fact for ever; give the second `-2`".to_owned();
            desk.error_with_hint(line, "duplicate-id", format!("two steps have the id `{}`", row.id), Some(hint));
        }
        steps.extend(read_step(corpus, &mut desk, line, row));
    }
    steps.sort_by(|a, b| a.id.cmp(&b.id)); // the order of rows never matters
    steps
}

fn read_step(corpus: &Corpus, desk: &mut Desk<'_>, line: u32, row: StepRow) -> Option<StepRecord> {
    let words = StepKind::ALL.map(|kind| (kind.word(), kind));
    let participant = desk.participant(line, &row.participant);
    let kind = desk.word(line, "unknown-step", "step", &row.step, &words);
    let on: Option<ReportedDate> = desk.parse(line, "bad-date", &row.date);
    if row.date.is_empty() {
        let hint = "write what is known of it, if only the year: `2024`".to_owned();
        desk.error_with_hint(line, "bad-date", "this step has no date".to_owned(), Some(hint));
    }
    let votes = Votes {
        in_favour: votes(desk, line, &row.in_favour),
        against: votes(desk, line, &row.against),
        abstaining: votes(desk, line, &row.abstaining),
    };
    let sources = desk.source_list(line, &row.source);
    if row.source.trim().is_empty() {
        desk.source(line, "");
    }
    let best = sources.iter().map(|id| corpus.source(*id).reliability).min();
    Some(StepRecord {
        reliability: desk.grade(line, &row.reliability, best.unwrap_or(Reliability::Unverified)),
        participant: participant?,
        kind: kind?,
        on: on?,
        id: row.id,
        detail: row.detail,
        votes: (votes != Votes::default()).then_some(votes),
        sources,
        note: row.note,
        line,
    })
}

/// A number of votes; blank is `None`.
fn votes(desk: &mut Desk<'_>, line: u32, text: &str) -> Option<u32> {
    let number = text.parse().ok();
    if number.is_none() && !text.is_empty() {
        desk.error(line, "bad-number", format!("`{text}` is not a number of votes"));
    }
    number
}
