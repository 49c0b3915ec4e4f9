//! Fewer points, arc by arc: neighbours share their arcs, so they go on sharing their borders.

use super::projection::{Point, project};
use super::topology::{Place, near};

/// How far a simplified line may stray, in units of the map (ten to a pixel at 1000 pixels).
pub const TOLERANCE: f64 = 1.5;

/// Puts a place on the meridian of 180 degrees wherever an arc passes it, so that the cut is the same for both sides.
pub fn with_crossings(arc: &[Place]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(arc.len());
    for place in arc.iter().copied() {
        if let Some(before) = places.last().copied() {
            let edge = nearest_edge(f64::midpoint(before.longitude, place.longitude));
            let (a, b) = (before.longitude - edge, place.longitude - edge);
            if a * b < 0.0 {
                let latitude = before.latitude + (place.latitude - before.latitude) * a / (a - b);
                places.push(Place { longitude: edge, latitude });
            }
        }
        places.push(place);
    }
    places
}

/// The meridian 180 + 360 k nearest to a longitude.
pub fn nearest_edge(longitude: f64) -> f64 {
    near(180.0, longitude)
}

/// An arc with fewer places. Its ends stay, and so do the places on the meridian of 180 degrees.
///
/// A closed arc is first split at the place farthest from its ends, or it would shrink to a point.
pub fn simplify(arc: &[Place]) -> Vec<Place> {
    let points: Vec<Point> = arc.iter().map(|place| project(*place)).collect();
    let mut kept = vec![false; arc.len()];
    let mut fixed: Vec<usize> =
        (0..arc.len()).filter(|at| *at == 0 || *at + 1 == arc.len() || on_edge(arc[*at])).collect();
    if let [first, .., last] = fixed.as_slice()
        && fixed.len() == 2
        && distance(points[*first], points[*last]) < 0.5
        && let Some(far) = (*first..=*last)
            .max_by(|a, b| distance(points[*a], points[*first]).total_cmp(&distance(points[*b], points[*first])))
    {
        fixed.insert(1, far);
    }
    for at in &fixed {
        kept[*at] = true;
    }
    for pair in fixed.windows(2) {
        between(&points, pair[0], pair[1], &mut kept);
    }
    arc.iter().zip(kept).filter(|(_, kept)| *kept).map(|(place, _)| *place).collect()
}

fn on_edge(place: Place) -> bool {
    (place.longitude - nearest_edge(place.longitude)).abs() < 1e-9
}

/// Keeps the point that strays farthest from the line, if it strays too far, and looks on both sides of it again.
fn between(points: &[Point], first: usize, last: usize, kept: &mut [bool]) {
    let mut open = vec![(first, last)];
    while let Some((from, to)) = open.pop() {
        let farthest = (from + 1..to)
            .map(|at| (at, off_line(points[at], points[from], points[to])))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((at, far)) = farthest.filter(|(_, far)| *far > TOLERANCE) {
            kept[at] = true;
            open.extend([(from, at), (at, to)]);
            debug_assert!(far.is_finite());
        }
    }
}

fn off_line(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx * dx + dy * dy;
    if length == 0.0 {
        return distance(point, from);
    }
    let along = (((point.x - from.x) * dx + (point.y - from.y) * dy) / length).clamp(0.0, 1.0);
    distance(point, Point { x: from.x + along * dx, y: from.y + along * dy })
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}
