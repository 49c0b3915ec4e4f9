//! Tests of projection, simplification, cut and union, and of the kept map, which was made with them.
//!
//! The atlas itself is not part of the repository, so nothing here needs it.

use std::fs;
use std::path::PathBuf;

use super::cut::{area, centre, cut, globe, ring};
use super::former::{FORMER, union};
use super::projection::{HEIGHT, WIDTH, project};
use super::simplify::{simplify, with_crossings};
use super::topology::{Atlas, Place, read};
use super::{DISPUTED, KEPT, markers, path, states};

fn place(longitude: f64, latitude: f64) -> Place {
    Place { longitude, latitude }
}

fn root() -> PathBuf {
    super::super::root()
}

/// Every line of the kept map, without the comments.
fn kept() -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join(KEPT)).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The numbers of a path, and where a ring begins.
fn points(path: &str) -> Vec<Vec<(i32, i32)>> {
    path.split('z')
        .filter(|ring| !ring.is_empty())
        .map(|ring| {
            let spaced = ring.replace(['M', 'l'], " ").replace('-', " -");
            let numbers: Vec<i32> = spaced.split_whitespace().map(|number| number.parse().unwrap()).collect();
            let mut at = (0, 0);
            let steps = numbers.chunks(2).map(|pair| {
                at = (at.0 + pair[0], at.1 + pair[1]);
                at
            });
            steps.collect()
        })
        .collect()
}

#[test]
fn equal_earth_where_its_authors_put_it() {
    let middle = project(place(0.0, 0.0));
    assert!((middle.x - 5_000.0).abs() < 1e-6 && (middle.y - f64::from(HEIGHT) / 2.0).abs() < 1e-6);
    let east = project(place(180.0, 0.0));
    assert!((east.x - f64::from(WIDTH)).abs() < 1e-6);
    // The pole is a line 0.59 times as long as the equator, and the map 2.05 times as wide as high.
    let pole = project(place(180.0, 90.0));
    assert!(pole.y.abs() < 0.5 && ((pole.x - 5_000.0) / 5_000.0 - 0.5923).abs() < 0.001, "{pole:?}");
    assert!((f64::from(WIDTH) / f64::from(HEIGHT) - 2.0546).abs() < 0.001);
}

#[test]
fn equal_areas_stay_equal() {
    // A band of ten degrees at the equator and one of the same area further north: sin differs by as much.
    let cell = |south: f64, north: f64| {
        let mut ring: Vec<Place> = (0..=10).map(|step| place(f64::from(step), south)).collect();
        ring.extend((0..=10).rev().map(|step| place(f64::from(step), north)));
        let west = (1..10).rev().map(|step| place(0.0, south + (north - south) * f64::from(step) / 10.0));
        ring.extend(west);
        cut(ring).iter().map(area).sum::<f64>()
    };
    let height = 10.0_f64.to_radians().sin();
    let north = (40.0_f64.to_radians().sin() + height).asin().to_degrees();
    let ratio = cell(40.0, north) / cell(0.0, 10.0);
    assert!((ratio - 1.0).abs() < 0.01, "{ratio}");
}

#[test]
fn a_ring_over_180_degrees_becomes_two() {
    let island = [place(170.0, 0.0), place(190.0, 0.0), place(190.0, 10.0), place(170.0, 10.0), place(170.0, 0.0)];
    let with = with_crossings(&island);
    assert_eq!(with.iter().filter(|place| place.longitude == 180.0).count(), 2);
    let rings = cut(ring(&[with], &[0]));
    assert_eq!(rings.len(), 2);
    assert!(rings.iter().flatten().all(|(x, _)| (0..=WIDTH).contains(x)));
    assert!((area(&rings[0]) - area(&rings[1])).abs() < 100.0, "half on each side");
}

#[test]
fn a_ring_round_the_pole_is_closed_along_it() {
    for eastwards in [true, false] {
        let mut coast: Vec<Place> = (0..=36).map(|step| place(f64::from(step) * 10.0 - 175.0, -70.0)).collect();
        if !eastwards {
            coast.reverse();
        }
        let rings = cut(ring(&[coast], &[0]));
        assert_eq!(rings.len(), 1);
        let lowest = rings[0].iter().map(|(_, y)| *y).max().unwrap();
        assert_eq!(lowest, HEIGHT, "down to the pole");
        // The cap below 70 degrees is (1 - sin 70°)/2 of the globe.
        let share = area(&rings[0]) / area(&globe());
        assert!((share - (1.0 - 70.0_f64.to_radians().sin()) / 2.0).abs() < 0.002, "{share}");
    }
}

#[test]
fn simplifying_keeps_ends_and_what_matters() {
    let straight: Vec<Place> = (0..50).map(|step| place(f64::from(step), 0.0)).collect();
    assert_eq!(simplify(&straight), [straight[0], straight[49]]);
    let bent = [place(0.0, 0.0), place(5.0, 2.51), place(10.0, 5.0), place(20.0, 0.0)];
    assert_eq!(simplify(&bent), [bent[0], bent[2], bent[3]], "0.01 degrees cannot be seen, 5 can");
    let closed = [place(0.0, 0.0), place(9.0, 0.0), place(9.0, 9.0), place(0.0, 9.0), place(0.0, 0.0)];
    assert_eq!(simplify(&closed).len(), 5, "an island does not shrink to a point");
}

/// Two squares side by side: arc 0 is the border, 1 and 2 are the rest of each.
const TWO: &str = r#"{"transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 0], [10, 0], [0, 10], [-10, 0]]],
    "objects": {"countries": {"geometries": [
        {"type": "Polygon", "arcs": [[0, 1]], "properties": {"a3": "AAA"}},
        {"type": "MultiPolygon", "arcs": [[[-1, 2]]], "properties": {"a3": "BBB"}}]}}}"#;

#[test]
fn a_union_drops_the_border_between_its_members() {
    let atlas: Atlas = read(TWO).unwrap();
    let whole = union(&atlas, &["AAA", "BBB"]).unwrap();
    assert_eq!(whole, [[1, 2]], "the border, arc 0, is gone");
    let part = |code: &str| cut(ring(&atlas.arcs, &atlas.shapes[code][0])).iter().map(area).sum::<f64>();
    let all: f64 = cut(ring(&atlas.arcs, &whole[0])).iter().map(area).sum();
    assert!((all - part("AAA") - part("BBB")).abs() < 1.0);
    assert!(union(&atlas, &["AAA", "CCC"]).is_err());
    assert!(read(&TWO.replace("BBB", "AAA")).is_err(), "a code that occurs twice");
}

#[test]
fn a_path_says_its_points() {
    let rings = vec![vec![(5, 7), (15, 7), (15, 2)], vec![(100, 100), (90, 110), (110, 120)]];
    assert_eq!(path(&rings), "M5 7l10 0 0-5zM100 100l-10 10 20 10z");
    assert_eq!(points(&path(&rings)), rings);
    assert_eq!(centre(&vec![(0, 0), (10, 0), (10, 10), (0, 10)]), (5, 5));
}

#[test]
fn dots_part_whatever_the_order_they_come_in() {
    let places = vec![("B".to_owned(), (5000, 2000)), ("A".to_owned(), (5000, 2000)), ("C".to_owned(), (9000, 100))];
    let reversed = places.iter().rev().cloned().collect();
    let dots = markers::spread(places);
    assert_eq!(dots, markers::spread(reversed));
    assert!((dots[0].drawn.0 - dots[1].drawn.0).abs() >= 138, "{dots:?}");
    assert_eq!(dots[2].target, 120);
}

#[test]
fn no_band_runs_across_the_kept_map() {
    for line in kept().iter().filter(|line| ["shape", "disputed", "former"].contains(&line[0].as_str())) {
        for ring in points(line.last().unwrap()) {
            for (at, point) in ring.iter().enumerate() {
                let next = ring[(at + 1) % ring.len()];
                let far = f64::from(next.0 - point.0).hypot(f64::from(next.1 - point.1));
                assert!(far < f64::from(WIDTH) / 3.0, "{} {}: {point:?} to {next:?}", line[0], line[1]);
                assert!((0..=WIDTH).contains(&point.0) && (0..=HEIGHT).contains(&point.1), "{}", line[1]);
            }
        }
    }
}

#[test]
fn every_state_of_the_record_has_a_shape_or_a_dot() {
    let kept = kept();
    let codes: Vec<&str> = kept
        .iter()
        .filter(|line| ["shape", "former", "dot"].contains(&line[0].as_str()))
        .map(|line| line[1].as_str())
        .collect();
    let states = states(&root()).unwrap();
    assert!(states.len() > 190);
    for code in states {
        assert!(codes.contains(&code.as_str()), "{code}: run `cargo xtask map`");
    }
}

#[test]
fn a_small_state_has_a_dot_and_a_disputed_area_is_no_ones() {
    let kept = kept();
    let lines =
        |kind: &str| -> Vec<&str> { kept.iter().filter(|line| line[0] == kind).map(|line| line[1].as_str()).collect() };
    for code in ["VAT", "MCO", "SMR", "LIE", "NRU", "TUV", "NIU", "COK", "KIR", "MDV", "DDR", "YMD"] {
        assert!(lines("dot").contains(&code), "{code}");
    }
    assert_eq!(lines("disputed"), DISPUTED.map(|(code, _)| code));
    assert!(lines("disputed").iter().all(|code| !lines("shape").contains(code)));
    assert_eq!(lines("former"), FORMER.map(|former| former.code));
    assert_eq!(lines("shape").iter().filter(|code| **code == "AUS").count(), 1, "036 occurs twice, AUS once");
}

#[test]
fn a_former_state_is_as_large_as_its_members() {
    let kept = kept();
    let size = |kind: &str, code: &str| -> f64 {
        let line = kept.iter().find(|line| line[0] == kind && line[1] == code);
        line.map_or(0.0, |line| points(line.last().unwrap()).iter().map(area).sum())
    };
    for former in FORMER {
        let members: f64 = former.members.iter().map(|code| size("shape", code).max(size("disputed", code))).sum();
        let whole = size("former", former.code);
        assert!((whole / members - 1.0).abs() < 0.02, "{}: {whole} of {members}", former.code);
    }
}

#[test]
fn the_kept_map_is_small() {
    let bytes = fs::metadata(root().join(KEPT)).unwrap().len();
    assert!(bytes <= 145_000, "{bytes} bytes: every page with a map carries them");
}
