//! Deadlines as a calendar (RFC 5545) and as a feed (RFC 4287), made only of what the record says: the
//! same answer gives the same bytes, on whatever day it is asked for.

use std::collections::BTreeSet;

use atom_syndication::{Category, Content, Entry, Feed, FixedDateTime, Generator, Person, Text};
use depositary_law::calendar::day_after;
use depositary_law::Date;
use icalendar::{Calendar, Component, Event, EventStatus, Property};

use crate::register::Register;
use crate::v1::{Node, Obligation, Premise};

const CARE: &str = "Computed by Depositary from public sources. Not legal advice, not the depositary, no finding of breach; \
                    official texts and depositary notifications prevail.";

/// The deadlines of duties as an iCalendar document: one event for each duty with a deadline in effect.
///
/// An event keeps its UID for ever; a grant that moves its deadline raises its SEQUENCE, so that
/// calendars move it too. Statutory and granted deadlines have categories of their own.
#[must_use]
pub fn calendar(register: &Register<'_>, duties: &[Obligation]) -> String {
    let mut calendar = Calendar::new();
    calendar.name("Treaty deadlines (Depositary)");
    calendar.append_property(Property::new("PRODID", "-//Depositary//Treaty deadlines//EN"));
    for duty in duties {
        calendar.extend(event(register, duty));
    }
    calendar.done().to_string()
}

fn event(register: &Register<'_>, duty: &Obligation) -> Option<Event> {
    let due: Date = duty.due.as_ref()?.parse().ok()?;
    let moved = duty.extensions.iter().filter(|extension| extension.counts).count();
    let stamp = format!("{}T000000Z", basic(last_known(duty)));
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
    let entries: Vec<Entry> = duties.iter().filter(|duty| duty.due.is_some()).map(|duty| entry(register, duty)).collect();
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
        updated: midnight(last_known(duty)),
        categories: vec![category(kind(duty)), category(duty.state), category(&duty.treaty), category(&duty.participant)],
        content: Some(Content { value: Some(duty.sentence.clone()), content_type: Some("text".to_owned()), ..Content::default() }),
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

/// The last day on which anything that the answer rests on became known.
fn last_known(duty: &Obligation) -> Date {
    let mut known = BTreeSet::new();
    collect(&duty.proof, &mut known);
    let last = known.last();
    last.and_then(|day| day.parse().ok()).unwrap_or(Date::ZERO)
}

fn collect<'n>(node: &'n Node, known: &mut BTreeSet<&'n str>) {
    for premise in &node.from {
        match premise {
            Premise::Step(node) => collect(node, known),
            Premise::Fact(fact) => {
                known.insert(&fact.known);
            }
            Premise::Compliance(fact) => {
                known.insert(&fact.known);
            }
            Premise::SeeStep { .. } | Premise::Other(_) => {}
        }
    }
}

/// `20250306`.
fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}

fn date_property(name: &str, day: Date) -> Property {
    let mut property = Property::new(name, basic(day));
    property.add_parameter("VALUE", "DATE");
    property.done()
}

fn midnight(day: Date) -> FixedDateTime {
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}
