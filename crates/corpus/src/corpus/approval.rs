//! Who must approve at home that a participant leaves a treaty: `participants/domestic-approval.csv`.

use depositary_law::{ParticipantId, Reliability, SourceId};

use super::Corpus;
use crate::reading::Desk;
use crate::rows::ApprovalRow;

/// Whether a participant's parliament must approve that it leaves a treaty, and by which law of its own.
///
/// It is domestic law: no rule of a treaty depends on it (VCLT 27, 46).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalRecord {
    /// Whose law.
    pub participant: ParticipantId,
    /// `yes`, `no`, `partly`, `disputed` or `opinion`.
    pub parliament_approval: String,
    /// Who decides.
    pub body: String,
    /// The majority needed; empty where no source says it.
    pub majority: String,
    /// The law that says so.
    pub legal_basis: String,
    /// How far that can be trusted.
    pub reliability: Reliability,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// A note.
    pub note: String,
}

const WORDS: [(&str, ()); 5] = [("yes", ()), ("no", ()), ("partly", ()), ("disputed", ()), ("opinion", ())];

impl Corpus {
    pub(super) fn read_approvals(&mut self) {
        const FILE: &str = "participants/domestic-approval.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk = Desk {
            file: FILE,
            text,
            sources: &self.source_ids,
            participants: &self.participant_ids,
            problems: &mut self.problems,
        };
        for (line, row) in desk.csv::<ApprovalRow>() {
            desk.word(line, "bad-approval", "answer", &row.parliament_approval, &WORDS);
            let sources = desk.source_list(line, &row.source);
            if row.source.trim().is_empty() {
                desk.source(line, "");
            }
            let of_sources = sources.iter().map(|id| self.sources[usize::from(id.0)].reliability).min();
            let reliability = desk.grade(line, &row.reliability, of_sources.unwrap_or(Reliability::Unverified));
            let Some(participant) = desk.participant(line, &row.participant) else { continue };
            if self.approvals.iter().any(|other| other.participant == participant) {
                let message = format!("two rows are about `{}`", row.participant);
                desk.error_with_hint(
                    line,
                    "duplicate-id",
                    message,
                    Some("one row says all of a participant".to_owned()),
                );
                continue;
            }
            self.approvals.push(ApprovalRecord {
                participant,
                parliament_approval: row.parliament_approval,
                body: row.body,
                majority: row.majority,
                legal_basis: row.legal_basis,
                reliability,
                sources,
                note: row.note,
            });
        }
    }
}
