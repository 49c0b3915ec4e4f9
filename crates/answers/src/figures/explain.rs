//! Printed numbers explained: which year, which edition and which base each has, and whether two contradict each other.

use std::collections::BTreeSet;

use depositary_corpus::{Amount, Denominator, Figure, Problems, Unit};
use depositary_law::Date;

use super::{FiguresAsked, basis, rivals, same_thing, words};
use crate::register::Register;
use crate::v1;

/// A text that is not a printed number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a number; write it as `93`, `93%`, `66.7` or `1172`")]
pub struct NotANumber(String);

/// A number as somebody prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    text: String,
    value: Amount,
    percent: bool,
}

/// Reads `93`, `93%`, `66.7` and `1,172`.
impl std::str::FromStr for Printed {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let short: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
        let trimmed = short.trim();
        let number = trimmed.trim_end_matches('%').trim_end();
        // A comma before three digits groups thousands.
        let grouped = number.split(',').skip(1).all(|part| part.len() == 3);
        let plain = if grouped { number.replace(',', "") } else { number.to_owned() };
        let value = plain.parse().map_err(|_| NotANumber(short.clone()))?;
        Ok(Printed { text: trimmed.to_owned(), value, percent: trimmed.ends_with('%') })
    }
}

impl Register<'_> {
    /// What printed numbers are figures of, each and every two of them.
    ///
    /// # Errors
    /// When the files of observations have errors.
    pub fn explain_figures(&self, printed: &[Printed], known_at: Date) -> Result<v1::Explained, Problems> {
        let known = self.chosen(&FiguresAsked::all(known_at))?;
        let found: Vec<Vec<&Figure>> = printed.iter().map(|number| having(&known, number, printed)).collect();
        let all = &self.corpus().observations()?.figures;
        let mut values = Vec::new();
        for (number, figures) in printed.iter().zip(&found) {
            values.push(v1::ExplainedValue {
                value: number.text.clone(),
                says: self.each_in_words(all, figures),
                figures: figures.iter().map(|figure| self.figure(figure)).collect::<Result<_, _>>()?,
            });
        }
        let mut pairs = Vec::new();
        for (place, one) in printed.iter().enumerate() {
            for (other, two) in printed.iter().enumerate().skip(place + 1) {
                pairs.extend(self.pair([one, two], [&found[place], &found[other]]));
            }
        }
        Ok(v1::Explained { known_at: known_at.to_string(), values, pairs })
    }

    fn each_in_words(&self, all: &[Figure], figures: &[&Figure]) -> Vec<String> {
        let told = figures.iter().map(|figure| {
            let beside = match (&figure.misreads, rivals(all, figure).next()) {
                (Some(_), _) => "; it misstates the base of another figure",
                (None, Some(_)) => "; others give it another base",
                _ => "",
            };
            let sources = self.ids_of(&figure.origin.sources).join(", ");
            format!("{}{beside} [{sources}]", words::of_figure(self.corpus(), figure))
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() {
            return vec!["no figure of this value is recorded; that is not to say that it is wrong".to_owned()];
        }
        told
    }

    /// Two numbers beside each other; `None` where one of them is not on record.
    fn pair(&self, [one, two]: [&Printed; 2], [ones, twos]: [&[&Figure]; 2]) -> Option<v1::ExplainedPair> {
        let sound = |figures: &[&'_ Figure]| figures.iter().any(|figure| figure.misreads.is_none());
        if !sound(ones) || !sound(twos) {
            return None;
        }
        let pairs = || {
            let twos = twos.iter().copied().filter(|figure| figure.misreads.is_none());
            ones.iter()
                .copied()
                .filter(|figure| figure.misreads.is_none())
                .flat_map(move |a| twos.clone().map(move |b| (a, b)))
        };
        let alike: Vec<(&Figure, &Figure)> = pairs().filter(|(a, b)| a.measure == b.measure).collect();
        let (relation, says) = relation(&alike, ones, twos);
        let (a, b) = (&one.text, &two.text);
        let contradict = relation == "same-basis";
        let verdict = if contradict { "contradict each other" } else { "do not contradict each other" };
        Some(v1::ExplainedPair {
            values: [a.clone(), b.clone()],
            relation,
            contradict,
            says: format!("{a} and {b} {verdict}: {says}"),
        })
    }
}

/// The figures that have a number; where shares of that number are among them and it is asked with others that are
/// shares too, only shares are meant.
fn having<'a>(known: &[&'a Figure], number: &Printed, all: &[Printed]) -> Vec<&'a Figure> {
    let has = |number: &Printed, figure: &Figure| figure.value == number.value || figure.value_to == Some(number.value);
    let share = |number: &Printed| known.iter().any(|figure| figure.unit == Unit::Percent && has(number, figure));
    let percent = number.percent || (all.len() > 1 && all.iter().all(share));
    let wanted = |figure: &&&'a Figure| has(number, figure) && (!percent || figure.unit == Unit::Percent);
    known.iter().filter(wanted).copied().collect()
}

/// How two numbers stand to each other, and why.
fn relation(alike: &[(&Figure, &Figure)], ones: &[&Figure], twos: &[&Figure]) -> (&'static str, String) {
    if alike.is_empty() {
        let names = |figures: &[&Figure]| {
            let names: BTreeSet<&str> = figures.iter().map(|figure| words::measure(figure.measure)).collect();
            names.into_iter().collect::<Vec<_>>().join(" or ")
        };
        let says = format!("they measure different things, the {} and the {}", names(ones), names(twos));
        return ("different-measure", says);
    }
    let distinct = |a: &Figure, b: &Figure| a.value != b.value;
    let same_edition = |(a, b): &&(&Figure, &Figure)| same_thing(a, b) && a.edition == b.edition && distinct(a, b);
    if let Some((a, b)) = alike.iter().find(same_edition) {
        return (
            "same-basis",
            format!("{} {}, and {} {}", words::value(a), words::when(a), words::value(b), words::when(b)),
        );
    }
    if let Some((a, b)) = alike.iter().find(|(a, b)| same_thing(a, b) && distinct(a, b)) {
        let says = format!("the number was revised, {} and {}", words::when(a), words::when(b));
        return ("revision", says);
    }
    let side = |pick: fn(&(&Figure, &Figure)) -> (String, String)| {
        let parts: Vec<(String, String)> = alike.iter().map(pick).collect();
        let times: BTreeSet<&String> = parts.iter().map(|(time, _)| time).collect();
        let bases: BTreeSet<&String> = parts.iter().map(|(_, base)| base).filter(|base| !base.is_empty()).collect();
        let disputed = if bases.len() > 1 { "a disputed base: " } else { "" };
        let join = |all: BTreeSet<&String>, with: &str| all.into_iter().cloned().collect::<Vec<_>>().join(with);
        format!("the one {}, {disputed}{}", join(times, " or "), join(bases, " / "))
    };
    let (first, second) = (side(|(a, _)| (words::when(a), base_of(a))), side(|(_, b)| (words::when(b), base_of(b))));
    let says = format!("{first}; {}", second.replacen("the one", "the other", 1));
    let other_time = alike.iter().all(|(a, b)| a.covers != b.covers);
    let other_base = alike.iter().all(|(a, b)| basis(a) != basis(b));
    let relation = if other_time { "different-time" } else { "different-base" };
    let also = if other_time && other_base {
        "another time and another base: "
    } else if other_time {
        "another time: "
    } else {
        "another base: "
    };
    (relation, format!("{also}{says}"))
}

fn base_of(figure: &Figure) -> String {
    figure.denominator.map_or("", Denominator::phrase).to_owned()
}
