//! A checked text on a terminal: the text with its claims marked, then a note for each.

use std::fmt::Write;

use depositary_answers::v1;
use depositary_reading::input::Document;
use depositary_reading::report::{
    about, cause_words, counts_words, from_words, label_sign, label_words, pieces, relation_words, shown,
};
use owo_colors::{AnsiColors, OwoColorize, Style};

use crate::output::{article, wrapped};

/// Of a longer text, in bytes, only the paragraphs that hold a claim are shown.
const WHOLE: usize = 40_000;

/// The check in text.
pub fn told(check: &v1::Check, documents: &[Document], explain: bool, sources: &[v1::Source]) -> String {
    let mut text = String::new();
    for (checked, document) in check.documents.iter().zip(documents) {
        text += &head(checked);
        text += &marked(checked, document);
        text += &notes(checked, explain, sources);
    }
    text += &relations(check);
    let counts = v1::LabelCounts::sum(check.documents.iter().map(|text| text.counts));
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", wrapped(&counts_words(counts), "", "  ").bold());
    let legend = "Marks: ✓ the record says the same · ✗ the record says otherwise · ? right in one reading, wrong in \
                  another · – not in the record, which does not make it wrong. Not legal advice; official texts and \
                  depositary notifications prevail.";
    let _ = writeln!(text, "{}", wrapped(legend, "", "").dimmed());
    text
}

fn head(checked: &v1::CheckedText) -> String {
    let day = match (&checked.published, checked.published_from) {
        (Some(day), Some(from)) => format!("published {day}, {}", from_words(from)),
        _ => "day of publication not known: judged as of today; give it with --published".to_owned(),
    };
    let mut text = format!("{}\n", wrapped(&format!("{} ({day})", shown(&checked.id)), "", "  ").bold());
    for note in &checked.notes {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", wrapped(note, "  ", "  ").dimmed());
    }
    text + "\n"
}

/// The text with a mark at the end of each claim; where there is no colour, brackets show where it begins.
fn marked(checked: &v1::CheckedText, document: &Document) -> String {
    let raw = document.text.raw();
    let coloured = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    let mut whole = String::with_capacity(raw.len() + 64 * checked.claims.len());
    // Which lines hold a claim: of a long text only these are shown.
    let mut holds = vec![false];
    for piece in pieces(raw, &checked.claims) {
        if !coloured {
            whole += &"‹".repeat(piece.opens);
        }
        let claim = piece.claim.and_then(|claim| checked.claims.get(claim));
        for (place, line) in piece.text.split('\n').enumerate() {
            if place > 0 {
                whole.push('\n');
                holds.push(false);
            }
            let words = shown(line);
            match claim {
                Some(claim) if coloured && !words.is_empty() => {
                    whole += &words.style(Style::new().underline().color(colour(claim.label))).to_string();
                }
                _ => whole += &words,
            }
            if let Some(last) = holds.last_mut().filter(|_| claim.is_some()) {
                *last = true;
            }
        }
        for closed in piece.closes {
            if let Some(claim) = checked.claims.get(closed) {
                let mark = format!("[{}{}]", closed + 1, label_sign(claim.label));
                whole += &if coloured { mark.color(colour(claim.label)).to_string() } else { format!("›{mark}") };
            }
        }
    }
    let long = raw.len() > WHOLE;
    let mut text = String::new();
    let mut left_out = false;
    for (line, holds) in whole.trim_end().split('\n').zip(holds) {
        if long && !holds {
            left_out = true;
            continue;
        }
        if std::mem::take(&mut left_out) {
            text += "  […]\n";
        }
        text += &wrapped(line, "", "");
        text.push('\n');
    }
    if left_out {
        text += "  […]\n";
    }
    text + "\n"
}

fn notes(checked: &v1::CheckedText, explain: bool, sources: &[v1::Source]) -> String {
    let mut text = String::new();
    for (number, claim) in (1..).zip(&checked.claims) {
        text += &note(number, claim, explain);
    }
    let mut cited: Vec<&str> =
        checked.claims.iter().flat_map(|claim| &claim.evidence).map(|evidence| evidence.source.as_str()).collect();
    cited.sort_unstable();
    cited.dedup();
    let known = |id: &str| sources.iter().find(|source| source.source == id);
    let lines: Vec<String> = cited
        .into_iter()
        .filter_map(known)
        .map(|source| {
            let day = if source.date.is_empty() { String::new() } else { format!("{}, ", source.date) };
            format!("[{}] {}: {} ({day}{})", source.source, source.publisher, source.title, source.reliability)
        })
        .collect();
    if !lines.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", "Sources".bold());
        for line in lines {
            let _ = writeln!(text, "{}", wrapped(&line, "  ", "      ").dimmed());
        }
        text.push('\n');
    }
    text
}

fn note(number: usize, claim: &v1::CheckedClaim, explain: bool) -> String {
    let cause = claim.cause.map_or_else(String::new, |cause| format!(": {}", cause_words(cause)));
    let verdict = format!("{number} {} {}{cause}", label_sign(claim.label), label_words(claim.label));
    let mut text = format!("{}\n", wrapped(&verdict, "", "  ").color(colour(claim.label)).bold());
    let mut line = |name: &str, words: &str| {
        if !words.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", wrapped(words, &format!("  {name:<9}"), "           "));
        }
    };
    line("text", &format!("“{}”", shown(&claim.quote).split_whitespace().collect::<Vec<&str>>().join(" ")));
    line("about", &shown(&about(claim)));
    line("record", claim.correct.as_deref().unwrap_or_default());
    for reading in &claim.readings {
        line("reading", reading);
    }
    if let Some(now) = &claim.now {
        let told = now.correct.as_deref().map_or_else(String::new, |told| format!(": {told}"));
        line("now", &format!("{}{told}", label_words(now.label)));
    }
    for same in claim.evidence.chunk_by(|one, other| (&one.fact, &one.article) == (&other.fact, &other.article)) {
        let Some(first) = same.first() else { continue };
        let by = if first.article.is_empty() { String::new() } else { format!(", {}", article(&first.article)) };
        let sources: Vec<&str> = same.iter().map(|row| row.source.as_str()).filter(|id| !id.is_empty()).collect();
        let sources = if sources.is_empty() { String::new() } else { format!(" [{}]", sources.join(", ")) };
        line("rests on", &format!("{}{by}{sources}", first.fact));
    }
    line("why", &claim.proof.as_deref().and_then(command).unwrap_or_default());
    line("rules", &if explain { claim.rules.join(", ") } else { String::new() });
    text + "\n"
}

/// The command that proves what an address of the register proves: `/states/LTU/ccm?on=2025-03-06`.
fn command(proof: &str) -> Option<String> {
    let (who, rest) = proof.strip_prefix("/states/")?.split_once('/')?;
    let (treaty, on) = rest.split_once("?on=")?;
    Some(format!("depositary status {who} {treaty} --on {on} --why"))
}

fn relations(check: &v1::Check) -> String {
    if check.relations.is_empty() {
        return String::new();
    }
    let mut text = format!("{}\n", "The texts beside each other".bold());
    let quote = |id: &str| {
        let claims = check.documents.iter().flat_map(|text| &text.claims);
        let words = claims.filter(|claim| claim.id == id).map(|claim| format!(" “{}”", shown(&claim.quote))).next();
        words.map_or_else(String::new, |words| {
            words.split_inclusive(char::is_whitespace).collect::<String>().replace('\n', " ")
        })
    };
    for relation in &check.relations {
        let why = format!(" – {}: {}", relation.about, relation.why);
        let words = format!(
            "{}{} {} {}{}{why}",
            shown(&relation.a),
            quote(&relation.a),
            relation_words(relation.relation),
            shown(&relation.b),
            quote(&relation.b)
        );
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", wrapped(&words, "  ", "    "));
    }
    text + "\n"
}

fn colour(label: &str) -> AnsiColors {
    match label {
        "agrees" => AnsiColors::Green,
        "contradicts" => AnsiColors::Red,
        "ambiguous" => AnsiColors::Yellow,
        _ => AnsiColors::Cyan,
    }
}
