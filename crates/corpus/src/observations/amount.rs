//! Numbers as they are printed: whole, or with up to two places after the point.

use std::fmt;
use std::str::FromStr;

/// A number as printed, exactly: no binary fraction stands between the print and the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    hundredths: i64,
}

impl Amount {
    /// A whole number.
    #[must_use]
    pub const fn whole(number: i32) -> Self {
        Amount { hundredths: number as i64 * 100 }
    }

    /// The number in hundredths.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.hundredths
    }

    /// The sum of two; it stops at the largest number.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Amount { hundredths: self.hundredths.saturating_add(other.hundredths) }
    }

    /// The difference to an earlier number.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Amount { hundredths: self.hundredths.saturating_sub(other.hundredths) }
    }
}

/// Reads `1172`, `66.7` and `83.91`.
///
/// ```
/// use depositary_corpus::Amount;
/// assert_eq!("66.7".parse::<Amount>().unwrap().to_string(), "66.7");
/// assert!("1,172".parse::<Amount>().is_err()); // a comma can be a point
/// ```
impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let refuse = || NotAnAmount(text.to_owned());
        let (whole, rest) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        let digits = |part: &str| !part.is_empty() && part.len() <= 12 && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || rest.is_some_and(|rest| !digits(rest) || rest.len() > 2) {
            return Err(refuse());
        }
        let whole: i64 = whole.parse().map_err(|_| refuse())?;
        let rest: i64 = format!("{:0<2}", rest.unwrap_or("0")).parse().map_err(|_| refuse())?;
        Ok(Amount { hundredths: whole * 100 + rest })
    }
}

/// Prints it as it is written in the record.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (self.hundredths.unsigned_abs() / 100, self.hundredths.unsigned_abs() % 100);
        match rest {
            0 => write!(f, "{sign}{whole}"),
            tenths if tenths % 10 == 0 => write!(f, "{sign}{whole}.{}", tenths / 10),
            _ => write!(f, "{sign}{whole}.{rest:02}"),
        }
    }
}

/// A text that is not a number of the record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a number; write `1172`, `66.7` or `83.91`")]
pub struct NotAnAmount(String);
