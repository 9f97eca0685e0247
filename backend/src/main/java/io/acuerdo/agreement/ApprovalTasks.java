package io.acuerdo.agreement;

import java.util.Optional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;

/** The tasks in which approvals are decided, whoever keeps them. Talks to the engine: never inside a transaction. */
public interface ApprovalTasks {

    /**
     * Completes the approval that waits in this case. Empty when that is done, else the reason why not, for people.
     *
     * @param reason may be empty for an approval
     */
    Optional<String> decide(CaseId caseId, ApprovalOutcome decision, String reason, Actor actor);
}
