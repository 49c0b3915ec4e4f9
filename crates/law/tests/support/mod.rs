//! A small treaty for tests: the rules of the cluster munitions convention, with three instruments
//! instead of thirty, and a few ways to vary them.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::fmt;

use depositary_law::calendar::{date, day_after, day_before};
use depositary_law::verify::{Flaw, verify};
use depositary_law::{
    Action, ActionId, ActionKind, Clause, Conclusion, Conflict, ConflictRole, ConsentRule, Date, EntryIntoForceRule,
    Facts, GeneralRule, HoldRule, HoldTested, HoldUntil, Originals, OthersFrom, Participant, ParticipantId,
    ParticipantRule, Period, Proof, Qualifier, Reading, Reliability, ReportedDate, Rule, Rulebook, Settings,
    SignatureCloses, SignatureRule, SourceId, StatedDate, Status, Treatment, WithdrawalClock, WithdrawalEffectRule,
    World, derive,
};

/// How many participants the world of the tests has.
pub const PARTICIPANTS: usize = 10;

/// A day on which everything in the tests is known.
pub const TODAY: Date = date(2030, 1, 1);

fn clause(id: &str, article: &str, rule: Rule) -> Clause {
    Clause {
        id: id.to_owned(),
        article: article.to_owned(),
        quote: String::new(),
        source: SourceId(0),
        rule,
        says: String::new(),
    }
}

/// The clauses of the small treaty.
pub fn clauses() -> Vec<Clause> {
    use ActionKind::{Acceptance, Accession, Approval, Ratification};
    let entry = EntryIntoForceRule {
        instruments: 3,
        counted: vec![Ratification, Acceptance, Approval, Accession],
        required: Vec::new(),
        wait_from_opening: None,
        period: Period::FirstDayOfMonth(6),
    };
    vec![
        clause(
            "signature",
            "15",
            Rule::Signature(SignatureRule { opens: date(2008, 12, 3), closes: SignatureCloses::AtEntryIntoForce }),
        ),
        clause(
            "consent",
            "16",
            Rule::Consent(ConsentRule {
                signatories: vec![Ratification, Acceptance, Approval],
                others: vec![Accession],
                others_from: OthersFrom::Opening,
            }),
        ),
        clause("entry-into-force", "17(1)", Rule::EntryIntoForce(entry)),
        clause(
            "entry-into-force-for-participant",
            "17(2)",
            Rule::EntryIntoForceForParticipant(ParticipantRule {
                originals: Originals::DepositedByTriggerDay,
                period: Period::FirstDayOfMonth(6),
            }),
        ),
        clause(
            "provisional-application",
            "18",
            Rule::ProvisionalApplication { with_signature: true, with_consent: true, scope: "Article 1".to_owned() },
        ),
        clause(
            "withdrawal-notice",
            "20(2)",
            Rule::WithdrawalNotice { addressees: vec!["depositary".to_owned()], content: "none".to_owned() },
        ),
        clause(
            "withdrawal-effect",
            "20(3)",
            Rule::WithdrawalEffect(WithdrawalEffectRule {
                clock: WithdrawalClock::ReceiptByDepositary,
                period: Period::Months(6),
                later_date_allowed: false,
            }),
        ),
        clause(
            "withdrawal-hold",
            "20(3)",
            Rule::WithdrawalHold(HoldRule { tested: HoldTested::AtExpiry, until: HoldUntil::EndOfThatConflict }),
        ),
    ]
}

/// The small treaty with clauses changed, and all of general law.
pub fn rulebook_with(change: impl FnOnce(&mut Vec<Clause>)) -> Rulebook {
    let mut treaty = clauses();
    change(&mut treaty);
    let general: Vec<Clause> =
        GeneralRule::ALL.iter().map(|rule| clause(rule.word(), "VCLT", Rule::General(*rule))).collect();
    Rulebook::new(treaty, &general).unwrap()
}

/// The small treaty.
pub fn rulebook() -> Rulebook {
    rulebook_with(|_| {})
}

/// Who is meant.
pub fn who(place: u16) -> ParticipantId {
    ParticipantId(place)
}

/// An act, known on its day, from nowhere in particular.
pub fn action(by: u16, kind: ActionKind, on: ReportedDate) -> Action {
    Action {
        participant: who(by),
        on,
        kind,
        depositary: None,
        reliability: Reliability::Official,
        source: SourceId(0),
        known: on.earliest(),
        effect: None,
        refers_to: None,
        replaces: None,
    }
}

/// Rulebook, facts, world and settings of one test.
pub struct Case {
    pub rulebook: Rulebook,
    pub facts: Facts,
    pub world: World,
    pub settings: Settings,
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, act) in self.facts.actions.iter().enumerate() {
            let Action { participant, on, kind, known, effect, refers_to, replaces, .. } = act;
            let number = |id: &Option<ActionId>| id.map(|id| id.index() + 1);
            write!(f, "\n{}: {} {} {on} known {known}", place + 1, participant.0, kind.word())?;
            write!(f, " effect {effect:?} to {:?} for {:?}", number(refers_to), number(replaces))?;
        }
        write!(f, "\n{:?}", self.world)?;
        write!(f, "\n{:?} {:?}", self.facts.stated_trigger, self.facts.stated_entry_into_force)?;
        write!(f, "\n{:?} {:?}", self.facts.points, self.settings)?;
        self.rulebook.clauses().iter().take(8).try_for_each(|c| write!(f, "\n{:?}", c.rule))
    }
}

impl Case {
    /// Nobody has acted.
    pub fn empty() -> Case {
        Case {
            rulebook: rulebook(),
            facts: Facts::default(),
            world: World {
                participants: vec![Participant::default(); PARTICIPANTS],
                conflicts: Vec::new(),
                conflicts_until: Some(date(2029, 1, 1)),
            },
            settings: Settings::default(),
        }
    }

    /// Participants 0, 1 and 2 bring the treaty into force on 1 August 2010.
    pub fn in_force() -> Case {
        let mut case = Case::empty();
        case.act(0, ActionKind::Signature, "2008-12-03");
        case.act(0, ActionKind::Ratification, "2009-05-05");
        case.act(1, ActionKind::Accession, "2009-06-06");
        case.act(2, ActionKind::Approval, "2010-02-16");
        case
    }

    /// Adds an act.
    pub fn act(&mut self, by: u16, kind: ActionKind, on: &str) -> ActionId {
        self.facts.actions.push(action(by, kind, on.parse().unwrap()));
        ActionId::new(self.facts.actions.len() - 1).unwrap()
    }

    /// Changes an act.
    pub fn change(&mut self, id: ActionId, change: impl FnOnce(&mut Action)) {
        change(&mut self.facts.actions[id.index()]);
    }

    /// The proof of a participant's status.
    pub fn prove(&self, by: u16, as_of: Date) -> Proof {
        self.prove_at(by, as_of, TODAY)
    }

    /// The proof as known on a day.
    pub fn prove_at(&self, by: u16, as_of: Date, known_at: Date) -> Proof {
        derive(&self.rulebook, &self.facts, &self.world, &self.settings, known_at).prove(who(by), as_of)
    }

    /// Verifies a proof against this case.
    pub fn verify(&self, proof: &Proof) -> Result<(), Flaw> {
        verify(proof, &self.rulebook, &self.facts, &self.world, &self.settings)
    }

    /// The status on a day.
    pub fn status(&self, by: u16, as_of: Date) -> Status {
        derive(&self.rulebook, &self.facts, &self.world, &self.settings, TODAY).status(who(by), as_of).status
    }

    /// Every proof on and around each day on which something changes, with what is wrong with it.
    pub fn flaws_at(&self, known_at: Date) -> Vec<(Proof, Flaw)> {
        let derivation = derive(&self.rulebook, &self.facts, &self.world, &self.settings, known_at);
        let mut flaws = Vec::new();
        for place in 0..self.world.participants.len() {
            let place = u16::try_from(place).unwrap();
            let mut days: Vec<Date> = derivation
                .timeline(who(place))
                .iter()
                .flat_map(|segment| [day_before(segment.from), segment.from, day_after(segment.from)])
                .collect();
            days.push(TODAY);
            days.dedup();
            for as_of in days {
                let proof = derivation.prove(who(place), as_of);
                if let Err(flaw) = self.verify(&proof) {
                    flaws.push((proof, flaw));
                }
            }
        }
        flaws
    }

    /// All proofs verify, whatever the day of knowledge.
    #[track_caller]
    pub fn assert_verifies(&self) {
        for known_at in [TODAY, date(2010, 3, 1), date(2009, 1, 1)] {
            if let Some((proof, flaw)) = self.flaws_at(known_at).into_iter().next() {
                panic!("{flaw}\n{flaw:?}\n{proof:#?}");
            }
        }
    }
}

/// Evidence of armed conflict.
pub fn conflict(by: u16, from: Date, until: Option<Date>, role: ConflictRole) -> Conflict {
    Conflict { participant: who(by), from, until, role, reliability: Reliability::Secondary }
}

/// A date as stated.
pub fn stated(on: Date) -> Option<StatedDate> {
    Some(StatedDate { on, source: SourceId(0) })
}

/// A reading that treats these acts so.
pub fn reading(treat: &[(ActionId, Treatment)]) -> Reading {
    Reading { treat: treat.to_vec() }
}

/// The status and qualifiers of a day, by a proof that verifies.
#[track_caller]
pub fn shows(case: &Case, by: u16, as_of: Date, status: Status, qualifiers: &[Qualifier]) {
    let proof = case.prove(by, as_of);
    let Some(Conclusion::Status(answer)) = proof.answer().map(|step| step.conclusion) else {
        panic!("no answer");
    };
    assert_eq!(answer.status, status);
    assert_eq!(answer.qualifiers.iter().collect::<Vec<_>>(), qualifiers);
    assert_eq!(case.verify(&proof), Ok(()), "{proof:#?}");
}
