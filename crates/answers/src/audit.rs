//! The audit: what others print, beside what the record derives, each with its proof.

use depositary_corpus::{Audited, Outcome, Problems, Treaty, audit};
use depositary_law::calendar::days_between;
use depositary_law::duty::{DutyQuestion, Instance, assess};
use depositary_law::{Action, ActionId, ActionKind, Date, Derivation, ParticipantId, ReportedDate};

use crate::duty::NumberedDuty;
use crate::proof::numbered;
use crate::register::Register;
use crate::v1;
use crate::words::TreatyWords;

/// Which printed figures are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditAsked {
    /// About whom; blank: anybody.
    pub participant: Option<ParticipantId>,
    /// About which treaty, by its place; blank: any.
    pub treaty: Option<usize>,
    /// Of which kind: `report-due`, `in-force-for`, …; blank: any.
    pub what: Option<String>,
    /// Also those that agree.
    pub all: bool,
}

impl<'a> Register<'a> {
    /// What others print, compared with what the record derives, as known on a day.
    ///
    /// # Errors
    /// When a treaty's files have errors.
    pub fn audit(&self, asked: &AuditAsked, known_at: Date) -> Result<v1::Audit, Problems> {
        let places = asked.treaty.map_or(0..self.corpus().identities().len(), |place| place..place + 1);
        let mut answer = v1::Audit { known_at: known_at.to_string(), compared: 0, agree: 0, printed: Vec::new() };
        let meetings = &self.corpus().observations()?.meetings;
        let code = asked.participant.map(|who| &self.corpus().participant(who).code);
        for place in places {
            let (treaty, derivation) = self.derivation(place, known_at)?;
            let words = self.words(place)?;
            for audited in audit(self.corpus(), treaty, &derivation, meetings) {
                let published = audited.published;
                let wanted = code.is_none_or(|code| *code == published.participant)
                    && asked.what.as_ref().is_none_or(|what| *what == published.what);
                if !wanted {
                    continue;
                }
                answer.compared += 1;
                answer.agree += usize::from(audited.outcome == Outcome::Agrees);
                if asked.all || audited.outcome != Outcome::Agrees {
                    answer.printed.push(self.printed(&words, treaty, &derivation, &audited));
                }
            }
        }
        Ok(answer)
    }

    /// The kinds of printed figures on record, by word.
    ///
    /// # Errors
    /// When a treaty's files have errors.
    pub fn printed_kinds(&self) -> Result<Vec<&'a str>, Problems> {
        let mut kinds = Vec::new();
        for place in 0..self.corpus().identities().len() {
            kinds.extend(self.corpus().treaty(place)?.published.iter().map(|published| published.what.as_str()));
        }
        kinds.sort_unstable();
        kinds.dedup();
        Ok(kinds)
    }

    fn printed(
        &self,
        words: &TreatyWords<'_>,
        treaty: &Treaty,
        derivation: &Derivation<'_>,
        audited: &Audited<'_>,
    ) -> v1::Printed {
        let published = audited.published;
        let computed = match &audited.outcome {
            Outcome::Differs(ours) if audited.ours.is_empty() && ours != "none" => vec![ours.clone()],
            _ => audited.ours.iter().map(ToString::to_string).collect(),
        };
        let who = self.participant_by_code(&published.participant);
        let unless_blank = |text: &String| (!text.is_empty()).then(|| text.clone());
        v1::Printed {
            id: published.id.clone(),
            treaty: words.identity().id.clone(),
            participant: unless_blank(&published.participant),
            what: published.what.clone(),
            about: audited.about.clone(),
            on: published.on.clone(),
            printed: published.value.clone(),
            printed_in: published.sources.iter().map(|source| self.corpus().source(*source).id.clone()).collect(),
            computed,
            agrees: audited.outcome == Outcome::Agrees,
            days_apart: days_apart(&published.value, &audited.ours),
            why: audited.why.clone(),
            note: unless_blank(&published.note),
            recorded_in: self.recorded_in(&published.what, &published.note),
            facts: who.map_or_else(Vec::new, |who| self.acts(words, treaty, derivation, who, &published.what)),
            proof: who.and_then(|who| self.our_proof(words, treaty, derivation, audited, who)),
        }
    }

    /// Who says the days of a meeting.
    fn recorded_in(&self, what: &str, meeting: &str) -> Vec<String> {
        let meetings = self.corpus().observations().map_or(&[][..], |all| &all.meetings);
        let meeting = meetings.iter().filter(|_| what == "meeting").find(|one| one.id == meeting);
        let sources = meeting.map_or(&[][..], |meeting| &meeting.origin.sources);
        sources.iter().map(|source| self.corpus().source(*source).id.clone()).collect()
    }

    fn participant_by_code(&self, code: &str) -> Option<ParticipantId> {
        self.corpus().participant_ids().find(|who| self.corpus().participant(*who).code == code)
    }

    /// The recorded acts of the kind whose date is printed.
    fn acts(
        &self,
        words: &TreatyWords<'_>,
        treaty: &Treaty,
        derivation: &Derivation<'_>,
        who: ParticipantId,
        what: &str,
    ) -> Vec<v1::Fact> {
        let kinds: fn(ActionKind) -> bool = match what {
            "deposit" => ActionKind::is_consent,
            "signature" => |kind| matches!(kind, ActionKind::Signature | ActionKind::DefinitiveSignature),
            _ => return Vec::new(),
        };
        let of_kind = |id: &&ActionId| {
            let Action { kind, .. } = treaty.facts.action(**id);
            kinds(*kind)
        };
        let proof = derivation.prove(who, derivation.known_at());
        let told = numbered(self.corpus(), treaty, &proof, words);
        derivation.acts_of(who).iter().filter(of_kind).map(|id| told.fact(*id)).collect()
    }

    /// Why our day is what it is: the proof of the duty, or of the status that begins on it.
    fn our_proof(
        &self,
        words: &TreatyWords<'_>,
        treaty: &Treaty,
        derivation: &Derivation<'_>,
        audited: &Audited<'_>,
        who: ParticipantId,
    ) -> Option<v1::Node> {
        if let Some(duty) = audited.duty {
            let printed_on = audited.published.on.parse::<ReportedDate>();
            let on = printed_on.map_or(derivation.known_at(), ReportedDate::latest);
            let question = DutyQuestion { participant: who, instance: Instance { duty, covers: None }, on };
            return Some(NumberedDuty::new(self.corpus(), treaty, &assess(derivation, question), words).tree());
        }
        if !matches!(audited.published.what.as_str(), "in-force-for" | "withdrawal-effect") {
            return None;
        }
        let on = audited.ours.first().map_or(derivation.known_at(), |day| day.earliest());
        Some(numbered(self.corpus(), treaty, &derivation.prove(who, on), words).tree())
    }
}

/// How many days the printed day lies after the nearest of ours, where both are days.
fn days_apart(printed: &str, ours: &[ReportedDate]) -> Option<i32> {
    let printed: ReportedDate = printed.parse().ok()?;
    let exact = ours.iter().filter(|day| day.is_exact() && printed.is_exact());
    exact.map(|day| days_between(day.earliest(), printed.earliest())).min_by_key(|days| days.abs())
}
