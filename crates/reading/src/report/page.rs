//! A checked text as one page that needs nothing else: highlights, and a note for each claim.

use std::fmt::Write;

use depositary_answers::v1::{Check, CheckEvidence, CheckedClaim, CheckedText, LabelCounts};

use super::{about, cause_words, counts_words, label_sign, label_words, pieces, shown};
use crate::input::Document;

const STYLE: &str = include_str!("page.css");

/// The page of a check; `documents` are those that were checked, in the same order.
#[must_use]
pub fn page(check: &Check, documents: &[Document], explain: bool) -> String {
    let names: Vec<&str> = check.documents.iter().map(|text| text.title.as_deref().unwrap_or(&text.id)).collect();
    let title = format!("Checked: {}", escaped(names.first().copied().unwrap_or("nothing")));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
    );
    let several = check.documents.len() > 1;
    if several {
        let counts = LabelCounts::sum(check.documents.iter().map(|text| text.counts));
        // Writing to a string cannot fail.
        let _ = writeln!(
            html,
            "<h1>{} texts checked</h1>\n<p class=\"meta\">{}</p>",
            check.documents.len(),
            escaped(&counts_words(counts))
        );
    }
    html += LEGEND;
    for (place, (text, document)) in check.documents.iter().zip(documents).enumerate() {
        html += &section(text, document, place, several, explain);
    }
    html += &relations(check);
    html += "<footer>\n<p>Made by Depositary from its record of treaties. It says what the record holds; a claim that is \
             not in the record may be right. Not legal advice and not the depositary; official texts and depositary \
             notifications prevail.</p>\n</footer>\n</main>\n</body>\n</html>\n";
    html
}

const LEGEND: &str = "<p class=\"legend\">Marks: <b>✓</b> the record says the same · <b>✗</b> the record says otherwise · \
                      <b>?</b> right in one reading, wrong in another · <b>–</b> not in the record. \
                      Each mark leads to its note, and each note back.</p>\n";

fn section(text: &CheckedText, document: &Document, place: usize, several: bool, explain: bool) -> String {
    let (heading, sub) = if several { ("h2", "h3") } else { ("h1", "h2") };
    let day = match (&text.published, text.published_from) {
        (Some(day), Some(from)) => format!("judged as of {day} ({})", from_words(from)),
        _ => "no day of publication known; judged as of today".to_owned(),
    };
    let title = text.title.as_deref().unwrap_or(&text.id);
    let mut html = format!(
        "<section>\n<{heading}>{}</{heading}>\n<p class=\"meta\">{} · {} · {}</p>\n",
        escaped(title),
        escaped(&text.id),
        escaped(&day),
        escaped(&counts_words(text.counts))
    );
    for note in &text.notes {
        // Writing to a string cannot fail.
        let _ = writeln!(html, "<p class=\"meta\">{}</p>", escaped(note));
    }
    html += "<div class=\"text\">";
    for piece in pieces(document.text.raw(), &text.claims) {
        let words = escaped(piece.text);
        match piece.claim.and_then(|claim| text.claims.get(claim)) {
            Some(claim) => html += &format!("<mark class=\"{}\">{words}</mark>", claim.label),
            None => html += &words,
        }
        for closed in piece.closes {
            let Some(claim) = text.claims.get(closed) else { continue };
            let number = closed + 1;
            html += &format!(
                "<sup class=\"{}\"><a id=\"c{place}-{number}\" href=\"#n{place}-{number}\" aria-label=\"Note {number}: {}\">{number}\u{2009}{}</a></sup>",
                claim.label,
                label_words(claim.label),
                label_sign(claim.label)
            );
        }
    }
    html += "</div>\n";
    if !text.claims.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(html, "<{sub}>Notes</{sub}>\n<ol class=\"notes\">");
        for (number, claim) in (1..).zip(&text.claims) {
            html += &note(claim, place, number, explain);
        }
        html += "</ol>\n";
    }
    html + "</section>\n"
}

fn note(claim: &CheckedClaim, place: usize, number: usize, explain: bool) -> String {
    let open = if claim.label == "agrees" { "" } else { " open" };
    let cause = claim.cause.map_or_else(String::new, |cause| format!(": {}", cause_words(cause)));
    let mut html = format!(
        "<li id=\"n{place}-{number}\" class=\"{}\"><details{open}><summary>{number} <b>{} {}{cause}</b> – “{}”</summary>\n",
        claim.label,
        label_sign(claim.label),
        label_words(claim.label),
        escaped(&claim.quote)
    );
    if let Some(correct) = &claim.correct {
        // Writing to a string cannot fail.
        let _ = writeln!(html, "<p>{}</p>", escaped(correct));
    }
    if !claim.readings.is_empty() {
        let readings: String = claim.readings.iter().map(|reading| format!("<li>{}</li>", escaped(reading))).collect();
        let _ = writeln!(html, "<ul>{readings}</ul>");
    }
    if let Some(now) = &claim.now {
        let told = now.correct.as_deref().unwrap_or_default();
        let _ = writeln!(html, "<p>Known now: {}. {}</p>", label_words(now.label), escaped(told));
    }
    html += "<dl>";
    let mut row = |name: &str, value: &str| {
        if !value.is_empty() {
            let _ = write!(html, "<dt>{name}</dt><dd>{value}</dd>");
        }
    };
    row("about", &escaped(&about(claim)));
    let rests = claim.evidence.chunk_by(|one, other| (&one.fact, &one.article) == (&other.fact, &other.article));
    let rests: Vec<String> = rests.map(|same| escaped(&evidence_words(same))).collect();
    row("rests on", &rests.join("<br>"));
    row("proof", &claim.proof.as_deref().map_or_else(String::new, |proof| format!("<code>{}</code>", escaped(proof))));
    row("rules", &if explain { escaped(&claim.rules.join(", ")) } else { String::new() });
    html +=
        &format!("</dl>\n<p class=\"back\"><a href=\"#c{place}-{number}\">back to the text</a></p></details></li>\n");
    html
}

/// What is said of one fact, in words: `ccm-LTU-2024-09-06-withdrawal-notice, Article 20(3) [un-cn-412]`.
fn evidence_words(same: &[CheckEvidence]) -> String {
    let Some(first) = same.first() else { return String::new() };
    let article = if first.article.is_empty() { String::new() } else { format!(", Article {}", first.article) };
    let sources: Vec<&str> = same.iter().map(|row| row.source.as_str()).filter(|id| !id.is_empty()).collect();
    let sources = if sources.is_empty() { String::new() } else { format!(" [{}]", sources.join(", ")) };
    format!("{}{article}{sources}", first.fact)
}

/// How a day of publication is known, in words.
#[must_use]
pub fn from_words(from: &str) -> &'static str {
    match from {
        "given" => "as given",
        "markup" => "from the page's markup",
        "file-name" => "from the file's name",
        _ => "from the text",
    }
}

fn relations(check: &Check) -> String {
    if check.relations.is_empty() {
        return String::new();
    }
    let find = |id: &str| {
        check.documents.iter().enumerate().find_map(|(place, text)| {
            let number = text.claims.iter().position(|claim| claim.id == id)?;
            Some((place, number + 1, text.claims.get(number)?))
        })
    };
    let link = |id: &str| match find(id) {
        Some((place, number, claim)) => {
            format!("<a href=\"#c{place}-{number}\">{}</a> “{}”", escaped(id), escaped(&claim.quote))
        }
        None => escaped(id),
    };
    let mut html = "<section>\n<h2>The texts beside each other</h2>\n<ul>\n".to_owned();
    for relation in &check.relations {
        let why = format!("<br>{}: {}", escaped(&relation.about), escaped(&relation.why));
        // Writing to a string cannot fail.
        let _ = writeln!(
            html,
            "<li>{} <b>{}</b> {}{why}</li>",
            link(&relation.a),
            super::relation_words(relation.relation),
            link(&relation.b)
        );
    }
    html + "</ul>\n</section>\n"
}

/// Words as HTML.
fn escaped(text: &str) -> String {
    let text = shown(text);
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            _ => out.push(letter),
        }
    }
    out
}
