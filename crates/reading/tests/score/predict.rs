//! Predictions of this crate: each claim of a text with the verdict on it.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use depositary_answers::{Readings, Register};
use depositary_corpus::{Corpus, Files};
use depositary_law::Date;
use depositary_reading::claim::Reader;
use depositary_reading::date::{Precision, TextDate};
use depositary_reading::judge::Judge;
use depositary_reading::text::Text;
use depositary_reading::{Claim, TreatyRef, Value};
use rayon::prelude::*;
use serde::Deserialize;

use super::claims::{Prediction, Trouble};

/// The last day of what is known, the same for every run.
const TODAY: Date = Date::constant(2026, 9, 1);

/// What is told of a text beside it.
#[derive(Debug, Deserialize)]
struct About {
    published: String,
}

/// The texts of a folder by their names: its files `*.txt`.
pub fn texts(folder: &Path) -> Result<HashMap<String, String>, Trouble> {
    let mut texts = HashMap::new();
    for entry in fs::read_dir(folder).map_err(|cause| format!("{}: {cause}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
        if let (Some(name), true) = (name, path.extension().is_some_and(|end| end == "txt")) {
            texts.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(texts)
}

/// The days of publication of a folder's texts: its `meta.toml`.
pub fn published(folder: &Path) -> Result<HashMap<String, Date>, Trouble> {
    let path = folder.join("meta.toml");
    let about: BTreeMap<String, About> =
        toml::from_str(&fs::read_to_string(&path)?).map_err(|cause| format!("{}: {cause}", path.display()))?;
    about.into_iter().map(|(name, about)| Ok((name, about.published.parse()?))).collect()
}

/// The claims of texts, each with what the record says of it, in the order of the names.
pub fn predictions(
    texts: &HashMap<String, String>,
    published: &HashMap<String, Date>,
) -> Result<Vec<Prediction>, Trouble> {
    let corpus = Corpus::open(Files::embedded())?;
    let register = Register::new(&corpus, Readings::default());
    let reader = Reader::english(&corpus)?;
    let judge = Judge::new(&register, TODAY);
    let mut names: Vec<&String> = texts.keys().collect();
    names.sort();
    let found: Vec<Vec<Prediction>> = names
        .par_iter()
        .map(|name| {
            let text = Text::new(texts[*name].clone());
            let day = published.get(*name).copied();
            let claims = reader.claims_of(&text, day);
            claims.iter().map(|claim| prediction(&corpus, &judge, &text, name, claim, day)).collect()
        })
        .collect();
    Ok(found.into_iter().flatten().collect())
}

fn prediction(
    corpus: &Corpus,
    judge: &Judge<'_>,
    text: &Text,
    article: &str,
    claim: &Claim,
    published: Option<Date>,
) -> Prediction {
    let (claim, verdict) = judge.best(claim.clone(), text.at(claim.span), published);
    Prediction {
        article: article.to_owned(),
        start: text.characters_before(claim.span.start),
        end: text.characters_before(claim.span.end),
        kind: claim.kind.word().to_owned(),
        states: claim.states.iter().map(|state| corpus.participant(*state).code.clone()).collect(),
        treaty: claim.treaty.as_ref().map(|treaty| match treaty {
            TreatyRef::Record(place) => corpus.identities()[*place].id.clone(),
            TreatyRef::Outside(name) => format!("other:{name}"),
        }),
        date: claim.date.map(iso),
        value: claim.value.as_ref().map(Value::to_string).map(Into::into),
        label: Some(verdict.label.word().to_owned()),
        rules: claim.rules.clone(),
        correct: verdict.correct,
    }
}

/// A date as the codebook writes it: `2024`, `2024-07`, `2024-07-18`, `2024-06/2024-08`.
fn iso(date: TextDate) -> String {
    let first = date.from.to_string();
    let last = date.until.yesterday().unwrap_or(date.until).to_string();
    let whole_months = date.from.day() == 1 && date.until.day() == 1;
    match date.precision {
        Precision::Day => first,
        Precision::Month => first[..7].to_owned(),
        Precision::Year => first[..4].to_owned(),
        Precision::Interval if whole_months => format!("{}/{}", &first[..7], &last[..7]),
        Precision::Interval => format!("{first}/{last}"),
    }
}
