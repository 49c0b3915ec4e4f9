//! Numbers: compared with the figures of the record on the same base, time and edition only.

use depositary_corpus::{Act, Figure, Measure, ReportStatus, Scope};
use depositary_law::{ParticipantId, Reliability};

use super::record::Known;
use super::table::words_of;
use super::{Judge, When, say};
use crate::date::Precision;
use crate::{Cause, Claim, Evidence, Value, Verdict};

pub(super) fn verdict(judge: &Judge<'_>, claim: &Claim, words: &str, when: When) -> Verdict {
    let Some(known) = judge.treaty_of(claim, when) else { return say::outside() };
    let Some(matter) = claim.says.matter.as_deref() else { return say::outside() };
    let said = Said::of(claim, words, matter);
    match matter {
        "transfers" => transfers(&known, claim, &said, when),
        "producers" => producers(&known, &said, words, when),
        _ => match said.measure {
            Some(measure) => figures(&known, claim, &said, measure, when),
            None => say::outside(),
        },
    }
}

/// What a sentence says of a number: how much, of what, of whom, when, and from which edition.
pub(crate) struct Said {
    measure: Option<Measure>,
    number: Option<Given>,
    /// Of whom.
    pub scope: Scope,
    /// The years that it covers; none: it does not say.
    pub years: Vec<i16>,
    /// The edition that it names.
    pub edition: Option<i16>,
}

/// A number with its bounds.
#[derive(Clone, Copy)]
struct Given {
    number: f64,
    loose: bool,
    more: bool,
}

impl Said {
    pub fn of(claim: &Claim, words: &str, matter: &str) -> Said {
        let words = words_of(words);
        let has = |beginning: &str| words.iter().any(|word| word.starts_with(beginning));
        let hurt = has("injur") || has("wound") || has("maim");
        let measure = match matter {
            "civilians-share" => Some(Measure::CiviliansShare),
            "children-share" => Some(Measure::ChildrenShare),
            "casualties" => Some(Measure::Casualties),
            "killed" if has("kill") && hurt => Some(Measure::Casualties),
            "killed" if has("kill") => Some(Measure::Killed),
            "killed" => Some(Measure::Injured),
            "contaminated" => Some(Measure::Contaminated),
            _ => None,
        };
        let scope = if has("remnant") || has("unexploded") {
            Scope::Remnants
        } else if has("attack") {
            Scope::Attacks
        } else if matter == "children-share" && (has("them") || has("whom") || has("civilian")) {
            Scope::Civilians
        } else {
            Scope::AllRecorded
        };
        let (mut years, mut edition) = (Vec::new(), None);
        for (at, word) in words.iter().enumerate() {
            let Some(year) = word.parse::<i16>().ok().filter(|year| (1960..=2100).contains(year)) else { continue };
            let after = &words[at + 1..words.len().min(at + 7)];
            let before = &words[at.saturating_sub(1)..at];
            let names_report = |word: &String| matches!(word.as_str(), "report" | "monitor" | "edition");
            if after.iter().any(names_report) || before.iter().any(names_report) {
                edition = Some(year);
            } else {
                years.push(year);
            }
        }
        if let Some(date) = claim.date.filter(|date| date.precision == Precision::Year && years.is_empty()) {
            years.extend(Some(date.from.year()).filter(|year| Some(*year) != edition));
        }
        let number = match claim.value {
            Some(Value::Number(number)) => Some(Given { number, loose: false, more: false }),
            Some(Value::About(number)) => Some(Given { number, loose: true, more: false }),
            Some(Value::AtLeast(number) | Value::MoreThan(number)) => Some(Given { number, loose: false, more: true }),
            _ => written(&words),
        };
        Said { measure, number, scope, years, edition }
    }

    fn gives(&self, figure: &Figure) -> bool {
        let Some(given) = self.number else { return false };
        #[expect(clippy::cast_precision_loss, reason = "numbers of people")]
        let held = figure.value.hundredths() as f64 / 100.0;
        let gap = (given.number - held).abs();
        gap < 0.51 && (gap < 0.01 || held.fract() > 0.0)
            || (given.loose && gap <= held * 0.03)
            || (given.more && given.number <= held && gap <= held * 0.05)
    }

    /// Whether a figure covers one of the years that are named, or, where none is, is of the edition.
    fn in_time(&self, figure: &Figure) -> bool {
        let year = |figure: &Figure| {
            let covers = figure.covers?;
            let (first, last) = (covers.first()?, covers.last()?);
            (first.year() == last.year()).then(|| first.year())
        };
        match (self.years.as_slice(), self.edition) {
            ([], None) => true,
            ([], Some(edition)) => figure.edition == Some(edition),
            (years, _) => year(figure).is_some_and(|year| years.contains(&year)),
        }
    }
}

/// A share in words.
fn written(words: &[String]) -> Option<Given> {
    let word = |wanted: &str| words.iter().any(|word| word == wanted);
    let loose = word("nearly") || word("almost") || word("about") || word("around");
    if word("two-thirds") || (word("thirds") && word("two")) {
        return Some(Given { number: 66.7, loose, more: false });
    }
    word("half").then_some(Given { number: 50.0, loose, more: false })
}

/// Bases that a loose “of casualties” means.
fn same_base(scope: Scope, figure: &Figure) -> bool {
    figure.scope == scope || (scope == Scope::AllRecorded && figure.scope == Scope::NotStated)
}

fn figures(known: &Known<'_>, claim: &Claim, said: &Said, measure: Measure, when: When) -> Verdict {
    let Ok(observations) = known.corpus.observations() else { return say::outside() };
    if said.number.is_none() {
        return say::outside();
    }
    let place = |figure: &Figure| {
        if measure.is_share() { figure.place.is_none() } else { is_place(figure.place, &claim.states) }
    };
    let mine = |figure: &&Figure| {
        figure.treaty == known.place
            && figure.measure == measure
            && figure.origin.known.is_none_or(|day| day <= when.known_at)
            && place(figure)
    };
    let land = measure == Measure::Contaminated;
    let all: Vec<&Figure> = observations.figures.iter().filter(mine).collect();
    let equal: Vec<&Figure> = all.iter().copied().filter(|figure| said.gives(figure) && said.in_time(figure)).collect();
    let based = |figure: &&&Figure| land || same_base(said.scope, figure);
    if let Some(figure) =
        equal.iter().find(|figure| based(figure) && figure.misreads.is_none() && figure.rival_of.is_none())
    {
        let (correct, evidence) = (told(figure), evidence(known, figure));
        let covered = !said.years.is_empty() || figure.covers.is_none() || !measure.is_share();
        if covered {
            return say::agrees(correct, evidence);
        }
        let readings =
            vec!["the year of the edition's figures is meant".to_owned(), "of all casualties, of all years".to_owned()];
        return say::ambiguous(Cause::Imprecise, correct, evidence, readings);
    }
    if let Some(figure) = equal.iter().find(|figure| figure.misreads.is_none() && figure.rival_of.is_none()) {
        return say::contradicts(Cause::WrongBasis, told(figure), evidence(known, figure));
    }
    if !equal.is_empty() {
        let rows = equal.iter().flat_map(|figure| evidence(known, figure)).collect();
        let readings = equal.iter().map(|figure| told(figure)).collect();
        return say::ambiguous(Cause::WrongBasis, told(equal[0]), rows, readings);
    }
    if said.years.is_empty() {
        return say::outside();
    }
    let sound = |figure: &&&Figure| {
        said.in_time(figure)
            && same_base(said.scope, figure)
            && figure.misreads.is_none()
            && figure.origin.reliability != Reliability::Unverified
    };
    let others: Vec<&Figure> = all.iter().filter(sound).copied().collect();
    match others.first() {
        Some(figure) if said.number.is_some_and(|given| !given.loose && !given.more) => {
            let rows = others.iter().flat_map(|figure| evidence(known, figure)).collect();
            say::contradicts(Cause::WrongCount, told(figure), rows)
        }
        _ => say::outside(),
    }
}

fn is_place(place: Option<ParticipantId>, states: &[ParticipantId]) -> bool {
    match place {
        Some(place) => states.contains(&place),
        None => states.is_empty(),
    }
}

fn told(figure: &Figure) -> String {
    let unit = if figure.measure.is_share() { "%" } else { "" };
    let what = match figure.measure {
        Measure::CiviliansShare => "civilians were",
        Measure::ChildrenShare => "children were",
        Measure::Killed => "killed:",
        Measure::Injured => "injured:",
        Measure::Contaminated => "contaminated:",
        _ => "casualties:",
    };
    let base = figure.denominator.map(|base| format!(" {}", base.phrase())).unwrap_or_default();
    let time = figure.covers.map(|covers| format!(" in {covers}")).unwrap_or_default();
    let edition = figure.edition.map(|edition| format!(" (Cluster Munition Monitor {edition})")).unwrap_or_default();
    format!("{} {}{unit}{base}{time}{edition}.", say::sentence(what), figure.value)
}

fn evidence(known: &Known<'_>, figure: &Figure) -> Vec<Evidence> {
    known.rows(&figure.id, &figure.origin.sources, "")
}

/// Transfers that were announced one by one, up to the day of publication.
fn transfers(known: &Known<'_>, claim: &Claim, said: &Said, when: When) -> Verdict {
    let Ok(observations) = known.corpus.observations() else { return say::outside() };
    let (Some(from), Some(given)) = (claim.states.first(), said.number) else { return say::outside() };
    let rows: Vec<_> = observations
        .reports
        .iter()
        .filter(|report| report.treaty == known.place && report.act == Act::Transfer && report.by == Some(*from))
        .filter(|report| {
            report.status == ReportStatus::Confirmed && report.to.is_some_and(|to| claim.states.contains(&to))
        })
        .filter(|report| report.covers.last().is_none_or(|day| day <= when.on))
        .collect();
    if rows.is_empty() {
        return say::outside();
    }
    let single = rows.iter().filter(|report| report.covers.first() == report.covers.last()).count();
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let counted = single as f64;
    let evidence: Vec<Evidence> =
        rows.iter().flat_map(|report| known.rows(&report.id, &report.origin.sources, "")).collect();
    let correct = format!("The record holds {single} announcements to that day.");
    if (given.number - counted).abs() < 0.5 {
        return say::agrees(correct, evidence);
    }
    let more = rows.iter().find(|report| report.says.contains(&spelled(given.number)));
    match more {
        Some(report) => say::agrees(say::sentence(&report.says) + ".", evidence),
        None => say::not_held(correct),
    }
}

/// A small number as the record's notes write it.
fn spelled(number: f64) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number")]
    let place = number.max(0.0) as usize;
    WORDS.get(place).map_or_else(|| number.to_string(), |word| format!("make {word}"))
}

/// States that are listed as producers.
fn producers(known: &Known<'_>, said: &Said, words: &str, when: When) -> Verdict {
    let Ok(observations) = known.corpus.observations() else { return say::outside() };
    let words = words_of(words);
    if !words.iter().any(|word| word.starts_with("produc") || word.starts_with("manufactur")) {
        return say::outside();
    }
    let listed: Vec<_> = observations
        .reports
        .iter()
        .filter(|report| report.treaty == known.place && report.act == Act::Production)
        .filter(|report| {
            report.status == ReportStatus::Listed && report.origin.known.is_none_or(|day| day <= when.known_at)
        })
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let count = listed.len() as f64;
    let Some(given) = said.number.filter(|_| !listed.is_empty()) else { return say::outside() };
    let correct = format!("{} States are listed as producers.", listed.len());
    let evidence = listed.iter().flat_map(|report| known.rows(&report.id, &report.origin.sources, "")).collect();
    if (given.number - count).abs() < 0.5 { say::agrees(correct, evidence) } else { say::not_held(correct) }
}
