//! The record in `tests/good`, completed with one clause for each rule of general law.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use depositary_corpus::Files;
use depositary_law::GeneralRule;

/// A folder or file beside the tests.
pub fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The good record's files, by path.
#[expect(clippy::unwrap_used, reason = "without the good record no test can begin")]
pub fn good() -> BTreeMap<String, String> {
    let files = Files::in_folder(&beside("good")).unwrap();
    let mut texts: BTreeMap<String, String> =
        files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    texts.insert("general.toml".to_owned(), general());
    texts
}

fn general() -> String {
    let clause = |rule: &GeneralRule| {
        let word = rule.word();
        format!(
            "[[clause]]\nid = \"{word}\"\narticle = \"VCLT of {word}\"\nsource = \"test-text\"\n\
             rule = {{ kind = \"general\", about = \"{word}\" }}\nsays = \"so says general law\"\n"
        )
    };
    format!(
        "format = 1\ntreaty = \"general\"\n\n{}",
        GeneralRule::ALL.iter().map(clause).collect::<Vec<_>>().join("\n")
    )
}
