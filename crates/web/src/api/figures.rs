//! `figures`: what others count, each number with its year, edition and base; never mixed.

use axum::response::Response;
use depositary_answers::csv::Table;
use depositary_answers::{FiguresAsked, NotANumber, Place, Printed, v1};
use depositary_corpus::{Counting, Denominator, Measure, Scope, Span};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters;
use super::words::{small, switch, word};
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

/// What this address takes.
const TAKEN: &[&str] = &[
    "treaty",
    "measure",
    "year",
    "edition",
    "scope",
    "denominator",
    "span",
    "counting",
    "participant",
    "world",
    "latest",
    "series",
    "total",
    "compare",
    "explain",
    "known",
];
/// More numbers are not explained at once.
const MOST: usize = 12;

/// An answer about figures; which one follows from what is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(untagged)]
pub enum FiguresAnswer {
    /// The figures, in groups.
    List(v1::Figures),
    /// With `series` or `total`: figures put together, or the reasons why they are not.
    Series(v1::FigureSeries),
    /// With `compare`: whether two may be compared.
    Compared(v1::FigureComparison),
    /// With `explain`: what printed numbers are figures of.
    Explained(v1::Explained),
}

impl Table for FiguresAnswer {
    fn header(&self) -> &'static [&'static str] {
        match self {
            FiguresAnswer::List(answer) => answer.header(),
            FiguresAnswer::Series(answer) => answer.header(),
            FiguresAnswer::Compared(answer) => answer.header(),
            FiguresAnswer::Explained(answer) => answer.header(),
        }
    }

    fn rows(&self) -> Vec<Vec<String>> {
        match self {
            FiguresAnswer::List(answer) => answer.rows(),
            FiguresAnswer::Series(answer) => answer.rows(),
            FiguresAnswer::Compared(answer) => answer.rows(),
            FiguresAnswer::Explained(answer) => answer.rows(),
        }
    }
}

impl From<NotANumber> for Refusal {
    fn from(error: NotANumber) -> Self {
        Refusal::Question(error.to_string())
    }
}

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer. A request that would mix what must not be mixed has one too: its refusal, with the reasons.
///
/// # Errors
/// When the question cannot be read, or names what is not there.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<FiguresAnswer, Refusal> {
    asked.only(TAKEN)?;
    let ways: Vec<&str> = ["measure", "series", "total", "compare", "explain"]
        .into_iter()
        .filter(|way| asked.many(way).next().is_some())
        .collect();
    if let [one, two, ..] = ways.as_slice() {
        return Err(Refusal::Question(format!("`{one}` and `{two}` are two questions; ask one of them")));
    }
    let (register, known_at) = (desk.register(), asked.known()?);
    let numbers: Vec<&str> = asked.many("explain").flat_map(str::split_whitespace).collect();
    if numbers.len() > MOST {
        return Err(Refusal::Question(format!("more than {MOST} numbers")));
    }
    if !numbers.is_empty() {
        let numbers = numbers.into_iter().map(str::parse).collect::<Result<Vec<Printed>, _>>()?;
        return Ok(FiguresAnswer::Explained(register.explain_figures(&numbers, known_at)?));
    }
    let two: Vec<&str> = asked.many("compare").flat_map(str::split_whitespace).collect();
    match two.as_slice() {
        [] => {}
        [one, two] => return Ok(FiguresAnswer::Compared(register.figure_comparison(one, two, known_at)??)),
        _ => return Err(Refusal::Question("`compare` takes two figures, by their ids".to_owned())),
    }
    let filter = filter(desk, asked)?;
    match (asked.one("series")?, asked.one("total")?) {
        (Some(_), _) => Ok(FiguresAnswer::Series(register.figure_series(&filter)?)),
        (None, Some(_)) => Ok(FiguresAnswer::Series(register.figure_total(&filter)?)),
        (None, None) => Ok(FiguresAnswer::List(register.figures(&filter)?)),
    }
}

/// Which figures are asked for.
fn filter(desk: &Desk, asked: &Asked) -> Result<FiguresAsked, Refusal> {
    let world = switch(asked, "world")?;
    let place = match asked.one("participant")? {
        Some(_) if world => {
            return Err(Refusal::Question("`participant` and `world` exclude each other".to_owned()));
        }
        Some(name) => Some(Place::In(desk.participant(name)?)),
        None => world.then_some(Place::World),
    };
    let spans = [Span::Year, Span::Period, Span::AllTime].map(|span| (span.word(), span));
    let mut measure = None;
    for way in ["measure", "series", "total"] {
        measure = measure.or(word(asked, way, Measure::WORDS)?);
    }
    Ok(FiguresAsked {
        treaty: asked.one("treaty")?.map(|name| desk.treaty(name)).transpose()?,
        measure,
        year: small(asked, "year")?,
        edition: small(asked, "edition")?,
        scope: word(asked, "scope", Scope::WORDS)?,
        denominator: word(asked, "denominator", Denominator::WORDS)?,
        span: word(asked, "span", &spans)?,
        counting: word(asked, "counting", Counting::WORDS)?,
        place,
        latest: switch(asked, "latest")?,
        known_at: asked.known()?,
    })
}

/// What others count, and what they count it of
///
/// As `depositary figures --format json`. A request for a series or a total that would mix years, scopes or
/// denominators is answered with `refused`, the reasons, and narrower requests that work.
#[utoipa::path(
    get, path = "/figures", operation_id = "figures", tag = "questions",
    params(
        ("treaty" = Option<String>, Query, description = "Only on the subject of this treaty", example = "ccm"),
        ("measure" = Option<String>, Query, description = "Only this measure: `casualties`, `children-share` …", example = "children-share"),
        ("year" = Option<u16>, Query, description = "Only figures of this calendar year, or of a part of it", example = 2023),
        ("edition" = Option<u16>, Query, description = "Only this edition of the Monitor", example = 2024),
        ("scope" = Option<String>, Query, description = "Only this scope: of whom the figures speak", example = "remnants"),
        ("denominator" = Option<String>, Query, description = "Only shares of this", example = "age-known"),
        ("span" = Option<String>, Query, description = "`year`, `period` or `all-time`", example = "year"),
        ("counting" = Option<String>, Query, description = "`recorded` or `estimated`", example = "recorded"),
        ("participant" = Option<String>, Query, description = "Only figures of this place", example = "UKR"),
        ("world" = Option<bool>, Query, description = "Only figures of the whole world"),
        ("latest" = Option<bool>, Query, description = "Of several editions on one thing, only the latest"),
        ("series" = Option<String>, Query, description = "The figures of this measure as one series", example = "children-share"),
        ("total" = Option<String>, Query, description = "The sum of this measure", example = "casualties"),
        ("compare" = Option<Vec<String>>, Query, description = "May these two figures, by their ids, be compared? Given twice"),
        ("explain" = Option<Vec<String>>, Query, description = "What are these printed numbers figures of? May be repeated", example = json!(["93", "47"])),
        parameters::Known,
    ),
    responses((status = 200, description = "The figures; or the series, total, comparison or explanation asked for", body = FiguresAnswer)),
)]
async fn get(visit: Visit) -> Response {
    reply::data(&visit, answer(visit.desk, &visit.asked))
}
