//! How the counts of a treaty changed: three step lines over time.

use std::fmt::Write;

use depositary_answers::v1::{Growth, GrowthStep};
use depositary_law::Date;
use maud::{Markup, html};

use super::Axis;
use crate::messages::Messages;

/// The height of the drawing and of its lowest line.
const HEIGHT: u32 = 260;
const TOP: u32 = 16;
const BOTTOM: u32 = 236;

/// The growth of a treaty as step lines, with the day asked about.
pub fn growth(w: &Messages, growth: &Growth, on: Date, today: Date, label: &str) -> Markup {
    let days: Vec<Date> = growth.steps.iter().filter_map(|step| step.on.parse().ok()).collect();
    let axis = Axis::over(days.iter().copied().chain([on]), today);
    let most = growth.steps.iter().map(|step| step.bound.max(step.deposited).max(step.signed)).max().unwrap_or(0);
    let (ceiling, every) = ceiling(most);
    let height = |count: usize| {
        let share = f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / f64::from(ceiling.max(1));
        f64::from(BOTTOM) - share * f64::from(BOTTOM - TOP)
    };
    let line = |count: fn(&GrowthStep) -> usize| {
        let mut path = format!("M0 {:.1}", height(0));
        for (step, day) in growth.steps.iter().zip(&days) {
            // Writing to a string cannot fail.
            let _ = write!(path, "H{:.2}V{:.1}", axis.place(*day) * 10.0, height(count(step)));
        }
        let _ = write!(path, "H{:.2}", axis.place(today.max(on)) * 10.0);
        path
    };
    html! {
        svg.growth role="img" aria-label=(label) width="100%" height=(HEIGHT) {
            (axis.lines(TOP, BOTTOM))
            g.levels aria-hidden="true" {
                @for count in (0..=ceiling).step_by(every as usize) {
                    @let y = format!("{:.1}", height(count as usize));
                    line x1="0" x2="100%" y1=(y) y2=(y) {}
                    text x="0" y=(y) dy="-3" { (count) }
                }
            }
            svg viewBox={ "0 0 1000 " (HEIGHT) } preserveAspectRatio="none" width="100%" height=(HEIGHT) {
                path.signed d=(line(|step| step.signed)) { title { (w.get("rule-signed")) } }
                path.deposited d=(line(|step| step.deposited)) { title { (w.get("rule-deposited")) } }
                path.bound d=(line(|step| step.bound)) { title { (w.get("rule-bound")) } }
            }
            g.on {
                line x1=(axis.percent(on)) x2=(axis.percent(on)) y1="14" y2=(BOTTOM) {}
            }
        }
        p.legend {
            @for (class, word) in [("bound", w.get("rule-bound")), ("deposited", w.get("rule-deposited")), ("signed", w.get("rule-signed"))] {
                span { svg.growth aria-hidden="true" width="26" height="10" { path class=(class) d="M1 5H25" {} } " " (word) }
            }
        }
    }
}

/// A round number above the highest count, and the distance of the lines below it.
fn ceiling(most: usize) -> (u32, u32) {
    let most = u32::try_from(most).unwrap_or(u32::MAX - 100);
    let every = [5, 10, 20, 25, 50].into_iter().find(|every| most / every < 5).unwrap_or(100);
    ((most / every + 1) * every, every)
}
