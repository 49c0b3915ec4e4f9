//! The annotated news articles, where they are at hand: they are not part of the project.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use depositary_law::Date;

use super::claims::{self, Gold, Trouble};

/// The days on which the articles were read; they carry no date themselves.
const PUBLISHED: [(&str, &str); 5] = [
    ("seed0", "2025-03-07"),
    ("seed1", "2024-09-05"),
    ("seed2", "2025-03-07"),
    ("seed3", "2025-03-06"),
    ("seed4", "2024-07-03"),
];

/// Articles with their claims.
pub struct Seeds {
    /// The claims.
    pub gold: Vec<Gold>,
    /// The articles by name.
    pub texts: HashMap<String, String>,
    /// Their days of publication.
    pub published: HashMap<String, Date>,
}

/// Reads them from the folder that holds `claims/seeds.jsonl` and the files named in it; none if it is not there.
pub fn read(folder: &Path) -> Result<Option<Seeds>, Trouble> {
    let path = folder.join("claims/seeds.jsonl");
    if !path.is_file() {
        return Ok(None);
    }
    let gold: Vec<Gold> = claims::read(&path)?;
    let files: BTreeMap<&str, &str> =
        gold.iter().filter_map(|claim| Some((claim.article.as_str(), claim.file.as_deref()?))).collect();
    let mut texts = HashMap::new();
    for (name, file) in files {
        texts.insert(name.to_owned(), fs::read_to_string(folder.join(file))?);
    }
    let mut published = HashMap::new();
    for (name, day) in PUBLISHED {
        published.insert(name.to_owned(), day.parse()?);
    }
    Ok(Some(Seeds { gold, texts, published }))
}
