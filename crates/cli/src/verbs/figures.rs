//! `figures`: what others count, each number with its year, edition and base; never mixed.

use std::fmt::Write;

use comfy_table::Cell;
use depositary_answers::csv::Table as Rows;
use depositary_answers::{FiguresAsked, Place, Printed as Number, Readings, Register, v1};
use depositary_corpus::{Counting, Denominator, Measure, Scope, Span};
use owo_colors::OwoColorize;
use serde::Serialize;

use crate::args::{Common, FiguresArgs};
use crate::failure::Failure;
use crate::output::{Printed, number, or_dash, table, wrapped};

/// The exit code of a request that would mix what must not be mixed.
const REFUSED: u8 = 3;

pub fn run(common: &Common, question: &FiguresArgs) -> Result<Printed, Failure> {
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    if let Some(numbers) = &question.explain {
        let numbers = numbers.iter().map(|text| text.parse::<Number>()).collect::<Result<Vec<_>, _>>();
        let numbers = numbers.map_err(|error| Failure::Usage(error.to_string()))?;
        let explained = register.explain_figures(&numbers, known_at)?;
        return Ok(Printed::of(common.format, &explained, explained_text));
    }
    if let Some([one, two]) = question.compare.as_deref() {
        let compared = register.figure_comparison(one, two, known_at)??;
        return Ok(with_code(common, &compared, !compared.comparable, compared_text));
    }
    let mut asked = asked(&register, question, known_at)?;
    for (measure, total) in [(&question.series, false), (&question.total, true)] {
        let Some(measure) = measure else { continue };
        asked.measure = Measure::from_word(measure);
        let series = if total { register.figure_total(&asked)? } else { register.figure_series(&asked)? };
        return Ok(with_code(common, &series, series.refused, series_text));
    }
    let figures = register.figures(&asked)?;
    Ok(Printed::of(common.format, &figures, text))
}

fn asked(
    register: &Register<'_>,
    question: &FiguresArgs,
    known_at: depositary_law::Date,
) -> Result<FiguresAsked, Failure> {
    let place = match &question.participant {
        Some(name) => Some(Place::In(register.find_participant(name)?)),
        None => question.world.then_some(Place::World),
    };
    let span = [Span::Year, Span::Period, Span::AllTime];
    Ok(FiguresAsked {
        treaty: question.treaty.as_deref().map(|name| register.find_treaty(name)).transpose()?,
        measure: question.measure.as_deref().and_then(Measure::from_word),
        year: question.year,
        edition: question.edition,
        scope: question.scope.as_deref().and_then(Scope::from_word),
        denominator: question.denominator.as_deref().and_then(Denominator::from_word),
        span: span.into_iter().find(|span| Some(span.word()) == question.span.as_deref()),
        counting: question.counting.as_deref().and_then(Counting::from_word),
        place,
        latest: question.latest,
        known_at,
    })
}

fn with_code<T: Serialize + Rows>(common: &Common, answer: &T, refused: bool, text: fn(&T) -> String) -> Printed {
    let printed = Printed::of(common.format, answer, text);
    if refused { printed.code(REFUSED) } else { printed }
}

fn text(figures: &v1::Figures) -> String {
    let mut text = String::new();
    for group in &figures.groups {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n{}\n", capital(&group.says).bold(), rows(&group.figures));
    }
    if figures.count == 0 {
        text += "no such figure is recorded; that is not to say that there is none\n";
    }
    text + &remarks(&figures.remarks) + &legend(&figures.known_at)
}

/// Figures of one group as a table.
fn rows(figures: &[v1::Figure]) -> comfy_table::Table {
    let mut rows = table(&["covers", "edition", "place", "value", "figure, as printed"]);
    for figure in figures {
        let edition = figure.edition.map(|edition| edition.to_string());
        rows.add_row([
            Cell::new(or_dash(figure.covers.as_deref())),
            Cell::new(or_dash(edition.as_deref())),
            Cell::new(figure.place.as_deref().unwrap_or("world")),
            number(value(figure)),
            Cell::new(format!("{}\n{}", figure.figure, printed(figure))),
        ]);
    }
    rows
}

fn printed(figure: &v1::Figure) -> String {
    let mark = if figure.misreads.is_some() {
        "misread: "
    } else if figure.rivals.is_empty() {
        ""
    } else {
        "≠ "
    };
    let note = figure.note.as_ref().map_or_else(String::new, |note| format!("; {note}"));
    format!("{mark}“{}” [{}]{note}", figure.words, figure.sources.join(", "))
}

fn value(figure: &v1::Figure) -> String {
    let unit = match figure.unit {
        "percent" => " %",
        "km2" => " km²",
        _ => "",
    };
    let number = match (figure.exactness, figure.value_to) {
        (_, Some(to)) => format!("{} to {}", figure.value.0, to.0),
        ("at-least", None) => format!("≥ {}", figure.value.0),
        ("rounded", None) => format!("≈ {}", figure.value.0),
        _ => figure.value.0.to_string(),
    };
    let number = if figure.unit == "flag" { "recorded".to_owned() } else { number };
    format!("{number}{unit}{}", depositary_answers::mark(figure.reliability))
}

fn series_text(series: &v1::FigureSeries) -> String {
    let mut text = String::new();
    if series.refused {
        let _ = writeln!(text, "{}", wrapped(&series.says, "", "").bold());
        for reason in &series.reasons {
            let _ = writeln!(text, "{}", wrapped(&reason.message, "≠ ", "  ").yellow());
        }
        text += if series.narrower.is_empty() { "No narrower request works.\n" } else { "These requests work:\n" };
        for request in &series.narrower {
            let says = format!("{} ({} figures)", request.request, request.figures);
            let _ = writeln!(text, "{}", wrapped(&says, "  ", "      "));
        }
    } else {
        let _ = writeln!(text, "{}", wrapped(&capital(&series.says), "", "").bold());
        if !series.figures.is_empty() {
            let _ = writeln!(text, "{}", rows(&series.figures));
        }
    }
    for figure in &series.left_out {
        let says = format!("left out: {} misstates the base of {}", figure.figure, or_dash(figure.misreads.as_deref()));
        let _ = writeln!(text, "{}", wrapped(&says, "", "  ").yellow());
    }
    text.push('\n');
    text + &remarks(&series.remarks) + &legend(&series.known_at)
}

fn compared_text(compared: &v1::FigureComparison) -> String {
    let mut text = format!("{}\n", wrapped(&capital(&compared.says), "", ""));
    for reason in &compared.reasons {
        let _ = writeln!(text, "{}", wrapped(&reason.message, "≠ ", "  ").yellow());
    }
    let _ = writeln!(text, "{}\n", rows(&compared.figures));
    text + &legend(&compared.known_at)
}

fn explained_text(explained: &v1::Explained) -> String {
    let mut text = String::new();
    for value in &explained.values {
        let _ = writeln!(text, "{}", value.value.bold());
        for says in &value.says {
            let _ = writeln!(text, "{}", wrapped(says, "  ", "    "));
        }
    }
    if !explained.pairs.is_empty() {
        text.push('\n');
    }
    for pair in &explained.pairs {
        let _ = writeln!(text, "{}", wrapped(&pair.says, if pair.contradict { "≠ " } else { "· " }, "  "));
    }
    text.push('\n');
    text + &legend(&explained.known_at)
}

fn remarks(remarks: &[v1::Remark]) -> String {
    remarks.iter().map(|remark| format!("{}\n", wrapped(&remark.message, "note: ", "      ").yellow())).collect()
}

fn legend(known_at: &str) -> String {
    let legend = format!(
        "Marks after values: ° not official · ~ inferred · ? unverified. ≠: others give it another base.\n\
         Recorded casualties are not all casualties. Facts as known on {known_at}.\n"
    );
    format!("{}", legend.dimmed())
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
