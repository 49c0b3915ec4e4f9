//! The desk: the record opened once, and what every visit needs of it.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use depositary_answers::{Language, Readings, Register};
use depositary_corpus::{Corpus, Files, Problems};
use depositary_law::{Date, ParticipantId};
use tokio::sync::Semaphore;

use crate::api::checks::Checks;
use crate::edition::Edition;
use crate::kept::Kept;
use crate::messages::Messages;
use crate::refusal::Refusal;

/// Says which day it is.
pub type Clock = Box<dyn Fn() -> Date + Send + Sync>;

/// So many questions that read the record anew (simulations, scenarios) are worked on at a time.
const WORKERS: usize = 4;

/// The record, opened once for the life of the program and shared by all visits; in one language.
///
/// A [`Register`] borrows its record. The desk gives the record away for ever (`Box::leak`), once for
/// each call of [`Desk::open`], so that every visit can borrow it without counting; a server opens one desk.
/// The desk that is opened is the English one; it holds those of the other languages. All derivations, answers
/// that are kept and turns are shared.
pub struct Desk {
    language: Language,
    register: Register<'static>,
    names: HashMap<ParticipantId, &'static str>,
    called: Vec<&'static str>,
    others: Vec<Desk>,
    pub(crate) shared: Arc<Shared>,
}

/// What desks of all languages share.
pub(crate) struct Shared {
    edition: Edition,
    clock: Clock,
    pub(crate) turns: Semaphore,
    pub(crate) document: OnceLock<String>,
    pub(crate) kept: Kept,
    pub(crate) checks: Checks,
}

impl Desk {
    /// Opens a record and derives every treaty once, so that the first visitor need not wait.
    ///
    /// # Errors
    /// When what all treaties share has errors. A treaty's own errors are told to who asks about it.
    pub fn open(files: Files, clock: Clock) -> Result<&'static Desk, Problems> {
        let edition = Edition::of(&files);
        let corpus: &'static Corpus = Box::leak(Box::new(Corpus::open(files)?));
        let register = Register::new(corpus, Readings::default());
        let shared = Shared {
            edition,
            clock,
            turns: Semaphore::new(WORKERS),
            document: OnceLock::new(),
            kept: Kept::default(),
            checks: Checks::default(),
        };
        let shared = Arc::new(shared);
        let mut desk = Desk::of(register, Language::English, &shared);
        let others = Language::ALL.into_iter().filter(|language| *language != Language::English);
        desk.others = others.map(|language| Desk::of(desk.register.in_language(language), language, &shared)).collect();
        let today = desk.today();
        for place in 0..corpus.identities().len() {
            // Whether it succeeds is of interest to who asks, not here.
            let _ = desk.register.derivation(place, today);
        }
        Ok(Box::leak(Box::new(desk)))
    }

    fn of(register: Register<'static>, language: Language, shared: &Arc<Shared>) -> Self {
        let names = register.corpus().names().iter();
        let names = names.filter(|name| name.kind == "short" && name.language == language.code());
        let names = names.map(|name| (name.participant, name.name.as_str()));
        // The record's own name, in English, is the one that its lists are sorted by.
        let names = if language == Language::English { HashMap::new() } else { names.collect() };
        let called = (0..register.corpus().identities().len()).map(|place| called(register.corpus(), place, language));
        let called = called.collect();
        Desk { language, register, names, called, others: Vec::new(), shared: Arc::clone(shared) }
    }

    /// The desk of a language.
    #[must_use]
    pub fn in_language(&'static self, language: Language) -> &'static Desk {
        self.others.iter().find(|desk| desk.language == language).unwrap_or(self)
    }

    /// The language in which it answers.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The register, following the default readings.
    #[must_use]
    pub const fn register(&self) -> &Register<'static> {
        &self.register
    }

    /// The record.
    #[must_use]
    pub const fn corpus(&self) -> &'static Corpus {
        self.register.corpus()
    }

    /// The edition of the record.
    #[must_use]
    pub fn edition(&self) -> &Edition {
        &self.shared.edition
    }

    /// The words of the pages.
    #[must_use]
    pub fn messages(&self) -> &'static Messages {
        Messages::of(self.language)
    }

    /// The day that counts as today.
    #[must_use]
    pub fn today(&self) -> Date {
        (self.shared.clock)()
    }

    /// A participant by any of its names.
    ///
    /// # Errors
    /// When nobody is called so.
    pub fn participant(&self, name: &str) -> Result<ParticipantId, Refusal> {
        Ok(self.register.find_participant(name)?)
    }

    /// A treaty by any of its names: its place among the identities.
    ///
    /// # Errors
    /// When none is called so.
    pub fn treaty(&self, name: &str) -> Result<usize, Refusal> {
        Ok(self.register.find_treaty(name)?)
    }

    /// A participant's code.
    #[must_use]
    pub fn code(&self, who: ParticipantId) -> &'static str {
        &self.corpus().participant(who).code
    }

    /// A treaty's id.
    #[must_use]
    pub fn id(&self, place: usize) -> &'static str {
        &self.corpus().identities()[place].id
    }

    /// The short name of the participant with a code, in the language of the desk; the code itself if there is none.
    #[must_use]
    pub fn name<'n>(&'n self, code: &'n str) -> &'n str {
        let known = self.corpus().name_index().get(code);
        known.map_or(code, |who| self.name_of(*who))
    }

    /// A participant's short name, in the language of the desk; the record's own where it has none in that language.
    #[must_use]
    pub fn name_of(&self, who: ParticipantId) -> &'static str {
        self.names.get(&who).copied().unwrap_or_else(|| self.corpus().participant(who).name.as_str())
    }

    /// How a treaty is called, in the language of the desk.
    #[must_use]
    pub fn called(&self, place: usize) -> &'static str {
        self.called[place]
    }

    /// A treaty's title, in the language of the desk; the English one where the record has none in that language.
    #[must_use]
    pub fn title(&self, place: usize) -> &'static str {
        self.corpus().identities()[place].title_in(self.language)
    }

    /// How the treaty with an id is called; the id itself if there is none.
    #[must_use]
    pub fn called_by_id<'n>(&'n self, id: &'n str) -> &'n str {
        self.treaty(id).map_or(id, |place| self.called(place))
    }

    /// The tag of all that is answered today from this edition by this program: every answer is a pure
    /// function of them and of its address.
    #[must_use]
    pub fn tag(&self) -> String {
        format!("W/\"{}-{}-{}\"", self.edition().short(), self.today(), env!("CARGO_PKG_VERSION"))
    }
}

/// How a treaty is called where it stands alone: as sentences name it, without the article; otherwise by its title.
fn called(corpus: &'static Corpus, place: usize, language: Language) -> &'static str {
    let identity = &corpus.identities()[place];
    if language == Language::English {
        return &identity.called;
    }
    let named = corpus.wording(place, language).ok().flatten().map(|wording| wording.called.as_str());
    let bare = |named: &'static str| {
        let articles = ["la ", "le ", "l'", "l’", "les ", "el ", "los ", "las "];
        articles.into_iter().find_map(|article| named.strip_prefix(article)).unwrap_or(named)
    };
    named.filter(|named| !named.is_empty()).map_or(identity.title_in(language), bare)
}
