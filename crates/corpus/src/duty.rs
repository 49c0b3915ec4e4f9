//! Obligations: from the words of a rulebook to the rule of the engine.

use depositary_law::duty::{ComplianceKind, DutyDue, DutyFrom, ExtensionRule, ObligationRule, Pace, Yearly};
use depositary_law::{Date, Period};
use serde::Deserialize;

use crate::reading::Desk;

/// A rule of kind `obligation`, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ObligationRow {
    title: String,
    #[serde(default)]
    owed_if: Option<String>,
    from: String,
    #[serde(default)]
    due: Option<String>,
    #[serde(default)]
    yearly: Option<String>,
    #[serde(default)]
    first: Option<String>,
    #[serde(default)]
    pace: Option<String>,
    #[serde(default)]
    discharged_by: Vec<String>,
    #[serde(default)]
    extension: Option<ExtensionRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExtensionRow {
    up_to: String,
    #[serde(default)]
    further: Option<String>,
    decided_by: String,
    ask: String,
}

/// Reads a rule of kind `obligation`; its problems are noted at the desk.
pub(crate) fn obligation(desk: &mut Desk<'_>, line: u32, row: ObligationRow) -> Option<ObligationRule> {
    let from = desk.word(
        line,
        "bad-rule",
        "value of `from`",
        &row.from,
        &[
            ("entry-into-force-for-participant", DutyFrom::EntryIntoForceForParticipant),
            ("entry-into-force", DutyFrom::EntryIntoForce),
            ("end-of-hostilities", DutyFrom::EndOfHostilities),
            ("calendar-year", DutyFrom::CalendarYear),
            ("event", DutyFrom::Event),
        ],
    )?;
    let due = due(desk, line, from, &row)?;
    let discharged_by = row.discharged_by.iter().map(|word| event(desk, line, word)).collect::<Option<Vec<_>>>()?;
    let extension = match row.extension {
        Some(extension) => Some(ExtensionRule {
            up_to: desk.parse(line, "bad-period", &extension.up_to)?,
            further: extension
                .further
                .as_deref()
                .map(|further| desk.parse(line, "bad-period", further))
                .transpose_ok()?,
            decided_by: extension.decided_by,
            ask: extension.ask,
        }),
        None => None,
    };
    Some(ObligationRule { title: row.title, owed_if: row.owed_if, from, due, discharged_by, extension })
}

/// A kind of compliance fact by its word.
pub(crate) fn event(desk: &mut Desk<'_>, line: u32, word: &str) -> Option<ComplianceKind> {
    let known = ComplianceKind::ALL.map(|kind| (kind.word(), kind));
    desk.word(line, "unknown-event", "event", word, &known)
}

/// By when: a period, a yearly day, or neither.
fn due(desk: &mut Desk<'_>, line: u32, from: DutyFrom, row: &ObligationRow) -> Option<DutyDue> {
    let counted =
        matches!(from, DutyFrom::EntryIntoForceForParticipant | DutyFrom::EntryIntoForce | DutyFrom::EndOfHostilities);
    match (&row.due, &row.yearly, &row.pace) {
        (Some(period), None, None) if counted => {
            let period: Option<Period> = desk.parse(line, "bad-period", period);
            Some(DutyDue::Within(period?))
        }
        (None, Some(day), None) if from == DutyFrom::CalendarYear => {
            let (month, day) = yearly_day(desk, line, day)?;
            let first_after = match row.first.as_deref().map(|first| first.strip_prefix("after ")) {
                Some(None) => {
                    let message = "`first` is written `after <id of a duty>`".to_owned();
                    desk.error(line, "bad-rule", message);
                    return None;
                }
                Some(Some(duty)) => Some(duty.to_owned()),
                None => None,
            };
            Some(DutyDue::Yearly(Yearly { month, day, first_after }))
        }
        (None, None, Some(pace)) => {
            let paces = [
                ("continuing", Pace::Continuing),
                ("as-soon-as-possible", Pace::AsSoonAsPossible),
                ("on-event", Pace::OnEvent),
            ];
            desk.word(line, "bad-rule", "value of `pace`", pace, &paces).map(DutyDue::Undated)
        }
        _ => {
            let hint =
                "write `due` (a period) with a day from which it runs, `yearly` with `from = \"calendar-year\"`, \
                        or `pace`"
                    .to_owned();
            desk.error_with_hint(line, "bad-rule", "it is not clear by when this is due".to_owned(), Some(hint));
            None
        }
    }
}

/// `04-30`, a day that every year has.
fn yearly_day(desk: &mut Desk<'_>, line: u32, text: &str) -> Option<(i8, i8)> {
    // 2023 is not a leap year: a yearly deadline on 29 February would be missing in most.
    let day: Option<Date> = format!("2023-{text}").parse().ok();
    if day.is_none() {
        let message = format!("`{text}` is not a day of every year; write month and day, such as `04-30`");
        desk.error(line, "bad-rule", message);
    }
    day.map(|day| (day.month(), day.day()))
}

/// A value that may be left out, but not be wrong.
trait TransposeOk<T> {
    fn transpose_ok(self) -> Option<Option<T>>;
}

impl<T> TransposeOk<T> for Option<Option<T>> {
    fn transpose_ok(self) -> Option<Option<T>> {
        match self {
            Some(Some(value)) => Some(Some(value)),
            Some(None) => None,
            None => Some(None),
        }
    }
}
