//! What a browser's form sends: a body of a bounded size, and the fields in it.

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::{Body, HttpBody};

use crate::refusal::Refusal;

/// Of a body that is too large so much more is read and let go, so that the browser hears why.
const PATIENCE: usize = 16 * 1024 * 1024;
/// More fields than any form of ours has.
const FIELDS: usize = 64;

/// One field of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The name of the file, if it is one.
    pub file: Option<String>,
    /// What was typed, or the file's bytes.
    pub value: Vec<u8>,
}

impl Field {
    /// What was typed, with the line ends that the page had: forms send CR LF for each.
    #[must_use]
    pub fn typed(&self) -> String {
        String::from_utf8_lossy(&self.value).replace("\r\n", "\n")
    }
}

/// The whole of a body.
///
/// # Errors
/// When it is larger than `most`, or breaks off.
pub async fn whole(mut body: Body, most: usize) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let mut size = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let frame = frame.map_err(|_| Refusal::Question("the body broke off".to_owned()))?;
        let Ok(data) = frame.into_data() else { continue };
        size += data.len();
        if size > most + PATIENCE {
            break;
        }
        if size > most {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&data);
        }
    }
    if size > most { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

/// The fields of a form, by the media type in which it was sent.
///
/// # Errors
/// When it is no form, or not whole.
pub fn fields(kind: &str, body: &[u8]) -> Result<Vec<Field>, Refusal> {
    let name = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let fields = match name.as_str() {
        "application/x-www-form-urlencoded" => pairs(body),
        "multipart/form-data" => {
            let boundary = parameter(kind, "boundary").filter(|boundary| (1..=70).contains(&boundary.len()));
            boundary.and_then(|boundary| parts(body, &boundary))
        }
        _ => return Err(Refusal::MediaType("multipart/form-data or application/x-www-form-urlencoded")),
    };
    fields.ok_or_else(|| Refusal::Question("the form is not whole".to_owned()))
}

/// `name=value&name=value`.
fn pairs(body: &[u8]) -> Option<Vec<Field>> {
    let mut fields = Vec::new();
    for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let cut = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
        let (name, value) = pair.split_at(cut);
        let name = String::from_utf8_lossy(&decoded(name)).into_owned();
        fields.push(Field { name, file: None, value: decoded(value.get(1..).unwrap_or_default()) });
        if fields.len() > FIELDS {
            return None;
        }
    }
    Some(fields)
}

/// Plus signs and percent signs undone; a percent sign without two digits is one.
fn decoded(text: &[u8]) -> Vec<u8> {
    let digit = |place: usize| char::from(*text.get(place)?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(text.len());
    let mut place = 0;
    while let Some(byte) = text.get(place) {
        match (*byte, digit(place + 1), digit(place + 2)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high * 16 + low);
                place += 2;
            }
            (b'+', ..) => bytes.push(b' '),
            (other, ..) => bytes.push(other),
        }
        place += 1;
    }
    bytes
}

/// The parts between boundaries (RFC 7578).
fn parts(body: &[u8], boundary: &str) -> Option<Vec<Field>> {
    let limit = format!("\r\n--{boundary}");
    let mut rest = body.strip_prefix(limit.get(2..)?.as_bytes())?;
    let mut fields = Vec::new();
    while !rest.starts_with(b"--") {
        rest = rest.strip_prefix(b"\r\n")?;
        // A part without headers has no name, and no form sends one.
        let head = found(rest, b"\r\n\r\n")?;
        let after = rest.get(head + 4..)?;
        let end = found(after, limit.as_bytes())?;
        fields.push(part(&String::from_utf8_lossy(rest.get(..head)?), after.get(..end)?)?);
        rest = after.get(end + limit.len()..)?;
        if fields.len() > FIELDS {
            return None;
        }
    }
    Some(fields)
}

fn part(head: &str, value: &[u8]) -> Option<Field> {
    let disposition = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-disposition").then_some(value)
    })?;
    let name = parameter(disposition, "name")?;
    Some(Field { name, file: parameter(disposition, "filename"), value: value.to_vec() })
}

/// A parameter of a header: `name="text"`; browsers write a quotation mark within as `%22`.
fn parameter(header: &str, wanted: &str) -> Option<String> {
    let mut rest = header.split_once(';')?.1;
    loop {
        let (name, after) = rest.split_once('=')?;
        let (value, more) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_at(after.find(';').unwrap_or(after.len())),
        };
        if name.trim_start_matches([';', ' ', '\t']).trim_end().eq_ignore_ascii_case(wanted) {
            return Some(value.trim().replace("%22", "\""));
        }
        rest = more;
    }
}

fn found(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(place) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        if bytes.get(from + place..)?.starts_with(wanted) {
            return Some(from + place);
        }
        from += place + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, value: &str) -> Field {
        Field { name: name.to_owned(), file: None, value: value.as_bytes().to_vec() }
    }

    #[test]
    fn pairs_are_decoded_and_a_bare_percent_sign_stays() {
        let read = fields("application/x-www-form-urlencoded", b"text1=a+b%26%C5%BD&c=100%&=&d").unwrap();
        assert_eq!(read, [field("text1", "a b&Ž"), field("c", "100%"), field("", ""), field("d", "")]);
    }

    #[test]
    fn parts_hold_fields_and_files() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"text1\"\r\n\r\none\r\ntwo\r\n--x\r\n\
            content-disposition: form-data; name=\"file1\"; filename=\"a%22b.txt\"\r\nContent-Type: text/plain\r\n\r\n\
            \xff--x\r\n--x--\r\n";
        let read = fields("multipart/form-data; boundary=x", body).unwrap();
        assert_eq!(read[0].typed(), "one\ntwo");
        assert_eq!((read[1].name.as_str(), read[1].file.as_deref()), ("file1", Some("a\"b.txt")));
        assert_eq!(read[1].value, b"\xff--x");
    }

    #[test]
    fn what_is_not_whole_is_refused() {
        for body in ["", "--x", "--x\r\n\r\n", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end"] {
            let refusal = fields("multipart/form-data; boundary=\"x\"", body.as_bytes()).unwrap_err();
            assert_eq!(refusal.status(), 400, "{body}");
        }
        assert_eq!(fields("multipart/form-data", b"").unwrap_err().status(), 400);
        assert_eq!(fields("image/png", b"").unwrap_err().status(), 415);
        assert!(fields("application/x-www-form-urlencoded", "a=b&".repeat(100).as_bytes()).is_err());
    }
}
