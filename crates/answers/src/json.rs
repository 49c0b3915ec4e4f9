//! An answer as JSON text: one form for every door.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// An answer as every door prints it: indented JSON and a line feed.
///
/// ```
/// assert_eq!(depositary_answers::json(&["ccm"]), "[\n  \"ccm\"\n]\n");
/// ```
#[must_use]
pub fn json<T: Serialize + ?Sized>(answer: &T) -> String {
    let mut text = Vec::with_capacity(1024);
    // The published shapes have text keys only; writing them to memory cannot fail.
    let _ = answer.serialize(&mut Serializer::with_formatter(&mut text, Indented::default()));
    text.push(b'\n');
    String::from_utf8(text).unwrap_or_default()
}

/// A line feed and as many spaces as any answer is deep; deeper ones are written in pieces.
const LINE: &[u8] = b"\n                                                                                ";

/// The indentation of `serde_json`, byte for byte, with each line begun at once instead of two spaces at a time:
/// a proof is deep, and that took more than half of the time in which an answer is printed.
#[derive(Default)]
struct Indented {
    depth: usize,
    filled: bool,
}

impl Indented {
    fn line<W: ?Sized + Write>(&self, writer: &mut W) -> io::Result<()> {
        let spaces = 2 * self.depth;
        let known = spaces.min(LINE.len() - 1);
        writer.write_all(&LINE[..=known])?;
        (known..spaces).try_for_each(|_| writer.write_all(b" "))
    }

    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        writer.write_all(bracket)
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.filled {
            self.line(writer)?;
        }
        writer.write_all(bracket)
    }

    fn next<W: ?Sized + Write>(&self, writer: &mut W, first: bool) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        self.line(writer)
    }
}

impl Formatter for Indented {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.next(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.next(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json as value, to_string_pretty};

    use super::*;

    #[test]
    fn every_byte_is_that_of_serde_json() {
        let mut deep = value!([]);
        for depth in 0..60 {
            deep = value!({ "depth": depth, "empty": [[], {}], "text": "“é\n\"", "below": [deep, null, 1.5, true] });
        }
        for answer in [value!([]), value!({}), value!("ccm"), value!([[]]), value!({ "a": {} }), Value::Null, deep] {
            assert_eq!(json(&answer), to_string_pretty(&answer).unwrap() + "\n");
        }
    }
}
