//! Values put into sentences: where a word of the sentence and the value's article grow together, they do.

use depositary_corpus::Language;

/// The value of a place; of a place given twice, the first; nothing where it is not given.
pub(super) fn value<'a>(places: &[(&str, &'a str)], place: &str) -> &'a str {
    places.iter().find(|(name, _)| *name == place).map_or("", |(_, value)| *value)
}

/// Fills the places of a clause's sentence: `{participant} signed on {on}`. What is no known place stays as it is.
pub(crate) fn fill(language: Language, text: &str, places: &[(&str, &str)]) -> String {
    let mut said = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        match after.split_once('}') {
            Some((place, after)) if places.iter().any(|(name, _)| *name == place) => {
                put(language, &mut said, value(places, place));
                rest = after;
            }
            _ => {
                said.push('{');
                rest = after;
            }
        }
    }
    said.push_str(rest);
    said
}

/// Appends a value to what was said so far.
pub(super) fn put(language: Language, said: &mut String, value: &str) {
    let contractions: &[(&str, &str, &str)] = match language {
        Language::English => &[],
        Language::French => {
            &[("de ", "le ", "du "), ("de ", "les ", "des "), ("à ", "le ", "au "), ("à ", "les ", "aux ")]
        }
        Language::Spanish => &[("de ", "el ", "del "), ("a ", "el ", "al ")],
    };
    for (word, article, both) in contractions {
        if let Some(rest) = value.strip_prefix(article).filter(|_| ends_with_word(said, word)) {
            said.truncate(said.len() - word.len());
            said.push_str(both);
            said.push_str(rest);
            return;
        }
    }
    match language {
        Language::French
            if begins_with_vowel(value) && (ends_with_word(said, "de ") || ends_with_word(said, "que ")) =>
        {
            said.truncate(said.len() - "e ".len());
            said.push('\'');
        }
        Language::Spanish if begins_with_i(value) && ends_with_word(said, "y ") => {
            said.truncate(said.len() - "y ".len());
            said.push_str("e ");
        }
        _ => {}
    }
    said.push_str(value);
}

/// Whether a text ends with a word and a space, and the word is a whole one: not the end of `code `.
fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|before| before.chars().next_back().is_none_or(|c| !c.is_alphanumeric()))
}

/// Whether French elides before a value; of names that begin with a mute h, Haiti's stands without an article.
fn begins_with_vowel(value: &str) -> bool {
    value.starts_with(['a', 'e', 'i', 'o', 'u', 'é', 'è', 'ê', 'î', 'A', 'E', 'I', 'O', 'U', 'É', 'È', 'Ê', 'Î'])
        || value.starts_with("Haï")
}

/// Whether Spanish says `e` for `y` before a value.
fn begins_with_i(value: &str) -> bool {
    ["I", "i", "Hi", "hi", "Í", "í"].iter().any(|start| value.starts_with(start)) && !value.starts_with("hie")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_and_words_grow_together() {
        let cases = [
            (Language::French, "retrait de {who}", "le Canada", "retrait du Canada"),
            (Language::French, "retrait de {who}", "les Émirats arabes unis", "retrait des Émirats arabes unis"),
            (Language::French, "retrait de {who}", "la Lituanie", "retrait de la Lituanie"),
            (Language::French, "retrait de {who}", "l'Ukraine", "retrait de l'Ukraine"),
            (Language::French, "retrait de {who}", "Israël", "retrait d'Israël"),
            (
                Language::French,
                "partie à {who}",
                "le Traité sur le commerce des armes",
                "partie au Traité sur le commerce des armes",
            ),
            (Language::French, "ainsi que {who}", "Oman", "ainsi qu'Oman"),
            (Language::French, "code {who}", "le Canada", "code le Canada"),
            (Language::Spanish, "retiro de {who}", "el Reino Unido", "retiro del Reino Unido"),
            (Language::Spanish, "retiro de {who}", "El Salvador", "retiro de El Salvador"),
            (Language::Spanish, "obliga a {who}", "el Reino Unido", "obliga al Reino Unido"),
            (Language::Spanish, "Cuba y {who}", "Irán", "Cuba e Irán"),
            (Language::English, "withdrawal of {who}", "the Netherlands", "withdrawal of the Netherlands"),
        ];
        for (language, text, who, said) in cases {
            assert_eq!(fill(language, text, &[("who", who)]), said);
        }
    }

    #[test]
    fn what_is_no_place_stays() {
        assert_eq!(fill(Language::English, "{who} {what} {", &[("who", "Malta")]), "Malta {what} {");
    }
}
