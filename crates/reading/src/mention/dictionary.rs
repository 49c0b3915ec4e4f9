//! The dictionary files of one language, read strictly.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::DictionaryError;

/// `participants.toml`: a table for each code.
pub(super) type Participants = BTreeMap<String, ParticipantRow>;

/// What one participant is called beside its names of the record.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ParticipantRow {
    /// Names that the record does not hold.
    pub also: Vec<String>,
    /// Names of the record that a running text must not be searched for.
    pub unsafe_names: Vec<String>,
    /// Adjectives and words for its people.
    pub demonym: Vec<String>,
    /// Towns that stand for the government, kept only where they can be read so.
    pub capital: Vec<String>,
    /// Buildings and offices that always stand for the government.
    pub seat: Vec<String>,
    /// Parliaments and chambers whose name belongs to this State only.
    pub parliament: Vec<String>,
    /// Heads of State and government, by their whole names.
    pub leader: Vec<String>,
    /// Family names of leaders that nobody else in such texts bears.
    pub surname: Vec<String>,
}

/// `treaties.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Treaties {
    /// More names of treaties of the record, by their id.
    pub record: BTreeMap<String, TreatyRow>,
    /// Treaties that the record does not hold.
    pub outside: Vec<OutsideRow>,
    /// Words that describe a treaty by its subject.
    pub described: DescribedRow,
}

/// More names of a treaty of the record.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct TreatyRow {
    /// Names in any case.
    pub names: Vec<String>,
    /// Names of the record that a running text must not be searched for.
    pub unsafe_names: Vec<String>,
    /// What stands after `convention on` or `treaty banning`.
    pub subjects: Vec<String>,
    /// What stands after `treaty banning` only.
    pub banned: Vec<String>,
    /// Names of an institution that stand for the treaty beside a word of membership.
    pub institution: Vec<String>,
}

/// A treaty that the record does not hold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OutsideRow {
    /// Its usual name.
    pub name: String,
    /// Every name to search for.
    pub names: Vec<String>,
}

/// How a text describes a treaty by its subject.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DescribedRow {
    /// `on`.
    pub about: Vec<String>,
    /// `banning`, `prohibiting`, `against`.
    pub banning: Vec<String>,
    /// `that bans`, `which prohibits`.
    pub clause: Vec<String>,
    /// What may stand between these and the subject.
    pub fillers: Vec<String>,
    /// Words that begin an alias in brackets: `also known as`, `or`.
    pub also_known: Vec<String>,
    /// Words that begin an alias between commas.
    pub between: Vec<String>,
    /// Words near which an institution stands for its treaty.
    pub membership: Vec<String>,
}

/// `organisations.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Organisations {
    /// Organisations that are not participants.
    pub organisation: Vec<OutsideRow>,
    /// Groups of States.
    pub group: Vec<GroupRow>,
    /// Those to whom notices go.
    pub addressee: Addressees,
}

/// A group of States.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupRow {
    /// Its id, in `groups.csv` or our own.
    pub id: String,
    /// What it is called.
    pub names: Vec<String>,
    /// Its members, where `groups.csv` does not hold them.
    #[serde(default)]
    pub members: Vec<String>,
}

/// Those to whom notices go.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Addressees {
    /// The depositary.
    pub depositary: Vec<String>,
    /// The other parties.
    pub parties: Vec<String>,
    /// The Security Council.
    pub security_council: Vec<String>,
}

/// `nouns.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nouns {
    /// `the`, `this`: a bound noun after these means something said before.
    pub determiners: Vec<String>,
    /// `a`, `any`: a bound noun after these needs a description.
    pub loose: Vec<String>,
    /// Nouns for a treaty.
    pub treaty: NounRow,
    /// Nouns for a State.
    pub state: NounRow,
    /// Nouns for a parliament or its members.
    pub parliament: NounRow,
    /// Nouns for a government.
    pub government: NounRow,
    /// Offices of heads of State and government.
    pub head: NounRow,
    /// Offices and functions of others.
    pub official: NounRow,
    /// Words that may stand before a person's name beside the office: `former`, `then`.
    pub particles: Vec<String>,
    /// Words with a capital that are no part of a person's name.
    pub not_names: Vec<String>,
    /// What a minister is minister of.
    pub portfolios: Vec<String>,
}

/// Nouns of one meaning.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NounRow {
    /// Good wherever they stand.
    #[serde(default)]
    pub free: Vec<String>,
    /// Good only after a determiner, with or without adjectives between.
    #[serde(default)]
    pub bound: Vec<String>,
    /// Words before the noun that belong to the mention.
    #[serde(default)]
    pub adjectives: Vec<String>,
}

/// `guards.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guards {
    /// Phrases that hold a name and name nobody.
    pub nothing: Vec<String>,
    /// Names that several participants bear.
    pub unclear: UnclearRow,
    /// Guards of single names.
    pub guard: Vec<GuardRow>,
    /// When a town stands for its government.
    pub capital: CapitalRow,
    /// Words before `of` that make an organisation of the name after it: `University of`.
    pub heads: Vec<String>,
    /// Prefixes with a hyphen that turn a name into another word: `anti-`, `pro-`.
    pub prefixes: Vec<String>,
    /// Months and prepositions after which a year does not belong to the treaty after it.
    pub before_year: Vec<String>,
    /// Words in capitals that are also ordinary words, not read in a line of capitals.
    pub shouted: Vec<String>,
}

/// Names that several participants bear.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnclearRow {
    /// Adjectives and peoples, with the codes.
    pub demonyms: BTreeMap<String, Vec<String>>,
    /// Names, with the codes.
    pub names: BTreeMap<String, Vec<String>>,
}

/// When names are not read.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct GuardRow {
    /// The names.
    pub names: Vec<String>,
    /// Not before these words.
    pub not_before: Vec<String>,
    /// Not after these words.
    pub not_after: Vec<String>,
    /// Not where one of these stands in the same line, near by.
    pub not_near: Vec<String>,
    /// Only after one of these.
    pub only_after: Vec<String>,
}

/// When a town does not stand for its government.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CapitalRow {
    /// After these words.
    pub not_after: Vec<String>,
    /// Before these words.
    pub not_before: Vec<String>,
}

/// All files of one language.
#[derive(Debug)]
pub(super) struct Dictionary {
    pub participants: Participants,
    pub treaties: Treaties,
    pub organisations: Organisations,
    pub nouns: Nouns,
    pub guards: Guards,
}

impl Dictionary {
    pub(super) fn english() -> Result<Dictionary, DictionaryError> {
        Ok(Dictionary {
            participants: read("languages/en/participants.toml", include_str!("../../languages/en/participants.toml"))?,
            treaties: read("languages/en/treaties.toml", include_str!("../../languages/en/treaties.toml"))?,
            organisations: read(
                "languages/en/organisations.toml",
                include_str!("../../languages/en/organisations.toml"),
            )?,
            nouns: read("languages/en/nouns.toml", include_str!("../../languages/en/nouns.toml"))?,
            guards: read("languages/en/guards.toml", include_str!("../../languages/en/guards.toml"))?,
        })
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, DictionaryError> {
    toml::from_str(text).map_err(|error| DictionaryError { file, what: error.to_string() })
}
