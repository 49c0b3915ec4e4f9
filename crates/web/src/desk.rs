//! The desk: the record opened once, and what every visit needs of it.

use std::sync::OnceLock;

use depositary_answers::{Readings, Register};
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

/// The record, opened once for the life of the program and shared by all visits.
///
/// A [`Register`] borrows its record. The desk gives the record away for ever (`Box::leak`), once for
/// each call of [`Desk::open`], so that every visit can borrow it without counting; a server opens one desk.
pub struct Desk {
    register: Register<'static>,
    edition: Edition,
    messages: Messages,
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
        let desk = Desk {
            register,
            edition,
            messages: Messages::english(),
            clock,
            turns: Semaphore::new(WORKERS),
            document: OnceLock::new(),
            kept: Kept::default(),
            checks: Checks::default(),
        };
        let today = desk.today();
        for place in 0..corpus.identities().len() {
            // Whether it succeeds is of interest to who asks, not here.
            let _ = desk.register.derivation(place, today);
        }
        Ok(Box::leak(Box::new(desk)))
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
    pub const fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The words of the pages.
    #[must_use]
    pub const fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The day that counts as today.
    #[must_use]
    pub fn today(&self) -> Date {
        (self.clock)()
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

    /// The short name of the participant with a code; the code itself if there is none.
    #[must_use]
    pub fn name<'n>(&'n self, code: &'n str) -> &'n str {
        let known = self.corpus().name_index().get(code);
        known.map_or(code, |who| self.corpus().participant(*who).name.as_str())
    }

    /// The tag of all that is answered today from this edition by this program: every answer is a pure
    /// function of them and of its address.
    #[must_use]
    pub fn tag(&self) -> String {
        format!("W/\"{}-{}-{}\"", self.edition.short(), self.today(), env!("CARGO_PKG_VERSION"))
    }
}
