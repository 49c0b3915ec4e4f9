//! What the text of a treaty requires, bans and allows: the rulebook first, then the statements of the table.

use depositary_law::{Clause, Rule};

use super::record::Known;
use super::table::{TABLE, begins, words_of};
use super::{Judge, When, conduct, deadline, say};
use crate::{Addressee, Cause, Claim, Evidence, Label, Value, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let Some(matter) = claim.says.matter.as_deref() else { return say::outside() };
    match matter {
        "conduct" | "ban" => conduct::verdict(&known, claim, words),
        "withdrawal-period" => deadline::withdrawal(&known, claim, words),
        "stockpile-destruction" => deadline::duty(&known, claim, &["destruction", "elimination"]),
        "clearance" => deadline::duty(&known, claim, &["clearance"]),
        "initial-report" => deadline::duty(&known, claim, &["initial-report", "initial-declaration", "declaration"]),
        "annual-report" => yearly(&known),
        "entry-into-force" => deadline::entry_into_force(&known, claim, words),
        "withdrawal-allowed" => one_clause(&known, "withdrawal-effect", "a party may withdraw"),
        "no-withdrawal" => turned(one_clause(&known, "withdrawal-effect", "a party may withdraw")),
        "conflict-hold" => hold(&known),
        "extraordinary-events" => content(&known, "extraordinary-events"),
        "explanation-of-reasons" => content(&known, "full-explanation-of-reasons"),
        "addressees" => addressees(&known, claim),
        "no-reservations" => reservations(&known),
        "survival" => one_clause(&known, "withdrawal-survival", ""),
        "duration" => one_clause(&known, "duration", "the treaty is of unlimited duration"),
        "duties" => duties(&known, claim, words),
        matter => stated(&known, matter, claim),
    }
}

/// A clause's sentence without its places, for a party in general.
pub(super) fn said(clause: &Clause) -> String {
    let says = clause.says.replace("{participant}", "a party").replace("{treaty}", "the treaty");
    if says.contains('{') || says.is_empty() { format!("“{}”", clause.quote) } else { says }
}

/// A clause as the fact that decides: what it says, and where.
pub(super) fn told(known: &Known<'_>, clause: &Clause) -> String {
    format!("{}, Article {}: {}.", say::sentence(&known.name()), clause.article, said(clause))
}

fn one_clause(known: &Known<'_>, kind: &str, instead: &str) -> Verdict {
    let Some(clause) = known.clause(kind) else { return say::outside() };
    let says = if instead.is_empty() { said(clause) } else { instead.to_owned() };
    let correct = format!("{}, Article {}: {says}.", say::sentence(&known.name()), clause.article);
    say::agrees(correct, vec![known.clause_row(clause)])
}

/// The same facts for a sentence that denies them.
fn turned(verdict: Verdict) -> Verdict {
    match verdict.label {
        Label::Agrees => Verdict { label: Label::Contradicts, cause: Some(Cause::WrongArticle), ..verdict },
        _ => verdict,
    }
}

fn hold(known: &Known<'_>) -> Verdict {
    let Some(clause) = known.clause("withdrawal-hold") else {
        let Some(effect) = known.clause("withdrawal-effect") else { return say::outside() };
        let correct = format!(
            "{} has no such clause: Article {} on withdrawal does not speak of armed conflict.",
            say::sentence(&known.name()),
            effect.article
        );
        return say::contradicts(Cause::WrongArticle, correct, vec![known.clause_row(effect)]);
    };
    let correct = format!(
        "{}, Article {}: a withdrawal by a State that is engaged in an armed conflict when the period ends has no \
         effect before the end of that conflict.",
        say::sentence(&known.name()),
        clause.article
    );
    say::agrees(correct, vec![known.clause_row(clause)])
}

/// What a notice of withdrawal must contain.
fn content(known: &Known<'_>, wanted: &str) -> Verdict {
    let Some(clause) = known.clause("withdrawal-notice") else { return say::outside() };
    let Rule::WithdrawalNotice { content, .. } = &clause.rule else { return say::outside() };
    let says = match content.as_str() {
        "full-explanation-of-reasons" => "the notice contains a full explanation of the reasons",
        "extraordinary-events" => {
            "the notice contains a statement of the extraordinary events that have jeopardised the supreme interests"
        }
        "reasons-optional" => "the notice may explain the reasons",
        _ => "the notice need not give reasons",
    };
    let correct = format!("{}, Article {}: {says}.", say::sentence(&known.name()), clause.article);
    let evidence = vec![known.clause_row(clause)];
    if content == wanted {
        say::agrees(correct, evidence)
    } else if wanted == "full-explanation-of-reasons" && content == "extraordinary-events" {
        let readings =
            vec!["the statement of events is an explanation".to_owned(), "the text asks for another thing".to_owned()];
        say::ambiguous(Cause::Imprecise, correct, evidence, readings)
    } else {
        say::contradicts(Cause::WrongArticle, correct, evidence)
    }
}

/// To whom notice goes: all that a sentence names must be addressees.
fn addressees(known: &Known<'_>, claim: &Claim) -> Verdict {
    let Some(clause) = known.clause("withdrawal-notice") else { return say::outside() };
    let Rule::WithdrawalNotice { addressees, .. } = &clause.rule else { return say::outside() };
    let is_one = |addressee: &Addressee| {
        let word = match addressee {
            Addressee::Depositary => "depositary",
            Addressee::Parties => "all-parties",
            Addressee::SecurityCouncil => "security-council",
        };
        addressees.iter().any(|one| one == word)
    };
    let names: Vec<String> = addressees.iter().map(|word| word.replace('-', " ")).collect();
    let correct =
        format!("{}, Article {}: notice goes to {}.", say::sentence(&known.name()), clause.article, say::row(&names));
    let evidence = vec![known.clause_row(clause)];
    if claim.says.addressees.iter().all(is_one) {
        return say::agrees(correct, evidence);
    }
    let readings = vec!["the United Nations stand for its organs".to_owned(), "notice goes to others".to_owned()];
    say::ambiguous(Cause::Imprecise, correct, evidence, readings)
}

fn reservations(known: &Known<'_>) -> Verdict {
    let Some(clause) = known.clause("reservations") else { return say::outside() };
    let Rule::Reservations { allowed, scope } = &clause.rule else { return say::outside() };
    let correct = told(known, clause);
    let evidence = vec![known.clause_row(clause)];
    match (allowed.as_str(), scope) {
        ("none", None) => say::agrees(correct, evidence),
        ("none", Some(_)) => {
            let readings = vec!["the articles are meant".to_owned(), "other parts may be reserved against".to_owned()];
            say::ambiguous(Cause::Imprecise, correct, evidence, readings)
        }
        _ => say::contradicts(Cause::WrongArticle, correct, evidence),
    }
}

fn yearly(known: &Known<'_>) -> Verdict {
    let mut clauses = known.treaty.rulebook.clauses().iter();
    match clauses.find(|clause| matches!(clause.id.as_str(), "annual-report" | "annual-declarations")) {
        Some(clause) => {
            let Rule::Obligation(rule) = &clause.rule else { return say::outside() };
            let correct =
                format!("{}, Article {}: a party must {}.", say::sentence(&known.name()), clause.article, rule.title);
            say::agrees(correct, vec![known.clause_row(clause)])
        }
        None => say::outside(),
    }
}

/// A list of duties: each one named must stand in the text.
fn duties(known: &Known<'_>, claim: &Claim, words: &str) -> Verdict {
    let what = words_of(claim.says.what.as_deref().unwrap_or(words));
    let what: Vec<&str> = what.iter().map(String::as_str).collect();
    let (mut evidence, mut told_all, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for (duty, beginnings) in &TABLE.duties {
        if !begins(&what, beginnings) {
            continue;
        }
        let holds = |clause: &&Clause| {
            matches!(clause.rule, Rule::Obligation(_)) && parts(duty).iter().any(|part| clause.id.contains(part))
        };
        let clause = known.treaty.rulebook.clauses().iter().find(holds);
        if let Some(clause) = clause {
            let title = if let Rule::Obligation(rule) = &clause.rule { rule.title.as_str() } else { "" };
            told_all.push(format!("{title} (Article {})", clause.article));
            evidence.push(known.clause_row(clause));
        } else if let Some(statement) = TABLE.statement(duty, &known.identity.id) {
            told_all.push(format!("{} (Article {})", statement.says, statement.article));
            evidence.push(text_row(known, &statement.article));
        } else {
            missing.push(duty.replace('-', " "));
        }
    }
    if told_all.is_empty() {
        return say::outside();
    }
    let correct = format!("{}: {}.", say::sentence(&known.name()), told_all.join("; "));
    if missing.is_empty() {
        return say::agrees(correct, evidence);
    }
    let readings =
        vec!["the rest stands in the text".to_owned(), format!("the rulebook holds no duty of {}", say::row(&missing))];
    say::ambiguous(Cause::Imprecise, correct, evidence, readings)
}

/// The parts of a clause's id that show it to hold a duty.
fn parts(duty: &str) -> Vec<&str> {
    match duty {
        "destruction" => vec!["destruction", "elimination"],
        "report" => vec!["report", "declaration"],
        duty => vec![duty],
    }
}

/// The treaty's text as evidence, where no clause of the rulebook stands for the article.
pub(super) fn text_row(known: &Known<'_>, article: &str) -> Evidence {
    let source = known.treaty.rulebook.clauses().first().map_or("", |clause| known.source(clause.source));
    Evidence { fact: known.identity.id.clone(), source: source.to_owned(), article: article.to_owned() }
}

/// What the table says of a matter.
fn stated(known: &Known<'_>, matter: &str, claim: &Claim) -> Verdict {
    let id = &known.identity.id;
    if matter == "submunition-weight" {
        return weight(known, claim);
    }
    let Some(statement) = TABLE.statement(matter, id) else { return say::outside() };
    let correct = format!("{}, Article {}: {}.", say::sentence(&known.name()), statement.article, statement.says);
    let clause = statement.clause.as_deref();
    let clause = known.treaty.rulebook.clauses().iter().find(|held| Some(held.id.as_str()) == clause);
    let evidence = vec![clause.map_or_else(|| text_row(known, &statement.article), |clause| known.clause_row(clause))];
    let number = match claim.value {
        Some(Value::Number(number)) => Some(number),
        Some(Value::Period(depositary_law::Period::Years(years))) => Some(f64::from(years)),
        _ => None,
    };
    if let (Some(given), Some(held)) = (number, statement.number)
        && (given - held).abs() > 0.5
    {
        return say::contradicts(Cause::WrongCount, correct, evidence);
    }
    match statement.label() {
        Label::Agrees => say::agrees(correct, evidence),
        Label::Contradicts => say::contradicts(statement.cause().unwrap_or(Cause::WrongArticle), correct, evidence),
        Label::Ambiguous => {
            let cause = statement.cause().unwrap_or(Cause::Imprecise);
            say::ambiguous(cause, correct, evidence, statement.reading.clone())
        }
        Label::NotInRecord => say::not_held(correct),
    }
}

/// The weight below which submunitions are meant (CCM 2(2)).
fn weight(known: &Known<'_>, claim: &Claim) -> Verdict {
    const LIMIT: f64 = 20.0;
    let given = match &claim.value {
        Some(Value::Number(n) | Value::LessThan(n) | Value::About(n) | Value::MoreThan(n) | Value::AtLeast(n)) => *n,
        Some(Value::Quantity(n, _)) => *n,
        _ => return say::outside(),
    };
    let more = matches!(claim.value, Some(Value::MoreThan(_) | Value::AtLeast(_)));
    let correct = "The Convention on Cluster Munitions, Article 2(2): explosive submunitions each weighing less than 20 kilograms.";
    let evidence = vec![text_row(known, "2(2)")];
    if (given - LIMIT).abs() < 0.01 && !more {
        say::agrees(correct.to_owned(), evidence)
    } else {
        say::contradicts(Cause::WrongCount, correct.to_owned(), evidence)
    }
}
