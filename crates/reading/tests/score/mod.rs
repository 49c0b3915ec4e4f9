//! How well claims are found and judged: gold claims, predictions, and the measures between them.
//!
//! A prediction matches a gold claim of the same text when the Dice coefficient of their characters is at least
//! one half; one to one, the closest pairs first. Offsets count Unicode code points. Claims of the headline zone
//! are ignored on both sides unless they are asked for.

pub mod claims;
pub mod measure;
pub mod pairs;
pub mod predict;
pub mod seeds;
pub mod show;
