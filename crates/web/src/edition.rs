//! The edition: one state of the whole record, named by a hash of its files.

use std::fmt::{self, Write as _};

use depositary_corpus::Files;
use sha2::{Digest, Sha256};

/// The SHA-256 of a record's files: each, in the order of the paths, as path, zero byte, length of the
/// text in bytes as eight bytes (the least first), text. Equal records have equal editions, wherever they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition(String);

impl Edition {
    /// The edition of a record.
    #[must_use]
    pub fn of(files: &Files) -> Self {
        let mut hasher = Sha256::new();
        for (path, text) in files.iter() {
            hasher.update(path.as_bytes());
            hasher.update([0]);
            hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_le_bytes());
            hasher.update(text.as_bytes());
        }
        Edition(hex(&hasher.finalize()))
    }

    /// All 64 hexadecimal digits.
    #[must_use]
    pub fn full(&self) -> &str {
        &self.0
    }

    /// The first twelve, for people.
    #[must_use]
    pub fn short(&self) -> &str {
        &self.0[..12]
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.full())
    }
}

/// The first sixteen digits of the SHA-256 of some bytes: enough to tell versions of an asset apart.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))[..16].to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(texts: &[(&str, &str)]) -> Edition {
        Edition::of(&Files::from_texts(texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))))
    }

    #[test]
    fn depends_on_every_byte_and_not_on_the_order_of_reading() {
        let one = edition(&[("a.csv", "1"), ("b.csv", "2")]);
        assert_eq!(one, edition(&[("b.csv", "2"), ("a.csv", "1")]));
        assert_ne!(one, edition(&[("a.csv", "1"), ("b.csv", "3")]));
        assert_ne!(one, edition(&[("a.csv", "1b"), (".csv", "2")]));
        assert_eq!(one.full().len(), 64);
    }
}
