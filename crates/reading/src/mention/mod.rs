//! Who and what a text names: participants by name, demonym, capital or office; treaties; organisations.

mod described;
mod dictionary;
mod gather;
mod join;
mod search;
mod words;

use depositary_corpus::Corpus;
use depositary_law::ParticipantId;

use self::dictionary::Dictionary;
use self::gather::gather;
use self::join::Join;
use self::search::Search;

use crate::{Addressee, Span, TreatyRef};

/// By what kind of word a participant is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// Its name: `Lithuania`, `the US`, `North Korea`.
    Name,
    /// The adjective or its people: `Lithuanian`, `Finns`.
    Demonym,
    /// The capital or seat standing for the government: `Vilnius`, `the Kremlin`, `the White House`.
    Capital,
    /// A parliament that belongs to one State: `the Seimas`, `the Saeima`, `the State Duma`, `Congress`.
    Parliament,
    /// A head of State or government by name or by an office that only this State has.
    Leader,
}

/// What a mention names.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// A participant.
    Participant(ParticipantId, By),
    /// A group of States, by its id in `groups.csv` (`nato`, `eu`), or a list: `the Baltic States`.
    Group(String, Vec<ParticipantId>),
    /// A treaty by name, alias or abbreviation. `Convention on Cluster Munitions (CCM)` is one mention.
    Treaty(TreatyRef),
    /// A treaty noun without a name: `the convention`, `the treaty`, `the ban`, `the pact`, `the statute`.
    TreatyNoun,
    /// A State noun without a name: `the country`, `the Baltic country`, `the nation`.
    StateNoun,
    /// A parliament without a State: `parliament`, `lawmakers`, `the Senate`, `MPs`.
    Parliament,
    /// A government, cabinet or ministry.
    Government,
    /// A head of State or government: `the president`, `the king`, `the prime minister`.
    HeadOfState,
    /// A minister, an official, a spokesperson, with or without a name: `Defence Minister Laurynas Kasčiūnas`.
    Official(String),
    /// An organisation that is not a participant, by its usual name: `Amnesty International`, `ICRC`.
    Organisation(String),
    /// Somebody to whom notices go: `the United Nations`, `the depositary`, `the Security Council`.
    Addressee(Addressee),
}

/// Something named in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands, without an article before it.
    pub span: Span,
    /// What it names.
    pub named: Named,
}

/// The names of one language with those of the record.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use depositary_corpus::{Corpus, Files};
/// use depositary_reading::mention::{Named, Names};
///
/// let corpus = Corpus::open(Files::embedded())?;
/// let names = Names::english(&corpus)?;
/// let text = "Lithuania left the Convention on Cluster Munitions (CCM).";
/// let found: Vec<&str> = names.find(text).iter().map(|it| &text[it.span.start..it.span.end]).collect();
/// assert_eq!(found, ["Lithuania", "Convention on Cluster Munitions (CCM)"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Names {
    search: Search,
    join: Join,
}

impl Names {
    /// The English names, with the participants and treaties of a record.
    ///
    /// # Errors
    /// When a dictionary file is wrong: which file, which entry, what to do.
    pub fn english(corpus: &Corpus) -> Result<Names, DictionaryError> {
        let dictionary = Dictionary::english()?;
        let gathered = gather(corpus, &dictionary)?;
        let join = Join::new(corpus, &dictionary, gathered.families);
        let search = Search::new(gathered.entries, gathered.guards, &dictionary)?;
        Ok(Names { search, join })
    }

    /// Every mention in a text, in order, not overlapping, the longest first where two begin at one place.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Mention> {
        self.join.join(text, self.search.hits(text))
    }
}

/// A mistake in a dictionary or rule file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {what}")]
pub struct DictionaryError {
    /// The file.
    pub file: &'static str,
    /// What is wrong, with the entry that it concerns.
    pub what: String,
}
