//! The checker accepts the engine's proofs: notices of withdrawal, their revocation, and armed conflict.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

mod support;

use depositary_law::calendar::date;
use depositary_law::{
    ActionKind, Conclusion, ConflictReading, ConflictRole, HoldTested, HoldUntil, Qualifier, Rule, Status,
};
use support::{Case, TODAY, conflict, rulebook_with, shows, stated};

#[test]
fn notice_pending_then_former_then_back() {
    let mut case = Case::in_force();
    case.act(0, ActionKind::WithdrawalNotice, "2015-08-31");
    case.act(0, ActionKind::WithdrawalNotice, "2015-09-10"); // repeated
    case.act(0, ActionKind::Accession, "2018-01-01");
    shows(&case, 0, date(2016, 2, 28), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 0, date(2016, 2, 29), Status::FormerParty, &[]);
    shows(&case, 0, date(2018, 7, 1), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn notice_before_the_treaty_binds() {
    let mut case = Case::empty();
    case.act(0, ActionKind::Ratification, "2009-05-05");
    case.act(0, ActionKind::WithdrawalNotice, "2009-06-06");
    shows(&case, 0, TODAY, Status::Contracting, &[]);
    case.assert_verifies();
}

#[test]
fn notice_that_states_an_effect_before_its_receipt() {
    let mut case = Case::in_force();
    let notice = case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.change(notice, |act| act.effect = Some(date(2014, 12, 1)));
    shows(&case, 0, date(2015, 1, 9), Status::Party, &[]);
    shows(&case, 0, date(2015, 1, 10), Status::FormerParty, &[]);
    case.assert_verifies();
}

#[test]
fn revoked_notice() {
    let mut case = Case::in_force();
    let notice = case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    let revocation = case.act(0, ActionKind::RevocationOfWithdrawal, "2015-07-09");
    case.change(revocation, |act| act.refers_to = Some(notice));
    shows(&case, 0, date(2015, 7, 8), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 0, TODAY, Status::Party, &[]);
    case.act(1, ActionKind::WithdrawalNotice, "2015-01-10");
    case.act(1, ActionKind::RevocationOfWithdrawal, "2015-07-10"); // a day too late
    shows(&case, 1, TODAY, Status::FormerParty, &[]);
    case.assert_verifies();
}

#[test]
fn second_notice_when_the_first_is_revoked() {
    let mut case = Case::in_force();
    let first = case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.act(0, ActionKind::WithdrawalNotice, "2015-02-10");
    let revocation = case.act(0, ActionKind::RevocationOfWithdrawal, "2015-03-10");
    case.change(revocation, |act| act.refers_to = Some(first));
    shows(&case, 0, date(2015, 8, 9), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 0, date(2015, 8, 10), Status::FormerParty, &[]);
    case.assert_verifies();
}

#[test]
fn earliest_effect_of_several_notices() {
    let mut case = Case::in_force();
    case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    let sooner = case.act(0, ActionKind::WithdrawalNotice, "2015-02-10");
    case.change(sooner, |act| act.effect = Some(date(2015, 4, 1)));
    shows(&case, 0, date(2015, 3, 31), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 0, date(2015, 4, 1), Status::FormerParty, &[]);
    case.assert_verifies();
    let revocation = case.act(0, ActionKind::RevocationOfWithdrawal, "2015-03-10");
    case.change(revocation, |act| act.refers_to = Some(sooner));
    shows(&case, 0, date(2015, 7, 9), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 0, date(2015, 7, 10), Status::FormerParty, &[]);
    case.assert_verifies();
}

#[test]
fn extinct_while_a_notice_runs() {
    let mut case = Case::in_force();
    case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.world.participants[0].until = Some(date(2015, 3, 1));
    shows(&case, 0, date(2015, 2, 28), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 0, TODAY, Status::FormerParty, &[]);
    let told = case.prove(0, TODAY).steps.iter().any(|step| matches!(step.conclusion, Conclusion::Extinct { .. }));
    assert!(told);
    case.assert_verifies();
}

#[test]
fn extinct_after_leaving() {
    let mut case = Case::in_force();
    case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.world.participants[0].until = Some(date(2016, 3, 1));
    shows(&case, 0, TODAY, Status::FormerParty, &[]);
    let told = case.prove(0, TODAY).steps.iter().any(|step| matches!(step.conclusion, Conclusion::Extinct { .. }));
    assert!(!told); // it had left before
    case.assert_verifies();
}

#[test]
fn held_by_conflict() {
    let mut case = Case::in_force();
    for by in 0..3 {
        case.act(by, ActionKind::WithdrawalNotice, "2015-01-10");
    }
    case.world.conflicts = vec![
        conflict(0, date(2014, 1, 1), Some(date(2016, 1, 1)), ConflictRole::Primary),
        conflict(0, date(2016, 1, 1), Some(date(2017, 1, 1)), ConflictRole::Primary),
        conflict(1, date(2014, 1, 1), None, ConflictRole::Primary),
        conflict(2, date(2014, 1, 1), None, ConflictRole::Secondary),
    ];
    shows(&case, 0, date(2015, 12, 31), Status::Party, &[Qualifier::WithdrawalHeld]);
    shows(&case, 0, date(2016, 1, 1), Status::FormerParty, &[]);
    shows(&case, 1, TODAY, Status::Party, &[Qualifier::WithdrawalHeld]);
    shows(&case, 2, TODAY, Status::FormerParty, &[]);
    case.assert_verifies();

    case.rulebook = rulebook_with(|clauses| {
        if let Rule::WithdrawalHold(rule) = &mut clauses[7].rule {
            rule.until = HoldUntil::EndOfAnyConflict;
        }
    });
    shows(&case, 0, date(2016, 12, 31), Status::Party, &[Qualifier::WithdrawalHeld]);
    case.assert_verifies();

    case.settings.conflict = ConflictReading::NoHold;
    shows(&case, 1, TODAY, Status::FormerParty, &[]);
    case.assert_verifies();

    case.world.conflicts.clear();
    case.world.conflicts_until = None;
    case.assert_verifies();
}

#[test]
fn conflict_tested_at_notification() {
    let mut case = Case::in_force();
    case.rulebook = rulebook_with(|clauses| {
        if let Rule::WithdrawalHold(rule) = &mut clauses[7].rule {
            rule.tested = HoldTested::AtNotification;
        }
    });
    case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.world.conflicts = vec![conflict(0, date(2014, 1, 1), Some(date(2016, 1, 1)), ConflictRole::Primary)];
    shows(&case, 0, date(2015, 12, 31), Status::Party, &[Qualifier::WithdrawalHeld]);
    case.assert_verifies();
}

#[test]
fn conflict_at_notification_that_ends_before_the_period() {
    let mut case = Case::in_force();
    case.rulebook = rulebook_with(|clauses| {
        if let Rule::WithdrawalHold(rule) = &mut clauses[7].rule {
            rule.tested = HoldTested::AtNotification;
        }
    });
    case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.world.conflicts = vec![conflict(0, date(2014, 1, 1), Some(date(2015, 2, 1)), ConflictRole::Primary)];
    shows(&case, 0, date(2015, 7, 9), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 0, date(2015, 7, 10), Status::FormerParty, &[]);
    case.assert_verifies();
}

#[test]
fn conflict_and_its_consequences_have_no_computed_end() {
    let mut case = Case::in_force();
    case.rulebook = rulebook_with(|clauses| {
        if let Rule::WithdrawalHold(rule) = &mut clauses[7].rule {
            rule.until = HoldUntil::EndOfConflictAndItsConsequences;
        }
    });
    case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.world.conflicts = vec![conflict(0, date(2014, 1, 1), Some(date(2016, 1, 1)), ConflictRole::Primary)];
    shows(&case, 0, TODAY, Status::Party, &[Qualifier::WithdrawalHeld]);
    case.assert_verifies();
}

#[test]
fn no_withdrawal_clause() {
    let mut case = Case::in_force();
    case.rulebook = rulebook_with(|clauses| clauses.truncate(5));
    case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    let both = [Qualifier::NoticePending, Qualifier::Contested];
    shows(&case, 0, TODAY, Status::Party, &both);
    case.assert_verifies();
}

#[test]
fn stated_dates_differ() {
    let mut case = Case::in_force();
    case.facts.stated_trigger = stated(date(2010, 2, 10));
    case.facts.stated_entry_into_force = stated(date(2010, 8, 5));
    let consent = case.act(3, ActionKind::Accession, "2012-01-10");
    case.change(consent, |act| act.effect = Some(date(2012, 7, 10)));
    let notice = case.act(1, ActionKind::WithdrawalNotice, "2015-01-10");
    case.change(notice, |act| act.effect = Some(date(2015, 8, 1)));
    let same = case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.change(same, |act| act.effect = Some(date(2015, 7, 10)));
    shows(&case, 0, date(2010, 8, 4), Status::Contracting, &[]);
    shows(&case, 0, date(2010, 8, 5), Status::Party, &[]);
    shows(&case, 2, date(2010, 8, 5), Status::Party, &[]); // after the stated trigger, by 17(2)
    shows(&case, 3, date(2012, 7, 10), Status::Party, &[]);
    shows(&case, 1, date(2015, 7, 31), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 1, date(2015, 8, 1), Status::FormerParty, &[]);
    case.assert_verifies();
}
