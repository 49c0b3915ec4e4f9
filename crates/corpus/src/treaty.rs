//! One treaty of the record: its identity, its rulebook, its actions, its contested points.

use std::collections::{BTreeMap, HashMap};

use depositary_law::{
    Action, ActionId, ContestedPoint, Date, DepositaryId, Facts, Reading, Reliability, ReportedDate, Rulebook,
    RulebookError, SourceId, StatedDate, Treatment,
};

use crate::clause;
use crate::corpus::Corpus;
use crate::problem::{Problem, Problems};
use crate::reading::Desk;
use crate::rows::{ActionRow, ExampleRow, PlacedDateRow, PublishedRow, ReadingsFile, RulebookFile, TreatyFile};

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

    /// Every name by which it can be looked up.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        [&self.id, &self.title, &self.short, &self.called].into_iter().chain(&self.aliases).chain(self.names.values()).map(String::as_str)
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
        match treaty {
            Some(treaty) if errors.is_empty() => Ok(Treaty { problems, ..treaty }),
            _ => Err(Problems(errors)),
        }
    }

    /// Reads a treaty and notes every problem of its files.
    pub(crate) fn read(corpus: &Corpus, place: usize) -> (Option<Self>, Vec<Problem>) {
        let mut problems = Vec::new();
        let identity = &corpus.identities()[place];
        let rules = read_rulebook(corpus, identity, &mut problems);
        let mut facts = Facts {
            stated_trigger: identity.stated_trigger,
            stated_entry_into_force: identity.stated_entry_into_force,
            ..Facts::default()
        };
        let actions = read_actions(corpus, identity, &mut facts, &mut problems);
        let points = read_points(corpus, identity, &actions, &mut facts, &mut problems);
        let published = read_published(corpus, identity, &mut problems);
        let treaty = rules.map(|(rulebook, clause_lines, examples)| Treaty {
            rulebook,
            facts,
            actions,
            points,
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

fn desk<'a>(corpus: &'a Corpus, file: &'a str, problems: &'a mut Vec<Problem>) -> Option<Desk<'a>> {
    let text = corpus.files().text(file)?;
    Some(Desk { file, text, sources: &corpus.source_ids, participants: &corpus.participant_ids, problems })
}

fn read_rulebook(corpus: &Corpus, identity: &Identity, problems: &mut Vec<Problem>) -> Option<(Rulebook, Vec<u32>, Vec<Example>)> {
    let path = format!("treaties/{}/rulebook.toml", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else {
        let problem = Problem::error(&path, 0, "missing-file", format!("the treaty `{}` has no rulebook", identity.id));
        problems.push(problem.hint("docs/rulebook.md is its reference by example"));
        return None;
    };
    let file: RulebookFile = desk.toml()?;
    if *file.format.get_ref() != 1 {
        let line = desk.line_at(file.format.span().start);
        desk.error(line, "unknown-format", format!("rulebook format {} is not known; this program reads format 1", file.format.get_ref()));
    }
    if *file.treaty.get_ref() != identity.id {
        let line = desk.line_at(file.treaty.span().start);
        let message = format!("this is the rulebook of `{}`, in the folder of `{}`", file.treaty.get_ref(), identity.id);
        desk.error_with_hint(line, "wrong-folder", message, Some("rename one of them".to_owned()));
    }
    let mut clauses = Vec::new();
    let mut lines = Vec::new();
    let mut whole = true;
    for row in file.clause {
        let line = desk.line_at(row.span().start);
        let id = row.get_ref().id.clone();
        if clauses.iter().any(|other: &depositary_law::Clause| other.id == id) {
            desk.error(line, "duplicate-id", format!("two clauses have the id `{id}`"));
        }
        match clause::clause(&mut desk, line, row.into_inner()) {
            Some(clause) => {
                clauses.push(clause);
                lines.push(line);
            }
            None => whole = false,
        }
    }
    let examples = file.example.into_iter().filter_map(|row| {
        let line = desk.line_at(row.span().start);
        example(&mut desk, line, row.into_inner())
    });
    let examples = examples.collect();
    if !whole {
        return None; // a clause that could not be read would only be missed again
    }
    match Rulebook::new(clauses, corpus.general()) {
        Ok(rulebook) => Some((rulebook, lines, examples)),
        Err(error) => {
            let line = match &error {
                RulebookError::Twice { clause, .. } => lines.get(*clause).copied().unwrap_or(0),
                _ => 0,
            };
            if matches!(error, RulebookError::MissingGeneral(_)) {
                desk.file = "general.toml"; // said once for all treaties: the report drops repetitions
            }
            let hint = match &error {
                RulebookError::Twice { .. } => "keep the clause that applies; carry the other as a rule of kind `text`",
                RulebookError::Missing(_) => "docs/rulebook.md lists the kinds of rule",
                RulebookError::MissingGeneral(_) => "add it to general.toml",
            };
            desk.error_with_hint(line, "incomplete-rulebook", error.to_string(), Some(hint.to_owned()));
            None
        }
    }
}

fn example(desk: &mut Desk<'_>, line: u32, row: ExampleRow) -> Option<Example> {
    desk.source(line, &row.source);
    let (act, expected, is_notice) = match (row.deposit, row.in_force, row.notice, row.expires) {
        (Some(deposit), Some(in_force), None, None) => (deposit, in_force, false),
        (None, None, Some(notice), Some(expires)) => (notice, expires, true),
        _ => {
            let hint = "write `deposit` and `in_force`, or `notice` and `expires`".to_owned();
            desk.error_with_hint(line, "bad-example", format!("the example `{}` is not complete", row.name), Some(hint));
            return None;
        }
    };
    let (act, expected) = (desk.day(line, &act), desk.day(line, &expected));
    Some(Example { name: row.name, act: act?, expected: expected?, is_notice, line })
}

fn read_actions(corpus: &Corpus, identity: &Identity, facts: &mut Facts, problems: &mut Vec<Problem>) -> Vec<ActionRecord> {
    let path = format!("treaties/{}/actions.csv", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else {
        problems.push(Problem::error(&path, 0, "missing-file", format!("the treaty `{}` has no actions", identity.id)));
        return Vec::new();
    };
    let mut rows = desk.csv::<ActionRow>();
    rows.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id)); // the order of rows never matters
    let mut places: HashMap<String, ActionId> = HashMap::with_capacity(rows.len());
    for (place, (line, row)) in rows.iter().enumerate() {
        if row.id.is_empty() {
            let hint = "leave the writing of ids to `depositary data fmt`".to_owned();
            desk.error_with_hint(*line, "missing-id", "this action has no id".to_owned(), Some(hint));
        } else if places.contains_key(&row.id) {
            let hint = "an id names one fact for ever; give the second `-2`".to_owned();
            desk.error_with_hint(*line, "duplicate-id", format!("two actions have the id `{}`", row.id), Some(hint));
        } else if let Some(id) = ActionId::new(place) {
            places.insert(row.id.clone(), id);
        }
    }
    let mut records = Vec::with_capacity(rows.len());
    for (line, row) in rows {
        // A row that cannot be read keeps its place, so that the places of the others stay true.
        let action = read_action(corpus, identity, &mut desk, &places, line, &row);
        facts.actions.push(action.unwrap_or(UNREADABLE));
        records.push(ActionRecord {
            sources: desk.source_list(line, &row.source),
            effect_sources: desk.source_list(line, &row.effect_source),
            id: row.id,
            note: row.note,
            line,
        });
    }
    records
}

/// Stands in for a row with an error; a record with errors is never used for answers.
pub(crate) const UNREADABLE: Action = Action {
    participant: depositary_law::ParticipantId(u16::MAX),
    on: ReportedDate::exact(Date::MAX),
    kind: depositary_law::ActionKind::Declaration,
    depositary: None,
    reliability: Reliability::Unverified,
    source: SourceId(0),
    known: Date::MAX,
    effect: None,
    refers_to: None,
    replaces: None,
};

fn read_action(
    corpus: &Corpus,
    identity: &Identity,
    desk: &mut Desk<'_>,
    places: &HashMap<String, ActionId>,
    line: u32,
    row: &ActionRow,
) -> Option<Action> {
    let participant = desk.participant(line, &row.participant);
    let kind = clause::kind(desk, line, &row.action);
    let on: Option<ReportedDate> = desk.parse::<ReportedDate>(line, "bad-date", &row.date);
    if row.date.is_empty() {
        let hint = "write what is known of it, if only an interval: `2013-06-03/2018-07-10`".to_owned();
        desk.error_with_hint(line, "bad-date", "this action has no date".to_owned(), Some(hint));
    }
    let known = desk.day(line, &row.known);
    let effect = desk.day(line, &row.effect);
    let depositary = depositary(identity, desk, line, &row.depositary);
    let refers_to = reference(desk, places, line, &row.refers_to);
    let replaces = reference(desk, places, line, &row.replaces);
    let known_sources = row.source.split(';').map(str::trim).filter(|id| !id.is_empty()).filter_map(|id| desk.sources.place(id)).map(SourceId);
    let best = known_sources.min_by_key(|id| corpus.source(*id).reliability);
    if row.source.trim().is_empty() {
        desk.source(line, "");
    }
    let stated = desk.reliability(line, &row.reliability);
    let best_reliability = best.map_or(Reliability::Unverified, |id| corpus.source(id).reliability);
    if let Some(stated) = stated.filter(|stated| *stated < best_reliability) {
        let message = format!("`{}` is more than its sources bear: the best of them is `{}`", stated.word(), best_reliability.word());
        desk.error_with_hint(line, "reliability-too-high", message, Some("leave the cell blank".to_owned()));
    }
    let on = on?;
    Some(Action {
        participant: participant?,
        on,
        kind: kind?,
        depositary,
        reliability: stated.unwrap_or(best_reliability),
        source: best?,
        known: known.unwrap_or(on.latest()),
        effect,
        refers_to,
        replaces,
    })
}

fn depositary(identity: &Identity, desk: &mut Desk<'_>, line: u32, id: &str) -> Option<DepositaryId> {
    if id.is_empty() {
        return None;
    }
    let known: Vec<(&str, u8)> =
        identity.depositaries.iter().zip(0..=u8::MAX).map(|(depositary, place)| (depositary.id.as_str(), place)).collect();
    desk.word(line, "unknown-depositary", "depositary", id, &known).map(DepositaryId)
}

fn reference(desk: &mut Desk<'_>, places: &HashMap<String, ActionId>, line: u32, id: &str) -> Option<ActionId> {
    if id.is_empty() {
        return None;
    }
    let found = places.get(id).copied();
    if found.is_none() {
        let near = places.keys().max_by(|a, b| {
            let likeness = |known: &String| strsim::normalized_damerau_levenshtein(known, id);
            likeness(a).total_cmp(&likeness(b)).then_with(|| b.cmp(a))
        });
        let hint = near.map(|near| format!("did you mean `{near}`?"));
        desk.error_with_hint(line, "unknown-action-id", format!("there is no action `{id}` in this file"), hint);
    }
    found
}

fn read_points(
    corpus: &Corpus,
    identity: &Identity,
    actions: &[ActionRecord],
    facts: &mut Facts,
    problems: &mut Vec<Problem>,
) -> Vec<PointRecord> {
    let path = format!("treaties/{}/readings.toml", identity.id);
    let Some(mut desk) = desk(corpus, &path, problems) else { return Vec::new() };
    let Some(file) = desk.toml::<ReadingsFile>() else { return Vec::new() };
    let mut records = Vec::new();
    for row in file.point {
        let line = desk.line_at(row.span().start);
        let row = row.into_inner();
        let participant = desk.participant(line, &row.participant);
        let known = desk.day(line, &row.known).unwrap_or(Date::MIN);
        if row.reading.len() < 2 {
            desk.error(line, "bad-reading", format!("the point `{}` has fewer than two readings; then it is not contested", row.id));
        }
        let default = row.default.as_ref().and_then(|id| {
            let place = row.reading.iter().position(|reading| reading.id == *id);
            if place.is_none() {
                desk.error(line, "bad-reading", format!("the default `{id}` is none of the readings of `{}`", row.id));
            }
            place
        });
        let mut readings = Vec::new();
        let mut told = Vec::new();
        for reading in row.reading {
            let treat = reading.treat.iter().filter_map(|(id, treatment)| {
                let place = actions.binary_search_by(|action| action.id.as_str().cmp(id)).ok().and_then(ActionId::new);
                if place.is_none() {
                    desk.error(line, "unknown-action-id", format!("there is no action `{id}` in actions.csv"));
                }
                let treatment = self::treatment(&mut desk, line, treatment);
                Some((place?, treatment?))
            });
            let treat = treat.collect();
            readings.push(Reading { treat });
            let sources = desk.source_list(line, &reading.source);
            let best = sources.iter().map(|id| corpus.source(*id).reliability).min().unwrap_or(Reliability::Unverified);
            let reliability = desk.reliability(line, &reading.reliability).unwrap_or(best);
            told.push(ReadingRecord { id: reading.id, says: reading.says, held_by: reading.held_by, sources, reliability });
        }
        if let Some(participant) = participant {
            facts.points.push(ContestedPoint { participant, known, readings, default });
            records.push(PointRecord { id: row.id, article: row.article, question: row.question, why: row.why, readings: told });
        }
    }
    records
}

fn treatment(desk: &mut Desk<'_>, line: u32, text: &str) -> Option<Treatment> {
    match text {
        "as-the-rule-says" => return Some(Treatment::AsTheRuleSays),
        "without-effect" => return Some(Treatment::WithoutEffect),
        _ => {}
    }
    let dated = |prefix| text.strip_prefix(prefix).and_then(|day: &str| day.parse::<ReportedDate>().ok());
    if let Some(day) = dated("effect on ") {
        return Some(Treatment::EffectOn(day.earliest()));
    }
    if let Some(day) = dated("suspended from ") {
        return Some(Treatment::SuspendedFrom(day.earliest()));
    }
    let hint = "write `as-the-rule-says`, `without-effect`, `effect on 2003-01-11` or `suspended from 2025-07-18`".to_owned();
    desk.error_with_hint(line, "bad-reading", format!("`{text}` is not a way to treat an action"), Some(hint));
    None
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

