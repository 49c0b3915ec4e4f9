//! Counts that change from day to day.

use depositary_law::Date;

/// A count that changes on days: from that day on it lies between the two numbers, which differ only where the
/// record leaves somebody's status open.
#[derive(Default)]
pub(super) struct Tally(Vec<(Date, i32, i32)>);

impl Tally {
    /// From changes, by day.
    pub fn from_changes(mut changes: Vec<(Date, i32, i32)>) -> Self {
        changes.sort_unstable_by_key(|(day, ..)| *day);
        let mut steps: Vec<(Date, i32, i32)> = Vec::with_capacity(changes.len());
        let (mut low, mut high) = (0, 0);
        for (day, more_low, more_high) in changes {
            (low, high) = (low + more_low, high + more_high);
            match steps.last_mut() {
                Some(last) if last.0 == day => *last = (day, low, high),
                _ => steps.push((day, low, high)),
            }
        }
        Tally(steps)
    }

    /// The count on a day.
    pub fn on(&self, day: Date) -> (i32, i32) {
        let last = self.0.partition_point(|(from, ..)| *from <= day);
        last.checked_sub(1).map_or((0, 0), |last| (self.0[last].1, self.0[last].2))
    }

    /// The least and the greatest count over a stretch of days, half-open.
    pub fn over(&self, from: Date, until: Date) -> (i32, i32) {
        let within = self.0.iter().filter(|(day, ..)| from < *day && *day < until);
        within.fold(self.on(from), |(low, high), (_, l, h)| (low.min(*l), high.max(*h)))
    }

    /// The last day of a stretch, both ends included, on which the count is as asked.
    pub fn last_day(&self, from: Date, to: Date, asked: impl Fn((i32, i32)) -> bool) -> Option<Date> {
        let mut end = to;
        for (day, low, high) in self.0.iter().rev().filter(|(day, ..)| *day <= to) {
            if asked((*low, *high)) {
                return (end >= from).then_some(end);
            }
            if *day <= from {
                return None;
            }
            end = depositary_law::calendar::day_before(*day);
        }
        None
    }
}
