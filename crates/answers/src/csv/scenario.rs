//! Scenarios and departures as CSV.

use super::{Table, or_blank};
use crate::v1;

impl Table for Vec<v1::ScenarioRow> {
    fn header(&self) -> &'static [&'static str] {
        &["scenario", "says"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.iter().map(|row| vec![row.scenario.clone(), row.says.clone()]).collect()
    }
}

impl Table for v1::ScenarioAnswer {
    fn header(&self) -> &'static [&'static str] {
        &[
            "scenario",
            "hypothetical",
            "on",
            "participant",
            "treaty",
            "record_status",
            "scenario_status",
            "scenario_qualifiers",
            "differs_from",
            "article",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |difference: &v1::Difference| {
            vec![
                self.scenario.clone(),
                self.hypothetical.to_string(),
                self.on.clone(),
                difference.participant.clone(),
                difference.treaty.clone(),
                difference.record_status.to_owned(),
                difference.scenario_status.to_owned(),
                difference.scenario_qualifiers.join(" "),
                or_blank(&difference.differs_from),
                difference.article.clone(),
            ]
        };
        self.differences.iter().map(row).collect()
    }
}

impl Table for v1::Departures {
    fn header(&self) -> &'static [&'static str] {
        &[
            "on",
            "participant",
            "treaty",
            "act",
            "outcome",
            "effect",
            "lag_days",
            "article",
            "groups_outside",
            "reliability",
            "fact",
            "sources",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |departure: &v1::Departure| {
            let groups =
                departure.groups.iter().map(|group| format!("{} {}/{}", group.group, group.outside, group.others));
            vec![
                departure.on.clone(),
                departure.participant.clone(),
                departure.treaty.clone(),
                departure.act.to_owned(),
                departure.outcome.to_owned(),
                or_blank(&departure.effect),
                departure.lag_days.map_or_else(String::new, |days| days.to_string()),
                or_blank(&departure.article),
                groups.collect::<Vec<_>>().join("; "),
                departure.reliability.to_owned(),
                departure.fact.clone(),
                departure.sources.join("; "),
            ]
        };
        self.departures.iter().map(row).collect()
    }
}
