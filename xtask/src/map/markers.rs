//! Dots for what is too small to be hit: where each lies, and where it is drawn so that all can be told apart.

use super::projection::{HEIGHT, WIDTH};

/// A shape smaller than this many square units (7.5 pixels at 1000) gets a dot.
pub const SMALL: f64 = 750.0;

/// The distance at which dots are kept from each other, in units: 17 pixels where the map is 1200 pixels wide.
const APART: f64 = 140.0;

/// The radius of a dot's target, in units, where there is room for it.
const TARGET: f64 = 120.0;

/// How many times all dots are moved a little.
const ROUNDS: usize = 2_000;

/// Where dots lie in a chain denser than their distance, each is asked to one side, in units, so that the order of the
/// chain from north to south can still be read.
const ASIDE: [(&str, (f64, f64)); 8] = [
    ("KNA", (-110.0, -60.0)),
    ("ATG", (120.0, -60.0)),
    ("DMA", (-130.0, 20.0)),
    ("LCA", (140.0, -25.0)),
    ("VCT", (-140.0, 85.0)),
    ("BRB", (130.0, 80.0)),
    ("GRD", (-130.0, 185.0)),
    ("TTO", (130.0, 110.0)),
];

/// A dot of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// The ISO alpha-3 code, or the record's own one for a former State.
    pub code: String,
    /// Where the place is.
    pub at: (i32, i32),
    /// Where the dot is drawn: the same place, or beside it where dots crowd.
    pub drawn: (i32, i32),
    /// The radius of its target.
    pub target: i32,
}

/// Dots for these places, moved apart where they crowd. The order of the places does not matter.
pub fn spread(mut places: Vec<(String, (i32, i32))>) -> Vec<Dot> {
    places.sort();
    let home: Vec<(f64, f64)> = places
        .iter()
        .map(|(code, at)| {
            let (dx, dy) = ASIDE.iter().find(|(aside, _)| aside == code).map_or((0.0, 0.0), |(_, aside)| *aside);
            (f64::from(at.0) + dx, f64::from(at.1) + dy)
        })
        .collect();
    let mut drawn = home.clone();
    for round in 0..ROUNDS {
        // At first each dot is drawn home; at the end only the distance counts.
        let pull = 0.02 * (1.0 - round as f64 / ROUNDS as f64);
        for at in 0..drawn.len() {
            drawn[at].0 += (home[at].0 - drawn[at].0) * pull;
            drawn[at].1 += (home[at].1 - drawn[at].1) * pull;
        }
        for a in 0..drawn.len() {
            for b in a + 1..drawn.len() {
                let (dx, dy) = (drawn[b].0 - drawn[a].0, drawn[b].1 - drawn[a].1);
                let far = dx.hypot(dy);
                if far >= APART {
                    continue;
                }
                // Two dots on one spot part to the right and left.
                let (ux, uy) = if far < 0.001 { (1.0, 0.0) } else { (dx / far, dy / far) };
                let push = (APART - far) / 2.0;
                drawn[a].0 -= ux * push;
                drawn[a].1 -= uy * push;
                drawn[b].0 += ux * push;
                drawn[b].1 += uy * push;
            }
        }
        for dot in &mut drawn {
            dot.0 = dot.0.clamp(TARGET, f64::from(WIDTH) - TARGET);
            dot.1 = dot.1.clamp(TARGET, f64::from(HEIGHT) - TARGET);
        }
    }
    let target = |at: usize| {
        let others = drawn.iter().enumerate().filter(|(other, _)| *other != at);
        let nearest = others.map(|(_, b)| (b.0 - drawn[at].0).hypot(b.1 - drawn[at].1)).fold(f64::INFINITY, f64::min);
        (nearest / 2.0).min(TARGET).floor() as i32
    };
    let whole = |(x, y): (f64, f64)| (x.round() as i32, y.round() as i32);
    places
        .iter()
        .enumerate()
        .map(|(at, (code, home))| Dot { code: code.clone(), at: *home, drawn: whole(drawn[at]), target: target(at) })
        .collect()
}
