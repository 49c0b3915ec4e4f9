//! A checked text: its claims marked where they stand, and beside each paragraph what the record says of them.

use std::ops::Range;

use depositary_answers::csv::Table;
use depositary_answers::{json, v1};
use depositary_reading::input::Document;
use depositary_reading::report::{Piece, Publisher, label_sign, pieces, reviews, shown};
use depositary_reading::text::Zone;
use maud::{Markup, html};

use super::checked_note::{label_word, note};
use super::frame::frame_with_check;
use super::parts::wide;
use crate::asked::encoded;
use crate::messages::Messages;
use crate::visit::Visit;

/// The labels, in the order in which they matter to a reader.
const LABELS: [&str; 4] = ["contradicts", "ambiguous", "agrees", "not_in_record"];
/// Of a text with more claims, only these are shown; the data holds all.
const SHOWN: usize = 400;
/// Of a longer text, in bytes, only the paragraphs that hold a claim are shown.
const WHOLE: usize = 40_000;
/// Data larger than this is not put into the page.
const DATA: usize = 4 * 1024 * 1024;
/// A line longer than this is a paragraph of its own; shorter ones are lines of one.
const LINE: usize = 100;

/// The page; `form` is the one to change the texts and check again.
pub fn page(visit: &Visit, check: &v1::Check, documents: &[Document], form: Option<&Markup>) -> Markup {
    let w = visit.words();
    let name = |text: &v1::CheckedText| shown(text.title.as_deref().unwrap_or(&text.id)).into_owned();
    let title = match check.documents.as_slice() {
        [only] => w.with("check-title-one", &[("name", &name(only))]),
        several => w.with("check-title-several", &[("count", &several.len().to_string())]),
    };
    let several = check.documents.len() > 1;
    let body = html! {
        div.checked data-checked="" {
            h1.small tabindex="-1" { (title) }
            (summary(w, check))
            p.hint.check-keys { (w.get("check-keys")) }
            @for (place, (text, document)) in check.documents.iter().zip(documents).enumerate() {
                (one(visit, text, document, place, several))
            }
            (relations(w, check))
            (downloads(visit, check))
            @if let Some(form) = form {
                details.check-again { summary { (w.get("check-again")) } (form) }
            }
            p { a href="/check" { (w.get("check-anew")) } }
        }
    };
    frame_with_check(visit, &title, &body)
}

/// How many claims have which label, which is also the legend of the marks.
fn summary(w: &Messages, check: &v1::Check) -> Markup {
    let counts = v1::LabelCounts::sum(check.documents.iter().map(|text| text.counts));
    let count = |label: &str| match label {
        "contradicts" => counts.contradicts,
        "ambiguous" => counts.ambiguous,
        "agrees" => counts.agrees,
        _ => counts.not_in_record,
    };
    html! {
        @if counts.all() == 0 {
            p.sentence { (w.get("check-none")) }
        } @else {
            dl.check-counts aria-label=(w.get("check-summary")) {
                @for label in LABELS {
                    div class=(label) {
                        dt { mark.check-claim { span aria-hidden="true" { (label_sign(label)) } " " (label_word(w, label)) } }
                        dd { (count(label)) }
                    }
                }
            }
        }
        p.hint { (w.get("check-care")) }
    }
}

fn one(visit: &Visit, text: &v1::CheckedText, document: &Document, place: usize, several: bool) -> Markup {
    let w = visit.words();
    let raw = document.text.raw();
    let claims = text.claims.get(..SHOWN).unwrap_or(&text.claims);
    let cut = pieces(raw, claims);
    let long = raw.len() > WHOLE;
    let mut left_out = false;
    html! {
        section.check-text aria-label=(shown(&text.id)) {
            @if several { h2 { (shown(&text.id)) } }
            p.check-judged { (judged(visit, text)) }
            @for said in &text.notes { p.hint { (capitalised(said)) } }
            @if claims.len() < text.claims.len() {
                p.note { (w.with("check-shortened", &[("shown", &SHOWN.to_string()), ("all", &text.claims.len().to_string())])) }
            }
            @for paragraph in paragraphs(raw) {
                @let first = cut.partition_point(|piece| piece.start + piece.text.len() <= paragraph.start);
                @let near = cut.get(first..).unwrap_or_default().iter().take_while(|piece| piece.start < paragraph.end);
                @let within: Vec<Piece<'_>> = near.filter_map(|piece| clipped(piece, &paragraph)).collect();
                @if long && within.iter().all(|piece| piece.claim.is_none()) {
                    @if !std::mem::replace(&mut left_out, true) { p.check-left-out { "[…]" } }
                } @else {
                    @let _gap = std::mem::take(&mut left_out);
                    (row(visit, document, claims, place, &paragraph, &within))
                }
            }
        }
    }
}

/// A paragraph, and beside it the notes on the claims that end in it.
fn row(
    visit: &Visit,
    document: &Document,
    claims: &[v1::CheckedClaim],
    place: usize,
    paragraph: &Range<usize>,
    within: &[Piece<'_>],
) -> Markup {
    let w = visit.words();
    let headline =
        document.text.sentences().iter().any(|one| one.zone == Zone::Headline && paragraph.contains(&one.span.start));
    let mut closed: Vec<usize> = within.iter().flat_map(|piece| piece.closes.iter().copied()).collect();
    closed.sort_unstable();
    let last = within.len().saturating_sub(1);
    html! {
        div.check-row {
            p.check-words.headline[headline] lang="en" dir="auto" {
                @for (number, piece) in within.iter().enumerate() {
                    @let words = shown(piece.text);
                    @let words = if number == last { words.trim_end() } else { &words };
                    @match piece.claim.and_then(|claim| Some((claim, claims.get(claim)?))) {
                        Some((at, claim)) => {
                            mark class={ "check-claim " (claim.label) } data-claim={ (place) "-" (at + 1) } { (words) }
                        },
                        None => { (words) },
                    }
                    @for at in &piece.closes { @if let Some(claim) = claims.get(*at) {
                        a class={ "check-mark " (claim.label) } id={ "c" (place) "-" (at + 1) } href={ "#n" (place) "-" (at + 1) } data-mark={ (place) "-" (at + 1) } {
                            span.unseen { (w.get("check-claim")) " " } (at + 1) span aria-hidden="true" { (label_sign(claim.label)) }
                            span.unseen { ": " (label_word(w, claim.label)) }
                        }
                    } }
                }
            }
            @if !closed.is_empty() {
                ul.check-notes {
                    @for at in closed { @if let Some(claim) = claims.get(at) { (note(visit, claim, place, at + 1)) } }
                }
            }
        }
    }
}

/// As of which day it was judged, and how that day is known.
fn judged(visit: &Visit, text: &v1::CheckedText) -> String {
    let w = visit.words();
    let today = w.day(&visit.asked.today().to_string());
    match (&text.published, text.published_from) {
        (Some(day), Some(from)) => {
            let from = w.find(&format!("check-from-{from}")).unwrap_or(from);
            w.with("check-judged", &[("day", &w.day(day)), ("from", from), ("today", &today)])
        }
        _ => w.with("check-judged-today", &[("today", &today)]),
    }
}

/// The paragraphs of a text, which together cover it: they end at an empty line, and a long line is one.
fn paragraphs(raw: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let (mut start, mut at, mut ends) = (0, 0, false);
    for line in raw.split_inclusive('\n') {
        let (empty, long) = (line.trim().is_empty(), line.len() > LINE);
        // What stands above a long line is a heading, or the paragraph before.
        if (ends || long) && !empty && at > start {
            ranges.push(start..at);
            start = at;
        }
        ends = empty || long;
        at += line.len();
    }
    if at > start {
        ranges.push(start..at);
    }
    ranges
}

/// The part of a piece that lies in a paragraph; claims close where their last byte lies.
fn clipped<'t>(piece: &Piece<'t>, paragraph: &Range<usize>) -> Option<Piece<'t>> {
    let end = piece.start + piece.text.len();
    let (from, until) = (piece.start.max(paragraph.start), end.min(paragraph.end));
    if from >= until {
        return None;
    }
    let text = piece.text.get(from - piece.start..until - piece.start)?;
    let closes = if until == end { piece.closes.clone() } else { Vec::new() };
    Some(Piece { text, start: from, claim: piece.claim, opens: 0, closes })
}

fn relations(w: &Messages, check: &v1::Check) -> Markup {
    let find = |id: &str| {
        check.documents.iter().enumerate().find_map(|(place, text)| {
            let at = text.claims.iter().position(|claim| claim.id == id)?;
            Some((place, at + 1, text, text.claims.get(at)?))
        })
    };
    let side = |id: &str| match find(id) {
        Some((place, number, text, claim)) => html! {
            a href={ "#c" (place) "-" (number) } { (shown(&text.id)) " " (number) } " “" (shown(&claim.quote)) "”"
        },
        None => html! { (shown(id)) },
    };
    html! {
        @if !check.relations.is_empty() {
            section {
                h2 { (w.get("check-relations")) }
                (wide(w.get("check-relations"), &html! { table.check-relations {
                    caption { (w.get("check-relations-hint")) }
                    thead { tr {
                        th scope="col" { (w.get("check-relation-one")) }
                        th scope="col" { (w.get("check-relation-how")) }
                        th scope="col" { (w.get("check-relation-other")) }
                        th scope="col" { (w.get("check-relation-why")) }
                    } }
                    tbody { @for relation in &check.relations { tr {
                        td lang="en" { (side(&relation.a)) }
                        td { b { (w.find(&format!("check-relation-{}", relation.relation)).unwrap_or(relation.relation)) } }
                        td lang="en" { (side(&relation.b)) }
                        td { b { (relation.about) } ". " (relation.why) }
                    } } }
                } }))
            }
        }
    }
}

/// The result as data, in the page itself: nothing of it is kept elsewhere.
fn downloads(visit: &Visit, check: &v1::Check) -> Markup {
    let w = visit.words();
    let reviews = reviews(check, Publisher { address: None, today: visit.asked.today() });
    let files = [
        ("JSON", "check.json", "application/json", json(check)),
        ("CSV", "check.csv", "text/csv;charset=utf-8", check.to_csv()),
        ("ClaimReview", "claimreview.json", "application/ld+json", json(&reviews)),
    ];
    let size: usize = files.iter().map(|(.., text)| text.len()).sum();
    html! {
        p.check-data {
            @if size > DATA { (w.get("check-data-large")) " " a href="/api" { (w.get("data-api")) } } @else {
                (w.get("check-data")) " "
                @for (place, (name, file, kind, text)) in files.iter().enumerate() {
                    @if place > 0 { " · " }
                    a download=(file) href={ "data:" (kind) "," (encoded(text)) } { (name) }
                }
            }
        }
    }
}

fn capitalised(text: &str) -> String {
    super::proof::capitalised(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(raw: &str) -> Vec<&str> {
        paragraphs(raw).into_iter().map(|range| &raw[range]).collect()
    }

    #[test]
    fn paragraphs_cover_the_text() {
        let long = "word ".repeat(30);
        let raw = format!("Title\n\nOne line\nand another.\n\n\n{long}\nHeading?\n{long}\nend");
        let found = parts(&raw);
        assert_eq!(found.concat(), raw);
        assert_eq!(found[..2], ["Title\n\n", "One line\nand another.\n\n\n"]);
        assert_eq!(found[2..], [format!("{long}\n"), "Heading?\n".to_owned(), format!("{long}\n"), "end".to_owned()]);
        assert!(parts("").is_empty());
        assert_eq!(parts("\n\n"), ["\n\n"]);
    }
}
