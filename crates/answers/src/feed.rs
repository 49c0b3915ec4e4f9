//! Deadlines as a calendar (RFC 5545) and as a feed (RFC 4287), made only of what the record says: the
//! same answer gives the same bytes, on whatever day it is asked for.

use atom_syndication::{Category, Content, Entry, Feed, FixedDateTime, Generator, Person, Text};
use depositary_law::Date;
use depositary_law::calendar::day_after;
use icalendar::{Calendar, Component, Event, EventStatus, Property};

use crate::register::Register;
use crate::v1::Obligation;

const CARE: &str = "Computed by Depositary from public sources. Not legal advice, not the depositary, no finding of breach; \
                    official texts and depositary notifications prevail.";

/// The deadlines of duties as an iCalendar document: one event for each duty with a deadline in effect.
///
/// An event keeps its UID for ever; a grant that moves its deadline raises its SEQUENCE, so that
/// calendars move it too. Statutory and granted deadlines have categories of their own.
#[must_use]
pub fn calendar(register: &Register<'_>, duties: &[Obligation]) -> String {
    let mut calendar = Calendar::empty();
    let head = [
        ("VERSION", "2.0"),
        ("PRODID", "-//Depositary//Treaty deadlines//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("NAME", "Treaty deadlines (Depositary)"),
        ("X-WR-CALNAME", "Treaty deadlines (Depositary)"),
    ];
    for (name, value) in head {
        calendar.append_property(Property::new(name, value));
    }
    for duty in duties {
        calendar.extend(event(register, duty));
    }
    calendar.done().to_string()
}

fn event(register: &Register<'_>, duty: &Obligation) -> Option<Event> {
    let due: Date = duty.due.as_ref()?.parse().ok()?;
    let moved = duty.extensions.iter().filter(|extension| extension.counts).count();
    let stamp = format!("{}T000000Z", basic(&duty.known));
    let kind = kind(duty);
    let mut event = Event::new();
    event
        .uid(&format!("{}@depositary", name(duty)))
        .sequence(u32::try_from(moved).unwrap_or(u32::MAX))
        .summary(&format!("{} ({kind} deadline)", title(register, duty)))
        .description(&format!("{}\nState on {}: {}.\n{CARE}", duty.sentence, duty.on, duty.state))
        .status(EventStatus::Confirmed)
        .append_property(Property::new("DTSTAMP", &stamp))
        .append_property(Property::new("LAST-MODIFIED", &stamp))
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .append_property(date_property("DTSTART", due))
        .append_property(date_property("DTEND", day_after(due)))
        .append_multi_property(Property::new("CATEGORIES", kind))
        .append_multi_property(Property::new("CATEGORIES", duty.state));
    Some(event.done())
}

/// The deadlines of duties as an Atom feed: one entry for each duty with a deadline in effect.
#[must_use]
pub fn atom(register: &Register<'_>, duties: &[Obligation]) -> String {
    let entries: Vec<Entry> =
        duties.iter().filter(|duty| duty.due.is_some()).map(|duty| entry(register, duty)).collect();
    let updated = entries.iter().map(|entry| entry.updated).max();
    let feed = Feed {
        title: Text::plain("Treaty deadlines (Depositary)"),
        id: "urn:depositary:deadlines".to_owned(),
        updated: updated.unwrap_or_default(),
        authors: vec![Person { name: "Depositary".to_owned(), ..Person::default() }],
        generator: Some(Generator { value: "Depositary".to_owned(), ..Generator::default() }),
        subtitle: Some(Text::plain(CARE)),
        entries,
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(register: &Register<'_>, duty: &Obligation) -> Entry {
    let due = duty.due.as_deref().unwrap_or_default();
    let category = |term: &str| Category { term: term.to_owned(), ..Category::default() };
    Entry {
        title: Text::plain(format!("{}: {} deadline {due}", title(register, duty), kind(duty))),
        id: format!("urn:depositary:duty:{}", name(duty)),
        updated: midnight(&duty.known),
        categories: vec![
            category(kind(duty)),
            category(duty.state),
            category(&duty.treaty),
            category(&duty.participant),
        ],
        content: Some(Content {
            value: Some(duty.sentence.clone()),
            content_type: Some("text".to_owned()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

/// `Chad: clear …, CCM 4(1)(a)`.
fn title(register: &Register<'_>, duty: &Obligation) -> String {
    let corpus = register.corpus();
    let who = corpus.participants().iter().find(|record| record.code == duty.participant);
    let who = who.map_or(duty.participant.as_str(), |record| record.name.as_str());
    let covers = duty.covers.map_or(String::new(), |year| format!(" for {year}"));
    format!("{who}: {}{covers}, {} {}", duty.title, duty.treaty.to_uppercase(), duty.article)
}

/// The permanent name of a duty: `ccm-BIH-clearance`, `ccm-LAO-annual-report-2024`.
fn name(duty: &Obligation) -> String {
    let covers = duty.covers.map_or(String::new(), |year| format!("-{year}"));
    format!("{}-{}-{}{covers}", duty.treaty, duty.participant, duty.obligation)
}

fn kind(duty: &Obligation) -> &'static str {
    if duty.extensions.iter().any(|extension| extension.counts) { "granted" } else { "statutory" }
}

/// `20250306`.
fn basic(day: &str) -> String {
    day.replace('-', "")
}

fn date_property(name: &str, day: Date) -> Property {
    let mut property = Property::new(name, basic(&day.to_string()));
    property.add_parameter("VALUE", "DATE");
    property.done()
}

fn midnight(day: &str) -> FixedDateTime {
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}
