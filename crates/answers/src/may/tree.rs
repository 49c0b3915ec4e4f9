//! The proof of an answer about an activity: status, ally's status, clauses and readings, under one step.

use crate::words::mark;
use depositary_law::conduct::Ground;
use depositary_law::prose::Voice;
use depositary_law::{Clause, ClauseId, GeneralRule, Proof, Qualifier, Status};

use super::Case;
use crate::proof::numbered;
use crate::v1;

/// What the steps that no clause gives rest on.
const OUR_METHOD: (&str, &str) = ("our method", "register-data-dictionary");

impl Case<'_> {
    /// The proof as a tree: statuses first, then the clauses, the answer last.
    pub(super) fn tree(&self, because: &str) -> v1::Node {
        let mut from = Vec::new();
        let mut steps = 0;
        for proof in std::iter::once(&self.told.proof).chain(&self.told.ally_proof) {
            from.push(v1::Premise::Step(self.status_tree(proof, steps)));
            steps += proof.steps.len();
        }
        for id in self.cited() {
            steps += 1;
            from.push(v1::Premise::Step(self.clause_node(steps, id)));
        }
        from.extend(self.leaves());
        let key = self.key_clause().map(|id| self.clause(id));
        let (article, source) =
            key.map_or((OUR_METHOD.0.to_owned(), OUR_METHOD.1.to_owned()), |c| (c.article.clone(), self.source(c)));
        v1::Node {
            step: steps + 1,
            conclusion: {
                let stance = self.words.say(&format!("stance-{}", self.word()), &[]);
                self.words.say("may-conclusion", &[("stance", &stance), ("because", because)])
            },
            article,
            rule: key.map_or("activity", |clause| clause.rule.kind()),
            quote: key.map_or_else(String::new, |clause| clause.quote.clone()),
            source,
            from,
        }
    }

    fn word(&self) -> &'static str {
        if self.is_recorded() { self.told.stance().word() } else { "undetermined" }
    }

    fn status_tree(&self, proof: &Proof, before: usize) -> v1::Node {
        let mut tree = numbered(self.corpus, self.treaty, proof, &self.words).tree();
        renumber(&mut tree, before);
        tree
    }

    /// The clauses that the answer rests on, each once.
    fn cited(&self) -> Vec<ClauseId> {
        if self.told.ground == Ground::NotBound {
            return self.consequence().into_iter().collect();
        }
        let mut cited = self.told.prohibitions.clone();
        cited.extend(self.told.exceptions.iter().map(|exception| exception.clause));
        for (_, _, place) in self.told_disputes() {
            cited.extend(&self.treaty.disputes[place].clauses);
        }
        let mut once = Vec::new();
        for id in cited {
            if !once.contains(&id) {
                once.push(id);
            }
        }
        once
    }

    /// What general law says of whom the treaty does not bind, though it signed, or was a party.
    pub(super) fn consequence(&self) -> Option<ClauseId> {
        let answer = self.derivation.status(self.asked.who, self.asked.when.on);
        let rule = match answer.status {
            Status::FormerParty => GeneralRule::FormerParty,
            Status::Signatory if !answer.qualifiers.has(Qualifier::InterimObligationEnded) => GeneralRule::Signatory,
            _ => return None,
        };
        Some(self.treaty.rulebook.general(rule))
    }

    /// The clause under which the answer itself stands.
    fn key_clause(&self) -> Option<ClauseId> {
        let permission = || self.told.exceptions.first().map(|exception| exception.clause);
        let disputed = || {
            let heard = self.told.disputes.iter().find(|heard| heard.decides)?;
            self.treaty.disputes.get(heard.place)?.clauses.first().copied()
        };
        match self.told.ground {
            _ if !self.is_recorded() => None,
            Ground::Named | Ground::Circumstances => self.told.prohibitions.first().copied(),
            Ground::Allowed | Ground::BothBound => permission(),
            Ground::Disputed => disputed(),
            Ground::AllyOpen => disputed().or_else(permission),
            Ground::NotBound | Ground::StatusOpen => self.status_clause(),
            Ground::Silent | Ground::OthersOnly => None,
        }
    }

    /// The clause by which the status is what it is; for a signatory, that of its interim duty.
    pub(super) fn status_clause(&self) -> Option<ClauseId> {
        let is_signatory = self.derivation.status(self.asked.who, self.asked.when.on).status == Status::Signatory;
        let duty = self.consequence().filter(|_| is_signatory && self.told.ground == Ground::NotBound);
        duty.or_else(|| self.told.proof.answer().map(|step| step.clause))
    }

    fn clause_node(&self, step: usize, id: ClauseId) -> v1::Node {
        let clause: &Clause = self.clause(id);
        v1::Node {
            step,
            conclusion: self.says(id),
            article: clause.article.clone(),
            rule: clause.rule.kind(),
            quote: clause.quote.clone(),
            source: self.source(clause),
            from: Vec::new(),
        }
    }

    /// Readings, and what the rulebook lacks.
    fn leaves(&self) -> Vec<v1::Premise> {
        let reading = |reading: v1::MayReading| {
            let stance = self.words.say(&format!("stance-{}", reading.answer), &[]);
            let places = [("reading", reading.reading.as_str()), ("stance", &stance), ("says", &reading.says)];
            let says = self.words.say("may-leaf-reading", &places);
            let mark = |holder: &v1::MayHolder| format!("{}{}", holder.name, mark(holder.reliability));
            let says = match reading.holders.as_slice() {
                [] => says,
                holders => {
                    let holders = holders.iter().map(mark).collect::<Vec<_>>().join(", ");
                    self.words.say("fact-reading", &[("says", &says), ("holders", &holders)])
                }
            };
            let source = reading.sources.first().cloned().unwrap_or_default();
            v1::Premise::Other(v1::Other { fact: "reading", says, date: None, source })
        };
        let mut leaves: Vec<v1::Premise> = self.readings().into_iter().map(reading).collect();
        if matches!(self.told.ground, Ground::Silent | Ground::OthersOnly) {
            let says = if self.is_recorded() {
                self.words.say("may-leaf-not-named", &[("activity", self.asked.activity.word())])
            } else {
                self.words.say("may-leaf-no-prohibition", &[])
            };
            leaves.push(v1::Premise::Other(v1::Other { fact: "not-named", says, date: None, source: String::new() }));
        }
        leaves
    }
}

/// Moves the numbers of a tree's steps on, so that two trees can stand in one proof.
fn renumber(node: &mut v1::Node, by: usize) {
    node.step += by;
    for premise in &mut node.from {
        match premise {
            v1::Premise::Step(node) => renumber(node, by),
            v1::Premise::SeeStep { see_step } => *see_step += by,
            _ => {}
        }
    }
}
