//! The figure around the map in a page: the form, the slider's place, the legend and the notes.

use std::fmt::Write as _;

use super::class::Class;
use super::escape::escape;
use super::paint::{counter, day, number, svg, without_shape};
use super::{MapRequest, Words};

/// What the figure lets a reader do.
#[derive(Clone, Copy, Debug)]
pub struct Controls<'a> {
    /// Where the form goes without script: the page's own address without its query.
    pub action: &'a str,
    /// What the form carries besides the day: names and values of the query.
    pub hidden: &'a [(&'a str, &'a str)],
    /// Where the slider's JSON is.
    pub spans: &'a str,
    /// Where the picture is as a file; the script puts the day into its `on`.
    pub picture: &'a str,
}

/// The map with everything that belongs beside it.
///
/// Without script the form asks the server for another day. With script `map.js` shows the slider instead.
#[must_use]
pub fn figure(request: &MapRequest<'_>, controls: &Controls<'_>) -> String {
    let words = request.words;
    let id = escape(request.id);
    let mut html = String::with_capacity(320_000);
    let _ = write!(
        html,
        r#"<figure class="map-figure" data-map="figure" data-spans="{}" data-picture="{}" data-on="{}" data-play="{}" data-pause="{}" data-no-data="{}"><figcaption class="map-caption"><span class="map-title">{}</span> <span class="map-count" data-map="count">{}</span> <span class="map-when" data-map="day">{}</span></figcaption>"#,
        escape(controls.spans),
        escape(controls.picture),
        escape(request.on.iso),
        escape(words.play),
        escape(words.pause),
        escape(words.no_data),
        escape(request.title),
        counter(request),
        day(request),
    );
    form(&mut html, request, controls);
    let _ = write!(html, r##"<a class="map-skip" href="#{id}-end">{}</a>"##, escape(words.skip));
    html.push_str(&svg(request));
    // Sighted readers without a pointer see here what a tooltip says; others have heard it already.
    html.push_str(r#"<p class="map-says" data-map="says" aria-hidden="true"></p>"#);
    html.push_str(&legend(request));
    elsewhere(&mut html, request);
    let _ = write!(
        html,
        r#"<p class="map-note" id="{id}-end" tabindex="-1">{}</p><p class="map-files"><a data-map="svg" href="{}" download>{}</a> <button type="button" data-map="png" hidden>{}</button></p></figure>"#,
        escape(words.note),
        escape(controls.picture),
        escape(words.as_svg),
        escape(words.as_png),
    );
    html
}

/// The legend: each class with its pattern and how many have it on the day.
#[must_use]
pub fn legend(request: &MapRequest<'_>) -> String {
    let mut html = r#"<ul class="map-legend">"#.to_owned();
    for class in Class::SHOWN {
        let count = number(request, class);
        let _ = write!(
            html,
            r#"<li>{}{} <span class="map-number" data-number="{}">{count}</span></li>"#,
            swatch(&format!("place {}", class.word()), "shape"),
            escape(request.words.class(class)),
            class.word(),
        );
    }
    for (class, text) in [("disputed", request.words.disputed_areas), ("land", request.words.no_row)] {
        let _ = write!(html, "<li>{}{}</li>", swatch("", class), escape(text));
    }
    html.push_str("</ul>");
    html
}

fn swatch(group: &str, shape: &str) -> String {
    format!(
        r#"<svg class="world-map map-swatch" viewBox="0 0 300 200" width="30" height="20" aria-hidden="true" focusable="false"><g class="{group}"><rect class="{shape}" x="5" y="5" width="290" height="190"/></g></svg>"#
    )
}

fn form(html: &mut String, request: &MapRequest<'_>, controls: &Controls<'_>) {
    let Words { field, show, slider, keys, previous, next, play, .. } = *request.words;
    let id = escape(request.id);
    let _ = write!(html, r#"<form class="map-form" method="get" action="{}">"#, escape(controls.action));
    for (name, value) in controls.hidden {
        let _ = write!(html, r#"<input type="hidden" name="{}" value="{}">"#, escape(name), escape(value));
    }
    let _ = write!(
        html,
        r#"<label for="{id}-on">{}</label> <input type="text" id="{id}-on" name="on" value="{}" data-map="on" autocomplete="off" size="12"> <button type="submit">{}</button></form>"#,
        escape(field),
        escape(request.on.iso),
        escape(show),
    );
    let _ = write!(
        html,
        r#"<div class="map-slider" data-map="slider" hidden><button type="button" data-map="previous">{}</button> <button type="button" data-map="play">{}</button> <button type="button" data-map="next">{}</button> <input type="range" data-map="range" min="0" max="0" step="1" value="0" aria-label="{}" aria-describedby="{id}-keys"> <span class="map-keys" id="{id}-keys">{}</span></div>"#,
        escape(previous),
        escape(play),
        escape(next),
        escape(slider),
        escape(keys),
    );
}

fn elsewhere(html: &mut String, request: &MapRequest<'_>) {
    let mut without = without_shape(request.places).filter(|place| place.class != Class::Absent).peekable();
    if without.peek().is_none() {
        return;
    }
    let _ = write!(html, r#"<p class="map-elsewhere">{}"#, escape(request.words.not_on_map));
    for (at, place) in without.enumerate() {
        let _ = write!(
            html,
            r#"{} <a class="elsewhere {}" data-code="{}" href="{}">{}: {}</a>"#,
            if at == 0 { "" } else { "," },
            place.class.word(),
            escape(place.code),
            escape(&place.link),
            escape(place.name),
            escape(&place.label),
        );
    }
    html.push_str("</p>");
}
