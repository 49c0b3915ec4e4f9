//! The map's own words, so that a page in another language can bring its own.

use super::class::Class;

/// Words and templates. Names in braces are filled in: `{on}`, `{known}`, `{n}`, `{rule}`, `{from}`.
#[derive(Clone, Copy, Debug)]
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
    /// The words of the English page.
    pub const ENGLISH: Words<'static> = Words {
        language: "en",
        classes: [
            "party",
            "party, notice of withdrawal given",
            "contracting: consent deposited, not yet in force for it",
            "signatory",
            "former party",
            "outside",
            "undetermined",
        ],
        since: [
            "party since {from}",
            "party, notice of withdrawal given on {from}",
            "contracting since {from}: not yet in force for it",
            "signatory since {from}",
            "former party since {from}",
            "outside",
            "undetermined",
        ],
        absent: "no row of its own on this day",
        day: "On {on}, as known on {known}",
        counter: "{n} {rule}",
        undetermined: "{n} undetermined",
        description: "World map, {title}: each participant is a link to its answer. \
                      Status is shown by colour and pattern; the same is said in the table.",
        disputed: "disputed area, in nobody's colour",
        disputed_areas: "disputed area, in nobody's colour",
        no_row: "no row of its own",
        opinion: "Shapes, borders and names imply no opinion on any status.",
        credit: "Map: Natural Earth, Equal Earth projection",
        not_on_map: "Not on the map:",
        note: "Former States are drawn in today's borders. Territories without a row of their own are left blank: \
               whether an act extends to them is for each act to say.",
        field: "Day",
        show: "Show this day",
        slider: "Day on the map",
        keys: "Arrow keys: a day; with Shift: a month; Page Up and Page Down: a year; Home and End: first and last day.",
        previous: "Previous change",
        next: "Next change",
        play: "Play",
        pause: "Pause",
        skip: "Skip the map",
        as_svg: "Picture (SVG)",
        as_png: "Picture (PNG)",
        no_data: "The days could not be loaded; use the field and the button.",
    };
}

impl<'a> Words<'a> {
    /// The words for a class, without a day.
    #[must_use]
    pub fn class(&self, class: Class) -> &'a str {
        Class::SHOWN.iter().position(|shown| *shown == class).map_or(self.absent, |at| self.classes[at])
    }
}
