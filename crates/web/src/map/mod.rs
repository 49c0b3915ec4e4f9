//! The world map as SVG: who stands where on a day. Pure: a request in, a string out; no server, no clock.

mod class;
mod escape;
mod figure;
mod paint;
mod picture;
mod slider;
#[cfg(test)]
mod tests;
mod words;
mod world;

pub use class::Class;
pub use figure::{Controls, figure, legend};
pub use paint::{svg, without_shape};
pub use picture::svg_download;
pub use slider::{Slider, Track};
pub use words::Words;

/// The style sheet of the map: served as a file for pages, and put into the SVG that is downloaded.
pub const STYLE: &str = include_str!("../../assets/map.css");

/// The script of the slider, an ES module without imports.
pub const SCRIPT: &str = include_str!("../../assets/map.js");

/// A day as machines and as people read it.
#[derive(Clone, Copy, Debug)]
pub struct Day<'a> {
    /// `2025-03-06`.
    pub iso: &'a str,
    /// `6 March 2025`, in the language of the page.
    pub words: &'a str,
}

/// What a map is asked to show.
///
/// ```
/// use depositary_answers::Language;
/// use depositary_web::Messages;
/// use depositary_web::map::{Class, Day, MapRequest, Place, svg};
/// let places = [Place {
///     code: "LTU",
///     name: "Lithuania",
///     class: Class::FormerParty,
///     label: "former party since 6 March 2025".to_owned(),
///     link: "/states/LTU/ccm?on=2025-03-06".to_owned(),
/// }];
/// let drawn = svg(&MapRequest {
///     id: "map",
///     title: "Convention on Cluster Munitions",
///     on: Day { iso: "2025-03-06", words: "6 March 2025" },
///     known: Day { iso: "2026-11-22", words: "22 November 2026" },
///     count: 111,
///     undetermined: 0,
///     rule: "bound",
///     places: &places,
///     words: Messages::of(Language::English).map(),
/// });
/// assert!(drawn.contains(r#"aria-label="Lithuania: former party since 6 March 2025""#));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct MapRequest<'a> {
    /// The id of the drawing in its page; other ids begin with it.
    pub id: &'a str,
    /// What the map is of: mostly the treaty's title.
    pub title: &'a str,
    /// The day in law.
    pub on: Day<'a>,
    /// The day of knowledge.
    pub known: Day<'a>,
    /// How many count on that day under the rule. The map does not count; the register does.
    pub count: usize,
    /// For how many it cannot be said.
    pub undetermined: usize,
    /// The counting rule in the words of the page, after the number: `bound`, `have consented`.
    pub rule: &'a str,
    /// Each participant, also those that do not exist on the day, in the order in which a reader expects their names.
    pub places: &'a [Place<'a>],
    /// The map's own words.
    pub words: &'a Words<'a>,
}

/// One participant on the map.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// Its code in the record; States have the code of their shape.
    pub code: &'a str,
    /// Its name, in the language of the page.
    pub name: &'a str,
    /// How it is painted.
    pub class: Class,
    /// What is said after the name: `former party since 6 March 2025`.
    pub label: String,
    /// Where the answer is that the colour stands for.
    pub link: String,
}
