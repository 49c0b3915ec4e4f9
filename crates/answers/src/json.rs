//! An answer as JSON text: one form for every door.

use serde::Serialize;

/// An answer as every door prints it: indented JSON and a line feed.
///
/// ```
/// assert_eq!(depositary_answers::json(&["ccm"]), "[\n  \"ccm\"\n]\n");
/// ```
#[must_use]
pub fn json<T: Serialize + ?Sized>(answer: &T) -> String {
    // The published shapes have text keys only; writing them to memory cannot fail.
    let mut text = serde_json::to_string_pretty(answer).unwrap_or_default();
    text.push('\n');
    text
}
