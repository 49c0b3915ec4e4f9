//! The legal lines of a history: a participant's acts, the days on which they have effect, and objections to them.

use depositary_corpus::Treaty;
use depositary_law::calendar::day_before;
use depositary_law::prose::{Voice, Words};
use depositary_law::{
    ActionId, ActionKind, Clause, Date, Derivation, Finding, ParticipantId, Qualifier, Reliability, ReportedDate, Rule,
    Segment, Status,
};

use super::{Dated, text};
use crate::register::Register;
use crate::v1;
use crate::words::TreatyWords;

/// What is legal in a history is told from here.
pub(super) struct Legal<'r, 'a> {
    pub register: &'r Register<'a>,
    pub words: &'r TreatyWords<'a>,
    pub treaty: &'a Treaty,
    pub derivation: &'r Derivation<'a>,
}

impl Legal<'_, '_> {
    /// The participant's acts that were known and not corrected.
    pub fn acts(&self, who: ParticipantId) -> Vec<Dated> {
        self.derivation.acts_of(who).iter().map(|id| self.act(who, *id)).collect()
    }

    fn act(&self, who: ParticipantId, id: ActionId) -> Dated {
        let action = self.treaty.facts.action(id);
        let clock = self.withdrawal_effect().filter(|_| self.starts_clock(who, id));
        let says = self.act_in_words(action.kind);
        self.entry(id, action.on, action.kind.word(), says, clock)
    }

    fn entry(&self, id: ActionId, on: ReportedDate, step: &'static str, says: String, clock: Option<&Clause>) -> Dated {
        let record = self.treaty.action(id);
        let entry = v1::HistoryEntry {
            date: on.to_string(),
            // What is only announced is no act under the treaty.
            kind: if step == ActionKind::Announcement.word() { "domestic" } else { "legal" },
            step,
            says,
            counts: None,
            starts_clock: clock.is_some(),
            article: clock.map(|clause| clause.article.clone()),
            fact: Some(record.id.clone()),
            sources: self.register.source_ids(&record.sources),
            reliability: self.treaty.facts.action(id).reliability.word(),
            contradicts: Vec::new(),
            note: text(&record.note),
        };
        Dated { on, step: None, entry }
    }

    /// Objections of others to the participant's acts.
    pub fn objections_to(&self, who: ParticipantId) -> Vec<Dated> {
        let corpus = self.register.corpus();
        let facts = &self.treaty.facts;
        let told = corpus.participant_ids().filter(|other| *other != who).flat_map(|other| {
            let objections = self.derivation.acts_of(other).iter().filter_map(move |id| {
                let action = facts.action(*id);
                let against = action.refers_to.filter(|_| action.kind == ActionKind::Objection)?;
                (facts.action(against).participant == who).then_some((*id, against))
            });
            objections.map(move |(id, against)| {
                let what = self.words.say(&format!("act-{}", facts.action(against).kind.word()), &[]);
                let places = [("who", self.words.participant(other)), ("act", what.as_str())];
                let says = self.words.say("history-objection-to", &places);
                self.entry(id, facts.action(id).on, ActionKind::Objection.word(), says, None)
            })
        });
        told.collect()
    }

    /// The days on which acts have effect: entry into force, expiry of a notice that is held, effect of a withdrawal.
    pub fn boundaries(&self, who: ParticipantId, timeline: &v1::Timeline) -> Vec<Dated> {
        let segments = self.derivation.timeline(who);
        let articles = timeline.intervals.iter().skip(1).map(|interval| interval.article.clone());
        let pairs = segments.windows(2).zip(articles);
        let told = pairs.filter_map(|(pair, article)| {
            let [before, after] = pair else { return None };
            self.boundary(who, before, after, article)
        });
        told.collect()
    }

    fn boundary(
        &self,
        who: ParticipantId,
        before: &Segment,
        after: &Segment,
        article: Option<String>,
    ) -> Option<Dated> {
        let held = |segment: &Segment| segment.qualifiers.has(Qualifier::WithdrawalHeld);
        let say = |key: &str, places: &[(&str, &str)]| self.words.say(key, places);
        let (step, says, by) = match after.status {
            Status::Party if before.status != Status::Party => {
                let says = say("history-in-force", &[("who", self.words.participant(who))]);
                ("entry-into-force", says, self.consent(who, after.from))
            }
            Status::FormerParty if before.status != Status::FormerParty => {
                let says = say("history-effect", &[("last", &self.words.day(day_before(after.from)))]);
                ("effect", says, self.notice(who, after.from))
            }
            Status::Undetermined if before.status != Status::Undetermined => {
                ("undetermined", say("history-undetermined", &[]), None)
            }
            _ if held(after) && !held(before) => ("expiry", say("history-held", &[]), self.notice(who, after.from)),
            _ => return None,
        };
        Some(self.derived(after.from, step, says, by, article))
    }

    /// A derived day: from the act behind it, or as a source states it.
    fn derived(
        &self,
        on: Date,
        step: &'static str,
        says: String,
        by: Option<ActionId>,
        article: Option<String>,
    ) -> Dated {
        let corpus = self.register.corpus();
        let stated = by.filter(|id| self.treaty.facts.action(*id).effect == Some(on));
        let stated = stated.map(|id| self.treaty.action(id).effect_sources.as_slice()).filter(|ids| !ids.is_empty());
        let clauses = self.treaty.rulebook.clauses().iter();
        let law = clauses.filter(|clause| Some(&clause.article) == article.as_ref()).map(|clause| clause.source).next();
        let own = by.map_or(Reliability::Inferred, |id| self.treaty.facts.action(id).reliability);
        let reliability = match stated {
            Some(sources) => sources.iter().map(|id| corpus.source(*id).reliability).min().unwrap_or(own),
            None => own,
        };
        let sources = stated.map_or_else(|| law.into_iter().collect(), <[_]>::to_vec);
        let entry = v1::HistoryEntry {
            date: on.to_string(),
            kind: "legal",
            step,
            says,
            counts: None,
            starts_clock: false,
            article,
            fact: by.map(|id| self.treaty.action(id).id.clone()),
            sources: self.register.source_ids(&sources),
            reliability: reliability.word(),
            contradicts: Vec::new(),
            note: None,
        };
        Dated { on: ReportedDate::exact(on), step: None, entry }
    }

    fn consent(&self, who: ParticipantId, up_to: Date) -> Option<ActionId> {
        self.last(who, up_to, ActionKind::is_consent)
    }

    fn notice(&self, who: ParticipantId, up_to: Date) -> Option<ActionId> {
        self.last(who, up_to, |kind| kind == ActionKind::WithdrawalNotice)
    }

    fn last(&self, who: ParticipantId, up_to: Date, wanted: impl Fn(ActionKind) -> bool) -> Option<ActionId> {
        let acts = self.derivation.acts_of(who).iter().copied();
        let fits = |id: &ActionId| {
            let action = self.treaty.facts.action(*id);
            wanted(action.kind) && action.on.earliest() <= up_to
        };
        acts.filter(fits).max_by_key(|id| self.treaty.facts.action(*id).on)
    }

    /// The clause by which the period of a notice runs.
    fn withdrawal_effect(&self) -> Option<&Clause> {
        self.treaty.rulebook.clauses().iter().find(|clause| matches!(clause.rule, Rule::WithdrawalEffect(_)))
    }

    /// Whether an act is a notice from whose receipt the period runs.
    fn starts_clock(&self, who: ParticipantId, id: ActionId) -> bool {
        let idle = self.derivation.findings().iter().any(|finding| match finding {
            Finding::NoticeByNonParty(act) | Finding::NoticeWithoutClause(act) | Finding::NoticeRepeated(act) => {
                *act == id
            }
            _ => false,
        });
        let action = self.treaty.facts.action(id);
        action.participant == who && action.kind == ActionKind::WithdrawalNotice && !idle
    }

    /// The participant's last notice from whose receipt a period runs.
    pub fn running_notice(&self, who: ParticipantId) -> Option<ActionId> {
        self.withdrawal_effect()?;
        let acts = self.derivation.acts_of(who).iter().copied();
        acts.filter(|id| self.starts_clock(who, *id)).max_by_key(|id| self.treaty.facts.action(*id).on)
    }

    /// What started the clock, and by which article.
    pub fn clock(&self, who: ParticipantId) -> Option<v1::Clock> {
        let clause = self.withdrawal_effect()?;
        let id = self.running_notice(who)?;
        let action = self.treaty.facts.action(id);
        Some(v1::Clock {
            step: action.kind.word(),
            date: action.on.to_string(),
            article: clause.article.clone(),
            quote: clause.quote.clone(),
            source: self.register.corpus().source(clause.source).id.clone(),
            fact: self.treaty.action(id).id.clone(),
        })
    }

    /// The first day out after a notice, with the reliability of that notice.
    pub fn effect_of(&self, who: ParticipantId, notice: ActionId) -> Option<(Date, Reliability)> {
        let action = self.treaty.facts.action(notice);
        let segments = self.derivation.timeline(who);
        let out = |segment: &&Segment| segment.status == Status::FormerParty && segment.from >= action.on.latest();
        segments.iter().find(out).map(|segment| (segment.from, action.reliability))
    }

    /// What was done, in a few words.
    fn act_in_words(&self, kind: ActionKind) -> String {
        let act = || self.words.say(&format!("act-{}", kind.word()), &[]);
        match kind {
            ActionKind::Ratification
            | ActionKind::Acceptance
            | ActionKind::Approval
            | ActionKind::Accession
            | ActionKind::FormalConfirmation => self.words.say("history-deposit", &[("act", &act())]),
            ActionKind::Declaration | ActionKind::Objection => act(),
            kind => self.words.say(&format!("history-{}", kind.word()), &[]),
        }
    }
}
