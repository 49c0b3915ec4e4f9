//! The checker accepts the engine's proofs where the record leaves something open: dates and readings.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

mod support;

use depositary_law::calendar::date;
use depositary_law::{ActionKind, ContestedPoint, Qualifier, Status, Treatment};
use support::{Case, TODAY, reading, shows, who};

#[test]
fn uncertain_date() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Accession, "2011");
    shows(&case, 3, date(2011, 6, 6), Status::Undetermined, &[]);
    shows(&case, 3, date(2012, 3, 3), Status::Undetermined, &[]);
    shows(&case, 3, date(2012, 6, 1), Status::Party, &[]);
    case.act(1, ActionKind::WithdrawalNotice, "2015-01-10/2015-02-10");
    shows(&case, 1, date(2015, 7, 20), Status::Undetermined, &[]);
    case.assert_verifies();
}

#[test]
fn uncertain_trigger() {
    let mut case = Case::empty();
    case.act(0, ActionKind::Ratification, "2009-05-05");
    case.act(1, ActionKind::Accession, "2009-06-06");
    case.act(2, ActionKind::Approval, "2010-02-16/2010-03-16");
    shows(&case, 0, date(2010, 8, 15), Status::Undetermined, &[]);
    shows(&case, 0, date(2010, 9, 1), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn uncertain_revocation() {
    let mut case = Case::in_force();
    case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.act(0, ActionKind::RevocationOfWithdrawal, "2015-02-01/2015-03-01");
    // A party in either placing; in one of them the notice still runs.
    shows(&case, 0, date(2015, 2, 15), Status::Party, &[Qualifier::NoticePending]);
    shows(&case, 0, date(2015, 3, 1), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn acts_of_one_day_where_one_is_uncertain() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Accession, "2012-01-10/2012-02-10");
    case.act(3, ActionKind::WithdrawalNotice, "2012-01-10");
    assert_eq!(case.status(3, date(2012, 3, 1)), Status::Contracting);
    case.assert_verifies();
}

fn contested(default: Option<usize>) -> Case {
    let mut case = Case::in_force();
    let first = case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    let suspension = case.act(1, ActionKind::Declaration, "2015-01-10");
    let consent = case.act(3, ActionKind::Accession, "2014-01-10");
    let point = |by, readings| ContestedPoint { participant: who(by), known: date(2015, 3, 3), readings, default };
    case.facts.points = vec![
        point(
            0,
            vec![
                reading(&[]),
                reading(&[(first, Treatment::WithoutEffect)]),
                reading(&[(first, Treatment::EffectOn(date(2015, 1, 11)))]),
            ],
        ),
        point(
            1,
            vec![
                reading(&[(suspension, Treatment::SuspendedFrom(date(2015, 2, 2)))]),
                reading(&[(suspension, Treatment::WithoutEffect)]),
            ],
        ),
        point(3, vec![reading(&[]), reading(&[(consent, Treatment::WithoutEffect)])]),
    ];
    case
}

#[test]
fn contested_with_default() {
    let mut case = contested(Some(0));
    let open = Qualifier::Contested;
    shows(&case, 0, date(2015, 1, 9), Status::Party, &[]);
    shows(&case, 0, date(2015, 1, 10), Status::Party, &[Qualifier::NoticePending, open]);
    shows(&case, 0, TODAY, Status::FormerParty, &[open]);
    shows(&case, 1, TODAY, Status::Party, &[open, Qualifier::Suspended]);
    shows(&case, 3, TODAY, Status::Party, &[open]);
    case.assert_verifies();
    case.settings.readings = vec![(0, 1), (1, 1), (2, 1)];
    shows(&case, 0, TODAY, Status::Party, &[open]);
    shows(&case, 1, TODAY, Status::Party, &[open]);
    shows(&case, 3, TODAY, Status::Outside, &[open]);
    case.assert_verifies();
    case.settings.readings = vec![(0, 2)];
    shows(&case, 0, TODAY, Status::FormerParty, &[open]);
    case.assert_verifies();
}

#[test]
fn contested_without_default() {
    let case = contested(None);
    let open = Qualifier::Contested;
    shows(&case, 0, TODAY, Status::Undetermined, &[open]);
    // The status is common ground; only the suspension is not.
    shows(&case, 1, TODAY, Status::Party, &[open, Qualifier::Suspended]);
    shows(&case, 1, date(2015, 2, 1), Status::Party, &[]);
    shows(&case, 3, TODAY, Status::Undetermined, &[open]);
    case.assert_verifies();
}

#[test]
fn earlier_of_two_suspensions() {
    let mut case = Case::in_force();
    let first = case.act(1, ActionKind::Declaration, "2015-01-10");
    let second = case.act(1, ActionKind::Declaration, "2015-01-20");
    let suspended = |from| Treatment::SuspendedFrom(date(2015, from, 1));
    let treated = reading(&[(first, suspended(6)), (second, suspended(2))]);
    case.facts.points = vec![ContestedPoint {
        participant: who(1),
        known: date(2015, 1, 20),
        readings: vec![treated, reading(&[])],
        default: Some(0),
    }];
    shows(&case, 1, date(2015, 2, 1), Status::Party, &[Qualifier::Contested, Qualifier::Suspended]);
    case.assert_verifies();
}

#[test]
fn revoked_notice_whose_effect_a_reading_fixed() {
    let mut case = Case::in_force();
    let notice = case.act(0, ActionKind::WithdrawalNotice, "2015-01-10");
    case.act(0, ActionKind::RevocationOfWithdrawal, "2015-02-01");
    case.facts.points = vec![ContestedPoint {
        participant: who(0),
        known: date(2015, 1, 10),
        readings: vec![reading(&[]), reading(&[(notice, Treatment::EffectOn(date(2015, 3, 1)))])],
        default: Some(0),
    }];
    case.assert_verifies();
}
