//! The checker refuses every tampered proof, and names what is wrong with it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

mod support;

use depositary_law::calendar::date;
use depositary_law::verify::Flaw;
use depositary_law::{
    Action, ActionId, ActionKind, ClauseId, Conclusion, ConflictReading, ConflictRole, ContestedPoint, Date, Proof,
    Qualifier, Status, Treatment,
};
use support::{Case, TODAY, conflict, reading, rulebook_with, stated, who};

fn leaver() -> (Case, ActionId) {
    let mut case = Case::in_force();
    let notice = case.act(0, ActionKind::WithdrawalNotice, "2015-08-31");
    (case, notice)
}

fn alter(proof: &mut Proof, change: impl Fn(&mut Conclusion) -> bool) -> usize {
    let steps = proof.steps.iter_mut();
    let found = steps.enumerate().find_map(|(place, step)| change(&mut step.conclusion).then_some(place));
    found.expect("a step to alter")
}

#[test]
fn wrong_date_is_refused() {
    let (case, notice) = leaver();
    let mut proof = case.prove(0, TODAY);
    let wrong = date(2015, 8, 30);
    let step = alter(&mut proof, |conclusion| match conclusion {
        Conclusion::NoticeReceived { on } => {
            *on = wrong;
            true
        }
        _ => false,
    });
    assert_eq!(case.verify(&proof), Err(Flaw::WrongDate { step, action: notice, on: wrong }));
}

#[test]
fn wrong_clause_is_refused() {
    let (case, _) = leaver();
    let mut proof = case.prove(0, TODAY);
    proof.steps[0].clause = ClauseId(1);
    assert_eq!(case.verify(&proof), Err(Flaw::WrongClause { step: 0, kind: "consent" }));
    proof.steps[0].clause = ClauseId(999);
    assert_eq!(case.verify(&proof), Err(Flaw::UnknownClause { step: 0, clause: 999 }));
}

#[test]
fn omitted_notice_is_refused() {
    let without = Case::in_force();
    let (with, notice) = leaver();
    let proof = without.prove(0, TODAY);
    let step = proof.steps.len() - 1;
    assert_eq!(with.verify(&proof), Err(Flaw::KnownAfterAll { step, action: notice }));
}

#[test]
fn omitted_revocation_is_refused() {
    let (without, _) = leaver();
    let (mut with, _) = leaver();
    let revocation = with.act(0, ActionKind::RevocationOfWithdrawal, "2015-09-01");
    let proof = without.prove(0, TODAY);
    let step = proof.steps.len() - 1;
    assert_eq!(with.verify(&proof), Err(Flaw::PassedOver { step, action: revocation }));
}

#[test]
fn omitted_consent_is_refused() {
    let without = Case::in_force();
    let mut with = Case::in_force();
    let consent = with.act(4, ActionKind::Accession, "2015-09-01");
    let proof = without.prove(4, TODAY);
    let step = proof.steps.len() - 1;
    assert_eq!(with.verify(&proof), Err(Flaw::KnownAfterAll { step, action: consent }));
}

#[test]
fn omitted_earlier_consent_is_refused() {
    let (mut without, mut with) = (Case::in_force(), Case::in_force());
    without.act(4, ActionKind::Accession, "2015-09-01");
    with.act(4, ActionKind::Accession, "2015-09-01");
    let earlier = with.act(4, ActionKind::Accession, "2014-09-01");
    let proof = without.prove(4, date(2015, 10, 1));
    let step = proof.steps.len() - 1;
    assert_eq!(with.verify(&proof), Err(Flaw::PassedOver { step, action: earlier }));
}

#[test]
fn omitted_further_instrument_is_refused() {
    let (mut without, mut with) = (Case::in_force(), Case::in_force());
    without.act(4, ActionKind::Accession, "2015-09-01");
    with.act(4, ActionKind::Accession, "2015-09-01");
    let further = with.act(4, ActionKind::Accession, "2015-09-02");
    let proof = without.prove(4, date(2015, 10, 1));
    let step = proof.steps.len() - 1;
    assert_eq!(with.verify(&proof), Err(Flaw::PassedOver { step, action: further }));
}

#[test]
fn omitted_declaration_is_refused() {
    let (case, _) = leaver();
    let (mut with, _) = leaver();
    let declaration = with.act(0, ActionKind::Declaration, "2015-09-01");
    let proof = case.prove(0, TODAY);
    let step = proof.steps.len() - 1;
    assert_eq!(with.verify(&proof), Err(Flaw::PassedOver { step, action: declaration }));
}

#[test]
fn omitted_outcome_of_an_uncertain_date_is_refused() {
    let mut case = Case::in_force();
    let consent = case.act(3, ActionKind::Accession, "2011-01-01");
    let proof = case.prove(3, date(2011, 7, 1));
    case.change(consent, |act| act.on = "2011".parse().unwrap());
    let step = proof.steps.len() - 1;
    assert_eq!(case.verify(&proof), Err(Flaw::PlacingsIncomplete { step }));
}

#[test]
fn omitted_contested_point_is_refused() {
    let (case, notice) = leaver();
    let proof = case.prove(0, TODAY);
    let (mut disputed, _) = leaver();
    disputed.facts.points = vec![ContestedPoint {
        participant: who(0),
        known: date(2015, 3, 3),
        readings: vec![reading(&[]), reading(&[(notice, Treatment::WithoutEffect)])],
        default: Some(0),
    }];
    let step = proof.steps.len() - 1;
    assert_eq!(disputed.verify(&proof), Err(Flaw::ReadingsIncomplete { step }));
}

#[test]
fn act_not_yet_known_is_refused() {
    let (case, notice) = leaver();
    let mut proof = case.prove(0, TODAY);
    proof.known_at = date(2015, 8, 30);
    let flaw = case.verify(&proof);
    let known = date(2015, 8, 31);
    assert!(matches!(flaw, Err(Flaw::NotYetKnown { action, known: on, .. }) if action == notice && on == known));
}

#[test]
fn corrected_act_is_refused() {
    let (mut case, notice) = leaver();
    let proof = case.prove(0, TODAY);
    let again = case.act(0, ActionKind::WithdrawalNotice, "2016-08-31");
    case.change(again, |act| act.replaces = Some(notice));
    assert!(matches!(case.verify(&proof), Err(Flaw::Corrected { action, .. }) if action == notice));
}

fn with_count(change: impl Fn(&mut depositary_law::Counted)) -> Option<Flaw> {
    let (case, _) = leaver();
    let mut proof = case.prove(0, TODAY);
    alter(&mut proof, |conclusion| match conclusion {
        Conclusion::PeriodExpires { counted } => {
            change(counted);
            true
        }
        _ => false,
    });
    case.verify(&proof).err()
}

#[test]
fn wrong_count_is_refused() {
    let right =
        |flaw| matches!(flaw, Some(Flaw::WrongCount { right, clamped: true, .. }) if right == date(2016, 2, 29));
    assert!(right(with_count(|counted| counted.to = date(2016, 3, 1))));
    assert!(right(with_count(|counted| counted.clamped = false)));
}

#[test]
fn wrong_number_of_instruments_is_refused() {
    let case = Case::in_force();
    let mut proof = case.prove(0, TODAY);
    alter(&mut proof, |conclusion| match conclusion {
        Conclusion::TreatyInForce { .. } => {
            *conclusion = Conclusion::TreatyNotInForce { on_deposit: 3, needed: 4 };
            true
        }
        _ => false,
    });
    assert!(matches!(case.verify(&proof), Err(Flaw::EnoughOnDeposit { since, .. }) if since == date(2010, 2, 16)));
}

#[test]
fn another_instrument_on_deposit_is_noticed() {
    let case = Case::in_force();
    let proof = case.prove(0, TODAY);
    let mut fuller = Case::in_force();
    fuller.act(7, ActionKind::Accession, "2010-02-16");
    assert!(matches!(fuller.verify(&proof), Err(Flaw::WrongInstruments { .. })));
    fuller.act(8, ActionKind::Accession, "2010-01-16");
    assert!(matches!(fuller.verify(&proof), Err(Flaw::WrongTrigger { on, .. }) if on == date(2010, 2, 16)));
}

#[test]
fn joiner_of_the_gap_is_no_original() {
    let mut case = Case::in_force();
    case.act(3, ActionKind::Accession, "2010-02-16");
    let proof = case.prove(3, TODAY);
    case.rulebook = rulebook_with(|_| {});
    let third = ActionId::new(4).unwrap();
    case.change(third, |act| act.on = "2010-02-17".parse().unwrap());
    assert!(case.verify(&proof).is_err());
}

#[test]
fn forward_reference_is_refused() {
    let (case, _) = leaver();
    let mut proof = case.prove(0, TODAY);
    let rests = |conclusion| matches!(conclusion, Conclusion::PeriodExpires { .. });
    let later = proof.steps.iter().copied().find(|step| rests(step.conclusion));
    proof.steps[0] = later.unwrap();
    assert!(matches!(case.verify(&proof), Err(Flaw::ForwardReference { step: 0, .. })));
}

#[test]
fn shape_is_checked() {
    let (case, _) = leaver();
    let mut proof = case.prove(0, TODAY);
    proof.steps.pop();
    assert!(matches!(case.verify(&proof), Err(Flaw::AnswerMisplaced { .. })));
    proof.steps.clear();
    assert_eq!(case.verify(&proof), Err(Flaw::Empty));
}

fn with_answer(by: u16, as_of: Date, change: impl Fn(&mut depositary_law::Answer)) -> Option<Flaw> {
    let (case, _) = leaver();
    let mut proof = case.prove(by, as_of);
    alter(&mut proof, |conclusion| match conclusion {
        Conclusion::Status(answer) => {
            change(answer);
            true
        }
        _ => false,
    });
    case.verify(&proof).err()
}

#[test]
fn another_answer_is_refused() {
    let status = with_answer(0, TODAY, |answer| answer.status = Status::Undetermined);
    assert!(matches!(status, Some(Flaw::WrongClause { .. })));
    let pending = with_answer(0, date(2015, 9, 1), |answer| answer.qualifiers = depositary_law::Qualifiers::NONE);
    assert!(matches!(pending, Some(Flaw::QualifierDoesNotFollow { qualifier: Qualifier::NoticePending, .. })));
    let since = with_answer(1, TODAY, |answer| answer.since = Some(date(2010, 8, 2)));
    assert!(matches!(since, Some(Flaw::WrongInterval { .. })));
    let until = with_answer(0, date(2015, 9, 1), |answer| answer.until = None);
    assert!(matches!(until, Some(Flaw::WrongInterval { .. })));
    let early = with_answer(1, TODAY, |answer| answer.until = Some(TODAY));
    assert!(matches!(early, Some(Flaw::WrongInterval { .. })));
}

#[test]
fn another_day_is_refused() {
    let (case, _) = leaver();
    let mut proof = case.prove(0, date(2016, 2, 28));
    proof.as_of = date(2016, 2, 29); // the period has expired
    assert!(matches!(case.verify(&proof), Err(Flaw::StatusDoesNotFollow { status: Status::Party, .. })));
    let mut proof = case.prove(1, date(2010, 7, 31));
    proof.as_of = date(2010, 8, 1);
    assert!(matches!(case.verify(&proof), Err(Flaw::StatusDoesNotFollow { status: Status::Contracting, .. })));
}

#[test]
fn another_participant_is_refused() {
    let (case, _) = leaver();
    let mut proof = case.prove(0, TODAY);
    proof.participant = who(1);
    assert!(matches!(case.verify(&proof), Err(Flaw::AnotherParticipant { .. })));
}

#[test]
fn another_outcome_of_the_conflict_test_is_refused() {
    let (mut case, _) = leaver();
    let proof = case.prove(0, TODAY);
    case.world.conflicts = vec![conflict(0, date(2016, 2, 29), None, ConflictRole::Primary)];
    assert!(matches!(case.verify(&proof), Err(Flaw::WrongHold { .. })));
    let held = case.prove(0, TODAY);
    assert_eq!(case.verify(&held), Ok(()));
    case.settings.conflict = ConflictReading::NoHold;
    assert!(matches!(case.verify(&held), Err(Flaw::WrongHold { .. })));
}

#[test]
fn stated_date_cannot_be_passed_over_or_made_up() {
    let (mut case, notice) = leaver();
    let computed = case.prove(0, TODAY);
    let silent = case.facts.clone();
    case.change(notice, |act: &mut Action| act.effect = Some(date(2016, 5, 1)));
    assert!(matches!(case.verify(&computed), Err(Flaw::StatedIgnored { stated, .. }) if stated == date(2016, 5, 1)));
    let with_stated = case.prove(0, TODAY);
    assert_eq!(case.verify(&with_stated), Ok(()));
    case.facts = silent;
    assert!(matches!(case.verify(&with_stated), Err(Flaw::NotStated { .. })));
    case.facts.stated_entry_into_force = stated(date(2010, 8, 2));
    assert!(matches!(case.verify(&computed), Err(Flaw::StatedIgnored { .. })));
}

#[test]
fn a_flaw_says_which_step_and_what_is_right() {
    let flaw = with_count(|counted| counted.clamped = false).unwrap();
    assert!(
        flaw.to_string().ends_with("the period from 2015-08-31 ends on 2016-02-29, rounded to the end of the month"),
        "{flaw}"
    );
}
