//! Asks for a description, one plain question at a time: questions on standard error, answers line by line.

use std::io::BufRead;

use depositary_corpus::{DefinitionRecord, DescriptionRecord};
use depositary_law::definition::{Description, InputId, InputKind, Value};
use owo_colors::OwoColorize;

use crate::failure::Failure;
use crate::output::{article, to_stderr, wrapped};

/// What was answered to a question; `None`: don't know.
type Answered = (InputId, Option<Value>);

/// Asks what can still matter until nothing more does, or until the input ends.
pub fn ask(record: &DefinitionRecord, input: &mut impl BufRead) -> Result<DescriptionRecord, Failure> {
    let head = format!(
        "Is it {}? Answer what is stated of it: y or n, a number or a weight, ? for don't know, back for the question before.",
        record.is
    );
    to_stderr(&format!("{}\n", wrapped(&head, "", "")));
    let mut answers: Vec<Answered> = Vec::new();
    loop {
        let facts = facts(record, &answers);
        let asked: Vec<InputId> = answers.iter().map(|(input, _)| *input).collect();
        let Some(next) = record.definition.next_question(&facts, &asked) else { break };
        to_stderr(&question(record, next, answers.len() + 1));
        let mut line = String::new();
        let read = input.read_line(&mut line).map_err(|cause| Failure::System {
            what: "cannot read the answers from standard input".to_owned(),
            cause,
        })?;
        if read == 0 {
            to_stderr("\nThe input ended: what was not answered is unknown.\n");
            break;
        }
        match line.trim() {
            "" => to_stderr("  type an answer, ? for don't know, or back\n"),
            "back" | "b" => drop(answers.pop()),
            typed => match record.typed(next, typed) {
                Ok(value) => match record.incompatible(&facts.with(next, value.clone())) {
                    None => answers.push((next, value)),
                    Some(problem) => to_stderr(&format!("{}\n", wrapped(&problem, "  ", "  ").yellow())),
                },
                Err(problem) => to_stderr(&format!("{}\n", wrapped(&problem, "  ", "  ").yellow())),
            },
        }
    }
    to_stderr("\n");
    Ok(DescriptionRecord { name: String::new(), source: String::new(), facts: facts(record, &answers) })
}

fn facts(record: &DefinitionRecord, answers: &[Answered]) -> Description {
    let nothing = Description::empty(record.inputs.len());
    answers.iter().fold(nothing, |facts, (input, value)| facts.with(*input, value.clone()))
}

fn question(record: &DefinitionRecord, input: InputId, number: usize) -> String {
    let Some(asked) = record.inputs.get(input.0) else { return String::new() };
    let form = match asked.kind {
        InputKind::YesNo => "y/n/?",
        InputKind::Number => "a number or ?",
        InputKind::Weight => "a weight or ?",
        InputKind::WeightOfEach => "a weight, or several with commas, or ?",
    };
    let head = wrapped(&asked.question, &format!("\nQuestion {number}. "), "  ");
    let help =
        if asked.help.is_empty() { String::new() } else { format!("{}\n", wrapped(&asked.help, "  ", "  ").dimmed()) };
    format!("{head}\n{help}  {} [{form}] ", article(&asked.article).cyan())
}
