//! What an address asks beside its path: days, readings, numbers, each refused with a reason if it cannot be read.

use depositary_answers::{Readings, WhenKnown, parse_day};
use depositary_corpus::Corpus;
use depositary_law::Date;

use crate::refusal::Refusal;

/// A longer list of parameters is nobody's question.
const MOST: usize = 32;
/// What every address takes.
const EVERYWHERE: [&str; 2] = ["format", "lang"];

/// The parameters of an address, in order, and the day that counts as today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pairs: Vec<(String, String)>,
    today: Date,
}

impl Asked {
    /// The parameters of an address; those left empty, as forms send them, are as good as absent. No form sends `format`.
    #[must_use]
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>, today: Date) -> Self {
        Asked {
            pairs: pairs.into_iter().filter(|(name, value)| name == "format" || !value.trim().is_empty()).collect(),
            today,
        }
    }

    /// The day that counts as today.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.today
    }

    /// Refuses parameters that this address does not take: a mistyped `on` must not answer for today.
    ///
    /// # Errors
    /// When there is one; the error says which there are.
    pub fn only(&self, taken: &[&str]) -> Result<(), Refusal> {
        if self.pairs.len() > MOST {
            return Err(Refusal::Question(format!("more than {MOST} parameters")));
        }
        let known = |name: &str| EVERYWHERE.contains(&name) || taken.contains(&name);
        match self.pairs.iter().find(|(name, _)| !known(name)) {
            None => Ok(()),
            Some((name, _)) => {
                let name: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
                let there: Vec<String> = taken.iter().chain(&EVERYWHERE).map(|name| format!("`{name}`")).collect();
                Err(Refusal::Question(format!("this address takes no `{name}`; it takes {}", there.join(", "))))
            }
        }
    }

    /// A parameter that may stand once.
    ///
    /// # Errors
    /// When it stands more than once.
    pub fn one(&self, name: &str) -> Result<Option<&str>, Refusal> {
        let mut values = self.many(name);
        let first = values.next();
        if values.next().is_some() {
            return Err(Refusal::Question(format!("`{name}` is given more than once")));
        }
        Ok(first)
    }

    /// A parameter that must stand once.
    ///
    /// # Errors
    /// When it is missing, or stands more than once.
    pub fn needed(&self, name: &str, what: &str) -> Result<&str, Refusal> {
        self.one(name)?.ok_or_else(|| Refusal::Question(format!("`{name}` is missing: {what}")))
    }

    /// All values of a parameter that may be repeated.
    pub fn many(&self, name: &str) -> impl Iterator<Item = &str> {
        self.pairs.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }

    /// A day, as people type it.
    ///
    /// # Errors
    /// When it is none.
    pub fn day(&self, name: &str) -> Result<Option<Date>, Refusal> {
        let parse =
            |typed: &str| parse_day(typed, self.today).map_err(|error| Refusal::Question(format!("`{name}`: {error}")));
        self.one(name)?.map(parse).transpose()
    }

    /// A day that must be given.
    ///
    /// # Errors
    /// When it is missing or none.
    pub fn needed_day(&self, name: &str, what: &str) -> Result<Date, Refusal> {
        self.needed(name, what)?;
        Ok(self.day(name)?.unwrap_or(self.today))
    }

    /// The day up to which facts were known: `known`, or today.
    ///
    /// # Errors
    /// When it is none.
    pub fn known(&self) -> Result<Date, Refusal> {
        Ok(self.day("known")?.unwrap_or(self.today))
    }

    /// The two times of a question: `on` and `known`, each today if it is not given.
    ///
    /// # Errors
    /// When one is none.
    pub fn when(&self) -> Result<WhenKnown, Refusal> {
        Ok(WhenKnown { on: self.day("on")?.unwrap_or(self.today), known_at: self.known()? })
    }

    /// The readings that `reading` asks for, of one treaty.
    ///
    /// # Errors
    /// When there is no such reading.
    pub fn readings(&self, corpus: &Corpus, place: usize) -> Result<Readings, Refusal> {
        let mut readings = Readings::default();
        for text in self.many("reading") {
            readings.follow(corpus, Some(place), text)?;
        }
        Ok(readings)
    }

    /// A whole number.
    ///
    /// # Errors
    /// When it is none.
    pub fn number(&self, name: &str) -> Result<Option<usize>, Refusal> {
        let parse = |text: &str| {
            text.parse().map_err(|_| Refusal::Question(format!("`{name}` is a whole number, not `{}`", shown(text))))
        };
        self.one(name)?.map(parse).transpose()
    }

    /// Only some of the parameters: what a page asks beside its data is not the data's.
    #[must_use]
    pub fn keep(&self, names: &[&str]) -> Self {
        let kept = self.pairs.iter().filter(|(name, _)| names.contains(&name.as_str()));
        Asked { pairs: kept.cloned().collect(), today: self.today }
    }

    /// The parameters again, for an address that asks the same with some of them set anew.
    #[must_use]
    pub fn with(&self, anew: &[(&str, &str)]) -> Vec<(String, String)> {
        let kept = self.pairs.iter().filter(|(name, _)| anew.iter().all(|(changed, _)| changed != name));
        let set = anew.iter().filter(|(_, value)| !value.is_empty());
        kept.cloned().chain(set.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect()
    }
}

/// What was typed, short and without signs that would disturb the place where it is shown.
pub fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(60).collect()
}

/// An address: a path with parameters, percent-encoded.
///
/// ```
/// use depositary_web::address;
/// let on = [("on".to_owned(), "6 Mar 2025".to_owned())];
/// assert_eq!(address("/states/LTU/ccm", &on), "/states/LTU/ccm?on=6%20Mar%202025");
/// assert_eq!(address("/states", &[]), "/states");
/// ```
#[must_use]
pub fn address(path: &str, pairs: &[(String, String)]) -> String {
    let mut address = path.to_owned();
    for (number, (name, value)) in pairs.iter().enumerate() {
        address.push(if number == 0 { '?' } else { '&' });
        address += &encoded(name);
        address.push('=');
        address += &encoded(value);
    }
    address
}

/// A text as a part of an address.
#[must_use]
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use depositary_law::calendar::date;

    use super::*;

    fn asked(pairs: &[(&str, &str)]) -> Asked {
        Asked::new(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())), date(2026, 11, 22))
    }

    #[test]
    fn refuses_what_it_does_not_take() {
        let refusal = asked(&[("onn", "2025-03-06")]).only(&["on", "known"]).unwrap_err();
        assert_eq!(refusal.detail(), "this address takes no `onn`; it takes `on`, `known`, `format`, `lang`");
        assert!(asked(&[("onn", "")]).only(&["on"]).is_ok());
    }

    #[test]
    fn a_day_is_read_as_people_type_it_and_refused_by_name() {
        assert_eq!(asked(&[("on", "6 Mar 2025")]).day("on"), Ok(Some(date(2025, 3, 6))));
        let refusal = asked(&[("on", "soon")]).day("on").unwrap_err();
        assert!(refusal.detail().starts_with("`on`: `soon` is not a day"), "{}", refusal.detail());
        assert!(asked(&[("on", "2025-01-01"), ("on", "2026-01-01")]).day("on").is_err());
    }
}
