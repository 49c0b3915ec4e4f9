//! Tables as CSV: one header, stable column names, ISO 8601 dates.

mod audit;
mod beside;
mod check;
mod classify;
mod definition;
mod duty;
mod figures;
mod history;
mod may;
mod observed;
mod scenario;

use crate::v1;

/// Something that is a table.
pub trait Table {
    /// The column names.
    fn header(&self) -> &'static [&'static str];
    /// The rows.
    fn rows(&self) -> Vec<Vec<String>>;

    /// The table as CSV text.
    fn to_csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing to memory cannot fail; a row of another length would be a defect that the tests show.
        let written = writer
            .write_record(self.header())
            .and_then(|()| self.rows().iter().try_for_each(|row| writer.write_record(row)));
        let bytes = if written.is_ok() { writer.into_inner().unwrap_or_default() } else { Vec::new() };
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn or_blank(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

impl Table for v1::Status {
    fn header(&self) -> &'static [&'static str] {
        &[
            "participant",
            "treaty",
            "as_of",
            "known_at",
            "status",
            "bound",
            "since",
            "until",
            "qualifiers",
            "article",
            "sentence",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        vec![vec![
            self.participant.clone(),
            self.treaty.clone(),
            self.as_of.clone(),
            self.known_at.clone(),
            self.status.to_owned(),
            self.bound.map_or_else(String::new, |bound| bound.to_string()),
            or_blank(&self.since),
            or_blank(&self.until),
            self.qualifiers.join(" "),
            self.proof.article.clone(),
            self.sentence.clone(),
        ]]
    }
}

impl Table for v1::Timeline {
    fn header(&self) -> &'static [&'static str] {
        Vec::<v1::Timeline>::new().header()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        vec![self.clone()].rows()
    }
}

impl Table for Vec<v1::Timeline> {
    fn header(&self) -> &'static [&'static str] {
        &["participant", "treaty", "known_at", "status", "from", "until", "qualifiers", "article"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |timeline: &v1::Timeline, interval: &v1::Interval| {
            vec![
                timeline.participant.clone(),
                timeline.treaty.clone(),
                timeline.known_at.clone(),
                interval.status.to_owned(),
                or_blank(&interval.from),
                or_blank(&interval.until),
                interval.qualifiers.join(" "),
                or_blank(&interval.article),
            ]
        };
        self.iter()
            .flat_map(|timeline| timeline.intervals.iter().map(move |interval| row(timeline, interval)))
            .collect()
    }
}

impl Table for v1::Parties {
    fn header(&self) -> &'static [&'static str] {
        &["treaty", "on", "known_at", "rule", "participant", "name", "since", "status", "qualifiers"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |row: &v1::PartyRow| {
            vec![
                self.treaty.clone(),
                self.on.clone(),
                self.known_at.clone(),
                self.rule.to_owned(),
                row.participant.clone(),
                row.name.clone(),
                or_blank(&row.since),
                row.status.to_owned(),
                row.qualifiers.join(" "),
            ]
        };
        self.participants.iter().map(row).collect()
    }
}

impl Table for v1::Diff {
    fn header(&self) -> &'static [&'static str] {
        &["treaty", "participant", "on", "from_status", "to_status", "article"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |change: &v1::Change| {
            vec![
                self.treaty.clone(),
                change.participant.clone(),
                change.on.clone(),
                change.from_status.to_owned(),
                change.to_status.to_owned(),
                or_blank(&change.article),
            ]
        };
        self.changes.iter().map(row).collect()
    }
}

impl Table for Vec<v1::TreatyRow> {
    fn header(&self) -> &'static [&'static str] {
        &[
            "treaty",
            "short",
            "called",
            "title",
            "adopted",
            "opened",
            "in_force_since",
            "bound",
            "undetermined",
            "depositaries",
            "parent",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |row: &v1::TreatyRow| {
            vec![
                row.treaty.clone(),
                row.short.clone(),
                row.called.clone(),
                row.title.clone(),
                or_blank(&row.adopted),
                or_blank(&row.opened),
                or_blank(&row.in_force_since),
                row.bound.to_string(),
                row.undetermined.to_string(),
                row.depositaries.join("; "),
                or_blank(&row.parent),
            ]
        };
        self.iter().map(row).collect()
    }
}

impl Table for v1::Treaty {
    fn header(&self) -> &'static [&'static str] {
        &["treaty", "clause", "article", "rule", "quote", "says", "source"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |clause: &v1::Clause| {
            vec![
                self.row.treaty.clone(),
                clause.clause.clone(),
                clause.article.clone(),
                clause.rule.to_owned(),
                clause.quote.clone(),
                clause.says.clone(),
                clause.source.clone(),
            ]
        };
        self.clauses.iter().map(row).collect()
    }
}

impl Table for Vec<v1::ParticipantRow> {
    fn header(&self) -> &'static [&'static str] {
        &["participant", "name", "kind", "from", "until"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |row: &v1::ParticipantRow| {
            vec![row.participant.clone(), row.name.clone(), row.kind.clone(), or_blank(&row.from), or_blank(&row.until)]
        };
        self.iter().map(row).collect()
    }
}

impl Table for v1::Participant {
    fn header(&self) -> &'static [&'static str] {
        &["participant", "language", "name", "kind", "from", "until"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |name: &v1::Name| {
            vec![
                self.row.participant.clone(),
                name.language.clone(),
                name.name.clone(),
                name.kind.clone(),
                or_blank(&name.from),
                or_blank(&name.until),
            ]
        };
        self.names.iter().map(row).collect()
    }
}

impl Table for Vec<v1::Source> {
    fn header(&self) -> &'static [&'static str] {
        &["source", "publisher", "title", "date", "kind", "reliability", "address", "attribution"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |source: &v1::Source| {
            vec![
                source.source.clone(),
                source.publisher.clone(),
                source.title.clone(),
                source.date.clone(),
                source.kind.clone(),
                source.reliability.to_owned(),
                source.address.clone(),
                source.attribution.clone(),
            ]
        };
        self.iter().map(row).collect()
    }
}

impl Table for v1::Withdraw {
    fn header(&self) -> &'static [&'static str] {
        &[
            "participant",
            "treaty",
            "notice",
            "expires_on",
            "takes_effect_on",
            "outcome",
            "flags",
            "last_day_bound",
            "simulation",
            "sentence",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        vec![vec![
            self.participant.clone(),
            self.treaty.clone(),
            self.notice.clone(),
            or_blank(&self.expires_on),
            or_blank(&self.takes_effect_on),
            self.outcome.to_owned(),
            self.flags.join(" "),
            or_blank(&self.last_day_bound),
            self.simulation.to_string(),
            self.sentence.clone(),
        ]]
    }
}
