//! How texts are split.

use proptest::prelude::*;

use super::*;

fn split(text: &str) -> Vec<String> {
    let text = Text::new(text.to_owned());
    text.sentences().iter().map(|sentence| text.at(sentence.span).to_owned()).collect()
}

fn zones(text: &str) -> Vec<Zone> {
    Text::new(text.to_owned()).sentences().iter().map(|sentence| sentence.zone).collect()
}

/// Each line is a paragraph; `|` stands where a sentence ends.
#[test]
fn sentences_end_where_a_reader_would_end_them() {
    let table = [
        "It left on Aug. 1, 2010.|The rest stayed.",
        "The U.S. President spoke.|He left the U.S.|The rest stayed.",
        "Mr. Smith met Dr. J. K. Jones, Sen. Brown and Gen. Green in St. Petersburg.|They agreed.",
        "Under Art. 20 and Arts. 3-5, para. 2, of No. 4 it may leave.|It did not.",
        "He said no.|They left.",
        "Some, e.g. Norway, and others, i.e. Sweden, stayed.|Few left.",
        "The rate was 3.5 percent.|It rose to 4.25.|Nobody asked.",
        "On 6. March it left in 2008.|It came back.",
        "“We must act.|We will leave.”|The minister spoke.",
        "\"We must act.|We will leave.\"|The minister spoke.",
        "“Will you leave?” he asked.|“Never!”|Nobody did.",
        "He said it (the treaty is old.)|They disagreed.",
        "They fight (…) and leave … sometimes.|Then they return…|Always.",
        "It is at depositary.un.org today.|Read it.",
        "the treaty ended.|The text is glued.",
        "It acts under Protocol V.|Lithuania does not.",
        "Signed by A. B. Author of the U.N. Secretariat.|It counts.",
        "It takes effect at 5 p.m. Tuesday.|Then all is over.",
        "Inc. and Ltd. firms sell.|Acme Inc. Europe does not.",
        "It was noted.[12]|The note is long.[3][4]|Nobody reads it.",
        "It\u{a0}was in Sept.\u{a0}2010.|Then\u{a0}came war.",
        "条約です。|脱退した！|本当？",
        "What now?!|Nothing...|Really.",
        "Ratification took place in May.|12 States followed.",
    ];
    for line in table {
        let expected: Vec<&str> = line.split('|').collect();
        let glued = line.replace("ended.|The", "ended.The").replace("。|", "。").replace("！|", "！").replace('|', " ");
        assert_eq!(split(&glued), expected, "{glued}");
    }
}

#[test]
fn list_items_lose_their_marks_and_are_body() {
    let text = "- Norway stayed\n• Sweden too\n1. Finland left\n(a) Estonia\n– Latvia";
    assert_eq!(split(text), ["Norway stayed", "Sweden too", "Finland left", "Estonia", "Latvia"]);
    assert!(zones(text).iter().all(|zone| *zone == Zone::Body));
    assert_eq!(split("6. March was the day.\n-5 degrees"), ["6. March was the day.", "-5 degrees"]);
}

#[test]
fn titles_and_headings_are_headlines() {
    let text = "State leaves treaty\r\nBy A. Writer\r\n\r\nThe State left.\r\nWhat does it say?\r\nIt says much. It is old.\r\nReactions\r\n© 2008 Somebody/Agency\r\n";
    use Zone::{Body, Headline};
    assert_eq!(zones(text), [Headline, Headline, Body, Headline, Body, Body, Headline, Body]);
}

#[test]
fn lines_broken_by_hand_are_one_paragraph() {
    let text = "Title of the piece\n\nThe parliament of the country voted on Thursday to leave the\nConvention on Cluster Munitions, which it had joined in 2011. The\nvote was close.\n\nA new paragraph begins here and is long enough to go on to another\nline, which ends here.";
    let sentences = split(text);
    assert_eq!(sentences.len(), 4, "{sentences:#?}");
    assert_eq!(sentences[2], "The\nvote was close.");
    let apart = "A line that is long enough to be the line of a text\nAnother line that is long enough to be the line";
    assert_eq!(split(apart).len(), 2);
}

#[test]
fn a_text_without_full_stops_is_cut_at_blanks() {
    let text = "word ".repeat(10_000);
    let sentences = split(&text);
    assert!(sentences.len() > 10);
    assert!(sentences.iter().all(|sentence| sentence.len() <= 4000 && sentence.ends_with("word")));
    assert!(split(&"ž".repeat(9000)).len() >= 4);
}

#[test]
fn empty_texts_have_no_sentences() {
    for text in ["", "\n\n", " \u{a0}\u{feff}", "\r\n\r\n", "- "] {
        assert!(split(text).len() <= 1, "{text:?}");
    }
}

proptest! {
    #[test]
    fn sentences_are_in_order_and_on_characters(text in r#"[ -~\n\r\t“”’…–éžАß\u{a0}。.!?"'()\[\]A-Z0-9]{0,300}"#) {
        check(&text)?;
    }

    #[test]
    fn any_text_at_all(text in any::<String>()) {
        check(&text)?;
    }
}

fn check(raw: &str) -> Result<(), TestCaseError> {
    let text = Text::new(raw.to_owned());
    let mut last = 0;
    for sentence in text.sentences() {
        let Span { start, end } = sentence.span;
        prop_assert!(last <= start && start < end && end <= raw.len());
        let words = raw.get(start..end);
        prop_assert!(
            words.is_some_and(|words| !words.starts_with(is_blank) && !words.ends_with(is_blank)),
            "{:?}",
            words
        );
        prop_assert_eq!(text.characters_before(start), raw[..start].chars().count());
        last = end;
    }
    // Nothing but blanks and the marks of list items stands outside sentences.
    let covered: usize = text.sentences().iter().map(|sentence| sentence.span.end - sentence.span.start).sum();
    prop_assert!(covered <= raw.len());
    Ok(())
}
