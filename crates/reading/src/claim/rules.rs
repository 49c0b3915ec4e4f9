//! Rules: what a language's rule files say, read strictly and compiled once.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use depositary_corpus::StepKind;
use depositary_law::Period;
use depositary_law::calendar::NotAPeriod;
use regex::bytes::{Regex, RegexBuilder};
use serde::Deserialize;

use super::needs::{Held, Pieces};
use crate::mention::DictionaryError;
use crate::{Act, ClockStart, Kind, Modality, Rank, Role};

/// So much memory an expression may keep of what it found out; less makes long ones forget and start anew.
const MACHINE: usize = 8 << 20;

/// A rule file as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    macros: BTreeMap<String, String>,
    #[serde(default)]
    rule: Vec<Row>,
}

/// A rule as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    kind: String,
    /// The kind where the claim has a date: a withdrawal with its day is an effective date.
    dated: Option<String>,
    /// The kind where it names several States.
    several: Option<String>,
    /// The kind where its rank is beyond the third.
    ranked: Option<String>,
    pattern: String,
    trigger: Vec<String>,
    unless: Option<String>,
    before: Option<String>,
    after: Option<String>,
    #[serde(default)]
    extent: Extent,
    date: Option<DateFrom>,
    states: Option<StatesFrom>,
    act: Option<String>,
    #[serde(default)]
    negated: bool,
    modality: Option<String>,
    subkind: Option<String>,
    role: Option<String>,
    clock: Option<String>,
    step: Option<String>,
    rank: Option<String>,
    matter: Option<String>,
    period: Option<String>,
    #[serde(default)]
    treaties: Vec<String>,
    #[serde(default)]
    priority: i8,
    #[serde(default)]
    examples: Vec<Example>,
}

/// An example of a rule, which is a test of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Example {
    /// The text.
    pub text: String,
    /// The words that the claim covers; where absent, any will do.
    pub quote: Option<String>,
    /// The rule must not make a claim of this text.
    pub none: bool,
    /// The day of publication; 2025-03-07 unless said.
    pub published: Option<String>,
    /// The States expected.
    pub states: Option<Vec<String>>,
    /// The treaty expected: an id, or `other:NAME`.
    pub treaty: Option<String>,
    /// The date expected, in the codebook's form.
    pub date: Option<String>,
    /// The value expected, as printed.
    pub value: Option<String>,
    /// The act expected.
    pub act: Option<String>,
    /// Whether it is negated.
    pub negated: Option<bool>,
    /// The kind expected, where `dated` may change it.
    pub kind: Option<String>,
}

/// How far a claim reaches around what its pattern matched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Extent {
    /// Just so far.
    Match,
    /// To the ends of its clause.
    #[default]
    Clause,
}

/// Where the date is taken from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateFrom {
    /// The group `date`, else the clause.
    #[default]
    Clause,
    /// The group `date` only.
    Group,
    /// The sentence's date less the claim's period: `left today, six months after its notice`.
    Before,
}

/// Where the States are taken from, where no group `states` matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StatesFrom {
    /// Whoever acts: before the verb, or behind `by` and `of`, else from the discourse.
    Subject,
    /// Those named in the claim's words.
    Span,
    /// Those named in its words one by one, not as a group.
    Named,
    /// The discourse.
    Context,
    /// None.
    None,
}

/// A rule, compiled.
#[derive(Debug)]
pub struct Rule {
    /// Its id, shown by `--explain`.
    pub id: String,
    /// The kind of its claims.
    pub kind: Kind,
    /// The kind of those with a date.
    pub dated: Option<Kind>,
    /// The kind of those with several States.
    pub several: Option<Kind>,
    /// The kind of those with a rank beyond the third: `the 90th State to join` counts parties.
    pub ranked: Option<Kind>,
    /// The expression over shadows.
    pub pattern: Regex,
    /// Its named groups: their numbers and names.
    pub groups: Vec<(usize, Arc<str>)>,
    /// It does not fire where this matches within the matched words,
    pub unless: Option<Regex>,
    /// or this just before them,
    pub before: Option<Regex>,
    /// or this just after them.
    pub after: Option<Regex>,
    /// How far the claim reaches.
    pub extent: Extent,
    /// Where the date comes from.
    pub date: DateFrom,
    /// Where the States come from.
    pub states: StatesFrom,
    /// The act.
    pub act: Option<Act>,
    /// Whether the act or state is denied.
    pub negated: bool,
    /// How firmly it is said; `None` asks the words before it.
    pub modality: Option<Modality>,
    /// More exactly than the kind.
    pub subkind: Option<String>,
    /// The word for the actor.
    pub role: Option<Role>,
    /// What the period runs from.
    pub clock: Option<ClockStart>,
    /// The step at home.
    pub step: Option<StepKind>,
    /// A rank that the words imply.
    pub rank: Option<Rank>,
    /// The entry for the judge.
    pub matter: Option<String>,
    /// The period that the words mean without stating it: `immediately`.
    pub period: Option<Period>,
    /// Only for these treaties; empty for all.
    pub treaties: Vec<String>,
    /// The higher wins between overlapping claims of one kind.
    pub priority: i8,
    /// Its examples.
    pub examples: Vec<Example>,
    /// How many specific things its pattern asks for: breaks ties.
    pub weight: usize,
}

impl Rule {
    /// Whether what stands in, before or behind a match keeps the rule from firing.
    pub(super) fn refuses(&self, text: &[u8], matched: Range<usize>) -> bool {
        let found = |no: &Option<Regex>, words: &[u8]| no.as_ref().is_some_and(|no| no.is_match(words));
        found(&self.unless, &text[matched.clone()])
            || found(&self.before, &text[..=matched.start])
            || found(&self.after, &text[matched.end - 1..])
    }
}

/// The rules of a language, found by the words that trigger them.
#[derive(Debug)]
pub struct Rules {
    rules: Vec<Rule>,
    triggers: HashMap<String, Vec<u16>>,
    pieces: Pieces,
}

impl Rules {
    /// Reads rule files; the macros of the first are there for all.
    ///
    /// # Errors
    /// Names the file and the rule: an unknown word, a pattern that is no expression, an id used twice.
    pub fn read(files: &[(&'static str, &str)]) -> Result<Rules, DictionaryError> {
        let mut shared = BTreeMap::new();
        let mut rules = Vec::new();
        let mut triggers: HashMap<String, Vec<u16>> = HashMap::new();
        let mut ids = HashSet::new();
        for (place, (name, text)) in files.iter().enumerate() {
            let wrong = |what: String| DictionaryError { file: name, what };
            let file: File = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
            let mut macros = shared.clone();
            macros.extend(file.macros);
            if place == 0 {
                shared.clone_from(&macros);
            }
            for row in file.rule {
                let id = row.id.clone();
                if !ids.insert(id.clone()) {
                    return Err(wrong(format!("rule `{id}` stands twice; give each rule an id of its own")));
                }
                let words = row.trigger.clone();
                let rule = compile(row, &macros).map_err(|what| wrong(format!("rule `{id}`: {what}")))?;
                let number = u16::try_from(rules.len()).map_err(|_| wrong("too many rules".to_owned()))?;
                for trigger in words {
                    triggers.entry(trigger).or_default().push(number);
                }
                rules.push(rule);
            }
        }
        let pieces = Pieces::needed_by(rules.iter().map(|rule| rule.pattern.as_str()))
            .map_err(|error| DictionaryError { file: "rules", what: error.to_string() })?;
        Ok(Rules { rules, triggers, pieces })
    }

    /// Every rule.
    #[must_use]
    pub fn all(&self) -> &[Rule] {
        &self.rules
    }

    /// The words that trigger rules.
    pub fn triggers(&self) -> impl Iterator<Item = &str> {
        self.triggers.keys().map(String::as_str)
    }

    /// The pieces that rules need, of those that a sentence holds.
    pub(super) fn held(&self, sentence: &[u8]) -> Held {
        self.pieces.held(sentence)
    }

    /// Whether a sentence holds what a rule, by number, cannot do without.
    pub(super) fn suffice(&self, held: &Held, rule: u16) -> bool {
        self.pieces.suffice(held, usize::from(rule))
    }

    /// The rules that a word triggers, by number.
    #[must_use]
    pub fn triggered(&self, word: &str) -> &[u16] {
        self.triggers.get(word).map_or(&[], Vec::as_slice)
    }
}

/// Puts macros in the place of `{name}`; macros may use macros.
fn expand(pattern: &str, macros: &BTreeMap<String, String>) -> Result<String, String> {
    let mut expanded = pattern.to_owned();
    for _ in 0..8 {
        let mut out = String::with_capacity(expanded.len());
        let mut rest = expanded.as_str();
        let mut changed = false;
        while let Some(open) = rest.find('{') {
            let inner = &rest[open + 1..];
            let named = inner.find('}').map(|close| &inner[..close]);
            let Some(name) = named.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())) else {
                out.push_str(&rest[..=open]);
                rest = inner;
                continue;
            };
            let text = macros.get(name).ok_or_else(|| format!("there is no macro `{{{name}}}`"))?;
            out.push_str(&rest[..open]);
            out.push_str(text);
            rest = &inner[name.len() + 1..];
            changed = true;
        }
        out.push_str(rest);
        expanded = out;
        if !changed {
            return Ok(expanded);
        }
    }
    Err("its macros call each other in a circle".to_owned())
}

/// Gives a group that stands in several branches a number in each: an expression wants its names once.
fn numbered(pattern: &str) -> String {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once("(?P<") {
        let (name, behind) = behind.split_once('>').unwrap_or((behind, ""));
        let count = seen.entry(name).or_insert(0);
        *count += 1;
        let number = if *count > 1 { format!("_{count}") } else { String::new() };
        out.push_str(&format!("{before}(?P<{name}{number}>"));
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The name of a group without the number that it was given.
fn group_name(name: &str) -> &str {
    name.trim_end_matches(|c: char| c == '_' || c.is_ascii_digit())
}

/// The groups that have names, by number.
fn named_groups(pattern: &Regex) -> Vec<(usize, Arc<str>)> {
    let names = pattern.capture_names().enumerate();
    names.filter_map(|(place, name)| Some((place, Arc::from(group_name(name?))))).collect()
}

fn compile(row: Row, macros: &BTreeMap<String, String>) -> Result<Rule, String> {
    let kind = |word: &str| Kind::from_word(word).ok_or_else(|| format!("`{word}` is not a kind"));
    // Shadows are words between blanks: bytes do, and make machines a tenth of the size that letters would.
    let expression = |pattern: &str| {
        let built = RegexBuilder::new(pattern).unicode(false).dfa_size_limit(MACHINE).build();
        built.map_err(|error| error.to_string())
    };
    let around = |text: &Option<String>, at_end: bool| -> Result<Option<Regex>, String> {
        let Some(text) = text else { return Ok(None) };
        let text = expand(text, macros)?;
        let whole = if at_end { format!(" (?:{text}) $") } else { format!("^ (?:{text}) ") };
        expression(&whole).map(Some)
    };
    if row.trigger.is_empty() {
        return Err("it has no trigger; name the words of which one must be in the sentence".to_owned());
    }
    let kind_of_rule = kind(&row.kind)?;
    let pattern = numbered(&expand(&row.pattern, macros)?);
    let unless = row.unless.as_deref().map(|text| expand(text, macros)).transpose()?;
    let states = row.states.unwrap_or(match kind_of_rule {
        Kind::TreatyAction | Kind::EffectiveDate | Kind::NoticeDate | Kind::DomesticStep | Kind::Status => {
            StatesFrom::Subject
        }
        Kind::ProvisionSummary | Kind::Statistic | Kind::QuotePosition | Kind::NonPartyList | Kind::Other => {
            StatesFrom::Span
        }
        Kind::EntryIntoForce | Kind::PartyCount | Kind::SignatoryCount => StatesFrom::None,
    });
    let machine = expression(&format!(" (?:{pattern}) "))?;
    Ok(Rule {
        weight: pattern.len(),
        groups: named_groups(&machine),
        pattern: machine,
        unless: unless.map(|text| expression(&format!(" (?:{text}) "))).transpose()?,
        before: around(&row.before, true)?,
        after: around(&row.after, false)?,
        kind: kind_of_rule,
        dated: row.dated.as_deref().map(kind).transpose()?,
        several: row.several.as_deref().map(kind).transpose()?,
        ranked: row.ranked.as_deref().map(kind).transpose()?,
        extent: row.extent,
        date: row.date.unwrap_or(match kind_of_rule {
            Kind::PartyCount
            | Kind::SignatoryCount
            | Kind::Status
            | Kind::NonPartyList
            | Kind::ProvisionSummary
            | Kind::QuotePosition => DateFrom::Group,
            _ => DateFrom::Clause,
        }),
        states,
        act: word(row.act.as_deref(), "act", Act::from_word)?,
        negated: row.negated,
        modality: word(row.modality.as_deref(), "modality", modality)?,
        subkind: row.subkind,
        role: word(row.role.as_deref(), "role", role)?,
        clock: word(row.clock.as_deref(), "clock", clock)?,
        step: word(row.step.as_deref(), "step", |word| StepKind::ALL.into_iter().find(|step| step.word() == word))?,
        rank: word(row.rank.as_deref(), "rank", rank)?,
        matter: row.matter,
        period: row.period.map(|text| text.parse().map_err(|error: NotAPeriod| error.to_string())).transpose()?,
        treaties: row.treaties,
        priority: row.priority,
        examples: row.examples,
        id: row.id,
    })
}

fn word<T>(word: Option<&str>, what: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    word.map(|word| read(word).ok_or_else(|| format!("`{word}` is not a word for `{what}`"))).transpose()
}

fn modality(word: &str) -> Option<Modality> {
    match word {
        "fact" => Some(Modality::Fact),
        "scheduled" => Some(Modality::Scheduled),
        "intended" => Some(Modality::Intended),
        "hypothetical" => Some(Modality::Hypothetical),
        _ => None,
    }
}

fn role(word: &str) -> Option<Role> {
    match word {
        "party" => Some(Role::Party),
        "signatory" => Some(Role::Signatory),
        "country" => Some(Role::Country),
        _ => None,
    }
}

fn clock(word: &str) -> Option<ClockStart> {
    match word {
        "notice" => Some(ClockStart::Notice),
        "domestic" => Some(ClockStart::DomesticStep),
        "signature" => Some(ClockStart::Signature),
        "deposit" => Some(ClockStart::Deposit),
        "entry-into-force" => Some(ClockStart::EntryIntoForce),
        "adoption" => Some(ClockStart::Adoption),
        "unsaid" => Some(ClockStart::Unsaid),
        _ => None,
    }
}

fn rank(word: &str) -> Option<Rank> {
    match word {
        "first" => Some(Rank::Nth(1)),
        "only" => Some(Rank::Only),
        "never" => Some(Rank::Never),
        "all" => Some(Rank::All),
        "most" => Some(Rank::Most),
        _ => None,
    }
}
