//! `record`: which state of the record answers, and what it holds.

use axum::response::Response;
use depositary_answers::csv::Table;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> OpenApiRouter<&'static Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// Which state of the record answers, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Record {
    /// The SHA-256 over the record's files.
    pub edition: String,
    /// The version of the program.
    pub version: &'static str,
    /// The day that counts as today.
    pub today: String,
    /// How many files it has.
    pub files: usize,
    /// How many treaties.
    pub treaties: usize,
    /// How many participants.
    pub participants: usize,
    /// How many recorded acts.
    pub actions: usize,
    /// How many sources.
    pub sources: usize,
}

impl Table for Record {
    fn header(&self) -> &'static [&'static str] {
        &["edition", "version", "today", "files", "treaties", "participants", "actions", "sources"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let numbers = [self.files, self.treaties, self.participants, self.actions, self.sources];
        let mut row = vec![self.edition.clone(), self.version.to_owned(), self.today.clone()];
        row.extend(numbers.map(|number| number.to_string()));
        vec![row]
    }
}

/// The answer.
///
/// # Errors
/// When the question cannot be read, or a treaty's files have errors.
pub fn answer(desk: &Desk, asked: &Asked) -> Result<Record, Refusal> {
    asked.only(&[])?;
    let corpus = desk.corpus();
    let mut actions = 0;
    for place in 0..corpus.identities().len() {
        actions += corpus.treaty(place)?.facts.actions.len();
    }
    Ok(Record {
        edition: desk.edition().full().to_owned(),
        version: env!("CARGO_PKG_VERSION"),
        today: desk.today().to_string(),
        files: corpus.files().iter().count(),
        treaties: corpus.identities().len(),
        participants: corpus.participants().len(),
        actions,
        sources: corpus.sources().len(),
    })
}

/// Which state of the record answers, and what it holds
#[utoipa::path(
    get, path = "/record", operation_id = "record", tag = "record",
    responses((status = 200, description = "The edition, and how much is in it", body = Record)),
)]
async fn get(visit: Visit) -> Response {
    reply::data(&visit, answer(visit.desk, &visit.asked))
}
