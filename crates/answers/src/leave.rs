//! Leaving, simulated: a supposed notice is laid over the record, and the same engine answers.

use depositary_corpus::{Corpus, Language, HypotheticalAction, HypotheticalConflict, Overlay, Problems, Treaty};
use depositary_law::calendar::day_before;
use depositary_law::prose::day;
use depositary_law::{
    ActionKind, Conclusion, ConflictRole, Date, Derivation, Finding, GeneralRule, HoldOutcome, ParticipantId, Proof,
    Qualifier, Rule, Status, WithdrawalClock,
};

use crate::duty::before_exit;
use crate::proof::numbered;
use crate::readings::Readings;
use crate::register::{Register, WhenKnown};
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
    let case = Case { corpus: &corpus, register: &register, treaty, derivation: &derivation, supposed };
    let mut answer = case.answer()?;
    if !without.is_empty() {
        answer.flags.push("recorded-notice-left-out");
        answer.notes.push(format!("left out of the simulation: {}", without.join(", ")));
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
        let words = TreatyWords::new(self.corpus, identity, self.treaty);
        let told = numbered(self.corpus, self.treaty, &proof, &words);
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
            course.notes.push(opens.map_or_else(
                || "the clause no longer allows a notice".to_owned(),
                |opens| format!("the clause allows no notice on that day; it does from {}", day(opens)),
            ));
        }
        course
    }

    fn flag(&self, course: &mut Course, at_expiry: &Proof, clamped: bool) {
        let mut flag = |code, note: String| {
            course.flags.push(code);
            course.notes.push(note);
        };
        if clamped {
            let note = "the last month of the period lacks the day of the notice; its last day is taken, another reading is conceivable";
            flag("month-end-rounded", note.to_owned());
        }
        let by_each = |clause: &depositary_law::Clause| matches!(&clause.rule, Rule::WithdrawalEffect(rule) if rule.clock == WithdrawalClock::ReceiptByEachAddressee);
        if self.treaty.rulebook.clauses().iter().any(by_each) {
            let note = "the clock runs from receipt by each addressee: the day given is taken as the latest receipt, which is the strict reading";
            flag("receipt-by-each-addressee", note.to_owned());
        }
        let holds = self.treaty.rulebook.clauses().iter().any(|clause| matches!(clause.rule, Rule::WithdrawalHold(_)));
        if !self.supposed.conflicts.is_empty() && !holds {
            flag(
                "no-hold-clause",
                "the treaty has no clause on armed conflict; the one supposed changes nothing".to_owned(),
            );
        }
        let hold = at_expiry.steps.iter().find_map(|step| match step.conclusion {
            Conclusion::HoldTested { on, outcome } => Some((on, outcome)),
            _ => None,
        });
        let Some((tested, outcome)) = hold else { return };
        let on = day(tested);
        match outcome {
            HoldOutcome::NothingFound => {
                let reach = self.corpus.conflict_coverage().map_or(String::new(), |(says, _)| format!(" ({says})"));
                flag(
                    "no-conflict-found",
                    format!("no evidence of engagement in an armed conflict on {on} was found{reach}"),
                );
            }
            HoldOutcome::NoData => {
                flag(
                    "no-conflict-data",
                    format!("the data on armed conflict do not reach {on}: no data is not no conflict"),
                );
            }
            HoldOutcome::SecondaryOnly => {
                flag(
                    "secondary-role",
                    format!("evidence shows a supporting role in an armed conflict on {on}: flagged, not held"),
                );
            }
            HoldOutcome::NotHeld => {
                flag(
                    "primary-role",
                    format!(
                        "evidence shows a primary role in an armed conflict on {on}; the reading applied does not hold on it"
                    ),
                );
            }
            HoldOutcome::Held(_) => {
                flag(
                    "primary-role",
                    format!(
                        "evidence shows a primary role in an armed conflict on {on}; it holds under the strict reading"
                    ),
                );
                flag(
                    "needs-a-finding",
                    "whether there is an armed conflict is for the Parties to find; no text says who decides"
                        .to_owned(),
                );
            }
        }
        let reach = self.corpus.world().conflicts_until;
        let carried = matches!(outcome, HoldOutcome::Held(_) | HoldOutcome::NotHeld | HoldOutcome::SecondaryOnly);
        if let Some(reach) = reach.filter(|reach| carried && *reach < tested) {
            let note = format!(
                "the data on armed conflict reach {}; for {on} what was active at their end, or is supposed, is carried on",
                day(reach)
            );
            flag("no-conflict-data", note);
        }
        course.tested = Some(tested);
    }

    fn sentence(&self, course: &Course, status: &str) -> String {
        let who = self.corpus.in_sentence(self.supposed.who);
        let treaty = format!("the {}", self.corpus.identities()[self.supposed.place].called);
        let notice = day(self.supposed.notice);
        let clause =
            self.treaty.rulebook.clauses().iter().find(|clause| matches!(clause.rule, Rule::WithdrawalEffect(_)));
        let article = clause.map_or(String::new(), |clause| format!(" (Article {})", clause.article));
        match (course.outcome, course.expires, course.effect) {
            ("effective", _, Some(effect)) => format!(
                "A notice by {who} to leave {treaty} received on {notice} takes effect on {}{article}; {} is the last day bound.",
                day(effect),
                day(day_before(effect))
            ),
            ("held", Some(expires), effect) => {
                let until = effect.map_or("no end is known".to_owned(), |effect| format!("until {}", day(effect)));
                format!(
                    "The period of a notice by {who} to leave {treaty} received on {notice} expires on {}{article}, but evidence of an \
                     armed conflict holds the withdrawal ({until}) under the strict reading; {who} stays bound.",
                    day(expires)
                )
            }
            ("revoked", Some(expires), _) => format!(
                "The notice by {who} to leave {treaty} received on {notice} would have expired on {}, but it is revoked before that; {who} stays bound.",
                day(expires)
            ),
            ("not-a-party", ..) => format!("There is nothing to leave. {status}"),
            ("no-clause", ..) if course.flags.contains(&"outside-window") => {
                format!("A notice by {who} to leave {treaty} on {notice} has no effect: {}.", course.notes.join("; "))
            }
            ("no-clause", ..) => format!(
                "There is no clause in {treaty} by which such a notice takes effect on its own: general law allows withdrawal only where the \
                 Parties meant to, or the nature of the treaty implies it, and then with twelve months' notice (VCLT 56)."
            ),
            ("contested", Some(expires), _) => {
                format!(
                    "Whether a notice by {who} received on {notice} takes effect on {} depends on contested readings.",
                    day(expires)
                )
            }
            _ => format!(
                "What a notice by {who} received on {notice} would do cannot be determined from what is recorded: {status}"
            ),
        }
    }

    fn checklist(&self) -> Vec<v1::ChecklistItem> {
        let mut items = Vec::new();
        let depositaries: Vec<&str> =
            self.corpus.identities()[self.supposed.place].depositaries.iter().map(|d| d.name.as_str()).collect();
        for clause in self.treaty.rulebook.clauses() {
            let mut ask = |item: String| items.push(v1::ChecklistItem { item, article: clause.article.clone() });
            match &clause.rule {
                Rule::WithdrawalNotice { addressees, content } => {
                    addressees.iter().for_each(|addressee| ask(give_notice(addressee, &depositaries)));
                    if let Some(item) = content_of_notice(content) {
                        ask(item.to_owned());
                    }
                }
                Rule::WithdrawalEffect(rule) => {
                    ask(format!("a period of {} runs, counted from {}", rule.period, clock_words(rule.clock)))
                }
                Rule::WithdrawalHold(rule) => ask(format!("armed conflict is tested {}", tested_words(rule.tested))),
                _ => {}
            }
        }
        for (rule, item) in GENERAL_CHECKLIST {
            let clause = self.treaty.rulebook.clause(self.treaty.rulebook.general(rule));
            items.push(v1::ChecklistItem { item: item.to_owned(), article: clause.article.clone() });
        }
        items
    }

    /// A general sentence, with the places that it has.
    fn filled(&self, says: &str) -> String {
        let who = self.corpus.in_sentence(self.supposed.who);
        let treaty = format!("the {}", self.corpus.identities()[self.supposed.place].called);
        says.replace("{participant}", who)
            .replace("{treaty}", &treaty)
            .replace("{on}", "its day")
            .replace("{date}", "the day of effect")
    }

    fn survives(&self, effect: Option<Date>) -> Vec<v1::Survives> {
        let rulebook = &self.treaty.rulebook;
        let own = rulebook.clauses().iter().filter_map(|clause| match &clause.rule {
            Rule::WithdrawalSurvival { survives } => Some((survives, &clause.article)),
            _ => None,
        });
        let mut all: Vec<v1::Survives> = own
            .flat_map(|(phrases, article)| {
                phrases.iter().map(|says| v1::Survives { says: says.clone(), article: article.clone() })
            })
            .collect();
        for rule in [GeneralRule::FormerParty, GeneralRule::OtherRules] {
            let clause = rulebook.clause(rulebook.general(rule));
            let on = effect.map_or_else(|| "the day of effect".to_owned(), day);
            all.push(v1::Survives {
                says: self.filled(&clause.says.replace("{date}", &on)),
                article: clause.article.clone(),
            });
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
    (
        GeneralRule::InstrumentForm,
        "the instrument is signed by the Head of State, the Head of Government or the Minister for Foreign Affairs, \
         or its bearer may be asked for full powers",
    ),
    (
        GeneralRule::NoticeOnReceipt,
        "the clock starts with receipt, not with a vote, a law, a signature or an announcement",
    ),
    (GeneralRule::Revocation, "until it takes effect, the notice can be taken back"),
];

/// The end of the supposed notice's period, and whether it was rounded to the end of a month.
fn period(proof: &Proof) -> Option<(Date, bool)> {
    proof.steps.iter().rev().find_map(|step| match step.conclusion {
        Conclusion::PeriodExpires { counted } => Some((counted.to, counted.clamped)),
        _ => None,
    })
}

fn give_notice(addressee: &str, depositaries: &[&str]) -> String {
    match addressee {
        "depositary" => format!("give the instrument of withdrawal to the depositary: {}", depositaries.join(", ")),
        "all-parties" => "give notice to all other States Parties".to_owned(),
        "security-council" => "give notice to the United Nations Security Council".to_owned(),
        "executive-council" => "give notice to the Executive Council".to_owned(),
        other => format!("give notice to: {other}"),
    }
}

fn content_of_notice(content: &str) -> Option<&'static str> {
    match content {
        "full-explanation-of-reasons" => Some("the instrument holds a full explanation of the reasons"),
        "extraordinary-events" => {
            Some("the notice states the extraordinary events that jeopardized the supreme interests")
        }
        "reasons-optional" => Some("the notice may give reasons"),
        _ => None,
    }
}

const fn clock_words(clock: WithdrawalClock) -> &'static str {
    match clock {
        WithdrawalClock::ReceiptByDepositary => "receipt by the depositary",
        WithdrawalClock::ReceiptByEachAddressee => {
            "receipt by each addressee; the latest receipt is the strict reading"
        }
    }
}

const fn tested_words(tested: depositary_law::HoldTested) -> &'static str {
    match tested {
        depositary_law::HoldTested::AtExpiry => "on the day the period expires",
        depositary_law::HoldTested::AtNotification => "on the day of the notice",
    }
}
