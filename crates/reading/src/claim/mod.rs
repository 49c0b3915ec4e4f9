//! From a text to its claims: rules over words and mentions, typed slots, discourse.
//!
//! 1. Sentences that hold a word that triggers a rule become shadows (`shadow.rs`), and the rules that it
//!    triggers are tried on them; this knows no other sentence, so that it can be done in parallel.
//! 2. In the order of the text, each match becomes a claim: its clause (`extent.rs`), its slots (`slots.rs`),
//!    what is missing from the discourse (`discourse.rs`).
//! 3. Of claims that say the same of the same words one is kept (`choose.rs`).

mod choose;
mod discourse;
mod extent;
mod needs;
mod rules;
mod shadow;
mod slots;
mod words;

use std::ops::Range;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};
use depositary_corpus::Corpus;
use depositary_law::Date;
use rayon::prelude::*;

pub use rules::{Example, Rules};

use crate::date::{Anchor, DateReader};
use crate::input::Document;
use crate::mention::{DictionaryError, Mention, Named, Names};
use crate::text::{Sentence, Text};
use crate::{Claim, Span};

use discourse::{Discourse, TreatyNouns};
use needs::Symbols;
use shadow::{Shadow, Things};
use slots::Filling;
use words::Words;

/// The rule files of English; the first holds the macros for all.
const ENGLISH: &[(&str, &str)] = &[
    ("macros.toml", include_str!("../../languages/en/macros.toml")),
    ("actions.toml", include_str!("../../languages/en/actions.toml")),
    ("dates-of-effect.toml", include_str!("../../languages/en/dates-of-effect.toml")),
    ("standing.toml", include_str!("../../languages/en/standing.toml")),
    ("short.toml", include_str!("../../languages/en/short.toml")),
    ("counts.toml", include_str!("../../languages/en/counts.toml")),
    ("steps.toml", include_str!("../../languages/en/steps.toml")),
    ("provisions.toml", include_str!("../../languages/en/provisions.toml")),
    ("statistics.toml", include_str!("../../languages/en/statistics.toml")),
    ("quotes.toml", include_str!("../../languages/en/quotes.toml")),
    ("other.toml", include_str!("../../languages/en/other.toml")),
];

/// Reads the claims of texts in one language.
#[derive(Debug)]
pub struct Reader {
    names: Names,
    dates: DateReader,
    words: Words,
    rules: Rules,
    nouns: TreatyNouns,
    triggers: AhoCorasick,
}

/// A rule that matched in a sentence.
#[derive(Clone, Debug)]
struct Found {
    rule: u16,
    tokens: Range<usize>,
    groups: Groups,
}

/// The groups of a match that took part in it, by name.
#[derive(Clone, Debug, Default)]
struct Groups(Vec<(Arc<str>, Range<usize>)>);

impl Groups {
    fn get(&self, name: &str) -> Option<&Range<usize>> {
        self.0.iter().find(|(own, _)| &**own == name).map(|(_, tokens)| tokens)
    }

    fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// A sentence with what matched in it.
struct Read<'t> {
    sentence: &'t Sentence,
    within: Range<usize>,
    shadow: Shadow,
    found: Vec<Found>,
}

impl Reader {
    /// The reader of English, with the names of a record.
    ///
    /// # Errors
    /// When a dictionary or rule file is wrong.
    pub fn english(corpus: &Corpus) -> Result<Reader, DictionaryError> {
        let rules = Rules::read(ENGLISH)?;
        let words = Words::read("words.toml", include_str!("../../languages/en/words.toml"))?;
        let spoken = rules.triggers().filter(|word| !word.starts_with(|c: char| c.is_ascii_uppercase()));
        let triggers = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(spoken)
            .map_err(|error| DictionaryError { file: "rules", what: error.to_string() })?;
        Ok(Reader {
            names: Names::english(corpus)?,
            dates: DateReader::english(),
            rules,
            nouns: TreatyNouns::new(corpus, words.strict_nouns.clone()),
            words,
            triggers,
        })
    }

    /// The rules, for those who test or show them.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The claims of a document, in the order of the text.
    #[must_use]
    pub fn claims(&self, document: &Document) -> Vec<Claim> {
        self.claims_of(&document.text, document.published)
    }

    /// The claims of a text published on a day.
    #[must_use]
    pub fn claims_of(&self, text: &Text, published: Option<Date>) -> Vec<Claim> {
        let mentions = self.names.find(text.raw());
        let sentences = text.sentences();
        let mut places: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
        let mut at = 0;
        for sentence in sentences {
            while mentions.get(at).is_some_and(|mention| mention.span.start < sentence.span.start) {
                at += 1;
            }
            let first = at;
            while mentions.get(at).is_some_and(|mention| mention.span.end <= sentence.span.end) {
                at += 1;
            }
            places.push(first..at);
        }
        let triggered = self.triggered(text);
        let pairs: Vec<(usize, &Sentence)> = sentences.iter().enumerate().filter(|(n, _)| triggered[*n]).collect();
        let read: Vec<Read<'_>> = pairs
            .par_iter()
            .with_min_len(64)
            .map(|(n, sentence)| self.read(text, published, &mentions, places[*n].clone(), sentence))
            .collect();
        self.tell(text, published, &mentions, &places, &read)
    }

    /// Which sentences hold a word that triggers a rule.
    fn triggered(&self, text: &Text) -> Vec<bool> {
        let sentences = text.sentences();
        let mut held = vec![false; sentences.len()];
        let mut at = 0;
        let raw = text.raw().as_bytes();
        for hit in self.triggers.find_iter(raw) {
            let letter = |place: Option<&u8>| place.is_some_and(u8::is_ascii_alphanumeric);
            let apart =
                !letter(hit.start().checked_sub(1).and_then(|before| raw.get(before))) && !letter(raw.get(hit.end()));
            while sentences.get(at).is_some_and(|sentence| sentence.span.end <= hit.start()) {
                at += 1;
            }
            if apart && sentences.get(at).is_some_and(|sentence| sentence.span.start <= hit.start()) {
                held[at] = true;
            }
        }
        held
    }

    /// The matches in one sentence, read by itself.
    fn read<'t>(
        &self,
        text: &Text,
        published: Option<Date>,
        mentions: &[Mention],
        within: Range<usize>,
        sentence: &'t Sentence,
    ) -> Read<'t> {
        let shadow = self.shadow(text, Anchor { published, event: None }, mentions, within.clone(), sentence.span);
        let found = self.matches(&shadow);
        Read { sentence, within, shadow, found }
    }

    fn shadow(&self, text: &Text, anchor: Anchor, mentions: &[Mention], within: Range<usize>, span: Span) -> Shadow {
        let words = text.at(span);
        let moved = |inner: Span| Span { start: inner.start + span.start, end: inner.end + span.start };
        let mut dates = self.dates.dates(words, anchor);
        let mut periods = self.dates.periods(words);
        dates.iter_mut().for_each(|date| date.span = moved(date.span));
        periods.iter_mut().for_each(|period| period.span = moved(period.span));
        Shadow::new(text.raw(), span, &Things { mentions, within, dates, periods }, &self.words)
    }

    fn matches(&self, shadow: &Shadow) -> Vec<Found> {
        let mut tried: Vec<u16> = Vec::new();
        for at in 0..shadow.tokens().len() {
            tried.extend_from_slice(self.rules.triggered(shadow.word(at)));
        }
        tried.sort_unstable();
        tried.dedup();
        let text = shadow.text().as_bytes();
        let symbols = Symbols::among(text);
        let mut found = Vec::new();
        for number in tried {
            let rule = &self.rules.all()[usize::from(number)];
            if !symbols.hold(rule.needs) {
                continue;
            }
            let mut from = 0;
            while let Some(captures) = rule.pattern.captures_at(text, from) {
                let Some(whole) = captures.get(0) else { break };
                // The blank behind a match may be the one before the next.
                from = whole.end().saturating_sub(1).max(whole.start() + 1);
                let inner = whole.start() + 1..whole.end().saturating_sub(1);
                let refused = rule.unless.as_ref().is_some_and(|no| no.is_match(whole.as_bytes()))
                    || rule.before.as_ref().is_some_and(|no| no.is_match(&text[..=whole.start()]))
                    || rule.after.as_ref().is_some_and(|no| no.is_match(&text[whole.end() - 1..]));
                if refused {
                    continue;
                }
                let groups = rule
                    .groups
                    .iter()
                    .filter_map(|(place, name)| Some((Arc::clone(name), shadow.covered(captures.get(*place)?.range()))))
                    .filter(|(_, tokens)| !tokens.is_empty());
                found.push(Found { rule: number, tokens: shadow.covered(inner), groups: Groups(groups.collect()) });
            }
        }
        found
    }

    /// Goes through the text in order and makes claims of the matches.
    fn tell(
        &self,
        text: &Text,
        published: Option<Date>,
        mentions: &[Mention],
        places: &[Range<usize>],
        read: &[Read<'_>],
    ) -> Vec<Claim> {
        let mut discourse = Discourse::of(mentions);
        let mut claims = Vec::new();
        let mut paragraph = 0;
        let mut read = read.iter().peekable();
        for (sentence, within) in text.sentences().iter().zip(places) {
            let own = &mentions[within.clone()];
            if sentence.paragraph != paragraph {
                discourse.begin_paragraph();
                paragraph = sentence.paragraph;
            }
            if let Some(here) = read.next_if(|here| std::ptr::eq(here.sentence, sentence)) {
                self.tell_sentence(text, published, mentions, here, &mut discourse, &mut claims);
            }
            discourse.name_treaties(own.iter().filter_map(|mention| match &mention.named {
                Named::Treaty(treaty) => Some(treaty),
                _ => None,
            }));
            discourse.hear(own);
        }
        claims
    }

    fn tell_sentence(
        &self,
        text: &Text,
        published: Option<Date>,
        mentions: &[Mention],
        read: &Read<'_>,
        discourse: &mut Discourse,
        claims: &mut Vec<Claim>,
    ) {
        let anchored;
        let (shadow, found) = if discourse.event.is_some() && slots::waits(&read.shadow) {
            // `six months later` needs the date before it: read again, now that it is known.
            let anchor = Anchor { published, event: discourse.event };
            let shadow = self.shadow(text, anchor, mentions, read.within.clone(), read.sentence.span);
            let found = self.matches(&shadow);
            anchored = (shadow, found);
            (&anchored.0, anchored.1.as_slice())
        } else {
            (&read.shadow, read.found.as_slice())
        };
        let filling =
            Filling { text, mentions, shadow, words: &self.words, nouns: &self.nouns, zone: read.sentence.zone };
        let made = found.iter().filter_map(|found| {
            let rule = &self.rules.all()[usize::from(found.rule)];
            Some((filling.claim(rule, found, discourse)?, rule))
        });
        let kept = choose::among(made.collect());
        for claim in &kept {
            if claim.says.act.is_some() && !claim.states.is_empty() {
                discourse.actor.clone_from(&claim.states);
            }
        }
        if let Some(last) = slots::last_date(shadow) {
            discourse.event = Some(last);
        }
        claims.extend(kept);
    }
}
