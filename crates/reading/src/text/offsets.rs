//! Where a byte stands among the characters of a text.

/// How far apart the checkpoints stand, in bytes.
const STEP: usize = 512;

/// Counts the Unicode code points before any byte of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Offsets {
    /// How many characters begin before byte 0, 512, 1024, …; empty where every character is one byte.
    checkpoints: Vec<usize>,
}

impl Offsets {
    pub(super) fn of(text: &str) -> Offsets {
        if text.is_ascii() {
            return Offsets::default();
        }
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let mut before = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            checkpoints.push(before);
            before += beginnings(chunk);
        }
        Offsets { checkpoints }
    }

    /// How many characters begin before a byte.
    pub(super) fn characters_before(&self, text: &str, byte: usize) -> usize {
        let byte = byte.min(text.len());
        let place = byte / STEP;
        match self.checkpoints.get(place) {
            Some(before) => before + text.as_bytes().get(place * STEP..byte).map_or(0, beginnings),
            // The end of a text whose length is a whole number of steps, or a text of plain ASCII.
            None => match self.checkpoints.last() {
                Some(before) => {
                    let from = (self.checkpoints.len() - 1) * STEP;
                    before + text.as_bytes().get(from..byte).map_or(0, beginnings)
                }
                None => byte,
            },
        }
    }
}

/// How many characters begin in a stretch of UTF-8.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_a_slow_reader_would() {
        for text in ["", "plain", &"ž“”—a".repeat(400), &"a".repeat(1024), &format!("{}é", "a".repeat(511))] {
            let offsets = Offsets::of(text);
            for (place, (byte, _)) in text.char_indices().enumerate() {
                assert_eq!(offsets.characters_before(text, byte), place);
            }
            assert_eq!(offsets.characters_before(text, text.len()), text.chars().count());
            assert_eq!(offsets.characters_before(text, text.len() + 9), text.chars().count());
        }
    }
}
