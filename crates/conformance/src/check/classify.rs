//! Compares a classification with its case.

use serde_json::Value;

use super::{Differences, array, word, words};
use crate::expect::ExpectClassify;

pub(super) fn classify(expect: &ExpectClassify, answer: &Value, found: &mut Differences) {
    found.same("verdict", expect.verdict.as_deref(), &word(&answer["verdict"], "null"));
    found.same("article", expect.article.as_deref(), &word(&answer["article"], "none"));
    let criteria = array(&answer["because"]);
    for (criterion, holds) in &expect.holds {
        let actual = criteria.iter().find(|one| one["criterion"] == criterion.as_str());
        let actual = actual.map_or_else(|| "not reached".to_owned(), |one| word(&one["holds"], "null"));
        found.same(&format!("criterion `{criterion}`"), Some(holds), &actual);
    }
    let named = |rows: &Value, key: &str| array(rows).iter().map(|row| word(&row[key], "null")).collect::<Vec<_>>();
    let deciding = criteria.iter().filter(|one| one["decides"] == true).map(|one| word(&one["criterion"], "null"));
    found.same_set("the criteria that decide", expect.decides.as_deref(), &deciding.collect::<Vec<_>>());
    found.same_set("the facts needed", expect.needs.as_deref(), &named(&answer["needs"], "input"));
    found.same_set("the contested points", expect.contested.as_deref(), &named(&answer["contested"], "point"));
    for (reading, verdict) in &expect.readings {
        let (point, reading) = reading.split_once('/').unwrap_or((reading, ""));
        let point = array(&answer["contested"]).iter().find(|one| one["point"] == point);
        let one = point.and_then(|point| array(&point["readings"]).iter().find(|one| one["reading"] == reading));
        let actual = one.map_or_else(|| "not there".to_owned(), |one| word(&one["verdict"], "null"));
        found.same(&format!("the verdict of the reading `{reading}`"), Some(verdict), &actual);
    }
    found.same_set("the treaties pointed to", expect.see.as_deref(), &words(&answer["see"]));
    found.says(&expect.says, answer);
}
