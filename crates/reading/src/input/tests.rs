//! How documents are read.

use proptest::prelude::*;

use super::*;

const PAGE: &str = r#"<!DOCTYPE html><html><head><meta charset="utf-8"><title>State leaves treaty</title>
<meta property="article:published_time" content="2025-03-06T08:00:00+02:00"><style>p{}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>State leaves treaty</h1>
<p>The State left the Convention on Cluster Munitions on Thursday, six months after it had told the depositary, the ministry &amp; its spokesman said.</p>
<p>It had joined in 2011. The parliament voted in July, by 103 to one, and the president signed the law a week later, as the law demands of him.</p>
<p>&ldquo;We leave,&rdquo; he said. Critics, among them several organisations, called the step a mistake, and they asked the government to think again.</p>
</article><aside>Buy now!</aside><footer>Cookies</footer><script>var x = "<p>";</script></body></html>"#;

fn read(bytes: &[u8], file_name: Option<&str>) -> Document {
    Document::read("x", bytes, Known { file_name, ..Known::default() })
}

#[test]
fn a_page_gives_its_article_and_its_day() {
    let document = read(PAGE.as_bytes(), None);
    assert_eq!((document.format, document.published_from), (Format::Html, Some("markup")));
    assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2025-03-06"));
    let raw = document.text.raw();
    assert!(raw.starts_with("State leaves treaty\n\nThe State left"), "{raw}");
    assert!(raw.contains("ministry & its spokesman") && raw.contains("“We leave,”"), "{raw}");
    for furniture in ["Sport", "Buy now", "Cookies", "var x"] {
        assert!(!raw.contains(furniture), "{raw}");
    }
}

#[test]
fn a_page_without_an_article_gives_all_its_text() {
    let document = read(b"<html><body><p>Short &lt;one&gt;.</p><ul><li>One<li>Two</ul><p>a<br>b</body>", None);
    assert_eq!(document.text.raw(), "Short <one>.\n- One\n- Two\n\na\n\nb\n");
    assert!(document.notes[0].contains("no article"));
}

#[test]
fn deep_and_broken_pages_are_read() {
    let deep = format!("<html><body>{}word{}", "<div>".repeat(200_000), "</div>".repeat(200_000));
    assert_eq!(read(deep.as_bytes(), None).text.raw(), "word\n");
    for broken in [
        "<html><p a=\"",
        "<html><!-- ",
        "<html><script>x",
        "<html></",
        "<html><p>1 < 2 & 3</p>",
        "<",
        "<html>&#0;&#x110000;&amp",
    ] {
        let document = read(broken.as_bytes(), Some("a.html"));
        assert_eq!(document.format, Format::Html);
    }
}

#[test]
fn markdown_loses_its_marks() {
    let source = "---\ntitle: x\n---\n# State *leaves*\n\nThe [treaty](http://a.b) is **old** & good.\nIt stays.\n\n- One\n- Two\n\n```\ncode\n```\n";
    let document = read(source.as_bytes(), Some("a.md"));
    assert_eq!(document.text.raw(), "State leaves\n\nThe treaty is old & good. It stays.\n- One\n- Two\n");
    assert_eq!(document.title.as_deref(), Some("State leaves"));
}

#[test]
fn the_day_given_goes_before_the_others() {
    let text = "Title\n\n7 March 2025\n\nBody.";
    let given = Some(depositary_law::Date::constant(2020, 1, 1));
    let known = Known { published: given, file_name: Some("2025-03-06.txt"), format: None };
    assert_eq!(Document::read("x", text.as_bytes(), known).published, given);
    assert_eq!(read(text.as_bytes(), Some("2025-03-06.txt")).published_from, Some("file-name"));
    assert_eq!(read(text.as_bytes(), Some("a.txt")).published_from, Some("text"));
    assert_eq!(read(b"Title\n\nBody.", Some("a.txt")).published, None);
}

proptest! {
    #[test]
    fn any_bytes_at_all(bytes in proptest::collection::vec(any::<u8>(), 0..600), page in any::<bool>()) {
        whole(&read(&bytes, page.then_some("a.html")))?;
    }

    #[test]
    fn any_tags_at_all(pieces in proptest::collection::vec(prop_oneof![
        Just("<p>"), Just("</p>"), Just("<div class=\"x\">"), Just("</div>"), Just("<table><tr><td>"), Just("</table>"), Just("<li>"), Just("<h1>"),
        Just("<a href='x'>"), Just("</a>"), Just("<script>"), Just("</script>"), Just("<!--"), Just("-->"), Just("<svg>"), Just("<br/>"), Just("<time datetime=\"2025-03-06\">"),
        Just("The State left the treaty, and it said so, in many words that go on and on, for a while. "), Just("&amp;"), Just("\""), Just("<"), Just("é"), Just("<body>"), Just("<title>T</title>"),
        Just("<select>"), Just("<template>"), Just("<noscript><img src=x></noscript>"), Just("<math><mi>"), Just("<form>"), Just("</body></html>"), Just("<frameset>")
    ], 0..60)) {
        whole(&read(format!("<html>{}", pieces.concat()).as_bytes(), None))?;
    }

    #[test]
    fn any_markdown_at_all(text in "[ -~\n*_#\\[\\]()`>|-]{0,300}") {
        whole(&read(text.as_bytes(), Some("a.md")))?;
    }

    #[test]
    fn dates_of_any_form(text in "([0-9]{1,4}|March|Sept\\.|Thu|Published|[-/., |:()–\nİ]){0,30}") {
        whole(&read(text.as_bytes(), Some(&text)))?;
    }
}

fn whole(document: &Document) -> Result<(), TestCaseError> {
    let mut last = 0;
    for sentence in document.text.sentences() {
        prop_assert!(last <= sentence.span.start && sentence.span.start < sentence.span.end);
        prop_assert!(document.text.raw().get(sentence.span.start..sentence.span.end).is_some());
        last = sentence.span.end;
    }
    Ok(())
}
