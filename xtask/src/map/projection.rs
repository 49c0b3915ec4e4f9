//! Equal Earth (Šavrič, Patterson and Jenny 2018): areas stay comparable, and so does what a colour seems to weigh.

use super::topology::Place;

/// The width of the map in its integer units. At 1000 pixels a pixel is ten units.
pub const WIDTH: i32 = 10_000;
/// The height of the map in its integer units.
pub const HEIGHT: i32 = 4_867;

const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];

/// A point of the picture: x to the right, y down, in units of the map before rounding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Units from the left edge.
    pub x: f64,
    /// Units from the upper edge.
    pub y: f64,
}

/// Where a place lies in the picture. A longitude past 180 lies past the edge; the cut comes later.
pub fn project(place: Place) -> Point {
    let m = 3.0_f64.sqrt() / 2.0;
    let theta = (m * place.latitude.to_radians().sin()).asin();
    let (t2, t6) = (theta.powi(2), theta.powi(6));
    let x = place.longitude.to_radians() * theta.cos()
        / (m * (A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2)));
    let y = theta * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
    let scale = f64::from(WIDTH) / (2.0 * std::f64::consts::PI / (m * A[0]));
    Point { x: f64::from(WIDTH) / 2.0 + x * scale, y: f64::from(HEIGHT) / 2.0 - y * scale }
}
