//! One treaty: how many are bound, how it grew, who stands where, its clauses, who left.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_law::{Date, ParticipantId, Qualifier};
use maud::{Markup, html};

use super::frame::frame;
use super::parts::{article, choice, cited, day, mark, said, source, status as status_mark, when_form, wide};
use super::proof::capitalised;
use crate::api::{growth, treaties};
use crate::desk::Desk;
use crate::draw;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/treaties/{treaty}", get(page))
}

/// One line of the status table.
struct Standing {
    who: ParticipantId,
    status: &'static str,
    qualifiers: Vec<&'static str>,
    since: Option<String>,
    until: Option<String>,
}

/// Everything that the page shows.
struct Shown {
    treaty: v1::Treaty,
    growth: v1::Growth,
    standings: Vec<Standing>,
    departures: Vec<v1::Departure>,
    group: String,
    on: Date,
    known: Date,
}

async fn page(visit: Visit, Path(treaty): Path<String>) -> Response {
    if let (Form::Html, Ok(place)) = (visit.form, visit.desk.treaty(&treaty)) {
        let proper = format!("/treaties/{}", visit.desk.id(place));
        if proper != visit.path {
            return reply::elsewhere(&visit.again(&[]).replacen(&visit.path, &proper, 1));
        }
    }
    let data = visit.asked.keep(&["on", "known", "format"]);
    let answer =
        visit.asked.only(&["on", "known", "group"]).and_then(|()| treaties::one_of(visit.desk, &treaty, &data));
    if visit.form != Form::Html {
        return reply::data(&visit, answer);
    }
    match answer.and_then(|answer| shown(&visit, &treaty, answer)) {
        Ok(shown) => reply::html(markup(&visit, &shown)),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

fn shown(visit: &Visit, name: &str, treaty: v1::Treaty) -> Result<Shown, Refusal> {
    let desk = visit.desk;
    let when = visit.asked.when()?;
    let place = desk.treaty(name)?;
    let group = visit.asked.one("group")?.unwrap_or_default().to_owned();
    let groups = groups(desk);
    if !group.is_empty() && !groups.contains(&group.as_str()) {
        return Err(Refusal::Question(format!("no group `{group}`; there are {}", groups.join(", "))));
    }
    let (_, derivation) = desk.register().derivation(place, when.known_at)?;
    let there = |who: &ParticipantId| {
        let record = desk.corpus().participant(*who);
        record.from.is_none_or(|from| from <= when.on) && record.until.is_none_or(|until| when.on < until)
    };
    let within = |who: &ParticipantId| {
        let member = |span: &&depositary_corpus::GroupSpan| {
            span.group == group
                && span.participant == *who
                && span.from.is_none_or(|from| from <= when.on)
                && span.until.is_none_or(|until| when.on < until)
        };
        group.is_empty() || desk.corpus().groups().iter().any(|span| member(&span))
    };
    let standing = |who: ParticipantId| {
        let answer = derivation.status(who, when.on);
        Standing {
            who,
            status: answer.status.word(),
            qualifiers: answer.qualifiers.iter().map(Qualifier::word).collect(),
            since: answer.since.map(|day| day.to_string()),
            until: answer.until.map(|day| day.to_string()),
        }
    };
    let mut standings: Vec<Standing> =
        desk.corpus().participant_ids().filter(there).filter(within).map(standing).collect();
    standings.sort_by_cached_key(|standing| depositary_corpus::fold(desk.name_of(standing.who)));
    let mut departures = desk.register().departures(None, when.known_at)?.departures;
    departures.retain(|departure| departure.treaty == treaty.row.treaty);
    let growth = growth::answer(desk, name, &visit.asked.keep(&["known"]))?;
    Ok(Shown { treaty, growth, standings, departures, group, on: when.on, known: when.known_at })
}

fn groups(desk: &Desk) -> Vec<&str> {
    let mut groups: Vec<&str> = desk.corpus().groups().iter().map(|span| span.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

fn markup(visit: &Visit, shown: &Shown) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let row = &shown.treaty.row;
    let mut options = vec![(String::new(), w.get("group-all").to_owned())];
    let named = |group: &str| w.find(&format!("group-{group}")).unwrap_or(group).to_owned();
    options.extend(groups(desk).into_iter().map(|group| (group.to_owned(), named(group))));
    let more = choice("group", w.get("label-group"), &shown.group, &options);
    let day_said = w.date(shown.on);
    let (called, title) = desk
        .treaty(&row.treaty)
        .map_or((row.called.as_str(), row.title.as_str()), |place| (desk.called(place), desk.title(place)));
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) { a href="/treaties" { (w.get("nav-treaties")) } " / " (row.treaty) }
        h1 { (capitalised(called)) }
        @if title != called { p.full { (title) } }
        (when_form(visit, &shown.on.to_string(), &shown.known.to_string(), &more))
        div #answer aria-live="polite" {
            p.sentence {
                (said(&w.with("treaty-sentence", &[("day", &day_said), ("count", &row.bound.to_string()), ("treaty", called)])))
                @if row.undetermined > 0 { " " (w.with("treaty-undetermined", &[("count", &row.undetermined.to_string())])) }
            }
            p.hint { (w.get("treaty-rule")) " " a href={ "/api/v1/parties/" (row.treaty) "?count=deposited&on=" (shown.on) } { (w.get("treaty-by-deposit")) } }
            dl.facts {
                div { dt { (w.get("treaty-adopted")) } dd { (day(row.adopted.as_deref())) } }
                div { dt { (w.get("treaties-opened")) } dd { (day(row.opened.as_deref())) } }
                div { dt { (w.get("treaties-in-force")) } dd { (day(row.in_force_since.as_deref())) } }
                div.long { dt { (w.get("treaty-depositary")) } dd { (row.depositaries.join("; ")) } }
            }
            @if !shown.growth.steps.is_empty() {
                section aria-labelledby="h-growth" {
                    h2 #h-growth { (w.get("growth-title")) }
                    figure {
                        (draw::growth(w, &shown.growth, shown.on, visit.asked.today(), w.get("growth-title")))
                        figcaption { (w.with("known-caption", &[("day", &w.day(&shown.growth.known_at))])) " "
                            a href={ "/api/v1/growth/" (row.treaty) ".csv" } { "CSV" } }
                    }
                    details { summary { (w.get("growth-table")) } (growth_table(visit, &shown.growth)) }
                }
            }
            section aria-labelledby="h-standings" {
                h2 #h-standings { (w.get("standings-title")) }
                (standings(visit, shown))
            }
        }
        (departures(visit, &shown.departures))
        (contested(visit, &shown.treaty))
        (clauses(visit, &shown.treaty))
        nav.further aria-label=(w.get("further-label")) {
            a href={ "/treaties/" (row.treaty) "/changes" } { (w.get("further-changes")) }
            a href={ "/deadlines?treaty=" (row.treaty) } { (w.get("further-deadlines")) }
            @for link in &shown.treaty.links { a href=(link) rel="external" { (w.get("further-text")) } }
        }
    };
    frame(visit, called, true, &body)
}

fn standings(visit: &Visit, shown: &Shown) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let (within, outside): (Vec<&Standing>, Vec<&Standing>) =
        shown.standings.iter().partition(|standing| standing.status != "outside");
    let row = &shown.treaty.row;
    let csv = format!("/api/v1/parties/{}.csv?on={}&known={}", row.treaty, shown.on, shown.known);
    html! {
        (wide(w.get("standings-title"), &html! {
            table data-sort="" {
                caption {
                    (w.with("standings-caption", &[("day", &w.date(shown.on)), ("known", &w.date(shown.known))])) " "
                    a href=(csv) { "CSV" }
                }
                thead { tr {
                    th scope="col" { (w.get("label-state")) }
                    th scope="col" { (w.get("label-status")) }
                    th scope="col" { (w.get("label-since")) }
                    th scope="col" { (w.get("label-until")) }
                } }
                tbody {
                    @for standing in &within {
                        @let record = desk.corpus().participant(standing.who);
                        tr {
                            th scope="row" { a href={ "/states/" (record.code) "/" (row.treaty) "?on=" (shown.on) } { (desk.name_of(standing.who)) } }
                            td { (status_mark(w, standing.status, &standing.qualifiers)) }
                            td { (day(standing.since.as_deref())) }
                            td { (day(standing.until.as_deref())) }
                        }
                    }
                }
            }
        }))
        @if !outside.is_empty() {
            details {
                summary { (w.with("standings-outside", &[("count", &outside.len().to_string())])) }
                p.hint { (w.get("standings-outside-hint")) }
                p.names {
                    @for (place, standing) in outside.iter().enumerate() {
                        @let record = desk.corpus().participant(standing.who);
                        @if place > 0 { ", " }
                        a href={ "/states/" (record.code) "/" (row.treaty) "?on=" (shown.on) } { (desk.name_of(standing.who)) }
                    }
                }
            }
        }
    }
}

fn growth_table(visit: &Visit, growth: &v1::Growth) -> Markup {
    let w = visit.words();
    wide(
        w.get("growth-table"),
        &html! {
            table.small {
                caption.unseen { (w.get("growth-table")) }
                thead { tr {
                    th scope="col" { (w.get("from")) }
                    th.number scope="col" { (w.get("rule-bound")) }
                    th.number scope="col" { (w.get("rule-deposited")) }
                    th.number scope="col" { (w.get("rule-signed")) }
                    th.number scope="col" { (w.get("treaties-undetermined")) }
                } }
                tbody {
                    @for step in &growth.steps {
                        tr {
                            td { (day(Some(&step.on))) }
                            td.number { (step.bound) }
                            td.number { (step.deposited) }
                            td.number { (step.signed) }
                            td.number { @if step.undetermined > 0 { (step.undetermined) } }
                        }
                    }
                }
            }
        },
    )
}

fn departures(visit: &Visit, departures: &[v1::Departure]) -> Markup {
    let w = visit.words();
    html! {
        @if !departures.is_empty() {
            section aria-labelledby="h-departures" {
                h2 #h-departures { (w.get("departures-title")) }
                (wide(w.get("departures-title"), &super::departures::table(visit, departures, false)))
            }
        }
    }
}

fn contested(visit: &Visit, treaty: &v1::Treaty) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        @if !treaty.contested.is_empty() {
            section aria-labelledby="h-contested" {
                h2 #h-contested { (w.get("contested-title")) }
                @for point in &treaty.contested {
                    article.card {
                        h3 { (said(&point.question)) }
                        p.hint { (article(w, &point.article)) " · "
                            a href={ "/states/" (point.participant) "/" (treaty.row.treaty) } { (desk.name(&point.participant)) } }
                        ul {
                            @for reading in &point.readings {
                                li {
                                    (said(&reading.says)) (mark(w, reading.reliability))
                                    @if !reading.held_by.is_empty() { " (" (w.get("readings-held-by")) " " (reading.held_by.join(", ")) ")" }
                                    @if point.default.as_ref() == Some(&reading.reading) { span.tag { (w.get("readings-followed")) } }
                                    " " (cited(desk, &reading.sources))
                                }
                            }
                        }
                        p.hint { (said(&point.why)) }
                    }
                }
            }
        }
    }
}

fn clauses(visit: &Visit, treaty: &v1::Treaty) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        section aria-labelledby="h-clauses" {
            h2 #h-clauses { (w.get("clauses-title")) }
            p.hint { (w.get("clauses-hint")) }
            dl.clauses {
                @for clause in &treaty.clauses {
                    div {
                        dt { (article(w, &clause.article)) span.rule { (w.find(&format!("rule-{}", clause.rule)).unwrap_or(clause.rule)) } }
                        dd {
                            @if !clause.quote.is_empty() { blockquote { "“" (clause.quote) "”" } }
                            p { (w.get("clauses-says")) " " em { (clause.says) } " " (source(desk, &clause.source)) }
                        }
                    }
                }
            }
        }
    }
}
