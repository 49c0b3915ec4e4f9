//! What a case states of one thing, as a description file would.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Deserialize;

/// What is stated of an input.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Stated {
    /// Yes or no.
    Answer(bool),
    /// A number.
    Number(u64),
    /// A weight with its unit, or `unknown`.
    Weight(String),
    /// Every weight that occurs.
    Weights(Vec<String>),
}

/// A description file that states these facts.
#[must_use]
pub fn description_text(facts: &BTreeMap<String, Stated>) -> String {
    let mut text = "[facts]\n".to_owned();
    for (input, stated) in facts {
        let value = match stated {
            Stated::Answer(yes) => yes.to_string(),
            Stated::Number(number) => number.to_string(),
            Stated::Weight(weight) => toml::Value::from(weight.as_str()).to_string(),
            Stated::Weights(weights) => toml::Value::from(weights.clone()).to_string(),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{input} = {value}");
    }
    text
}
