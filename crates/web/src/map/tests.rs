//! Tests of the drawing: every participant has its place, and what a reader needs is in the picture.

use std::collections::BTreeSet;

use depositary_answers::Language;

use super::world::world;
use super::*;
use crate::messages::Messages;

/// States of the record, as its own file has them, and its organisations.
fn record() -> Vec<(&'static str, &'static str)> {
    let rows = include_str!("../../../../data/participants/participants.csv").lines().skip(1);
    rows.filter_map(|line| line.split_once(',')).map(|(code, rest)| (code, rest.split(',').next().unwrap())).collect()
}

fn place(code: &'static str, class: Class) -> Place<'static> {
    Place { code, name: code, class, label: class.word().to_owned(), link: format!("/states/{code}/ccm?on=2025-03-06") }
}

fn request<'a>(places: &'a [Place<'a>]) -> MapRequest<'a> {
    MapRequest {
        id: "map",
        title: "Convention on <Cluster> Munitions",
        on: Day { iso: "2025-03-06", words: "6 March 2025" },
        known: Day { iso: "2026-11-22", words: "22 November 2026" },
        count: 111,
        undetermined: 2,
        rule: "bound",
        places,
        words: Messages::of(Language::English).map(),
    }
}

#[test]
fn every_state_of_the_record_is_on_the_map_and_only_organisations_are_not() {
    let record = record();
    let places: Vec<Place<'_>> = record.iter().map(|(code, _)| place(code, Class::Outside)).collect();
    let missing: BTreeSet<&str> = without_shape(&places).map(|place| place.code).collect();
    let organisations: BTreeSet<&str> =
        record.iter().filter(|(_, kind)| *kind != "state").map(|(code, _)| *code).collect();
    assert_eq!(missing, organisations, "run `cargo xtask map` after a new participant");
    let drawn = svg(&request(&places));
    // The Soviet Union lies beneath, in the row of the Russian Federation.
    for (code, _) in record.iter().filter(|(code, kind)| *kind == "state" && !world().is_carried(code)) {
        assert!(drawn.contains(&format!(r#"data-code="{code}""#)), "{code} is not drawn");
    }
}

#[test]
fn the_kept_file_is_read_whole() {
    let kept = include_str!("../../assets/map/world.tsv").lines().filter(|line| !line.starts_with('#')).count();
    let world = world();
    let read = world.shapes.len() + world.disputed.len() + world.former.len() + world.dots.len() + 2;
    assert_eq!(read, kept);
    assert!(world.shapes.is_sorted_by(|a, b| a.code < b.code), "looked up by halving");
    assert_eq!((world.width, world.height), (10_000, 4_867));
}

#[test]
fn dots_can_be_told_apart() {
    let dots = &world().dots;
    for (at, a) in dots.iter().enumerate() {
        for b in &dots[at + 1..] {
            let (dx, dy) = (a.drawn.0 - b.drawn.0, a.drawn.1 - b.drawn.1);
            assert!(dx * dx + dy * dy >= 130 * 130, "{} and {} lie on each other", a.code, b.code);
        }
        assert!((60..=120).contains(&a.target), "{}: target {}", a.code, a.target);
    }
}

#[test]
fn a_label_is_safe_and_a_link_is_a_link() {
    let mut lithuania = place("LTU", Class::FormerParty);
    lithuania.label = "former party since 6 March 2025 <b>".to_owned();
    let places = [lithuania];
    let drawn = svg(&request(&places));
    assert!(drawn.contains(r#"class="place former-party" data-code="LTU" href="/states/LTU/ccm?on=2025-03-06""#));
    assert!(drawn.contains(r#"aria-label="LTU: former party since 6 March 2025 &lt;b&gt;""#));
    assert!(drawn.contains("Convention on &lt;Cluster&gt; Munitions: 111 bound, 2 undetermined."));
    assert!(drawn.contains("On 6 March 2025, as known on 22 November 2026"));
    assert!(drawn.contains("imply no opinion"));
    assert!(!drawn.contains("<style") && !drawn.contains(" style="), "a page's policy forbids styles in line");
}

#[test]
fn who_does_not_exist_is_no_link() {
    let places = [place("KAZ", Class::Absent), place("RUS", Class::Party)];
    let drawn = svg(&request(&places));
    assert!(drawn.contains(r#"<a class="place member absent" data-code="KAZ" data-href="#));
    // The Soviet Union lies beneath, in the colour of the row that carries its acts on.
    assert!(drawn.contains(r#"<g class="place beneath party" data-code="RUS"><title>Soviet Union"#));
}

#[test]
fn the_picture_alone_says_everything_and_asks_for_nothing() {
    let places = [place("LTU", Class::FormerParty), place("AUT", Class::Party)];
    let drawn = svg_download(&request(&places));
    for text in ["111 bound", "On 6 March 2025, as known on 22 November 2026", "former party (1)", "Natural Earth"] {
        assert!(drawn.contains(text), "{text}");
    }
    assert!(!drawn.contains("<a ") && !drawn.contains("href="), "nothing outside it");
    assert_eq!(drawn.matches("http").count(), 1, "the name space only");
}

#[test]
fn the_figure_works_without_script() {
    let places = [place("LTU", Class::Party), place("EUE", Class::Outside)];
    let controls = Controls {
        action: "/",
        hidden: &[("treaty", "ccm"), ("known", "2026-11-22")],
        spans: "/map/ccm.json",
        picture: "/map/ccm.svg",
    };
    let html = figure(&request(&places), &controls);
    assert!(html.contains(r#"<input type="hidden" name="treaty" value="ccm">"#));
    assert!(html.contains(r#"<div class="map-slider" data-map="slider" hidden>"#));
    assert!(html.contains("Not on the map:"));
    assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains(" onclick"));
}

#[test]
fn the_slider_has_words_for_every_class() {
    let slider = Slider {
        treaty: "ccm",
        rule: "bound",
        known: "2026-11-22",
        first: "2008-01-01",
        last: "2026-11-22",
        tracks: vec![Track {
            code: "LTU",
            name: "Lithuania",
            spans: vec![(None, Class::Outside), (Some("2008-12-03".to_owned()), Class::Signatory)],
        }],
        counts: vec![(None, 0, 0), (Some("2010-08-01".to_owned()), 46, 0)],
        words: Messages::of(Language::English).map(),
    };
    let json: serde_json::Value = serde_json::from_str(&slider.json()).unwrap();
    assert_eq!(json["places"]["LTU"]["spans"][1], serde_json::json!(["2008-12-03", "signatory"]));
    for class in Class::SHOWN {
        assert!(json["words"][class.word()].is_string() && json["plain"][class.word()].is_string());
    }
}

#[test]
fn a_course_knows_when_its_participant_exists() {
    let day = |day: &str| Some(day.to_owned());
    let spans = [(None, Class::Outside), (day("1995-03-01"), Class::Party)];
    let track = Track::new("KAZ", "Kazakhstan", spans.clone(), Some("1991-12-16"), None);
    assert_eq!(
        track.spans,
        [(None, Class::Absent), (day("1991-12-16"), Class::Outside), (day("1995-03-01"), Class::Party)]
    );
    // What is recorded goes before the day on which the State counts as existing.
    let early = Track::new("NAM", "Namibia", spans, Some("1996-01-01"), None);
    assert_eq!(early.spans, [(None, Class::Absent), (day("1995-03-01"), Class::Party)]);
    let same = [(None, Class::Outside), (day("2001-01-01"), Class::Party), (day("2002-01-01"), Class::Party)];
    let track = Track::new("LTU", "Lithuania", same, None, None);
    assert_eq!(track.on("2026-01-01"), (Some("2001-01-01"), Class::Party), "one stretch");
    let place =
        track.place("2026-01-01", Messages::of(Language::English).map(), |day| format!("<{day}>"), String::new());
    assert_eq!(place.label, "party since <2001-01-01>");
}

#[test]
fn text_is_made_safe() {
    assert_eq!(escape::escape(r#"<a & "b's">"#), "&lt;a &amp; &quot;b&#39;s&quot;&gt;");
    assert_eq!(escape::filled("{n} of {x}", &[("n", "<1>")]), "&lt;1&gt; of {x}");
}

#[test]
fn every_class_has_a_colour_in_the_style_sheet() {
    for class in Class::SHOWN {
        assert!(STYLE.contains(&format!(".world-map .{} {{", class.word())), "{}", class.word());
    }
}
