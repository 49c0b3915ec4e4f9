//! Figures, reports, positions, meetings and votes: as people see them, and their shapes as programs read them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly: that is their way of speaking")]

mod common;

use std::collections::BTreeSet;

use common::run;
use serde_json::Value;

const COLUMNS: usize = 100;
const REFUSED: i32 = 3;

#[track_caller]
fn seen(name: &str, arguments: &[&str]) {
    let ran = run(arguments);
    let errors = if ran.err.is_empty() { String::new() } else { format!("--- standard error\n{}", ran.err) };
    let text = format!("$ depositary {}\n{}{errors}--- exit code {}\n", arguments.join(" "), ran.out, ran.code);
    let wide: Vec<&str> = ran.out.lines().filter(|line| line.chars().count() > COLUMNS).collect();
    assert!(wide.is_empty(), "wider than {COLUMNS} columns:\n{}", wide.join("\n"));
    assert!(!text.contains('\u{1b}'), "colour where there is no terminal");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

fn answer(arguments: &[&str], code: i32) -> Value {
    let ran = run(&[arguments, &["--format", "json"]].concat());
    assert_eq!(ran.code, code, "{arguments:?}: {}", ran.err);
    assert_eq!(ran.err, "", "{arguments:?}: an answer leaves standard error alone");
    serde_json::from_str(&ran.out).unwrap()
}

#[track_caller]
fn has_exactly(value: &Value, keys: &str) {
    let actual: BTreeSet<&str> =
        value.as_object().unwrap_or_else(|| panic!("not an object: {value}")).keys().map(String::as_str).collect();
    assert_eq!(actual, keys.split_whitespace().collect());
}

const FIGURE: &str = "figure treaty measure covers span edition place scope denominator words value value_to exactness \
                      unit counting misreads misread_by rivals other_editions reliability known printed_by sources note";

#[test]
fn the_two_pairs_explained() {
    seen("figures-explain-93-47-95-71", &["figures", "--explain", "93", "47", "95%", "71"]);
    seen("figures-explain-nothing", &["figures", "--explain", "12.5"]);
    seen("figures-explain-no-number", &["figures", "--explain", "most"]);
}

#[test]
fn a_measure_by_denominator() {
    seen("figures-children-share", &["figures", "--measure", "children-share"]);
}

#[test]
fn what_would_mix_is_refused() {
    seen("figures-series-refused", &["figures", "--series", "children-share"]);
    seen("figures-total-refused", &["figures", "--total", "casualties"]);
    seen(
        "figures-total",
        &["figures", "--total", "casualties", "--scope", "all-recorded", "--world", "--span", "year", "--latest"],
    );
    seen(
        "figures-compare-refused",
        &["figures", "--compare", "fig-2023-2022-casualties", "fig-2023-2022-casualties-UKR"],
    );
    seen("figures-compare-revision", &["figures", "--compare", "fig-2019-2018-casualties", "fig-2021-2018-casualties"]);
    seen("figures-compare-unknown", &["figures", "--compare", "fig-2019-2018-casualtys", "fig-2021-2018-casualties"]);
}

#[test]
fn every_narrower_request_works() {
    for (option, measure) in [
        ("--series", "children-share"),
        ("--series", "civilians-share"),
        ("--series", "casualties"),
        ("--total", "casualties"),
        ("--series", "contaminated"),
    ] {
        let ran = run(&["figures", option, measure, "--format", "json"]);
        let asked: Value = serde_json::from_str(&ran.out).unwrap();
        for request in asked["narrower"].as_array().unwrap() {
            let words: Vec<&str> = request["request"].as_str().unwrap().split(' ').skip(1).collect();
            let narrower = answer(&words, 0);
            assert_eq!(narrower["refused"], false, "{request}");
            assert_eq!(narrower["figures"].as_array().unwrap().len(), request["figures"], "{request}");
        }
    }
}

#[test]
fn reports_positions_meetings_and_votes() {
    seen("use-reports-sudan", &["use-reports", "--by", "Sudan"]);
    seen("positions-lithuania-regret", &["positions", "--about", "LTU-CCM", "--stance", "regret"]);
    seen("positions-about-nobody", &["positions", "--about", "LTU-XYZ"]);
    seen("meetings-ccm", &["meetings", "--treaty", "ccm"]);
    seen("meetings-next", &["meetings", "--next"]);
    seen("votes-ccm", &["votes", "--treaty", "ccm"]);
}

#[test]
fn the_shapes_of_figures() {
    let figures = answer(&["figures"], 0);
    has_exactly(&figures, "known_at count groups remarks");
    for group in figures["groups"].as_array().unwrap() {
        has_exactly(group, "measure scope denominator span counting unit says figures");
        for figure in group["figures"].as_array().unwrap() {
            has_exactly(figure, FIGURE);
            assert!(figure["value"].is_number(), "{figure}");
            assert_ne!(figure["reliability"], "official", "no depositary counts casualties");
            assert_ne!(figure["sources"], Value::Array(Vec::new()));
            let share = figure["measure"].as_str().unwrap().ends_with("-share");
            assert_eq!(share, figure["denominator"].is_string(), "{figure}");
        }
    }
    has_exactly(&figures["remarks"][0], "code message figures");
    let series = answer(&["figures", "--series", "children-share"], REFUSED);
    has_exactly(
        &series,
        "known_at asked measure refused reasons narrower total at_least says figures left_out remarks",
    );
    assert_eq!(series["figures"], Value::Array(Vec::new()), "what is refused gives no figures");
    let compared = answer(&["figures", "--compare", "fig-2019-2018-casualties", "fig-2021-2018-casualties"], 0);
    has_exactly(&compared, "known_at comparable relation difference reasons says figures");
    assert_eq!(compared["difference"], 128);
    let explained = answer(&["figures", "--explain", "93", "95"], 0);
    has_exactly(&explained, "known_at values pairs");
    has_exactly(&explained["values"][0], "value says figures");
    has_exactly(&explained["pairs"][0], "values relation contradict says");
}

#[test]
fn the_shapes_of_the_others() {
    let reports = answer(&["use-reports"], 0);
    has_exactly(&reports, "known_at count reports");
    has_exactly(
        &reports["reports"][0],
        "report treaty act actor by to place covers status said_by says denies denied_by rivals reliability known sources note",
    );
    let positions = answer(&["positions"], 0);
    has_exactly(&positions, "known_at count positions");
    has_exactly(
        &positions["positions"][0],
        "position treaty matter concerning speaker kind by stance date says reliability known sources note",
    );
    let meetings = answer(&["meetings", "--treaty", "ccm"], 0);
    has_exactly(&meetings, "known_at on next count meetings notes");
    let first = &meetings["meetings"][0];
    has_exactly(
        first,
        "meeting treaty name place from until president presidency status reliability days_reliability \
         president_reliability printed_elsewhere known sources note",
    );
    assert_eq!((&first["from"], &first["until"]), (&Value::from("2010-11-09"), &Value::from("2010-11-13")));
    has_exactly(&first["printed_elsewhere"][0], "published value reliability sources");
    let votes = answer(&["votes"], 0);
    has_exactly(&votes, "known_at count groups");
    for group in votes["groups"].as_array().unwrap() {
        has_exactly(group, "body part votes");
        for vote in group["votes"].as_array().unwrap() {
            has_exactly(
                vote,
                "vote treaty session body symbol part date in_favour against abstaining reliability date_reliability \
                 known sources note",
            );
            assert_eq!((&vote["body"], &vote["part"]), (&group["body"], &group["part"]), "never mixed");
        }
    }
}

#[test]
fn a_reader_of_csv_cannot_mix_either() {
    let rows = run(&["figures", "--measure", "children-share", "--format", "csv"]).out;
    let header = rows.lines().next().unwrap();
    for column in ["covers", "span", "edition", "place", "scope", "denominator", "exactness", "counting", "reliability"]
    {
        assert!(header.split(',').any(|name| name == column), "{header}");
    }
    let refused = run(&["figures", "--series", "children-share", "--format", "csv"]);
    assert_eq!(refused.code, REFUSED);
    assert!(refused.out.starts_with("refused,code,message,figures,narrower\ntrue,"), "{}", refused.out);
    for verb in ["use-reports", "positions", "meetings", "votes"] {
        let header = run(&[verb, "--format", "csv"]).out;
        assert!(header.lines().next().unwrap().contains("reliability"), "{verb}: {header}");
    }
}

#[test]
fn nothing_is_known_before_its_sources() {
    let asked = |day| answer(&["figures", "--measure", "civilians-share", "--year", "2023", "--known-at", day], 0);
    assert_eq!(asked("2024-08-31")["count"], 0);
    assert_eq!(asked("2024-09-30")["count"], 1);
}
