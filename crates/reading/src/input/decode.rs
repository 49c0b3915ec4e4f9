//! From bytes to characters: any encoding, and never an error.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes are looked at where an encoding must be guessed.
const LOOKED_AT: usize = 1 << 20;

/// How many bytes of a page may hold the declaration of its encoding.
const DECLARED_WITHIN: usize = 4096;

/// Decoded bytes.
pub(super) struct Decoded {
    /// The characters; U+FFFD for what could not be read.
    pub(super) text: String,
    /// What a reader should know of it, if anything.
    pub(super) note: Option<String>,
}

/// Decodes a file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), note: None };
    }
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => declared(bytes).or_else(|| sixteen(bytes)).unwrap_or_else(|| guess(bytes)),
    };
    let (text, unread) = if encoding == UTF_8 {
        (String::from_utf8_lossy(bytes).into_owned(), true)
    } else {
        let (text, _, unread) = encoding.decode(bytes);
        (text.into_owned(), unread)
    };
    let name = encoding.name();
    let note = match (encoding == UTF_8, unread) {
        (true, _) => {
            "some bytes are not UTF-8 and are read as \u{fffd}; offsets count in the text as decoded".to_owned()
        }
        (false, false) => format!("read as {name}; offsets count in the text as decoded"),
        (false, true) => format!("read as {name}, some bytes of it as \u{fffd}; offsets count in the text as decoded"),
    };
    Decoded { text, note: Some(note) }
}

/// The encoding that a page declares of itself.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARED_WITHIN).unwrap_or(bytes).to_ascii_lowercase();
    if !head.contains(&b'<') {
        return None;
    }
    let at = find(&head, b"charset=").map(|at| at + 8).or_else(|| find(&head, b"encoding=").map(|at| at + 9))?;
    let rest = head.get(at..)?;
    let label: Vec<u8> = rest
        .iter()
        .copied()
        .skip_while(|byte| matches!(byte, b'"' | b'\'' | b' '))
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))
        .collect();
    // A page that can be read as bytes is not UTF-16, whatever it says of itself.
    Encoding::for_label(&label).filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
}

fn find(bytes: &[u8], words: &[u8]) -> Option<usize> {
    bytes.windows(words.len()).position(|window| window == words)
}

/// UTF-16 without a mark at its beginning: every second byte of a Latin text is zero.
fn sixteen(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARED_WITHIN).unwrap_or(bytes);
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = head.len() / 4;
    match (even > many, odd > many) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// The encoding that the bytes look like.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if mostly_utf8(head) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether bytes are UTF-8 but for a few damaged places: at least nine of ten characters beyond ASCII can be read.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut read, mut damaged) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        read += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    read > 0 && read >= 9 * damaged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_found() {
        let words = "Valstybė – “žodžiai” apie sutartį, kuri įsigaliojo šiandien; ąčęėįšųūž.";
        let read = |bytes: &[u8]| decode(bytes).text;
        assert_eq!(read(words.as_bytes()), words);
        let (baltic, _, _) = encoding_rs::WINDOWS_1257.encode(words);
        assert_eq!(read(b"<meta charset=\"windows-1257\">"), "<meta charset=\"windows-1257\">");
        let page = [b"<meta charset=\"windows-1257\">".as_slice(), &baltic].concat();
        assert_eq!(read(&page), format!("<meta charset=\"windows-1257\">{words}"));
        let (western, _, _) = encoding_rs::WINDOWS_1252.encode("The État’s “café” treaty, naïve façade.");
        assert_eq!(read(&western), "The État’s “café” treaty, naïve façade.");
        let little: Vec<u8> = "Plain text of the treaty".encode_utf16().flat_map(u16::to_le_bytes).collect();
        // Zero bytes are UTF-8 too; the mark decides.
        assert_eq!(read(&[&[0xFF, 0xFE], little.as_slice()].concat()), "Plain text of the treaty");
        let damaged = [words.as_bytes(), b"\xFF and more"].concat();
        assert_eq!(read(&damaged), format!("{words}\u{fffd} and more"));
        assert!(decode(&damaged).note.is_some());
    }

    #[test]
    fn the_mark_of_utf8_stays_so_that_offsets_hold() {
        assert_eq!(decode("\u{feff}A".as_bytes()).text, "\u{feff}A");
    }
}
