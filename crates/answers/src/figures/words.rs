//! Figures in words: never a number without its time, its edition and its base.

use depositary_corpus::{Corpus, Counting, Covered, Exactness, Figure, Measure, Scope, Span, Unit};

/// What a group of figures is about: `children's share, of casualties of remnants, in one year`.
pub(super) fn of_group(figure: &Figure) -> String {
    let mut parts = vec![measure(figure.measure).to_owned()];
    parts.push(match figure.denominator {
        Some(denominator) => denominator.phrase().to_owned(),
        None => scope(figure.scope).to_owned(),
    });
    parts.push(
        match figure.covers.map(Covered::span) {
            Some(Span::Year) => "in one year",
            Some(Span::Period) => "in another period than a year",
            Some(Span::AllTime) => "since ever, up to a day",
            None => "in a time that is not stated",
        }
        .to_owned(),
    );
    if figure.counting == Counting::Estimated {
        parts.push("estimated".to_owned());
    }
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A figure in a phrase: `93 % civilians, of the recorded casualties whose status is known, in 2023 (edition of 2024)`.
pub(super) fn of_figure(corpus: &Corpus, figure: &Figure) -> String {
    let about = match figure.denominator {
        Some(denominator) => format!("{}, {}", people(figure.measure), denominator.phrase()),
        None => match scope(figure.scope) {
            "" => measure(figure.measure).to_owned(),
            scope => format!("{} {scope}", measure(figure.measure)),
        },
    };
    let place = figure.place.map_or_else(String::new, |place| format!(" in {}", corpus.in_sentence(place)));
    format!("{} {about}{place}, {}", value(figure), when(figure))
}

/// The time and the edition: `in 2023 (edition of 2024)`.
pub(super) fn when(figure: &Figure) -> String {
    let time = match figure.covers {
        None => "at a time that is not stated".to_owned(),
        Some(covers) => match covers.span() {
            Span::Year => format!("in {covers}"),
            Span::Period => format!("within {covers}"),
            Span::AllTime => covers.last().map_or_else(|| "in all".to_owned(), |last| format!("up to {last}")),
        },
    };
    match figure.edition {
        Some(edition) => format!("{time} (edition of {edition})"),
        None => format!("{time} (no edition named)"),
    }
}

/// The value with its exactness and unit: `at least 987`, `about 90 %`, `56500 to 86500`.
pub(super) fn value(figure: &Figure) -> String {
    let number = match (figure.exactness, figure.value_to) {
        (_, Some(to)) => format!("{} to {to}", figure.value),
        (Exactness::AtLeast, None) => format!("at least {}", figure.value),
        (Exactness::Rounded, None) => format!("about {}", figure.value),
        _ => figure.value.to_string(),
    };
    match figure.unit {
        Unit::Percent => format!("{number} %"),
        Unit::SquareKilometres => format!("{number} km²"),
        _ => number,
    }
}

/// What is measured, as a heading has it.
pub(super) const fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Casualties => "casualties",
        Measure::Killed => "people killed",
        Measure::Injured => "people injured",
        Measure::CiviliansShare => "share of civilians",
        Measure::ChildrenShare => "share of children",
        Measure::MenAndBoysShare => "share of men and boys",
        Measure::RemnantsShare => "share of casualties of remnants",
        Measure::StatesWithCasualties => "States with casualties",
        Measure::CasualtiesRecorded => "places where casualties were recorded",
        Measure::AreaCleared => "land cleared",
        Measure::Contaminated => "States and areas contaminated",
    }
}

/// Who the share is of.
const fn people(measure: Measure) -> &'static str {
    match measure {
        Measure::CiviliansShare => "civilians",
        Measure::ChildrenShare => "children",
        Measure::MenAndBoysShare => "men and boys",
        Measure::RemnantsShare => "casualties of remnants",
        _ => "",
    }
}

const fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::AllRecorded => "of attacks and remnants",
        Scope::Attacks => "of attacks",
        Scope::Remnants => "of remnants",
        Scope::Civilians => "of civilians",
        Scope::Land => "",
        Scope::NotStated => "of attacks or remnants, which is not stated",
    }
}
