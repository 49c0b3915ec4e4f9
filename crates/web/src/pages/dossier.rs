//! The dossier of a State: everything on a few sheets of paper, with the edition of the record on each.

use std::collections::BTreeSet;

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::{WhenKnown, v1};
use depositary_law::ParticipantId;
use maud::{Markup, html};

use super::duties;
use super::frame::frame;
use super::parts::{article, cited, day, mark, said, source, status as status_mark, when_form, wide};
use super::proof::{capitalised, sources_of};
use crate::api::{audit, history, obligations, timeline};
use crate::asked::Asked;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

/// Acts by which a State consents or ends its consent; what it declares beside them is told apart.
const INSTRUMENTS: [&str; 9] = [
    "signature",
    "definitive-signature",
    "ratification",
    "acceptance",
    "approval",
    "accession",
    "formal-confirmation",
    "consent",
    "succession",
];

/// Days that follow from acts, and are no acts.
const DERIVED: [&str; 4] = ["entry-into-force", "expiry", "effect", "undetermined"];

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/states/{participant}/dossier", get(page))
}

/// One treaty in which the State acted.
struct Part {
    status: v1::Status,
    acts: Vec<v1::HistoryEntry>,
}

/// Everything that the dossier shows.
struct Shown {
    who: ParticipantId,
    when: WhenKnown,
    parts: Vec<Part>,
    never: Vec<usize>,
    duties: Vec<v1::Obligation>,
    printed: Vec<v1::Printed>,
}

async fn page(visit: Visit, Path(who): Path<String>) -> Response {
    if visit.form != Form::Html {
        return reply::data(&visit, timeline::timelines(visit.desk, &who, &visit.asked.keep(&["known", "format"])));
    }
    let found = visit.asked.only(&["on", "known"]).and_then(|()| visit.desk.participant(&who));
    let who = match found {
        Ok(who) => who,
        Err(refusal) => return reply::refused(&visit, &refusal),
    };
    let proper = format!("/states/{}/dossier", visit.desk.code(who));
    if proper != visit.path {
        return reply::elsewhere(&visit.again(&[]).replacen(&visit.path, &proper, 1));
    }
    // Comparing what others print derives every treaty; it takes its turn.
    let code = visit.desk.code(who);
    let asked = Asked::new(visit.asked.keep(&["known"]).with(&[("participant", code)]), visit.asked.today());
    let shown = match audit::in_turn(visit.desk, asked).await {
        Ok(audit) => shown(&visit, who, audit.printed),
        Err(refusal) => Err(refusal),
    };
    match shown {
        Ok(shown) => reply::html(markup(&visit, &shown)),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

fn shown(visit: &Visit, who: ParticipantId, printed: Vec<v1::Printed>) -> Result<Shown, Refusal> {
    let (desk, when) = (visit.desk, visit.asked.when()?);
    let (code, on) = (desk.code(who), when.on.to_string());
    let known = visit.asked.keep(&["known"]);
    let (mut parts, mut never) = (Vec::new(), Vec::new());
    for place in 0..desk.corpus().identities().len() {
        let mut acts = history::answer(desk, code, desk.id(place), &known)?.entries;
        acts.retain(|act| act.kind == "legal" && !DERIVED.contains(&act.step) && act.date <= on);
        let status = desk.register().status(who, place, when)?;
        if acts.is_empty() && status.status == "outside" {
            never.push(place);
        } else {
            parts.push(Part { status, acts });
        }
    }
    let duties = obligations::answer(desk, &duties::asked(visit, code, &[]))?;
    let printed = printed.into_iter().filter(|figure| !figure.agrees).collect();
    Ok(Shown { who, when, parts, never, duties, printed })
}

fn markup(visit: &Visit, shown: &Shown) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let (name, code) = (desk.name_of(shown.who), desk.code(shown.who));
    let (on, known) = (w.date(shown.when.on), w.date(shown.when.known_at));
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) {
            a href="/states" { (w.get("nav-states")) } " / " a href={ "/states/" (code) } { (name) }
        }
        (when_form(visit, &shown.when.on.to_string(), &shown.when.known_at.to_string(), &html! {}))
        p.hint.screen { (w.get("dossier-hint")) }
        div.dossier {
            div.sheets {
                p.kicker { (w.get("dossier-title")) }
                h1 { (name) }
                p.sentence { (w.with("dossier-on", &[("day", &on), ("known", &known)])) }
                @if !w.reviewed() { p.hint.machine { (w.get("language-machine")) } }
                (statuses(visit, shown))
                (declared(visit, shown))
                (duties::of_state(visit, code, &shown.duties))
                (printed(visit, &shown.printed))
                (sources(visit, shown))
            }
            p.edition-foot {
                (name) " · "
                (w.with("dossier-footer", &[("edition", desk.edition().short()), ("day", &w.date(visit.asked.today()))]))
                span.full { " SHA-256 " (desk.edition().full()) }
            }
        }
    };
    frame(visit, &format!("{} · {name}", w.get("dossier-title")), true, &body)
}

/// The status under every treaty in which it acted, with the sentence and the acts that it rests on.
fn statuses(visit: &Visit, shown: &Shown) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        (wide(w.get("label-status"), &html! {
            table.statuses {
                caption.unseen { (w.get("label-status")) }
                thead { tr {
                    th scope="col" { (w.get("label-treaty")) }
                    th scope="col" { (w.get("label-status")) }
                    th scope="col" { (w.get("label-since")) }
                    th scope="col" { (w.get("label-until")) }
                    th scope="col" { (w.get("label-article")) }
                } }
                @for part in &shown.parts {
                    @let status = &part.status;
                    tbody {
                        tr.first {
                            th scope="rowgroup" { a.plain href={ "/states/" (status.participant) "/" (status.treaty) "?on=" (status.as_of) } {
                                (capitalised(desk.called_by_id(&status.treaty))) } " " span.code { (duties::short(desk, &status.treaty)) } }
                            td { (status_mark(w, status.status, &status.qualifiers)) }
                            td { (day(status.since.as_deref())) }
                            td { (day(status.until.as_deref())) }
                            td { (article(w, &status.proof.article)) " " (source(desk, &status.proof.source)) }
                        }
                        tr.told { td colspan="5" {
                            p { (said(&capitalised(&status.sentence))) }
                            @let instruments: Vec<&v1::HistoryEntry> = part.acts.iter().filter(|act| INSTRUMENTS.contains(&act.step)).collect();
                            @if !instruments.is_empty() {
                                p.hint { (w.get("dossier-instrument")) " " @for (place, act) in instruments.iter().enumerate() {
                                    @if place > 0 { "; " }
                                    (one(visit, act))
                                } }
                            }
                            @for finding in &status.findings { p.note { (said(&capitalised(&finding.message))) } }
                        } }
                    }
                }
            }
        }))
        @if !shown.never.is_empty() {
            p.hint { (w.get("dossier-none")) " "
                @for (number, place) in shown.never.iter().enumerate() {
                    @if number > 0 { ", " }
                    (desk.corpus().identities()[*place].short)
                }
                "." }
        }
    }
}

/// An act: what it is, its day, how far that can be trusted, and who says so.
fn one(visit: &Visit, act: &v1::HistoryEntry) -> Markup {
    let w = visit.words();
    html! {
        (w.find(&format!("act-{}", act.step)).unwrap_or(act.step)) " " time { (act.date) } (mark(w, act.reliability)) " "
        (cited(visit.desk, &act.sources))
    }
}

/// What it declared, objected to or gave notice of.
fn declared(visit: &Visit, shown: &Shown) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let acts: Vec<(&str, &v1::HistoryEntry)> = shown
        .parts
        .iter()
        .flat_map(|part| part.acts.iter().map(|act| (part.status.treaty.as_str(), act)))
        .filter(|(_, act)| !INSTRUMENTS.contains(&act.step))
        .collect();
    html! {
        section aria-labelledby="h-acts" {
            h2 #h-acts { (w.get("dossier-acts")) }
            @if acts.is_empty() { p { (w.get("dossier-acts-none")) } }
            @else { ul.plain { @for (treaty, act) in acts { li {
                (duties::short(desk, treaty)) " · " (one(visit, act))
                @if let Some(note) = &act.note { span.rule { (said(&capitalised(note))) } }
            } } } }
        }
    }
}

/// What others print about it that differs from what the record derives.
fn printed(visit: &Visit, figures: &[v1::Printed]) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        section aria-labelledby="h-printed" {
            h2 #h-printed { (w.get("dossier-printed")) }
            @if figures.is_empty() { p { (w.get("dossier-printed-none")) } } @else {
                p.hint { (w.get("printed-hint")) }
                (wide(w.get("dossier-printed"), &html! { table {
                    caption.unseen { (w.get("dossier-printed")) }
                    thead { tr {
                        th scope="col" { (w.get("label-treaty")) }
                        th scope="col" { (w.get("audit-about")) }
                        th scope="col" { (w.get("printed-value")) }
                        th scope="col" { (w.get("audit-ours")) }
                    } }
                    tbody { @for figure in figures { tr {
                        td { (duties::short(desk, &figure.treaty)) }
                        th scope="row" { (said(&capitalised(&figure.about)))
                            @if let Some(why) = figure.why.as_deref().or(figure.note.as_deref()) { span.rule { (said(why)) } } }
                        td { time { (figure.printed) } " " (cited(desk, &figure.printed_in)) }
                        td { @if figure.computed.is_empty() { (w.get("audit-none")) } @else { @for (place, ours) in figure.computed.iter().enumerate() { @if place > 0 { br; } time { (ours) } } } }
                    } } }
                } }))
            }
        }
    }
}

/// Every document that the dossier names.
fn sources(visit: &Visit, shown: &Shown) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for part in &shown.parts {
        ids.insert(part.status.proof.source.as_str());
        ids.extend(part.acts.iter().flat_map(|act| act.sources.iter().map(String::as_str)));
    }
    let open =
        shown.duties.iter().filter(|duty| matches!(duty.state, "due" | "extended" | "overdue") && duty.due.is_some());
    ids.extend(open.flat_map(|duty| sources_of(&duty.proof)));
    ids.extend(shown.printed.iter().flat_map(|figure| figure.printed_in.iter().map(String::as_str)));
    let cited = desk.corpus().sources().iter().filter(|source| ids.contains(source.id.as_str()));
    html! {
        section aria-labelledby="h-sources" {
            h2 #h-sources { (w.get("sources-title")) }
            ul.sources.small {
                @for source in cited {
                    li {
                        code { (source.id) } " " (source.publisher) ": "
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
