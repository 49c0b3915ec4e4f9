//! From clauses, statuses and disputes to what a treaty says of an activity.

use super::{
    Activity, ActivityDispute, AllyStanding, Assessment, DisputeHeard, Exception, Ground, Opening, Partner,
    PermissionRule, ProhibitionRule, Question, Recipient, Standing,
};
use crate::calendar::Date;
use crate::derive::Derivation;
use crate::model::ParticipantId;
use crate::rulebook::{Clause, ClauseId, Rule, Rulebook};
use crate::status::{Qualifier, Status};

/// What a treaty says of an activity by a participant on a day, by the statuses of that day.
///
/// Total and pure. `disputes` are those of the treaty, in any order; the answer names them by place.
/// A dispute is never decided: where one applies, the answer is that readings differ.
#[must_use]
pub fn assess(derivation: &Derivation<'_>, question: Question, disputes: &[ActivityDispute]) -> Assessment {
    let Question { participant, activity, ally, on } = question;
    let rulebook = derivation.rulebook();
    let standing = standing(derivation, participant, on);
    let ally_standing = ally.map(|ally| self::ally_standing(derivation, ally, on));
    let prohibitions = prohibitions(rulebook, activity, participant, standing);
    let heard = heard(disputes, activity, ally_standing, !prohibitions.is_empty(), standing);
    let permissions: Vec<(ClauseId, &PermissionRule)> = permissions(rulebook, activity).collect();
    let case = Case { rulebook, question, ally: ally_standing, prohibitions, permissions, disputes, heard };
    let ground = match (standing, case.ground()) {
        (Standing::NotBound, _) => Ground::NotBound,
        // What is open must matter: what the treaty leaves unregulated for a party, it leaves so for anybody.
        (Standing::Open, unregulated @ (Ground::Silent | Ground::OthersOnly | Ground::BothBound)) => unregulated,
        (Standing::Open, _) => Ground::StatusOpen,
        (Standing::Bound | Standing::Provisional, ground) => ground,
    };
    let exception = |(clause, rule): &(ClauseId, &PermissionRule)| Exception {
        clause: *clause,
        opening: opening(rule, ally_standing),
    };
    Assessment {
        question,
        ground,
        standing,
        ally: ally_standing,
        prohibitions: case.prohibitions.iter().map(|(clause, _)| *clause).collect(),
        exceptions: case.permissions.iter().map(exception).collect(),
        disputes: case.heard,
        proof: derivation.prove(participant, on),
        ally_proof: ally.map(|ally| derivation.prove(ally, on)),
    }
}

/// How far the treaty binds a participant that day; a suspended operation asks nothing of it.
fn standing(derivation: &Derivation<'_>, who: ParticipantId, on: Date) -> Standing {
    let answer = derivation.status(who, on);
    let provisional = answer.qualifiers.has(Qualifier::ProvisionalApplication);
    match answer.status {
        Status::Undetermined if provisional || may_be_party(derivation, who, on) => Standing::Open,
        Status::Party if answer.qualifiers.has(Qualifier::Suspended) => Standing::NotBound,
        Status::Party => Standing::Bound,
        Status::Signatory | Status::Contracting | Status::Outside if provisional => Standing::Provisional,
        _ => Standing::NotBound,
    }
}

fn ally_standing(derivation: &Derivation<'_>, ally: ParticipantId, on: Date) -> AllyStanding {
    match derivation.status(ally, on).status {
        Status::Party => AllyStanding::Party,
        Status::Undetermined if may_be_party(derivation, ally, on) => AllyStanding::Open,
        _ => AllyStanding::NotParty,
    }
}

fn may_be_party(derivation: &Derivation<'_>, who: ParticipantId, on: Date) -> bool {
    derivation.possible(who, on).iter().any(|status| matches!(status, Status::Party | Status::Undetermined))
}

/// The treaty's clauses with their places.
fn clauses(rulebook: &Rulebook) -> impl Iterator<Item = (ClauseId, &Clause)> {
    let id = |place| ClauseId(u16::try_from(place).unwrap_or(u16::MAX));
    rulebook.clauses().iter().enumerate().map(move |(place, clause)| (id(place), clause))
}

/// The prohibitions that name the activity and speak to the participant in its standing.
fn prohibitions(
    rulebook: &Rulebook,
    activity: Activity,
    who: ParticipantId,
    standing: Standing,
) -> Vec<(ClauseId, &ProhibitionRule)> {
    let speaks = |rule: &&ProhibitionRule| {
        rule.activities.contains(&activity)
            && rule.speaks_to(who)
            && (standing != Standing::Provisional || rule.provisional)
    };
    let all = clauses(rulebook).filter_map(|(id, clause)| match &clause.rule {
        Rule::Prohibition(rule) => Some(rule).filter(speaks).map(|rule| (id, rule)),
        _ => None,
    });
    all.collect()
}

fn permissions(rulebook: &Rulebook, activity: Activity) -> impl Iterator<Item = (ClauseId, &PermissionRule)> {
    clauses(rulebook).filter_map(move |(id, clause)| match &clause.rule {
        Rule::Permission(rule) if rule.activities.contains(&activity) => Some((id, rule)),
        _ => None,
    })
}

fn opening(rule: &PermissionRule, ally: Option<AllyStanding>) -> Opening {
    if rule.transitional {
        return Opening::WhilePeriodRuns;
    }
    let recipient = match (rule.to, ally) {
        (None | Some(Recipient::Anyone), _) | (Some(Recipient::Party), Some(AllyStanding::Party)) => Opening::Open,
        (Some(Recipient::Party), Some(AllyStanding::NotParty)) => Opening::Closed,
        (Some(Recipient::Party), None | Some(AllyStanding::Open)) => Opening::IfRecipientIsParty,
    };
    match (rule.partner, ally) {
        (None, _) | (Some(Partner::NotParty), Some(AllyStanding::NotParty)) => recipient,
        (Some(Partner::NotParty), Some(AllyStanding::Party)) => Opening::Closed,
        (Some(Partner::NotParty), None | Some(AllyStanding::Open)) => Opening::IfPartnerIsNotParty,
    }
}

/// The disputes that name the activity. One that depends on the partner decides nothing where the partner is a
/// party, and where nobody is named it does not displace a prohibition of the activity itself.
fn heard(
    disputes: &[ActivityDispute],
    activity: Activity,
    ally: Option<AllyStanding>,
    prohibited: bool,
    standing: Standing,
) -> Vec<DisputeHeard> {
    let named = disputes.iter().enumerate().filter(|(_, dispute)| dispute.activities.contains(&activity));
    let heard = named.map(|(place, dispute)| {
        let decides = match (dispute.partner, ally) {
            (None, _) | (Some(Partner::NotParty), Some(AllyStanding::NotParty | AllyStanding::Open)) => true,
            (Some(Partner::NotParty), Some(AllyStanding::Party)) => false,
            (Some(Partner::NotParty), None) => !prohibited,
        };
        DisputeHeard { place, decides: decides && standing != Standing::NotBound }
    });
    heard.collect()
}

/// All that bears on the answer for a participant that the treaty binds.
struct Case<'a> {
    rulebook: &'a Rulebook,
    question: Question,
    ally: Option<AllyStanding>,
    prohibitions: Vec<(ClauseId, &'a ProhibitionRule)>,
    permissions: Vec<(ClauseId, &'a PermissionRule)>,
    disputes: &'a [ActivityDispute],
    heard: Vec<DisputeHeard>,
}

impl Case<'_> {
    fn ground(&self) -> Ground {
        let mut deciding = self.heard.iter().filter(|heard| heard.decides).peekable();
        let any_dispute = deciding.peek().is_some();
        if deciding.any(|heard| !self.is_about_partner(heard) || self.ally != Some(AllyStanding::Open)) {
            return Ground::Disputed;
        }
        if any_dispute {
            return Ground::AllyOpen;
        }
        if !self.prohibitions.is_empty() {
            let always = self.prohibitions.iter().any(|(_, rule)| rule.only_if.is_empty());
            return if always { Ground::Named } else { Ground::Circumstances };
        }
        self.without_prohibition()
    }

    fn without_prohibition(&self) -> Ground {
        if self.permissions.iter().any(|(_, rule)| rule.partner.is_none()) {
            return Ground::Allowed;
        }
        let with_partner = !self.permissions.is_empty();
        match self.ally {
            Some(AllyStanding::Party)
                if with_partner || self.heard.iter().any(|heard| self.is_about_partner(heard)) =>
            {
                Ground::BothBound
            }
            Some(AllyStanding::Open) if with_partner => Ground::AllyOpen,
            _ if with_partner => Ground::Allowed,
            _ if self.names_others() => Ground::OthersOnly,
            _ => Ground::Silent,
        }
    }

    fn is_about_partner(&self, heard: &DisputeHeard) -> bool {
        self.disputes.get(heard.place).is_some_and(|dispute| dispute.partner.is_some())
    }

    /// Whether a prohibition names the activity, but is addressed to others.
    fn names_others(&self) -> bool {
        let Question { activity, participant, .. } = self.question;
        let others = |rule: &ProhibitionRule| rule.activities.contains(&activity) && !rule.speaks_to(participant);
        clauses(self.rulebook).any(|(_, clause)| matches!(&clause.rule, Rule::Prohibition(rule) if others(rule)))
    }
}
