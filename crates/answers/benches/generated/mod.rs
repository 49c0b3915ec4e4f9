//! Generated registers: as many treaties as wanted, under the shipped rulebooks, with actions drawn
//! in the proportions of the shipped record. The same seed gives the same register.

use depositary_corpus::Corpus;
use depositary_law::{
    Action, ActionId, ActionKind, Date, DepositaryId, Facts, ParticipantId, Period, Reliability, ReportedDate, Rule,
    Rulebook, SourceId, calendar::date,
};

/// A generated treaty: the rulebook of a shipped one, and actions that nobody took.
pub struct Generated<'c> {
    pub rulebook: &'c Rulebook,
    pub facts: Facts,
}

/// The rulebooks of the shipped treaties.
///
/// # Panics
/// When the shipped record has errors.
#[must_use]
pub fn rulebooks(corpus: &Corpus) -> Vec<&Rulebook> {
    (0..corpus.identities().len()).map(|place| &corpus.treaty(place).unwrap().rulebook).collect()
}

/// Treaties under the rulebooks in turn, each with exactly so many actions of the corpus' participants.
#[must_use]
pub fn register<'c>(
    corpus: &Corpus,
    rulebooks: &[&'c Rulebook],
    treaties: usize,
    actions_each: usize,
) -> Vec<Generated<'c>> {
    let mut participants: Vec<ParticipantId> = corpus.participant_ids().collect();
    let mut chance = Chance::with_seed(0x5eed_0f7e_a71e);
    let mut register = Vec::with_capacity(treaties);
    for rulebook in rulebooks.iter().cycle().take(treaties) {
        register.push(Generated { rulebook, facts: facts(rulebook, &mut participants, actions_each, &mut chance) });
    }
    register
}

fn facts(rulebook: &Rulebook, participants: &mut [ParticipantId], wanted: usize, chance: &mut Chance) -> Facts {
    let opens = opening(rulebook);
    let mut actions = Vec::with_capacity(wanted + LONGEST_CAREER);
    chance.shuffle(participants);
    for who in participants.iter() {
        if actions.len() >= wanted {
            break;
        }
        add_career(&mut actions, *who, opens, chance);
    }
    while actions.len() < wanted {
        let who = participants[chance.below(participants.len())];
        actions.push(action(who, ActionKind::Declaration, chance.after(opens, 0, 9000)));
    }
    actions.truncate(wanted);
    actions.shrink_to_fit();
    Facts { actions, ..Facts::default() }
}

/// Signature, provisional application, two deposits, notice and revocation.
const LONGEST_CAREER: usize = 6;

/// What one participant does under one treaty, in the order of time.
fn add_career(actions: &mut Vec<Action>, who: ParticipantId, opens: Date, chance: &mut Chance) {
    let consent = if chance.percent(60) {
        let signed = chance.after(opens, 0, 500);
        actions.push(action(who, ActionKind::Signature, signed));
        if chance.percent(1) {
            actions.push(action(who, ActionKind::ProvisionalApplication, signed));
        }
        if chance.percent(10) {
            return; // signed and left it at that
        }
        action(who, ratification(chance), chance.after(signed, 1, 4000))
    } else {
        action(who, ActionKind::Accession, chance.after(opens, 300, 9000))
    };
    actions.push(Action { on: reported(consent.known, chance), ..consent });
    if chance.percent(40) {
        actions.push(Action {
            depositary: Some(DepositaryId(1)),
            ..action(who, consent.kind, chance.after(consent.known, 0, 30))
        });
    }
    if chance.percent(2) {
        add_withdrawal(actions, who, chance.after(consent.known, 400, 6000), chance);
    }
}

/// A notice of withdrawal; one in five is taken back soon.
fn add_withdrawal(actions: &mut Vec<Action>, who: ParticipantId, notified: Date, chance: &mut Chance) {
    let notice = ActionId::new(actions.len());
    actions.push(action(who, ActionKind::WithdrawalNotice, notified));
    if chance.percent(20) {
        let revoked = chance.after(notified, 1, 80);
        actions.push(Action { refers_to: notice, ..action(who, ActionKind::RevocationOfWithdrawal, revoked) });
    }
}

fn ratification(chance: &mut Chance) -> ActionKind {
    match chance.below(20) {
        0 => ActionKind::Acceptance,
        1 => ActionKind::Approval,
        _ => ActionKind::Ratification,
    }
}

fn action(participant: ParticipantId, kind: ActionKind, on: Date) -> Action {
    Action {
        participant,
        on: ReportedDate::exact(on),
        kind,
        depositary: None,
        reliability: Reliability::Official,
        source: SourceId(0),
        known: on,
        effect: None,
        refers_to: None,
        replaces: None,
    }
}

/// One day in four hundred is known only to the month.
fn reported(day: Date, chance: &mut Chance) -> ReportedDate {
    let month = ReportedDate::between(day.first_of_month(), day.last_of_month());
    month.filter(|_| chance.below(400) == 0).unwrap_or(ReportedDate::exact(day))
}

/// When the treaty of a rulebook was opened for signature.
fn opening(rulebook: &Rulebook) -> Date {
    let opens = rulebook.clauses().iter().find_map(|clause| match &clause.rule {
        Rule::Signature(signature) => Some(signature.opens),
        _ => None,
    });
    opens.unwrap_or(date(1990, 1, 1))
}

/// Chance that repeats itself: a xorshift generator, so that every run draws the same register.
pub struct Chance(u64);

impl Chance {
    /// Chance from a seed other than 0.
    #[must_use]
    pub const fn with_seed(seed: u64) -> Self {
        Chance(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 32).unwrap_or_default() % end
    }

    /// Puts the items in an order of its own.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for place in (1..items.len()).rev() {
            items.swap(place, self.below(place + 1));
        }
    }

    /// A day that lies from `least` to `most` days after another.
    pub fn after(&mut self, day: Date, least: usize, most: usize) -> Date {
        let days = u16::try_from(least + self.below(most - least + 1)).unwrap_or(u16::MAX);
        Period::Days(days).count_from(day).to
    }

    fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }
}
