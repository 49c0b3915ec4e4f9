//! Typed claims with the verdict that a lawyer would give: `judge/*.toml`, one line a claim.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

use depositary_answers::{Readings, Register};
use depositary_corpus::{Corpus, Files, StepKind};
use depositary_law::calendar::date;
use depositary_law::{Date, ParticipantId, Period};
use depositary_reading::date::{Precision, TextDate};
use depositary_reading::judge::Judge;
use depositary_reading::text::Zone;
use depositary_reading::{
    Act, Addressee, Claim, Clock, ClockStart, Kind, Label, Modality, Rank, RankUnit, Role, Says, Span, TreatyRef,
    Value, Verdict,
};
use serde::Deserialize;

/// The last day of these tests.
const TODAY: Date = date(2026, 11, 22);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    claim: Vec<Row>,
}

/// A claim in words, its slots, and what is expected of it.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// The sentence, in our words; not read by the judge.
    text: String,
    kind: String,
    #[serde(default)]
    subkind: Option<String>,
    #[serde(default)]
    states: String,
    /// An id of the record, or `other:NAME`; several are separated by blanks.
    treaty: String,
    #[serde(default)]
    date: Option<String>,
    #[serde(default)]
    value: Option<String>,
    #[serde(default)]
    act: Option<String>,
    #[serde(default)]
    negated: bool,
    #[serde(default)]
    headline: bool,
    #[serde(default)]
    modality: String,
    #[serde(default)]
    role: String,
    /// `1`, `only`, `never`, `all`, `most`, perhaps followed by a group: `most nato`, `never any`.
    #[serde(default)]
    rank: String,
    /// `P6M notice`.
    #[serde(default)]
    clock: String,
    #[serde(default)]
    step: String,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    to: Vec<String>,
    #[serde(default)]
    matter: Option<String>,
    /// The day of publication; absent: not known.
    #[serde(default)]
    published: Option<String>,
    label: String,
    #[serde(default)]
    cause: Option<String>,
    /// What is known now, where that differs.
    #[serde(default)]
    now: Option<String>,
    /// Words that the correct statement must hold.
    #[serde(default)]
    correct: Vec<String>,
}

fn text_date(text: &str) -> TextDate {
    let month_after = |day: Date| day.last_of_month().tomorrow().unwrap();
    if let Some((from, until)) = text.split_once('/') {
        let (from, until) = (text_date(from), text_date(until));
        return TextDate { from: from.from, until: until.until, precision: Precision::Interval };
    }
    let parts: Vec<&str> = text.split('-').collect();
    let number = |place: usize| parts[place].parse::<i16>().unwrap();
    match parts.len() {
        1 => TextDate { from: date(number(0), 1, 1), until: date(number(0) + 1, 1, 1), precision: Precision::Year },
        2 => {
            let from = date(number(0), i8::try_from(number(1)).unwrap(), 1);
            TextDate { from, until: month_after(from), precision: Precision::Month }
        }
        _ => {
            let from: Date = text.parse().unwrap();
            TextDate { from, until: from.tomorrow().unwrap(), precision: Precision::Day }
        }
    }
}

fn period(text: &str) -> Period {
    let number: u16 = text[1..text.len() - 1].parse().unwrap();
    match &text[text.len() - 1..] {
        "D" => Period::Days(number),
        "M" => Period::Months(number),
        _ => Period::Years(number),
    }
}

fn value(text: &str) -> Value {
    let number = |text: &str| text.parse::<f64>().unwrap();
    match text {
        ">50%" => Value::Majority,
        _ if text.starts_with('P') => Value::Period(period(text)),
        _ if text.starts_with(">=") => Value::AtLeast(number(&text[2..])),
        _ if text.starts_with('>') => Value::MoreThan(number(&text[1..])),
        _ if text.starts_with('<') => Value::LessThan(number(&text[1..])),
        _ if text.starts_with('~') => Value::About(number(&text[1..])),
        _ => Value::Number(number(text)),
    }
}

fn rank(text: &str) -> Option<(Rank, RankUnit)> {
    let (rank, unit) = text.split_once(' ').unwrap_or((text, ""));
    let rank = match rank {
        "" => return None,
        "only" => Rank::Only,
        "never" => Rank::Never,
        "all" => Rank::All,
        "most" => Rank::Most,
        number => Rank::Nth(number.parse().unwrap()),
    };
    let unit = match unit {
        "" => RankUnit::Everybody,
        "any" => RankUnit::AnyTreaty,
        group => RankUnit::Group(group.to_owned()),
    };
    Some((rank, unit))
}

fn claim(corpus: &Corpus, row: &Row) -> Claim {
    let who = |code: &str| -> ParticipantId {
        let place = corpus.participants().iter().position(|participant| participant.code == code);
        ParticipantId(u16::try_from(place.expect(code)).unwrap())
    };
    let mut treaties = row.treaty.split_whitespace().map(|id| match id.strip_prefix("other:") {
        Some(name) => TreatyRef::Outside(name.to_owned()),
        None => TreatyRef::Record(corpus.identities().iter().position(|treaty| treaty.id == id).expect(id)),
    });
    let start = |word: &str| match word {
        "notice" => ClockStart::Notice,
        "domestic" => ClockStart::DomesticStep,
        "signature" => ClockStart::Signature,
        "deposit" => ClockStart::Deposit,
        "unsaid" => ClockStart::Unsaid,
        other => panic!("{other}"),
    };
    Claim {
        span: Span { start: 0, end: row.text.len() },
        zone: if row.headline { Zone::Headline } else { Zone::Body },
        kind: Kind::from_word(&row.kind).expect(&row.kind),
        subkind: row.subkind.clone(),
        states: row.states.split_whitespace().map(who).collect(),
        treaty: treaties.next(),
        treaties: treaties.collect(),
        date: row.date.as_deref().map(text_date),
        value: row.value.as_deref().map(value),
        attributed_to: None,
        says: Says {
            act: row.act.as_deref().map(|word| Act::from_word(word).expect(word)),
            negated: row.negated,
            modality: match row.modality.as_str() {
                "" => Modality::Fact,
                "scheduled" => Modality::Scheduled,
                "intended" => Modality::Intended,
                _ => Modality::Hypothetical,
            },
            role: match row.role.as_str() {
                "" => None,
                "party" => Some(Role::Party),
                "signatory" => Some(Role::Signatory),
                _ => Some(Role::Country),
            },
            rank: rank(&row.rank),
            clock: row.clock.split_once(' ').map(|(length, word)| Clock { period: period(length), start: start(word) }),
            step: StepKind::ALL.into_iter().find(|step| step.word() == row.step),
            place: row.place.clone(),
            addressees: row
                .to
                .iter()
                .map(|to| match to.as_str() {
                    "depositary" => Addressee::Depositary,
                    "parties" => Addressee::Parties,
                    _ => Addressee::SecurityCouncil,
                })
                .collect(),
            matter: row.matter.clone(),
            ..Says::default()
        },
        else_of: Vec::new(),
        rules: Vec::new(),
    }
}

/// What is wrong with a verdict, if anything.
fn wrong(row: &Row, verdict: &Verdict) -> Option<String> {
    let cause = verdict.cause.map(depositary_reading::Cause::word);
    let correct = verdict.correct.as_deref().unwrap_or_default();
    let now = verdict.now.as_ref().map(|now| now.label.word());
    let ambiguous_without_readings = verdict.label == Label::Ambiguous && verdict.readings.is_empty();
    let same = verdict.label.word() == row.label
        && (row.cause.is_none() || row.cause.as_deref() == cause)
        && (row.now.is_none() || row.now.as_deref() == now)
        && row.correct.iter().all(|words| correct.contains(words.as_str()))
        && !ambiguous_without_readings;
    (!same).then(|| {
        format!(
            "{}\n  expected {} {:?} now {:?} {:?}\n  found    {} {cause:?} now {now:?}\n  {correct}\n  {:?}",
            row.text,
            row.label,
            row.cause,
            row.now,
            row.correct,
            verdict.label.word(),
            verdict.readings
        )
    })
}

fn run(file: &str) -> Vec<(Row, Claim, Verdict)> {
    let file: File = toml::from_str(file).unwrap();
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let register = Register::new(&corpus, Readings::default());
    let judge = Judge::new(&register, TODAY);
    let rows = file.claim.into_iter().map(|row| {
        let claim = claim(&corpus, &row);
        let published = row.published.as_deref().map(|day| day.parse::<Date>().unwrap());
        let verdict = judge.verdict(&claim, &row.text, published);
        (row, claim, verdict)
    });
    rows.collect()
}

fn check(file: &str) {
    let judged = run(file);
    let failures: Vec<String> = judged.iter().filter_map(|(row, _, verdict)| wrong(row, verdict)).collect();
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), judged.len(), failures.join("\n"));
}

#[test]
fn claims_of_the_five_seeds() {
    check(include_str!("judge/seeds.toml"));
}

#[test]
fn acts_of_consent() {
    check(include_str!("judge/acts.toml"));
}

#[test]
fn leaving() {
    check(include_str!("judge/leaving.toml"));
}

#[test]
fn counts() {
    check(include_str!("judge/counts.toml"));
}

#[test]
fn standings() {
    check(include_str!("judge/standings.toml"));
}

/// What the record holds, told back to it, is never called wrong.
#[test]
fn the_record_agrees_with_itself() {
    use depositary_law::ActionKind as A;
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let register = Register::new(&corpus, Readings::default());
    let judge = Judge::new(&register, TODAY);
    let mut wrong = Vec::new();
    for (place, identity) in corpus.identities().iter().enumerate() {
        let treaty = corpus.treaty(place).unwrap();
        for (action, record) in treaty.facts.actions.iter().zip(&treaty.actions) {
            let (kind, act) = match action.kind {
                A::Signature => (Kind::TreatyAction, Act::Sign),
                A::Ratification | A::Acceptance | A::Approval | A::Consent => (Kind::TreatyAction, Act::Ratify),
                A::Accession => (Kind::TreatyAction, Act::Accede),
                A::Succession => (Kind::TreatyAction, Act::Succeed),
                A::WithdrawalNotice => (Kind::NoticeDate, Act::Notify),
                A::RevocationOfWithdrawal | A::WithdrawalOfInstrument => (Kind::TreatyAction, Act::Revoke),
                _ => continue,
            };
            let corrected = treaty
                .facts
                .actions
                .iter()
                .any(|other| other.replaces.is_some_and(|id| std::ptr::eq(treaty.facts.action(id), action)));
            if corrected {
                continue;
            }
            let day = action.on.earliest();
            let forms = [day.to_string(), format!("{:04}-{:02}", day.year(), day.month()), day.year().to_string()];
            let code = corpus.participant(action.participant).code.clone();
            for form in forms {
                let row = Row {
                    text: format!("{} {} {form}", record.id, act.word()),
                    kind: kind.word().to_owned(),
                    states: code.clone(),
                    treaty: identity.id.clone(),
                    date: Some(form),
                    act: Some(act.word().to_owned()),
                    ..Row::default()
                };
                let verdict = judge.verdict(&claim(&corpus, &row), "", None);
                if verdict.label == Label::Contradicts
                    || (verdict.label != Label::Agrees && action.reliability < depositary_law::Reliability::Unverified)
                {
                    wrong.push(format!("{}: {} {:?}", row.text, verdict.label.word(), verdict.correct));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Of a sentence and its denial never both are right, and never both are wrong.
#[test]
fn yes_and_no_are_not_both_right() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let register = Register::new(&corpus, Readings::default());
    let judge = Judge::new(&register, TODAY);
    let mut wrong = Vec::new();
    for identity in corpus.identities() {
        let place = corpus.identities().iter().position(|other| other.id == identity.id).unwrap();
        let facts = &corpus.treaty(place).unwrap().facts;
        for (who, participant) in corpus.participant_ids().zip(corpus.participants()) {
            let succession = |act: &&depositary_law::Action| act.kind == depositary_law::ActionKind::Succession;
            let succeeds = facts.actions.iter().filter(succession).any(|act| act.participant == who);
            for (act, role) in [("join", ""), ("sign", ""), ("join", "party"), ("sign", "signatory")] {
                for published in ["2012-06-01", "2024-06-01"] {
                    let row = |negated| Row {
                        text: format!("{} {} {act} {role} {published}", participant.code, identity.id),
                        kind: "status".to_owned(),
                        states: participant.code.clone(),
                        treaty: identity.id.clone(),
                        act: Some(act.to_owned()),
                        role: role.to_owned(),
                        negated,
                        ..Row::default()
                    };
                    let label = |negated| {
                        let day = published.parse::<Date>().ok();
                        judge.verdict(&claim(&corpus, &row(negated)), "", day).label
                    };
                    let (yes, no) = (label(false), label(true));
                    // A succession counts from a day on which nobody could know of it.
                    if yes == no && matches!(yes, Label::Agrees | Label::Contradicts) && !succeeds {
                        wrong.push(format!("{}: both {}", row(false).text, yes.word()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_hundred_thousand_claims_take_a_moment() {
    let file: File = toml::from_str(include_str!("judge/leaving.toml")).unwrap();
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let register = Register::new(&corpus, Readings::default());
    let judge = Judge::new(&register, TODAY);
    let claims: Vec<(Claim, Option<Date>)> = file
        .claim
        .iter()
        .map(|row| (claim(&corpus, row), row.published.as_deref().map(|day| day.parse::<Date>().unwrap())))
        .collect();
    let begun = std::time::Instant::now();
    let mut asked = 0_u32;
    while asked < 10_000 {
        for (claim, published) in &claims {
            let _ = judge.verdict(claim, "", *published);
            asked += 1;
        }
    }
    // Far above what is needed even without optimisation; a lost cache would take minutes.
    let spent = begun.elapsed();
    eprintln!("{asked} verdicts in {spent:?}");
    assert!(spent.as_secs() < 20, "{asked} verdicts took {spent:?}");
}
