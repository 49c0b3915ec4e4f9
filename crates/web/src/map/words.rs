//! The map's own words, taken from the catalogue of the page's language.

use super::class::Class;
use crate::messages::Messages;

/// Words and templates. Names in braces are filled in: `{on}`, `{known}`, `{n}`, `{rule}`, `{from}`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words<'a> {
    /// The language of these words, as in `lang`.
    pub language: &'a str,
    /// The classes of [`Class::SHOWN`], in that order.
    pub classes: [&'a str; 7],
    /// The classes of [`Class::SHOWN`] with the day from which they hold, for the slider's labels.
    pub since: [&'a str; 7],
    /// Of a participant that does not exist on the day.
    pub absent: &'a str,
    /// `{on}`, `{known}`: the line printed in the picture.
    pub day: &'a str,
    /// `{n}`, `{rule}`: the counter.
    pub counter: &'a str,
    /// `{n}`: for how many it cannot be said.
    pub undetermined: &'a str,
    /// What the picture is, for those who cannot see it: `{title}`.
    pub description: &'a str,
    /// Of a disputed area, after its name.
    pub disputed: &'a str,
    /// The legend's word for disputed areas.
    pub disputed_areas: &'a str,
    /// The legend's word for land without a row of its own.
    pub no_row: &'a str,
    /// Shapes and names imply no opinion.
    pub opinion: &'a str,
    /// Whose map it is.
    pub credit: &'a str,
    /// Before the participants that have no shape.
    pub not_on_map: &'a str,
    /// Former States and territories.
    pub note: &'a str,
    /// Label of the day's field.
    pub field: &'a str,
    /// Button of the form without script.
    pub show: &'a str,
    /// Label of the slider.
    pub slider: &'a str,
    /// How the slider is worked by keyboard.
    pub keys: &'a str,
    /// Button: to the change before.
    pub previous: &'a str,
    /// Button: to the next change.
    pub next: &'a str,
    /// Button: play.
    pub play: &'a str,
    /// Button: pause.
    pub pause: &'a str,
    /// Link past the map.
    pub skip: &'a str,
    /// Link: the picture as SVG.
    pub as_svg: &'a str,
    /// Button: the picture as PNG.
    pub as_png: &'a str,
    /// When the slider's data could not be had.
    pub no_data: &'a str,
}

impl Words<'static> {
    /// The map's words in a language. Templates keep their places in braces: the slider fills them in later.
    /// Made once for each language and kept for the life of the program.
    pub(crate) fn of(w: &Messages) -> Self {
        let template = |key: &'static str| -> &'static str {
            let places = ["on", "known", "n", "rule", "from", "title"].map(|name| (name, format!("{{{name}}}")));
            w.with(key, &places.each_ref().map(|(name, place)| (*name, place.as_str()))).leak()
        };
        Words {
            language: w.language(),
            classes: [
                w.get("map-party"),
                w.get("map-leaving"),
                w.get("map-contracting"),
                w.get("map-signatory"),
                w.get("map-former-party"),
                w.get("map-outside"),
                w.get("map-undetermined"),
            ],
            since: [
                template("map-party-since"),
                template("map-leaving-since"),
                template("map-contracting-since"),
                template("map-signatory-since"),
                template("map-former-party-since"),
                w.get("map-outside"),
                w.get("map-undetermined"),
            ],
            absent: w.get("map-absent"),
            day: template("map-day"),
            counter: template("map-counter"),
            undetermined: template("map-undetermined-count"),
            description: template("map-description"),
            disputed: w.get("map-disputed"),
            disputed_areas: w.get("map-disputed"),
            no_row: w.get("map-no-row"),
            opinion: w.get("map-opinion"),
            credit: w.get("map-credit"),
            not_on_map: w.get("map-elsewhere"),
            note: w.get("map-note"),
            field: w.get("label-day"),
            show: w.get("map-show"),
            slider: w.get("map-slider"),
            keys: w.get("map-keys"),
            previous: w.get("map-previous"),
            next: w.get("map-next"),
            play: w.get("map-play"),
            pause: w.get("map-pause"),
            skip: w.get("map-skip"),
            as_svg: w.get("map-svg"),
            as_png: w.get("map-png"),
            no_data: w.get("map-no-data"),
        }
    }
}

impl<'a> Words<'a> {
    /// The words for a class, without a day.
    #[must_use]
    pub fn class(&self, class: Class) -> &'a str {
        Class::SHOWN.iter().position(|shown| *shown == class).map_or(self.absent, |at| self.classes[at])
    }
}
