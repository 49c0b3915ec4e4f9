//! The slots of a claim: who, which treaty, when, how many, from the words of the match, its clause, and the
//! discourse.

use std::ops::Range;

use depositary_corpus::Votes;
use depositary_law::{ParticipantId, Period};

use crate::date::{Precision, TextDate};
use crate::mention::{By, Mention, Named};
use crate::text::{Text, Zone};
use crate::{Claim, Clock, ClockStart, Kind, OtherReading, Rank, RankUnit, Says, TreatyRef, Value};

use super::Found;
use super::discourse::{Discourse, TreatyNouns};
use super::extent::date_in;
use super::rules::{DateFrom, Rule, StatesFrom};
use super::shadow::{Sense, Shadow};
use super::words::Words;

/// What claims of one sentence are made with.
pub struct Filling<'a> {
    /// The text.
    pub text: &'a Text,
    /// The document's mentions.
    pub mentions: &'a [Mention],
    /// The sentence.
    pub shadow: &'a Shadow,
    /// The small words.
    pub words: &'a Words,
    /// The nouns of treaties.
    pub nouns: &'a TreatyNouns,
    /// Where the sentence stands.
    pub zone: Zone,
}

/// Whether a sentence has a date that only the text before it makes clear.
pub fn waits(shadow: &Shadow) -> bool {
    shadow.tokens().iter().any(|token| matches!(token.sense, Sense::Date(date) if date.date.is_none()))
}

/// The last date of a sentence.
pub fn last_date(shadow: &Shadow) -> Option<TextDate> {
    let date = |sense: Sense| if let Sense::Date(found) = sense { found.date } else { None };
    shadow
        .tokens()
        .iter()
        .rev()
        .find_map(|token| date(token.sense))
        .filter(|date| date.precision != Precision::Interval)
}

impl Filling<'_> {
    /// The claim of a match; `None` where a slot that it cannot do without stays empty.
    pub fn claim(&self, rule: &Rule, found: &Found, discourse: &Discourse) -> Option<Claim> {
        let group = |name: &str| found.groups.get(name).cloned();
        let run = found.run.clone();
        let (treaty, treaties) = self.treaties(&run, found, discourse);
        if !rule.treaties.is_empty() && !self.is_one_of(treaty.as_ref(), &rule.treaties) {
            return None;
        }
        let treaty = Some(treaty?);
        let states = match group("states") {
            Some(run) => self.states_in(&run, discourse),
            None => self.states(rule.states, &run, &found.tokens, discourse),
        };
        if states.is_empty() && matches!(rule.states, StatesFrom::Subject) && rule.rank.is_none() {
            let ranked = found.groups.contains_key("rank");
            if !ranked && rule.kind != Kind::DomesticStep {
                return None;
            }
        }
        let acts = rule.kind == Kind::TreatyAction && rule.states == StatesFrom::Subject;
        if acts && !found.groups.contains_key("states") && self.is_done_by_another(&run, &found.tokens) {
            return None;
        }
        let date_token = group("date").map(|run| run.start).or_else(|| {
            (rule.date != DateFrom::Group && (rule.date == DateFrom::Clause || !found.groups.contains_key("period")))
                .then(|| date_in(self.shadow, &run, found.tokens.end.saturating_sub(1)))?
        });
        let date = date_token.and_then(|at| self.date(at));
        let period = group("period").and_then(|run| self.period(&run)).or(rule.period);
        let date = match (rule.date, period) {
            (DateFrom::Before, Some(period)) => self.before(period, discourse),
            _ => date,
        };
        let votes = group("votes").and_then(|run| self.votes(&run));
        let date = match rule.kind {
            Kind::Statistic => date.or_else(|| self.year_of_figures(run.end)),
            _ => date,
        };
        let rank = self.rank(rule, found);
        let high = matches!(rank, Some((Rank::Nth(4..), _)));
        if matches!(rule.kind, Kind::PartyCount | Kind::SignatoryCount) && matches!(rank, Some((Rank::Nth(1..=3), _))) {
            // `The first accession since 2017` counts nobody.
            return None;
        }
        let kind = match (rule.dated, rule.several, rule.ranked) {
            (Some(dated), ..) if date_token.is_some() => dated,
            (_, Some(several), _) if states.len() > 1 => several,
            (.., Some(ranked)) if high => ranked,
            _ => rule.kind,
        };
        let value = match (group("value"), period, &votes, &rank) {
            (Some(run), ..) => self.value(&run),
            (None, Some(period), ..) => Some(Value::Period(period)),
            (None, None, Some(votes), _) => votes.in_favour.map(|votes| Value::Number(f64::from(votes))),
            (None, None, None, Some((Rank::Nth(n), _))) => Some(Value::Number(f64::from(*n))),
            (None, None, None, Some((Rank::Only, _))) => Some(Value::Number(1.0)),
            _ => None,
        };
        let value = if rule.rank == Some(Rank::Most) && value.is_none() && kind == Kind::PartyCount {
            Some(Value::Majority)
        } else {
            value
        };
        let words_of =
            |name: &str| group(name).and_then(|run| self.shadow.span(&run)).map(|span| self.text.at(span).to_owned());
        let span = self.shadow.span(&run)?;
        let else_of = self.other_readings(rule, found, &run, (treaty.as_ref()?, &states), discourse);
        let says = Says {
            act: rule.act,
            negated: rule.negated,
            modality: rule.modality.unwrap_or(found.modality),
            role: rule.role,
            rank,
            clock: period.map(|period| Clock { period, start: rule.clock.unwrap_or(ClockStart::Unsaid) }),
            step: rule.step,
            votes,
            place: words_of("place"),
            addressees: self.addressees(&run),
            matter: rule.matter.clone(),
            quoted: words_of("quoted"),
            what: words_of("what"),
        };
        Some(Claim {
            span,
            zone: self.zone,
            kind,
            subkind: rule.subkind.clone(),
            states,
            treaty,
            treaties,
            date,
            value,
            attributed_to: words_of("by").or_else(|| self.speaker()),
            says,
            else_of,
            rules: vec![rule.id.clone()],
        })
    }

    fn mention(&self, token: usize) -> Option<&Mention> {
        match self.shadow.tokens().get(token)?.sense {
            Sense::Mention(place) => self.mentions.get(place),
            _ => None,
        }
    }

    fn date(&self, token: usize) -> Option<TextDate> {
        match self.shadow.tokens().get(token)?.sense {
            Sense::Date(found) => found.date,
            _ => None,
        }
    }

    /// What year a figure is of that names none: the last date before it in the sentence; the year before a yearly
    /// report's own, since `the 2024 Monitor` counts 2023.
    fn year_of_figures(&self, end: usize) -> Option<TextDate> {
        let report = (0..end).rev().find_map(|at| {
            let named = match &self.mention(at)?.named {
                Named::Organisation(name) => name,
                _ => return None,
            };
            let words = self.text.at(self.mention(at)?.span);
            let own = words.split(' ').find_map(|word| word.parse::<i16>().ok());
            let before = at.checked_sub(1).and_then(|before| self.date(before)).map(|date| date.from.year());
            own.or(before).filter(|_| self.words.is_yearly(named))
        });
        match report {
            Some(year) => TextDate::year(year.checked_sub(1)?),
            None => (0..end).rev().find_map(|at| self.date(at)),
        }
    }

    /// The sentence's first date, or the one before it in the text, less a period: to the month, or to the day
    /// where the period is in days.
    fn before(&self, period: Period, discourse: &Discourse) -> Option<TextDate> {
        let named = (0..self.shadow.tokens().len()).find_map(|at| self.date(at));
        let date = named.or(discourse.event)?;
        let length = jiff::Span::new();
        let months = match period {
            Period::Months(months) => length.try_months(months).ok()?,
            Period::Years(years) => length.try_years(years).ok()?,
            Period::Days(days) if date.precision == Precision::Day => {
                return TextDate::day(date.from.checked_sub(length.try_days(days).ok()?).ok()?);
            }
            _ => return None,
        };
        let first = date.from.checked_sub(months).ok()?;
        TextDate::month(first.year(), first.month())
    }

    fn period(&self, run: &Range<usize>) -> Option<Period> {
        run.clone().find_map(|at| match self.shadow.tokens().get(at)?.sense {
            Sense::Period(found) => Some(found.period),
            _ => None,
        })
    }

    /// The treaties that a claim names: in the group, in its words, called back by a noun, or the current one.
    fn treaties(
        &self,
        run: &Range<usize>,
        found: &Found,
        discourse: &Discourse,
    ) -> (Option<TreatyRef>, Vec<TreatyRef>) {
        let named_in = |run: Range<usize>| -> Vec<TreatyRef> {
            let named = run.filter_map(|at| self.mention(at)).filter_map(|mention| match &mention.named {
                Named::Treaty(treaty) => Some(treaty.clone()),
                _ => None,
            });
            named.collect()
        };
        let group = found.groups.get("treaty").cloned();
        let mut named = group.clone().map(named_in).unwrap_or_default();
        if named.is_empty() && group.is_none() {
            named = named_in(run.clone());
        }
        if named.is_empty() {
            // A noun in the words: the treaty that it calls back, first one named before it in this sentence.
            let noun_at = group
                .unwrap_or_else(|| run.clone())
                .find(|at| self.shadow.word(*at) == "G" || self.words.is_treaty_word(self.shadow.word(*at)));
            let words = noun_at
                .and_then(|at| self.shadow.tokens().get(at))
                .map(|token| self.text.at(token.span).to_lowercase());
            let noun = words.as_deref().and_then(|words| words.rsplit(' ').next()).map(str::to_owned);
            let before = named_in(0..noun_at.unwrap_or(run.start));
            let near = before
                .into_iter()
                .rev()
                .find(|treaty| noun.as_deref().is_none_or(|noun| self.nouns.can_mean(noun, treaty)));
            named.extend(near.or_else(|| discourse.treaty(noun.as_deref(), self.nouns)));
            if named.is_empty() {
                named.extend(named_in(run.start..self.shadow.tokens().len()).into_iter().next());
            }
        }
        let mut named = named.into_iter();
        (named.next(), named.collect())
    }

    /// Whom and which treaty the words may mean instead: where they name no treaty, those named last; where they
    /// name no State, those spoken of last. The nearest come first.
    fn other_readings(
        &self,
        rule: &Rule,
        found: &Found,
        run: &Range<usize>,
        read: (&TreatyRef, &[ParticipantId]),
        discourse: &Discourse,
    ) -> Vec<OtherReading> {
        let (treaty, states) = read;
        let names = |wanted: &[&str]| run.clone().any(|at| wanted.contains(&self.shadow.word(at)));
        let mut others = Vec::new();
        if !names(&["T"]) {
            let noun = found.groups.get("treaty").and_then(|group| self.treaty_noun(group.clone()));
            let named = discourse.treaties(noun.as_deref(), self.nouns).filter(|other| *other != treaty);
            others.extend(named.take(3).map(|other| OtherReading { states: states.to_vec(), treaty: other.clone() }));
        }
        let asks_who = matches!(rule.states, StatesFrom::Subject) || rule.kind == Kind::EntryIntoForce;
        let named_in_words = self.first_list(run);
        if asks_who && (rule.kind == Kind::EntryIntoForce || named_in_words.is_empty()) {
            let before = self.subject_before(run.start).into_iter().chain(discourse.recent());
            for who in named_in_words.iter().copied().chain(before).take(5) {
                let other = OtherReading { states: vec![who], treaty: treaty.clone() };
                if !states.contains(&who) && !others.contains(&other) {
                    others.push(other);
                }
            }
        }
        others
    }

    /// The noun by which a run of tokens calls a treaty back.
    fn treaty_noun(&self, mut run: Range<usize>) -> Option<String> {
        let at = run.find(|at| self.shadow.word(*at) == "G" || self.words.is_treaty_word(self.shadow.word(*at)))?;
        let words = self.text.at(self.shadow.tokens().get(at)?.span).to_lowercase();
        words.rsplit(' ').next().map(str::to_owned)
    }

    fn is_one_of(&self, treaty: Option<&TreatyRef>, wanted: &[String]) -> bool {
        match treaty {
            Some(TreatyRef::Record(place)) => {
                self.nouns.id(*place).is_some_and(|id| wanted.iter().any(|wanted| wanted == id))
            }
            _ => false,
        }
    }

    fn states(
        &self,
        from: StatesFrom,
        run: &Range<usize>,
        core: &Range<usize>,
        discourse: &Discourse,
    ) -> Vec<ParticipantId> {
        match from {
            StatesFrom::None => Vec::new(),
            StatesFrom::Context => discourse.country().into_iter().collect(),
            StatesFrom::Span => self.states_in(run, discourse),
            StatesFrom::Named => run
                .clone()
                .filter_map(|at| match self.mention(at)?.named {
                    Named::Participant(who, By::Name | By::Capital) => Some(who),
                    _ => None,
                })
                .collect(),
            StatesFrom::Subject => {
                for part in [run.start..core.end, core.end..run.end] {
                    let listed = self.first_list(&part);
                    if !listed.is_empty() {
                        return listed;
                    }
                    if let Some(first) = self.states_in(&part, discourse).first() {
                        return vec![*first];
                    }
                }
                if let Some(before) = self.subject_before(run.start) {
                    return vec![before];
                }
                if !discourse.actor.is_empty() && discourse.state.is_none_or(|state| discourse.actor.contains(&state)) {
                    return discourse.actor.clone();
                }
                discourse.country().into_iter().collect()
            }
        }
    }

    /// Whether the phrase before a verb names an organisation and no State: the General Assembly approved a treaty.
    fn is_done_by_another(&self, run: &Range<usize>, core: &Range<usize>) -> bool {
        let named = |wanted: &[&str]| (run.start..core.start).any(|at| wanted.contains(&self.shadow.word(at)));
        named(&["U", "R", "X"]) && !named(&["S", "A", "C"])
    }

    /// The first State of a run of tokens with those listed beside it: `Jamaica and Nauru`.
    fn first_list(&self, run: &Range<usize>) -> Vec<ParticipantId> {
        let mut listed = Vec::new();
        for at in run.clone() {
            match self.mention(at).map(|mention| &mention.named) {
                Some(Named::Participant(who, By::Name | By::Capital)) if !listed.contains(who) => listed.push(*who),
                Some(Named::Group(_, members)) if listed.is_empty() => return members.clone(),
                _ if listed.is_empty() => {}
                _ if matches!(self.shadow.word(at), "," | "the") || self.words.joins(self.shadow.word(at)) => {}
                _ => break,
            }
        }
        listed
    }

    /// The nearest State named before a token in the sentence.
    fn subject_before(&self, token: usize) -> Option<ParticipantId> {
        (0..token).rev().find_map(|at| match self.mention(at)?.named {
            Named::Participant(who, by) if by != By::Demonym => Some(who),
            _ => None,
        })
    }

    /// The States named in a run of tokens; a pronoun is the State spoken of.
    fn states_in(&self, run: &Range<usize>, discourse: &Discourse) -> Vec<ParticipantId> {
        let mut states: Vec<ParticipantId> = Vec::new();
        let mut add = |who: ParticipantId| {
            if !states.contains(&who) {
                states.push(who);
            }
        };
        let mut called_back = false;
        for at in run.clone() {
            match self.mention(at).map(|mention| &mention.named) {
                Some(Named::Participant(who, _)) => add(*who),
                Some(Named::Group(_, members)) => members.iter().copied().for_each(&mut add),
                Some(Named::StateNoun) => called_back = true,
                _ => called_back |= self.words.is_it(self.shadow.word(at)),
            }
        }
        if states.is_empty() && called_back {
            let before = self.subject_before(run.start);
            states.extend(before.or_else(|| discourse.country()));
        }
        states
    }

    /// A number with the words before it.
    fn value(&self, run: &Range<usize>) -> Option<Value> {
        let at = run.clone().find(|at| {
            matches!(self.shadow.tokens().get(*at).map(|token| token.sense), Some(Sense::Number(_) | Sense::Ordinal(_)))
        })?;
        let number = match self.shadow.tokens()[at].sense {
            Sense::Number(number) => number,
            Sense::Ordinal(rank) => return Some(Value::Number(f64::from(rank))),
            _ => return None,
        };
        let before = self.shadow.stretch(at.saturating_sub(4)..at).trim();
        let ends = |phrases: &[String]| {
            phrases.iter().any(|phrase| {
                before.strip_suffix(phrase.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
            })
        };
        Some(if ends(&self.words.more_than) {
            Value::MoreThan(number)
        } else if ends(&self.words.at_least) {
            Value::AtLeast(number)
        } else if ends(&self.words.less_than) {
            Value::LessThan(number)
        } else if ends(&self.words.about) {
            Value::About(number)
        } else {
            Value::Number(number)
        })
    }

    /// Votes in the order in favour, against, abstaining; a word for none counts as zero.
    fn votes(&self, run: &Range<usize>) -> Option<Votes> {
        let mut numbers = run.clone().filter_map(|at| match self.shadow.tokens().get(at)?.sense {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of votes")]
            Sense::Number(number) => Some(number as u32),
            Sense::Word => match self.shadow.word(at) {
                word if self.words.is_none(word) => Some(0),
                word if self.words.is_one(word) => Some(1),
                _ => None,
            },
            _ => None,
        });
        let votes = Votes { in_favour: numbers.next(), against: numbers.next(), abstaining: numbers.next() };
        votes.in_favour.map(|_| votes)
    }

    fn rank(&self, rule: &Rule, found: &Found) -> Option<(Rank, RankUnit)> {
        let nth = found.groups.get("rank").and_then(|run| {
            run.clone().find_map(|at| match self.shadow.tokens().get(at)?.sense {
                Sense::Ordinal(rank) => Some(Rank::Nth(rank)),
                _ => None,
            })
        });
        let rank = nth.or(rule.rank)?;
        let among = found.groups.get("among").and_then(|run| {
            run.clone().find_map(|at| match self.mention(at).map(|mention| &mention.named) {
                Some(Named::Group(group, _)) => Some(RankUnit::Group(group.clone())),
                _ => self.words.group(self.shadow.word(at)).map(|group| RankUnit::Group(group.to_owned())),
            })
        });
        let any = found.groups.contains_key("any");
        Some((rank, among.unwrap_or(if any { RankUnit::AnyTreaty } else { RankUnit::Everybody })))
    }

    fn addressees(&self, run: &Range<usize>) -> Vec<crate::Addressee> {
        let named = run.clone().filter_map(|at| match self.mention(at)?.named {
            Named::Addressee(addressee) => Some(addressee),
            _ => None,
        });
        named.collect()
    }

    /// Who says the sentence, where it says so: the person, body or organisation beside a verb of saying.
    fn speaker(&self) -> Option<String> {
        let count = self.shadow.tokens().len();
        let verb = (0..count).find(|at| self.words.attributes(self.shadow.word(*at)))?;
        let near = (verb.saturating_sub(3)..verb).rev().chain(verb + 1..(verb + 5).min(count));
        let speaks = |at: &usize| matches!(self.shadow.word(*at), "M" | "R" | "V" | "H" | "K" | "S");
        let at = near.into_iter().find(speaks)?;
        Some(self.text.at(self.mention(at)?.span).to_owned())
    }
}
