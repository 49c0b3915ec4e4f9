//! Definitions: the questions of a treaty's definition as one form, and above it what a description comes to.
//!
//! It explains what is stated and names what is missing. It never says what would have to be otherwise.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_corpus::{DefinitionRecord, DescriptionRecord, InputRecord};
use depositary_law::definition::{InputId, InputKind, Value, Weight};
use maud::{Markup, html};

use super::frame::frame;
use super::parts::{article, cited, mark, said, source};
use super::proof::capitalised;
use crate::api::classify;
use crate::desk::Desk;
use crate::messages::Messages;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/definitions", get(all)).route("/definitions/{treaty}", get(one))
}

async fn all(visit: Visit) -> Response {
    if let Err(refusal) = visit.asked.only(&[]) {
        return reply::refused(&visit, &refusal);
    }
    let (desk, w) = (visit.desk, visit.words());
    let identities = desk.corpus().identities().iter().enumerate();
    let defined =
        identities.filter_map(|(place, identity)| Some((place, identity, desk.register().definition(place).ok()?)));
    let body = html! {
        h1 { (w.get("definitions-title")) }
        p.lead { (w.get("definitions-lead")) }
        dl.clauses { @for (place, identity, record) in defined { div {
            dt { a href={ "/definitions/" (identity.id) } { (capitalised(&record.term)) } }
            dd { (desk.title(place)) " (" (identity.short) ")" }
        } } }
        p.note { (w.get("definitions-care")) }
    };
    reply::html(frame(&visit, w.get("definitions-title"), false, &body))
}

async fn one(visit: Visit, Path(treaty): Path<String>) -> Response {
    let answer = classify::answer(visit.desk, &treaty, &visit.asked);
    reply::of(&visit, answer, |answer| match markup(&visit, answer) {
        Ok(page) => page,
        Err(refusal) => super::refused::page(&visit, &refusal),
    })
}

fn markup(visit: &Visit, answer: &v1::Classification) -> Result<Markup, Refusal> {
    let (desk, w) = (visit.desk, visit.words());
    let place = desk.treaty(&answer.treaty)?;
    let record = desk.register().definition(place)?;
    let description = classify::description(desk, place, &visit.asked)?;
    let title = w.with("definition-title", &[("what", &record.is)]);
    let stated = !answer.described.facts.is_empty();
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) {
            a href="/definitions" { (w.get("definitions-title")) } " / "
            a href={ "/treaties/" (answer.treaty) } { (desk.called(place)) }
        }
        h1.small { (title) }
        @if stated { (told(visit, answer)) } @else { p.lead { (w.get("definition-lead")) } }
        p.note { (w.get("definitions-care")) }
        (examples(visit, place, record))
        (form(visit, record, &description, answer, stated))
    };
    Ok(frame(visit, &title, true, &body))
}

/// The answer.
fn told(visit: &Visit, answer: &v1::Classification) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let verdict = match answer.verdict {
        "covered" => w.get("definition-covered"),
        "not-covered" => w.get("definition-not-covered"),
        _ => w.get("definition-undetermined"),
    };
    html! {
        section #answer {
            @if let Some(name) = &answer.described.name {
                p.kicker { (w.get("definition-described")) " " (name) }
            }
            p.sentence.answer { (said(&answer.sentence)) }
            dl.facts {
                div { dt { (w.get("definition-verdict")) } dd { (verdict) } }
                div {
                    dt { (w.get("definition-decides")) }
                    dd { @match &answer.article {
                        Some(decides) => { (article(w, decides)) },
                        None if answer.verdict == "undetermined" => { (w.get("definition-none-decides")) },
                        None => { (answer.articles.iter().map(|one| article(w, one)).collect::<Vec<_>>().join(", ")) },
                    } }
                }
                @if !answer.see.is_empty() { div {
                    dt { (w.get("definition-see")) }
                    dd { @for id in &answer.see { a href={ "/treaties/" (id) } { (called(desk, id)) } " " } }
                } }
            }
        }
        @if !answer.needs.is_empty() {
            section {
                h2 { (w.get("definition-needs")) }
                ul.checklist { @for need in &answer.needs {
                    li { a href={ "#q-" (need.input) } { (need.question) } " " span.by { (article(w, &need.article)) } }
                } }
            }
        }
        section {
            h2 { (w.get("definition-criteria")) }
            ol.criteria { @for criterion in &answer.because { (reached(visit, criterion)) } }
        }
        @for point in &answer.contested { (contested(visit, point)) }
        section {
            h2 { (w.get("sources-title")) }
            ul.sources { @for source in desk.corpus().sources().iter().filter(|source| answer.sources.contains(&source.id)) {
                li {
                    a href={ "/sources#" (source.id) } { (source.id) } " " (source.publisher) ": " (source.title)
                    @if !source.date.is_empty() { ", " time { (source.date) } }
                    (mark(w, source.reliability.word()))
                }
            } }
        }
    }
}

fn called<'d>(desk: &'d Desk, id: &'d str) -> &'d str {
    desk.treaty(id).map_or(id, |place| desk.corpus().identities()[place].short.as_str())
}

/// Yes, no or unknown: as a sign and as a word.
fn holds(w: &Messages, holds: &str) -> Markup {
    let (sign, word) = match holds {
        "yes" => ("✓", w.get("yes")),
        "no" => ("✗", w.get("no")),
        _ => ("?", w.get("definition-unknown")),
    };
    html! { span.holds { span aria-hidden="true" { (sign) } " " (word) } }
}

fn reached(visit: &Visit, criterion: &v1::CriterionAnswer) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let beside = match criterion {
        v1::CriterionAnswer { matters: true, .. } => Some(w.get("definition-matters")),
        v1::CriterionAnswer { presumed: true, .. } => Some(w.get("definition-presumed")),
        v1::CriterionAnswer { holds: "unknown", .. } => Some(w.get("definition-idle")),
        v1::CriterionAnswer { decides: true, .. } => Some(w.get("definition-decisive")),
        _ => None,
    };
    html! {
        li {
            (holds(w, criterion.holds))
            div {
                p { (capitalised(&criterion.says)) " " @if let Some(beside) = beside { span.tag { (beside) } } }
                p.hint { (article(w, &criterion.article)) ": “" (criterion.quote) "” " (source(desk, &criterion.source)) }
            }
        }
    }
}

fn contested(visit: &Visit, point: &v1::ContestedDefinition) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        section {
            h2 { (w.get("definition-contested")) " " (article(w, &point.article)) }
            p { (point.question) }
            div.cards { @for reading in &point.readings {
                @let followed = point.followed.as_ref() == Some(&reading.reading);
                article.card.followed[followed] {
                    h3 {
                        (match reading.verdict {
                            "covered" => w.get("definition-covered"),
                            "not-covered" => w.get("definition-not-covered"),
                            _ => w.get("definition-undetermined"),
                        })
                        (mark(w, reading.reliability))
                        @if followed { span.tag { (w.get("readings-followed")) } }
                    }
                    p { (capitalised(&reading.says)) " " (cited(desk, &reading.sources)) }
                    p.hint {
                        @if reading.held_by.is_empty() { (w.get("definition-no-holder")) }
                        @else { (w.get("readings-held-by")) " " (reading.held_by.join(", ")) }
                    }
                }
            } }
            p.hint { (said(&point.why)) }
        }
    }
}

/// The descriptions that come with the record.
fn examples(visit: &Visit, place: usize, record: &DefinitionRecord) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let names = classify::names(desk, place);
    let shown = names.into_iter().filter_map(|name| Some((name, classify::shipped(desk, place, record, name).ok()?)));
    html! {
        details.examples {
            summary { (w.get("definition-examples")) }
            ul { @for (name, description) in shown {
                li { a href={ "/definitions/" (desk.id(place)) "?description=" (name) } { (capitalised(&description.name)) } }
            } }
        }
    }
}

/// Every question, with what is stated so far; all may stay open.
fn form(
    visit: &Visit,
    record: &DefinitionRecord,
    description: &DescriptionRecord,
    answer: &v1::Classification,
    stated: bool,
) -> Markup {
    let w = visit.words();
    html! {
        section aria-labelledby="h-questions" {
            h2 #h-questions { (w.get("definition-questions")) }
            p.hint { (w.get("definition-questions-hint")) }
            form.questions method="get" action={ "/definitions/" (answer.treaty) } {
                @for (place, input) in record.inputs.iter().enumerate() {
                    @let open = stated && answer.needs.iter().any(|need| need.input == input.id);
                    (question(w, input, description.facts.of(InputId(place)), open))
                }
                p.go {
                    button type="submit" { (w.get("definition-go")) }
                    " " a href={ "/definitions/" (answer.treaty) } { (w.get("definition-anew")) }
                }
            }
        }
    }
}

fn question(w: &Messages, input: &InputRecord, value: Option<&Value>, open: bool) -> Markup {
    let head = html! {
        (input.question) " " span.by { (article(w, &input.article)) }
        @if open { span.tag { (w.get("definition-open")) } }
    };
    let help = (!input.help.is_empty()).then(|| format!("h-{}", input.id));
    let id = format!("f-{}", input.id);
    html! {
        @if input.kind == InputKind::YesNo {
            fieldset id={ "q-" (input.id) } aria-describedby=[help.as_deref()] {
                legend { (head) }
                (helping(input, help.as_deref()))
                div.radios {
                    @for (answer, word) in [("yes", w.get("yes")), ("no", w.get("no")), ("", w.get("definition-dont-know"))] {
                        @let given = match value { Some(Value::Answer(true)) => "yes", Some(Value::Answer(false)) => "no", _ => "" };
                        label { input type="radio" name=(input.id) value=(answer) checked[given == answer]; " " (word) }
                    }
                }
            }
        } @else {
            div.question-field id={ "q-" (input.id) } {
                label for=(id) { (head) }
                (helping(input, help.as_deref()))
                div.amount {
                    input id=(id) name=(input.id) value=(amount(input.kind, value)) size="14" autocomplete="off"
                        maxlength="80" inputmode=[(input.kind == InputKind::Number).then_some("numeric")] aria-describedby=[help.as_deref()];
                    " " span.hint { (if input.kind == InputKind::Number { w.get("definition-number") } else { w.get("definition-weight") }) }
                }
            }
        }
    }
}

fn helping(input: &InputRecord, id: Option<&str>) -> Markup {
    html! { @if let Some(id) = id { p.hint id=(id) { (input.help) } } }
}

/// What is stated of an amount, as people write it.
fn amount(kind: InputKind, value: Option<&Value>) -> String {
    let Some(Value::Amounts(amounts)) = value else { return String::new() };
    let written =
        |amount: &u64| if kind == InputKind::Number { amount.to_string() } else { Weight(*amount).to_string() };
    amounts.iter().map(written).collect::<Vec<_>>().join(", ")
}
