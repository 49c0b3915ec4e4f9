//! Why a treaty says what it says of an activity, in sentences.

use depositary_corpus::DisputeRecord;
use depositary_law::conduct::{Activity, Ground};
use depositary_law::prose::Voice;
use depositary_law::{Clause, ClauseId, Qualifier, Rule, Status};

use super::Case;
use crate::proof::numbered;

impl Case<'_> {
    /// Why, in words.
    pub(super) fn because(&self) -> String {
        if !self.is_recorded() {
            return self.say("may-not-recorded", &[]);
        }
        let because = match self.told.ground {
            Ground::Named => self.named(),
            Ground::Allowed => self.permissions(),
            Ground::Disputed => self.disputed(),
            Ground::Circumstances => self.circumstances(),
            Ground::Silent => self.silent(),
            Ground::OthersOnly => self.others_only(),
            Ground::BothBound => self.both_bound(),
            Ground::NotBound => self.not_bound(),
            Ground::StatusOpen => self.say("may-status-open", &[("status", &self.status())]),
            Ground::AllyOpen => {
                let status = self.told.ally_proof.as_ref().map_or_else(String::new, |proof| self.sentence(proof));
                self.say("may-ally-open", &[("ally", &self.ally()), ("status", &status)])
            }
        };
        // A status that is itself in doubt is never passed over.
        let status = self.status();
        if self.status_needs_saying() && !because.contains(&status) { format!("{because} {status}") } else { because }
    }

    fn status_needs_saying(&self) -> bool {
        let qualifiers = self.derivation.status(self.asked.who, self.asked.when.on).qualifiers;
        let doubtful = [Qualifier::Contested, Qualifier::WithdrawalHeld, Qualifier::ProvisionalApplication];
        doubtful.into_iter().any(|qualifier| qualifiers.has(qualifier))
    }

    /// The article that the answer goes by.
    pub(super) fn article(&self) -> Option<String> {
        let of = |id: ClauseId| self.clause(id).article.clone();
        let dispute = || self.deciding().map(|record| record.article.clone());
        match self.told.ground {
            _ if !self.is_recorded() => None,
            Ground::Named | Ground::Circumstances => self.told.prohibitions.first().map(|id| of(*id)),
            Ground::Disputed => dispute(),
            Ground::Allowed => self.told.exceptions.first().map(|exception| of(exception.clause)),
            Ground::AllyOpen => dispute().or_else(|| self.told.exceptions.first().map(|e| of(e.clause))),
            Ground::BothBound => self.partner_article(),
            Ground::OthersOnly => self.addressed_to_others().first().map(|clause| clause.article.clone()),
            Ground::NotBound | Ground::StatusOpen => self.status_clause().map(of),
            Ground::Silent => None,
        }
    }

    pub(super) fn sentence(&self, proof: &depositary_law::Proof) -> String {
        numbered(self.corpus, self.treaty, proof, &self.words).sentence()
    }

    fn status(&self) -> String {
        self.sentence(&self.told.proof)
    }

    fn ally(&self) -> String {
        self.asked.with.map_or_else(|| self.say("may-the-ally", &[]), |with| self.name(with).to_owned())
    }

    /// A message about the participant.
    fn say(&self, key: &str, more: &[(&str, &str)]) -> String {
        self.words.say(key, &[more, &[("who", self.name(self.asked.who))]].concat())
    }

    /// An article with its word, where it is one of the treaty's own.
    fn article_in_words(&self, article: &str) -> String {
        if is_own(article) { self.say("article", &[("article", article)]) } else { article.to_owned() }
    }

    /// Articles with their word.
    fn articles_in_words(&self, list: &str) -> String {
        if list.contains(',') { self.say("articles", &[("articles", list)]) } else { self.article_in_words(list) }
    }

    /// What clauses say, each after its article.
    fn told_clauses(&self, ids: impl Iterator<Item = ClauseId>) -> String {
        let told = ids.map(|id| {
            let article = self.article_in_words(&self.clause(id).article);
            self.say("may-clause", &[("article", &article), ("says", &self.says(id))])
        });
        told.collect::<Vec<_>>().join(" ")
    }

    fn deciding(&self) -> Option<&DisputeRecord> {
        let heard = self.told.disputes.iter().find(|heard| heard.decides)?;
        self.treaty.dispute_records.get(heard.place)
    }

    fn named(&self) -> String {
        let text = self.told_clauses(self.told.prohibitions.iter().copied());
        match self.told_disputes().find(|(_, decides, _)| !decides) {
            Some((record, ..)) => self.differ("may-named-partners", record, &[("told", &text)]),
            None => text,
        }
    }

    /// A message about readings that differ.
    fn differ(&self, key: &str, record: &DisputeRecord, more: &[(&str, &str)]) -> String {
        let (article, question) = (self.articles_in_words(&record.article), self.words.told(&record.question));
        self.say(key, &[more, &[("article", article.as_str()), ("question", question)]].concat())
    }

    fn permissions(&self) -> String {
        let told = self.told_clauses(self.told.exceptions.iter().map(|exception| exception.clause));
        self.say("may-permissions", &[("told", &told)])
    }

    fn disputed(&self) -> String {
        self.deciding().map_or_else(String::new, |record| self.differ("may-disputed", record, &[]))
    }

    fn circumstances(&self) -> String {
        let Some(id) = self.told.prohibitions.first().copied() else { return String::new() };
        let clause = self.clause(id);
        let Rule::Prohibition(rule) = &clause.rule else { return String::new() };
        let or = |first: String, last: String| self.say("may-or", &[("first", &first), ("last", &last)]);
        let cases = self.phrases(&rule.only_if).into_iter().reduce(or).unwrap_or_default();
        let article = self.article_in_words(&clause.article);
        self.say("may-circumstances", &[("article", &article), ("cases", &cases), ("says", &self.says(id))])
    }

    fn silent(&self) -> String {
        let names = |clause: &&Clause| matches!(&clause.rule, Rule::Prohibition(rule) if rule.activities.contains(&self.asked.activity));
        let beyond = self.treaty.rulebook.clauses().iter().find(names);
        let text = match beyond {
            // Only provisional application leaves a clause that names it, and speaks to the participant, without reach.
            Some(clause) => self.say("may-silent-provisional", &[("article", &self.article_in_words(&clause.article))]),
            None => self.say("may-silent", &[]),
        };
        match self.assistance() {
            Some(clause) => {
                let article = self.article_in_words(&clause.article);
                self.say("may-silent-assistance", &[("told", &text), ("article", &article)])
            }
            None => text,
        }
    }

    /// The prohibition of assistance, where it speaks to the participant.
    fn assistance(&self) -> Option<&Clause> {
        let provisional = self.told.standing == depositary_law::conduct::Standing::Provisional;
        self.treaty.rulebook.clauses().iter().find(|clause| match &clause.rule {
            Rule::Prohibition(rule) => {
                rule.activities.contains(&Activity::Assist)
                    && rule.speaks_to(self.asked.who)
                    && (!provisional || rule.provisional)
            }
            _ => false,
        })
    }

    /// The prohibitions that name the activity and speak to others only.
    fn addressed_to_others(&self) -> Vec<&Clause> {
        let names = |clause: &&Clause| match &clause.rule {
            Rule::Prohibition(rule) => {
                rule.activities.contains(&self.asked.activity) && !rule.speaks_to(self.asked.who)
            }
            _ => false,
        };
        self.treaty.rulebook.clauses().iter().filter(names).collect()
    }

    fn others_only(&self) -> String {
        let named = self.addressed_to_others().into_iter().map(|clause| self.article_in_words(&clause.article));
        let and = |first: String, last: String| self.say("and", &[("first", &first), ("last", &last)]);
        self.say("may-others-only", &[("articles", &named.reduce(and).unwrap_or_default())])
    }

    /// The article on cooperation, or of the dispute about it.
    fn partner_article(&self) -> Option<String> {
        let of_permission = self.told.exceptions.first().map(|exception| self.clause(exception.clause).article.clone());
        let of_dispute = || {
            let heard = self.told.disputes.first()?;
            self.treaty.dispute_records.get(heard.place).map(|record| record.article.clone())
        };
        of_permission.or_else(of_dispute)
    }

    fn both_bound(&self) -> String {
        let prohibitions =
            self.treaty.rulebook.clauses().iter().filter(|clause| matches!(clause.rule, Rule::Prohibition(_)));
        let forbids: Vec<&str> = prohibitions.map(|clause| clause.article.as_str()).collect();
        let ally = self.ally();
        let both = if self.told.standing == depositary_law::conduct::Standing::Open {
            self.say("may-both-open", &[("ally", &ally)])
        } else {
            self.say("may-both-bound", &[("ally", &ally), ("articles", &forbids.join(", "))])
        };
        let mut text = capitalised(&both);
        if let Some(exception) = self.told.exceptions.first() {
            let article = self.article_in_words(&self.clause(exception.clause).article);
            text = self.say("may-both-of-others", &[("told", &text), ("article", &article)]);
        }
        if let Some(clause) = self.assistance() {
            let article = self.article_in_words(&clause.article);
            text = self.say("may-both-assistance", &[("told", &text), ("article", &article)]);
        }
        text
    }

    fn not_bound(&self) -> String {
        let answer = self.derivation.status(self.asked.who, self.asked.when.on);
        let ended = answer.qualifiers.has(Qualifier::InterimObligationEnded);
        let status = self.status();
        let status = [("status", status.as_str())];
        match (answer.status, answer.since) {
            (Status::Signatory, _) if !ended => self.say("may-interim-signatory", &status),
            (Status::Contracting, _) => self.say("may-interim-contracting", &status),
            (Status::FormerParty, Some(since)) => {
                self.say("may-former", &[status[0], ("since", &self.words.day(since))])
            }
            _ => status[0].1.to_owned(),
        }
    }
}

/// Whether an article is one of the treaty's own, by its number.
fn is_own(article: &str) -> bool {
    let number = article.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b"IVXL".contains(&b))
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
