//! The pages: one file each, with its routes and its markup. A page asks through the same plain functions as
//! the API, so that its `.json` and `.csv` are the same bytes.

mod about;
mod atlas;
mod audit;
mod changes;
mod check;
mod checked;
mod checked_note;
mod compare;
mod deadlines;
mod definitions;
mod departures;
mod description;
mod dossier;
mod duties;
mod figures;
mod frame;
mod home;
mod may;
mod meetings;
mod observed;
mod parts;
mod positions;
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
mod use_reports;
mod votes;
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
        .merge(dossier::routes())
        .merge(status::routes())
        .merge(withdraw::routes())
        .merge(compare::routes())
        .merge(departures::routes())
        .merge(scenarios::routes())
        .merge(definitions::routes())
        .merge(figures::routes())
        .merge(use_reports::routes())
        .merge(positions::routes())
        .merge(meetings::routes())
        .merge(votes::routes())
        .merge(deadlines::routes())
        .merge(audit::routes())
        .merge(may::routes())
        .merge(check::routes())
        .merge(sources::routes())
        .merge(about::routes())
        .merge(description::routes())
}
