//! The pages: one file each, with its routes and its markup. A page asks through the same plain functions as
//! the API, so that its `.json` and `.csv` are the same bytes.

mod about;
mod atlas;
mod changes;
mod compare;
mod departures;
mod description;
mod frame;
mod home;
mod parts;
mod proof;
pub mod refused;
mod scenarios;
mod search;
mod sources;
mod state;
mod states;
mod status;
mod treaties;
mod treaty;
mod withdraw;

use axum::Router;

use crate::desk::Desk;

/// Every page.
pub fn router() -> Router<&'static Desk> {
    Router::new()
        .merge(home::routes())
        .merge(atlas::routes())
        .merge(search::routes())
        .merge(treaties::routes())
        .merge(treaty::routes())
        .merge(changes::routes())
        .merge(states::routes())
        .merge(state::routes())
        .merge(status::routes())
        .merge(withdraw::routes())
        .merge(compare::routes())
        .merge(departures::routes())
        .merge(scenarios::routes())
        .merge(sources::routes())
        .merge(about::routes())
        .merge(description::routes())
}
