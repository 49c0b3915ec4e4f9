//! Words of closed lists and switches, as addresses give them: a wrong one is refused with all that are right.

use depositary_corpus::NameIndex;

use crate::asked::{Asked, shown};
use crate::refusal::Refusal;

/// A word of a closed list.
///
/// # Errors
/// When it is not on the list; the error says which are.
pub fn word<T: Copy>(asked: &Asked, name: &str, known: &[(&'static str, T)]) -> Result<Option<T>, Refusal> {
    let find = |typed: &str| match known.iter().find(|(word, _)| *word == typed) {
        Some((_, found)) => Ok(*found),
        None => {
            let there: Vec<String> = known.iter().map(|(word, _)| format!("`{word}`")).collect();
            let there = there.join(", ");
            Err(Refusal::Question(format!("`{name}` is one of {there}; not `{}`", shown(typed))))
        }
    };
    asked.one(name)?.map(find).transpose()
}

/// A switch: `true` or `false`; without it, false.
///
/// # Errors
/// When it is neither.
pub fn switch(asked: &Asked, name: &str) -> Result<bool, Refusal> {
    Ok(word(asked, name, &[("true", true), ("false", false)])?.unwrap_or(false))
}

/// A whole number of a small kind: a year, a session.
///
/// # Errors
/// When it is none, or beyond what the kind holds.
pub fn small<T: TryFrom<usize>>(asked: &Asked, name: &str) -> Result<Option<T>, Refusal> {
    let fit = |number: usize| {
        T::try_from(number).map_err(|_| Refusal::Question(format!("`{name}` is a smaller number, not `{number}`")))
    };
    asked.number(name)?.map(fit).transpose()
}

/// The name on a list that resembles one that is not; `None`: nothing does.
pub fn near(names: &[&str], wrong: &str) -> Option<String> {
    let mut index = NameIndex::default();
    for (place, name) in names.iter().enumerate() {
        index.add(name, place);
    }
    index.similar(wrong).into_iter().next().and_then(|(_, place)| names.get(place).map(|name| (*name).to_owned()))
}
