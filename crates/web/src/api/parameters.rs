//! The parameters that questions share, as the OpenAPI document describes them. They are read by
//! [`crate::Asked`], which says in words what is wrong with one.
#![expect(dead_code, reason = "described here, read elsewhere")]

use utoipa::IntoParams;

/// The two times of a question.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub struct When {
    /// The day in law: `2025-03-06`, `6 Mar 2025`, `6.3.2025` or `today`. Without it: today.
    #[param(example = "2025-03-06")]
    on: Option<String>,
    /// What was known on this day. Without it: today.
    #[param(example = "2026-11-22")]
    known: Option<String>,
}

/// What was known.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Known {
    /// What was known on this day. Without it: today.
    #[param(example = "2026-11-22")]
    known: Option<String>,
}

/// Which readings to follow.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Reading {
    /// Follow this reading: `conflict=strict`, `conflict=no-hold`, or `POINT=READING` of a contested point; may be repeated.
    #[param(example = json!(["conflict=no-hold"]))]
    reading: Option<Vec<String>>,
}

/// A part of a list.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Part {
    /// At most so many; without it, all. The `Link` header leads to the other parts.
    #[param(minimum = 1, maximum = 1000, example = 50)]
    limit: Option<usize>,
    /// So many are left out at the beginning.
    #[param(minimum = 0, example = 0)]
    offset: Option<usize>,
}
