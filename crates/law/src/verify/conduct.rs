//! Checks what was concluded about an activity: the clauses are read anew, once for every way in which the
//! statuses can stand, and only an answer that all of them share is accepted as certain.

use super::{Flaw, verify};
use crate::conduct::{
    Activity, ActivityDispute, Assessment, Ground, Opening, PermissionRule, Question, Recipient, Stance,
};
use crate::model::{Facts, ParticipantId, World};
use crate::proof::{Conclusion, Proof};
use crate::rulebook::{ClauseId, Rule, Rulebook};
use crate::settings::Settings;
use crate::status::{Qualifier, Qualifiers, Status};

/// The first thing found wrong with a conclusion about an activity.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConductFlaw {
    /// The proof of the participant's status.
    #[error("the participant's status: {0}")]
    Status(Flaw),
    /// The proof of the ally's status.
    #[error("the ally's status: {0}")]
    AllyStatus(Flaw),
    /// A proof is about somebody else, or another day, or is missing.
    #[error("a status proof is not about the question")]
    AnotherQuestion,
    /// Another answer follows from the clauses, the statuses and the disputes.
    #[error("the answer is `{}`; from the clauses and statuses follows `{}`", .given.word(), .follows.word())]
    WrongStance {
        /// The answer given.
        given: Stance,
        /// What follows.
        follows: Stance,
    },
    /// The ground given for the answer is not there.
    #[error("the ground `{}` is not there", .0.word())]
    WrongGround(Ground),
    /// The clauses named are not exactly those that name the activity.
    #[error("the {0} named are not those of the rulebook")]
    WrongClauses(&'static str),
    /// An exception is said to be open, or closed, and is not.
    #[error("the permission in clause no. {} is not `{}`", .0.0 + 1, .1.word())]
    WrongOpening(ClauseId, Opening),
    /// A dispute is passed over, or said to decide where it does not.
    #[error("the disputes told are not those that bear on the question")]
    WrongDisputes,
}

/// Verifies a conclusion about an activity, with the status proofs that it rests on.
///
/// # Errors
/// The first flaw found.
pub fn verify_conduct(
    told: &Assessment,
    rulebook: &Rulebook,
    facts: &Facts,
    world: &World,
    settings: &Settings,
    disputes: &[ActivityDispute],
) -> Result<(), ConductFlaw> {
    verify(&told.proof, rulebook, facts, world, settings).map_err(ConductFlaw::Status)?;
    if let Some(proof) = &told.ally_proof {
        verify(proof, rulebook, facts, world, settings).map_err(ConductFlaw::AllyStatus)?;
    }
    verify_conduct_only(told, rulebook, disputes)
}

/// The same without the status proofs, for whoever has verified these already.
///
/// # Errors
/// The first flaw found.
pub fn verify_conduct_only(
    told: &Assessment,
    rulebook: &Rulebook,
    disputes: &[ActivityDispute],
) -> Result<(), ConductFlaw> {
    let Question { participant, ally, on, .. } = told.question;
    let about = |proof: &Proof, who| proof.participant == who && proof.as_of == on;
    let ally_fits = match (ally, &told.ally_proof) {
        (Some(ally), Some(proof)) => about(proof, ally) && proof.known_at == told.proof.known_at,
        (None, None) => true,
        _ => false,
    };
    if !about(&told.proof, participant) || !ally_fits {
        return Err(ConductFlaw::AnotherQuestion);
    }
    let reader = Reader { rulebook, disputes, question: told.question };
    let holds: Vec<Hold> = outcomes(&told.proof).into_iter().flat_map(Hold::of).collect();
    let allies: Vec<Option<bool>> = match &told.ally_proof {
        None => vec![None],
        Some(proof) => outcomes(proof).into_iter().flat_map(is_party).map(Some).collect(),
    };
    reader.check_stance(told, &holds, &allies)?;
    reader.check_ground(told, &holds, &allies)?;
    reader.check_lists(told, &holds, &allies)
}

/// How the treaty can hold a participant that day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hold {
    Fully,
    Provisionally,
    Not,
}

impl Hold {
    fn of((status, qualifiers): (Status, Qualifiers)) -> Vec<Hold> {
        let provisionally = qualifiers.has(Qualifier::ProvisionalApplication);
        match status {
            Status::Undetermined => vec![Hold::Fully, Hold::Not],
            Status::Party if !qualifiers.has(Qualifier::Suspended) => vec![Hold::Fully],
            Status::Party | Status::FormerParty => vec![Hold::Not],
            Status::Outside | Status::Signatory | Status::Contracting if provisionally => vec![Hold::Provisionally],
            Status::Outside | Status::Signatory | Status::Contracting => vec![Hold::Not],
        }
    }
}

fn is_party((status, _): (Status, Qualifiers)) -> Vec<bool> {
    match status {
        Status::Undetermined => vec![true, false],
        other => vec![other == Status::Party],
    }
}

/// Every outcome that a status proof leaves possible: its own, or where that is undetermined those it tells.
fn outcomes(proof: &Proof) -> Vec<(Status, Qualifiers)> {
    let Some(Conclusion::Status(answer)) = proof.steps.last().map(|step| step.conclusion) else {
        return vec![(Status::Undetermined, Qualifiers::NONE)];
    };
    let possible = proof.steps.iter().filter_map(|step| match step.conclusion {
        Conclusion::Possible { status, qualifiers } => Some((status, qualifiers)),
        _ => None,
    });
    let possible: Vec<_> = possible.collect();
    match answer.status {
        Status::Undetermined if !possible.is_empty() => possible,
        status => vec![(status, answer.qualifiers)],
    }
}

/// The clauses and disputes, read with one question in mind.
struct Reader<'a> {
    rulebook: &'a Rulebook,
    disputes: &'a [ActivityDispute],
    question: Question,
}

impl Reader<'_> {
    fn activity(&self) -> Activity {
        self.question.activity
    }

    fn find(&self, wanted: impl Fn(&Rule) -> bool) -> Vec<ClauseId> {
        let places = 0..self.rulebook.clauses().len();
        let fits = places.filter(|place| wanted(&self.rulebook.clauses()[*place].rule));
        fits.filter_map(|place| u16::try_from(place).ok().map(ClauseId)).collect()
    }

    /// Prohibitions of the activity; `who`: those addressed to it; `always`: those without cases of their own.
    fn forbids(&self, hold: Hold, who: Option<ParticipantId>, always: bool) -> Vec<ClauseId> {
        self.find(|rule| {
            let Rule::Prohibition(rule) = rule else { return false };
            let to_whom = |who| match rule.only.as_slice() {
                [] => !rule.except.contains(&who),
                only => only.contains(&who) && !rule.except.contains(&who),
            };
            rule.activities.contains(&self.activity())
                && who.is_none_or(to_whom)
                && (hold == Hold::Fully || hold == Hold::Provisionally && rule.provisional)
                && (!always || rule.only_if.is_empty())
        })
    }

    fn permissions(&self) -> Vec<(ClauseId, &PermissionRule)> {
        let ids =
            self.find(|rule| matches!(rule, Rule::Permission(rule) if rule.activities.contains(&self.activity())));
        let rule = |id: ClauseId| match &self.rulebook.clause(id).rule {
            Rule::Permission(rule) => Some((id, rule)),
            _ => None,
        };
        ids.into_iter().filter_map(rule).collect()
    }

    /// Whether a dispute is a question in one way that things can stand.
    fn is_question(&self, dispute: &ActivityDispute, hold: Hold, ally: Option<bool>) -> bool {
        let mine = hold != Hold::Not && dispute.activities.contains(&self.activity());
        let partner_fits = match ally {
            _ if dispute.partner.is_none() => true,
            Some(is_party) => !is_party,
            None => self.forbids(hold, Some(self.question.participant), false).is_empty(),
        };
        mine && partner_fits
    }

    /// The answer in one way that things can stand.
    fn answer(&self, hold: Hold, ally: Option<bool>) -> Stance {
        let who = Some(self.question.participant);
        if hold == Hold::Not {
            Stance::NotRegulated
        } else if self.disputes.iter().any(|dispute| self.is_question(dispute, hold, ally)) {
            Stance::Contested
        } else if !self.forbids(hold, who, true).is_empty() {
            Stance::Prohibited
        } else if !self.forbids(hold, who, false).is_empty() {
            Stance::Undetermined
        } else if self.permissions().iter().any(|(_, rule)| rule.partner.is_none() || ally != Some(true)) {
            Stance::Permitted
        } else {
            Stance::NotRegulated
        }
    }

    fn check_stance(&self, told: &Assessment, holds: &[Hold], allies: &[Option<bool>]) -> Result<(), ConductFlaw> {
        let all: Vec<Stance> =
            holds.iter().flat_map(|hold| allies.iter().map(|ally| self.answer(*hold, *ally))).collect();
        let follows = match all.as_slice() {
            [first, rest @ ..] if rest.iter().all(|other| other == first) => *first,
            _ => Stance::Undetermined,
        };
        let given = told.stance();
        if given == follows { Ok(()) } else { Err(ConductFlaw::WrongStance { given, follows }) }
    }

    fn check_ground(&self, told: &Assessment, holds: &[Hold], allies: &[Option<bool>]) -> Result<(), ConductFlaw> {
        let who = Some(self.question.participant);
        let never_held = holds.iter().all(|hold| *hold == Hold::Not);
        let several = |open: bool| if open { holds.len() > 1 } else { allies.len() > 1 };
        let named = |hold: &Hold| !self.forbids(*hold, who, false).is_empty();
        let there = match told.ground {
            Ground::NotBound => never_held,
            Ground::Named => holds.iter().all(|hold| !self.forbids(*hold, who, true).is_empty()),
            Ground::Circumstances => holds.iter().all(named),
            Ground::Allowed | Ground::Disputed => !never_held,
            Ground::Silent => {
                !never_held && self.forbids(Hold::Fully, None, false).is_empty() || self.out_of_reach(holds)
            }
            Ground::OthersOnly => {
                !never_held
                    && !self.forbids(Hold::Fully, None, false).is_empty()
                    && self.forbids(Hold::Fully, who, false).is_empty()
            }
            Ground::BothBound => !never_held && allies.iter().all(|ally| *ally == Some(true)),
            Ground::StatusOpen => several(true),
            Ground::AllyOpen => several(false),
        };
        if there { Ok(()) } else { Err(ConductFlaw::WrongGround(told.ground)) }
    }

    /// Whether the clauses that name the activity are beyond what is applied provisionally.
    fn out_of_reach(&self, holds: &[Hold]) -> bool {
        holds.iter().all(|hold| *hold == Hold::Provisionally && self.forbids(*hold, None, false).is_empty())
    }

    fn check_lists(&self, told: &Assessment, holds: &[Hold], allies: &[Option<bool>]) -> Result<(), ConductFlaw> {
        let provisional = !holds.contains(&Hold::Fully) && holds.contains(&Hold::Provisionally);
        let hold = if provisional { Hold::Provisionally } else { Hold::Fully };
        if told.prohibitions != self.forbids(hold, Some(self.question.participant), false) {
            return Err(ConductFlaw::WrongClauses("prohibitions"));
        }
        let permissions = self.permissions();
        if !told.exceptions.iter().map(|exception| exception.clause).eq(permissions.iter().map(|(id, _)| *id)) {
            return Err(ConductFlaw::WrongClauses("permissions"));
        }
        for (exception, (id, rule)) in told.exceptions.iter().zip(&permissions) {
            if exception.opening != opening(rule, allies) {
                return Err(ConductFlaw::WrongOpening(*id, exception.opening));
            }
        }
        let named = self.disputes.iter().enumerate().filter(|(_, d)| d.activities.contains(&self.activity()));
        let right = named.map(|(place, dispute)| {
            let asks = |hold: &Hold| allies.iter().any(|ally| self.is_question(dispute, *hold, *ally));
            (place, holds.iter().any(asks))
        });
        if right.eq(told.disputes.iter().map(|heard| (heard.place, heard.decides))) {
            Ok(())
        } else {
            Err(ConductFlaw::WrongDisputes)
        }
    }
}

/// Whether a permission is open, by who the ally can be.
fn opening(rule: &PermissionRule, allies: &[Option<bool>]) -> Opening {
    let fits = |ally: &Option<bool>| match (rule.partner, rule.to) {
        (Some(_), _) => ally.map(|is_party| !is_party),
        (None, Some(Recipient::Party)) => *ally,
        (None, None | Some(Recipient::Anyone)) => Some(true),
    };
    let unknown = if rule.partner.is_some() { Opening::IfPartnerIsNotParty } else { Opening::IfRecipientIsParty };
    let all: Vec<Option<bool>> = allies.iter().map(fits).collect();
    if rule.transitional {
        Opening::WhilePeriodRuns
    } else if all.iter().all(|fits| *fits == Some(true)) {
        Opening::Open
    } else if all.iter().all(|fits| *fits == Some(false)) {
        Opening::Closed
    } else {
        unknown
    }
}
