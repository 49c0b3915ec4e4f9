//! Leaving, simulated: a supposed notice is laid over the record, and the same engine answers.

use depositary_corpus::{Corpus, HypotheticalAction, HypotheticalConflict, Language, Overlay, Problems, Treaty};
use depositary_law::calendar::day_before;
use depositary_law::prose::{Voice, Words};
use depositary_law::{
    ActionKind, ClauseId, Conclusion, ConflictRole, Date, Derivation, Finding, GeneralRule, HoldOutcome, HoldTested,
    ParticipantId, Period, Proof, Qualifier, Rule, Status, WithdrawalClock,
};

use crate::duty::before_exit;
use crate::proof::numbered;
use crate::readings::Readings;
use crate::register::{Register, WhenKnown};
use crate::say::Catalogue;
use crate::v1;
use crate::words::TreatyWords;

/// What is supposed.
#[derive(Clone, Debug)]
pub struct Supposed {
    /// Who leaves.
    pub who: ParticipantId,
    /// Which treaty, by its place in [`Corpus::identities`].
    pub place: usize,
    /// When the notice is received.
    pub notice: Date,
    /// When it is taken back, if it is.
    pub revoke: Option<Date>,
    /// Armed conflicts in which the participant is supposed to be a primary party: from, until.
    pub conflicts: Vec<(Date, Option<Date>)>,
    /// The day up to which recorded facts were known.
    pub known_at: Date,
}

/// Simulates a withdrawal, in English.
///
/// # Errors
/// When the treaty's files have errors.
pub fn withdraw(recorded: &Corpus, asked: &Readings, supposed: &Supposed) -> Result<v1::Withdraw, Problems> {
    withdraw_in(Language::English, recorded, asked, supposed)
}

/// Simulates a withdrawal, in a language.
///
/// # Errors
/// As [`withdraw`].
pub fn withdraw_in(
    language: Language,
    recorded: &Corpus,
    asked: &Readings,
    supposed: &Supposed,
) -> Result<v1::Withdraw, Problems> {
    let without = pending_notices(recorded, asked, supposed)?;
    let overlay = overlay(recorded, supposed, without.clone());
    let corpus = Corpus::open_with(recorded.files().clone(), overlay)?;
    let register = Register::new(&corpus, asked.clone()).in_language(language);
    let (treaty, derivation) = register.derivation(supposed.place, supposed.known_at)?;
    let words = register.words(supposed.place)?;
    let case = Case { corpus: &corpus, register: &register, treaty, derivation: &derivation, words, supposed };
    let mut answer = case.answer()?;
    if !without.is_empty() {
        answer.flags.push("recorded-notice-left-out");
        let note = Catalogue::of(language).say("leave-note-left-out", &[("acts", &without.join(", "))]);
        answer.notes.push(note);
    }
    Ok(answer)
}

/// The participant's recorded notices that the supposed one takes the place of: given that day or later, or pending.
fn pending_notices(corpus: &Corpus, asked: &Readings, supposed: &Supposed) -> Result<Vec<String>, Problems> {
    let register = Register::new(corpus, asked.clone());
    let (treaty, derivation) = register.derivation(supposed.place, supposed.known_at)?;
    let qualifiers = derivation.status(supposed.who, supposed.notice).qualifiers;
    let pending = qualifiers.has(Qualifier::NoticePending) || qualifiers.has(Qualifier::WithdrawalHeld);
    let about_leaving = |kind| matches!(kind, ActionKind::WithdrawalNotice | ActionKind::RevocationOfWithdrawal);
    let mut acts: Vec<_> = derivation.acts_of(supposed.who).to_vec();
    acts.retain(|id| about_leaving(treaty.facts.action(*id).kind));
    let last_before = acts.iter().rposition(|id| treaty.facts.action(*id).on.latest() < supposed.notice);
    let left_out = acts.iter().enumerate().filter(|(place, id)| {
        treaty.facts.action(**id).on.latest() >= supposed.notice || (pending && Some(*place) == last_before)
    });
    Ok(left_out.map(|(_, id)| treaty.action(*id).id.clone()).collect())
}

fn overlay(corpus: &Corpus, supposed: &Supposed, without: Vec<String>) -> Overlay {
    let treaty = corpus.identities()[supposed.place].id.clone();
    let act = |kind, on| HypotheticalAction { treaty: treaty.clone(), participant: supposed.who, kind, on };
    let mut actions = vec![act(ActionKind::WithdrawalNotice, supposed.notice)];
    actions.extend(supposed.revoke.map(|on| act(ActionKind::RevocationOfWithdrawal, on)));
    let conflict = |(from, until): &(Date, Option<Date>)| HypotheticalConflict {
        participant: supposed.who,
        role: ConflictRole::Primary,
        from: *from,
        until: *until,
    };
    Overlay { actions, without, conflicts: supposed.conflicts.iter().map(conflict).collect() }
}

/// A supposed withdrawal with its derivation.
struct Case<'c> {
    corpus: &'c Corpus,
    register: &'c Register<'c>,
    treaty: &'c Treaty,
    derivation: &'c Derivation<'c>,
    words: TreatyWords<'c>,
    supposed: &'c Supposed,
}

/// What became of the notice.
struct Course {
    outcome: &'static str,
    expires: Option<Date>,
    effect: Option<Date>,
    flags: Vec<&'static str>,
    notes: Vec<String>,
    tested: Option<Date>,
}

impl Case<'_> {
    fn answer(&self) -> Result<v1::Withdraw, Problems> {
        let Supposed { who, place, notice, known_at, .. } = *self.supposed;
        let course = self.course();
        let shown = course.effect.or(course.expires).unwrap_or(notice);
        let proof = self.derivation.prove(who, shown);
        let identity = &self.corpus.identities()[place];
        let told = numbered(self.corpus, self.treaty, &proof, &self.words);
        let text = |date: Date| date.to_string();
        let by_clause = !matches!(course.outcome, "not-a-party" | "no-clause");
        Ok(v1::Withdraw {
            participant: self.corpus.participant(who).code.clone(),
            treaty: identity.id.clone(),
            notice: notice.to_string(),
            known_at: known_at.to_string(),
            expires_on: course.expires.map(text),
            takes_effect_on: course.effect.map(text),
            outcome: course.outcome,
            sentence: self.sentence(&course, &told.sentence()),
            checklist: if by_clause { self.checklist() } else { Vec::new() },
            survives: if by_clause { self.survives(course.effect) } else { Vec::new() },
            duties_before_exit: course
                .effect
                .map_or(Ok(Vec::new()), |effect| before_exit(self.register, self.supposed, effect))?,
            last_day_bound: course.effect.map(day_before).map(text),
            ends_with_it: if course.effect.is_some() { self.ends_with_it()? } else { Vec::new() },
            counts: course.effect.map(|effect| self.counts(effect)).transpose()?,
            evidence: course.tested.map(|tested| self.evidence(tested, course.effect)).unwrap_or_default(),
            flags: course.flags,
            notes: course.notes,
            settings: self.register.settings_for(who, place, self.treaty),
            simulation: true,
            proof: told.tree(),
        })
    }

    fn course(&self) -> Course {
        let Supposed { who, notice, revoke, .. } = *self.supposed;
        let none = Course {
            outcome: "undetermined",
            expires: None,
            effect: None,
            flags: Vec::new(),
            notes: Vec::new(),
            tested: None,
        };
        match self.derivation.status(who, notice).status {
            Status::Party => {}
            Status::Undetermined => return none,
            _ => return Course { outcome: "not-a-party", ..none },
        }
        let on_notice = self.derivation.prove(who, notice);
        let Some((expires, clamped)) = period(&on_notice) else {
            return self.outside_window(Course { outcome: "no-clause", ..none });
        };
        let timeline = self.derivation.timeline(who);
        let effect = timeline.iter().find(|s| s.from > notice && s.status == Status::FormerParty).map(|s| s.from);
        let at_expiry = self.derivation.status(who, expires);
        let outcome = match at_expiry.status {
            _ if revoke.is_some_and(|on| on >= notice && effect.is_none_or(|effect| on < effect))
                && effect.is_none() =>
            {
                "revoked"
            }
            Status::FormerParty => "effective",
            Status::Party if at_expiry.qualifiers.has(Qualifier::WithdrawalHeld) => "held",
            Status::Undetermined if at_expiry.qualifiers.has(Qualifier::Contested) => "contested",
            _ => "undetermined",
        };
        let mut course = Course { outcome, expires: Some(expires), effect, ..none };
        self.flag(&mut course, &self.derivation.prove(who, expires), clamped);
        course
    }

    /// Where the clause allows no notice on that day, none applies; when it next does is said.
    fn outside_window(&self, mut course: Course) -> Course {
        let opens = self.derivation.findings().iter().find_map(|finding| match finding {
            Finding::NoticeOutsideWindow { action, opens } => {
                let mine = self.treaty.facts.action(*action).participant == self.supposed.who;
                mine.then_some(*opens)
            }
            _ => None,
        });
        if let Some(opens) = opens {
            course.flags.push("outside-window");
            course.notes.push(self.words.say("leave-note-window", &[("opens", &self.day_or_none(opens))]));
        }
        course
    }

    fn say(&self, key: &str, more: &[(&str, &str)]) -> String {
        let base = [
            ("who", self.words.participant(self.supposed.who)),
            ("treaty", self.words.treaty()),
            ("notice", &self.words.day(self.supposed.notice)),
        ];
        self.words.say(key, &[more, &base].concat())
    }

    fn day_or_none(&self, day: Option<Date>) -> String {
        day.map_or_else(|| "none".to_owned(), |day| self.words.day(day))
    }

    fn flag(&self, course: &mut Course, at_expiry: &Proof, clamped: bool) {
        let mut flag = |code, note: &str, places: &[(&str, &str)]| {
            course.flags.push(code);
            course.notes.push(self.words.say(note, places));
        };
        if clamped {
            flag("month-end-rounded", "leave-note-month-end", &[]);
        }
        let by_each = |clause: &depositary_law::Clause| matches!(&clause.rule, Rule::WithdrawalEffect(rule) if rule.clock == WithdrawalClock::ReceiptByEachAddressee);
        if self.treaty.rulebook.clauses().iter().any(by_each) {
            flag("receipt-by-each-addressee", "leave-note-each-addressee", &[]);
        }
        let holds = self.treaty.rulebook.clauses().iter().any(|clause| matches!(clause.rule, Rule::WithdrawalHold(_)));
        if !self.supposed.conflicts.is_empty() && !holds {
            flag("no-hold-clause", "leave-note-no-hold-clause", &[]);
        }
        let hold = at_expiry.steps.iter().find_map(|step| match step.conclusion {
            Conclusion::HoldTested { on, outcome } => Some((on, outcome)),
            _ => None,
        });
        let Some((tested, outcome)) = hold else { return };
        let on = self.words.day(tested);
        let on = [("on", on.as_str())];
        match outcome {
            HoldOutcome::NothingFound => {
                let reach = self.words.conflict_coverage().map_or(String::new(), |(says, _)| format!(" ({says})"));
                flag("no-conflict-found", "leave-note-nothing-found", &[on[0], ("reach", &reach)]);
            }
            HoldOutcome::NoData => flag("no-conflict-data", "leave-note-no-data", &on),
            HoldOutcome::SecondaryOnly => flag("secondary-role", "leave-note-secondary", &on),
            HoldOutcome::NotHeld => flag("primary-role", "leave-note-not-held", &on),
            HoldOutcome::Held(_) => {
                flag("primary-role", "leave-note-held", &on);
                flag("needs-a-finding", "leave-note-needs-finding", &[]);
            }
        }
        let reach = self.corpus.world().conflicts_until;
        let carried = matches!(outcome, HoldOutcome::Held(_) | HoldOutcome::NotHeld | HoldOutcome::SecondaryOnly);
        if let Some(reach) = reach.filter(|reach| carried && *reach < tested) {
            flag("no-conflict-data", "leave-note-carried-on", &[on[0], ("reach", &self.words.day(reach))]);
        }
        course.tested = Some(tested);
    }

    fn sentence(&self, course: &Course, status: &str) -> String {
        let clause =
            self.treaty.rulebook.clauses().iter().find(|clause| matches!(clause.rule, Rule::WithdrawalEffect(_)));
        let article =
            clause.map_or_else(String::new, |clause| self.words.say("leave-article", &[("article", &clause.article)]));
        let day = |date| self.words.day(date);
        match (course.outcome, course.expires, course.effect) {
            ("effective", _, Some(effect)) => {
                let last = day(day_before(effect));
                self.say("leave-effective", &[("effect", &day(effect)), ("last", &last), ("article", &article)])
            }
            ("held", Some(expires), effect) => {
                let until = self.day_or_none(effect);
                self.say("leave-held", &[("until", &until), ("expires", &day(expires)), ("article", &article)])
            }
            ("revoked", Some(expires), _) => self.say("leave-revoked", &[("expires", &day(expires))]),
            ("not-a-party", ..) => self.say("leave-not-a-party", &[("status", status)]),
            ("no-clause", ..) if course.flags.contains(&"outside-window") => {
                self.say("leave-outside-window", &[("notes", &course.notes.join("; "))])
            }
            ("no-clause", ..) => self.say("leave-no-clause", &[]),
            ("contested", Some(expires), _) => self.say("leave-contested", &[("expires", &day(expires))]),
            _ => self.say("leave-undetermined", &[("status", status)]),
        }
    }

    fn checklist(&self) -> Vec<v1::ChecklistItem> {
        let mut items = Vec::new();
        let names = self.words.depositaries().join(", ");
        let item = |key: &str, places: &[(&str, &str)]| self.words.say(&format!("leave-item-{key}"), places);
        for clause in self.treaty.rulebook.clauses() {
            let mut ask = |item: String| items.push(v1::ChecklistItem { item, article: clause.article.clone() });
            match &clause.rule {
                Rule::WithdrawalNotice { addressees, content } => {
                    for addressee in addressees {
                        ask(match addressee.as_str() {
                            "depositary" => item("depositary", &[("names", &names)]),
                            "all-parties" | "security-council" | "executive-council" => item(addressee, &[]),
                            other => item("other", &[("addressee", other)]),
                        });
                    }
                    if content != "none" {
                        ask(item(content, &[]));
                    }
                }
                Rule::WithdrawalEffect(rule) => {
                    let period = self.period_in_words(rule.period);
                    let key = match rule.clock {
                        WithdrawalClock::ReceiptByDepositary => "clock-depositary",
                        WithdrawalClock::ReceiptByEachAddressee => "clock-each-addressee",
                    };
                    ask(item(key, &[("period", &period)]));
                }
                Rule::WithdrawalHold(rule) => ask(match rule.tested {
                    HoldTested::AtExpiry => item("tested-at-expiry", &[]),
                    HoldTested::AtNotification => item("tested-at-notification", &[]),
                }),
                _ => {}
            }
        }
        for (rule, key) in GENERAL_CHECKLIST {
            let clause = self.treaty.rulebook.clause(self.treaty.rulebook.general(rule));
            items.push(v1::ChecklistItem { item: item(key, &[]), article: clause.article.clone() });
        }
        items
    }

    fn period_in_words(&self, period: Period) -> String {
        let (key, n) = match period {
            Period::SameDay => ("period-same-day", 0),
            Period::Days(n) => ("days", n),
            Period::Months(n) => ("months", n),
            Period::Years(n) => ("years", n),
            Period::FirstDayOfMonth(n) => ("period-first-of-month", n),
            Period::FirstDayOfMonthAfterDays(n) => ("period-first-after-days", n),
        };
        self.words.say(key, &[("n", &n.to_string())])
    }

    fn survives(&self, effect: Option<Date>) -> Vec<v1::Survives> {
        let rulebook = &self.treaty.rulebook;
        let survives = |id: ClauseId| {
            let article = &rulebook.clause(id).article;
            self.words.survives(id).iter().map(|says| v1::Survives { says: says.clone(), article: article.clone() })
        };
        let ids = (0..u16::try_from(rulebook.clauses().len()).unwrap_or(u16::MAX)).map(ClauseId);
        let mut all: Vec<v1::Survives> = ids.flat_map(survives).collect();
        let of_effect = self.words.say("leave-day-of-effect", &[]);
        let date = effect.map_or(of_effect, |effect| self.words.day(effect));
        let places = [
            ("participant", self.words.participant(self.supposed.who)),
            ("treaty", self.words.treaty()),
            ("on", &self.words.say("leave-its-day", &[])),
            ("date", &date),
        ];
        for rule in [GeneralRule::FormerParty, GeneralRule::OtherRules] {
            let id = rulebook.general(rule);
            let article = rulebook.clause(id).article.clone();
            all.push(v1::Survives { says: self.words.clause(id, &places), article });
        }
        all
    }

    /// Other treaties that end for the participant with this one, where it is a party to them.
    fn ends_with_it(&self) -> Result<Vec<v1::EndsWithIt>, Problems> {
        let id = &self.corpus.identities()[self.supposed.place].id;
        let mut ends = Vec::new();
        for (place, other) in self.corpus.identities().iter().enumerate() {
            let (treaty, derivation) = self.register.derivation(place, self.supposed.known_at)?;
            let clause =
                treaty.rulebook.clauses().iter().find(|c| matches!(&c.rule, Rule::EndsWith { treaty } if treaty == id));
            if let Some(clause) =
                clause.filter(|_| derivation.status(self.supposed.who, self.supposed.notice).status == Status::Party)
            {
                ends.push(v1::EndsWithIt { treaty: other.id.clone(), article: clause.article.clone() });
            }
        }
        Ok(ends)
    }

    fn counts(&self, effect: Date) -> Result<v1::Counts, Problems> {
        let Supposed { place, known_at, .. } = *self.supposed;
        let count = |on| {
            let when = WhenKnown { on, known_at };
            self.register.parties(place, crate::CountRule::Bound, when).map(|parties| parties.count)
        };
        let needed = self.treaty.rulebook.clauses().iter().find_map(|clause| match &clause.rule {
            Rule::EntryIntoForce(rule) => Some(rule.instruments),
            _ => None,
        });
        Ok(v1::Counts {
            rule: "bound",
            before: count(day_before(effect))?,
            after: count(effect)?,
            needed_for_entry_into_force: needed.unwrap_or_default(),
        })
    }

    /// Evidence that covers the tested day, what follows it up to the effect, and the latest of what came before.
    fn evidence(&self, tested: Date, effect: Option<Date>) -> Vec<v1::Evidence> {
        const BEFORE: usize = 3;
        let all = self.corpus.world().conflicts.iter().zip(self.corpus.conflicts());
        let mut mine: Vec<_> =
            all.filter(|(c, _)| c.participant == self.supposed.who && c.from <= effect.unwrap_or(tested)).collect();
        mine.sort_by_key(|(c, record)| (std::cmp::Reverse(c.until.unwrap_or(Date::MAX)), c.from, record.id.clone()));
        let covering = mine.iter().filter(|(c, _)| c.covers(tested) || c.from > tested).count();
        let shown = mine.into_iter().take(covering + BEFORE).map(|(conflict, record)| v1::Evidence {
            fact: record.id.clone(),
            conflict: record.name.clone(),
            role: match conflict.role {
                ConflictRole::Primary => "primary",
                ConflictRole::Secondary => "secondary",
            },
            from: conflict.from.to_string(),
            until: conflict.until.map(|until| until.to_string()),
            covers_tested_day: conflict.covers(tested),
            reliability: conflict.reliability.word(),
            source: self.corpus.source(record.source).id.clone(),
        });
        shown.collect()
    }
}

/// What general law asks of every notice.
const GENERAL_CHECKLIST: [(GeneralRule, &str); 3] = [
    (GeneralRule::InstrumentForm, "instrument-form"),
    (GeneralRule::NoticeOnReceipt, "notice-on-receipt"),
    (GeneralRule::Revocation, "revocation"),
];

/// The end of the supposed notice's period, and whether it was rounded to the end of a month.
fn period(proof: &Proof) -> Option<(Date, bool)> {
    proof.steps.iter().rev().find_map(|step| match step.conclusion {
        Conclusion::PeriodExpires { counted } => Some((counted.to, counted.clamped)),
        _ => None,
    })
}
