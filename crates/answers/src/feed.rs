//! Deadlines as a calendar (RFC 5545) and as a feed (RFC 4287), made only of what the record says: the
//! same answer gives the same bytes, on whatever day it is asked for.

use atom_syndication::{Category, Content, Entry, Feed, FixedDateTime, Generator, Person, Text};
use depositary_law::Date;
use depositary_law::calendar::day_after;
use icalendar::{Calendar, Component, Event, EventStatus, Property};

use crate::register::Register;
use crate::say::Catalogue;
use crate::v1::Obligation;

/// The deadlines of duties as an iCalendar document: one event for each duty with a deadline in effect.
///
/// An event keeps its UID for ever; a grant that moves its deadline raises its SEQUENCE, so that
/// calendars move it too. Statutory and granted deadlines have categories of their own.
#[must_use]
pub fn calendar(register: &Register<'_>, duties: &[Obligation]) -> String {
    let called = Catalogue::of(register.language()).say("feed-called", &[]);
    let mut calendar = Calendar::empty();
    let head = [
        ("VERSION", "2.0"),
        ("PRODID", &*format!("-//Depositary//Treaty deadlines//{}", register.language().code().to_uppercase())),
        ("CALSCALE", "GREGORIAN"),
        ("NAME", &called),
        ("X-WR-CALNAME", &called),
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
    let say = |key, places: &[(&str, &str)]| Catalogue::of(register.language()).say(key, places);
    let summary = say("feed-summary", &[("title", &title(register, duty)), ("kind", kind)]);
    let state = say("feed-state", &[("on", &duty.on), ("state", duty.state)]);
    let mut event = Event::new();
    event
        .uid(&format!("{}@depositary", name(duty)))
        .sequence(u32::try_from(moved).unwrap_or(u32::MAX))
        .summary(&summary)
        .description(&format!("{}\n{state}\n{}", duty.sentence, say("feed-care", &[])))
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
    let say = |key| Catalogue::of(register.language()).say(key, &[]);
    let feed = Feed {
        title: Text::plain(say("feed-called")),
        id: "urn:depositary:deadlines".to_owned(),
        updated: updated.unwrap_or_default(),
        authors: vec![Person { name: "Depositary".to_owned(), ..Person::default() }],
        generator: Some(Generator { value: "Depositary".to_owned(), ..Generator::default() }),
        subtitle: Some(Text::plain(say("feed-care"))),
        entries,
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(register: &Register<'_>, duty: &Obligation) -> Entry {
    let due = duty.due.as_deref().unwrap_or_default();
    let places = [("title", &*title(register, duty)), ("kind", kind(duty)), ("due", due)];
    let category = |term: &str| Category { term: term.to_owned(), ..Category::default() };
    Entry {
        title: Text::plain(Catalogue::of(register.language()).say("feed-entry", &places)),
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
    let (corpus, language) = (register.corpus(), register.language());
    let who = corpus.participant_ids().find(|who| corpus.participant(*who).code == duty.participant);
    let who = who.map_or(duty.participant.as_str(), |who| corpus.short_name(who, language));
    let words = Catalogue::of(language);
    let of_year = |year: i16| words.say("duty-title-year", &[("title", &duty.title), ("year", &year.to_string())]);
    let what = duty.covers.map_or_else(|| duty.title.clone(), of_year);
    let treaty = duty.treaty.to_uppercase();
    words.say("feed-title", &[("who", who), ("title", &what), ("treaty", &treaty), ("article", &duty.article)])
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
