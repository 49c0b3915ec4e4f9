//! Formulas as people write them: `a and not (b or c)`, `each submunition_weight < 20 kg`, `submunitions < 10`.

use depositary_law::definition::{CriterionId, Fact, Formula, Input, InputId, InputKind, Sign, Weight};

/// What is wrong with a formula, and what to do.
pub struct Fault {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
}

/// A formula over criteria, each by its id.
pub fn over_criteria(text: &str, criteria: &[&str]) -> Result<Formula<CriterionId>, Fault> {
    read(text, &mut |words| {
        let id = words.next();
        place(id, criteria, "criterion").map(CriterionId)
    })
}

/// A formula over inputs, each by its id.
pub fn over_inputs(text: &str, ids: &[&str], inputs: &[Input]) -> Result<Formula<Fact>, Fault> {
    read(text, &mut |words| fact(words, ids, inputs))
}

/// Words and signs, read from the left.
struct Words<'t>(std::iter::Peekable<std::vec::IntoIter<&'t str>>);

impl<'t> Words<'t> {
    fn of(text: &'t str) -> Self {
        let mut words = Vec::new();
        for mut word in text.split_whitespace() {
            while let Some(place) = word.find(['(', ')', '<', '>']) {
                words.extend((place > 0).then(|| &word[..place]));
                words.push(&word[place..=place]);
                word = &word[place + 1..];
            }
            words.extend((!word.is_empty()).then_some(word));
        }
        Words(words.into_iter().peekable())
    }

    fn next(&mut self) -> &'t str {
        self.0.next().unwrap_or("")
    }

    fn follows(&mut self, word: &str) -> bool {
        self.0.next_if(|next| *next == word).is_some()
    }
}

type Atom<'f, A> = &'f mut dyn FnMut(&mut Words<'_>) -> Result<A, Fault>;

fn read<A>(text: &str, atom: Atom<'_, A>) -> Result<Formula<A>, Fault> {
    let mut words = Words::of(text);
    let formula = any(&mut words, atom, 0)?;
    match words.next() {
        "" => Ok(formula),
        left => Err(fault(format!("`{left}` is not expected here in `{text}`"))),
    }
}

fn any<A>(words: &mut Words<'_>, atom: Atom<'_, A>, depth: usize) -> Result<Formula<A>, Fault> {
    let mut parts = vec![all(words, atom, depth)?];
    while words.follows("or") {
        parts.push(all(words, atom, depth)?);
    }
    Ok(one_or(parts, Formula::Any))
}

fn all<A>(words: &mut Words<'_>, atom: Atom<'_, A>, depth: usize) -> Result<Formula<A>, Fault> {
    let mut parts = vec![single(words, atom, depth)?];
    while words.follows("and") {
        parts.push(single(words, atom, depth)?);
    }
    Ok(one_or(parts, Formula::All))
}

fn single<A>(words: &mut Words<'_>, atom: Atom<'_, A>, depth: usize) -> Result<Formula<A>, Fault> {
    const DEEPEST: usize = 20;
    if depth > DEEPEST {
        return Err(fault("the formula is nested too deeply".to_owned()));
    }
    if words.follows("not") {
        return Ok(Formula::Not(Box::new(single(words, atom, depth + 1)?)));
    }
    if words.follows("(") {
        let inner = any(words, atom, depth + 1)?;
        return if words.follows(")") { Ok(inner) } else { Err(fault("a `)` is missing".to_owned())) };
    }
    atom(words).map(Formula::Is)
}

fn one_or<A>(mut parts: Vec<Formula<A>>, many: fn(Vec<Formula<A>>) -> Formula<A>) -> Formula<A> {
    if parts.len() == 1 { parts.remove(0) } else { many(parts) }
}

fn fact(words: &mut Words<'_>, ids: &[&str], inputs: &[Input]) -> Result<Fact, Fault> {
    let shown = words.follows("shown");
    let some = !shown && words.follows("some");
    let each = !shown && !some && words.follows("each");
    let id = words.next();
    let input = InputId(place(id, ids, "input")?);
    let kind = inputs[input.0].kind;
    let sign = match () {
        () if words.follows("<") => Sign::Less,
        () if words.follows(">") => Sign::More,
        () if kind == InputKind::YesNo && !each && !some => {
            return Ok(if shown { Fact::Shown(input) } else { Fact::Is(input) });
        }
        () => return Err(fault(format!("`{id}` is a {}; compare it with `<` or `>`", kind.word()))),
    };
    if kind == InputKind::YesNo || shown {
        return Err(fault(format!("`{id}` cannot be compared")));
    }
    if (kind == InputKind::WeightOfEach) != (each || some) {
        let message =
            format!("`{id}` is a {}: `each` and `some` are for the weight of each, and needed there", kind.word());
        return Err(fault(message));
    }
    let number = words.next();
    let than = if kind == InputKind::Number {
        number.parse().map_err(|_| fault(format!("`{number}` is not a whole number")))?
    } else {
        let weight: Result<Weight, _> = format!("{number} {}", words.next()).trim().parse();
        weight.map_err(|error| fault(error.to_string()))?.0
    };
    Ok(if some { Fact::Some(input, sign, than) } else { Fact::Each(input, sign, than) })
}

fn place(id: &str, known: &[&str], what: &str) -> Result<usize, Fault> {
    known.iter().position(|other| *other == id).ok_or_else(|| Fault {
        message: if id.is_empty() {
            "the formula is not complete".to_owned()
        } else {
            format!("no {what} is called `{id}`")
        },
        hint: near(id, known).map(|near| format!("did you mean `{near}`?")),
    })
}

/// The known word most like another, if any is.
pub fn near<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let likeness = |known: &&&str| strsim::normalized_damerau_levenshtein(known, word);
    let best = known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(&best) >= 0.6).then_some(best)
}

fn fault(message: String) -> Fault {
    let hint =
        "write ids with `and`, `or`, `not`, brackets; amounts as `each weight < 20 kg` or `number < 10`".to_owned();
    Fault { message, hint: Some(hint) }
}
