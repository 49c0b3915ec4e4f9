//! The checks of a record: everything that reading it row by row cannot see.
//!
//! There is one list of named checks. What makes a record unusable is an error; two facts that
//! disagree are a warning, and a warning that is understood is excused in `known-findings.toml`.

mod acts;
mod computed;
mod conduct;
mod definitions;
mod duties;
pub(crate) mod known;
mod observations;
mod published;
mod references;
mod rules;
mod shared;
mod steps;

use depositary_law::{
    Action, ActionId, ActionKind, Clause, Date, Derivation, ParticipantId, Rule, Settings, SignatureCloses,
};

use crate::corpus::Corpus;
use crate::files::Files;
use crate::language::Language;
use crate::observations::Observations;
use crate::problem::{Problem, Severity};
use crate::treaty::{ActionRecord, Identity, Treaty};
use crate::wording::Wording;

/// What checking a record came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is wrong, by file and line, without what is known.
    pub problems: Vec<Problem>,
    /// Disagreements that are understood, each with the reason given in `known-findings.toml`.
    pub known: Vec<(Problem, String)>,
    /// How much was checked.
    pub counted: Counted,
}

impl Report {
    /// Whether anything makes the record unusable.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(is_error)
    }
}

/// How much was checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Files.
    pub files: usize,
    /// Treaties.
    pub treaties: usize,
    /// Participants.
    pub participants: usize,
    /// Names of participants.
    pub names: usize,
    /// Treaty actions.
    pub actions: usize,
    /// Clauses, with those of general law.
    pub clauses: usize,
    /// Worked examples.
    pub examples: usize,
    /// Sources.
    pub sources: usize,
}

type Check = fn(&Checked<'_>, &mut Vec<Problem>);

/// Every check. Each ensures one thing only; their order does not matter.
const CHECKS: &[Check] = &[
    shared::files_are_in_the_dictionary,
    shared::conflict_ids_are_unique,
    shared::participants_that_act_have_names,
    shared::succession_begins_the_successor,
    shared::scenarios_can_be_read,
    rules::parent_exists,
    rules::ending_treaty_exists,
    rules::quotes_are_short_and_there,
    conduct::provisional_prohibitions_have_a_clause,
    conduct::prohibitions_speak_to_somebody,
    rules::examples_come_out,
    acts::id_begins_with_treaty_and_participant,
    acts::participant_existed,
    acts::signature_was_open,
    acts::consent_was_open,
    acts::known_no_earlier_than_done,
    acts::said_once,
    references::refers_to_a_fitting_act,
    references::replaces_an_act_of_the_same_participant,
    references::corrections_come_to_an_end,
    computed::stated_dates_agree_with_computed_ones,
    steps::id_begins_with_treaty_and_participant,
    steps::no_treaty_action_is_repeated,
    observations::ids_begin_as_their_file_says,
    observations::rows_that_are_named_are_there,
    observations::shares_say_of_what,
    observations::one_edition_says_one_thing,
    observations::parts_add_up,
    observations::meetings_do_not_overlap,
    definitions::criteria_quote_their_words,
    definitions::definitions_use_all_their_parts,
    definitions::outcomes_point_to_treaties,
    definitions::descriptions_can_be_read,
    duties::id_begins_with_treaty_and_participant,
    duties::first_yearly_follows_a_dated_duty,
    duties::duties_can_be_discharged,
    duties::events_fit_their_duties,
    published::published_ids_are_unique,
    published::published_figures_agree,
];

/// Reads a whole record and checks it.
#[must_use]
pub fn check(files: Files) -> Report {
    let corpus = Corpus::read(files);
    let mut problems = corpus.problems().to_vec();
    let treaties = read_treaties(&corpus, &mut problems);
    let (observations, found) = Observations::read(&corpus);
    problems.extend(found);
    problems.extend(treaties.iter().flat_map(|read| read.wording_problems(&corpus)));
    let treaties = treaties.iter().map(|read| read.checked(&corpus)).collect();
    let cx = Checked { corpus: &corpus, treaties, observations };
    for check in CHECKS {
        check(&cx, &mut problems);
    }
    let counted = cx.counted();
    drop_echoes(&mut problems);
    problems.sort();
    problems.dedup();
    let (problems, known) = known::excuse(&corpus, problems);
    Report { problems, known, counted }
}

/// Drops what only repeats that a list of identifiers could not be read whole.
fn drop_echoes(problems: &mut Vec<Problem>) {
    let broken = |file: &str| {
        let unread = |p: &Problem| {
            p.code.starts_with("malformed") || p.code == "missing-file" || p.code == "unknown-reliability"
        };
        problems.iter().any(|problem| problem.file == file && unread(problem))
    };
    let (sources, participants) = (broken("sources.toml"), broken("participants/participants.csv"));
    problems.retain(|problem| {
        !(sources && problem.code == "unknown-source" || participants && problem.code == "unknown-participant")
    });
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

/// A treaty whose rulebook could be read.
struct ReadTreaty {
    place: usize,
    treaty: Treaty,
    sound: bool,
    unknown_references: Vec<u32>,
}

fn read_treaties(corpus: &Corpus, problems: &mut Vec<Problem>) -> Vec<ReadTreaty> {
    let mut treaties = Vec::new();
    for place in 0..corpus.identities().len() {
        let (treaty, found) = Treaty::read(corpus, place);
        let sound = !found.iter().any(is_error);
        let unknown_references =
            found.iter().filter(|problem| problem.code == "unknown-action-id").map(|problem| problem.line).collect();
        problems.extend(found);
        treaties.extend(treaty.map(|treaty| ReadTreaty { place, treaty, sound, unknown_references }));
    }
    treaties
}

impl ReadTreaty {
    /// What is wrong with the treaty's sentences in other languages.
    fn wording_problems(&self, corpus: &Corpus) -> Vec<Problem> {
        let read = |language| Wording::read(corpus, self.place, &self.treaty, language).1;
        Language::ALL.into_iter().filter(|language| *language != Language::English).flat_map(read).collect()
    }

    fn checked<'a>(&'a self, corpus: &'a Corpus) -> CheckedTreaty<'a> {
        let Treaty { rulebook, facts, .. } = &self.treaty;
        let derive = || depositary_law::derive(rulebook, facts, corpus.world(), &Settings::default(), Date::MAX);
        CheckedTreaty {
            identity: &corpus.identities()[self.place],
            treaty: &self.treaty,
            unknown_references: &self.unknown_references,
            derivation: self.sound.then(derive),
        }
    }
}

/// What the checks look at.
struct Checked<'a> {
    corpus: &'a Corpus,
    treaties: Vec<CheckedTreaty<'a>>,
    observations: Observations,
}

/// A treaty with what follows from it.
struct CheckedTreaty<'a> {
    identity: &'a Identity,
    treaty: &'a Treaty,
    /// Lines on which an action is named that is not there.
    unknown_references: &'a [u32],
    /// `None` where the treaty's files have errors: what follows from them would only repeat these.
    derivation: Option<Derivation<'a>>,
}

/// A row of `actions.csv` that could be read.
#[derive(Clone, Copy)]
struct Act<'a> {
    id: ActionId,
    action: &'a Action,
    record: &'a ActionRecord,
}

impl Checked<'_> {
    fn name(&self, who: ParticipantId) -> &str {
        self.corpus.in_sentence(who)
    }

    fn code(&self, who: ParticipantId) -> &str {
        &self.corpus.participant(who).code
    }

    fn counted(&self) -> Counted {
        let total = |part: fn(&Treaty) -> usize| self.treaties.iter().map(|treaty| part(treaty.treaty)).sum::<usize>();
        Counted {
            files: self.corpus.files().iter().count(),
            treaties: self.corpus.identities().len(),
            participants: self.corpus.participants().len(),
            names: self.corpus.names().len(),
            actions: total(|treaty| treaty.actions.len()),
            clauses: self.corpus.general().len() + total(|treaty| treaty.clause_lines.len()),
            examples: total(|treaty| treaty.examples.len()),
            sources: self.corpus.sources().len(),
        }
    }
}

impl<'a> CheckedTreaty<'a> {
    /// The path of one of the treaty's files.
    fn file(&self, name: &str) -> String {
        format!("treaties/{}/{name}", self.identity.id)
    }

    /// Every row that could be read.
    fn acts(&self) -> impl Iterator<Item = Act<'a>> + use<'a> {
        let treaty = self.treaty;
        (0..treaty.actions.len()).filter_map(ActionId::new).filter_map(|id| act_of(treaty, id))
    }

    /// Every row that no other row corrects.
    fn standing_acts(&self) -> impl Iterator<Item = Act<'a>> + use<'a> {
        let corrected: Vec<ActionId> = self.acts().filter_map(|act| act.action.replaces).collect();
        self.acts().filter(move |act| !corrected.contains(&act.id))
    }

    /// The row behind an id, if it could be read.
    fn act(&self, id: ActionId) -> Option<Act<'a>> {
        act_of(self.treaty, id)
    }

    /// The treaty's own clauses, each with its line.
    fn clauses(&self) -> impl Iterator<Item = (&'a Clause, u32)> + use<'a> {
        self.treaty.rulebook.clauses().iter().zip(self.treaty.clause_lines.iter().copied())
    }

    /// The clause that holds a rule, and the rule.
    fn rule<T>(&self, pick: impl Fn(&'a Rule) -> Option<&'a T>) -> Option<(&'a Clause, &'a T)> {
        self.clauses().find_map(|(clause, _)| Some((clause, pick(&clause.rule)?)))
    }

    /// The first day on which the treaty was in force: stated, else computed.
    fn entry_into_force(&self) -> Option<Date> {
        let computed = || self.derivation.as_ref().and_then(Derivation::entry_into_force);
        self.treaty.facts.stated_entry_into_force.map(|stated| stated.on).or_else(computed)
    }

    /// The first day on which it was no longer open for signature.
    fn signature_closed(&self, closes: SignatureCloses) -> Option<Date> {
        match closes {
            SignatureCloses::AtEntryIntoForce => self.entry_into_force(),
            SignatureCloses::Never => None,
            SignatureCloses::After(last) => Some(depositary_law::calendar::day_after(last)),
        }
    }

    fn error(&self, act: Act<'_>, code: &'static str, message: String) -> Problem {
        Problem::error(&self.file("actions.csv"), act.record.line, code, message).about(&act.record.id)
    }

    fn warning(&self, act: Act<'_>, code: &'static str, message: String) -> Problem {
        Problem { severity: Severity::Warning, ..self.error(act, code, message) }
    }
}

fn act_of(treaty: &Treaty, id: ActionId) -> Option<Act<'_>> {
    let action = treaty.facts.actions.get(id.index())?;
    let record = treaty.actions.get(id.index())?;
    (*action != crate::treaty::UNREADABLE).then_some(Act { id, action, record })
}

/// `` `ratification`, `acceptance` `` for a list of kinds.
fn kinds(kinds: &[ActionKind]) -> String {
    kinds.iter().map(|kind| format!("`{}`", kind.word())).collect::<Vec<_>>().join(", ")
}
