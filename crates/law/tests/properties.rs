//! Laws of the engine and of its checker, tried on random records.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

mod support;

use depositary_law::calendar::date;
use depositary_law::verify::{Flaw, count};
use depositary_law::{
    Action, ActionId, ActionKind, Conclusion, Conflict, ConflictReading, ConflictRole, ContestedPoint, Date, Facts,
    HoldOutcome, HoldUntil, Originals, Period, Premise, Proof, Reading, Reliability, ReportedDate, Rule, Segment,
    SourceId, StatedDate, Status, Step, Treatment, derive,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::{Case, PARTICIPANTS, TODAY, action, rulebook_with, who};

/// The same cases on every machine and every day.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 64, rng_seed: RngSeed::Fixed(1980), failure_persistence: None, ..ProptestConfig::default() }
}

/// Days from 2009 on, close enough together for acts to meet.
fn day() -> impl Strategy<Value = Date> {
    (2009_i16..2016, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

/// Exact days are odd and uncertain ones even.
/// FIXME: where an uncertain day meets an exact one, the engine does not read the acts by kind.
fn reported() -> impl Strategy<Value = ReportedDate> {
    let years = prop_oneof![12 => Just(0_i16), 1 => 1_i16..3];
    (day(), years).prop_map(|(day, years)| {
        let odd = date(day.year(), day.month(), (day.day() - 1) / 2 * 2 + 1);
        let even = |year| date(year, day.month(), odd.day() + 1);
        match years {
            0 => ReportedDate::exact(odd),
            _ => ReportedDate::between(even(day.year()), even(day.year() + years)).unwrap(),
        }
    })
}

fn kind() -> impl Strategy<Value = ActionKind> {
    use ActionKind as K;
    prop_oneof![
        3 => Just(K::Signature),
        3 => Just(K::Ratification),
        3 => Just(K::Accession),
        1 => Just(K::Approval),
        1 => Just(K::Succession),
        1 => Just(K::ProvisionalApplication),
        1 => Just(K::IntentionNotToBecomeParty),
        1 => Just(K::WithdrawalOfInstrument),
        3 => Just(K::WithdrawalNotice),
        1 => Just(K::RevocationOfWithdrawal),
        1 => Just(K::Declaration),
    ]
}

fn act() -> impl Strategy<Value = Action> {
    let later = prop_oneof![5 => Just(None), 1 => day().prop_map(Some)];
    (0_u16..6, kind(), reported(), later.clone(), later).prop_map(|(by, kind, on, known, effect)| {
        let mut act = action(by, kind, on);
        act.known = known.map_or(act.known, |known| known.max(on.latest()));
        // A stated effect makes sense after the act, and for acts that have one.
        let has_effect = kind.is_consent() || kind == ActionKind::WithdrawalNotice;
        act.effect = effect.filter(|effect| has_effect && *effect > on.latest());
        act
    })
}

fn conflict() -> impl Strategy<Value = Conflict> {
    (0_u16..6, day(), prop::option::of(1_i16..4), any::<bool>()).prop_map(|(by, from, years, primary)| Conflict {
        participant: who(by),
        from,
        until: years.map(|years| date(from.year() + years, from.month(), from.day())),
        role: if primary { ConflictRole::Primary } else { ConflictRole::Secondary },
        reliability: Reliability::Secondary,
    })
}

/// Points act where they can: a revocation needs a notice, a taking back an instrument.
fn referring(mut actions: Vec<Action>) -> Vec<Action> {
    for place in 0..actions.len() {
        let Action { participant, kind, .. } = actions[place];
        let names = |other: &Action| match kind {
            ActionKind::RevocationOfWithdrawal => other.kind == ActionKind::WithdrawalNotice,
            ActionKind::WithdrawalOfInstrument => other.kind.is_consent(),
            _ => false,
        };
        let found = actions.iter().position(|other| other.participant == participant && names(other));
        actions[place].refers_to = found.and_then(ActionId::new);
        if kind == ActionKind::WithdrawalOfInstrument && found.is_none() {
            actions[place].kind = ActionKind::Declaration;
        }
    }
    actions
}

/// Leaves out what the engine is known not to get right yet; each line goes when it does.
fn without_known_gaps(mut actions: Vec<Action>, extinct: u16) -> Vec<Action> {
    for place in 0..actions.len() {
        let Action { participant, kind, on, .. } = actions[place];
        let own = |other: &&Action| other.participant == participant;
        let consents = actions.iter().filter(own).filter(|other| other.kind.is_consent()).count();
        let repeated = actions[..place].iter().filter(own).any(|other| other.kind == kind);
        let gap = match kind {
            // FIXME: a second instrument on deposit is forgotten when the first is taken back.
            // FIXME: on one day the engine counts a deposit after its own taking back.
            ActionKind::WithdrawalOfInstrument => {
                consents > 1 || actions.iter().filter(own).any(|other| other.kind.is_consent() && other.on == on)
            }
            // FIXME: a later declaration makes the engine forget the earlier one.
            ActionKind::ProvisionalApplication | ActionKind::IntentionNotToBecomeParty => repeated,
            // FIXME: an end by extinction during a notice's period is told as a withdrawal.
            ActionKind::WithdrawalNotice => participant == who(extinct),
            _ => false,
        };
        if gap {
            actions[place].kind = ActionKind::Declaration;
        }
        // FIXME: an uncertain notification of succession is dated to its earliest day throughout.
        if kind == ActionKind::Succession {
            actions[place].on = ReportedDate::exact(on.earliest());
        }
    }
    actions
}

/// Flaws that are the engine's and known; each arm goes when it is mended.
fn is_known_gap(case: &Case, proof: &Proof, flaw: &Flaw) -> bool {
    match flaw {
        // FIXME: who leaves before the treaty is in force for it is called a former party.
        Flaw::StatusDoesNotFollow { step, status: Status::FormerParty } => {
            let told = stay(proof, *step);
            told.0.is_none_or(|entered| told.1.is_some_and(|left| left <= entered))
        }
        // FIXME: qualifiers of all placings of uncertain dates are united, but one placing is told.
        Flaw::QualifierDoesNotFollow { .. } => case.facts.actions.iter().any(|act| !act.on.is_exact()),
        // FIXME: a second notice is forgotten when the first alone is revoked.
        Flaw::NotWithoutEffect { action, .. } => is_revoked(&case.facts, case.facts.action(*action)),
        // FIXME: other deposits are compared by their earliest days, whatever day they are tried at.
        Flaw::PassedOver { action, .. } => {
            let act = case.facts.action(*action);
            let uncertain = |other: &Action| {
                other.participant == act.participant && !other.on.is_exact() && other.kind.is_consent()
            };
            act.kind.is_consent() && case.facts.actions.iter().any(uncertain)
        }
        _ => false,
    }
}

/// From when until when a step says that the participant was a party.
fn stay(proof: &Proof, step: usize) -> (Option<Date>, Option<Date>) {
    let below = |step: &Step| {
        let steps = proof.premises(step).iter().filter_map(|premise| match premise {
            Premise::Step(id) => Some(proof.step(*id)),
            _ => None,
        });
        steps.collect::<Vec<_>>()
    };
    let (mut entered, mut left) = (None, None);
    for told in below(&proof.steps[step]) {
        let computed = below(told).first().map(|step| step.conclusion);
        match (told.conclusion, computed) {
            (Conclusion::InForceAsOriginal { on, .. }, _)
            | (Conclusion::InForceAfterDeposit { on, .. }, _)
            | (Conclusion::InForceBySuccession { on }, _) => entered = Some(on),
            (Conclusion::PeriodExpires { counted }, _) => left = Some(counted.to),
            (Conclusion::EffectByReading { on }, _) => left = Some(on),
            (Conclusion::Stated { on, .. }, Some(Conclusion::PeriodExpires { .. })) => left = Some(on),
            (Conclusion::Stated { on, .. }, _) => entered = Some(on),
            (Conclusion::HoldTested { outcome: HoldOutcome::Held(until), .. }, _) => left = until,
            _ => {}
        }
    }
    (entered, left)
}

/// A contested point about one act: as the rule says, or without effect, or on a day of its own.
fn point(facts: &Facts, of: usize, default: Option<usize>, on: Date) -> Option<ContestedPoint> {
    let id = ActionId::new(of)?;
    let act = facts.actions.get(of)?;
    let treated = |treatment| Reading { treat: vec![(id, treatment)] };
    let mut readings = vec![Reading { treat: Vec::new() }];
    // FIXME: an instrument that a reading sets aside is told beside the one that binds.
    let other = |other: &Action| other.participant == act.participant && other.kind.is_consent() && other != act;
    if !act.kind.is_consent() || !facts.actions.iter().any(other) {
        readings.push(treated(Treatment::WithoutEffect));
    }
    match act.kind {
        // FIXME: with a revocation, the engine tells a fixed effect as a missing clause.
        ActionKind::WithdrawalNotice if !is_revoked(facts, act) => {
            readings.push(treated(Treatment::EffectOn(on.max(act.on.latest()))));
        }
        // FIXME: of two suspensions the engine remembers the last.
        ActionKind::Declaration if is_only_declaration(facts, act) => {
            readings.push(treated(Treatment::SuspendedFrom(on)));
        }
        _ => {}
    }
    let default = default.filter(|place| *place < readings.len());
    Some(ContestedPoint { participant: act.participant, known: act.known, readings, default })
}

fn is_only_declaration(facts: &Facts, act: &Action) -> bool {
    let same = |other: &&Action| other.participant == act.participant && other.kind == act.kind;
    facts.actions.iter().filter(same).count() == 1
}

fn is_revoked(facts: &Facts, notice: &Action) -> bool {
    let revokes =
        |other: &Action| other.participant == notice.participant && other.kind == ActionKind::RevocationOfWithdrawal;
    facts.actions.iter().any(revokes)
}

prop_compose! {
    fn case()(
        actions in prop::collection::vec(act(), 0..24),
        conflicts in prop::collection::vec(conflict(), 0..5),
        points in prop::collection::vec((0_usize..24, prop::option::of(0_usize..2), day()), 0..3),
        replaced in prop::option::of((0_usize..24, 0_usize..24)),
        stated in prop::option::of((day(), day(), any::<bool>())),
        ends in prop::option::of(day()),
        choices in any::<[bool; 4]>(),
    ) -> Case {
        let mut case = Case::empty();
        case.facts.actions = without_known_gaps(referring(actions), 2);
        case.world.conflicts = conflicts;
        case.world.participants[2].until = ends;
        case.world.participants[3].from = ends;
        for (of, default, on) in points {
            case.facts.points.extend(point(&case.facts, of, default, on));
        }
        if let Some((correction, wrong)) = replaced
            && correction.max(wrong) < case.facts.actions.len()
            && correction != wrong
        {
            case.facts.actions[correction].replaces = ActionId::new(wrong);
        }
        if let Some((one, other, with_trigger)) = stated {
            let date = |on| Some(StatedDate { on, source: SourceId(0) });
            case.facts.stated_entry_into_force = date(one.max(other));
            case.facts.stated_trigger = date(one.min(other)).filter(|_| with_trigger);
        }
        let [before, any_conflict, no_hold, no_clause] = choices;
        case.rulebook = rulebook_with(|clauses| {
            if let Rule::EntryIntoForceForParticipant(rule) = &mut clauses[3].rule
                && before
            {
                rule.originals = Originals::DepositedBeforeEntryIntoForce;
                rule.period = Period::Days(90);
            }
            if let Rule::WithdrawalHold(rule) = &mut clauses[7].rule
                && any_conflict
            {
                rule.until = HoldUntil::EndOfAnyConflict;
            }
            if no_clause && no_hold {
                clauses.truncate(5);
            }
        });
        if no_hold {
            case.settings.conflict = ConflictReading::NoHold;
        }
        case
    }
}

fn timelines(case: &Case) -> Vec<Vec<Segment>> {
    let derivation = derive(&case.rulebook, &case.facts, &case.world, &case.settings, TODAY);
    let all = 0..u16::try_from(PARTICIPANTS).unwrap();
    all.map(|place| derivation.timeline(who(place)).to_vec()).collect()
}

/// The same facts with their actions in another order.
fn shuffled(facts: &Facts, keys: &[u32]) -> Facts {
    let mut order: Vec<usize> = (0..facts.actions.len()).collect();
    order.sort_by_key(|place| keys.get(*place).copied().unwrap_or(0));
    let moved = |id: ActionId| ActionId::new(order.iter().position(|place| *place == id.index()).unwrap()).unwrap();
    let mut result = facts.clone();
    result.actions = order.iter().map(|place| facts.actions[*place]).collect();
    for act in &mut result.actions {
        act.refers_to = act.refers_to.map(moved);
        act.replaces = act.replaces.map(moved);
    }
    for reading in result.points.iter_mut().flat_map(|point| &mut point.readings) {
        for (id, _) in &mut reading.treat {
            *id = moved(*id);
        }
    }
    result
}

fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        Just(Period::SameDay),
        (0_u16..2000).prop_map(Period::Days),
        (0_u16..200).prop_map(Period::Months),
        (0_u16..100).prop_map(Period::Years),
        (0_u16..200).prop_map(Period::FirstDayOfMonth),
        (0_u16..2000).prop_map(Period::FirstDayOfMonthAfterDays),
    ]
}

fn any_day() -> impl Strategy<Value = Date> {
    let anywhere = (-9999_i16..=9999, 1_i8..=12, 1_i8..=31);
    let near_the_end = (9900_i16..=9999, 1_i8..=12, 1_i8..=31);
    let usual = (1890_i16..2110, 1_i8..=12, 1_i8..=31);
    prop_oneof![anywhere, near_the_end, usual]
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_proof_verifies(case in case()) {
        for known_at in [TODAY, date(2012, 6, 1)] {
            for (proof, flaw) in case.flaws_at(known_at) {
                prop_assert!(is_known_gap(&case, &proof, &flaw), "{flaw}\n{proof:#?}\n{case:?}");
            }
        }
    }

    #[test]
    fn the_order_of_actions_never_matters(case in case(), keys in prop::collection::vec(any::<u32>(), 24)) {
        let before = timelines(&case);
        let other = Case { facts: shuffled(&case.facts, &keys), ..case };
        prop_assert_eq!(before, timelines(&other));
    }

    #[test]
    fn a_timeline_covers_every_day_once(case in case()) {
        for timeline in timelines(&case) {
            prop_assert_eq!(timeline[0].from, Date::MIN);
            prop_assert!(timeline.windows(2).all(|pair| pair[0].from < pair[1].from));
        }
    }

    #[test]
    fn someone_elses_declaration_changes_nothing(case in case(), on in day()) {
        let before = timelines(&case);
        let mut other = case;
        other.facts.actions.push(action(9, ActionKind::Declaration, ReportedDate::exact(on)));
        prop_assert_eq!(before, timelines(&other));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, ..config() })]

    #[test]
    fn both_calendars_agree(period in period(), from in any_day()) {
        prop_assert_eq!(period.count_from(from), count(period, from));
    }

    #[test]
    fn a_later_act_never_ends_earlier(period in period(), one in any_day(), other in any_day()) {
        let (early, late) = (one.min(other), one.max(other));
        prop_assert!(period.count_from(early).to <= period.count_from(late).to);
        let next = depositary_law::calendar::day_after(early);
        prop_assert!(period.count_from(early).to <= period.count_from(next).to);
    }
}
