//! A stretch of time laid out from left to right.

use depositary_law::Date;
use depositary_law::calendar::{date, days_between};
use maud::{Markup, html};

/// Not more years than this are written under an axis, so that they fit a telephone.
const LABELS: i16 = 7;

/// A stretch of time; a day's place on it is a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    from: Date,
    until: Date,
}

impl Axis {
    /// An axis over some days, from the first January before them to the first January after, at least four years.
    pub fn over(days: impl IntoIterator<Item = Date>, today: Date) -> Self {
        let mut years = (today.year(), today.year());
        for day in days {
            years = (years.0.min(day.year()), years.1.max(day.year()));
        }
        let until = years.1.saturating_add(1);
        let from = years.0.min(until.saturating_sub(4));
        Axis { from: date(from.max(1), 1, 1), until: date(until.min(9999), 1, 1) }
    }

    /// Where a day stands, from 0 to 100; what lies outside stands at the edge.
    pub fn place(&self, day: Date) -> f64 {
        let whole = f64::from(days_between(self.from, self.until).max(1));
        let day = day.clamp(self.from, self.until);
        100.0 * f64::from(days_between(self.from, day)) / whole
    }

    /// The same with a sign, as SVG has it: `12.34%`.
    pub fn percent(&self, day: Date) -> String {
        format!("{:.2}%", self.place(day))
    }

    /// The first day.
    pub const fn from(&self) -> Date {
        self.from
    }

    /// The first day after it.
    pub const fn until(&self) -> Date {
        self.until
    }

    /// The years that are written: the first days of some.
    pub fn years(&self) -> impl Iterator<Item = Date> + use<> {
        let span = self.until.year() - self.from.year();
        let step = [1, 2, 5, 10, 20, 25, 50].into_iter().find(|step| span / step < LABELS).unwrap_or(100);
        let first = (self.from.year() + step - 1) / step * step;
        let until = self.until.year();
        (0..LABELS + 1).map(move |n| first + n * step).filter(move |year| *year < until).map(|year| date(year, 1, 1))
    }

    /// Lines and years, from `top` to `bottom`, the years below.
    pub fn lines(&self, top: u32, bottom: u32) -> Markup {
        html! {
            g.axis aria-hidden="true" {
                @for year in self.years() {
                    @let x = self.percent(year);
                    line x1=(x) x2=(x) y1=(top) y2=(bottom) {}
                    text x=(x) y=(bottom + 14) dx="3" { (year.year()) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_years() {
        let axis = Axis::over([date(2008, 12, 3), date(2025, 3, 6)], date(2026, 11, 22));
        assert_eq!((axis.from, axis.until), (date(2008, 1, 1), date(2027, 1, 1)));
        assert_eq!(axis.percent(axis.from), "0.00%");
        assert_eq!(axis.percent(date(2030, 1, 1)), "100.00%");
        assert_eq!(axis.years().map(|year| year.year()).collect::<Vec<_>>(), [2010, 2015, 2020, 2025]);
    }
}
