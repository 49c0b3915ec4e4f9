//! From the record and the dictionaries to the patterns that a text is searched for.

use std::collections::{BTreeMap, HashMap};

use depositary_corpus::{Corpus, fold};
use depositary_law::ParticipantId;

use super::dictionary::{Dictionary, GuardRow, NounRow};
use super::words::Phrases;
use super::{By, DictionaryError, Named};
use crate::{Addressee, TreatyRef};

/// What a pattern means.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// Names something.
    Names(Named),
    /// Holds a name and names nobody.
    Nothing,
    /// One of several participants.
    Unclear(Vec<ParticipantId>, By),
    /// An institution that may stand for its treaty.
    Institution(usize, String),
}

/// A pattern with its meaning.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub pattern: String,
    pub what: What,
    /// Only after a determiner.
    pub bound: bool,
    /// Not in a line of capitals.
    pub shouted: bool,
    /// The guards that it obeys.
    pub guards: Vec<usize>,
}

/// A guard, ready to be asked.
#[derive(Debug)]
pub(super) struct Guard {
    pub not_before: Phrases,
    pub not_after: Phrases,
    pub not_near: Vec<String>,
    pub only_after: Phrases,
}

impl Guard {
    fn new(row: &GuardRow) -> Guard {
        Guard {
            not_before: Phrases::new(&row.not_before),
            not_after: Phrases::new(&row.not_after),
            not_near: row.not_near.clone(),
            only_after: Phrases::new(&row.only_after),
        }
    }
}

/// Everything that was gathered.
#[derive(Debug)]
pub(super) struct Gathered {
    pub entries: Vec<Entry>,
    pub guards: Vec<Guard>,
    /// Family names of leaders, folded; `None` where several States had such a leader.
    pub families: HashMap<String, Option<ParticipantId>>,
}

struct Desk<'a> {
    corpus: &'a Corpus,
    found: BTreeMap<String, Entry>,
    codes: HashMap<&'a str, ParticipantId>,
    treaties: HashMap<&'a str, usize>,
}

/// Gathers all patterns.
pub(super) fn gather(corpus: &Corpus, words: &Dictionary) -> Result<Gathered, DictionaryError> {
    let codes = corpus.participant_ids().map(|id| (corpus.participant(id).code.as_str(), id)).collect();
    let treaties = corpus.identities().iter().enumerate().map(|(place, treaty)| (treaty.id.as_str(), place)).collect();
    let mut desk = Desk { corpus, found: BTreeMap::new(), codes, treaties };
    for phrase in &words.guards.nothing {
        desk.add(phrase, &What::Nothing);
    }
    desk.unclear(words)?;
    let families = desk.participants(words)?;
    desk.treaties(words)?;
    desk.organisations(words)?;
    desk.nouns(words);
    let mut entries: Vec<Entry> = desk.found.into_values().collect();
    let mut guards = Vec::new();
    for row in &words.guards.guard {
        for name in &row.names {
            let place = entries
                .binary_search_by(|entry| entry.pattern.as_str().cmp(name))
                .map_err(|_| guards_error(format!("no name `{name}` to guard; remove it or add the name")))?;
            entries[place].guards.push(guards.len());
        }
        guards.push(Guard::new(row));
    }
    for name in &words.guards.shouted {
        if let Ok(place) = entries.binary_search_by(|entry| entry.pattern.as_str().cmp(name)) {
            entries[place].shouted = true;
        }
    }
    Ok(Gathered { entries, guards, families })
}

fn guards_error(what: String) -> DictionaryError {
    DictionaryError { file: "languages/en/guards.toml", what }
}

impl Desk<'_> {
    fn add(&mut self, name: &str, what: &What) {
        self.add_noun(name, what, false);
    }

    /// Adds a name as it is, with straight and curly apostrophes, in capitals and without accents.
    fn add_noun(&mut self, name: &str, what: &What, bound: bool) {
        if name.chars().any(|c| matches!(c, '\u{590}'..='\u{6ff}' | '\u{2e80}'..='\u{9fff}')) {
            return;
        }
        let mut forms = vec![name.to_owned()];
        if !name.is_ascii() {
            forms.push(name.to_uppercase());
            let plain: String = name.chars().map(plain).collect();
            forms.push(plain);
        }
        for form in forms {
            let curly = form.contains('\'').then(|| form.replace('\'', "’"));
            for pattern in [Some(form), curly].into_iter().flatten() {
                self.found.entry(pattern.clone()).or_insert_with(|| Entry {
                    pattern,
                    what: what.clone(),
                    bound,
                    shouted: false,
                    guards: Vec::new(),
                });
            }
        }
    }

    /// Adds a treaty's name: in any case where it has several words, else with its capitals.
    fn add_treaty(&mut self, name: &str, what: &What) {
        let acronym_only = !name.contains(' ') || name.split(' ').all(|word| !word.chars().any(char::is_lowercase));
        if acronym_only {
            self.add(name, what);
        } else {
            self.add(&name.to_lowercase(), what);
            if !name.is_ascii() {
                self.add(name, what);
            }
        }
    }

    fn code(&self, file: &'static str, code: &str) -> Result<ParticipantId, DictionaryError> {
        self.codes.get(code).copied().ok_or_else(|| DictionaryError {
            file,
            what: format!("`{code}` is no code of the record; see data/participants/participants.csv"),
        })
    }

    fn unclear(&mut self, words: &Dictionary) -> Result<(), DictionaryError> {
        let unclear = &words.guards.unclear;
        let rows = [(&unclear.names, By::Name), (&unclear.demonyms, By::Demonym)];
        for (name, codes, by) in rows.into_iter().flat_map(|(row, by)| row.iter().map(move |(n, c)| (n, c, by))) {
            let ids = codes.iter().map(|code| self.code("languages/en/guards.toml", code)).collect::<Result<_, _>>()?;
            self.add(name, &What::Unclear(ids, by));
        }
        Ok(())
    }

    fn participants(&mut self, words: &Dictionary) -> Result<HashMap<String, Option<ParticipantId>>, DictionaryError> {
        let mut families: HashMap<String, Option<ParticipantId>> = HashMap::new();
        for (code, row) in &words.participants {
            let id = self.code("languages/en/participants.toml", code)?;
            let kinds = [
                (&row.also, By::Name),
                (&row.demonym, By::Demonym),
                (&row.capital, By::Capital),
                (&row.seat, By::Name),
                (&row.parliament, By::Parliament),
                (&row.leader, By::Leader),
                (&row.surname, By::Leader),
            ];
            for (names, by) in kinds {
                for name in names {
                    self.add(name, &What::Names(Named::Participant(id, by)));
                }
            }
            for name in row.leader.iter().chain(&row.surname) {
                let family = fold(name.rsplit(' ').next().unwrap_or(name));
                let known = families.entry(family).or_insert(Some(id));
                if *known != Some(id) {
                    *known = None;
                }
            }
        }
        let corpus = self.corpus;
        for name in corpus.names().iter().filter(|name| name.language == "en" && name.kind != "sentence") {
            let code = corpus.participant(name.participant).code.as_str();
            let refused = words.participants.get(code).is_some_and(|row| row.unsafe_names.contains(&name.name));
            let plain = name.name.strip_prefix("The ").or_else(|| name.name.strip_prefix("the ")).unwrap_or(&name.name);
            if !refused && !plain.contains(',') {
                self.add(plain, &What::Names(Named::Participant(name.participant, By::Name)));
            }
        }
        Ok(families)
    }

    fn treaties(&mut self, words: &Dictionary) -> Result<(), DictionaryError> {
        let file = "languages/en/treaties.toml";
        for (id, row) in &words.treaties.record {
            let place = self.treaties.get(id.as_str()).copied();
            let place =
                place.ok_or_else(|| DictionaryError { file, what: format!("`{id}` is no treaty of the record") })?;
            for name in &row.names {
                self.add_treaty(name, &What::Names(Named::Treaty(TreatyRef::Record(place))));
            }
            let whole = row.institution.iter().rev().max_by_key(|name| name.len());
            for name in &row.institution {
                self.add(name, &What::Institution(place, whole.unwrap_or(name).clone()));
            }
        }
        let corpus = self.corpus;
        for (place, treaty) in corpus.identities().iter().enumerate() {
            let row = words.treaties.record.get(&treaty.id);
            let names = [&treaty.title, &treaty.short, &treaty.called].into_iter().chain(&treaty.aliases);
            for name in names.chain(treaty.names.values()) {
                let refused = row.is_some_and(|row| row.unsafe_names.contains(name));
                if !refused && !name.is_empty() {
                    let plain = name.strip_prefix("The ").unwrap_or(name);
                    self.add_treaty(plain, &What::Names(Named::Treaty(TreatyRef::Record(place))));
                }
            }
        }
        for row in &words.treaties.outside {
            for name in &row.names {
                self.add_treaty(name, &What::Names(Named::Treaty(TreatyRef::Outside(row.name.clone()))));
            }
        }
        Ok(())
    }

    fn organisations(&mut self, words: &Dictionary) -> Result<(), DictionaryError> {
        let rows = &words.organisations;
        let kinds = [
            (&rows.addressee.depositary, Addressee::Depositary),
            (&rows.addressee.parties, Addressee::Parties),
            (&rows.addressee.security_council, Addressee::SecurityCouncil),
        ];
        for (names, addressee) in kinds {
            for name in names {
                self.add(name, &What::Names(Named::Addressee(addressee)));
            }
        }
        for row in &rows.group {
            let mut members = Vec::new();
            for code in &row.members {
                members.push(self.code("languages/en/organisations.toml", code)?);
            }
            let of_record = self.corpus.groups().iter().filter(|span| span.group == row.id && span.until.is_none());
            members.extend(of_record.map(|span| span.participant));
            members.sort_unstable();
            members.dedup();
            for name in &row.names {
                // The record has the European Union as a participant too; in a text it is a group of States.
                self.found.remove(name);
                self.add(name, &What::Names(Named::Group(row.id.clone(), members.clone())));
            }
        }
        for row in &rows.organisation {
            for name in &row.names {
                self.add(name, &What::Names(Named::Organisation(row.name.clone())));
            }
        }
        Ok(())
    }

    fn nouns(&mut self, words: &Dictionary) {
        let nouns = &words.nouns;
        let kinds: [(&NounRow, Named); 6] = [
            (&nouns.treaty, Named::TreatyNoun),
            (&nouns.state, Named::StateNoun),
            (&nouns.parliament, Named::Parliament),
            (&nouns.government, Named::Government),
            (&nouns.head, Named::HeadOfState),
            (&nouns.official, Named::Official(String::new())),
        ];
        for (row, named) in kinds {
            for noun in &row.free {
                self.add_noun(noun, &What::Names(named.clone()), false);
            }
            for noun in &row.bound {
                self.add_noun(noun, &What::Names(named.clone()), true);
            }
        }
    }
}

/// A letter without its accent.
fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ą' | 'ă' | 'ā' => 'a',
        'Á' | 'À' | 'Â' | 'Ä' | 'Å' | 'Ā' => 'A',
        'é' | 'è' | 'ê' | 'ë' | 'ė' | 'ę' | 'ě' | 'ē' => 'e',
        'É' | 'È' | 'Ê' => 'E',
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'ī' | 'į' => 'i',
        'İ' | 'Í' => 'I',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ő' => 'o',
        'Ö' | 'Ó' | 'Ø' => 'O',
        'ú' | 'ù' | 'û' | 'ü' | 'ů' | 'ū' | 'ų' => 'u',
        'Ú' | 'Ü' => 'U',
        'ç' | 'č' | 'ć' => 'c',
        'Č' | 'Ç' => 'C',
        'ğ' | 'ģ' => 'g',
        'ł' | 'ļ' => 'l',
        'Ł' => 'L',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ř' => 'r',
        'š' | 'ś' | 'ş' | 'ș' => 's',
        'Š' | 'Ş' | 'Ș' => 'S',
        'ț' | 'ţ' | 'ť' => 't',
        'ý' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        'Ž' | 'Ż' => 'Z',
        'đ' => 'd',
        'ķ' => 'k',
        other => other,
    }
}
