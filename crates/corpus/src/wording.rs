//! The sentences of clauses in the languages other than English: `says.fr.toml` beside a rulebook.
//!
//! They are renderings of the English sentences, never of the treaty: its authentic texts are linked. What a
//! file lacks is said in English.

use std::collections::{BTreeMap, BTreeSet};

use depositary_law::prose::Phrase;
use depositary_law::{Clause, Rule};
use serde::Deserialize;
use toml::Spanned;

use crate::corpus::Corpus;
use crate::language::Language;
use crate::problem::Problem;
use crate::reading::Desk;
use crate::treaty::{Depositary, PointRecord, Treaty};

/// What a treaty's clauses and readings say in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The treaty as sentences name it, with its article; empty where the file is missing.
    pub called: String,
    /// Whether a speaker has reviewed the file.
    pub reviewed: bool,
    /// What each clause says, in the order of the rulebook.
    pub clauses: Vec<ClauseWording>,
    /// What is said of each contested point, in the order of [`Treaty::points`].
    pub points: Vec<PointWording>,
    /// What rules and disputed activities say in phrases (scopes, conditions, questions, readings), by the English.
    pub phrases: BTreeMap<String, String>,
    /// The names of the treaty's depositaries, in the order of the identity's.
    pub depositaries: Vec<Option<String>>,
    /// How far the conflict evidence reaches.
    pub conflict_coverage: Option<String>,
}

/// What a clause says in a language; what is `None` is said in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClauseWording {
    /// Its sentence, with the places of the English one.
    pub says: Option<String>,
    /// What its duty asks.
    pub title: Option<String>,
    /// When its duty is owed.
    pub owed_if: Option<String>,
    /// What can be applied provisionally.
    pub scope: Option<String>,
    /// What survives a withdrawal, in the order of the rule.
    pub survives: Option<Vec<String>>,
}

impl ClauseWording {
    /// What the clause names in a few words.
    #[must_use]
    pub fn phrase(&self, phrase: Phrase) -> Option<&str> {
        match phrase {
            Phrase::Title => self.title.as_deref(),
            Phrase::OwedIf => self.owed_if.as_deref(),
            Phrase::Scope => self.scope.as_deref(),
        }
    }
}

/// What is said of a contested point in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PointWording {
    /// The question.
    pub question: Option<String>,
    /// What each reading says, and who holds it.
    pub readings: Vec<Option<(String, Vec<String>)>>,
}

/// A file of sentences, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaysFile {
    format: Spanned<u32>,
    treaty: Spanned<String>,
    language: Spanned<String>,
    review: Spanned<String>,
    #[serde(default)]
    called: Option<String>,
    #[serde(default)]
    conflict_coverage: Option<String>,
    #[serde(default)]
    says: Table<String>,
    #[serde(default)]
    title: Table<String>,
    #[serde(default)]
    owed_if: Table<String>,
    #[serde(default)]
    scope: Table<String>,
    #[serde(default)]
    survives: Table<Vec<String>>,
    #[serde(default)]
    depositary: Table<String>,
    #[serde(default)]
    phrases: Table<String>,
    #[serde(default)]
    question: Table<String>,
    #[serde(default)]
    reading: Table<ReadingRow>,
}

type Table<T> = BTreeMap<String, Spanned<T>>;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadingRow {
    says: String,
    #[serde(default)]
    held_by: Vec<String>,
}

/// The path of a file of sentences: of a treaty, or of general law.
pub(crate) fn path(treaty: Option<&str>, language: Language) -> String {
    let code = language.code();
    treaty.map_or_else(|| format!("says.{code}.toml"), |id| format!("treaties/{id}/says.{code}.toml"))
}

/// Whether a path is that of a file of sentences.
pub(crate) fn is_path(path: &str) -> bool {
    let name = path.strip_prefix("treaties/").and_then(|rest| rest.split_once('/')).map_or(path, |(_, name)| name);
    Language::ALL.into_iter().any(|language| language != Language::English && name == self::path(None, language))
}

impl Wording {
    /// Reads what a treaty's clauses say in a language, and notes every problem of its files.
    pub(crate) fn read(corpus: &Corpus, place: usize, treaty: &Treaty, language: Language) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let id = corpus.identities()[place].id.as_str();
        let clauses = treaty.rulebook.clauses();
        let (own, general): (Vec<_>, Vec<_>) =
            clauses.iter().partition(|clause| !matches!(clause.rule, Rule::General(_)));
        let mut wording = Wording::default();
        let named = Named {
            points: &treaty.points,
            depositaries: &corpus.identities()[place].depositaries,
            phrases: phrases(corpus, treaty),
        };
        let own = read_file(corpus, id, &path(Some(id), language), language, &own, &named, &mut problems);
        let nothing = Named { points: &[], depositaries: &[], phrases: BTreeSet::new() };
        let general = read_file(corpus, "general", &path(None, language), language, &general, &nothing, &mut problems);
        if let Some(file) = own {
            wording.called = file.called;
            wording.reviewed = file.reviewed;
            wording.clauses = file.clauses;
            wording.points = file.points;
            wording.depositaries = file.depositaries;
            wording.phrases = file.phrases;
        } else {
            wording.clauses = vec![ClauseWording::default(); treaty.clause_lines.len()];
        }
        if let Some(file) = general {
            wording.conflict_coverage = file.conflict_coverage;
            wording.clauses.extend(file.clauses);
        }
        wording.clauses.resize(clauses.len(), ClauseWording::default());
        (wording, problems)
    }
}

/// What a treaty names beside its clauses.
struct Named<'a> {
    points: &'a [PointRecord],
    depositaries: &'a [Depositary],
    phrases: BTreeSet<&'a str>,
}

/// The phrases of a treaty's rules and disputed activities that answers print; names of participants are not among them.
fn phrases<'a>(corpus: &Corpus, treaty: &'a Treaty) -> BTreeSet<&'a str> {
    let mut phrases: BTreeSet<&str> = BTreeSet::new();
    for clause in treaty.rulebook.clauses() {
        match &clause.rule {
            Rule::Prohibition(rule) => phrases.extend(rule.scope.iter().chain(&rule.only_if).map(String::as_str)),
            Rule::Permission(rule) => phrases.extend(rule.conditions.iter().map(String::as_str)),
            _ => {}
        }
    }
    for dispute in &treaty.dispute_records {
        phrases.extend([dispute.question.as_str(), &dispute.why]);
        for reading in &dispute.readings {
            let others = reading.held_by.iter().filter(|holder| corpus.name_index().get(&holder.name).is_none());
            phrases.insert(&reading.says);
            phrases.extend(reading.conditions.iter().map(String::as_str));
            phrases.extend(others.map(|holder| holder.name.as_str()));
        }
    }
    phrases.retain(|phrase| !phrase.is_empty());
    phrases
}

fn read_file(
    corpus: &Corpus,
    treaty: &str,
    path: &str,
    language: Language,
    clauses: &[&Clause],
    named: &Named<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Wording> {
    let text = corpus.files().text(path)?;
    let mut desk =
        Desk { file: path, text, sources: &corpus.source_ids, participants: &corpus.participant_ids, problems };
    let mut file = desk.toml::<SaysFile>()?;
    head(&mut desk, &file, treaty, language);
    let told = clauses.iter().map(|clause| {
        let names = |phrase: Phrase| phrase.of(&clause.rule);
        let says = take(&mut desk, &mut file.says, &clause.id, Some(clause.says.as_str()), same_places);
        ClauseWording {
            says,
            title: take(&mut desk, &mut file.title, &clause.id, names(Phrase::Title), same_places),
            owed_if: take(&mut desk, &mut file.owed_if, &clause.id, names(Phrase::OwedIf), same_places),
            scope: take(&mut desk, &mut file.scope, &clause.id, names(Phrase::Scope), same_places),
            survives: match &clause.rule {
                Rule::WithdrawalSurvival { survives } => {
                    take(&mut desk, &mut file.survives, &clause.id, Some(survives), |english, said: &Vec<String>| {
                        same_number(english.len(), said.len())
                    })
                }
                _ => None,
            },
        }
    });
    let clauses = told.collect();
    if treaty != "general" && file.called.is_none() {
        desk.error(
            0,
            "missing-wording",
            "`called` is missing: the treaty as sentences name it, with its article".to_owned(),
        );
    }
    let told = named.depositaries.iter().map(|depositary| {
        take(&mut desk, &mut file.depositary, &depositary.id, Some(depositary.name.as_str()), same_places)
    });
    let depositaries = told.collect();
    let told = named.phrases.iter().filter_map(|english| {
        Some(((*english).to_owned(), take(&mut desk, &mut file.phrases, english, Some(*english), same_places)?))
    });
    let phrases = told.collect();
    let told = named.points.iter().map(|point| PointWording {
        question: take(&mut desk, &mut file.question, &point.id, Some(point.question.as_str()), same_places),
        readings: point
            .readings
            .iter()
            .map(|reading| {
                let id = format!("{}/{}", point.id, reading.id);
                let row = take(&mut desk, &mut file.reading, &id, Some(reading), |english, said: &ReadingRow| {
                    same_number(english.held_by.len(), said.held_by.len())
                });
                row.map(|row| (row.says, row.held_by))
            })
            .collect(),
    });
    let points = told.collect();
    left_over(&mut desk, &file.says, "says");
    left_over(&mut desk, &file.title, "title");
    left_over(&mut desk, &file.owed_if, "owed_if");
    left_over(&mut desk, &file.scope, "scope");
    left_over(&mut desk, &file.survives, "survives");
    left_over(&mut desk, &file.depositary, "depositary");
    left_over(&mut desk, &file.phrases, "phrase");
    left_over(&mut desk, &file.question, "question");
    left_over(&mut desk, &file.reading, "reading");
    Some(Wording {
        called: file.called.unwrap_or_default(),
        reviewed: file.review.get_ref() == "speaker",
        clauses,
        points,
        depositaries,
        phrases,
        conflict_coverage: file.conflict_coverage,
    })
}

fn head(desk: &mut Desk<'_>, file: &SaysFile, treaty: &str, language: Language) {
    if *file.format.get_ref() != 1 {
        let line = desk.line_at(file.format.span().start);
        let message = format!("format {} is not known; this program reads format 1", file.format.get_ref());
        desk.error(line, "unknown-format", message);
    }
    if file.treaty.get_ref() != treaty {
        let line = desk.line_at(file.treaty.span().start);
        let message = format!("these are the sentences of `{}`, in the place of `{treaty}`", file.treaty.get_ref());
        desk.error(line, "wrong-folder", message);
    }
    if file.language.get_ref() != language.code() {
        let line = desk.line_at(file.language.span().start);
        let message = format!("the file is called by `{}` and says `{}`", language.code(), file.language.get_ref());
        desk.error(line, "wrong-language", message);
    }
    let line = desk.line_at(file.review.span().start);
    desk.word(line, "bad-review", "value of `review`", file.review.get_ref(), &[("machine", ()), ("speaker", ())]);
}

/// Takes what is said for an id out of a table, and compares it with the English; what does not fit is an error,
/// what is missing a warning: then English is said.
fn take<T: Clone, E: ?Sized>(
    desk: &mut Desk<'_>,
    table: &mut Table<T>,
    id: &str,
    english: Option<&E>,
    differs: impl Fn(&E, &T) -> Option<String>,
) -> Option<T> {
    let english = english?;
    let Some(said) = table.remove(id) else {
        let message = format!("`{id}` is not said here; it is said in English");
        let problem = Problem::warning(desk.file, 0, "missing-wording", message).hint("add it, marked for review");
        desk.problems.push(problem);
        return None;
    };
    if let Some(difference) = differs(english, said.get_ref()) {
        let line = desk.line_at(said.span().start);
        desk.error(line, "bad-wording", format!("`{id}` does not fit the English: {difference}"));
    }
    Some(said.into_inner())
}

/// What no clause, point or reading took is said of nothing.
fn left_over<T>(desk: &mut Desk<'_>, table: &Table<T>, name: &str) {
    for (id, said) in table {
        let line = desk.line_at(said.span().start);
        let hint = "the ids are those of the rulebook and of readings.toml".to_owned();
        desk.error_with_hint(line, "unknown-wording", format!("`{id}` has no `{name}` in English"), Some(hint));
    }
}

/// A translation fills the same places, each as often as it needs.
fn same_places<T: AsRef<str>>(english: &str, said: &T) -> Option<String> {
    let (mut expected, mut found) = (places(english), places(said.as_ref()));
    expected.sort_unstable();
    expected.dedup();
    found.sort_unstable();
    found.dedup();
    let list = |places: &[&str]| places.iter().map(|place| format!("`{{{place}}}`")).collect::<Vec<_>>().join(", ");
    (expected != found).then(|| match (expected.as_slice(), found.as_slice()) {
        ([], found) => format!("it has {}, the English has no places", list(found)),
        (expected, []) => format!("it has no places, the English has {}", list(expected)),
        (expected, found) => format!("it has {}, the English has {}", list(found), list(expected)),
    })
}

fn same_number(english: usize, said: usize) -> Option<String> {
    (english != said).then(|| format!("the English has {english} entries, it has {said}"))
}

fn places(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(place, _)| place)).collect()
}
