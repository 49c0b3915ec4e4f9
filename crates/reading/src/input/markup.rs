//! HTML and Markdown to plain text: paragraphs are parted by a blank line, list items begin with `- `.

use std::sync::LazyLock;

use depositary_law::Date;
use dom_smoothie::{Config, Readability};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex::Regex;

use super::published;

/// A page longer than this is read whole: the search for its article is not linear.
const LONGEST_PAGE: usize = 4 << 20;

/// A page nested deeper than this is read whole.
const DEEPEST: usize = 400;

/// An article shorter than this many bytes is no article.
const SHORTEST: usize = 140;

/// Elements that begin and end a paragraph.
const BLOCKS: [&str; 39] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "title",
    "tr",
    "ul",
];

/// Elements whose content nobody reads.
const UNREAD: [&str; 9] = ["script", "style", "noscript", "svg", "template", "iframe", "object", "select", "textarea"];

/// What was read from a page.
pub(super) struct Page {
    pub(super) text: String,
    pub(super) title: Option<String>,
    pub(super) published: Option<Date>,
    /// Whether its article was found; otherwise this is all its text.
    pub(super) article: bool,
}

/// Reads a page: its article without menus and advertisements, or all its text where it has none.
pub(super) fn page(html: &str) -> Page {
    let published = published_in(html);
    let found = (html.len() <= LONGEST_PAGE && depth(html) <= DEEPEST).then(|| article(html)).flatten();
    match found {
        Some((title, text)) => Page { text, title, published, article: true },
        None => Page { text: visible(html), title: None, published, article: false },
    }
}

/// The title and the text of a page's article.
fn article(html: &str) -> Option<(Option<String>, String)> {
    let config = Config { max_elements_to_parse: 50_000, ..Config::default() };
    let article = Readability::new(html, None, Some(config)).ok()?.parse().ok()?;
    let body = visible(&article.content);
    if body.len() < SHORTEST {
        return None;
    }
    let title = article.title.split_whitespace().collect::<Vec<&str>>().join(" ");
    if title.is_empty() {
        return Some((None, body));
    }
    let text = if body.starts_with(&title) { body } else { format!("{title}\n\n{body}") };
    Some((Some(title), text))
}

/// How deep the elements of a page are nested at most, at a rough count.
fn depth(html: &str) -> usize {
    let (mut now, mut most) = (0usize, 0usize);
    let bytes = html.as_bytes();
    for (place, byte) in bytes.iter().enumerate() {
        if *byte == b'<' {
            match bytes.get(place + 1) {
                Some(b'/') => now = now.saturating_sub(1),
                Some(next) if next.is_ascii_alphabetic() && !is_void(html.get(place + 1..).unwrap_or_default()) => {
                    now += 1;
                    most = most.max(now);
                }
                _ => {}
            }
        }
    }
    most
}

/// Whether an element never has an end.
fn is_void(tag: &str) -> bool {
    let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    ["br", "img", "meta", "link", "input", "hr", "wbr", "source", "p", "li", "col", "area", "base", "embed", "track"]
        .iter()
        .any(|void| name.eq_ignore_ascii_case(void))
}

/// All the visible text of HTML, in one pass.
pub(super) fn visible(html: &str) -> String {
    let mut text = Words::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.say(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        rest = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.split_once("-->").map_or("", |(_, after)| after)
        } else {
            tag(rest, &mut text)
        };
    }
    text.say(rest);
    text.done()
}

/// Takes the tag (or the lone `<`) at the beginning of a stretch; what is left.
fn tag<'h>(html: &'h str, text: &mut Words) -> &'h str {
    let inner = html.get(1..).unwrap_or_default();
    let ending = inner.starts_with('/');
    let name_from = inner.strip_prefix('/').unwrap_or(inner);
    if !name_from.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '!' | '?')) {
        text.say("<");
        return inner;
    }
    let Some(close) = end_of_tag(inner) else { return "" };
    let after = inner.get(close + 1..).unwrap_or_default();
    let name_end = name_from.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name_from.len());
    let name = name_from.get(..name_end).unwrap_or_default().to_ascii_lowercase();
    if !ending && UNREAD.contains(&name.as_str()) {
        return after_element(after, &name);
    }
    if BLOCKS.contains(&name.as_str()) {
        text.part();
        if name == "li" && !ending {
            text.item();
        }
    } else if matches!(name.as_str(), "td" | "th") {
        text.say(" ");
    }
    after
}

/// Where a tag ends: its `>` outside quotation marks, or its first `>` where a quotation mark is never closed.
fn end_of_tag(inner: &str) -> Option<usize> {
    let first = inner.find('>')?;
    let mut quote = None;
    for (place, byte) in inner.bytes().enumerate().take(first + 4096) {
        match (quote, byte) {
            (None, b'>') => return Some(place),
            (None, b'"' | b'\'') if place > 0 && inner.as_bytes().get(place - 1) == Some(&b'=') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    Some(first)
}

/// What stands after the end of an element whose content is not read.
fn after_element<'h>(html: &'h str, name: &str) -> &'h str {
    let mut rest = html;
    while let Some(at) = rest.find("</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        if rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest.split_once('>').map_or("", |(_, after)| after);
        }
    }
    ""
}

/// Text being put together: blanks become one, blocks become paragraphs.
#[derive(Default)]
struct Words {
    text: String,
    parted: bool,
    blank: bool,
}

impl Words {
    /// Words of HTML; the names of characters in them are decoded at the end.
    fn say(&mut self, words: &str) {
        for letter in words.chars() {
            if letter.is_ascii_whitespace() {
                self.blank = true;
            } else {
                self.open();
                self.text.push(letter);
            }
        }
    }

    fn open(&mut self) {
        if self.parted && !self.text.is_empty() && !self.text.ends_with("\n- ") {
            self.text.push_str("\n\n");
        } else if self.blank && !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
        self.parted = false;
        self.blank = false;
    }

    fn part(&mut self) {
        self.parted = true;
    }

    fn item(&mut self) {
        if self.text.ends_with("\n- ") {
            return;
        }
        self.text.push_str(if self.text.is_empty() { "- " } else { "\n- " });
        self.parted = false;
        self.blank = false;
    }

    fn done(self) -> String {
        let mut text = entities(&self.text);
        text.truncate(text.trim_end().len());
        text.push('\n');
        text
    }
}

/// Puts characters in the place of their names: `&amp;`, `&#8217;`, `&rsquo;`.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let letter = end.and_then(|end| rest.get(1..end)).and_then(entity);
        match (letter, end) {
            (Some(letter), Some(end)) => {
                out.push(letter);
                rest = rest.get(end + 1..).unwrap_or_default();
            }
            _ => {
                out.push('&');
                rest = rest.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|letter| *letter != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "sbquo" => '‚',
        "bdquo" => '„',
        "laquo" => '«',
        "raquo" => '»',
        "hellip" => '…',
        "euro" => '€',
        "pound" => '£',
        "copy" => '©',
        "bull" => '•',
        "middot" => '·',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "aacute" => 'á',
        "iacute" => 'í',
        "oacute" => 'ó',
        "uacute" => 'ú',
        "ccedil" => 'ç',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "auml" => 'ä',
        "szlig" => 'ß',
        "scaron" => 'š',
        "ntilde" => 'ñ',
        "ocirc" => 'ô',
        "shy" => '\u{ad}',
        _ => return None,
    })
}

/// The day of publication that a page's markup states.
fn published_in(html: &str) -> Option<Date> {
    static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
        [
            r#"(?is)<meta\b[^>]{0,300}(?:article:published_time|datePublished|date\.issued|dc\.date|pubdate|publish-date|parsely-pub-date|sailthru\.date)["'][^>]{0,300}?content=["']([^"']{8,40})"#,
            r#"(?is)<meta\b[^>]{0,300}content=["']([^"']{8,40})["'][^>]{0,300}(?:article:published_time|datePublished|date\.issued|dc\.date|pubdate|publish-date|parsely-pub-date|sailthru\.date)["']"#,
            r#"(?s)"datePublished"\s*:\s*"([^"]{8,40})""#,
            r#"(?is)<time\b[^>]{0,300}?datetime=["']([^"']{8,40})"#,
        ]
        .iter()
        .filter_map(|pattern| Regex::new(pattern).ok())
        .collect()
    });
    let head = html.get(..html.floor_char_boundary(LONGEST_PAGE)).unwrap_or(html);
    PATTERNS.iter().find_map(|pattern| published::iso_at_start(pattern.captures(head)?.get(1)?.as_str()))
}

/// Reads Markdown.
pub(super) fn markdown(source: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut text = Words::default();
    let mut unread = 0usize;
    for event in Parser::new_ext(source, options) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::MetadataBlock(_) | Tag::HtmlBlock) => unread += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::HtmlBlock) => {
                unread = unread.saturating_sub(1)
            }
            Event::Start(Tag::Item) => {
                text.part();
                text.item();
            }
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::BlockQuote(_)
                | Tag::List(_)
                | Tag::TableRow
                | Tag::TableHead,
            )
            | Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item,
            )
            | Event::HardBreak
            | Event::Rule => text.part(),
            Event::Start(Tag::TableCell) | Event::SoftBreak => text.say(" "),
            Event::Text(words) | Event::Code(words) if unread == 0 => text.literal(&words),
            _ => {}
        }
    }
    text.done()
}

impl Words {
    /// Words in which an ampersand is an ampersand.
    fn literal(&mut self, words: &str) {
        for piece in words.split_inclusive('&') {
            match piece.strip_suffix('&') {
                Some(words) => {
                    self.say(words);
                    self.say("&amp;");
                }
                None => self.say(piece),
            }
        }
    }
}
