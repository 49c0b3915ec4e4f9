//! Which kind of rule gives which conclusion.

use crate::proof::Conclusion;
use crate::rulebook::{GeneralRule, Rule};
use crate::status::Status;

/// Whether a rule of this kind gives such a conclusion.
pub(super) fn clause_fits(rule: &Rule, conclusion: &Conclusion) -> bool {
    use GeneralRule as G;
    let general = |wanted: &[GeneralRule]| matches!(rule, Rule::General(rule) if wanted.contains(rule));
    match conclusion {
        Conclusion::Status(answer) => status_fits(rule, answer.status),
        Conclusion::Possible { status, .. } => status_fits(rule, *status),
        // A treaty without a clause on signature leaves it to general law.
        Conclusion::Signed { .. } => matches!(rule, Rule::Signature(_)) || general(&[G::Signatory]),
        Conclusion::InterimObligation => general(&[G::Signatory]),
        Conclusion::InterimObligationEnded { .. } => general(&[G::InterimObligationEnded]),
        Conclusion::Consented { .. } => matches!(rule, Rule::Consent(_)) || general(&[G::Succession]),
        Conclusion::EarliestDepositBinds => general(&[G::EarliestDeposit]),
        Conclusion::Succeeded { .. } | Conclusion::InForceBySuccession { .. } => general(&[G::Succession]),
        Conclusion::TreatyInForce { .. }
        | Conclusion::TreatyNotInForce { .. }
        | Conclusion::InForceAsOriginal { .. } => matches!(rule, Rule::EntryIntoForce(_)),
        Conclusion::Stated { .. } => general(&[G::StatedDate]),
        Conclusion::InForceAfterDeposit { .. } => {
            matches!(rule, Rule::EntryIntoForceForParticipant(_))
        }
        Conclusion::ProvisionallyApplied { .. } => {
            matches!(rule, Rule::ProvisionalApplication { .. })
        }
        Conclusion::NoticeReceived { .. } => {
            matches!(rule, Rule::WithdrawalNotice { .. }) || general(&[G::NoticeOnReceipt])
        }
        Conclusion::PeriodExpires { .. } => matches!(rule, Rule::WithdrawalEffect(_)),
        Conclusion::NoWithdrawalClause => general(&[G::NoWithdrawalClause]),
        Conclusion::HoldTested { .. } => matches!(rule, Rule::WithdrawalHold(_)),
        Conclusion::OutsideWindow { .. } => matches!(rule, Rule::WithdrawalWindow(_)),
        Conclusion::EndedWith { .. } => matches!(rule, Rule::EndsWith { .. }),
        Conclusion::Revoked { .. } => general(&[G::Revocation]),
        Conclusion::TakenBack { .. } => general(&[G::InstrumentTakenBack]),
        Conclusion::Extinct { .. } => general(&[G::Extinction]),
        Conclusion::WithoutEffect => general(&[G::DeclarationWithoutEffect]),
        Conclusion::SuspendedByReading { .. } => general(&[G::Contested, G::NoSuspension]),
        Conclusion::EffectByReading { .. } | Conclusion::Contested { .. } => general(&[G::Contested]),
        Conclusion::NothingKnown => general(&[G::Outside]),
        Conclusion::Uncertain => general(&[G::UncertainDate]),
    }
}

/// An answer cites the clause that decided it; one drawn from alternatives cites why they are open.
fn status_fits(rule: &Rule, status: Status) -> bool {
    use GeneralRule as G;
    let general = |wanted: &[GeneralRule]| matches!(rule, Rule::General(rule) if wanted.contains(rule));
    if general(&[G::UncertainDate]) {
        return true;
    }
    match status {
        Status::Outside => general(&[G::Outside, G::Extinction, G::InstrumentTakenBack]),
        Status::Signatory => matches!(rule, Rule::Signature(_)) || general(&[G::Signatory]),
        Status::Contracting => matches!(rule, Rule::Consent(_)) || general(&[G::Contracting]),
        Status::Party => {
            matches!(rule, Rule::EntryIntoForce(_) | Rule::EntryIntoForceForParticipant(_))
                || general(&[G::Party, G::Succession])
        }
        Status::FormerParty => {
            matches!(rule, Rule::WithdrawalEffect(_) | Rule::EndsWith { .. })
                || general(&[G::FormerParty, G::Extinction])
        }
        Status::Undetermined => general(&[G::Contested]),
    }
}
