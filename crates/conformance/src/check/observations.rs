//! Compares answers about what was observed with their cases.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Differences, array, everywhere, word, words};
use crate::expect::ExpectObserved;

/// The keys under which ids stand.
const IDS: [&str; 5] = ["figure", "report", "position", "meeting", "vote"];

pub(super) fn observed(expect: &ExpectObserved, answer: &Value, found: &mut Differences) {
    let text = |value: Option<String>| value;
    found.same("count", text(expect.count.map(|n| n.to_string())).as_deref(), &word(&answer["count"], "none"));
    found.same("refused", text(expect.refused.map(|b| b.to_string())).as_deref(), &word(&answer["refused"], "none"));
    found.same("total", expect.total.as_deref(), &word(&answer["total"], "none"));
    let comparable = expect.comparable.map(|b| b.to_string());
    found.same("comparable", comparable.as_deref(), &word(&answer["comparable"], "none"));
    found.same("relation", expect.relation.as_deref(), &word(&answer["relation"], "none"));
    found.same("difference", expect.difference.as_deref(), &word(&answer["difference"], "none"));
    let reasons: Vec<String> = everywhere(&answer["reasons"], "code").into_iter().collect();
    found.same_set("reasons", expect.reasons.as_deref(), &reasons);
    let requests: Vec<String> =
        array(&answer["narrower"]).iter().map(|narrower| word(&narrower["request"], "none")).collect();
    for wanted in expect.narrower.iter().filter(|wanted| !requests.iter().any(|one| one.contains(*wanted))) {
        found.say(format!("a narrower request with `{wanted}` must be named, but there are {}", requests.join("; ")));
    }
    let pairs: BTreeSet<String> = array(&answer["pairs"])
        .iter()
        .filter(|pair| pair["contradict"] == false)
        .map(|pair| format!("{}: {}", words(&pair["values"]).join(" "), word(&pair["relation"], "none")))
        .collect();
    found.contains("pair without contradiction", &expect.no_contradiction, &pairs);
    let ids: BTreeSet<String> = IDS.into_iter().flat_map(|key| everywhere(answer, key)).collect();
    found.contains("id", &expect.contains, &ids);
    found.lacks("id", &expect.lacks, &ids);
    found.contains("remark", &expect.remarks, &everywhere(&answer["remarks"], "code"));
    found.says(&expect.says, answer);
    nothing_is_mixed(answer, found);
}

/// Whatever a case asks: figures of one group, or of one series, are shares of the same thing.
fn nothing_is_mixed(answer: &Value, found: &mut Differences) {
    let groups = array(&answer["groups"]).iter().map(|group| &group["figures"]);
    let series = (answer["asked"] == "series" || answer["asked"] == "total").then(|| &answer["figures"]);
    for figures in groups.chain(series) {
        for key in ["measure", "denominator", "scope", "span", "counting", "unit"] {
            let values: BTreeSet<String> = array(figures).iter().map(|figure| word(&figure[key], "none")).collect();
            if values.len() > 1 {
                found.say(format!("figures put together differ in their {key}: {values:?}"));
            }
        }
    }
}
