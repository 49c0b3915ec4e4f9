//! What the record holds: treaties, participants, sources.

use depositary_corpus::{PlacedDate, Problems, ReadingRecord, Treaty};
use depositary_law::{ClauseId, ParticipantId, Rule, Status};

use super::{Register, WhenKnown};
use crate::v1;
use crate::words::TreatyWords;

impl Register<'_> {
    /// A treaty's line in the list of treaties.
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn treaty_row(&self, place: usize, when: WhenKnown) -> Result<v1::TreatyRow, Problems> {
        let (_, derivation) = self.derivation(place, when.known_at)?;
        let identity = self.identity(place);
        let count = |wanted| {
            self.corpus.participant_ids().filter(|who| derivation.status(*who, when.on).status == wanted).count()
        };
        let placed = |date: &Option<PlacedDate>| date.as_ref().map(|date| date.on.to_string());
        Ok(v1::TreatyRow {
            treaty: identity.id.clone(),
            short: identity.short.clone(),
            called: identity.called.clone(),
            title: identity.title.clone(),
            adopted: placed(&identity.adopted),
            opened: placed(&identity.opened),
            in_force_since: derivation.entry_into_force().filter(|date| *date <= when.on).map(|date| date.to_string()),
            bound: count(Status::Party),
            undetermined: count(Status::Undetermined),
            depositaries: identity.depositaries.iter().map(|depositary| depositary.name.clone()).collect(),
            parent: identity.parent.clone(),
        })
    }

    /// A treaty with its clauses and contested points.
    ///
    /// # Errors
    /// When the treaty's files have errors.
    pub fn treaty(&self, place: usize, when: WhenKnown) -> Result<v1::Treaty, Problems> {
        let treaty = self.corpus.treaty(place)?;
        let identity = self.identity(place);
        let words = self.words(place)?;
        let numbered = (0..).map(ClauseId).zip(treaty.rulebook.clauses());
        let own = numbered.filter(|(_, clause)| !matches!(clause.rule, Rule::General(_)));
        let clauses = own.map(|(id, clause)| v1::Clause {
            clause: clause.id.clone(),
            article: clause.article.clone(),
            rule: clause.rule.kind(),
            quote: clause.quote.clone(),
            says: words.clause_text(id).to_owned(),
            source: self.corpus.source(clause.source).id.clone(),
        });
        Ok(v1::Treaty {
            row: self.treaty_row(place, when)?,
            aliases: identity.aliases.clone(),
            names: identity.names.clone(),
            links: identity.links.clone(),
            clauses: clauses.collect(),
            contested: self.contested(treaty, &words),
        })
    }

    fn contested(&self, treaty: &Treaty, words: &TreatyWords<'_>) -> Vec<v1::Contested> {
        let points = treaty.facts.points.iter().zip(&treaty.points).enumerate();
        let contested = points.map(|(number, (point, record))| v1::Contested {
            point: record.id.clone(),
            participant: self.corpus.participant(point.participant).code.clone(),
            article: record.article.clone(),
            question: words.question(number).to_owned(),
            default: point.default.and_then(|place| record.readings.get(place)).map(|reading| reading.id.clone()),
            why: record.why.clone(),
            readings: {
                let readings = record.readings.iter().enumerate();
                readings.map(|(place, reading)| self.reading(reading, words.reading_said(number, place))).collect()
            },
        });
        contested.collect()
    }

    fn reading(&self, reading: &ReadingRecord, said: Option<(&str, &[String])>) -> v1::Reading {
        let (says, held_by) = said.unwrap_or_default();
        v1::Reading {
            reading: reading.id.clone(),
            says: says.to_owned(),
            held_by: held_by.to_vec(),
            reliability: reading.reliability.word(),
            sources: reading.sources.iter().map(|source| self.corpus.source(*source).id.clone()).collect(),
        }
    }

    /// Every participant.
    #[must_use]
    pub fn participants(&self) -> Vec<v1::ParticipantRow> {
        self.corpus.participant_ids().map(|who| self.participant_row(who)).collect()
    }

    fn participant_row(&self, who: ParticipantId) -> v1::ParticipantRow {
        let record = self.corpus.participant(who);
        v1::ParticipantRow {
            participant: record.code.clone(),
            name: record.name.clone(),
            kind: record.kind.clone(),
            from: record.from.map(|day| day.to_string()),
            until: record.until.map(|day| day.to_string()),
        }
    }

    /// A participant with its names and neighbours.
    #[must_use]
    pub fn participant(&self, who: ParticipantId) -> v1::Participant {
        let code = |id| self.corpus.participant(id).code.clone();
        let text = |text: &String| (!text.is_empty()).then(|| text.clone());
        let names = self.corpus.names().iter().filter(|name| name.participant == who).map(|name| v1::Name {
            language: name.language.clone(),
            name: name.name.clone(),
            kind: name.kind.clone(),
            from: text(&name.from),
            until: text(&name.until),
        });
        let successions = self.corpus.successions().iter().filter(|s| s.successor == who || s.predecessor == who);
        let groups = self.corpus.groups().iter().filter(|group| group.participant == who);
        v1::Participant {
            row: self.participant_row(who),
            note: self.corpus.participant(who).note.clone(),
            names: names.collect(),
            successions: successions
                .map(|s| v1::Succession {
                    successor: code(s.successor),
                    predecessor: code(s.predecessor),
                    kind: s.kind.clone(),
                    on: s.on.to_string(),
                })
                .collect(),
            groups: groups
                .map(|group| v1::Group {
                    group: group.group.clone(),
                    from: group.from.map(|day| day.to_string()),
                    until: group.until.map(|day| day.to_string()),
                })
                .collect(),
        }
    }

    /// Every source.
    #[must_use]
    pub fn sources(&self) -> Vec<v1::Source> {
        let source = |source: &depositary_corpus::Source| v1::Source {
            source: source.id.clone(),
            publisher: source.publisher.clone(),
            title: source.title.clone(),
            date: source.date.clone(),
            kind: source.kind.clone(),
            reliability: source.reliability.word(),
            address: source.address.clone(),
            attribution: source.attribution.clone(),
        };
        self.corpus.sources().iter().map(source).collect()
    }
}
