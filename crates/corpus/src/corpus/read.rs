//! Reading of the files that all treaties share. Problems are noted with their place; what can be read stays.

use std::sync::OnceLock;

use depositary_law::{Conflict, ConflictRole, Date, Participant, ParticipantId, SuccessionOfStates};

use super::{ConflictRecord, Corpus, GroupSpan, Name, ParticipantRecord, Source, Succession};
use crate::clause;
use crate::language::Language;
use crate::overlay;
use crate::problem::Problem;
use crate::reading::{Desk, Ids, RELIABILITIES};
use crate::rows::{
    ConflictRow, CoverageFile, GroupRow, NameRow, ParticipantRow, RulebookFile, SentenceNameRow, SourcesFile,
    SuccessionRow,
};
use crate::treaty::Identity;

impl Corpus {
    pub(super) fn read_sources(&mut self) {
        let Some(text) = self.files.text("sources.toml") else { return self.missing("sources.toml") };
        let nothing = Ids::default();
        let mut desk = Desk {
            file: "sources.toml",
            text,
            sources: &nothing,
            participants: &nothing,
            problems: &mut self.problems,
        };
        let Some(file) = desk.toml::<SourcesFile>() else { return };
        let mut sources: Vec<Source> = Vec::with_capacity(file.source.len());
        for row in file.source {
            let line = desk.line_at(row.span().start);
            let row = row.into_inner();
            if sources.iter().any(|other| other.id == row.id) {
                desk.error(line, "duplicate-id", format!("two sources have the id `{}`", row.id));
                continue;
            }
            let Some(reliability) =
                desk.word(line, "unknown-reliability", "reliability", &row.reliability, &RELIABILITIES)
            else {
                continue;
            };
            desk.word(line, "bad-source", "kind of source", &row.kind, &SOURCE_KINDS);
            sources.push(Source {
                id: row.id,
                publisher: row.publisher,
                title: row.title,
                date: row.date,
                address: row.address,
                kind: row.kind,
                reliability,
                licence: row.licence,
                attribution: row.attribution,
                note: row.note,
            });
        }
        if !self.overlay.is_empty() {
            sources.push(overlay::source());
        }
        sources.sort_by(|a, b| a.id.cmp(&b.id));
        self.source_ids = Ids(sources.iter().map(|source| source.id.clone()).collect());
        self.sources = sources;
    }

    pub(super) fn read_participants(&mut self) {
        const FILE: &str = "participants/participants.csv";
        let Some(text) = self.files.text(FILE) else { return self.missing(FILE) };
        let nothing = Ids::default();
        let mut desk =
            Desk { file: FILE, text, sources: &self.source_ids, participants: &nothing, problems: &mut self.problems };
        let mut participants: Vec<ParticipantRecord> = Vec::new();
        for (line, row) in desk.csv::<ParticipantRow>() {
            if participants.iter().any(|other| other.code == row.code) {
                desk.error(line, "duplicate-id", format!("two participants have the code `{}`", row.code));
                continue;
            }
            desk.word(
                line,
                "bad-participant",
                "kind of participant",
                &row.kind,
                &[("state", ()), ("entity", ()), ("organisation", ())],
            );
            let (from, until) = (desk.day(line, &row.from), desk.day(line, &row.until));
            check_interval(&mut desk, line, from, until);
            participants.push(ParticipantRecord {
                from,
                until,
                sources: desk.source_list(line, &row.source),
                code: row.code,
                kind: row.kind,
                name: row.name,
                note: row.note,
                line,
            });
        }
        participants.sort_by(|a, b| a.code.cmp(&b.code));
        self.participant_ids = Ids(participants.iter().map(|participant| participant.code.clone()).collect());
        let known = |p: &ParticipantRecord| Participant { from: p.from, until: p.until, succession: None };
        self.world.participants = participants.iter().map(known).collect();
        self.participants = participants;
        for (place, participant) in self.participants.iter().enumerate() {
            let id = ParticipantId(u16::try_from(place).unwrap_or(u16::MAX));
            for name in [&participant.code, &participant.name] {
                if let Some(other) = self.name_index.add(name, id) {
                    let other = &self.participants[usize::from(other.0)].code;
                    let message = format!("`{name}` names both `{other}` and `{}`", participant.code);
                    self.problems.push(Problem::error(FILE, participant.line, "ambiguous-name", message));
                }
            }
        }
    }

    pub(super) fn read_names(&mut self) {
        const FILE: &str = "participants/names.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk = Desk {
            file: FILE,
            text,
            sources: &self.source_ids,
            participants: &self.participant_ids,
            problems: &mut self.problems,
        };
        for (line, row) in desk.csv::<NameRow>() {
            let Some(participant) = desk.participant(line, &row.participant) else { continue };
            desk.word(
                line,
                "bad-name",
                "kind of name",
                &row.kind,
                &[("short", ()), ("formal", ()), ("former", ()), ("alias", ()), ("sentence", ())],
            );
            desk.source_list(line, &row.source);
            if let Some(other) = self.name_index.add(&row.name, participant) {
                let other = &self.participants[usize::from(other.0)].code;
                let message = format!("`{}` names both `{other}` and `{}`", row.name, row.participant);
                desk.error_with_hint(
                    line,
                    "ambiguous-name",
                    message,
                    Some("keep it for the one that people mean".to_owned()),
                );
            }
            if row.kind == "sentence" {
                self.in_sentence.insert(participant, self.names.len());
            }
            self.names.push(Name {
                participant,
                language: row.language,
                name: row.name,
                kind: row.kind,
                from: row.from,
                until: row.until,
            });
        }
    }

    /// Names as sentences need them, in languages whose nouns have articles.
    pub(super) fn read_sentence_names(&mut self) {
        const FILE: &str = "participants/sentence-names.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk = Desk {
            file: FILE,
            text,
            sources: &self.source_ids,
            participants: &self.participant_ids,
            problems: &mut self.problems,
        };
        let others = Language::ALL.into_iter().filter(|language| *language != Language::English);
        let known: Vec<(&str, Language)> = others.map(|language| (language.code(), language)).collect();
        for (line, row) in desk.csv::<SentenceNameRow>() {
            let language = desk.word(line, "bad-name", "language of sentences", &row.language, &known);
            let participant = desk.participant(line, &row.participant);
            let (Some(language), Some(participant)) = (language, participant) else { continue };
            if self.sentence_names.insert((language, participant), row.name).is_some() {
                let message = format!("`{}` has two names for sentences in `{}`", row.participant, row.language);
                desk.error(line, "duplicate-name", message);
            }
        }
    }

    pub(super) fn read_successions(&mut self) {
        const FILE: &str = "participants/successions.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk = Desk {
            file: FILE,
            text,
            sources: &self.source_ids,
            participants: &self.participant_ids,
            problems: &mut self.problems,
        };
        for (line, row) in desk.csv::<SuccessionRow>() {
            let kinds =
                [("continuation", ()), ("separation", ()), ("dissolution", ()), ("union", ()), ("independence", ())];
            desk.word(line, "bad-succession", "kind of succession", &row.kind, &kinds);
            desk.reliability(line, &row.reliability);
            desk.source_list(line, &row.source);
            let (successor, predecessor) =
                (desk.participant(line, &row.successor), desk.participant(line, &row.predecessor));
            let (Some(successor), Some(predecessor), Some(on)) = (successor, predecessor, desk.day(line, &row.on))
            else {
                continue;
            };
            let slot = &mut self.world.participants[usize::from(successor.0)].succession;
            // Continuations and unions keep the same legal person: nothing is succeeded to by notification.
            if slot.is_none() && row.kind != "continuation" && row.kind != "union" {
                *slot = Some(SuccessionOfStates { predecessor, on });
            }
            self.successions.push(Succession { successor, predecessor, kind: row.kind, on, note: row.note, line });
        }
    }

    pub(super) fn read_groups(&mut self) {
        const FILE: &str = "participants/groups.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk = Desk {
            file: FILE,
            text,
            sources: &self.source_ids,
            participants: &self.participant_ids,
            problems: &mut self.problems,
        };
        for (line, row) in desk.csv::<GroupRow>() {
            desk.reliability(line, &row.reliability);
            desk.source_list(line, &row.source);
            let (from, until) = (desk.day(line, &row.from), desk.day(line, &row.until));
            check_interval(&mut desk, line, from, until);
            if let Some(participant) = desk.participant(line, &row.participant) {
                self.groups.push(GroupSpan { participant, group: row.group, from, until });
            }
        }
    }

    pub(super) fn read_conflicts(&mut self) {
        const FILE: &str = "conflicts.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk = Desk {
            file: FILE,
            text,
            sources: &self.source_ids,
            participants: &self.participant_ids,
            problems: &mut self.problems,
        };
        for (line, row) in desk.csv::<ConflictRow>() {
            let role = desk.word(
                line,
                "bad-conflict",
                "role",
                &row.role,
                &[("primary", ConflictRole::Primary), ("secondary", ConflictRole::Secondary)],
            );
            let reliability = desk.reliability(line, &row.reliability);
            let (from, until) = (desk.day(line, &row.from), desk.day(line, &row.until));
            check_interval(&mut desk, line, from, until);
            let participant = desk.participant(line, &row.participant);
            let source = desk.source_list(line, &row.source).first().copied();
            let (Some(participant), Some(source), Some(role), Some(from)) = (participant, source, role, from) else {
                continue;
            };
            let of_source = self.sources[usize::from(source.0)].reliability;
            let reliability = reliability.unwrap_or(of_source);
            self.world.conflicts.push(Conflict { participant, from, until, role, reliability });
            self.conflicts.push(ConflictRecord {
                id: row.id,
                conflict: row.conflict,
                name: row.name,
                kind: row.kind,
                side: row.side,
                precision_from: row.precision_from,
                precision_until: row.precision_until,
                last_active_year: row.last_active_year,
                intensity: row.intensity,
                source,
                line,
            });
        }
        if let Some(source) = self.hypothetical_source() {
            let (conflicts, records): (Vec<_>, Vec<_>) = self.overlay.conflicts(source).unzip();
            self.world.conflicts.extend(conflicts);
            self.conflicts.extend(records);
        }
        self.read_conflict_coverage();
    }

    pub(super) fn read_conflict_coverage(&mut self) {
        const FILE: &str = "conflicts.toml";
        let Some(text) = self.files.text(FILE) else { return self.missing(FILE) };
        let mut desk = Desk {
            file: FILE,
            text,
            sources: &self.source_ids,
            participants: &self.participant_ids,
            problems: &mut self.problems,
        };
        let Some(file) = desk.toml::<CoverageFile>() else { return };
        let line = desk.line_at(file.covers_until.span().start);
        self.world.conflicts_until = desk.day(line, file.covers_until.get_ref());
        let source = desk.source(line, &file.source);
        self.conflict_coverage = source.map(|source| (file.says, source));
    }

    pub(super) fn read_general(&mut self) {
        const FILE: &str = "general.toml";
        let Some(text) = self.files.text(FILE) else { return self.missing(FILE) };
        let mut desk = Desk {
            file: FILE,
            text,
            sources: &self.source_ids,
            participants: &self.participant_ids,
            problems: &mut self.problems,
        };
        let Some(file) = desk.toml::<RulebookFile>() else { return };
        for row in file.clause {
            let line = desk.line_at(row.span().start);
            self.general.extend(clause::clause(&mut desk, line, row.into_inner()));
        }
    }

    pub(super) fn read_identities(&mut self) {
        for folder in self.files.treaties() {
            let path = format!("treaties/{folder}/treaty.toml");
            let Some(text) = self.files.text(&path) else {
                let problem = Problem::error(
                    &format!("treaties/{folder}"),
                    0,
                    "missing-file",
                    "this folder has no `treaty.toml`".to_owned(),
                );
                self.problems.push(problem.hint("CONTRIBUTING.md says how to add a treaty"));
                continue;
            };
            let mut desk = Desk {
                file: &path,
                text,
                sources: &self.source_ids,
                participants: &self.participant_ids,
                problems: &mut self.problems,
            };
            self.identities.extend(Identity::read(&mut desk, folder));
        }
        self.treaties = self.identities.iter().map(|_| OnceLock::new()).collect();
        self.wordings = self.identities.iter().map(|_| Default::default()).collect();
        for (place, identity) in self.identities.iter().enumerate() {
            for name in identity.all_names() {
                if let Some(other) = self.treaty_index.add(name, place) {
                    let message = format!("`{name}` names both `{}` and `{}`", self.identities[other].id, identity.id);
                    let file = format!("treaties/{}/treaty.toml", identity.id);
                    self.problems.push(Problem::error(&file, 0, "ambiguous-name", message));
                }
            }
        }
    }

    pub(super) fn missing(&mut self, file: &str) {
        self.problems.push(Problem::error(file, 0, "missing-file", "the record lacks this file".to_owned()));
    }
}

const SOURCE_KINDS: [(&str, ()); 8] = [
    ("text", ()),
    ("depositary", ()),
    ("official", ()),
    ("dataset", ()),
    ("monitor", ()),
    ("press", ()),
    ("encyclopaedia", ()),
    ("law", ()),
];

pub(crate) fn check_interval(desk: &mut Desk<'_>, line: u32, from: Option<Date>, until: Option<Date>) {
    if let (Some(from), Some(until)) = (from, until)
        && from >= until
    {
        let hint = "`until` is the first day on which it no longer holds".to_owned();
        desk.error_with_hint(
            line,
            "empty-interval",
            format!("the interval from {from} until {until} is empty"),
            Some(hint),
        );
    }
}
