//! The atlas as it comes: a quantized TopoJSON read into arcs of degrees and shapes that name their arcs.

use std::collections::BTreeMap;

use serde_json::Value;

/// A place on the globe in degrees. Along an arc the longitude is continuous: it may pass 180.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Degrees east of Greenwich.
    pub longitude: f64,
    /// Degrees north of the equator.
    pub latitude: f64,
}

/// An arc of a ring and its direction: `!n` is arc `n` backwards, as TopoJSON has it.
pub type ArcRef = i64;

/// What the atlas says: arcs shared by neighbours, and shapes as rings of arcs.
#[derive(Debug, Default)]
pub struct Atlas {
    /// The arcs, each with continuous longitudes.
    pub arcs: Vec<Vec<Place>>,
    /// The shapes by ISO alpha-3 code. The numeric id will not do as a key: 036 occurs twice.
    pub shapes: BTreeMap<String, Vec<Vec<ArcRef>>>,
}

/// Reads the object `countries` of a TopoJSON file.
///
/// # Errors
/// A sentence about what the file lacks.
pub fn read(text: &str) -> Result<Atlas, String> {
    let file: Value = serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"))?;
    let scale = pair(&file["transform"]["scale"]).ok_or("no transform.scale")?;
    let origin = pair(&file["transform"]["translate"]).ok_or("no transform.translate")?;
    let mut atlas = Atlas::default();
    for arc in file["arcs"].as_array().ok_or("no arcs")? {
        let mut places = Vec::new();
        let (mut x, mut y) = (0.0, 0.0);
        for step in arc.as_array().ok_or("an arc is not a list")? {
            let (dx, dy) = pair(step).ok_or("a step of an arc is not a pair")?;
            x += dx;
            y += dy;
            places.push(Place { longitude: x * scale.0 + origin.0, latitude: y * scale.1 + origin.1 });
        }
        unwrap(&mut places);
        atlas.arcs.push(places);
    }
    for shape in file["objects"]["countries"]["geometries"].as_array().ok_or("no objects.countries")? {
        let code = shape["properties"]["a3"].as_str().ok_or("a shape without a3")?;
        let mut rings = Vec::new();
        collect(&shape["arcs"], &mut rings);
        if atlas.shapes.insert(code.to_owned(), rings).is_some() {
            return Err(format!("{code} occurs twice"));
        }
    }
    Ok(atlas)
}

fn pair(value: &Value) -> Option<(f64, f64)> {
    Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?))
}

/// The rings of a polygon or of several: the innermost lists, which hold numbers.
fn collect(value: &Value, rings: &mut Vec<Vec<ArcRef>>) {
    let Some(list) = value.as_array() else { return };
    if list.first().is_some_and(Value::is_number) {
        rings.push(list.iter().filter_map(Value::as_i64).collect());
    } else {
        list.iter().for_each(|inner| collect(inner, rings));
    }
}

/// Ensure that no step between neighbours is longer than half the globe: a step over 180 degrees goes on beyond it.
fn unwrap(places: &mut [Place]) {
    for at in 1..places.len() {
        let before = places[at - 1].longitude;
        places[at].longitude = near(places[at].longitude, before);
    }
}

/// The same meridian, counted so that it lies within half the globe of another one.
pub fn near(longitude: f64, other: f64) -> f64 {
    longitude - 360.0 * ((longitude - other) / 360.0).round()
}

/// The places of an arc in the direction in which a ring runs through it.
pub fn directed(arcs: &[Vec<Place>], reference: ArcRef) -> Vec<Place> {
    let place = |number: i64| usize::try_from(number).ok().and_then(|at| arcs.get(at)).cloned().unwrap_or_default();
    if reference >= 0 { place(reference) } else { place(!reference).into_iter().rev().collect() }
}
