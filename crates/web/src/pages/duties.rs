//! Duties, as several pages show them: of one participant under one treaty, of one State, of the next days.

use depositary_answers::v1;
use maud::{Markup, html};

use super::parts::{article, cited, day, mark, participant, said, wide};
use super::proof::{capitalised, proof_within};
use crate::asked::{Asked, address};
use crate::desk::Desk;
use crate::messages::Messages;
use crate::visit::Visit;

/// More yearly reports than this are folded away.
const YEARS: usize = 2;
/// More participants than this, owing the same on the same day, stand in one line.
const MANY: usize = 4;

/// How a duty stands: a word, and a sign that does not rest on colour.
pub fn state(w: &Messages, state: &str) -> Markup {
    let sign = match state {
        "due" => "○",
        "extended" => "◑",
        "met" => "●",
        "met-late" => "◕",
        "overdue" => "▲",
        "unknown" => "?",
        _ => "–",
    };
    html! {
        span.duty.{ "d-" (state) } {
            span.sign aria-hidden="true" { (sign) } " "
            (w.find(&format!("duty-state-{state}")).unwrap_or(state))
        }
    }
}

/// Whether the deadline is the clause's own or was granted: a word and a sign.
pub fn given(w: &Messages, duty: &v1::Obligation) -> Markup {
    html! {
        @if duty.due.is_some() {
            @if duty.due != duty.nominal_due && duty.extensions.iter().any(|extension| extension.counts) {
                span.tag { span aria-hidden="true" { "→ " } (w.get("duty-granted")) }
            } @else if duty.due == duty.nominal_due {
                span.tag { span aria-hidden="true" { "§ " } (w.get("duty-by-clause")) }
            }
        }
    }
}

/// The deadlines one after another, each with who granted it; one that does not count says so.
pub fn chain(visit: &Visit, duty: &v1::Obligation) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    html! {
        @if !duty.extensions.is_empty() {
            ol.chain aria-label=(w.get("duty-chain")) {
                @if let Some(from) = duty.extensions.first().and_then(|first| first.from.as_deref()) {
                    li { (day(Some(from))) " " (w.get("duty-by-clause")) ", " (article(w, &duty.article)) }
                }
                @for extension in &duty.extensions {
                    li {
                        (day(extension.to.as_deref())) (mark(w, extension.reliability)) " "
                        (w.get("duty-granted")) ", " time { (extension.decided_on) }
                        @if !extension.decided_by.is_empty() { ", " (extension.decided_by) }
                        @if !extension.counts { span.tag { (w.get("duty-does-not-count")) } }
                        " " (cited(desk, &extension.sources))
                    }
                }
            }
        }
    }
}

/// A duty in words: `7(2) bring its report up to date, 2026`.
pub fn named(w: &Messages, duty: &v1::Obligation) -> Markup {
    html! {
        (said(&capitalised(&duty.title)))
        @if let Some(year) = duty.covers { ", " (year) }
        " " span.by { (article(w, &duty.article)) }
    }
}

/// The duties of one participant under one treaty, each with its proof; all yearly reports but the last ones in brief.
pub fn of_pair(visit: &Visit, duties: &[v1::Obligation]) -> Markup {
    let w = visit.words();
    let (yearly, single): (Vec<&v1::Obligation>, Vec<&v1::Obligation>) =
        duties.iter().partition(|duty| duty.covers.is_some());
    let (earlier, last) = yearly.split_at(yearly.len().saturating_sub(YEARS));
    let other_day = duties.iter().find(|duty| duty.assessed_on != duty.on);
    html! {
        @if !duties.is_empty() {
            section aria-labelledby="h-duties" {
                h2 #h-duties { (w.get("duties-title")) }
                p.hint { (w.get("duties-hint")) }
                @if let Some(duty) = other_day {
                    @let key = if duty.assessed_on < duty.on { "duties-last-day" } else { "duties-first-day" };
                    @let says = if key == "duties-last-day" { w.get("duties-last-day") } else { w.get("duties-first-day") };
                    p.note { (says) " " (day(Some(&duty.assessed_on))) "." }
                }
                (wide(w.get("duties-title"), &html! {
                    table.duties {
                        caption.unseen { (w.get("duties-title")) }
                        thead { tr {
                            th scope="col" { (w.get("duty-what")) }
                            th scope="col" { (w.get("duty-due")) }
                            th scope="col" { (w.get("duty-state")) }
                        } }
                        tbody {
                            @for (number, duty) in single.iter().chain(last).enumerate() {
                                tr {
                                    th scope="row" {
                                        (named(w, duty))
                                        (proved(visit, duty, &format!("duty-{number}-")))
                                    }
                                    td { (day(duty.due.as_deref())) " " (given(w, duty)) }
                                    td { (state(w, duty.state)) (mark(w, duty.reliability))
                                        @if let Some(late) = &duty.late_by { span.beside { (w.get("duty-late-by")) " " (late) } } }
                                }
                            }
                        }
                    }
                }))
                @if !earlier.is_empty() {
                    details {
                        summary { (w.with("duties-earlier", &[("count", &earlier.len().to_string())])) }
                        (brief(w, earlier))
                    }
                }
            }
        }
    }
}

/// The sentence, the chain, what must be said beside it and the proof, folded.
fn proved(visit: &Visit, duty: &v1::Obligation, prefix: &str) -> Markup {
    let w = visit.words();
    html! {
        details {
            summary { (w.get("duty-why")) }
            p { (said(&capitalised(&duty.sentence))) }
            (chain(visit, duty))
            @for finding in &duty.findings {
                p.note { (said(&capitalised(&finding.message))) @if let Some(fact) = &finding.fact { " " code.fact { (fact) } } }
            }
            (proof_within(visit.desk, w, &duty.proof, prefix))
        }
    }
}

fn brief(w: &Messages, duties: &[&v1::Obligation]) -> Markup {
    html! {
        table.small {
            caption { (w.get("duties-yearly")) }
            thead { tr {
                th scope="col" { (w.get("duty-year")) }
                th scope="col" { (w.get("duty-due")) }
                th scope="col" { (w.get("duty-state")) }
            } }
            tbody {
                @for duty in duties {
                    tr {
                        th scope="row" { @if let Some(year) = duty.covers { (year) } }
                        td { (day(duty.due.as_deref())) }
                        td { (state(w, duty.state)) (mark(w, duty.reliability)) }
                    }
                }
            }
        }
    }
}

/// Duties that are the same but for who owes them: one line of a list of deadlines.
pub struct Line<'d> {
    /// The duties; at least one.
    pub duties: Vec<&'d v1::Obligation>,
}

/// Duties in lines: what is overdue, then by day, then what has no day. The same duty of many on the same day is one line.
pub fn lines(duties: &[v1::Obligation]) -> Vec<Line<'_>> {
    let key = |duty: &v1::Obligation| {
        let (late, undated) = (duty.state == "overdue", duty.due.is_none());
        let clause = (duty.treaty.clone(), duty.obligation.clone(), duty.covers);
        (!late, undated, duty.due.clone(), clause, duty.state)
    };
    let mut sorted: Vec<&v1::Obligation> = duties.iter().collect();
    sorted.sort_by_cached_key(|duty| (key(duty), duty.participant.clone()));
    let mut lines = Vec::new();
    for same in sorted.chunk_by(|one, other| key(one) == key(other)) {
        if same.len() > MANY {
            lines.push(Line { duties: same.to_vec() });
        } else {
            lines.extend(same.iter().map(|duty| Line { duties: vec![duty] }));
        }
    }
    lines
}

/// A treaty's abbreviation.
pub fn short<'t>(desk: &Desk, treaty: &'t str) -> &'t str {
    desk.treaty(treaty).map_or(treaty, |place| desk.corpus().identities()[place].short.as_str())
}

/// A table of lines; `who` is left out where all are of one participant.
pub fn table(visit: &Visit, caption: &str, lines: &[Line<'_>], who: bool) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    wide(
        caption,
        &html! {
            table.duties.by-day[who] {
                caption.unseen { (caption) }
                thead { tr {
                    th scope="col" { (w.get("duty-due")) }
                    th scope="col" { (w.get("label-treaty")) }
                    th scope="col" { (w.get("duty-what")) }
                    @if who { th scope="col" { (w.get("label-state")) } }
                    th scope="col" { (w.get("duty-state")) }
                } }
                tbody {
                    @for line in lines {
                        @if let Some(first) = line.duties.first() {
                            tr {
                                td { (day(first.due.as_deref())) " " (given(w, first)) }
                                td { a href={ "/states/" (first.participant) "/" (first.treaty) "?on=" (first.on) } { (short(desk, &first.treaty)) } }
                                td { (named(w, first)) (chain(visit, first)) }
                                @if who { td { (owed_by(visit, line)) } }
                                td { (state(w, first.state)) @if line.duties.len() == 1 { (mark(w, first.reliability)) }
                                    @if first.assessed_on < first.on && line.duties.len() == 1 {
                                        span.beside { (w.get("duties-as-of-last")) " " (day(Some(&first.assessed_on))) }
                                    }
                                    @if line.duties.len() == 1 {
                                        @if let Some(late) = &first.late_by { span.beside { (w.get("duty-late-by")) " " (late) } }
                                    } }
                            }
                        }
                    }
                }
            }
        },
    )
}

fn owed_by(visit: &Visit, line: &Line<'_>) -> Markup {
    let (desk, w) = (visit.desk, visit.words());
    let pair = |duty: &v1::Obligation| format!("/states/{}/{}?on={}", duty.participant, duty.treaty, duty.on);
    html! {
        @if line.duties.len() == 1 {
            @for duty in &line.duties { (participant(desk, &duty.participant)) }
        } @else {
            details {
                summary { (w.with("duty-participants", &[("count", &line.duties.len().to_string())])) }
                p.names {
                    @for (number, duty) in line.duties.iter().enumerate() {
                        @if number > 0 { ", " }
                        a href=(pair(duty)) { (desk.name(&duty.participant)) }
                    }
                }
            }
        }
    }
}

/// The question for the duties of a participant, under one treaty or all, on the day of a page.
pub fn asked(visit: &Visit, who: &str, more: &[(&str, &str)]) -> Asked {
    let kept = visit.asked.keep(&["on", "known", "reading"]);
    let pairs = kept.with(&[&[("participant", who)], more].concat());
    Asked::new(pairs, visit.asked.today())
}

/// What a State has to do: what is overdue, what falls due, how much is past its day with an unknown outcome.
pub fn of_state(visit: &Visit, who: &str, duties: &[v1::Obligation]) -> Markup {
    let w = visit.words();
    let on = duties.first().map_or_else(String::new, |duty| duty.on.clone());
    let past = |duty: &&v1::Obligation| duty.state == "unknown" && duty.due.as_ref().is_some_and(|due| *due < on);
    let unknown = duties.iter().filter(past).count();
    let open: Vec<v1::Obligation> = duties
        .iter()
        .filter(|duty| duty.state == "overdue" || (matches!(duty.state, "due" | "extended") && duty.due.is_some()))
        .cloned()
        .collect();
    let pairs = |more: &[(&str, &str)]| {
        let named: Vec<(String, String)> =
            more.iter().chain(&[("on", on.as_str())]).map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        address("/deadlines", &named)
    };
    html! {
        @if !duties.is_empty() {
            section aria-labelledby="h-duties" {
                h2 #h-duties { (w.get("duties-title")) }
                p.hint { (w.get("duties-hint")) }
                @if open.is_empty() { p { (w.get("duties-none-open")) } } @else { (table(visit, w.get("duties-title"), &lines(&open), false)) }
                @if unknown > 0 {
                    p { (w.with("duties-unknown", &[("count", &unknown.to_string())])) " "
                        a href=(pairs(&[("participant", who), ("state", "unknown")])) { (w.get("duties-unknown-which")) } }
                }
            }
        }
    }
}
