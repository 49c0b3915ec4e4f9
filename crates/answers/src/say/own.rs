//! The catalogues of the answers, and what every sentence needs of them: days.

use std::sync::LazyLock;

use depositary_corpus::Language;
use depositary_law::Date;
use depositary_law::prose::Voice;

use super::Catalogue;

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| own(Language::English));
static FRENCH: LazyLock<Catalogue> = LazyLock::new(|| own(Language::French));
static SPANISH: LazyLock<Catalogue> = LazyLock::new(|| own(Language::Spanish));

/// The text of the answers' catalogue in a language.
const fn text(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../words/en.ftl"),
        Language::French => include_str!("../../words/fr.ftl"),
        Language::Spanish => include_str!("../../words/es.ftl"),
    }
}

/// What cannot be read is left out here; a test forbids it.
fn own(language: Language) -> Catalogue {
    Catalogue::read(language, text(language)).0
}

impl Voice for Catalogue {
    fn say(&self, key: &str, places: &[(&str, &str)]) -> String {
        Catalogue::say(self, key, places)
    }

    fn day(&self, date: Date) -> String {
        Catalogue::day(self, date)
    }
}

impl Catalogue {
    /// The answers' own catalogue in a language, parsed when first asked for.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::French => &FRENCH,
            Language::Spanish => &SPANISH,
        }
    }

    /// A day in words; for the answers' own catalogues.
    ///
    /// ```
    /// use depositary_answers::{Catalogue, Language};
    /// use depositary_law::calendar::date;
    /// let day = |language| Catalogue::of(language).day(date(2025, 3, 1));
    /// assert_eq!(day(Language::English), "1 March 2025");
    /// assert_eq!(day(Language::French), "1er mars 2025");
    /// assert_eq!(day(Language::Spanish), "1 de marzo de 2025");
    /// ```
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        const MONTHS: [&str; 12] = [
            "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
            "month-10", "month-11", "month-12",
        ];
        let month = usize::try_from(date.month()).map_or("", |month| MONTHS[(month - 1) % 12]);
        let (day, month, year) = (date.day().to_string(), self.say(month, &[]), date.year().to_string());
        self.say("day", &[("day", &day), ("month", &month), ("year", &year)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_can_be_read() {
        for language in Language::ALL {
            let (_, problems) = Catalogue::read(language, text(language));
            assert!(problems.is_empty(), "{}: {problems:#?}", language.code());
        }
    }

    /// `who` and `treaty` are given to every message about a participant: a language names them where it needs them.
    #[test]
    fn catalogues_have_the_same_messages_with_the_same_places() {
        let own = |catalogue: &'static Catalogue, key: &str| {
            let mut places = catalogue.places(key);
            places.retain(|place| *place != "who" && *place != "treaty");
            places
        };
        let english = Catalogue::of(Language::English);
        for language in Language::ALL {
            let other = Catalogue::of(language);
            assert_eq!(other.keys(), english.keys(), "{}", language.code());
            for key in english.keys() {
                assert_eq!(own(other, key), own(english, key), "{}: {key}", language.code());
            }
        }
    }

    #[test]
    fn wording_that_nobody_reviewed_says_so() {
        for language in Language::ALL {
            let marked = text(language).starts_with("### review: machine\n");
            assert_eq!(marked, !language.reviewed(), "{}: the first line of its catalogue", language.code());
        }
    }

    /// French puts a no-break space before its high signs, so that no line begins with one.
    #[test]
    fn french_signs_do_not_begin_a_line() {
        let loose = |line: &&str| [" :", " ;", " ?", " »", "« "].iter().any(|sign| line.contains(sign));
        let loose: Vec<&str> =
            text(Language::French).lines().filter(|line| !line.starts_with('#')).filter(loose).collect();
        assert!(loose.is_empty(), "{loose:#?}");
    }
}
