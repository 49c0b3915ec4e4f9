//! Shapes of what was observed beside figures: reports, positions, meetings, votes.

use serde::Serialize;

/// Reports of use, transfer, transit and production; none is a finding of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UseReports {
    /// The day up to which facts were known.
    pub known_at: String,
    /// How many there are.
    pub count: usize,
    /// The reports, by time.
    pub reports: Vec<UseReport>,
}

/// One report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UseReport {
    /// Its permanent id.
    pub report: String,
    /// The treaty on whose subject it is.
    pub treaty: String,
    /// `use`, `transfer`, `transit` or `production`.
    pub act: &'static str,
    /// Who is said to have done it, where that is no participant; empty: a participant, or nobody is named.
    pub actor: String,
    /// The participant of whom it is said; `null`: somebody else, or nobody is named.
    pub by: Option<String>,
    /// To whom something was transferred.
    pub to: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// The time that it covers, both ends included; `..` is an open end.
    pub covers: String,
    /// `confirmed`, `user-unknown`, `reported`, `alleged`, `denied`, `listed` or `not-reported`.
    pub status: &'static str,
    /// Who says so, where the source repeats somebody else.
    pub said_by: Option<String>,
    /// What is said.
    pub says: String,
    /// The report that this one answers.
    pub denies: Option<String>,
    /// Reports that deny this one.
    pub denied_by: Vec<String>,
    /// Reports of the same act with another status.
    pub rivals: Vec<String>,
    /// How far it can be trusted.
    pub reliability: &'static str,
    /// From when it counts as known.
    pub known: Option<String>,
    /// The documents.
    pub sources: Vec<String>,
    /// A note for people.
    pub note: Option<String>,
}

/// What was said about withdrawals and suspensions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Positions {
    /// The day up to which facts were known.
    pub known_at: String,
    /// How many there are.
    pub count: usize,
    /// The positions, by day.
    pub positions: Vec<Position>,
}

/// One position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Position {
    /// Its permanent id.
    pub position: String,
    /// The treaty.
    pub treaty: String,
    /// `withdrawal` or `suspension`.
    pub matter: &'static str,
    /// Whose; empty: several, or nobody's in particular.
    pub concerning: Vec<String>,
    /// Who speaks.
    pub speaker: String,
    /// `state`, `organisation` or `person`.
    pub kind: &'static str,
    /// For which participants.
    pub by: Vec<String>,
    /// `support`, `neutral`, `regret`, `condemn` or `objection`.
    pub stance: &'static str,
    /// When, as precisely as it is known.
    pub date: String,
    /// What was said, in our words unless it is in quotation marks.
    pub says: String,
    /// How far it can be trusted.
    pub reliability: &'static str,
    /// From when it counts as known.
    pub known: Option<String>,
    /// The documents.
    pub sources: Vec<String>,
    /// A note for people.
    pub note: Option<String>,
}

/// Meetings of the parties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Meetings {
    /// The day up to which facts were known.
    pub known_at: String,
    /// The day asked about; `null`: all are listed.
    pub on: Option<String>,
    /// Whether the next ones after that day were asked for.
    pub next: bool,
    /// How many there are.
    pub count: usize,
    /// The meetings, by day.
    pub meetings: Vec<Meeting>,
    /// What must be said beside them.
    pub notes: Vec<String>,
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Meeting {
    /// Its permanent id.
    pub meeting: String,
    /// The treaty.
    pub treaty: String,
    /// What it is called.
    pub name: String,
    /// Where; `null`: not known.
    pub place: Option<String>,
    /// Its first day, as precisely as it is known.
    pub from: String,
    /// The first day after it; `null`: not known.
    pub until: Option<String>,
    /// Who presided; `null`: not known.
    pub president: Option<String>,
    /// The State that held the presidency.
    pub presidency: Option<String>,
    /// `held` or `announced`.
    pub status: &'static str,
    /// How far it can be trusted that it met.
    pub reliability: &'static str,
    /// How far its days can be trusted.
    pub days_reliability: &'static str,
    /// How far the name of the President can be trusted.
    pub president_reliability: &'static str,
    /// What others print as its days.
    pub printed_elsewhere: Vec<PrintedDays>,
    /// From when it counts as known.
    pub known: Option<String>,
    /// The documents.
    pub sources: Vec<String>,
    /// A note for people.
    pub note: Option<String>,
}

/// Days of a meeting as somebody else prints them; never believed, only compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PrintedDays {
    /// The id of the row of `published.csv`.
    pub published: String,
    /// The interval, both ends included.
    pub value: String,
    /// How far that print was read: of the best of its documents.
    pub reliability: &'static str,
    /// The documents.
    pub sources: Vec<String>,
}

/// Votes, apart by body and by the part of the text that was voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ballots {
    /// The day up to which facts were known.
    pub known_at: String,
    /// How many there are.
    pub count: usize,
    /// The groups; votes of two groups must not be compared.
    pub groups: Vec<BallotGroup>,
}

/// Votes of one body on one part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BallotGroup {
    /// `general-assembly` or `first-committee`.
    pub body: &'static str,
    /// `whole`, or the paragraph voted on alone.
    pub part: String,
    /// The votes, by session.
    pub votes: Vec<Ballot>,
}

/// One vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ballot {
    /// Its permanent id.
    pub vote: String,
    /// The treaty.
    pub treaty: String,
    /// The session of the General Assembly.
    pub session: u16,
    /// `general-assembly` or `first-committee`.
    pub body: &'static str,
    /// The number of the document; `null`: not read.
    pub symbol: Option<String>,
    /// `whole`, or the paragraph voted on alone.
    pub part: String,
    /// When, as precisely as it is known.
    pub date: String,
    /// In favour; `null`: the source does not say.
    pub in_favour: Option<u32>,
    /// Against.
    pub against: Option<u32>,
    /// Abstaining.
    pub abstaining: Option<u32>,
    /// How far the count can be trusted.
    pub reliability: &'static str,
    /// How far the day and the number of the document can be trusted.
    pub date_reliability: &'static str,
    /// From when it counts as known.
    pub known: Option<String>,
    /// The documents.
    pub sources: Vec<String>,
    /// A note for people.
    pub note: Option<String>,
}
