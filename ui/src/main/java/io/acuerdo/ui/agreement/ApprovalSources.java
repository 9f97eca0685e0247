package io.acuerdo.ui.agreement;

import java.util.Optional;

import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovalDocuments;
import io.acuerdo.agreement.ApprovalSummary;
import io.acuerdo.agreement.ApprovalTasks;
import io.acuerdo.agreement.ApprovalsToDecide;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.ui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What the approvals' page asks. */
@Component
record ApprovalSources(Agreements agreements, ApprovalsToDecide approvals, DecidingProposal deciding, ApprovalTasks tasks, ApprovalDocuments documents,
                       AgreementSources panel, SignedIn signedIn) {

    /** In whose place the person who looks would decide; empty where it is in their own. */
    Optional<String> inPlaceOf(ApprovalSummary row) {
        var me = signedIn.actor();
        return me.standsInFor().isEmpty() ? Optional.empty() : deciding.inPlaceOf(row.caseId(), me);
    }
}
