//! Texts as people see them: 100 columns, no colour. `cargo xtask bless` accepts new ones; read the difference first.

mod common;

use common::run;

const COLUMNS: usize = 100;

#[track_caller]
fn seen(name: &str, arguments: &[&str]) {
    let ran = run(arguments);
    let shown: Vec<String> = arguments
        .iter()
        .map(|word| if word.contains(' ') { format!("\"{word}\"") } else { (*word).to_owned() })
        .collect();
    let errors = if ran.err.is_empty() { String::new() } else { format!("--- standard error\n{}", ran.err) };
    let text = format!("$ depositary {}\n{}{errors}--- exit code {}\n", shown.join(" "), ran.out, ran.code);
    assert!(!text.contains('\u{1b}'), "colour where there is no terminal");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn lithuania_with_a_notice_pending() {
    seen("status-lithuania-ccm-last-day", &["status", "Lithuania", "ccm", "--on", "2025-03-05"]);
}

#[test]
fn lithuania_out_and_why() {
    seen("status-lithuania-ccm-first-day-out-why", &["status", "Lithuania", "ccm", "--on", "2025-03-06", "--why"]);
}

#[test]
fn lithuania_applying_provisionally_and_why() {
    seen("status-lithuania-ccm-provisional-why", &["status", "Lithuania", "ccm", "--on", "1 Aug 2011", "--why"]);
}

#[test]
fn lithuania_as_known_before_the_notice() {
    seen(
        "status-lithuania-ccm-known-before",
        &["status", "Lithuania", "ccm", "--on", "2025-03-06", "--known-at", "2024-08-31"],
    );
}

#[test]
fn ukraine_and_its_communication() {
    seen("status-ukraine-apmbc", &["status", "Ukraine", "apmbc"]);
    seen("status-ukraine-apmbc-why", &["status", "Ukraine", "apmbc", "--why"]);
}

#[test]
fn the_dprk_by_all_readings() {
    seen("status-dprk-npt", &["status", "DPRK", "npt"]);
}

#[test]
fn hungary_undetermined_and_why() {
    seen("status-hungary-rome-why", &["status", "Hungary", "rome", "--on", "2026-06-02", "--why"]);
}

#[test]
fn niue_undated_and_why() {
    seen("status-niue-att-why", &["status", "Niue", "att", "--on", "2020-09-01", "--why"]);
}

#[test]
fn guatemala_clamped() {
    seen("status-guatemala-ccw-p4", &["status", "Guatemala", "ccw-p4", "--on", "2003-02-28"]);
}

#[test]
fn the_timeline_of_lithuania() {
    seen("timeline-lithuania-ccm", &["timeline", "Lithuania", "ccm"]);
}

#[test]
fn twenty_parties_of_a_first_day() {
    seen("parties-ccw-deposited", &["parties", "ccw", "--on", "1983-06-02", "--count", "deposited"]);
}

#[test]
fn the_exits_from_the_mine_ban() {
    seen("diff-apmbc", &["diff", "apmbc", "--from", "2025-12-26", "--to", "2026-02-20"]);
}

#[test]
fn nothing_changed() {
    seen("diff-ccm-nothing", &["diff", "ccm", "--from", "2025-04-01", "--to", "2025-04-30"]);
}

#[test]
fn one_treaty() {
    seen("treaties-ccm", &["treaties", "ccm"]);
}

#[test]
fn withdrawals() {
    seen("withdraw-lithuania-ccm", &["withdraw", "LTU", "ccm", "--notice", "2024-09-06"]);
    seen("withdraw-ukraine-apmbc-held", &["withdraw", "UKR", "apmbc", "--notice", "2025-07-18"]);
    seen("withdraw-lao-ccm-clamped", &["withdraw", "LAO", "ccm", "--notice", "2026-08-31"]);
    seen("withdraw-austria-ccw", &["withdraw", "AUT", "ccw", "--notice", "2026-01-15"]);
    seen("withdraw-austria-ccw-a1-no-clause", &["withdraw", "AUT", "ccw-a1", "--notice", "2026-01-15"]);
    seen("withdraw-usa-ccm-not-a-party", &["withdraw", "USA", "ccm", "--notice", "2026-01-15"]);
    let conflicts = ["--armed-conflict", "2026-12-01..2027-03-31", "--armed-conflict", "2027-03-01..2027-09-30"];
    let held = ["withdraw", "AUT", "tpnw", "--notice", "2026-01-15", "--why"];
    seen("withdraw-austria-tpnw-two-conflicts-why", &[&held[..], &conflicts].concat());
}

#[test]
fn scenarios() {
    seen("scenario-list", &["scenario"]);
    seen("scenario-lithuania-returns", &["scenario", "lithuania-returns"]);
    seen("scenario-mine-ban-exits-undone", &["scenario", "mine-ban-exits-undone"]);
}

#[test]
fn the_exits_on_record() {
    seen("departures", &["departures"]);
}

#[test]
fn the_road_of_lithuania() {
    seen("history-lithuania-ccm", &["history", "Lithuania", "ccm"]);
}

#[test]
fn refusals() {
    seen("refused-participant", &["status", "Chekia", "ccm"]);
    seen("refused-day", &["status", "Lithuania", "ccm", "--on", "30 Feb 2025"]);
    seen("refused-days-reversed", &["diff", "ccm", "--from", "2026-01-02", "--to", "2026-01-01"]);
}

#[test]
fn texts_fit_the_width() {
    let asked = [
        &["status", "DPRK", "npt", "--why"][..],
        &["timeline", "Lithuania"],
        &["parties", "ccw", "--on", "1983-06-02", "--count", "deposited"],
        &["diff", "ccm", "--from", "2008-01-01", "--to", "2026-11-22"],
        &["treaties"],
        &["treaties", "npt"],
        &["participants", "Czechia"],
        &["sources", "opcw"],
        &["--help"],
        &["withdraw", "LTU", "ccm", "--notice", "2024-09-06", "--why"],
        &["withdraw", "GBR", "apmbc", "--notice", "2025-07-18"],
        &["scenario"],
        &["scenario", "nato-leaves-ccm", "--compare"],
        &["departures"],
        &["history", "UKR", "apmbc"],
    ];
    let mut wide = Vec::new();
    for arguments in asked {
        let lines = run(arguments).out;
        wide.extend(
            lines
                .lines()
                .filter(|line| line.chars().count() > COLUMNS)
                .map(|line| format!("{}: {line}", arguments.join(" "))),
        );
    }
    assert!(wide.is_empty(), "wider than {COLUMNS} columns:\n{}", wide.join("\n"));
}

#[test]
fn help() {
    seen("help", &["--help"]);
    seen("help-status", &["status", "--help"]);
}

#[test]
fn a_duty_met_after_two_extensions_and_why() {
    let question = ["obligations", "-p", "Bosnia and Herzegovina", "-t", "ccm", "--duty", "clearance", "--why"];
    seen("obligations-bosnia-clearance-why", &question);
}

#[test]
fn a_duty_past_its_date_and_not_known() {
    let question = ["obligations", "-p", "Chad", "-t", "ccm", "--duty", "clearance", "--on", "2026-11-21"];
    seen("obligations-chad-clearance", &question);
}

#[test]
fn all_duties_of_a_participant_that_left() {
    seen("obligations-lithuania-ccm", &["obligations", "-p", "Lithuania", "-t", "ccm"]);
}

#[test]
fn who_was_late_on_a_day() {
    let question = ["obligations", "-t", "ccm", "--state", "overdue", "--on", "2015-06-18"];
    seen("obligations-overdue-2015", &question);
}

#[test]
fn deadlines_for_a_calendar_and_a_feed() {
    let question = ["obligations", "-p", "Chad", "-t", "ccm", "--duty", "clearance", "--on", "2025-01-01"];
    seen("obligations-chad-ics", &[&question[..], &["--format", "ics"]].concat());
    seen("obligations-chad-atom", &[&question[..], &["--format", "atom"]].concat());
}

#[test]
fn a_calendar_of_something_without_deadlines() {
    seen("status-ics", &["status", "LTU", "ccm", "--format", "ics"]);
}

#[test]
fn an_unknown_duty_and_what_there_is() {
    seen("obligations-unknown-duty", &["obligations", "-t", "ccm", "--duty", "reporting"]);
}

#[test]
fn what_is_printed_of_guinea() {
    seen("audit-guinea", &["audit", "-p", "Guinea", "-t", "ccm"]);
    seen("audit-cabo-verde-why", &["audit", "-p", "Cabo Verde", "-t", "ccm", "--what", "report-due", "--why"]);
}

#[test]
fn transit_through_lithuania_before_and_after_its_exit() {
    seen("may-lithuania-transit-usa", &["may", "LTU", "transit", "--with", "USA", "--on", "2024-01-01"]);
    seen(
        "may-lithuania-transit-usa-after-exit-why",
        &["may", "LTU", "transit", "--with", "USA", "--on", "2025-03-06", "--treaty", "ccm", "--why"],
    );
}

#[test]
fn stockpiling_with_its_exceptions() {
    seen("may-germany-stockpile", &["may", "DEU", "stockpile"]);
}

#[test]
fn joint_operations_with_a_party_and_with_another_and_why() {
    seen(
        "may-uk-joint-operations-usa-why",
        &["may", "UK", "joint operations", "--with", "USA", "--treaty", "ccm", "--why"],
    );
    seen("may-uk-joint-operations-france", &["may", "UK", "joint operations", "--with", "France", "--treaty", "ccm"]);
}

#[test]
fn an_activity_that_is_not_answered() {
    seen("refused-activity", &["may", "DEU", "parade"]);
}

#[test]
fn a_kind_that_nobody_prints() {
    seen("audit-unknown-kind", &["audit", "--what", "deadlines"]);
}
