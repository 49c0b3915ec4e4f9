//! The treaty's entry into force, against a recount of all instruments.

use super::claims::Checker;
use super::flaw::Flaw;
use super::record::{Recount, Standing};
use crate::calendar::{Counted, Date};
use crate::model::ActionId;

impl Checker<'_> {
    /// Enough instruments on deposit: since that day, these, and the period from then.
    pub fn treaty_in_force(&self, step: usize, counted: Counted, on: Date) -> Result<Standing, Flaw> {
        self.agree(step, counted, self.record.rules.entry.map(|rule| rule.period))?;
        let recounts = self.recounts(|recount| recount.trigger == Some(counted.from));
        if recounts.is_empty() {
            return Err(Flaw::WrongTrigger { step, on: counted.from });
        }
        if !recounts.iter().any(|recount| self.lists(step, recount)) {
            return Err(Flaw::WrongInstruments { step });
        }
        if recounts.iter().all(|recount| recount.in_force != Some(on)) {
            return Err(Flaw::WrongDay { step, on });
        }
        Ok(Standing { trigger: Some(counted.from), in_force: Some(on) })
    }

    /// Too few instruments on deposit, or not those required.
    pub fn treaty_not_in_force(&self, step: usize, on_deposit: u16, needed: u16) -> Result<Standing, Flaw> {
        let recounts = self.recounts(|recount| recount.trigger.is_none());
        let Some(last) = recounts.last() else {
            let since = self.record.recounts[0].trigger.unwrap_or(Date::MIN);
            return Err(Flaw::EnoughOnDeposit { step, since });
        };
        let instruments = self.record.rules.entry.map_or(0, |rule| rule.instruments);
        let right = recounts.iter().any(|recount| recount.on_deposit.len() == usize::from(on_deposit));
        if !right || needed != instruments {
            return Err(Flaw::WrongNumber { step, on_deposit: last.on_deposit.len(), needed: instruments });
        }
        if !recounts.iter().any(|recount| self.lists(step, recount)) {
            return Err(Flaw::WrongInstruments { step });
        }
        Ok(Standing { trigger: None, in_force: None })
    }

    fn recounts(&self, fits: impl Fn(&&Recount) -> bool) -> Vec<&Recount> {
        self.record.recounts.iter().filter(fits).collect()
    }

    /// Whether a step lists exactly one instrument of each depositor.
    fn lists(&self, step: usize, recount: &Recount) -> bool {
        let listed: Vec<ActionId> = self.actions(step).collect();
        let one_of = |instruments: &Vec<ActionId>| listed.iter().filter(|id| instruments.contains(id)).count() == 1;
        listed.len() == recount.on_deposit.len() && recount.on_deposit.values().all(one_of)
    }
}
