//! `diff T --from D --to D`.

use depositary_answers::{Readings, Register, v1};

use crate::args::{Common, DiffArgs};
use crate::failure::Failure;
use crate::output::{Printed, or_dash, table};

pub fn run(common: &Common, question: &DiffArgs) -> Result<Printed, Failure> {
    let from = super::day_or_today(common, Some(&question.from))?;
    let to = super::day_or_today(common, Some(&question.to))?;
    if from > to {
        return Err(Failure::Usage(format!("--from {from} is after --to {to}; give the earlier day first")));
    }
    let known_at = super::day_or_today(common, question.known_at.as_deref())?;
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let diff = register.diff(register.find_treaty(&question.treaty)?, from, to, known_at)?;
    Ok(Printed::of(common.format, &diff, |diff| text(diff, &corpus)))
}

fn text(diff: &v1::Diff, corpus: &depositary_corpus::Corpus) -> String {
    let mut list = table(&["on", "participant", "from", "to", "article"]);
    for change in &diff.changes {
        let name = corpus.name_index().get(&change.participant).map_or("", |id| corpus.participant(*id).name.as_str());
        list.add_row([&change.on, name, change.from_status, change.to_status, or_dash(change.article.as_deref())]);
    }
    let summary =
        format!("{} changes of status in {} after {}, up to {}", diff.changes.len(), diff.treaty, diff.from, diff.to);
    if diff.changes.is_empty() { format!("{summary}\n") } else { format!("{list}\n\n{summary}\n") }
}
