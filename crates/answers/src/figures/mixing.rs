//! What may be put together and what may not: series, totals and comparisons, or the reasons against them.

use std::collections::{BTreeMap, BTreeSet};

use depositary_corpus::{
    Amount, Corpus, Covered, Denominator, Exactness, Figure, Measure, NameIndex, Problems, Scope, Span, Unit,
};

use super::{FiguresAsked, Place, rivals, same_thing, words};
use crate::register::{NotFound, Register};
use crate::v1::{self, Remark};

/// One respect in which figures that are put together must agree: its code, and what a figure has in it.
type Respect = (&'static str, &'static str, fn(&Corpus, &Figure) -> String);

/// All respects, each with the option that narrows a request to one of its values.
const RESPECTS: [Respect; 7] = [
    ("measures-differ", "--series", |_, figure| figure.measure.word().to_owned()),
    ("units-differ", "", |_, figure| figure.unit.word().to_owned()),
    ("counting-differs", "--counting", |_, figure| figure.counting.word().to_owned()),
    ("spans-differ", "--span", |_, figure| span(figure).to_owned()),
    ("places-differ", "--participant", place),
    ("scopes-differ", "--scope", |_, figure| figure.scope.word().to_owned()),
    ("denominators-differ", "--denominator", |_, figure| {
        figure.denominator.map_or("none", Denominator::word).to_owned()
    }),
];

fn span(figure: &Figure) -> &'static str {
    figure.covers.map_or("not-stated", |covers| covers.span().word())
}

fn place(corpus: &Corpus, figure: &Figure) -> String {
    figure.place.map_or_else(|| "world".to_owned(), |place| corpus.participant(place).code.clone())
}

fn ids(figures: &[&Figure]) -> Vec<String> {
    figures.iter().map(|figure| figure.id.clone()).collect()
}

/// Why figures cannot be put together; none: they can.
fn reasons(corpus: &Corpus, figures: &[&Figure]) -> Vec<Remark> {
    let shares = figures.iter().all(|figure| figure.measure.is_share());
    let mut reasons = Vec::new();
    for (code, _, of) in RESPECTS {
        let mut values: BTreeMap<String, usize> = BTreeMap::new();
        for figure in figures {
            *values.entry(of(corpus, figure)).or_default() += 1;
        }
        // The scope of a share is that of its denominator: said once is enough.
        if values.len() > 1 && !(shares && code == "scopes-differ") {
            let list: Vec<String> = values.iter().map(|(value, count)| format!("`{value}` ({count})")).collect();
            let message = format!("{}: {}", sentence(code), list.join(", "));
            reasons.push(Remark { code, message, figures: ids(figures) });
        }
    }
    let open = |code, message: &str, is: &dyn Fn(&Figure) -> bool| {
        let such: Vec<&Figure> = figures.iter().copied().filter(|figure| is(figure)).collect();
        (!such.is_empty()).then(|| Remark { code, message: message.to_owned(), figures: ids(&such) })
    };
    reasons.extend(open(
        "base-not-stated",
        "the source does not say of whom; nothing can be put beside it",
        &|figure| figure.scope == Scope::NotStated,
    ));
    reasons.extend(open("time-not-stated", "the source does not say of what time", &|figure| figure.covers.is_none()));
    reasons
}

const fn sentence(code: &str) -> &'static str {
    match code.as_bytes() {
        b"measures-differ" => "they measure different things",
        b"units-differ" => "they are counted in different units",
        b"counting-differs" => "what was recorded one by one and what was estimated are never mixed",
        b"spans-differ" => "years, other periods and all-time totals are never mixed",
        b"places-differ" => "a place is a part of the world, or another place",
        b"scopes-differ" => "they speak of different casualties",
        _ => "they are shares of different things",
    }
}

/// What must be said beside a list: that its groups are not comparable, whose base is disputed, what was revised.
pub(super) fn beside(all: &[Figure], found: &[&Figure], groups: usize) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let shares = found.iter().any(|figure| figure.measure.is_share());
    if groups > 1 {
        let so = if shares {
            "shares of different things, years and totals, or recorded and estimated numbers"
        } else {
            "years and totals, attacks and remnants, or recorded and estimated numbers"
        };
        let message = format!("figures of different groups must not be compared or added: {so} stand apart");
        remarks.push(Remark { code: "groups-stand-apart", message, figures: Vec::new() });
    }
    let misread: Vec<&Figure> = found.iter().copied().filter(|figure| figure.misreads.is_some()).collect();
    for figure in misread {
        let right = figure.misreads.as_ref().and_then(|id| all.iter().find(|other| other.id == *id));
        let base = right.and_then(|right| right.denominator).map_or("of another base", Denominator::phrase);
        let message = format!("`{}` misstates the base: the figure is {base}", figure.id);
        remarks.push(Remark { code: "misread", message, figures: vec![figure.id.clone()] });
    }
    remarks.extend(disputed(all, found));
    remarks.extend(revised(found));
    remarks
}

/// Figures of one number for which sources name different bases, once for each.
fn disputed(all: &[Figure], found: &[&Figure]) -> Vec<Remark> {
    let anchors: BTreeSet<&String> = found
        .iter()
        .filter(|figure| rivals(all, figure).next().is_some())
        .map(|figure| figure.rival_of.as_ref().unwrap_or(&figure.id))
        .collect();
    let told = anchors.into_iter().filter_map(|id| {
        let anchor = all.iter().find(|figure| figure.id == *id)?;
        let others: Vec<&Figure> = std::iter::once(anchor).chain(rivals(all, anchor)).collect();
        let bases: BTreeSet<String> = others
            .iter()
            .filter_map(|figure| Some(figure.denominator?.phrase()))
            .map(|phrase| phrase.trim_start_matches("of ").to_owned())
            .collect();
        let bases: Vec<String> = bases.into_iter().collect();
        let message = format!(
            "the base of {} {} is disputed: {}; none is chosen",
            words::value(anchor),
            words::when(anchor),
            bases.join(" / ")
        );
        Some(Remark { code: "base-disputed", message, figures: ids(&others) })
    });
    told.collect()
}

/// Numbers that a later edition prints otherwise.
fn revised(found: &[&Figure]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (place, figure) in found.iter().enumerate() {
        let sound = |f: &Figure| f.misreads.is_none();
        let mut same: Vec<&Figure> =
            found.iter().copied().filter(|other| same_thing(figure, other) && sound(other)).collect();
        let first = found.iter().position(|other| same_thing(figure, other) && sound(other)) == Some(place);
        same.sort_by_key(|other| other.edition);
        let editions: BTreeSet<Option<i16>> = same.iter().map(|other| other.edition).collect();
        if !first || editions.len() < 2 || same.iter().all(|other| other.value == figure.value) {
            continue;
        }
        let each: Vec<String> = same
            .iter()
            .map(|f| {
                format!("{} (edition of {})", words::value(f), f.edition.map_or_else(String::new, |e| e.to_string()))
            })
            .collect();
        let time = figure.covers.map_or_else(String::new, |covers| covers.to_string());
        let message = format!("{time} was revised: {}; a revision is not a change", each.join(", then "));
        remarks.push(Remark { code: "revised", message, figures: ids(&same) });
    }
    remarks
}

impl Register<'_> {
    /// The figures that are asked for, as one series by time; refused where they are not of one and the same thing.
    ///
    /// # Errors
    /// When the files of observations have errors.
    pub fn figure_series(&self, asked: &FiguresAsked) -> Result<v1::FigureSeries, Problems> {
        let (mut sound, left_out) = self.parted(asked)?;
        let reasons = reasons(self.corpus(), &sound);
        sound.sort_by_key(|figure| (figure.covers, figure.edition, figure.id.clone()));
        self.put_together("series", asked, &sound, &left_out, reasons)
    }

    /// The sum of the figures that are asked for; refused also where some people would be counted twice.
    ///
    /// # Errors
    /// When the files of observations have errors.
    pub fn figure_total(&self, asked: &FiguresAsked) -> Result<v1::FigureSeries, Problems> {
        let (mut sound, left_out) = self.parted(asked)?;
        sound.sort_by_key(|figure| (figure.covers, figure.edition, figure.id.clone()));
        let mut reasons = reasons(self.corpus(), &sound);
        reasons.extend(not_addable(&sound));
        self.put_together("total", asked, &sound, &left_out, reasons)
    }

    /// The figures that are asked for, and apart from them those that misstate the base of another.
    fn parted(&self, asked: &FiguresAsked) -> Result<(Vec<&Figure>, Vec<&Figure>), Problems> {
        Ok(self.chosen(asked)?.into_iter().partition(|figure| figure.misreads.is_none()))
    }

    fn put_together(
        &self,
        what: &'static str,
        asked: &FiguresAsked,
        sound: &[&Figure],
        left_out: &[&Figure],
        reasons: Vec<Remark>,
    ) -> Result<v1::FigureSeries, Problems> {
        let corpus = self.corpus();
        let all = &corpus.observations()?.figures;
        let refused = !reasons.is_empty();
        let published = |figures: &[&Figure]| figures.iter().map(|f| self.figure(f)).collect::<Result<Vec<_>, _>>();
        let sum = sound.iter().fold(Amount::whole(0), |sum, figure| sum.plus(figure.value));
        let total = (what == "total" && !refused && !sound.is_empty()).then_some(sum);
        let at_least = total.map(|_| sound.iter().any(|figure| figure.exactness == Exactness::AtLeast));
        let says = match (refused, sound.first()) {
            (true, _) => format!("refused: these {} figures are not of one and the same thing", sound.len()),
            (false, None) => "no such figure is recorded; that is not to say that there is none".to_owned(),
            (false, Some(first)) => match total {
                Some(total) => format!(
                    "{}{total} {}, recorded within {}; recorded is not all that there were",
                    if at_least == Some(true) { "at least " } else { "" },
                    words::of_group(first).split(", in one year").next().unwrap_or_default(),
                    times(sound)
                ),
                None => format!("{} figures: {}", sound.len(), words::of_group(first)),
            },
        };
        Ok(v1::FigureSeries {
            known_at: asked.known_at.to_string(),
            asked: what,
            measure: asked.measure.map_or("all", Measure::word),
            refused,
            narrower: if refused { narrower(corpus, what, asked, sound) } else { Vec::new() },
            reasons,
            total: total.map(v1::Number),
            at_least,
            says,
            figures: if refused { Vec::new() } else { published(sound)? },
            left_out: published(left_out)?,
            remarks: beside(all, sound, 1).into_iter().chain(total.and_then(|_| several_editions(sound))).collect(),
        })
    }

    /// Whether two figures may be compared, and what their difference is: a change, or only a revision.
    ///
    /// # Errors
    /// When there is no such figure.
    pub fn figure_comparison(
        &self,
        one: &str,
        two: &str,
        known_at: depositary_law::Date,
    ) -> Result<Result<v1::FigureComparison, NotFound>, Problems> {
        let corpus = self.corpus();
        let known = self.chosen(&FiguresAsked::all(known_at))?;
        let find = |id: &str| known.iter().copied().find(|figure| figure.id == id).ok_or_else(|| not_found(&known, id));
        let (a, b) = match (find(one), find(two)) {
            (Ok(a), Ok(b)) => (a, b),
            (Err(error), _) | (_, Err(error)) => return Ok(Err(error)),
        };
        let mut against = reasons(corpus, &[a, b]);
        // Two places can be compared; a place and the whole world of which it is a part cannot.
        against.retain(|reason| reason.code != "places-differ" || a.place.is_none() || b.place.is_none());
        for figure in [a, b].into_iter().filter(|figure| figure.misreads.is_some()) {
            let message = format!("`{}` misstates the base of another figure", figure.id);
            against.push(Remark { code: "misread", message, figures: vec![figure.id.clone()] });
        }
        let comparable = against.is_empty();
        let relation = match (a.place == b.place, a.covers == b.covers, a.edition == b.edition) {
            (false, ..) => "other-place",
            (true, false, _) => "change",
            (true, true, false) => "revision",
            (true, true, true) => "rival",
        };
        let exact = a.exactness == Exactness::Exact && b.exactness == Exactness::Exact;
        let difference = (comparable && exact).then(|| b.value.minus(a.value));
        let told = format!("{}; {}", words::of_figure(corpus, a), words::of_figure(corpus, b));
        let unit = if a.unit == Unit::Percent { " percentage points" } else { "" };
        let by = difference
            .map_or_else(|| "by how much is open, as not both are exact".to_owned(), |d| format!("by {d}{unit}"));
        let says = match relation {
            _ if !comparable => format!("these two must not be compared: {told}"),
            "revision" => format!("the same thing in two editions: a revision {by}, not a change: {told}"),
            "rival" => format!("two values of the same thing in one edition, which differ {by}: {told}"),
            "other-place" => format!("two places, which differ {by}: {told}"),
            _ => format!("a change {by}: {told}"),
        };
        Ok(Ok(v1::FigureComparison {
            known_at: known_at.to_string(),
            comparable,
            relation: comparable.then_some(relation),
            difference: difference.map(v1::Number),
            reasons: against,
            says,
            figures: vec![self.figure(a)?, self.figure(b)?],
        }))
    }
}

/// Why a sum would count people twice, or count what cannot be added.
fn not_addable(figures: &[&Figure]) -> Vec<Remark> {
    let mut reasons = Vec::new();
    let such = |is: &dyn Fn(&Figure) -> bool| figures.iter().copied().filter(|f| is(f)).collect::<Vec<_>>();
    let shares = such(&|figure| !figure.measure.counts_people());
    if !shares.is_empty() {
        let message = "only people can be added up; shares, land and lists of places cannot".to_owned();
        reasons.push(Remark { code: "not-addable", message, figures: ids(&shares) });
    }
    let vague = such(&|figure| matches!(figure.exactness, Exactness::Rounded | Exactness::Range));
    if !vague.is_empty() {
        let message = "rounded numbers and ranges are not added to counts".to_owned();
        reasons.push(Remark { code: "not-exact", message, figures: ids(&vague) });
    }
    let meets = |a: &Figure, b: &Figure| matches!((a.covers, b.covers), (Some(a), Some(b)) if Covered::meets(a, b));
    let twice = such(&|figure| {
        figures.iter().any(|other| other.id != figure.id && other.place == figure.place && meets(figure, other))
    });
    if !twice.is_empty() {
        let message =
            "some time is covered twice, and so the people in it; `--latest` takes one edition of each".to_owned();
        reasons.push(Remark { code: "times-overlap", message, figures: ids(&twice) });
    }
    reasons
}

/// That a sum goes over editions, whose methods and revisions differ.
fn several_editions(figures: &[&Figure]) -> Option<Remark> {
    let editions: BTreeSet<i16> = figures.iter().filter_map(|figure| figure.edition).collect();
    let list: Vec<String> = editions.iter().map(ToString::to_string).collect();
    let message =
        format!("the sum goes over the editions of {}; each counts by its own state of knowledge", list.join(", "));
    (editions.len() > 1).then(|| Remark { code: "several-editions", message, figures: ids(figures) })
}

/// The times of figures: `2016, 2017`.
fn times(figures: &[&Figure]) -> String {
    let times: BTreeSet<Covered> = figures.iter().filter_map(|figure| figure.covers).collect();
    times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Requests that take a part of these figures which can be put together.
fn narrower(corpus: &Corpus, what: &str, asked: &FiguresAsked, figures: &[&Figure]) -> Vec<v1::Narrower> {
    let differ: Vec<&Respect> = RESPECTS
        .iter()
        .filter(|(_, option, of)| {
            !option.is_empty() && figures.iter().map(|f| of(corpus, f)).collect::<BTreeSet<_>>().len() > 1
        })
        .collect();
    let shares = figures.iter().all(|figure| figure.measure.is_share());
    let mut parts: BTreeMap<String, Vec<&Figure>> = BTreeMap::new();
    for figure in figures {
        let mut request = format!("depositary figures --{what} {}", figure.measure.word());
        for (code, option, of) in &differ {
            let value = of(corpus, figure);
            match *code {
                "measures-differ" => {}
                "scopes-differ" if shares => {}
                "places-differ" if value == "world" => request.push_str(" --world"),
                _ => request.push_str(&format!(" {option} {value}")),
            }
        }
        parts.entry(request + &already(corpus, asked)).or_default().push(figure);
    }
    let fits = |part: &[&Figure]| reasons(corpus, part).is_empty() && (what != "total" || not_addable(part).is_empty());
    // A series of one time is none, unless there is no other.
    let moments = |part: &[&Figure]| part.iter().map(|figure| figure.covers).collect::<BTreeSet<_>>().len();
    let least = if parts.values().any(|part| moments(part) > 1 && fits(&latest(part))) { 2 } else { 1 };
    let requests = parts.into_iter().filter(|(_, part)| moments(part) >= least).filter_map(|(request, part)| {
        if fits(&part) {
            return Some(v1::Narrower { request, figures: part.len() });
        }
        let part = latest(&part);
        let request = format!("{request} --latest");
        (!asked.latest && fits(&part)).then_some(v1::Narrower { request, figures: part.len() })
    });
    requests.collect()
}

/// Of several editions on one thing, the latest.
fn latest<'a>(part: &[&'a Figure]) -> Vec<&'a Figure> {
    let newest = |figure: &&&'a Figure| !part.iter().any(|o| same_thing(figure, o) && o.edition > figure.edition);
    part.iter().filter(newest).copied().collect()
}

/// The options by which a request is narrowed already.
fn already(corpus: &Corpus, asked: &FiguresAsked) -> String {
    let option =
        |name: &str, value: Option<String>| value.map_or_else(String::new, |value| format!(" --{name} {value}"));
    let place = asked.place.map_or_else(String::new, |place| match place {
        Place::World => " --world".to_owned(),
        Place::In(who) => format!(" --participant {}", corpus.participant(who).code),
    });
    [
        option("treaty", asked.treaty.map(|treaty| corpus.identities()[treaty].id.clone())),
        option("year", asked.year.map(|year| year.to_string())),
        option("edition", asked.edition.map(|edition| edition.to_string())),
        option("scope", asked.scope.map(|scope| scope.word().to_owned())),
        option("denominator", asked.denominator.map(|denominator| denominator.word().to_owned())),
        option("span", asked.span.map(Span::word).map(str::to_owned)),
        option("counting", asked.counting.map(|counting| counting.word().to_owned())),
        place,
        if asked.latest { " --latest".to_owned() } else { String::new() },
    ]
    .concat()
}

fn not_found(known: &[&Figure], id: &str) -> NotFound {
    let name: String = id.chars().filter(char::is_ascii_graphic).take(60).collect();
    let mut index = NameIndex::default();
    for (place, figure) in known.iter().enumerate() {
        index.add(&figure.id, place);
    }
    let named = |(_, place): (String, usize)| (known[place].id.clone(), known[place].id.clone());
    let similar = index.similar(&name).into_iter().map(named).collect();
    NotFound { what: "figure", name, similar }
}
