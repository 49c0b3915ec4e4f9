//! Names as people type them, looked up in the record.

use depositary_law::ParticipantId;

use super::Register;

/// A longer name is nobody's; it is refused without looking for what resembles it.
const LONGEST: usize = 120;

/// A name that names nothing in the record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct NotFound {
    /// `participant` or `treaty`.
    pub what: &'static str,
    /// What was asked for, made safe to print.
    pub name: String,
    /// Names that resemble it, best first, each with its code or id.
    pub similar: Vec<(String, String)>,
}

impl NotFound {
    fn new(what: &'static str, asked: &str, similar: impl FnOnce() -> Vec<(String, String)>) -> Self {
        let short = asked.chars().nth(LONGEST).is_none();
        NotFound { what, name: printable(asked), similar: if short { similar() } else { Vec::new() } }
    }

    fn message(&self) -> String {
        let suggestion = |(name, id): &(String, String)| {
            if name == id { format!("`{name}`") } else { format!("`{name}` ({id})") }
        };
        let suggestions: Vec<String> = self.similar.iter().map(suggestion).collect();
        let hint = match suggestions.as_slice() {
            [] if self.what == "treaty" => "; `depositary treaties` lists all".to_owned(),
            [] => format!("; `depositary {}s` lists all", self.what),
            [only] => format!("; did you mean {only}?"),
            [first @ .., last] => format!("; did you mean {} or {last}?", first.join(", ")),
        };
        format!("no {} is called `{}`{hint}", self.what, self.name)
    }
}

/// What was typed, cut to a line and without signs that would disturb the place where it is printed.
fn printable(asked: &str) -> String {
    const SHOWN: usize = 60;
    let harmless = |c: char| if c.is_control() || is_formatting(c) { '\u{fffd}' } else { c };
    let mut shown: String = asked.chars().take(SHOWN).map(harmless).collect();
    if asked.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Invisible signs that turn the direction of text, or join it.
const fn is_formatting(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl Register<'_> {
    /// A participant by code, name or former name in any language of the record. A name of a participant
    /// that another continues as the same legal person finds the one that goes on: its acts stand there.
    ///
    /// # Errors
    /// When nobody is called so; the error says who is called something like it.
    pub fn find_participant(&self, name: &str) -> Result<ParticipantId, NotFound> {
        let corpus = self.corpus();
        let index = corpus.name_index();
        let Some(found) = index.get(name).copied() else {
            return Err(NotFound::new("participant", name, || {
                let named = |id| (corpus.participant(id).name.clone(), corpus.participant(id).code.clone());
                index.similar(name).into_iter().map(|(_, id)| named(id)).collect()
            }));
        };
        let continued = corpus.successions().iter().find(|s| s.predecessor == found && s.kind == "continuation");
        Ok(continued.map_or(found, |succession| succession.successor))
    }

    /// A treaty by id, title, abbreviation or alias; its place in [`depositary_corpus::Corpus::identities`].
    ///
    /// # Errors
    /// When no treaty is called so; the error says which is called something like it.
    pub fn find_treaty(&self, name: &str) -> Result<usize, NotFound> {
        let corpus = self.corpus();
        let index = corpus.treaty_index();
        index.get(name).copied().ok_or_else(|| {
            NotFound::new("treaty", name, || {
                let named = |place: usize| corpus.identities()[place].id.clone();
                index.similar(name).into_iter().map(|(near, place)| (near, named(place))).collect()
            })
        })
    }
}
