//! The deadline in effect: the statutory one, moved by each grant that counts.

use super::fact::{ComplianceFact, ComplianceId, ComplianceKind};
use super::rule::ExtensionRule;
use crate::calendar::{Date, LAST_DAY};

/// A deadline with everything that moved it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Chain {
    /// The deadline in effect; `None`: no statutory one, or the last grant does not state its date.
    pub due: Option<Date>,
    /// The last deadline that grants which do not count would give.
    pub perhaps: Option<Date>,
    /// What moved it, or would if it counted, in order.
    pub links: Vec<Link>,
}

/// One grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub fact: ComplianceId,
    /// Whether it counts: confirmed, and decided by the day.
    pub counts: bool,
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Whether it is longer than the clause allows.
    pub beyond: bool,
}

impl Chain {
    /// The deadline on a day. Facts come in the order of their days.
    pub fn on(
        day: Date,
        nominal: Option<Date>,
        rule: Option<&ExtensionRule>,
        facts: &[(ComplianceId, &ComplianceFact)],
    ) -> Self {
        let mut chain = Chain { due: nominal, ..Chain::default() };
        let (mut last, mut stated) = (nominal, true);
        let mut counted = 0_u32;
        for (fact, grant) in facts.iter().filter(|(_, fact)| fact.kind == ComplianceKind::ExtensionGranted) {
            if grant.on.earliest() > day {
                continue; // not decided yet on that day
            }
            let counts = grant.counts() && grant.on.latest() <= day;
            let longest = rule.map(|rule| if counted == 0 { rule.up_to } else { rule.further.unwrap_or(rule.up_to) });
            let beyond = match (longest, last, grant.new_due) {
                (Some(longest), Some(last), Some(to)) if stated => to > longest.count_from(last).to,
                (None, ..) => true,
                _ => false,
            };
            chain.links.push(Link { fact: *fact, counts, from: last, to: grant.new_due, beyond: counts && beyond });
            (last, stated) = (grant.new_due.or(last), grant.new_due.is_some()); // what is told as a chain is checked as one
            if counts {
                counted += 1;
                chain.due = grant.new_due;
            } else {
                // One that does not say until when may reach beyond any day.
                chain.perhaps = chain.perhaps.max(Some(grant.new_due.unwrap_or(LAST_DAY)));
            }
        }
        chain.perhaps = chain.perhaps.filter(|perhaps| chain.due.is_some_and(|due| *perhaps > due));
        chain
    }

    /// Whether a grant that counts has moved the deadline.
    pub fn moved(&self) -> bool {
        self.links.iter().any(|link| link.counts)
    }
}
