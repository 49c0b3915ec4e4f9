//! Small parts that pages share: days, statuses, marks, sources, articles.

use maud::{Markup, PreEscaped, html};

use crate::desk::Desk;
use crate::draw;
use crate::messages::Messages;
use crate::visit::Visit;

/// A sentence as a page shows it: days and articles in one piece, and what stands between ticks set off.
pub fn said(sentence: &str) -> Markup {
    let sentence = unbroken(sentence);
    html! {
        @for (place, part) in sentence.split('`').enumerate() {
            @if place % 2 == 1 { em.term { (part) } } @else { (part) }
        }
    }
}

/// Whether a word names a month, in a language of the register.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 36] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    MONTHS.contains(&word)
}

/// A sentence of the engine, with its days and articles kept in one piece.
pub fn unbroken(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split(' ').collect();
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let bare = |word: &'_ str| word.trim_start_matches('(').trim_end_matches([',', '.', ';', ':', ')']).to_owned();
    let is_day = |word: &str| word == "1er" || (digits(word) && word.len() <= 2);
    let opens =
        |word: &str| word.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit() || "IVX".contains(c));
    let mut text = String::with_capacity(sentence.len() + 16);
    for (place, word) in words.iter().enumerate() {
        text += word;
        let Some(next) = words.get(place + 1) else { break };
        let (number, following) = (word.trim_start_matches('('), bare(next));
        let after = words.get(place + 2).map(|word| bare(word)).unwrap_or_default();
        let before = place.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
        let is_year = |word: &str| word.len() == 4 && digits(word);
        let of = *word == "de" && (is_month(before) && is_year(&following) || is_day(before) && is_month(&following));
        let day = is_day(number) && (is_month(&following) || following == "de" && is_month(&after));
        let month = is_month(word) && (is_year(&following) || following == "de" && is_year(&after));
        let article = matches!(number, "Article" | "article" | "Artículo" | "artículo" | "VCLT") && opens(next);
        text.push(if of || day || month || article { '\u{a0}' } else { ' ' });
    }
    text
}

/// A day as data shows it; a dash where there is none.
pub fn day(iso: Option<&str>) -> Markup {
    match iso {
        Some(iso) => html! { time datetime=(iso) { (iso) } },
        None => html! { span.none { "–" } },
    }
}

/// A stretch of days, where at least one end is known.
pub fn span(w: &Messages, from: Option<&str>, until: Option<&str>) -> Markup {
    html! {
        @if from.is_some() || until.is_some() {
            span.span {
                @if from.is_some() { (if until.is_some() { w.get("from") } else { w.get("since") }) " " (day(from)) }
                @if from.is_some() && until.is_some() { " " }
                @if until.is_some() { (w.get("until")) " " (day(until)) }
            }
        }
    }
}

/// A status with its swatch and, where they are not plain, what stands beside it.
pub fn status(w: &Messages, status: &str, qualifiers: &[&str]) -> Markup {
    html! {
        span.status {
            (draw::swatch(status)) (status_word(w, status))
            @for qualifier in qualifiers {
                span.beside { (w.find(&format!("qualifier-{qualifier}")).unwrap_or(qualifier)) }
            }
        }
    }
}

/// A status as people say it.
pub fn status_word<'s>(w: &Messages, status: &'s str) -> &'s str {
    w.find(&format!("status-{status}")).unwrap_or(status)
}

/// The mark of a reliability, with its meaning for those who hover, read or listen.
pub fn mark(w: &Messages, reliability: &str) -> Markup {
    let sign = depositary_answers::mark(reliability);
    if sign.is_empty() {
        return PreEscaped(String::new());
    }
    let says = w.find(&format!("reliability-{reliability}")).unwrap_or(reliability);
    html! { abbr.mark title=(says) { (sign) } }
}

/// Sources, each leading to its entry in the list of sources.
pub fn cited(desk: &Desk, ids: &[String]) -> Markup {
    html! {
        @if !ids.is_empty() {
            span.cited { @for id in ids { (source(desk, id)) } }
        }
    }
}

/// A source in brackets; what is supposed by whoever asks has none.
pub fn source(desk: &Desk, id: &str) -> Markup {
    let known = desk.corpus().sources().iter().find(|source| source.id == id);
    html! {
        @if let Some(known) = known {
            a.source href={ "/sources#" (id) } title={ (known.publisher) ": " (known.title) } { (id) }
        } @else if !id.is_empty() {
            span.source { (id) }
        }
    }
}

/// An article with its word, where it is one of the treaty's own: `Article 20(3)`, but `VCLT 68`.
pub fn article(w: &Messages, article: &str) -> String {
    let number = article.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let own = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b"IVXL".contains(&b));
    if own {
        format!("{}\u{a0}{article}", w.get("label-article"))
    } else if article.len() <= 12 {
        article.replace(' ', "\u{a0}")
    } else {
        article.to_owned()
    }
}

/// A link to a participant.
pub fn participant(desk: &Desk, code: &str) -> Markup {
    html! { a href={ "/states/" (code) } { (desk.name(code)) } }
}

/// A field for a day; it takes a day however it is typed, and steps by the arrow keys where scripts run.
pub fn day_field(visit: &Visit, name: &str, label: &str, value: &str) -> Markup {
    let w = visit.words();
    html! {
        span.field {
            label for={ "f-" (name) } { (label) }
            input.day id={ "f-" (name) } name=(name) value=(value) size="11" autocomplete="off" spellcheck="false"
                placeholder=(w.get("day-hint")) title=(w.get("day-keys")) data-day="";
        }
    }
}

/// The two times of a page, as a form that works without scripts.
pub fn when_form(visit: &Visit, on: &str, known: &str, more: &Markup) -> Markup {
    let w = visit.words();
    html! {
        form.when method="get" data-live="" {
            (day_field(visit, "on", w.get("label-on"), on))
            (day_field(visit, "known", w.get("label-known"), known))
            (more)
            button type="submit" { (w.get("show")) }
        }
    }
}

/// A choice from a list.
pub fn choice(name: &str, label: &str, chosen: &str, options: &[(String, String)]) -> Markup {
    choice_as(&format!("f-{name}"), name, label, chosen, options)
}

/// The same with an id of its own, where a page has two of one name.
pub fn choice_as(id: &str, name: &str, label: &str, chosen: &str, options: &[(String, String)]) -> Markup {
    html! {
        span.field {
            label for=(id) { (label) }
            select id=(id) name=(name) {
                @for (value, text) in options { option value=(value) selected[value == chosen] { (text) } }
            }
        }
    }
}

/// The treaties as options.
pub fn treaty_options(desk: &Desk) -> Vec<(String, String)> {
    let option = |(place, identity): (usize, &depositary_corpus::Identity)| {
        (identity.id.clone(), format!("{} ({})", desk.called(place), identity.short))
    };
    desk.corpus().identities().iter().enumerate().map(option).collect()
}

/// A field for a participant, with the names of all that are States today as suggestions.
pub fn participant_field(visit: &Visit, name: &str, label: &str, value: &str) -> Markup {
    let w = visit.words();
    html! {
        span.field {
            label for={ "f-" (name) } { (label) }
            input id={ "f-" (name) } name=(name) value=(value) list="participants" autocomplete="off"
                maxlength="120" placeholder=(w.get("participant-hint"));
        }
    }
}

/// The suggestions of [`participant_field`]; once on a page.
pub fn participant_list(desk: &Desk) -> Markup {
    html! {
        datalist #participants {
            @for who in desk.corpus().participant_ids() { option value=(desk.name_of(who)) {} }
        }
    }
}

/// A table that may be wider than the page: it scrolls by itself, also by keyboard.
pub fn wide(label: &str, table: &Markup) -> Markup {
    html! { div.wide role="group" aria-label=(label) tabindex="0" { (table) } }
}

#[cfg(test)]
mod tests {
    use depositary_answers::Language;

    use super::*;

    #[test]
    fn days_and_articles_stay_in_one_piece() {
        assert_eq!(
            unbroken("On 6 March 2025, Lithuania is not bound (Article 20(3)); in May 2024 it was."),
            "On 6\u{a0}March\u{a0}2025, Lithuania is not bound (Article\u{a0}20(3)); in May\u{a0}2024 it was."
        );
        assert_eq!(
            unbroken("Le 1er mars 2025 (article 20, paragraphe 3), et en mai 2024."),
            "Le 1er\u{a0}mars\u{a0}2025 (article\u{a0}20, paragraphe 3), et en mai\u{a0}2024."
        );
        assert_eq!(
            unbroken("El 6 de marzo de 2025, de 2 años"),
            "El 6\u{a0}de\u{a0}marzo\u{a0}de\u{a0}2025, de 2 años"
        );
        assert_eq!(unbroken("2 instruments on 1 December é"), "2 instruments on 1\u{a0}December é");
    }

    #[test]
    fn articles_have_their_word() {
        let w = Messages::of(Language::English);
        assert_eq!(article(w, "20(3)"), "Article\u{a0}20(3)");
        assert_eq!(article(w, "VCLT 68"), "VCLT\u{a0}68");
    }
}
