//! What a claim speaks of, as far as claims of other texts can speak of the same.

use depositary_law::ParticipantId;

use super::STATES;
use crate::{Act, Claim, Clock, ClockStart, Kind, Modality, Rank, RankUnit, Role, TreatyRef, Value};

/// What several claims can speak of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Topic {
    pub treaty: TreatyRef,
    pub matter: Matter,
    pub who: Option<ParticipantId>,
}

/// A matter under a treaty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Matter {
    /// A step at home, by its word.
    Step(&'static str),
    /// A withdrawal and its effect.
    Leaving,
    /// A suspension and its effect.
    Suspending,
    /// A notice.
    Notice,
    /// Signature by a State.
    Signature,
    /// Ratification, accession and the like.
    Consent,
    /// Entry into force.
    InForce,
    /// Opening for signature.
    Opened,
    /// Adoption.
    Adopted,
    /// The number of parties.
    Parties,
    /// The number of signatures.
    Signatories,
    /// Which one in the order of parties or signatures a State was.
    Place,
    /// Whether a State is a party or signatory.
    Standing,
    /// Who was the first, the third, the only one; by the word of the act.
    Rank(Option<&'static str>),
    /// What the period of a withdrawal runs from.
    Clock,
    /// A figure, by the word of the rules.
    Figure(String),
    /// A meeting, by its number.
    Meeting(u32),
    /// The words of a speaker.
    Words(String),
    /// A number or period in the treaty, by the word of the rules.
    Provision(String),
}

/// The topics of a claim; none where it cannot be compared.
pub(super) fn of(claim: &Claim) -> Vec<Topic> {
    let Some(treaty) = &claim.treaty else { return Vec::new() };
    if !claim.treaties.is_empty() || matches!(claim.says.modality, Modality::Intended | Modality::Hypothetical) {
        return Vec::new();
    }
    let topic = |matter: Matter, who: Option<ParticipantId>| Topic { treaty: treaty.clone(), matter, who };
    let each = |matter: Matter| -> Vec<Topic> {
        let few = if claim.states.len() <= STATES { claim.states.as_slice() } else { &[] };
        few.iter().map(|who| topic(matter.clone(), Some(*who))).collect()
    };
    let whole = |matter: Matter| vec![topic(matter, None)];
    let mut topics = match claim.kind {
        Kind::Status | Kind::NonPartyList if claim.says.rank.is_some() => rank(claim).map_or_else(Vec::new, whole),
        Kind::Status | Kind::NonPartyList if stands(claim).is_some() => each(Matter::Standing),
        Kind::ProvisionSummary => provision(claim).map_or_else(Vec::new, whole),
        Kind::QuotePosition => speaker(claim).map_or_else(Vec::new, |speaker| whole(Matter::Words(speaker))),
        Kind::Statistic => claim.says.matter.clone().map_or_else(Vec::new, |matter| {
            let who = if matter.ends_with("-share") { None } else { claim.states.first().copied() };
            vec![topic(Matter::Figure(matter), who)]
        }),
        Kind::Other => other(claim).map_or_else(Vec::new, whole),
        Kind::EntryIntoForce => match claim.states.as_slice() {
            [] => whole(Matter::InForce),
            _ => each(Matter::InForce),
        },
        Kind::PartyCount | Kind::SignatoryCount => match count(claim) {
            Some(Matter::Place) => each(Matter::Place),
            Some(matter) => whole(matter),
            None => Vec::new(),
        },
        _ if claim.says.negated => Vec::new(),
        Kind::DomesticStep => claim.says.step.map_or_else(Vec::new, |step| each(Matter::Step(step.word()))),
        Kind::NoticeDate => each(Matter::Notice),
        Kind::EffectiveDate | Kind::TreatyAction => act(claim).map_or_else(Vec::new, each),
        Kind::Status | Kind::NonPartyList => Vec::new(),
    };
    if clock(claim).is_some() {
        topics.push(topic(Matter::Clock, None));
    }
    topics
}

/// The matter of an act with or without its day.
fn act(claim: &Claim) -> Option<Matter> {
    if claim.kind == Kind::EffectiveDate {
        return match claim.says.act {
            Some(Act::Withdraw) | None => Some(Matter::Leaving),
            Some(Act::Suspend) => Some(Matter::Suspending),
            _ => None,
        };
    }
    match claim.says.act? {
        Act::Withdraw => Some(Matter::Leaving),
        Act::Suspend => Some(Matter::Suspending),
        Act::Notify => Some(Matter::Notice),
        Act::Sign => Some(Matter::Signature),
        Act::Ratify | Act::Accede | Act::Join | Act::Deposit | Act::Succeed => Some(Matter::Consent),
        Act::EnterIntoForce => Some(Matter::InForce),
        _ => None,
    }
}

/// What a claim on a standing speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stood {
    /// That it signed.
    Signed,
    /// That it is bound, or consented to be.
    Bound,
}

/// What a claim on a standing speaks of, and whether it says so (and not the opposite).
pub(super) fn stands(claim: &Claim) -> Option<(Stood, bool)> {
    let says = &claim.says;
    let stood = match (says.act, says.role) {
        // “Is no longer a party” denies that it is bound.
        (Some(Act::Withdraw), _) if says.negated => Stood::Bound,
        (Some(Act::Withdraw | Act::Suspend | Act::Notify | Act::Revoke | Act::Extend), _) => return None,
        (_, Some(Role::Signatory)) | (Some(Act::Sign), _) => Stood::Signed,
        _ => Stood::Bound,
    };
    // A dated or grouped standing is another question.
    (claim.date.is_none() && claim.subkind.is_none())
        .then_some((stood, !says.negated && claim.kind != Kind::NonPartyList))
}

fn rank(claim: &Claim) -> Option<Matter> {
    let (rank, _) = claim.says.rank.as_ref()?;
    let told = matches!(rank, Rank::Nth(_) | Rank::Only) && !claim.says.negated && claim.states.len() == 1;
    told.then(|| Matter::Rank(claim.says.act.map(Act::word)))
}

fn count(claim: &Claim) -> Option<Matter> {
    match &claim.says.rank {
        Some((Rank::Nth(_), RankUnit::Everybody)) => return Some(Matter::Place),
        // Of a group: another base than all.
        Some(_) => return None,
        None => {}
    }
    if matches!(claim.value, Some(Value::Number(_))) && claim.says.act == Some(Act::Join) && claim.states.len() == 1 {
        return Some(Matter::Place);
    }
    let plain = !claim.says.negated && claim.value.is_some() && claim.states.len() <= 1;
    plain.then_some(if claim.kind == Kind::PartyCount { Matter::Parties } else { Matter::Signatories })
}

/// The clock of a withdrawal, where the text says what it runs from.
pub(super) fn clock(claim: &Claim) -> Option<Clock> {
    let leaves = match claim.kind {
        Kind::EffectiveDate => matches!(claim.says.act, Some(Act::Withdraw) | None),
        Kind::NoticeDate => true,
        Kind::ProvisionSummary => claim.says.act == Some(Act::Withdraw),
        _ => false,
    };
    claim.says.clock.filter(|clock| leaves && clock.start != ClockStart::Unsaid)
}

fn provision(claim: &Claim) -> Option<Matter> {
    let told = claim.says.clock.is_some() || claim.value.is_some();
    claim.says.matter.clone().filter(|_| told && claim.says.act != Some(Act::Withdraw)).map(Matter::Provision)
}

fn other(claim: &Claim) -> Option<Matter> {
    match (claim.subkind.as_deref()?, &claim.value) {
        ("opened_for_signature", _) => Some(Matter::Opened),
        ("adopted", _) => Some(Matter::Adopted),
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 999")]
        ("meeting", Some(Value::Number(number))) if (1.0..1000.0).contains(number) => {
            Some(Matter::Meeting(*number as u32))
        }
        _ => None,
    }
}

/// The speaker of quoted words, written alike.
fn speaker(claim: &Claim) -> Option<String> {
    claim.says.quoted.as_ref()?;
    let name = plain(claim.attributed_to.as_deref()?);
    (!name.is_empty()).then(|| name.join(" "))
}

/// Words without case and punctuation.
pub(super) fn plain(words: &str) -> Vec<String> {
    let words = words.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
