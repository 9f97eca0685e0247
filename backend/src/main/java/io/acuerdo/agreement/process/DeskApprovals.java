package io.acuerdo.agreement.process;

import java.util.Map;
import java.util.Optional;

import io.acuerdo.agreement.ApprovalOutcome;
import io.acuerdo.agreement.ApprovalTasks;
import io.acuerdo.agreement.process.AgreementProcess.Tasks;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Texts;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemResult;
import io.acuerdo.task.WorkItems;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Approvals as tasks on the desk: found by their case, completed as any other. */
@Component
class DeskApprovals implements ApprovalTasks {

    private static final Texts TEXTS = new Texts("agreement");
    private static final String OPEN = "CREATED";

    private final WorkItems desk;

    DeskApprovals(WorkItems desk) {
        this.desk = desk;
    }

    @Override
    public Optional<String> decide(CaseId caseId, ApprovalOutcome decision, String reason, Actor actor) {
        Optional<WorkItem> task = desk.ofCase(caseId.value()).stream()
                .filter(item -> item.kind().equals(Tasks.APPROVE_REFINANCING) && item.state().equals(OPEN)).findFirst();
        if (task.isEmpty()) {
            return sentence("taskNotYet");
        }
        var said = Map.<String, Object>of(Variables.DECISION, decision.name(), Variables.REASON, reason == null ? "" : reason.strip());
        return switch (desk.complete(task.get().key(), actor, said)) {
            case WorkItemResult.Done() -> Optional.empty();
            case WorkItemResult.TakenBy(String username) -> username == null ? sentence("takenBySomebody") : sentence("takenBy", username);
            case WorkItemResult.Gone() -> sentence("notWaiting");
            case WorkItemResult.NotAllowed(String why) -> Optional.of(why);
            case WorkItemResult.Refused(String why) -> Optional.of(why);
            case WorkItemResult.EngineAway(String sentence) -> Optional.of(sentence);
        };
    }

    private static Optional<String> sentence(String key, Object... values) {
        return Optional.of(TEXTS.text(LocaleContextHolder.getLocale(), "problem." + key, values));
    }
}
