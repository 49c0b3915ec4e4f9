//! Descriptions: strict TOML files that state facts about one thing, to be held against a definition.

use std::collections::BTreeMap;
use std::fmt::Write;

use depositary_law::definition::{Description, InputId, InputKind, Value, Weight};
use serde::Deserialize;
use toml::Spanned;

use super::{DefinitionRecord, InputRecord, formula};
use crate::corpus::Corpus;
use crate::problem::{Problem, Problems};
use crate::reading::Desk;

/// What is described, by whom, and what is stated of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescriptionRecord {
    /// What is described; may be empty.
    pub name: String,
    /// Who states it; may be empty.
    pub source: String,
    /// What is stated.
    pub facts: Description,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    treaty: Option<Spanned<String>>,
    #[serde(default)]
    name: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    facts: BTreeMap<Spanned<String>, Spanned<toml::Value>>,
}

impl DescriptionRecord {
    /// Reads a description against a treaty's definition; `file` names it in problems.
    ///
    /// # Errors
    /// When the file is not well-formed, states what the definition does not ask or in a kind that it does not
    /// take, is about another treaty, or contradicts itself.
    pub fn read(
        corpus: &Corpus,
        treaty: &str,
        definition: &DefinitionRecord,
        file: &str,
        text: &str,
    ) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let (sources, participants) = (&corpus.source_ids, &corpus.participant_ids);
        let mut desk = Desk { file, text, sources, participants, problems: &mut problems };
        let description = desk.toml::<File>().and_then(|row| from_file(corpus, treaty, definition, &mut desk, row));
        match description {
            Some(description) if problems.is_empty() => {
                definition.refuse_incompatible(file, &description.facts)?;
                Ok(description)
            }
            _ => Err(Problems(problems)),
        }
    }

    /// The treaty that a description says it is for; `None`: it does not say, or cannot be read.
    #[must_use]
    pub fn treaty_of(text: &str) -> Option<String> {
        toml::from_str::<File>(text).ok()?.treaty.map(Spanned::into_inner)
    }
}

fn from_file(
    corpus: &Corpus,
    treaty: &str,
    definition: &DefinitionRecord,
    desk: &mut Desk<'_>,
    row: File,
) -> Option<DescriptionRecord> {
    if let Some(named) = row.treaty {
        let found = corpus.treaty_index().get(named.get_ref());
        if found.is_none_or(|place| corpus.identities()[*place].id != treaty) {
            let line = desk.line_at(named.span().start);
            let message =
                format!("this description is for `{}`, and the question is about `{treaty}`", named.get_ref());
            let hint = "ask about that treaty, or leave `treaty` out".to_owned();
            desk.error_with_hint(line, "wrong-treaty", message, Some(hint));
            return None; // every key would be unknown
        }
    }
    let mut facts = Description::empty(definition.inputs.len());
    let mut stated_facts: Vec<_> = row.facts.into_iter().collect();
    stated_facts.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in stated_facts {
        let line = desk.line_at(key.span().start);
        let Some(place) = definition.inputs.iter().position(|input| input.id == *key.get_ref()) else {
            unknown_key(definition, desk, line, key.get_ref());
            continue;
        };
        match stated(&definition.inputs[place], value.get_ref()) {
            Ok(value) => facts.0[place] = value,
            Err(message) => {
                desk.error_with_hint(line, "wrong-kind", message, Some(hint(definition.inputs[place].kind).to_owned()));
            }
        }
    }
    Some(DescriptionRecord { name: printable(&row.name), source: printable(&row.source), facts })
}

/// A text on one line, without signs that would disturb the place where it is printed.
fn printable(text: &str) -> String {
    text.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn unknown_key(definition: &DefinitionRecord, desk: &mut Desk<'_>, line: u32, key: &str) {
    let known: Vec<&str> = definition.inputs.iter().map(|input| input.id.as_str()).collect();
    let hint = match formula::near(key, &known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the definition asks for: {}", known.join(", ")),
    };
    desk.error_with_hint(line, "unknown-key", format!("the definition does not ask for `{key}`"), Some(hint));
}

const fn hint(kind: InputKind) -> &'static str {
    match kind {
        InputKind::YesNo => "write true, false or \"unknown\"",
        InputKind::Number => "write a whole number, as 9, or \"unknown\"",
        InputKind::Weight => "write the weight with its unit and in quotes, as \"4.1 kg\", or \"unknown\"",
        InputKind::WeightOfEach => {
            "write the weight with its unit and in quotes, as \"4.1 kg\", or every weight that occurs, as [\"4.1 kg\", \"5 kg\"], or \"unknown\""
        }
    }
}

/// What a value states of an input; `None`: that it is unknown.
fn stated(input: &InputRecord, value: &toml::Value) -> Result<Option<Value>, String> {
    let wrong = || format!("`{}` takes {}, not {value}", input.id, takes(input.kind));
    if value.as_str() == Some("unknown") {
        return Ok(None);
    }
    let weight = |value: &toml::Value| -> Result<u64, String> {
        let text = value.as_str().ok_or_else(wrong)?;
        text.parse::<Weight>().map(|weight| weight.0).map_err(|error| format!("`{}`: {error}", input.id))
    };
    let stated = match input.kind {
        InputKind::YesNo => Value::Answer(value.as_bool().ok_or_else(wrong)?),
        InputKind::Number => {
            let number = value.as_integer().and_then(|number| u64::try_from(number).ok());
            Value::Amounts(vec![number.ok_or_else(wrong)?])
        }
        InputKind::Weight => Value::Amounts(vec![weight(value)?]),
        InputKind::WeightOfEach => match value.as_array() {
            None => Value::Amounts(vec![weight(value)?]),
            Some(list) if list.is_empty() => return Err(wrong()),
            Some(list) => Value::Amounts(list.iter().map(weight).collect::<Result<_, _>>()?),
        },
    };
    Ok(Some(stated))
}

const fn takes(kind: InputKind) -> &'static str {
    match kind {
        InputKind::YesNo => "true or false",
        InputKind::Number => "a whole number",
        InputKind::Weight => "a weight",
        InputKind::WeightOfEach => "a weight or a list of weights",
    }
}

impl DefinitionRecord {
    /// Refuses facts that cannot all be true of one thing.
    fn refuse_incompatible(&self, file: &str, facts: &Description) -> Result<(), Problems> {
        match self.incompatible(facts) {
            Some(message) => {
                let problem = Problem::error(file, 0, "incompatible", message);
                Err(Problems(vec![problem.hint("only one of the two can be right; leave the other out")]))
            }
            None => Ok(()),
        }
    }

    /// What is wrong with facts that cannot all be true of one thing; `None`: they can.
    #[must_use]
    pub fn incompatible(&self, facts: &Description) -> Option<String> {
        if let Some(place) = self.definition.incompatible(facts) {
            return self.incompatible.get(place).cloned();
        }
        self.inputs.iter().enumerate().find_map(|(place, input)| {
            let count = match facts.of(InputId(input.counted_by?))? {
                Value::Amounts(count) => *count.first()?,
                Value::Answer(_) => return None,
            };
            let Value::Amounts(weights) = facts.of(InputId(place))? else { return None };
            let mut different = weights.clone();
            different.sort_unstable();
            different.dedup();
            (u64::try_from(different.len()).ok()? > count).then(|| {
                let counted = &self.inputs[input.counted_by.unwrap_or_default()].id;
                format!("`{}` has {} different weights, and `{counted}` is {count}", input.id, different.len())
            })
        })
    }

    /// Reads an answer as people type it: `y`, `no`, `9`, `4.1 kg`, `4.1 kg, 5 kg`; a bare number is of kilograms.
    /// `None` within: don't know.
    ///
    /// # Errors
    /// What can be typed instead.
    pub fn typed(&self, input: InputId, answer: &str) -> Result<Option<Value>, String> {
        let Some(record) = self.inputs.get(input.0) else { return Ok(None) };
        let answer = answer.trim().to_lowercase();
        if ["?", "", "unknown", "don't know", "dont know", "u"].contains(&answer.as_str()) {
            return Ok(None);
        }
        let weight = |text: &str| {
            let text = text.trim();
            let bare = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            let text = if bare { format!("{text} kg") } else { text.to_owned() };
            text.parse::<Weight>().map(|weight| weight.0).map_err(|error| error.to_string())
        };
        let value = match record.kind {
            InputKind::YesNo => Value::Answer(match answer.as_str() {
                "y" | "yes" | "true" => true,
                "n" | "no" | "false" => false,
                _ => return Err(format!("`{answer}` is not an answer; type y, n or ?")),
            }),
            InputKind::Number => {
                let number = answer.parse().map_err(|_| format!("`{answer}` is not a whole number; type one, or ?"))?;
                Value::Amounts(vec![number])
            }
            InputKind::Weight => Value::Amounts(vec![weight(&answer)?]),
            InputKind::WeightOfEach => Value::Amounts(answer.split([',', ';']).map(weight).collect::<Result<_, _>>()?),
        };
        Ok(Some(value))
    }

    /// A value as a description writes it.
    #[must_use]
    pub fn written(&self, input: InputId, value: &Value) -> String {
        let kind = self.inputs.get(input.0).map_or(InputKind::YesNo, |input| input.kind);
        match value {
            Value::Answer(yes) => yes.to_string(),
            Value::Amounts(amounts) if kind == InputKind::Number => {
                amounts.first().map_or_else(String::new, u64::to_string)
            }
            Value::Amounts(amounts) => match amounts.as_slice() {
                [one] => format!("\"{}\"", Weight(*one)),
                many => {
                    let many: Vec<String> = many.iter().map(|one| format!("\"{}\"", Weight(*one))).collect();
                    format!("[{}]", many.join(", "))
                }
            },
        }
    }

    /// A description as a file that [`DescriptionRecord::read`] reads again.
    #[must_use]
    pub fn to_toml(&self, treaty: &str, description: &DescriptionRecord) -> String {
        let mut text = format!("treaty = {}\n", toml::Value::from(treaty));
        for (key, value) in [("name", &description.name), ("source", &description.source)] {
            if !value.is_empty() {
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{key} = {}", toml::Value::from(value.as_str()));
            }
        }
        text += "\n[facts]\n";
        for (place, input) in self.inputs.iter().enumerate() {
            if let Some(value) = description.facts.of(InputId(place)) {
                let _ = writeln!(text, "{} = {}", input.id, self.written(InputId(place), value));
            }
        }
        text
    }
}
