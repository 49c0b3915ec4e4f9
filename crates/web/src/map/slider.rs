//! The data of the slider: from which day on each participant is what, and how many count.

use serde_json::{Map, Value, json};

use super::Place;
use super::class::Class;
use super::words::Words;
use super::world::world;

/// What the slider needs to know of one treaty, as known on one day.
#[derive(Clone, Debug)]
pub struct Slider<'a> {
    /// The treaty's id.
    pub treaty: &'a str,
    /// The counting rule in the words of the page, after the number.
    pub rule: &'a str,
    /// The day of knowledge, `2026-11-22`.
    pub known: &'a str,
    /// The slider's first day.
    pub first: &'a str,
    /// The slider's last day.
    pub last: &'a str,
    /// Each participant's course.
    pub tracks: Vec<Track<'a>>,
    /// From which day on how many count and for how many it cannot be said; the first without a day, from the beginning.
    pub counts: Vec<(Option<String>, usize, usize)>,
    /// The words of labels.
    pub words: &'a Words<'a>,
}

/// One participant's course under the treaty.
#[derive(Clone, Debug)]
pub struct Track<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its name, in the language of the page.
    pub name: &'a str,
    /// From which day on it is what: each until the next begins; the first without a day, from the beginning.
    pub spans: Vec<(Option<String>, Class)>,
}

impl<'a> Track<'a> {
    /// The course of a participant that exists from a day and until before another, as far as the record says.
    ///
    /// Before it exists it is absent and not outside, unless something is recorded of it already: a status goes before.
    /// Stretches that look the same become one, and begin when the first of them did.
    ///
    /// ```
    /// use depositary_web::map::{Class, Track};
    /// let day = |day: &str| Some(day.to_owned());
    /// let spans = [(None, Class::Outside), (day("1991-07-01"), Class::Party), (day("1992-04-27"), Class::FormerParty)];
    /// let track = Track::new("YUG", "SFR Yugoslavia", spans, None, Some("1992-04-27"));
    /// assert_eq!(track.on("1992-04-26"), (Some("1991-07-01"), Class::Party));
    /// assert_eq!(track.on("1992-04-27"), (Some("1992-04-27"), Class::Absent)); // half-open, as everywhere
    /// ```
    #[must_use]
    pub fn new(
        code: &'a str,
        name: &'a str,
        spans: impl IntoIterator<Item = (Option<String>, Class)>,
        exists_from: Option<&str>,
        exists_until: Option<&str>,
    ) -> Self {
        let mut course: Vec<(Option<String>, Class)> = Vec::new();
        let mut add = |from: Option<String>, class: Class| {
            if course.last().is_none_or(|(_, last)| *last != class) {
                course.push((from, class));
            }
        };
        let mut spans = spans.into_iter().peekable();
        while let Some((from, class)) = spans.next() {
            if exists_until.is_some_and(|until| from.as_deref().is_some_and(|from| from >= until)) {
                break;
            }
            match exists_from {
                Some(exists) if class == Class::Outside && from.as_deref().is_none_or(|from| from < exists) => {
                    add(from, Class::Absent);
                    let next = spans.peek().and_then(|(next, _)| next.as_deref());
                    if next.is_none_or(|next| next > exists) {
                        add(Some(exists.to_owned()), Class::Outside);
                    }
                }
                _ => add(from, class),
            }
        }
        if let Some(until) = exists_until {
            add(Some(until.to_owned()), Class::Absent);
        }
        Track { code, name, spans: course }
    }

    /// What it is on a day, `2025-03-06`, and since when.
    #[must_use]
    pub fn on(&self, day: &str) -> (Option<&str>, Class) {
        let after = self.spans.partition_point(|(from, _)| from.as_deref().unwrap_or_default() <= day);
        let span = after.checked_sub(1).and_then(|at| self.spans.get(at));
        span.map_or((None, Class::Undetermined), |(from, class)| (from.as_deref(), *class))
    }

    /// Its place on the map of a day, labelled as the slider would label it. `say` writes a day in the page's language.
    #[must_use]
    pub fn place(&self, day: &str, words: &Words<'_>, say: impl Fn(&str) -> String, link: String) -> Place<'a> {
        let (since, class) = self.on(day);
        let at = Class::SHOWN.iter().position(|shown| *shown == class);
        let label = match (at, since) {
            (None, _) => words.absent.to_owned(),
            (Some(at), None) => words.classes[at].to_owned(),
            (Some(at), Some(since)) => words.since[at].replace("{from}", &say(since)),
        };
        Place { code: self.code, name: self.name, class, label, link }
    }
}

impl Slider<'_> {
    /// The JSON that `map.js` reads. Days are ISO; no day is `""`.
    ///
    /// `{"places": {"LTU": {"name": "Lithuania", "spans": [["", "outside"], ["2008-12-03", "signatory"], …]}},
    /// "counts": [["", 0, 0], ["2010-08-01", 46, 0], …], "words": {"party": "party since {from}", …}, …}`
    #[must_use]
    pub fn json(&self) -> String {
        let world = world();
        let day = |day: &Option<String>| day.clone().unwrap_or_default();
        let places: Map<String, Value> = self
            .tracks
            .iter()
            .filter(|track| !world.is_carried(track.code))
            .map(|track| {
                let spans: Vec<Value> =
                    track.spans.iter().map(|(from, class)| json!([day(from), class.word()])).collect();
                (track.code.to_owned(), json!({ "name": track.name, "spans": spans }))
            })
            .collect();
        let counts: Vec<Value> = self.counts.iter().map(|(from, n, unknown)| json!([day(from), n, unknown])).collect();
        let mut words: Map<String, Value> = Class::SHOWN
            .iter()
            .zip(self.words.since)
            .map(|(class, text)| (class.word().to_owned(), text.into()))
            .collect();
        for (name, text) in [
            ("absent", self.words.absent),
            ("day", self.words.day),
            ("counter", self.words.counter),
            ("undetermined-count", self.words.undetermined),
            ("rule", self.rule),
        ] {
            words.insert(name.to_owned(), text.into());
        }
        let plain: Map<String, Value> = Class::SHOWN
            .iter()
            .zip(self.words.classes)
            .map(|(class, text)| (class.word().to_owned(), text.into()))
            .collect();
        json!({
            "treaty": self.treaty, "known": self.known, "first": self.first, "last": self.last,
            "places": places, "counts": counts, "words": words, "plain": plain,
        })
        .to_string()
    }
}
