package io.acuerdo.agreement;

import java.util.List;
import java.util.Optional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;
import org.springframework.stereotype.Service;

/** Agreements from the proposal to the last instalment, as people and other programs use them. */
@Service
public class Agreements {

    /** Proposes a refinancing of an open case that is not on hold and has no living agreement. */
    public ProposalResult propose(ProposeRefinancing wish) {
        throw new UnsupportedOperationException();
    }

    /** Withdraws an agreement that has not been accepted. Empty when that is done, else the reason why not. */
    public Optional<String> cancel(AgreementId id, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Records the debtor's yes to an approved agreement with its evidence; a repeat answers the first evidence. */
    public AcceptanceResult accept(AgreementId id, String acceptedBy, String channel, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public Optional<AgreementDetails> details(AgreementId id) {
        return Optional.empty();
    }

    /** All agreements of a case, the newest first. */
    public List<AgreementSummary> ofCase(CaseId caseId) {
        return List.of();
    }

    /** Proposals that wait for a yes or no, the longest waiting first. */
    public List<ApprovalSummary> waitingForApproval() {
        return List.of();
    }

    /** The PDF made at approval; empty before. */
    public Optional<AgreementFile> document(AgreementId id) {
        return Optional.empty();
    }

    /** Calculates a schedule without keeping it. */
    public QuoteResult quote(QuoteRequest request) {
        throw new UnsupportedOperationException();
    }
}
