//! What the pages of observations share: the way from one to another, and words as choices.

use maud::{Markup, html};

use crate::messages::Messages;
use crate::visit::Visit;

/// The pages of observations: address, key of its word.
const PAGES: [(&str, &str); 5] = [
    ("/figures", "figures-title"),
    ("/use-reports", "reports-title"),
    ("/positions", "positions-title"),
    ("/meetings", "meetings-title"),
    ("/votes", "votes-title"),
];

/// The way from one page of observations to the others.
pub fn tabs(visit: &Visit) -> Markup {
    let w = visit.words();
    html! {
        nav.jumps aria-label=(w.get("observed-title")) {
            @for (address, word) in PAGES {
                a href=(address) aria-current=[(visit.path == address).then_some("page")] { (w.find(word).unwrap_or(word)) }
            }
        }
    }
}

/// The words of a closed list as options, after the one that takes any.
pub fn options<T>(w: &Messages, any: &str, known: &[(&'static str, T)]) -> Vec<(String, String)> {
    let words = known.iter().map(|(word, _)| ((*word).to_owned(), w.term(word)));
    std::iter::once((String::new(), any.to_owned())).chain(words).collect()
}
