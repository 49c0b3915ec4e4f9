//! Texts in, checked texts out: reading, judging and comparing in one go.

use std::sync::Arc;

use depositary_answers::Register;
use depositary_answers::v1::{
    Check, CheckEvidence, CheckRelation, CheckedClaim, CheckedNow, CheckedText, CheckedValue, LabelCounts,
};
use depositary_corpus::Corpus;
use depositary_law::Date;
use depositary_law::calendar::day_before;
use rayon::prelude::*;

use crate::claim::Reader;
use crate::compare::{self, Relation};
use crate::date::{Precision, TextDate};
use crate::input::Document;
use crate::judge::Judge;
use crate::mention::DictionaryError;
use crate::text::Zone;
use crate::{Cause, Claim, TreatyRef, Value, Verdict};

/// Checks texts against a register. It may be asked from several threads.
pub struct Checker<'a> {
    reader: Arc<Reader>,
    judge: Judge<'a>,
}

/// How far a check has come: texts and claims done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A text has been read; it holds so many claims.
    Read(usize),
    /// A claim has been judged.
    Judged,
}

impl<'a> Checker<'a> {
    /// A checker of English texts; `today` is the last day, up to which everything is known.
    ///
    /// # Errors
    /// When a dictionary or rule file is wrong.
    pub fn new(register: &'a Register<'a>, today: Date) -> Result<Checker<'a>, DictionaryError> {
        Ok(Checker::with(Arc::new(Reader::english(register.corpus())?), register, today))
    }

    /// A checker with a reader that is at hand: making one takes longer than most checks.
    #[must_use]
    pub fn with(reader: Arc<Reader>, register: &'a Register<'a>, today: Date) -> Checker<'a> {
        Checker { reader, judge: Judge::new(register, today) }
    }

    /// The claims of texts, what the record says of each, and how those of different texts stand to each other.
    #[must_use]
    pub fn check(&self, documents: &[Document]) -> Check {
        self.check_telling(documents, &|_| {})
    }

    /// The same, telling each step as it is done, in no order.
    #[must_use]
    pub fn check_telling(&self, documents: &[Document], tell: &(dyn Fn(Step) + Sync)) -> Check {
        let judged: Vec<Vec<(Claim, Verdict)>> = documents
            .par_iter()
            .map(|document| {
                let claims = self.reader.claims(document);
                tell(Step::Read(claims.len()));
                let verdict = |claim: Claim| {
                    let words = document.text.at(claim.span);
                    let judged = self.judge.best(claim, words, document.published);
                    tell(Step::Judged);
                    judged
                };
                claims.into_par_iter().with_min_len(8).map(verdict).collect()
            })
            .collect();
        let corpus = self.judge.register().corpus();
        let pairs = documents.iter().zip(&judged);
        let checked: Vec<CheckedText> = pairs.map(|(document, judged)| checked(corpus, document, judged)).collect();
        let found = compare::relations(corpus, documents, &judged);
        let relations = found.into_iter().filter_map(|found| related(&checked, found)).collect();
        Check { documents: checked, relations }
    }
}

/// How two claims stand to each other, in the published shape; `None` where a claim is not there.
fn related(checked: &[CheckedText], found: Relation) -> Option<CheckRelation> {
    let id = |(text, claim): (usize, usize)| Some(checked.get(text)?.claims.get(claim)?.id.clone());
    Some(CheckRelation {
        a: id(found.a)?,
        b: id(found.b)?,
        relation: found.relation.word(),
        about: found.about,
        why: found.says,
    })
}

fn checked(corpus: &Corpus, document: &Document, judged: &[(Claim, Verdict)]) -> CheckedText {
    let claims: Vec<CheckedClaim> = (1..)
        .zip(judged)
        .map(|(number, (claim, verdict))| published(corpus, document, number, claim, verdict))
        .collect();
    CheckedText {
        id: document.id.clone(),
        published: document.published.map(|day| day.to_string()),
        counts: LabelCounts::of(&claims),
        claims,
        published_from: document.published_from,
        title: document.title.clone(),
        notes: document.notes.clone(),
    }
}

/// A claim and its verdict in the published shape.
fn published(corpus: &Corpus, document: &Document, number: usize, claim: &Claim, verdict: &Verdict) -> CheckedClaim {
    let code = |who| corpus.participant(who).code.clone();
    let text = &document.text;
    let evidence = |evidence: &crate::Evidence| CheckEvidence {
        fact: evidence.fact.clone(),
        source: evidence.source.clone(),
        article: evidence.article.clone(),
    };
    CheckedClaim {
        start: text.characters_before(claim.span.start),
        end: text.characters_before(claim.span.end),
        start_byte: claim.span.start,
        end_byte: claim.span.end,
        quote: text.at(claim.span).to_owned(),
        kind: claim.kind.word(),
        states: claim.states.iter().map(|who| code(*who)).collect(),
        treaty: claim.treaty.as_ref().map(|treaty| treaty_id(corpus, treaty)),
        date: claim.date.map(date),
        date_precision: claim.date.map(|date| date.precision.word()),
        value: claim.value.as_ref().map(value),
        attributed_to: claim.attributed_to.clone(),
        label: verdict.label.word(),
        cause: verdict.cause.map(Cause::word),
        correct: verdict.correct.clone(),
        evidence: verdict.evidence.iter().map(evidence).collect(),
        rules: claim.rules.clone(),
        id: format!("{}.{number:02}", document.id),
        subkind: claim.subkind.clone(),
        zone: match claim.zone {
            Zone::Headline => "headline",
            Zone::Body => "body",
        },
        treaties: claim.treaties.iter().map(|treaty| treaty_id(corpus, treaty)).collect(),
        readings: verdict.readings.clone(),
        proof: verdict.question.and_then(|(who, place, day)| {
            Some(format!("/states/{}/{}?on={day}", code(who), corpus.identities().get(place)?.id))
        }),
        now: verdict.now.as_deref().map(|now| CheckedNow {
            label: now.label.word(),
            cause: now.cause.map(Cause::word),
            correct: now.correct.clone(),
        }),
    }
}

/// The id of a treaty; `other:NAME` for one that the record does not hold.
fn treaty_id(corpus: &Corpus, treaty: &TreatyRef) -> String {
    match treaty {
        TreatyRef::Record(place) => corpus.identities().get(*place).map_or_else(String::new, |known| known.id.clone()),
        TreatyRef::Outside(name) => format!("other:{name}"),
    }
}

/// A date as the codebook writes it: `2025-03-06`, `2024-07`, `2024`, `2024-06/2024-08` with both ends within it.
fn date(date: TextDate) -> String {
    let TextDate { from, until, precision } = date;
    let month = |day: Date| format!("{:04}-{:02}", day.year(), day.month());
    let last = if until > from { day_before(until) } else { from };
    match precision {
        Precision::Day => from.to_string(),
        Precision::Month => month(from),
        Precision::Year => format!("{:04}", from.year()),
        Precision::Interval if from.day() == 1 && until.day() == 1 => format!("{}/{}", month(from), month(last)),
        Precision::Interval => format!("{from}/{last}"),
    }
}

/// A value: a plain number is one, anything else is text.
fn value(value: &Value) -> CheckedValue {
    match value {
        Value::Number(number) | Value::About(number) => CheckedValue::number(*number),
        other => CheckedValue::Text(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(from: &str, until: &str, precision: Precision) -> String {
        date(TextDate { from: from.parse().unwrap(), until: until.parse().unwrap(), precision })
    }

    #[test]
    fn dates_are_written_as_the_codebook_does() {
        assert_eq!(stretch("2025-03-06", "2025-03-07", Precision::Day), "2025-03-06");
        assert_eq!(stretch("2024-07-01", "2024-08-01", Precision::Month), "2024-07");
        assert_eq!(stretch("2024-01-01", "2025-01-01", Precision::Year), "2024");
        assert_eq!(stretch("2024-06-01", "2024-09-01", Precision::Interval), "2024-06/2024-08");
        assert_eq!(stretch("2025-03-01", "2025-03-16", Precision::Interval), "2025-03-01/2025-03-15");
    }

    #[test]
    fn plain_numbers_are_numbers() {
        let json = |of: Value| serde_json::to_string(&value(&of)).unwrap();
        assert_eq!(json(Value::Number(112.0)), "112");
        assert_eq!(json(Value::Number(4.5)), "4.5");
        assert_eq!(json(Value::MoreThan(112.0)), "\">112\"");
        assert_eq!(json(Value::Majority), "\">50%\"");
    }
}
