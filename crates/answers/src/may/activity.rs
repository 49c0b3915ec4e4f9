//! Activities as people type them.

use depositary_law::conduct::Activity;

/// A text that names no activity.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{typed}` is no activity that is answered; there are: {}", known())]
pub struct NotAnActivity {
    /// What was typed, cut to a line.
    pub typed: String,
}

/// Other words that people use; compared in lower case, with `-` for blanks.
const SPELLINGS: &[(Activity, &[&str])] = &[
    (Activity::Use, &["using", "employ", "employment"]),
    (Activity::Develop, &["developing", "development"]),
    (Activity::Produce, &["producing", "production", "manufacture", "manufacturing"]),
    (Activity::Acquire, &["acquiring", "acquisition", "buy", "purchase", "procure", "import"]),
    (Activity::Stockpile, &["stockpiling", "stockpiles", "store", "stock", "possess", "possession"]),
    (Activity::Retain, &["retaining", "retention", "keep"]),
    (Activity::Transfer, &["transferring", "transfers", "export", "sell", "deliver"]),
    (Activity::Assist, &["assisting", "assistance", "help", "encourage", "induce"]),
    (
        Activity::HostForeignStocks,
        &[
            "host-foreign-stock",
            "host",
            "hosting",
            "foreign-stocks",
            "foreign-stockpiles",
            "foreign-stockpiling",
            "station",
        ],
    ),
    (Activity::Transit, &["transiting", "pass", "passage", "overflight"]),
    (Activity::Invest, &["investing", "investment", "investments", "finance", "financing", "fund"]),
    (
        Activity::JointOperations,
        &[
            "joint-operation",
            "joint-ops",
            "joint",
            "military-cooperation",
            "cooperation",
            "cooperate",
            "interoperability",
        ],
    ),
];

/// An activity by its word or another spelling.
///
/// ```
/// use depositary_answers::parse_activity;
/// use depositary_law::conduct::Activity;
/// assert_eq!(parse_activity("Stockpiling"), Ok(Activity::Stockpile));
/// assert_eq!(parse_activity("joint operations"), Ok(Activity::JointOperations));
/// assert!(parse_activity("parade").unwrap_err().to_string().contains("host-foreign-stocks"));
/// ```
///
/// # Errors
/// When it names none; the error lists them.
pub fn parse_activity(typed: &str) -> Result<Activity, NotAnActivity> {
    const LONGEST: usize = 60;
    let word = typed.trim().to_lowercase().replace([' ', '_'], "-");
    let other = || SPELLINGS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(activity, _)| *activity);
    let shown = || typed.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    Activity::from_word(&word).or_else(other).ok_or_else(|| NotAnActivity { typed: shown() })
}

fn known() -> String {
    Activity::ALL.iter().map(|activity| activity.word()).collect::<Vec<_>>().join(", ")
}
