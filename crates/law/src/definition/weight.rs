//! Weights as they are typed, compared exactly: 4.0 kg is not more than 4 kg, and 20.0 kg is not less than 20 kg.

use std::fmt;
use std::str::FromStr;

/// A weight in whole milligrams; no rounding ever moves it over an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(pub u64);

const KILOGRAM: u64 = 1_000_000;
const GRAM: u64 = 1_000;

/// Reads `4.1 kg` and `4100 g`, exactly and down to the milligram.
///
/// ```
/// use depositary_law::definition::Weight;
/// let weight = |text: &str| text.parse::<Weight>().unwrap();
/// assert_eq!(weight("4.0 kg"), weight("4000 g"));
/// assert!(weight("4.000001 kg") > weight("4 kg"));
/// assert!("4,1 kg".parse::<Weight>().is_err()); // four point one, or four thousand one hundred?
/// ```
impl FromStr for Weight {
    type Err = NotAWeight;

    fn from_str(text: &str) -> Result<Self, NotAWeight> {
        let refuse = || NotAWeight(text.chars().take(40).collect());
        let text = text.trim();
        let (number, unit) = match text.strip_suffix("kg") {
            Some(number) => (number, KILOGRAM),
            None => (text.strip_suffix('g').ok_or_else(refuse)?, GRAM),
        };
        decimal(number.trim_end(), unit).map(Weight).ok_or_else(refuse)
    }
}

/// A plain decimal times `unit`, if the product is whole.
fn decimal(text: &str, unit: u64) -> Option<u64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) {
        return None;
    }
    let part = part.trim_end_matches('0');
    let scale = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let part: u64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    if part != 0 && !unit.is_multiple_of(scale) {
        return None; // finer than a milligram
    }
    let part = if part == 0 { 0 } else { part.checked_mul(unit / scale)? };
    whole.parse::<u64>().ok()?.checked_mul(unit)?.checked_add(part)
}

/// Prints kilograms, without zeros at the end.
impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / KILOGRAM, self.0 % KILOGRAM);
        if part == 0 {
            return write!(f, "{whole} kg");
        }
        let part = format!("{part:06}");
        write!(f, "{whole}.{} kg", part.trim_end_matches('0'))
    }
}

/// A text that is not a weight.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a weight; write it with its unit and a decimal point, as `4.1 kg` or `4100 g`, to the milligram")]
pub struct NotAWeight(String);
