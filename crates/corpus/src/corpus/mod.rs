//! The record as a whole: what all treaties share, and each treaty when it is asked for.

mod approval;
mod read;

pub(crate) use read::check_interval;

pub use approval::ApprovalRecord;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use depositary_law::{Clause, Date, ParticipantId, Reliability, SourceId, World};

use crate::files::Files;
use crate::language::Language;
use crate::names::NameIndex;
use crate::observations::Observations;
use crate::overlay::{HYPOTHETICAL, Overlay};
use crate::problem::{Problem, Problems};
use crate::reading::Ids;
use crate::treaty::{Identity, Treaty};
use crate::wording::Wording;

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

impl ConflictRecord {
    /// A record that says nothing yet but where it comes from.
    pub(crate) fn from_source(source: SourceId) -> Self {
        ConflictRecord {
            id: String::new(),
            conflict: String::new(),
            name: String::new(),
            kind: String::new(),
            side: String::new(),
            precision_from: String::new(),
            precision_until: String::new(),
            last_active_year: String::new(),
            intensity: String::new(),
            source,
            line: 0,
        }
    }
}

/// The record.
#[derive(Debug)]
pub struct Corpus {
    files: Files,
    overlay: Overlay,
    pub(crate) source_ids: Ids,
    pub(crate) participant_ids: Ids,
    sources: Vec<Source>,
    participants: Vec<ParticipantRecord>,
    names: Vec<Name>,
    name_index: NameIndex<ParticipantId>,
    in_sentence: BTreeMap<ParticipantId, usize>,
    sentence_names: BTreeMap<(Language, ParticipantId), String>,
    successions: Vec<Succession>,
    groups: Vec<GroupSpan>,
    approvals: Vec<ApprovalRecord>,
    conflicts: Vec<ConflictRecord>,
    conflict_coverage: Option<(String, SourceId)>,
    world: World,
    general: Vec<Clause>,
    identities: Vec<Identity>,
    treaty_index: NameIndex<usize>,
    treaties: Vec<OnceLock<Result<Treaty, Problems>>>,
    wordings: Vec<[OnceLock<Result<Wording, Problems>>; Language::ALL.len()]>,
    observations: OnceLock<Result<Observations, Problems>>,
    problems: Vec<Problem>,
}

impl Corpus {
    /// Reads what all treaties share. Problems are kept; [`Corpus::open`] refuses a record that has errors.
    #[must_use]
    pub fn read(files: Files) -> Self {
        Corpus::read_with(files, Overlay::default())
    }

    fn read_with(files: Files, overlay: Overlay) -> Self {
        let mut corpus = Corpus {
            files,
            overlay,
            source_ids: Ids::default(),
            participant_ids: Ids::default(),
            sources: Vec::new(),
            participants: Vec::new(),
            names: Vec::new(),
            name_index: NameIndex::default(),
            in_sentence: BTreeMap::new(),
            sentence_names: BTreeMap::new(),
            successions: Vec::new(),
            groups: Vec::new(),
            approvals: Vec::new(),
            conflicts: Vec::new(),
            conflict_coverage: None,
            world: World::default(),
            general: Vec::new(),
            identities: Vec::new(),
            treaty_index: NameIndex::default(),
            treaties: Vec::new(),
            wordings: Vec::new(),
            observations: OnceLock::new(),
            problems: Vec::new(),
        };
        corpus.read_sources();
        corpus.read_participants();
        corpus.read_names();
        corpus.read_sentence_names();
        corpus.read_successions();
        corpus.read_groups();
        corpus.read_approvals();
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
        Corpus::open_with(files, Overlay::default())
    }

    /// Opens a record with hypothetical facts laid over it.
    ///
    /// # Errors
    /// As [`Corpus::open`].
    pub fn open_with(files: Files, overlay: Overlay) -> Result<Self, Problems> {
        let corpus = Corpus::read_with(files, overlay);
        let errors = crate::problem::errors(&corpus.problems);
        if errors.is_empty() { Ok(corpus) } else { Err(Problems(errors)) }
    }

    /// The hypothetical facts laid over the record.
    #[must_use]
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// The source that hypothetical facts name, where there are any.
    pub(crate) fn hypothetical_source(&self) -> Option<SourceId> {
        self.source_ids.place(HYPOTHETICAL).map(SourceId)
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

    /// A participant as a sentence of a language names it: `la Lituanie`; as an English one where the record
    /// has no such name.
    #[must_use]
    pub fn in_sentence_of(&self, id: ParticipantId, language: Language) -> &str {
        let named = self.sentence_names.get(&(language, id)).filter(|_| language != Language::English);
        named.map_or_else(|| self.in_sentence(id), String::as_str)
    }

    /// A participant's short name in a language: `Lituanie`; the English one where the record has no other.
    #[must_use]
    pub fn short_name(&self, id: ParticipantId, language: Language) -> &str {
        let short = |name: &&Name| name.participant == id && name.kind == "short" && name.language == language.code();
        let named = self.names.iter().find(short).filter(|_| language != Language::English);
        named.map_or(self.participant(id).name.as_str(), |name| name.name.as_str())
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

    /// Whether a participant's parliament must approve that it leaves a treaty; `None`: the record does not say.
    #[must_use]
    pub fn approval(&self, id: ParticipantId) -> Option<&ApprovalRecord> {
        self.approvals.iter().find(|approval| approval.participant == id)
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

    /// What a treaty's clauses say in a language, read when first asked for; `None`: English, in which the
    /// record itself is kept.
    ///
    /// # Errors
    /// When the treaty's files, or those of its sentences, have errors.
    pub fn wording(&self, place: usize, language: Language) -> Result<Option<&Wording>, Problems> {
        if language == Language::English {
            return Ok(None);
        }
        let read = || {
            let (wording, problems) = Wording::read(self, place, self.treaty(place)?, language);
            let errors = crate::problem::errors(&problems);
            if errors.is_empty() { Ok(wording) } else { Err(Problems(errors)) }
        };
        let kept = &self.wordings[place][language as usize];
        kept.get_or_init(read).as_ref().map(Some).map_err(Clone::clone)
    }

    /// Figures, reports, positions, meetings and votes, read when first asked for; no status depends on them.
    ///
    /// # Errors
    /// When their files have errors.
    pub fn observations(&self) -> Result<&Observations, Problems> {
        let read = || {
            let (observations, problems) = Observations::read(self);
            let errors = crate::problem::errors(&problems);
            if errors.is_empty() { Ok(observations) } else { Err(Problems(errors)) }
        };
        self.observations.get_or_init(read).as_ref().map_err(Clone::clone)
    }
}
