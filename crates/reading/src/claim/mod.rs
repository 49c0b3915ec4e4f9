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

use crate::date::{Anchor, DateReader, TextDate};
use crate::input::Document;
use crate::mention::{DictionaryError, Mention, Named, Names};
use crate::text::Text;
use crate::{Claim, Modality, Span};

use discourse::{Discourse, TreatyNouns};
use extent::clause;
use rules::{Extent, Rule};
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

/// So many sentences are read, beside each other, before what they claim is told.
const BATCH: usize = 8192;

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

/// A rule that matched in a sentence, with what follows from the sentence alone.
#[derive(Clone, Debug)]
struct Found {
    rule: u16,
    tokens: Range<usize>,
    groups: Groups,
    /// The tokens of the claim: those matched, or their clause.
    run: Range<usize>,
    /// How firmly it is said, where the rule does not say.
    modality: Modality,
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
struct Read {
    shadow: Shadow,
    found: Vec<Found>,
}

/// A text as all steps see it.
struct Page<'t> {
    text: &'t Text,
    published: Option<Date>,
    mentions: Vec<Mention>,
    /// The mentions of each sentence.
    places: Vec<Range<usize>>,
    /// Whether each sentence holds a word that triggers a rule.
    triggered: Vec<bool>,
}

/// What has been told of a text so far.
struct Telling {
    discourse: Discourse,
    paragraph: usize,
    claims: Vec<Claim>,
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
        let mut telling = Telling { discourse: Discourse::of(&mentions), paragraph: 0, claims: Vec::new() };
        let page = Page { text, published, mentions, places, triggered: self.triggered(text) };
        // While the claims of one batch are told, in the order of the text, the next batch is read.
        let batch = |from: usize| from.min(sentences.len())..(from + BATCH).min(sentences.len());
        let mut now = batch(0);
        let mut read = self.read_all(&page, now.clone());
        while !now.is_empty() {
            let next = batch(now.end);
            let tell = || self.tell(&page, now.clone(), &read, &mut telling);
            let ((), ahead) = rayon::join(tell, || self.read_all(&page, next.clone()));
            (now, read) = (next, ahead);
        }
        telling.claims
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

    /// The matches in a run of sentences, each read by itself; `None` for those that trigger no rule.
    ///
    /// One rule after another goes through the sentences: what its expression has found out about such sentences
    /// then is still at hand, where going from rule to rule would have to fetch it from far memory each time.
    fn read_all(&self, page: &Page<'_>, sentences: Range<usize>) -> Vec<Option<Read>> {
        let shadow = |sentence: usize| {
            page.triggered[sentence].then(|| {
                let shadow = self.shadow(page, sentence, None);
                let worth = self.worth_trying(&shadow);
                (shadow, worth)
            })
        };
        let shadows: Vec<_> = sentences.into_par_iter().with_min_len(64).map(shadow).collect();
        let places = shadows.iter().enumerate().filter_map(|(place, shadow)| Some((place, shadow.as_ref()?)));
        let mut pairs: Vec<(u16, usize)> =
            places.flat_map(|(place, (_, worth))| worth.iter().map(move |rule| (*rule, place))).collect();
        pairs.sort_unstable();
        let matches = |(rule, place): &(u16, usize)| {
            let found = shadows[*place].as_ref().map(|(shadow, _)| self.matches(*rule, shadow));
            (*place, found.unwrap_or_default())
        };
        let of_rule = pairs.par_chunk_by(|(one, _), (other, _)| one == other);
        let found: Vec<(usize, Vec<Found>)> = of_rule.flat_map_iter(|pairs| pairs.iter().map(matches)).collect();
        let read = |(shadow, _)| Read { shadow, found: Vec::new() };
        let mut all: Vec<Option<Read>> = shadows.into_iter().map(|shadow| shadow.map(read)).collect();
        for (place, found) in found {
            if let Some(read) = &mut all[place] {
                read.found.extend(found);
            }
        }
        all
    }

    /// The shadow of a sentence; `event` is the date before it from which `six months later` counts.
    fn shadow(&self, page: &Page<'_>, sentence: usize, event: Option<TextDate>) -> Shadow {
        let span = page.text.sentences()[sentence].span;
        let words = page.text.at(span);
        let moved = |inner: Span| Span { start: inner.start + span.start, end: inner.end + span.start };
        let mut dates = self.dates.dates(words, Anchor { published: page.published, event });
        let mut periods = self.dates.periods(words);
        dates.iter_mut().for_each(|date| date.span = moved(date.span));
        periods.iter_mut().for_each(|period| period.span = moved(period.span));
        let within = page.places[sentence].clone();
        Shadow::new(page.text.raw(), span, &Things { mentions: &page.mentions, within, dates, periods }, &self.words)
    }

    /// The rules that a sentence triggers and whose needs it meets, in their order.
    fn worth_trying(&self, shadow: &Shadow) -> Vec<u16> {
        let words = (0..shadow.tokens().len()).map(|at| shadow.word(at));
        let mut rules: Vec<u16> = words.flat_map(|word| self.rules.triggered(word)).copied().collect();
        if rules.is_empty() {
            return rules;
        }
        rules.sort_unstable();
        rules.dedup();
        let held = self.rules.held(shadow.text().as_bytes());
        rules.retain(|rule| self.rules.suffice(&held, *rule));
        rules
    }

    /// The matches of a rule, by number, in a sentence.
    fn matches(&self, number: u16, shadow: &Shadow) -> Vec<Found> {
        let rule = &self.rules.all()[usize::from(number)];
        let text = shadow.text().as_bytes();
        let mut found = Vec::new();
        let mut from = 0;
        while let Some((whole, groups)) = matched(rule, shadow, from) {
            // The blank behind a match may be the one before the next.
            from = whole.end.saturating_sub(1).max(whole.start + 1);
            if rule.refuses(text, whole.clone()) {
                continue;
            }
            let tokens = shadow.covered(whole.start + 1..whole.end.saturating_sub(1));
            let run = match rule.extent {
                Extent::Match => tokens.clone(),
                Extent::Clause => clause(shadow, &tokens, &self.words),
            };
            let modality = self.words.modality(shadow.stretch(tokens.start.saturating_sub(4)..tokens.end));
            found.push(Found { rule: number, tokens, groups, run, modality });
        }
        found
    }

    /// Goes through a run of sentences in order and makes claims of the matches.
    fn tell(&self, page: &Page<'_>, sentences: Range<usize>, read: &[Option<Read>], telling: &mut Telling) {
        for (sentence, read) in sentences.zip(read) {
            let own = &page.mentions[page.places[sentence].clone()];
            let paragraph = page.text.sentences()[sentence].paragraph;
            if paragraph != telling.paragraph {
                telling.discourse.begin_paragraph();
                telling.paragraph = paragraph;
            }
            if let Some(read) = read {
                self.tell_sentence(page, sentence, read, telling);
            }
            telling.discourse.name_treaties(own.iter().filter_map(|mention| match &mention.named {
                Named::Treaty(treaty) => Some(treaty),
                _ => None,
            }));
            telling.discourse.hear(own);
        }
    }

    fn tell_sentence(&self, page: &Page<'_>, sentence: usize, read: &Read, telling: &mut Telling) {
        let Telling { discourse, claims, .. } = telling;
        let anchored;
        let Read { shadow, found } = if discourse.event.is_some() && slots::waits(&read.shadow) {
            // `six months later` needs the date before it: read again, now that it is known.
            let shadow = self.shadow(page, sentence, discourse.event);
            let tried = self.worth_trying(&shadow);
            let found = tried.into_iter().flat_map(|rule| self.matches(rule, &shadow)).collect();
            anchored = Read { shadow, found };
            &anchored
        } else {
            read
        };
        let Page { text, mentions, .. } = page;
        let zone = text.sentences()[sentence].zone;
        let filling = Filling { text, mentions, shadow, words: &self.words, nouns: &self.nouns, zone };
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

/// The next match of a rule from a byte of a shadow on, with its named groups.
fn matched(rule: &Rule, shadow: &Shadow, from: usize) -> Option<(Range<usize>, Groups)> {
    let text = shadow.text().as_bytes();
    if rule.groups.is_empty() {
        return Some((rule.pattern.find_at(text, from)?.range(), Groups::default()));
    }
    let captures = rule.pattern.captures_at(text, from)?;
    let groups = rule.groups.iter().filter_map(|(place, name)| {
        let tokens = shadow.covered(captures.get(*place)?.range());
        (!tokens.is_empty()).then(|| (Arc::clone(name), tokens))
    });
    Some((captures.get(0)?.range(), Groups(groups.collect())))
}
