//! Who said what. A claim agrees where the record holds that position of that speaker; it never contradicts, since
//! nobody records everything that is said.

use depositary_corpus::{Position, StepKind, fold};
use depositary_law::calendar::days_between;
use depositary_law::{ParticipantId, Reliability};

use super::record::{Fit, Known, fit};
use super::table::{TABLE, begins, words_of};
use super::{Judge, When, say};
use crate::{Claim, Verdict};

/// A statement older than this on the day of publication is another one.
const NEAR: i32 = 400;

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    if claim.subkind.as_deref() == Some("announcement") {
        return announced(&known, claim, when);
    }
    let text = format!("{} {words}", claim.attributed_to.as_deref().unwrap_or_default());
    let near = |position: &&Position| {
        let date = claim.date.is_none_or(|date| fit(date, position.date) != Fit::Apart);
        position.origin.known.is_none_or(|day| day <= when.known_at)
            && position.date.earliest() <= when.on
            && days_between(position.date.latest(), when.on) <= NEAR
            && (date || days_between(position.date.earliest(), when.on) <= NEAR)
            && position.origin.reliability != Reliability::Unverified
    };
    let folded = format!(" {} ", fold(&text));
    let state = claim.states.first().copied();
    let mine: Vec<&Position> = known
        .speakers()
        .iter()
        .filter(|speaker| near(&speaker.position) && speaker.is_named(&text, &folded, state))
        .map(|speaker| speaker.position)
        .collect();
    let said = words_of(claim.says.quoted.as_deref().unwrap_or(words));
    let same = mine.iter().find(|position| has_words(position, &said));
    let stance = || {
        // A quotation of many words is not known by its stance alone.
        let long = claim.says.quoted.as_deref().is_some_and(|quoted| quoted.split_whitespace().count() > 3);
        mine.iter().find(|position| !long && has_stance(position, words))
    };
    match same.or_else(stance) {
        Some(position) => {
            let correct = format!("{} ({}): {}.", position.speaker, say::bare(position.date), position.says);
            say::agrees(correct, known.rows(&position.id, &position.origin.sources, ""))
        }
        None => say::outside(),
    }
}

/// A position with the names of its speaker, as they are looked for in a text.
pub(crate) struct Speaker<'a> {
    position: &'a Position,
    /// The body, folded, between blanks; empty where there is none.
    body: String,
    /// The person's last name, likewise.
    person: String,
    initials: String,
}

impl<'a> Speaker<'a> {
    /// The speaker of a position.
    pub fn of(position: &'a Position) -> Speaker<'a> {
        let (body, person) = match position.speaker.split_once('(') {
            Some((body, person)) => (body.trim(), person.trim_end_matches(')')),
            None => (position.speaker.as_str(), ""),
        };
        let body = body.split(',').next().unwrap_or(body).trim();
        let person = person.split(',').next().unwrap_or(person);
        let last = person.rsplit([' ', '.']).next().unwrap_or(person);
        let apart = |name: &str| if name.is_empty() { String::new() } else { format!(" {} ", fold(name)) };
        Speaker {
            position,
            body: apart(body),
            person: apart(if last.chars().count() > 3 { last } else { "" }),
            initials: body
                .split_whitespace()
                .filter_map(|word| word.chars().next())
                .filter(|c| c.is_uppercase())
                .collect(),
        }
    }

    /// Whether it is named in a text, which comes as it is and folded between blanks: the body by its name or
    /// initials, the person by the last name, the State where it speaks itself.
    fn is_named(&self, text: &str, folded: &str, state: Option<ParticipantId>) -> bool {
        let named = |name: &str| !name.is_empty() && folded.contains(name);
        let by_initials =
            || self.initials.len() > 2 && text.split(|c: char| !c.is_alphanumeric()).any(|word| word == self.initials);
        state.is_some_and(|state| self.position.by.contains(&state))
            || named(&self.body)
            || named(&self.person)
            || by_initials()
    }
}

/// Whether a phrase of the position stands in the words, give or take an ending.
fn has_words(position: &Position, said: &[String]) -> bool {
    let stem = |word: &str| word.chars().take(6).collect::<String>();
    let said: Vec<String> = said.iter().map(|word| stem(word)).collect();
    position.says.split([';', ',']).any(|phrase| {
        let phrase: Vec<String> = words_of(phrase).into_iter().filter(|word| word.chars().count() > 4).collect();
        let held = phrase.iter().filter(|word| said.contains(&stem(word))).count();
        phrase.len() > 1 && held * 4 >= phrase.len() * 3
    })
}

fn has_stance(position: &Position, words: &str) -> bool {
    let words = words_of(words);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    TABLE.stances.get(position.stance.word()).is_some_and(|beginnings| begins(&words, beginnings))
}

/// An announcement of what one will do: earlier steps and what followed show it.
pub(super) fn announced(known: &Known<'_>, claim: &Claim, when: When) -> Verdict {
    use StepKind as S;
    let Some(who) = claim.states.first().copied() else { return say::outside() };
    let kinds =
        [S::Proposal, S::Statement, S::JointRecommendation, S::PrivateBill, S::DraftRegistered, S::GovernmentApproval];
    let before = known.steps(who).find(|step| {
        let age = days_between(step.on.latest(), when.on);
        kinds.contains(&step.kind) && step.on.earliest() <= when.on && age <= NEAR
    });
    if let Some(step) = before {
        let correct = format!("{}, {}: {}.", say::sentence(known.who(who)), say::bare(step.on), step.detail);
        return say::agrees(correct, known.rows(&step.id, &step.sources, ""));
    }
    let follows = |days: i32| (0..=NEAR).contains(&days);
    let notice = known.exits.iter().find(|exit| {
        exit.who == who
            && follows(days_between(when.on, exit.received.earliest()))
            && exit.received.latest() <= when.known_at
    });
    match notice {
        Some(exit) => {
            let correct = format!("{} gave notice {}.", say::sentence(known.who(who)), say::reported(exit.received));
            say::agrees(correct, known.evidence(known.act(exit.notice), ""))
        }
        None => say::outside(),
    }
}

/// A decision that is awaited: a vote or a notice within the time given shows that it came.
pub(super) fn awaited(judge: &Judge<'_>, claim: &Claim, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let Some(who) = claim.states.first().copied() else { return say::outside() };
    let decided = [StepKind::ParliamentVote, StepKind::GovernmentApproval];
    let came = known.steps(who).find(|step| {
        let in_time = match claim.date {
            Some(date) => fit(date, step.on) != Fit::Apart,
            None => (0..=NEAR).contains(&days_between(when.on, step.on.earliest())),
        };
        decided.contains(&step.kind) && in_time && step.on.latest() <= when.known_at
    });
    match came {
        Some(step) => {
            let correct = format!("{}, {}: {}.", say::sentence(known.who(who)), say::bare(step.on), step.detail);
            say::agrees(correct, known.rows(&step.id, &step.sources, ""))
        }
        None => say::outside(),
    }
}
