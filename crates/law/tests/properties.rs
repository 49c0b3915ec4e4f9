//! Laws of the engine and of its checker, tried on random records.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

mod support;

use depositary_law::calendar::date;
use depositary_law::verify::count;
use depositary_law::{
    Action, ActionId, ActionKind, Conflict, ConflictReading, ConflictRole, ContestedPoint, Date, Facts, HoldTested,
    HoldUntil, Originals, Period, Reading, Reliability, ReportedDate, Rule, Segment, SourceId, StatedDate,
    SuccessionOfStates, Treatment, derive,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::{Case, PARTICIPANTS, TODAY, action, rulebook_with, who};

/// The same cases on every machine and every day; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` search further.
#[allow(clippy::disallowed_methods, reason = "a search asks for more cases; no answer depends on it")]
fn config() -> ProptestConfig {
    let asked = |name| std::env::var(name).ok().and_then(|value: String| value.parse::<u32>().ok());
    ProptestConfig {
        cases: asked("PROPTEST_CASES").unwrap_or(96),
        rng_seed: RngSeed::Fixed(asked("PROPTEST_RNG_SEED").unwrap_or(1980).into()),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Days from 2009 on, close enough together for acts to meet.
fn day() -> impl Strategy<Value = Date> {
    (2009_i16..2013, 1_i8..=12, prop_oneof![Just(1_i8), 1_i8..=28])
        .prop_map(|(year, month, day)| date(year, month, day))
}

/// Most days are known; of the others, an interval that may meet exact days at either end.
fn reported() -> impl Strategy<Value = ReportedDate> {
    let months = prop_oneof![12 => Just(0_i16), 1 => 1_i16..30];
    (day(), months).prop_map(|(day, months)| {
        let (years, month) = (months / 12, months % 12 + 1);
        match date(day.year() + years, i8::try_from(month).unwrap(), day.day()) {
            later if months > 0 && day < later => ReportedDate::between(day, later).unwrap(),
            _ => ReportedDate::exact(day),
        }
    })
}

fn kind() -> impl Strategy<Value = ActionKind> {
    use ActionKind as K;
    prop_oneof![
        3 => Just(K::Signature),
        1 => Just(K::DefinitiveSignature),
        3 => Just(K::Ratification),
        3 => Just(K::Accession),
        1 => Just(K::Approval),
        1 => Just(K::Succession),
        1 => Just(K::ProvisionalApplication),
        1 => Just(K::IntentionNotToBecomeParty),
        2 => Just(K::WithdrawalOfInstrument),
        3 => Just(K::WithdrawalNotice),
        1 => Just(K::RevocationOfWithdrawal),
        1 => Just(K::Declaration),
        1 => Just(K::Announcement),
    ]
}

fn act() -> impl Strategy<Value = Action> {
    let later = prop_oneof![5 => Just(None), 1 => day().prop_map(Some)];
    let by = prop_oneof![0_u16..6, 1_u16..4];
    (by, kind(), reported(), later.clone(), later).prop_map(|(by, kind, on, known, effect)| {
        let mut act = action(by, kind, on);
        act.known = known.map_or(act.known, |known| known.max(on.latest()));
        let has_effect = kind.is_consent() || kind == ActionKind::WithdrawalNotice;
        act.effect = effect.filter(|_| has_effect);
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

/// Acts that take something back name what they can: a notice, or an instrument; revocations may name none.
fn referring(mut actions: Vec<Action>, choices: &[usize]) -> Vec<Action> {
    for place in 0..actions.len() {
        let Action { participant, kind, .. } = actions[place];
        let names = |other: &Action| match kind {
            ActionKind::RevocationOfWithdrawal => other.kind == ActionKind::WithdrawalNotice,
            ActionKind::WithdrawalOfInstrument => other.kind.is_consent(),
            _ => false,
        };
        let named = |place: &usize| actions[*place].participant == participant && names(&actions[*place]);
        let candidates: Vec<usize> = (0..actions.len()).filter(named).collect();
        let choice = choices.get(place).copied().unwrap_or(0);
        let found = candidates.get(choice % (candidates.len() + 1));
        actions[place].refers_to = found.and_then(|place| ActionId::new(*place));
    }
    actions
}

/// A contested point about one act: as the rule says, or without effect, or on a day of its own.
fn point(facts: &Facts, of: usize, default: Option<usize>, on: Date) -> Option<ContestedPoint> {
    let id = ActionId::new(of)?;
    let act = facts.actions.get(of)?;
    let treated = |treatment| Reading { treat: vec![(id, treatment)] };
    let mut readings = vec![Reading { treat: Vec::new() }, treated(Treatment::WithoutEffect)];
    match act.kind {
        ActionKind::WithdrawalNotice => readings.push(treated(Treatment::EffectOn(on))),
        ActionKind::Declaration => readings.push(treated(Treatment::SuspendedFrom(on))),
        _ => {}
    }
    let default = default.filter(|place| *place < readings.len());
    Some(ContestedPoint { participant: act.participant, known: act.known, readings, default })
}

prop_compose! {
    fn case()(
        actions in prop::collection::vec(act(), 0..24),
        conflicts in prop::collection::vec(conflict(), 0..5),
        points in prop::collection::vec((0_usize..24, prop::option::of(0_usize..2), day()), 0..3),
        replaced in prop::option::of((0_usize..24, 0_usize..24)),
        stated in prop::option::of((day(), day(), any::<bool>())),
        ends in prop::option::of(day()),
        named in prop::collection::vec(0_usize..4, 24),
        choices in any::<[bool; 8]>(),
        founded in prop::bool::weighted(0.7),
    ) -> Case {
        let mut case = Case::empty();
        case.facts.actions = referring(actions, &named);
        for founder in 7..10 {
            let deposit = action(founder, ActionKind::Ratification, ReportedDate::exact(date(2008, 12, 3)));
            case.facts.actions.extend(founded.then_some(deposit));
        }
        case.world.conflicts = conflicts;
        case.world.participants[2].until = ends;
        case.world.participants[3].from = ends;
        case.world.participants[4].succession =
            ends.map(|on| SuccessionOfStates { predecessor: who(5), on });
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
        let [before, any_conflict, and_after, at_notice, consent_only, no_hold, no_clause, unwritten] = choices;
        case.rulebook = rulebook_with(|clauses| {
            if let Rule::EntryIntoForceForParticipant(rule) = &mut clauses[3].rule
                && before
            {
                rule.originals = Originals::DepositedBeforeEntryIntoForce;
                rule.period = Period::Days(90);
            }
            if let Rule::ProvisionalApplication { with_signature, .. } = &mut clauses[4].rule {
                *with_signature = !consent_only;
            }
            if let Rule::WithdrawalHold(rule) = &mut clauses[7].rule {
                rule.tested = if at_notice { HoldTested::AtNotification } else { HoldTested::AtExpiry };
                rule.until = match (any_conflict, and_after) {
                    (true, _) => HoldUntil::EndOfAnyConflict,
                    (false, true) => HoldUntil::EndOfConflictAndItsConsequences,
                    (false, false) => HoldUntil::EndOfThatConflict,
                };
            }
            if no_clause && no_hold {
                clauses.truncate(if unwritten { 4 } else { 5 });
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
            if let Some((proof, flaw)) = case.flaws_at(known_at).into_iter().next() {
                prop_assert!(false, "{flaw}\n{proof:#?}\n{case:?}");
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
