//! Scores claims against gold: `cargo run --release -p depositary-reading --example score -- [GOLD.jsonl FOLDER]`.
//!
//! Without arguments it takes the texts of `tests/texts`. The folder holds the texts as `NAME.txt` and their days of
//! publication in `meta.toml`.
//!
//! ```text
//! --seeds FOLDER       the annotated articles: FOLDER/claims/seeds.jsonl and the files named in it
//! --predictions FILE   take the predictions from a file of JSON lines instead of reading the texts
//! --write FILE         write the predictions to a file
//! --headlines          count headlines too
//! --misses             tell each claim that was missed, found in vain, or came out otherwise
//! --json               print the measures as JSON
//! ```

#[path = "../tests/score/mod.rs"]
#[allow(dead_code, reason = "shared with the tests, each of which uses a part")]
mod score;

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use depositary_law::Date;
use score::claims::{self, Gold, Prediction, Trouble};
use score::measure::Score;
use score::seeds::{self, Seeds};
use score::{predict, show};

/// What was asked for.
#[derive(Default)]
struct Asked {
    seeds: Option<PathBuf>,
    predictions: Option<PathBuf>,
    write: Option<PathBuf>,
    headlines: bool,
    misses: bool,
    json: bool,
    places: Vec<PathBuf>,
}

fn main() -> ExitCode {
    match asked().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            let _ = writeln!(io::stderr(), "{trouble}");
            ExitCode::from(2)
        }
    }
}

fn asked() -> Result<Asked, Trouble> {
    let mut asked = Asked::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut file = || words.next().map(PathBuf::from).ok_or(format!("{word} needs a file"));
        match word.as_str() {
            "--seeds" => asked.seeds = Some(file()?),
            "--predictions" => asked.predictions = Some(file()?),
            "--write" => asked.write = Some(file()?),
            "--headlines" => asked.headlines = true,
            "--misses" => asked.misses = true,
            "--json" => asked.json = true,
            other if other.starts_with("--") => return Err(format!("unknown option {other}").into()),
            other => asked.places.push(PathBuf::from(other)),
        }
    }
    Ok(asked)
}

fn run(asked: Asked) -> Result<(), Trouble> {
    let Material { mut gold, texts, published, headed } = material(&asked)?;
    let mut predictions: Vec<Prediction> = match &asked.predictions {
        Some(file) => claims::read(file)?,
        None if texts.is_empty() => {
            return Err("without FOLDER there is nothing to read; name it, or give --predictions".into());
        }
        None => predict::predictions(&texts, &published)?,
    };
    if let Some(file) = &asked.write {
        let lines: Result<Vec<String>, _> = predictions.iter().map(serde_json::to_string).collect();
        fs::write(file, lines?.join("\n") + "\n")?;
    }
    if !asked.headlines {
        let headed = if headed { texts.clone() } else { HashMap::new() };
        claims::without_headlines(&mut gold, &mut predictions, &headed);
    }
    let score = Score::new(&gold, &predictions);
    let mut out = io::stdout().lock();
    if asked.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&score)?)?;
    } else {
        write!(out, "{}", show::table(&score))?;
    }
    if asked.misses {
        write!(out, "{}", show::misses(&gold, &predictions, &texts))?;
    }
    Ok(())
}

/// Claims, texts, days of publication.
struct Material {
    gold: Vec<Gold>,
    texts: HashMap<String, String>,
    published: HashMap<String, Date>,
    /// Whether the texts begin with three lines of heading.
    headed: bool,
}

fn material(asked: &Asked) -> Result<Material, Trouble> {
    if let Some(folder) = &asked.seeds {
        let Seeds { gold, texts, published } =
            seeds::read(folder)?.ok_or_else(|| format!("{}: no claims/seeds.jsonl", folder.display()))?;
        return Ok(Material { gold, texts, published, headed: false });
    }
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let (gold, folder) = match asked.places.as_slice() {
        [] => (own.join("gold.jsonl"), own),
        [gold] => {
            let (texts, published) = (HashMap::new(), HashMap::new());
            return Ok(Material { gold: claims::read(gold)?, texts, published, headed: false });
        }
        [gold, folder] => (gold.clone(), folder.clone()),
        _ => return Err("expected GOLD.jsonl and FOLDER".into()),
    };
    let (texts, published) = (predict::texts(&folder)?, predict::published(&folder)?);
    Ok(Material { gold: claims::read(&gold)?, texts, published, headed: true })
}
