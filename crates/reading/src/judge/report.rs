//! Reported use, transfer and production, and what a State is said never to have done. To agree means that it is
//! reported; it is never a finding.

use depositary_corpus::{Act, ReportStatus, UseReport};
use depositary_law::duty::ComplianceKind;

use super::record::Known;
use super::{Judge, When, say};
use crate::{Cause, Claim, Verdict};

pub(super) fn used(judge: &Judge<'_>, claim: &Claim, _words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let act = if claim.says.matter.as_deref() == Some("transfer") { Act::Transfer } else { Act::Use };
    let Some(by) = claim.states.first() else { return say::outside() };
    let rest = &claim.states[1..];
    let reports = reports(&known, when);
    let fits = |report: &&&UseReport| {
        let where_to =
            rest.is_empty() || [report.to, report.place].iter().flatten().any(|one| rest.contains(one) || one == by);
        let in_time = claim.date.is_none_or(|date| {
            report.covers.first().is_none_or(|first| first < date.until)
                && report.covers.last().is_none_or(|last| date.from <= last)
        });
        report.act == act && report.by == Some(*by) && says_so(report) && where_to && in_time
    };
    let Some(found) = reports.iter().find(fits) else { return say::outside() };
    let denial = reports.iter().find(|report| report.denies.as_deref() == Some(found.id.as_str()));
    let status = found.status.word();
    let who = if found.said_by.is_empty() { String::new() } else { format!(", by {}", found.said_by) };
    let mut correct = format!("{status}{who}: {}.", found.says);
    let mut evidence = known.rows(&found.id, &found.origin.sources, "");
    if let Some(denial) = denial {
        correct.push_str(&format!(" Denied: {}.", denial.says));
        evidence.extend(known.rows(&denial.id, &denial.origin.sources, ""));
    }
    say::agrees(say::sentence(&correct), evidence)
}

fn reports<'k>(known: &'k Known<'_>, when: When) -> Vec<&'k UseReport> {
    let Ok(observations) = known.corpus.observations() else { return Vec::new() };
    let of_it = |report: &&UseReport| {
        report.treaty == known.place && report.origin.known.is_none_or(|day| day <= when.known_at)
    };
    observations.reports.iter().filter(of_it).collect()
}

fn says_so(report: &UseReport) -> bool {
    matches!(
        report.status,
        ReportStatus::Confirmed | ReportStatus::Reported | ReportStatus::Alleged | ReportStatus::Listed
    )
}

/// `It has never used, produced or stockpiled them`: a declaration agrees, a report to the contrary makes it
/// doubtful, and silence says nothing.
pub(super) fn never(judge: &Judge<'_>, claim: &Claim, _words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let [who, ..] = claim.states.as_slice() else { return say::outside() };
    let reports = reports(&known, when);
    if let Some(report) = reports.iter().find(|report| report.by == Some(*who) && says_so(report)) {
        let correct = format!("{}: {}.", say::sentence(report.status.word()), report.says);
        let readings = vec!["as the State itself says".to_owned(), "others report it".to_owned()];
        return say::ambiguous(Cause::Contested, correct, known.rows(&report.id, &report.origin.sources, ""), readings);
    }
    let facts = known.treaty.facts.compliance.iter().zip(&known.treaty.compliance);
    let declared = facts.filter(|(fact, _)| {
        fact.participant == *who
            && fact.kind == ComplianceKind::DeclaredNone
            && fact.known <= when.known_at
            && fact.counts()
    });
    match declared.into_iter().next() {
        Some((_, record)) => {
            let says = if record.note.is_empty() { "it declared that it has none" } else { record.note.as_str() };
            let correct = format!("{}: {says}.", say::sentence(known.who(*who)));
            say::agrees(correct, known.rows(&record.id, &record.sources, ""))
        }
        None => say::outside(),
    }
}
