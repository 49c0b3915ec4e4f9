//! Whether the cost of deriving stays linear in the number of actions, and how much memory an action takes.
//!
//! Each size is a generated register whose derivations are all held at the same time. Sizes can be
//! given: `cargo bench -p depositary-answers --bench linearity -- 100000 1000000`.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot start should say so loudly")]
#![allow(clippy::print_stdout, reason = "its table is its output")]
#![allow(clippy::cast_precision_loss, reason = "the numbers are printed with three digits")]

mod generated;

use std::alloc::System;
use std::time::{Duration, Instant};

use depositary_corpus::{Corpus, Files};
use depositary_law::{Date, Derivation, Rulebook, Settings, derive};
use generated::Generated;
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const ACTIONS_EACH: usize = 400;
const SIZES: [usize; 3] = [100_000, 1_000_000, 10_000_000];

/// Every size is derived once in a round, so that a slow moment of the machine meets them all alike.
const ROUNDS: usize = 11;

fn main() {
    let corpus = Corpus::open(Files::embedded()).unwrap();
    let rulebooks = generated::rulebooks(&corpus);
    let mut sizes: Vec<Size<'_>> = sizes().into_iter().map(|actions| Size::new(&corpus, &rulebooks, actions)).collect();
    for _ in 0..ROUNDS {
        for size in &mut sizes {
            size.times.push(time(|| derive_all(&corpus, &size.register)));
        }
    }
    println!("{:>10}  {:>8}  {:>12}  {:>5}  {:>12}", "actions", "treaties", "time/action", "ratio", "bytes/action");
    for size in &sizes {
        let (actions, treaties, time, bytes) =
            (size.actions, size.register.len(), size.time_per_action(), size.bytes_per_action());
        let ratio = time / sizes[0].time_per_action();
        println!("{actions:>10}  {treaties:>8}  {time:>9.1} ns  {ratio:>5.3}  {bytes:>12.1}");
    }
}

/// A generated register and what it came to.
struct Size<'c> {
    actions: usize,
    register: Vec<Generated<'c>>,
    /// Bytes that the register and all its derivations keep allocated.
    bytes: usize,
    times: Vec<Duration>,
}

impl<'c> Size<'c> {
    fn new(corpus: &Corpus, rulebooks: &[&'c Rulebook], actions: usize) -> Self {
        let before = ALLOCATOR.stats();
        let register = generated::register(corpus, rulebooks, actions / ACTIONS_EACH, ACTIONS_EACH);
        let derivations = derive_all(corpus, &register);
        let change = ALLOCATOR.stats() - before;
        drop(derivations);
        let bytes = change.bytes_allocated.saturating_sub(change.bytes_deallocated);
        Size { actions, register, bytes, times: Vec::with_capacity(ROUNDS) }
    }

    /// The median time to derive, in nanoseconds.
    fn time_per_action(&self) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        times[ROUNDS / 2].as_secs_f64() * 1e9 / self.actions as f64
    }

    fn bytes_per_action(&self) -> f64 {
        self.bytes as f64 / self.actions as f64
    }
}

/// The sizes asked for on the command line, or the usual ones.
fn sizes() -> Vec<usize> {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    if asked.is_empty() { SIZES.to_vec() } else { asked }
}

fn derive_all<'a>(corpus: &'a Corpus, register: &'a [Generated<'a>]) -> Vec<Derivation<'a>> {
    let settings = Settings::default();
    register.iter().map(|treaty| derive(treaty.rulebook, &treaty.facts, corpus.world(), &settings, Date::MAX)).collect()
}

/// The time of a call; what it returns is let go outside of it.
fn time<T>(call: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let value = call();
    let time = start.elapsed();
    drop(value);
    time
}
