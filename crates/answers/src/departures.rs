//! All exits in the record, and the attempts at one: plain facts and small numbers, no forecast.

use std::collections::BTreeMap;

use depositary_corpus::{Problems, Treaty};
use depositary_law::{Action, ActionId, ActionKind, Conclusion, Date, Derivation, Qualifier, Status};

use crate::groups;
use crate::register::Register;
use crate::say::Catalogue;
use crate::v1;

/// What became of an exit.
struct Course {
    outcome: &'static str,
    effect: Option<Date>,
    article: Option<String>,
}

impl Register<'_> {
    /// All exits in the record, across treaties, by day.
    ///
    /// # Errors
    /// When a treaty's files have errors.
    pub fn departures(&self, since: Option<Date>, known_at: Date) -> Result<v1::Departures, Problems> {
        let mut departures = Vec::new();
        for place in 0..self.corpus().identities().len() {
            let (treaty, derivation) = self.derivation(place, known_at)?;
            for who in self.corpus().participant_ids() {
                for id in derivation.acts_of(who) {
                    let action = treaty.facts.action(*id);
                    if since.is_none_or(|since| action.on.latest() >= since) && leaves(treaty, *id) {
                        departures.push(self.departure(place, treaty, &derivation, *id, known_at));
                    }
                }
            }
        }
        departures.sort_by(|a, b| (&a.on, &a.treaty, &a.participant).cmp(&(&b.on, &b.treaty, &b.participant)));
        let statistics = statistics(&departures, Catalogue::of(self.language()));
        Ok(v1::Departures {
            since: since.map(|day| day.to_string()),
            known_at: known_at.to_string(),
            departures,
            statistics,
        })
    }

    fn departure(
        &self,
        place: usize,
        treaty: &Treaty,
        derivation: &Derivation<'_>,
        id: ActionId,
        known_at: Date,
    ) -> v1::Departure {
        let action = treaty.facts.action(id);
        let record = treaty.action(id);
        let corpus = self.corpus();
        let on = action.on.earliest();
        let course = course(treaty, derivation, id, known_at);
        let of_group = |group: &str| {
            let others: Vec<_> =
                groups::members(corpus, group, on).into_iter().filter(|who| *who != action.participant).collect();
            let outside = others.iter().filter(|who| derivation.status(**who, on).status != Status::Party).count();
            v1::GroupOutside { group: group.to_owned(), others: others.len(), outside }
        };
        let lag = course.effect.filter(|_| action.on.is_exact()).and_then(|effect| on.until(effect).ok());
        v1::Departure {
            participant: corpus.participant(action.participant).code.clone(),
            name: corpus.participant(action.participant).name.clone(),
            treaty: corpus.identities()[place].id.clone(),
            act: action.kind.word(),
            on: action.on.to_string(),
            outcome: course.outcome,
            effect: course.effect.map(|effect| effect.to_string()),
            lag_days: lag.map(|span| span.get_days()),
            article: course.article,
            groups: groups::groups_of(corpus, action.participant, on).into_iter().map(of_group).collect(),
            reliability: action.reliability.word(),
            fact: record.id.clone(),
            sources: record.sources.iter().map(|source| corpus.source(*source).id.clone()).collect(),
        }
    }
}

/// Whether an act is an exit or an attempt at one: a notice, an instrument taken back, an announcement,
/// or a statement to which a contested point gives effect.
fn leaves(treaty: &Treaty, id: ActionId) -> bool {
    match treaty.facts.action(id).kind {
        ActionKind::WithdrawalNotice | ActionKind::WithdrawalOfInstrument | ActionKind::Announcement => true,
        ActionKind::Declaration => {
            let readings = treaty.facts.points.iter().flat_map(|point| &point.readings);
            readings.flat_map(|reading| &reading.treat).any(|(treated, _)| *treated == id)
        }
        _ => false,
    }
}

fn course(treaty: &Treaty, derivation: &Derivation<'_>, id: ActionId, known_at: Date) -> Course {
    let action = treaty.facts.action(id);
    match action.kind {
        ActionKind::WithdrawalNotice => notice(treaty, derivation, id, action, known_at),
        ActionKind::WithdrawalOfInstrument => {
            let on = action.on.earliest();
            let article = step(treaty, derivation, action, on, |c| matches!(c, Conclusion::TakenBack { .. }));
            Course {
                outcome: if article.is_some() { "taken-back" } else { "without-effect" },
                effect: Some(on),
                article,
            }
        }
        _ => {
            let on = action.on.latest();
            let contested = derivation.status(action.participant, on).qualifiers.has(Qualifier::Contested);
            let article = step(treaty, derivation, action, on, |c| matches!(c, Conclusion::WithoutEffect));
            Course { outcome: if contested { "contested" } else { "without-effect" }, effect: None, article }
        }
    }
}

fn notice(treaty: &Treaty, derivation: &Derivation<'_>, id: ActionId, action: &Action, known_at: Date) -> Course {
    let who = action.participant;
    let revoked = derivation
        .acts_of(who)
        .iter()
        .map(|other| treaty.facts.action(*other))
        .find(|other| other.kind == ActionKind::RevocationOfWithdrawal && other.refers_to == Some(id));
    let on = action.on.earliest();
    let after: Vec<_> = derivation.timeline(who).iter().filter(|segment| segment.from >= on).collect();
    let effect = after.iter().find(|s| s.status == Status::FormerParty).map(|s| s.from);
    let unsure = after.iter().find(|s| s.status == Status::Undetermined).map(|s| s.from);
    let held = after.iter().find(|s| s.qualifiers.has(Qualifier::WithdrawalHeld)).map(|s| s.from);
    let contested = derivation.status(who, on).qualifiers.has(Qualifier::Contested);
    let (outcome, effect) = match (revoked, effect, unsure, held) {
        (Some(revocation), ..) => ("revoked", Some(revocation.on.earliest())),
        (_, Some(effect), ..) if effect <= known_at => ("effective", Some(effect)),
        (_, _, Some(unsure), _) => ("undetermined", Some(unsure)),
        (_, _, _, Some(_)) => ("held", effect),
        (_, Some(effect), ..) => ("pending", Some(effect)),
        _ if contested => ("contested", None),
        _ => ("without-effect", None),
    };
    let article = step(treaty, derivation, action, effect.unwrap_or(on), |c| match outcome {
        "revoked" => matches!(c, Conclusion::Revoked { .. }),
        "undetermined" | "contested" => matches!(c, Conclusion::Contested { .. }),
        _ => matches!(c, Conclusion::PeriodExpires { .. }),
    });
    Course { outcome, effect, article }
}

/// The article of the step that decides, on a day.
fn step(
    treaty: &Treaty,
    derivation: &Derivation<'_>,
    action: &Action,
    on: Date,
    decides: impl Fn(&Conclusion) -> bool,
) -> Option<String> {
    let proof = derivation.prove(action.participant, on);
    let step = proof.steps.iter().rev().find(|step| decides(&step.conclusion))?;
    Some(treaty.rulebook.clause(step.clause).article.clone())
}

fn statistics(departures: &[v1::Departure], words: &Catalogue) -> v1::Statistics {
    let mut outcomes = BTreeMap::new();
    for departure in departures {
        *outcomes.entry(departure.outcome).or_default() += 1;
    }
    let effective = departures.iter().filter(|d| d.outcome == "effective");
    let mut lags: Vec<i32> = effective.filter_map(|d| d.lag_days).collect();
    lags.sort_unstable();
    let few = v1::Finding {
        code: "small-numbers",
        message: words.say("departures-few", &[("count", &lags.len().to_string())]),
        fact: None,
    };
    v1::Statistics {
        outcomes,
        effective: lags.len(),
        shortest_lag: lags.first().copied(),
        median_lag: median(&lags),
        longest_lag: lags.last().copied(),
        findings: vec![few],
    }
}

/// The middle of sorted numbers; of an even count, the mean of the two in the middle.
fn median(sorted: &[i32]) -> Option<f64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = if sorted.len().is_multiple_of(2) { sorted[sorted.len() / 2 - 1] } else { upper };
    Some((f64::from(lower) + f64::from(upper)) / 2.0)
}
