//! The register: the record with the derivations made of it, and the questions that it answers.

mod find;
mod lists;

pub use find::NotFound;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use depositary_corpus::{Corpus, Identity, Language, Problems, Treaty};
use depositary_law::{
    ActionKind, Answer, Conclusion, Date, Derivation, ParticipantId, Proof, Qualifier, Qualifiers, Segment, Settings,
    Status, derive,
};

use crate::proof::numbered;
use crate::readings::Readings;
use crate::words::TreatyWords;
use crate::{findings, v1};

/// So many derivations are kept; then all are let go. Whoever asks about many days cannot fill the memory.
const KEPT: usize = 1024;

/// The derivations made so far, by treaty and day of knowledge.
type Derivations<'a> = Arc<Mutex<HashMap<(usize, Date), Arc<Derivation<'a>>>>>;

/// The record, with each derivation kept once it was made.
pub struct Register<'a> {
    corpus: &'a Corpus,
    asked: Readings,
    language: Language,
    derivations: Derivations<'a>,
}

/// How parties are counted; every count names its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountRule {
    /// Those for whom the treaty is in force.
    Bound,
    /// Those whose consent is on deposit and has not ended.
    Deposited,
    /// Those that signed and have not left.
    Signed,
}

impl CountRule {
    /// The word of commands, JSON and addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            CountRule::Bound => "bound",
            CountRule::Deposited => "deposited",
            CountRule::Signed => "signed",
        }
    }

    /// Whether a participant of this status can count; for signatures, if it signed at all.
    pub(crate) const fn counts(self, status: Status) -> bool {
        match self {
            CountRule::Bound => matches!(status, Status::Party),
            CountRule::Deposited => matches!(status, Status::Party | Status::Contracting),
            CountRule::Signed => matches!(status, Status::Party | Status::Contracting | Status::Signatory),
        }
    }
}

/// The two times of a question: the day in law, and the day up to which facts were known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhenKnown {
    /// The day in law.
    pub on: Date,
    /// The day up to which facts were known.
    pub known_at: Date,
}

impl<'a> Register<'a> {
    /// A register over a record, following the readings asked for. It answers in English.
    #[must_use]
    pub fn new(corpus: &'a Corpus, asked: Readings) -> Self {
        Register { corpus, asked, language: Language::default(), derivations: Arc::default() }
    }

    /// The same register, answering in a language. What was derived is shared: law has no language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        let Register { corpus, asked, derivations, .. } = self;
        Register { corpus, asked: asked.clone(), language, derivations: Arc::clone(derivations) }
    }

    /// The language of its sentences.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The record.
    #[must_use]
    pub const fn corpus(&self) -> &'a Corpus {
        self.corpus
    }

    /// A treaty with its derivation as known on a day.
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn derivation(&self, place: usize, known_at: Date) -> Result<(&'a Treaty, Arc<Derivation<'a>>), Problems> {
        let treaty = self.corpus.treaty(place)?;
        let kept = || self.derivations.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(derivation) = kept().get(&(place, known_at)) {
            return Ok((treaty, Arc::clone(derivation)));
        }
        // Made outside the lock: who asks about another treaty need not wait for this one.
        let settings = self.asked.settings(place);
        let derivation = Arc::new(derive(&treaty.rulebook, &treaty.facts, self.corpus.world(), &settings, known_at));
        let mut derivations = kept();
        if derivations.len() >= KEPT {
            derivations.clear();
        }
        Ok((treaty, Arc::clone(derivations.entry((place, known_at)).or_insert(derivation))))
    }

    /// The words of its language for a treaty.
    pub(crate) fn words(&self, place: usize) -> Result<TreatyWords<'a>, Problems> {
        TreatyWords::of(self.corpus, place, self.language)
    }

    fn identity(&self, place: usize) -> &'a Identity {
        &self.corpus.identities()[place]
    }

    /// Who is bound by what on a day, as known on a day, and why.
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn status(&self, who: ParticipantId, place: usize, when: WhenKnown) -> Result<v1::Status, Problems> {
        let (treaty, derivation) = self.derivation(place, when.known_at)?;
        let identity = self.identity(place);
        let proof = derivation.prove(who, when.on);
        let words = self.words(place)?;
        let told = numbered(self.corpus, treaty, &proof, &words);
        let Answer { status, qualifiers, since, until } = derivation.status(who, when.on);
        Ok(v1::Status {
            participant: self.corpus.participant(who).code.clone(),
            treaty: identity.id.clone(),
            as_of: when.on.to_string(),
            known_at: when.known_at.to_string(),
            status: status.word(),
            bound: bound(&derivation.possible(who, when.on)),
            since: since.map(|day| day.to_string()),
            until: until.map(|day| day.to_string()),
            qualifiers: words_of(qualifiers),
            sentence: told.sentence(),
            findings: findings::beside(treaty, &derivation, &proof, &words),
            readings: self.readings(who, place, treaty, when, &words),
            settings: self.settings_for(who, place, treaty),
            proof: told.tree(),
        })
    }

    /// What each reading of the participant's contested points would answer.
    fn readings(
        &self,
        who: ParticipantId,
        place: usize,
        treaty: &Treaty,
        when: WhenKnown,
        words: &TreatyWords<'_>,
    ) -> Vec<v1::ReadingAnswer> {
        let settings = self.asked.settings(place);
        let points = treaty.facts.points.iter().zip(&treaty.points).enumerate();
        let mine = points.filter(|(_, (point, _))| point.participant == who && point.known <= when.known_at);
        let answers = mine.flat_map(|(number, (point, record))| {
            let followed = followed(&settings, number, point.default);
            let settings = &settings;
            record.readings.iter().enumerate().map(move |(reading, told)| {
                let mut settings = settings.clone();
                settings.readings.retain(|(asked, _)| *asked != number);
                settings.readings.push((number, reading));
                let derivation = derive(&treaty.rulebook, &treaty.facts, self.corpus.world(), &settings, when.known_at);
                let answer = derivation.status(who, when.on);
                let (says, held_by) = words.reading_said(number, reading).unwrap_or_default();
                let beside =
                    words_of(answer.qualifiers).into_iter().filter(|word| *word != Qualifier::Contested.word());
                v1::ReadingAnswer {
                    point: record.id.clone(),
                    reading: told.id.clone(),
                    says: says.to_owned(),
                    held_by: held_by.to_vec(),
                    followed: followed == Some(reading),
                    status: answer.status.word(),
                    since: answer.since.map(|day| day.to_string()),
                    until: answer.until.map(|day| day.to_string()),
                    qualifiers: beside.collect(),
                    sources: told.sources.iter().map(|source| self.corpus.source(*source).id.clone()).collect(),
                }
            })
        });
        answers.collect()
    }

    /// The settings that an answer about a participant depends on.
    pub(crate) fn settings_for(&self, who: ParticipantId, place: usize, treaty: &Treaty) -> v1::Settings {
        let settings = self.asked.settings(place);
        let points = treaty.facts.points.iter().zip(&treaty.points).enumerate();
        let readings = points.filter(|(_, (point, _))| point.participant == who).map(|(number, (point, record))| {
            let followed = followed(&settings, number, point.default).and_then(|reading| record.readings.get(reading));
            format!("{}: {}", record.id, followed.map_or("none", |reading| reading.id.as_str()))
        });
        v1::Settings { conflict: settings.conflict.word(), readings: readings.collect() }
    }

    /// A participant's timeline under a treaty.
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn timeline(&self, who: ParticipantId, place: usize, known_at: Date) -> Result<v1::Timeline, Problems> {
        let (treaty, derivation) = self.derivation(place, known_at)?;
        let segments = derivation.timeline(who);
        let intervals = segments.iter().enumerate().map(|(n, segment)| {
            let before = n.checked_sub(1).map(|before| &segments[before]);
            v1::Interval {
                status: segment.status.word(),
                from: before.map(|_| segment.from.to_string()),
                until: segments.get(n + 1).map(|next| next.from.to_string()),
                qualifiers: words_of(segment.qualifiers),
                article: before.and_then(|before| cause(treaty, &derivation, who, before, segment)),
            }
        });
        Ok(v1::Timeline {
            participant: self.corpus.participant(who).code.clone(),
            treaty: self.identity(place).id.clone(),
            known_at: known_at.to_string(),
            intervals: intervals.collect(),
        })
    }

    /// Who counts on a day, under a rule that is named.
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn parties(&self, place: usize, rule: CountRule, when: WhenKnown) -> Result<v1::Parties, Problems> {
        let (treaty, derivation) = self.derivation(place, when.known_at)?;
        let mut undetermined = Vec::new();
        let mut participants = Vec::new();
        for who in self.corpus.participant_ids() {
            let answer = derivation.status(who, when.on);
            let record = self.corpus.participant(who);
            let possible = derivation.possible(who, when.on);
            let counting = possible.iter().filter(|status| rule.counts(**status)).count();
            if counting == 0 {
                continue;
            }
            if counting < possible.len() {
                undetermined.push(record.code.clone());
                continue;
            }
            let since = match rule {
                CountRule::Bound => answer.since,
                CountRule::Deposited => consent_on_deposit(&derivation, who, when.on),
                CountRule::Signed => match signed_on(treaty, &derivation, who, when.on) {
                    Some(on) => Some(on),
                    None => continue,
                },
            };
            participants.push(v1::PartyRow {
                participant: record.code.clone(),
                name: record.name.clone(),
                since: since.map(|day| day.to_string()),
                status: answer.status.word(),
                qualifiers: words_of(answer.qualifiers),
            });
        }
        Ok(v1::Parties {
            treaty: self.identity(place).id.clone(),
            on: when.on.to_string(),
            known_at: when.known_at.to_string(),
            rule: rule.word(),
            count: participants.len(),
            undetermined,
            participants,
        })
    }

    /// Every change of status after one day, up to and on another.
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn diff(&self, place: usize, from: Date, to: Date, known_at: Date) -> Result<v1::Diff, Problems> {
        let (treaty, derivation) = self.derivation(place, known_at)?;
        let mut changes = Vec::new();
        for who in self.corpus.participant_ids() {
            for pair in derivation.timeline(who).windows(2) {
                let [before, after] = pair else { continue };
                if before.status != after.status && from < after.from && after.from <= to {
                    changes.push(v1::Change {
                        participant: self.corpus.participant(who).code.clone(),
                        on: after.from.to_string(),
                        from_status: before.status.word(),
                        to_status: after.status.word(),
                        article: cause(treaty, &derivation, who, before, after),
                    });
                }
            }
        }
        changes.sort_by(|a, b| (&a.on, &a.participant).cmp(&(&b.on, &b.participant)));
        Ok(v1::Diff {
            treaty: self.identity(place).id.clone(),
            from: from.to_string(),
            to: to.to_string(),
            known_at: known_at.to_string(),
            changes,
        })
    }
}

/// Whether the treaty binds under every possible status; `None` where that differs.
fn bound(possible: &[Status]) -> Option<bool> {
    let party = |status: &Status| *status == Status::Party;
    match possible.iter().filter(|status| party(status)).count() {
        0 => Some(false),
        all if all == possible.len() => Some(true),
        _ => None,
    }
}

/// The reading of a contested point that answers follow: the one asked for, else the default.
fn followed(settings: &Settings, point: usize, default: Option<usize>) -> Option<usize> {
    settings.readings.iter().find(|(asked, _)| *asked == point).map(|(_, reading)| *reading).or(default)
}

fn words_of(qualifiers: Qualifiers) -> Vec<&'static str> {
    qualifiers.iter().map(Qualifier::word).collect()
}

/// Since when consent is on deposit: the first day of the unbroken stretch as contracting or party.
fn consent_on_deposit(derivation: &Derivation<'_>, who: ParticipantId, on: Date) -> Option<Date> {
    let counts = |segment: &Segment| matches!(segment.status, Status::Contracting | Status::Party);
    let timeline = derivation.timeline(who);
    let last = timeline.iter().rposition(|segment| segment.from <= on).filter(|last| counts(&timeline[*last]))?;
    let before = timeline[..=last].iter().rposition(|segment| !counts(segment));
    before.and_then(|before| timeline.get(before + 1)).map(|segment| segment.from)
}

/// The day of the earliest signature up to a day.
pub(crate) fn signed_on(treaty: &Treaty, derivation: &Derivation<'_>, who: ParticipantId, on: Date) -> Option<Date> {
    let acts = derivation.acts_of(who).iter().map(|id| treaty.facts.action(*id));
    let signed = acts.filter(|act| matches!(act.kind, ActionKind::Signature | ActionKind::DefinitiveSignature));
    signed.map(|act| act.effect.unwrap_or(act.on.earliest())).filter(|day| *day <= on).min()
}

/// The article by which a segment begins: of its new status, or of the qualifier that came or went.
fn cause(
    treaty: &Treaty,
    derivation: &Derivation<'_>,
    who: ParticipantId,
    before: &Segment,
    segment: &Segment,
) -> Option<String> {
    let proof = derivation.prove(who, segment.from);
    let clause = if before.status == segment.status { qualifier_clause(&proof, before, segment) } else { None };
    let clause = clause.or_else(|| proof.answer().map(|step| step.clause))?;
    Some(treaty.rulebook.clause(clause).article.clone())
}

fn qualifier_clause(proof: &Proof, before: &Segment, segment: &Segment) -> Option<depositary_law::ClauseId> {
    let changed = Qualifier::ALL.into_iter().find(|q| before.qualifiers.has(*q) != segment.qualifiers.has(*q))?;
    let came = segment.qualifiers.has(changed);
    let tells = |conclusion: &Conclusion| match changed {
        Qualifier::ProvisionalApplication => matches!(conclusion, Conclusion::ProvisionallyApplied { .. }),
        Qualifier::NoticePending if came => matches!(conclusion, Conclusion::NoticeReceived { .. }),
        Qualifier::NoticePending => matches!(conclusion, Conclusion::Revoked { .. } | Conclusion::HoldTested { .. }),
        Qualifier::WithdrawalHeld => matches!(conclusion, Conclusion::HoldTested { .. }),
        Qualifier::Contested => matches!(conclusion, Conclusion::Contested { .. }),
        Qualifier::InterimObligationEnded => matches!(conclusion, Conclusion::InterimObligationEnded { .. }),
        Qualifier::Suspended => matches!(conclusion, Conclusion::SuspendedByReading { .. }),
    };
    proof.steps.iter().rev().find(|step| tells(&step.conclusion)).map(|step| step.clause)
}
