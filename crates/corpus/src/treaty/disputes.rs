//! The treaty's disputed activities: what readings of its clauses make of them, and who holds them.

use depositary_law::conduct::{ActivityDispute, ReadingSays};
use depositary_law::{ClauseId, Reliability, Rulebook, SourceId};
use serde::Deserialize;
use toml::Spanned;

use super::{Identity, desk};
use crate::conduct;
use crate::corpus::Corpus;
use crate::problem::Problem;
use crate::reading::Desk;

/// A disputed activity, as the record describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeRecord {
    /// Its id.
    pub id: String,
    /// The articles about which readings differ.
    pub article: String,
    /// The question.
    pub question: String,
    /// Why the text leaves it open.
    pub why: String,
    /// The readings, in the order of the engine's.
    pub readings: Vec<DisputeReadingRecord>,
}

/// A reading of a disputed activity, as the record describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeReadingRecord {
    /// Its id.
    pub id: String,
    /// What it says.
    pub says: String,
    /// Who holds it.
    pub held_by: Vec<Holder>,
    /// Under which conditions it allows the activity, or limits the prohibition.
    pub conditions: Vec<String>,
    /// Where that stands.
    pub sources: Vec<SourceId>,
    /// How far that can be trusted.
    pub reliability: Reliability,
}

/// Somebody who holds a reading, and how surely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who, in words.
    pub name: String,
    /// How far it is known that they hold it.
    pub reliability: Reliability,
}

/// `disputes.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DisputesFile {
    #[serde(default)]
    dispute: Vec<Spanned<DisputeRow>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DisputeRow {
    id: String,
    article: String,
    activities: Vec<String>,
    clauses: Vec<String>,
    #[serde(default)]
    partner: Option<String>,
    question: String,
    why: String,
    reading: Vec<ReadingRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadingRow {
    id: String,
    says: String,
    answer: String,
    #[serde(default)]
    held_by: Vec<String>,
    #[serde(default)]
    held_by_unverified: Vec<String>,
    #[serde(default)]
    conditions: Vec<String>,
    source: String,
    #[serde(default)]
    reliability: String,
}

/// Reads the disputes of a treaty; the engine's rules and what is said of them are in the same order.
pub(super) fn read_disputes(
    corpus: &Corpus,
    identity: &Identity,
    rulebook: &Rulebook,
    problems: &mut Vec<Problem>,
) -> (Vec<ActivityDispute>, Vec<DisputeRecord>) {
    let path = format!("treaties/{}/disputes.toml", identity.id);
    let mut disputes = Vec::new();
    let mut records: Vec<DisputeRecord> = Vec::new();
    let Some(mut desk) = desk(corpus, &path, problems) else { return (disputes, records) };
    let Some(file) = desk.toml::<DisputesFile>() else { return (disputes, records) };
    for row in file.dispute {
        let line = desk.line_at(row.span().start);
        let row = row.into_inner();
        if records.iter().any(|other| other.id == row.id) {
            desk.error(line, "duplicate-id", format!("two disputes have the id `{}`", row.id));
        }
        if let Some((dispute, record)) = dispute(corpus, &mut desk, line, rulebook, row) {
            disputes.push(dispute);
            records.push(record);
        }
    }
    (disputes, records)
}

fn dispute(
    corpus: &Corpus,
    desk: &mut Desk<'_>,
    line: u32,
    rulebook: &Rulebook,
    row: DisputeRow,
) -> Option<(ActivityDispute, DisputeRecord)> {
    let activities = conduct::activities(desk, line, &row.activities);
    let clauses = clauses(desk, line, rulebook, &row);
    let partner = row.partner.as_ref().map(|word| conduct::partner(desk, line, word));
    let mut answers = Vec::new();
    let mut readings = Vec::new();
    for reading in row.reading {
        answers.extend(answer(desk, line, &reading.answer));
        readings.push(read_reading(corpus, desk, line, reading));
    }
    let differ = answers.first().is_some_and(|first| answers.iter().any(|other| other != first));
    if !differ && answers.len() == readings.len() {
        let message = format!("the readings of `{}` do not differ; then nothing is contested", row.id);
        desk.error(line, "bad-dispute", message);
    }
    let dispute = ActivityDispute {
        activities: activities?,
        clauses,
        partner: partner.map_or(Some(None), |partner| partner.map(Some))?,
        readings: answers,
    };
    let record = DisputeRecord { id: row.id, article: row.article, question: row.question, why: row.why, readings };
    Some((dispute, record))
}

/// The clauses that a dispute names, which must be there and stand in an article that it names.
fn clauses(desk: &mut Desk<'_>, line: u32, rulebook: &Rulebook, row: &DisputeRow) -> Vec<ClauseId> {
    if row.clauses.is_empty() {
        let message = format!("the dispute `{}` names no clause about which readings differ", row.id);
        desk.error(line, "bad-dispute", message);
    }
    let find = |id: &String| {
        let place = rulebook.clauses().iter().position(|clause| clause.id == *id);
        let Some(place) = place else {
            let own = rulebook.clauses().iter().map(|clause| clause.id.as_str());
            let likeness = |name: &str| strsim::normalized_damerau_levenshtein(name, id);
            let near = own.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
            let hint = near.map(|near| format!("did you mean `{near}`?"));
            desk.error_with_hint(line, "unknown-clause", format!("there is no clause `{id}` in rulebook.toml"), hint);
            return None;
        };
        let article = &rulebook.clauses()[place].article;
        let main = article.split('(').next().unwrap_or_default();
        if !row.article.split(|c: char| !c.is_ascii_alphanumeric()).any(|part| part == main) {
            let message = format!("the clause `{id}` stands in article {article}, which `{}` does not name", row.id);
            desk.error(line, "bad-dispute", message);
        }
        u16::try_from(place).ok().map(ClauseId)
    };
    row.clauses.iter().filter_map(find).collect()
}

fn answer(desk: &mut Desk<'_>, line: u32, word: &str) -> Option<ReadingSays> {
    let known = [("prohibited", ReadingSays::Prohibited), ("permitted", ReadingSays::Permitted)];
    desk.word(line, "bad-dispute", "answer of a reading", word, &known)
}

fn read_reading(corpus: &Corpus, desk: &mut Desk<'_>, line: u32, row: ReadingRow) -> DisputeReadingRecord {
    let sources = desk.source_list(line, &row.source);
    if sources.is_empty() && row.source.trim().is_empty() {
        desk.source(line, "");
    }
    let best = sources.iter().map(|id| corpus.source(*id).reliability).min().unwrap_or(Reliability::Unverified);
    let reliability = desk.grade(line, &row.reliability, best);
    let holder = |reliability| move |name| Holder { name, reliability };
    let held_by = row.held_by.into_iter().map(holder(reliability));
    let unverified = row.held_by_unverified.into_iter().map(holder(Reliability::Unverified));
    DisputeReadingRecord {
        id: row.id,
        says: row.says,
        held_by: held_by.chain(unverified).collect(),
        conditions: row.conditions,
        sources,
        reliability,
    }
}
