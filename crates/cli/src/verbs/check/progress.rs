//! How far a long check has come, on a terminal's standard error.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicUsize, Ordering};

use depositary_reading::check::Step;
use depositary_reading::input::Document;

use crate::output::to_stderr;

/// Texts shorter than this many bytes together are checked before anybody wonders.
const LONG: usize = 1 << 20;

/// So many claims are judged between two words of progress.
const EVERY: usize = 256;

/// What has been done so far.
pub struct Progress {
    shown: bool,
    texts: usize,
    read: AtomicUsize,
    claims: AtomicUsize,
    judged: AtomicUsize,
}

impl Progress {
    /// Progress over some texts; nothing is shown of short ones, or where nobody looks.
    pub fn over(documents: &[Document]) -> Progress {
        let bytes: usize = documents.iter().map(|document| document.text.raw().len()).sum();
        let progress = Progress {
            shown: bytes >= LONG && std::io::stderr().is_terminal(),
            texts: documents.len(),
            read: AtomicUsize::new(0),
            claims: AtomicUsize::new(0),
            judged: AtomicUsize::new(0),
        };
        if progress.shown {
            to_stderr(&format!("\rreading {} MB …", bytes / 1_000_000));
        }
        progress
    }

    /// Takes note of a step.
    pub fn tell(&self, step: Step) {
        match step {
            Step::Read(claims) => {
                self.read.fetch_add(1, Ordering::Relaxed);
                self.claims.fetch_add(claims, Ordering::Relaxed);
                self.show();
            }
            Step::Judged => {
                if self.judged.fetch_add(1, Ordering::Relaxed).is_multiple_of(EVERY) {
                    self.show();
                }
            }
        }
    }

    fn show(&self) {
        if self.shown {
            let (read, texts) = (self.read.load(Ordering::Relaxed), self.texts);
            let (judged, claims) = (self.judged.load(Ordering::Relaxed), self.claims.load(Ordering::Relaxed));
            to_stderr(&format!("\r{read} of {texts} texts read, {judged} of {claims} claims judged "));
        }
    }

    /// Clears the line.
    pub fn done(&self) {
        if self.shown {
            to_stderr("\r\u{1b}[2K");
        }
    }
}
