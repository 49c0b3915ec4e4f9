//! Several texts about one event: who agrees, who contradicts, whose numbers only stand on another basis.
//!
//! Each claim is put under the topics that it speaks of (`topic.rs`): a treaty, a matter, a State. Only claims under
//! one topic are weighed against each other (`weigh.rs`), and of a topic each pair of texts has one relation, the
//! strongest. Within one text only contradictions are told. What is not plainly comparable has no relation.

mod numbers;
mod say;
mod topic;
mod weigh;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use depositary_corpus::Corpus;
use depositary_law::{Date, ParticipantId};

use crate::date::Precision;
use crate::input::Document;
use crate::{Claim, TreatyRef, Value, Verdict};

use topic::{Matter, Topic};

/// So many different statements of one text are kept under one topic.
const OF_A_TEXT: usize = 4;

/// So many statements are weighed under one topic; further texts have none under it.
const OF_A_TOPIC: usize = 128;

/// So many relations are told under one topic, the strongest first.
const TOLD: usize = 256;

/// A claim with more States than this is about a group, and is not compared State by State.
const STATES: usize = 12;

/// How two claims about one event stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stands {
    /// Both cannot be right: dates apart for one event, other numbers on the same basis.
    Contradicts,
    /// What differs is the day, year, edition or base.
    DifferentBasis,
    /// The same fact, perhaps less exactly.
    Agrees,
}

impl Stands {
    /// The word of JSON and CSV.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Stands::Contradicts => "contradicts",
            Stands::DifferentBasis => "different_basis",
            Stands::Agrees => "agrees",
        }
    }
}

/// How two claims about one event stand to each other, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The one claim: its text and its number in it, from 0.
    pub a: (usize, usize),
    /// The other claim.
    pub b: (usize, usize),
    /// How they stand.
    pub relation: Stands,
    /// The topic in words: `vote in parliament in Lithuania, Convention on Cluster Munitions`.
    pub about: String,
    /// Why, in one sentence.
    pub says: String,
}

/// A claim under a topic.
#[derive(Clone, Copy, Debug)]
struct Facet<'a> {
    place: (usize, usize),
    claim: &'a Claim,
    verdict: &'a Verdict,
    words: &'a str,
    published: Option<Date>,
}

impl Facet<'_> {
    /// Whether two claims state the same in other places.
    fn repeats(&self, other: &Facet<'_>) -> bool {
        let (a, b) = (self.claim, other.claim);
        a.kind == b.kind
            && (a.date, &a.value, a.says.votes) == (b.date, &b.value, b.says.votes)
            && (a.says.act, a.says.negated, a.says.role) == (b.says.act, b.says.negated, b.says.role)
            && (a.says.clock, a.says.rank.as_ref(), &a.says.place)
                == (b.says.clock, b.says.rank.as_ref(), &b.says.place)
            && (a.says.modality, &a.states, &a.says.quoted) == (b.says.modality, &b.states, &b.says.quoted)
            && self.verdict.label == other.verdict.label
    }

    /// How much a claim tells that can be compared.
    fn tells(&self) -> u8 {
        let date = self.claim.date.map_or(0, |date| match date.precision {
            Precision::Day => 4,
            Precision::Month => 3,
            Precision::Interval => 2,
            Precision::Year => 1,
        });
        let value = match &self.claim.value {
            None => 0,
            Some(Value::Number(_) | Value::Votes(_) | Value::Period(_)) => 2,
            Some(_) => 1,
        };
        date + value + 2 * u8::from(self.claim.says.votes.is_some())
    }
}

/// How the claims of texts stand to each other; `judged` holds the claims of each text in the same order.
///
/// ```
/// use depositary_corpus::{Corpus, Files};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let corpus = Corpus::open(Files::embedded())?;
/// assert!(depositary_reading::compare::relations(&corpus, &[], &[]).is_empty());
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn relations(corpus: &Corpus, documents: &[Document], judged: &[Vec<(Claim, Verdict)>]) -> Vec<Relation> {
    let mut clusters: BTreeMap<Topic, Vec<Facet<'_>>> = BTreeMap::new();
    for (number, (document, claims)) in documents.iter().zip(judged).enumerate() {
        for (at, (claim, verdict)) in claims.iter().enumerate() {
            let words = document.text.at(claim.span);
            let facet = Facet { place: (number, at), claim, verdict, words, published: document.published };
            for topic in topic::of(claim) {
                add(clusters.entry(topic).or_default(), facet);
            }
        }
    }
    let mut found: Vec<Found<'_>> = Vec::new();
    for (topic, facets) in &clusters {
        for (a, b, relation, says) in strongest(topic, facets) {
            let same = |known: &&mut Found<'_>| {
                (known.a, known.b, known.relation, known.matter) == (a, b, relation, &topic.matter)
                    && known.says == says
            };
            match found.iter_mut().rev().take(TOLD).find(same) {
                Some(known) => known.who.extend(topic.who),
                None => found.push(Found {
                    a,
                    b,
                    relation,
                    treaty: &topic.treaty,
                    matter: &topic.matter,
                    who: topic.who.into_iter().collect(),
                    says,
                }),
            }
        }
    }
    found.sort_by_key(|found| (found.a, found.b, found.relation));
    let told = found.into_iter().map(|found| Relation {
        a: found.a,
        b: found.b,
        relation: found.relation,
        about: say::about(corpus, found.treaty, found.matter, &found.who),
        says: found.says,
    });
    told.collect()
}

/// A relation before its topic is put into words: the States under whose topics it was found come together.
struct Found<'a> {
    a: (usize, usize),
    b: (usize, usize),
    relation: Stands,
    treaty: &'a TreatyRef,
    matter: &'a Matter,
    who: Vec<ParticipantId>,
    says: String,
}

/// Adds a claim to a topic unless its text has said the same, or enough, of it.
fn add<'a>(facets: &mut Vec<Facet<'a>>, facet: Facet<'a>) {
    // Claims come text by text: those of the same text are the last ones.
    let own = facets.iter().rev().take_while(|known| known.place.0 == facet.place.0);
    let mut many = 0;
    for known in own {
        many += 1;
        if known.repeats(&facet) {
            return;
        }
    }
    if many < OF_A_TEXT && facets.len() < OF_A_TOPIC {
        facets.push(facet);
    }
}

type Weighed = ((usize, usize), (usize, usize), Stands, String);

/// For each pair of texts, or text, the strongest relation under a topic.
fn strongest(topic: &Topic, facets: &[Facet<'_>]) -> Vec<Weighed> {
    let mut best: BTreeMap<(usize, usize), (u8, Weighed)> = BTreeMap::new();
    for (at, a) in facets.iter().enumerate() {
        for b in &facets[at + 1..] {
            let Some((relation, says)) = weigh::against(&topic.matter, a, b) else { continue };
            if a.place.0 == b.place.0 && relation != Stands::Contradicts {
                continue;
            }
            let pair = (a.place.0, b.place.0);
            let tells = a.tells() + b.tells();
            let weaker = |(known, than): &(u8, Weighed)| (relation, Reverse(tells)) < (than.2, Reverse(*known));
            if best.get(&pair).is_none_or(weaker) {
                best.insert(pair, (tells, (a.place, b.place, relation, says)));
            }
        }
    }
    let mut told: Vec<Weighed> = best.into_values().map(|(_, weighed)| weighed).collect();
    told.sort_by_key(|(a, b, relation, _)| (*relation, *a, *b));
    told.truncate(TOLD);
    told
}
