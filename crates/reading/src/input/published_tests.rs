//! Where the day of publication is found, and where a date is none.

use super::*;

fn day(text: &str) -> Option<String> {
    in_text(text, Writing::english()).map(|day| day.to_string())
}

#[test]
fn a_file_name_gives_the_day() {
    for name in ["2025-03-06-article", "20250306", "a_2025_03_06", "x-2025.03.06.final", "seed20250306x"] {
        assert_eq!(in_file_name(name).map(|day| day.to_string()).as_deref(), Some("2025-03-06"), "{name}");
    }
    for name in ["000_878d09d166650ad4", "2025-13-06", "120250306", "202503061", "2025-03", "article", "2025-03_06"] {
        assert_eq!(in_file_name(name), None, "{name}");
    }
}

#[test]
fn a_header_line_gives_the_day() {
    let forms = [
        "2025-03-06",
        "6 March 2025",
        "March 6, 2025",
        "6. March 2025",
        "Published: 6 March 2025",
        "Published on 6 March 2025 at 10:15",
        "Posted March 6th, 2025 by Staff Writer",
        "| 06.03.2025 |",
        "Thu 6 Mar 2025 10:15",
        "Thursday, March 6, 2025, 10:15 a.m. EET",
        "2025-03-06T10:15:00Z",
        "By Jane Doe | Northern Courier | March 6, 2025",
        "By Jane Doe, Northern Courier, 6 March 2025",
        "Northern Courier, 6 March 2025",
        "VILNIUS, March 6, 2025 (Reuters) – The country left the treaty on 1 January 2020.",
        "GENEVA, Switzerland, 6 March 2025 /Newswire/ -- The country left the treaty.",
        "Vilnius — Thursday 6 March 2025",
    ];
    for form in forms {
        let text = format!("A State leaves a treaty\n\n{form}\n\nThe State left on 5 May 2024. It did so by notice.\n");
        assert_eq!(day(&text).as_deref(), Some("2025-03-06"), "{form}");
    }
    assert_eq!(day("Title\n\n25/03/2025\n\nBody text."), Some("2025-03-25".to_owned()));
    assert_eq!(day("Title\n\n03/25/2025\n\nBody text."), Some("2025-03-25".to_owned()));
    assert_eq!(day("Title\n\n03/06/2025\n\nBody text."), None);
}

#[test]
fn a_date_in_running_prose_is_none() {
    let bodies = [
        "The country left the treaty on 6 March 2025.",
        "Lithuania to leave treaty on 6 March 2025",
        "The treaty, signed on 3 December 2008, is in force.",
        "By 6 March 2025 it had left.",
        "VILNIUS, March 6 (BNS) – The country left.",
        "Signed 3 December 2008 in Oslo by ninety-four States and ratified later by many of them",
    ];
    for body in bodies {
        assert_eq!(day(&format!("{body}\n\nMore of it here.")), None, "{body}");
        assert_eq!(day(&format!("A title\n\n{body}\n\nMore of it here.")), None, "{body}");
    }
}

#[test]
fn published_goes_before_updated_and_the_footer_counts() {
    assert_eq!(day("T\n\nUpdated 8 March 2025\nPublished 6 March 2025\n\nBody."), Some("2025-03-06".to_owned()));
    let body = "A sentence that ends.\n\n".repeat(10);
    assert_eq!(day(&format!("T\n\n{body}\nPublished: 6 March 2025\n")), Some("2025-03-06".to_owned()));
    assert_eq!(
        day(&format!("T\n\nVILNIUS, March 6 (BNS) – It left.\n\n{body}\n© 2025 Agency\n")),
        Some("2025-03-06".to_owned())
    );
    assert_eq!(day(&format!("T\n\n{body}\nIt was signed in Oslo on 3 December 2008.\n")), None);
}
