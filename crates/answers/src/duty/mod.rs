//! Who owes what by when, and how it stands: the duties of one participant, one treaty, or all.

mod leaving;
mod proof;

use depositary_corpus::{Problems, Treaty};
use depositary_law::calendar::day_after;
use depositary_law::duty::{
    ComplianceId, DutyAnswer, DutyConclusion, DutyPremise, DutyProof, DutyQuestion, DutyStep, Fulfilment, Instance,
    assess, instances,
};
use depositary_law::prose::{Phrase, Voice, Words, length};
use depositary_law::{Date, Derivation, ParticipantId, Period, Reliability, Rule};

use crate::register::{Register, WhenKnown};
use crate::v1;
use crate::words::TreatyWords;
pub(crate) use leaving::before_exit;
pub(crate) use proof::NumberedDuty;

/// Which duties are asked about; a blank field means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutiesAsked {
    /// Whose.
    pub participant: Option<ParticipantId>,
    /// Under which treaty, by its place.
    pub treaty: Option<usize>,
    /// Which duty: the id of its clause, or its article.
    pub duty: Option<String>,
    /// In which states.
    pub states: Vec<Fulfilment>,
    /// Only what falls due within so many months of the day asked about, and is still to be done.
    pub next_months: Option<u16>,
}

impl DutiesAsked {
    /// Whether this clause is asked about; `stockpile-destruction` and `3(2)` both name one.
    fn names(&self, id: &str, article: &str) -> bool {
        self.duty.as_deref().is_none_or(|duty| duty == id || duty == article)
    }

    /// Whether a duty that stands so is asked about on a day.
    fn wants(&self, on: Date, answer: &DutyAnswer) -> bool {
        let soon = self.next_months.is_none_or(|months| {
            let last = Period::Months(months).count_from(on).to;
            let to_be_done = matches!(answer.state, Fulfilment::Due | Fulfilment::Extended | Fulfilment::NotApplicable);
            to_be_done && answer.due.is_some_and(|due| on <= due && due <= last)
        });
        soon && (self.states.is_empty() || self.states.contains(&answer.state))
    }
}

impl Register<'_> {
    /// How duties stand on a day, as known on a day, each with its proof; by treaty, participant and
    /// article, or by deadline where what falls due next is asked for. The proof includes that of the status
    /// where one participant is asked about; of many, each states it ([`Register::status`] proves it).
    ///
    /// # Errors
    /// When a treaty's files have errors.
    pub fn obligations(&self, asked: &DutiesAsked, when: WhenKnown) -> Result<Vec<v1::Obligation>, Problems> {
        let treaties = match asked.treaty {
            Some(place) => place..place + 1,
            None => 0..self.corpus().identities().len(),
        };
        let mut answers = Vec::new();
        for place in treaties {
            let (treaty, derivation) = self.derivation(place, when.known_at)?;
            let words = self.words(place)?;
            let everyone =
                || self.corpus().participant_ids().filter(|who| asked.participant.is_none_or(|asked| asked == *who));
            for who in everyone() {
                for instance in instances(&derivation, who, when.on) {
                    let clause = treaty.rulebook.clause(instance.duty);
                    if !asked.names(&clause.id, &clause.article) {
                        continue;
                    }
                    let proof = assess(&derivation, DutyQuestion { participant: who, instance, on: when.on });
                    if asked.wants(when.on, &proof.answer()) {
                        let brief = asked.participant.is_none();
                        answers.push(self.obligation(&words, treaty, &derivation, &proof, instance, brief));
                    }
                }
            }
        }
        if asked.next_months.is_some() {
            answers.sort_by(|a, b| (&a.due, &a.treaty, &a.participant).cmp(&(&b.due, &b.treaty, &b.participant)));
        }
        Ok(answers)
    }

    /// The ids and articles of all duties of a treaty, or of all treaties.
    ///
    /// # Errors
    /// When a treaty's files have errors.
    pub fn duty_names(&self, treaty: Option<usize>) -> Result<Vec<(String, String)>, Problems> {
        let places = treaty.map_or(0..self.corpus().identities().len(), |place| place..place + 1);
        let mut names = Vec::new();
        for place in places {
            let clauses = self.corpus().treaty(place)?.rulebook.clauses();
            let duties = clauses.iter().filter(|clause| matches!(clause.rule, Rule::Obligation(_)));
            names.extend(duties.map(|clause| (clause.id.clone(), clause.article.clone())));
        }
        names.sort();
        names.dedup();
        Ok(names)
    }

    fn obligation(
        &self,
        words: &TreatyWords<'_>,
        treaty: &Treaty,
        derivation: &Derivation<'_>,
        proof: &DutyProof,
        instance: Instance,
        brief: bool,
    ) -> v1::Obligation {
        let told = NumberedDuty::new(self.corpus(), treaty, proof, words);
        let told = if brief { told.brief() } else { told };
        let clause = treaty.rulebook.clause(instance.duty);
        let answer = proof.answer();
        let extendable = matches!(&clause.rule, Rule::Obligation(rule) if rule.extension.is_some());
        let late = matches!(answer.state, Fulfilment::Overdue | Fulfilment::MetLate);
        let late_days = answer.days_late.filter(|_| late).and_then(|days| u16::try_from(days).ok());
        let late_by =
            answer.due.zip(late_days).map(|(due, days)| length(words, due, Period::Days(days).count_from(due).to));
        v1::Obligation {
            participant: self.corpus().participant(proof.participant).code.clone(),
            treaty: words.identity().id.clone(),
            obligation: clause.id.clone(),
            title: words.phrase(instance.duty, Phrase::Title).to_owned(),
            covers: instance.covers,
            article: clause.article.clone(),
            on: proof.as_of.to_string(),
            assessed_on: proof.status.as_of.to_string(),
            known_at: derivation.known_at().to_string(),
            due: answer.due.map(|day| day.to_string()),
            nominal_due: answer.nominal_due.map(|day| day.to_string()),
            state: answer.state.word(),
            late_since: answer.due.filter(|_| late).map(|due| day_after(due).to_string()),
            days_late: answer.days_late.filter(|_| late),
            late_by,
            in_time: answer.in_time,
            as_reported: answer.as_reported.and_then(|_| last_report(treaty, proof)),
            extensions: self.extensions(treaty, proof),
            extendable,
            reliability: answer.reliability.word(),
            known: last_known(treaty, proof).to_string(),
            sentence: told.sentence(),
            findings: findings(treaty, proof, &told, words),
            proof: told.tree(),
        }
    }

    fn extensions(&self, treaty: &Treaty, proof: &DutyProof) -> Vec<v1::Extension> {
        let mut before = proof.answer().nominal_due;
        let grants = proof.grants().map(|(id, counts, _, to)| {
            let from = before;
            before = to.or(before);
            let fact = &treaty.facts.compliance[id.0 as usize];
            let record = &treaty.compliance[id.0 as usize];
            v1::Extension {
                from: from.map(|day| day.to_string()),
                to: to.map(|day| day.to_string()),
                decided_on: fact.on.to_string(),
                decided_by: record.decided_by.clone(),
                counts,
                fact: record.id.clone(),
                reliability: fact.reliability.word(),
                sources: record.sources.iter().map(|source| self.corpus().source(*source).id.clone()).collect(),
            }
        });
        grants.collect()
    }
}

/// The day on which the last fact that a proof rests on became known.
fn last_known(treaty: &Treaty, proof: &DutyProof) -> Date {
    let acts = proof.status.actions().into_iter().map(|id| treaty.facts.action(id).known);
    let facts = proof.steps.iter().filter_map(|step| fact_of(proof, step));
    acts.chain(facts.map(|id| treaty.facts.compliance[id.0 as usize].known)).max().unwrap_or(Date::ZERO)
}

/// The date of the report that an answer carries on, as precisely as it is known.
fn last_report(treaty: &Treaty, proof: &DutyProof) -> Option<String> {
    let step = proof.steps.iter().rfind(|step| step.conclusion == DutyConclusion::Outstanding)?;
    fact_of(proof, step).map(|id| treaty.facts.compliance[id.0 as usize].on.to_string())
}

/// The recorded fact on which a step rests.
fn fact_of(proof: &DutyProof, step: &DutyStep) -> Option<ComplianceId> {
    proof.premises(step).iter().find_map(|premise| match premise {
        DutyPremise::Fact(id) => Some(*id),
        _ => None,
    })
}

/// What must be said beside an answer: unverified facts, disagreements, answers carried on.
fn findings(treaty: &Treaty, proof: &DutyProof, told: &NumberedDuty<'_>, words: &TreatyWords<'_>) -> Vec<v1::Finding> {
    let mut findings = Vec::new();
    for step in &proof.steps {
        let code = match step.conclusion {
            DutyConclusion::GrantNotCounted { .. } => "extension-not-counted",
            DutyConclusion::DischargeNotCounted => "fulfilment-not-counted",
            DutyConclusion::Disagrees => "sources-disagree",
            DutyConclusion::BeforeFirst { .. } => "first-yearly-report",
            DutyConclusion::Extended { beyond: true, .. } => "extension-too-long",
            _ => continue,
        };
        let fact = fact_of(proof, step).map(|id| treaty.compliance[id.0 as usize].id.clone());
        findings.push(v1::Finding { code, message: told.says(step), fact });
    }
    let answer = proof.answer();
    if answer.as_reported.is_some() {
        let message = words.say("duty-finding-carried-on", &[]);
        findings.push(v1::Finding { code: "carried-on", message, fact: None });
    }
    if answer.in_time.is_none() && answer.state == Fulfilment::Met && answer.due.is_some() {
        let message = words.say("duty-finding-timeliness-unknown", &[]);
        findings.push(v1::Finding { code: "timeliness-unknown", message, fact: None });
    }
    if answer.reliability == Reliability::Unverified {
        let message = words.say("duty-finding-unverified", &[]);
        findings.push(v1::Finding { code: "unverified-fact", message, fact: None });
    }
    findings
}
