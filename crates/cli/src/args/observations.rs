//! The arguments of `figures`, `use-reports`, `positions`, `meetings` and `votes`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use depositary_corpus::{Act, Body, Counting, Denominator, Measure, ReportStatus, Scope, Stance};

/// The words of a closed list, so that a wrong one is refused with all that are right.
fn words<T>(known: &[(&'static str, T)]) -> PossibleValuesParser {
    PossibleValuesParser::new(known.iter().map(|(word, _)| *word))
}

/// `figures`.
#[derive(Debug, Args)]
pub struct FiguresArgs {
    /// Only on the subject of this treaty
    #[arg(long, value_name = "TREATY")]
    pub treaty: Option<String>,
    /// Only this measure
    #[arg(long, value_parser = words(Measure::WORDS), hide_possible_values = true)]
    pub measure: Option<String>,
    /// Only figures of this calendar year, or of a part of it
    #[arg(long)]
    pub year: Option<i16>,
    /// Only this edition of the Monitor
    #[arg(long)]
    pub edition: Option<i16>,
    /// Only this scope: of whom the figures speak
    #[arg(long, value_parser = words(Scope::WORDS))]
    pub scope: Option<String>,
    /// Only shares of this
    #[arg(long, value_parser = words(Denominator::WORDS))]
    pub denominator: Option<String>,
    /// Only years, other periods, or all-time totals
    #[arg(long, value_parser = ["year", "period", "all-time"])]
    pub span: Option<String>,
    /// Only what was recorded one by one, or what was estimated
    #[arg(long, value_parser = words(Counting::WORDS))]
    pub counting: Option<String>,
    /// Only figures of this place
    #[arg(long, value_name = "PARTICIPANT", conflicts_with = "world")]
    pub participant: Option<String>,
    /// Only figures of the whole world
    #[arg(long)]
    pub world: bool,
    /// Of several editions on one thing, only the latest
    #[arg(long)]
    pub latest: bool,
    /// The figures of a measure as one series; refused where that would mix years, scopes or denominators
    #[arg(long, value_name = "MEASURE", value_parser = words(Measure::WORDS), conflicts_with_all = ["measure", "total", "compare", "explain"])]
    pub series: Option<String>,
    /// The sum of a measure; refused also where somebody would be counted twice
    #[arg(long, value_name = "MEASURE", value_parser = words(Measure::WORDS), conflicts_with_all = ["measure", "compare", "explain"])]
    pub total: Option<String>,
    /// May these two figures be compared, and what is their difference
    #[arg(long, num_args = 2, value_names = ["FIGURE", "FIGURE"], conflicts_with = "explain")]
    pub compare: Option<Vec<String>>,
    /// What printed numbers are figures of, and whether they contradict each other: 93 47 95 71
    #[arg(long, num_args = 1.., value_name = "NUMBER")]
    pub explain: Option<Vec<String>>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `use-reports`.
#[derive(Debug, Args)]
pub struct UseReportsArgs {
    /// Only on the subject of this treaty
    #[arg(long, value_name = "TREATY")]
    pub treaty: Option<String>,
    /// Only this act
    #[arg(long, value_parser = words(Act::WORDS))]
    pub act: Option<String>,
    /// Only reports of this status
    #[arg(long, value_parser = words(ReportStatus::WORDS))]
    pub status: Option<String>,
    /// Only what is said of this participant
    #[arg(long, value_name = "PARTICIPANT")]
    pub by: Option<String>,
    /// Only in this place
    #[arg(long, value_name = "PARTICIPANT")]
    pub place: Option<String>,
    /// Only what covers this day
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `positions`.
#[derive(Debug, Args)]
pub struct PositionsArgs {
    /// About this withdrawal or suspension: a participant, a treaty, or both as LTU-CCM
    #[arg(long, value_name = "SUBJECT")]
    pub about: Option<String>,
    /// Only by this participant
    #[arg(long, value_name = "PARTICIPANT")]
    pub by: Option<String>,
    /// Only this stance
    #[arg(long, value_parser = words(Stance::WORDS))]
    pub stance: Option<String>,
    /// Only what may have been said on this day
    #[arg(long, value_name = "DAY", conflicts_with_all = ["from", "until"])]
    pub on: Option<String>,
    /// Only from this day on
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// Only before this day
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `meetings`.
#[derive(Debug, Args)]
pub struct MeetingsArgs {
    /// Only of this treaty
    #[arg(long, value_name = "TREATY")]
    pub treaty: Option<String>,
    /// The first of each treaty that is not over on the day
    #[arg(long)]
    pub next: bool,
    /// In session on this day; with --next, the day from which it is told [default with --next: today]
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}

/// `votes`.
#[derive(Debug, Args)]
pub struct VotesArgs {
    /// Only about this treaty
    #[arg(long, value_name = "TREATY")]
    pub treaty: Option<String>,
    /// Only of this session of the General Assembly
    #[arg(long)]
    pub session: Option<u16>,
    /// Only of this body
    #[arg(long, value_parser = words(Body::WORDS))]
    pub body: Option<String>,
    /// Only on this part: whole, preambular-paragraph-14
    #[arg(long)]
    pub part: Option<String>,
    /// What was known on this day [default: today]
    #[arg(long, value_name = "DAY")]
    pub known_at: Option<String>,
}
