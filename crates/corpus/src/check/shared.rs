//! Checks of what all treaties share: files, names, successions, evidence of conflict.

use std::collections::BTreeSet;

use depositary_law::ParticipantId;

use super::Checked;
use crate::problem::Problem;

/// The languages in which every participant that acts has a name, beside English.
const LANGUAGES: [&str; 5] = ["fr", "es", "ru", "zh", "ar"];

const FILES: [&str; 11] = [
    "sources.toml",
    "general.toml",
    "conflicts.csv",
    "conflicts.toml",
    "known-findings.toml",
    "participants/participants.csv",
    "participants/names.csv",
    "participants/sentence-names.csv",
    "participants/successions.csv",
    "participants/groups.csv",
    "participants/domestic-approval.csv",
];

const TREATY_FILES: [&str; 9] = [
    "treaty.toml",
    "rulebook.toml",
    "definitions.toml",
    "actions.csv",
    "steps.csv",
    "readings.toml",
    "disputes.toml",
    "published.csv",
    "compliance.csv",
];

const OBSERVATION_FILES: [&str; 5] =
    ["casualties.csv", "use_transfer.csv", "positions.csv", "meetings.csv", "votes.csv"];

/// Ensure that every file is one of the dictionary's; a misspelt name would silently be left out.
pub(super) fn files_are_in_the_dictionary(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for (path, _) in cx.corpus.files().iter() {
        let in_treaty = path.strip_prefix("treaties/").and_then(|rest| rest.split_once('/'));
        let observed = path.strip_prefix("observations/");
        let (name, known): (&str, &[&str]) = match in_treaty {
            Some((_, name)) if name.starts_with("observations/") => continue,
            _ if crate::wording::is_path(path) => continue,
            Some((_, name)) => (name, &TREATY_FILES),
            None if path.starts_with("scenarios/") || path.starts_with("descriptions/") => continue,
            None => observed.map_or((path, FILES.as_slice()), |name| (name, &OBSERVATION_FILES)),
        };
        if !known.contains(&name) {
            let likeness = |known: &&&str| strsim::normalized_damerau_levenshtein(known, name);
            let near =
                known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b))).filter(|near| likeness(near) >= 0.6);
            let problem =
                Problem::warning(path, 0, "unknown-file", "no part of the record is read from this file".to_owned());
            let listed = || "the files are listed in data/README.md".to_owned();
            out.push(problem.hint(near.map_or_else(listed, |near| format!("did you mean `{near}`?"))));
        }
    }
}

/// Ensure that no two pieces of conflict evidence have the same id.
pub(super) fn conflict_ids_are_unique(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for conflict in cx.corpus.conflicts() {
        if !seen.insert(&conflict.id) {
            let message = format!("two pieces of evidence have the id `{}`", conflict.id);
            let problem = Problem::error("conflicts.csv", conflict.line, "duplicate-id", message);
            out.push(problem.about(&conflict.id).hint("an id names one fact for ever; give the second `-2`"));
        }
    }
}

/// Ensure that whoever acts can be named in the six languages.
pub(super) fn participants_that_act_have_names(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    let acting: BTreeSet<ParticipantId> =
        cx.treaties.iter().flat_map(|treaty| treaty.acts()).map(|act| act.action.participant).collect();
    let named: BTreeSet<(ParticipantId, &str)> =
        cx.corpus.names().iter().map(|name| (name.participant, name.language.as_str())).collect();
    for who in acting {
        let missing: Vec<&str> = LANGUAGES.into_iter().filter(|language| !named.contains(&(who, *language))).collect();
        if !missing.is_empty() {
            let participant = cx.corpus.participant(who);
            let message = format!("{} has no name in {}", cx.name(who), missing.join(", "));
            let problem = Problem::warning("participants/participants.csv", participant.line, "missing-name", message);
            out.push(problem.about(&participant.code).hint("add it to participants/names.csv"));
        }
    }
}

/// Ensure that a successor began to exist on the date of the succession of States.
pub(super) fn succession_begins_the_successor(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for succession in cx.corpus.successions() {
        let goes_on = matches!(succession.kind.as_str(), "continuation" | "union"); // the same legal person before and after
        let successor = cx.corpus.participant(succession.successor);
        if goes_on || successor.from == Some(succession.on) {
            continue;
        }
        let name = cx.name(succession.successor);
        let message = match successor.from {
            Some(from) => format!("{name} succeeds on {}, but came to exist on {from}", succession.on),
            None => format!("{name} succeeds on {}, but has no first day of existence", succession.on),
        };
        let problem =
            Problem::warning("participants/successions.csv", succession.line, "succession-date-differs", message);
        out.push(problem.about(&successor.code).hint("`on` here and `from` in participants.csv are the same day"));
    }
}

/// Ensure that the scenarios that come with the record can be read against it.
pub(super) fn scenarios_can_be_read(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    let shipped = cx.corpus.files().iter().filter(|(path, _)| path.starts_with("scenarios/"));
    out.extend(shipped.flat_map(|(path, text)| crate::scenario::check(cx.corpus, path, text)));
}
