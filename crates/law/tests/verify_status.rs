//! The checker accepts the engine's proofs: signature, consent, entry into force, succession, extinction.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

mod support;

use depositary_law::calendar::date;
use depositary_law::{ActionId, ActionKind, Originals, Period, Qualifier, Rule, Status, SuccessionOfStates};
use support::{Case, TODAY, rulebook_with, shows, who};

#[test]
fn someone_who_never_acted() {
    let case = Case::empty();
    shows(&case, 4, date(2020, 1, 1), Status::Outside, &[]);
    case.assert_verifies();
}

#[test]
fn signatory_contracting_party() {
    let case = Case::in_force();
    shows(&case, 0, date(2008, 12, 2), Status::Outside, &[]);
    shows(&case, 0, date(2008, 12, 3), Status::Signatory, &[]);
    shows(&case, 0, date(2010, 7, 31), Status::Contracting, &[]);
    shows(&case, 0, date(2010, 8, 1), Status::Party, &[]);
    shows(&case, 2, date(2010, 8, 1), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn treaty_not_in_force() {
    let mut case = Case::empty();
    case.act(0, ActionKind::Ratification, "2009-05-05");
    case.act(0, ActionKind::Accession, "2009-05-06"); // one participant, one instrument
    case.act(1, ActionKind::Ratification, "2009-05-07");
    shows(&case, 0, TODAY, Status::Contracting, &[]);
    case.assert_verifies();
}

#[test]
fn joiner_of_the_gap_and_later() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Accession, "2010-02-17");
    case.act(4, ActionKind::Accession, "2012-02-29");
    shows(&case, 3, date(2010, 8, 1), Status::Party, &[]);
    shows(&case, 4, date(2012, 7, 31), Status::Contracting, &[]);
    shows(&case, 4, date(2012, 8, 1), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn joiner_of_the_gap_under_the_other_rule() {
    let mut case = Case::in_force();
    case.rulebook = rulebook_with(|clauses| {
        if let Rule::EntryIntoForceForParticipant(rule) = &mut clauses[3].rule {
            rule.originals = Originals::DepositedBeforeEntryIntoForce;
            rule.period = Period::Days(30);
        }
        if let Rule::EntryIntoForce(rule) = &mut clauses[2].rule {
            rule.required = vec![who(5)];
            rule.wait_from_opening = Some(Period::Years(2));
            rule.period = Period::FirstDayOfMonthAfterDays(60);
        }
    });
    case.act(5, ActionKind::Accession, "2010-06-30");
    case.act(6, ActionKind::Accession, "2010-12-02");
    case.act(7, ActionKind::Accession, "2010-12-03");
    shows(&case, 6, date(2010, 12, 3), Status::Party, &[]);
    shows(&case, 7, date(2011, 1, 1), Status::Contracting, &[]);
    shows(&case, 7, date(2011, 1, 2), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn provisional_application() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Signature, "2009-01-01");
    case.act(3, ActionKind::ProvisionalApplication, "2009-02-01");
    case.act(3, ActionKind::Ratification, "2011-01-31");
    case.act(3, ActionKind::Declaration, "2011-01-31");
    let provisional = [Qualifier::ProvisionalApplication];
    shows(&case, 3, date(2009, 1, 31), Status::Signatory, &[]);
    shows(&case, 3, date(2009, 2, 1), Status::Signatory, &provisional);
    shows(&case, 3, date(2011, 2, 1), Status::Contracting, &provisional);
    shows(&case, 3, date(2011, 7, 1), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn several_declarations_of_provisional_application() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Signature, "2009-01-01");
    case.act(3, ActionKind::ProvisionalApplication, "2009-02-01");
    case.act(3, ActionKind::ProvisionalApplication, "2010-02-01");
    shows(&case, 3, date(2009, 6, 6), Status::Signatory, &[Qualifier::ProvisionalApplication]);
    case.assert_verifies();
}

#[test]
fn provisional_application_ends_with_participation() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Signature, "2009-01-01");
    case.act(3, ActionKind::ProvisionalApplication, "2009-02-01");
    let consent = case.act(3, ActionKind::Ratification, "2011-01-31");
    let back = case.act(3, ActionKind::WithdrawalOfInstrument, "2011-02-20");
    case.change(back, |act| act.refers_to = Some(consent));
    let provisional = [Qualifier::ProvisionalApplication];
    shows(&case, 3, date(2011, 2, 19), Status::Contracting, &provisional);
    shows(&case, 3, date(2011, 2, 20), Status::Signatory, &[]);
    case.act(3, ActionKind::ProvisionalApplication, "2012-02-01"); // declared anew
    shows(&case, 3, date(2012, 2, 1), Status::Signatory, &provisional);
    case.assert_verifies();
}

#[test]
fn provisional_application_only_with_consent() {
    let mut case = Case::in_force();
    case.rulebook = rulebook_with(|clauses| {
        if let Rule::ProvisionalApplication { with_signature, .. } = &mut clauses[4].rule {
            *with_signature = false;
        }
    });
    case.act(3, ActionKind::Signature, "2009-01-01");
    case.act(3, ActionKind::ProvisionalApplication, "2009-02-01");
    case.act(3, ActionKind::Ratification, "2011-01-31");
    shows(&case, 3, date(2009, 6, 6), Status::Signatory, &[]);
    shows(&case, 3, date(2011, 2, 1), Status::Contracting, &[Qualifier::ProvisionalApplication]);
    case.assert_verifies();
}

#[test]
fn interim_obligation_ended() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Signature, "2009-01-01");
    case.act(3, ActionKind::IntentionNotToBecomeParty, "2009-02-01");
    shows(&case, 3, TODAY, Status::Signatory, &[Qualifier::InterimObligationEnded]);
    case.assert_verifies();
}

#[test]
fn instrument_taken_back() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Signature, "2009-01-01");
    for by in [3, 4] {
        let consent = case.act(by, ActionKind::Ratification, "2011-01-31");
        let back = case.act(by, ActionKind::WithdrawalOfInstrument, "2011-03-01");
        case.change(back, |act| act.refers_to = Some(consent));
    }
    shows(&case, 3, date(2011, 2, 28), Status::Contracting, &[]);
    shows(&case, 3, TODAY, Status::Signatory, &[]);
    shows(&case, 4, TODAY, Status::Outside, &[]);
    case.assert_verifies();
}

#[test]
fn instrument_taken_back_too_late() {
    let mut case = Case::in_force();
    let first = case.act(3, ActionKind::Accession, "2011-01-10");
    case.act(3, ActionKind::Accession, "2011-12-01");
    let back = case.act(3, ActionKind::WithdrawalOfInstrument, "2012-02-02");
    case.change(back, |act| act.refers_to = Some(first));
    // The treaty has bound since July: the first instrument stands, and the second adds nothing.
    shows(&case, 3, date(2011, 11, 30), Status::Party, &[]);
    shows(&case, 3, date(2011, 12, 15), Status::Party, &[]);
    shows(&case, 3, TODAY, Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn instrument_taken_back_on_its_own_day() {
    let mut case = Case::empty();
    case.act(0, ActionKind::Ratification, "2009-05-05");
    case.act(1, ActionKind::Accession, "2009-06-06");
    let consent = case.act(3, ActionKind::Accession, "2010-01-10");
    let back = case.act(3, ActionKind::WithdrawalOfInstrument, "2010-01-10");
    case.change(back, |act| act.refers_to = Some(consent));
    shows(&case, 0, TODAY, Status::Contracting, &[]); // two instruments, not three
    shows(&case, 3, TODAY, Status::Outside, &[]);
    case.assert_verifies();
}

#[test]
fn taking_back_that_names_nothing() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Accession, "2011-01-10");
    case.act(3, ActionKind::WithdrawalOfInstrument, "2011-02-02");
    shows(&case, 3, TODAY, Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn second_instrument_when_the_first_is_taken_back() {
    let mut case = Case::in_force();
    let first = case.act(3, ActionKind::Accession, "2011-01-10");
    case.act(3, ActionKind::Accession, "2011-01-20");
    let back = case.act(3, ActionKind::WithdrawalOfInstrument, "2011-02-02");
    case.change(back, |act| act.refers_to = Some(first));
    shows(&case, 3, date(2011, 1, 15), Status::Contracting, &[]);
    shows(&case, 3, date(2011, 2, 2), Status::Contracting, &[]); // by the second
    shows(&case, 3, date(2011, 7, 1), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn second_of_two_instruments_taken_back() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Accession, "2011-01-10");
    let second = case.act(3, ActionKind::Accession, "2011-01-20");
    let back = case.act(3, ActionKind::WithdrawalOfInstrument, "2011-02-02");
    case.change(back, |act| act.refers_to = Some(second));
    shows(&case, 3, TODAY, Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn instrument_of_another_is_not_taken_back() {
    let mut case = Case::in_force();
    case.rulebook = rulebook_with(|clauses| {
        if let Rule::EntryIntoForce(rule) = &mut clauses[2].rule {
            rule.required = vec![who(5)];
        }
    });
    let back = case.act(5, ActionKind::WithdrawalOfInstrument, "2009-12-01");
    case.change(back, |act| act.refers_to = ActionId::new(1));
    shows(&case, 0, TODAY, Status::Contracting, &[]);
    case.assert_verifies();
}

#[test]
fn taken_back_before_the_trigger() {
    let mut case = Case::empty();
    let first = case.act(0, ActionKind::Ratification, "2009-05-05");
    case.act(1, ActionKind::Accession, "2009-06-06");
    let back = case.act(0, ActionKind::WithdrawalOfInstrument, "2009-07-07");
    case.change(back, |act| act.refers_to = Some(first));
    case.act(2, ActionKind::Approval, "2010-02-16");
    case.act(3, ActionKind::Approval, "2010-05-16");
    shows(&case, 1, date(2010, 10, 31), Status::Contracting, &[]);
    shows(&case, 1, date(2010, 11, 1), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn succession() {
    let mut case = Case::in_force();
    case.world.participants[3].succession = Some(SuccessionOfStates { predecessor: who(0), on: date(2011, 7, 9) });
    case.world.participants[4].from = Some(date(2009, 1, 1));
    for by in [3, 4, 5] {
        case.act(by, ActionKind::Succession, "2012-03-31");
    }
    shows(&case, 3, date(2011, 7, 8), Status::Outside, &[]);
    shows(&case, 3, date(2011, 7, 9), Status::Party, &[]);
    shows(&case, 4, date(2010, 7, 31), Status::Contracting, &[]); // never before the treaty
    shows(&case, 4, date(2010, 8, 1), Status::Party, &[]);
    shows(&case, 5, date(2012, 3, 31), Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn extinct() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Signature, "2009-01-01");
    for by in [0, 3, 4] {
        case.world.participants[by].until = Some(date(2012, 1, 1));
    }
    shows(&case, 0, date(2012, 1, 1), Status::FormerParty, &[]);
    shows(&case, 3, date(2012, 1, 1), Status::Outside, &[]);
    shows(&case, 4, TODAY, Status::Outside, &[]);
    case.assert_verifies();
}

#[test]
fn several_depositaries_and_objections() {
    let mut case = Case::in_force();
    let first = case.act(3, ActionKind::Accession, "2012-01-10");
    case.act(3, ActionKind::Accession, "2012-01-20");
    let objection = case.act(4, ActionKind::Objection, "2012-05-05");
    case.change(objection, |act| act.refers_to = Some(first));
    let declaration = case.act(3, ActionKind::Declaration, "2012-01-10");
    let objection = case.act(4, ActionKind::Objection, "2012-06-05");
    case.change(objection, |act| act.refers_to = Some(declaration));
    shows(&case, 3, TODAY, Status::Party, &[]);
    case.assert_verifies();
}

#[test]
fn corrected_row() {
    let mut case = Case::in_force();
    let wrong = case.act(3, ActionKind::Accession, "2011-01-10");
    let right = case.act(3, ActionKind::Accession, "2012-01-10");
    case.change(right, |act| {
        act.replaces = Some(wrong);
        act.known = date(2013, 1, 1);
    });
    shows(&case, 3, date(2011, 7, 1), Status::Outside, &[]);
    let earlier = case.prove_at(3, date(2011, 7, 1), date(2012, 1, 1));
    assert_eq!(case.verify(&earlier), Ok(()));
    case.assert_verifies();
}
