//! One treaty of the record: its identity, its rulebook, its actions, its contested points.

mod actions;
mod compliance;
mod definitions;
mod disputes;
mod readings;
mod rules;
mod steps;

pub(crate) use actions::UNREADABLE;
pub use compliance::ComplianceRecord;
pub use definitions::{CriterionRecord, DefinitionRecord, DescriptionRecord, InputRecord, OutcomeRecord};
pub use disputes::{DisputeReadingRecord, DisputeRecord, Holder};
pub use steps::{StepKind, StepRecord, Votes};

use std::collections::BTreeMap;

use depositary_law::conduct::ActivityDispute;
use depositary_law::{
    ActionId, ActionKind, Date, EndedWith, Facts, Reliability, Rule, Rulebook, Settings, SourceId, StatedDate, Status,
    derive,
};

use crate::corpus::Corpus;
use crate::language::Language;
use crate::problem::{Problem, Problems};
use crate::reading::Desk;
use crate::rows::{PlacedDateRow, PublishedRow, TreatyFile};

/// A date with its place and source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedDate {
    /// The day.
    pub on: Date,
    /// Where; empty where that says nothing.
    pub place: String,
    /// Who says so.
    pub source: SourceId,
    /// A note for people.
    pub note: String,
}

/// One of a treaty's depositaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Depositary {
    /// Its id in `actions.csv`.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Who a treaty is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Its id: the name of its folder.
    pub id: String,
    /// Its English title.
    pub title: String,
    /// Its abbreviation.
    pub short: String,
    /// How sentences call it, where the title is too long for them.
    pub called: String,
    /// Other names that people use.
    pub aliases: Vec<String>,
    /// What it is about, in a few words.
    pub subject: String,
    /// The treaty to which it is a protocol or an amendment.
    pub parent: Option<String>,
    /// The languages of its authentic texts.
    pub languages: Vec<String>,
    /// Where it can be read.
    pub links: Vec<String>,
    /// Its title by language.
    pub names: BTreeMap<String, String>,
    /// Its adoption.
    pub adopted: Option<PlacedDate>,
    /// Its opening for signature.
    pub opened: Option<PlacedDate>,
    /// Its depositaries.
    pub depositaries: Vec<Depositary>,
    /// The day of the instrument that triggered entry into force, as stated.
    pub stated_trigger: Option<StatedDate>,
    /// Its entry into force, as stated.
    pub stated_entry_into_force: Option<StatedDate>,
    pub(crate) parent_line: u32,
    pub(crate) entry_into_force_line: u32,
}

/// What the record says of an action beside what the engine needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionRecord {
    /// Its permanent id.
    pub id: String,
    /// Who says its date.
    pub sources: Vec<SourceId>,
    /// Who says its effect.
    pub effect_sources: Vec<SourceId>,
    /// A note for people.
    pub note: String,
    /// Its line in `actions.csv`.
    pub line: u32,
}

/// A reading of a contested point, as the record describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingRecord {
    /// Its id.
    pub id: String,
    /// What it says.
    pub says: String,
    /// Who holds it.
    pub held_by: Vec<String>,
    /// Where that stands.
    pub sources: Vec<SourceId>,
    /// How far that can be trusted.
    pub reliability: Reliability,
}

/// A contested point, as the record describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointRecord {
    /// Its id.
    pub id: String,
    /// The article on which readings differ.
    pub article: String,
    /// The question.
    pub question: String,
    /// Why this default, or why none.
    pub why: String,
    /// The readings, in the order of the engine's.
    pub readings: Vec<ReadingRecord>,
}

/// What somebody prints; to be audited, never believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its id.
    pub id: String,
    /// What kind of date or count.
    pub what: String,
    /// About whom; empty for the treaty.
    pub participant: String,
    /// As of which day; empty for undated statements.
    pub on: String,
    /// The number or date printed.
    pub value: String,
    /// Where.
    pub sources: Vec<SourceId>,
    /// A note for people.
    pub note: String,
    /// Its line in `published.csv`.
    pub line: u32,
}

/// A worked example of a rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its name.
    pub name: String,
    /// The day of the deposit or of the notice.
    pub act: Date,
    /// The day that the source states.
    pub expected: Date,
    /// Whether it is about a notice of withdrawal.
    pub is_notice: bool,
    /// Its line in `rulebook.toml`.
    pub line: u32,
}

/// A treaty, ready to be derived.
#[derive(Debug)]
pub struct Treaty {
    /// Its rules.
    pub rulebook: Rulebook,
    /// Its facts.
    pub facts: Facts,
    /// What is said of each action, in the order of [`Facts::actions`].
    pub actions: Vec<ActionRecord>,
    /// What is said of each contested point, in the order of [`Facts::points`].
    pub points: Vec<PointRecord>,
    /// The recorded steps beside the treaty's actions, by id.
    pub steps: Vec<StepRecord>,
    /// What is said of each compliance fact, in the order of [`Facts::compliance`].
    pub compliance: Vec<ComplianceRecord>,
    /// The disputed activities.
    pub disputes: Vec<ActivityDispute>,
    /// What is said of each disputed activity, in the order of `disputes`.
    pub dispute_records: Vec<DisputeRecord>,
    /// The treaty's definition, where the record has one.
    pub definition: Option<DefinitionRecord>,
    /// What others print.
    pub published: Vec<Published>,
    /// Official worked examples.
    pub examples: Vec<Example>,
    /// Disagreements that do not keep it from being used.
    pub problems: Vec<Problem>,
    /// The lines of the treaty's own clauses in `rulebook.toml`; those of general law come after them.
    pub(crate) clause_lines: Vec<u32>,
}

impl Identity {
    pub(crate) fn read(desk: &mut Desk<'_>, folder: &str) -> Option<Self> {
        let file: TreatyFile = desk.toml()?;
        let line = desk.line_at(file.id.span().start);
        if file.id.get_ref() != folder {
            let message = format!("the id `{}` is not the name of its folder, `{folder}`", file.id.get_ref());
            desk.error_with_hint(line, "wrong-folder", message, Some("rename one of them".to_owned()));
        }
        if file.depositary.is_empty() {
            desk.error(line, "no-depositary", "a treaty has at least one `[[depositary]]`".to_owned());
        }
        let stated = |date: Option<PlacedDate>| date.map(|date| StatedDate { on: date.on, source: date.source });
        let line_of = |place: Option<std::ops::Range<usize>>| place.map_or(0, |place| desk.line_at(place.start));
        let parent_line = line_of(file.parent.as_ref().map(toml::Spanned::span));
        let entry_into_force_line = line_of(file.stated.entry_into_force.as_ref().map(|row| row.on.span()));
        Some(Identity {
            id: folder.to_owned(),
            called: file.called.unwrap_or_else(|| file.title.clone()),
            title: file.title,
            short: file.short,
            aliases: file.aliases,
            subject: file.subject,
            parent: file.parent.map(toml::Spanned::into_inner),
            languages: file.languages,
            links: file.links,
            names: file.names,
            adopted: file.adopted.and_then(|row| placed_date(desk, row)),
            opened: file.opened.and_then(|row| placed_date(desk, row)),
            depositaries: file.depositary.into_iter().map(|row| Depositary { id: row.id, name: row.name }).collect(),
            stated_trigger: stated(file.stated.trigger.and_then(|row| placed_date(desk, row))),
            stated_entry_into_force: stated(file.stated.entry_into_force.and_then(|row| placed_date(desk, row))),
            parent_line,
            entry_into_force_line,
        })
    }

    /// Its title in a language; the English one where the record has no other.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        let named = self.names.get(language.code()).filter(|_| language != Language::English);
        named.unwrap_or(&self.title)
    }

    /// Every name by which it can be looked up.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        [&self.id, &self.title, &self.short, &self.called]
            .into_iter()
            .chain(&self.aliases)
            .chain(self.names.values())
            .map(String::as_str)
    }
}

fn placed_date(desk: &mut Desk<'_>, row: PlacedDateRow) -> Option<PlacedDate> {
    let line = desk.line_at(row.on.span().start);
    let on = desk.day(line, row.on.get_ref());
    let source = desk.source(desk.line_at(row.source.span().start), row.source.get_ref());
    Some(PlacedDate { on: on?, place: row.place, source: source?, note: row.note })
}

impl Treaty {
    /// Reads a treaty, refusing it when it has errors.
    pub(crate) fn open(corpus: &Corpus, place: usize) -> Result<Self, Problems> {
        let (treaty, problems) = Treaty::read(corpus, place);
        let errors = crate::problem::errors(&problems);
        let Some(mut treaty) = treaty.filter(|_| errors.is_empty()) else { return Err(Problems(errors)) };
        if let Some(source) = corpus.hypothetical_source() {
            let id = &corpus.identities()[place].id;
            corpus.overlay().apply(id, source, &mut treaty.facts, &mut treaty.actions);
        }
        treaty.facts.ended_with = ended_with(corpus, place, &treaty.rulebook)?;
        Ok(Treaty { problems, ..treaty })
    }

    /// Reads a treaty and notes every problem of its files.
    pub(crate) fn read(corpus: &Corpus, place: usize) -> (Option<Self>, Vec<Problem>) {
        let mut problems = Vec::new();
        let identity = &corpus.identities()[place];
        let rules = rules::read_rulebook(corpus, identity, &mut problems);
        let mut facts = Facts {
            stated_trigger: identity.stated_trigger,
            stated_entry_into_force: identity.stated_entry_into_force,
            ..Facts::default()
        };
        let actions = actions::read_actions(corpus, identity, &mut facts, &mut problems);
        let points = readings::read_points(corpus, identity, &actions, &mut facts, &mut problems);
        let steps = steps::read_steps(corpus, identity, &mut problems);
        let definition = definitions::read_definition(corpus, identity, &mut problems);
        let published = read_published(corpus, identity, &mut problems);
        let compliance = rules.as_ref().map_or_else(Vec::new, |(rulebook, ..)| {
            compliance::read_compliance(corpus, identity, rulebook, &mut facts, &mut problems)
        });
        let (disputes, dispute_records) = rules.as_ref().map_or_else(Default::default, |(rulebook, ..)| {
            disputes::read_disputes(corpus, identity, rulebook, &mut problems)
        });
        let treaty = rules.map(|(rulebook, clause_lines, examples)| Treaty {
            rulebook,
            facts,
            actions,
            points,
            steps,
            definition,
            compliance,
            disputes,
            dispute_records,
            published,
            examples,
            problems: Vec::new(),
            clause_lines,
        });
        (treaty, problems)
    }

    /// The record of an action.
    #[must_use]
    pub fn action(&self, id: ActionId) -> &ActionRecord {
        &self.actions[id.index()]
    }
}

/// Who left the treaty with which this one ends, by everything that is known of that treaty.
fn ended_with(corpus: &Corpus, place: usize, rulebook: &Rulebook) -> Result<Vec<EndedWith>, Problems> {
    let other = rulebook.clauses().iter().find_map(|clause| match &clause.rule {
        Rule::EndsWith { treaty } => corpus.identities().iter().position(|identity| identity.id == *treaty),
        _ => None,
    });
    // Only a parent that has no parent itself is followed, so that no two treaties wait for each other.
    let identities = corpus.identities();
    let is_parent = |other: &usize| {
        identities[place].parent.as_ref() == Some(&identities[*other].id) && identities[*other].parent.is_none()
    };
    let Some(other) = other.filter(is_parent) else { return Ok(Vec::new()) };
    let parent = corpus.treaty(other)?;
    let derivation = derive(&parent.rulebook, &parent.facts, corpus.world(), &Settings::default(), Date::MAX);
    let mut ended = Vec::new();
    for participant in corpus.participant_ids() {
        let left = derivation.timeline(participant).iter().find(|segment| segment.status == Status::FormerParty);
        let acts = derivation.acts_of(participant).iter().map(|id| parent.facts.action(*id));
        let notice = acts.rev().find(|act| act.kind == ActionKind::WithdrawalNotice);
        if let (Some(segment), Some(notice)) = (left, notice) {
            ended.push(EndedWith { participant, on: segment.from, known: notice.known, source: notice.source });
        }
    }
    Ok(ended)
}

/// A file of this treaty, ready to be read.
pub(super) fn desk<'a>(corpus: &'a Corpus, file: &'a str, problems: &'a mut Vec<Problem>) -> Option<Desk<'a>> {
    let text = corpus.files().text(file)?;
    Some(Desk { file, text, sources: &corpus.source_ids, participants: &corpus.participant_ids, problems })
}

fn read_published(corpus: &Corpus, identity: &Identity, problems: &mut Vec<Problem>) -> Vec<Published> {
    let path = format!("treaties/{}/published.csv", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else { return Vec::new() };
    let mut published = Vec::new();
    for (line, row) in desk.csv::<PublishedRow>() {
        if !row.participant.is_empty() {
            desk.participant(line, &row.participant);
        }
        desk.reliability(line, &row.reliability);
        let sources = desk.source_list(line, &row.source);
        published.push(Published {
            id: row.id,
            what: row.what,
            participant: row.participant,
            on: row.on,
            value: row.value,
            sources,
            note: row.note,
            line,
        });
    }
    published
}
