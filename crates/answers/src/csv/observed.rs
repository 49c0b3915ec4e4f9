//! Reports, positions, meetings and votes as tables.

use super::{Table, or_blank};
use crate::v1;

impl Table for v1::UseReports {
    fn header(&self) -> &'static [&'static str] {
        &[
            "report",
            "treaty",
            "act",
            "actor",
            "by",
            "to",
            "place",
            "covers",
            "status",
            "said_by",
            "says",
            "denies",
            "denied_by",
            "rivals",
            "reliability",
            "known",
            "sources",
            "note",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |report: &v1::UseReport| {
            vec![
                report.report.clone(),
                report.treaty.clone(),
                report.act.to_owned(),
                report.actor.clone(),
                or_blank(&report.by),
                or_blank(&report.to),
                or_blank(&report.place),
                report.covers.clone(),
                report.status.to_owned(),
                or_blank(&report.said_by),
                report.says.clone(),
                or_blank(&report.denies),
                report.denied_by.join("; "),
                report.rivals.join("; "),
                report.reliability.to_owned(),
                or_blank(&report.known),
                report.sources.join("; "),
                or_blank(&report.note),
            ]
        };
        self.reports.iter().map(row).collect()
    }
}

impl Table for v1::Positions {
    fn header(&self) -> &'static [&'static str] {
        &[
            "position",
            "treaty",
            "matter",
            "concerning",
            "speaker",
            "kind",
            "by",
            "stance",
            "date",
            "says",
            "reliability",
            "known",
            "sources",
            "note",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |position: &v1::Position| {
            vec![
                position.position.clone(),
                position.treaty.clone(),
                position.matter.to_owned(),
                position.concerning.join("; "),
                position.speaker.clone(),
                position.kind.to_owned(),
                position.by.join("; "),
                position.stance.to_owned(),
                position.date.clone(),
                position.says.clone(),
                position.reliability.to_owned(),
                or_blank(&position.known),
                position.sources.join("; "),
                or_blank(&position.note),
            ]
        };
        self.positions.iter().map(row).collect()
    }
}

impl Table for v1::Meetings {
    fn header(&self) -> &'static [&'static str] {
        &[
            "meeting",
            "treaty",
            "name",
            "place",
            "from",
            "until",
            "president",
            "presidency",
            "status",
            "reliability",
            "days_reliability",
            "president_reliability",
            "printed_elsewhere",
            "known",
            "sources",
            "note",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |meeting: &v1::Meeting| {
            let printed: Vec<&str> = meeting.printed_elsewhere.iter().map(|printed| printed.value.as_str()).collect();
            vec![
                meeting.meeting.clone(),
                meeting.treaty.clone(),
                meeting.name.clone(),
                or_blank(&meeting.place),
                meeting.from.clone(),
                or_blank(&meeting.until),
                or_blank(&meeting.president),
                or_blank(&meeting.presidency),
                meeting.status.to_owned(),
                meeting.reliability.to_owned(),
                meeting.days_reliability.to_owned(),
                meeting.president_reliability.to_owned(),
                printed.join("; "),
                or_blank(&meeting.known),
                meeting.sources.join("; "),
                or_blank(&meeting.note),
            ]
        };
        self.meetings.iter().map(row).collect()
    }
}

impl Table for v1::Ballots {
    fn header(&self) -> &'static [&'static str] {
        &[
            "vote",
            "treaty",
            "session",
            "body",
            "symbol",
            "part",
            "date",
            "in_favour",
            "against",
            "abstaining",
            "reliability",
            "date_reliability",
            "known",
            "sources",
            "note",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
        let row = |ballot: &v1::Ballot| {
            vec![
                ballot.vote.clone(),
                ballot.treaty.clone(),
                ballot.session.to_string(),
                ballot.body.to_owned(),
                or_blank(&ballot.symbol),
                ballot.part.clone(),
                ballot.date.clone(),
                number(ballot.in_favour),
                number(ballot.against),
                number(ballot.abstaining),
                ballot.reliability.to_owned(),
                ballot.date_reliability.to_owned(),
                or_blank(&ballot.known),
                ballot.sources.join("; "),
                or_blank(&ballot.note),
            ]
        };
        self.groups.iter().flat_map(|group| &group.votes).map(row).collect()
    }
}
