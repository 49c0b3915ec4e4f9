//! `classify`: what a stated description is by a treaty's definition, and why.

use axum::extract::Path;
use axum::response::Response;
use depositary_answers::{ClassifyError, v1};
use depositary_corpus::{DefinitionRecord, DescriptionRecord};
use depositary_law::definition::{Description, InputId, InputKind};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::words::near;
use crate::asked::{Asked, shown};
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

/// Where the descriptions stand that come with the record.
const SHIPPED: &str = "descriptions/";

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// The answer.
///
/// # Errors
/// When there is no such definition, or the description cannot be read.
pub fn answer(desk: &Desk, treaty: &str, asked: &Asked) -> Result<v1::Classification, Refusal> {
    let place = desk.treaty(treaty)?;
    let description = description(desk, place, asked)?;
    Ok(desk.register().classify(place, &description)?)
}

/// What an address describes: a description that comes with the record, or facts.
///
/// # Errors
/// When there is no such definition or description, or a fact cannot be read.
pub fn description(desk: &Desk, place: usize, asked: &Asked) -> Result<DescriptionRecord, Refusal> {
    let record = desk.register().definition(place)?;
    match asked.one("description")? {
        Some(name) => {
            asked.only(&["description"])?;
            shipped(desk, place, record, name)
        }
        None => stated(record, asked),
    }
}

/// The names of the descriptions that come with the record, about one treaty.
pub fn names(desk: &Desk, place: usize) -> Vec<&'static str> {
    let name = |path: &'static str| path.strip_prefix(SHIPPED)?.strip_suffix(".toml");
    let about = |text: &str| DescriptionRecord::treaty_of(text).as_deref() == Some(desk.id(place));
    desk.corpus().files().iter().filter(|(_, text)| about(text)).filter_map(|(path, _)| name(path)).collect()
}

/// A description that comes with the record.
pub fn shipped(desk: &Desk, place: usize, record: &DefinitionRecord, name: &str) -> Result<DescriptionRecord, Refusal> {
    let path = format!("{SHIPPED}{name}.toml");
    let Some(text) = desk.corpus().files().text(&path) else {
        let names = names(desk, place);
        let similar = near(&names, name).into_iter().map(|name| (name.clone(), name)).collect();
        return Err(Refusal::Unknown { what: "description", name: shown(name), similar });
    };
    if DescriptionRecord::treaty_of(text).is_some_and(|about| about != desk.id(place)) {
        return Err(Refusal::Question(format!("the description `{}` is about another treaty", shown(name))));
    }
    Ok(DescriptionRecord::read(desk.corpus(), desk.id(place), record, &path, text)?)
}

/// Facts as an address states them; what it does not state is unknown.
fn stated(record: &DefinitionRecord, asked: &Asked) -> Result<DescriptionRecord, Refusal> {
    let keys: Vec<&str> = record.inputs.iter().map(|input| input.id.as_str()).collect();
    asked.only(&[keys.as_slice(), &["description"]].concat()).map_err(|refusal| with_hint(refusal, &keys, asked))?;
    let mut facts = Description::empty(record.inputs.len());
    for (place, input) in record.inputs.iter().enumerate() {
        let typed = match input.kind {
            InputKind::WeightOfEach => asked.many(&input.id).collect::<Vec<_>>().join(", "),
            _ => asked.one(&input.id)?.unwrap_or_default().to_owned(),
        };
        let read = record.typed(InputId(place), &typed);
        facts.0[place] = read.map_err(|problem| Refusal::Question(format!("`{}`: {problem}", input.id)))?;
    }
    match record.incompatible(&facts) {
        None => Ok(DescriptionRecord { name: String::new(), source: String::new(), facts }),
        Some(problem) => Err(Refusal::Question(format!("{problem}; only one of the two can be right"))),
    }
}

/// What was perhaps meant by the first key that the definition does not ask for.
fn with_hint(refusal: Refusal, keys: &[&str], asked: &Asked) -> Refusal {
    let typed = asked.with(&[]);
    let unknown = typed.iter().map(|(name, _)| name.as_str());
    let unknown = unknown.filter(|name| !["description", "format", "lang"].contains(name) && !keys.contains(name));
    match (refusal, unknown.into_iter().next().and_then(|name| Some((shown(name), near(keys, name)?)))) {
        (Refusal::Question(_), Some((name, near))) => {
            Refusal::Question(format!("the definition does not ask for `{name}`; did you mean `{near}`?"))
        }
        (refusal, _) => refusal,
    }
}

impl From<ClassifyError> for Refusal {
    fn from(error: ClassifyError) -> Self {
        match error {
            ClassifyError::NoDefinition { .. } => Refusal::Question(error.to_string()),
            ClassifyError::Record(problems) => Refusal::Record(problems),
        }
    }
}

/// What is this by a treaty's definition, and why
///
/// As `depositary classify T FILE --format json`. Beside `description`, every input of the definition is a
/// parameter: `yes`, `no` or `unknown`; a whole number; a weight with its unit, `4.1 kg`, and several with commas
/// where they differ. What is not stated is unknown. It explains what is stated and never says what would have to
/// be otherwise.
#[utoipa::path(
    get, path = "/classify/{treaty}", operation_id = "classify", tag = "questions",
    params(
        ("treaty" = String, Path, description = "Id, title or alias of a treaty with a definition in the record: `ccm` or `apmbc`", example = "ccm"),
        ("description" = Option<String>, Query, description = "A description that comes with the record, by its name; then no facts are given", example = "one-feature-unknown"),
    ),
    responses((status = 200, description = "The verdict, with every criterion", body = v1::Classification)),
)]
async fn get(visit: Visit, Path(treaty): Path<String>) -> Response {
    reply::data(&visit, answer(visit.desk, &treaty, &visit.asked))
}
