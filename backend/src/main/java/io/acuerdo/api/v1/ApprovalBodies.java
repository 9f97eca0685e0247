package io.acuerdo.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.agreement.ApprovalDecision;
import io.acuerdo.agreement.ApprovalStep;
import io.acuerdo.agreement.BatchAnswer;
import io.acuerdo.agreement.ChainCheck;
import io.acuerdo.agreement.ChainFault;
import io.acuerdo.staff.DelegationSummary;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the calls about approvals and delegation speak in. */
final class ApprovalBodies {

    private ApprovalBodies() {
    }

    @Schema(description = "One entry of the record of decisions: written once, kept for ever.")
    record DecisionBody(@Schema(description = "Its place in the record, from 1.") int number,
            @Schema(description = "How often the proposal had been laid before an authority, from 1.") int round,
            ApprovalStep step,
            @Schema(description = "Who did it; `system` for the rule, `acuerdo` for the product itself.", example = "supervisor1") String by,
            @Schema(description = "In whose place, while that person is away.") String onBehalfOf,
            String reason,
            @Schema(description = "The group whose decision it was; AUTOMATIC for the rule's own.", example = "refinancing-approval") String authority,
            @Schema(description = "The decision table that named the group.", example = "approval-authority") String decisionId,
            @Schema(description = "Its version in the engine, 0 for the one that came with the product.") Integer decisionVersion,
            @Schema(description = "The row of that table.", example = "Rule_approval-authority_2") String decisionRule,
            @Schema(description = "The figures of that moment: facts, npv with its parts, today, terms, termsAndRowsSha256.") Map<String, Object> inputs,
            Instant at,
            @Schema(description = "Hash of the decision before it in this agreement, 64 zeros for the first.") String previousSha256,
            @Schema(description = "SHA-256 of its content and of that hash.") String sha256) {

        static DecisionBody of(ApprovalDecision one) {
            return new DecisionBody(one.number(), one.round(), one.step(), one.by(), one.onBehalfOf(), one.reason(), one.authority(), one.decisionId(),
                    one.decisionVersion(), one.decisionRule(), one.inputs(), one.at(), one.previousSha256(), one.sha256());
        }
    }

    @Schema(description = "The record of decisions of an agreement, the oldest first.")
    record DecisionsBody(List<DecisionBody> items, ChainBody chain) {
    }

    @Schema(description = "What a recalculation of the chained record found.")
    record ChainBody(boolean intact,
            @Schema(description = "How many decisions were looked at.") long decisions,
            @Schema(description = "How many of them the chain over all agreements holds; the youngest wait some seconds for it.") long sealed,
            @Schema(description = "How many stand before the first fault of their agreement.") long verified,
            @Schema(description = "Moment of the last decision that was verified.") Instant upTo,
            @Schema(description = "The hash it ends with. Kept elsewhere, it shows later that nothing was written anew.") String headSha256,
            @Schema(description = "At most 100.") List<ChainFaultBody> faults) {

        static ChainBody of(ChainCheck check) {
            return new ChainBody(check.isIntact(), check.decisions(), check.sealed(), check.verified(), check.upTo(), check.headSha256(),
                    check.faults().stream().map(ChainFaultBody::of).toList());
        }
    }

    @Schema(description = "Where the record is not as it was written.")
    record ChainFaultBody(ChainFault.Kind kind, @Schema(description = "Null where the chain over all agreements is meant.") UUID agreementId,
            @Schema(description = "Of the decision in its agreement, or of the seal.") long number) {

        static ChainFaultBody of(ChainFault fault) {
            return new ChainFaultBody(fault.kind(), fault.agreementId() == null ? null : fault.agreementId().value(), fault.number());
        }
    }

    @Schema(description = "Proposals to approve at once; the unusual ones are left out.", requiredProperties = "agreements")
    record BatchRequest(List<UUID> agreements, @Schema(example = "Dentro de la matriz") String reason) {
    }

    @Schema(description = "What became of each proposal, in the order that was asked for.")
    record BatchBody(List<BatchAnswerBody> items) {
    }

    @Schema(description = "What became of one proposal.")
    record BatchAnswerBody(UUID agreementId, String debtorName, BatchAnswer.Result result,
            @Schema(description = "Why it was left out or refused, in the language asked for.") List<String> reasons) {

        static BatchAnswerBody of(BatchAnswer one) {
            return new BatchAnswerBody(one.agreementId().value(), one.debtorName(), one.result(), one.reasons());
        }
    }

    @Schema(description = "The wish that somebody acts in a person's groups while they are away.", requiredProperties = {"delegate", "groups", "until"})
    record DelegationRequest(@Schema(description = "Who is away; the caller when it is left out.", example = "supervisor1") String delegator,
            @Schema(description = "Who stands in.", example = "supervisor2") String delegate,
            @Schema(example = "[\"refinancing-approval\"]") Set<String> groups,
            @Schema(description = "At once when it is left out.") Instant from,
            @Schema(description = "At most 90 days after it begins.") Instant until) {
    }

    @Schema(description = "Who acts in which of whose groups, and until when.")
    record DelegationBody(UUID id, String delegator, String delegate, Set<String> groups, Instant from, Instant until, String madeBy, Instant madeAt) {

        static DelegationBody of(DelegationSummary one) {
            return new DelegationBody(one.id(), one.delegator(), one.delegate(), one.groups(), one.from(), one.until(), one.madeBy(), one.madeAt());
        }
    }
}
