//! `sources [WORD]`.

use depositary_answers::{Readings, Register, v1};

use crate::args::{Common, SourcesArgs};
use crate::failure::Failure;
use crate::output::{Printed, table, wrapped};

pub fn run(common: &Common, question: &SourcesArgs) -> Result<Printed, Failure> {
    let corpus = super::open(common)?;
    let mut sources = Register::new(&corpus, Readings::default()).in_language(common.language).sources();
    if let Some(wanted) = &question.containing {
        let wanted = wanted.to_lowercase();
        sources.retain(|s| {
            [&s.source, &s.publisher, &s.title].into_iter().any(|text| text.to_lowercase().contains(&wanted))
        });
    }
    Ok(Printed::of(common.format, &sources, |sources| text(sources)))
}

fn text(sources: &[v1::Source]) -> String {
    let mut list = table(&["source", "publisher, title", "date", "reliability"]);
    for source in sources {
        list.add_row([
            &source.source,
            &format!("{}: {}", source.publisher, source.title),
            &source.date,
            source.reliability,
        ]);
    }
    let credits: Vec<String> = sources
        .iter()
        .filter(|source| !source.attribution.is_empty())
        .map(|source| wrapped(&format!("{}: {}", source.source, source.attribution), "  ", "    "))
        .collect();
    let credits =
        if credits.is_empty() { String::new() } else { format!("\nCredits asked for\n{}\n", credits.join("\n")) };
    format!("{list}\n\n{} sources\n{credits}", sources.len())
}
