//! Checks of what was observed: that rows fit each other, and that no figure hides what it is a share of.

use std::collections::BTreeMap;

use super::Checked;
use crate::observations::{Amount, Denominator, Exactness, Figure, Measure, Meeting, Scope, Unit, path};
use crate::problem::Problem;

const FIGURES: &str = "casualties.csv";
const REPORTS: &str = "use_transfer.csv";
const MEETINGS: &str = "meetings.csv";

/// Ensure that an id says from which file it is, so that it can be asked for without naming the file.
pub(super) fn ids_begin_as_their_file_says(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    let all = &cx.observations;
    let figures = all.figures.iter().map(|row| (FIGURES, &row.id, row.line, "fig-".to_owned()));
    let reports = all.reports.iter().map(|row| (REPORTS, &row.id, row.line, "rep-".to_owned()));
    let positions = all.positions.iter().map(|row| ("positions.csv", &row.id, row.line, "pos-".to_owned()));
    let votes = all.votes.iter().map(|row| ("votes.csv", &row.id, row.line, "vote-".to_owned()));
    let treaty = |row: &Meeting| format!("{}-", cx.corpus.identities()[row.treaty].id);
    let meetings = all.meetings.iter().map(|row| (MEETINGS, &row.id, row.line, treaty(row)));
    for (file, id, line, begins) in figures.chain(reports).chain(positions).chain(votes).chain(meetings) {
        if !id.starts_with(&begins) {
            let message = format!("the id `{id}` does not begin with `{begins}`");
            out.push(Problem::error(&path(file), line, "bad-id", message).about(id));
        }
    }
}

/// Ensure that a row which misreads, rivals or denies another names one that is there and fits.
pub(super) fn rows_that_are_named_are_there(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    let figures = &cx.observations.figures;
    for figure in figures {
        for (column, named) in [("misreads", &figure.misreads), ("rival_of", &figure.rival_of)] {
            let Some(named) = named else { continue };
            let fits = figures.iter().any(|other| other.id == *named && other.id != figure.id);
            if !fits {
                out.push(unknown_row(FIGURES, &figure.id, figure.line, column, named));
            }
        }
    }
    let reports = &cx.observations.reports;
    for report in reports {
        for (column, named) in [("denies", &report.denies), ("rival_of", &report.rival_of)] {
            let Some(named) = named else { continue };
            let fits =
                reports.iter().any(|other| other.id == *named && other.id != report.id && other.act == report.act);
            if !fits {
                out.push(unknown_row(REPORTS, &report.id, report.line, column, named));
            }
        }
    }
}

fn unknown_row(file: &str, id: &str, line: u32, column: &str, named: &str) -> Problem {
    let message = format!("`{column}` names `{named}`, which is no other row of this file that fits");
    Problem::error(&path(file), line, "bad-reference", message).about(id).hint("write the id of the row that is meant")
}

/// Ensure that a share says what it is a share of, and nothing else does.
pub(super) fn shares_say_of_what(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    for figure in &cx.observations.figures {
        if let Some((message, hint)) = unsound(figure) {
            out.push(
                Problem::error(&path(FIGURES), figure.line, "bad-figure", message.to_owned())
                    .about(&figure.id)
                    .hint(hint),
            );
        }
    }
}

fn unsound(figure: &Figure) -> Option<(&'static str, &'static str)> {
    let share = figure.measure.is_share();
    let range = figure.exactness == Exactness::Range;
    Some(match figure.denominator {
        None if share => ("this share does not say what it is a share of", "write `not-stated` if the source does not"),
        Some(_) if !share => ("only a share has a denominator", "leave the cell blank"),
        Some(of) if of.scope() != figure.scope => {
            ("its scope is not that of its denominator", "a share of casualties of remnants has the scope `remnants`")
        }
        _ if share != (figure.unit == Unit::Percent) => {
            ("a share, and nothing else, is in percent", "write what is counted")
        }
        _ if share && figure.value > Amount::whole(100) => ("a share is more than the whole", "look at the source"),
        _ if range != figure.value_to.is_some() || figure.value_to.is_some_and(|to| to <= figure.value) => {
            ("a range, and nothing else, has an upper end, above the lower", "write `range`, or leave `value_to` blank")
        }
        _ if figure.misreads.is_some() && figure.denominator.is_none() => {
            ("only a share can misstate a base", "leave `misreads` blank, and say it in the note")
        }
        _ => return None,
    })
}

/// What two figures must share to be two values of one thing in one edition.
fn same_thing(a: &Figure, b: &Figure) -> bool {
    let key = |f: &Figure| {
        (f.treaty, f.measure, f.covers, f.edition, f.place, f.scope, f.denominator.map(Denominator::word), f.counting)
    };
    key(a) == key(b) && a.covers.is_some()
}

/// Ensure that one edition does not print two values of one and the same thing without anybody noticing.
pub(super) fn one_edition_says_one_thing(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    let figures = &cx.observations.figures;
    for (place, figure) in figures.iter().enumerate() {
        let sound = |f: &Figure| f.misreads.is_none() && f.scope != Scope::NotStated;
        let differs = |other: &&Figure| same_thing(figure, other) && other.value != figure.value;
        let Some(other) = figures[..place].iter().filter(|other| sound(other)).find(differs) else { continue };
        if sound(figure) {
            let message = format!("`{}` is {} and `{}` is {}", figure.id, figure.value, other.id, other.value);
            let problem = Problem::warning(&path(FIGURES), figure.line, "figures-differ", message).about(&figure.id);
            out.push(problem.hint("one edition gives one thing one value: look at scope, denominator and edition"));
        }
    }
}

/// Ensure that casualties of attacks and of remnants, and killed and injured, make the whole where all are exact.
pub(super) fn parts_add_up(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    let exact = |f: &&Figure| f.exactness == Exactness::Exact && f.measure.counts_people() && f.misreads.is_none();
    let mut by_thing: BTreeMap<_, BTreeMap<(Measure, Scope), &Figure>> = BTreeMap::new();
    for figure in cx.observations.figures.iter().filter(exact) {
        let key = (figure.treaty, figure.covers, figure.edition, figure.place, figure.counting);
        by_thing.entry(key).or_default().insert((figure.measure, figure.scope), figure);
    }
    for parts in by_thing.values() {
        let Some(whole) = parts.get(&(Measure::Casualties, Scope::AllRecorded)) else { continue };
        let pairs = [
            [(Measure::Casualties, Scope::Attacks), (Measure::Casualties, Scope::Remnants)],
            [(Measure::Killed, Scope::AllRecorded), (Measure::Injured, Scope::AllRecorded)],
        ];
        for [one, two] in pairs {
            let (Some(one), Some(two)) = (parts.get(&one), parts.get(&two)) else { continue };
            let sum = one.value.plus(two.value);
            if sum != whole.value {
                let message =
                    format!("`{}` and `{}` make {sum}, and `{}` is {}", one.id, two.id, whole.id, whole.value);
                let problem = Problem::warning(&path(FIGURES), whole.line, "parts-differ", message).about(&whole.id);
                out.push(problem.hint("if the edition prints it so, say why in known-findings.toml"));
            }
        }
    }
}

/// Ensure that no treaty has two meetings at once.
pub(super) fn meetings_do_not_overlap(cx: &Checked<'_>, out: &mut Vec<Problem>) {
    let meetings = &cx.observations.meetings;
    for (place, meeting) in meetings.iter().enumerate() {
        let overlaps = |other: &&Meeting| {
            let before = |one: &Meeting, two: &Meeting| one.until.is_none_or(|until| until <= two.from.earliest());
            other.treaty == meeting.treaty && !before(other, meeting) && !before(meeting, other)
        };
        if let Some(other) = meetings[..place].iter().find(overlaps) {
            let message = format!("`{}` and `{}` meet at the same time", meeting.id, other.id);
            out.push(Problem::warning(&path(MEETINGS), meeting.line, "meetings-overlap", message).about(&meeting.id));
        }
    }
}
