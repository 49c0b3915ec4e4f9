//! From bytes to a text: encodings, HTML without its furniture, Markdown, and the day of publication.

mod decode;
mod markup;
mod published;

use depositary_law::Date;

use crate::text::{Text, Writing};

/// What the bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text; offsets count in the file itself.
    Plain,
    /// HTML; offsets count in the extracted text.
    Html,
    /// Markdown; offsets count in the extracted text.
    Markdown,
}

/// What the caller knows of the bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// What they are; looked for where nothing is said.
    pub format: Option<Format>,
    /// The day of publication.
    pub published: Option<Date>,
    /// The name of the file, without its folder.
    pub file_name: Option<&'a str>,
}

/// A text to be checked.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name: the file's stem, or what the caller says.
    pub id: String,
    /// The text.
    pub text: Text,
    /// The day of publication, if it is known.
    pub published: Option<Date>,
    /// How it is known: `given`, `file-name`, `text`, `markup`.
    pub published_from: Option<&'static str>,
    /// What the bytes were.
    pub format: Format,
    /// The title of a page; of other texts their first line, if it is a heading.
    pub title: Option<String>,
    /// What a reader should know of how it was read: another encoding, a page without an article.
    pub notes: Vec<String>,
}

impl Document {
    /// Reads any bytes at all; what cannot be read becomes U+FFFD, and a note says so.
    ///
    /// The day of publication is the one given, else the one of the markup, of the file's name, of the text's
    /// first or last lines. A date in running prose is none.
    ///
    /// ```
    /// use depositary_reading::input::{Document, Known};
    ///
    /// let text = "State leaves\n\nBy A. Writer, 6 March 2025\n\nIt left on 1 May.";
    /// let document = Document::read("example", text.as_bytes(), Known::default());
    /// assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2025-03-06"));
    /// assert_eq!(document.published_from, Some("text"));
    /// ```
    #[must_use]
    pub fn read(id: impl Into<String>, bytes: &[u8], known: Known<'_>) -> Document {
        let writing = Writing::english();
        let decoded = decode::decode(bytes);
        let format = known.format.unwrap_or_else(|| format_of(&decoded.text, known.file_name));
        let mut notes: Vec<String> = decoded.note.into_iter().collect();
        let mut title = None;
        let mut stated = None;
        let raw = match format {
            Format::Plain => decoded.text,
            Format::Markdown => {
                notes.push("read as Markdown; offsets count in the text without its marks".to_owned());
                markup::markdown(&decoded.text)
            }
            Format::Html => {
                let page = markup::page(&decoded.text);
                let what = if page.article { "its article" } else { "all its text, as no article was found in it" };
                notes.push(format!("read as a web page: {what}; offsets count in that text"));
                title = page.title;
                stated = page.published;
                page.text
            }
        };
        let (published, published_from) = known
            .published
            .map(|day| (day, "given"))
            .or_else(|| stated.map(|day| (day, "markup")))
            .or_else(|| known.file_name.and_then(published::in_file_name).map(|day| (day, "file-name")))
            .or_else(|| published::in_text(&raw, writing).map(|day| (day, "text")))
            .unzip();
        let text = Text::written(raw, writing);
        let title = title.or_else(|| {
            let first = text.sentences().first().filter(|first| first.zone == crate::text::Zone::Headline)?;
            Some(text.at(first.span).to_owned())
        });
        Document { id: id.into(), text, published, published_from, format, title, notes }
    }
}

/// What a text is, by the name of its file, else by how it begins.
fn format_of(text: &str, file_name: Option<&str>) -> Format {
    let ending = file_name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("html" | "htm" | "xhtml" | "shtml") => return Format::Html,
        Some("md" | "markdown" | "mdown") => return Format::Markdown,
        _ => {}
    }
    let head = text.get(..text.floor_char_boundary(2048)).unwrap_or(text);
    let head = head.trim_start_matches(crate::text::is_blank).to_ascii_lowercase();
    let page = ["<!doctype html", "<html", "<head", "<body", "<article"].iter().any(|start| head.starts_with(start))
        || head.starts_with('<') && (head.contains("<html") || head.contains("<body") || head.contains("<p>"));
    if page {
        Format::Html
    } else if ending.is_none() && (head.starts_with("# ") || head.starts_with("## ") || head.starts_with("---\ntitle:"))
    {
        Format::Markdown
    } else {
        Format::Plain
    }
}

#[cfg(test)]
mod tests;
