package io.acuerdo.agreement.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.acuerdo.agreement.ApprovalOutcome;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Tasks;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.cases.CaseId;
import io.acuerdo.engine.UserTask;
import io.acuerdo.engine.UserTaskGuard;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks the agreement before the engine hears of a completion: whoever made a proposal does not decide on it, an approver is of the group that may
 * approve, and what the form says can be done.
 */
@Component
class AgreementTaskGuard implements UserTaskGuard {

    private static final Texts TEXTS = new Texts("agreement");

    private final ApprovingAgreement approvals;
    private final DecidingProposal deciding;
    private final ServicingAgreement servicing;

    AgreementTaskGuard(ApprovingAgreement approvals, DecidingProposal deciding, ServicingAgreement servicing) {
        this.approvals = approvals;
        this.deciding = deciding;
        this.servicing = servicing;
    }

    @Override
    public boolean guards(UserTask task) {
        return switch (task.processId()) {
            case AgreementProcess.REFINANCING_APPROVAL -> List.of(Tasks.APPROVE_REFINANCING, Tasks.REVISE_PROPOSAL, Tasks.GET_DOCUMENT).contains(task.elementId());
            case AgreementProcess.AGREEMENT_SERVICING -> task.elementId().equals(Tasks.FOLLOW_UP_BREACH);
            default -> false;
        };
    }

    @Override
    public Optional<String> refuse(UserTask task, Actor actor, Map<String, Object> variables) {
        var caseId = new CaseId(task.caseId());
        return switch (task.elementId()) {
            case Tasks.APPROVE_REFINANCING -> approval(caseId, actor, variables);
            case Tasks.REVISE_PROPOSAL -> revision(caseId, variables);
            case Tasks.GET_DOCUMENT -> document(caseId, variables);
            default -> breach(caseId, variables);
        };
    }

    private Optional<String> approval(CaseId caseId, Actor actor, Map<String, Object> variables) {
        return switch (text(variables, Variables.DECISION)) {
            case "APPROVE" -> deciding.whyNot(caseId, actor, ApprovalOutcome.APPROVE, true);
            case "RETURN", "REJECT", "ASK_DOCUMENT" -> deciding.whyNot(caseId, actor, ApprovalOutcome.valueOf(text(variables, Variables.DECISION)),
                    !text(variables, Variables.REASON).isBlank());
            default -> sentence("decisionMissing");
        };
    }

    @Override
    public Map<String, Object> adds(UserTask task, Actor actor) {
        if (!task.elementId().equals(Tasks.APPROVE_REFINANCING)) {
            return Map.of();
        }
        var added = new HashMap<String, Object>();
        added.put(Variables.DECIDED_FOR, deciding.inPlaceOf(new CaseId(task.caseId()), actor).orElse(null));
        return added;
    }

    private Optional<String> document(CaseId caseId, Map<String, Object> variables) {
        boolean silent = text(variables, Variables.DOCUMENT_REFERENCE).isBlank() && text(variables, Variables.NOTE).isBlank();
        return silent && !deciding.hasDocument(caseId) ? sentence("documentMissing") : Optional.empty();
    }

    private Optional<String> revision(CaseId caseId, Map<String, Object> variables) {
        return switch (text(variables, Variables.REVISION)) {
            case "WITHDRAW" -> Optional.empty();
            case "RESUBMIT" -> Revision.read(variables).map(revised -> approvals.whyMayNotResubmit(caseId, revised))
                    .orElseGet(() -> sentence("revisionUnreadable"));
            default -> sentence("revisionMissing");
        };
    }

    private Optional<String> breach(CaseId caseId, Map<String, Object> variables) {
        return switch (text(variables, Variables.BREACH_DECISION)) {
            case "GIVE_TIME" -> isADayCount(text(variables, Variables.EXTRA_DAYS)) ? Optional.empty()
                    : sentence("extraDays", ServicingAgreement.MOST_EXTRA_DAYS);
            case "BREACH" -> servicing.whyMayNotBreach(caseId);
            default -> sentence("breachDecisionMissing");
        };
    }

    private static boolean isADayCount(String days) {
        try {
            int count = new BigDecimal(days).intValueExact();
            return count >= 1 && count <= ServicingAgreement.MOST_EXTRA_DAYS;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static String text(Map<String, Object> variables, String name) {
        return variables.get(name) == null ? "" : variables.get(name).toString();
    }

    private static Optional<String> sentence(String key, Object... values) {
        var context = LocaleContextHolder.getLocaleContext();
        return Optional.of(TEXTS.text(context == null || context.getLocale() == null ? Texts.DEFAULT : context.getLocale(), "problem." + key, values));
    }
}
