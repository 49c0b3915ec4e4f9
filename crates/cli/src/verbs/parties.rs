//! `parties T`.

use depositary_answers::{CountRule, Readings, Register, v1};
use owo_colors::OwoColorize;

use crate::args::{Common, Count, PartiesArgs};
use crate::failure::Failure;
use crate::output::{Printed, or_dash, table, wrapped};

pub fn run(common: &Common, question: &PartiesArgs) -> Result<Printed, Failure> {
    let when = super::when(common, &question.when)?;
    let rule = match question.count {
        Count::Bound => CountRule::Bound,
        Count::Deposited => CountRule::Deposited,
        Count::Signed => CountRule::Signed,
    };
    let corpus = super::open(common)?;
    let register = Register::new(&corpus, Readings::default()).in_language(common.language);
    let parties = register.parties(register.find_treaty(&question.treaty)?, rule, when)?;
    Ok(Printed::of(common.format, &parties, text))
}

fn text(parties: &v1::Parties) -> String {
    let mut list = table(&["code", "participant", "since", "status", "beside"]);
    for row in &parties.participants {
        list.add_row([
            &row.participant,
            &row.name,
            or_dash(row.since.as_deref()),
            row.status,
            &row.qualifiers.join(", "),
        ]);
    }
    let meaning = match parties.rule {
        "bound" => "the treaty is in force for them",
        "deposited" => "their consent is on deposit and has not ended",
        _ => "they signed, and have not left",
    };
    let summary = format!(
        "{} counted under {} on {}, as known on {} (counting rule `{}`: {meaning})",
        parties.count.bold(),
        parties.treaty,
        parties.on,
        parties.known_at,
        parties.rule
    );
    let unknown = match parties.undetermined.as_slice() {
        [] => String::new(),
        codes => {
            format!("{}\n", wrapped(&format!("not counted, because undetermined: {}", codes.join(", ")), "", "  "))
        }
    };
    format!("{list}\n\n{}\n{unknown}", wrapped(&summary, "", ""))
}
