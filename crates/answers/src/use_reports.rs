//! Reports of use, transfer, transit and production, each with its status and the answer of the one it is about.

use depositary_corpus::{Act, Problems, ReportStatus, UseReport};
use depositary_law::{Date, ParticipantId};

use crate::register::Register;
use crate::v1;

/// Which reports are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportsAsked {
    /// On the subject of this treaty.
    pub treaty: Option<usize>,
    /// Of this act.
    pub act: Option<Act>,
    /// Of this status.
    pub status: Option<ReportStatus>,
    /// Said of this participant.
    pub by: Option<ParticipantId>,
    /// In this place.
    pub place: Option<ParticipantId>,
    /// About this day.
    pub on: Option<Date>,
    /// Known by this day.
    pub known_at: Date,
}

impl Register<'_> {
    /// The reports that are asked for, by time; a denial is always shown with what it denies.
    ///
    /// # Errors
    /// When the files of observations have errors.
    pub fn use_reports(&self, asked: &ReportsAsked) -> Result<v1::UseReports, Problems> {
        let all: Vec<&UseReport> = self
            .corpus()
            .observations()?
            .reports
            .iter()
            .filter(|report| report.origin.known.is_none_or(|known| known <= asked.known_at))
            .collect();
        let takes = |report: &UseReport| {
            asked.treaty.is_none_or(|treaty| treaty == report.treaty)
                && asked.act.is_none_or(|act| act == report.act)
                && asked.status.is_none_or(|status| status == report.status)
                && asked.by.is_none_or(|who| report.by == Some(who))
                && asked.place.is_none_or(|who| report.place == Some(who))
                && asked.on.is_none_or(|on| report.covers.holds(on))
        };
        let answers = |report: &UseReport| {
            report.denies.as_ref().is_some_and(|id| all.iter().any(|other| other.id == *id && takes(other)))
        };
        let mut found: Vec<&UseReport> =
            all.iter().copied().filter(|report| takes(report) || answers(report)).collect();
        found.sort_by_key(|report| (report.covers.first(), report.covers.last(), report.id.clone()));
        let reports: Vec<v1::UseReport> = found.into_iter().map(|report| self.use_report(report, &all)).collect();
        Ok(v1::UseReports { known_at: asked.known_at.to_string(), count: reports.len(), reports })
    }

    fn use_report(&self, report: &UseReport, all: &[&UseReport]) -> v1::UseReport {
        let corpus = self.corpus();
        let code = |who: Option<ParticipantId>| who.map(|who| corpus.participant(who).code.clone());
        let text = |text: &String| (!text.is_empty()).then(|| text.clone());
        let ids = |is: &dyn Fn(&UseReport) -> bool| {
            all.iter().filter(|other| other.id != report.id && is(other)).map(|other| other.id.clone()).collect()
        };
        v1::UseReport {
            report: report.id.clone(),
            treaty: corpus.identities()[report.treaty].id.clone(),
            act: report.act.word(),
            actor: report.actor.clone(),
            by: code(report.by),
            to: code(report.to),
            place: code(report.place),
            covers: report.covers.to_string(),
            status: report.status.word(),
            said_by: text(&report.said_by),
            says: report.says.clone(),
            denies: report.denies.clone(),
            denied_by: ids(&|other| other.denies.as_ref() == Some(&report.id)),
            rivals: ids(&|other| {
                other.rival_of.as_ref() == Some(&report.id) || report.rival_of.as_ref() == Some(&other.id)
            }),
            reliability: report.origin.reliability.word(),
            known: report.origin.known.map(|day| day.to_string()),
            sources: self.ids_of(&report.origin.sources),
            note: text(&report.origin.note),
        }
    }
}
