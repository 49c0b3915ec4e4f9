//! Figures: what others count, grouped by what they count it of; and printed numbers explained.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_corpus::{Denominator, Measure, Scope};
use maud::{Markup, html};

use super::frame::frame;
use super::observed::{options, tabs};
use super::parts::{choice, cited, day, mark, participant, said, wide};
use super::proof::capitalised;
use crate::api::figures::{self, FiguresAnswer};
use crate::asked::address;
use crate::desk::Desk;
use crate::messages::Messages;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/figures", get(page))
}

async fn page(visit: Visit) -> Response {
    reply::of(&visit, figures::answer(visit.desk, &visit.asked), |answer| markup(&visit, answer))
}

fn markup(visit: &Visit, answer: &FiguresAnswer) -> Markup {
    let w = visit.words();
    let (known_at, told) = match answer {
        FiguresAnswer::List(answer) => (&answer.known_at, list(visit, answer)),
        FiguresAnswer::Series(answer) => (&answer.known_at, series(visit, answer)),
        FiguresAnswer::Compared(answer) => (&answer.known_at, compared(visit, answer)),
        FiguresAnswer::Explained(answer) => (&answer.known_at, explained(visit, answer)),
    };
    let body = html! {
        h1 { (w.get("figures-title")) }
        (tabs(visit))
        p.lead { (w.get("figures-lead")) }
        (forms(visit))
        div #answer { (told) }
        p.hint { (w.get("figures-legend")) " " (w.with("known-on", &[("day", known_at)])) }
    };
    frame(visit, w.get("figures-title"), true, &body)
}

/// What was asked, for the fields of the forms.
fn asked<'v>(visit: &'v Visit, name: &str) -> &'v str {
    visit.asked.many(name).next().unwrap_or_default()
}

fn forms(visit: &Visit) -> Markup {
    let w = visit.words();
    let any = w.get("observed-any");
    let numbers: Vec<&str> = visit.asked.many("explain").collect();
    let short = |name: &'static str, label: &str| {
        html! {
            span.field {
                label for={ "f-" (name) } { (label) }
                input id={ "f-" (name) } name=(name) value=(asked(visit, name)) size="6" inputmode="numeric" autocomplete="off" maxlength="4";
            }
        }
    };
    html! {
        form.when method="get" action="/figures" {
            span.field {
                label for="f-explain" { (w.get("figures-explain")) }
                input #f-explain name="explain" value=(numbers.join(" ")) size="18" autocomplete="off" maxlength="80" placeholder="93 47";
            }
            button type="submit" { (w.get("figures-explain-go")) }
        }
        form.when method="get" action="/figures" {
            (choice("measure", w.get("figures-measure"), asked(visit, "measure"), &options(w, any, Measure::WORDS)))
            (choice("denominator", w.get("figures-denominator"), asked(visit, "denominator"), &options(w, any, Denominator::WORDS)))
            (choice("scope", w.get("figures-scope"), asked(visit, "scope"), &options(w, any, Scope::WORDS)))
            (short("year", w.get("figures-year")))
            (short("edition", w.get("figures-edition")))
            (choice("latest", w.get("figures-editions"), asked(visit, "latest"), &[
                (String::new(), w.get("figures-every-edition").to_owned()),
                ("true".to_owned(), w.get("figures-latest-edition").to_owned()),
            ]))
            button type="submit" { (w.get("show")) }
        }
    }
}

fn list(visit: &Visit, answer: &v1::Figures) -> Markup {
    let w = visit.words();
    html! {
        @if answer.count == 0 { p.sentence { (w.get("figures-none")) } }
        @else { p.sentence { (w.with("figures-sentence", &[("count", &answer.count.to_string()), ("groups", &answer.groups.len().to_string())])) } }
        @for group in &answer.groups {
            (table(visit, &capitalised(&group.says), &group.figures))
            @if group.figures.len() > 1 { p.hint.under {
                a href=(put_together("series", group)) { (w.get("figures-as-series")) }
                @if group.denominator.is_none() && group.unit != "percent" && group.unit != "flag" {
                    " · " a href=(put_together("total", group)) { (w.get("figures-as-total")) }
                }
            } }
        }
        (remarks(&answer.remarks))
    }
}

/// The address that asks for a group as a series or a total.
fn put_together(way: &str, group: &v1::FigureGroup) -> String {
    let mut pairs = vec![(way, group.measure), ("scope", group.scope), ("counting", group.counting)];
    pairs.extend(group.denominator.map(|word| ("denominator", word)));
    pairs.extend(group.span.map(|word| ("span", word)));
    let owned: Vec<(String, String)> =
        pairs.into_iter().map(|(name, word)| (name.to_owned(), word.to_owned())).collect();
    address("/figures", &owned)
}

fn series(visit: &Visit, answer: &v1::FigureSeries) -> Markup {
    let w = visit.words();
    html! {
        p.sentence { (said(&capitalised(&answer.says))) }
        @if answer.refused {
            (remarks(&answer.reasons))
            @if answer.narrower.is_empty() { p { (w.get("figures-no-narrower")) } } @else {
                p { (w.get("figures-narrower")) }
                ul { @for request in &answer.narrower {
                    li { a href=(of_request(&request.request)) { (in_words(w, &request.request)) } " "
                        span.hint { (w.with("figures-count", &[("count", &request.figures.to_string())])) } }
                } }
            }
        } @else {
            (table(visit, &capitalised(&w.term(answer.measure)), &answer.figures))
        }
        @if !answer.left_out.is_empty() { (table(visit, w.get("figures-left-out"), &answer.left_out)) }
        (remarks(&answer.remarks))
    }
}

/// What a command asks, one by one: `series children-share`, `world`.
fn parts(request: &str) -> impl Iterator<Item = &str> {
    let asked = request.strip_prefix("depositary figures ").unwrap_or(request);
    asked.split("--").map(str::trim).filter(|part| !part.is_empty())
}

/// What a command asks, for people: `children share · denominator age known`.
fn in_words(w: &Messages, request: &str) -> String {
    let asked = parts(request).map(|option| w.term(option.strip_prefix("series ").unwrap_or(option)));
    asked.collect::<Vec<_>>().join(" · ")
}

/// The address that asks what a command asks.
fn of_request(request: &str) -> String {
    let pair = |option: &str| match option.split_once(' ') {
        Some((name, value)) => (name.to_owned(), value.trim().to_owned()),
        None => (option.to_owned(), "true".to_owned()),
    };
    address("/figures", &parts(request).map(pair).collect::<Vec<_>>())
}

fn compared(visit: &Visit, answer: &v1::FigureComparison) -> Markup {
    html! {
        p.sentence { (said(&capitalised(&answer.says))) }
        (remarks(&answer.reasons))
        (table(visit, visit.words().get("figures-two"), &answer.figures))
    }
}

fn explained(visit: &Visit, answer: &v1::Explained) -> Markup {
    html! {
        @for pair in &answer.pairs {
            p.sentence { @if pair.contradict { span aria-hidden="true" { "≠ " } } (said(&capitalised(&pair.says))) }
        }
        dl.clauses { @for value in &answer.values { div {
            dt { (value.value) }
            dd { @for says in &value.says { p { (said(&capitalised(says))) } } }
        } } }
        @let figures: Vec<v1::Figure> = answer.values.iter().flat_map(|value| value.figures.clone()).collect();
        @if !figures.is_empty() { (table(visit, visit.words().get("figures-these"), &figures)) }
    }
}

fn remarks(remarks: &[v1::Remark]) -> Markup {
    html! { @for remark in remarks { p.note { (said(&capitalised(&remark.message))) } } }
}

fn table(visit: &Visit, caption: &str, figures: &[v1::Figure]) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    wide(
        caption,
        &html! {
            table.observed.figures {
                caption.heading { (caption) }
                thead { tr {
                    th scope="col" { (w.get("figures-covers")) }
                    th scope="col" { (w.get("figures-edition")) }
                    th scope="col" { (w.get("figures-place")) }
                    th.number scope="col" { (w.get("figures-value")) }
                    th scope="col" { (w.get("figures-printed")) }
                } }
                tbody { @for figure in figures {
                    tr {
                        td { (day(figure.covers.as_deref())) }
                        td { @match figure.edition { Some(edition) => { (edition) }, None => { span.none { "–" } } } }
                        td { @match &figure.place { Some(code) => { (participant(desk, code)) }, None => { (w.get("figures-world")) } } }
                        td.number { (value(w, figure)) (mark(w, figure.reliability)) }
                        td {
                            @if figure.misreads.is_some() { span.tag { (w.get("figures-misread")) } }
                            @if !figure.rivals.is_empty() { span.tag { "≠ " (w.get("figures-rival")) } }
                            "“" (figure.words) "” " (cited(desk, &figure.sources))
                            @if let Some(note) = &figure.note { span.rule { (said(&capitalised(note))) } }
                            code.fact { (figure.figure) }
                        }
                    }
                } }
            }
        },
    )
}

/// The value with its exactness and unit, in one piece.
fn value(w: &Messages, figure: &v1::Figure) -> String {
    let unit = match figure.unit {
        "percent" => "\u{a0}%",
        "km2" => "\u{a0}km²",
        "flag" => return w.term("recorded"),
        _ => "",
    };
    let number = match (figure.exactness, figure.value_to) {
        (_, Some(to)) => format!("{}–{}", figure.value.0, to.0),
        ("at-least", None) => format!("≥\u{a0}{}", figure.value.0),
        ("rounded", None) => format!("≈\u{a0}{}", figure.value.0),
        _ => figure.value.0.to_string(),
    };
    format!("{number}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_becomes_the_address_that_asks_the_same() {
        assert_eq!(
            of_request("depositary figures --series children-share --denominator age-known --world --latest"),
            "/figures?series=children-share&denominator=age-known&world=true&latest=true"
        );
    }
}
