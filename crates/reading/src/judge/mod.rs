//! What the record says of a claim.
//!
//! A claim is judged twice: as of the day on which the text was published, with what was known then, and as of
//! today. Of several readings of a sentence the most charitable comes first; what the record cannot tell is
//! `not_in_record`, and what it tells both ways is `ambiguous`. Only a record that positively says otherwise, on
//! more than recollection, contradicts.

mod act;
mod conduct;
mod count;
mod deadline;
mod domestic;
mod effect;
mod force;
mod groups;
mod leave;
mod list;
mod meeting;
mod notice;
mod other;
mod provision;
mod quote;
mod rank;
mod record;
mod report;
mod say;
mod statistic;
mod status;
mod table;
mod tally;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use depositary_answers::Register;
use depositary_law::{Date, ParticipantId};

use crate::{Cause, Claim, Kind, Label, Modality, Rank, TreatyRef, Verdict};
use record::Known;
pub(crate) use statistic::Said as SaidNumber;

/// So many states of knowledge of treaties are kept; then all are let go.
const KEPT: usize = 2048;

/// Judges claims against a register. It keeps what it has worked out, and may be asked from several threads.
pub struct Judge<'a> {
    register: &'a Register<'a>,
    today: Date,
    changes: Vec<Vec<Date>>,
    kept: Mutex<Kept<'a>>,
}

/// What is kept: a treaty, by its place and the day on which what is known of it last changed.
type Kept<'a> = HashMap<(usize, Date), Option<Arc<Known<'a>>>>;

/// The times of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct When {
    /// The day in law.
    pub on: Date,
    /// The day up to which facts were known.
    pub known_at: Date,
    /// The day of publication, if it is known.
    pub published: Option<Date>,
}

impl<'a> Judge<'a> {
    /// A judge over a register; `today` is the last day, up to which everything is known.
    #[must_use]
    pub fn new(register: &'a Register<'a>, today: Date) -> Self {
        let places = 0..register.corpus().identities().len();
        let changes = places.map(|place| record::changes(register.corpus(), place)).collect();
        Judge { register, today, changes, kept: Mutex::default() }
    }

    /// The register that is asked.
    #[must_use]
    pub const fn register(&self) -> &'a Register<'a> {
        self.register
    }

    /// The last day: what is known now.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.today
    }

    /// The verdict on a claim, given the words of its span, as of a day of publication (`today` where it is not
    /// known), and as known then; `now` says what is known today where that differs.
    ///
    /// What became known only after publication never makes a claim wrong; it can show that it was right.
    #[must_use]
    pub fn verdict(&self, claim: &Claim, words: &str, published: Option<Date>) -> Verdict {
        let on = published.map_or(self.today, |day| day.min(self.today));
        let then = self.judged(claim, words, When { on, known_at: on, published });
        if on == self.today {
            return then;
        }
        let mut verdict = self.with_hindsight(claim, words, then, on, published);
        let now = self.judged(claim, words, When { on: self.today, known_at: self.today, published });
        // That today's record is silent on something says nothing about it.
        if now.label != verdict.label && now.label != Label::NotInRecord {
            verdict.now = Some(Box::new(now));
        }
        verdict
    }

    /// The claim as it is best understood, with the verdict on it: where a text leaves to the reader whom or which
    /// treaty it means, and the nearest reading would make it wrong, a reading that the record bears out is taken.
    #[must_use]
    pub fn best(&self, claim: Claim, words: &str, published: Option<Date>) -> (Claim, Verdict) {
        let verdict = self.verdict(&claim, words, published);
        if verdict.label != Label::Contradicts {
            return (claim, verdict);
        }
        for other in &claim.else_of {
            let mut read = Claim { treaty: Some(other.treaty.clone()), states: other.states.clone(), ..claim.clone() };
            let borne_out = self.verdict(&read, words, published);
            if borne_out.label == Label::Agrees {
                read.rules.push("other-reading".to_owned());
                return (read, borne_out);
            }
        }
        (claim, verdict)
    }

    /// What was done before publication and became known after it counts where it makes the claim right.
    fn with_hindsight(&self, claim: &Claim, words: &str, then: Verdict, on: Date, published: Option<Date>) -> Verdict {
        if !matches!(then.label, Label::Contradicts | Label::NotInRecord) {
            return then;
        }
        let later = self.judged(claim, words, When { on, known_at: self.today, published });
        match (then.label, later.label) {
            (_, Label::Agrees) | (Label::Contradicts, Label::Ambiguous | Label::NotInRecord) => later,
            _ => then,
        }
    }

    fn judged(&self, claim: &Claim, words: &str, when: When) -> Verdict {
        // “Would be the first to leave” says something of those that have left.
        let is_rank = matches!(claim.says.rank, Some((Rank::Nth(_), _)));
        if claim.says.modality == Modality::Hypothetical && is_core(claim.kind) && !is_rank {
            return Verdict::plain(Label::NotInRecord, None);
        }
        match claim.kind {
            Kind::EffectiveDate => effect::verdict(self, claim, words, when),
            Kind::NoticeDate => notice::verdict(self, claim, words, when),
            Kind::EntryIntoForce => force::verdict(self, claim, words, when),
            Kind::PartyCount | Kind::SignatoryCount => count::verdict(self, claim, words, when),
            Kind::TreatyAction => act::verdict(self, claim, words, when),
            Kind::Status => status::verdict(self, claim, words, when),
            Kind::NonPartyList => list::verdict(self, claim, words, when),
            Kind::DomesticStep => domestic::verdict(self, claim, words, when),
            Kind::ProvisionSummary => provision::verdict(self, claim, words, when),
            Kind::Statistic => statistic::verdict(self, claim, words, when),
            Kind::QuotePosition => quote::verdict(self, claim, words, when),
            Kind::Other => match claim.subkind.as_deref() {
                Some("adopted" | "opened_for_signature") => other::verdict(self, claim, words, when),
                Some("meeting") => meeting::verdict(self, claim, words, when),
                Some("use_allegation") => report::used(self, claim, words, when),
                Some("compliance") => report::never(self, claim, words, when),
                Some("announcement") => quote::awaited(self, claim, when),
                _ => say::outside(),
            },
        }
    }

    /// A treaty as known on a day; `None` where the record's files of it have errors.
    pub(crate) fn known(&self, place: usize, known_at: Date) -> Option<Arc<Known<'a>>> {
        let changes = self.changes.get(place)?;
        // Between two days on which something became known, the same is known.
        let last = changes.partition_point(|day| *day <= known_at);
        let day = last.checked_sub(1).map_or(Date::MIN, |last| changes[last]);
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept().get(&(place, day)) {
            return known.clone();
        }
        let known = Known::new(self.register, place, day).map(Arc::new);
        let mut kept = kept();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.entry((place, day)).or_insert(known).clone()
    }

    /// The treaty of a claim as known on the day of a question; `None` where it names none of the record.
    pub(crate) fn treaty_of(&self, claim: &Claim, when: When) -> Option<Arc<Known<'a>>> {
        match claim.treaty.as_ref()? {
            TreatyRef::Record(place) => self.known(*place, when.known_at),
            TreatyRef::Outside(_) => None,
        }
    }
}

fn is_core(kind: Kind) -> bool {
    !matches!(kind, Kind::DomesticStep | Kind::ProvisionSummary | Kind::Statistic | Kind::QuotePosition | Kind::Other)
}

/// Judges each of a claim's States by itself, and puts the verdicts together: all must be right, and who is not is
/// named.
fn of_each(who: &[ParticipantId], mut judge: impl FnMut(ParticipantId) -> Verdict) -> Verdict {
    let mut verdicts: Vec<Verdict> = who.iter().map(|who| judge(*who)).collect();
    if verdicts.len() == 1 {
        return verdicts.remove(0);
    }
    let rank = |label: Label| match label {
        Label::Contradicts => 0,
        Label::Ambiguous => 1,
        Label::NotInRecord => 2,
        Label::Agrees => 3,
    };
    let Some(worst) = verdicts.iter().map(|verdict| verdict.label).min_by_key(|label| rank(*label)) else {
        return say::outside();
    };
    let some_agree = verdicts.iter().any(|verdict| verdict.label == Label::Agrees);
    let mut whole = Verdict::plain(worst, None);
    for verdict in verdicts {
        if verdict.label != worst {
            continue;
        }
        whole.cause = whole.cause.or(verdict.cause);
        whole.evidence.extend(verdict.evidence);
        whole.question = whole.question.or(verdict.question);
        whole.readings.extend(verdict.readings);
        if let Some(correct) = verdict.correct {
            let said = whole.correct.get_or_insert_default();
            if !said.is_empty() {
                said.push(' ');
            }
            said.push_str(&correct);
        }
    }
    if worst == Label::Contradicts && some_agree {
        whole.cause = Some(Cause::WrongActor);
    }
    whole
}
