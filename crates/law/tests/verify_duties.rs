//! Proofs of duties, tried on random records: every one verifies, and every tampered one is refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

mod support;

use depositary_law::calendar::date;
use depositary_law::duty::{
    ComplianceFact, ComplianceId, ComplianceKind, DutyAnswer, DutyConclusion, DutyDue, DutyFrom, DutyProof,
    DutyQuestion, DutyStep, ExtensionRule, Fulfilment, Instance, ObligationRule, Pace, Yearly, assess,
};
use depositary_law::verify::{DutyFlaw, verify_duty};
use depositary_law::{
    ActionKind, Clause, ClauseId, Date, FirstYearly, Period, Reliability, ReportedDate, Rule, SourceId, derive,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::{Case, TODAY, rulebook_with, who};

/// The same cases on every machine and every day; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` search further.
#[allow(clippy::disallowed_methods, reason = "a search asks for more cases; no answer depends on it")]
fn config() -> ProptestConfig {
    let asked = |name| std::env::var(name).ok().and_then(|value: String| value.parse::<u32>().ok());
    ProptestConfig {
        cases: asked("PROPTEST_CASES").unwrap_or(600),
        rng_seed: RngSeed::Fixed(asked("PROPTEST_RNG_SEED").unwrap_or(1997).into()),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// One duty of each shape, by its name.
const DUTIES: [&str; 11] = [
    "destruction",
    "no-extension",
    "initial-report",
    "one-date-for-all",
    "one-date-if",
    "after-hostilities-if",
    "after-hostilities",
    "continuing-if",
    "continuing",
    "annual-report",
    "annual-if",
];

fn duty(name: &str) -> ObligationRule {
    let (from, due) = match name {
        "destruction" | "no-extension" => (DutyFrom::EntryIntoForceForParticipant, DutyDue::Within(Period::Years(4))),
        "initial-report" => (DutyFrom::EntryIntoForceForParticipant, DutyDue::Within(Period::Days(180))),
        "one-date-for-all" | "one-date-if" => (DutyFrom::EntryIntoForce, DutyDue::Within(Period::Years(4))),
        "after-hostilities" | "after-hostilities-if" => (DutyFrom::EndOfHostilities, DutyDue::Within(Period::Years(4))),
        "continuing" | "continuing-if" => (DutyFrom::EntryIntoForceForParticipant, DutyDue::Undated(Pace::Continuing)),
        _ => {
            let first_after = (name == "annual-report").then(|| "initial-report".to_owned());
            (DutyFrom::CalendarYear, DutyDue::Yearly(Yearly { month: 4, day: 30, first_after }))
        }
    };
    let conditional = name.ends_with("-if") || matches!(name, "destruction" | "no-extension");
    let extension = ExtensionRule {
        up_to: Period::Years(4),
        further: Some(Period::Years(2)),
        decided_by: String::new(),
        ask: String::new(),
    };
    ObligationRule {
        title: name.to_owned(),
        owed_if: conditional.then(|| "it has stocks".to_owned()),
        from,
        due,
        discharged_by: vec![ComplianceKind::Completed, ComplianceKind::ReportSubmitted],
        extension: (name == "destruction" || name.starts_with("one-date")).then_some(extension),
    }
}

/// How participant 0 stands to the treaty, which is in force from 1 August 2010.
#[derive(Clone, Copy, Debug)]
enum Story {
    Bound,
    Left,
    Late,
    SomeTimeIn2012,
    Returned,
    NoticeSomeTimeIn2013,
    Never,
}

const STORIES: [Story; 7] = [
    Story::Bound,
    Story::Left,
    Story::Late,
    Story::SomeTimeIn2012,
    Story::Returned,
    Story::NoticeSomeTimeIn2013,
    Story::Never,
];

/// A treaty with every duty; nothing is recorded of any.
fn treaty(story: Story) -> Case {
    let mut case = Case::empty();
    case.rulebook = rulebook_with(|clauses| {
        clauses.extend(DUTIES.iter().map(|name| Clause {
            id: (*name).to_owned(),
            article: "3".to_owned(),
            quote: String::new(),
            source: SourceId(0),
            rule: Rule::Obligation(duty(name)),
            says: String::new(),
        }));
    });
    case.act(3, ActionKind::Ratification, "2010-02-16");
    case.act(1, ActionKind::Accession, "2009-06-06");
    case.act(2, ActionKind::Approval, "2010-02-16");
    let mut acts: Vec<(ActionKind, &str)> = vec![(ActionKind::Accession, "2009-05-05")];
    match story {
        Story::Bound => {}
        Story::Left => acts.push((ActionKind::WithdrawalNotice, "2015-08-31")),
        Story::Late => acts[0].1 = "2015-05-05",
        Story::SomeTimeIn2012 => acts[0].1 = "2012",
        Story::Returned => {
            acts.extend([(ActionKind::WithdrawalNotice, "2013-08-31"), (ActionKind::Accession, "2016-05-05")]);
        }
        Story::NoticeSomeTimeIn2013 => acts.push((ActionKind::WithdrawalNotice, "2013")),
        Story::Never => acts.clear(),
    }
    for (kind, on) in acts {
        case.act(0, kind, on);
    }
    case
}

fn place(case: &Case, name: &str) -> ClauseId {
    let place = case.rulebook.clauses().iter().position(|clause| clause.id == name).unwrap();
    ClauseId(place.try_into().unwrap())
}

fn prove(case: &Case, instance: Instance, on: Date, known_at: Date) -> DutyProof {
    let derivation = derive(&case.rulebook, &case.facts, &case.world, &case.settings, known_at);
    assess(&derivation, DutyQuestion { participant: who(0), instance, on })
}

fn check(case: &Case, proof: &DutyProof) -> Result<(), DutyFlaw> {
    verify_duty(proof, &case.rulebook, &case.facts, &case.world, &case.settings)
}

fn day() -> impl Strategy<Value = Date> {
    let usual = (2009_i16..2020, 1_i8..=12, prop_oneof![Just(1_i8), 1_i8..=28]).prop_map(|(y, m, d)| date(y, m, d));
    // The days of the deadlines themselves, and those beside them.
    let edges = [(2014, 8, 1), (2014, 8, 2), (2011, 1, 28), (2011, 1, 29), (2011, 4, 30), (2016, 2, 28), (2016, 2, 29)];
    prop_oneof![4 => usual, 1 => prop::sample::select(edges.map(|(y, m, d)| date(y, m, d)).to_vec())]
}

fn reported() -> impl Strategy<Value = ReportedDate> {
    (day(), day(), any::<bool>()).prop_map(|(a, b, exact)| {
        if exact { ReportedDate::exact(a) } else { ReportedDate::between(a.min(b), a.max(b)).unwrap() }
    })
}

fn reliability() -> impl Strategy<Value = Reliability> {
    use Reliability as R;
    prop_oneof![3 => Just(R::Official), 1 => Just(R::Secondary), 1 => Just(R::Inferred), 2 => Just(R::Unverified)]
}

/// A fact, most often about the duty asked about; `replaces` is the place of an earlier one.
fn fact(duty: ClauseId, covers: Option<i16>) -> impl Strategy<Value = ComplianceFact> {
    let about = (prop_oneof![12 => Just(0_u16), 1 => Just(1)], prop_oneof![12 => Just(duty), 1 => Just(ClauseId(9))]);
    let years = prop_oneof![6 => Just(covers), 1 => Just(None), 1 => Just(Some(2012))];
    let says = (prop::sample::select(ComplianceKind::ALL.to_vec()), reported(), prop::option::weighted(0.8, day()));
    let rest = (reliability(), prop::option::weighted(0.15, day()), prop::option::weighted(0.08, 0_u32..3));
    (about, years, says, rest).prop_map(|((by, duty), covers, (kind, on, new_due), (reliability, known, replaces))| {
        ComplianceFact {
            participant: who(by),
            duty,
            kind,
            on,
            new_due: new_due.filter(|_| kind == ComplianceKind::ExtensionGranted),
            covers,
            known: known.unwrap_or(on.latest()),
            reliability,
            source: SourceId(0),
            replaces: replaces.map(ComplianceId),
        }
    })
}

/// A record, and a question about it: which duty, on which day, as known when.
fn question() -> impl Strategy<Value = (Case, Instance, Date, Date)> {
    let what = (prop::sample::select(STORIES.to_vec()), prop::sample::select(DUTIES.to_vec()), 2008_i16..2017);
    (what, any::<bool>(), reliability()).prop_flat_map(|((story, name, year), by_text, deposit)| {
        let duty = place(&treaty(story), name);
        let covers = name.starts_with("annual").then_some(year);
        let facts = prop::collection::vec(fact(duty, covers), 0..6);
        let known_at = prop_oneof![4 => Just(TODAY), 1 => day()];
        (facts, day(), known_at).prop_map(move |(facts, on, known_at)| {
            let mut case = treaty(story);
            case.facts.compliance = facts;
            case.settings.first_yearly = if by_text { FirstYearly::Text } else { FirstYearly::Practice };
            if let Some(act) = case.facts.actions.iter_mut().find(|act| act.participant == who(0)) {
                act.reliability = deposit;
            }
            (case, Instance { duty, covers }, on, known_at)
        })
    })
}

/// Each way to alter one field of an answer.
fn altered(answer: DutyAnswer) -> Vec<DutyAnswer> {
    let other_days = |day: Option<Date>| match day {
        Some(day) => vec![None, Some(day.tomorrow().unwrap()), Some(day.yesterday().unwrap())],
        None => vec![Some(date(2014, 8, 1))],
    };
    let mut all: Vec<DutyAnswer> = Fulfilment::ALL.map(|state| DutyAnswer { state, ..answer }).to_vec();
    all.extend(other_days(answer.nominal_due).into_iter().map(|nominal_due| DutyAnswer { nominal_due, ..answer }));
    all.extend(other_days(answer.due).into_iter().map(|due| DutyAnswer { due, ..answer }));
    all.extend(other_days(answer.as_reported).into_iter().map(|as_reported| DutyAnswer { as_reported, ..answer }));
    all.extend([None, Some(0), Some(1)].map(|days_late| DutyAnswer { days_late, ..answer }));
    all.extend([None, Some(true), Some(false)].map(|in_time| DutyAnswer { in_time, ..answer }));
    use Reliability as R;
    let degrees = [R::Official, R::Secondary, R::Inferred, R::Unverified];
    all.extend(degrees.map(|reliability| DutyAnswer { reliability, ..answer }));
    all.retain(|other| *other != answer);
    all
}

/// Each way to tamper with the steps of a proof.
fn tampered(proof: &DutyProof) -> Vec<(String, DutyProof)> {
    let with = |what: String, change: &dyn Fn(&mut DutyProof)| {
        let mut other = proof.clone();
        change(&mut other);
        (what, other)
    };
    let last = proof.steps.len() - 1;
    let mut all: Vec<(String, DutyProof)> = Vec::new();
    for answer in altered(proof.answer()) {
        all.push(with(format!("{answer:?}"), &|p| p.steps[last].conclusion = DutyConclusion::Answer(answer)));
    }
    for (step, told) in proof.steps.iter().enumerate() {
        all.push(with(format!("without step {step}"), &|p| {
            p.steps.remove(step);
        }));
        all.push(with(format!("step {step} twice"), &|p| p.steps.insert(step, *told)));
        all.push(with(format!("step {step} by another clause"), &|p| p.steps[step].clause = ClauseId(0)));
        for (other, beside) in proof.steps.iter().enumerate() {
            if proof.premises(beside) != proof.premises(told) {
                let mut swapped: DutyStep = *beside;
                (swapped.conclusion, swapped.clause) = (told.conclusion, told.clause);
                // The clause stays; only what the step rests on is another step's.
                all.push(with(format!("step {step} on what step {other} rests on"), &|p| p.steps[step] = swapped));
            }
        }
        for conclusion in other_conclusions(told.conclusion) {
            all.push(with(format!("{conclusion:?} at {step}"), &|p| p.steps[step].conclusion = conclusion));
        }
    }
    all
}

fn other_conclusions(told: DutyConclusion) -> Vec<DutyConclusion> {
    use DutyConclusion as C;
    let next = |day: Date| day.tomorrow().unwrap();
    let mut others = match told {
        C::NotYetBound { from } => vec![C::NotYetBound { from: next(from) }],
        C::NoLongerBound { until } => vec![C::NoLongerBound { until: next(until) }],
        C::Deadline { mut counted } => {
            counted.to = next(counted.to);
            vec![C::Deadline { counted }]
        }
        C::YearlyDeadline { covers, on } => vec![C::YearlyDeadline { covers: covers + 1, on }],
        C::BeforeFirst { after } => vec![C::BeforeFirst { after: next(after) }],
        C::JoinedAfter { bound } => vec![C::JoinedAfter { bound: next(bound) }],
        C::Extended { from, to, beyond } => vec![
            C::Extended { from: next(from), to, beyond },
            C::Extended { from, to: to.map_or(Some(from), |_| None), beyond },
            C::Extended { from, to, beyond: !beyond },
            C::GrantNotCounted { to },
        ],
        C::GrantNotCounted { to } => vec![C::Extended { from: date(2014, 8, 1), to, beyond: false }],
        _ => Vec::new(),
    };
    let plain = [C::NotBound, C::Released, C::Applies, C::DoesNotApply, C::NotShown, C::Requested];
    others.extend(plain);
    others.extend([C::Discharged, C::DischargeNotCounted, C::PerhapsDischarged, C::Outstanding, C::NothingRecorded]);
    others.retain(|other| *other != told);
    others
}

/// What a proof says, without the way in which its premises are stored.
fn said(proof: &DutyProof) -> Vec<(DutyConclusion, ClauseId, String)> {
    let steps = proof.steps.iter();
    steps.map(|step| (step.conclusion, step.clause, format!("{:?}", proof.premises(step)))).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_proof_verifies((case, instance, on, known_at) in question()) {
        let proof = prove(&case, instance, on, known_at);
        let compliance = &case.facts.compliance;
        prop_assert_eq!(check(&case, &proof), Ok(()), "{:#?}\n{:#?}\n{:?}", compliance, proof.steps, case);
    }

    #[test]
    fn every_tampered_proof_is_refused((case, instance, on, known_at) in question()) {
        let proof = prove(&case, instance, on, known_at);
        for (what, other) in tampered(&proof) {
            prop_assert!(check(&case, &other).is_err(), "{}\n{:#?}", what, case.facts.compliance);
        }
    }

    #[test]
    fn proof_of_another_record_is_refused_unless_it_is_the_same(
        (case, instance, on, known_at) in question(),
        place in 0_usize..6,
        (kind, reported, degree) in (prop::sample::select(ComplianceKind::ALL.to_vec()), reported(), reliability()),
        what in 0_u8..6,
    ) {
        let proof = prove(&case, instance, on, known_at);
        let mut other = treaty(Story::Never);
        (other.facts, other.settings) = (case.facts.clone(), case.settings.clone());
        let compliance = &mut other.facts.compliance;
        let Some(place) = place.checked_rem(compliance.len()) else { return Ok(()) };
        match what {
            0 => drop(compliance.remove(place)),
            1 => compliance[place].kind = kind,
            2 => compliance[place].on = reported,
            3 => compliance[place].reliability = degree,
            4 => compliance[place].new_due = compliance[place].new_due.map(|due| due.tomorrow().unwrap()),
            _ => compliance.push(ComplianceFact { kind, ..compliance[place] }),
        }
        let right = prove(&other, instance, on, known_at);
        // Where several reports show the same, any may be told, and its reliability goes with it.
        let answer = DutyAnswer { reliability: right.answer().reliability, ..proof.answer() };
        let same = answer == right.answer();
        let verified = check(&other, &proof);
        prop_assert!(verified.is_err() || same, "{:?}\n{:?}", said(&proof), said(&right));
        prop_assert!(verified.is_ok() || said(&right) != said(&proof), "{:?}", verified);
    }

    #[test]
    fn proof_of_another_question_is_refused_unless_it_is_the_same(
        (case, instance, on, known_at) in question(),
        (other_on, other_known, year) in (day(), day(), 2008_i16..2017),
    ) {
        let proof = prove(&case, instance, on, known_at);
        let year = instance.covers.map(|_| year);
        let with = |on: Date, known_at: Date, covers: Option<i16>| {
            let right = prove(&case, Instance { covers, ..instance }, on, known_at);
            let mut told = proof.clone();
            (told.as_of, told.known_at, told.covers) = (on, known_at, covers);
            (check(&case, &told), told.answer() == right.answer())
        };
        for (verified, same) in [with(other_on, known_at, instance.covers), with(on, known_at, year)] {
            prop_assert!(verified.is_err() || same);
        }
        // The proof of the status is of one day of knowledge; that of the duty cannot be of another.
        prop_assert!(other_known == known_at || with(on, other_known, instance.covers).0.is_err());
    }
}

/// Facts about the duty of participant 0, in a few words each: kind, day, reliability, deadline granted.
fn recorded(name: &str, facts: &[(ComplianceKind, &str, Reliability, Option<Date>)]) -> (Case, Instance) {
    let mut case = treaty(Story::Bound);
    let duty = place(&case, name);
    case.facts.compliance = facts
        .iter()
        .map(|(kind, on, reliability, new_due)| {
            let on: ReportedDate = on.parse().unwrap();
            ComplianceFact {
                participant: who(0),
                duty,
                kind: *kind,
                on,
                new_due: *new_due,
                covers: None,
                known: on.latest(),
                reliability: *reliability,
                source: SourceId(0),
                replaces: None,
            }
        })
        .collect();
    (case, Instance { duty, covers: None })
}

/// The state on a day, from a proof that verifies.
fn state(recorded: &(Case, Instance), on: Date) -> Fulfilment {
    let (case, instance) = recorded;
    let proof = prove(case, *instance, on, TODAY);
    assert_eq!(check(case, &proof), Ok(()), "{on}");
    proof.answer().state
}

/// The initial report is due on 28 January 2011; the stocks are to be destroyed by 1 August 2014.
mod edges {
    use super::*;
    use ComplianceKind as K;
    use Fulfilment as F;
    use Reliability::{Inferred, Official, Unverified};

    #[test]
    fn list_of_the_day_outweighs_a_report_that_came_on_it_or_later() {
        let niger = recorded(
            "initial-report",
            &[
                (K::Outstanding, "2015-06-18", Official, None),
                (K::ReportSubmitted, "2015-06-18/2020-11-25", Inferred, None),
            ],
        );
        assert_eq!(state(&niger, date(2011, 1, 28)), F::Due);
        assert_eq!(state(&niger, date(2011, 1, 29)), F::Overdue);
        assert_eq!(state(&niger, date(2015, 6, 18)), F::Overdue);
        assert_eq!(state(&niger, date(2015, 6, 19)), F::Unknown);
        assert_eq!(state(&niger, date(2020, 11, 24)), F::Unknown);
        assert_eq!(state(&niger, date(2020, 11, 25)), F::MetLate);
    }

    #[test]
    fn list_after_a_certain_report_only_disagrees() {
        let reported = recorded(
            "initial-report",
            &[(K::ReportSubmitted, "2012", Official, None), (K::Outstanding, "2015-06-18", Official, None)],
        );
        assert_eq!(state(&reported, date(2012, 7, 1)), F::Unknown);
        assert_eq!(state(&reported, date(2012, 12, 31)), F::MetLate);
        assert_eq!(state(&reported, date(2015, 6, 18)), F::MetLate);
    }

    #[test]
    fn recalled_report_keeps_an_older_list_from_being_carried_on() {
        let recalled = |report| {
            recorded(
                "initial-report",
                &[(K::Outstanding, "2015-06-18", Official, None), (K::ReportSubmitted, report, Unverified, None)],
            )
        };
        assert_eq!(state(&recalled("2016-01-01"), date(2015, 12, 31)), F::Overdue);
        assert_eq!(state(&recalled("2016-01-01"), date(2016, 1, 1)), F::Unknown);
        // What the list itself knew better it does not change.
        assert_eq!(state(&recalled("2014-01-01"), date(2016, 1, 1)), F::Overdue);
    }

    #[test]
    fn declaration_that_nothing_is_left_says_nothing_of_what_was_destroyed() {
        let destroyed = recorded(
            "destruction",
            &[(K::Completed, "2013-01-01", Official, None), (K::DeclaredNone, "2015-01-01", Official, None)],
        );
        assert_eq!(state(&destroyed, date(2012, 12, 31)), F::Due);
        assert_eq!(state(&destroyed, date(2016, 1, 1)), F::Met);
        let declared = recorded(
            "destruction",
            &[(K::Applies, "2011-01-01", Official, None), (K::DeclaredNone, "2013-01-01", Official, None)],
        );
        assert_eq!(state(&declared, date(2012, 12, 31)), F::Due);
        assert_eq!(state(&declared, date(2013, 1, 1)), F::Nominal);
    }

    #[test]
    fn grant_and_reopening_count_from_their_last_possible_day() {
        let granted = recorded("destruction", &[(K::ExtensionGranted, "2014", Official, Some(date(2016, 8, 1)))]);
        assert_eq!(state(&granted, date(2014, 8, 1)), F::Due);
        assert_eq!(state(&granted, date(2014, 8, 2)), F::Unknown);
        assert_eq!(state(&granted, date(2014, 12, 31)), F::Extended);
        let reopened = recorded(
            "destruction",
            &[(K::Completed, "2011-01-01", Official, None), (K::Applies, "2013", Official, None)],
        );
        assert_eq!(state(&reopened, date(2013, 12, 30)), F::Met);
        assert_eq!(state(&reopened, date(2013, 12, 31)), F::Due);
    }

    #[test]
    fn who_left_before_the_deadline_owes_nothing_whatever_is_shown() {
        for facts in [&[][..], &[(K::Applies, "2011-01-01", Official, None)]] {
            let (mut case, instance) = recorded("destruction", facts);
            case.act(0, ActionKind::WithdrawalNotice, "2012-01-01");
            assert_eq!(state(&(case, instance), date(2016, 1, 1)), F::NotApplicable);
        }
    }

    #[test]
    fn flaws_say_what_is_wrong() {
        let (case, instance) = recorded("destruction", &[(K::Completed, "2013-01-01", Official, None)]);
        let mut proof = prove(&case, instance, date(2016, 1, 1), TODAY);
        let mut answer = proof.answer();
        answer.state = F::MetLate;
        proof.steps.last_mut().unwrap().conclusion = DutyConclusion::Answer(answer);
        let flaw = check(&case, &proof).unwrap_err();
        assert_eq!(flaw.to_string(), "the state `met-late` does not follow; the record gives `met`");
        let mut without = recorded("destruction", &[]).0;
        let flaw = check(&without, &prove(&case, instance, date(2016, 1, 1), TODAY)).unwrap_err();
        assert_eq!(flaw.to_string(), "step 2: the record has no compliance fact no. 1");
        without.facts.compliance = case.facts.compliance.clone();
        without.facts.compliance[0].participant = who(1);
        let flaw = check(&without, &prove(&case, instance, date(2016, 1, 1), TODAY)).unwrap_err();
        assert_eq!(flaw, DutyFlaw::AboutSomethingElse { step: 1, fact: ComplianceId(0) });
    }
}
