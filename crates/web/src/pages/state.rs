//! One State: every treaty, with its timelines on a common axis.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::v1;
use depositary_law::{Date, ParticipantId, Qualifier};
use maud::{Markup, html};

use super::duties;
use super::frame::frame;
use super::parts::{day, day_field, span as span_of, status as status_mark};
use super::proof::capitalised;
use crate::api::{obligations, timeline};
use crate::asked::address;
use crate::desk::Desk;
use crate::draw::{self, Axis};
use crate::language::direction;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/states/{participant}", get(page))
}

/// The languages in which a State's name stands under it.
const LANGUAGES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

/// One treaty in the matrix.
struct Line {
    place: usize,
    timeline: v1::Timeline,
    status: &'static str,
    qualifiers: Vec<&'static str>,
    since: Option<String>,
}

async fn page(visit: Visit, Path(who): Path<String>) -> Response {
    if visit.form != Form::Html {
        return reply::data(&visit, timeline::timelines(visit.desk, &who, &visit.asked.keep(&["known", "format"])));
    }
    let found = visit.desk.participant(&who);
    if let Ok(who) = found {
        let proper = format!("/states/{}", visit.desk.code(who));
        if proper != visit.path {
            return reply::elsewhere(&visit.again(&[]).replacen(&visit.path, &proper, 1));
        }
    }
    let shown = found.and_then(|who| {
        let asked = duties::asked(&visit, visit.desk.code(who), &[]);
        Ok((who, lines(&visit, who)?, obligations::answer(visit.desk, &asked)?))
    });
    match shown {
        Ok((who, lines, duties)) => reply::html(markup(&visit, who, &lines, &duties)),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

fn lines(visit: &Visit, who: ParticipantId) -> Result<Vec<Line>, Refusal> {
    visit.asked.only(&["on", "known"])?;
    let when = visit.asked.when()?;
    let register = visit.desk.register();
    let mut lines = Vec::new();
    for place in 0..visit.desk.corpus().identities().len() {
        let (_, derivation) = register.derivation(place, when.known_at)?;
        let answer = derivation.status(who, when.on);
        lines.push(Line {
            place,
            timeline: register.timeline(who, place, when.known_at)?,
            status: answer.status.word(),
            qualifiers: answer.qualifiers.iter().map(Qualifier::word).collect(),
            since: answer.since.map(|day| day.to_string()),
        });
    }
    Ok(lines)
}

fn markup(visit: &Visit, who: ParticipantId, lines: &[Line], duties: &[v1::Obligation]) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let participant = desk.register().participant(who);
    let name = desk.name_of(who);
    let when = visit.asked.when().ok();
    let on = when.map_or_else(|| visit.asked.today(), |when| when.on);
    let known = when.map_or_else(|| visit.asked.today(), |when| when.known_at);
    let starts = lines.iter().flat_map(|line| &line.timeline.intervals);
    let starts = starts.filter_map(|interval| interval.from.as_ref()?.parse::<Date>().ok());
    let axis = Axis::over(starts.chain([on]), visit.asked.today());
    let bound = lines.iter().filter(|line| line.status == "party").count();
    let (acted, never): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.timeline.intervals.len() > 1);
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) { a href="/states" { (w.get("nav-states")) } " / " (participant.row.participant) }
        h1 { (name) }
        (about(visit, &participant))
        form.when method="get" data-live="" {
            (day_field(visit, "on", w.get("label-on"), &on.to_string()))
            (day_field(visit, "known", w.get("label-known"), &known.to_string()))
            button type="submit" { (w.get("show")) }
        }
        div #answer aria-live="polite" {
            p.sentence { (w.with("state-sentence", &[("count", &bound.to_string()), ("all", &lines.len().to_string()), ("day", &w.date(on))])) }
            @if !acted.is_empty() { (matrix(visit, &participant.row.participant, &acted, axis, on)) }
            @if !never.is_empty() {
                p.hint {
                    (w.get("state-never")) " "
                    @for (number, line) in never.iter().enumerate() {
                        @let identity = &desk.corpus().identities()[line.place];
                        @if number > 0 { ", " }
                        a href={ "/states/" (participant.row.participant) "/" (identity.id) } { (identity.short) }
                    }
                    "."
                }
            }
            (duties::of_state(visit, &participant.row.participant, duties))
        }
        nav.further aria-label=(w.get("further-label")) {
            a href=(dossier(visit, &participant.row.participant)) { (w.get("dossier-print")) }
            a href={ "/compare?one=" (participant.row.participant) "&on=" (on) } { (w.get("further-compare")) }
            a href={ "/withdraw?who=" (participant.row.participant) } { (w.get("further-withdraw")) }
            a href={ "/deadlines?participant=" (participant.row.participant) } { (w.get("further-deadlines")) }
            a href={ "/may?who=" (participant.row.participant) } { (w.get("further-may")) }
        }
    };
    frame(visit, name, true, &body)
}

/// The dossier of the same two days.
fn dossier(visit: &Visit, code: &str) -> String {
    address(&format!("/states/{code}/dossier"), &visit.asked.keep(&["on", "known"]).with(&[]))
}

/// Names, neighbours and groups.
fn about(visit: &Visit, participant: &v1::Participant) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let short: Vec<&v1::Name> =
        participant.names.iter().filter(|name| name.kind == "short" && name.language != "mul").collect();
    let former: Vec<&v1::Name> = participant.names.iter().filter(|name| name.kind == "former").collect();
    let group = |group: &str| w.find(&format!("group-{group}")).unwrap_or(group).to_owned();
    html! {
        p.names-of {
            @for name in LANGUAGES.iter().filter_map(|language| short.iter().find(|name| name.language == *language)) {
                bdi lang=(name.language) dir=(direction(&name.language)) { (name.name) } " "
            }
        }
        @if !participant.note.is_empty() { p.hint { (participant.note) } }
        dl.facts {
            div { dt { (w.get("state-code")) } dd { code { (participant.row.participant) } } }
            @if let Some(from) = &participant.row.from { div { dt { (w.get("from")) } dd { (day(Some(from))) } } }
            @if let Some(until) = &participant.row.until { div { dt { (w.get("until")) } dd { (day(Some(until))) } } }
            @if !participant.groups.is_empty() {
                div.long { dt { (w.get("state-groups")) } dd {
                    @for (place, member) in participant.groups.iter().enumerate() {
                        @if place > 0 { ", " }
                        (group(&member.group))
                        " " (span_of(w, member.from.as_deref(), member.until.as_deref()))
                    }
                } }
            }
            @if !former.is_empty() {
                div.long { dt { (w.get("state-former-names")) } dd {
                    @for (place, name) in former.iter().enumerate() { @if place > 0 { ", " } span lang=(name.language) { (name.name) } }
                } }
            }
            @if !participant.successions.is_empty() {
                div.long { dt { (w.get("state-successions")) } dd {
                    @for succession in &participant.successions {
                        span.line {
                            a href={ "/states/" (succession.successor) } { (desk.name(&succession.successor)) } " " (w.get("state-succeeded")) " "
                            a href={ "/states/" (succession.predecessor) } { (desk.name(&succession.predecessor)) } ", " (day(Some(&succession.on)))
                        } " "
                    }
                } }
            }
        }
    }
}

fn matrix(visit: &Visit, code: &str, lines: &[&Line], axis: Axis, on: Date) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        table.matrix {
            caption { (w.with("state-caption", &[("day", &w.date(on))])) }
            thead { tr {
                th scope="col" { (w.get("label-treaty")) }
                th scope="col" { (w.get("label-status")) }
                th scope="col" { (w.get("label-since")) }
                th.drawn scope="col" { (w.get("state-timeline")) }
            } }
            tbody {
                @for line in lines {
                    @let identity = &desk.corpus().identities()[line.place];
                    tr {
                        th scope="row" { a href={ "/states/" (code) "/" (identity.id) "?on=" (on) } { (capitalised(desk.called(line.place))) } " " span.code { (identity.short) } }
                        td { (status_mark(w, line.status, &line.qualifiers)) }
                        td { (day(line.since.as_deref())) }
                        td.drawn {
                            svg.timeline role="img" aria-label=(w.get("timeline-label")) width="100%" height="26" {
                                line.base x1="0" x2="100%" y1="13" y2="13" {}
                                (draw::bar(w, axis, &line.timeline.intervals, 5, 16))
                                g.on { line x1=(axis.percent(on)) x2=(axis.percent(on)) y1="0" y2="26" {} }
                            }
                        }
                    }
                }
                tr.years aria-hidden="true" {
                    td {} td {} td {}
                    td.drawn { svg.timeline width="100%" height="20" { (axis.lines(0, 4)) } }
                }
            }
        }
    }
}
