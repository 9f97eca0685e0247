package io.acuerdo.api.v1;

import java.util.List;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovingInBatch;
import io.acuerdo.agreement.CheckingDecisions;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.api.access.Caller;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.v1.ApprovalBodies.BatchAnswerBody;
import io.acuerdo.api.v1.ApprovalBodies.BatchBody;
import io.acuerdo.api.v1.ApprovalBodies.BatchRequest;
import io.acuerdo.api.v1.ApprovalBodies.ChainBody;
import io.acuerdo.api.v1.ApprovalBodies.DecisionBody;
import io.acuerdo.api.v1.ApprovalBodies.DecisionsBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Approvals by authority: several at once, and the record of all of them. One alone is decided by completing its task. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Approvals", description = "Several approvals at once, and the record of decisions. One alone is decided by completing its task.")
class ApprovalCalls {

    private static final int MOST = 200;

    private final Agreements agreements;
    private final DecidingProposal deciding;
    private final ApprovingInBatch batch;
    private final CheckingDecisions checking;

    ApprovalCalls(Agreements agreements, DecidingProposal deciding, ApprovingInBatch batch, CheckingDecisions checking) {
        this.agreements = agreements;
        this.deciding = deciding;
        this.batch = batch;
        this.checking = checking;
    }

    @GetMapping("/agreements/{id}/decisions")
    @Operation(summary = "Who decided what, when, on which figures", description = "Oldest first. Entries are never changed and never deleted.")
    DecisionsBody decisions(@PathVariable UUID id) {
        var agreementId = new AgreementId(id);
        agreements.details(agreementId).orElseThrow(() -> ApiProblem.notFound("agreement", id));
        return new DecisionsBody(deciding.decisions(agreementId).stream().map(DecisionBody::of).toList(), ChainBody.of(checking.of(agreementId)));
    }

    @GetMapping("/approvals/chain")
    @Operation(summary = "Recalculate the whole record of decisions", description = """
            Every decision of every agreement: whether one was changed, is gone, or the chain was written anew. Reads everything, so it may take some seconds.""")
    ChainBody chain() {
        return ChainBody.of(checking.all());
    }

    @PostMapping("/approvals/batch")
    @Operation(summary = "Approve several proposals at once", description = """
            Each stands by itself: one that cannot be approved undoes no other. The unusual ones stay and are told with their reasons.""")
    BatchBody approve(@RequestBody BatchRequest body, @AuthenticationPrincipal Caller caller) {
        List<UUID> wanted = Given.present("agreements", body.agreements());
        if (wanted.isEmpty() || wanted.size() > MOST || wanted.contains(null)) {
            throw ApiProblem.badInput("agreements", "has 1 to " + MOST + " ids.");
        }
        var reason = Given.text("reason", body.reason(), 2000);
        return new BatchBody(batch.approve(wanted.stream().map(AgreementId::new).toList(), reason, caller.actor()).stream().map(BatchAnswerBody::of).toList());
    }
}
