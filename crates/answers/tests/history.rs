//! The domestic road: legal acts and domestic steps told apart, rival counts both kept, and one clock.

#![expect(clippy::unwrap_used, reason = "a test that cannot open the record fails loudly")]

use depositary_answers::csv::Table as _;
use depositary_answers::{Readings, Register, v1};
use depositary_corpus::{Corpus, Files, check, format};
use depositary_law::Date;
use depositary_law::calendar::date;

const TODAY: Date = date(2026, 11, 22);

fn history_known(participant: &str, treaty: &str, known_at: Date) -> v1::History {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let register = Register::new(&corpus, Readings::default());
    let who = register.find_participant(participant).unwrap();
    register.history(who, register.find_treaty(treaty).unwrap(), known_at).unwrap()
}

fn history(participant: &str, treaty: &str) -> v1::History {
    history_known(participant, treaty, TODAY)
}

/// The legs of a road as `from → to: days`.
fn legs(durations: &[v1::Duration], participant: &str) -> Vec<(&'static str, &'static str, Option<i32>)> {
    let own = durations.iter().filter(|duration| duration.participant == participant);
    own.map(|duration| (duration.from_step, duration.to_step, duration.days)).collect()
}

#[test]
fn both_counts_of_the_seimas_vote_stand_and_neither_is_chosen() {
    let history = history("Lithuania", "ccm");
    let votes =
        history.entries.iter().filter(|entry| (entry.step, entry.date.as_str()) == ("parliament-vote", "2024-07-18"));
    let mut counted: Vec<(String, v1::Votes)> =
        votes.map(|entry| (entry.sources.join(" "), entry.counts.clone().unwrap())).collect();
    counted.sort_by(|a, b| a.0.cmp(&b.0));
    let count = |against, abstaining| v1::Votes { in_favour: Some(103), against, abstaining };
    let expected = [
        ("bns-2024-07".to_owned(), count(Some(1), Some(3))),
        ("delfi-2024-07-18".to_owned(), count(Some(0), Some(4))),
        ("reuters-2024-07-18".to_owned(), count(None, None)),
    ];
    assert_eq!(counted, expected);

    let [contradiction] = history.contradictions.as_slice() else { panic!("{:?}", history.contradictions) };
    assert_eq!(
        contradiction.says,
        "sources count the parliament vote of 18 July 2024 differently: 103 for, 0 against, 4 abstaining \
         [delfi-2024-07-18]; 103 for, 1 against, 3 abstaining [bns-2024-07]; neither is chosen"
    );
}

#[test]
fn rival_counts_refer_to_each_other_and_to_nothing_else() {
    for (participant, treaty, pairs) in [("LTU", "ccm", 1), ("LVA", "apmbc", 1), ("POL", "apmbc", 0)] {
        let history = history(participant, treaty);
        let rivals: Vec<&v1::HistoryEntry> =
            history.entries.iter().filter(|entry| !entry.contradicts.is_empty()).collect();
        assert_eq!(rivals.len(), pairs * 2, "{participant} {treaty}");
        for entry in &rivals {
            let [other] = entry.contradicts.as_slice() else { panic!("{entry:?}") };
            let other = rivals.iter().find(|rival| rival.fact.as_ref() == Some(other)).unwrap();
            assert_eq!(other.contradicts.first(), entry.fact.as_ref());
            assert_ne!(other.counts, entry.counts);
        }
    }
}

#[test]
fn the_receipt_of_the_notice_starts_the_clock_and_no_domestic_step_does() {
    let ltu = history("LTU", "ccm");
    let clock = ltu.clock.as_ref().unwrap();
    assert_eq!((clock.step, clock.date.as_str(), clock.article.as_str()), ("withdrawal-notice", "2024-09-06", "20(3)"));
    let starts: Vec<&str> =
        ltu.entries.iter().filter(|entry| entry.starts_clock).map(|entry| entry.date.as_str()).collect();
    assert_eq!(starts, ["2024-09-06"]);

    for participant in ["LTU", "LVA", "EST", "FIN", "POL", "UKR"] {
        for treaty in ["ccm", "apmbc"] {
            for entry in history(participant, treaty).entries.iter().filter(|entry| entry.starts_clock) {
                assert_eq!((entry.kind, entry.step), ("legal", "withdrawal-notice"), "{participant} {treaty}");
            }
        }
    }
}

#[test]
fn a_suspension_is_no_notice_and_starts_nothing() {
    let ukraine = history("Ukraine", "apmbc");
    assert_eq!(ukraine.clock, None);
    assert!(
        legs(&ukraine.durations, "UKR").iter().all(|(_, _, days)| days.is_none()),
        "the decree came before the vote"
    );
    let objections = ukraine.entries.iter().filter(|entry| entry.step == "objection").count();
    assert_eq!(objections, 6, "those of others to the declaration");
    assert!(ukraine.notes.iter().any(|note| note.starts_with("contested, article 20")), "{:?}", ukraine.notes);
}

#[test]
fn the_road_of_lithuania_out_of_the_ccm_in_days() {
    let expected = [
        ("government-approval", "parliament-vote", Some(15)),
        ("parliament-vote", "head-of-state-signature", Some(7)),
        ("head-of-state-signature", "withdrawal-notice", Some(43)),
        ("withdrawal-notice", "effect", Some(181)),
    ];
    let history = history("LTU", "ccm");
    assert_eq!(legs(&history.durations, "LTU"), expected);
    assert_eq!(history.compared, [], "no other State has recorded steps under this treaty");
}

#[test]
fn a_step_that_is_not_known_to_the_day_gives_no_duration() {
    let finland = history("Finland", "apmbc");
    let expected = [
        ("government-approval", "parliament-vote", None), // the proposal of May 2025, day not known
        ("parliament-vote", "head-of-state-signature", Some(15)),
        ("head-of-state-signature", "withdrawal-notice", Some(6)),
        ("withdrawal-notice", "effect", Some(184)),
    ];
    assert_eq!(legs(&finland.durations, "FIN"), expected);
    assert_eq!(finland.durations[1].reliability, Some("unverified"), "the date of the signature is recalled");
    assert_eq!(finland.durations[0].from.as_deref(), Some("2025-05"));

    let compared =
        |participant| legs(&finland.compared, participant).into_iter().map(|(_, _, days)| days).collect::<Vec<_>>();
    assert_eq!(compared("EST"), [Some(41), Some(9), Some(14), Some(183)]);
    assert_eq!(compared("LVA"), [Some(22), Some(8), Some(64), Some(183)]);
    assert_eq!(compared("LTU"), [None, None, None, Some(183)]);
    assert_eq!(compared("POL"), [None, None, Some(15), Some(184)]); // the day of the Senate's vote is not known
    assert_eq!(compared("FIN"), [], "the participant itself is not among the others");
}

#[test]
fn derived_days_name_their_article_and_the_act_they_follow_from() {
    let history = history("LTU", "ccm");
    let derived = |step: &str| history.entries.iter().find(|entry| entry.step == step).unwrap();
    let force = derived("entry-into-force");
    assert_eq!((force.date.as_str(), force.article.as_deref()), ("2011-09-01", Some("17(2)")));
    assert_eq!(force.fact.as_deref(), Some("ccm-LTU-2011-03-24-ratification"));
    let effect = derived("effect");
    assert_eq!((effect.date.as_str(), effect.article.as_deref()), ("2025-03-06", Some("20(3)")));
    assert_eq!(effect.fact.as_deref(), Some("ccm-LTU-2024-09-06-withdrawal-notice"));
    assert_eq!(effect.says, "the withdrawal takes effect; 5 March 2025 is the last day bound");
    assert!(history.entries.iter().all(|entry| !entry.sources.is_empty()), "each line keeps its source");
}

#[test]
fn press_errors_are_told_as_such_and_only_once_printed() {
    let errors = |history: &v1::History| history.entries.iter().filter(|entry| entry.kind == "press").count();
    assert_eq!(errors(&history("LTU", "apmbc")), 1);
    assert_eq!(errors(&history_known("LTU", "apmbc", date(2026, 1, 15))), 0, "printed on 16 January 2026");
    assert_eq!(errors(&history_known("LTU", "apmbc", date(2026, 1, 16))), 1);
}

#[test]
fn what_was_not_known_yet_is_not_told() {
    let before = history_known("LTU", "ccm", date(2024, 8, 31));
    assert_eq!(before.clock, None, "no notice was known then");
    assert!(before.entries.iter().all(|entry| entry.step != "withdrawal-notice" && entry.step != "effect"));
    let pending = history_known("LTU", "ccm", date(2024, 10, 1));
    assert_eq!(pending.entries.last().map(|entry| (entry.step, entry.date.as_str())), Some(("effect", "2025-03-06")));
}

#[test]
fn without_steps_it_does_not_say_that_there_were_none() {
    let france = history("France", "ccm");
    assert!(france.entries.iter().all(|entry| entry.kind == "legal"));
    let expected = "no domestic steps of France under the Convention on Cluster Munitions are recorded; \
                    that is not to say that there were none";
    assert_eq!(france.notes, [expected]);
    assert_eq!(france.approval.unwrap().reliability, "unverified");
    assert_eq!(history("Lithuania", "ccm").notes, Vec::<String>::new());
}

#[test]
fn steps_of_one_month_come_in_the_order_of_their_kinds() {
    let poland = history("Poland", "apmbc");
    let july = poland.entries.iter().filter(|entry| entry.date == "2025-07").map(|entry| entry.step);
    assert_eq!(july.collect::<Vec<_>>(), ["parliament-vote", "head-of-state-signature"]);
}

#[test]
fn as_csv_each_line_is_a_row() {
    let history = history("LVA", "apmbc");
    let csv = history.to_csv();
    assert!(
        csv.starts_with("participant,treaty,date,kind,step,says,in_favour,against,abstaining,starts_clock,"),
        "{csv}"
    );
    assert_eq!(csv.lines().count(), history.entries.len() + 1);
}

/// The embedded record with one text of a file replaced.
fn with(path: &str, old: &str, new: &str) -> Files {
    let files = Files::embedded();
    let texts = files.iter().map(|(name, text)| {
        let text = if name == path { text.replacen(old, new, 1) } else { text.to_owned() };
        (name.to_owned(), text)
    });
    Files::from_texts(texts)
}

#[test]
fn a_bad_row_is_refused_with_its_file_and_line() {
    let refused = |old: &str, new: &str| -> Vec<String> {
        let problems = check(with("treaties/ccm/steps.csv", old, new)).problems;
        problems.iter().map(ToString::to_string).collect()
    };
    let says = refused("LTU,proposal,2023-09", "LTU,suggestion,2023-09");
    let [only] = says.as_slice() else { panic!("{says:?}") };
    assert!(only.starts_with("treaties/ccm/steps.csv:2: error[unknown-step]: unknown step `suggestion`\n  hint: write one of `proposal`, "), "{only}");

    let says = refused(",99,1,3,", ",ninety-nine,1,3,");
    assert_eq!(says, ["treaties/ccm/steps.csv:7: error[bad-number]: `ninety-nine` is not a number of votes"]);

    let says = refused("ccm-LTU-2023-09-proposal,LTU", "ccm-LTU-2023-09-proposal,LTV");
    assert!(
        says[0].starts_with("treaties/ccm/steps.csv:2: error[unknown-participant]: unknown participant `LTV`"),
        "{says:?}"
    );

    let notice = "x,LTU,notice-deposited,2024-09-06,again,,,,,ccm-12msp-president-2024-09,\n";
    let says = refused("ccm-LTU-2023-09-proposal", &format!("{notice}ccm-LTU-2023-09-proposal"));
    let expected = [
        "treaties/ccm/steps.csv:2: error[bad-id]: the id `x` does not begin with `ccm-LTU-`\n  \
         hint: leave it blank, and `depositary data fmt` writes it",
        "treaties/ccm/steps.csv:2: warning[said-twice]: this `notice-deposited` is the action \
         `ccm-LTU-2024-09-06-withdrawal-notice` again\n  hint: a history reads actions.csv too; delete this row",
    ];
    assert_eq!(says, expected);
}

#[test]
fn an_approval_is_one_of_the_words_and_there_is_one_a_participant() {
    let refused = |old: &str, new: &str| check(with("participants/domestic-approval.csv", old, new)).problems;
    let says = refused("\nDEU,no,", "\nDEU,never,");
    assert_eq!((says[0].code, says[0].line), ("bad-approval", 13));
    let says = refused("\nDEU,no,", "\nDNK,no,");
    assert_eq!((says[0].code, says[0].message.as_str()), ("duplicate-id", "two rows are about `DNK`"));
}

#[test]
fn blank_ids_of_steps_are_written() {
    let blank = with("treaties/ccm/steps.csv", "ccm-LTU-2024-07-18-parliament-vote-2,", ",");
    let formatted = format(&blank);
    let [file] = formatted.as_slice() else { panic!("{formatted:?}") };
    assert_eq!(file.text, Files::embedded().text("treaties/ccm/steps.csv").unwrap());
}
