//! Why a treaty says what it says of an activity, in sentences.

use depositary_corpus::DisputeRecord;
use depositary_law::conduct::{Activity, Ground};
use depositary_law::{Clause, ClauseId, Qualifier, Rule, Status};

use super::{Case, on};
use crate::proof::numbered;

impl Case<'_> {
    /// Why, in words.
    pub(super) fn because(&self) -> String {
        if !self.is_recorded() {
            return "The record does not hold what this treaty prohibits; its text decides.".to_owned();
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
            Ground::StatusOpen => format!("{} Nor can this.", self.status()),
            Ground::AllyOpen => format!(
                "It depends on whether {} is a party that day. {}",
                self.ally(),
                self.told.ally_proof.as_ref().map_or_else(String::new, |proof| self.sentence(proof))
            ),
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

    fn ally(&self) -> &str {
        self.asked.with.map_or("the ally", |with| self.name(with))
    }

    fn deciding(&self) -> Option<&DisputeRecord> {
        let heard = self.told.disputes.iter().find(|heard| heard.decides)?;
        self.treaty.dispute_records.get(heard.place)
    }

    fn named(&self) -> String {
        let clauses = self.told.prohibitions.iter().map(|id| self.clause(*id));
        let told: Vec<String> =
            clauses.map(|clause| format!("{}: {}.", article(&clause.article), self.says(clause))).collect();
        let mut text = told.join(" ");
        if let Some((record, ..)) = self.told_disputes().find(|(_, decides, _)| !decides) {
            text = format!(
                "{text} With partners that are not parties, readings of {} differ: {}",
                articles(&record.article),
                record.question
            );
        }
        text
    }

    fn permissions(&self) -> String {
        let clauses = self.told.exceptions.iter().map(|exception| self.clause(exception.clause));
        let told: Vec<String> =
            clauses.map(|clause| format!("{}: {}.", article(&clause.article), self.says(clause))).collect();
        format!("{} Only under the conditions given.", told.join(" "))
    }

    fn disputed(&self) -> String {
        let Some(record) = self.deciding() else { return String::new() };
        format!("Readings of {} differ: {}", articles(&record.article), record.question)
    }

    fn circumstances(&self) -> String {
        let Some(clause) = self.told.prohibitions.first().map(|id| self.clause(*id)) else { return String::new() };
        let Rule::Prohibition(rule) = &clause.rule else { return String::new() };
        format!(
            "{} does not forbid it as such, but where {}. Whether one of these is given, the question does not say: {}.",
            article(&clause.article),
            rule.only_if.join("; or "),
            self.says(clause)
        )
    }

    fn silent(&self) -> String {
        let names = |clause: &&Clause| matches!(&clause.rule, Rule::Prohibition(rule) if rule.activities.contains(&self.asked.activity));
        let beyond = self.treaty.rulebook.clauses().iter().find(names);
        let mut text = match beyond {
            // Only provisional application leaves a clause that names it, and speaks to the participant, without reach.
            Some(clause) => format!("{} names it, but is not applied provisionally.", article(&clause.article)),
            None => "The text does not name it.".to_owned(),
        };
        if let Some(clause) = self.assistance() {
            text = format!(
                "{text} {} forbids to assist with what is prohibited; whether this would be that, the text does not say.",
                article(&clause.article)
            );
        }
        text
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
        let named: Vec<String> = self.addressed_to_others().iter().map(|clause| article(&clause.article)).collect();
        format!("{} names it, but is addressed to others, not to {}.", named.join(" and "), self.name(self.asked.who))
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
        let who = self.name(self.asked.who);
        let prohibitions =
            self.treaty.rulebook.clauses().iter().filter(|clause| matches!(clause.rule, Rule::Prohibition(_)));
        let forbids: Vec<String> = prohibitions.map(|clause| clause.article.clone()).collect();
        let of_others = self.told.exceptions.first().map_or_else(String::new, |exception| {
            format!(" {}, on States not party, is not in question.", article(&self.clause(exception.clause).article))
        });
        let assist = self.assistance().map_or_else(String::new, |clause| {
            format!(" {} forbids to assist anyone with what is prohibited.", article(&clause.article))
        });
        let beginning = if self.told.standing == depositary_law::conduct::Standing::Open {
            format!("{} is itself a party that day, so that this would not depend on whether {who} is:", self.ally())
        } else {
            format!(
                "{} is itself a party that day: {who} and {} are both bound by its prohibitions",
                self.ally(),
                self.ally()
            )
        };
        let forbids = format!("(Article {})", forbids.join(", "));
        let both = if self.told.standing == depositary_law::conduct::Standing::Open {
            format!("{beginning} the treaty does not regulate cooperation between parties as such.")
        } else {
            format!("{beginning} {forbids}, and the treaty does not regulate cooperation between them as such.")
        };
        format!("{}{of_others}{assist}", capitalised(&both))
    }

    fn not_bound(&self) -> String {
        let proof_answer = self.derivation.status(self.asked.who, self.asked.when.on);
        let ended = proof_answer.qualifiers.has(Qualifier::InterimObligationEnded);
        let interim = match proof_answer.status {
            Status::Signatory if !ended => {
                " As a signatory it must not defeat the treaty's object and purpose until it makes clear that it will not \
                 become a party (VCLT 18(a))."
            }
            Status::Contracting => {
                " Having consented, it must not defeat the treaty's object and purpose while entry into force is not \
                 unduly delayed (VCLT 18(b))."
            }
            _ => "",
        };
        let since = match (proof_answer.status, proof_answer.since) {
            (Status::FormerParty, Some(since)) => {
                format!(
                    " The treaty regulates nothing for it since {}; what was done before stays (VCLT 70).",
                    on(since)
                )
            }
            _ => String::new(),
        };
        format!("{}{interim}{since}", self.status())
    }
}

/// An article with its word, where it is one of the treaty's own.
pub(super) fn article(article: &str) -> String {
    let number = article.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let own = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b"IVXL".contains(&b));
    if own { format!("Article {article}") } else { article.to_owned() }
}

/// Articles with their word.
fn articles(list: &str) -> String {
    if list.contains(',') { format!("Articles {list}") } else { article(list) }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
