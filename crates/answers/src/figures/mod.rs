//! Figures and what they are figures of: a number is never given without year, edition and base.

mod explain;
mod mixing;
mod words;

pub use explain::{NotANumber, Printed};

use depositary_corpus::{Counting, Covered, Denominator, Figure, Measure, Problems, Scope, Span};
use depositary_law::{Date, ParticipantId};

use crate::register::Register;
use crate::v1;

/// Which figures are asked for; `None` takes all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiguresAsked {
    /// On the subject of this treaty.
    pub treaty: Option<usize>,
    /// Of this measure.
    pub measure: Option<Measure>,
    /// Of this calendar year, or of a part of it.
    pub year: Option<i16>,
    /// From this edition.
    pub edition: Option<i16>,
    /// Of this scope.
    pub scope: Option<Scope>,
    /// Shares of this.
    pub denominator: Option<Denominator>,
    /// Of this kind of time.
    pub span: Option<Span>,
    /// Counted so.
    pub counting: Option<Counting>,
    /// In this place.
    pub place: Option<Place>,
    /// Of several editions on one thing, only the latest.
    pub latest: bool,
    /// Known by this day.
    pub known_at: Date,
}

/// Where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the whole world, as one figure.
    World,
    /// In a participant's territory.
    In(ParticipantId),
}

impl FiguresAsked {
    /// All figures known by a day.
    #[must_use]
    pub const fn all(known_at: Date) -> Self {
        FiguresAsked {
            treaty: None,
            measure: None,
            year: None,
            edition: None,
            scope: None,
            denominator: None,
            span: None,
            counting: None,
            place: None,
            latest: false,
            known_at,
        }
    }

    fn takes(&self, figure: &Figure) -> bool {
        fn fits<T: PartialEq>(asked: Option<T>, has: Option<T>) -> bool {
            asked.is_none() || asked == has
        }
        let place = figure.place.map_or(Place::World, Place::In);
        figure.origin.known.is_none_or(|known| known <= self.known_at)
            && fits(self.treaty, Some(figure.treaty))
            && fits(self.measure, Some(figure.measure))
            && self.year.is_none_or(|year| in_year(figure, year))
            && fits(self.edition, figure.edition)
            && fits(self.scope, Some(figure.scope))
            && fits(self.denominator, figure.denominator)
            && fits(self.span, figure.covers.map(Covered::span))
            && fits(self.counting, Some(figure.counting))
            && fits(self.place, Some(place))
    }
}

/// Whether a figure covers a calendar year or a part of it, and nothing else.
fn in_year(figure: &Figure, year: i16) -> bool {
    let ends = figure.covers.map(|covers| (covers.first(), covers.last()));
    matches!(ends, Some((Some(first), Some(last))) if first.year() == year && last.year() == year)
}

/// What figures must share to be figures of one and the same thing, whatever the time, edition and place.
type Basis = (usize, Measure, Option<Denominator>, Scope, Option<Span>, Counting, depositary_corpus::Unit);

fn basis(figure: &Figure) -> Basis {
    let span = figure.covers.map(Covered::span);
    (figure.treaty, figure.measure, figure.denominator, figure.scope, span, figure.counting, figure.unit)
}

/// Whether two figures are about the same thing, time and place; then only the edition can differ.
fn same_thing(a: &Figure, b: &Figure) -> bool {
    basis(a) == basis(b) && a.covers == b.covers && a.place == b.place && a.covers.is_some()
}

/// Whether the base of a figure is said to be another by others, and that is not settled.
fn rivals<'a>(all: &'a [Figure], figure: &'a Figure) -> impl Iterator<Item = &'a Figure> {
    let anchor = figure.rival_of.as_ref().unwrap_or(&figure.id);
    all.iter()
        .filter(move |other| other.id != figure.id && (other.id == *anchor || other.rival_of.as_ref() == Some(anchor)))
}

impl Register<'_> {
    /// The figures that are asked for, grouped by what they are figures of.
    ///
    /// # Errors
    /// When the files of observations have errors.
    pub fn figures(&self, asked: &FiguresAsked) -> Result<v1::Figures, Problems> {
        let found = self.chosen(asked)?;
        let mut groups: Vec<v1::FigureGroup> = Vec::new();
        let mut last: Option<Basis> = None;
        for figure in &found {
            let basis = basis(figure);
            if last != Some(basis) {
                groups.push(group(figure));
                last = Some(basis);
            }
            if let Some(group) = groups.last_mut() {
                group.figures.push(self.figure(figure)?);
            }
        }
        let remarks = mixing::beside(&self.corpus().observations()?.figures, &found, groups.len());
        Ok(v1::Figures { known_at: asked.known_at.to_string(), count: found.len(), groups, remarks })
    }

    /// The figures that are asked for, by basis, time, place and edition.
    fn chosen(&self, asked: &FiguresAsked) -> Result<Vec<&Figure>, Problems> {
        let mut found: Vec<&Figure> =
            self.corpus().observations()?.figures.iter().filter(|figure| asked.takes(figure)).collect();
        if asked.latest {
            let all = found.clone();
            found.retain(|figure| !all.iter().any(|other| same_thing(figure, other) && other.edition > figure.edition));
        }
        found.sort_by_key(|figure| (basis(figure), figure.covers, figure.place, figure.edition, figure.id.clone()));
        Ok(found)
    }

    /// One figure as it is published.
    fn figure(&self, figure: &Figure) -> Result<v1::Figure, Problems> {
        let corpus = self.corpus();
        let all = &corpus.observations()?.figures;
        let ids = |figures: Vec<&Figure>| figures.into_iter().map(|other| other.id.clone()).collect();
        Ok(v1::Figure {
            figure: figure.id.clone(),
            treaty: corpus.identities()[figure.treaty].id.clone(),
            measure: figure.measure.word(),
            covers: figure.covers.map(|covers| covers.to_string()),
            span: figure.covers.map(|covers| covers.span().word()),
            edition: figure.edition,
            place: figure.place.map(|place| corpus.participant(place).code.clone()),
            scope: figure.scope.word(),
            denominator: figure.denominator.map(Denominator::word),
            words: figure.words.clone(),
            value: v1::Number(figure.value),
            value_to: figure.value_to.map(v1::Number),
            exactness: figure.exactness.word(),
            unit: figure.unit.word(),
            counting: figure.counting.word(),
            misreads: figure.misreads.clone(),
            misread_by: ids(all.iter().filter(|other| other.misreads.as_ref() == Some(&figure.id)).collect()),
            rivals: ids(rivals(all, figure).collect()),
            other_editions: ids(all
                .iter()
                .filter(|other| other.id != figure.id && same_thing(figure, other) && other.misreads.is_none())
                .collect()),
            reliability: figure.origin.reliability.word(),
            known: figure.origin.known.map(|day| day.to_string()),
            printed_by: figure.origin.sources.iter().map(|id| corpus.source(*id).publisher.clone()).collect(),
            sources: self.ids_of(&figure.origin.sources),
            note: (!figure.origin.note.is_empty()).then(|| figure.origin.note.clone()),
        })
    }

    /// How far the best of sources can be trusted.
    pub(crate) fn best_of(&self, sources: &[depositary_law::SourceId]) -> depositary_law::Reliability {
        let grades = sources.iter().map(|source| self.corpus().source(*source).reliability);
        grades.min().unwrap_or(depositary_law::Reliability::Unverified)
    }

    /// The ids of sources.
    pub(crate) fn ids_of(&self, sources: &[depositary_law::SourceId]) -> Vec<String> {
        sources.iter().map(|source| self.corpus().source(*source).id.clone()).collect()
    }
}

fn group(figure: &Figure) -> v1::FigureGroup {
    let (_, measure, denominator, scope, span, counting, unit) = basis(figure);
    v1::FigureGroup {
        measure: measure.word(),
        scope: scope.word(),
        denominator: denominator.map(Denominator::word),
        span: span.map(Span::word),
        counting: counting.word(),
        unit: unit.word(),
        says: words::of_group(figure),
        figures: Vec::new(),
    }
}
