//! Formulas in three-valued logic (Kleene): unknown only where it matters.

/// Yes, no, or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// What is stated leaves it open.
    Unknown,
}

impl Truth {
    /// The word of JSON and of text.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::Unknown => "unknown",
        }
    }
}

impl From<bool> for Truth {
    fn from(yes: bool) -> Self {
        if yes { Truth::Yes } else { Truth::No }
    }
}

/// A formula over atoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula<A> {
    /// One atom.
    Is(A),
    /// Not.
    Not(Box<Formula<A>>),
    /// All of these.
    All(Vec<Formula<A>>),
    /// At least one of these.
    Any(Vec<Formula<A>>),
}

impl<A> Formula<A> {
    /// Its truth, given that of its atoms. One no settles an `All` and one yes an `Any`, whatever is unknown beside it.
    ///
    /// ```
    /// use depositary_law::definition::{Formula::{All, Any, Is}, Truth};
    /// let known = |truth: &Truth| *truth;
    /// assert_eq!(All(vec![Is(Truth::Unknown), Is(Truth::No)]).truth(&known), Truth::No);
    /// assert_eq!(Any(vec![Is(Truth::Unknown), Is(Truth::No)]).truth(&known), Truth::Unknown);
    /// ```
    pub fn truth(&self, atom: &impl Fn(&A) -> Truth) -> Truth {
        match self {
            Formula::Is(one) => atom(one),
            Formula::Not(inner) => match inner.truth(atom) {
                Truth::Yes => Truth::No,
                Truth::No => Truth::Yes,
                Truth::Unknown => Truth::Unknown,
            },
            Formula::All(parts) => settled(parts, atom, Truth::No, Truth::Yes),
            Formula::Any(parts) => settled(parts, atom, Truth::Yes, Truth::No),
        }
    }

    /// The first atom that keeps it unknown; `None` where it is known.
    pub fn open(&self, atom: &impl Fn(&A) -> Truth) -> Option<&A> {
        if self.truth(atom) != Truth::Unknown {
            return None;
        }
        match self {
            Formula::Is(one) => Some(one),
            Formula::Not(inner) => inner.open(atom),
            Formula::All(parts) | Formula::Any(parts) => parts.iter().find_map(|part| part.open(atom)),
        }
    }

    /// Its atoms, in the order in which they are written.
    pub fn atoms(&self) -> Vec<&A> {
        match self {
            Formula::Is(one) => vec![one],
            Formula::Not(inner) => inner.atoms(),
            Formula::All(parts) | Formula::Any(parts) => parts.iter().flat_map(Formula::atoms).collect(),
        }
    }
}

/// The truth of parts of which one of the `deciding` kind settles the whole.
fn settled<A>(parts: &[Formula<A>], atom: &impl Fn(&A) -> Truth, deciding: Truth, otherwise: Truth) -> Truth {
    let mut whole = otherwise;
    for part in parts {
        match part.truth(atom) {
            truth if truth == deciding => return deciding,
            Truth::Unknown => whole = Truth::Unknown,
            _ => {}
        }
    }
    whole
}
