//! Former States as unions of today's shapes: the arcs that two members share are dropped, the rest are the outline.

use std::collections::BTreeMap;

use super::topology::{ArcRef, Atlas, Place};

/// A former State that today's shapes make up.
pub struct Former {
    /// Its code.
    pub code: &'static str,
    /// The participant whose row of the record is shown on it.
    pub row: &'static str,
    /// The shapes it is made of.
    pub members: &'static [&'static str],
    /// What must be said beside it.
    pub note: &'static str,
}

/// The former States that have a shape.
pub const FORMER: [Former; 4] = [
    Former { code: "CSK", row: "CSK", members: &["CZE", "SVK"], note: "Czechoslovakia, in today's borders" },
    Former {
        code: "SCG",
        row: "SRB",
        members: &["MNE", "SRB", "XKX"],
        note: "Serbia and Montenegro (until 2003 the Federal Republic of Yugoslavia), in today's borders; \
               its acts stand in the row of Serbia",
    },
    Former {
        code: "SUN",
        row: "RUS",
        members: &["ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ", "MDA", "RUS", "TJK", "TKM", "UKR", "UZB"],
        note: "Soviet Union, in today's borders and without Estonia, Latvia and Lithuania, which the record counts \
               as the same States before and after; its acts stand in the row of the Russian Federation",
    },
    Former {
        code: "YUG",
        row: "YUG",
        members: &["BIH", "HRV", "MKD", "MNE", "SRB", "SVN", "XKX"],
        note: "Socialist Federal Republic of Yugoslavia, in today's borders",
    },
];

/// A former State whose land is part of a larger one today: a dot, because no shape of this atlas is its own.
pub struct Dotted {
    /// Its code.
    pub code: &'static str,
    /// A place well inside it.
    pub place: Place,
}

/// The former States that are drawn as dots.
pub const DOTTED: [Dotted; 2] = [
    Dotted { code: "DDR", place: Place { longitude: 12.8, latitude: 52.4 } },
    Dotted { code: "YMD", place: Place { longitude: 47.8, latitude: 14.9 } },
];

/// The outline of some shapes taken together, as rings of arcs.
///
/// # Errors
/// A sentence, if a member is not in the atlas or the outline does not close.
pub fn union(atlas: &Atlas, members: &[&str]) -> Result<Vec<Vec<ArcRef>>, String> {
    let mut uses: BTreeMap<ArcRef, usize> = BTreeMap::new();
    let mut all = Vec::new();
    for code in members {
        let rings = atlas.shapes.get(*code).ok_or_else(|| format!("{code} is not in the atlas"))?;
        for reference in rings.iter().flatten() {
            *uses.entry(number(*reference)).or_default() += 1;
            all.push(*reference);
        }
    }
    let mut open: Vec<ArcRef> = all.into_iter().filter(|reference| uses.get(&number(*reference)) == Some(&1)).collect();
    let mut rings = Vec::new();
    while let Some(first) = (!open.is_empty()).then(|| open.remove(0)) {
        let start = ends(atlas, first).0;
        let mut ring = vec![first];
        let mut end = ends(atlas, first).1;
        while end != start {
            let next = open.iter().position(|reference| ends(atlas, *reference).0 == end);
            let next = next.ok_or_else(|| format!("the outline of {} does not close", members.join(", ")))?;
            let reference = open.remove(next);
            end = ends(atlas, reference).1;
            ring.push(reference);
        }
        rings.push(ring);
    }
    Ok(rings)
}

/// The arc's own number, whatever its direction.
pub fn number(reference: ArcRef) -> ArcRef {
    if reference >= 0 { reference } else { !reference }
}

/// Where a directed arc begins and ends, in a form that can be compared: a hundred-thousandth of a degree.
fn ends(atlas: &Atlas, reference: ArcRef) -> ((i64, i64), (i64, i64)) {
    let key = |place: Option<&Place>| {
        let whole = |degrees: f64| (degrees * 100_000.0).round() as i64;
        place.map_or((0, 0), |place| {
            (whole(place.longitude.rem_euclid(360.0)).rem_euclid(36_000_000), whole(place.latitude))
        })
    };
    let arc = usize::try_from(number(reference)).ok().and_then(|at| atlas.arcs.get(at));
    let (first, last) = (key(arc.and_then(|arc| arc.first())), key(arc.and_then(|arc| arc.last())));
    if reference >= 0 { (first, last) } else { (last, first) }
}
