//! What the names of the dictionaries find: a table of sentences, and what holds for any text.

use std::collections::BTreeMap;

use depositary_corpus::{Corpus, Files};
use depositary_reading::mention::{By, Mention, Named, Names};
use depositary_reading::{Addressee, TreatyRef};
use serde::Deserialize;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    finds: Vec<(String, String)>,
}

fn said(corpus: &Corpus, named: &Named) -> String {
    match named {
        Named::Participant(id, by) => {
            let by = match by {
                By::Name => "name",
                By::Demonym => "demonym",
                By::Capital => "capital",
                By::Parliament => "parliament",
                By::Leader => "leader",
            };
            format!("{} {by}", corpus.participant(*id).code)
        }
        Named::Treaty(TreatyRef::Record(place)) => format!("treaty {}", corpus.identities()[*place].id),
        Named::Treaty(TreatyRef::Outside(name)) => format!("outside {name}"),
        Named::Group(id, _) => format!("group {id}"),
        Named::Organisation(name) => format!("organisation {name}"),
        Named::Official(_) => "official".to_owned(),
        Named::TreatyNoun => "treaty-noun".to_owned(),
        Named::StateNoun => "state-noun".to_owned(),
        Named::Parliament => "parliament".to_owned(),
        Named::Government => "government".to_owned(),
        Named::HeadOfState => "head".to_owned(),
        Named::Addressee(Addressee::Depositary) => "depositary".to_owned(),
        Named::Addressee(Addressee::Parties) => "parties".to_owned(),
        Named::Addressee(Addressee::SecurityCouncil) => "security-council".to_owned(),
    }
}

#[test]
fn each_sentence_names_what_the_table_says() -> Outcome {
    let corpus = Corpus::open(Files::embedded())?;
    let names = Names::english(&corpus)?;
    let table: Table = toml::from_str(include_str!("mentions.toml"))?;
    let mut wrong = Vec::new();
    for case in &table.case {
        let found: Vec<(String, String)> = names
            .find(&case.text)
            .iter()
            .map(|it| (case.text[it.span.start..it.span.end].to_owned(), said(&corpus, &it.named)))
            .collect();
        if found != case.finds {
            wrong.push(format!("{}\n  found    {found:?}\n  expected {:?}", case.text, case.finds));
        }
    }
    assert!(wrong.is_empty(), "{} of {} sentences:\n{}", wrong.len(), table.case.len(), wrong.join("\n"));
    assert!(table.case.len() >= 120, "only {} cases", table.case.len());
    Ok(())
}

#[test]
fn the_dictionaries_are_sorted() -> Outcome {
    for text in [
        include_str!("../languages/en/guards.toml"),
        include_str!("../languages/en/nouns.toml"),
        include_str!("../languages/en/organisations.toml"),
        include_str!("../languages/en/participants.toml"),
        include_str!("../languages/en/treaties.toml"),
    ] {
        let table: BTreeMap<String, toml::Value> = toml::from_str(text)?;
        table.iter().for_each(|(key, value)| sorted(key, value));
    }
    let codes: Vec<&str> = include_str!("../languages/en/participants.toml")
        .lines()
        .filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'))
        .collect();
    assert!(codes.is_sorted(), "participants.toml is sorted by code");
    Ok(())
}

fn sorted(key: &str, value: &toml::Value) {
    match value {
        toml::Value::Array(items) => {
            let words: Vec<&str> = items.iter().filter_map(toml::Value::as_str).collect();
            for pair in words.windows(2) {
                assert!(pair[0] < pair[1], "`{}` stands after `{}` in `{key}`", pair[1], pair[0]);
            }
            items.iter().for_each(|item| sorted(key, item));
        }
        toml::Value::Table(table) => table.iter().for_each(|(key, value)| sorted(key, value)),
        _ => {}
    }
}

#[test]
fn any_text_gives_ordered_spans_on_characters() -> Outcome {
    let corpus = Corpus::open(Files::embedded())?;
    let names = Names::english(&corpus)?;
    let table: Table = toml::from_str(include_str!("mentions.toml"))?;
    let parts: Vec<&str> = table.case.iter().flat_map(|case| case.text.split_inclusive(' ')).collect();
    let odd = [
        "", "\u{a0}", "—", "’s ", "\n", "(", ")", "\u{301}", "北京", "İ", "ß", "-", ".", "U.S.", "🙂", "\0", "of ",
        "the ",
    ];
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below.max(1)).unwrap_or(1)).unwrap_or(0)
    };
    for _ in 0..2000 {
        let mut text = String::new();
        for _ in 0..next(24) {
            if next(3) == 0 {
                text.push_str(odd[next(odd.len())]);
            } else {
                text.push_str(parts[next(parts.len())]);
            }
        }
        let cut = next(text.len() + 1);
        if text.is_char_boundary(cut) {
            text.truncate(cut);
        }
        ordered(&text, &names.find(&text));
    }
    Ok(())
}

fn ordered(text: &str, found: &[Mention]) {
    let mut cursor = 0;
    for it in found {
        assert!(it.span.start >= cursor && it.span.start < it.span.end, "{text:?}: {found:?}");
        assert!(text.get(it.span.start..it.span.end).is_some(), "{text:?}: {it:?}");
        cursor = it.span.end;
    }
}
