package io.acuerdo.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies before the authorities: the list, whose decision each is and why, and what the same debtor agreed on before. */
@Service
@Transactional(readOnly = true)
public class ApprovalsToDecide {

    private final AgreementRepository agreements;
    private final Cases cases;
    private final AuthorityTable table;
    private final DecisionRecord record;
    private final Proposals proposals;
    private final AgreementStore store;

    ApprovalsToDecide(AgreementRepository agreements, Cases cases, AuthorityTable table, DecisionRecord record, Proposals proposals, AgreementStore store) {
        this.agreements = agreements;
        this.cases = cases;
        this.table = table;
        this.record = record;
        this.proposals = proposals;
        this.store = store;
    }

    /** Proposals that wait for a person's yes or no, the longest waiting first. */
    public List<ApprovalSummary> waiting() {
        List<Agreement> waiting = agreements.findByStatusOrderByWaitingSince(AgreementStatus.IN_APPROVAL).stream()
                .filter(agreement -> !Authority.AUTOMATIC.equals(agreement.approverGroup())).toList();
        var known = cases.summaries(waiting.stream().map(Agreement::caseId).toList());
        Map<UUID, DecisionRecord.Tally> tallies = record.tallies(waiting.stream().map(agreement -> agreement.id().value()).toList());
        return waiting.stream().map(agreement -> agreement.approval(Optional.ofNullable(known.get(agreement.caseId())).map(CaseSummary::debtorName).orElse(""),
                unusual(agreement), tallies.getOrDefault(agreement.id().value(), DecisionRecord.Tally.NOTHING))).toList();
    }

    private List<String> unusual(Agreement agreement) {
        String band = table.authority(agreement.facts()).map(Authority::amountBand).orElse(null);
        var reasons = new ArrayList<>(UnusualPolicy.reasons(agreement.facts(), band));
        if (agreement.type().setsARate() && !agreement.facts().withinOffer()) {
            proposals.aboveLastKnownCap(store.debtor(agreement.debtorId()), agreement.type(), agreement.terms()).ifPresent(reasons::add);
        }
        return reasons.stream().map(reason -> reason.inWords().message()).toList();
    }

    /** Whose decision such a proposal is by the table that is live now; empty when it cannot be asked. */
    public Optional<Authority> authority(ProposalFacts facts) {
        return table.authority(facts);
    }

    /** All other agreements of the same debtor, in any case and state, the newest first. */
    public List<AgreementSummary> earlier(AgreementId id) {
        return agreements.findById(id.value()).map(this::othersOf).orElse(List.of());
    }

    private List<AgreementSummary> othersOf(Agreement agreement) {
        return agreements.findByDebtorIdOrderByProposedAtDesc(agreement.debtorId().value()).stream().filter(other -> !other.id().equals(agreement.id()))
                .map(Agreement::summary).collect(Collectors.toList());
    }
}
