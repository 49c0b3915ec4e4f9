//! Bans: each activity that a sentence names must be one that the text prohibits.

use depositary_law::conduct::Activity;
use depositary_law::{Clause, Rule};

use super::provision::{said, text_row};
use super::record::Known;
use super::say;
use super::table::{TABLE, begins, words_of};
use crate::{Cause, Claim, Evidence, Verdict};

pub(super) fn verdict(known: &Known<'_>, claim: &Claim, words: &str) -> Verdict {
    let id = known.identity.id.as_str();
    let what = words_of(claim.says.what.as_deref().unwrap_or(words));
    let what: Vec<&str> = what.iter().map(String::as_str).collect();
    if let Some(verdict) = other_weapon(known, &what, words) {
        return verdict;
    }
    let mut held = Held::default();
    let mut rest = what.clone();
    for named in TABLE.named.iter().filter(|named| named.treaty == id && begins(&what, &named.words)) {
        held.says.push(format!("Article {}: {}", named.article, named.says));
        held.evidence.push(Evidence {
            fact: id.to_owned(),
            source: named.source.clone(),
            article: named.article.clone(),
        });
        // What a word names here it names no second time: a “test detonation” is no use.
        rest.retain(|word| !begins(&[word], &named.words));
    }
    for (word, beginnings) in &TABLE.activities {
        if let Some(activity) = Activity::from_word(word).filter(|_| begins(&rest, beginnings)) {
            held.add(known, activity, word);
        }
    }
    held.verdict(known, &what)
}

/// What the text says of the activities named.
#[derive(Default)]
struct Held {
    says: Vec<String>,
    evidence: Vec<Evidence>,
    missing: Vec<String>,
    contested: Vec<String>,
}

impl Held {
    fn add(&mut self, known: &Known<'_>, activity: Activity, word: &str) {
        if let Some(clause) = prohibition(known, activity) {
            let row = known.clause_row(clause);
            if !self.evidence.contains(&row) {
                self.says.push(format!("Article {}: {}", clause.article, said(clause)));
                self.evidence.push(row);
            }
        } else if let Some(dispute) = known.treaty.disputes.iter().position(|one| one.activities.contains(&activity)) {
            let record = &known.treaty.dispute_records[dispute];
            self.contested.extend(record.readings.iter().map(|reading| reading.says.clone()));
            self.evidence.push(text_row(known, &record.article));
        } else if !is_kept_word(known, activity) {
            self.missing.push(word.replace('-', " "));
        }
    }

    fn verdict(self, known: &Known<'_>, what: &[&str]) -> Verdict {
        let name = say::sentence(&known.name());
        if self.says.is_empty() && self.missing.is_empty() && self.contested.is_empty() {
            return whole(known, what);
        }
        let said = if self.says.is_empty() {
            "no prohibition of it is in the rulebook".to_owned()
        } else {
            self.says.join("; ")
        };
        let correct = format!("{name}, {said}.");
        let silent =
            |missing: &[String]| format!("the text does not name {} among what it prohibits", say::row(missing));
        match (self.says.is_empty(), self.missing.is_empty(), self.contested.is_empty()) {
            (false, true, true) => say::agrees(correct, self.evidence),
            (_, true, false) => say::ambiguous(Cause::Contested, correct, self.evidence, self.contested),
            (false, false, _) => {
                let readings = vec!["the list is loose, and its core is right".to_owned(), silent(&self.missing)];
                say::ambiguous(Cause::Imprecise, correct, self.evidence, readings)
            }
            _ if !has_prohibitions(known) => say::outside(),
            _ => {
                let correct = format!("{name}: {}.", silent(&self.missing));
                let rows = prohibitions(known).map(|clause| known.clause_row(clause)).collect();
                say::contradicts(Cause::WrongArticle, correct, rows)
            }
        }
    }
}

/// A sentence that names no activity: the weapon is banned as such where the text forbids to have it.
fn whole(known: &Known<'_>, what: &[&str]) -> Verdict {
    let have = [Activity::Use, Activity::Stockpile, Activity::Produce];
    let rows: Vec<Evidence> = prohibitions(known).map(|clause| known.clause_row(clause)).collect();
    let says: Vec<String> = prohibitions(known).map(|clause| format!("Article {}", clause.article)).collect();
    if rows.is_empty() || what.is_empty() {
        return say::outside();
    }
    let correct = format!("{} prohibits by {}.", say::sentence(&known.name()), say::row(&says));
    if have.iter().all(|activity| prohibition(known, *activity).is_some()) {
        return say::agrees(correct, rows);
    }
    let readings =
        vec!["what is prohibited amounts to a ban".to_owned(), "the text prohibits single activities only".to_owned()];
    say::ambiguous(Cause::Imprecise, correct, rows, readings)
}

/// The clause that prohibits an activity to a party.
fn prohibition<'k>(known: &'k Known<'_>, activity: Activity) -> Option<&'k Clause> {
    prohibitions(known).find(|clause| match &clause.rule {
        Rule::Prohibition(rule) => rule.activities.contains(&activity),
        _ => false,
    })
}

fn prohibitions<'k>(known: &'k Known<'_>) -> impl Iterator<Item = &'k Clause> {
    known.treaty.rulebook.clauses().iter().filter(|clause| matches!(clause.rule, Rule::Prohibition(_)))
}

fn has_prohibitions(known: &Known<'_>) -> bool {
    prohibitions(known).next().is_some()
}

/// `Possession` is both to stockpile and to retain, and one of them is enough.
fn is_kept_word(known: &Known<'_>, activity: Activity) -> bool {
    let other = match activity {
        Activity::Stockpile => Activity::Retain,
        Activity::Retain => Activity::Stockpile,
        _ => return false,
    };
    prohibition(known, other).is_some()
}

/// A sentence that gives a treaty the weapon of another. Only where it names the treaty too: else the treaty may
/// have been guessed.
fn other_weapon(known: &Known<'_>, what: &[&str], words: &str) -> Option<Verdict> {
    let id = known.identity.id.as_str();
    let own = TABLE.weapons.get(id)?;
    if begins(what, own) {
        return None;
    }
    TABLE.weapons.iter().find(|(other, weapons)| {
        other.as_str() != id && begins(what, weapons) && !weapons.iter().any(|weapon| own.contains(weapon))
    })?;
    let lower = words.to_lowercase();
    let names = known.identity.aliases.iter().chain([&known.identity.title, &known.identity.short]);
    if !names.into_iter().any(|name| name.len() > 2 && lower.contains(&name.to_lowercase())) {
        return Some(say::outside());
    }
    let correct = format!(
        "{} is about other weapons; those named are the matter of another treaty.",
        say::sentence(&known.name())
    );
    let rows = prohibitions(known).map(|clause| known.clause_row(clause)).collect();
    Some(say::contradicts(Cause::WrongArticle, correct, rows))
}
