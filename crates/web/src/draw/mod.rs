//! Drawings as SVG, in the page itself: each mark has a title, and each drawing a table beside it.
//!
//! Places are percentages, so that a drawing is as wide as its page and its letters stay as large as the
//! text. What a status looks like is told by pattern as well as by colour.

mod axis;
mod growth;
mod timeline;

pub use axis::Axis;
pub use growth::growth;
pub use timeline::{Mark, bar, timeline};

use maud::{Markup, html};

/// The patterns that drawings refer to; once on a page.
pub fn patterns() -> Markup {
    html! {
        svg.patterns aria-hidden="true" width="0" height="0" {
            defs {
                pattern id="p-contracting" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect.ground width="6" height="6" {} rect.ink width="3" height="6" {}
                }
                pattern id="p-signatory" width="5" height="5" patternUnits="userSpaceOnUse" {
                    rect.ground width="5" height="5" {} circle.ink cx="2.5" cy="2.5" r="1" {}
                }
                pattern id="p-former-party" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)" {
                    rect.ground width="6" height="6" {} rect.grey width="1.5" height="6" {}
                }
                pattern id="p-undetermined" width="8" height="8" patternUnits="userSpaceOnUse" {
                    rect.ground width="8" height="8" {}
                    path.line d="M0 0L8 8M8 0L0 8" {}
                }
            }
        }
    }
}

/// What fills the area of a status: a colour by class, or a pattern.
fn fill(status: &str) -> Option<String> {
    matches!(status, "contracting" | "signatory" | "former-party" | "undetermined").then(|| format!("url(#p-{status})"))
}

/// A small sign for a status, as the drawings show it.
pub fn swatch(status: &str) -> Markup {
    html! {
        svg.swatch aria-hidden="true" width="14" height="14" {
            rect class={ "s-" (status) } x="1" y="1" width="12" height="12" rx="2" fill=[fill(status)] {}
        }
    }
}
