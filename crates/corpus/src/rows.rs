//! The shapes of the files: strict, and nothing but what stands in them.
//! `data/README.md` says what each field means and why.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

use crate::conduct::{PermissionRow, ProhibitionRow};
use crate::duty::ObligationRow;

/// `sources.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourcesFile {
    #[serde(default)]
    pub source: Vec<Spanned<SourceRow>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceRow {
    pub id: String,
    pub publisher: String,
    pub title: String,
    #[serde(default)]
    pub date: String,
    #[serde(default)]
    pub address: String,
    pub kind: String,
    pub reliability: String,
    #[serde(default)]
    pub licence: String,
    #[serde(default)]
    pub attribution: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ParticipantRow {
    pub code: String,
    pub kind: String,
    pub name: String,
    pub from: String,
    pub until: String,
    pub note: String,
    pub source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NameRow {
    pub participant: String,
    pub language: String,
    pub name: String,
    pub kind: String,
    pub from: String,
    pub until: String,
    pub source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SentenceNameRow {
    pub participant: String,
    pub language: String,
    pub name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuccessionRow {
    pub successor: String,
    pub predecessor: String,
    pub kind: String,
    pub on: String,
    pub reliability: String,
    pub source: String,
    pub note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupRow {
    pub participant: String,
    pub group: String,
    pub from: String,
    pub until: String,
    pub reliability: String,
    pub source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConflictRow {
    pub id: String,
    pub participant: String,
    pub conflict: String,
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub from: String,
    pub until: String,
    pub role: String,
    pub side: String,
    pub precision_from: String,
    pub precision_until: String,
    pub last_active_year: String,
    pub intensity: String,
    pub reliability: String,
    pub source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActionRow {
    pub id: String,
    pub participant: String,
    pub action: String,
    pub date: String,
    pub known: String,
    pub effect: String,
    pub depositary: String,
    pub refers_to: String,
    pub replaces: String,
    pub reliability: String,
    pub source: String,
    pub effect_source: String,
    pub note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublishedRow {
    pub id: String,
    pub what: String,
    pub participant: String,
    pub on: String,
    pub value: String,
    pub source: String,
    pub reliability: String,
    pub note: String,
}

/// A row of `treaties/<id>/steps.csv`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepRow {
    pub id: String,
    pub participant: String,
    pub step: String,
    pub date: String,
    pub detail: String,
    pub in_favour: String,
    pub against: String,
    pub abstaining: String,
    pub reliability: String,
    pub source: String,
    pub note: String,
}

/// A row of `participants/domestic-approval.csv`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ApprovalRow {
    pub participant: String,
    pub parliament_approval: String,
    pub body: String,
    pub majority: String,
    pub legal_basis: String,
    pub reliability: String,
    pub source: String,
    pub note: String,
}

/// `treaty.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TreatyFile {
    pub id: Spanned<String>,
    pub title: String,
    pub short: String,
    #[serde(default)]
    pub called: Option<String>,
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default)]
    pub subject: String,
    #[serde(default)]
    pub parent: Option<Spanned<String>>,
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub links: Vec<String>,
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    #[serde(default)]
    pub adopted: Option<PlacedDateRow>,
    #[serde(default)]
    pub opened: Option<PlacedDateRow>,
    pub depositary: Vec<DepositaryRow>,
    #[serde(default)]
    pub stated: StatedRow,
    #[serde(default)]
    #[expect(dead_code, reason = "a note for people, accepted and not read")]
    pub note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlacedDateRow {
    pub on: Spanned<String>,
    #[serde(default)]
    pub place: String,
    pub source: Spanned<String>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DepositaryRow {
    pub id: String,
    pub name: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatedRow {
    #[serde(default)]
    pub trigger: Option<PlacedDateRow>,
    #[serde(default)]
    pub entry_into_force: Option<PlacedDateRow>,
}

/// `rulebook.toml` and `general.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RulebookFile {
    pub format: Spanned<u32>,
    pub treaty: Spanned<String>,
    #[serde(default)]
    pub clause: Vec<Spanned<ClauseRow>>,
    #[serde(default)]
    pub example: Vec<Spanned<ExampleRow>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClauseRow {
    pub id: String,
    pub article: String,
    #[serde(default)]
    pub quote: String,
    pub source: String,
    pub rule: RuleRow,
    pub says: String,
    #[serde(default)]
    #[expect(dead_code, reason = "a note for people, accepted and not read")]
    pub note: String,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum RuleRow {
    Signature {
        opens: String,
        closes: String,
    },
    Consent {
        signatories: Vec<String>,
        others: Vec<String>,
        others_from: String,
    },
    EntryIntoForce {
        instruments: u16,
        counted: Vec<String>,
        #[serde(default)]
        required: Vec<String>,
        #[serde(default)]
        wait_from_opening: Option<String>,
        period: String,
    },
    EntryIntoForceForParticipant {
        originals: String,
        period: String,
    },
    ProvisionalApplication {
        with: Vec<String>,
        scope: String,
    },
    Reservations {
        allowed: String,
        #[serde(default)]
        scope: Option<String>,
    },
    Duration {
        unlimited: bool,
    },
    WithdrawalNotice {
        addressees: Vec<String>,
        content: String,
    },
    WithdrawalEffect {
        clock: String,
        period: String,
        #[serde(default)]
        later_date_allowed: bool,
    },
    WithdrawalHold {
        tested: String,
        until: String,
    },
    WithdrawalWindow {
        counted_from: String,
        after: String,
        #[serde(default)]
        open_for: Option<String>,
        #[serde(default)]
        repeats: bool,
    },
    WithdrawalSurvival {
        survives: Vec<String>,
    },
    EndsWith {
        treaty: String,
    },
    Prohibition(ProhibitionRow),
    Permission(PermissionRow),
    Obligation(ObligationRow),
    Text {
        topic: String,
    },
    General {
        about: String,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExampleRow {
    pub name: String,
    pub source: String,
    #[serde(default)]
    pub deposit: Option<String>,
    #[serde(default)]
    pub in_force: Option<String>,
    #[serde(default)]
    pub notice: Option<String>,
    #[serde(default)]
    pub expires: Option<String>,
    #[serde(default)]
    #[expect(dead_code, reason = "a note for people, accepted and not read")]
    pub note: String,
}

/// `readings.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingsFile {
    #[serde(default)]
    pub point: Vec<Spanned<PointRow>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PointRow {
    pub id: String,
    pub participant: String,
    pub article: String,
    pub question: String,
    #[serde(default)]
    pub known: String,
    #[serde(default)]
    pub default: Option<String>,
    pub why: String,
    pub reading: Vec<ReadingRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingRow {
    pub id: String,
    pub says: String,
    #[serde(default)]
    pub held_by: Vec<String>,
    pub source: String,
    #[serde(default)]
    pub reliability: String,
    #[serde(default)]
    pub treat: BTreeMap<String, String>,
}

/// `known-findings.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KnownFile {
    #[serde(default)]
    pub known: Vec<Spanned<KnownRow>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KnownRow {
    pub code: String,
    pub about: String,
    pub why: String,
}

/// `conflicts.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CoverageFile {
    pub covers_until: Spanned<String>,
    pub says: String,
    pub source: String,
}
