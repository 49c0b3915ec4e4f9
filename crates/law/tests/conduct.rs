//! Activities under a small treaty: what follows where statuses, allies and clauses stand in ways that the shipped
//! record does not show.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod support;

use depositary_law::calendar::date;
use depositary_law::conduct::{
    Activity, ActivityDispute, Assessment, Ground, Opening, Partner, PermissionRule, ProhibitionRule, Question,
    ReadingSays, Recipient, Stance, Standing, assess,
};
use depositary_law::verify::{ConductFlaw, verify_conduct};
use depositary_law::{
    ActionKind, Clause, ClauseId, Date, Facts, Participant, ReportedDate, Rule, Rulebook, Settings, SourceId, World,
    derive,
};
use support::{TODAY, action, rulebook_with, who};

const ON: Date = date(2020, 1, 1);

fn clause(id: &str, article: &str, rule: Rule) -> Clause {
    let (quote, says) = (String::new(), String::new());
    Clause { id: id.to_owned(), article: article.to_owned(), quote, source: SourceId(0), rule, says }
}

fn prohibition(activities: &[Activity], provisional: bool) -> Rule {
    Rule::Prohibition(ProhibitionRule {
        activities: activities.to_vec(),
        scope: Vec::new(),
        only_if: Vec::new(),
        only: Vec::new(),
        except: Vec::new(),
        provisional,
    })
}

fn permission(activity: Activity, to: Option<Recipient>, partner: Option<Partner>) -> Rule {
    let conditions = vec!["a condition".to_owned()];
    Rule::Permission(PermissionRule { activities: vec![activity], conditions, to, partner, transitional: false })
}

/// Use and transfer are forbidden, transfer to parties is allowed, joint operations with others are.
fn rulebook() -> Rulebook {
    rulebook_with(|clauses| {
        clauses.push(clause("use", "1(1)", prohibition(&[Activity::Use, Activity::Transfer], true)));
        clauses.push(clause("assist", "1(2)", prohibition(&[Activity::Assist], false)));
        clauses.push(clause("transfer", "3", permission(Activity::Transfer, Some(Recipient::Party), None)));
        clauses.push(clause("joint", "21", permission(Activity::JointOperations, None, Some(Partner::NotParty))));
    })
}

fn dispute(activities: &[Activity], partner: Option<Partner>) -> ActivityDispute {
    ActivityDispute {
        activities: activities.to_vec(),
        clauses: vec![ClauseId(8)],
        partner,
        readings: vec![ReadingSays::Prohibited, ReadingSays::Permitted],
    }
}

/// 0 to 2 are parties; 3 applies provisionally; 4 may be a party, its day being uncertain; 5 never acted.
fn facts() -> Facts {
    let on = |year, month, day| ReportedDate::exact(date(year, month, day));
    let mut actions: Vec<_> = (0..3).map(|by| action(by, ActionKind::Accession, on(2009, 1, 5))).collect();
    actions.push(action(3, ActionKind::Ratification, on(2019, 12, 1)));
    actions.push(action(3, ActionKind::ProvisionalApplication, on(2019, 12, 1)));
    actions.push(action(4, ActionKind::Accession, "2019-05-01/2019-12-31".parse().unwrap()));
    Facts { actions, ..Facts::default() }
}

fn world() -> World {
    World { participants: vec![Participant::default(); support::PARTICIPANTS], ..World::default() }
}

/// The answer, verified.
fn asked(by: u16, activity: Activity, ally: Option<u16>, disputes: &[ActivityDispute]) -> Assessment {
    let (rulebook, facts, world, settings) = (rulebook(), facts(), world(), Settings::default());
    let derivation = derive(&rulebook, &facts, &world, &settings, TODAY);
    let question = Question { participant: who(by), activity, ally: ally.map(who), on: ON };
    let told = assess(&derivation, question, disputes);
    assert_eq!(verify_conduct(&told, &rulebook, &facts, &world, &settings, disputes), Ok(()), "{question:?}");
    told
}

#[test]
fn a_party_is_forbidden_what_is_named() {
    let told = asked(0, Activity::Use, None, &[]);
    assert_eq!((told.stance(), told.ground, told.standing), (Stance::Prohibited, Ground::Named, Standing::Bound));
    assert_eq!(asked(0, Activity::Invest, None, &[]).ground, Ground::Silent);
    assert_eq!(asked(5, Activity::Use, None, &[]).ground, Ground::NotBound);
}

#[test]
fn provisional_application_reaches_only_its_clauses() {
    let told = asked(3, Activity::Use, None, &[]);
    assert_eq!((told.ground, told.standing), (Ground::Named, Standing::Provisional));
    assert_eq!(asked(3, Activity::Assist, None, &[]).ground, Ground::Silent);
}

#[test]
fn an_open_status_leaves_open_only_what_depends_on_it() {
    assert_eq!(asked(4, Activity::Use, None, &[]).ground, Ground::StatusOpen);
    assert_eq!(asked(4, Activity::Invest, None, &[]).stance(), Stance::NotRegulated);
}

#[test]
fn a_permission_that_names_a_kind_of_partner_is_for_that_kind() {
    assert_eq!(asked(0, Activity::JointOperations, None, &[]).ground, Ground::Allowed);
    assert_eq!(asked(0, Activity::JointOperations, Some(5), &[]).stance(), Stance::Permitted);
    assert_eq!(asked(0, Activity::JointOperations, Some(1), &[]).ground, Ground::BothBound);
    assert_eq!(asked(0, Activity::JointOperations, Some(4), &[]).ground, Ground::AllyOpen);
    // A State that only applies the treaty provisionally is not a party.
    assert_eq!(asked(0, Activity::JointOperations, Some(3), &[]).ground, Ground::Allowed);
}

#[test]
fn a_recipient_opens_an_exception_and_never_the_prohibition() {
    let opening = |ally| {
        let told = asked(0, Activity::Transfer, ally, &[]);
        assert_eq!(told.stance(), Stance::Prohibited);
        told.exceptions[0].opening
    };
    assert_eq!(opening(Some(1)), Opening::Open);
    assert_eq!(opening(Some(5)), Opening::Closed);
    assert_eq!(opening(Some(4)), Opening::IfRecipientIsParty);
    assert_eq!(opening(None), Opening::IfRecipientIsParty);
}

#[test]
fn a_dispute_is_never_decided() {
    let transit = [dispute(&[Activity::Transit], None)];
    for ally in [None, Some(1), Some(4), Some(5)] {
        assert_eq!(asked(0, Activity::Transit, ally, &transit).stance(), Stance::Contested);
    }
    assert_eq!(asked(4, Activity::Transit, None, &transit).ground, Ground::StatusOpen);
    assert_eq!(asked(5, Activity::Transit, None, &transit).ground, Ground::NotBound);
}

#[test]
fn a_dispute_about_partners_depends_on_the_partner() {
    let partner = [dispute(&[Activity::Assist, Activity::JointOperations], Some(Partner::NotParty))];
    let ground = |activity, ally| asked(0, activity, ally, &partner).ground;
    assert_eq!(ground(Activity::Assist, None), Ground::Named);
    assert_eq!(ground(Activity::Assist, Some(1)), Ground::Named);
    assert_eq!(ground(Activity::Assist, Some(5)), Ground::Disputed);
    assert_eq!(ground(Activity::Assist, Some(4)), Ground::AllyOpen);
    assert_eq!(ground(Activity::JointOperations, None), Ground::Disputed);
    assert_eq!(ground(Activity::JointOperations, Some(1)), Ground::BothBound);
}

#[test]
fn a_passed_over_dispute_is_noticed() {
    let disputes = [dispute(&[Activity::Transit], None)];
    let told = asked(0, Activity::Transit, None, &[]);
    let (rulebook, facts, world): (_, _, World) = (rulebook(), facts(), world());
    let flaw = verify_conduct(&told, &rulebook, &facts, &world, &Settings::default(), &disputes).unwrap_err();
    assert_eq!(flaw, ConductFlaw::WrongStance { given: Stance::NotRegulated, follows: Stance::Contested });
}
