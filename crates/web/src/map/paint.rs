//! The drawing itself: globe, land, former States beneath today's, disputed areas, dots.

use std::fmt::Write as _;

use super::class::Class;
use super::escape::{escape, filled};
use super::world::{Dot, Former, World, world};
use super::{MapRequest, Place};

/// Units below the map for the day and the credit.
const BAND: u32 = 490;

/// The radius of a dot in units: eight pixels across where the map is 1000 pixels wide.
const DOT: i32 = 42;

/// The map for a page: its style sheet is [`super::STYLE`], its colours are custom properties with defaults there.
///
/// Each participant that exists on the day is a link with a label; the order of links is that of the request, first
/// former States, then today's shapes, then dots.
///
/// Ids of patterns are the same in every map, so a page with two maps paints both from the first one's.
#[must_use]
pub fn svg(request: &MapRequest<'_>) -> String {
    let world = world();
    let (id, words) = (escape(request.id), request.words);
    let (width, height) = (world.width, world.height + BAND);
    let title = escape(request.title);
    let mut svg = String::with_capacity(300_000);
    let _ = write!(
        svg,
        r#"<svg class="world-map" id="{id}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="group" aria-labelledby="{id}-title {id}-desc"><title id="{id}-title">{title}: {counter}. {day}</title><desc id="{id}-desc">{description}</desc>"#,
        counter = counter(request),
        day = day(request),
        description = filled(words.description, &[("title", request.title)]),
    );
    svg.push_str(PATTERNS);
    land(&mut svg, request, Links::Yes);
    let line = world.height;
    let _ = write!(
        svg,
        r#"<text class="map-day" x="0" y="{}" data-map="day">{}</text><text class="map-opinion" x="0" y="{}">{}</text><text class="map-credit" x="{width}" y="{}">{}</text></svg>"#,
        line + 230,
        day(request),
        line + 450,
        escape(words.opinion),
        line + 230,
        escape(words.credit),
    );
    svg
}

/// The participants of a request that the map cannot show: organisations, mostly.
pub fn without_shape<'r, 'a>(places: &'r [Place<'a>]) -> impl Iterator<Item = &'r Place<'a>> {
    let world = world();
    places.iter().filter(|place| {
        let code = place.code;
        let drawn = world.shape(code).is_some() || world.dot(code).is_some();
        !drawn && world.former.iter().all(|former| former.code != code)
    })
}

/// Whether participants are links: in a page, but not in a picture that stands alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    Yes,
    No,
}

/// `On 6 March 2025, as known on 22 November 2026`, escaped.
pub(super) fn day(request: &MapRequest<'_>) -> String {
    filled(request.words.day, &[("on", request.on.words), ("known", request.known.words)])
}

/// `111 bound`, escaped, and for how many it cannot be said.
pub(super) fn counter(request: &MapRequest<'_>) -> String {
    let words = request.words;
    let mut text = filled(words.counter, &[("n", &request.count.to_string()), ("rule", request.rule)]);
    if request.undetermined > 0 {
        let _ = write!(text, ", {}", filled(words.undetermined, &[("n", &request.undetermined.to_string())]));
    }
    text
}

/// How many participants have a class. A former State whose acts stand in another row is counted there.
pub(super) fn number(request: &MapRequest<'_>, class: Class) -> usize {
    let world = world();
    request.places.iter().filter(|place| place.class == class && !world.is_carried(place.code)).count()
}

/// Everything within the globe's outline.
pub(super) fn land(svg: &mut String, request: &MapRequest<'_>, links: Links) {
    let world = world();
    let class = |code: &str| request.places.iter().find(|place| place.code == code).map(|place| place.class);
    let _ = write!(svg, r#"<path class="sea" d="{}"/><path class="land" d=""#, world.globe);
    for shape in world.shapes.iter().filter(|shape| class(shape.code).is_none()) {
        svg.push_str(shape.path);
    }
    svg.push_str(r#""/>"#);
    for former in &world.former {
        // A former State whose row another State carries on lies beneath its members and shows while they are absent.
        match request.places.iter().find(|place| place.code == former.row) {
            Some(place) if former.row == former.code => {
                participant(svg, request, place, links, "former", |svg| path(svg, "shape", former.path));
            }
            Some(place) => beneath(svg, former, place),
            None => path(svg, "land", former.path),
        }
    }
    svg.push_str(r#"<g class="map-states">"#);
    for place in request.places {
        let Some(shape) = world.shape(place.code) else { continue };
        if world.dot(place.code).is_none() {
            let kind = if world.is_member(place.code) { "member" } else { "" };
            participant(svg, request, place, links, kind, |svg| path(svg, "shape", shape.path));
        }
    }
    svg.push_str("</g>");
    disputed(svg, world, request.words.disputed);
    svg.push_str(r#"<g class="map-dots">"#);
    for place in request.places {
        if let Some(found) = world.dot(place.code) {
            participant(svg, request, place, links, "small", |svg| {
                if let Some(shape) = world.shape(place.code).filter(|shape| !shape.path.is_empty()) {
                    path(svg, "shape", shape.path);
                }
                dot(svg, found);
            });
        }
    }
    svg.push_str("</g>");
}

fn path(svg: &mut String, class: &str, data: &str) {
    let _ = write!(svg, r#"<path class="{class}" d="{data}"/>"#);
}

fn beneath(svg: &mut String, former: &Former, row: &Place<'_>) {
    let (code, word, path) = (former.row, row.class.word(), former.path);
    let _ = write!(
        svg,
        r#"<g class="place beneath {word}" data-code="{code}"><title>{}</title><path class="shape" d="{path}"/></g>"#,
        escape(former.note)
    );
}

/// One participant: a link, if it exists on the day and the picture has links.
fn participant(
    svg: &mut String,
    request: &MapRequest<'_>,
    place: &Place<'_>,
    links: Links,
    kind: &str,
    marks: impl Fn(&mut String),
) {
    let (code, name, word) = (escape(place.code), escape(place.name), place.class.word());
    let label = if place.class == Class::Absent { request.words.absent } else { &place.label };
    let label = escape(label);
    let space = if kind.is_empty() { "" } else { " " };
    let element = if links == Links::Yes { "a" } else { "g" };
    let _ = write!(svg, r#"<{element} class="place {kind}{space}{word}""#);
    if links == Links::Yes {
        let _ = write!(svg, r#" data-code="{code}""#);
        let link = escape(&place.link);
        // Without an address it is neither a link nor a stop for the keyboard; the slider gives it back.
        let _ = match place.class {
            Class::Absent => write!(svg, r#" data-href="{link}""#),
            _ => write!(svg, r#" href="{link}" aria-label="{name}: {label}""#),
        };
    }
    let _ = write!(svg, "><title>{name}: {label}</title>");
    marks(svg);
    let _ = write!(svg, "</{element}>");
}

fn disputed(svg: &mut String, world: &World, note: &str) {
    for area in &world.disputed {
        let _ = write!(
            svg,
            r#"<path class="disputed" data-area="{}" d="{}"><title>{}: {}</title></path>"#,
            area.code,
            area.path,
            escape(area.name),
            escape(note)
        );
    }
}

fn dot(svg: &mut String, dot: &Dot) {
    let ((x, y), (to_x, to_y)) = (dot.drawn, dot.at);
    let (dx, dy) = (to_x - x, to_y - y);
    if dx * dx + dy * dy > DOT * DOT {
        let _ = write!(svg, r#"<path class="leader" d="M{x} {y}l{dx} {dy}"/>"#);
    }
    let _ = write!(
        svg,
        r#"<circle class="target" cx="{x}" cy="{y}" r="{}"/><circle class="halo" cx="{x}" cy="{y}" r="{}"/><circle class="dot" cx="{x}" cy="{y}" r="{DOT}"/>"#,
        dot.target,
        DOT + 12,
    );
}

/// A pattern for each class but the two that are plain: a reader who sees no colours can still tell them apart.
pub(super) const PATTERNS: &str = concat!(
    r#"<defs><pattern id="map-leaving" width="60" height="60" patternUnits="userSpaceOnUse">"#,
    r#"<rect class="ground-leaving" width="60" height="60"/><path class="mark-leaving" d="M0 15h60M0 45h60"/></pattern>"#,
    r#"<pattern id="map-contracting" width="60" height="60" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"#,
    r#"<rect class="ground-contracting" width="60" height="60"/><path class="mark-contracting" d="M15 0v60M45 0v60"/></pattern>"#,
    r#"<pattern id="map-signatory" width="60" height="60" patternUnits="userSpaceOnUse">"#,
    r#"<rect class="ground-signatory" width="60" height="60"/>"#,
    r#"<circle class="mark-signatory" cx="15" cy="15" r="10"/><circle class="mark-signatory" cx="45" cy="45" r="10"/></pattern>"#,
    r#"<pattern id="map-former-party" width="60" height="60" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"#,
    r#"<rect class="ground-former-party" width="60" height="60"/>"#,
    r#"<path class="mark-former-party" d="M30 0v60M0 30h60"/></pattern>"#,
    r#"<pattern id="map-undetermined" width="120" height="120" patternUnits="userSpaceOnUse">"#,
    r#"<rect class="ground-undetermined" width="120" height="120"/>"#,
    r#"<path class="mark-undetermined" d="M0 30q30 -40 60 0t60 0M0 90q30 -40 60 0t60 0"/></pattern>"#,
    r#"<pattern id="map-disputed" width="48" height="48" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">"#,
    r#"<rect class="ground-disputed" width="48" height="48"/><path class="mark-disputed" d="M24 0v48"/></pattern></defs>"#,
);
