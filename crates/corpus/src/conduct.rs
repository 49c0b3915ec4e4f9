//! Prohibitions and permissions: from the words of a rulebook to the rules of the engine.

use depositary_law::ParticipantId;
use depositary_law::conduct::{Activity, Partner, PermissionRule, ProhibitionRule, Recipient};
use serde::Deserialize;

use crate::reading::Desk;

/// A rule of kind `prohibition`, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProhibitionRow {
    activities: Vec<String>,
    #[serde(default)]
    scope: Vec<String>,
    #[serde(default)]
    only_if: Vec<String>,
    #[serde(default)]
    only: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    provisional: bool,
}

/// A rule of kind `permission`, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PermissionRow {
    activities: Vec<String>,
    conditions: Vec<String>,
    #[serde(default)]
    to: Option<String>,
    #[serde(default)]
    partner: Option<String>,
    #[serde(default)]
    transitional: bool,
}

/// Reads a prohibition; its problems are noted at the desk.
pub(crate) fn prohibition(desk: &mut Desk<'_>, line: u32, row: ProhibitionRow) -> Option<ProhibitionRule> {
    let activities = activities(desk, line, &row.activities);
    let only = participants(desk, line, &row.only);
    let except = participants(desk, line, &row.except);
    Some(ProhibitionRule {
        activities: activities?,
        scope: row.scope,
        only_if: row.only_if,
        only: only?,
        except: except?,
        provisional: row.provisional,
    })
}

/// Reads a permission; its problems are noted at the desk.
pub(crate) fn permission(desk: &mut Desk<'_>, line: u32, row: PermissionRow) -> Option<PermissionRule> {
    let activities = activities(desk, line, &row.activities);
    if row.conditions.is_empty() {
        let message = "a permission without conditions; say what its text asks".to_owned();
        desk.error(line, "bad-rule", message);
    }
    let to = row.to.map(|word| {
        let known = [("party", Recipient::Party), ("anyone", Recipient::Anyone)];
        desk.word(line, "bad-rule", "value of `to`", &word, &known)
    });
    let partner = row.partner.map(|word| partner(desk, line, &word));
    Some(PermissionRule {
        activities: activities?,
        conditions: row.conditions,
        to: to.map_or(Some(None), |to| to.map(Some))?,
        partner: partner.map_or(Some(None), |partner| partner.map(Some))?,
        transitional: row.transitional,
    })
}

/// A kind of partner by its word.
pub(crate) fn partner(desk: &mut Desk<'_>, line: u32, word: &str) -> Option<Partner> {
    desk.word(line, "bad-rule", "value of `partner`", word, &[("not-party", Partner::NotParty)])
}

/// Activities by their words; at least one.
pub(crate) fn activities(desk: &mut Desk<'_>, line: u32, words: &[String]) -> Option<Vec<Activity>> {
    let known: Vec<(&str, Activity)> = Activity::ALL.iter().map(|activity| (activity.word(), *activity)).collect();
    if words.is_empty() {
        desk.error(line, "unknown-activity", "no activity is named".to_owned());
        return None;
    }
    let found: Vec<Option<Activity>> =
        words.iter().map(|word| desk.word(line, "unknown-activity", "activity", word, &known)).collect();
    found.into_iter().collect()
}

fn participants(desk: &mut Desk<'_>, line: u32, codes: &[String]) -> Option<Vec<ParticipantId>> {
    let found: Vec<Option<ParticipantId>> = codes.iter().map(|code| desk.participant(line, code)).collect();
    found.into_iter().collect()
}
