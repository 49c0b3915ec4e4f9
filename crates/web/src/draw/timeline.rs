//! A participant's timeline under a treaty: statuses as a bar, acts and steps as signs above and below it.

use depositary_answers::v1::{Interval, Timeline};
use depositary_law::Date;
use maud::{Markup, html};

use super::{Axis, fill};
use crate::messages::Messages;

/// A sign at a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day.
    pub on: Date,
    /// What it says when pointed at.
    pub says: String,
    /// Whether it is an act in law (above the bar) or a step at home (below it).
    pub legal: bool,
}

/// The statuses of an answer as areas of a bar.
pub fn bar(w: &Messages, axis: Axis, intervals: &[Interval], top: u32, height: u32) -> Markup {
    let day = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<Date>().ok());
    html! {
        @for interval in intervals.iter().filter(|interval| interval.status != "outside") {
            @let from = axis.place(day(&interval.from).unwrap_or(axis.from()));
            @let until = axis.place(day(&interval.until).unwrap_or(axis.until()));
            @let pending = interval.qualifiers.contains(&"notice-pending") || interval.qualifiers.contains(&"withdrawal-held");
            g {
                title { (told(w, interval)) }
                rect class={ "s-" (interval.status) } x=(format!("{from:.2}%")) width=(format!("{:.2}%", (until - from).max(0.15)))
                    y=(top) height=(height) fill=[fill(interval.status)] {}
                @if pending {
                    rect.pending x=(format!("{from:.2}%")) width=(format!("{:.2}%", (until - from).max(0.15)))
                        y=(top + height - 4) height="4" {}
                }
            }
        }
    }
}

/// The timeline with its axis, its signs, and the day asked about.
pub fn timeline(w: &Messages, timeline: &Timeline, marks: &[Mark], on: Date, today: Date, label: &str) -> Markup {
    let starts = timeline.intervals.iter().filter_map(|interval| interval.from.as_ref()?.parse().ok());
    let axis = Axis::over(starts.chain(marks.iter().map(|mark| mark.on)).chain([on]), today);
    let here = axis.place(on);
    let at_home = marks.iter().any(|mark| !mark.legal);
    html! {
        svg.timeline role="img" aria-label=(label) width="100%" height="112" {
            (axis.lines(24, 88))
            line.base x1="0" x2="100%" y1="60" y2="60" {}
            (bar(w, axis, &timeline.intervals, 44, 24))
            @for mark in marks {
                svg x=(axis.percent(mark.on)) y=(if mark.legal { 36 } else { 76 }) overflow="visible" {
                    title { (mark.says) }
                    @if mark.legal { path.legal d="M-5 -6L5 -6L0 4Z" {} } @else { rect.home x="-3" y="-3" width="6" height="6" {} }
                }
            }
            g.on {
                line x1=(axis.percent(on)) x2=(axis.percent(on)) y1="20" y2="88" {}
                text x=(axis.percent(on)) y="14" text-anchor=(anchor(here)) { (on) }
            }
        }
        p.legend {
            @for status in statuses(&timeline.intervals) {
                span { (super::swatch(status)) (w.find(&format!("status-{status}")).unwrap_or(status)) }
            }
            @if marks.iter().any(|mark| mark.legal) {
                span { svg.swatch aria-hidden="true" width="14" height="14" { path.legal d="M2 3L12 3L7 12Z" {} } (w.get("legend-legal")) }
            }
            @if at_home {
                span { svg.swatch aria-hidden="true" width="14" height="14" { rect.home x="4" y="4" width="6" height="6" {} } (w.get("legend-home")) }
            }
        }
    }
}

/// How a label beside a line is set, so that it stays in the drawing.
const fn anchor(place: f64) -> &'static str {
    match place {
        place if place < 12.0 => "start",
        place if place > 88.0 => "end",
        _ => "middle",
    }
}

fn statuses(intervals: &[Interval]) -> Vec<&'static str> {
    let mut statuses: Vec<&'static str> = Vec::new();
    for interval in intervals.iter().filter(|interval| interval.status != "outside") {
        if !statuses.contains(&interval.status) {
            statuses.push(interval.status);
        }
    }
    statuses
}

fn told(w: &Messages, interval: &Interval) -> String {
    let status = w.find(&format!("status-{}", interval.status)).unwrap_or(interval.status);
    let beside: Vec<&str> =
        interval.qualifiers.iter().map(|q| w.find(&format!("qualifier-{q}")).unwrap_or(q)).collect();
    let beside = if beside.is_empty() { String::new() } else { format!(" ({})", beside.join(", ")) };
    let from = interval.from.as_deref().unwrap_or("…");
    let until = interval.until.as_deref().unwrap_or("…");
    format!("{status}{beside}: {} {from} {} {until}", w.get("from"), w.get("until"))
}
