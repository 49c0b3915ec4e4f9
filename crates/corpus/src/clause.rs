//! Clauses: from the words of a rulebook to the rules of the engine.

use depositary_law::{
    ActionKind, Clause, ConsentRule, EntryIntoForceRule, GeneralRule, HoldRule, HoldTested, HoldUntil, Originals,
    OthersFrom, ParticipantRule, Period, Rule, SignatureCloses, SignatureRule, WindowFrom, WindowRule, WithdrawalClock,
    WithdrawalEffectRule,
};

use crate::conduct;
use crate::duty;
use crate::reading::Desk;
use crate::rows::{ClauseRow, RuleRow};

/// Reads one clause; its problems are noted at the desk.
pub(crate) fn clause(desk: &mut Desk<'_>, line: u32, row: ClauseRow) -> Option<Clause> {
    let source = desk.source(line, &row.source);
    if row.says.trim().is_empty() {
        desk.error(
            line,
            "clause-without-sentence",
            format!("clause `{}` says nothing; its sentence is what proofs print", row.id),
        );
    }
    let rule = rule(desk, line, row.rule)?;
    check_places(desk, line, &row.says, &rule);
    Some(Clause { id: row.id, article: row.article, quote: row.quote, source: source?, rule, says: row.says })
}

fn rule(desk: &mut Desk<'_>, line: u32, row: RuleRow) -> Option<Rule> {
    Some(match row {
        RuleRow::Signature { opens, closes } => Rule::Signature(SignatureRule {
            opens: desk.day(line, &opens)?,
            closes: match closes.as_str() {
                "entry-into-force" => SignatureCloses::AtEntryIntoForce,
                "never" => SignatureCloses::Never,
                day => SignatureCloses::After(desk.day(line, day)?),
            },
        }),
        RuleRow::Consent { signatories, others, others_from } => Rule::Consent(ConsentRule {
            signatories: kinds(desk, line, &signatories)?,
            others: kinds(desk, line, &others)?,
            others_from: desk.word(
                line,
                "bad-rule",
                "value of `others_from`",
                &others_from,
                &[
                    ("opening", OthersFrom::Opening),
                    ("signature-closed", OthersFrom::SignatureClosed),
                    ("entry-into-force", OthersFrom::EntryIntoForce),
                ],
            )?,
        }),
        RuleRow::EntryIntoForce { instruments, counted, required, wait_from_opening, period } => {
            Rule::EntryIntoForce(EntryIntoForceRule {
                instruments,
                counted: kinds(desk, line, &counted)?,
                required: required.iter().filter_map(|code| desk.participant(line, code)).collect(),
                wait_from_opening: match wait_from_opening {
                    Some(wait) => Some(self::period(desk, line, &wait)?),
                    None => None,
                },
                period: self::period(desk, line, &period)?,
            })
        }
        RuleRow::EntryIntoForceForParticipant { originals, period } => {
            Rule::EntryIntoForceForParticipant(ParticipantRule {
                originals: desk.word(
                    line,
                    "bad-rule",
                    "value of `originals`",
                    &originals,
                    &[
                        ("deposited-by-trigger-day", Originals::DepositedByTriggerDay),
                        ("deposited-before-entry-into-force", Originals::DepositedBeforeEntryIntoForce),
                    ],
                )?,
                period: self::period(desk, line, &period)?,
            })
        }
        RuleRow::ProvisionalApplication { with, scope } => Rule::ProvisionalApplication {
            with_signature: with.iter().any(|word| word == "signature"),
            with_consent: with.iter().any(|word| word == "consent"),
            scope,
        },
        RuleRow::Reservations { allowed, scope } => {
            let words = [("none", ()), ("if-compatible", ()), ("some", ()), ("silent", ())];
            desk.word(line, "bad-rule", "value of `allowed`", &allowed, &words)?;
            Rule::Reservations { allowed, scope }
        }
        RuleRow::Duration { unlimited } => Rule::Duration { unlimited },
        RuleRow::WithdrawalNotice { addressees, content } => {
            let whom = [("depositary", ()), ("all-parties", ()), ("security-council", ()), ("executive-council", ())];
            for addressee in &addressees {
                desk.word(line, "bad-rule", "addressee", addressee, &whom)?;
            }
            let contents = [
                ("full-explanation-of-reasons", ()),
                ("extraordinary-events", ()),
                ("reasons-optional", ()),
                ("none", ()),
            ];
            desk.word(line, "bad-rule", "value of `content`", &content, &contents)?;
            Rule::WithdrawalNotice { addressees, content }
        }
        RuleRow::WithdrawalEffect { clock, period, later_date_allowed } => {
            Rule::WithdrawalEffect(WithdrawalEffectRule {
                clock: desk.word(
                    line,
                    "bad-rule",
                    "value of `clock`",
                    &clock,
                    &[
                        ("receipt-by-depositary", WithdrawalClock::ReceiptByDepositary),
                        ("receipt-by-each-addressee", WithdrawalClock::ReceiptByEachAddressee),
                    ],
                )?,
                period: self::period(desk, line, &period)?,
                later_date_allowed,
            })
        }
        RuleRow::WithdrawalHold { tested, until } => Rule::WithdrawalHold(HoldRule {
            tested: desk.word(
                line,
                "bad-rule",
                "value of `tested`",
                &tested,
                &[("at-expiry", HoldTested::AtExpiry), ("at-notification", HoldTested::AtNotification)],
            )?,
            until: desk.word(
                line,
                "bad-rule",
                "value of `until`",
                &until,
                &[
                    ("end-of-that-conflict", HoldUntil::EndOfThatConflict),
                    ("end-of-any-conflict", HoldUntil::EndOfAnyConflict),
                    ("end-of-conflict-and-its-consequences", HoldUntil::EndOfConflictAndItsConsequences),
                ],
            )?,
        }),
        RuleRow::WithdrawalWindow { counted_from, after, open_for, repeats } => Rule::WithdrawalWindow(WindowRule {
            counted_from: desk.word(
                line,
                "bad-rule",
                "value of `counted_from`",
                &counted_from,
                &[
                    ("entry-into-force", WindowFrom::EntryIntoForce),
                    ("entry-into-force-for-participant", WindowFrom::EntryIntoForceForParticipant),
                ],
            )?,
            after: self::period(desk, line, &after)?,
            open_for: match open_for {
                Some(open_for) => Some(self::period(desk, line, &open_for)?),
                None => None,
            },
            repeats,
        }),
        RuleRow::WithdrawalSurvival { survives } => Rule::WithdrawalSurvival { survives },
        RuleRow::EndsWith { treaty } => Rule::EndsWith { treaty },
        RuleRow::Prohibition(row) => Rule::Prohibition(conduct::prohibition(desk, line, row)?),
        RuleRow::Permission(row) => Rule::Permission(conduct::permission(desk, line, row)?),
        RuleRow::Obligation(row) => Rule::Obligation(duty::obligation(desk, line, row)?),
        RuleRow::Text { topic } => Rule::Text { topic },
        RuleRow::General { about } => {
            let known: Vec<(&str, GeneralRule)> = GeneralRule::ALL.iter().map(|rule| (rule.word(), *rule)).collect();
            Rule::General(desk.word(line, "bad-rule", "general rule", &about, &known)?)
        }
    })
}

fn kinds(desk: &mut Desk<'_>, line: u32, words: &[String]) -> Option<Vec<ActionKind>> {
    words.iter().map(|word| kind(desk, line, word)).collect()
}

/// A kind of action by its word.
pub(crate) fn kind(desk: &mut Desk<'_>, line: u32, word: &str) -> Option<ActionKind> {
    let known: Vec<(&str, ActionKind)> = ActionKind::ALL.into_iter().map(|kind| (kind.word(), kind)).collect();
    desk.word(line, "unknown-action", "action", word, &known)
}

fn period(desk: &mut Desk<'_>, line: u32, text: &str) -> Option<Period> {
    if text.is_empty() {
        desk.error(line, "bad-period", "a period is missing".to_owned());
    }
    desk.parse(line, "bad-period", text)
}

/// The sentence may only ask for what its kind of rule can fill.
fn check_places(desk: &mut Desk<'_>, line: u32, says: &str, rule: &Rule) {
    let known = depositary_law::prose::places(rule);
    for place in says.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(place, _)| place)) {
        if !known.contains(&place) {
            let list: Vec<String> = known.iter().map(|place| format!("`{{{place}}}`")).collect();
            let hint = if list.is_empty() {
                "this kind of rule fills no place".to_owned()
            } else {
                format!("it can fill {}", list.join(", "))
            };
            let message = format!("the sentence of a rule of kind `{}` cannot fill `{{{place}}}`", rule.kind());
            desk.error_with_hint(line, "bad-sentence", message, Some(hint));
        }
    }
}
