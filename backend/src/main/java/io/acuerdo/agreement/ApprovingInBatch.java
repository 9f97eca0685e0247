package io.acuerdo.agreement;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.acuerdo.shared.Actor;
import org.springframework.stereotype.Service;

/**
 * Approves several proposals at once, each by itself: one that fails undoes no other. The unusual ones are left out and stay. Not one transaction, because
 * each approval is a step of its own process.
 */
@Service
public class ApprovingInBatch {

    private final ApprovalsToDecide approvals;
    private final ApprovalTasks tasks;

    ApprovingInBatch(ApprovalsToDecide approvals, ApprovalTasks tasks) {
        this.approvals = approvals;
        this.tasks = tasks;
    }

    /** In the order that was asked for, each once. */
    public List<BatchAnswer> approve(List<AgreementId> wanted, String reason, Actor actor) {
        Map<AgreementId, ApprovalSummary> waiting = approvals.waiting().stream().collect(Collectors.toMap(ApprovalSummary::agreementId, Function.identity()));
        return wanted.stream().distinct().map(id -> answer(id, waiting.get(id), reason, actor)).toList();
    }

    private BatchAnswer answer(AgreementId id, ApprovalSummary one, String reason, Actor actor) {
        if (one == null) {
            return new BatchAnswer(id, "", BatchAnswer.Result.NOT_WAITING, List.of(Problem.sentence("notWaiting")));
        }
        if (!one.unusual().isEmpty()) {
            return new BatchAnswer(id, one.debtorName(), BatchAnswer.Result.LEFT_OUT, one.unusual());
        }
        return tasks.decide(one.caseId(), ApprovalOutcome.APPROVE, reason, actor)
                .map(why -> new BatchAnswer(id, one.debtorName(), BatchAnswer.Result.REFUSED, List.of(why)))
                .orElseGet(() -> new BatchAnswer(id, one.debtorName(), BatchAnswer.Result.APPROVED, List.of()));
    }
}
