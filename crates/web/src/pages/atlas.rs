//! The map of a treaty on a day: what the drawing is told, its data for the slider, and its picture as a file.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use depositary_answers::{CountRule, WhenKnown};
use depositary_law::calendar::{date, day_before};
use depositary_law::{Date, ParticipantId, Qualifier};
use maud::{Markup, PreEscaped};

use crate::asked::address;
use crate::desk::Desk;
use crate::map::{self, Class, Controls, Day, MapRequest, Place, Slider, Track};
use crate::messages::Messages;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::Visit;

pub fn routes() -> Router<&'static Desk> {
    Router::new().route("/treaties/{treaty}/map.svg", get(picture)).route("/treaties/{treaty}/spans", get(spans))
}

/// The map with its form, its slider, its legend and its notes. `action` is the page that shows it.
///
/// # Errors
/// When the treaty's files have errors.
pub fn figure(desk: &'static Desk, place: usize, when: WhenKnown, action: &str) -> Result<Markup, Refusal> {
    let drawn = Drawn::of(desk, place, when)?;
    let id = desk.id(place);
    let known = when.known_at.to_string();
    let at = |path: &str| address(&format!("/treaties/{id}/{path}"), &[("known".to_owned(), known.clone())]);
    let (spans, picture) = (at("spans.json"), at("map.svg"));
    let hidden = [("treaty", id), ("known", known.as_str())];
    let controls = Controls { action, hidden: &hidden, spans: &spans, picture: &picture };
    Ok(PreEscaped(drawn.with(|request| map::figure(request, &controls))))
}

async fn picture(visit: Visit, Path(treaty): Path<String>) -> Response {
    let drawn = visit.asked.only(&["on", "known", "treaty"]).and_then(|()| {
        let when = visit.asked.when()?;
        Drawn::of(visit.desk, visit.desk.treaty(&treaty)?, when)
    });
    match drawn {
        Ok(drawn) => {
            let mut response = reply::text("image/svg+xml", drawn.with(map::svg_download));
            // The picture stands alone: its one style sheet is in it.
            let policy =
                HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
            response
        }
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

async fn spans(visit: Visit, Path(treaty): Path<String>) -> Response {
    match visit.asked.only(&["known"]).and_then(|()| slider(visit.desk, &treaty, visit.asked.known()?)) {
        Ok(json) => reply::text("application/json", json),
        Err(refusal) => reply::refused(&visit, &refusal),
    }
}

/// The data of the slider: from some years before the first change to some after the last.
fn slider(desk: &'static Desk, treaty: &str, known: Date) -> Result<String, Refusal> {
    let place = desk.treaty(treaty)?;
    let growth = desk.register().growth(place, known)?;
    let mut counts = vec![(None, 0, 0)];
    counts.extend(growth.steps.iter().map(|step| (Some(step.on.clone()), step.bound, step.undetermined)));
    let changes = growth.steps.iter().filter_map(|step| step.on.parse::<Date>().ok());
    let year = |year: i16| date(year.clamp(1, 9998), 1, 1);
    let first = changes.clone().min().map_or(year(known.year() - 1), |day| year(day.year()));
    let last = changes.max().map_or(known, |day| day.max(known));
    let slider = Slider {
        treaty: desk.id(place),
        rule: desk.messages().get("map-bound"),
        known: &known.to_string(),
        first: &first.to_string(),
        last: &day_before(year(last.year() + 1)).to_string(),
        tracks: tracks(desk, place, known)?,
        counts,
        words: desk.messages().map(),
    };
    Ok(slider.json())
}

/// Each participant's course, by name.
fn tracks(desk: &'static Desk, place: usize, known: Date) -> Result<Vec<Track<'static>>, Refusal> {
    let (_, derivation) = desk.register().derivation(place, known)?;
    let corpus = desk.corpus();
    let mut all: Vec<ParticipantId> = corpus.participant_ids().collect();
    all.sort_by_cached_key(|who| depositary_corpus::fold(desk.name_of(*who)));
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    let track = |who: ParticipantId| {
        let record = corpus.participant(who);
        let spans = derivation.timeline(who).iter().enumerate().map(|(number, segment)| {
            let class = Class::of(segment.status.word(), segment.qualifiers.iter().map(Qualifier::word));
            ((number > 0).then(|| segment.from.to_string()), class)
        });
        Track::new(&record.code, desk.name_of(who), spans, text(record.from).as_deref(), text(record.until).as_deref())
    };
    Ok(all.into_iter().map(track).collect())
}

/// What a map is drawn from.
struct Drawn {
    w: &'static Messages,
    title: &'static str,
    when: WhenKnown,
    count: usize,
    undetermined: usize,
    places: Vec<Place<'static>>,
}

impl Drawn {
    fn of(desk: &'static Desk, place: usize, when: WhenKnown) -> Result<Self, Refusal> {
        let parties = desk.register().parties(place, CountRule::Bound, when)?;
        let id = desk.id(place);
        let on = when.on.to_string();
        let w = desk.messages();
        let link = |code: &str| format!("/states/{code}/{id}?on={on}");
        let places = tracks(desk, place, when.known_at)?
            .iter()
            .map(|track| track.place(&on, w.map(), |day| w.day(day), link(track.code)))
            .collect();
        Ok(Drawn {
            w,
            title: desk.called(place),
            when,
            count: parties.count,
            undetermined: parties.undetermined.len(),
            places,
        })
    }

    /// Draws it.
    fn with(&self, draw: impl FnOnce(&MapRequest<'_>) -> String) -> String {
        let iso = [self.when.on, self.when.known_at].map(|day| day.to_string());
        let words = [self.when.on, self.when.known_at].map(|day| self.w.date(day));
        let title = super::proof::capitalised(self.title);
        draw(&MapRequest {
            id: "map",
            title: &title,
            on: Day { iso: &iso[0], words: &words[0] },
            known: Day { iso: &iso[1], words: &words[1] },
            count: self.count,
            undetermined: self.undetermined,
            rule: self.w.get("map-bound"),
            places: &self.places,
            words: self.w.map(),
        })
    }
}
