//! The record as a whole: what all treaties share, and each treaty when it is asked for.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use depositary_law::{
    Clause, Conflict, ConflictRole, Date, Participant, ParticipantId, Reliability, SourceId, SuccessionOfStates, World,
};

use crate::clause;
use crate::files::Files;
use crate::names::NameIndex;
use crate::problem::{Problem, Problems};
use crate::reading::{Desk, Ids, RELIABILITIES};
use crate::rows::{ConflictRow, CoverageFile, GroupRow, NameRow, ParticipantRow, RulebookFile, SourcesFile, SuccessionRow};
use crate::treaty::{Identity, Treaty};

/// A document relied on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its permanent id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Its date, or the state of it that was read; may be partial or empty.
    pub date: String,
    /// Where it stands, if that is public and sure.
    pub address: String,
    /// `text`, `depositary`, `official`, `dataset`, `monitor`, `press`, `encyclopaedia`, `law`.
    pub kind: String,
    /// How far it can be trusted.
    pub reliability: Reliability,
    /// Its licence, if known.
    pub licence: String,
    /// The credit that its licence asks for.
    pub attribution: String,
    /// A note for people.
    pub note: String,
}

/// A participant as the record describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticipantRecord {
    /// ISO 3166-1 alpha-3, or a code of our own that `note` explains.
    pub code: String,
    /// `state`, `entity` or `organisation`.
    pub kind: String,
    /// The short English name used in sentences.
    pub name: String,
    /// The first day of its existence, where that lies in the record's time.
    pub from: Option<Date>,
    /// The first day on which it no longer existed.
    pub until: Option<Date>,
    /// A note for people.
    pub note: String,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
    pub(crate) line: u32,
}

/// One name of a participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Whose name.
    pub participant: ParticipantId,
    /// `en`, `fr`, `es`, `ru`, `zh`, `ar`; `mul` for codes; others as they come.
    pub language: String,
    /// The name.
    pub name: String,
    /// `short`, `formal`, `former`, `alias`, or `sentence`.
    pub kind: String,
    /// From when, as written.
    pub from: String,
    /// Until when, as written.
    pub until: String,
}

/// A succession of States.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succession {
    /// Who took over.
    pub successor: ParticipantId,
    /// From whom.
    pub predecessor: ParticipantId,
    /// `continuation`, `separation`, `dissolution`, `union` or `independence`.
    pub kind: String,
    /// When.
    pub on: Date,
    /// A note for people.
    pub note: String,
    pub(crate) line: u32,
}

/// Membership of a group, by interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSpan {
    /// Who.
    pub participant: ParticipantId,
    /// Which group.
    pub group: String,
    /// The first day.
    pub from: Option<Date>,
    /// The first day after it.
    pub until: Option<Date>,
}

/// What is said about a piece of conflict evidence, beside what the engine needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictRecord {
    /// Its permanent id.
    pub id: String,
    /// The conflict's number in the data.
    pub conflict: String,
    /// The conflict's name in the data.
    pub name: String,
    /// Its type in the data: `interstate`, `intrastate`, …
    pub kind: String,
    /// The side on which the participant was, as the data name it.
    pub side: String,
    /// How precisely the first day is known: `day`, `month`, `year`, …
    pub precision_from: String,
    /// How precisely the end is known; `open`: active in the last year that the data cover.
    pub precision_until: String,
    /// The last year in which the data have it active.
    pub last_active_year: String,
    /// Its intensity in the data: `minor` or `war`.
    pub intensity: String,
    /// Where it comes from.
    pub source: SourceId,
    pub(crate) line: u32,
}

/// The record.
#[derive(Debug)]
pub struct Corpus {
    files: Files,
    pub(crate) source_ids: Ids,
    pub(crate) participant_ids: Ids,
    sources: Vec<Source>,
    participants: Vec<ParticipantRecord>,
    names: Vec<Name>,
    name_index: NameIndex<ParticipantId>,
    in_sentence: BTreeMap<ParticipantId, usize>,
    successions: Vec<Succession>,
    groups: Vec<GroupSpan>,
    conflicts: Vec<ConflictRecord>,
    conflict_coverage: Option<(String, SourceId)>,
    world: World,
    general: Vec<Clause>,
    identities: Vec<Identity>,
    treaty_index: NameIndex<usize>,
    treaties: Vec<OnceLock<Result<Treaty, Problems>>>,
    problems: Vec<Problem>,
}

impl Corpus {
    /// Reads what all treaties share. Problems are kept; [`Corpus::open`] refuses a record that has errors.
    #[must_use]
    pub fn read(files: Files) -> Self {
        let mut corpus = Corpus {
            files,
            source_ids: Ids::default(),
            participant_ids: Ids::default(),
            sources: Vec::new(),
            participants: Vec::new(),
            names: Vec::new(),
            name_index: NameIndex::default(),
            in_sentence: BTreeMap::new(),
            successions: Vec::new(),
            groups: Vec::new(),
            conflicts: Vec::new(),
            conflict_coverage: None,
            world: World::default(),
            general: Vec::new(),
            identities: Vec::new(),
            treaty_index: NameIndex::default(),
            treaties: Vec::new(),
            problems: Vec::new(),
        };
        corpus.read_sources();
        corpus.read_participants();
        corpus.read_names();
        corpus.read_successions();
        corpus.read_groups();
        corpus.read_conflicts();
        corpus.read_general();
        corpus.read_identities();
        corpus
    }

    /// Opens a record for answering.
    ///
    /// # Errors
    /// When what all treaties share has errors; a treaty's own are found when it is asked for.
    pub fn open(files: Files) -> Result<Self, Problems> {
        let corpus = Corpus::read(files);
        let errors = crate::problem::errors(&corpus.problems);
        if errors.is_empty() { Ok(corpus) } else { Err(Problems(errors)) }
    }

    /// The files that were read.
    #[must_use]
    pub const fn files(&self) -> &Files {
        &self.files
    }

    /// Problems in what all treaties share.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Every source, by id.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The source behind an identifier.
    #[must_use]
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[usize::from(id.0)]
    }

    /// Every participant, by code.
    #[must_use]
    pub fn participants(&self) -> &[ParticipantRecord] {
        &self.participants
    }

    /// The participant behind an identifier.
    #[must_use]
    pub fn participant(&self, id: ParticipantId) -> &ParticipantRecord {
        &self.participants[usize::from(id.0)]
    }

    /// A participant as an English sentence names it: `the Netherlands`.
    #[must_use]
    pub fn in_sentence(&self, id: ParticipantId) -> &str {
        self.in_sentence.get(&id).map_or(self.participant(id).name.as_str(), |place| self.names[*place].name.as_str())
    }

    /// The identifiers of all participants, in the order of their codes.
    pub fn participant_ids(&self) -> impl Iterator<Item = ParticipantId> + use<> {
        (0..u16::try_from(self.participants.len()).unwrap_or(u16::MAX)).map(ParticipantId)
    }

    /// Every name of every participant.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// Names, former names and codes, to look participants up.
    #[must_use]
    pub const fn name_index(&self) -> &NameIndex<ParticipantId> {
        &self.name_index
    }

    /// Titles, aliases and ids, to look treaties up; the value is a place in [`Corpus::identities`].
    #[must_use]
    pub const fn treaty_index(&self) -> &NameIndex<usize> {
        &self.treaty_index
    }

    /// Successions of States.
    #[must_use]
    pub fn successions(&self) -> &[Succession] {
        &self.successions
    }

    /// Memberships of groups.
    #[must_use]
    pub fn groups(&self) -> &[GroupSpan] {
        &self.groups
    }

    /// What is said about the evidence in [`World::conflicts`], in the same order.
    #[must_use]
    pub fn conflicts(&self) -> &[ConflictRecord] {
        &self.conflicts
    }

    /// How far the conflict evidence reaches, in words, and who says so.
    #[must_use]
    pub fn conflict_coverage(&self) -> Option<(&str, SourceId)> {
        self.conflict_coverage.as_ref().map(|(says, source)| (says.as_str(), *source))
    }

    /// What the engine knows of participants and conflicts.
    #[must_use]
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// The clauses of general law.
    #[must_use]
    pub fn general(&self) -> &[Clause] {
        &self.general
    }

    /// Every treaty's identity, by id.
    #[must_use]
    pub fn identities(&self) -> &[Identity] {
        &self.identities
    }

    /// A treaty by its place in [`Corpus::identities`], read when first asked for.
    ///
    /// # Errors
    /// When its files have errors.
    pub fn treaty(&self, place: usize) -> Result<&Treaty, Problems> {
        self.treaties[place].get_or_init(|| Treaty::open(self, place)).as_ref().map_err(Clone::clone)
    }

    fn read_sources(&mut self) {
        let Some(text) = self.files.text("sources.toml") else { return self.missing("sources.toml") };
        let nothing = Ids::default();
        let mut desk = Desk { file: "sources.toml", text, sources: &nothing, participants: &nothing, problems: &mut self.problems };
        let Some(file) = desk.toml::<SourcesFile>() else { return };
        let mut sources: Vec<Source> = Vec::with_capacity(file.source.len());
        for row in file.source {
            let line = desk.line_at(row.span().start);
            let row = row.into_inner();
            if sources.iter().any(|other| other.id == row.id) {
                desk.error(line, "duplicate-id", format!("two sources have the id `{}`", row.id));
                continue;
            }
            let Some(reliability) = desk.word(line, "unknown-reliability", "reliability", &row.reliability, &RELIABILITIES) else {
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
        sources.sort_by(|a, b| a.id.cmp(&b.id));
        self.source_ids = Ids(sources.iter().map(|source| source.id.clone()).collect());
        self.sources = sources;
    }

    fn read_participants(&mut self) {
        const FILE: &str = "participants/participants.csv";
        let Some(text) = self.files.text(FILE) else { return self.missing(FILE) };
        let nothing = Ids::default();
        let mut desk = Desk { file: FILE, text, sources: &self.source_ids, participants: &nothing, problems: &mut self.problems };
        let mut participants: Vec<ParticipantRecord> = Vec::new();
        for (line, row) in desk.csv::<ParticipantRow>() {
            if participants.iter().any(|other| other.code == row.code) {
                desk.error(line, "duplicate-id", format!("two participants have the code `{}`", row.code));
                continue;
            }
            desk.word(line, "bad-participant", "kind of participant", &row.kind, &[("state", ()), ("entity", ()), ("organisation", ())]);
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

    fn read_names(&mut self) {
        const FILE: &str = "participants/names.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk =
            Desk { file: FILE, text, sources: &self.source_ids, participants: &self.participant_ids, problems: &mut self.problems };
        for (line, row) in desk.csv::<NameRow>() {
            let Some(participant) = desk.participant(line, &row.participant) else { continue };
            desk.word(line, "bad-name", "kind of name", &row.kind, &[("short", ()), ("formal", ()), ("former", ()), ("alias", ()), ("sentence", ())]);
            desk.source_list(line, &row.source);
            if let Some(other) = self.name_index.add(&row.name, participant) {
                let other = &self.participants[usize::from(other.0)].code;
                let message = format!("`{}` names both `{other}` and `{}`", row.name, row.participant);
                desk.error_with_hint(line, "ambiguous-name", message, Some("keep it for the one that people mean".to_owned()));
            }
            if row.kind == "sentence" {
                self.in_sentence.insert(participant, self.names.len());
            }
            self.names.push(Name { participant, language: row.language, name: row.name, kind: row.kind, from: row.from, until: row.until });
        }
    }

    fn read_successions(&mut self) {
        const FILE: &str = "participants/successions.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk =
            Desk { file: FILE, text, sources: &self.source_ids, participants: &self.participant_ids, problems: &mut self.problems };
        for (line, row) in desk.csv::<SuccessionRow>() {
            let kinds = [("continuation", ()), ("separation", ()), ("dissolution", ()), ("union", ()), ("independence", ())];
            desk.word(line, "bad-succession", "kind of succession", &row.kind, &kinds);
            desk.reliability(line, &row.reliability);
            desk.source_list(line, &row.source);
            let (successor, predecessor) = (desk.participant(line, &row.successor), desk.participant(line, &row.predecessor));
            let (Some(successor), Some(predecessor), Some(on)) = (successor, predecessor, desk.day(line, &row.on)) else { continue };
            let slot = &mut self.world.participants[usize::from(successor.0)].succession;
            // Continuations and unions keep the same legal person: nothing is succeeded to by notification.
            if slot.is_none() && row.kind != "continuation" && row.kind != "union" {
                *slot = Some(SuccessionOfStates { predecessor, on });
            }
            self.successions.push(Succession { successor, predecessor, kind: row.kind, on, note: row.note, line });
        }
    }

    fn read_groups(&mut self) {
        const FILE: &str = "participants/groups.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk =
            Desk { file: FILE, text, sources: &self.source_ids, participants: &self.participant_ids, problems: &mut self.problems };
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

    fn read_conflicts(&mut self) {
        const FILE: &str = "conflicts.csv";
        let Some(text) = self.files.text(FILE) else { return };
        let mut desk =
            Desk { file: FILE, text, sources: &self.source_ids, participants: &self.participant_ids, problems: &mut self.problems };
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
            let (Some(participant), Some(source), Some(role), Some(from)) = (participant, source, role, from) else { continue };
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
        self.read_conflict_coverage();
    }

    fn read_conflict_coverage(&mut self) {
        const FILE: &str = "conflicts.toml";
        let Some(text) = self.files.text(FILE) else { return self.missing(FILE) };
        let mut desk =
            Desk { file: FILE, text, sources: &self.source_ids, participants: &self.participant_ids, problems: &mut self.problems };
        let Some(file) = desk.toml::<CoverageFile>() else { return };
        let line = desk.line_at(file.covers_until.span().start);
        self.world.conflicts_until = desk.day(line, file.covers_until.get_ref());
        let source = desk.source(line, &file.source);
        self.conflict_coverage = source.map(|source| (file.says, source));
    }

    fn read_general(&mut self) {
        const FILE: &str = "general.toml";
        let Some(text) = self.files.text(FILE) else { return self.missing(FILE) };
        let mut desk =
            Desk { file: FILE, text, sources: &self.source_ids, participants: &self.participant_ids, problems: &mut self.problems };
        let Some(file) = desk.toml::<RulebookFile>() else { return };
        for row in file.clause {
            let line = desk.line_at(row.span().start);
            self.general.extend(clause::clause(&mut desk, line, row.into_inner()));
        }
    }

    fn read_identities(&mut self) {
        for folder in self.files.treaties() {
            let path = format!("treaties/{folder}/treaty.toml");
            let Some(text) = self.files.text(&path) else {
                let problem = Problem::error(&format!("treaties/{folder}"), 0, "missing-file", "this folder has no `treaty.toml`".to_owned());
                self.problems.push(problem.hint("CONTRIBUTING.md says how to add a treaty"));
                continue;
            };
            let mut desk =
                Desk { file: &path, text, sources: &self.source_ids, participants: &self.participant_ids, problems: &mut self.problems };
            self.identities.extend(Identity::read(&mut desk, folder));
        }
        self.treaties = self.identities.iter().map(|_| OnceLock::new()).collect();
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

    fn missing(&mut self, file: &str) {
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
        desk.error_with_hint(line, "empty-interval", format!("the interval from {from} until {until} is empty"), Some(hint));
    }
}
