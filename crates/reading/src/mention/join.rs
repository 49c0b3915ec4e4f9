//! From names to mentions: adjectives, offices with their holders, aliases in brackets, descriptions.

use std::collections::{HashMap, HashSet};

use depositary_corpus::{Corpus, fold};
use depositary_law::ParticipantId;

use super::described::Described;
use super::dictionary::Dictionary;
use super::gather::What;
use super::search::Hit;
use super::words::{self, Phrases};
use super::{By, Mention, Named};
use crate::{Span, TreatyRef};

/// How many words to each side an institution looks for a word of membership.
const MEMBERSHIP: usize = 6;

/// What joins names to mentions.
#[derive(Debug)]
pub(super) struct Join {
    determiners: Phrases,
    loose: Phrases,
    treaty: Phrases,
    state: Phrases,
    parliament: Phrases,
    government: Phrases,
    head: Phrases,
    official: Phrases,
    particles: Phrases,
    not_names: Phrases,
    portfolios: Phrases,
    also_known: Phrases,
    between: Phrases,
    membership: Phrases,
    before_year: Phrases,
    described: Described,
    families: HashMap<String, Option<ParticipantId>>,
}

impl Join {
    pub(super) fn new(corpus: &Corpus, words: &Dictionary, families: HashMap<String, Option<ParticipantId>>) -> Join {
        let nouns = &words.nouns;
        Join {
            determiners: Phrases::new(&nouns.determiners),
            loose: Phrases::new(&nouns.loose),
            treaty: Phrases::new(&nouns.treaty.adjectives),
            state: Phrases::new(&nouns.state.adjectives),
            parliament: Phrases::new(&nouns.parliament.adjectives),
            government: Phrases::new(&nouns.government.adjectives),
            head: Phrases::new(&nouns.head.adjectives),
            official: Phrases::new(&nouns.official.adjectives),
            particles: Phrases::new(&nouns.particles),
            not_names: Phrases::new(&nouns.not_names),
            portfolios: Phrases::new(&nouns.portfolios),
            also_known: Phrases::new(&words.treaties.described.also_known),
            between: Phrases::new(&words.treaties.described.between),
            membership: Phrases::new(&words.treaties.described.membership),
            before_year: Phrases::new(&words.guards.before_year),
            described: Described::new(corpus, &words.treaties),
            families,
        }
    }

    /// The mentions that names make.
    pub(super) fn join(&self, text: &str, hits: Vec<Hit<'_>>) -> Vec<Mention> {
        let certain: HashSet<ParticipantId> = hits
            .iter()
            .filter_map(|hit| match hit.what {
                What::Names(Named::Participant(id, _)) => Some(*id),
                _ => None,
            })
            .collect();
        let mut made: Vec<Mention> = Vec::with_capacity(hits.len());
        for (place, hit) in hits.iter().enumerate() {
            if made.last().is_some_and(|last| hit.start < last.span.end) {
                continue;
            }
            let next = hits.get(place + 1);
            let Some(mut named) = self.named(text, hit, &certain) else { continue };
            if matches!(hit.what, What::Institution(..))
                && let Some(last) = made.last().filter(|last| self.repeats(text, last.span.end, hit.start))
                && matches!(last.named, Named::Organisation(_) | Named::Treaty(_))
            {
                named = last.named.clone();
            }
            self.push(
                text,
                &mut made,
                Mention { span: Span { start: hit.start, end: hit.end }, named },
                hit.bound,
                next,
            );
        }
        made
    }

    fn named(&self, text: &str, hit: &Hit<'_>, certain: &HashSet<ParticipantId>) -> Option<Named> {
        match hit.what {
            What::Names(named) => Some(named.clone()),
            What::Nothing => None,
            What::Unclear(ids, by) => {
                let mut known = ids.iter().filter(|id| certain.contains(id));
                match (known.next(), known.next()) {
                    (Some(id), None) => Some(Named::Participant(*id, *by)),
                    _ => None,
                }
            }
            What::Institution(treaty, name) => Some(if self.speaks_of_membership(text, hit.start, hit.end) {
                Named::Treaty(TreatyRef::Record(*treaty))
            } else {
                Named::Organisation(name.clone())
            }),
        }
    }

    fn push(&self, text: &str, made: &mut Vec<Mention>, mut it: Mention, bound: bool, next: Option<&Hit<'_>>) {
        let adjectives = match &it.named {
            Named::TreatyNoun | Named::Treaty(_) => &self.treaty,
            Named::StateNoun => &self.state,
            Named::Parliament => &self.parliament,
            Named::Government => &self.government,
            Named::HeadOfState => &self.head,
            Named::Official(_) => &self.official,
            Named::Participant(_, By::Leader) => {
                self.give_office(text, made, &mut it);
                made.push(it);
                return;
            }
            Named::Participant(id, By::Parliament) => {
                // `the Peruvian Congress` is not that of the United States.
                let other = made.last().is_some_and(|last| {
                    matches!(&last.named, Named::Participant(other, _) if other != id)
                        && text.get(last.span.end..it.span.start).is_some_and(|gap| matches!(gap, " " | "'s " | "’s "))
                });
                if other {
                    it.named = Named::Parliament;
                }
                made.push(it);
                return;
            }
            _ => {
                self.alias(text, made, &mut it, usize::MAX);
                made.push(it);
                return;
            }
        };
        let swallows = |last: &Named| match last {
            Named::Group(..) | Named::Addressee(_) => true,
            Named::Government => matches!(it.named, Named::Official(_)),
            _ => false,
        };
        let floor = made.iter().rev().find(|last| !swallows(&last.named)).map_or(0, |last| last.span.end);
        let start = it.span.start;
        while let Some(at) = adjectives.before(text, it.span.start).filter(|at| *at >= floor) {
            it.span.start = at;
        }
        let determined = self.determiners.before(text, it.span.start).is_some();
        let loose = self.loose.before(text, it.span.start).is_some();
        if matches!(it.named, Named::TreatyNoun | Named::Treaty(_)) {
            self.take_year(text, &mut it, floor);
            self.describe(text, &mut it);
            self.alias(text, made, &mut it, floor);
        }
        let described = matches!(it.named, Named::Treaty(_));
        if bound && !determined && !(described && loose) {
            return;
        }
        // A group or the United Nations that became an adjective is no mention of its own.
        let mut cut = made.len();
        while cut > 0 && made[cut - 1].span.end > it.span.start {
            cut -= 1;
        }
        if made.get(cut).is_some_and(|last| last.span.start < it.span.start) {
            it.span.start = start;
        } else {
            made.truncate(cut);
        }
        self.name_holder(text, &mut it, next);
        if let Named::Participant(id, By::Leader) = it.named
            && made.last().is_some_and(|last| {
                matches!(last.named, Named::Participant(other, _) if other != id)
                    && text.get(last.span.end..it.span.start).is_some_and(|gap| matches!(gap, " " | "'s " | "’s "))
            })
        {
            // A namesake: `Bangladeshi President Khan`.
            it.named = Named::HeadOfState;
        }
        made.push(it);
    }

    /// `President Gitanas Nausėda` is one mention.
    fn give_office(&self, text: &str, made: &mut Vec<Mention>, it: &mut Mention) {
        let joins = made.last().is_some_and(|last| {
            matches!(last.named, Named::HeadOfState)
                && text.get(last.span.end..it.span.start).is_some_and(|gap| gap == " ")
        });
        if joins && let Some(office) = made.pop() {
            it.span.start = office.span.start;
        }
    }

    /// A year before a treaty's name belongs to it: `the 2008 Convention on Cluster Munitions`.
    fn take_year(&self, text: &str, it: &mut Mention, floor: usize) {
        let Some((start, word)) = words::word_before(text, it.span.start) else { return };
        let year =
            word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && matches!(&word[..2], "18" | "19" | "20");
        if !year || start < floor {
            return;
        }
        let dated = words::word_before(text, start).is_some_and(|(_, before)| {
            self.before_year.has(before) || before.ends_with(',') || before.parse::<u8>().is_ok()
        });
        if !dated {
            it.span.start = start;
        }
    }

    /// `convention banning cluster munitions`, `Ottawa Convention on landmines`.
    fn describe(&self, text: &str, it: &mut Mention) {
        let known = match &it.named {
            Named::Treaty(treaty) => Some(treaty.clone()),
            _ => None,
        };
        if let Some((treaty, end)) = self.described.after(text, it.span.end) {
            if known.is_none_or(|known| known == TreatyRef::Record(treaty)) {
                it.named = Named::Treaty(TreatyRef::Record(treaty));
                it.span.end = end;
            }
        } else if known.is_none()
            && let Some(treaty) = self.described.in_clause_after(text, it.span.end)
        {
            it.named = Named::Treaty(TreatyRef::Record(treaty));
        }
    }

    /// `Convention on Cluster Munitions (CCM)`: what stands before a bracket takes its alias in.
    fn alias(&self, text: &str, made: &mut Vec<Mention>, it: &mut Mention, floor: usize) {
        let Some(last) = made.last() else { return };
        if last.named != it.named || last.span.end > floor || !has_aliases(&it.named) {
            return;
        }
        let Some(gap) = text.get(last.span.end..it.span.start) else { return };
        let quotes: &[char] = &['"', '“', '”', '\'', '‘', '’'];
        let closing = text[it.span.end..].trim_start_matches(quotes);
        if let Some(words) = gap.strip_prefix(" (").filter(|_| closing.starts_with(')')) {
            let words = words.trim_matches(quotes).trim();
            if !words.is_empty() && !self.also_known.has(words) {
                return;
            }
            it.span.end = text.len() - closing.len() + 1;
        } else if !gap.strip_prefix(", ").is_some_and(|words| self.between.has(words.trim())) {
            return;
        }
        it.span.start = last.span.start;
        made.pop();
    }

    /// Whether what stands between two names says that the second repeats the first.
    fn repeats(&self, text: &str, end: usize, start: usize) -> bool {
        text.get(end..start).is_some_and(|gap| {
            gap == " (" || gap.strip_prefix(", ").is_some_and(|words| self.between.has(words.trim()))
        })
    }

    /// The portfolio and the name after an office: `Minister of National Defence Laurynas Kasčiūnas`.
    fn name_holder(&self, text: &str, it: &mut Mention, next: Option<&Hit<'_>>) {
        let official = matches!(it.named, Named::Official(_));
        if !official && !matches!(it.named, Named::HeadOfState) {
            return;
        }
        let plural = text.as_bytes().get(it.span.end.wrapping_sub(1)).is_some_and(|b| b.eq_ignore_ascii_case(&b's'));
        if official {
            self.take_portfolio(text, &mut it.span);
        }
        let stops = |at: usize| {
            next.is_some_and(|next| {
                next.start == at && !matches!(next.what, What::Names(Named::Participant(_, By::Leader)))
            })
        };
        let mut end = it.span.end;
        let mut named = None;
        for _ in 0..5 {
            let Some(word) = words::word_after(text, end) else { break };
            let at = end + 1;
            let particle = self.particles.has(word) && word.len() <= 3;
            if stops(at) || !(particle || self.is_a_name(word)) {
                break;
            }
            end = at + word.trim_end_matches("'s").trim_end_matches("’s").len();
            if !particle {
                named = Some(end);
            }
            if end != at + word.len() {
                break;
            }
        }
        if let Some(end) = named.filter(|_| !plural) {
            it.span.end = end;
        }
        let whole = text.get(it.span.start..it.span.end).unwrap_or_default();
        if official {
            it.named = Named::Official(whole.to_owned());
        } else if named.is_some() {
            let family = fold(whole.rsplit(' ').next().unwrap_or_default());
            if let Some(Some(id)) = self.families.get(&family) {
                it.named = Named::Participant(*id, By::Leader);
            }
        }
    }

    fn take_portfolio(&self, text: &str, span: &mut Span) {
        let Some(link) = words::word_after(text, span.end).filter(|word| matches!(*word, "of" | "for")) else { return };
        let mut end = span.end + 1 + link.len();
        let mut taken = false;
        while let Some(word) = words::word_after(text, end) {
            let joint =
                taken && matches!(word, "and" | "Affairs" | "affairs" | "Cooperation" | "Relations" | "Security");
            if !joint && !self.portfolios.has(word) {
                break;
            }
            end += 1 + word.len();
            taken = true;
        }
        if taken {
            span.end = end;
        }
    }

    fn is_a_name(&self, word: &str) -> bool {
        let word = word.trim_end_matches("'s").trim_end_matches("’s");
        let capital = word.starts_with(char::is_uppercase) && !self.not_names.has(word);
        capital && (word.chars().any(char::is_lowercase) || word.len() <= 2)
    }

    /// Whether a word of membership stands near: `withdraw from the ICC`.
    fn speaks_of_membership(&self, text: &str, start: usize, end: usize) -> bool {
        let near = words::nearby(text, start, end, 80);
        let from = near.as_ptr() as usize - text.as_ptr() as usize;
        let words_of = |part: &str| -> Vec<String> {
            part.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
        };
        let before = text[from..start].rsplit(['.', ';']).next().map(words_of).unwrap_or_default();
        let after = text[end..from + near.len()].split(['.', ';']).next().map(words_of).unwrap_or_default();
        before.iter().rev().take(MEMBERSHIP).chain(after.iter().take(MEMBERSHIP)).any(|word| self.membership.has(word))
    }
}

/// Whether a thing's second name in brackets belongs to the first.
fn has_aliases(named: &Named) -> bool {
    matches!(
        named,
        Named::Treaty(_)
            | Named::Organisation(_)
            | Named::Group(..)
            | Named::Addressee(_)
            | Named::Participant(_, By::Name)
    )
}
