//! `obligations`: who owes what by when, and how it stands.

use std::collections::BTreeMap;
use std::fmt::Write;

use depositary_answers::{DutiesAsked, Fulfilment, Register, mark, v1};
use owo_colors::{AnsiColors, OwoColorize};

use crate::args::{Common, Format, ObligationsArgs, State};
use crate::failure::Failure;
use crate::output::{Printed, article, or_dash, table, wrapped};
use crate::why::why;

/// So many answers are told in sentences; more become a table alone.
const FEW: usize = 3;

pub fn run(common: &Common, question: &ObligationsArgs) -> Result<Printed, Failure> {
    let when = super::when(common, &question.when)?;
    let corpus = super::open(common)?;
    let plain = Register::new(&corpus, depositary_answers::Readings::default()).in_language(common.language);
    let treaty = question.treaty.as_deref().map(|treaty| plain.find_treaty(treaty)).transpose()?;
    let mut readings = depositary_answers::Readings::default();
    for reading in &question.reading {
        readings.follow(&corpus, treaty, reading)?;
    }
    let register = Register::new(&corpus, readings).in_language(common.language);
    let asked = DutiesAsked {
        participant: question.participant.as_deref().map(|who| register.find_participant(who)).transpose()?,
        treaty,
        duty: question.duty.as_deref().map(|duty| known_duty(&register, treaty, duty)).transpose()?,
        states: question.state.iter().copied().map(state).collect(),
        next_months: question.next,
    };
    let duties = register.obligations(&asked, when)?;
    match common.format {
        Format::Ics => Ok(Printed::answered(depositary_answers::feed::calendar(&register, &duties))),
        Format::Atom => Ok(Printed::answered(depositary_answers::feed::atom(&register, &duties))),
        _ => Ok(Printed::of(common.format, &duties, |duties| text(&register, question, duties))),
    }
}

/// A duty by its id or article, if there is such a one.
fn known_duty(register: &Register<'_>, treaty: Option<usize>, duty: &str) -> Result<String, Failure> {
    let names = register.duty_names(treaty)?;
    if names.iter().any(|(id, article)| id == duty || article == duty) {
        return Ok(duty.to_owned());
    }
    let list: Vec<String> = names.iter().map(|(id, article)| format!("{id} ({article})")).collect();
    Err(Failure::Usage(format!("there is no duty `{duty}`; there are: {}", list.join(", "))))
}

const fn state(state: State) -> Fulfilment {
    match state {
        State::NotApplicable => Fulfilment::NotApplicable,
        State::Unknown => Fulfilment::Unknown,
        State::Due => Fulfilment::Due,
        State::Met => Fulfilment::Met,
        State::MetLate => Fulfilment::MetLate,
        State::Extended => Fulfilment::Extended,
        State::Overdue => Fulfilment::Overdue,
        State::Nominal => Fulfilment::Nominal,
    }
}

fn text(register: &Register<'_>, question: &ObligationsArgs, duties: &Vec<v1::Obligation>) -> String {
    if duties.is_empty() {
        return "no duty of that kind is owed, was owed or will be owed by what is known\n".to_owned();
    }
    let mut text = String::new();
    if question.why || duties.len() <= FEW {
        for duty in duties {
            text += &told(duty);
            if question.why {
                text += &why(&duty.proof, &duty.known_at, &register.sources());
            }
            text.push('\n');
        }
    }
    if duties.len() > FEW {
        text += &listed(duties);
    }
    text
}

/// One duty in sentences.
fn told(duty: &v1::Obligation) -> String {
    let mut text = format!("{}\n\n", wrapped(&duty.sentence, "", ""));
    // Writing to a string cannot fail.
    let _ = writeln!(text, "  state      {}", duty.state.color(colour(duty.state)).bold());
    let _ = writeln!(text, "  due        {}", or_dash(duty.due.as_deref()));
    let _ = writeln!(text, "  by clause  {} ({})", or_dash(duty.nominal_due.as_deref()), article(&duty.article));
    if let Some(late_by) = &duty.late_by {
        let since = or_dash(duty.late_since.as_deref());
        let _ = writeln!(text, "  late       {late_by} ({} days), since {since}", duty.days_late.unwrap_or_default());
    }
    if !duty.extensions.is_empty() {
        let _ = writeln!(text, "{}", wrapped(&chain(duty), "  extended   ", "             "));
    } else if duty.nominal_due.is_some() && !duty.extendable {
        let _ = writeln!(text, "  extended   not possible: the clause provides for no extension");
    }
    let _ = writeln!(text, "  known at   {}", duty.known_at);
    for finding in &duty.findings {
        let fact = finding.fact.as_ref().map_or(String::new(), |fact| format!(" [{fact}]"));
        let note = wrapped(&format!("{}{fact}", finding.message), "  note       ", "             ");
        let _ = writeln!(text, "{}", note.yellow());
    }
    text
}

fn listed(duties: &[v1::Obligation]) -> String {
    let first = &duties[0];
    let many = |field: fn(&v1::Obligation) -> &str| duties.iter().any(|duty| field(duty) != field(first));
    let (participants, treaties) = (many(|duty| &duty.participant), many(|duty| &duty.treaty));
    let one_by_one = many(|duty| &duty.assessed_on);
    // What is the same in every row is said once, below.
    let columns = |who: Option<String>, treaty: Option<String>, rest: [String; 6]| -> Vec<String> {
        who.into_iter().filter(|_| participants).chain(treaty.into_iter().filter(|_| treaties)).chain(rest).collect()
    };
    let head = ["article", "duty", "due", "by clause", "state", "beside"].map(str::to_owned);
    let head = columns(Some("who".to_owned()), Some("treaty".to_owned()), head);
    let mut rows = table(&head.iter().map(String::as_str).collect::<Vec<_>>());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for duty in duties {
        *counts.entry(duty.state).or_default() += 1;
        let covers = duty.covers.map_or(String::new(), |year| format!(" {year}"));
        let rest = [
            duty.article.clone(),
            format!("{}{covers}", duty.obligation),
            or_dash(duty.due.as_deref()).to_owned(),
            or_dash(duty.nominal_due.as_deref()).to_owned(),
            format!("{}{}", duty.state, mark(duty.reliability)),
            beside(duty, one_by_one),
        ];
        rows.add_row(columns(Some(duty.participant.clone()), Some(duty.treaty.clone()), rest));
    }
    let states: Vec<String> = counts.iter().map(|(state, count)| format!("{count} {state}")).collect();
    let who = if participants { "all participants" } else { &first.participant };
    let treaty = if treaties { "all treaties" } else { &first.treaty };
    let otherwise =
        bound_otherwise(first).filter(|_| !one_by_one).map_or_else(String::new, |words| format!(" ({words})"));
    let summary = format!(
        "{} duties of {who} under {treaty} on {}{otherwise}, as known on {}: {}",
        duties.len(),
        first.on,
        first.known_at,
        states.join(", ")
    );
    format!(
        "{rows}\n\n{}\n{}\n",
        wrapped(&summary, "", "  "),
        "Marks: ° not official · ~ inferred or carried on · ? unverified. No finding of breach.".dimmed()
    )
}

/// What must be said beside the state, in a few words.
fn beside(duty: &v1::Obligation, one_by_one: bool) -> String {
    let mut words = Vec::new();
    words.extend(duty.late_by.as_ref().map(|late_by| format!("late by {late_by}")));
    words.extend(duty.as_reported.as_ref().map(|last| format!("last reported {last}")));
    if !duty.extensions.is_empty() {
        words.push(chain(duty));
    }
    words.extend(bound_otherwise(duty).filter(|_| one_by_one));
    let other = duty.findings.iter().map(|finding| match finding.code {
        "fulfilment-not-counted" => "fulfilment unverified",
        "sources-disagree" => "sources disagree",
        "timeliness-unknown" => "in time: not certain",
        "first-yearly-report" => "before the initial report",
        _ => "",
    });
    let mut other: Vec<String> = other.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    other.dedup();
    words.extend(other);
    words.join("; ")
}

/// Said of a participant that is not bound on the day asked about.
fn bound_otherwise(duty: &v1::Obligation) -> Option<String> {
    match duty.assessed_on.cmp(&duty.on) {
        std::cmp::Ordering::Less => Some(format!("as of its last day bound, {}", duty.assessed_on)),
        std::cmp::Ordering::Greater => Some(format!("bound from {}", duty.assessed_on)),
        std::cmp::Ordering::Equal => None,
    }
}

/// The chain of extensions on one line; `?` marks a grant that does not count.
fn chain(duty: &v1::Obligation) -> String {
    let first = duty.extensions.first().and_then(|extension| extension.from.clone());
    let links = duty.extensions.iter().map(|extension| {
        let to = extension.to.as_deref().unwrap_or("undated");
        let by = if extension.decided_by.is_empty() { String::new() } else { format!(" ({})", extension.decided_by) };
        format!("{to}{}{by}", if extension.counts { mark(extension.reliability) } else { "?" })
    });
    first.into_iter().chain(links).collect::<Vec<_>>().join(" → ")
}

fn colour(state: &str) -> AnsiColors {
    match state {
        "met" => AnsiColors::Green,
        "due" | "extended" => AnsiColors::Yellow,
        "overdue" | "met-late" => AnsiColors::Red,
        "unknown" => AnsiColors::Magenta,
        _ => AnsiColors::Default,
    }
}
