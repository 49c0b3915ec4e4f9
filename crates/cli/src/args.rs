//! The command line as a table of verbs.

mod audit;
mod check;
mod classify;
mod may;
mod obligations;
mod observations;
pub mod serve;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use depositary_answers::Language;

pub use audit::AuditArgs;
pub use check::{CheckArgs, TextForm};
pub use classify::ClassifyArgs;
pub use may::MayArgs;
pub use obligations::{ObligationsArgs, State};
pub use observations::{FiguresArgs, MeetingsArgs, PositionsArgs, UseReportsArgs, VotesArgs};

const AFTER_HELP: &str = "\
Participants and treaties may be given by code, name, former name or alias, in any language of the record.
Days may be typed as 2025-03-06, 6 Mar 2025, March 6, 2025, 6.3.2025 or today.

Exit codes: 0 answered or clean · 1 could not run · 2 bad usage · 3 findings · 4 undetermined

This is not legal advice and not the depositary; official texts and depositary notifications prevail.";

/// A computable register of treaties: who is bound by what on which day, as known when, and why
#[derive(Debug, Parser)]
#[command(name = "depositary", version, about, after_help = AFTER_HELP, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub verb: Verb,
    #[command(flatten)]
    pub common: Common,
}

/// What every verb takes.
#[derive(Debug, Args)]
pub struct Common {
    /// How to print the answer
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// The language of answer sentences and proofs: en, fr or es; labels and tables stay English
    #[arg(long, global = true, value_name = "LANGUAGE", env = "DEPOSITARY_LANGUAGE", default_value = "en", value_parser = language)]
    pub language: Language,
    /// Read the record from this folder instead of the embedded one
    #[arg(long, global = true, value_name = "FOLDER", env = "DEPOSITARY_DATA")]
    pub data: Option<PathBuf>,
    /// The day that counts as today, so that an answer can be had again
    #[arg(long, global = true, value_name = "DAY", env = "DEPOSITARY_TODAY", hide = true)]
    pub today: Option<String>,
}

/// A language by its code.
fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Language::ALL.into_iter().map(Language::code).collect();
        format!("no answers are made in it; write one of {}", codes.join(", "))
    })
}

/// The forms of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs; the shapes are versioned
    Json,
    /// For spreadsheets
    Csv,
    /// For calendars: deadlines as iCalendar events (`obligations`)
    Ics,
    /// For feed readers: deadlines as an Atom feed (`obligations`)
    Atom,
    /// One line of JSON a claim (`check`)
    Jsonl,
    /// A page that needs nothing else (`check`)
    Html,
    /// Verdicts as schema.org ClaimReview (`check`)
    #[value(name = "claimreview")]
    ClaimReview,
}

/// The two times of a question.
#[derive(Debug, Args)]
pub struct When {
    /// The day in law [default: today]
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Is this participant bound by this treaty, since when, until when, and why
    Status(StatusArgs),
    /// All statuses of a participant, from the beginning on
    Timeline(TimelineArgs),
    /// The road through a treaty: legal acts, domestic steps and errors in print, as one timeline
    History(HistoryArgs),
    /// Who counts on a day, under a named counting rule
    Parties(PartiesArgs),
    /// Who changed status between two days
    Diff(DiffArgs),
    /// Simulate a withdrawal: when would it take effect, what is asked, what survives
    Withdraw(WithdrawArgs),
    /// Lay hypothetical facts over the record and see what differs
    Scenario(ScenarioArgs),
    /// Who owes what by when: deadlines, extensions, reports, and how each stands
    Obligations(ObligationsArgs),
    /// What others print, beside what the record derives: each disagreement with both proofs
    Audit(AuditArgs),
    /// Check news texts: each claim about a treaty, and what the record says of it
    Check(CheckArgs),
    /// What treaties say of an activity: prohibited, permitted, contested or not regulated, and why
    May(MayArgs),
    /// All exits in the record, and the attempts at one
    Departures(DeparturesArgs),
    /// What a stated description is by a treaty's definition: covered, not covered or undetermined, and why
    Classify(ClassifyArgs),
    /// Casualties and other figures, each with its year, edition and base; what must not be mixed is refused
    Figures(FiguresArgs),
    /// What is reported, alleged and denied of use, transfer, transit and production
    UseReports(UseReportsArgs),
    /// Who said what about a withdrawal or a suspension
    Positions(PositionsArgs),
    /// Meetings of the parties: all, in session on a day, or next
    Meetings(MeetingsArgs),
    /// Votes on resolutions about a treaty, committee and plenary apart
    Votes(VotesArgs),
    /// The treaties of the record, or one with its clauses
    Treaties(TreatiesArgs),
    /// The participants of the record, or one with its names
    Participants(ParticipantsArgs),
    /// The documents that the record relies on
    Sources(SourcesArgs),
    /// Open the register in a browser: pages and API, from this machine
    Serve(serve::ServeArgs),
    /// Work on the record's own files
    Data(DataArgs),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// `status P T`.
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// The participant: LTU, Lithuania, Lituanie, 立陶宛 …
    pub participant: String,
    /// The treaty: ccm, "Ottawa Treaty", NPT …
    pub treaty: String,
    #[command(flatten)]
    pub when: When,
    /// Show the proof, step by step, with articles and sources
    #[arg(long)]
    pub why: bool,
    /// Use this reading: conflict=strict, conflict=no-hold, or POINT=READING of a contested point
    #[arg(long, value_name = "POINT=READING")]
    pub reading: Vec<String>,
}

/// `withdraw P T --notice D`.
#[derive(Debug, Args)]
pub struct WithdrawArgs {
    /// The participant
    pub participant: String,
    /// The treaty
    pub treaty: String,
    /// The day on which the notice is supposed to be received
    #[arg(long, value_name = "DAY")]
    pub notice: String,
    /// Suppose an armed conflict, as FROM or FROM..TO; may be given again
    #[arg(long, value_name = "FROM[..TO]")]
    pub armed_conflict: Vec<String>,
    /// Suppose that the notice is revoked on this day
    #[arg(long, value_name = "DAY")]
    pub revoke: Option<String>,
    /// Use this reading: conflict=strict, conflict=no-hold, or POINT=READING of a contested point
    #[arg(long, value_name = "POINT=READING")]
    pub reading: Vec<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
    /// Show the proof, step by step, with articles and sources
    #[arg(long)]
    pub why: bool,
}

/// `scenario [FILE]`.
#[derive(Debug, Args)]
pub struct ScenarioArgs {
    /// A scenario file, or the name of one that comes with the record [default: list these]
    pub file: Option<String>,
    /// Show every group, also where nothing differs
    #[arg(long)]
    pub compare: bool,
    /// The day on which to compare [default: the day of the last change]
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `departures`.
#[derive(Debug, Args)]
pub struct DeparturesArgs {
    /// Only exits from this day on
    #[arg(long, value_name = "DAY")]
    pub since: Option<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `timeline P [T]`.
#[derive(Debug, Args)]
pub struct TimelineArgs {
    /// The participant
    pub participant: String,
    /// The treaty [default: every treaty in which the participant acted]
    pub treaty: Option<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `history P T`.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// The participant
    pub participant: String,
    /// The treaty
    pub treaty: String,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `parties T`.
#[derive(Debug, Args)]
pub struct PartiesArgs {
    /// The treaty
    pub treaty: String,
    #[command(flatten)]
    pub when: When,
    /// The counting rule
    #[arg(long, value_enum, default_value_t = Count::Bound)]
    pub count: Count,
}

/// How parties are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Count {
    /// The treaty is in force for them
    Bound,
    /// Their consent is on deposit and has not ended
    Deposited,
    /// They signed, and have not left
    Signed,
}

/// `diff T --from D --to D`.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The treaty
    pub treaty: String,
    /// The earlier day; its own changes are not listed
    #[arg(long, value_name = "DAY")]
    pub from: String,
    /// The later day; its own changes are listed
    #[arg(long, value_name = "DAY")]
    pub to: String,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `treaties [T]`.
#[derive(Debug, Args)]
pub struct TreatiesArgs {
    /// One treaty, to see its clauses and contested points
    pub treaty: Option<String>,
    #[command(flatten)]
    pub when: When,
}

/// `participants [P]`.
#[derive(Debug, Args)]
pub struct ParticipantsArgs {
    /// One participant, to see its names, successions and groups
    pub participant: Option<String>,
}

/// `sources [WORD]`.
#[derive(Debug, Args)]
pub struct SourcesArgs {
    /// Only sources whose id, publisher or title holds this
    pub containing: Option<String>,
}

/// `data …`.
#[derive(Debug, Args)]
pub struct DataArgs {
    #[command(subcommand)]
    pub work: DataWork,
}

#[derive(Debug, Subcommand)]
pub enum DataWork {
    /// Check the record: every file, every row, every rule, every worked example
    Check {
        /// The record's folder [default: --data, else the embedded record]
        folder: Option<PathBuf>,
    },
    /// Put a record's files into their canonical form
    Fmt {
        /// The record's folder [default: --data, else ./data]
        folder: Option<PathBuf>,
        /// Change nothing; say what would change
        #[arg(long)]
        check: bool,
    },
}
