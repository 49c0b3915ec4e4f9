//! What treaties say of an activity: answers with their exceptions, and with every reading of what is disputed.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use depositary_answers::{parse_activity, v1};
use depositary_law::conduct::Activity;
use maud::{Markup, html};

use super::duties::short;
use super::frame::frame;
use super::parts::{article, choice, cited, day_field, mark, participant_field, participant_list, said, source};
use super::proof::{capitalised, proof_within};
use crate::api::may;
use crate::asked::{address, encoded};
use crate::desk::Desk;
use crate::messages::Messages;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/may", get(ask)).route("/may/{participant}/{activity}", get(page))
}

/// The form on its own; with who and what given it leads to the answer's own address.
async fn ask(visit: Visit) -> Response {
    let refused = |refusal: Refusal| reply::refused(&visit, &refusal);
    if let Err(refusal) = visit.asked.only(&["who", "activity", "with", "on", "known", "treaty"]) {
        return refused(refusal);
    }
    match (visit.asked.one("who"), visit.asked.one("activity")) {
        (Ok(Some(who)), Ok(Some(activity))) => match address_of(visit.desk, who, activity) {
            Ok(proper) => reply::elsewhere(&address(&proper, &visit.asked.with(&[("who", ""), ("activity", "")]))),
            Err(refusal) => refused(refusal),
        },
        (Ok(who), Ok(activity)) => {
            let w = visit.words();
            let body = html! {
                h1 { (w.get("may-title")) }
                p.lead { (w.get("may-lead")) }
                (form(&visit, who.unwrap_or_default(), activity.unwrap_or("use"), &visit.asked.today().to_string()))
                (care(w))
            };
            reply::html(frame(&visit, w.get("may-title"), false, &body))
        }
        (Err(refusal), _) | (_, Err(refusal)) => refused(refusal),
    }
}

/// The one address of the question, whatever names were typed.
fn address_of(desk: &Desk, who: &str, activity: &str) -> Result<String, Refusal> {
    let who = desk.participant(who)?;
    let activity = parse_activity(activity).map_err(|error| Refusal::Question(error.to_string()))?;
    Ok(format!("/may/{}/{}", encoded(desk.code(who)), activity.word()))
}

async fn page(visit: Visit, Path((who, activity)): Path<(String, String)>) -> Response {
    if let (Form::Html, Ok(proper)) = (visit.form, address_of(visit.desk, &who, &activity))
        && proper != visit.path
    {
        return reply::elsewhere(&visit.again(&[]).replacen(&visit.path, &proper, 1));
    }
    let answer = may::answer(visit.desk, &who, &activity, &visit.asked);
    reply::of(&visit, answer, |answers| markup(&visit, &who, &activity, answers))
}

fn form(visit: &Visit, who: &str, activity: &str, on: &str) -> Markup {
    let w = visit.words();
    let known = visit.asked.many("known").next();
    let ally = visit.asked.many("with").next().unwrap_or_default();
    let activities: Vec<(String, String)> =
        Activity::ALL.iter().map(|known| (known.word().to_owned(), word(w, known.word()).to_owned())).collect();
    html! {
        form.when method="get" action="/may" {
            (participant_field(visit, "who", w.get("label-state"), who))
            (choice("activity", w.get("may-activity"), activity, &activities))
            (participant_field(visit, "with", w.get("may-with"), ally))
            (participant_list(visit.desk))
            (day_field(visit, "on", w.get("label-on"), on))
            @if let Some(known) = known { input type="hidden" name="known" value=(known); }
            button type="submit" { (w.get("home-go")) }
        }
    }
}

/// An activity as people say it.
fn word<'w>(w: &Messages, activity: &'w str) -> &'w str {
    w.find(&format!("activity-{activity}")).unwrap_or(activity)
}

fn care(w: &Messages) -> Markup {
    html! {
        p.note { (w.get("may-care")) }
        p.hint { (w.get("may-care-law")) }
    }
}

fn markup(visit: &Visit, who: &str, activity: &str, answers: &[v1::May]) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let first = answers.first();
    let on = first.map_or_else(|| visit.asked.today().to_string(), |first| first.on.clone());
    let name = first.map_or(who, |first| desk.name(&first.participant));
    let ally = first.and_then(|first| first.with.as_deref()).map(|ally| desk.name(ally));
    let brief = |answer: &&v1::May| matches!(answer.ground, "not-bound" | "silent" | "others-only");
    let (brief, told): (Vec<&v1::May>, Vec<&v1::May>) = answers.iter().partition(brief);
    let title = format!("{name} · {}", word(w, first.map_or(activity, |first| first.activity)));
    let without = desk.register().without_prohibitions().unwrap_or_default();
    let without: Vec<&str> = without.iter().map(|treaty| short(desk, treaty)).collect();
    let body = html! {
        nav.crumbs aria-label=(w.get("crumbs-label")) {
            a href="/may" { (w.get("may-title")) }
            @if let Some(first) = first { " / " a href={ "/states/" (first.participant) } { (name) } }
        }
        h1.small { (title) @if let Some(ally) = ally { span.amp { " · " } (w.get("may-beside")) " " (ally) } span.amp { " · " } (w.day(&on)) }
        (form(visit, name, first.map_or(activity, |first| first.activity), &on))
        (care(w))
        div #answer aria-live="polite" {
            @for (number, answer) in told.iter().enumerate() { (block(visit, answer, number)) }
            @if !brief.is_empty() {
                section aria-labelledby="h-brief" {
                    h2 #h-brief { (w.get("may-brief")) }
                    p.hint { (w.get("may-not-regulated")) }
                    ul.plain {
                        @for answer in &brief {
                            li { a href={ "/states/" (answer.participant) "/" (answer.treaty) "?on=" (answer.on) } { (short(desk, &answer.treaty)) }
                                " " span.by { (answer.weapon) } ": " (said(&answer.because)) }
                        }
                    }
                }
            }
            @if !without.is_empty() && visit.asked.many("treaty").next().is_none() {
                p.hint { (w.get("may-without")) " " (without.join(", ")) "." }
            }
            p.hint { (w.get("marks-legend")) }
        }
    };
    frame(visit, &title, true, &body)
}

/// The answer's word, with a sign that does not rest on colour.
fn verdict(w: &Messages, answer: &str) -> Markup {
    let sign = match answer {
        "prohibited" => "■",
        "permitted" => "□",
        "contested" => "◧",
        "undetermined" => "?",
        _ => "–",
    };
    html! { strong.verdict { span.sign aria-hidden="true" { (sign) } " " (w.find(&format!("answer-{answer}")).unwrap_or(answer)) } }
}

/// One treaty: the answer, why, prohibitions, exceptions, readings.
fn block(visit: &Visit, answer: &v1::May, number: usize) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        section aria-labelledby={ "a-" (number) } {
            h2 id={ "a-" (number) } {
                a.plain href={ "/states/" (answer.participant) "/" (answer.treaty) "?on=" (answer.on) } { (short(desk, &answer.treaty)) }
                " · " (verdict(w, answer.answer)) " " span.rule { (answer.weapon) }
            }
            p { (said(&capitalised(&answer.because))) }
            @for clause in &answer.prohibitions {
                p.clause { strong { (article(w, &clause.article)) } (mark(w, clause.reliability))
                    @if !clause.quote.is_empty() { " “" (clause.quote) "”" } " " (source(desk, &clause.source)) }
            }
            @if !answer.exceptions.is_empty() {
                h3 { (w.get("may-exceptions")) }
                ul { @for exception in &answer.exceptions { li { (excepted(visit, exception)) } } }
            }
            @for dispute in &answer.disputes { (disputed(visit, answer, dispute)) }
            @for finding in &answer.findings {
                p.note { (said(&capitalised(&finding.message))) @if let Some(fact) = &finding.fact { " " code.fact { (fact) } } }
            }
            @if !answer.because.contains(&answer.status_says) { p.hint { (said(&capitalised(&answer.status_says))) } }
            @if let Some(says) = &answer.with_says { p.hint { (said(&capitalised(says))) } }
            details {
                summary { (w.get("duty-why")) }
                (proof_within(desk, w, &answer.proof, &format!("may-{number}-")))
            }
        }
    }
}

fn excepted(visit: &Visit, exception: &v1::MayException) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        strong { (article(w, &exception.article)) } ", "
        em { (w.find(&format!("opening-{}", exception.opening)).unwrap_or(exception.opening)) } ": "
        (said(&exception.says)) "."
        @if !exception.quote.is_empty() { " “" (exception.quote) "”" }
        " " (source(desk, &exception.source))
        @if !exception.conditions.is_empty() { ul { @for condition in &exception.conditions { li { (said(condition)) } } } }
    }
}

fn disputed(visit: &Visit, answer: &v1::May, dispute: &v1::MayDispute) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        h3 { (w.get("may-disputed")) " " (said(&dispute.question)) }
        p { (said(&capitalised(&dispute.why))) }
        @if !dispute.decides { p.hint { (w.get("may-not-deciding")) } }
        div.cards {
            @for reading in answer.readings.iter().filter(|reading| reading.dispute == dispute.dispute) {
                article.card {
                    h4 { (verdict(w, reading.answer)) (mark(w, reading.reliability)) }
                    p { (said(&capitalised(&reading.says))) " " (cited(desk, &reading.sources)) }
                    @if !reading.conditions.is_empty() {
                        p.hint { (w.get("may-conditions")) }
                        ul { @for condition in &reading.conditions { li { (said(condition)) } } }
                    }
                    @if !reading.holders.is_empty() {
                        p.hint { (w.get("readings-held-by")) " "
                            @for (place, holder) in reading.holders.iter().enumerate() {
                                @if place > 0 { ", " } (holder.name) (mark(w, holder.reliability))
                            }
                        }
                    }
                }
            }
        }
    }
}
