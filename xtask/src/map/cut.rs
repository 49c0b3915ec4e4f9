//! From rings on the globe to rings in the picture: cut at 180 degrees, closed at the pole, rounded to whole units.

use super::projection::project;
use super::topology::{ArcRef, Place, directed, near};

/// A closed ring of whole units; the first point is not repeated at the end.
pub type Ring = Vec<(i32, i32)>;

/// How far apart the places are that close Antarctica along the pole and down to it, in degrees.
const STEP: f64 = 15.0;

/// The ring of some arcs, with continuous longitudes, its last place equal to its first unless it runs round a pole.
pub fn ring(arcs: &[Vec<Place>], references: &[ArcRef]) -> Vec<Place> {
    let mut ring: Vec<Place> = Vec::new();
    for reference in references {
        for (at, place) in directed(arcs, *reference).into_iter().enumerate() {
            match ring.last() {
                // The first place of an arc is the last of the one before it.
                Some(_) if at == 0 => {}
                Some(before) => {
                    let longitude = near(place.longitude, before.longitude);
                    ring.push(Place { longitude, ..place });
                }
                None => ring.push(place),
            }
        }
    }
    ring
}

/// The rings of the picture that a ring on the globe becomes: none, if it is too small to be seen.
pub fn cut(mut ring: Vec<Place>) -> Vec<Ring> {
    let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied()) else { return Vec::new() };
    if (last.longitude - first.longitude).abs() > 180.0 {
        ring = close_at_pole(&ring);
    }
    let west = ring.iter().map(|place| place.longitude).fold(f64::INFINITY, f64::min);
    let east = ring.iter().map(|place| place.longitude).fold(f64::NEG_INFINITY, f64::max);
    let mut band = -180.0 + 360.0 * ((west + 180.0) / 360.0).floor();
    let mut rings = Vec::new();
    // What only touches the edge from the west has nothing beyond it.
    while band < east - 1e-6 {
        let inside = clip(&clip(&ring, |place| place.longitude - band), |place| band + 360.0 - place.longitude);
        let points: Vec<Place> =
            inside.into_iter().map(|place| Place { longitude: place.longitude - band - 180.0, ..place }).collect();
        let rounded = round(&points);
        if rounded.len() >= 3 && area(&rounded) > 0.0 {
            rings.push(rounded);
        }
        band += 360.0;
    }
    rings
}

/// A ring round the pole, cut where it passes 180 degrees and led down to the pole, along it, and up again.
fn close_at_pole(ring: &[Place]) -> Vec<Place> {
    let mut open: Vec<Place> = ring[..ring.len() - 1].to_vec();
    if ring[ring.len() - 1].longitude < ring[0].longitude {
        open.reverse();
    }
    // Begin on the meridian of 180 degrees or just east of it, and go east all the way round.
    let east_of_edge = |place: &Place| (place.longitude - 180.0).rem_euclid(360.0);
    let start = (0..open.len()).min_by(|a, b| east_of_edge(&open[*a]).total_cmp(&east_of_edge(&open[*b]))).unwrap_or(0);
    let (from, to) = (-180.0, 180.0);
    let mut line: Vec<Place> = Vec::with_capacity(open.len());
    for place in open[start..].iter().chain(&open[..start]) {
        let before = line.last().map_or(from, |before: &Place| before.longitude);
        line.push(Place { longitude: near(place.longitude, before), ..*place });
    }
    let (Some(first), Some(last)) = (line.first().copied(), line.last().copied()) else { return Vec::new() };
    let mut closed = vec![Place { longitude: from, latitude: first.latitude }];
    closed.extend(line);
    let pole = if first.latitude < 0.0 { -90.0 } else { 90.0 };
    closed.extend(steps(last.latitude, pole).map(|latitude| Place { longitude: to, latitude }));
    closed.extend(steps(to, from).map(|longitude| Place { longitude, latitude: pole }));
    closed.extend(steps(pole, first.latitude).map(|latitude| Place { longitude: from, latitude }));
    closed
}

/// The outline of the whole globe in the picture.
pub fn globe() -> Ring {
    let east = (-90..=90).step_by(5).map(|latitude| (180.0, f64::from(latitude)));
    let west = (-90..=90).rev().step_by(5).map(|latitude| (-180.0, f64::from(latitude)));
    let edge: Vec<Place> = east.chain(west).map(|(longitude, latitude)| Place { longitude, latitude }).collect();
    round(&edge)
}

/// Both ends and what lies between them in small steps.
fn steps(from: f64, to: f64) -> impl Iterator<Item = f64> {
    let count = ((to - from).abs() / STEP).ceil().max(1.0);
    (0..=count as u32).map(move |step| from + (to - from) * f64::from(step) / count)
}

/// The part of a ring where `inside` is not negative (Sutherland and Hodgman's way, one edge at a time).
fn clip(ring: &[Place], inside: impl Fn(&Place) -> f64) -> Vec<Place> {
    let mut kept = Vec::new();
    for (at, place) in ring.iter().enumerate() {
        let before = &ring[(at + ring.len() - 1) % ring.len()];
        let (a, b) = (inside(before), inside(place));
        if a * b < 0.0 {
            let part = a / (a - b);
            kept.push(Place {
                longitude: before.longitude + (place.longitude - before.longitude) * part,
                latitude: before.latitude + (place.latitude - before.latitude) * part,
            });
        }
        if b >= 0.0 {
            kept.push(*place);
        }
    }
    kept
}

/// Whole units, without points that fall together.
fn round(places: &[Place]) -> Ring {
    let mut ring: Ring = places
        .iter()
        .map(|place| {
            let point = project(*place);
            (point.x.round() as i32, point.y.round() as i32)
        })
        .collect();
    ring.dedup();
    while ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

/// The area within a ring in square units, always positive.
pub fn area(ring: &Ring) -> f64 {
    let twice: i64 = (0..ring.len())
        .map(|at| {
            let ((x, y), (next_x, next_y)) = (ring[at], ring[(at + 1) % ring.len()]);
            i64::from(x) * i64::from(next_y) - i64::from(next_x) * i64::from(y)
        })
        .sum();
    twice.abs() as f64 / 2.0
}

/// The centre of a ring's area, in whole units.
pub fn centre(ring: &Ring) -> (i32, i32) {
    let (mut x, mut y, mut twice) = (0.0, 0.0, 0.0);
    let (x0, y0) = ring.first().map_or((0.0, 0.0), |first| (f64::from(first.0), f64::from(first.1)));
    for at in 0..ring.len() {
        let (a, b) = (ring[at], ring[(at + 1) % ring.len()]);
        let (ax, ay) = (f64::from(a.0) - x0, f64::from(a.1) - y0);
        let (bx, by) = (f64::from(b.0) - x0, f64::from(b.1) - y0);
        let cross = ax * by - bx * ay;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
        twice += cross;
    }
    if twice == 0.0 {
        return (x0 as i32, y0 as i32);
    }
    ((x0 + x / (3.0 * twice)).round() as i32, (y0 + y / (3.0 * twice)).round() as i32)
}
