//! Questions about what was observed, put to the library.

use depositary_answers::{
    About, FiguresAsked, MeetingsAsked, Place, PositionsAsked, Printed, ReportsAsked, VotesAsked,
};
use depositary_corpus::{Act, Body, Denominator, Measure, Scope, Stance};
use depositary_law::Date;

use super::{Library, day, day_or_today, print, told};
use crate::expect::ObservedQuestion;

impl Library<'_> {
    /// The answer to a question about what was observed.
    ///
    /// # Errors
    /// The message of the refusal.
    pub(super) fn observed(&self, question: &ObservedQuestion) -> Result<String, String> {
        let known_at = day_or_today(question.known_at.as_deref())?;
        let register = &self.plain;
        let treaty = question.treaty.as_deref().map(|name| told(register.find_treaty(name))).transpose()?;
        let by = question.by.as_deref().map(|name| told(register.find_participant(name))).transpose()?;
        let on = question.on.as_deref().map(day).transpose()?;
        match question.list.as_str() {
            "figures" => self.figures(question, known_at),
            "use-reports" => {
                let act = word(&question.act, Act::from_word)?;
                print(&told(register.use_reports(&ReportsAsked {
                    treaty,
                    act,
                    status: None,
                    by,
                    place: None,
                    on,
                    known_at,
                }))?)
            }
            "positions" => {
                let about = question.about.as_deref().map(|about| told(register.find_about(about))).transpose()?;
                let about = about.unwrap_or(About::default());
                let stance = word(&question.stance, Stance::from_word)?;
                let asked = PositionsAsked { about, by, stance, from: None, until: None, on, known_at };
                print(&told(register.positions(&asked))?)
            }
            "meetings" => {
                let on = if question.next && on.is_none() { Some(day_or_today(None)?) } else { on };
                print(&told(register.meetings(MeetingsAsked { treaty, on, next: question.next, known_at }))?)
            }
            "votes" => {
                let body = word(&question.body, Body::from_word)?;
                print(&told(register.votes(&VotesAsked { treaty, session: None, body, part: None, known_at }))?)
            }
            other => Err(format!("no list `{other}`")),
        }
    }

    fn figures(&self, question: &ObservedQuestion, known_at: Date) -> Result<String, String> {
        let register = &self.plain;
        if !question.explain.is_empty() {
            let numbers: Result<Vec<Printed>, String> =
                question.explain.iter().map(|text| told(text.parse())).collect();
            return print(&told(register.explain_figures(&numbers?, known_at))?);
        }
        if let Some([one, two]) = &question.compare {
            return print(&told(told(register.figure_comparison(one, two, known_at))?)?);
        }
        let place = match &question.participant {
            Some(name) => Some(Place::In(told(register.find_participant(name))?)),
            None => question.world.then_some(Place::World),
        };
        let measure = question.measure.as_ref().or(question.series.as_ref()).or(question.total.as_ref());
        let asked = FiguresAsked {
            treaty: question.treaty.as_deref().map(|name| told(register.find_treaty(name))).transpose()?,
            measure: word(&measure.cloned(), Measure::from_word)?,
            year: question.year,
            edition: question.edition,
            scope: word(&question.scope, Scope::from_word)?,
            denominator: word(&question.denominator, Denominator::from_word)?,
            place,
            latest: question.latest,
            ..FiguresAsked::all(known_at)
        };
        match (&question.series, &question.total) {
            (Some(_), _) => print(&told(register.figure_series(&asked))?),
            (None, Some(_)) => print(&told(register.figure_total(&asked))?),
            (None, None) => print(&told(register.figures(&asked))?),
        }
    }
}

/// A word of a closed list, as a case writes it.
fn word<T>(text: &Option<String>, known: fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    text.as_deref().map(|word| known(word).ok_or_else(|| format!("unknown word `{word}`"))).transpose()
}
