//! What treaties say of an activity: for each treaty with prohibitions, by the statuses of the day.

mod activity;
mod tree;
mod words;

pub use activity::{NotAnActivity, parse_activity};

use depositary_corpus::{Corpus, DisputeRecord, Identity, Problems, Treaty};
use depositary_law::conduct::{Activity, Assessment, Ground, Question, Stance, assess};
use depositary_law::prose::{Voice, Words};
use depositary_law::{Clause, ClauseId, Derivation, ParticipantId, Reliability, Rule};

use crate::proof::numbered;
use crate::register::{Register, WhenKnown};
use crate::words::TreatyWords;
use crate::{findings, v1};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MayAsked {
    /// Who.
    pub who: ParticipantId,
    /// What.
    pub activity: Activity,
    /// With whom; for a transfer, to whom.
    pub with: Option<ParticipantId>,
    /// The day in law, and the day up to which facts were known. Clauses and disputes have no such day.
    pub when: WhenKnown,
    /// Only this treaty, by its place; `None`: every treaty whose prohibitions the record holds.
    pub treaty: Option<usize>,
}

impl Register<'_> {
    /// What each treaty says of an activity: what is prohibited first, what is not regulated last.
    ///
    /// # Errors
    /// When a treaty's files have errors.
    pub fn may(&self, asked: &MayAsked) -> Result<Vec<v1::May>, Problems> {
        let places = asked.treaty.map_or(0..self.corpus().identities().len(), |place| place..place + 1);
        let mut answers = Vec::new();
        for place in places {
            let (treaty, derivation) = self.derivation(place, asked.when.known_at)?;
            if asked.treaty.is_some() || names_activities(treaty) {
                let settings = self.settings_for(asked.who, place, treaty);
                let case = Case::of(asked, self.words(place)?, treaty, &derivation, settings);
                answers.push((rank(case.told.ground), case.answer()));
            }
        }
        answers.sort_by_key(|(rank, _)| *rank); // stable: otherwise in the order of the record
        Ok(answers.into_iter().map(|(_, answer)| answer).collect())
    }

    /// The treaties, by id, whose prohibitions the record does not hold.
    ///
    /// # Errors
    /// When a treaty's files have errors.
    pub fn without_prohibitions(&self) -> Result<Vec<&str>, Problems> {
        let mut without = Vec::new();
        for (place, identity) in self.corpus().identities().iter().enumerate() {
            if !names_activities(self.corpus().treaty(place)?) {
                without.push(identity.id.as_str());
            }
        }
        Ok(without)
    }
}

/// The order in which answers are read: what weighs most first.
const fn rank(ground: Ground) -> u8 {
    match ground.stance() {
        Stance::Prohibited => 0,
        Stance::Contested => 1,
        Stance::Undetermined => 2,
        Stance::Permitted => 3,
        Stance::NotRegulated if matches!(ground, Ground::NotBound) => 5,
        Stance::NotRegulated => 4,
    }
}

/// Whether the record holds what the treaty forbids or allows.
fn names_activities(treaty: &Treaty) -> bool {
    let about_activities = |clause: &Clause| matches!(clause.rule, Rule::Prohibition(_) | Rule::Permission(_));
    treaty.rulebook.clauses().iter().any(about_activities)
}

/// One treaty's answer in the making.
struct Case<'c> {
    corpus: &'c Corpus,
    asked: &'c MayAsked,
    settings: v1::Settings,
    identity: &'c Identity,
    treaty: &'c Treaty,
    derivation: &'c Derivation<'c>,
    words: TreatyWords<'c>,
    told: Assessment,
}

impl<'c> Case<'c> {
    fn of(
        asked: &'c MayAsked,
        words: TreatyWords<'c>,
        treaty: &'c Treaty,
        derivation: &'c Derivation<'c>,
        settings: v1::Settings,
    ) -> Self {
        let question =
            Question { participant: asked.who, activity: asked.activity, ally: asked.with, on: asked.when.on };
        Case {
            corpus: words.corpus(),
            asked,
            settings,
            identity: words.identity(),
            treaty,
            derivation,
            words,
            told: assess(derivation, question, &treaty.disputes),
        }
    }

    fn answer(&self) -> v1::May {
        let code = |who| self.corpus.participant(who).code.clone();
        let Assessment { proof, ally_proof, .. } = &self.told;
        let on = self.asked.when.on;
        let status = |who| self.derivation.status(who, on).status.word();
        let (answer, ground) = if self.is_recorded() {
            (self.told.stance().word(), self.told.ground.word())
        } else {
            ("undetermined", "not-recorded")
        };
        let sentence = |proof| numbered(self.corpus, self.treaty, proof, &self.words).sentence();
        let because = self.because();
        v1::May {
            treaty: self.identity.id.clone(),
            article: self.article(),
            answer,
            readings: self.readings(),
            participant: code(self.asked.who),
            activity: self.asked.activity.word(),
            weapon: self.identity.subject.clone(),
            with: self.asked.with.map(code),
            on: on.to_string(),
            known_at: self.asked.when.known_at.to_string(),
            ground,
            status: status(self.asked.who),
            status_says: sentence(proof),
            with_status: self.asked.with.map(status),
            with_says: ally_proof.as_ref().map(sentence),
            prohibitions: self.told.prohibitions.iter().map(|id| self.prohibition(*id)).collect(),
            exceptions: self.exceptions(),
            disputes: self.disputes(),
            findings: self.findings(),
            settings: self.settings.clone(),
            proof: self.tree(&because),
            because,
        }
    }

    /// Whether the record holds prohibitions of this treaty at all.
    fn is_recorded(&self) -> bool {
        names_activities(self.treaty)
    }

    fn clause(&self, id: ClauseId) -> &'c Clause {
        self.treaty.rulebook.clause(id)
    }

    /// A clause's sentence about the participant.
    fn says(&self, id: ClauseId) -> String {
        let since = self.derivation.status(self.asked.who, self.asked.when.on).since;
        let date = since.map_or_else(|| self.words.say("leave-day-of-effect", &[]), |since| self.words.day(since));
        let places = [("participant", self.name(self.asked.who)), ("treaty", self.words.treaty()), ("date", &date)];
        self.words.clause(id, &places)
    }

    fn name(&self, who: ParticipantId) -> &str {
        self.words.participant(who)
    }

    /// Phrases of the record in the language of the answer.
    fn phrases(&self, english: &[String]) -> Vec<String> {
        english.iter().map(|phrase| self.words.told(phrase).to_owned()).collect()
    }

    fn source(&self, clause: &Clause) -> String {
        self.corpus.source(clause.source).id.clone()
    }

    fn prohibition(&self, id: ClauseId) -> v1::MayClause {
        let clause = self.clause(id);
        let (scope, only_if) = match &clause.rule {
            Rule::Prohibition(rule) => (self.phrases(&rule.scope), self.phrases(&rule.only_if)),
            _ => (Vec::new(), Vec::new()),
        };
        v1::MayClause {
            article: clause.article.clone(),
            quote: clause.quote.clone(),
            says: self.says(id),
            scope,
            only_if,
            source: self.source(clause),
            reliability: self.corpus.source(clause.source).reliability.word(),
        }
    }

    /// Where the treaty does not bind the participant, there is nothing to except.
    fn exceptions(&self) -> Vec<v1::MayException> {
        let told = self.told.exceptions.iter().filter(|_| self.told.ground != Ground::NotBound);
        let exceptions = told.map(|exception| {
            let clause = self.clause(exception.clause);
            let conditions = match &clause.rule {
                Rule::Permission(rule) => self.phrases(&rule.conditions),
                _ => Vec::new(),
            };
            v1::MayException {
                article: clause.article.clone(),
                quote: clause.quote.clone(),
                says: self.says(exception.clause),
                conditions,
                opening: exception.opening.word(),
                source: self.source(clause),
            }
        });
        exceptions.collect()
    }

    /// The disputes that bear on the answer, and those that would with a partner of another kind.
    fn told_disputes(&self) -> impl Iterator<Item = (&'c DisputeRecord, bool, usize)> {
        let relevant = !matches!(self.told.ground, Ground::NotBound | Ground::BothBound);
        let with_party = self.told.ally == Some(depositary_law::conduct::AllyStanding::Party);
        let heard = self.told.disputes.iter().filter(move |heard| relevant && (heard.decides || !with_party));
        let treaty = self.treaty;
        heard.filter_map(move |heard| {
            treaty.dispute_records.get(heard.place).map(|record| (record, heard.decides, heard.place))
        })
    }

    fn disputes(&self) -> Vec<v1::MayDispute> {
        let disputes = self.told_disputes().map(|(record, decides, _)| v1::MayDispute {
            dispute: record.id.clone(),
            article: record.article.clone(),
            question: self.words.told(&record.question).to_owned(),
            why: self.words.told(&record.why).to_owned(),
            decides,
        });
        disputes.collect()
    }

    fn readings(&self) -> Vec<v1::MayReading> {
        let names = self.corpus.name_index();
        let holder = |holder: &depositary_corpus::Holder| {
            let who = names.get(&holder.name).copied();
            let english = || self.words.told(&holder.name);
            v1::MayHolder {
                name: who.map_or_else(english, |who| self.words.holder(who, &holder.name)).to_owned(),
                participant: who.map(|who| self.corpus.participant(who).code.clone()),
                reliability: holder.reliability.word(),
            }
        };
        let mut readings = Vec::new();
        for (record, _, place) in self.told_disputes() {
            let answers = &self.treaty.disputes[place].readings;
            for (told, says) in record.readings.iter().zip(answers) {
                let holders: Vec<v1::MayHolder> = told.held_by.iter().map(holder).collect();
                readings.push(v1::MayReading {
                    dispute: record.id.clone(),
                    reading: told.id.clone(),
                    says: self.words.told(&told.says).to_owned(),
                    answer: says.word(),
                    held_by: holders.iter().map(|holder| holder.name.clone()).collect(),
                    holders,
                    conditions: self.phrases(&told.conditions),
                    reliability: told.reliability.word(),
                    sources: told.sources.iter().map(|id| self.corpus.source(*id).id.clone()).collect(),
                });
            }
        }
        readings
    }

    /// Weak points of the statuses, and of clauses that were not read in an official text.
    fn findings(&self) -> Vec<v1::Finding> {
        let mut found = findings::beside(self.treaty, self.derivation, &self.told.proof, &self.words);
        if let Some(proof) = &self.told.ally_proof {
            found.extend(findings::beside(self.treaty, self.derivation, proof, &self.words));
        }
        found.dedup();
        for id in self.told.prohibitions.iter().filter(|_| self.told.ground != Ground::NotBound) {
            let clause = self.clause(*id);
            let source = self.corpus.source(clause.source);
            let code = match source.reliability {
                Reliability::Official => continue,
                Reliability::Secondary | Reliability::Inferred => "clause-not-official",
                Reliability::Unverified => "unverified-clause",
            };
            let places = [("article", clause.article.as_str()), ("source", &source.id)];
            let message = self.words.say(&format!("may-finding-{code}"), &places);
            found.push(v1::Finding { code, message, fact: None });
        }
        found
    }
}
