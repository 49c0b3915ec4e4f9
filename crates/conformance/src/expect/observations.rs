//! Questions about what was observed (figures, reports, positions, meetings, votes), and what their answers must hold.

use serde::Deserialize;

/// Which list is asked, and how; what is not given is not asked for. The options are those of the command.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservedQuestion {
    /// `figures`, `use-reports`, `positions`, `meetings` or `votes`.
    pub list: String,
    /// The treaty, by any name.
    pub treaty: Option<String>,
    /// Of figures: the measure.
    pub measure: Option<String>,
    /// Of figures: the calendar year.
    pub year: Option<i16>,
    /// Of figures: the edition.
    pub edition: Option<i16>,
    /// Of figures: the scope.
    pub scope: Option<String>,
    /// Of figures: the denominator.
    pub denominator: Option<String>,
    /// Of figures: the place, by any name.
    pub participant: Option<String>,
    /// Of figures: only the whole world.
    pub world: bool,
    /// Of figures: only the latest edition of each.
    pub latest: bool,
    /// Of figures: this measure as one series.
    pub series: Option<String>,
    /// Of figures: the sum of this measure.
    pub total: Option<String>,
    /// Of figures: may these two be compared?
    pub compare: Option<[String; 2]>,
    /// Of figures: what are these printed numbers?
    pub explain: Vec<String>,
    /// Of reports: the act.
    pub act: Option<String>,
    /// Of whom it is said, or who took the position; by any name.
    pub by: Option<String>,
    /// Of positions: the subject.
    pub about: Option<String>,
    /// Of positions: the stance.
    pub stance: Option<String>,
    /// Of meetings: the next ones.
    pub next: bool,
    /// The day asked about.
    pub on: Option<String>,
    /// Of votes: the body.
    pub body: Option<String>,
    /// The day up to which facts were known.
    pub known_at: Option<String>,
}

impl ObservedQuestion {
    /// The words of the command that asks the same.
    #[must_use]
    pub fn arguments(&self) -> Vec<String> {
        let mut words = vec![self.list.clone()];
        let options = [
            ("treaty", &self.treaty),
            ("measure", &self.measure),
            ("scope", &self.scope),
            ("denominator", &self.denominator),
            ("participant", &self.participant),
            ("series", &self.series),
            ("total", &self.total),
            ("act", &self.act),
            ("by", &self.by),
            ("about", &self.about),
            ("stance", &self.stance),
            ("on", &self.on),
            ("body", &self.body),
            ("known-at", &self.known_at),
        ];
        let given = options.into_iter().filter_map(|(name, value)| Some([format!("--{name}"), value.clone()?]));
        words.extend(given.flatten());
        let years = [("year", self.year), ("edition", self.edition)];
        words.extend(
            years.into_iter().filter_map(|(name, year)| Some([format!("--{name}"), year?.to_string()])).flatten(),
        );
        for (name, set) in [("world", self.world), ("latest", self.latest), ("next", self.next)] {
            words.extend(set.then(|| format!("--{name}")));
        }
        if let Some([one, two]) = &self.compare {
            words.extend(["--compare".to_owned(), one.clone(), two.clone()]);
        }
        if !self.explain.is_empty() {
            words.push("--explain".to_owned());
            words.extend(self.explain.iter().cloned());
        }
        words
    }
}

/// Of an answer about what was observed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExpectObserved {
    /// How many there are.
    pub count: Option<usize>,
    /// Whether putting the figures together is refused.
    pub refused: Option<bool>,
    /// Codes of the reasons, all of them.
    pub reasons: Option<Vec<String>>,
    /// Words that the narrower requests hold, each in one of them.
    pub narrower: Vec<String>,
    /// The sum, or `"none"`.
    pub total: Option<String>,
    /// Whether two figures may be compared.
    pub comparable: Option<bool>,
    /// How the two stand to each other, or `"none"`.
    pub relation: Option<String>,
    /// Their difference, or `"none"`.
    pub difference: Option<String>,
    /// Pairs of printed numbers that do not contradict each other, each as `93 95: different-time`.
    pub no_contradiction: Vec<String>,
    /// Ids that must be there.
    pub contains: Vec<String>,
    /// Ids that must not be there.
    pub lacks: Vec<String>,
    /// Codes of remarks that must be there.
    pub remarks: Vec<String>,
    /// Words that must occur somewhere in it.
    pub says: Vec<String>,
}
