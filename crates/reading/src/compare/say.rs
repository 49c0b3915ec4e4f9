//! Topics and values in words.

use depositary_corpus::{Corpus, Votes};
use depositary_law::calendar::day_before;
use depositary_law::{Date, ParticipantId, Period};

use super::topic::Matter;
use crate::date::{Precision, TextDate};
use crate::{Claim, Clock, ClockStart, TreatyRef, Value};

/// A topic: `vote in parliament in Lithuania, Convention on Cluster Munitions`.
pub(super) fn about(corpus: &Corpus, treaty: &TreatyRef, matter: &Matter, who: &[ParticipantId]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for who in who {
        let name = corpus.in_sentence(*who);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let treaty = match treaty {
        TreatyRef::Record(place) => corpus.identities().get(*place).map_or("", |known| known.called.as_str()),
        TreatyRef::Outside(name) => name,
    };
    let what = self::matter(matter);
    let who = match names.as_slice() {
        [] => String::new(),
        [only] => format!(" ({only})"),
        many => format!(" ({})", many.join(", ")),
    };
    format!("{what}{who}: {treaty}")
}

fn matter(matter: &Matter) -> String {
    let fixed = match matter {
        Matter::Step("parliament-vote") => "vote in parliament",
        Matter::Step(step) => return step.replace('-', " "),
        Matter::Leaving => "withdrawal",
        Matter::Suspending => "suspension",
        Matter::Notice => "notice",
        Matter::Signature => "signature",
        Matter::Consent => "ratification or accession",
        Matter::InForce => "entry into force",
        Matter::Opened => "opening for signature",
        Matter::Adopted => "adoption",
        Matter::Parties => "number of parties",
        Matter::Signatories => "number of signatures",
        Matter::Place => "place in the order of joining",
        Matter::Standing => "who is outside and who is in",
        Matter::Rank(_) => "who was first",
        Matter::Clock => "what the period of withdrawal runs from",
        Matter::Figure(figure) | Matter::Provision(figure) => return figure.replace(['-', '.'], " "),
        Matter::Meeting(number) => return format!("meeting {number}"),
        Matter::Words(speaker) => return format!("words of {speaker}"),
    };
    fixed.to_owned()
}

/// A date: `18 July 2024`, `July 2024`, `2024`, `June 2024 to August 2024`.
pub(super) fn date(date: TextDate) -> String {
    let day = crate::wording::day;
    let month = |of: Date| day(of).split_once(' ').map_or_else(String::new, |(_, month)| month.to_owned());
    let last = day_before(date.until).max(date.from);
    match date.precision {
        Precision::Day => day(date.from),
        Precision::Month => month(date.from),
        Precision::Year => date.from.year().to_string(),
        Precision::Interval if date.from.day() == 1 && date.until.day() == 1 && month(date.from) == month(last) => {
            month(last)
        }
        Precision::Interval if date.from.day() == 1 && date.until.day() == 1 => {
            format!("{} to {}", month(date.from), month(last))
        }
        Precision::Interval => format!("{} to {}", day(date.from), day(last)),
    }
}

/// A value: `112`, `more than 112`.
pub(super) fn value(claim: &Claim) -> String {
    match &claim.value {
        None => String::new(),
        Some(Value::MoreThan(number)) => format!("more than {number}"),
        Some(Value::AtLeast(number)) => format!("at least {number}"),
        Some(Value::LessThan(number)) => format!("fewer than {number}"),
        Some(Value::About(number)) => format!("about {number}"),
        Some(Value::Majority) => "a majority".to_owned(),
        Some(other) => other.to_string(),
    }
}

/// Votes: `103 to 1 with 3 abstentions`, as far as they are given.
pub(super) fn votes(votes: Votes) -> String {
    let part = |number: Option<u32>, word: &str| number.map(|number| format!("{number} {word}"));
    let parts = [part(votes.in_favour, "for"), part(votes.against, "against"), part(votes.abstaining, "abstaining")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The period of a clock: `6 months`.
pub(super) fn period(clock: Clock) -> String {
    let many = |number: u16, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    match clock.period {
        Period::SameDay => "the same day".to_owned(),
        Period::Days(number) | Period::FirstDayOfMonthAfterDays(number) => many(number, "day"),
        Period::Months(number) | Period::FirstDayOfMonth(number) => many(number, "month"),
        Period::Years(number) => many(number, "year"),
    }
}

/// What a clock runs from.
pub(super) const fn start(clock: Clock) -> &'static str {
    match clock.start {
        ClockStart::Notice => "the notice",
        ClockStart::DomesticStep => "a step at home",
        ClockStart::Signature => "signature",
        ClockStart::Deposit => "deposit",
        ClockStart::EntryIntoForce => "entry into force",
        ClockStart::Adoption => "adoption",
        ClockStart::Unsaid => "a day not told",
    }
}
