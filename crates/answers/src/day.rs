//! Days as people type them.

use depositary_law::Date;

/// A text that is not a day in a form we accept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day; write `2025-03-06`, `6 Mar 2025`, `March 6, 2025`, `6.3.2025` or `today`")]
pub struct NotADay(String);

/// Reads a day as people type it. `today` is an argument, for no answer reads a clock.
///
/// Digits alone are day first (`6.3.2025`, `6/3/2025` are 6 March), as the United Nations write dates.
///
/// # Errors
/// When the text is no such day, or no day of the calendar.
///
/// ```
/// use depositary_answers::parse_day;
/// use depositary_law::calendar::date;
/// let today = date(2026, 11, 22);
/// for typed in ["2025-03-06", "6 Mar 2025", "March 6, 2025", "6.3.2025", "06/03/2025", "6th of march 2025"] {
///     assert_eq!(parse_day(typed, today), Ok(date(2025, 3, 6)), "{typed}");
/// }
/// assert_eq!(parse_day("yesterday", today), Ok(date(2026, 11, 21)));
/// assert!(parse_day("30 Feb 2025", today).is_err());
/// assert!(parse_day("3 June", today).is_err()); // no year is assumed
/// ```
pub fn parse_day(text: &str, today: Date) -> Result<Date, NotADay> {
    let refuse = || NotADay(text.to_owned());
    let lower = text.trim().to_lowercase();
    match lower.as_str() {
        "today" => return Ok(today),
        "yesterday" => return today.yesterday().map_err(|_| refuse()),
        "tomorrow" => return today.tomorrow().map_err(|_| refuse()),
        _ => {}
    }
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "of").collect();
    let [first, second, third] = words.as_slice() else { return Err(refuse()) };
    let (year, month, day) = if first.len() == 4 && is_number(first) {
        (first, second, third)
    } else if is_number(ordinal(first)) {
        (third, second, first)
    } else {
        (third, first, second)
    };
    let month = month_number(month).ok_or_else(refuse)?;
    let year = if year.len() == 4 { year.parse().map_err(|_| refuse())? } else { return Err(refuse()) };
    let day = ordinal(day).parse().map_err(|_| refuse())?;
    Date::new(year, month, day).map_err(|_| refuse())
}

/// A text that is not a span of days in the form we accept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotASpan {
    /// One of its days is none.
    #[error(transparent)]
    Day(#[from] NotADay),
    /// Its last day is before its first.
    #[error("`{0}` ends before it begins")]
    Backwards(String),
}

/// Reads `FROM` or `FROM..LAST`: the first day, and the first day after the last.
///
/// # Errors
/// When one of the days is none, or the last is before the first.
///
/// ```
/// use depositary_answers::parse_span;
/// use depositary_law::calendar::date;
/// let today = date(2026, 11, 22);
/// let span = parse_span("2025-01-01..2025-06-30", today);
/// assert_eq!(span, Ok((date(2025, 1, 1), Some(date(2025, 7, 1)))));
/// assert_eq!(parse_span("2025-01-01", today), Ok((date(2025, 1, 1), None)));
/// assert!(parse_span("2025-01-02..2025-01-01", today).is_err());
/// ```
pub fn parse_span(text: &str, today: Date) -> Result<(Date, Option<Date>), NotASpan> {
    let (from, last) = text.split_once("..").unwrap_or((text, ""));
    let from = parse_day(from, today)?;
    let last = if last.trim().is_empty() { None } else { Some(parse_day(last, today)?) };
    if last.is_some_and(|last| last < from) {
        return Err(NotASpan::Backwards(text.to_owned()));
    }
    Ok((from, last.map(depositary_law::calendar::day_after)))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

fn ordinal(word: &str) -> &str {
    ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|stem| is_number(stem))
        .unwrap_or(word)
}

fn month_number(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if is_number(word) {
        return word.parse().ok();
    }
    let named = |month: &&str| month.starts_with(word) || (word == "sept" && **month == *"september");
    let place = MONTHS.iter().position(|month| word.len() >= 3 && named(month))?;
    i8::try_from(place + 1).ok()
}
