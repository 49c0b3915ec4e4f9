//! State × treaty: the answer in one sentence, then why.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_law::Date;
use maud::{Markup, html};

use super::duties;
use super::frame::frame;
use super::parts::{article, cited, day, mark, said, source, status as status_mark, when_form, wide};
use super::proof::{capitalised, proof, sources_of};
use crate::api::{history, obligations, status, timeline};
use crate::asked::encoded;
use crate::desk::Desk;
use crate::draw::{self, Mark};
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/states/{participant}/{treaty}", get(page))
}

/// Everything that the page shows.
struct Shown {
    answer: v1::Status,
    timeline: v1::Timeline,
    history: v1::History,
    duties: Vec<v1::Obligation>,
}

async fn page(visit: Visit, Path((who, treaty)): Path<(String, String)>) -> Response {
    match address_of(visit.desk, &who, &treaty) {
        Ok(proper) if proper != visit.path && visit.form == Form::Html => {
            return reply::elsewhere(&visit.again(&[]).replacen(&visit.path, &proper, 1));
        }
        Ok(_) | Err(_) => {}
    }
    let answer = status::answer(visit.desk, &who, &treaty, &visit.asked);
    if visit.form != Form::Html {
        return reply::data(&visit, answer);
    }
    let shown = answer.and_then(|answer| {
        let known = visit.asked.keep(&["known"]);
        let timeline = timeline::timeline(visit.desk, &who, &treaty, &known)?;
        let history = history::answer(visit.desk, &who, &treaty, &known)?;
        let duties = duties::asked(&visit, &answer.participant, &[("treaty", &answer.treaty)]);
        let duties = obligations::answer(visit.desk, &duties)?;
        Ok(Shown { answer, timeline, history, duties })
    });
    match shown {
        Ok(shown) => reply::html(markup(&visit, &shown)),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

/// The one address of a participant under a treaty, whatever names were typed.
///
/// # Errors
/// When a name names nothing.
pub fn address_of(desk: &Desk, who: &str, treaty: &str) -> Result<String, Refusal> {
    let (who, place) = (desk.participant(who)?, desk.treaty(treaty)?);
    Ok(format!("/states/{}/{}", encoded(desk.code(who)), encoded(desk.id(place))))
}

fn markup(visit: &Visit, shown: &Shown) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let Shown { answer, timeline, history, duties } = shown;
    let called = desk.called_by_id(&answer.treaty);
    let name = desk.name(&answer.participant);
    let title = format!("{name} · {called} · {}", answer.as_of);
    let readings = html! {
        @for reading in visit.asked.many("reading") { input type="hidden" name="reading" value=(reading); }
    };
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) {
            a href="/states" { (w.get("nav-states")) } " / "
            a href={ "/states/" (answer.participant) } { (name) } " / "
            a href={ "/treaties/" (answer.treaty) } { (answer.treaty) }
        }
        h1.small { (name) span.amp { " · " } (called) }
        (when_form(visit, &answer.as_of, &answer.known_at, &readings))
        div #answer aria-live="polite" {
            (head(visit, answer, timeline))
            (drawing(visit, shown))
            (other_readings(visit, answer))
            (findings(visit, answer))
            section aria-labelledby="h-why" {
                h2 #h-why { (w.get("status-page-why")) }
                p.hint { (w.get("status-page-why-hint")) }
                (proof(desk, w, &answer.proof))
            }
            (duties::of_pair(visit, duties))
            (road(visit, history))
            (printed(visit, answer))
            (sources(visit, answer))
        }
        (further(visit, answer))
    };
    frame(visit, &title, true, &body)
}

/// The sentence, large, and the facts around it.
fn head(visit: &Visit, answer: &v1::Status, timeline: &v1::Timeline) -> Markup {
    let w = visit.words();
    let on: Option<&str> = Some(&answer.as_of);
    let starts: Vec<&str> = timeline.intervals.iter().filter_map(|interval| interval.from.as_deref()).collect();
    let before = starts.iter().rev().find(|start| Some(**start) < on);
    let after = starts.iter().find(|start| Some(**start) > on);
    html! {
        p.sentence.answer { (said(&capitalised(&answer.sentence))) }
        dl.facts {
            div { dt { (w.get("label-status")) } dd { (status_mark(w, answer.status, &answer.qualifiers)) } }
            div { dt { (w.get("label-since")) } dd { (day(answer.since.as_deref())) } }
            div { dt { (w.get("label-until")) } dd { (day(answer.until.as_deref())) } }
            div { dt { (w.get("label-article")) } dd { (article(w, &answer.proof.article)) } }
        }
        @if before.is_some() || after.is_some() {
            p.jumps {
                @if let Some(before) = before {
                    a href=(visit.again(&[("on", before)])) rel="prev" data-jump="" { "← " (w.get("change-before")) " " (day(Some(before))) }
                }
                @if let Some(after) = after {
                    a href=(visit.again(&[("on", after)])) rel="next" data-jump="" { (w.get("change-after")) " " (day(Some(after))) " →" }
                }
            }
        }
    }
}

fn drawing(visit: &Visit, shown: &Shown) -> Markup {
    let w = visit.words();
    let Shown { answer, timeline, history, .. } = shown;
    let Ok(on) = answer.as_of.parse::<Date>() else { return html! {} };
    let drawn = history.entries.iter().filter(|entry| entry.kind != "press" && entry.step != "effect");
    let marks = drawn.filter_map(|entry| {
        let on = entry.date.get(..10)?.parse().ok()?;
        Some(Mark { on, says: format!("{}: {}", entry.date, entry.says), legal: entry.kind == "legal" })
    });
    let marks: Vec<Mark> = marks.collect();
    html! {
        figure {
            (draw::timeline(w, timeline, &marks, on, visit.asked.today(), w.get("timeline-label")))
            figcaption.unseen { (w.get("timeline-label")) }
        }
        @if timeline.intervals.len() > 1 {
            (wide(w.get("timeline-table"), &html! {
                table.small {
                    caption { (w.get("timeline-table")) }
                    thead { tr {
                        th scope="col" { (w.get("label-status")) }
                        th scope="col" { (w.get("from")) }
                        th scope="col" { (w.get("until")) }
                        th scope="col" { (w.get("label-article")) }
                    } }
                    tbody {
                        @for interval in &timeline.intervals {
                            @let begun = interval.from.as_ref().is_none_or(|from| *from <= answer.as_of);
                            @let over = interval.until.as_ref().is_some_and(|until| *until <= answer.as_of);
                            tr.now[begun && !over] {
                                td { (status_mark(w, interval.status, &interval.qualifiers)) }
                                td { (day(interval.from.as_deref())) }
                                td { (day(interval.until.as_deref())) }
                                td { (interval.article.as_deref().map(|one| article(w, one)).unwrap_or_default()) }
                            }
                        }
                    }
                }
            }))
            p.hint { (w.get("until-hint")) }
        }
    }
}

fn other_readings(visit: &Visit, answer: &v1::Status) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        @if !answer.readings.is_empty() {
            section aria-labelledby="h-readings" {
                h2 #h-readings { (w.get("readings-title")) }
                p.hint { (w.get("readings-hint")) }
                div.cards {
                    @for reading in &answer.readings {
                        article.card.followed[reading.followed] {
                            h3 {
                                (status_mark(w, reading.status, &reading.qualifiers))
                                @if reading.followed { span.tag { (w.get("readings-followed")) } }
                            }
                            p { (said(&reading.says)) " " (cited(desk, &reading.sources)) }
                            @if !reading.held_by.is_empty() {
                                p.hint { (w.get("readings-held-by")) " " (reading.held_by.join(", ")) }
                            }
                            @if !reading.followed {
                                @let asked = format!("{}={}", reading.point, reading.reading);
                                p { a href=(visit.again(&[("reading", &asked)])) { (w.get("readings-follow")) } }
                            }
                        }
                    }
                }
            }
        }
        @if visit.asked.many("reading").next().is_some() {
            p.note { (w.get("readings-asked")) " " code { (answer.settings.conflict) } " " (answer.settings.readings.join("; ")) ". "
                a href=(visit.again(&[("reading", "")])) { (w.get("readings-default")) } }
        }
    }
}

fn findings(visit: &Visit, answer: &v1::Status) -> Markup {
    let w = visit.words();
    html! {
        @if !answer.findings.is_empty() {
            section.findings aria-labelledby="h-findings" {
                h2 #h-findings { (w.get("findings-title")) }
                ul {
                    @for finding in &answer.findings {
                        li { (said(&capitalised(&finding.message))) @if let Some(fact) = &finding.fact { " " code.fact { (fact) } } }
                    }
                }
            }
        }
    }
}

/// The domestic road, told apart from the law; left out where none is recorded.
fn road(visit: &Visit, history: &v1::History) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let home = history.entries.iter().any(|entry| entry.kind != "legal");
    html! {
        @if home {
            section aria-labelledby="h-road" {
                h2 #h-road { (w.get("road-title")) }
                p.hint { (w.get("road-hint")) }
                (wide(w.get("road-title"), &html! {
                    table.road {
                        caption.unseen { (w.get("road-title")) }
                        thead { tr {
                            th scope="col" { (w.get("label-day")) }
                            th scope="col" { (w.get("road-kind")) }
                            th scope="col" { (w.get("road-what")) }
                        } }
                        tbody {
                            @for entry in &history.entries {
                                tr class={ "k-" (entry.kind) } {
                                    td { time { (entry.date) } (mark(w, entry.reliability)) }
                                    td { (w.find(&format!("kind-{}", entry.kind)).unwrap_or(entry.kind)) }
                                    td {
                                        @if entry.starts_clock { strong { (w.get("road-clock")) " " } }
                                        @if !entry.contradicts.is_empty() { span.tag { (w.get("road-disputed")) } " " }
                                        (said(&entry.says)) " " (cited(desk, &entry.sources))
                                        @if let Some(note) = &entry.note { "; " (said(note)) }
                                    }
                                }
                            }
                        }
                    }
                }))
                @for contradiction in &history.contradictions { p.note { (said(&capitalised(&contradiction.says))) } }
                @if let Some(clock) = &history.clock {
                    p { (w.with("road-clock-says", &[("day", &w.day(&clock.date)), ("article", &article(w, &clock.article))])) " “" (clock.quote) "” " (source(desk, &clock.source)) }
                }
            }
        }
    }
}

/// What others print about this participant: never believed, only shown beside.
fn printed(visit: &Visit, answer: &v1::Status) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let treaty = desk.treaty(&answer.treaty).ok().and_then(|place| desk.corpus().treaty(place).ok());
    let rows: Vec<_> = treaty
        .into_iter()
        .flat_map(|treaty| &treaty.published)
        .filter(|row| row.participant == answer.participant)
        .collect();
    html! {
        @if !rows.is_empty() {
            section aria-labelledby="h-printed" {
                h2 #h-printed { (w.get("printed-title")) }
                p.hint { (w.get("printed-hint")) }
                (wide(w.get("printed-title"), &html! {
                    table {
                        caption.unseen { (w.get("printed-title")) }
                        thead { tr {
                            th scope="col" { (w.get("printed-what")) }
                            th scope="col" { (w.get("printed-value")) }
                            th scope="col" { (w.get("label-source")) }
                        } }
                        tbody {
                            @for row in rows {
                                tr {
                                    td { (w.find(&format!("what-{}", row.what)).unwrap_or(&row.what)) }
                                    td { time { (row.value) } }
                                    td {
                                        @for id in &row.sources { (source(desk, &desk.corpus().source(*id).id)) " " }
                                        (said(&row.note))
                                    }
                                }
                            }
                        }
                    }
                }))
            }
        }
    }
}

fn sources(visit: &Visit, answer: &v1::Status) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let ids = sources_of(&answer.proof);
    let cited = desk.corpus().sources().iter().filter(|source| ids.contains(source.id.as_str()));
    html! {
        section aria-labelledby="h-sources" {
            h2 #h-sources { (w.get("sources-title")) }
            ul.sources {
                @for source in cited {
                    li {
                        a href={ "/sources#" (source.id) } { (source.id) } " "
                        (source.publisher) ": "
                        @if source.address.is_empty() { (source.title) } @else { a href=(source.address) rel="external" { (source.title) } }
                        @if !source.date.is_empty() { ", " time { (source.date) } }
                        (mark(w, source.reliability.word()))
                    }
                }
            }
            p.hint { (w.get("marks-legend")) }
        }
    }
}

fn further(visit: &Visit, answer: &v1::Status) -> Markup {
    let w = visit.words();
    let pair = format!("/states/{}/{}", answer.participant, answer.treaty);
    html! {
        nav.further aria-label=(w.get("further-label")) {
            a href={ (pair) "/withdraw?notice=" (answer.as_of) } { (w.get("further-withdraw")) }
            a href={ "/compare?one=" (answer.participant) "&on=" (answer.as_of) } { (w.get("further-compare")) }
            a href={ "/treaties/" (answer.treaty) "?on=" (answer.as_of) } { (w.get("further-treaty")) }
            a href={ "/states/" (answer.participant) } { (w.get("further-state")) }
        }
    }
}
