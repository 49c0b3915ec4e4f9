//! The picture that stands alone: title, counter, day, legend, notes and credit are all in it, and its own style sheet.

use std::fmt::Write as _;

use super::class::Class;
use super::escape::escape;
use super::paint::{Links, PATTERNS, counter, day, land, number};
use super::world::world;
use super::{MapRequest, STYLE};

/// Units above the map.
const HEAD: u32 = 780;
/// Units of a row of the legend.
const ROW: u32 = 260;
/// Columns of the legend.
const COLUMNS: usize = 2;
/// How many characters of a note fit into a line.
const LINE: usize = 160;
/// The picture's width in pixels, if nobody says another.
const PIXELS: u32 = 1600;

/// The map as a file of its own. Nothing in it refers to anything outside it.
///
/// It is an SVG document; a server sends it as `image/svg+xml`, and lets its style sheet be used
/// (`Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'`). PNG is made from it in the browser.
#[must_use]
pub fn svg_download(request: &MapRequest<'_>) -> String {
    let (world, words) = (world(), request.words);
    let legend: Vec<(String, &str, String)> = Class::SHOWN
        .iter()
        .map(|class| {
            let count = number(request, *class);
            (format!("place {}", class.word()), "shape", format!("{} ({count})", words.class(*class)))
        })
        .chain([
            (String::new(), "disputed", words.disputed_areas.to_owned()),
            (String::new(), "land", words.no_row.to_owned()),
        ])
        .collect();
    let rows = u32::try_from(legend.len().div_ceil(COLUMNS)).unwrap_or_default();
    let mut notes = lines(words.note);
    notes.extend(lines(words.opinion));
    notes.push(words.credit.to_owned());
    let legend_top = HEAD + world.height + 200;
    let notes_top = legend_top + rows * ROW + 160;
    let height = notes_top + u32::try_from(notes.len()).unwrap_or_default() * 190 + 80;
    let (left, width) = (200, world.width + 400);
    let (language, title) = (escape(words.language), escape(request.title));
    let mut svg = String::with_capacity(300_000);
    let _ = write!(
        svg,
        r#"<svg class="world-map alone" xmlns="http://www.w3.org/2000/svg" xml:lang="{language}" viewBox="0 0 {width} {height}" width="{PIXELS}" height="{}" role="img" aria-labelledby="title"><title id="title">{title}: {counter}. {day}</title><style>{STYLE}</style>{PATTERNS}<rect class="paper" width="{width}" height="{height}"/><text class="map-heading" x="{left}" y="330">{title}</text><text class="map-line" x="{left}" y="600">{counter}. {day}</text><g transform="translate({left} {HEAD})">"#,
        PIXELS * height / width,
        counter = counter(request),
        day = day(request),
    );
    land(&mut svg, request, Links::No);
    svg.push_str("</g>");
    for (at, (group, shape, text)) in legend.iter().enumerate() {
        let at = u32::try_from(at).unwrap_or_default();
        let (column, row) = (at / rows.max(1), at % rows.max(1));
        let (x, y) = (left + column * world.width / 2, legend_top + row * ROW);
        let _ = write!(
            svg,
            r#"<g class="{group}"><rect class="{shape}" x="{x}" y="{y}" width="290" height="190"/></g><text class="map-entry" x="{}" y="{}">{}</text>"#,
            x + 380,
            y + 150,
            escape(text),
        );
    }
    for (at, note) in notes.iter().enumerate() {
        let y = notes_top + u32::try_from(at).unwrap_or_default() * 190;
        let _ = write!(svg, r#"<text class="map-small" x="{left}" y="{y}">{}</text>"#, escape(note));
    }
    svg.push_str("</svg>");
    svg
}

/// A note in lines of words.
fn lines(note: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in note.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
